//! Columns while they are filled. A column's type follows from the type of its values, never from the values.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, Date32Builder, Int16Builder, Int64Builder, StringBuilder};
use arrow_array::types::{Date32Type, Int16Type};
use arrow_array::{ArrayRef, DictionaryArray, LargeListArray, StringArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer};
use arrow_schema::{ArrowError, DataType, Field};
use chrono::NaiveDate;
use osce::dates::{PartialDate, PeriodEnd};

/// A column that is being filled.
pub trait Column: Send {
    fn data_type(&self) -> DataType;

    fn push_null(&mut self);

    /// Takes what was filled in. The column is empty again.
    ///
    /// # Errors
    ///
    /// The values are more than a batch can hold.
    fn finish(&mut self) -> Result<ArrayRef, ArrowError>;
}

/// A column that takes values of a type.
pub trait Takes<V: ?Sized>: Column {
    fn push(&mut self, value: &V);
}

impl<V, C: Takes<V>> Takes<Option<V>> for C {
    fn push(&mut self, value: &Option<V>) {
        match value {
            Some(value) => self.push(value),
            None => self.push_null(),
        }
    }
}

/// A type whose values have a column.
pub trait InColumn: Sized {
    type Column: Takes<Self>;

    fn column() -> Self::Column;
}

impl<V: InColumn> InColumn for Option<V> {
    type Column = V::Column;

    fn column() -> Self::Column {
        V::column()
    }
}

/// The column of a type.
macro_rules! in_column {
    ($($type:ty)+: $column:ident) => { $(
        impl InColumn for $type {
            type Column = $column;

            fn column() -> $column {
                $column::default()
            }
        }
    )+ };
}

/// Texts.
#[derive(Default)]
pub struct Texts {
    texts: StringBuilder,
    /// They are more than the 2 GiB that a batch can hold.
    has_overflown: bool,
}

impl Column for Texts {
    fn data_type(&self) -> DataType {
        DataType::Utf8
    }

    fn push_null(&mut self) {
        self.texts.append_null();
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        let texts = self.texts.finish();
        if self.has_overflown {
            return Err(ArrowError::ComputeError("more than 2 GiB of text in a column of one batch".to_owned()));
        }
        Ok(Arc::new(texts))
    }
}

impl Takes<str> for Texts {
    fn push(&mut self, text: &str) {
        let end = self.texts.values_slice().len().saturating_add(text.len());
        if i32::try_from(end).is_ok() {
            self.texts.append_value(text);
        } else {
            self.has_overflown = true;
        }
    }
}

/// Declares what is held as a text.
macro_rules! texts {
    ($($type:ty: |$value:ident| $text:expr;)+) => { $(
        impl Takes<$type> for Texts {
            fn push(&mut self, $value: &$type) {
                Takes::<str>::push(self, $text);
            }
        }

        in_column! { $type: Texts }
    )+ };
}

texts! {
    String: |text| text;
    &'static str: |text| text;
    Cow<'static, str>: |text| text;
    PartialDate: |date| &date.to_string();
    PeriodEnd: |end| &end.to_string();
}

/// Declares a column over one of Arrow's builders, and how it takes a value.
macro_rules! plain {
    ($(#[doc = $about:literal])+ $name:ident($builder:ty): $data_type:ident {
        $($type:ty: |$value:ident| $taken:expr;)+
    }) => {
        $(#[doc = $about])+
        #[derive(Default)]
        pub struct $name($builder);

        impl Column for $name {
            fn data_type(&self) -> DataType {
                DataType::$data_type
            }

            fn push_null(&mut self) {
                self.0.append_null();
            }

            fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
                Ok(Arc::new(self.0.finish()))
            }
        }

        $(
            impl Takes<$type> for $name {
                fn push(&mut self, $value: &$type) {
                    self.0.append_value($taken);
                }
            }

            in_column! { $type: $name }
        )+
    };
}

plain! {
    /// Days.
    Days(Date32Builder): Date32 {
        NaiveDate: |day| Date32Type::from_naive_date(*day);
    }
}

plain! {
    /// Whole numbers.
    Numbers(Int64Builder): Int64 {
        u8: |number| i64::from(*number);
        u32: |number| i64::from(*number);
        u64: |number| i64::try_from(*number).unwrap_or(i64::MAX);
    }
}

plain! {
    /// What is so, and what is not.
    Flags(BooleanBuilder): Boolean {
        bool: |flag| *flag;
    }
}

/// Values of a set that is known beforehand. All of it stands beside the keys, in its order, whichever of it is met.
pub struct Keys {
    set: Arc<StringArray>,
    places: HashMap<&'static str, usize>,
    rows: Int16Builder,
}

impl Keys {
    pub fn of(set: impl IntoIterator<Item = &'static str>) -> Self {
        let set: Vec<&str> = set.into_iter().collect();
        let places = set.iter().enumerate().map(|(place, word)| (*word, place)).collect();
        Self { set: Arc::new(StringArray::from_iter_values(set)), places, rows: Int16Builder::new() }
    }

    /// Where a word stands in the set.
    pub fn place_of(&self, word: &str) -> Option<usize> {
        self.places.get(word).copied()
    }

    /// Takes a value by its place in the set.
    pub fn push_place(&mut self, place: usize) {
        self.rows.append_option(i16::try_from(place).ok());
    }
}

impl Column for Keys {
    fn data_type(&self) -> DataType {
        DataType::Dictionary(Box::new(DataType::Int16), Box::new(DataType::Utf8))
    }

    fn push_null(&mut self) {
        self.rows.append_null();
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        Ok(Arc::new(DictionaryArray::<Int16Type>::try_new(self.rows.finish(), self.set.clone())?))
    }
}

/// Lists, with the column of their elements.
pub struct Lists<C> {
    elements: C,
    /// Where the elements of each list end, as Arrow has it: from 0.
    ends: Vec<i64>,
    nulls: NullBufferBuilder,
}

impl<C: Column> Lists<C> {
    pub fn of(elements: C) -> Self {
        Self { elements, ends: vec![0], nulls: NullBufferBuilder::new(0) }
    }

    fn end(&mut self, elements: usize, is_there: bool) {
        let last = self.ends.last().copied().unwrap_or_default();
        self.ends.push(last.saturating_add_unsigned(elements as u64));
        self.nulls.append(is_there);
    }
}

impl<C: Column> Column for Lists<C> {
    fn data_type(&self) -> DataType {
        DataType::LargeList(Arc::new(Field::new_list_field(self.elements.data_type(), true)))
    }

    fn push_null(&mut self) {
        self.end(0, false);
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        let element = Arc::new(Field::new_list_field(self.elements.data_type(), true));
        let ends = OffsetBuffer::new(std::mem::replace(&mut self.ends, vec![0]).into());
        Ok(Arc::new(LargeListArray::try_new(element, ends, self.elements.finish()?, self.nulls.finish())?))
    }
}

impl<V, C: Takes<V>> Takes<Vec<V>> for Lists<C> {
    fn push(&mut self, value: &Vec<V>) {
        for element in value {
            self.elements.push(element);
        }
        self.end(value.len(), true);
    }
}

impl<V: InColumn> InColumn for Vec<V> {
    type Column = Lists<V::Column>;

    fn column() -> Self::Column {
        Lists::of(V::column())
    }
}

//! Columns while they are filled. A column's type follows from the type of its values, never from the values.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, StringBuilder};
use arrow_array::types::{Date32Type, Int16Type, Int64Type};
use arrow_array::{ArrayRef, ArrowPrimitiveType, DictionaryArray, LargeListArray, PrimitiveArray, StringArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer};
use arrow_schema::{ArrowError, DataType, Field};
use chrono::NaiveDate;
use osce::dates::{PartialDate, PeriodEnd};
use osce_model::hash::of_name;

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

/// Values of a fixed size, as Arrow keeps them.
pub struct Plain<T: ArrowPrimitiveType> {
    values: Vec<T::Native>,
    nulls: NullBufferBuilder,
}

impl<T: ArrowPrimitiveType> Default for Plain<T> {
    fn default() -> Self {
        Self { values: Vec::new(), nulls: NullBufferBuilder::new(0) }
    }
}

impl<T: ArrowPrimitiveType> Plain<T> {
    #[allow(clippy::inline_always, reason = "a compiler for size leaves it a call, at each value")]
    #[inline(always)]
    fn add(&mut self, value: T::Native) {
        self.values.push(value);
        self.nulls.append_non_null();
    }

    fn take(&mut self) -> Result<PrimitiveArray<T>, ArrowError> {
        PrimitiveArray::try_new(std::mem::take(&mut self.values).into(), self.nulls.finish())
    }
}

impl<T: ArrowPrimitiveType> Column for Plain<T> {
    fn data_type(&self) -> DataType {
        T::DATA_TYPE
    }

    fn push_null(&mut self) {
        self.values.push(T::default_value());
        self.nulls.append_null();
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        Ok(Arc::new(self.take()?))
    }
}

/// Declares how a column takes a value of a type.
macro_rules! plain {
    ($($column:ident takes $type:ty: |$value:ident| $taken:expr;)+) => { $(
        impl Takes<$type> for $column {
            #[inline]
            fn push(&mut self, $value: &$type) {
                self.add($taken);
            }
        }

        in_column! { $type: $column }
    )+ };
}

/// Days.
pub type Days = Plain<Date32Type>;

/// Whole numbers.
pub type Numbers = Plain<Int64Type>;

plain! {
    Days takes NaiveDate: |day| Date32Type::from_naive_date(*day);
    Numbers takes u8: |number| i64::from(*number);
    Numbers takes u32: |number| i64::from(*number);
    Numbers takes u64: |number| i64::try_from(*number).unwrap_or(i64::MAX);
    Flags takes bool: |flag| *flag;
}

/// What is so, and what is not.
#[derive(Default)]
pub struct Flags(BooleanBuilder);

impl Flags {
    fn add(&mut self, flag: bool) {
        self.0.append_value(flag);
    }
}

impl Column for Flags {
    fn data_type(&self) -> DataType {
        DataType::Boolean
    }

    fn push_null(&mut self) {
        self.0.append_null();
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        Ok(Arc::new(self.0.finish()))
    }
}

/// A set of words that is known beforehand. It is made once, and all columns of its words share it.
pub struct WordSet {
    words: Arc<StringArray>,
    places: HashMap<&'static str, i16, BuildHasherDefault<OfName>>,
}

/// The hash of the core's tables: nobody chooses the words, and there is one to find for each row.
#[derive(Default)]
struct OfName(u64);

impl Hasher for OfName {
    fn write(&mut self, bytes: &[u8]) {
        // The map takes the lowest bits and the highest ones.
        self.0 = u64::from(of_name(bytes)) * 0x1_0000_0001;
    }

    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

impl WordSet {
    pub fn of(words: impl IntoIterator<Item = &'static str>) -> Self {
        let words: Vec<&str> = words.into_iter().collect();
        let places = words.iter().copied().zip(0..).collect();
        Self { words: Arc::new(StringArray::from_iter_values(words)), places }
    }
}

/// Words of a set. All of it stands beside the keys, in its order, whichever of it is met.
pub struct Keys {
    set: &'static WordSet,
    places: Plain<Int16Type>,
}

impl Keys {
    pub fn of(set: &'static WordSet) -> Self {
        Self { set, places: Plain::default() }
    }

    /// Where a word stands in the set.
    pub fn place_of(&self, word: &str) -> Option<i16> {
        self.set.places.get(word).copied()
    }

    /// Takes a value by its place in the set.
    pub fn push_place(&mut self, place: i16) {
        self.places.add(place);
    }
}

impl Column for Keys {
    fn data_type(&self) -> DataType {
        DataType::Dictionary(Box::new(DataType::Int16), Box::new(DataType::Utf8))
    }

    fn push_null(&mut self) {
        self.places.push_null();
    }

    fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        Ok(Arc::new(DictionaryArray::<Int16Type>::try_new(self.places.take()?, self.set.words.clone())?))
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

//! Places in a text, in bytes, code points and UTF-16 code units.

use crate::vocabularies::answer::answer;
use serde::{Deserialize, Serialize};

/// So many bytes, code points or code units.
type Size = usize;

osce_model::text_span! { answer
    ///
    /// The core counts bytes of UTF-8. [`SpanConverter`] gives the other units.
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
}

impl TextSpan {
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The part of the text; empty where the span is not one of this text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// A unit in which other languages count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpanUnit {
    /// Unicode code points, as in Python.
    CodePoints,
    /// UTF-16 code units, as in Swift's `String.utf16`, Kotlin and JavaScript.
    Utf16,
}

/// Turns spans in bytes into another unit. The text is gone through once for all spans.
///
/// Spans must come in the order of their beginnings; each lies on boundaries of characters.
///
/// ```
/// use osce::mentions;
/// use osce::lookup::{SpanConverter, SpanUnit};
///
/// let text = "🎉 Österreich";
/// let mentions = mentions(text);
/// let mut converter = SpanConverter::new(text, SpanUnit::Utf16);
/// let span = converter.convert(mentions[0].span);
/// assert_eq!((mentions[0].span.start, span.start), (5, 3));
/// ```
#[derive(Clone, Debug)]
pub struct SpanConverter<'t> {
    text: &'t str,
    unit: SpanUnit,
    /// Whether the text is ASCII: then every unit is a byte.
    is_ascii: bool,
    /// Where the last span began, and where it ended.
    start: Place,
    end: Place,
}

/// A place in a text, in bytes and in the unit.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    byte: usize,
    count: usize,
}

impl<'t> SpanConverter<'t> {
    /// A converter at the beginning of a text.
    pub fn new(text: &'t str, unit: SpanUnit) -> Self {
        Self { text, unit, is_ascii: text.is_ascii(), start: Place::default(), end: Place::default() }
    }

    /// The span in the unit.
    #[inline]
    pub fn convert(&mut self, span: TextSpan) -> TextSpan {
        if self.is_ascii {
            let [start, end] = [span.start, span.end].map(|byte| byte.min(self.text.len()));
            TextSpan { start, end }
        } else {
            self.count_to(span)
        }
    }

    fn count_to(&mut self, span: TextSpan) -> TextSpan {
        // Counting goes on from the last place that is not behind the span.
        let passed = [self.end, self.start].into_iter().find(|place| place.byte <= span.start);
        self.start = self.place(passed.unwrap_or_default(), span.start);
        self.end = self.place(self.start, span.end.max(span.start));
        TextSpan { start: self.start.count, end: self.end.count }
    }

    /// A place behind another one.
    fn place(&self, passed: Place, byte: usize) -> Place {
        let byte = byte.min(self.text.len());
        Place { byte, count: passed.count + self.units(passed.byte, byte) }
    }

    // Not inlined, so that it is compiled as this crate is, and not for size with the code of a binding.
    #[inline(never)]
    fn units(&self, from: usize, to: usize) -> usize {
        let part = self.text.get(from..to).unwrap_or_default();
        if part.is_ascii() {
            return part.len();
        }
        let characters = part.chars().count();
        match self.unit {
            SpanUnit::CodePoints => characters,
            // Characters of four bytes are two code units.
            SpanUnit::Utf16 => characters + part.bytes().filter(|&byte| byte >= 0xf0).count(),
        }
    }
}

//! The letters of a text as a set of bits.

/// The set of the letters. Texts that are so many edits apart differ in no more than twice as many bits.
///
/// ```
/// use osce_model::letters::letters;
///
/// assert_eq!(letters("listen"), letters("silent"));
/// assert_eq!((letters("polcing") ^ letters("policing")).count_ones(), 0);
/// assert_eq!((letters("poling") ^ letters("policing")).count_ones(), 1);
/// ```
#[inline]
pub fn letters(text: &str) -> u32 {
    text.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) % u32::BITS))
}

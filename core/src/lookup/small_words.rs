//! The small words of running text: those that begin sentences, and those that stand in names and between them.

/// Capitalized words before a name that make it no surname: they begin a sentence and are not given names.
pub(super) const FUNCTION_WORDS: &str = "a across after against all along also although among and around as at because before between both \
    but by during for from if in inside into is like near of on or outside since so than that the then \
    this though through throughout to today towards under unlike until upon via when where while why \
    with within without yet en de y e the la le les l el los las il lo gli der die das";

/// What stands in a name between words with capitals, in the official languages.
pub(super) const INSIDE_NAMES: &str = "of the for on in to s de la le les l du des d der die das den für zur zum im di del della dell delle dei \
    degli da per y el los las en por para по за в";

/// What stands between a body and the organization that it is of.
pub(super) const OF: &str = "of de du des d der del della dell delle dei degli von";

/// The letters with which those begin.
pub(super) const OF_BEGINS: [u8; 3] = [b'o', b'd', b'v'];

/// What may stand between those and the organization.
pub(super) const ARTICLES: &str = "the la l le las los";

/// Bodies that are called after what they are for, in the official languages.
pub(super) const CALLED_AFTER: &str = "court commission commissioner committee institute panel platform cour commissaire gerichtshof kommissar kommissarin hochkommissar corte comisionado \
    comisionada tribunal commissario";

/// Whether a word is one of a list, in which those that are not ASCII stand in lower case.
pub(super) fn is_one_of(word: &str, words: &str) -> bool {
    words.split(' ').any(|wanted| wanted.eq_ignore_ascii_case(word))
}

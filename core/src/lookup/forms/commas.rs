//! A comma in a name: the last part first, or two names of one term.

use super::asked::{Asked, Found, Meant, Miss};
use super::outside;
use super::phrase::{Marks, Word, span_of};
use crate::vocabularies::closed_sets::MatchForm;

/// What a part ends in that goes on with the part before the comma: 'Republic of', 'Mission to'.
const OPEN: [&str; 9] = ["of", "to", "on", "in", "for", "de", "di", "del", "du"];

pub(super) fn read(words: &[Word<'_>], asked: Asked) -> Found {
    let commas: Vec<usize> = (1..words.len()).filter(|&at| words[at].before.comma).collect();
    let [comma] = commas[..] else { return Err(Miss::Unknown) };
    let (head, tail) = words.split_at(comma);
    if is_open(tail) {
        return outside(&swapped(head, tail), asked).map(|meant| meant.in_form(MatchForm::Inverted));
    }
    // Nothing that the policy keeps apart is parted here: 'Ireland, Northern'.
    if asked.as_named(&swapped(head, tail)).is_err_and(|miss| miss == Miss::Covered) {
        return Err(Miss::Covered);
    }
    two_names(head, tail, asked)
}

/// Whether a part goes on with the part before it.
pub(super) fn is_open(tail: &[Word<'_>]) -> bool {
    let article = tail.iter().rev().take_while(|word| word.is_article()).count();
    let rest = &tail[..tail.len() - article];
    rest.last().is_none_or(|word| OPEN.contains(&word.normal))
}

/// The part behind the comma first.
pub(super) fn swapped<'p>(head: &[Word<'p>], tail: &[Word<'p>]) -> Vec<Word<'p>> {
    let plain = |word: &Word<'p>| Word { before: Marks { comma: false, ..word.before }, ..*word };
    tail.iter().chain(head).map(plain).collect()
}

/// 'Kyrgyzstan, Kyrgyz Republic'.
fn two_names(head: &[Word<'_>], tail: &[Word<'_>], asked: Asked) -> Found {
    let first = asked.as_named_or_spelled(head)?;
    let second = asked.as_named_or_spelled(tail)?.terms();
    let Meant { names, .. } = first.of_terms(|term| second == [term])?;
    Ok(Meant::new(names, MatchForm::Brackets)?.without(span_of(tail)))
}

//! The possessive of the Organization, or of a structure above the one that follows.

use super::asked::{Asked, Found, Miss};
use super::outside;
use super::phrase::{Word, span_of};
use crate::vocabularies::closed_sets::{MatchForm, Vocabulary};
use crate::vocabularies::term::Term;

pub(super) fn read(words: &[Word<'_>], asked: Asked) -> Found {
    let mut marks = (1..words.len()).filter(|&at| words[at].normal == "s" && words[at].before.apostrophe);
    let (Some(mark), None) = (marks.next(), marks.next()) else { return Err(Miss::Unknown) };
    let (owner, name) = (&words[..mark], &words[mark + 1..]);
    let token: Vec<Word<'_>> = owner.iter().copied().filter(Word::is_organization).take(1).collect();
    let is_the_organization = owner.iter().all(|word| word.is_article() || word.is_organization());
    if name.is_empty() || (is_the_organization && token.is_empty()) {
        return Err(Miss::Unknown);
    }
    let owners = if is_the_organization { None } else { Some(structures(owner)?) };
    let meant = outside(&[&token, name].concat(), asked)?;
    let is_below = |owners: &[Term], term: Term| term.ancestors().iter().any(|above| owners.contains(above));
    let meant = match owners {
        Some(owners) => meant.of_terms(|term| is_below(&owners, term))?,
        None => meant,
    };
    Ok(meant.in_form(MatchForm::Possessive).without(span_of(&words[..=mark])))
}

fn structures(owner: &[Word<'_>]) -> Result<Vec<Term>, Miss> {
    Ok(Asked::of(Vocabulary::Structure).as_named_or_spelled(owner)?.terms())
}

//! Advice: what the texts of a record name and its tags miss.

use super::codes::FaultCode;
use super::finding::{Collect, Faults, Finding, Hit};
use crate::lookup::mentions::mentions_with;
use crate::lookup::options::MentionOptions;
use crate::records::descriptor::{Descriptor, Kind, Member, TextRule};
use crate::records::json_string::JsonString;
use crate::records::members::MemberId;
use crate::records::visit::Place;
use crate::vocabularies::closed_sets::{Language, Severity, Vocabulary};
use crate::vocabularies::term::Term;

/// The texts and the tags of a record, as a walk meets them.
#[derive(Default)]
pub(crate) struct Advice {
    language: Option<String>,
    texts: Vec<(Place, String, usize)>,
    tags: Vec<Term>,
}

impl Advice {
    /// Takes a text of the record, if it has words to look at, or tells their language.
    pub(crate) fn text(&mut self, place: Place, member: &'static Member, string: JsonString<'_>) {
        let Ok(text) = string.text() else { return };
        match member.kind {
            _ if place.part.is_some() => {}
            Kind::Language => self.language = Some(text.into_owned()),
            // The words of a single line are names of their own.
            Kind::Text(rule) if rule != TextRule::LINE => self.texts.push((place, text.into_owned(), string.at)),
            _ => {}
        }
    }

    pub(crate) fn term(&mut self, term: Term) {
        self.tags.push(term);
    }

    /// Adds what the texts name and the tags miss: countries, structures and fields of work, each once.
    pub(crate) fn add(mut self, descriptor: &'static Descriptor, faults: &mut Collect) {
        self.tags.sort_by_cached_key(|tag| u64::from(tag.number()));
        self.tags.dedup();
        let language = self.language.as_deref().and_then(Language::from_tag);
        // A record is the Organization's own, and so are its texts.
        let options = MentionOptions::new().language(language).generic(false).own_text(true);
        let mut told = Vec::new();
        for (place, words, at) in &self.texts {
            for mention in mentions_with(words, &options) {
                let Some(term) = mention.term.filter(|term| has_member_for(descriptor, term.vocabulary())) else {
                    continue;
                };
                if told.contains(&term) || self.tags.iter().any(|tag| covers(*tag, term)) {
                    continue;
                }
                told.push(term);
                let values = [term.vocabulary().slug(), term.slug(), mention.text].map(str::to_owned);
                let hit = Hit::new(FaultCode::MentionedNotTagged, Severity::Info, *at);
                let flow = faults.add(hit, *place, |found| found.with(values).suggest(Some(term.slug().to_owned())));
                if flow.is_break() {
                    return;
                }
                in_order_of_members(&mut faults.found, *at, *place, descriptor);
            }
        }
    }
}

/// Moves the last fault before those at the same place that are of later members: a page misses some at its title.
fn in_order_of_members(faults: &mut [Finding], at: usize, place: Place, descriptor: &'static Descriptor) {
    let member = place.id().map(MemberId::position);
    let is_later = |other: &Finding| {
        let name = other.fault.path.split('/').nth(1).unwrap_or_default();
        other.at == at && descriptor.position(name) > member
    };
    if let Some(later) = faults.iter().position(is_later) {
        faults[later..].rotate_right(1);
    }
}

/// Whether a record has a member for terms of a vocabulary that its text may name.
fn has_member_for(descriptor: &'static Descriptor, vocabulary: Vocabulary) -> bool {
    let holds = |member: &Member| matches!(member.kind, Kind::Term(of) | Kind::Terms(of) if of == vocabulary);
    matches!(vocabulary, Vocabulary::Country | Vocabulary::Structure | Vocabulary::FieldOfWork)
        && descriptor.members.iter().any(holds)
}

/// Whether a tag says what the text does: the same term, one above or below it, or one of its lineage.
fn covers(tag: Term, term: Term) -> bool {
    if tag == term || tag.ancestors().contains(&term) || term.ancestors().contains(&tag) {
        return true;
    }
    matches!((tag, term), (Term::Structure(tag), Term::Structure(term)) if tag.lineage().contains(&term))
}

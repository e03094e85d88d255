//! Advice: what the texts of a record name and its tags miss.

use super::codes::FaultCode;
use super::found::{Collect, Faults, Found};
use crate::lookup::mentions::mentions_with;
use crate::lookup::options::MentionOptions;
use crate::records::json_string::JsonString;
use crate::records::scan::Scanner;
use crate::records::shape::{Kind, Member, Shape};
use crate::records::walk::{self, Flow, Misfit, Place, Visitor};
use crate::vocabularies::closed_sets::{Language, Severity, Vocabulary};
use crate::vocabularies::term::Term;

/// The members whose words are looked at.
const TEXTS: [&str; 3] = ["title", "summary", "body"];

/// Adds what the texts of a record name and the tags miss: countries, structures and fields of work, each once.
pub(crate) fn add(text: &str, shape: &'static Shape, faults: &mut Collect) {
    let mut record = Record::default();
    // What is wrong with the record was told already.
    let _ = walk::walk(Scanner::new(text), shape, &mut record);
    record.tags.sort_unstable();
    record.tags.dedup();
    let language = record.language.as_deref().and_then(Language::from_tag);
    let options = MentionOptions::new().language(language).generic(false);
    let mut told = Vec::new();
    for (member, words, at) in &record.texts {
        for mention in mentions_with(words, &options) {
            let Some(term) = mention.term.filter(|term| shape_has(shape, term.vocabulary())) else { continue };
            if told.contains(&term) || record.tags.iter().any(|tag| covers(*tag, term)) {
                continue;
            }
            told.push(term);
            let values = [term.vocabulary().slug(), term.slug(), mention.text].map(str::to_owned);
            let flow = faults.add(|| {
                Found::new(FaultCode::MentionedNotTagged, Severity::Info, format!("/{member}"), *at)
                    .with(values)
                    .suggest(Some(term.slug().to_owned()))
            });
            if flow.is_break() {
                return;
            }
        }
    }
}

/// Whether a record has a member for terms of a vocabulary that its text may name.
fn shape_has(shape: &'static Shape, vocabulary: Vocabulary) -> bool {
    let holds = |member: &Member| matches!(member.kind, Kind::Term(of) | Kind::Terms(of) if of == vocabulary);
    matches!(vocabulary, Vocabulary::Country | Vocabulary::Structure | Vocabulary::FieldOfWork)
        && shape.members.iter().any(holds)
}

/// Whether a tag says what the text does: the same term, one above or below it, or one of its lineage.
fn covers(tag: Term, term: Term) -> bool {
    if tag == term || tag.ancestors().contains(&term) || term.ancestors().contains(&tag) {
        return true;
    }
    matches!((tag, term), (Term::Structure(tag), Term::Structure(term)) if tag.lineage().contains(&term))
}

/// The texts and the tags of a record.
#[derive(Default)]
struct Record {
    language: Option<String>,
    texts: Vec<(&'static str, String, usize)>,
    tags: Vec<Term>,
}

impl<'t> Visitor<'t> for Record {
    fn string(&mut self, place: Place, member: &'static Member, string: JsonString<'t>) -> Flow {
        let Ok(text) = string.text() else { return Flow::Continue(()) };
        match member.kind {
            Kind::Term(vocabulary) | Kind::Terms(vocabulary) => self.tags.extend(Term::with_slug(vocabulary, &text)),
            Kind::Language if place.part.is_none() => self.language = Some(text.into_owned()),
            _ if place.part.is_none() && TEXTS.contains(&member.name) => {
                self.texts.push((member.name, text.into_owned(), string.at));
            }
            _ => {}
        }
        Flow::Continue(())
    }

    fn misfit(&mut self, _place: Place, _misfit: Misfit<'t>) -> Flow {
        Flow::Continue(())
    }

    fn end(&mut self, _place: Place, _shape: &'static Shape, _filled: u32, _at: usize) -> Flow {
        Flow::Continue(())
    }
}

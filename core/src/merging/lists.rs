//! The lists of two halves as one: those of the first, then what the second has beyond.

use std::collections::{HashMap, HashSet, VecDeque};

use super::images;
use super::tree::{Member, Node};
use crate::reading::{same_page, same_text, terms};
use crate::records::descriptor::Descriptor;
use crate::records::record::{HasDescriptor, RecordImage};
use crate::vocabularies::closed_sets::Vocabulary;
use crate::vocabularies::term::Term;

/// The term that a text is the slug of or means.
pub(super) fn term_of(text: &str, vocabulary: Vocabulary) -> Option<Term> {
    Term::with_slug(vocabulary, text).or_else(|| terms::label(text, vocabulary))
}

/// Adds the terms of a second list. A text that means a term of either list is that term.
pub(super) fn unite_terms<'r>(list: &mut Vec<Node<'r>>, others: Vec<Node<'r>>, vocabulary: Vocabulary) {
    let mut positions: HashMap<String, usize> = HashMap::new();
    for (position, node) in list.iter().enumerate() {
        positions.entry(key_of_term(node, vocabulary)).or_insert(position);
    }
    for other in others {
        let key = key_of_term(&other, vocabulary);
        match positions.get(&key).and_then(|&position| list.get_mut(position)) {
            Some(known) if !is_slug(known, vocabulary) && is_slug(&other, vocabulary) => *known = other,
            Some(_) => {}
            None => {
                positions.insert(key, list.len());
                list.push(other);
            }
        }
    }
}

fn is_slug(node: &Node<'_>, vocabulary: Vocabulary) -> bool {
    matches!(node, Node::Text(text) if Term::with_slug(vocabulary, text).is_some())
}

/// What is the same for all ways in which an element is written.
fn key_of_term(node: &Node<'_>, vocabulary: Vocabulary) -> String {
    let Node::Text(text) = node else { return node.quoted() };
    let letters = || Some(same_text::letters(text).collect::<String>()).filter(|letters| !letters.is_empty());
    term_of(text, vocabulary)
        .map(|term| format!("/{}", term.slug()))
        .or_else(letters)
        .unwrap_or_else(|| text.clone().into_owned())
}

/// An object that both lists have.
pub(super) struct Shared<'r> {
    /// Its position in the first list.
    pub(super) position: usize,
    /// What the second one says of it.
    pub(super) other: Vec<Member<'r>>,
}

/// Adds the objects of a second list, and gives back those that the first has too: where the address is the same, of pictures also where
/// the file has the same name.
pub(super) fn unite_parts<'r>(
    list: &mut Vec<Node<'r>>,
    others: Vec<Node<'r>>,
    descriptor: &'static Descriptor,
) -> Vec<Shared<'r>> {
    let is_images = descriptor.name == RecordImage::DESCRIPTOR.name;
    let mut taken = HashSet::new();
    let mut shared = Vec::new();
    let rest = match_by(list, others, &mut taken, &mut shared, |node| match url(node) {
        Some(url) if is_images => url.to_owned(),
        Some(url) => same_page::key(url),
        None => node.quoted(),
    });
    let rest = if is_images {
        match_by(list, rest, &mut taken, &mut shared, |node| url(node).map_or_else(|| node.quoted(), images::file_name))
    } else {
        rest
    };
    list.extend(rest);
    shared.sort_by_key(|shared| shared.position);
    shared
}

/// Matches the elements of two lists by a key, each once, and gives back those of the second that have no match.
fn match_by<'r>(
    list: &[Node<'r>],
    others: Vec<Node<'r>>,
    taken: &mut HashSet<usize>,
    shared: &mut Vec<Shared<'r>>,
    key: impl Fn(&Node<'r>) -> String,
) -> Vec<Node<'r>> {
    let mut positions: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (position, node) in list.iter().enumerate().filter(|(position, _)| !taken.contains(position)) {
        positions.entry(key(node)).or_default().push_back(position);
    }
    let mut rest = Vec::new();
    for other in others {
        match positions.get_mut(&key(&other)).and_then(VecDeque::pop_front) {
            Some(position) => {
                taken.insert(position);
                if let Node::Object(other) = other {
                    shared.push(Shared { position, other });
                }
            }
            None => rest.push(other),
        }
    }
    rest
}

/// The address of an object.
fn url<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    let Node::Object(members) = node else { return None };
    members.iter().find_map(|member| match &member.value {
        Node::Text(text) if member.position.is_some() && member.name == "url" => Some(&**text),
        _ => None,
    })
}

//! The lists of two halves as one: those of the first, then what the second has beyond.

use std::collections::HashMap;

use super::images;
use super::tree::Node;
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
        let first = positions.entry(key_of_term(node, vocabulary)).or_insert(position);
        // A term stands for the texts that mean it.
        if is_slug(node, vocabulary) {
            *first = position;
        }
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
    let letters = || Some(same_text::letters(text, usize::MAX)).filter(|letters| !letters.is_empty());
    term_of(text, vocabulary)
        .map(|term| format!("/{}", term.slug()))
        .or_else(letters)
        .unwrap_or_else(|| text.clone().into_owned())
}

/// Adds the objects of a second list, and gives back what it says of those that the first has too, by their positions there: where the
/// address is one of the same page, of pictures where the file has the same name. What could be several of them is added.
pub(super) fn unite_parts<'r>(
    list: &mut Vec<Node<'r>>,
    others: Vec<Node<'r>>,
    descriptor: &'static Descriptor,
) -> Vec<Vec<Node<'r>>> {
    let is_images = descriptor.name == RecordImage::DESCRIPTOR.name;
    let key = |node: &Node<'_>| match url(node) {
        Some(url) if is_images => images::file_name(url),
        Some(url) => same_page::key(url),
        None => node.quoted(),
    };
    let address = |node: &Node<'_>| url(node).map_or_else(|| node.quoted(), str::to_owned);
    // The first element with an address, and behind each the next one with the same: a list may have one twice, as the other may.
    let (mut of_address, mut of_key) = (HashMap::new(), HashMap::new());
    let mut next = vec![None; list.len()];
    for (position, node) in list.iter().enumerate().rev() {
        next[position] = of_address.insert(address(node), position);
        // Which of several would be meant?
        of_key.entry(key(node)).and_modify(|same| *same = None).or_insert(Some(position));
    }
    let mut matches = vec![Vec::new(); list.len()];
    let mut rest = Vec::new();
    for other in others {
        let written = address(&other);
        let same = of_address.remove(&written);
        if let Some(next) = same.and_then(|same: usize| next[same]) {
            of_address.insert(written, next);
        }
        match same.or_else(|| of_key.get(&key(&other)).copied().flatten()) {
            Some(position) => matches[position].push(other),
            None => rest.push(other),
        }
    }
    list.extend(rest);
    matches
}

/// The address of an object.
fn url<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    let Node::Object(members) = node else { return None };
    members.iter().find_map(|member| match &member.value {
        Node::Text(text) if member.position.is_some() && member.name == "url" => Some(&**text),
        _ => None,
    })
}

//! The lists of two halves as one: the elements of the first, then what only the second has.

use std::collections::HashMap;

use super::images;
use super::several::{SEVERAL, join};
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

/// Adds the objects of a second list that the first lacks. Returns the others by their positions in the first. Two are the same where
/// their addresses lead to one page; pictures, where their files have one name. An object that fits several is added.
pub(super) fn unite_parts<'r>(
    list: &mut Vec<Node<'r>>,
    others: Vec<Node<'r>>,
    descriptor: &'static Descriptor,
) -> Vec<Vec<Node<'r>>> {
    let is_images = descriptor.name == RecordImage::DESCRIPTOR.name;
    let key = |node: &Node<'_>| match url(node) {
        Some(url) if is_images => images::file_name(url),
        // Two parts of one page are two links.
        Some(url) => same_page::key(url) + url.find('#').map_or("", |at| &url[at..]),
        None => node.quoted(),
    };
    let address = |node: &Node<'_>| url(node).map_or_else(|| node.quoted(), str::to_owned);
    // The first object with each address; `next` has the one behind it with the same address. A list may hold one address twice.
    let (mut of_address, mut of_key): (HashMap<String, usize>, HashMap<String, usize>) = Default::default();
    let mut next = vec![None; list.len()];
    for (position, node) in list.iter().enumerate().rev() {
        next[position] = of_address.insert(address(node), position);
        one_or_several(&mut of_key, key(node), |_| false, position);
    }
    // Two pictures of one name that are not copies are two pictures.
    let mut originals = HashMap::new();
    let is_original = |node: &Node<'_>| url(node).is_some_and(|url| is_images && !images::is_copy(url));
    for (position, node) in others.iter().enumerate().filter(|(_, node)| is_original(node)) {
        one_or_several(&mut originals, key(node), |known| url(&others[known]) == url(node), position);
    }
    let mut matches = vec![Vec::new(); list.len()];
    let mut rest = Vec::new();
    for other in others {
        let written = address(&other);
        let same = of_address.remove(&written);
        if let Some(next) = same.and_then(|same| next[same]) {
            of_address.insert(written, next);
        }
        let by_key = || {
            let key = key(&other);
            let is_one = |position: &usize| *position != SEVERAL && originals.get(&key) != Some(&SEVERAL);
            of_key.get(&key).copied().filter(is_one)
        };
        match same.or_else(by_key) {
            Some(position) => matches[position].push(other),
            None => rest.push(other),
        }
    }
    list.extend(rest);
    matches
}

/// Notes the position of a key, or that there are several that are not the same.
fn one_or_several(of_key: &mut HashMap<String, usize>, key: String, is_same: impl Fn(usize) -> bool, position: usize) {
    let joined = join(of_key.get(&key).copied(), position, is_same);
    of_key.insert(key, joined);
}

/// The address of an object.
fn url<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    let Node::Object(members) = node else { return None };
    members.iter().find_map(|member| match &member.value {
        Node::Text(text) if member.position.is_some() && member.name == "url" => Some(&**text),
        _ => None,
    })
}

//! A piece of HTML that is a text: the description of an entry in a feed.

use super::address;
use super::head::Head;
use super::parts::Part;
use super::visible::{Visible, blocks};

/// What a piece of HTML shows.
#[derive(Default, Debug)]
pub(crate) struct Fragment {
    /// Its blocks, parted by an empty line.
    pub(crate) text: String,
    /// Links, each with its address and its words.
    pub(crate) links: Vec<Vec<Option<String>>>,
    /// Pictures, each with its address and what it shows.
    pub(crate) images: Vec<Vec<Option<String>>>,
    /// Captions and contacts.
    pub(crate) cut: Vec<String>,
}

impl Fragment {
    pub(crate) fn of(html: &str, base: Option<&str>) -> Self {
        let visible = Visible::new(html, &mut Head::default());
        let (mut lines, mut cut) = (Vec::new(), Vec::new());
        for line in &visible.lines {
            let text = visible.text_of(line).trim();
            match line.standing.part {
                _ if text.is_empty() => {}
                Part::Text => lines.push((text, line.joins)),
                Part::Caption | Part::Contact => cut.push(text.to_owned()),
                Part::Frame | Part::Hidden => {}
            }
        }
        let anchors = visible.links.iter().filter(|link| link.part == Part::Text);
        let images = visible.images.iter().filter(|image| image.part <= Part::Caption);
        Self {
            text: blocks(&lines),
            links: anchors
                .filter_map(|link| Some(vec![Some(address::resolve(base, &link.href)?), visible.words_of(link)]))
                .collect(),
            images: images
                .filter_map(|image| Some(vec![Some(address::resolve(base, &image.src)?), image.alt.clone(), None]))
                .collect(),
            cut,
        }
    }

    pub(crate) fn has_several_blocks(&self) -> bool {
        self.text.contains("\n\n")
    }
}

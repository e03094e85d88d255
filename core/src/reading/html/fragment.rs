//! A piece of HTML that is a text: the description of an entry in a feed.

use super::address;
use super::head::Head;
use super::parts::Part;
use super::visible::Visible;

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
        let mut fragment = Self::default();
        for line in &visible.lines {
            let text = visible.text.get(line.start..line.end).unwrap_or_default().trim();
            match line.standing.part {
                _ if text.is_empty() => {}
                Part::Text => {
                    if !fragment.text.is_empty() {
                        fragment.text.push_str(if line.joins { "\n" } else { "\n\n" });
                    }
                    fragment.text.push_str(text);
                }
                Part::Caption | Part::Contact => fragment.cut.push(text.to_owned()),
                Part::Frame | Part::Hidden => {}
            }
        }
        for link in visible.links.iter().filter(|link| link.part == Part::Text) {
            let words = visible.text.get(link.start..link.end).unwrap_or_default();
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some(url) = address::resolve(base, &link.href) {
                fragment.links.push(vec![Some(url), Some(words).filter(|words| !words.is_empty())]);
            }
        }
        let images = visible.images.iter().filter(|image| image.part <= Part::Caption);
        fragment.images = images
            .filter_map(|image| Some(vec![Some(address::resolve(base, &image.src)?), image.alt.clone(), None]))
            .collect();
        fragment
    }

    pub(crate) fn has_several_blocks(&self) -> bool {
        self.text.contains("\n\n")
    }
}

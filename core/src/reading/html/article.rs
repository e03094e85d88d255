//! The lines of a page that are its item, without what stands around it.

use super::parts::Part;
use super::visible::{Visible, VisibleLine};
use crate::reading::dateline::place_and_date;
use crate::reading::lines::{Line, Piece};
use crate::reading::{host, menu};

/// The lines of the item, and what was cut and might be text.
pub(crate) struct Article<'t> {
    pub(crate) lines: Vec<Line<'t>>,
    /// Captions and contacts, and sentences outside the main part.
    pub(crate) cut: Vec<Piece<'t>>,
    /// Where the title begins, as far as the page says.
    pub(crate) title: Option<usize>,
}

impl<'t> Article<'t> {
    pub(crate) fn new(visible: &'t Visible) -> Self {
        let has_main = visible.lines.iter().any(|line| line.standing.is_main && line.standing.part == Part::Text);
        let is_of_item = |line: &VisibleLine| line.standing.part == Part::Text && (!has_main || line.standing.is_main);
        let mut article = Self { lines: Vec::new(), cut: Vec::new(), title: None };
        let mut first_title = None;
        for line in &visible.lines {
            let piece = Piece { text: &visible.text[line.start..line.end], start: line.start }.trimmed();
            if piece.text.is_empty() {
                continue;
            }
            if is_of_item(line) {
                if line.standing.is_title && first_title.is_none() {
                    first_title = Some(article.lines.len());
                    article.title = Some(piece.start);
                }
                let joins = line.joins && !article.lines.is_empty();
                article.lines.push(Line::new(piece, joins));
            } else if matches!(line.standing.part, Part::Caption | Part::Contact)
                || line.standing.part == Part::Text && piece.is_sentence()
            {
                article.cut.push(piece);
            }
        }
        if let Some(title) = first_title {
            article.begin_near(title);
        }
        article
    }

    /// Drops what stands before the title but the kind of news, the day, the lines of a host and the headings of layouts.
    fn begin_near(&mut self, title: usize) {
        let is_kept = |line: &&Line<'_>| {
            menu::is_kind(line) || menu::heading(line).is_some() || place_and_date(line.piece).is_some()
        };
        let above = |end: usize| end - self.lines[..end].iter().rev().take_while(is_kept).count();
        let mut start = above(title);
        let nearest = title.saturating_sub(host::FARTHEST);
        if let Some(host) = host::find(&self.lines[nearest..])
            && (start..=title).contains(&(nearest + host.lines.1))
        {
            start = above(nearest + host.lines.0);
        }
        let before = self.lines.drain(..start);
        self.cut.extend(before.map(|line| line.written).filter(|piece| piece.is_sentence()));
    }
}

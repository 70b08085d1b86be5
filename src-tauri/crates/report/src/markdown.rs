//! Markdown as a tree of blocks that the templates draw. Whatever the text is, a tree comes out: headings follow each other
//! without a gap, nesting has a bottom, HTML is shown as it was typed and a picture from elsewhere by its text alone.
//!
//! No Typst here: the tree travels as data.

mod builder;
mod cutting;
mod passages;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Options, Parser};
use serde::Serialize;

use self::builder::Builder;
use self::passages::Numbers;
use crate::glyphs::{Printer, Stretch};
use crate::model::Picture;
use crate::pictures::{Album, Shown};
use crate::writing::begins_on_the_right;

pub use self::cutting::without;
pub use self::passages::{Passage, PassageKind, passages};

/// A longer heading is a paragraph in bold: a bookmark of that length helps nobody and PDF limits it.
pub(crate) const LONGEST_HEADING: usize = 300;

/// A block of text.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Block {
    Paragraph {
        spans: Vec<Span>,
    },
    Heading {
        level: usize,
        spans: Vec<Span>,
    },
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    Code {
        spans: Vec<Span>,
    },
    Rule,
    Picture {
        picture: Shown,
    },
    Table {
        columns: usize,
        rows: Vec<Vec<Vec<Span>>>,
    },
    /// The person left something out here.
    LeftOut {
        spans: Vec<Span>,
    },
}

/// A stretch with its emphasis.
#[derive(Serialize)]
pub(crate) struct Span {
    #[serde(flatten)]
    pub(crate) stretch: Stretch,
    #[serde(flatten)]
    pub(crate) style: Style,
}

/// How a stretch stands out.
#[derive(Serialize, Clone, Default)]
pub(crate) struct Style {
    #[serde(skip_serializing_if = "is_false")]
    emphasis: bool,
    #[serde(skip_serializing_if = "is_false")]
    strong: bool,
    #[serde(skip_serializing_if = "is_false")]
    struck: bool,
    #[serde(skip_serializing_if = "is_false")]
    code: bool,
    /// The address of a link, printed after its text.
    #[serde(skip_serializing_if = "is_false")]
    address: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    /// The line or paragraph that it stands in begins on the right.
    #[serde(skip_serializing_if = "is_false")]
    from_right: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// What the pictures of a text are looked up in.
pub(crate) struct Pictures<'a> {
    pub(crate) album: &'a mut Album,
    pub(crate) by_id: &'a BTreeMap<String, Picture>,
}

/// Text without any markup: blank lines part paragraphs, other line ends stay.
pub(crate) fn plain(text: &str, printer: &mut Printer<'_>) -> Vec<Block> {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| Block::Paragraph { spans: line(paragraph, printer) })
        .collect()
}

/// One line of text without any markup.
pub(crate) fn line(text: &str, printer: &mut Printer<'_>) -> Vec<Span> {
    printer.begin_line();
    directed(printer.print(text.trim()).into_iter().map(|stretch| Span { stretch, style: Style::default() }).collect())
}

/// What of a text is left out, and the words that stand in its place.
pub(crate) struct LeftOut<'a> {
    pub(crate) numbers: &'a BTreeSet<u32>,
    pub(crate) words: &'a str,
}

/// Markdown as blocks.
pub(crate) fn blocks(markdown: &str, printer: &mut Printer<'_>, pictures: Pictures<'_>, left_out: &LeftOut<'_>) -> Vec<Block> {
    let mut builder = Builder::new(printer, pictures, left_out.words);
    let mut numbers = Numbers::default();
    for event in parser(markdown) {
        match numbers.of(&event) {
            Some(number) if left_out.numbers.contains(&number) => builder.leave_out(),
            Some(_) | None => builder.take(event),
        }
    }
    builder.finish()
}

/// The one way in which the text of an entry is read.
fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH)
}

/// The line, knowing where it begins.
fn directed(mut spans: Vec<Span>) -> Vec<Span> {
    let text: String = spans.iter().map(|span| span.stretch.text()).collect();
    if begins_on_the_right(&text) {
        spans.iter_mut().for_each(|span| span.style.from_right = true);
    }
    spans
}

fn is_blank(spans: &[Span]) -> bool {
    length(spans) == 0
}

/// How many letters would be seen.
pub(crate) fn length(spans: &[Span]) -> usize {
    let seen = |span: &Span| match &span.stretch {
        Stretch::Code(_) => 1,
        drawn => drawn.text().chars().filter(|c| !c.is_whitespace()).count(),
    };
    spans.iter().map(seen).sum()
}

//! Markdown as a tree of blocks that the templates draw. Whatever the text is, a tree comes out: headings follow each other
//! without a gap, nesting has a bottom, HTML is shown as it was typed and a picture from elsewhere by its text alone.
//!
//! No Typst here: the tree travels as data.

use std::collections::BTreeMap;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::Serialize;

use crate::glyphs::{Printer, Stretch};
use crate::model::Picture;
use crate::pictures::{Album, Shown};

/// Quotes and lists nest so deep; what is deeper joins the level above.
const DEEPEST: usize = 6;
/// PDF names six levels, and the piece's own title has the first.
const HEADING_LEVELS: usize = 5;
/// A longer heading is a paragraph in bold: a bookmark of that length helps nobody and PDF limits it.
pub(crate) const LONGEST_HEADING: usize = 300;
/// With more columns a table's rows become lines.
const MOST_COLUMNS: usize = 6;
/// A longer address is not made a link, only printed.
const LONGEST_LINK: usize = 2_000;

/// A block of text.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Block {
    Paragraph { spans: Vec<Span> },
    Heading { level: usize, spans: Vec<Span> },
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Quote { blocks: Vec<Block> },
    Code { spans: Vec<Span> },
    Rule,
    Picture { picture: Shown },
    Table { columns: usize, rows: Vec<Vec<Vec<Span>>> },
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
pub(crate) fn plain(text: &str, printer: &mut Printer) -> Vec<Block> {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()).map(|paragraph| Block::Paragraph { spans: line(paragraph, printer) }).collect()
}

/// One line of text without any markup.
pub(crate) fn line(text: &str, printer: &mut Printer) -> Vec<Span> {
    printer.begin_line();
    printer.print(text.trim()).into_iter().map(|stretch| Span { stretch, style: Style::default() }).collect()
}

/// Markdown as blocks.
pub(crate) fn blocks(markdown: &str, printer: &mut Printer, pictures: Pictures<'_>) -> Vec<Block> {
    let mut builder = Builder::new(printer, pictures);
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        builder.take(event);
    }
    builder.finish()
}

/// A container that is still open.
enum Open {
    Quote(Vec<Block>),
    List(Option<u64>, Vec<Vec<Block>>),
    Item(Vec<Block>),
    /// Too deep for a container of its own.
    Joined,
}

struct Builder<'a> {
    printer: &'a mut Printer,
    pictures: Pictures<'a>,
    root: Vec<Block>,
    open: Vec<Open>,
    spans: Vec<Span>,
    style: Style,
    /// How often each style is open, since they nest.
    emphasis: usize,
    strong: usize,
    struck: usize,
    /// Addresses of the open links, and the text of the innermost.
    links: Vec<String>,
    link_text: String,
    /// Original levels of the headings above, outermost first.
    headings: Vec<HeadingLevel>,
    in_heading: bool,
    /// Literal text being gathered: a code block or HTML.
    literal: Option<String>,
    /// The address of the picture being read, its text, and pictures inside that text.
    image: Option<(String, String, usize)>,
    table: Option<Vec<Vec<Vec<Span>>>>,
}

impl<'a> Builder<'a> {
    fn new(printer: &'a mut Printer, pictures: Pictures<'a>) -> Self {
        Self {
            printer,
            pictures,
            root: Vec::new(),
            open: Vec::new(),
            spans: Vec::new(),
            style: Style::default(),
            emphasis: 0,
            strong: 0,
            struck: 0,
            links: Vec::new(),
            link_text: String::new(),
            headings: Vec::new(),
            in_heading: false,
            literal: None,
            image: None,
            table: None,
        }
    }

    fn take(&mut self, event: Event<'_>) {
        if self.image.is_some() {
            return self.take_in_image(event);
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.literal {
                Some(literal) => literal.push_str(&text),
                None => self.text(&text),
            },
            Event::Html(html) => match &mut self.literal {
                Some(literal) => literal.push_str(&html),
                None => self.text(&html),
            },
            Event::Code(code) => {
                self.style.code = true;
                self.text(&code);
                self.style.code = false;
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::Rule => {
                self.end_paragraph();
                self.push(Block::Rule);
            }
            Event::InlineHtml(text) | Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => self.text(&text),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Strikethrough => self.struck += 1,
            Tag::Link { dest_url, .. } => {
                self.links.push(dest_url.into_string());
                self.link_text.clear();
            }
            Tag::Image { dest_url, .. } => self.image = Some((dest_url.into_string(), String::new(), 0)),
            Tag::TableCell => self.spans.clear(),
            Tag::TableHead | Tag::TableRow => {
                if let Some(rows) = &mut self.table {
                    rows.push(Vec::new());
                }
            }
            block => {
                self.end_paragraph();
                self.start_block(block);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>) {
        let has_room = self.open.len() < DEEPEST * 2 && self.open.iter().all(|open| !matches!(open, Open::Joined));
        match tag {
            Tag::Heading { level, .. } => {
                while self.headings.last().is_some_and(|above| *above >= level) {
                    self.headings.pop();
                }
                self.headings.push(level);
                self.in_heading = true;
            }
            Tag::BlockQuote(_) if has_room => self.open.push(Open::Quote(Vec::new())),
            Tag::List(start) if has_room => self.open.push(Open::List(start, Vec::new())),
            Tag::Item if matches!(self.open.last(), Some(Open::List(..))) => self.open.push(Open::Item(Vec::new())),
            Tag::BlockQuote(_) | Tag::List(_) | Tag::Item => self.open.push(Open::Joined),
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) | Tag::HtmlBlock => self.literal = Some(String::new()),
            Tag::Table(_) => {
                self.table = Some(Vec::new());
                self.printer.set_narrow(true);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Strikethrough => self.struck = self.struck.saturating_sub(1),
            TagEnd::Link => self.end_link(),
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.end_paragraph();
                self.close();
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_literal(),
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.spans);
                if let Some(row) = self.table.as_mut().and_then(|rows| rows.last_mut()) {
                    row.push(cell);
                }
                self.printer.begin_line();
            }
            TagEnd::Table => self.end_table(),
            _ => {}
        }
    }

    /// Inside a picture's text only the words count.
    fn take_in_image(&mut self, event: Event<'_>) {
        let Some((_, text, inside)) = &mut self.image else { return };
        match event {
            Event::Text(words) | Event::Code(words) | Event::InlineHtml(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::Image { .. }) => *inside += 1,
            Event::End(TagEnd::Image) if *inside > 0 => *inside -= 1,
            Event::End(TagEnd::Image) => self.end_image(),
            _ => {}
        }
    }

    fn end_image(&mut self) {
        let Some((address, text, _)) = self.image.take() else { return };
        let picture = address.strip_prefix("art:").and_then(|id| self.pictures.by_id.get(id));
        let stands_alone = self.table.is_none() && !self.in_heading;
        match picture.filter(|_| stands_alone).and_then(|picture| self.pictures.album.add(picture, &text)) {
            Some(picture) => {
                self.end_paragraph();
                self.push(Block::Picture { picture });
            }
            None => {
                let words = if text.trim().is_empty() { self.pictures.album.unreadable().to_owned() } else { text };
                self.emphasis += 1;
                self.text(&words);
                self.emphasis -= 1;
            }
        }
    }

    fn text(&mut self, text: &str) {
        let style = Style {
            emphasis: self.emphasis > 0,
            strong: self.strong > 0,
            struck: self.struck > 0,
            link: self.links.last().filter(|address| is_link(address)).cloned(),
            ..self.style.clone()
        };
        if !self.links.is_empty() && !self.style.address {
            self.link_text.push_str(text);
        }
        let stretches = self.printer.print(text);
        self.spans.extend(stretches.into_iter().map(|stretch| Span { stretch, style: style.clone() }));
    }

    /// A printed page cannot be clicked: the address follows unless it is the text.
    fn end_link(&mut self) {
        let Some(address) = self.links.last().cloned() else { return };
        let said = self.link_text.trim();
        if !address.is_empty() && said != address && address.strip_prefix("mailto:") != Some(said) {
            self.style.address = true;
            self.text(&format!(" ({address})"));
            self.style.address = false;
        }
        self.links.pop();
        self.link_text.clear();
    }

    fn end_paragraph(&mut self) {
        self.printer.begin_line();
        if self.table.is_some() {
            return;
        }
        let spans = std::mem::take(&mut self.spans);
        if !is_blank(&spans) {
            self.push(Block::Paragraph { spans });
        }
    }

    fn end_heading(&mut self) {
        self.in_heading = false;
        let mut spans = std::mem::take(&mut self.spans);
        self.printer.begin_line();
        if is_blank(&spans) {
            self.headings.pop();
            return;
        }
        if length(&spans) > LONGEST_HEADING {
            self.headings.pop();
            spans.iter_mut().for_each(|span| span.style.strong = true);
            return self.push(Block::Paragraph { spans });
        }
        self.push(Block::Heading { level: self.headings.len().min(HEADING_LEVELS), spans });
    }

    fn end_literal(&mut self) {
        let Some(literal) = self.literal.take() else { return };
        self.printer.begin_line();
        let text = literal.trim_end().replace('\t', "    ");
        let stretches = self.printer.print(&text);
        let spans: Vec<_> = stretches.into_iter().map(|stretch| Span { stretch, style: Style::default() }).collect();
        if !is_blank(&spans) {
            self.push(Block::Code { spans });
        }
    }

    fn end_table(&mut self) {
        self.printer.set_narrow(false);
        let Some(rows) = self.table.take() else { return };
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns <= MOST_COLUMNS {
            return self.push(Block::Table { columns, rows });
        }
        for row in rows {
            let mut spans = Vec::new();
            for cell in row {
                if !spans.is_empty() {
                    spans.push(Span { stretch: Stretch::Letters(" · ".into()), style: Style::default() });
                }
                spans.extend(cell);
            }
            if !is_blank(&spans) {
                self.push(Block::Paragraph { spans });
            }
        }
    }

    fn push(&mut self, block: Block) {
        let place = self.open.iter_mut().rev().find_map(|open| match open {
            Open::Quote(blocks) | Open::Item(blocks) => Some(blocks),
            Open::List(..) | Open::Joined => None,
        });
        place.unwrap_or(&mut self.root).push(block);
    }

    fn close(&mut self) {
        match self.open.pop() {
            Some(Open::Quote(blocks)) if !blocks.is_empty() => self.push(Block::Quote { blocks }),
            Some(Open::List(start, items)) if !items.is_empty() => self.push(Block::List { start, items }),
            Some(Open::Item(blocks)) => {
                if let Some(Open::List(_, items)) = self.open.last_mut() {
                    items.push(blocks);
                }
            }
            Some(Open::Quote(_) | Open::List(..) | Open::Joined) | None => {}
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.end_paragraph();
        while !self.open.is_empty() {
            self.close();
        }
        self.root
    }
}

fn is_link(address: &str) -> bool {
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
    known && address.len() <= LONGEST_LINK && address.chars().all(|c| !c.is_control() && !c.is_whitespace())
}

fn is_blank(spans: &[Span]) -> bool {
    length(spans) == 0
}

/// How many letters would be seen.
pub(crate) fn length(spans: &[Span]) -> usize {
    let seen = |span: &Span| match &span.stretch {
        Stretch::Letters(letters) => letters.chars().filter(|c| !c.is_whitespace()).count(),
        Stretch::Code(_) => 1,
        Stretch::LineBreak | Stretch::MayBreak => 0,
    };
    spans.iter().map(seen).sum()
}

//! An entry's Markdown as HTML. HTML in it is shown as it was typed, the address of a link stands behind its words and leads nowhere, and of
//! pictures only those of the bundle are shown; any other by its words.

use std::collections::HashMap;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use uuid::Uuid;

use super::{PageWords, html::Html};
use crate::{FileName, ItemId, bundle::SCHEME};

/// Blocks and marks in each other beyond which only the words are written: nobody nests so deep, and browsers end at some depth.
const DEEPEST: usize = 60;

/// Writes the text.
pub(super) fn write(html: &mut Html, markdown: &str, pictures: &HashMap<ItemId, FileName>, words: &PageWords) {
    let mut writer = Writer { html, pictures, words, open: Vec::new(), depth: 0, is_head: false, image: None };
    // As everywhere else that entries are read.
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        writer.take(event);
    }
}

struct Writer<'a> {
    html: &'a mut Html,
    pictures: &'a HashMap<ItemId, FileName>,
    words: &'a PageWords,
    /// What closes each tag that is open, innermost last; nothing where it was not written.
    open: Vec<Closing>,
    depth: usize,
    /// Whether it is in the head of a table.
    is_head: bool,
    /// The picture whose words are being read. They can hold pictures themselves.
    image: Option<Image>,
}

enum Closing {
    Nothing,
    Block(&'static str),
    Inline(&'static str),
    /// The address of a link, behind its words.
    Address(String),
    /// A cell of the head of a table, or of its body.
    TwoBlocks(&'static str, &'static str),
}

struct Image {
    file: Option<FileName>,
    words: String,
    nested: usize,
}

impl Writer<'_> {
    fn take(&mut self, event: Event<'_>) {
        if self.image.is_some() {
            self.take_in_image(event);
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            Event::Text(words) if *words == *self.words.left_out && matches!(self.open.last(), Some(Closing::Inline("em"))) => {
                self.html.element("span", &[("class", "out")], &words);
            }
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => self.html.text(&words),
            Event::Code(words) => {
                self.html.open("code", &[]);
                self.html.text(&words);
                self.html.close_inline("code");
            }
            Event::SoftBreak => self.html.text("\n"),
            Event::HardBreak => self.html.void("br", &[]),
            Event::Rule => self.html.void("hr", &[]),
            // Those that are not switched on.
            Event::FootnoteReference(words) | Event::InlineMath(words) | Event::DisplayMath(words) => self.html.text(&words),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        if let Tag::Image { dest_url, .. } = tag {
            self.image = Some(Image { file: self.picture(&dest_url), words: String::new(), nested: 0 });
            return;
        }
        self.depth += 1;
        let closing = if self.depth > DEEPEST { Closing::Nothing } else { self.open_tag(tag) };
        self.open.push(closing);
    }

    fn open_tag(&mut self, tag: Tag<'_>) -> Closing {
        let (name, is_block) = match tag {
            Tag::Paragraph => ("p", true),
            Tag::HtmlBlock => ("pre", true),
            Tag::Heading { level, .. } => (heading(level), true),
            Tag::BlockQuote(_) => ("blockquote", true),
            Tag::CodeBlock(_) => ("pre", true),
            Tag::List(None) => ("ul", true),
            Tag::List(Some(start)) => {
                self.html.open("ol", &[("start", &start.to_string())]);
                return Closing::Block("ol");
            }
            Tag::Item => ("li", true),
            Tag::Table(_) => ("table", true),
            Tag::TableHead => {
                self.html.open("thead", &[]);
                self.html.open("tr", &[]);
                self.is_head = true;
                return Closing::TwoBlocks("tr", "thead");
            }
            Tag::TableRow => ("tr", true),
            Tag::TableCell => (if self.is_head { "th" } else { "td" }, true),
            Tag::Emphasis => ("em", false),
            Tag::Strong => ("strong", false),
            Tag::Strikethrough => ("s", false),
            Tag::Link { dest_url, .. } => return Closing::Address(address(&dest_url)),
            // Those that are not switched on, and pictures, which come another way.
            _ => return Closing::Nothing,
        };
        let attributes: &[_] = if is_block { &[("dir", "auto")] } else { &[] };
        self.html.open(name, attributes);
        if is_block { Closing::Block(name) } else { Closing::Inline(name) }
    }

    fn end(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        match self.open.pop() {
            Some(Closing::Block(name)) => self.html.close(name),
            Some(Closing::Inline(name)) => self.html.close_inline(name),
            Some(Closing::TwoBlocks(inner, outer)) => {
                self.is_head = false;
                self.html.close(inner);
                self.html.close(outer);
            }
            Some(Closing::Address(address)) if !address.is_empty() => self.html.text(&format!(" ({address})")),
            Some(Closing::Address(_) | Closing::Nothing) | None => {}
        }
    }

    fn take_in_image(&mut self, event: Event<'_>) {
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Start(Tag::Image { .. }) => image.nested += 1,
            Event::End(TagEnd::Image) if image.nested > 0 => image.nested -= 1,
            Event::End(TagEnd::Image) => self.end_image(),
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => image.words.push_str(&words),
            Event::SoftBreak | Event::HardBreak => image.words.push(' '),
            _ => {}
        }
    }

    fn end_image(&mut self) {
        let Some(image) = self.image.take() else { return };
        match image.file {
            Some(file) => self.html.void("img", &[("src", &file.to_string()), ("alt", &image.words)]),
            None if image.words.trim().is_empty() => self.html.text(&self.words.left_out_picture),
            None => self.html.text(&image.words),
        }
    }

    fn picture(&self, address: &str) -> Option<FileName> {
        let id = Uuid::try_parse(address.strip_prefix(SCHEME)?).ok()?;
        self.pictures.get(&ItemId::try_from(id).ok()?).copied()
    }
}

/// The address of a link as it is shown; only those that the editor makes.
fn address(address: &str) -> String {
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
    if known { address.to_owned() } else { String::new() }
}

/// Below the heading of the piece.
const fn heading(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 => "h3",
        HeadingLevel::H2 => "h4",
        HeadingLevel::H3 => "h5",
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => "h6",
    }
}

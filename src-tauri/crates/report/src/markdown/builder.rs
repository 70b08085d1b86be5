//! From the parser's events to blocks.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};

use super::{Block, LONGEST_HEADING, Pictures, Span, Style, directed, is_blank, length, line};
use crate::glyphs::{Printer, Stretch};
use crate::model::Picture;

/// Quotes and lists nest so deep; what is deeper joins the level above.
const DEEPEST: usize = 6;
/// PDF names six levels, and the piece's own title has the first.
const HEADING_LEVELS: usize = 5;
/// With more columns a table's rows become lines.
const MOST_COLUMNS: usize = 6;
/// A longer address is not made a link, only printed.
const LONGEST_LINK: usize = 2_000;

/// A container that is still open.
enum Open {
    Quote(Vec<Block>),
    List(Option<u64>, Vec<Vec<Block>>),
    Item(Vec<Block>),
    /// Too deep for a container of its own.
    Joined,
}

/// Takes the parser's events one after the other; holds no stack but its own list, so that no text is too deep for it.
pub(super) struct Builder<'a, 'p> {
    printer: &'a mut Printer<'p>,
    pictures: Pictures<'a>,
    /// Stands in for what is left out.
    left_out: &'a str,
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
    /// The heading being read.
    heading: Option<HeadingLevel>,
    /// Literal text being gathered: a code block or HTML.
    literal: Option<String>,
    /// The address of the picture being read, its text, and pictures inside that text.
    image: Option<(String, String, usize)>,
    table: Option<Vec<Vec<Vec<Span>>>>,
}

impl<'a, 'p> Builder<'a, 'p> {
    /// Nothing read yet.
    pub(super) fn new(printer: &'a mut Printer<'p>, pictures: Pictures<'a>, left_out: &'a str) -> Self {
        Self {
            printer,
            pictures,
            left_out,
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
            heading: None,
            literal: None,
            image: None,
            table: None,
        }
    }

    /// The next event, of a passage that is left out: a mark stands for it and for those before it.
    pub(super) fn leave_out(&mut self) {
        let last = match self.open.last() {
            Some(Open::List(_, points)) => points.last().and_then(|point| point.last()),
            _ => self.root.last(),
        };
        if last.is_some_and(ends_left_out) {
            return;
        }
        let spans = line(self.left_out, self.printer);
        match self.open.last_mut() {
            Some(Open::List(_, points)) => points.push(vec![Block::LeftOut { spans }]),
            _ => self.root.push(Block::LeftOut { spans }),
        }
    }

    /// The next event.
    pub(super) fn take(&mut self, event: Event<'_>) {
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
            Event::InlineHtml(text) | Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.text(&text)
            }
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
            Tag::Heading { level, .. } => self.heading = Some(level),
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
                let cell = directed(std::mem::take(&mut self.spans));
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
        let own = address.strip_prefix("art:");
        let picture = own.and_then(|id| self.pictures.by_id.get(id));
        let stands_alone = self.table.is_none() && self.heading.is_none();
        match picture.filter(|_| stands_alone).and_then(|picture| self.pictures.album.add(picture, &text)) {
            Some(picture) => {
                self.end_paragraph();
                self.push(Block::Picture { picture });
            }
            None => {
                let words = match (own, picture) {
                    // Its words can be the title of a piece that was not chosen.
                    (Some(_), None) => self.pictures.album.left_out().to_owned(),
                    (_, Some(Picture { takes_other_words: false, .. })) => self.pictures.album.unreadable().to_owned(),
                    _ if text.trim().is_empty() => self.pictures.album.unreadable().to_owned(),
                    _ => text,
                };
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
        let spans = directed(std::mem::take(&mut self.spans));
        if !is_blank(&spans) {
            self.push(Block::Paragraph { spans });
        }
    }

    fn end_heading(&mut self) {
        let Some(level) = self.heading.take() else { return };
        let mut spans = directed(std::mem::take(&mut self.spans));
        self.printer.begin_line();
        if is_blank(&spans) {
            return;
        }
        if length(&spans) > LONGEST_HEADING {
            spans.iter_mut().for_each(|span| span.style.strong = true);
            return self.push(Block::Paragraph { spans });
        }
        while self.headings.last().is_some_and(|above| *above >= level) {
            self.headings.pop();
        }
        self.headings.push(level);
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
            Some(Open::List(start, items)) if !items.is_empty() => self.end_list(start, items),
            Some(Open::Item(blocks)) => {
                if let Some(Open::List(_, items)) = self.open.last_mut() {
                    items.push(blocks);
                }
            }
            Some(Open::Quote(_) | Open::List(..) | Open::Joined) | None => {}
        }
    }

    /// A mark beside the list and one in it, next to each other, say the same once; of a list all left out only the mark remains.
    fn end_list(&mut self, start: Option<u64>, points: Vec<Vec<Block>>) {
        let is_left_out = |point: &Vec<Block>| matches!(point.as_slice(), [Block::LeftOut { .. }]);
        if points.iter().all(is_left_out) {
            return self.leave_out();
        }
        if points.first().is_some_and(is_left_out) && self.open.is_empty() && matches!(self.root.last(), Some(Block::LeftOut { .. })) {
            self.root.pop();
        }
        self.push(Block::List { start, items: points });
    }

    /// All blocks.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_paragraph();
        while !self.open.is_empty() {
            self.close();
        }
        self.root
    }
}

/// Whether the last that is seen of a block is a mark.
fn ends_left_out(block: &Block) -> bool {
    match block {
        Block::LeftOut { .. } => true,
        Block::List { items, .. } => items.last().is_some_and(|point| matches!(point.as_slice(), [Block::LeftOut { .. }])),
        _ => false,
    }
}

fn is_link(address: &str) -> bool {
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
    known && address.len() <= LONGEST_LINK && address.chars().all(|c| !c.is_control() && !c.is_whitespace())
}

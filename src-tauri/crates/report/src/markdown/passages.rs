//! What a person can leave out of an entry: each paragraph, heading, quote, picture, and each point of a list.
//!
//! The numbers are counted over the same parser's events as the report's blocks, so that what is shown to choose from and what is left
//! out can never be two things.

use pulldown_cmark::{Event, Tag, TagEnd};

/// A part of an entry that can be left out.
pub struct Passage {
    /// Its place in the text, from 0. Places without words, such as a line across, have a number and are no passage.
    pub number: u32,
    /// What it is.
    pub kind: PassageKind,
    /// Its words without markup; those that describe a picture where it has no others. Empty when it only shows a picture that nobody
    /// described.
    pub text: String,
}

/// A kind of passage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PassageKind {
    /// A paragraph.
    Paragraph,
    /// A heading inside the text.
    Heading,
    /// One point of a list, with all below it.
    Point,
    /// A quote, with all in it.
    Quote,
    /// Text that is shown as it was typed.
    Literal,
    /// A table.
    Table,
    /// A paragraph or heading that is a picture and nothing else.
    Picture,
}

/// The passages of a text, in its order.
#[must_use]
pub fn passages(markdown: &str) -> Vec<Passage> {
    let mut found: Vec<Reading> = Vec::new();
    let mut numbers = Numbers::default();
    for event in super::parser(markdown) {
        let Some(number) = numbers.of(&event) else { continue };
        if found.last().is_none_or(|reading| reading.passage.number != number)
            && let Some(kind) = kind(&event)
        {
            found.push(Reading {
                passage: Passage { number, kind, text: String::new() },
                in_picture: 0,
                has_picture: false,
                has_words: false,
                address: String::new(),
            });
        }
        if let Some(reading) = found.last_mut().filter(|reading| reading.passage.number == number) {
            reading.take(&event);
        }
    }
    found.into_iter().filter_map(Reading::finish).collect()
}

/// A passage that is being read.
struct Reading {
    passage: Passage,
    /// Pictures can hold pictures in their descriptions.
    in_picture: usize,
    has_picture: bool,
    /// Others than those that describe a picture.
    has_words: bool,
    /// Of a link, which the report prints even where it has no words.
    address: String,
}

impl Reading {
    fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                self.has_words |= self.in_picture == 0 && !words.trim().is_empty();
                self.passage.text.push_str(words);
            }
            Event::Start(Tag::Image { .. }) => {
                self.has_picture = true;
                self.in_picture += 1;
            }
            Event::End(TagEnd::Image) => self.in_picture = self.in_picture.saturating_sub(1),
            Event::Start(Tag::Link { dest_url, .. }) => self.address = dest_url.to_string(),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => {}
            // The blocks and lines of a passage stand apart.
            _ => self.passage.text.push('\n'),
        }
    }

    fn finish(mut self) -> Option<Passage> {
        self.passage.text = self.passage.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.passage.text.is_empty() {
            self.passage.text = self.address;
        }
        if self.has_picture && !self.has_words && matches!(self.passage.kind, PassageKind::Paragraph | PassageKind::Heading) {
            self.passage.kind = PassageKind::Picture;
        }
        (self.has_picture || !self.passage.text.is_empty()).then_some(self.passage)
    }
}

fn kind(event: &Event<'_>) -> Option<PassageKind> {
    match event {
        Event::Start(Tag::Heading { .. }) => Some(PassageKind::Heading),
        Event::Start(Tag::Item) => Some(PassageKind::Point),
        Event::Start(Tag::BlockQuote(_)) => Some(PassageKind::Quote),
        Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => Some(PassageKind::Literal),
        Event::Start(Tag::Table(_)) => Some(PassageKind::Table),
        Event::Start(_) => Some(PassageKind::Paragraph),
        _ => None,
    }
}

/// Counts passages along the parser's events.
#[derive(Default)]
pub(super) struct Numbers {
    depth: usize,
    in_list: bool,
    next: u32,
}

impl Numbers {
    /// The passage that an event belongs to; none for the beginning and end of a list around its points.
    pub(super) fn of(&mut self, event: &Event<'_>) -> Option<u32> {
        let begins = match event {
            Event::Start(Tag::List(_)) if self.depth == 0 => {
                self.in_list = true;
                self.depth = 1;
                return None;
            }
            Event::End(TagEnd::List(_)) if self.depth == 1 => {
                self.in_list = false;
                self.depth = 0;
                return None;
            }
            _ => self.depth == usize::from(self.in_list),
        };
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        if begins {
            self.next = self.next.saturating_add(1);
        }
        Some(self.next.saturating_sub(1))
    }
}

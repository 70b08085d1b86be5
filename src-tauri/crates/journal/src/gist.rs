//! The gist of a Markdown text: its first words and its first picture, for lists; and all its words, to be searched. Rendering Markdown
//! does not live here.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use uuid::Uuid;

use crate::ArtworkId;

/// How long an excerpt may be, in characters.
const LENGTH: usize = 200;

/// What a list shows of a text.
pub(crate) struct Gist {
    pub(crate) excerpt: String,
    pub(crate) picture: Option<ArtworkId>,
}

/// Reads a text as far as needed. Descriptions of pictures and raw HTML are not among its words.
pub(crate) fn of(markdown: &str) -> Gist {
    let mut words = Words::default();
    let mut picture = None;
    let mut inside_pictures = 0_u32;
    for event in Parser::new_ext(markdown, syntax()) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                picture = picture.or_else(|| of_journal(&dest_url));
                inside_pictures += 1;
            }
            Event::End(TagEnd::Image) => inside_pictures = inside_pictures.saturating_sub(1),
            Event::Text(text) | Event::Code(text) if inside_pictures == 0 => words.push(&text),
            Event::End(end) if !is_inline(end) => words.push(" "),
            Event::SoftBreak | Event::HardBreak | Event::Rule => words.push(" "),
            _ => {}
        }
        if words.full() && picture.is_some() {
            break;
        }
    }
    Gist { excerpt: words.finish(), picture }
}

/// All words of a text, descriptions of pictures and HTML as it was typed among them; no addresses and no syntax.
pub(crate) fn plain(markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, syntax()) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => words.push_str(&text),
            Event::End(end) if !is_inline(end) => words.push(' '),
            Event::SoftBreak | Event::HardBreak | Event::Rule => words.push(' '),
            _ => {}
        }
    }
    words
}

fn syntax() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS
}

/// A text in one line, cut to the length of an excerpt.
pub(crate) fn shorten(text: &str) -> String {
    let mut words = Words::default();
    words.push(text);
    words.finish()
}

fn of_journal(url: &str) -> Option<ArtworkId> {
    url.strip_prefix("art:").and_then(|id| Uuid::try_parse(id).ok()).map(ArtworkId)
}

fn is_inline(end: TagEnd) -> bool {
    matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Superscript | TagEnd::Subscript)
}

/// Words in one line: any white space between them becomes one space.
#[derive(Default)]
struct Words {
    line: String,
    characters: usize,
    space: bool,
}

impl Words {
    fn push(&mut self, text: &str) {
        for character in text.chars() {
            if self.full() {
                return;
            }
            if character.is_whitespace() || character.is_control() {
                self.space = !self.line.is_empty();
                continue;
            }
            if std::mem::take(&mut self.space) {
                self.append(' ');
            }
            self.append(character);
        }
    }

    fn append(&mut self, character: char) {
        self.line.push(character);
        self.characters += 1;
    }

    /// Whether there is more than fits, so that nothing further can change the excerpt.
    fn full(&self) -> bool {
        self.characters > LENGTH
    }

    fn finish(mut self) -> String {
        if self.full() {
            let end = self.line.char_indices().nth(LENGTH - 1).map_or(self.line.len(), |(index, _)| index);
            self.line.truncate(self.line[..end].trim_end().len());
            self.line.push('…');
        }
        self.line
    }
}

//! Whether what a note quotes stands in the text that it is about.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use unicode_script::{Script, UnicodeScript as _};

use crate::wording;

/// A text that notes quote. What it says is told by its words, its signs and its question and exclamation marks, in their order: an editor, a
/// page and Markdown put other marks and spaces between them.
pub struct QuotedText {
    markdown: String,
    /// The words of the Markdown as it is read, and as it was typed.
    words: [String; 2],
}

impl QuotedText {
    /// The text of an entry.
    #[must_use]
    pub fn new(markdown: &str) -> Self {
        let markdown = wording::paragraphs(markdown);
        Self { words: [words(&read(&markdown)), words(&markdown)], markdown }
    }

    /// Whether these words stand in it, one after the other. Only at a line that is one of `aside`, such as what stands where something was
    /// left out, something may lie between them.
    #[must_use]
    pub fn holds(&self, exact: &str, aside: &[String]) -> bool {
        let exact = wording::paragraphs(exact);
        let aside: Vec<String> = aside.iter().map(|line| words(line)).collect();
        let mut runs = vec![String::new()];
        for line in exact.lines() {
            match runs.last_mut() {
                Some(run) if !aside.contains(&words(line)) => run.extend([line, "\n"]),
                _ => runs.push(String::new()),
            }
        }
        let said: Vec<String> = runs.iter().map(|run| words(run)).filter(|run| !run.is_empty()).collect();
        if said.is_empty() {
            // Other marks alone.
            return self.markdown.contains(runs.concat().trim());
        }
        self.words.iter().any(|text| {
            let mut rest = text.as_str();
            said.iter().all(|run| {
                // The space at its end is that before the next.
                let after = rest.find(run.as_str()).map(|at| &rest[at + run.len() - 1..]);
                rest = after.unwrap_or_default();
                after.is_some()
            })
        })
    }
}

/// A text as it is read: without what describes pictures, without addresses, and each block on a line of its own.
fn read(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut in_pictures = 0_u32;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS) {
        match event {
            Event::Start(Tag::Image { .. }) => in_pictures += 1,
            Event::End(TagEnd::Image) => in_pictures = in_pictures.saturating_sub(1),
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) if in_pictures == 0 => {
                text.push_str(&words);
            }
            // What marks words within a line parts none of them.
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => {}
            _ => text.push('\n'),
        }
    }
    text
}

/// The words and signs of a text with a space before and after each; nothing where there are none.
fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + 2);
    let mut is_in_word = false;
    for c in text.chars() {
        let is_of_word = c.is_alphanumeric();
        let is_sign = !is_of_word && !c.is_whitespace() && !is_mark(c);
        // Accents and joiners stand upon what is before them.
        if c.script() == Script::Inherited {
            continue;
        }
        if is_of_word || is_sign {
            if is_sign || !is_in_word {
                words.push(' ');
            }
            words.push(c);
        }
        is_in_word = is_of_word;
    }
    if !words.is_empty() {
        words.push(' ');
    }
    words
}

/// Punctuation that an editor, a page or Markdown puts there, or takes away.
const fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation() && !matches!(c, '!' | '?')
        || matches!(c, '\u{2010}'..='\u{205e}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '«' | '»' | '·')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# The river\n\nIt was **warm**, and _slow_: [a bend](https://example.org/x) ![a door](art:1) then the sea.\n\n\
        - one\n- two\n\n1. first\n2. second\n\n> Ana said\n> so\n\n*[left out]*\n\n`code` & <b>bold</b> 🌊";

    fn is_there(exact: &str) -> bool {
        QuotedText::new(TEXT).holds(exact, &["[left out]".into()])
    }

    #[test]
    fn words_that_were_given_are_taken_for_foreign_ones() {
        for exact in [
            "It was warm, and slow: a bend  then the sea.",
            "The river\nIt was warm",
            "one\ntwo",
            "first\nsecond",
            "Ana said\nso",
            "so\n[left out]\ncode",
            "[left out]",
            "<b>bold</b>",
            "**warm**, and _slow_",
            "🌊",
            "bend then",
            "&",
            "wa\u{ad}rm",
        ] {
            assert!(is_there(exact), "{exact}");
        }
    }

    #[test]
    fn words_that_were_never_given_pass_for_them() {
        for exact in [
            "It was cold",
            "two\none",
            "the sea. It was warm",
            "🔥",
            "left out by Ana\nIt was warm",
            "w arm",
            "low",
            "riv",
            "It was\nslow",
            "The\nriver\nand\nsaid",
            "It was warm 🔥",
            "It was warm!",
            "It was warm?",
        ] {
            assert!(!is_there(exact), "{exact}");
        }
    }
}

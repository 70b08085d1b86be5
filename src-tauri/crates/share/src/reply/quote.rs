//! Whether what a note quotes stands in the text that it is about.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A text that notes quote. Words of it are told by their letters and digits alone, since an editor, a page and Markdown put other marks and
/// spaces between them.
pub struct QuotedText {
    markdown: String,
    /// The letters of the Markdown as it is read, and as it was typed.
    letters: [String; 2],
}

impl QuotedText {
    /// The text of an entry.
    #[must_use]
    pub fn new(markdown: String) -> Self {
        Self { letters: [read(&markdown), letters(&markdown)], markdown }
    }

    /// Whether these words stand in it, line by line in their order. Lines that are one of `aside`, such as what stands where something was
    /// left out, are passed over.
    #[must_use]
    pub fn holds(&self, exact: &str, aside: &[String]) -> bool {
        let aside: Vec<String> = aside.iter().map(|line| letters(line)).collect();
        let lines: Vec<String> = exact.lines().map(letters).filter(|line| !line.is_empty() && !aside.contains(line)).collect();
        if lines.is_empty() {
            // Signs and emoji alone.
            return exact.lines().all(|line| self.markdown.contains(line.trim()) || aside.contains(&letters(line)));
        }
        self.letters.iter().any(|text| {
            let mut rest = text.as_str();
            lines.iter().all(|line| {
                let after = rest.find(line.as_str()).map(|at| &rest[at + line.len()..]);
                rest = after.unwrap_or_default();
                after.is_some()
            })
        })
    }
}

/// The letters of a text as it is read: without what describes pictures, and without addresses.
fn read(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut in_pictures = 0_u32;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS) {
        match event {
            Event::Start(Tag::Image { .. }) => in_pictures += 1,
            Event::End(TagEnd::Image) => in_pictures = in_pictures.saturating_sub(1),
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) if in_pictures == 0 => {
                text.extend(words.chars().filter(|c| c.is_alphanumeric()));
            }
            _ => {}
        }
    }
    text
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# The river\n\nIt was **warm**, and _slow_: [a bend](https://example.org/x) ![a door](art:1) then the sea.\n\n\
        - one\n- two\n\n1. first\n2. second\n\n> Ana said\n> so\n\n*[left out]*\n\n`code` & <b>bold</b> 🌊";

    fn is_there(exact: &str) -> bool {
        QuotedText::new(TEXT.into()).holds(exact, &["[left out]".into()])
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
        ] {
            assert!(is_there(exact), "{exact}");
        }
    }

    #[test]
    fn words_that_were_never_given_pass_for_them() {
        for exact in ["It was cold", "two\none", "the sea. It was warm", "🔥", "left out by Ana\nIt was warm"] {
            assert!(!is_there(exact), "{exact}");
        }
    }
}

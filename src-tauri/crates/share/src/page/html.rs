//! Writes HTML in which every word and every value is escaped. Names of elements and attributes are the program's own.

use std::fmt::Write;

/// A page that is being written.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    pub(super) fn doctype(&mut self) {
        self.0.push_str("<!DOCTYPE html>\n");
    }

    pub(super) fn open(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        let _ = write!(self.0, "<{name}");
        for (attribute, value) in attributes {
            let _ = write!(self.0, " {attribute}=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// An element that nothing stands in.
    pub(super) fn void(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.open(name, attributes);
        self.0.push('\n');
    }

    pub(super) fn close(&mut self, name: &'static str) {
        let _ = writeln!(self.0, "</{name}>");
    }

    /// As [`Html::close`], for what stands within a line.
    pub(super) fn close_inline(&mut self, name: &'static str) {
        let _ = write!(self.0, "</{name}>");
    }

    /// An element with words in it; nothing at all where there are none.
    pub(super) fn element(&mut self, name: &'static str, attributes: &[(&'static str, &str)], words: &str) {
        if words.is_empty() {
            return;
        }
        self.open(name, attributes);
        self.text(words);
        self.close(name);
    }

    pub(super) fn text(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                letter if is_no_text(letter) => {}
                letter => self.0.push(letter),
            }
        }
    }

    /// The program's own style, whose bytes the content policy names.
    pub(super) fn style(&mut self, css: &'static str) {
        let _ = writeln!(self.0, "<style>{css}</style>");
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Control characters and what Unicode keeps for no character: HTML has no way to write them.
fn is_no_text(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
        || matches!(letter, '\u{fdd0}'..='\u{fdef}')
        || u32::from(letter) & 0xfffe == 0xfffe
}

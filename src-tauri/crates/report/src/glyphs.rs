//! Text made printable. The two standards refuse a document with a character that no font can draw, so each such
//! character becomes a mark that shows its code, and characters without a shape of their own are left out.
//!
//! The embedded fonts come first, and what they lack is borrowed from the computer's own; nothing here knows of Typst's syntax, and text
//! never becomes any.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Serialize;
use typst::text::Font;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::typefaces::Typefaces;
use crate::world::fonts;
use crate::writing::{Around, Writing};

/// After so many letters without a space a word may be broken anywhere, so that it cannot leave the page.
const UNBROKEN: usize = 30;
/// The same in the narrow cells of a table.
const UNBROKEN_IN_CELL: usize = 12;
/// Once a word is being broken, a break is offered each so many letters.
const BREAK_EVERY: usize = 4;

/// A stretch of a line.
#[derive(Serialize, Clone, PartialEq)]
#[serde(tag = "t", content = "s", rename_all = "snake_case")]
pub(crate) enum Stretch {
    /// Letters that the embedded fonts can draw.
    Letters(String),
    /// Letters that one of the computer's own can draw.
    Borrowed {
        /// The letters.
        text: String,
        /// The family to draw them with.
        family: String,
        /// Their language, where the letters tell it.
        language: Option<&'static str>,
    },
    /// The code of a character that they cannot, such as `1F642`.
    Code(String),
    /// The line ends here.
    LineBreak,
    /// The word may be broken here.
    MayBreak,
}

impl Stretch {
    /// The letters of it.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Letters(text) | Self::Borrowed { text, .. } => text,
            Self::Code(_) | Self::LineBreak | Self::MayBreak => "",
        }
    }
}

/// Turns text into stretches; keeps in mind how long the present word is, which fonts are borrowed, and whether anything could not be
/// drawn.
pub(crate) struct Printer<'a> {
    typefaces: &'a Typefaces,
    borrowed: Vec<Font>,
    /// The family for what is one letter for the eye, or none, as it was found before.
    known: HashMap<(String, Option<&'static str>), Option<String>>,
    around: Around,
    in_word: usize,
    unbroken: usize,
    missed: bool,
}

impl<'a> Printer<'a> {
    /// For text of normal width.
    pub(crate) fn new(typefaces: &'a Typefaces) -> Self {
        let around = Around::reading(&[]);
        Self { typefaces, borrowed: Vec::new(), known: HashMap::new(), around, in_word: 0, unbroken: UNBROKEN, missed: false }
    }

    /// The next texts belong together: each tells what language the letters are that several share.
    pub(crate) fn begin_piece(&mut self, texts: &[&str]) {
        self.around = Around::reading(texts);
    }

    /// The fonts that something was borrowed from.
    pub(crate) fn into_borrowed(self) -> Vec<Font> {
        self.borrowed
    }

    /// Whether a code stands in for any character so far.
    pub(crate) fn missed(&self) -> bool {
        self.missed
    }

    /// From here on the column is narrow, or wide again.
    pub(crate) fn set_narrow(&mut self, narrow: bool) {
        self.unbroken = if narrow { UNBROKEN_IN_CELL } else { UNBROKEN };
        self.in_word = 0;
    }

    /// The next text begins a word of its own.
    pub(crate) fn begin_line(&mut self) {
        self.in_word = 0;
    }

    /// One text as stretches.
    pub(crate) fn print(&mut self, text: &str) -> Vec<Stretch> {
        let mut line = Line::default();
        for joined in printable(text).graphemes(true) {
            if joined == "\n" {
                line.push(Stretch::LineBreak);
                self.in_word = 0;
                continue;
            }
            // Joiners have told what belongs together and are of no more use to the embedded fonts.
            let cluster: String = joined.chars().filter(|c| !is_shapeless(*c)).collect();
            if cluster.chars().all(char::is_whitespace) {
                self.in_word = if cluster.is_empty() { self.in_word } else { 0 };
                line.add_space(&cluster);
                continue;
            }
            self.in_word += 1;
            if self.in_word > self.unbroken && (self.in_word - self.unbroken) % BREAK_EVERY == 1 {
                line.push(Stretch::MayBreak);
            }
            if is_covered(&cluster) {
                line.add(&cluster, None);
                continue;
            }
            let writing = Writing::of(joined, self.around);
            if writing.breaks_anywhere() {
                self.in_word = 0;
            }
            match self.family_for(&cluster, writing) {
                Some(family) => {
                    let shaped: String = joined.chars().filter(|c| !is_shapeless(*c) || shapes(*c)).collect();
                    line.add(&shaped, Some((family, writing)));
                }
                None => {
                    self.missed = true;
                    line.push(Stretch::Code(code(&cluster)));
                }
            }
        }
        line.finish()
    }

    /// The family to borrow a letter from; its fonts are then noted.
    fn family_for(&mut self, cluster: &str, writing: Writing) -> Option<String> {
        if cluster.chars().any(is_private_use) {
            return None;
        }
        let key = (cluster.to_owned(), writing.language());
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let characters: Vec<char> = cluster.chars().collect();
        let found = self.typefaces.with_all(&characters, writing.typefaces());
        let family = found.and_then(|fonts| fonts.first()).map(|font| font.info().family.clone());
        if let Some(fonts) = found
            && !self.borrowed.iter().any(|font| Some(&font.info().family) == family.as_ref())
        {
            self.borrowed.extend_from_slice(fonts);
        }
        self.known.insert(key, family.clone());
        family
    }
}

/// The stretches so far, and the letters since the last.
#[derive(Default)]
struct Line {
    stretches: Vec<Stretch>,
    letters: String,
    /// Where the letters are borrowed from.
    from: Option<(String, Writing)>,
}

impl Line {
    fn add(&mut self, letters: &str, from: Option<(String, Writing)>) {
        if self.from != from {
            self.flush();
            self.from = from;
        }
        self.letters.push_str(letters);
    }

    /// A space joins the letters before it, but in a font of pictures it would be as wide as one.
    fn add_space(&mut self, space: &str) {
        if self.from.as_ref().is_some_and(|(_, writing)| *writing == Writing::Emoji) {
            self.flush();
            self.from = None;
        }
        self.letters.push_str(space);
    }

    fn push(&mut self, stretch: Stretch) {
        self.flush();
        self.stretches.push(stretch);
    }

    fn flush(&mut self) {
        if !self.letters.is_empty() {
            let text = std::mem::take(&mut self.letters);
            self.stretches.push(match &self.from {
                Some((family, writing)) => Stretch::Borrowed { text, family: family.clone(), language: writing.language() },
                None => Stretch::Letters(text),
            });
        }
    }

    fn finish(mut self) -> Vec<Stretch> {
        self.flush();
        self.stretches
    }
}

/// Text for places that are read and never drawn (the document's title, descriptions): one line, at most `limit` characters.
pub(crate) fn spoken(text: &str, limit: usize) -> String {
    let line = printable(text).split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|&c| !is_private_use(c) && !is_shapeless(c)).take(limit).collect()
}

/// Composed as the fonts expect it, without control characters and with only `\n` to end a line.
fn printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().filter_map(|c| match c {
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\n' => Some('\n'),
        '\t' => Some(' '),
        c if c.is_control() => None,
        c if c.is_whitespace() && !covers_all(c) => Some(' '),
        c => Some(c),
    });
    kept.nfc().collect()
}

/// Default-ignorable characters: they steer shaping and direction, which the embedded fonts have no use for.
fn is_shapeless(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Of the shapeless ones those that change how their neighbours look: joiners, a picture's or a letter's own look, and the letters of
/// a flag.
fn shapes(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}')
}

/// Code points whose meaning is private; PDF/A forbids them even when a font draws them.
fn is_private_use(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

fn code(cluster: &str) -> String {
    cluster.chars().next().map(|c| format!("{:04X}", u32::from(c))).unwrap_or_default()
}

/// Whether one family can draw the whole cluster in each of its styles: Typst falls back by cluster and not by character.
fn is_covered(cluster: &str) -> bool {
    families().iter().any(|family| cluster.chars().all(|c| !is_private_use(c) && family.binary_search(&u32::from(c)).is_ok()))
}

fn covers_all(c: char) -> bool {
    families().iter().all(|family| family.binary_search(&u32::from(c)).is_ok())
}

/// For each family the code points that all of its styles can draw, sorted.
fn families() -> &'static Vec<Vec<u32>> {
    static FAMILIES: OnceLock<Vec<Vec<u32>>> = OnceLock::new();
    FAMILIES.get_or_init(|| {
        let mut families: Vec<(String, Vec<u32>)> = Vec::new();
        for font in fonts() {
            let coverage = &font.info().coverage;
            match families.iter_mut().find(|(name, _)| *name == font.info().family) {
                Some((_, shared)) => {
                    let style: Vec<u32> = coverage.iter().collect();
                    shared.retain(|c| style.binary_search(c).is_ok());
                }
                None => families.push((font.info().family.clone(), coverage.iter().collect())),
            }
        }
        families.into_iter().map(|(_, shared)| shared).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        Printer::new(Typefaces::none())
            .print(text)
            .into_iter()
            .map(|stretch| match stretch {
                Stretch::Letters(text) | Stretch::Borrowed { text, .. } => text,
                Stretch::Code(code) => format!("[{code}]"),
                Stretch::LineBreak => "/".into(),
                Stretch::MayBreak => "|".into(),
            })
            .collect()
    }

    #[test]
    fn emoji_family_is_one_mark() {
        assert_eq!(shown("us 👨‍👩‍👧 here"), "us [1F468] here");
    }

    #[test]
    fn private_use_is_marked_and_bidi_and_nul_vanish() {
        assert_eq!(shown("a\u{e000}b\u{202e}c\0d\u{feff}e"), "a[E000]bcde");
    }

    #[test]
    fn decomposed_accent_is_drawn() {
        assert_eq!(shown("cafe\u{301}"), "café");
    }

    #[test]
    fn long_word_gets_places_to_break() {
        let shown = shown(&"m".repeat(10_000));
        assert_eq!(shown.matches('|').count(), 9_970 / BREAK_EVERY + 1);
        assert!(shown.split('|').all(|part| part.len() <= UNBROKEN));
    }

    #[test]
    fn all_line_endings_end_a_line() {
        assert_eq!(shown("a\r\nb\rc\u{2028}d"), "a/b/c/d");
    }
}

//! What was typed, as needles: the words and parts of words that are looked for, all at once.

use super::fold::{fold, spaced, stands_alone, tidy};

/// How many needles count, and how many characters of each. More would only narrow what is narrow already.
const NEEDLES: usize = 32;
const LENGTH: usize = 64;
/// The index of parts knows no shorter ones.
const PART: usize = 3;
const TRIGRAMS: usize = 8;

/// The needles of a text that was typed.
pub(crate) struct Needles(Vec<Needle>);

/// One of them, folded.
pub(crate) enum Needle {
    /// A part of a word, of three characters or more.
    Part(String),
    /// One or two letters that a word begins with.
    Beginning(String),
    /// Characters of which each is a word, one after the other.
    Row(String),
}

impl Needles {
    pub(crate) fn of(typed: &str) -> Self {
        let folded = fold(&tidy(typed)).text;
        let mut needles: Vec<Needle> = Vec::new();
        for run in folded.split_whitespace().flat_map(runs) {
            let Some(needle) = Needle::of(run) else { continue };
            if needles.iter().all(|known| known.text() != needle.text()) {
                needles.push(needle);
            }
            if needles.len() == NEEDLES {
                break;
            }
        }
        Self(needles)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Needle> {
        self.0.iter()
    }

    /// What to ask `search_parts`, if anything.
    pub(crate) fn parts(&self) -> Option<String> {
        all(self.0.iter().flat_map(|needle| match needle {
            Needle::Part(text) => trigrams(text),
            Needle::Beginning(_) | Needle::Row(_) => Vec::new(),
        }))
    }

    /// What to ask `search_words`, if anything.
    pub(crate) fn words(&self) -> Option<String> {
        all(self.0.iter().flat_map(|needle| match needle {
            Needle::Part(_) => Vec::new(),
            Needle::Beginning(text) => vec![format!("{} *", quoted(text))],
            Needle::Row(text) => {
                text.chars().filter(|character| is_token(*character)).map(|character| quoted(&character.to_string())).collect()
            }
        }))
    }

    /// The texts that must stand there as they are, where the indexes know only that all their parts do.
    pub(crate) fn whole(&self) -> impl Iterator<Item = String> {
        self.0.iter().filter_map(|needle| match needle {
            Needle::Part(text) if text.chars().nth(PART).is_some() => Some(text.clone()),
            Needle::Row(text) if text.chars().nth(1).is_some() => Some(spaced(text)),
            Needle::Part(_) | Needle::Beginning(_) | Needle::Row(_) => None,
        })
    }
}

impl Needle {
    fn of(run: &str) -> Option<Self> {
        let cut = |text: &str| text.chars().take(LENGTH).collect::<String>();
        if run.starts_with(stands_alone) {
            return run.contains(is_token).then(|| Self::Row(cut(run)));
        }
        // Marks around a word are how it was typed; marks alone may be what is meant.
        let word = run.trim_matches(|character: char| !character.is_alphanumeric());
        let word = if word.is_empty() { run } else { word };
        if word.chars().nth(PART - 1).is_some() {
            return Some(Self::Part(cut(word)));
        }
        word.contains(char::is_alphanumeric).then(|| Self::Beginning(word.to_owned()))
    }

    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Part(text) | Self::Beginning(text) | Self::Row(text) => text,
        }
    }
}

/// A word cut where characters that stand alone meet others.
fn runs(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let alone = stands_alone(rest.chars().next()?);
        let end = rest.find(|character| stands_alone(character) != alone).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        Some(run)
    })
}

/// Rows of three characters, side by side and the last one at the end: each narrows more the less it shares with the others, and costs the
/// same. That they stand side by side in the text, the text itself is asked.
fn trigrams(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().take(TRIGRAMS * PART).collect();
    let last = characters.len().saturating_sub(PART);
    let starts = (0..last).step_by(PART).chain([last]);
    starts.map(|start| quoted(&characters[start..].iter().take(PART).collect::<String>())).collect()
}

/// Whether a character that stands alone is in the index; marks between Japanese words, for one, are not.
fn is_token(character: char) -> bool {
    character.is_alphanumeric() || !matches!(u32::from(character), 0x2e80..=0xffff)
}

fn all(terms: impl Iterator<Item = String>) -> Option<String> {
    let mut terms: Vec<String> = terms.collect();
    terms.sort();
    terms.dedup();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

/// As a string of FTS5, in which nothing has a meaning but the quote.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

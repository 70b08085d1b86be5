//! Folding: a text as it is compared. Lower case, without diacritics, in the plain form of each letter; "Mañana" and "MANANA" are the same.
//!
//! The signs of scripts that join letters and vowels (as in Devanagari or Thai) are letters and stay.

use unicode_normalization::{UnicodeNormalization, char::decompose_compatible};

/// A text beside what it was folded from.
pub(crate) struct Folded {
    /// The folded text.
    pub(crate) text: String,
    /// For each byte of it, where the character that it came from begins in the original; at the end, the original's length.
    pub(crate) origins: Vec<usize>,
}

/// A text in the form in which it is stored and shown: composed characters, and any white space as one space.
pub(crate) fn tidy(text: &str) -> String {
    let spaced = text.nfc().map(|character| if character.is_control() { ' ' } else { character });
    let mut tidy = String::with_capacity(text.len());
    for character in spaced {
        if !character.is_whitespace() {
            tidy.push(character);
        } else if !tidy.is_empty() && !tidy.ends_with(' ') {
            tidy.push(' ');
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

/// Folds a tidy text.
pub(crate) fn fold(text: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len() + 1) };
    for (origin, character) in text.char_indices() {
        fold_character(character, |plain| {
            folded.text.push(plain);
            folded.origins.resize(folded.text.len(), origin);
        });
    }
    folded.origins.push(text.len());
    folded
}

/// A folded text as it is indexed: a space on both sides of each character that is a word by itself.
pub(crate) fn spaced(folded: &str) -> String {
    let mut text = String::with_capacity(folded.len());
    for character in folded.chars() {
        if stands_alone(character) {
            text.extend([' ', character, ' ']);
        } else {
            text.push(character);
        }
    }
    text
}

/// Whether a character is indexed as a word by itself: Chinese, Japanese and Korean characters, and emoji.
pub(crate) fn stands_alone(character: char) -> bool {
    matches!(u32::from(character),
        0x1100..=0x11ff | 0x2e80..=0x2fdf | 0x3005..=0x3007 | 0x3040..=0x30ff | 0x3100..=0x318f | 0x31f0..=0x31ff
        | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0x2_0000..=0x3_23af
        | 0x2600..=0x27bf | 0x1_f000..=0x1_faff)
}

fn fold_character(character: char, mut emit: impl FnMut(char)) {
    // Most of most texts, and nothing below concerns them.
    if character.is_ascii() {
        return emit(character.to_ascii_lowercase());
    }
    if is_modifier(character) {
        return;
    }
    // Taken apart, a kana would lose its voicing and a Hangul syllable its shape.
    if stands_alone(character) {
        return emit(character);
    }
    decompose_compatible(character, |part| {
        for letter in part.to_lowercase().filter(|letter| !is_diacritic(*letter)) {
            match letter {
                // Letters that Unicode does not take apart, and people without them on their keyboard do.
                'ß' => "ss".chars().for_each(&mut emit),
                'æ' => "ae".chars().for_each(&mut emit),
                'œ' => "oe".chars().for_each(&mut emit),
                'ø' => emit('o'),
                'đ' | 'ð' => emit('d'),
                'ł' => emit('l'),
                'ħ' => emit('h'),
                'ı' => emit('i'),
                'ς' => emit('σ'),
                '‘' | '’' | 'ʼ' => emit('\''),
                '“' | '”' => emit('"'),
                '‐' | '‑' => emit('-'),
                letter => emit(letter),
            }
        }
    });
}

/// Marks above, below and through letters: Latin, Greek, Cyrillic, Hebrew and Arabic.
fn is_diacritic(character: char) -> bool {
    matches!(u32::from(character),
        0x0300..=0x036f | 0x0483..=0x0487 | 0x0591..=0x05bd | 0x05bf..=0x05c7 | 0x064b..=0x065f | 0x0670
        | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x20d0..=0x20ff | 0xfe20..=0xfe2f)
}

/// What changes only how its neighbours look: joiners, soft hyphens, the colours of emoji.
fn is_modifier(character: char) -> bool {
    matches!(u32::from(character), 0x00ad | 0x200b..=0x200f | 0x2060 | 0xfe00..=0xfe0f | 0xfeff | 0x1_f3fb..=0x1_f3ff)
}

//! Names that can be taken for each other: that look alike and are written with other letters, such as a Cyrillic а for a Latin one (Unicode
//! Technical Standard 39), or that differ by a title or an initial.

use std::collections::BTreeSet;

use unicode_script::{Script, UnicodeScript as _};
use unicode_security::skeleton;

/// Words before a name that are left out as often as not.
const TITLES: [&str; 12] = ["dr", "dra", "med", "prof", "phd", "md", "mr", "mrs", "ms", "sr", "sra", "lic"];

/// What a name looks like as it is written, and in small letters, where other letters look alike; without accents, which are easily left out.
/// Only to be compared, never shown.
fn looks(name: &str) -> [String; 2] {
    // A skeleton is decomposed: an accent is a character by itself.
    let plain = |name: &str| skeleton(name).filter(|c| c.script() != Script::Inherited).collect();
    [plain(name), plain(&name.to_lowercase())]
}

/// Whether two names may be taken for each other by their looks.
#[must_use]
pub fn look_alike(one: &str, other: &str) -> bool {
    looks(one).iter().zip(looks(other)).any(|(one, other)| *one == other)
}

/// Whether two names may mean the same person, or be taken to.
#[must_use]
pub fn may_be_same(one: &str, other: &str) -> bool {
    share_words(one, other) || looks(one).iter().zip(looks(other)).any(|(one, other)| share_words(one, &other))
}

/// Whether all words of the one are in the other, however they are written and whatever titles and initials stand beside them.
fn share_words(one: &str, other: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        let all: Vec<String> = name.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
        let long = |word: &&String| word.chars().count() > 1 && !TITLES.contains(&word.as_str());
        let telling: BTreeSet<String> = all.iter().filter(long).cloned().collect();
        if telling.is_empty() { all.into_iter().filter(|word| !word.is_empty()).collect() } else { telling }
    };
    let (one, other) = (words(one), words(other));
    !one.is_empty() && !other.is_empty() && (one.is_subset(&other) || other.is_subset(&one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_other_letters_is_told_apart() {
        for (name, copy) in [
            ("Maya", "M\u{430}ya"),
            ("Ana Rivera", "\u{410}n\u{430} Rivera"),
            ("Isabel", "lsabel"),
            ("Camila", "Carnila"),
            ("María López", "Maria Lopez"),
        ] {
            assert!(name != copy && look_alike(name, copy), "{name}");
        }
        assert!(!look_alike("Maya", "Mara") && !look_alike("Ana", "Anna"));
    }

    #[test]
    fn nearly_the_same_name_is_told_apart() {
        for (kept, claimed) in [
            ("Ana Rivera", "\u{410}n\u{430} Riv\u{435}ra"),
            ("Isabel", "lsabel"),
            ("Dr Ana Rivera", "Dr. Ana Rivera"),
            ("Ana", "Dr ANA Rivera"),
            ("Ana Rivera", "Rivera, Ana M."),
            ("A.", "A"),
            ("María López", "Maria Lopez"),
            ("Dra. Ana Perez", "Ana Pérez"),
            ("Iñigo", "INIGO"),
        ] {
            assert!(may_be_same(kept, claimed), "{kept} and {claimed}");
        }
        assert!(!may_be_same("Dr Ana Rivera", "Dr Ben Rivera") && !may_be_same("Ana M.", "Ben M.") && !may_be_same("Ana", ""));
    }
}

//! Names that look alike and are written with other letters, such as a Cyrillic а for a Latin one (Unicode Technical Standard 39).

use unicode_script::{Script, UnicodeScript as _};
use unicode_security::skeleton;

/// What a name looks like as it is written, and in small letters, where other letters look alike; without accents, which are easily left out.
/// Only to be compared, never shown.
#[must_use]
pub fn looks(name: &str) -> [String; 2] {
    // A skeleton is decomposed: an accent is a character by itself.
    let plain = |name: &str| skeleton(name).filter(|c| c.script() != Script::Inherited).collect();
    [plain(name), plain(&name.to_lowercase())]
}

/// Whether two names may be taken for each other by their looks.
#[must_use]
pub fn look_alike(one: &str, other: &str) -> bool {
    looks(one).iter().zip(looks(other)).any(|(one, other)| *one == other)
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
}

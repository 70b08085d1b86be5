//! Which languages there are, which one the person chose, and which is spoken now. What is said in them is in words.rs and ui/locales.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};
use specta::Type;

/// A language that the app speaks. What it is shipped in first stands first: a search index that never heard of languages has its names.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
}

/// What the person chose.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LanguageChoice {
    /// As the rest of the computer.
    System,
    /// English.
    En,
    /// Spanish.
    Es,
}

/// All there are, each at its own number.
pub const LANGUAGES: [Language; 2] = [Language::En, Language::Es];

static SPOKEN: AtomicUsize = AtomicUsize::new(Language::En as usize);

/// The language that everything is said in now.
pub fn spoken() -> Language {
    LANGUAGES[SPOKEN.load(Ordering::Relaxed)]
}

/// From now on everything is said in this one.
pub fn speak(language: Language) {
    SPOKEN.store(language as usize, Ordering::Relaxed);
}

impl Language {
    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }
}

#[cfg(target_os = "linux")]
impl Language {
    /// The dictionary in which it is spelled where nothing says which of its countries is meant.
    pub fn dictionary(self) -> &'static str {
        match self {
            Self::En => "en_US",
            Self::Es => "es_ES",
        }
    }
}

impl LanguageChoice {
    /// The language that this comes to on this computer.
    pub fn language(self) -> Language {
        match self {
            Self::System => first_spoken(sys_locale::get_locales()),
            Self::En => Language::En,
            Self::Es => Language::Es,
        }
    }

    /// The word by which it is remembered.
    pub fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::En => Language::En.tag(),
            Self::Es => Language::Es.tag(),
        }
    }

    /// The choice that was remembered by a word.
    pub fn of_code(code: &str) -> Option<Self> {
        [Self::System, Self::En, Self::Es].into_iter().find(|choice| choice.code() == code)
    }
}

/// The first of somebody's languages, such as `es-MX`, that there is; English when there is none.
fn first_spoken(wanted: impl IntoIterator<Item = String>) -> Language {
    let primary = |tag: &String| tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    let known = |tag: String| LANGUAGES.into_iter().find(|language| primary(&tag) == language.tag());
    wanted.into_iter().find_map(known).unwrap_or(Language::En)
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, Language, LanguageChoice, first_spoken};

    #[test]
    fn a_language_of_the_computer_that_the_app_speaks_is_passed_over() {
        let first = |tags: &[&str]| first_spoken(tags.iter().map(|tag| (*tag).to_owned()));
        assert_eq!(first(&["es-MX"]), Language::Es);
        assert_eq!(first(&["ES_es.UTF-8"]), Language::Es);
        assert_eq!(first(&["ca-ES", "es-ES", "en-GB"]), Language::Es);
        assert_eq!(first(&["en-US", "es-US"]), Language::En);
        assert_eq!(first(&["est-EE"]), Language::En, "Estonian is not Spanish");
        assert_eq!(first(&["C", ""]), Language::En);
        assert_eq!(first(&[]), Language::En);
    }

    #[test]
    fn a_choice_comes_back_from_its_word_as_another() {
        for choice in [LanguageChoice::System, LanguageChoice::En, LanguageChoice::Es] {
            assert_eq!(LanguageChoice::of_code(choice.code()), Some(choice));
        }
        assert_eq!(LanguageChoice::of_code("eo"), None);
    }

    #[test]
    fn a_language_stands_at_anothers_number() {
        for (number, language) in LANGUAGES.into_iter().enumerate() {
            assert_eq!(language as usize, number);
        }
    }
}

//! The app's words outside the window: the system's dialogs, the report, and the names that are searched for. The same Fluent files as the
//! UI's, in the language that is spoken.

use std::sync::OnceLock;

use afterglow_journal::Coded;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::langid;

use crate::language::{LANGUAGES, Language, spoken};

/// The files this side speaks from.
macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../ui/locales/", $language, "/body.ftl")),
            include_str!(concat!("../../ui/locales/", $language, "/door/common.ftl")),
            include_str!(concat!("../../ui/locales/", $language, "/dialogs.ftl")),
            include_str!(concat!("../../ui/locales/", $language, "/giving.ftl")),
            include_str!(concat!("../../ui/locales/", $language, "/journal.ftl")),
            include_str!(concat!("../../ui/locales/", $language, "/report.ftl")),
            include_str!(concat!("../../ui/locales/", $language, "/sessions.ftl")),
            include_str!(concat!("../../ui/locales/", $language, "/strip.ftl")),
        ]
    };
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
    BUNDLES[language as usize].get_or_init(|| {
        let (locale, files) = match language {
            Language::En => (langid!("en"), files!("en")),
            Language::Es => (langid!("es"), files!("es")),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks that isolate directions would be printed as missing characters.
        bundle.set_use_isolating(false);
        for text in files {
            // A message that does not parse is missed by a test of the window's words; the others still speak.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

/// A message without arguments.
pub fn say(id: &str) -> String {
    say_with(id, &FluentArgs::new())
}

/// A message with arguments; its id when there is none, which a test would have found.
pub fn say_with(id: &str, arguments: &FluentArgs<'_>) -> String {
    known(id, arguments).unwrap_or_else(|| id.to_owned())
}

/// A message without arguments in each language: somebody else may have read it in another.
pub fn in_every_language(id: &str) -> Vec<String> {
    LANGUAGES.iter().filter_map(|language| known_in(*language, id, &FluentArgs::new())).collect()
}

/// The message of a code, or the text itself where the person used a word of their own.
pub fn say_code(prefix: &str, code: &str) -> String {
    known(&format!("{prefix}{code}"), &FluentArgs::new()).unwrap_or_else(|| code.to_owned())
}

/// The name of a code that the journal stores, as the window shows it.
pub fn name_of(coded: Coded, code: &str) -> String {
    match coded {
        Coded::Region => say_code("body-region-", code),
        Coded::Sensation => say_code("body-word-", code),
        Coded::Feeling => say_code("body-feeling-", code),
        Coded::Domain => say_code("journal-domain-", code),
        Coded::Mood => say_code("journal-mood-", code),
        Coded::SideEffect => say_choice("sessions-side-effect", "effect", code),
        Coded::Route => say_choice("sessions-route-name", "route", code),
        Coded::SessionKind => say_code("session-kind-", code),
    }
}

/// A message that chooses its words by one code.
fn say_choice(id: &str, argument: &'static str, code: &str) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set(argument, code);
    say_with(id, &arguments)
}

fn known(id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    known_in(spoken(), id, arguments)
}

fn known_in(language: Language, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(id)?.value()?;
    Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use afterglow_journal::{Coded, Moment};
    use serde_json::Value;

    use super::{LANGUAGES, Language, bundle, name_of, say};
    use crate::{language::speak, report_input::lines::code};

    /// Events of the window, which are named as messages are.
    const EVENTS: [&str; 2] = ["giving-progress", "report-progress"];

    /// The texts of all files of a kind in a folder and those below it, but for tests.
    fn texts(ending: &str, folder: &Path) -> Vec<String> {
        let files = fs::read_dir(folder).expect("the folder is here").map(|file| file.expect("a file").path());
        let texts = files.flat_map(|file| match file.extension() {
            None if !file.ends_with("tests") => texts(ending, &file),
            Some(found) if found == ending && !file.ends_with("tests.rs") => vec![fs::read_to_string(&file).expect("it is text")],
            _ => Vec::new(),
        });
        texts.collect()
    }

    /// Whether a text is written as the id of a message is, or the beginning of one: words in small letters, joined by hyphens. Of one that
    /// is built, what is in braces does not count.
    fn is_id(text: &str) -> bool {
        let letters = text.split(['{', '}']).step_by(2).collect::<String>();
        let is_word = |word: &str| word.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit());
        text.starts_with(|letter: char| letter.is_ascii_lowercase()) && text.contains('-') && letters.split('-').all(is_word)
    }

    fn family(id: &str) -> &str {
        id.split('-').next().unwrap_or_default()
    }

    /// Wherever an id stands in the sources, and whatever it is handed to, it is found by how messages are named.
    #[test]
    fn a_message_that_this_side_names_is_in_no_file_that_it_reads() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let messages = texts("ftl", &here.join("ui/locales/en")).join("\n");
        let families: BTreeSet<&str> = messages.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| family(id)).collect();
        let sources: Vec<String> = texts("rs", &here.join("src-tauri/src"));
        let quoted = sources.iter().flat_map(|source| source.split("mod tests {").next().unwrap_or_default().split('"'));
        let ids = quoted.filter(|text| is_id(text) && families.contains(family(text)) && !EVENTS.contains(text));
        // Of an id that is built, its beginning.
        let named: BTreeSet<&str> = ids.filter_map(|id| id.split('{').next()).collect();
        assert!(named.len() > 120, "only {} are named", named.len());
        for language in LANGUAGES {
            let is_begun = |id: &&str| id.ends_with('-') && messages.lines().any(|line| line.starts_with(id));
            let missing: Vec<&&str> = named.iter().filter(|id| !bundle(language).has_message(id) && !is_begun(id)).collect();
            assert_eq!(missing, Vec::<&&str>::new(), "{language:?}");
        }
    }

    #[test]
    fn a_message_whose_id_is_built_is_missing() {
        let numbers = |prefix: &'static str, last: u32| (1..=last).map(move |number| format!("{prefix}{number}"));
        let built = numbers("report-weekday-", 7).chain(numbers("report-month-", 12)).chain(numbers("report-short-month-", 12));
        let scales =
            ["energy", "pleasantness"].into_iter().flat_map(|scale| ["", "-low", "-high"].map(|end| format!("report-{scale}{end}")));
        let kinds =
            ["preparation", "medicine", "integration"].into_iter().flat_map(|kind| ["", "kind-"].map(|of| format!("session-{of}{kind}")));
        let moments = [
            Moment::Before,
            Moment::During,
            Moment::Hours4,
            Moment::Hours24,
            Moment::Hours72,
            Moment::Days7,
            Moment::Days28,
            Moment::Month1,
            Moment::Months3,
            Moment::Months6,
        ];
        let moments = moments.iter().map(|moment| format!("moment-{}", code(moment)));
        let ids: Vec<String> = built.chain(scales).chain(kinds).chain(moments).collect();
        for language in LANGUAGES {
            let missing: Vec<&String> = ids.iter().filter(|id| !bundle(language).has_message(id)).collect();
            assert_eq!(missing, Vec::<&String>::new(), "{language:?}");
        }
    }

    #[test]
    fn what_is_said_is_in_another_language_than_the_one_that_is_spoken() {
        assert_eq!(say("report-title"), "From my journal");
        speak(Language::Es);
        assert_eq!(say("report-title"), "De mi diario");
        assert_eq!(name_of(Coded::Route, "nasal"), "Por la nariz");
        assert_eq!(name_of(Coded::Sensation, "my own word"), "my own word");
    }

    #[test]
    fn a_code_of_the_body_map_is_its_own_name() {
        let map: Value = serde_json::from_str(include_str!("../../data/body-map.json")).expect("the body map is JSON");
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let codes = |prefix: &'static str, values: Vec<Value>| {
            values.into_iter().map(move |value| format!("{prefix}{}", value.as_str().unwrap_or_default())).collect::<Vec<_>>()
        };
        let regions = list(&map["regions"]).iter().map(|region| region["id"].clone()).collect();
        let words = list(&map["words"]).iter().flat_map(|family| list(&family["words"])).collect();
        let ids = [codes("body-region-", regions), codes("body-word-", words), codes("body-feeling-", list(&map["feelings"]))].concat();
        assert!(ids.len() > 100, "only {} are on the map", ids.len());
        for language in LANGUAGES {
            let nameless: Vec<&String> = ids.iter().filter(|id| !bundle(language).has_message(id)).collect();
            assert_eq!(nameless, Vec::<&String>::new(), "{language:?}");
        }
    }
}

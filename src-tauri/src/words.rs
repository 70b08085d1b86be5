//! The app's words outside the window: the system's dialogs, the report, and the names that are searched for. The same Fluent files as the UI's.

use std::sync::OnceLock;

use afterglow_journal::Coded;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::langid;

/// The files this side speaks from.
const FILES: [&str; 7] = [
    include_str!("../../ui/locales/en/body.ftl"),
    include_str!("../../ui/locales/en/common.ftl"),
    include_str!("../../ui/locales/en/dialogs.ftl"),
    include_str!("../../ui/locales/en/journal.ftl"),
    include_str!("../../ui/locales/en/report.ftl"),
    include_str!("../../ui/locales/en/sessions.ftl"),
    include_str!("../../ui/locales/en/strip.ftl"),
];

fn bundle() -> &'static FluentBundle<FluentResource> {
    static BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        let mut bundle = FluentBundle::new_concurrent(vec![langid!("en")]);
        // The marks that isolate directions would be printed as missing characters.
        bundle.set_use_isolating(false);
        for text in FILES {
            // A message that does not parse is missed by the test below; the others still speak.
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
    let pattern = bundle().get_message(id)?.value()?;
    Some(bundle().format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
}

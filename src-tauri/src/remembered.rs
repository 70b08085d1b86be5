//! What is kept outside a journal so that its door can be found and read: where the last one lies, how large everything is, and in which
//! language it is said.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tauri::{AppHandle, Manager};

use crate::language::LanguageChoice;

const LAST_JOURNAL: &str = "last-journal";
const TEXT_SIZE: &str = "text-size";
const LANGUAGE: &str = "language";

fn file(app: &AppHandle, name: &str) -> Option<PathBuf> {
    app.path().app_config_dir().ok().map(|folder| folder.join(name))
}

/// The journal that was open last, whether or not it is still there.
pub fn last_journal(app: &AppHandle) -> Option<PathBuf> {
    let text = fs::read_to_string(file(app, LAST_JOURNAL)?).ok()?;
    Some(PathBuf::from(text)).filter(|path| path.is_absolute())
}

/// Remembers it. Not being able to costs a click at the next start, so it is not reported.
pub fn remember(app: &AppHandle, journal: &Path) {
    if let Some(path) = journal.to_str() {
        keep(app, LAST_JOURNAL, path);
    }
}

/// How large everything was in the journal that was open last, in percent, 100 to 200: whoever needs large letters needs them at the door.
pub fn text_size(app: &AppHandle) -> u32 {
    let kept = file(app, TEXT_SIZE).and_then(|file| fs::read_to_string(file).ok()).and_then(|text| text.parse().ok());
    kept.filter(|percent| (100..=200).contains(percent)).unwrap_or(100)
}

/// Remembers it.
pub fn remember_text_size(app: &AppHandle, percent: u32) {
    keep(app, TEXT_SIZE, &percent.to_string());
}

/// The language that the person chose, and nothing of what any journal is written in: the door is to be read by whoever stands before it.
pub fn language(app: &AppHandle) -> LanguageChoice {
    let kept = file(app, LANGUAGE).and_then(|file| fs::read_to_string(file).ok());
    kept.and_then(|code| LanguageChoice::of_code(&code)).unwrap_or(LanguageChoice::System)
}

/// Remembers it.
pub fn remember_language(app: &AppHandle, choice: LanguageChoice) {
    keep(app, LANGUAGE, choice.code());
}

/// What is as it was is not written again.
fn keep(app: &AppHandle, name: &str, text: &str) {
    let Some(file) = file(app, name) else { return };
    if fs::read_to_string(&file).is_ok_and(|kept| kept == text) {
        return;
    }
    let _ = file.parent().map(fs::create_dir_all);
    let _ = fs::write(file, text);
}

//! What lies on the disk, looked at from outside the app.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    path::{Path, PathBuf},
};

use crate::{eventually, files_under};

/// Every file of a folder with its bytes, by its path inside; the lock file, which holds nothing, is left out.
///
/// # Panics
/// When a file cannot be read.
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = files_under(folder).into_iter().filter(|file| file.file_name().is_none_or(|name| name != ".lock"));
    let inside = |file: &PathBuf| file.strip_prefix(folder).expect("it is under the folder").to_path_buf();
    files.map(|file| (inside(&file), fs::read(&file).expect("it can be read"))).collect()
}

/// The names of what differs between two states of a folder.
pub fn changes(before: &BTreeMap<PathBuf, Vec<u8>>, after: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<PathBuf> {
    let mut names: Vec<PathBuf> = before.keys().chain(after.keys()).cloned().collect();
    names.retain(|name| before.get(name) != after.get(name));
    names.sort();
    names.dedup();
    names
}

/// Puts a folder back into a state.
///
/// # Panics
/// When the disk refuses.
pub fn restore(folder: &Path, state: &BTreeMap<PathBuf, Vec<u8>>) {
    for file in contents(folder).into_keys().filter(|file| !state.contains_key(file)) {
        fs::remove_file(folder.join(file)).expect("it can be removed");
    }
    for (file, bytes) in state {
        fs::write(folder.join(file), bytes).expect("it can be written");
    }
}

/// Whether some program holds a journal open. It is found out by taking the lock for a moment, so never ask while one is about to.
///
/// # Panics
/// When the journal was never open.
pub fn is_held(journal: &Path) -> bool {
    let file = File::options().write(true).open(journal.join(".lock")).expect("the journal was open once");
    file.try_lock().is_err()
}

/// Waits until no program holds the journal any more.
///
/// # Panics
/// When one still does in the end.
pub async fn released(journal: &Path) {
    eventually("the journal to be let go", || async { (!is_held(journal)).then_some(()) }).await;
}

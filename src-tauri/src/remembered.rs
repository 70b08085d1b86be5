//! The one thing kept outside a journal: where the last one lies. A path and nothing else.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tauri::{AppHandle, Manager};

fn file(app: &AppHandle) -> Option<PathBuf> {
    app.path().app_config_dir().ok().map(|folder| folder.join("last-journal"))
}

/// The journal that was open last, whether or not it is still there.
pub fn last_journal(app: &AppHandle) -> Option<PathBuf> {
    let text = fs::read_to_string(file(app)?).ok()?;
    Some(PathBuf::from(text)).filter(|path| path.is_absolute())
}

/// Remembers it. Not being able to costs a click at the next start, so it is not reported.
pub fn remember(app: &AppHandle, journal: &Path) {
    if let (Some(file), Some(path)) = (file(app), journal.to_str()) {
        let _ = file.parent().map(fs::create_dir_all);
        let _ = fs::write(file, path);
    }
}

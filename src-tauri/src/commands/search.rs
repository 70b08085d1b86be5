//! Searching the journal.

use afterglow_journal::{SearchAnswer, SearchQuery};
use tauri::State;

use crate::{app::App, ipc::Answer};

/// What is asked for, the best first. Any text has an answer.
#[tauri::command]
#[specta::specta]
pub async fn search(app: State<'_, App>, query: SearchQuery) -> Answer<SearchAnswer> {
    Ok(app.unlocked().await?.journal.search(&query).await?)
}

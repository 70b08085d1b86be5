//! Entries.

use afterglow_journal::{Entry, EntryDraft, EntryFilter, EntryId, EntrySummary};
use tauri::State;

use crate::{app::App, ipc::Answer};

/// All entries, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn list_entries(app: State<'_, App>) -> Answer<Vec<EntrySummary>> {
    Ok(app.unlocked().await?.journal.list_entries(EntryFilter { session_id: None }).await?)
}

/// One entry.
#[tauri::command]
#[specta::specta]
pub async fn entry(app: State<'_, App>, id: EntryId) -> Answer<Entry> {
    Ok(app.unlocked().await?.journal.entry(id).await?)
}

/// Adds an entry.
#[tauri::command]
#[specta::specta]
pub async fn create_entry(app: State<'_, App>, draft: EntryDraft) -> Answer<Entry> {
    Ok(app.unlocked().await?.journal.create_entry(&draft).await?)
}

/// Stores a changed entry and gives its new revision. It answers once the disk has it.
#[tauri::command]
#[specta::specta]
pub async fn save_entry(app: State<'_, App>, id: EntryId, base_revision: u32, draft: EntryDraft) -> Answer<u32> {
    Ok(app.unlocked().await?.journal.save_entry(id, base_revision, &draft).await?)
}

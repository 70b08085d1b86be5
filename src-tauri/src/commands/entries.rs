//! Entries: the timeline, one entry, its earlier versions.

use afterglow_journal::{
    Entry, EntryCursor, EntryDraft, EntryFilter, EntryId, EntryPage, EntrySummary, EntryVersion, EntryWords, LocalTime,
};
use tauri::State;

use crate::{app::App, ipc::Answer};

/// A page of entries, the newest first; `after` is the end of the page before.
#[tauri::command]
#[specta::specta]
pub async fn list_entries(app: State<'_, App>, filter: EntryFilter, after: Option<EntryCursor>) -> Answer<EntryPage> {
    Ok(app.unlocked().await?.journal.list_entries(&filter, after).await?)
}

/// How many entries there are.
#[tauri::command]
#[specta::specta]
pub async fn count_entries(app: State<'_, App>, filter: EntryFilter) -> Answer<u32> {
    Ok(app.unlocked().await?.journal.count_entries(&filter).await?)
}

/// The days that have entries, `YYYY-MM-DD`, the first day first.
#[tauri::command]
#[specta::specta]
pub async fn entry_days(app: State<'_, App>, filter: EntryFilter) -> Answer<Vec<String>> {
    let days = app.unlocked().await?.journal.entry_days(&filter).await?;
    Ok(days.iter().map(ToString::to_string).collect())
}

/// The tags of all entries, the most used first.
#[tauri::command]
#[specta::specta]
pub async fn list_tags(app: State<'_, App>) -> Answer<Vec<String>> {
    Ok(app.unlocked().await?.journal.list_tags().await?)
}

/// Entries of this day in earlier months and years, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn on_this_day(app: State<'_, App>) -> Answer<Vec<EntrySummary>> {
    Ok(app.unlocked().await?.journal.on_this_day(LocalTime::now().local.date()).await?)
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

/// The earlier versions of an entry, the latest first.
#[tauri::command]
#[specta::specta]
pub async fn list_versions(app: State<'_, App>, id: EntryId) -> Answer<Vec<EntryVersion>> {
    Ok(app.unlocked().await?.journal.list_versions(id).await?)
}

/// The words of an earlier version.
#[tauri::command]
#[specta::specta]
pub async fn version(app: State<'_, App>, id: EntryId, revision: u32) -> Answer<EntryWords> {
    Ok(app.unlocked().await?.journal.version(id, revision).await?)
}

/// Stores the words of an earlier version as a new revision, and gives its number.
#[tauri::command]
#[specta::specta]
pub async fn bring_back_version(app: State<'_, App>, id: EntryId, base_revision: u32, revision: u32) -> Answer<u32> {
    Ok(app.unlocked().await?.journal.bring_back_version(id, base_revision, revision).await?)
}

/// Lets go of all earlier versions of an entry, for good.
#[tauri::command]
#[specta::specta]
pub async fn forget_versions(app: State<'_, App>, id: EntryId) -> Answer<()> {
    Ok(app.unlocked().await?.journal.forget_versions(id).await?)
}

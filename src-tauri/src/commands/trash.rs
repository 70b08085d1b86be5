//! The trash: everything deleted stays 30 days.

use afterglow_journal::{ItemId, TrashedItem, TrashedSession};
use tauri::State;

use crate::{app::App, ipc::Answer};

/// Puts an entry, an artwork or a check-in in the trash.
#[tauri::command]
#[specta::specta]
pub async fn delete_item(app: State<'_, App>, item: ItemId) -> Answer<()> {
    Ok(app.unlocked().await?.journal.delete_item(item).await?)
}

/// Brings it back as it was.
#[tauri::command]
#[specta::specta]
pub async fn restore_item(app: State<'_, App>, item: ItemId) -> Answer<()> {
    Ok(app.unlocked().await?.journal.restore_item(item).await?)
}

/// What is in the trash, the last deleted first.
#[tauri::command]
#[specta::specta]
pub async fn list_trash(app: State<'_, App>) -> Answer<Vec<TrashedItem>> {
    Ok(app.unlocked().await?.journal.list_trash().await?)
}

/// The sessions in the trash, the last deleted first.
#[tauri::command]
#[specta::specta]
pub async fn list_trashed_sessions(app: State<'_, App>) -> Answer<Vec<TrashedSession>> {
    Ok(app.unlocked().await?.journal.list_trashed_sessions().await?)
}

/// Ends for ever everything that is in the trash.
#[tauri::command]
#[specta::specta]
pub async fn empty_trash(app: State<'_, App>) -> Answer<()> {
    Ok(app.unlocked().await?.journal.empty_trash().await?)
}

//! The day at a glance, and everything there is to choose from.

use afterglow_journal::{Item, LocalTime, Today};
use tauri::State;

use crate::{app::App, ipc::Answer};

/// The day at a glance.
#[tauri::command]
#[specta::specta]
pub async fn today(app: State<'_, App>) -> Answer<Today> {
    Ok(app.unlocked().await?.journal.today(&LocalTime::now()).await?)
}

/// Every entry, artwork and check-in in a line, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn list_items(app: State<'_, App>) -> Answer<Vec<Item>> {
    Ok(app.unlocked().await?.journal.items().await?)
}

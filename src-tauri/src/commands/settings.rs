//! What the person set for this journal.

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use crate::{app::App, ipc::Answer};

/// The settings that the UI shows.
#[derive(Serialize, Deserialize, Type)]
pub struct Settings {
    /// Minutes without activity until the journal locks, 1 to 120.
    idle_minutes: u32,
}

/// The settings as stored.
#[tauri::command]
#[specta::specta]
pub async fn settings(app: State<'_, App>) -> Answer<Settings> {
    let stored = app.unlocked().await?.journal.settings().await?;
    Ok(Settings { idle_minutes: stored.idle_minutes })
}

/// Stores them.
#[tauri::command]
#[specta::specta]
pub async fn save_settings(app: State<'_, App>, settings: Settings) -> Answer<Settings> {
    let open = app.unlocked().await?;
    let mut stored = open.journal.settings().await?;
    stored.idle_minutes = settings.idle_minutes.clamp(1, 120);
    open.journal.save_settings(&stored).await?;
    Ok(Settings { idle_minutes: stored.idle_minutes })
}

//! What the person set for this journal.

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;

use crate::{app::App, ipc::Answer};

/// The settings that the UI shows.
#[derive(Serialize, Deserialize, Type)]
pub struct Settings {
    /// Minutes without activity until the journal locks, 1 to 60.
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
    app.unlocked().await?.journal.set_idle_minutes(settings.idle_minutes).await?;
    Ok(settings)
}

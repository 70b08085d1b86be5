//! What the person set for this journal, and its passphrase.

use afterglow_journal::Preferences;
use afterglow_vault::WorkFactor;
use tauri::{AppHandle, State};

use crate::{
    app::App,
    ipc::{Answer, Typed},
    window,
};

/// Stores the preferences and puts them in force.
#[tauri::command]
#[specta::specta]
pub async fn save_preferences(handle: AppHandle, app: State<'_, App>, preferences: Preferences) -> Answer<()> {
    app.unlocked().await?.journal.set_preferences(&preferences).await?;
    window::zoom(&handle, preferences.text_size);
    Ok(())
}

/// Replaces the passphrase by another, after the current one.
#[tauri::command]
#[specta::specta]
pub async fn change_passphrase(app: State<'_, App>, current: Typed, wanted: Typed) -> Answer<()> {
    Ok(app.unlocked().await?.journal.replace_passphrase(current.0, wanted.0, WorkFactor::STANDARD).await?)
}

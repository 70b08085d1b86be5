//! Which writing prompt was offered last. The prompts themselves are in data/prompts.json, and the UI chooses among them.

use tauri::State;

use crate::{app::App, ipc::Answer};

/// The prompt that was offered last, if one ever was.
#[tauri::command]
#[specta::specta]
pub async fn last_prompt(app: State<'_, App>) -> Answer<Option<String>> {
    Ok(app.unlocked().await?.journal.last_prompt().await?)
}

/// Keeps which prompt is offered now, so that the next start offers another.
#[tauri::command]
#[specta::specta]
pub async fn remember_prompt(app: State<'_, App>, id: String) -> Answer<()> {
    Ok(app.unlocked().await?.journal.remember_prompt(&id).await?)
}

//! Body check-ins.

use afterglow_journal::{CheckIn, CheckInDraft, CheckInId};
use tauri::State;

use crate::{app::App, ipc::Answer};

/// All check-ins, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn list_check_ins(app: State<'_, App>) -> Answer<Vec<CheckIn>> {
    Ok(app.unlocked().await?.journal.list_check_ins().await?)
}

/// One check-in.
#[tauri::command]
#[specta::specta]
pub async fn check_in(app: State<'_, App>, id: CheckInId) -> Answer<CheckIn> {
    Ok(app.unlocked().await?.journal.check_in(id).await?)
}

/// The newest check-in, to start from.
#[tauri::command]
#[specta::specta]
pub async fn latest_check_in(app: State<'_, App>) -> Answer<Option<CheckIn>> {
    Ok(app.unlocked().await?.journal.latest_check_in().await?)
}

/// Adds a check-in.
#[tauri::command]
#[specta::specta]
pub async fn create_check_in(app: State<'_, App>, draft: CheckInDraft) -> Answer<CheckIn> {
    Ok(app.unlocked().await?.journal.create_check_in(&draft).await?)
}

/// Stores a changed check-in.
#[tauri::command]
#[specta::specta]
pub async fn save_check_in(app: State<'_, App>, id: CheckInId, base_revision: u32, draft: CheckInDraft) -> Answer<CheckIn> {
    Ok(app.unlocked().await?.journal.save_check_in(id, base_revision, &draft).await?)
}

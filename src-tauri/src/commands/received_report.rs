//! The report that came with a bundle.

use tauri::State;
use uuid::Uuid;

use crate::{app::App, commands::giving::ReportPages, ipc::Answer, room};

/// Its pages, which the picture addresses then lead to.
#[tauri::command]
#[specta::specta]
pub async fn room_report(app: State<'_, App>, bundle: Uuid) -> Answer<ReportPages> {
    let token = app.unlocked().await?.art_token.clone();
    let first = room::report_page(&app, &token, bundle, 0).await?;
    Ok(ReportPages { count: first.pages, width: first.width, height: first.height })
}

//! The report: its live preview and its saving, both of the same pages. What is in it, report_input says.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use afterglow_journal::{CheckInId, ItemId, SessionId};
use afterglow_report::Compiled;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};

use super::recovery::SavedFile;
use crate::{
    app::{App, held},
    dialogs,
    ipc::{Answer, AppError},
    report_input, saving,
    words::say,
};

/// What the person chose to share. Everything not named here stays out.
#[derive(Deserialize, Type)]
pub struct ReportSelection {
    /// The pieces, in the order of the report.
    pub items: Vec<ItemId>,
    /// Page one.
    pub summary: SummaryChoice,
    /// For whom, in the person's words; may be empty.
    pub prepared_for: String,
    /// The appointment it is for; gives the report its date.
    pub appointment: Option<SessionId>,
}

/// What the person chose for page one. Nothing here may draw on a piece that was not chosen.
#[derive(Deserialize, Type)]
pub struct SummaryChoice {
    /// Show the strip of this medicine session, with chosen pieces only.
    pub strip: Option<SessionId>,
    /// Show the intention of this medicine session.
    pub intention: Option<SessionId>,
    /// Show two chosen check-ins, the start and the end.
    pub body_maps: Option<BodyMapPair>,
    /// Show how energy and pleasantness changed between them, or else between the first and the last chosen check-in.
    pub scores: bool,
    /// What changed, in the person's words.
    pub changed: String,
    /// What the person wants to ask.
    pub questions: String,
}

/// Two check-ins to compare.
#[derive(Deserialize, Type)]
pub struct BodyMapPair {
    /// The earlier one.
    pub start: CheckInId,
    /// The later one.
    pub end: CheckInId,
}

/// A report to look at.
#[derive(Serialize, Type)]
pub struct ReportPreview {
    /// Its number in page addresses.
    id: u32,
    /// How many pages it has.
    pages: u32,
    /// Width of a page in points.
    #[specta(type = u32)]
    width: f64,
    /// Height of a page in points.
    #[specta(type = u32)]
    height: f64,
}

static ASKED: AtomicU32 = AtomicU32::new(0);

/// Sets the report and keeps its pages for `art://`. An older one that finishes later gives way ([`AppError::Superseded`]).
#[tauri::command]
#[specta::specta]
pub async fn preview_report(app: State<'_, App>, selection: ReportSelection) -> Answer<ReportPreview> {
    let id = 1 + ASKED.fetch_add(1, Ordering::Relaxed);
    let token = app.unlocked().await?.art_token.clone();
    let compiled = compiled(&app, &token, &selection).await?;
    let (width, height) = compiled.page_size();
    let preview = ReportPreview { id, pages: u32::try_from(compiled.page_count()).unwrap_or(u32::MAX), width, height };
    let open = app.still_unlocked(&token).await?;
    let mut shown = held(&open.preview);
    if shown.as_ref().is_some_and(|(newer, _)| *newer > id) {
        return Err(AppError::Superseded);
    }
    *shown = Some((id, Arc::new(compiled)));
    Ok(preview)
}

/// Saves the report where the person says; none when they cancelled.
#[tauri::command]
#[specta::specta]
pub async fn save_report(handle: AppHandle, app: State<'_, App>, selection: ReportSelection) -> Answer<Option<SavedFile>> {
    let token = app.unlocked().await?.art_token.clone();
    let Some(file) = dialogs::save_pdf(&handle, "dialog-save-report", &say("dialog-report-file-name")).await else { return Ok(None) };
    let compiled = compiled(&app, &token, &selection).await?;
    let (path, file_name) = tauri::async_runtime::spawn_blocking(move || {
        let name = saving::whole(&file, compiled.pdf())?;
        Ok::<_, AppError>((file.path, name))
    })
    .await??;
    let _open = app.still_unlocked(&token).await?;
    *held(&app.last_saved) = Some(path);
    Ok(Some(SavedFile { file_name }))
}

/// Shows the report that was saved last in the system's file manager.
#[tauri::command]
#[specta::specta]
pub async fn show_in_folder(app: State<'_, App>) -> Answer<()> {
    let path = held(&app.last_saved).clone().ok_or(AppError::NotFound)?;
    tauri::async_runtime::spawn_blocking(move || tauri_plugin_opener::reveal_item_in_dir(path)).await?.map_err(|_| AppError::NotShown)
}

/// Gathers from the journal, then typesets away from it.
async fn compiled(app: &App, art_token: &str, selection: &ReportSelection) -> Answer<Compiled> {
    let report = report_input::gather(&app.still_unlocked(art_token).await?.journal, selection).await?;
    Ok(tauri::async_runtime::spawn_blocking(move || {
        let compiled = afterglow_report::compile(&report);
        afterglow_report::forget();
        compiled
    })
    .await??)
}

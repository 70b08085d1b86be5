//! The report: its live preview and its saving, both of the same pages. What can be chosen for it and what is in it, report_input says.

use std::sync::{
    Arc, LazyLock,
    atomic::{AtomicU32, Ordering},
};

use afterglow_report::{Lock, Report, ReportError, Typefaces};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};
use tokio::sync::Mutex;

use super::recovery::SavedFile;
use crate::{
    app::{App, held},
    dialogs::{self, Kind},
    ipc::{Answer, AppError, Typed},
    report_input::{self, PieceId, PieceParts, ReportSelection},
    report_job::{Job, ReportPurpose, ReportStep},
    saving,
    stopping::Stopping,
    words::say,
};

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

/// One report is set at a time: two large ones would take the memory of both.
static PRESS: LazyLock<Arc<Mutex<()>>> = LazyLock::new(Arc::default);

/// What could be left out of a piece.
#[tauri::command]
#[specta::specta]
pub async fn piece_parts(app: State<'_, App>, id: PieceId) -> Answer<PieceParts> {
    report_input::parts_of(&app.unlocked().await?.journal, id).await
}

/// Sets the report and keeps its pages for `art://`. An older one that finishes later gives way ([`AppError::Superseded`]).
#[tauri::command]
#[specta::specta]
pub async fn preview_report(handle: AppHandle, app: State<'_, App>, selection: ReportSelection) -> Answer<ReportPreview> {
    let id = 1 + ASKED.fetch_add(1, Ordering::Relaxed);
    let job = Job::begin(handle, ReportPurpose::Preview, app.stops.preview.begin());
    let token = app.unlocked().await?.art_token.clone();
    // Written out too, and let go: pages that could not be saved must not be shown as if they could.
    let set = |report: &Report| afterglow_report::compile(report, Typefaces::of_this_computer()).map(|compiled| compiled.pages);
    let pages = set_after_reading(&app, &token, &selection, &job, set).await?;
    let (width, height) = pages.size();
    let preview = ReportPreview { id, pages: u32::try_from(pages.count()).unwrap_or(u32::MAX), width, height };
    let open = app.still_unlocked(&token).await?;
    let mut shown = held(&open.preview);
    if shown.as_ref().is_some_and(|(newer, _)| *newer > id) {
        return Err(AppError::Superseded);
    }
    *shown = Some((id, Arc::new(pages)));
    Ok(preview)
}

/// Saves the report where the person says, locked with a password if there is one; none when they cancelled the dialog.
#[tauri::command]
#[specta::specta]
pub async fn save_report(
    handle: AppHandle,
    app: State<'_, App>,
    selection: ReportSelection,
    password: Option<Typed>,
) -> Answer<Option<SavedFile>> {
    let token = app.unlocked().await?.art_token.clone();
    let lock = password.map(|Typed(password)| Lock::with(&password)).transpose()?;
    let Some(file) = dialogs::save_as(&handle, "dialog-save-report", &say("dialog-report-file-name"), Kind::Pdf).await else {
        return Ok(None);
    };
    let job = Job::begin(handle, ReportPurpose::Save, app.stops.save.begin());
    let set = move |report: &Report| match &lock {
        Some(lock) => afterglow_report::compile_locked(report, Typefaces::of_this_computer(), lock),
        None => afterglow_report::compile(report, Typefaces::of_this_computer()).map(|compiled| compiled.pdf),
    };
    let pdf = set_after_reading(&app, &token, &selection, &job, set).await?;
    job.begins(ReportStep::Saving);
    let _under_way = app.outside.lock().await;
    // Waited for to its end: whether the file is there must be told as it is.
    let (path, file_name) = tauri::async_runtime::spawn_blocking(move || {
        let name = saving::whole_unless(&file, &pdf, || job.stopping.is_stopped())?;
        Ok::<_, AppError>((file.path, name))
    })
    .await??;
    let _open = app.still_unlocked(&token).await?;
    *held(&app.last_saved) = Some(path);
    Ok(Some(SavedFile { file_name }))
}

/// Stops the report that is being made. It ends between two pictures, or at once while its pages are set or written.
#[tauri::command]
#[specta::specta]
pub async fn stop_report(app: State<'_, App>, purpose: ReportPurpose) -> Answer<()> {
    purpose.stop(&app.stops).now();
    Ok(())
}

/// Shows the report or bundle that was saved last in the system's file manager.
#[tauri::command]
#[specta::specta]
pub async fn show_in_folder(app: State<'_, App>) -> Answer<()> {
    let path = held(&app.last_saved).clone().ok_or(AppError::NotFound)?;
    tauri::async_runtime::spawn_blocking(move || tauri_plugin_opener::reveal_item_in_dir(path)).await?.map_err(|_| AppError::NotShown)
}

/// The report as a bundle takes it along, which is being made.
pub(super) async fn report_of(
    handle: AppHandle,
    app: &App,
    art_token: &str,
    selection: &ReportSelection,
    stopping: Stopping,
) -> Answer<Vec<u8>> {
    let job = Job::begin(handle, ReportPurpose::Save, stopping);
    let set = |report: &Report| afterglow_report::compile(report, Typefaces::of_this_computer()).map(|compiled| compiled.pdf);
    set_after_reading(app, art_token, selection, &job, set).await
}

/// Reads from the journal, then typesets away from it. When it is stopped its typesetting, which cannot be, goes on to its end for nobody.
async fn set_after_reading<T: Send + 'static>(
    app: &App,
    art_token: &str,
    selection: &ReportSelection,
    job: &Job,
    set: impl FnOnce(&Report) -> Result<T, ReportError> + Send + 'static,
) -> Answer<T> {
    let report = report_input::gather(&app.still_unlocked(art_token).await?.journal, selection, |picture, pictures| {
        app.touch();
        job.reads(picture, pictures)
    })
    .await?;
    job.begins(ReportStep::Setting);
    let turn = job.stopping.unless_stopped(Arc::clone(&PRESS).lock_owned()).await?;
    let work = tauri::async_runtime::spawn_blocking(move || {
        let _turn = turn;
        let done = set(&report);
        afterglow_report::forget();
        done
    });
    Ok(job.stopping.unless_stopped(work).await???)
}

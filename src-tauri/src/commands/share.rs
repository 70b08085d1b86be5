//! The report: its live preview and its saving, both of the same pages. What is in it, report_input says.

use std::sync::{
    Arc, LazyLock,
    atomic::{AtomicU32, Ordering},
};

use afterglow_journal::{CheckInId, EntryId, ItemId, Paper, SessionId};
use afterglow_report::{Lock, PassageKind, Report, ReportError, Typefaces};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, State};
use tokio::sync::Mutex;

use super::recovery::SavedFile;
use crate::{
    app::{App, held},
    dialogs,
    ipc::{Answer, AppError, Typed},
    report_input,
    report_job::{Job, ReportPurpose, ReportStep},
    saving,
    words::say,
};

/// What the person chose to share. Everything not named here stays out.
#[derive(Deserialize, Type)]
pub struct ReportSelection {
    /// The pieces, in the order of the report.
    pub items: Vec<ItemId>,
    /// What is left out of the entries among them.
    pub left_out: Vec<LeftOut>,
    /// Page one.
    pub summary: SummaryChoice,
    /// For whom, in the person's words; may be empty.
    pub prepared_for: String,
    /// The appointment it is for; gives the report its date.
    pub appointment: Option<SessionId>,
    /// What it is set for.
    pub paper: Paper,
}

/// What is left out of one entry; a mark stands in its place.
#[derive(Deserialize, Type)]
pub struct LeftOut {
    /// The entry.
    pub entry: EntryId,
    /// The revision whose passages the person saw.
    pub revision: u32,
    /// Their numbers.
    pub passages: Vec<u32>,
}

/// The passages of an entry, to choose from.
#[derive(Serialize, Type)]
pub struct EntryPassages {
    /// Of which revision they are.
    revision: u32,
    passages: Vec<EntryPassage>,
}

/// A part of an entry that can be left out.
#[derive(Serialize, Type)]
pub struct EntryPassage {
    number: u32,
    kind: EntryPassageKind,
    /// Without markup; of a picture, its description.
    text: String,
}

/// A kind of passage.
#[derive(Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum EntryPassageKind {
    /// A paragraph.
    Paragraph,
    /// A heading inside the text.
    Heading,
    /// One point of a list.
    Point,
    /// A quote.
    Quote,
    /// Text that is shown as it was typed.
    Literal,
    /// A table.
    Table,
    /// A picture.
    Picture,
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

/// One report is set at a time: two large ones would take the memory of both.
static PRESS: LazyLock<Arc<Mutex<()>>> = LazyLock::new(Arc::default);

/// What could be left out of an entry.
#[tauri::command]
#[specta::specta]
pub async fn entry_passages(app: State<'_, App>, id: EntryId) -> Answer<EntryPassages> {
    let entry = app.unlocked().await?.journal.entry(id).await?;
    let passages = afterglow_report::passages(&entry.draft.markdown).into_iter().map(|passage| EntryPassage {
        number: passage.number,
        kind: match passage.kind {
            PassageKind::Paragraph => EntryPassageKind::Paragraph,
            PassageKind::Heading => EntryPassageKind::Heading,
            PassageKind::Point => EntryPassageKind::Point,
            PassageKind::Quote => EntryPassageKind::Quote,
            PassageKind::Literal => EntryPassageKind::Literal,
            PassageKind::Table => EntryPassageKind::Table,
            PassageKind::Picture => EntryPassageKind::Picture,
        },
        text: passage.text,
    });
    Ok(EntryPassages { revision: entry.revision, passages: passages.collect() })
}

/// Sets the report and keeps its pages for `art://`. An older one that finishes later gives way ([`AppError::Superseded`]).
#[tauri::command]
#[specta::specta]
pub async fn preview_report(handle: AppHandle, app: State<'_, App>, selection: ReportSelection) -> Answer<ReportPreview> {
    let id = 1 + ASKED.fetch_add(1, Ordering::Relaxed);
    let job = Job::begin(handle, &app.stops, ReportPurpose::Preview);
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
    let Some(file) = dialogs::save_pdf(&handle, "dialog-save-report", &say("dialog-report-file-name")).await else { return Ok(None) };
    let job = Job::begin(handle, &app.stops, ReportPurpose::Save);
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

/// Shows the report that was saved last in the system's file manager.
#[tauri::command]
#[specta::specta]
pub async fn show_in_folder(app: State<'_, App>) -> Answer<()> {
    let path = held(&app.last_saved).clone().ok_or(AppError::NotFound)?;
    tauri::async_runtime::spawn_blocking(move || tauri_plugin_opener::reveal_item_in_dir(path)).await?.map_err(|_| AppError::NotShown)
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

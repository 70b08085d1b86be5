//! Artworks, and taking pictures in: from the dialog, dropped or pasted. One at a time, so that memory stays small, each whole or not
//! at all, and each failure by its name.

use std::path::{Path, PathBuf};

use afterglow_journal::{Artwork, ArtworkCursor, ArtworkDraft, ArtworkId, ArtworkPage, LocalTime, Moment, SessionId};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{
    AppHandle, Emitter, State,
    ipc::{InvokeBody, Request},
};

use crate::{
    app::{App, held},
    dialogs,
    ipc::{Answer, AppError},
    outside::{self, Unread},
};

/// The largest file that is read.
const LIMIT: u64 = afterglow_imaging::MAX_BYTES as u64;
/// Tells how far an import is.
const PROGRESS: &str = "import-progress";

/// What new pieces hang on.
#[derive(Clone, Deserialize, Type)]
pub struct ImportContext {
    session_id: Option<SessionId>,
    moment: Option<Moment>,
}

/// How far an import is; the event `import-progress`.
#[derive(Clone, Serialize, Type)]
pub struct ImportProgress {
    /// Pictures done with, taken in or refused.
    done: u32,
    /// Pictures in all.
    total: u32,
    /// The file that is being taken in.
    name: String,
}

/// Files were dropped on the window; the event `pictures-dropped`.
#[derive(Clone, Serialize, Type)]
pub struct PicturesDropped {
    /// How many.
    pub count: u32,
}

/// What became of the files.
#[derive(Serialize, Type)]
pub struct ImportOutcome {
    /// The new pieces, in the order of the files.
    added: Vec<ArtworkId>,
    /// The files that stayed outside.
    refused: Vec<RefusedFile>,
    /// Whether the person stopped it before the end.
    cancelled: bool,
}

/// A file that stayed outside, and why.
#[derive(Serialize, Type)]
pub struct RefusedFile {
    /// Its name without the folder.
    name: String,
    /// Why.
    reason: AppError,
}

/// A page of all pieces, the latest made first, after the end of another.
#[tauri::command]
#[specta::specta]
pub async fn list_artworks(app: State<'_, App>, after: Option<ArtworkCursor>) -> Answer<ArtworkPage> {
    Ok(app.unlocked().await?.journal.list_artworks(after).await?)
}

/// One piece.
#[tauri::command]
#[specta::specta]
pub async fn artwork(app: State<'_, App>, id: ArtworkId) -> Answer<Artwork> {
    Ok(app.unlocked().await?.journal.artwork(id).await?)
}

/// Stores what is said about a piece.
#[tauri::command]
#[specta::specta]
pub async fn save_artwork(app: State<'_, App>, id: ArtworkId, base_revision: u32, draft: ArtworkDraft) -> Answer<Artwork> {
    Ok(app.unlocked().await?.journal.save_artwork(id, base_revision, &draft).await?)
}

/// The pieces that are covered wherever they are drawn.
#[tauri::command]
#[specta::specta]
pub async fn veiled_artworks(app: State<'_, App>) -> Answer<Vec<ArtworkId>> {
    Ok(app.unlocked().await?.journal.veiled_artworks().await?)
}

/// Numbers the pieces of a series in this order.
#[tauri::command]
#[specta::specta]
pub async fn order_series(app: State<'_, App>, ids: Vec<ArtworkId>) -> Answer<()> {
    Ok(app.unlocked().await?.journal.order_series(&ids).await?)
}

/// Lets the person choose pictures and takes them in; none when they chose nothing.
#[tauri::command]
#[specta::specta]
pub async fn import_chosen(handle: AppHandle, app: State<'_, App>, context: ImportContext) -> Answer<Option<ImportOutcome>> {
    let token = app.unlocked().await?.art_token.clone();
    let Some(paths) = dialogs::choose_pictures(&handle).await else { return Ok(None) };
    // What they are to hang on is known to the journal alone that was open when it was asked.
    drop(app.still_unlocked(&token).await?);
    Ok(Some(import_files(&handle, &app, &paths, &context).await?))
}

/// Takes in the files that were dropped on the window last.
#[tauri::command]
#[specta::specta]
pub async fn import_dropped(handle: AppHandle, app: State<'_, App>, context: ImportContext) -> Answer<ImportOutcome> {
    let paths = std::mem::take(&mut *held(&app.unlocked().await?.dropped));
    import_files(&handle, &app, &paths, &context).await
}

/// Takes in a picture from the clipboard. Its bytes are the body of the request; its headers carry the rest, percent-encoded since headers are ASCII.
#[tauri::command]
pub async fn import_pasted(app: State<'_, App>, request: Request<'_>) -> Answer<ImportOutcome> {
    let InvokeBody::Raw(bytes) = request.body() else { return Err(AppError::Invalid { field: "body".into() }) };
    let name = header(&request, "afterglow-name")?;
    let context: ImportContext =
        serde_json::from_str(&header(&request, "afterglow-context")?).map_err(|_| AppError::Invalid { field: "context".into() })?;
    let mut outcome = ImportOutcome { added: Vec::new(), refused: Vec::new(), cancelled: false };
    let taken = if bytes.len() as u64 > LIMIT { Err(too_many_bytes()) } else { take_in(&app, bytes.clone(), &context).await };
    match taken {
        Ok(id) => outcome.added.push(id),
        Err(reason) => outcome.refused.push(RefusedFile { name, reason }),
    }
    Ok(outcome)
}

/// Ends the import that is under way after the picture it is at.
#[tauri::command]
#[specta::specta]
pub async fn cancel_import(app: State<'_, App>) -> Answer<()> {
    app.stops.import.now();
    Ok(())
}

async fn import_files(handle: &AppHandle, app: &App, paths: &[PathBuf], context: &ImportContext) -> Answer<ImportOutcome> {
    let stopping = app.stops.import.begin();
    let mut outcome = ImportOutcome { added: Vec::new(), refused: Vec::new(), cancelled: false };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    for (done, path) in paths.iter().enumerate() {
        // A long import is no idleness, and locking in the middle ends it between two pictures.
        app.touch();
        if stopping.is_stopped() {
            outcome.cancelled = true;
            break;
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let _ = handle.emit(PROGRESS, ImportProgress { done: count(done), total: count(paths.len()), name: name.clone() });
        let file = path.clone();
        let bytes = tauri::async_runtime::spawn_blocking(move || read(&file)).await?;
        let taken = match bytes {
            Ok(bytes) => take_in(app, bytes, context).await,
            Err(reason) => Err(reason),
        };
        match taken {
            Ok(id) => outcome.added.push(id),
            Err(AppError::Locked) => {
                outcome.cancelled = true;
                break;
            }
            Err(reason) => outcome.refused.push(RefusedFile { name, reason }),
        }
    }
    Ok(outcome)
}

async fn take_in(app: &App, bytes: Vec<u8>, context: &ImportContext) -> Answer<ArtworkId> {
    let untold = ArtworkDraft::made_on(LocalTime::now().local.date());
    let draft = ArtworkDraft { session_id: context.session_id, moment: context.moment, ..untold };
    Ok(app.unlocked().await?.journal.import_artwork(bytes, &draft).await?)
}

/// A whole file, if it can be a picture.
fn read(path: &Path) -> Answer<Vec<u8>> {
    outside::read(path, LIMIT).map_err(|unread| match unread {
        Unread::NotAFile => AppError::NotAPicture,
        Unread::TooLarge => too_many_bytes(),
        Unread::CannotRead => AppError::CannotRead,
    })
}

fn too_many_bytes() -> AppError {
    AppError::TooManyBytes { limit_mb: u32::try_from(LIMIT / 1_000_000).unwrap_or(u32::MAX) }
}

fn header(request: &Request<'_>, name: &str) -> Answer<String> {
    let value = request.headers().get(name).ok_or_else(|| AppError::Invalid { field: name.into() })?;
    let text = percent_encoding::percent_decode(value.as_bytes()).decode_utf8();
    text.map(std::borrow::Cow::into_owned).map_err(|_| AppError::Invalid { field: name.into() })
}

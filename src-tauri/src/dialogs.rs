//! The system's own dialogs. The UI never names a path: it asks, the person chooses here, and the path stays on this side.

use std::path::PathBuf;

use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;

use crate::{recent_files, saving::Destination, words::say};

/// Picture files by the endings they usually have; what a file really is, its bytes tell.
#[rustfmt::skip]
const PICTURE_ENDINGS: [&str; 18] = [
    "jpg", "jpeg", "png", "webp", "heic", "heif", "tif", "tiff", "gif",
    "JPG", "JPEG", "PNG", "WEBP", "HEIC", "HEIF", "TIF", "TIFF", "GIF",
];

/// A folder.
pub async fn choose_folder(app: &AppHandle, title: &str) -> Option<PathBuf> {
    let (answer, chosen) = oneshot::channel();
    dialog(app, title).pick_folder(move |path| drop(answer.send(path)));
    let folder = chosen.await.ok().flatten().and_then(local)?;
    recent_files::leave_out(app, std::slice::from_ref(&folder));
    Some(folder)
}

/// Any number of pictures; none when the person cancelled.
pub async fn choose_pictures(app: &AppHandle) -> Option<Vec<PathBuf>> {
    let (answer, chosen) = oneshot::channel();
    dialog(app, "dialog-add-art")
        .add_filter(say("dialog-pictures"), &PICTURE_ENDINGS)
        .add_filter(say("dialog-all-files"), &["*"])
        .pick_files(move |paths| drop(answer.send(paths)));
    let paths = chosen.await.ok().flatten()?;
    let paths: Vec<PathBuf> = paths.into_iter().filter_map(local).collect();
    recent_files::leave_out(app, &paths);
    Some(paths)
}

/// Where to save a PDF.
pub async fn save_pdf(app: &AppHandle, title: &str, file_name: &str) -> Option<Destination> {
    let (answer, chosen) = oneshot::channel();
    dialog(app, title).set_file_name(file_name).add_filter(say("dialog-pdf"), &["pdf"]).save_file(move |path| drop(answer.send(path)));
    let path = chosen.await.ok().flatten().and_then(local)?;
    recent_files::leave_out(app, std::slice::from_ref(&path));
    let confirmed = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    Some(Destination { path: if confirmed { path } else { path.with_added_extension("pdf") }, confirmed })
}

fn dialog(app: &AppHandle, title: &str) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file().set_title(say(title));
    match app.webview_windows().into_values().next() {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn local(path: FilePath) -> Option<PathBuf> {
    path.into_path().ok()
}

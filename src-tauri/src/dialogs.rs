//! The system's own dialogs. The UI never names a path: it asks, the person chooses here, and the path stays on this side.

use std::path::{Path, PathBuf};

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

/// What a file is that leaves or comes in, by the ending of its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A PDF.
    Pdf,
    /// An address card as text.
    Address,
    /// A sealed bundle.
    Bundle,
    /// A sealed reply.
    Reply,
}

impl Kind {
    /// The ending of its name, without a dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Address => "afterglow-address",
            Self::Bundle => "afterglow-share",
            Self::Reply => "afterglow-reply",
        }
    }

    /// What the system's dialog calls such files.
    const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "dialog-pdf",
            Self::Address => "dialog-address",
            Self::Bundle => "dialog-bundle",
            Self::Reply => "dialog-reply",
        }
    }

    /// Whether a file calls itself one of these.
    pub fn is_of(self, path: &Path) -> bool {
        path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(self.ending()))
    }
}

/// A file of one of these kinds; none when the person cancelled.
pub async fn choose_file(app: &AppHandle, title: &str, kinds: &[Kind]) -> Option<PathBuf> {
    let (answer, chosen) = oneshot::channel();
    let dialog = kinds.iter().fold(dialog(app, title), |dialog, kind| dialog.add_filter(say(kind.name()), &[kind.ending()]));
    dialog.add_filter(say("dialog-all-files"), &["*"]).pick_file(move |path| drop(answer.send(path)));
    let path = chosen.await.ok().flatten().and_then(local)?;
    recent_files::leave_out(app, std::slice::from_ref(&path));
    Some(path)
}

/// Where to save a file of this kind; its name gets the ending where the person left it out.
pub async fn save_as(app: &AppHandle, title: &str, file_name: &str, kind: Kind) -> Option<Destination> {
    let (answer, chosen) = oneshot::channel();
    dialog(app, title)
        .set_file_name(file_name)
        .add_filter(say(kind.name()), &[kind.ending()])
        .save_file(move |path| drop(answer.send(path)));
    let path = chosen.await.ok().flatten().and_then(local)?;
    recent_files::leave_out(app, std::slice::from_ref(&path));
    let confirmed = kind.is_of(&path);
    Some(Destination { path: if confirmed { path } else { path.with_added_extension(kind.ending()) }, confirmed })
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

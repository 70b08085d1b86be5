//! The one window: made, made anew at lock so that no page keeps what it showed, and closed only when everything is written.

use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use afterglow_journal::Role;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, DragDropEvent, Emitter, LogicalSize, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use tokio::sync::oneshot;

use crate::{
    app::{App, Door, Unlocked, held},
    commands::{artworks::PicturesDropped, replies::SealedDropped},
    dialogs::Kind,
    language, remembered,
};

/// Asks the UI to write what is being written, and to say by the command `flushed` whether it could.
const FLUSH_REQUESTED: &str = "flush-requested";

/// What the event `flush-requested` carries.
#[derive(Clone, Serialize, Type)]
pub struct FlushRequested {
    /// Whether the program ends afterwards, or else locks.
    closing: bool,
}

/// How long locking waits for that.
const FLUSH_LIMIT: Duration = Duration::from_secs(2);

static MADE: AtomicU32 = AtomicU32::new(0);

/// Opens a window; each has a name of its own, since the last one may not be gone yet.
pub fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let label = format!("main-{}", MADE.fetch_add(1, Ordering::Relaxed));
    let incognito = is_shipped();
    // On Linux, Tauri gives the pages' scheme to one webview of each data folder, and an incognito webview shares its context with no other:
    // a second one for the same folder would find no pages. So each has a folder of its own, that nothing is written to.
    let folder =
        (cfg!(target_os = "linux") && incognito).then(|| app.path().app_local_data_dir()).transpose()?.map(|data| data.join(&label));
    let mut window = WebviewWindowBuilder::new(app, label, page());
    if let Some(folder) = &folder {
        window = window.data_directory(folder.clone());
    }
    let window = window
        .title("Afterglow")
        .inner_size(1280.0, 860.0)
        .min_inner_size(900.0, 600.0)
        // WebKitGTK can be driven by tests only in a context that is not incognito. Nothing is stored in either: the pages set no
        // cookie and keep no storage, and pictures are served with no-store.
        .incognito(incognito)
        .devtools(false)
        .general_autofill_enabled(false)
        .on_navigation(|url| {
            let own = url.scheme() == "tauri" || (cfg!(windows) && url.host_str() == Some("tauri.localhost"));
            let development = cfg!(not(feature = "custom-protocol")) && url.host_str() == Some("localhost");
            own || development
        })
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()?;
    prepare_page(&window, incognito);
    let _ = window.set_zoom(f64::from(remembered::text_size(app)) / 100.0);
    if let Some(folder) = folder {
        let _ = fs::remove_dir(folder);
    }
    let handle = app.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            close(&handle);
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            let (handle, paths) = (handle.clone(), paths.clone());
            tauri::async_runtime::spawn(async move {
                let app = handle.state::<App>();
                if let Ok(open) = app.unlocked().await {
                    dropped(&handle, &open, paths);
                }
            });
        }
        _ => {}
    });
    Ok(window)
}

/// Whether this is the program as people have it, rather than one that a test's driver works.
fn is_shipped() -> bool {
    !cfg!(debug_assertions) || std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_none()
}

/// Starts no more of the graphics card's drivers than GTK and WebKitGTK insist on. To be called before anything else of theirs.
///
/// WebKitGTK composes a page of text and still pictures more slowly with a graphics card's help than without, and with some drivers shows
/// nothing at all. The page's settings tell it so, but only after both have started drivers to know what these could do. The names are those
/// of GTK 3's manual ("GDK_GL"), of WebKitGTK's, and of libglvnd's (src/EGL/icd_enumeration.md); where a version knows one no longer, a little
/// time and some 30 MiB are lost.
#[cfg(target_os = "linux")]
pub fn paint_unaccelerated() {
    use gtk::glib::{setenv, unsetenv};
    // The driver of tests takes its pictures of a page without the pictures in it where it is painted so.
    if !is_shipped() {
        return;
    }
    for (name, value) in [("GDK_GL", "disable"), ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"), ("WEBKIT_DISABLE_COMPOSITING_MODE", "1")] {
        // What somebody set for this program is meant.
        let _ = setenv(name, value, false);
    }
    if std::env::var_os(DRIVERS).is_none() {
        // Which drivers there are is looked up once, when EGL is first asked anything. WebKitGTK asks it here which graphics card its other
        // process should use, and would start Mesa and LLVM in this one, too, to be told that there is none. It takes no for an answer; the
        // other process insists on a driver, and must find them all.
        let _ = setenv(DRIVERS, "/dev/null", true);
        let _ = khronos_egl::Instance::new(khronos_egl::Static).query_string(None, khronos_egl::EXTENSIONS);
        unsetenv(DRIVERS);
    }
}

/// Names the files that name EGL's drivers.
#[cfg(target_os = "linux")]
const DRIVERS: &str = "__EGL_VENDOR_LIBRARY_FILENAMES";

#[cfg(not(target_os = "linux"))]
pub fn paint_unaccelerated() {}

/// Keeps what was let go over the window until it is asked for, and tells the page what it is.
fn dropped(handle: &AppHandle, open: &Unlocked, mut paths: Vec<PathBuf>) {
    let count = u32::try_from(paths.len()).unwrap_or(u32::MAX);
    let has = |kind: Kind| paths.iter().any(|path| kind.is_of(path));
    let (has_reply, has_bundle, has_card) = (has(Kind::Reply), has(Kind::Bundle), has(Kind::Address));
    // A room opens what it can of anything; whoever writes a journal means to hang pictures, unless there is something sealed among them.
    let _ = if handle.state::<App>().role() == Some(Role::Room) {
        held(&open.waiting).extend(paths);
        handle.emit("pictures-dropped", PicturesDropped { count })
    } else if has_reply || has_bundle || has_card {
        paths.retain(|path| Kind::Reply.is_of(path));
        let replies = u32::try_from(paths.len()).unwrap_or(u32::MAX);
        held(&open.waiting).extend(paths);
        handle.emit("sealed-dropped", SealedDropped { replies, has_bundle, has_card })
    } else {
        *held(&open.dropped) = paths;
        handle.emit("pictures-dropped", PicturesDropped { count })
    };
}

/// The page, which is told its language with its address: to ask for it would keep the first screen waiting.
fn page() -> WebviewUrl {
    WebviewUrl::App(format!("index.html#{}", language::spoken().tag()).into())
}

/// Paints without the graphics card, see [`paint_unaccelerated`], and offers no word to be learnt. The other systems' webviews start as
/// fast either way.
#[cfg(target_os = "linux")]
fn prepare_page(window: &WebviewWindow, shipped: bool) {
    use webkit2gtk::{ContextMenuAction, ContextMenuExt, ContextMenuItemExt, HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    // Without either, writing is as good, only slower.
    let _ = window.with_webview(move |view| {
        if let Some(settings) = WebViewExt::settings(&view.inner()).filter(|_| shipped) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
        // A learnt word would lie in a plain file outside the journal.
        view.inner().connect_context_menu(|_, menu, _, _| {
            for item in menu.items().iter().filter(|item| item.stock_action() == ContextMenuAction::LearnSpelling) {
                menu.remove(item);
            }
            false
        });
    });
}

/// Marks misspelled words with the system's own dictionaries, in the language that is spoken and in the person's others; the other systems'
/// webviews do so by themselves. Until the dictionaries are read, the window stands still.
#[cfg(target_os = "linux")]
pub fn check_spelling(app: &AppHandle) {
    use webkit2gtk::{WebContextExt, WebViewExt};
    let spoken = language::spoken();
    // The person's languages without encodings and variants. One that they have with a country needs no other country.
    let names = gtk::glib::language_names();
    let mut languages: Vec<String> =
        names.iter().filter(|name| *name != "C" && !name.contains(['.', '@'])).map(|name| name.to_string()).collect();
    if !languages.iter().any(|name| name.split('_').next() == Some(spoken.tag())) {
        languages.insert(0, spoken.dictionary().to_owned());
    }
    for window in app.webview_windows().values() {
        let languages = languages.clone();
        // Without it, writing is as good, only less helped.
        let _ = window.with_webview(move |view| {
            if let Some(context) = view.inner().context() {
                context.set_spell_checking_enabled(true);
                context.set_spell_checking_languages(&languages.iter().map(String::as_str).collect::<Vec<_>>());
            }
        });
    }
}

#[cfg(not(target_os = "linux"))]
fn prepare_page(_: &WebviewWindow, _: bool) {}

#[cfg(not(target_os = "linux"))]
pub fn check_spelling(_: &AppHandle) {}

/// Makes everything in the window larger, in percent, and so in those made anew later.
pub fn zoom(app: &AppHandle, percent: u32) {
    // The webview would lay out and paint the whole page again even so.
    if percent == remembered::text_size(app) {
        return;
    }
    remembered::remember_text_size(app, percent);
    for window in app.webview_windows().values() {
        let _ = window.set_zoom(f64::from(percent) / 100.0);
    }
}

/// Brings the window to the front.
pub fn show(app: &AppHandle) {
    for window in app.webview_windows().values() {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Ends the program once everything is written; when something could not be, the page asks the person first.
pub fn close(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if flush(&app, true).await {
            end(&app).await;
        }
    });
}

/// Ends the program. What is not written by now is given up.
pub async fn end(app: &AppHandle) {
    let state = app.state::<App>();
    state.stops.all();
    state.close_journal(Door::Locked).await;
    let _nothing_half_written_remains = state.outside.lock().await;
    app.exit(0);
}

/// Gives the UI its chance to write what is being written; false when it says that it could not.
pub async fn flush(app: &AppHandle, closing: bool) -> bool {
    let state = app.state::<App>();
    if state.unlocked().await.is_err() {
        return true;
    }
    let (answer, flushed) = oneshot::channel();
    *held(&state.flushed) = Some(answer);
    let _ = app.emit(FLUSH_REQUESTED, FlushRequested { closing });
    // A page that does not answer is not waited for longer. Whoever asks once more takes this one's place: that one goes on, and not both.
    matches!(tokio::time::timeout(FLUSH_LIMIT, flushed).await, Ok(Ok(true)) | Err(_))
}

/// Locks: the journal is closed, and the window and all that its page held are replaced.
pub async fn lock(app: &AppHandle) {
    let state = app.state::<App>();
    state.stops.all();
    if state.close_journal(Door::Locked).await.is_some() {
        renew(app);
    }
}

/// Replaces the window, and with it all that its page held.
pub fn renew(app: &AppHandle) {
    let old: Vec<WebviewWindow> = app.webview_windows().into_values().collect();
    let Ok(new) = open(app) else {
        // The old page must not stay, and there is no other to show.
        return app.exit(1);
    };
    if let Some(last) = old.first() {
        let scale = last.scale_factor().unwrap_or(1.0);
        if let Ok(size) = last.inner_size() {
            let size: LogicalSize<f64> = size.to_logical(scale);
            let _ = new.set_size(size);
        }
        if let Ok(position) = last.outer_position() {
            let _ = new.set_position(position);
        }
        if last.is_maximized().unwrap_or(false) {
            let _ = new.maximize();
        }
    }
    for window in old {
        let _ = window.destroy();
    }
}

/// Brings the database to rest after a minute without activity, and locks after the minutes that the journal's settings name.
pub fn watch_idleness(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let mut beat = tokio::time::interval(Duration::from_secs(5));
        let mut rested = false;
        loop {
            beat.tick().await;
            let state = app.state::<App>();
            let idle = state.idle_minutes();
            let limit = match state.unlocked().await {
                Ok(open) => {
                    if idle > 0 && !rested {
                        // What could not be folded into the database now still is in its log, and is at the next rest.
                        let _ = open.journal.checkpoint().await;
                    }
                    rested = idle > 0;
                    open.journal.settings().await.map_or(10, |settings| u64::from(settings.preferences.idle_minutes))
                }
                Err(_) => continue,
            };
            // What could not be written is tried again with each beat: locking over it would lose it.
            if idle >= limit && flush(&app, false).await {
                lock(&app).await;
            }
        }
    });
}

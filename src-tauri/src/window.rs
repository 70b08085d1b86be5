//! The one window: made, made anew at lock so that no page keeps what it showed, and closed only when everything is written.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use tauri::{AppHandle, DragDropEvent, Emitter, LogicalSize, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

use crate::{
    app::{App, held},
    commands::artworks::PicturesDropped,
};

/// Asks the UI to write what is being written, and to say so by the command `flushed`.
const FLUSH_REQUESTED: &str = "flush-requested";
/// How long locking waits for that.
const FLUSH_LIMIT: Duration = Duration::from_secs(2);

static MADE: AtomicU32 = AtomicU32::new(0);

/// Opens a window; each has a name of its own, since the last one may not be gone yet.
pub fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let label = format!("main-{}", MADE.fetch_add(1, Ordering::Relaxed));
    let window = WebviewWindowBuilder::new(app, label, WebviewUrl::default())
        .title("Afterglow")
        .inner_size(1280.0, 860.0)
        .min_inner_size(900.0, 600.0)
        // WebKitGTK can be driven by tests only in a context that is not incognito. Nothing is stored in either: the pages set no
        // cookie and keep no storage, and pictures are served with no-store.
        .incognito(std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_none())
        .devtools(false)
        .general_autofill_enabled(false)
        .on_navigation(|url| {
            let own = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
            let development = cfg!(not(feature = "custom-protocol")) && url.host_str() == Some("localhost");
            own || development
        })
        .on_new_window(|_, _| tauri::webview::NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()?;
    let handle = app.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            let handle = handle.clone();
            tauri::async_runtime::spawn(async move {
                flush(&handle).await;
                handle.state::<App>().close_journal().await;
                handle.exit(0);
            });
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            let (handle, paths) = (handle.clone(), paths.clone());
            tauri::async_runtime::spawn(async move {
                let app = handle.state::<App>();
                if let Ok(open) = app.unlocked().await {
                    let count = u32::try_from(paths.len()).unwrap_or(u32::MAX);
                    *held(&open.dropped) = paths;
                    let _ = handle.emit("pictures-dropped", PicturesDropped { count });
                }
            });
        }
        _ => {}
    });
    Ok(window)
}

/// Brings the window to the front.
pub fn show(app: &AppHandle) {
    for window in app.webview_windows().values() {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Gives the UI its chance to write what is being written.
pub async fn flush(app: &AppHandle) {
    let state = app.state::<App>();
    if state.unlocked().await.is_ok() {
        let flushed = state.flushed.notified();
        let _ = app.emit(FLUSH_REQUESTED, ());
        // A page that does not answer is not waited for longer: locking is what the person asked for.
        let _ = tokio::time::timeout(FLUSH_LIMIT, flushed).await;
    }
}

/// Locks: the journal is closed, and the window and all that its page held are replaced.
pub async fn lock(app: &AppHandle) {
    app.state::<App>().close_journal().await;
    let old: Vec<WebviewWindow> = app.webview_windows().into_values().collect();
    let Ok(new) = open(app) else { return };
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
                    open.journal.settings().await.map_or(10, |settings| u64::from(settings.idle_minutes))
                }
                Err(_) => continue,
            };
            if idle >= limit {
                flush(&app).await;
                lock(&app).await;
            }
        }
    });
}

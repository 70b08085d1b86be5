//! Keeps what is chosen in the system's dialogs out of the system's list of recent files, where anyone at this computer would see the
//! names of pictures, reports and the journal. Only GTK keeps such a list without being asked to.

use std::path::PathBuf;

use tauri::AppHandle;

/// Leaves these out, now and when GTK, which is still looking at them, adds them in a moment.
#[cfg(target_os = "linux")]
pub fn leave_out(app: &AppHandle, paths: &[PathBuf]) {
    use std::{cell::RefCell, collections::HashSet};

    use gtk::{RecentManager, glib, prelude::RecentManagerExt};

    thread_local! {
        /// What was chosen so far; on the one thread that GTK runs on.
        static CHOSEN: RefCell<HashSet<glib::GString>> = RefCell::default();
    }

    fn remove_chosen(list: &RecentManager) {
        let listed: Vec<glib::GString> = CHOSEN.with_borrow(|chosen| chosen.iter().filter(|uri| list.has_item(uri)).cloned().collect());
        for uri in listed {
            // One that is gone meanwhile is what was wanted.
            let _ = list.remove_item(&uri);
        }
    }

    let uris: Vec<glib::GString> = paths.iter().filter_map(|path| glib::filename_to_uri(path, None).ok()).collect();
    // It fails only when the program ends.
    let _ = app.run_on_main_thread(move || {
        let Some(list) = RecentManager::default() else { return };
        let first = CHOSEN.with_borrow_mut(|chosen| {
            let first = chosen.is_empty();
            chosen.extend(uris);
            first
        });
        if first {
            list.connect_changed(remove_chosen);
        }
        remove_chosen(&list);
    });
}

/// There is no such list.
#[cfg(not(target_os = "linux"))]
pub fn leave_out(_: &AppHandle, _: &[PathBuf]) {}

//! Journeys through the real window: a screen of its own, the app's own binary, the system's own dialogs.
//!
//! What lives here is how to drive and read; what must hold is in tests/, and the pictures of the tour are in bin/tour.
//! A step that fails panics with what it waited for: there is nobody here to return an error to.

pub mod behind;
pub mod body;
pub mod contrast;
pub mod desktop;
pub mod dialog;
pub mod disk;
pub mod drag;
pub mod exchange;
pub mod gallery;
pub mod given;
pub mod keys;
pub mod patient;
pub mod pdf;
pub mod pictures;
pub mod reading_room;
pub mod stock;
pub mod story;
pub mod stumbles;
pub mod traces;
pub mod window;

use std::{
    future::Future,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// How long anything may take before a journey gives up. Generous: two cores, scrypt, and a webview that just started.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Waits until `look` finds something, and panics with `what` when it never does.
///
/// # Panics
/// When [`PATIENCE`] is over.
pub async fn eventually<T, F: Future<Output = Option<T>>>(what: &str, look: impl FnMut() -> F) -> T {
    eventually_within(PATIENCE, what, look).await
}

/// The same, for what takes its time by design.
///
/// # Panics
/// When the patience is over.
pub async fn eventually_within<T, F: Future<Output = Option<T>>>(patience: Duration, what: &str, mut look: impl FnMut() -> F) -> T {
    let began = Instant::now();
    loop {
        // A driver that lost its app may never answer.
        if let Ok(Some(found)) = tokio::time::timeout(patience.saturating_sub(began.elapsed()), look()).await {
            return found;
        }
        assert!(began.elapsed() < patience, "waited in vain for {what}");
        // A look every fiftieth of a second, not a wait of a fixed length: the condition ends it.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The app's binary, beside the program that runs now.
///
/// # Panics
/// When it was not built.
pub fn app_binary() -> PathBuf {
    let own = std::env::current_exe().expect("a running program has a path");
    let binary = own.ancestors().map(|folder| folder.join("afterglow")).find(|path| path.is_file());
    binary.unwrap_or_else(|| panic!("build the app first: cargo build --package afterglow --features custom-protocol"))
}

/// All files under a folder.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(path) = waiting.pop() {
        match std::fs::symlink_metadata(&path) {
            Ok(data) if data.is_dir() => {
                waiting.extend(std::fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
            }
            Ok(data) if data.is_file() => found.push(path),
            _ => {}
        }
    }
    found
}

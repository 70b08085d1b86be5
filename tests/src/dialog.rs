//! The system's own file dialogs, used as a person would: by the keyboard.

use std::path::Path;

use crate::{desktop::Desktop, eventually};

/// Waits for the dialog of this title, types the path and confirms.
///
/// # Panics
/// When no such dialog opens, or it does not close again.
pub async fn answer(desktop: &Desktop, title: &str, path: &Path) {
    let dialog = open_dialog(desktop, title).await;
    let path = path.to_str().expect("the path is text");
    for keys in [["key", "--clearmodifiers", "ctrl+a"], ["type", "--clearmodifiers", path], ["key", "--clearmodifiers", "Return"]] {
        desktop.ask(&[&["xdotool"], keys.as_slice()].concat()).await.expect("keys can be typed");
    }
    closed(desktop, &dialog, title).await;
}

/// Waits for the dialog of this title and cancels it.
///
/// # Panics
/// When no such dialog opens, or it does not close again.
pub async fn cancel(desktop: &Desktop, title: &str) {
    let dialog = open_dialog(desktop, title).await;
    desktop.ask(&["xdotool", "key", "--clearmodifiers", "Escape"]).await.expect("keys can be typed");
    closed(desktop, &dialog, title).await;
}

async fn open_dialog(desktop: &Desktop, title: &str) -> String {
    let found = eventually(&format!("the dialog “{title}”"), || async {
        let found = desktop.ask(&["xdotool", "search", "--onlyvisible", "--name", title]).await?;
        found.lines().next().map(str::to_owned)
    })
    .await;
    eventually("the dialog to listen", || async {
        desktop.ask(&["xdotool", "windowactivate", "--sync", &found]).await?;
        let active = desktop.ask(&["xdotool", "getactivewindow"]).await?;
        (active.trim() == found).then_some(())
    })
    .await;
    found
}

async fn closed(desktop: &Desktop, dialog: &str, title: &str) {
    eventually(&format!("the dialog “{title}” to close"), || async {
        let visible = desktop.ask(&["xdotool", "search", "--onlyvisible", "--name", title]).await.unwrap_or_default();
        (!visible.lines().any(|line| line == dialog)).then_some(())
    })
    .await;
}

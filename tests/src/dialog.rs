//! The system's own file dialogs, used as a person would: by the keyboard.

use std::{fs, path::Path};

use crate::{desktop::Desktop, eventually};

/// The least height of a chosen line in a list of files, and how much of a long list shows for certain.
const CHOSEN_LINE: u32 = 22;
const LIST_FITS: u32 = 120;

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

/// Waits for the folder dialog of this title and chooses a folder. The first Return shows what was typed and may only complete it; it is
/// pressed until the dialog has gone.
///
/// # Panics
/// When no such dialog opens, or it does not close again.
pub async fn answer_folder(desktop: &Desktop, title: &str, folder: &Path) {
    let dialog = open_dialog(desktop, title).await;
    let path = folder.to_str().expect("the path is text");
    desktop.keyboard(&["key", "--clearmodifiers", "ctrl+a", "type", "--clearmodifiers", "--args", "1", path]).await;
    eventually(&format!("the dialog “{title}” to close"), || async {
        let visible = desktop.ask(&["xdotool", "search", "--onlyvisible", "--name", title]).await.unwrap_or_default();
        if !visible.lines().any(|line| line == dialog) {
            return Some(());
        }
        // To the dialog itself: pressed a moment too late it must not reach the window behind.
        let _ = desktop.ask(&["xdotool", "windowfocus", "--sync", &dialog, "key", "Return"]).await;
        None
    })
    .await;
}

/// Waits for the dialog of this title, chooses all that it shows of a folder, and confirms.
///
/// # Panics
/// When no such dialog opens, or it does not close again.
pub async fn answer_all(desktop: &Desktop, title: &str, folder: &Path) {
    let count = fs::read_dir(folder).expect("the folder is there").count();
    let dialog = open_dialog(desktop, title).await;
    let path = format!("{}/", folder.to_str().expect("the path is text"));
    for keys in [["key", "--clearmodifiers", "ctrl+a"], ["type", "--clearmodifiers", &path], ["key", "--clearmodifiers", "Return"]] {
        desktop.ask(&[&["xdotool"], keys.as_slice()].concat()).await.expect("keys can be typed");
    }
    let shape = desktop.ask(&["xdotool", "getwindowgeometry", "--shell", &dialog]).await.expect("a window has a shape");
    let side = |name: &str| shape.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('=')?.parse::<u32>().ok());
    let (width, height) = (side("WIDTH").expect("a window has a width"), side("HEIGHT").expect("a window has a height"));
    let wanted = (u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(CHOSEN_LINE)).min(LIST_FITS);
    let mut clicks = 0;
    // The folder arrives in its own time. Only when as many lines stand out as there are files, or as fit, has all been chosen.
    eventually("all files to stand out in the list", || {
        clicks += 1;
        // Never twice at one place: that would open what lies there.
        let across = (width * (4 + clicks % 2) / 10).to_string();
        let down = (height * 7 / 10).to_string();
        let dialog = &dialog;
        async move {
            desktop.keyboard(&["mousemove", "--window", dialog, &across, &down, "click", "1", "key", "ctrl+a"]).await;
            chosen_height(desktop, dialog).await.filter(|height| *height >= wanted)
        }
    })
    .await;
    desktop.ask(&["xdotool", "key", "--clearmodifiers", "Return"]).await.expect("keys can be typed");
    closed(desktop, &dialog, title).await;
}

/// Waits for the dialog of this title and confirms the name that it offers, in the given folder.
///
/// # Panics
/// When no such dialog opens, or it does not close again.
pub async fn accept(desktop: &Desktop, title: &str, folder: &Path) {
    let dialog = open_dialog(desktop, title).await;
    let folder = format!("{}/", folder.to_str().expect("the path is text"));
    for keys in [["key", "--clearmodifiers", "Home"], ["type", "--clearmodifiers", &folder], ["key", "--clearmodifiers", "Return"]] {
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

/// How many of the pixels below one another in a list of files have the blue of what is chosen.
async fn chosen_height(desktop: &Desktop, dialog: &str) -> Option<u32> {
    let file = desktop.home().join("tmp/dialog.png");
    desktop.ask(&["import", "-window", dialog, file.to_str()?]).await?;
    let seen = image::open(file).ok()?.into_rgb8();
    // Right of the names, and left of their sizes.
    let x = seen.width() * 7 / 10;
    let chosen = (0..seen.height()).filter(|y| {
        let image::Rgb([red, green, blue]) = *seen.get_pixel(x, *y);
        red < 100 && green < 170 && blue > 150
    });
    u32::try_from(chosen.count()).ok()
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

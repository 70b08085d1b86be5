//! Files dragged out of another program and let go over the app's window.

use std::path::PathBuf;

use crate::{desktop::Desktop, eventually};

/// Drags files from a small window at the right edge of the screen to the middle of the app's, and lets go. The other program stays.
///
/// # Panics
/// When Python's GTK is not installed, or a path is no text.
pub async fn drop_on_the_window(desktop: &mut Desktop, files: &[PathBuf]) {
    let mut line = vec!["/usr/bin/python3", concat!(env!("CARGO_MANIFEST_DIR"), "/src/drag_source.py")];
    line.extend(files.iter().map(|file| file.to_str().expect("the path is text")));
    desktop.start_program(&line);
    eventually("the other program", || desktop.ask(&["xdotool", "search", "--onlyvisible", "--name", "^Files to drag$"])).await;
    // A hand: a drag begins after some way, and whoever it passes over is asked at each step whether it takes the files.
    let way = (0..=20).map(|step| (1150 - step * 25, 100 + step * 20));
    let mut line = Vec::new();
    for (step, (x, y)) in way.enumerate() {
        line.extend(["mousemove".to_owned(), x.to_string(), y.to_string(), "sleep".to_owned(), "0.05".to_owned()]);
        if step == 0 {
            line.extend(["mousedown".to_owned(), "1".to_owned()]);
        }
    }
    line.extend(["mouseup".to_owned(), "1".to_owned()]);
    desktop.keyboard(&line.iter().map(String::as_str).collect::<Vec<_>>()).await;
}

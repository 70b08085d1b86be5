//! The room of art as a journey finds it: open in a new journal, and whether a picture hangs there as it should. What pictures are made of
//! does not live here.

use crate::{desktop::Desktop, eventually, patient, pictures, window::Window};

/// The room of art in a journal that was just made.
pub async fn studio() -> (Desktop, Window) {
    let (desktop, window, _) = patient::begin("Studio").await;
    patient::enter(&window, "Art").await;
    window.reads("Photographs of what you draw, paint or build belong here.").await;
    (desktop, window)
}

/// Waits until a picture is drawn in these proportions with these quarters.
pub async fn stands(window: &Window, path: &str, shape: (u64, u64), expected: [[image::Rgb<u8>; 2]; 2]) {
    natural(window, path, shape).await;
    eventually(&format!("the quarters of {path}"), || async {
        let seen = pictures::middles(&window.photograph(path).await);
        pictures::same_quarters(seen, expected).then_some(())
    })
    .await;
}

/// Waits until a picture has arrived whole, in this shape: a thumbnail may be smaller.
pub async fn natural(window: &Window, path: &str, (width, height): (u64, u64)) {
    eventually(&format!("{path} in the shape {width} to {height}"), || async {
        let picture = window.seen(path).await?;
        let sides = window.script_on("return [arguments[0].naturalWidth, arguments[0].naturalHeight]", &picture).await;
        let (across, down) = (sides[0].as_u64()?, sides[1].as_u64()?);
        (down > 0 && (across * height).abs_diff(down * width) <= width.max(height)).then_some(())
    })
    .await;
}

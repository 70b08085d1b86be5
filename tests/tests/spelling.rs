//! Misspelled words in the real editor, marked by the system's own dictionaries.

use afterglow_tests::{eventually, patient, window::Window};

const TEXT: &str = "//*[@role='textbox' and @contenteditable='true']";

/// How many pixels of the text have the red of the line under a misspelled word.
async fn red(window: &Window) -> usize {
    let seen = window.photograph(TEXT).await;
    // Between two rows of pixels the line is drawn paler, but it stays red.
    seen.pixels().filter(|image::Rgb([red, green, blue])| red.saturating_sub(*green.max(blue)) > 60).count()
}

#[tokio::test]
async fn a_misspelled_word_is_not_marked_or_a_right_one_is() {
    let (_desktop, window, _) = patient::begin("Evening").await;
    patient::begin_entry(&window, "A harbour").await;
    window.keys("The water was quiet. ").await;
    window.reads("Saved just now").await;
    assert_eq!(red(&window).await, 0, "right words are marked");
    window.keys("The wattter was qwiet. ").await;
    eventually("a line under the misspelled words", || async { (red(&window).await > 20).then_some(()) }).await;
    window.end().await;
}

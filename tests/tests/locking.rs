//! Locking and closing: whatever was written up to then is kept, and nothing of it stays in the window.
//!
//! The journeys are driven by WebKitWebDriver, which follows the app into the window that is made anew at lock. It can drive a webview only
//! in a context that is not incognito, so one journey drives the app as it is shipped, by the keyboard alone.

use std::time::Duration;

use afterglow_tests::{
    app_binary, desktop::Desktop, dialog, disk, eventually, eventually_within, files_under, patient, pictures, stock, window::Window,
};
use serde_json::json;

const TITLE: &str = "Late";
/// As much as somebody types in a few seconds, the last word most of all.
const WORDS: &str = "the harbour was quiet and I could hear the ropes and then the very lastword";

/// A desktop with an open journal, and the cursor in an entry that has only a title.
async fn writing() -> (Desktop, Window) {
    let (desktop, window, _) = patient::begin("Evening").await;
    patient::begin_entry(&window, TITLE).await;
    (desktop, window)
}

async fn unlocked_entry(window: &Window) -> String {
    window.made_anew().await;
    patient::unlock(window).await;
    patient::read_entry(window, TITLE).await
}

#[tokio::test]
async fn locking_by_the_button_loses_the_last_words() {
    let (_desktop, window) = writing().await;
    window.keys(WORDS).await;
    patient::lock(&window).await;
    assert_eq!(unlocked_entry(&window).await, WORDS);
    window.end().await;
}

#[tokio::test]
async fn locking_by_the_keyboard_loses_the_last_words() {
    let (desktop, window) = writing().await;
    desktop.keyboard(&["type", "--args", "1", WORDS, "key", "ctrl+l"]).await;
    assert_eq!(unlocked_entry(&window).await, WORDS);
    window.end().await;
}

#[tokio::test]
async fn closing_the_window_loses_the_last_words() {
    let (desktop, window) = writing().await;
    let journal = patient::journal(&desktop);
    // The window manager asks the window to close, as its cross in the title bar does.
    desktop.keyboard(&["type", "--args", "1", WORDS, "key", "alt+F4"]).await;
    disk::released(&journal).await;
    window.end().await;
    let window = Window::open(&desktop).await;
    patient::unlock(&window).await;
    assert_eq!(patient::read_entry(&window, TITLE).await, WORDS);
    window.end().await;
}

/// The lock button is pressed by the page itself at the moment when a save begins, and one more word is typed just before that: no hand and
/// no driver would hit that moment every time.
#[tokio::test]
async fn locking_during_a_save_loses_what_came_after_it() {
    let (_desktop, window) = writing().await;
    window.reads("Saved just now").await;
    window
        .script(
            "const lock = [...document.querySelectorAll('nav button')].find((button) => button.innerText.includes('Lock now'));
             new MutationObserver((_, observer) => {
               if (!document.querySelector('[data-save=saving]')) return;
               observer.disconnect();
               document.execCommand('insertText', false, ' and more');
               lock.click();
             }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-save'] });",
        )
        .await;
    window.keys(WORDS).await;
    assert_eq!(unlocked_entry(&window).await, format!("{WORDS} and more"));
    window.end().await;
}

#[tokio::test]
async fn an_idle_journal_stays_open_or_loses_what_was_typed() {
    let (_desktop, window) = writing().await;
    patient::enter(&window, "Settings").await;
    for minutes in ["5 minutes", "4 minutes", "3 minutes", "2 minutes", "1 minute"] {
        window.press("Fewer minutes").await;
        window.reads(minutes).await;
    }
    patient::enter(&window, "Journal").await;
    window.press_at(&format!("//article//h3//button[normalize-space()='{TITLE}']")).await;
    window.press_at("//*[@role='textbox' and @contenteditable='true']").await;
    window.keys(WORDS).await;
    eventually_within(Duration::from_secs(100), "the journal to lock by itself", || async {
        (window.count().await != 1 || window.text().await.is_empty()).then_some(())
    })
    .await;
    assert_eq!(unlocked_entry(&window).await, WORDS);
    window.end().await;
}

#[tokio::test]
async fn the_page_of_a_locked_journal_still_holds_what_it_showed() {
    let (desktop, window) = writing().await;
    window.keys("canaryword").await;
    window.reads("Saved just now").await;
    let before = desktop.windows().await;
    window.script("window.canaryword = true").await;
    patient::lock(&window).await;
    window.find("//button[normalize-space()='Unlock']").await;
    let page =
        window.script("return document.documentElement.outerHTML + Object.keys(window).join() + JSON.stringify(history.state)").await;
    let page = page.as_str().expect("a page is text");
    assert!(!page.contains("canaryword") && !page.contains(TITLE), "the page is not a new one");
    assert_eq!(window.script("return history.length").await, json!(1), "there is a page to go back to");
    let after = eventually("one window", || async { Some(desktop.windows().await).filter(|found| found.len() == 1) }).await;
    assert_ne!(before, after, "the window is the same");
    assert_eq!(window.count().await, 1, "the old page lives on");
    window.end().await;
}

/// Twenty photographs large enough that the window closes in the middle of them.
#[tokio::test]
async fn closing_during_an_import_leaves_half_a_picture() {
    let (desktop, window, words) = patient::begin("Evening").await;
    let folder = desktop.home().join("Pictures");
    let painting = pictures::painting(2400, 1800, 2);
    pictures::save_geotagged(&folder.join("01.jpg"), &painting, 1);
    for number in 2..=20 {
        std::fs::copy(folder.join("01.jpg"), folder.join(format!("{number:02}.jpg"))).expect("the folder is writable");
    }
    patient::enter(&window, "Art").await;
    window.press("Add art").await;
    dialog::answer_all(&desktop, "Choose pictures to add", &folder).await;
    window.reads("Picture 4 of 20").await;
    let journal = patient::journal(&desktop);
    patient::close(&desktop, window, &journal).await;

    let keys = stock::keys(&journal, &words);
    let pieces = stock::rows(&journal, &keys, "select original_id, display_id from artworks join artwork_thumbnails on artwork_id = id");
    assert!((3..20).contains(&pieces.len()), "{} pieces, when three were counted and not all could be", pieces.len());
    let sealed = files_under(&journal.join("art"));
    assert_eq!(sealed.len(), 2 * pieces.len(), "a file without a piece, or a piece without a file: {sealed:?}");
    for id in pieces.iter().flatten() {
        let picture = stock::age(&keys.pictures[0], &stock::sealed_file(&journal, id.as_str().expect("an id is text")));
        let picture = image::load_from_memory(&picture).expect("the picture is whole");
        assert!([2400, 2048].contains(&picture.width()), "the picture is whole");
    }

    let window = Window::open(&desktop).await;
    patient::unlock(&window).await;
    patient::enter(&window, "Art").await;
    window.reads(&format!("{} pieces", pieces.len())).await;
    window.end().await;
}

/// No driver: the keyboard, and what a screen reader would say.
#[tokio::test]
async fn the_app_as_shipped_does_not_lock_as_the_driven_one_does() {
    let (mut desktop, window) = writing().await;
    window.reads("Saved just now").await;
    let journal = patient::journal(&desktop);
    patient::close(&desktop, window, &journal).await;

    let app = app_binary();
    desktop.start_program(&["env", "-u", "TAURI_WEBVIEW_AUTOMATION", "-u", "NO_AT_BRIDGE", app.to_str().expect("the path is text")]);
    unlock_by_keyboard(&desktop).await;
    spoken(&desktop, "push button Write").await;
    let before = desktop.windows().await;
    desktop.keyboard(&["key", "ctrl+n"]).await;
    spoken(&desktop, "entry Title focused").await;
    desktop.keyboard(&["type", "--args", "1", "By hand", "key", "Return", "type", "--args", "1", WORDS, "key", "ctrl+l"]).await;
    disk::released(&journal).await;
    let said = spoken(&desktop, "push button Unlock").await;
    assert!(!said.contains("By hand") && !said.contains("lastword"), "the locked app still says what was written: {said}");
    eventually("one window, and another", || async {
        let now = desktop.windows().await;
        (now.len() == 1 && now != before).then_some(())
    })
    .await;
    unlock_by_keyboard(&desktop).await;
    spoken(&desktop, "push button Write").await;
    desktop.keyboard(&["key", "alt+F4"]).await;
    disk::released(&journal).await;
    eventually("no window", || async { desktop.windows().await.is_empty().then_some(()) }).await;

    let window = Window::open(&desktop).await;
    patient::unlock(&window).await;
    assert_eq!(patient::read_entry(&window, "By hand").await, WORDS);
    window.end().await;
}

/// Waits until a screen reader would say this, and gives all that it would.
async fn spoken(desktop: &Desktop, words: &str) -> String {
    eventually(&format!("“{words}” to be said"), || async { Some(desktop.spoken().await).filter(|said| said.contains(words)) }).await
}

async fn unlock_by_keyboard(desktop: &Desktop) {
    spoken(desktop, "password text Passphrase focused").await;
    desktop.keyboard(&["type", "--args", "1", patient::PASSPHRASE, "key", "Return"]).await;
}

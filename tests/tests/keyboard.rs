//! The main job without a mouse, with real keys in the real window; where the focus stands; and the keys that hide and lock.

use afterglow_tests::{
    desktop::Desktop,
    eventually,
    keys::{back_to, focused, on_the_heading, tab_to},
    patient,
    window::Window,
};

/// A word that only an entry holds.
const CANARY: &str = "canaryheron";

#[tokio::test]
async fn the_main_job_needs_a_mouse() {
    let (desktop, window) = unlocked_by_keys().await;

    desktop.keyboard(&["key", "ctrl+n"]).await;
    focused(&window, "Title").await;
    desktop.keyboard(&["type", "The heron"]).await;
    tab_to(&desktop, &window, "Your entry").await;
    desktop.keyboard(&["type", &format!("It stood in the {CANARY} for a long time.")]).await;
    window.reads("Saved just now").await;
    // Tab is the way out of the text as well.
    tab_to(&desktop, &window, "Done").await;
    desktop.keyboard(&["key", "Return"]).await;
    on_the_heading(&window, "Journal").await;

    go(&desktop, &window, "Body", "Body").await;
    tab_to(&desktop, &window, "Check in").await;
    desktop.keyboard(&["key", "Return"]).await;
    on_the_heading(&window, "How is your body?").await;
    tab_to(&desktop, &window, "Choose regions by name").await;
    desktop.keyboard(&["key", "space"]).await;
    window.find("//dialog[@open]").await;
    // Within a region the arrows go from one answer to the next.
    tab_to(&desktop, &window, "Not marked").await;
    desktop.keyboard(&["key", "Up", "key", "Up"]).await;
    focused(&window, "More alive").await;
    desktop.keyboard(&["key", "Escape"]).await;
    window.gone("//dialog[@open]").await;
    focused(&window, "Choose regions by name").await;
    back_to(&desktop, &window, "Save check-in").await;
    desktop.keyboard(&["key", "Return"]).await;
    window.reads("Check-in saved.").await;

    go(&desktop, &window, "Share", "Share").await;
    tab_to(&desktop, &window, "The heron").await;
    desktop.keyboard(&["key", "space"]).await;
    window.reads("1 page").await;
    back_to(&desktop, &window, "Save PDF").await;
    window.end().await;
}

#[tokio::test]
async fn a_room_opens_with_the_focus_somewhere_else_than_on_its_heading() {
    let (desktop, window) = unlocked_by_keys().await;
    for (room, heading) in [
        ("Journal", "Journal"),
        ("Sessions", "Sessions"),
        ("Art", "Art"),
        ("Body", "Body"),
        ("Progress", "Progress"),
        ("Share", "Share"),
        ("Settings", "Settings"),
    ] {
        go(&desktop, &window, room, heading).await;
    }
    window.end().await;
}

#[tokio::test]
async fn an_offer_to_undo_lies_beneath_an_open_dialog() {
    let (desktop, window) = unlocked_by_keys().await;
    patient::write_entry(&window, "The heron", &format!("It stood in the {CANARY}.")).await;
    back_to(&desktop, &window, "Move to trash").await;
    desktop.keyboard(&["key", "Return"]).await;
    window.reads("The entry is in the trash.").await;
    desktop.keyboard(&["key", "ctrl+k"]).await;
    focused(&window, "Search your journal").await;
    desktop.keyboard(&["key", "F6"]).await;
    focused(&window, "Undo").await;
    let seen = window.script("const { left, top } = document.activeElement.getBoundingClientRect(); return document.elementFromPoint(left + 4, top + 4) === document.activeElement").await;
    assert_eq!(seen, true, "the offer is covered");
    desktop.keyboard(&["key", "Return"]).await;
    window.reads("It is back where it was.").await;
    focused(&window, "Search your journal").await;
    desktop.keyboard(&["key", "Escape"]).await;
    window.gone("//dialog[@open]").await;
    assert!(patient::read_entry(&window, "The heron").await.contains(CANARY), "the entry did not come back");
    window.end().await;
}

#[tokio::test]
async fn a_covered_or_locked_screen_can_still_be_read() {
    let (desktop, window) = unlocked_by_keys().await;
    patient::write_entry(&window, "The heron", &format!("It stood in the {CANARY}.")).await;
    assert!(readable(&window).await.contains(CANARY), "the entry stands there before it is covered");
    desktop.keyboard(&["key", "ctrl+shift+h"]).await;
    window.reads("Resting").await;
    assert!(!readable(&window).await.contains(CANARY), "what is covered can be read");
    let spot = window.script("return document.elementFromPoint(innerWidth / 2, 200).closest('dialog') !== null").await;
    assert_eq!(spot, true, "the cover lies above the page");
    desktop.keyboard(&["key", "space"]).await;
    window.gone("//dialog[@open]").await;
    assert!(readable(&window).await.contains(CANARY), "a key takes the cover away");

    desktop.keyboard(&["key", "ctrl+l"]).await;
    window.made_anew().await;
    assert!(!window.text().await.contains(CANARY), "what is locked can be read");
    window.end().await;
}

/// An open journal, with its door opened by the keyboard.
async fn unlocked_by_keys() -> (Desktop, Window) {
    let (desktop, window, _) = patient::begin("By hand").await;
    desktop.keyboard(&["key", "ctrl+l"]).await;
    window.made_anew().await;
    focused(&window, "Passphrase").await;
    desktop.keyboard(&["type", patient::PASSPHRASE]).await;
    eventually("the passphrase to be typed", || async { (window.value("Passphrase").await == patient::PASSPHRASE).then_some(()) }).await;
    desktop.keyboard(&["key", "Return"]).await;
    window.find("//nav").await;
    (desktop, window)
}

/// Opens a room by the sidebar and waits for the focus on its heading.
async fn go(desktop: &Desktop, window: &Window, room: &str, heading: &str) {
    back_to(desktop, window, room).await;
    desktop.keyboard(&["key", "Return"]).await;
    on_the_heading(window, heading).await;
}

/// The text of all that a person can see: whatever lies on top in a mesh of points over the page.
async fn readable(window: &Window) -> String {
    let script = "const seen = new Set();
        for (let x = 5; x < innerWidth; x += 20) for (let y = 5; y < innerHeight; y += 10) seen.add(document.elementFromPoint(x, y));
        seen.delete(document.documentElement); seen.delete(document.body);
        return [...seen].map((it) => it?.innerText ?? '').join(' ')";
    window.script(script).await.as_str().unwrap_or_default().to_owned()
}

//! Letting go for good in the real window: a therapist of what a client gave and of the client, somebody of a reply. And what is refused past
//! the window's own screens.

use std::path::Path;

use afterglow_share::Identity;
use afterglow_tests::{desktop::Desktop, dialog, eventually, exchange, files_under, given, patient, reading_room, window::Window};
use serde_json::json;

/// How many sealed files a reading room has.
fn sealed_files(desktop: &Desktop) -> usize {
    let files = files_under(&patient::journal(desktop).join("art"));
    files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "age")).count()
}

async fn open(desktop: &Desktop, window: &Window, file: &Path) {
    window.press("Open what was sent").await;
    dialog::answer(desktop, "Choose what a client sent you", file).await;
}

#[tokio::test]
async fn what_a_client_gave_stays_when_it_was_removed_or_a_room_answers_for_a_journal() {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    assert_eq!(window.asks("room_clients", json!({})).await, "locked");
    reading_room::create(&window, "Practice").await;
    let card = reading_room::save_card(&desktop, &window, "Dr Ana Rivera", &desktop.home().join("Documents/card.afterglow-address")).await;
    let file = desktop.home().join("Documents/for-you.afterglow-share");
    given::save(&file, &card, Some(Identity::generate().recipient()));

    exchange::open_bundle(&desktop, &window, &file).await;
    for command in ["create_entry", "list_given", "import_pasted", "open_reply", "empty_trash"] {
        assert_eq!(window.asks(command, json!({})).await, "not-here", "{command} in a reading room");
    }
    // What could not be taken in goes on waiting.
    assert_eq!(window.asks("take_in_bundle", json!({ "client": null, "name": " ", "compared": false })).await, "invalid");
    exchange::take_in(&window, "Maya").await;
    reading_room::choose(&window, given::ART[0]).await;
    window.reads(given::STATEMENT).await;
    assert!(sealed_files(&desktop) >= given::ART.len());

    patient::enter(&window, "Clients").await;
    window.press_at("//button[starts-with(@aria-label, 'Remove what came on')]").await;
    window.reads("Its 7 pieces are removed from this room for good").await;
    window.press("Remove for good").await;
    window.reads("Nothing of theirs is here.").await;
    eventually("the sealed files to be gone", || async { (sealed_files(&desktop) == 0).then_some(()) }).await;

    open(&desktop, &window, &file).await;
    window.find("//h1[normalize-space()='Maya']").await;
    patient::enter(&window, "Clients").await;
    window.press("Remove Maya").await;
    window.reads("What Maya gave you is removed from this room for good").await;
    window.press("Remove for good").await;
    window.reads("Here you read what clients give you").await;
    eventually("the sealed files to be gone", || async { (sealed_files(&desktop) == 0).then_some(()) }).await;
    open(&desktop, &window, &file).await;
    window.reads("Whose is this?").await;
    window.press("Cancel").await;
    window.end().await;
}

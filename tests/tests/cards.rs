//! An address card on its way from a reading room into somebody's journal: as a small file, as a sheet with a QR code, and as text.

use std::fs;

use afterglow_share::{AddressCard, check_words};
use afterglow_tests::{desktop::Desktop, exchange, patient, pdf, reading_room, window::Window};
use serde_json::json;

const WHOM: &str = "Dr Ana Rivera";

#[tokio::test]
async fn a_card_that_a_reading_room_saved_cannot_be_taken_in_or_is_another_when_it_is() {
    let practice = Desktop::start(1280, 860, false).await;
    let room = Window::open(&practice).await;
    reading_room::create(&room, "Practice").await;
    let [file, sheet] = ["card.afterglow-address", "card.pdf"].map(|name| practice.home().join("Documents").join(name));
    let card = reading_room::save_card(&practice, &room, WHOM, &file).await;
    reading_room::save_sheet(&practice, &room, &sheet).await;
    room.end().await;
    let codes = pdf::codes(&sheet);
    let [code] = codes.as_slice() else { panic!("one code is on the sheet: {codes:?}") };
    assert!(AddressCard::from_text(code).is_ok_and(|read| read == card), "{code}");

    let (desktop, window, _) = patient::begin("Journal").await;
    exchange::share_page(&window, "People").await;
    // A PDF that is no card, and a text.
    let letter = desktop.home().join("Documents/letter.txt");
    fs::write(&letter, "Dear you, my address is the same as ever.").expect("the folder is writable");
    for other in [desktop.home().join("Documents/words.pdf"), letter] {
        exchange::open_card(&desktop, &window, &other).await;
        window.reads("There is no address in this. Nothing was added.").await;
        window.press("Cancel").await;
        window.gone("//dialog[@open]").await;
    }

    for way in ["sheet", "file", "text of the code"] {
        match way {
            "sheet" => exchange::open_card(&desktop, &window, &sheet).await,
            "file" => exchange::open_card(&desktop, &window, &file).await,
            _ => exchange::read_card(&window, code).await,
        }
        window.reads(&format!("The card says: {WHOM}.")).await;
        assert_eq!(words(&window).await, json!(check_words(card.recipient())), "the words of another address, by the {way}");
        assert_eq!(window.value("What you call them").await, WHOM);
        exchange::add_card(&window).await;
        window.gone("//dialog[@open]").await;
        window.reads(card.recipient().as_str()).await;
        // Put away, the card is asked about as if it were new.
        window.press("Put away").await;
        window.gone("//button[normalize-space()='Put away']").await;
    }
    window.end().await;
}

/// The check words that are shown.
async fn words(window: &Window) -> serde_json::Value {
    window.script("return [...document.querySelectorAll('dialog[open] ol .word')].map((word) => word.textContent)").await
}

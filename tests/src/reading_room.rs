//! What a therapist does in the window, step by step.

use std::{fs, path::Path};

use afterglow_share::{AddressCard, Recipient};

use crate::{desktop::Desktop, dialog, eventually, given, patient, window::Window};

/// Goes from the first start to an open reading room, recovery words confirmed, and gives the words.
pub async fn create(window: &Window, name: &str) -> Vec<String> {
    window.press("I am a therapist: create a reading room").await;
    window.fill("Name", name).await;
    window.fill("Passphrase", patient::PASSPHRASE).await;
    window.fill("The same once more", patient::PASSPHRASE).await;
    window.press("Create reading room").await;
    window.reads("Your recovery words").await;
    let words = patient::recovery_words(window).await;
    window.press("I have written them down").await;
    patient::confirm_words(window, &words).await;
    window.find("//nav//button[normalize-space()='My address']").await;
    words
}

/// Saves the room's address card as a file, under a name, and reads it.
///
/// # Panics
/// When the file holds no card.
pub async fn save_card(desktop: &Desktop, window: &Window, name: &str, file: &Path) -> AddressCard {
    patient::enter(window, "My address").await;
    window.fill("What clients call you", name).await;
    window.press("Save as file").await;
    dialog::answer(desktop, "Save your address", file).await;
    window.reads("Saved as").await;
    AddressCard::from_bytes(&fs::read(file).expect("the card was saved")).expect("the file holds a card")
}

/// Saves the room's address card as a sheet to print.
pub async fn save_sheet(desktop: &Desktop, window: &Window, file: &Path) {
    patient::enter(window, "My address").await;
    window.press("Save as PDF").await;
    dialog::answer(desktop, "Save your address", file).await;
    window.reads(&format!("Saved as {}", patient::name_of(file))).await;
}

/// Takes in what a client sealed to a card, as that of a new client of this name.
pub async fn take_in(desktop: &Desktop, window: &Window, card: &AddressCard, reply_to: Option<Recipient>, client: &str) {
    let file = desktop.home().join("Documents/for-you.afterglow-share");
    given::save(&file, card, reply_to);
    take_in_file(desktop, window, &file, client).await;
}

/// Takes in a file, as that of a new client of this name.
pub async fn take_in_file(desktop: &Desktop, window: &Window, file: &Path, client: &str) {
    patient::enter(window, "Clients").await;
    window.press("Open what was sent").await;
    dialog::answer(desktop, "Choose what a client sent you", file).await;
    window.reads("Whose is this?").await;
    window.fill("Name", client).await;
    window.press("Take it in").await;
    window.find(&format!("//h1[normalize-space()='{client}']")).await;
}

/// Opens the report that came along, and waits until its first page stands there.
pub async fn read_report(window: &Window) {
    window.press("Read the report").await;
    let page = window.find("//dialog[@open]//img[starts-with(@alt, 'Page 1 of')]").await;
    window.script_on("window.page = arguments[0]", &page).await;
    eventually("the first page", || async {
        let drawn = window.script("return window.page.naturalWidth > 1000 && window.page.naturalWidth < window.page.naturalHeight").await;
        (drawn == serde_json::json!(true)).then_some(())
    })
    .await;
}

/// Chooses a piece in the strip by the beginning of its name.
pub async fn choose(window: &Window, title: &str) {
    window.press_at(&format!("//ul[@aria-label='All pieces, by day']//button[starts-with(@aria-label, '{title}')]")).await;
}

//! One bundle there and a reply back, step by step, between a patient's window and a therapist's. What must hold of it is in tests/.

use std::path::Path;

use afterglow_share::AddressCard;

use crate::{desktop::Desktop, dialog, patient, reading_room, window::Window};

/// Opens a page of Share: “Choose”, “People” or “Given”.
pub async fn share_page(window: &Window, page: &str) {
    patient::enter(window, "Share").await;
    window.press_at(&format!("//*[@aria-label='Pages of Share']//*[normalize-space()='{page}'][self::button or self::a]")).await;
}

/// Reads the text of a card in the dialog of People, and stops where its words are shown.
pub async fn read_card(window: &Window, text: &str) {
    window.press("Add somebody").await;
    window.fill("Paste the card", &text.replace('\n', "\u{E007}")).await;
    window.press("Read the card").await;
    window.reads("The card says: ").await;
}

/// Opens a card as a file in the dialog of People; what comes of it is for the caller to see.
pub async fn open_card(desktop: &Desktop, window: &Window, file: &Path) {
    window.press("Add somebody").await;
    window.press("Open a card…").await;
    dialog::answer(desktop, "Choose an address card", file).await;
}

/// Takes in the card whose words are shown, not compared.
pub async fn add_card(window: &Window) {
    window.press("Add this card").await;
    window.reads("The words have not been compared yet").await;
}

/// Takes a card in, its words not compared.
pub async fn add_person(window: &Window, card: &AddressCard) {
    share_page(window, "People").await;
    read_card(window, &card.to_text()).await;
    add_card(window).await;
}

/// Says that the only card's words are the same.
pub async fn compare(window: &Window) {
    window.press("Compare the words").await;
    window.press("They are the same").await;
    window.reads("Words compared on").await;
}

/// From chosen pieces to the page that shows what will leave.
pub async fn look_at_what_leaves(window: &Window, from: &str) {
    window.press("Give encrypted…").await;
    look(window, from).await;
}

/// The same, and the report goes along.
pub async fn look_at_what_leaves_with_the_report(window: &Window, from: &str) {
    window.press("Give encrypted…").await;
    patient::toggle(window, "The report goes along").await;
    look(window, from).await;
}

async fn look(window: &Window, from: &str) {
    window.fill("Your name or initials", from).await;
    window.press("Look at what will leave").await;
    window.reads("This is what will leave").await;
}

/// Seals what is shown to this person, into a file.
pub async fn save_bundle(desktop: &Desktop, window: &Window, whom: &str, file: &Path) {
    window.press(&format!("Save encrypted for {whom}")).await;
    dialog::answer(desktop, "Save what you give", file).await;
    window.reads("It is saved").await;
}

/// Opens a bundle in the room, and stops where it is asked whose it is.
pub async fn open_bundle(practice: &Desktop, room: &Window, file: &Path) {
    patient::enter(room, "Clients").await;
    room.press("Open what was sent").await;
    dialog::answer(practice, "Choose what a client sent you", file).await;
    room.reads("Whose is this?").await;
}

/// Takes in the bundle that waits, as that of a new client.
pub async fn take_in(room: &Window, client: &str) {
    room.fill("Name", client).await;
    room.press("Take it in").await;
    room.find(&format!("//h1[normalize-space()='{client}']")).await;
}

/// Begins a note with a pin in the middle of a picture.
pub async fn pin(room: &Window, picture: &str) {
    reading_room::choose(room, picture).await;
    room.press("Pin").await;
    room.find("//*[@role='application']").await;
    room.keys("\u{E014}\u{E015} ").await;
}

/// Begins a note by drawing on the picture that is shown, in one go through places given as parts of its width and height.
pub async fn draw(room: &Window, tool: &str, places: &[(f64, f64)]) {
    room.press(tool).await;
    room.drag("//*[@role='application']", places).await;
}

/// Begins a note to the first paragraph of an entry.
pub async fn quote(room: &Window, entry: &str, words: &str) {
    reading_room::choose(room, entry).await;
    room.reads(words).await;
    let select = "const words = document.querySelector('#room article [lang] p'); getSelection().selectAllChildren(words); return 1";
    room.script(select).await;
    room.press("Quote").await;
}

/// Writes the note of this number that was begun.
pub async fn write_note(room: &Window, number: u32, text: &str, goes_back: bool) {
    room.fill(&format!("Note {number}"), text).await;
    if goes_back {
        patient::toggle(room, "Goes back with the reply").await;
    }
    room.press("Done").await;
    room.gone("//textarea").await;
}

/// Seals the reply that is open in its dialog, into a file.
pub async fn save_reply(practice: &Desktop, room: &Window, file: &Path) {
    room.press("Save reply").await;
    dialog::answer(practice, "Save your reply", file).await;
    room.reads("is saved").await;
}

/// Opens a reply in the journal; what comes of it is for the caller to see.
pub async fn open_reply(desktop: &Desktop, window: &Window, file: &Path) {
    share_page(window, "Given").await;
    window.press("Open a reply").await;
    dialog::answer(desktop, "Choose a reply", file).await;
}

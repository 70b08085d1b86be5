//! A reply on its way through two real windows: somebody gives a picture and an entry, a therapist notes something on both and sends some
//! of it back, and the notes stand beside what was given.

use std::path::PathBuf;

use afterglow_tests::{desktop::Desktop, dialog, patient, pictures, reading_room, window::Window};

const WHOM: &str = "Dr Ana Rivera";
const TITLE: &str = "The river under the house";
const WORDS: &str = "The water was moving.";
const NOTE: &str = "I keep coming back to the blue.";
const ASKED: &str = "Where did it go?";
const PRIVATE: &str = "Canaryprivate: ask about the house.";

#[tokio::test]
async fn a_note_does_not_come_back_or_brings_along_what_was_to_stay() {
    let (desktop, window, _) = patient::begin("Journal").await;
    patient::write_entry(&window, TITLE, WORDS).await;
    let picture = desktop.home().join("Pictures/river.jpg");
    pictures::save_turned(&picture, &pictures::quarters(600, 400), 1);
    patient::add_art(&desktop, &window, &[picture]).await;

    let practice = Desktop::start(1280, 860, false).await;
    let room = Window::open(&practice).await;
    reading_room::create(&room, "Practice").await;
    let card = reading_room::save_card(&practice, &room, WHOM, &practice.home().join("Documents/card.afterglow-address")).await;

    let given = give(&desktop, &window, &card.to_text()).await;
    patient::enter(&room, "Clients").await;
    room.press("Open what was sent").await;
    dialog::answer(&practice, "Choose what a client sent you", &given).await;
    room.reads("Whose is this?").await;
    room.fill("Name", "M.").await;
    room.press("Take it in").await;
    let reply = answer(&practice, &room).await;

    patient::enter(&window, "Share").await;
    window.press("Given").await;
    window.press("Open a reply").await;
    dialog::answer(&desktop, "Choose a reply", &reply).await;
    window.reads(&format!("A reply from {WHOM}")).await;
    window.press_at(&format!("//dialog[@open]//button[contains(normalize-space(), '{TITLE}')]")).await;
    beside(&window, ASKED).await;
    window.reads("The water").await;
    patient::enter(&window, "Art").await;
    window.press_at("//*[@id='room']//ul[@aria-label='Art']/li[1]/button").await;
    beside(&window, NOTE).await;
    window.find("//*[local-name()='g'][@role='button'][starts-with(@aria-label, 'Note 1: Comment.')]").await;
    assert!(!window.text().await.contains("Canary"), "a note that was to stay in the room came along");

    patient::enter(&window, "Share").await;
    window.press("Given").await;
    window.press("Open a reply").await;
    dialog::answer(&desktop, "Choose a reply", &reply).await;
    window.reads("This reply, or a newer one, is here already.").await;
    window.end().await;
    room.end().await;
}

/// Gives everything there is to whoever has this card, and gives the file.
async fn give(desktop: &Desktop, window: &Window, card: &str) -> PathBuf {
    patient::enter(window, "Share").await;
    window.press("People").await;
    window.press("Add somebody").await;
    window.fill("Paste the card", &card.replace('\n', "\u{E007}")).await;
    window.press("Read the card").await;
    window.press("Add this card").await;
    window.reads("The words have not been compared yet").await;
    window.press("Choose").await;
    window.press(&format!("Choose what {WHOM} does not have yet")).await;
    window.press("Give encrypted…").await;
    window.fill("Your name or initials", "M.").await;
    window.press("Look at what will leave").await;
    window.reads("This is what will leave").await;
    window.press(&format!("Save encrypted for {WHOM}")).await;
    let file = desktop.home().join("Documents/river.afterglow-share");
    dialog::answer(desktop, "Save what you give", &file).await;
    window.reads("saved as river.afterglow-share").await;
    file
}

/// Notes on both pieces, one of them to stay, and the reply with the others.
async fn answer(practice: &Desktop, room: &Window) -> PathBuf {
    reading_room::choose(room, "Artwork").await;
    room.press("Pin").await;
    room.find("//*[@role='application']").await;
    room.keys("\u{E014}\u{E015} ").await;
    write(room, 1, NOTE, true).await;
    room.press("Note").await;
    write(room, 2, PRIVATE, false).await;

    reading_room::choose(room, TITLE).await;
    room.reads(WORDS).await;
    let select = "const words = document.querySelector('#room article [lang] p'); getSelection().selectAllChildren(words); return 1";
    room.script(select).await;
    room.press("Quote").await;
    write(room, 1, ASKED, true).await;
    room.find(&format!("//q[contains(normalize-space(), '{WORDS}')]")).await;

    room.press("Send a reply").await;
    room.reads("2 notes go back").await;
    room.reads("One note stays in this room.").await;
    room.press("Save reply").await;
    let file = practice.home().join("Documents/to-m.afterglow-reply");
    dialog::answer(practice, "Save your reply", &file).await;
    room.reads("to-m.afterglow-reply is saved").await;
    file
}

async fn write(room: &Window, number: u32, text: &str, goes_back: bool) {
    room.fill(&format!("Note {number}"), text).await;
    if goes_back {
        patient::toggle(room, "Goes back with the reply").await;
    }
    room.press("Done").await;
    room.gone("//textarea").await;
}

/// Opens the notes beside the piece on the page.
async fn beside(window: &Window, text: &str) {
    window.press(&format!("Notes from {WHOM}")).await;
    window.reads(text).await;
}

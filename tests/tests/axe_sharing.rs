//! The screens of giving, and of a therapist's reading room, asked by axe-core and looked at for their contrast as they are drawn.

use std::path::{Path, PathBuf};

use afterglow_share::{AddressCard, Identity};
use afterglow_tests::{desktop::Desktop, exchange, given, patient, pictures, reading_room, stumbles::look, window::Window};

const WHOM: &str = "Dr Ana Rivera";
const TITLE: &str = "The river under the house";
const WORDS: &str = "The water was moving.";

#[tokio::test]
async fn somebody_stumbles_while_they_give_something_or_hear_back_in_the_light() {
    there_and_back(false).await;
}

#[tokio::test]
async fn somebody_stumbles_while_they_give_something_or_hear_back_in_the_dark() {
    there_and_back(true).await;
}

#[tokio::test]
async fn a_therapist_stumbles_over_a_spanish_screen() {
    let desktop = Desktop::start(900, 600, false).await;
    let window = Window::open(&desktop).await;
    reading_room::create(&window, "Practice").await;
    let card = reading_room::save_card(&desktop, &window, WHOM, &desktop.home().join("Documents/card.afterglow-address")).await;
    reading_room::take_in(&desktop, &window, &card, Some(Identity::generate().recipient()), "Maya").await;
    patient::enter(&window, "Settings").await;
    window.choose("Language", "Español").await;
    let mut found = Vec::new();
    for room in ["Ajustes", "Mi dirección", "Pacientes"] {
        patient::enter(&window, room).await;
        look(&window, room, &mut found).await;
    }
    window.press_at("//*[@id='room']//li/button").await;
    let piece = |title: &str| format!("//ul[@aria-label='Todas las piezas, por día']//button[starts-with(@aria-label, '{title}')]");
    for title in [given::ART[0], given::ENTRY.0] {
        window.press_at(&piece(title)).await;
        window.find(&format!("//article//h2[normalize-space()='{title}']")).await;
        look(&window, title, &mut found).await;
    }
    window.press("Lado a lado").await;
    window.press_at(&piece(given::ART[1])).await;
    look(&window, "lado a lado", &mut found).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.end().await;
}

async fn there_and_back(dark: bool) {
    let mut found = Vec::new();
    let practice = Desktop::start(1280, 860, dark).await;
    let room = Window::open(&practice).await;
    let card = the_empty_room(&practice, &room, &mut found).await;

    let desktop = Desktop::start(1280, 860, dark).await;
    let window = Window::open(&desktop).await;
    patient::create_journal(&desktop, &window, "Evening").await;
    the_people(&window, &card, &mut found).await;
    let file = the_giving(&desktop, &window, &mut found).await;

    let reply = the_reading(&practice, &room, &file, &mut found).await;
    the_pieces_of_somebody_else(&practice, &room, &card, &mut found).await;
    the_hearing_back(&desktop, &window, &reply, &mut found).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    room.end().await;
    window.end().await;
}

async fn the_empty_room(practice: &Desktop, room: &Window, found: &mut Vec<String>) -> AddressCard {
    reading_room::create(room, "Practice").await;
    room.reads("Here you read what clients give you").await;
    look(room, "no clients", found).await;
    let card = reading_room::save_card(practice, room, WHOM, &practice.home().join("Documents/card.afterglow-address")).await;
    look(room, "address", found).await;
    room.press("Make a new address").await;
    room.find("//dialog[@open]").await;
    look(room, "another address", found).await;
    room.press("Cancel").await;
    room.gone("//dialog[@open]").await;
    card
}

async fn the_people(window: &Window, card: &AddressCard, found: &mut Vec<String>) {
    patient::write_entry(window, TITLE, &format!("{WORDS}\u{E007}This part stays here.")).await;
    exchange::share_page(window, "Given").await;
    look(window, "nothing given", found).await;
    exchange::share_page(window, "People").await;
    look(window, "nobody", found).await;
    window.press("Add somebody").await;
    window.press("Read the card").await;
    window.reads("Paste the text of the card first").await;
    look(window, "adding somebody", found).await;
    window.press("Cancel").await;
    exchange::read_card(window, &card.to_text()).await;
    look(window, "a card", found).await;
    exchange::add_card(window).await;
    look(window, "people", found).await;
    window.press("Compare the words").await;
    look(window, "comparing words", found).await;
    window.press("They are the same").await;
    window.press("My words for them").await;
    window.reads("You have given them nothing yet").await;
    look(window, "own words", found).await;
    window.press("Done").await;
    window.gone("//dialog[@open]").await;
    let other = AddressCard::new(WHOM, Identity::generate().recipient());
    exchange::read_card(window, &other.to_text()).await;
    window.press("Add this card").await;
    window.reads("Say first whose the new card is").await;
    look(window, "another card of the same name", found).await;
    window.keys("\u{E00C}").await;
    window.gone("//dialog[@open]").await;
}

async fn the_giving(desktop: &Desktop, window: &Window, found: &mut Vec<String>) -> PathBuf {
    let picture = desktop.home().join("Pictures/river.jpg");
    pictures::save_geotagged(&picture, &pictures::painting(800, 600, 1), 1);
    patient::add_art(desktop, window, &[picture]).await;
    patient::enter(window, "Body").await;
    window.press("Check in").await;
    patient::mark_region(window, "Front", "Chest", "More alive").await;
    window.press("Save check-in").await;
    window.reads("Check-in saved.").await;

    exchange::share_page(window, "Choose").await;
    window.press(&format!("Choose what {WHOM} does not have yet")).await;
    window.reads("3 pieces are new").await;
    window.press(&format!("leave out parts of {TITLE}")).await;
    patient::toggle(window, "This part stays here.").await;
    look(window, "choosing what to give", found).await;
    window.press("Give encrypted…").await;
    window.find("//dialog[@open]").await;
    window.press_at("//dialog[@open]//label[contains(normalize-space(), 'Somebody with a passphrase')]").await;
    look(window, "giving", found).await;
    window.press("Look at what will leave").await;
    window.reads("The passphrase for this file").await;
    look(window, "leaving with a passphrase", found).await;
    window.press("Change it").await;
    exchange::look_at_what_leaves(window, "M.").await;
    look(window, "leaving", found).await;
    window.press("See it in full size").await;
    window.find("//dialog[@open]//img").await;
    look(window, "leaving, large", found).await;
    window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
    window.gone("//dialog[@open]").await;
    let file = desktop.home().join("Documents/river.afterglow-share");
    exchange::save_bundle(desktop, window, WHOM, &file).await;
    look(window, "given away", found).await;
    file
}

async fn the_reading(practice: &Desktop, room: &Window, file: &Path, found: &mut Vec<String>) -> PathBuf {
    exchange::open_bundle(practice, room, file).await;
    look(room, "whose it is", found).await;
    exchange::take_in(room, "M.").await;
    exchange::pin(room, "Artwork").await;
    room.find("//textarea").await;
    look(room, "writing a note", found).await;
    exchange::write_note(room, 1, "I keep coming back to the blue.", true).await;
    room.press("Outline").await;
    room.find("//*[@role='application']").await;
    look(room, "drawing an outline", found).await;
    room.keys("\u{E00C}").await;
    exchange::quote(room, TITLE, WORDS).await;
    exchange::write_note(room, 1, "Where did it go?", true).await;
    look(room, "an entry with a note", found).await;
    reading_room::choose(room, "Body check-in").await;
    room.find("//article//*[@role='img']").await;
    look(room, "a check-in", found).await;
    room.press("Compare check words").await;
    room.find("//dialog[@open]//ol/li[6]").await;
    look(room, "check words", found).await;
    room.press("Cancel").await;
    room.press("Send a reply").await;
    room.reads("2 notes go back").await;
    look(room, "a reply", found).await;
    let reply = practice.home().join("Documents/to-m.afterglow-reply");
    exchange::save_reply(practice, room, &reply).await;
    reply
}

async fn the_pieces_of_somebody_else(practice: &Desktop, room: &Window, card: &AddressCard, found: &mut Vec<String>) {
    reading_room::take_in(practice, room, card, None, "Maya").await;
    reading_room::choose(room, given::ART[0]).await;
    room.reads(given::STATEMENT).await;
    look(room, "an artwork", found).await;
    reading_room::choose(room, "Session 2").await;
    room.reads("A door that opened inwards").await;
    look(room, "a session", found).await;
    reading_room::choose(room, given::ART[0]).await;
    room.press("Side by side").await;
    reading_room::choose(room, given::ART[1]).await;
    look(room, "two pieces side by side", found).await;
    for which in ["1", "last()"] {
        let check_in = "//ul[@aria-label='All pieces, by day']//button[starts-with(@aria-label, 'Body check-in')]";
        room.press_at(&format!("({check_in})[{which}]")).await;
    }
    look(room, "four pieces side by side", found).await;
    for art in [given::ART[0], given::ART[1]] {
        reading_room::choose(room, art).await;
    }
    room.reads("In words").await;
    look(room, "two check-ins compared", found).await;
    room.press("Appointment done").await;
    room.find("//dialog[@open]").await;
    look(room, "appointment done", found).await;
    room.press("Close them for good").await;
    room.reads("Appointment done on").await;
    look(room, "closed pieces", found).await;
    let again = practice.home().join("Documents/again.afterglow-share");
    given::save(&again, card, None);
    exchange::open_bundle(practice, room, &again).await;
    room.choose("Client", "Maya").await;
    room.press("Take it in").await;
    room.find("//h1[normalize-space()='Maya']").await;
    room.press("Side by side").await;
    room.press("Also what they gave at other times").await;
    room.reads("7 more stand there now").await;
    room.press_at(&format!("//button[starts-with(@aria-label, '{}') and contains(@aria-label, ', came ')]", given::ART[1])).await;
    room.reads("goes back with the reply to what came on").await;
    look(room, "what was given at other times", found).await;
    patient::enter(room, "Clients").await;
    look(room, "clients", found).await;
    room.press("Call M. something else").await;
    look(room, "renaming a client", found).await;
    room.press("Cancel").await;
}

async fn the_hearing_back(desktop: &Desktop, window: &Window, reply: &Path, found: &mut Vec<String>) {
    window.press("See what was given").await;
    window.reads("No reply so far").await;
    look(window, "given", found).await;
    exchange::open_reply(desktop, window, reply).await;
    window.reads(&format!("A reply from {WHOM}")).await;
    look(window, "a reply came", found).await;
    window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
    window.gone("//dialog[@open]").await;
    look(window, "given and answered", found).await;
    patient::read_entry(window, TITLE).await;
    window.press(&format!("Notes from {WHOM}")).await;
    window.press_at(&format!("//summary[contains(normalize-space(), 'Given to {WHOM}')]")).await;
    look(window, "notes beside an entry", found).await;
    patient::enter(window, "Art").await;
    window.press_at("//*[@id='room']//ul[@aria-label='Art']/li[1]/button").await;
    window.press(&format!("Notes from {WHOM}")).await;
    window.reads("I keep coming back").await;
    look(window, "notes beside a picture", found).await;
}

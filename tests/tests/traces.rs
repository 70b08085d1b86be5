//! What is left on the disk: while a journal or a reading room is open, once it is locked, and once the app is closed, nothing outside the
//! encrypted files may hold a word, a pixel or a key of it.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use afterglow_imaging::Foreign;
use afterglow_share::AddressCard;
use afterglow_tests::{
    desktop::Desktop,
    eventually, exchange, patient, pictures, reading_room, stock,
    traces::{self, Needle, look},
    window::Window,
};
use serde_json::json;

#[tokio::test]
async fn something_of_the_journal_lies_open_on_the_disk() {
    let began = SystemTime::now();
    let canary = traces::canary(began);
    let desktop = Desktop::start(1280, 860, false).await;
    let outside = traces::outside(&desktop);
    let photograph = photograph(&outside, 1600, 1200);
    let window = Window::open(&desktop).await;

    let words = patient::create_journal_keeping(&desktop, &window, "Evening", &outside.join("words.pdf")).await;
    patient::add_session(&window, "Medicine", patient::day(-6), "10:30", &[("Where", &format!("{canary}place"))]).await;
    patient::write_entry(&window, &format!("{canary}title"), &format!("So {canary}text it was.")).await;
    patient::add_art(&desktop, &window, std::slice::from_ref(&photograph)).await;
    window.press_at("//*[@id='room']//ul[@aria-label='Art']/li[1]/button").await;
    patient::describe_art(&window, &[("Title", &format!("{canary}art"))]).await;
    window.reads("Saved just now").await;
    window.press("See it large").await;
    window.press("Close").await;
    window.gone("//dialog[@open]").await;
    patient::enter(&window, "Share").await;
    patient::toggle(&window, &format!("{canary}title")).await;
    window.find("//img").await;
    patient::save_report(&desktop, &window, &outside.join("report.pdf")).await;
    let open = look(&desktop, began, "while the journal is open");

    let journal = patient::journal(&desktop);
    patient::lock(&window).await;
    let locked = look(&desktop, began, "after locking");
    patient::unlock(&window).await;
    patient::read_entry(&window, &format!("{canary}title")).await;
    patient::close(&desktop, window, &journal).await;
    let closed = look(&desktop, began, "after closing");

    let needles = [everywhere(&canary, &photograph), of_the_journal(&journal, &words)].into_iter().flatten().collect::<Vec<_>>();
    for moment in [open, locked, closed] {
        moment.assert_without(&needles);
    }
    traces::prove_that_it_can_be_found(&desktop, began, &needles);
}

#[tokio::test]
async fn something_that_is_given_or_comes_back_lies_open_on_either_disk() {
    let began = SystemTime::now();
    let canary = traces::canary(began);
    let (practice, desktop) = (Desktop::start(1280, 860, false).await, Desktop::start(1280, 860, false).await);
    let (window, room) = (Window::open(&desktop).await, Window::open(&practice).await);
    let outside = traces::outside(&desktop);
    let photograph = photograph(&outside, 3200, 2400);
    let whom = format!("Dr {canary}");
    let mut moments = Vec::new();

    let room_words = reading_room::create(&room, "Practice").await;
    let card = reading_room::save_card(&practice, &room, &whom, &traces::outside(&practice).join("card.afterglow-address")).await;
    let words = patient::create_journal_keeping(&desktop, &window, "Evening", &outside.join("words.pdf")).await;
    patient::write_entry(&window, &format!("{canary}title"), &format!("So {canary}text it was.")).await;
    patient::add_art(&desktop, &window, std::slice::from_ref(&photograph)).await;
    let given = give(&desktop, &window, &card, &canary, &mut |when| moments.push(look(&desktop, began, when))).await;

    exchange::open_bundle(&practice, &room, &given).await;
    moments.push(look(&practice, began, "while it is asked whose it is"));
    exchange::take_in(&room, &format!("{canary}client")).await;
    let reply = answer(&practice, &room, &canary, &mut |when| moments.push(look(&practice, began, when))).await;

    exchange::open_reply(&desktop, &window, &reply).await;
    window.reads("A reply from").await;
    window.press_at(&format!("//dialog[@open]//button[contains(normalize-space(), '{canary}title')]")).await;
    window.press(&format!("Notes from {whom}")).await;
    window.reads(&format!("{canary}question")).await;
    moments.push(look(&desktop, began, "while a reply is read"));

    let journals = [patient::journal(&desktop), patient::journal(&practice)];
    for (at, here) in [(&desktop, &window), (&practice, &room)] {
        patient::lock(here).await;
        moments.push(look(at, began, "after locking"));
        patient::unlock(here).await;
    }
    for ((at, here), journal) in [(&desktop, window), (&practice, room)].into_iter().zip(&journals) {
        patient::close(at, here, journal).await;
        moments.push(look(at, began, "after closing"));
    }

    let [journal, reading_room] = &journals;
    let needles: Vec<Needle> = [
        everywhere(&canary, &photograph),
        of_the_journal(journal, &words),
        traces::between_two(journal, &words, "reply_identities, given_bundles"),
        of_the_room(reading_room, &room_words),
        traces::between_two(reading_room, &room_words, "address_identities, bundles"),
    ]
    .into_iter()
    .flatten()
    .collect();
    for moment in moments {
        moment.assert_without(&needles);
    }
    traces::prove_that_it_can_be_found(&practice, began, &needles);
}

#[tokio::test]
async fn a_crash_writes_the_memory_to_a_file() {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    let id = desktop
        .ask(&["xdotool", "search", "--onlyvisible", "--name", "^Afterglow$", "getwindowpid"])
        .await
        .expect("the window says whose it is");
    let app = fs::read_to_string(format!("/proc/{}/limits", id.trim())).expect("the app runs");
    let core = app.lines().find(|line| line.starts_with("Max core file size")).expect("a limit of every process");
    assert_eq!(core.split_whitespace().skip(4).collect::<Vec<_>>(), ["0", "0", "bytes"]);
    window.end().await;
}

fn photograph(outside: &Path, width: u32, height: u32) -> PathBuf {
    let photograph = outside.join("river.jpg");
    pictures::save_geotagged(&photograph, &pictures::painting(width, height, 1), 6);
    photograph
}

/// Gives all there is to whoever has this card, and looks around before it leaves and once it has.
async fn give(desktop: &Desktop, window: &Window, card: &AddressCard, canary: &str, look: &mut impl FnMut(&'static str)) -> PathBuf {
    exchange::add_person(window, card).await;
    exchange::share_page(window, "Choose").await;
    window.press(&format!("Choose what {} does not have yet", card.name())).await;
    exchange::look_at_what_leaves_with_the_report(window, &format!("{canary}sender")).await;
    window.press("See it in full size").await;
    every_pixel(window, "dialog[open]").await;
    look("while it is looked at before it leaves");
    window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
    window.gone("//dialog[@open]").await;
    let file = desktop.home().join("Documents/river.afterglow-share");
    exchange::save_bundle(desktop, window, card.name(), &file).await;
    look("once it was given");
    file
}

/// Reads the picture large and the entry, notes something on each, and looks around meanwhile.
async fn answer(practice: &Desktop, room: &Window, canary: &str, look: &mut impl FnMut(&'static str)) -> PathBuf {
    exchange::pin(room, "Artwork").await;
    exchange::write_note(room, 1, &format!("{canary}private"), false).await;
    every_pixel(room, "#room article").await;
    look("while a picture is read large");
    reading_room::read_report(room).await;
    look("while the report is read");
    room.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
    room.gone("//dialog[@open]").await;
    exchange::quote(room, &format!("{canary}title"), &format!("{canary}text")).await;
    exchange::write_note(room, 1, &format!("{canary}question"), true).await;
    room.press("Send a reply").await;
    room.reads("One note goes back").await;
    let file = practice.home().join("Documents/to-m.afterglow-reply");
    exchange::save_reply(practice, room, &file).await;
    look("once the reply was saved");
    file
}

/// Asks for every pixel of a picture that is looked at, and waits until they are on the screen: they lie hidden while they come.
async fn every_pixel(window: &Window, within: &str) {
    window.press("1:1, pixel for pixel").await;
    let script = format!(
        "return [...document.querySelectorAll('{within} img')]
            .some((image) => image.naturalWidth === 2400 && getComputedStyle(image).visibility === 'visible')"
    );
    eventually("the picture in full size", || async { (window.script(&script).await == json!(true)).then_some(()) }).await;
    window.painted().await;
}

fn everywhere(canary: &str, photograph: &Path) -> Vec<Needle> {
    let source = fs::read(photograph).expect("the photograph is still outside");
    let mut needles = traces::text("a word of somebody's", canary);
    needles.extend(traces::text("the passphrase", patient::PASSPHRASE));
    needles.extend([traces::picture("the photograph", &source), traces::pixels(&source)]);
    needles
}

fn of_the_journal(journal: &Path, words: &[String]) -> Vec<Needle> {
    let keys = stock::keys(journal, words);
    let mut needles = traces::keys(&keys, words);
    let sql = "select display_id, jpeg, original_id from artworks join artwork_thumbnails on artwork_id = id";
    let piece = &stock::rows(journal, &keys, sql)[0];
    let original = stock::sealed_file(journal, piece[2].as_str().expect("a blob in hex"));
    needles.push(traces::picture("the stored original", &stock::age(&keys.pictures[0], &original)));
    needles.extend(traces::copies(journal, &keys, piece));
    needles
}

fn of_the_room(room: &Path, words: &[String]) -> Vec<Needle> {
    let keys = stock::keys(room, words);
    let mut needles = traces::keys(&keys, words);
    let sql = "select display_id, thumbnail, picture_id from bundle_items where display_id is not null";
    let piece = &stock::rows(room, &keys, sql)[0];
    needles.extend(traces::copies(room, &keys, piece));
    let given = stock::age(&keys.pictures[0], &stock::sealed_file(room, piece[2].as_str().expect("a blob in hex")));
    // What the page is given of a stranger's picture is made anew each time, and kept nowhere.
    let read = Foreign::open(&given).and_then(|picture| picture.full()).expect("it was read before");
    needles.extend([
        traces::picture("the given picture", &given),
        traces::picture("the picture as it is read", &read),
        traces::pixels(&read),
    ]);
    needles
}

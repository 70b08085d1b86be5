//! A reply on its way through two real windows: somebody gives a picture and an entry, a therapist notes something on both, by the keys and by
//! hand, and sends some of it back, and the notes stand beside what was given.

use std::path::PathBuf;

use afterglow_share::AddressCard;
use afterglow_tests::{desktop::Desktop, drag, eventually, exchange, patient, pictures, reading_room, window::Window};
use serde_json::json;

const WHOM: &str = "Dr Ana Rivera";
const TITLE: &str = "The river under the house";
const WORDS: &str = "The water was moving.";
const NOTE: &str = "I keep coming back to the blue.";
const ASKED: &str = "Where did it go?";
const LATER: &str = "Today I looked at it again.";
/// The quiet dot in the sidebar.
const UNREAD: &str = "//nav//button[@aria-describedby='unread-notes']";
const PRIVATE: &str = "Canaryprivate: ask about the house.";

#[tokio::test]
async fn a_note_does_not_come_back_or_brings_along_what_was_to_stay() {
    let (mut desktop, window, _) = patient::begin("Journal").await;
    patient::write_entry(&window, TITLE, WORDS).await;
    let picture = desktop.home().join("Pictures/river.jpg");
    pictures::save_turned(&picture, &pictures::quarters(600, 400), 1);
    patient::add_art(&desktop, &window, &[picture]).await;

    let (practice, room) = give_to_a_therapist(&desktop, &window).await;
    let reply = answer(&practice, &room).await;
    let later = answer_once_more(&practice, &room).await;

    // Together, and first what came first: a reply is refused once a later one is here.
    drag::drop_on_the_window(&mut desktop, &[reply.clone(), later.clone()]).await;
    window.reads(&format!("A reply from {WHOM}")).await;
    window.find(UNREAD).await;
    let piece = format!("//dialog[@open]//button[contains(normalize-space(), '{TITLE}')]");
    window.press_at(&piece).await;
    window.gone(&piece).await;
    window.reads(&format!("A reply from {WHOM}")).await;
    window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
    window.gone("//dialog[@open]").await;
    beside(&window, ASKED).await;
    window.reads("The water").await;
    patient::enter(&window, "Art").await;
    window.press_at("//*[@id='room']//ul[@aria-label='Art']/li[1]/button").await;
    beside(&window, NOTE).await;
    window.reads(LATER).await;
    window.find("//*[local-name()='g'][@role='button'][starts-with(@aria-label, 'Note 1: Comment.')]").await;
    assert!(!window.text().await.contains("Canary"), "a note that was to stay in the room came along");
    window.gone(UNREAD).await;
    for command in ["room_clients", "save_reply", "remove_client"] {
        assert_eq!(window.asks(command, json!({})).await, "not-here", "{command} in a journal");
    }

    exchange::share_page(&window, "Given").await;
    for _ in [&reply, &later] {
        window.press_at("//button[starts-with(@aria-label, 'Remove the reply that was opened on')]").await;
        window.reads("Your pieces stay as they are").await;
        window.press("Remove for good").await;
        window.gone("//dialog[@open]").await;
    }
    window.reads("You removed 2 replies to it.").await;
    patient::enter(&window, "Art").await;
    window.press_at("//*[@id='room']//ul[@aria-label='Art']/li[1]/button").await;
    window.reads(&format!("Given to {WHOM}")).await;
    assert!(!window.text().await.contains("Notes from"), "its notes are still there");

    patient::enter(&window, "Today").await;
    drag::drop_on_the_window(&mut desktop, &[reply]).await;
    window.reads("This reply, or a newer one, was opened here before.").await;
    window.end().await;
    room.end().await;
}

/// Around something, and along something, in parts of the picture's width and height: what a hand draws.
const AROUND: [(f64, f64); 5] = [(0.2, 0.25), (0.45, 0.25), (0.45, 0.6), (0.2, 0.6), (0.2, 0.26)];
const ALONG: [(f64, f64); 4] = [(0.55, 0.8), (0.65, 0.7), (0.75, 0.75), (0.9, 0.4)];

#[tokio::test]
async fn what_a_hand_drew_on_a_picture_does_not_come_back_or_lies_elsewhere() {
    let (desktop, window, _) = patient::begin("Journal").await;
    let picture = desktop.home().join("Pictures/river.jpg");
    pictures::save_turned(&picture, &pictures::quarters(900, 600), 1);
    patient::add_art(&desktop, &window, &[picture]).await;
    let (practice, room) = give_to_a_therapist(&desktop, &window).await;

    reading_room::choose(&room, "Artwork").await;
    exchange::draw(&room, "Outline", &AROUND).await;
    exchange::write_note(&room, 1, NOTE, true).await;
    exchange::draw(&room, "Draw", &ALONG).await;
    exchange::write_note(&room, 2, ASKED, true).await;
    lie_where_they_were_drawn(&room).await;
    room.press("Send a reply").await;
    room.reads("2 notes go back").await;
    let reply = practice.home().join("Documents/to-m.afterglow-reply");
    exchange::save_reply(&practice, &room, &reply).await;

    exchange::open_reply(&desktop, &window, &reply).await;
    window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
    patient::enter(&window, "Art").await;
    window.press_at("//*[@id='room']//ul[@aria-label='Art']/li[1]/button").await;
    beside(&window, NOTE).await;
    window.reads(ASKED).await;
    lie_where_they_were_drawn(&window).await;
    window.end().await;
    room.end().await;
}

/// Waits until the first two marks cover of their picture what [`AROUND`] and [`ALONG`] cover, as they stand on the screen.
async fn lie_where_they_were_drawn(window: &Window) {
    for (number, drawn) in [(1, AROUND.as_slice()), (2, ALONG.as_slice())] {
        let expected = [
            drawn.iter().map(|place| place.0).fold(f64::MAX, f64::min),
            drawn.iter().map(|place| place.1).fold(f64::MAX, f64::min),
            drawn.iter().map(|place| place.0).fold(f64::MIN, f64::max),
            drawn.iter().map(|place| place.1).fold(f64::MIN, f64::max),
        ];
        let mark = format!("//*[local-name()='g'][@role='button'][starts-with(@aria-label, 'Note {number}: Comment.')]");
        let mark = window.find(&mark).await;
        let seen = "const mark = arguments[0].querySelector('.line').getBoundingClientRect();
            const { left, top, width, height } = arguments[0].closest('.layer').parentElement.querySelector('img').getBoundingClientRect();
            return [(mark.left - left) / width, (mark.top - top) / height, (mark.right - left) / width, (mark.bottom - top) / height]";
        eventually(&format!("note {number} at {expected:?}"), || async {
            let seen = window.script_on(seen, &mark).await;
            let is_there = |(at, side): (usize, f64)| seen[at].as_f64().is_some_and(|now| (now - side).abs() < 0.02);
            expected.into_iter().enumerate().all(is_there).then_some(())
        })
        .await;
    }
}

/// Gives everything there is to a therapist, who takes it in; gives their desktop and their room.
async fn give_to_a_therapist(desktop: &Desktop, window: &Window) -> (Desktop, Window) {
    let practice = Desktop::start(1280, 860, false).await;
    let room = Window::open(&practice).await;
    reading_room::create(&room, "Practice").await;
    let card = reading_room::save_card(&practice, &room, WHOM, &practice.home().join("Documents/card.afterglow-address")).await;
    let given = give(desktop, window, &card).await;
    exchange::open_bundle(&practice, &room, &given).await;
    exchange::take_in(&room, "M.").await;
    (practice, room)
}

/// Gives everything there is to whoever has this card, and gives the file.
async fn give(desktop: &Desktop, window: &Window, card: &AddressCard) -> PathBuf {
    exchange::add_person(window, card).await;
    window.press("Choose").await;
    window.press(&format!("Choose what {WHOM} does not have yet")).await;
    exchange::look_at_what_leaves(window, "M.").await;
    let file = desktop.home().join("Documents/river.afterglow-share");
    exchange::save_bundle(desktop, window, WHOM, &file).await;
    window.reads("saved as river.afterglow-share").await;
    file
}

/// Notes on both pieces, one of them to stay, and the reply with the others.
async fn answer(practice: &Desktop, room: &Window) -> PathBuf {
    exchange::pin(room, "Artwork").await;
    exchange::write_note(room, 1, NOTE, true).await;
    room.press("Note").await;
    exchange::write_note(room, 2, PRIVATE, false).await;
    exchange::quote(room, TITLE, WORDS).await;
    exchange::write_note(room, 1, ASKED, true).await;
    room.find(&format!("//q[contains(normalize-space(), '{WORDS}')]")).await;

    room.press("Send a reply").await;
    room.reads("2 notes go back").await;
    room.reads("One note stays in this room.").await;
    let file = practice.home().join("Documents/to-m.afterglow-reply");
    exchange::save_reply(practice, room, &file).await;
    room.reads("to-m.afterglow-reply is saved").await;
    file
}

/// A note that came to mind after the reply was sent, and a second reply with it.
async fn answer_once_more(practice: &Desktop, room: &Window) -> PathBuf {
    reading_room::choose(room, "Artwork").await;
    room.press("Note").await;
    exchange::write_note(room, 3, LATER, true).await;
    room.press("Send a reply").await;
    room.reads("One note goes back").await;
    let file = practice.home().join("Documents/once-more.afterglow-reply");
    exchange::save_reply(practice, room, &file).await;
    room.reads("once-more.afterglow-reply is saved").await;
    file
}

/// Opens the notes beside the piece on the page.
async fn beside(window: &Window, text: &str) {
    window.press(&format!("Notes from {WHOM}")).await;
    window.reads(text).await;
}

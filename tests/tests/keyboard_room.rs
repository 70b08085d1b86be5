//! A therapist's work without a mouse, with real keys in the real window: from the file that a client sent to the reply.

use std::fs;

use afterglow_share::Identity;
use afterglow_tests::{
    desktop::Desktop,
    dialog, eventually, given,
    keys::{back_to, focused, on_the_heading, tab_to, tab_to_beginning},
    patient, reading_room,
    window::Window,
};

const NOTE: &str = "I keep coming back to the blue.";

#[tokio::test]
async fn looking_at_a_painting_and_answering_it_needs_a_mouse() {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    reading_room::create(&window, "Practice").await;
    let folder = desktop.home().join("Documents");
    let card = reading_room::save_card(&desktop, &window, "Dr Ana Rivera", &folder.join("card.afterglow-address")).await;
    let sent = folder.join("for-you.afterglow-share");
    given::save(&sent, &card, Some(Identity::generate().recipient()));
    patient::enter(&window, "Clients").await;
    on_the_heading(&window, "Clients").await;

    tab_to(&desktop, &window, "Open what was sent").await;
    desktop.keyboard(&["key", "Return"]).await;
    dialog::answer(&desktop, "Choose what a client sent you", &sent).await;
    window.reads("Whose is this?").await;
    tab_to(&desktop, &window, "Name").await;
    desktop.keyboard(&["key", "ctrl+a", "type", "M."]).await;
    desktop.keyboard(&["key", "Return"]).await;
    on_the_heading(&window, "M.").await;

    tab_to_beginning(&desktop, &window, given::ART[0]).await;
    desktop.keyboard(&["key", "Return"]).await;
    window.reads(given::STATEMENT).await;
    let stage = format!("{}. Plus and minus zoom", given::ART[0]);
    tab_to_beginning(&desktop, &window, &stage).await;
    desktop.keyboard(&["key", "1"]).await;
    window.reads("100 %").await;
    desktop.keyboard(&["key", "minus"]).await;
    eventually("the picture smaller", || async { (!window.text().await.contains("100 %")).then_some(()) }).await;

    tab_to(&desktop, &window, "Pin").await;
    desktop.keyboard(&["key", "Return"]).await;
    window.find("//*[@role='application']").await;
    desktop.keyboard(&["key", "Right", "key", "Right", "key", "Right", "key", "Up", "key", "space"]).await;
    focused(&window, "Note 1").await;
    desktop.keyboard(&["type", NOTE]).await;
    tab_to(&desktop, &window, "Goes back with the reply").await;
    desktop.keyboard(&["key", "space"]).await;
    tab_to(&desktop, &window, "Done").await;
    desktop.keyboard(&["key", "Return"]).await;
    window.gone("//textarea").await;
    window.reads(NOTE).await;
    window.find("//*[local-name()='g'][@role='button'][starts-with(@aria-label, 'Note 1: Comment.')]").await;

    tab_to_beginning(&desktop, &window, &stage).await;
    let [across, down] = pin(&window).await;
    assert!(across > 0.5 && down < 0.5, "the keys placed it: {across}, {down}");
    desktop.keyboard(&["key", "r"]).await;
    stands(&window, [1.0 - down, across]).await;
    desktop.keyboard(&["key", "l"]).await;
    stands(&window, [across, down]).await;

    back_to(&desktop, &window, "Send a reply").await;
    desktop.keyboard(&["key", "Return"]).await;
    window.reads("One note goes back").await;
    tab_to(&desktop, &window, "Save reply").await;
    desktop.keyboard(&["key", "Return"]).await;
    let reply = folder.join("to-m.afterglow-reply");
    dialog::answer(&desktop, "Save your reply", &reply).await;
    window.reads("to-m.afterglow-reply is saved").await;
    focused(&window, "Send a reply").await;
    assert!(fs::read(reply).expect("the reply was saved").starts_with(b"age-encryption.org/v1"));
    window.end().await;
}

/// Where the first note's pin lies on its picture, as both stand on the screen, in parts of the picture's width and height.
async fn pin(window: &Window) -> [f64; 2] {
    let seen = "const { left, top, width, height } = document.querySelector('#room .layer').parentElement.querySelector('img').getBoundingClientRect();
        const pin = document.querySelector('#room .pin').getBoundingClientRect();
        return [((pin.left + pin.right) / 2 - left) / width, ((pin.top + pin.bottom) / 2 - top) / height]";
    let seen = window.script(seen).await;
    [0, 1].map(|side| seen[side].as_f64().expect("the pin and the picture are on the screen"))
}

/// Waits until the pin lies there.
async fn stands(window: &Window, place: [f64; 2]) {
    eventually(&format!("the pin at {place:?} of the picture"), || async {
        let now = pin(window).await;
        now.iter().zip(place).all(|(now, wanted)| (now - wanted).abs() < 0.005).then_some(())
    })
    .await;
}

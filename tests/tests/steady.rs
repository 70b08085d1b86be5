//! What somebody who is not well needs at once: the support card and Steady me before the journal is unlocked, and one quiet page right after
//! a session.

use std::fs;

use afterglow_tests::{files_under, patient, window::Window};

const ESCAPE: &str = "\u{E00C}";

#[tokio::test]
async fn somebody_in_need_must_unlock_first() {
    let (desktop, window, _) = patient::begin("Evening").await;
    let journal = patient::journal(&desktop);
    patient::lock(&window).await;

    window.press("Need support right now?").await;
    for number in ["988", "116 123", "112", "13 11 14", "Nobody is monitoring this app."] {
        window.reads(number).await;
    }
    window.press("Add your own contacts").await;
    window.reads("Anyone who uses this computer can read this card.").await;
    window.fill("Name", "Ana").await;
    window.fill("Number", "+34 600 000 000").await;
    window.press("Save card").await;
    window.reads("The card is saved.").await;
    window.reads("+34 600 000 000").await;
    window.keys(ESCAPE).await;
    window.gone("//dialog[@open]").await;

    window.press("Steady me").await;
    window.press("Begin").await;
    window.find("//dialog[@open]//*[@data-phase='in']").await;
    window.find("//dialog[@open]//*[@data-phase='out']").await;
    window.press("5-4-3-2-1").await;
    window.press("Next").await;
    window.reads("Four things you can touch").await;
    window.press("Back").await;
    window.gone("//dialog[@open]").await;

    // The card is the one plain thing, beside the path of the last journal.
    let card = files_under(desktop.home()).into_iter().find(|file| file.ends_with("support-card.json")).expect("the card was saved");
    assert!(fs::read_to_string(&card).expect("it is plain").contains("Ana"));
    patient::unlock(&window).await;
    patient::close(&desktop, window, &journal).await;

    let window = Window::open(&desktop).await;
    window.press("Need support right now?").await;
    window.reads("+34 600 000 000").await;
    window.press("Back").await;
    fs::write(&card, "{").expect("the home folder is writable");
    window.press("Need support right now?").await;
    window.reads("The file with your own contacts cannot be read").await;
    window.reads("988").await;
    assert_eq!(fs::read_to_string(&card).expect("it is there"), "{", "a damaged card was written over");
    window.end().await;
}

#[tokio::test]
async fn words_are_lost_beneath_steady_me_or_right_after() {
    let (desktop, window, _) = patient::begin("Evening").await;

    patient::begin_entry(&window, "Half a thought").await;
    window.keys("and a half").await;
    window.press("Steady me").await;
    window.reads("Stay as long as you like.").await;
    window.keys(ESCAPE).await;
    window.gone("//dialog[@open]").await;
    window.press_at("//*[@role='textbox' and @contenteditable='true']").await;
    window.keys(" more").await;
    assert_eq!(patient::read_entry(&window, "Half a thought").await, "and a half more");

    // Midnight is always behind us: a session of today that has begun, at whatever hour this runs.
    let today = patient::day(0);
    patient::add_session(&window, "Medicine", today, "00:00", &[("Where", "The clinic")]).await;
    patient::enter(&window, "Today").await;
    window.press_at("//button[starts-with(normalize-space(), 'Right after')]").await;
    window.gone("//nav").await;
    // By the keyboard alone.
    desktop.keyboard(&["type", "--args", "1", "A wide river", "key", "Tab", "type", "--args", "1", "held", "key", "Tab"]).await;
    desktop.keyboard(&["type", "--args", "1", "bells"]).await;
    window.reads("Saved just now").await;
    desktop.keyboard(&["key", "ctrl+a", "key", "Delete", "key", "shift+Tab", "key", "shift+Tab"]).await;
    desktop.keyboard(&["type", "--args", "1", " that went on and on, with no other side", "key", "ctrl+a", "key", "Delete"]).await;
    window.reads("Saved just now").await;
    assert_eq!(window.value("What I saw").await, "A wide river that went on and on, with no other side");
    desktop.keyboard(&["key", "shift+Tab", "key", "Return"]).await;
    window.find("//nav").await;

    let text = patient::read_entry(&window, "Right after").await;
    for words in ["What I saw", "A wide river that went on and on, with no other side", "What I felt", "held", "What I heard"] {
        assert!(text.contains(words), "{text}");
    }
    window.find("//*[@id='room']//button[starts-with(@aria-label, 'Session: Session 1')]").await;
    patient::lock_and_unlock(&window).await;
    assert!(patient::read_entry(&window, "Right after").await.contains("A wide river"));
    window.end().await;
}

#[tokio::test]
async fn a_prompt_is_stored_before_it_is_answered_or_lost_after() {
    let (_desktop, window, _) = patient::begin("Evening").await;
    patient::enter(&window, "Journal").await;
    window.press("Write").await;
    let prompt = "//section[@aria-label='A prompt, if you like']/p";
    let first = window.find(prompt).await.text().await.expect("it has words");
    window.press("Another one").await;
    let second = window.find(prompt).await.text().await.expect("it has words");
    assert_ne!(first, second, "the same prompt twice in a row");
    window.press("Write about this").await;
    assert_eq!(window.value("Title").await, second);
    patient::enter(&window, "Journal").await;
    window.reads("Here is room for what you saw").await;

    window.press("Write").await;
    window.press("Write about this").await;
    let title = window.value("Title").await;
    window.keys("An answer.").await;
    window.reads("Saved just now").await;
    patient::lock_and_unlock(&window).await;
    assert!(patient::read_entry(&window, &title).await.contains("An answer."));
    window.end().await;
}

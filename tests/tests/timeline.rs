//! A journal that was written over a long time: found again by month, day and filter; an earlier version compared and brought back; the
//! trash emptied.

use std::path::Path;

use afterglow_journal::{LifeDomain, Mood};
use afterglow_tests::{
    behind,
    desktop::Desktop,
    eventually,
    patient::{self, day},
    window::Window,
};
use jiff::{SignedDuration, Timestamp, civil::Date};

const TEXT: &str = "//*[@role='textbox' and @contenteditable='true']";
const ENTRY: &str = "//*[@id='room']//article";

/// Writes what nobody could write in the time of a test: seventy days, three of them by the sea, and an entry changed two days ago.
async fn fill(journal: &Path) {
    let journal = behind::open(journal).await;
    for back in 1..=70 {
        let mut draft = behind::entry(&format!("Day {back}"), "A sentence is enough.", day(-back));
        if back % 30 == 5 {
            draft.tags = vec!["sea".into()];
            draft.mood = Some(Mood::Light);
            draft.domains = vec![LifeDomain::Nature];
        }
        journal.create_entry(&draft).await.expect("it is stored");
    }
    let before = behind::entry("The stone", "I was the stone.\n\n- cold hands\n- *open* windows", day(0));
    let after = behind::entry("The river", "I was the bank, not the stone.\n\n- warm hands\n- *open* windows", day(0));
    let river = journal.create_entry(&before).await.expect("it is stored").id;
    let two_days_ago = Timestamp::now() - SignedDuration::from_hours(48);
    journal.save_entry_at(river, 1, &after, two_days_ago).await.expect("it is stored");
    journal.lock().await.expect("it closes");
}

/// The window of such a journal, at its timeline.
async fn long_journal() -> (Desktop, Window) {
    let desktop = Desktop::start_filled(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    patient::create_journal(&desktop, &window, "Long").await;
    let journal = patient::journal(&desktop);
    patient::close(&desktop, window, &journal).await;
    fill(&journal).await;
    let window = Window::open(&desktop).await;
    patient::unlock(&window).await;
    patient::enter(&window, "Journal").await;
    window.reads("71 entries").await;
    (desktop, window)
}

#[tokio::test]
async fn an_entry_of_another_month_cannot_be_found_again() {
    let (_desktop, window) = long_journal().await;
    // Two months ago is beyond the first page: the button reads on, for who does not scroll.
    assert_eq!(entries(&window).await, 50);
    window.press("Show older entries").await;
    eventually("every entry", || async { (entries(&window).await == 71).then_some(()) }).await;

    window.press("Filter").await;
    window.choose("Tag", "sea").await;
    window.reads("3 of 71 entries").await;
    window.press_at("//*[@role='dialog']//button[normalize-space()='Heavy']").await;
    window.reads("No entry fits all of these filters.").await;
    window.keys("\u{E00C}").await;
    window.press("Remove Heavy").await;
    window.reads("3 of 71 entries").await;
    // What was found is read, and the filter is still there after.
    window.press_at(&format!("{ENTRY}//button[normalize-space()='Day 35']")).await;
    window.find(TEXT).await;
    window.press("Done").await;
    window.reads("3 of 71 entries").await;
    window.press("Clear filters").await;
    window.reads("71 entries").await;

    let month_ago = day(-31);
    for _ in 0..months_back(month_ago) {
        window.press("The month before").await;
    }
    window
        .press_at(&format!("//aside//*[@role='button'][contains(@aria-label, ', has entries')][normalize-space()='{}']", month_ago.day()))
        .await;
    eventually("the one entry of that day", || async { (entries(&window).await == 1).then_some(()) }).await;
    window.find(&format!("{ENTRY}//button[normalize-space()='Day 31']")).await;
    window.end().await;
}

#[tokio::test]
async fn bringing_back_an_earlier_version_loses_words() {
    let (_desktop, window) = long_journal().await;
    patient::read_entry(&window, "The river").await;
    window.press("Earlier versions").await;
    window.reads("2 words have gone since, and 5 were added.").await;
    let marked = "return ['del', 'ins'].map((tag) => [...document.querySelectorAll(`section ${tag}`)].map((it) => it.childNodes[1].data))";
    let marks = window.script(marked).await;
    assert_eq!(marks[0], serde_json::json!(["stone", "cold"]));
    assert_eq!(marks[1], serde_json::json!(["river", "bank, not the ", "warm"]));

    window.press("Bring this version back").await;
    window.reads("The earlier version is back.").await;
    eventually("the earlier words", || async { text(&window).await.contains("cold hands").then_some(()) }).await;
    assert_eq!(window.value("Title").await, "The stone");
    window.press("Undo").await;
    eventually("the later words", || async { text(&window).await.contains("warm hands").then_some(()) }).await;
    assert_eq!(window.value("Title").await, "The river");

    patient::lock_and_unlock(&window).await;
    assert!(patient::read_entry(&window, "The river").await.contains("not the stone"));
    window.press("Earlier versions").await;
    window.reads("As it was").await;
    // The one from before, what bringing it back replaced, and what undoing that replaced.
    assert_eq!(window.script("return document.querySelectorAll('nav[aria-label=Versions] button').length").await, 3);
    window.end().await;
}

#[tokio::test]
async fn the_trash_is_emptied_without_a_question_or_not_at_all() {
    let (_desktop, window) = long_journal().await;
    patient::read_entry(&window, "The river").await;
    window.press("Move to trash").await;
    window.reads("70 entries").await;
    window.press("Trash").await;
    window.reads("30 more days").await;
    window.press("Empty the trash").await;
    window.reads("cannot be undone").await;
    window.press("Keep everything").await;
    window.reads("30 more days").await;
    window.press("Empty the trash").await;
    window.press_at("//dialog[@open]//button[normalize-space()='Empty the trash']").await;
    window.reads("Nothing is in the trash.").await;
    patient::lock_and_unlock(&window).await;
    patient::enter(&window, "Journal").await;
    window.reads("70 entries").await;
    window.press("Trash").await;
    window.reads("Nothing is in the trash.").await;
    window.end().await;
}

/// How many entries the list shows.
async fn entries(window: &Window) -> u64 {
    window.script("return document.querySelectorAll('#room article').length").await.as_u64().unwrap_or_default()
}

/// The text of the open entry.
async fn text(window: &Window) -> String {
    match window.seen(TEXT).await {
        Some(text) => text.text().await.unwrap_or_default(),
        None => String::new(),
    }
}

/// How many months before this one a day lies.
fn months_back(date: Date) -> i32 {
    let today = day(0);
    (i32::from(today.year()) - i32::from(date.year())) * 12 + i32::from(today.month()) - i32::from(date.month())
}

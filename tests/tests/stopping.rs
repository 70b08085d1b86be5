//! A bundle that is stopped while it is sealed, or while it is opened.

use std::{
    fs,
    path::{Path, PathBuf},
};

use afterglow_share::{AddressCard, Identity};
use afterglow_tests::{
    behind,
    desktop::Desktop,
    dialog, exchange, files_under, given,
    patient::{self, day},
    pictures, reading_room,
    window::Window,
};
use serde_json::json;

const WHOM: &str = "Dr Ana Rivera";
/// Large pictures: sealing and opening them takes longer than it takes to press a button.
const PICTURES: u32 = 8;

/// Presses Cancel in the moment in which a step is under way and not at its end.
async fn cancel_half_way(window: &Window, within: &str, step: &str) {
    let script = "delete document.body.dataset.stoppedAt;
        new MutationObserver((_, watching) => {
            const bar = document.querySelector('WITHIN progress');
            if (!bar || bar.value === 0 || bar.value === bar.max || !bar.parentElement.textContent.includes('STEP')) return;
            watching.disconnect();
            document.body.dataset.stoppedAt = bar.value;
            [...document.querySelectorAll('WITHIN button')].find((button) => button.textContent.trim() === 'Cancel').click();
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        return true";
    window.script(&script.replace("WITHIN", within).replace("STEP", step)).await;
}

async fn was_cancelled(window: &Window) -> bool {
    window.script("return document.body.dataset.stoppedAt").await.is_string()
}

#[tokio::test]
async fn a_bundle_that_is_stopped_while_it_is_sealed_leaves_a_part_of_it_or_counts_as_given() {
    let (desktop, window, _) = patient::begin("Evening").await;
    let journal = patient::journal(&desktop);
    patient::close(&desktop, window, &journal).await;
    paint(&journal).await;

    let window = Window::open(&desktop).await;
    patient::unlock(&window).await;
    exchange::add_person(&window, &AddressCard::new(WHOM, Identity::generate().recipient())).await;
    exchange::share_page(&window, "Choose").await;
    window.press("Choose all shown").await;
    exchange::look_at_what_leaves(&window, "M.").await;
    let folder = desktop.home().join("Documents/given");
    fs::create_dir(&folder).expect("the home folder is writable");
    let file = folder.join("paintings.afterglow-share");

    cancel_half_way(&window, "#room .loading", "").await;
    begin_to_save(&desktop, &window, &file).await;
    window.reads("Stopped. Nothing was saved.").await;
    assert!(was_cancelled(&window).await, "it was stopped before it was sealed, or after");
    assert_eq!(names(&folder), Vec::<String>::new(), "a part of it is left");

    // What was looked at still waits, and is given as a whole.
    begin_to_save(&desktop, &window, &file).await;
    window.reads("It is saved").await;
    assert_eq!(names(&folder), ["paintings.afterglow-share"]);
    window.press("See what was given").await;
    window.reads("No reply so far").await;
    assert_eq!(window.text().await.matches("Sealed for them alone").count(), 1, "what was stopped counts as given");
    window.end().await;
}

#[tokio::test]
async fn a_bundle_that_is_stopped_while_it_is_opened_leaves_a_part_of_it_or_stays_closed() {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    reading_room::create(&window, "Practice").await;
    let card = reading_room::save_card(&desktop, &window, WHOM, &desktop.home().join("Documents/card.afterglow-address")).await;
    let file = desktop.home().join("Documents/paintings.afterglow-share");
    given::save_large(&file, &card, PICTURES);
    let before = fs::read(&file).expect("it was saved");
    let sealed_files = patient::journal(&desktop).join("art");

    patient::enter(&window, "Clients").await;
    for step in ["Unsealing the file", "Checking every part of it"] {
        cancel_half_way(&window, "dialog[open]", step).await;
        window.press("Open what was sent").await;
        dialog::answer(&desktop, "Choose what a client sent you", &file).await;
        window.reads("Stopped. Nothing was saved.").await;
        assert!(was_cancelled(&window).await, "it was stopped before or after “{step}”");
        window.gone("//dialog[@open]").await;
        assert_eq!(files_under(&sealed_files), Vec::<PathBuf>::new(), "a part of it is left after “{step}”");
        window.press_at("//*[@role='alert']//button[@aria-label='Close']").await;
        window.gone("//*[contains(text(), 'Nothing was saved.')]").await;
    }
    window.reads("Here you read what clients give you").await;
    assert!(fs::read(&file).is_ok_and(|after| after == before), "the file outside was changed");

    // What was stopped can be opened as a whole.
    exchange::open_bundle(&desktop, &window, &file).await;
    exchange::take_in(&window, "M.").await;
    let pieces = "return document.querySelectorAll('ul[aria-label=\"All pieces, by day\"] li').length";
    assert_eq!(window.script(pieces).await, json!(PICTURES));
    window.end().await;
}

async fn begin_to_save(desktop: &Desktop, window: &Window, file: &Path) {
    window.press(&format!("Save encrypted for {WHOM}")).await;
    dialog::answer(desktop, "Save what you give", file).await;
}

async fn paint(journal: &Path) {
    let picture = pictures::noise(5000, 4000);
    let open = behind::open(journal).await;
    for number in 1..=PICTURES {
        open.import_artwork(picture.clone(), &behind::piece(&format!("Painting {number}"), day(-1))).await.expect("it is taken in");
    }
    open.lock().await.expect("it closes");
}

fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).expect("the folder is there");
    files.map(|file| file.expect("it is there").file_name().to_string_lossy().into_owned()).collect()
}

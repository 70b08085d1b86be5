//! A bundle that is stopped while it is sealed.

use std::{fs, path::Path};

use afterglow_share::{AddressCard, Identity};
use afterglow_tests::{
    behind,
    desktop::Desktop,
    dialog, exchange,
    patient::{self, day},
    pictures,
    window::Window,
};

const WHOM: &str = "Dr Ana Rivera";
/// Pictures of 60 MB: sealing them takes longer than it takes to press a button.
const PICTURES: u32 = 8;

/// Presses Cancel in the moment in which something is sealed and not all of it.
const CANCEL_HALF_WAY: &str = "new MutationObserver((_, watching) => {
        const bar = document.querySelector('#room progress');
        if (!bar || bar.value === 0 || bar.value === bar.max) return;
        watching.disconnect();
        document.body.dataset.stoppedAt = bar.value;
        [...document.querySelectorAll('#room .loading button')].find((button) => button.textContent.trim() === 'Cancel').click();
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    return true";

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

    window.script(CANCEL_HALF_WAY).await;
    begin_to_save(&desktop, &window, &file).await;
    window.reads("Stopped. Nothing was saved.").await;
    let stopped_at = window.script("return document.body.dataset.stoppedAt").await;
    assert!(stopped_at.is_string(), "it was stopped before it was sealed, or after");
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

//! Closing and locking in the middle of what takes its time: a report that is being written, words that are being saved.

use std::{fs, path::PathBuf};

use afterglow_sample::Photographs;
use afterglow_tests::{
    behind,
    desktop::Desktop,
    dialog, disk, eventually,
    patient::{self, day},
    pdf::Pdf,
    window::Window,
};

/// As many as take a second or two to read, to set and to write.
const PHOTOGRAPHS: u32 = 24;

/// A journal of many photographs, and where its reports are to be saved.
struct Album {
    desktop: Desktop,
    journal: PathBuf,
    reports: PathBuf,
}

impl Album {
    async fn fill() -> Self {
        let (desktop, window, _) = patient::begin("Evening").await;
        let journal = patient::journal(&desktop);
        patient::close(&desktop, window, &journal).await;
        let open = behind::open(&journal).await;
        let photographs = Photographs::paint();
        for number in 1..=PHOTOGRAPHS {
            let photograph = photographs.jpeg(number).expect("it can be encoded");
            open.import_artwork(photograph, &behind::piece(&format!("Painting {number}"), day(-1))).await.expect("it is taken in");
        }
        open.lock().await.expect("it closes");
        let reports = desktop.home().join("Documents/reports");
        fs::create_dir(&reports).expect("the home folder is writable");
        Self { desktop, journal, reports }
    }

    async fn chosen(&self) -> Window {
        let window = Window::open(&self.desktop).await;
        patient::unlock(&window).await;
        self.choose(&window).await;
        window
    }

    /// Chooses all photographs and waits for their pages.
    async fn choose(&self, window: &Window) {
        patient::enter(window, "Share").await;
        window.press("Choose all shown").await;
        window.find("//*[@aria-label='Pages of the preview'][not(contains(@class, 'outdated'))]//img").await;
    }

    /// Begins to save a report; the dialog is answered, and what comes of it is for the caller to see.
    async fn begin_to_save(&self, window: &Window, name: &str) {
        window.press("Save PDF").await;
        dialog::answer(&self.desktop, "Save your report", &self.reports.join(name)).await;
    }

    /// What lies where the reports are saved; each of them is whole.
    fn saved(&self) -> Vec<String> {
        let files = fs::read_dir(&self.reports).expect("the folder is there").map(|file| file.expect("it is there").path());
        let mut names: Vec<String> = files
            .map(|file| {
                Pdf::read(&file);
                file.file_name().expect("a file has a name").to_string_lossy().into_owned()
            })
            .collect();
        names.sort();
        names
    }
}

#[tokio::test]
async fn closing_while_a_report_is_made_leaves_half_of_it() {
    let album = Album::fill().await;
    let window = album.chosen().await;
    album.begin_to_save(&window, "closed.pdf").await;
    // The keyboard may still be with the dialog that has just gone.
    let [shown] = &album.desktop.windows().await[..] else { panic!("the app has one window") };
    album.desktop.keyboard(&["windowfocus", "--sync", shown, "key", "alt+F4"]).await;
    disk::released(&album.journal).await;
    window.end().await;
    eventually("the program to end", || album.desktop.free_for_the_app()).await;
    let saved = album.saved();
    assert!(saved.iter().all(|file| file == "closed.pdf"), "{saved:?}");
}

/// The lock button is pressed by the page itself at the moment when the screen first says how far the report is: no hand and no driver
/// would hit that moment every time.
#[tokio::test]
async fn locking_while_a_report_is_made_leaves_half_of_it_or_lets_it_go_on() {
    let album = Album::fill().await;
    let window = album.chosen().await;
    window
        .script(
            "const lock = [...document.querySelectorAll('nav button')].find((button) => button.innerText.includes('Lock now'));
             new MutationObserver((_, observer) => {
               if (!document.querySelector('#room .making')) return;
               observer.disconnect();
               lock.click();
             }).observe(document.body, { subtree: true, childList: true });",
        )
        .await;
    album.begin_to_save(&window, "locked.pdf").await;
    window.made_anew().await;
    patient::unlock(&window).await;
    album.choose(&window).await;
    // It waits for whatever of the one before goes on.
    album.begin_to_save(&window, "whole.pdf").await;
    window.reads("Saved as whole.pdf").await;
    assert_eq!(album.saved(), ["whole.pdf"]);
    window.end().await;
}

#[tokio::test]
async fn closing_twice_at_once_loses_the_last_words() {
    const WORDS: &str = "and then the very last word";
    let (desktop, window, _) = patient::begin("Evening").await;
    let journal = patient::journal(&desktop);
    patient::begin_entry(&window, "Late").await;
    desktop.keyboard(&["type", "--args", "1", WORDS, "key", "alt+F4", "key", "alt+F4"]).await;
    eventually("the program to end", || desktop.free_for_the_app()).await;
    disk::released(&journal).await;
    window.end().await;
    let window = Window::open(&desktop).await;
    patient::unlock(&window).await;
    assert_eq!(patient::read_entry(&window, "Late").await, WORDS);
    window.end().await;
}

//! What a patient does, step by step, with plainly made-up content. The journeys check what comes of it; the tour photographs it.

use std::path::{Path, PathBuf};

use jiff::{ToSpan, Zoned, civil::Date};

use crate::{
    desktop::{Desktop, ZONE},
    dialog, disk, files_under,
    window::Window,
};

/// The passphrase of every journal in the journeys.
pub const PASSPHRASE: &str = "lantern orbit velvet harbour seven";

/// A day seen from today, where the desktop stands; negative lies behind.
///
/// # Panics
/// When the system does not know its time zone; never within the years that journeys use.
pub fn day(from_today: i32) -> Date {
    today().checked_add(from_today.days()).expect("near days exist")
}

fn today() -> Date {
    Zoned::now().in_tz(ZONE).expect("the system knows time zones").date()
}

/// A desktop with the app on it and an open journal in it that was just made, and its recovery words.
pub async fn begin(name: &str) -> (Desktop, Window, Vec<String>) {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    let words = create_journal(&desktop, &window, name).await;
    (desktop, window, words)
}

/// Goes from the first start to an open journal, recovery words confirmed, and gives the words.
pub async fn create_journal(desktop: &Desktop, window: &Window, name: &str) -> Vec<String> {
    create_journal_keeping(desktop, window, name, &desktop.home().join("Documents/words.pdf")).await
}

/// The same, with the page of the words saved as this file.
pub async fn create_journal_keeping(desktop: &Desktop, window: &Window, name: &str, kit: &Path) -> Vec<String> {
    window.press("Create a journal").await;
    window.fill("Name", name).await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.fill("The same once more", PASSPHRASE).await;
    window.press("Create journal").await;
    window.reads("Your recovery words").await;
    let words = recovery_words(window).await;
    window.press("Save a page to print").await;
    dialog::answer(desktop, "Save your recovery words", kit).await;
    window.reads(&format!("Saved as {}", name_of(kit))).await;
    window.press("I have written them down").await;
    confirm_words(window, &words).await;
    window.find("//nav").await;
    words
}

/// The folder of the journal that was made on this desktop.
///
/// # Panics
/// When there is none.
pub fn journal(desktop: &Desktop) -> PathBuf {
    let files = files_under(desktop.home()).into_iter().filter(|file| file.ends_with("vault.json"));
    let mut folders = files.filter_map(|file| file.parent().map(Path::to_path_buf));
    folders.next().expect("a journal was made")
}

/// Reads the 24 words off the screen.
pub async fn recovery_words(window: &Window) -> Vec<String> {
    window.find("//ol/li[24]").await;
    let words = window.script("return [...document.querySelectorAll('ol li')].map((li) => li.innerText.replace(/[^a-z]/g, ''))").await;
    words.as_array().into_iter().flatten().filter_map(|word| word.as_str().map(str::to_owned)).collect()
}

/// Types the three words that are asked for.
pub async fn confirm_words(window: &Window, words: &[String]) {
    window.reads("Three words, to be sure").await;
    for place in 1..=24 {
        let label = format!("Word {place}");
        if window.text().await.lines().any(|line| line.trim() == label) {
            window.fill(&label, &words[place - 1]).await;
        }
    }
    window.press("Confirm").await;
}

/// Opens a room by the sidebar.
pub async fn enter(window: &Window, room: &str) {
    window.press_at(&format!("//nav//button[normalize-space()='{room}']")).await;
    window.find(&format!("//nav//button[normalize-space()='{room}'][@aria-current='page']")).await;
}

/// Adds a session of a kind by the form, with texts for named fields.
pub async fn add_session(window: &Window, kind: &str, date: Date, time: &str, fields: &[(&str, &str)]) {
    enter(window, "Sessions").await;
    window.press(if date > day(0) { "Plan a session" } else { "Add a past session" }).await;
    window.press_at(&format!("//dialog[@open]//button[starts-with(normalize-space(), '{kind}')]")).await;
    window.fill("Date and time: day", &date.to_string()).await;
    window.fill("Date and time: time", time).await;
    for (label, text) in fields {
        window.fill(label, text).await;
    }
    window.press("Save session").await;
    window.find("//button[@aria-label='Delete session']").await;
}

/// Opens the locked journal with a passphrase; what comes of it is for the caller to see.
pub async fn try_passphrase(window: &Window, passphrase: &str) {
    window.fill("Passphrase", passphrase).await;
    window.press("Unlock").await;
}

/// Opens the locked journal.
pub async fn unlock(window: &Window) {
    try_passphrase(window, PASSPHRASE).await;
    window.find("//nav").await;
}

/// Begins an entry and stops where its text would be typed.
pub async fn begin_entry(window: &Window, title: &str) {
    enter(window, "Journal").await;
    window.press("Write").await;
    window.fill("Title", title).await;
    window.press_at("//*[@role='textbox' and @contenteditable='true']").await;
}

/// Opens an entry of the list by its title and gives its text.
pub async fn read_entry(window: &Window, title: &str) -> String {
    enter(window, "Journal").await;
    window.press_at(&format!("//article//h3//button[normalize-space()='{title}']")).await;
    let text = window.find("//*[@role='textbox' and @contenteditable='true']").await;
    text.text().await.expect("the entry is on the page")
}

/// Writes an entry and waits until the screen says that it is saved.
pub async fn write_entry(window: &Window, title: &str, text: &str) {
    begin_entry(window, title).await;
    window.keys(text).await;
    window.reads("Saved just now").await;
}

/// Gives the open entry another day and time.
pub async fn date_entry(window: &Window, date: Date, time: &str) {
    window.press_at("//button[contains(@aria-label, 'Change it') and not(starts-with(@aria-label, 'Session'))]").await;
    window.fill("When it was: day", &format!("{date}\u{E007}")).await;
    window.fill("When it was: time", &format!("{time}\u{E007}\u{E00C}")).await;
    window.reads("Saved just now").await;
}

/// Gives the open entry a tag of the person's own.
pub async fn tag_entry(window: &Window, tag: &str) {
    window.press("+ tag").await;
    window.fill("Own tag", &format!("{tag}\u{E007}\u{E00C}")).await;
    window.find(&format!("//button[@aria-label='Remove {tag}']")).await;
    window.reads("Saved just now").await;
}

/// Names the parts of life that the open entry is about.
pub async fn name_domains(window: &Window, domains: &[&str]) {
    window.press("+ tag").await;
    for domain in domains {
        window.press_at(&format!("//*[@role='dialog']//button[normalize-space()='{domain}']")).await;
    }
    window.keys("\u{E00C}").await;
    window.reads("Saved just now").await;
}

/// Hangs the open piece on a session, at a moment.
pub async fn hang(window: &Window, session: &str, moment: &str) {
    let chip = "//*[@id='room']//button[starts-with(@aria-label, 'Session: ')]";
    window.press_at(chip).await;
    window.press_at(&format!("//select/option[starts-with(normalize-space(), '{session} ')]")).await;
    window
        .press_at(&format!("//*[@role='dialog']//button[normalize-space()='{moment}'][@aria-pressed='false' or @aria-checked='false']"))
        .await;
    window.press_at(chip).await;
    window.reads("Saved just now").await;
}

/// Adds pictures by the dialog and waits until they are in.
pub async fn add_art(desktop: &Desktop, window: &Window, files: &[PathBuf]) {
    enter(window, "Art").await;
    for file in files {
        window.press("Add art").await;
        dialog::answer(desktop, "Choose pictures to add", file).await;
        window.reads("Your photos outside the journal are still where they were, unencrypted.").await;
        window.press("Done").await;
    }
}

/// Says something about the piece that is open.
pub async fn describe_art(window: &Window, fields: &[(&str, &str)]) {
    for (label, text) in fields {
        window.fill(label, text).await;
    }
}

/// Chooses a region by name in an open check-in.
pub async fn mark_region(window: &Window, side: &str, region: &str, brush: &str) {
    window.press("Choose regions by name").await;
    let row = format!("//section[@aria-label='{side}']//*[@role='radiogroup'][span[normalize-space()='{region}']]");
    window.press_at(&format!("{row}//label[normalize-space()='{brush}']")).await;
    window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
}

/// Switches a piece on or off, by its title, in Share.
pub async fn toggle(window: &Window, name: &str) {
    window.press_at(&format!("//*[@role='switch'][contains(normalize-space(), '{name}') or @aria-label='{name}']")).await;
}

/// Saves the report and waits until the screen names the file.
pub async fn save_report(desktop: &Desktop, window: &Window, file: &Path) {
    window.press("Save PDF").await;
    dialog::answer(desktop, "Save your report", file).await;
    window.reads(&format!("Saved as {}", name_of(file))).await;
}

/// The name of a file, as the window says it.
pub fn name_of(file: &Path) -> String {
    file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Closes the app as the cross in its title bar does, and waits until it has let its journal go.
pub async fn close(desktop: &Desktop, window: Window, journal: &Path) {
    desktop.keyboard(&["key", "alt+F4"]).await;
    disk::released(journal).await;
    window.end().await;
}

/// Locks by the button and follows the app into its new window.
pub async fn lock(window: &Window) {
    lock_by(window, "Lock now").await;
}

/// The same by the button's name in another language.
pub async fn lock_by(window: &Window, name: &str) {
    let button = window.find(&format!("//nav//button[normalize-space()='{name}']")).await;
    // The page may be gone before the driver has its answer, so what tells is the new window.
    let _ = button.click().await;
    window.made_anew().await;
}

/// Locks by the button and opens again with the passphrase.
pub async fn lock_and_unlock(window: &Window) {
    lock(window).await;
    unlock(window).await;
}

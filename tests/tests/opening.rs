//! Opening a journal: each failure by its own sentence and without a trace, the ways in that are always there, and one holder at a time.

use std::{
    fs,
    path::{Path, PathBuf},
};

use afterglow_tests::{app_binary, desktop::Desktop, dialog, disk, eventually, patient, pictures, stock, window::Window};
use image::DynamicImage;

const NEW_PASSPHRASE: &str = "copper meadow whistle ninety raft";

/// A desktop with a journal of one entry, closed again, and its recovery words.
async fn closed_journal() -> (Desktop, PathBuf, Vec<String>) {
    let (desktop, window, words) = patient::begin("Evening").await;
    patient::write_entry(&window, "Still here", "Every word of it.").await;
    let journal = patient::journal(&desktop);
    patient::close(&desktop, window, &journal).await;
    (desktop, journal, words)
}

type Damage = fn(&Path);

/// What can be wrong with a journal's folder, and how the sentence about it begins.
const FAILURES: [(&str, Damage, &str); 6] = [
    ("a key file with one byte flipped", |journal| flip(&journal.join("keys/passphrase.age")), "The key file of this journal is damaged"),
    (
        "a database whose first page is overwritten",
        |journal| overwrite(journal, 0),
        "The passphrase is right, but the journal's database is damaged",
    ),
    (
        "a database with a page overwritten",
        |journal| overwrite(journal, 1),
        "The passphrase is right, but the journal's database is damaged",
    ),
    (
        "no database",
        |journal| fs::remove_file(journal.join("journal-1.db")).expect("it was there"),
        "The passphrase is right, but the journal's database is not in its folder",
    ),
    ("a newer format", make_newer, "This journal was last opened by a newer Afterglow"),
    (
        "no folder",
        |journal| fs::rename(journal, journal.with_extension("away")).expect("it was there"),
        "The folder of this journal is not where it was",
    ),
];

fn flip(file: &Path) {
    let mut bytes = fs::read(file).expect("the file is there");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(file, bytes).expect("the file is writable");
}

fn overwrite(journal: &Path, page: usize) {
    let file = journal.join("journal-1.db");
    let mut bytes = fs::read(&file).expect("the database is there");
    bytes[page * 4096..(page + 1) * 4096].fill(0x5A);
    fs::write(file, bytes).expect("the database is writable");
}

fn make_newer(journal: &Path) {
    let file = journal.join("vault.json");
    let json = fs::read_to_string(&file).expect("vault.json is there");
    let newer = json.replacen("\"format\": 1", "\"format\": 2", 1);
    assert_ne!(json, newer, "the format was 1");
    fs::write(file, newer).expect("vault.json is writable");
}

#[tokio::test]
async fn a_journal_that_does_not_open_is_changed_or_called_by_a_wrong_name() {
    let (desktop, journal, _) = closed_journal().await;
    let sound = disk::contents(&journal);
    let window = Window::open(&desktop).await;

    patient::try_passphrase(&window, "lantern orbit velvet harbour eight").await;
    window.reads("This passphrase does not open the journal.").await;
    assert_eq!(disk::changes(&sound, &disk::contents(&journal)), Vec::<PathBuf>::new(), "a wrong passphrase changed the journal");

    for (what, damage, sentence) in FAILURES {
        damage(&journal);
        let place = if journal.exists() { journal.clone() } else { journal.with_extension("away") };
        let before = disk::contents(&place);
        patient::try_passphrase(&window, patient::PASSPHRASE).await;
        eventually(&format!("“{sentence}”, for {what}"), || async { window.text().await.contains(sentence).then_some(()) }).await;
        assert_eq!(disk::changes(&before, &disk::contents(&place)), Vec::<PathBuf>::new(), "{what}: trying to open changed the journal");
        assert!(!disk::is_held(&place), "{what}: a journal that did not open is still held");
        if place != journal {
            fs::rename(place, &journal).expect("it can be put back");
        }
        disk::restore(&journal, &sound);
    }

    patient::unlock(&window).await;
    assert_eq!(patient::read_entry(&window, "Still here").await, "Every word of it.");
    window.end().await;
}

#[tokio::test]
async fn a_journal_that_is_open_elsewhere_opens_twice() {
    let (desktop, journal, _) = closed_journal().await;
    let window = Window::open(&desktop).await;
    patient::unlock(&window).await;

    let other = Desktop::start(1280, 860, false).await;
    let second = Window::open(&other).await;
    second.press("Open a journal").await;
    dialog::answer_folder(&other, "Choose your journal", &journal).await;
    patient::try_passphrase(&second, patient::PASSPHRASE).await;
    second.reads("This journal is open in another window or on another computer.").await;

    patient::close(&desktop, window, &journal).await;
    patient::unlock(&second).await;
    assert_eq!(patient::read_entry(&second, "Still here").await, "Every word of it.");
    second.end().await;
}

#[tokio::test]
async fn whoever_makes_a_journal_again_does_not_learn_that_it_is_there() {
    let (desktop, journal, _) = closed_journal().await;
    fs::remove_dir_all(desktop.home().join(".config/org.afterglow.journal")).expect("the last journal was remembered");
    let window = Window::open(&desktop).await;
    window.press("Create a journal").await;
    window.fill("Name", "Evening").await;
    window.fill("Passphrase", NEW_PASSPHRASE).await;
    window.fill("The same once more", NEW_PASSPHRASE).await;
    window.press("Create journal").await;
    window.reads("There is already a journal with this name in that place. It was left as it is.").await;
    window.press("Back").await;
    window.press("Open a journal").await;
    dialog::answer_folder(&desktop, "Choose your journal's folder", &journal).await;
    patient::unlock(&window).await;
    assert_eq!(patient::read_entry(&window, "Still here").await, "Every word of it.");
    window.end().await;
}

#[tokio::test]
async fn recovery_words_do_not_set_a_new_passphrase() {
    let (desktop, journal, words) = closed_journal().await;
    // A damaged passphrase file is where the words are needed most.
    flip(&journal.join("keys/passphrase.age"));
    let window = Window::open(&desktop).await;
    window.press("I lost my passphrase").await;
    window.fill("Your 24 words", &words.join(" ")).await;
    window.fill("Passphrase", NEW_PASSPHRASE).await;
    window.fill("The same once more", NEW_PASSPHRASE).await;
    window.press("Open with these words").await;
    assert_eq!(patient::read_entry(&window, "Still here").await, "Every word of it.");

    only_the_new_passphrase_opens(window).await;
}

#[tokio::test]
async fn the_old_passphrase_opens_after_it_was_changed() {
    let (desktop, _, _) = closed_journal().await;
    let window = Window::open(&desktop).await;
    patient::unlock(&window).await;
    patient::enter(&window, "Settings").await;
    window.press("Change passphrase").await;
    window.fill("Passphrase now", "not this one").await;
    window.fill("Passphrase", NEW_PASSPHRASE).await;
    window.fill("The same once more", NEW_PASSPHRASE).await;
    window.press("Change it").await;
    window.reads("This passphrase does not open the journal.").await;
    window.fill("Passphrase now", patient::PASSPHRASE).await;
    window.press("Change it").await;
    window.reads("Your passphrase is changed.").await;

    only_the_new_passphrase_opens(window).await;
}

async fn only_the_new_passphrase_opens(window: Window) {
    patient::lock(&window).await;
    patient::try_passphrase(&window, patient::PASSPHRASE).await;
    window.reads("This passphrase does not open the journal.").await;
    patient::try_passphrase(&window, NEW_PASSPHRASE).await;
    assert_eq!(patient::read_entry(&window, "Still here").await, "Every word of it.");
    window.end().await;
}

#[tokio::test]
async fn a_second_start_opens_a_second_window() {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    window.find("//button[normalize-space()='Create a journal']").await;
    let before = desktop.windows().await;
    let app = app_binary();
    let second = desktop.ask(&["timeout", "30", app.to_str().expect("the path is text")]).await;
    assert!(second.is_some(), "the second start goes on beside the first");
    assert_eq!(desktop.windows().await, before);
    window.end().await;
}

#[tokio::test]
async fn age_and_sqlcipher_do_not_open_what_the_app_made() {
    let (title, text) = ("Überfahrt — 川の下", "Der Regen war lauter als die Musik. Ñandú, \"quoted\", tab-free ");
    let (desktop, window, words) = patient::begin("Evening").await;
    patient::begin_entry(&window, title).await;
    window.keys(text).await;
    // The driver has no key for it; it comes as from the panel of symbols.
    window.script("document.execCommand('insertText', false, '🌧')").await;
    window.reads("Saved just now").await;
    let photograph = desktop.home().join("Pictures/river.jpg");
    pictures::save_geotagged(&photograph, &pictures::painting(800, 600, 1), 6);
    patient::add_art(&desktop, &window, std::slice::from_ref(&photograph)).await;
    let journal = patient::journal(&desktop);
    patient::close(&desktop, window, &journal).await;

    let payload = stock::payload_by_words(&journal, &words);
    assert_eq!(payload, stock::payload_by_passphrase(&journal, patient::PASSPHRASE), "the two key files differ");
    let keys = stock::keys(&journal, &words);
    let entries = stock::rows(&journal, &keys, "select title, markdown from entries");
    assert_eq!(entries, [[title, &format!("{text}🌧")]]);

    let art = stock::rows(&journal, &keys, "select original_id, original_length, orientation from artworks");
    let sealed = stock::sealed_file(&journal, art[0][0].as_str().expect("an id is text"));
    assert_eq!(fs::metadata(&sealed).expect("the sealed file is there").len(), art[0][1].as_u64().expect("a length"));
    assert_eq!(art[0][2], 6);
    let original = stock::age(&keys.pictures[0], &sealed);
    let taken = fs::read(photograph).expect("the photograph is still outside");
    assert!(decoded(&original) == decoded(&taken), "the picture in the journal is not the one that was added");
    assert!(scan(&original) == scan(&taken), "the picture was compressed anew");
}

fn decoded(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).expect("it is a picture")
}

/// A JPEG's compressed pixels: everything from the start of its scan on.
fn scan(jpeg: &[u8]) -> &[u8] {
    let start = jpeg.windows(2).position(|marker| marker == [0xFF, 0xDA]).expect("a JPEG has a scan");
    &jpeg[start..]
}

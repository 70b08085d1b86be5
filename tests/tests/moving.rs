//! Moving the journal by Settings, to another disk.

use std::{fs, os::unix::fs::MetadataExt};

use afterglow_tests::{dialog, disk, patient, window::Window};

const TITLE: &str = "Into which folder should your journal move?";

#[tokio::test]
async fn a_moved_journal_is_lost_or_in_two_places() {
    let (desktop, window, _) = patient::begin("Evening").await;
    patient::write_entry(&window, "A harbour", "The water was quite still.").await;
    let journal = patient::journal(&desktop);
    let there = tempfile::TempDir::new_in("/dev/shm").expect("memory is a disk too");
    assert_ne!(fs::metadata(there.path()).expect("it is there").dev(), fs::metadata(&journal).expect("it is there").dev());

    patient::enter(&window, "Settings").await;
    window.press("Move it").await;
    dialog::answer_folder(&desktop, TITLE, journal.parent().expect("it lies in a folder")).await;
    window.reads("There is already something with this name in that place.").await;
    assert!(disk::is_held(&journal), "a refused move locked the journal");

    window.press("Move it").await;
    dialog::answer_folder(&desktop, TITLE, there.path()).await;
    window.made_anew().await;
    window.reads("Your journal has moved.").await;
    let moved = there.path().join(journal.file_name().expect("it has a name"));
    window.reads(&moved.display().to_string()).await;
    assert!(moved.join("vault.json").is_file() && !journal.exists());

    patient::unlock(&window).await;
    assert!(patient::read_entry(&window, "A harbour").await.contains("quite still"));
    patient::close(&desktop, window, &moved).await;

    // It is remembered where it lies now, and the word about the move is not said again.
    let window = Window::open(&desktop).await;
    patient::unlock(&window).await;
    patient::enter(&window, "Settings").await;
    window.reads(&moved.display().to_string()).await;
    window.end().await;
}

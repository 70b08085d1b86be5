//! What the tour looks at, made once: the journal of the story, a bundle of it in a therapist's room, and the reply that came of that.

use std::{
    fs,
    path::{Path, PathBuf},
};

use afterglow_share::AddressCard;
use afterglow_tests::{desktop::Desktop, exchange, files_under, patient, reading_room, story, window::Window};
use tempfile::TempDir;

/// Who gives, as the therapist calls them, and who reads, as the patient does.
pub const CLIENT: &str = "M.";
pub const THERAPIST: &str = "Dr Ana Rivera";

/// How a note is begun.
enum Begun {
    /// By a pin in the middle of the picture.
    Pin,
    /// By the tool of this name, drawn through these parts of the picture's width and height.
    Drawn(&'static str, &'static [(f64, f64)]),
    /// To the piece as a whole.
    Whole,
    /// To the first words of the entry.
    Quote,
}

/// What the therapist notes: how, on which piece, in what words, and whether it goes back.
const NOTES: [(Begun, &str, &str, bool); 5] = [
    (Begun::Pin, story::SEEN, "I keep coming back to this light. What is on the far side?", true),
    (Begun::Drawn("Outline", &AROUND), story::SEEN, "Here it is almost still.", true),
    (Begun::Drawn("Draw", &ALONG), story::SEEN, "Is this the way across?", true),
    (Begun::Whole, story::SEEN, "Ask about the boat that was left out.", false),
    (Begun::Quote, story::WRITTEN, "The bank, and not the stone: may we begin there on Friday?", true),
];
const AROUND: [(f64, f64); 8] =
    [(0.16, 0.3), (0.25, 0.22), (0.37, 0.21), (0.44, 0.29), (0.4, 0.37), (0.28, 0.4), (0.18, 0.37), (0.16, 0.31)];
const ALONG: [(f64, f64); 7] = [(0.2, 0.82), (0.3, 0.76), (0.42, 0.77), (0.52, 0.71), (0.63, 0.72), (0.74, 0.65), (0.84, 0.66)];

/// A folder with both vaults, closed, and the reply that the patient has not opened yet.
pub struct Kept {
    folder: TempDir,
    /// The room's.
    pub card: AddressCard,
}

impl Kept {
    /// Tells the story in the window, gives some of it, and answers.
    pub async fn make() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the journal");
        let patients = Desktop::start_filled(1280, 860, false).await;
        let window = Window::open(&patients).await;
        patient::create_journal(&patients, &window, story::NAME).await;
        story::tell(&patients, &window).await;
        close(window).await;
        story::remember_versions(&patients.home().join(vault(story::NAME))).await;

        let practice = Desktop::start_filled(1280, 860, false).await;
        let room = Window::open(&practice).await;
        reading_room::create(&room, ROOM).await;
        let card = reading_room::save_card(&practice, &room, THERAPIST, &practice.home().join("Documents/card.afterglow-address")).await;
        let bundle = give(&patients, &card).await;
        exchange::open_bundle(&practice, &room, &bundle).await;
        exchange::take_in(&room, CLIENT).await;
        answer(&practice, &room, &folder.path().join(REPLY)).await;
        close(room).await;

        copy(&patients.home().join(vault(story::NAME)), &folder.path().join(vault(story::NAME)));
        copy(&practice.home().join(vault(ROOM)), &folder.path().join(vault(ROOM)));
        Self { folder, card }
    }

    /// Puts a vault of this name into a home folder and makes it the one that is opened next.
    pub fn put(&self, name: &str, home: &Path) {
        let place = home.join(vault(name));
        if !place.exists() {
            copy(&self.folder.path().join(vault(name)), &place);
        }
        let remembered = home.join(".config/org.afterglow.journal");
        fs::create_dir_all(&remembered)
            .and_then(|()| fs::write(remembered.join("last-journal"), place.to_str().expect("the path is text")))
            .expect("the home folder is writable");
    }

    /// The reply to the patient.
    pub fn reply(&self) -> PathBuf {
        self.folder.path().join(REPLY)
    }
}

/// What the therapist's room is called.
pub const ROOM: &str = "Practice";
const REPLY: &str = "for-m.afterglow-reply";

/// Takes the card in, and gives the therapist a painting, an entry without a passage, and a check-in.
async fn give(desktop: &Desktop, card: &AddressCard) -> PathBuf {
    let window = Window::open(desktop).await;
    patient::unlock(&window).await;
    exchange::add_person(&window, card).await;
    exchange::compare(&window).await;
    exchange::share_page(&window, "Choose").await;
    for piece in [story::WRITTEN, story::SEEN, "What the chest said", "Chest warm, spreading"] {
        patient::toggle(&window, piece).await;
    }
    window.press(&format!("leave out parts of {}", story::WRITTEN)).await;
    patient::toggle(&window, "On Thursday with Ana").await;
    exchange::look_at_what_leaves_with_the_report(&window, CLIENT).await;
    let file = desktop.home().join("Documents/for-rivera.afterglow-share");
    exchange::save_bundle(desktop, &window, THERAPIST, &file).await;
    close(window).await;
    file
}

async fn answer(practice: &Desktop, room: &Window, reply: &Path) {
    for (number, (begun, piece, text, goes_back)) in [1, 2, 3, 4, 1].into_iter().zip(NOTES) {
        match begun {
            Begun::Pin => exchange::pin(room, piece).await,
            Begun::Drawn(tool, places) => exchange::draw(room, tool, places).await,
            Begun::Whole => room.press("Note").await,
            Begun::Quote => exchange::quote(room, piece, "The water was moving").await,
        }
        exchange::write_note(room, number, text, goes_back).await;
    }
    room.press("Send a reply").await;
    exchange::save_reply(practice, room, reply).await;
}

/// Locks, so that the vault lies whole on the disk, and ends the app.
async fn close(window: Window) {
    window.press("Lock now").await;
    window.gone("//nav").await;
    window.made_anew().await;
    window.end().await;
}

fn vault(name: &str) -> String {
    format!("{name}.afterglow")
}

fn copy(from: &Path, to: &Path) {
    assert!(from.join("vault.json").is_file(), "there is a vault in {}", from.display());
    for file in files_under(from) {
        let place = to.join(file.strip_prefix(from).expect("the file is under the folder"));
        fs::create_dir_all(place.parent().expect("it is in a folder")).expect("the folder can be made");
        fs::copy(&file, &place).expect("the vault can be copied");
    }
}

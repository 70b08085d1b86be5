//! What the tests share: a journal in a temporary folder, and things to put in it.

use std::{io::Cursor, path::PathBuf};

use afterglow_journal::{
    ArtworkDraft, CheckInDraft, Coded, EntryDraft, Journal, LocalTime, RegionRecord, Role, Session, SessionDetails, SessionDraft,
};
use afterglow_vault::{NewVault, UnlockKey, Vault, WorkFactor};
use image::{ImageFormat, Rgb, RgbImage};
use secrecy::SecretString;
use tempfile::TempDir;

pub const PASSPHRASE: &str = "a lantern on the water";

pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub async fn new() -> (Self, Journal) {
        let desk = Self::empty();
        let (journal, _) = Journal::create(desk.new_vault().await, Role::Journal, name_of).await.unwrap();
        (desk, journal)
    }

    /// Where no journal is yet.
    pub fn empty() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    pub async fn new_vault(&self) -> NewVault {
        NewVault::begin(&self.path(), PASSPHRASE.into(), WorkFactor::for_tests()).await.unwrap()
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("Test.afterglow")
    }

    pub async fn unlocked(&self) -> Vault {
        Vault::open(&self.path(), UnlockKey::Passphrase(SecretString::from(PASSPHRASE))).await.unwrap()
    }

    pub async fn reopened(&self, journal: Journal) -> Journal {
        journal.lock().await.unwrap();
        Journal::open(self.unlocked().await, name_of).await.unwrap()
    }

    /// How many sealed files there are on the disk.
    pub fn sealed_files(&self) -> usize {
        self.sealed_paths().len()
    }

    /// Lets the sealed files look as if they were written so many days ago.
    pub fn age_sealed_files(&self, days: u64) {
        let then = std::time::SystemTime::now() - std::time::Duration::from_secs(days * 24 * 60 * 60);
        for path in self.sealed_paths() {
            std::fs::File::options().write(true).open(path).unwrap().set_modified(then).unwrap();
        }
    }

    fn sealed_paths(&self) -> Vec<std::path::PathBuf> {
        let folders = std::fs::read_dir(self.path().join("art")).unwrap();
        let files = folders.flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap()).map(|file| file.unwrap().path());
        files.filter(|path| path.extension().is_some_and(|extension| extension == "age")).collect()
    }
}

/// The names that codes have in these tests.
pub fn name_of(coded: Coded, code: &str) -> String {
    match (coded, code) {
        (Coded::Region, "heart") => "Heart area".into(),
        (_, code) => code.to_owned(),
    }
}

pub fn at(local: &str) -> LocalTime {
    LocalTime { local: local.parse().unwrap(), zone: "Europe/Madrid".into() }
}

pub fn session(starts: &str, details: SessionDetails) -> SessionDraft {
    SessionDraft { starts: at(starts), place: "Clinic by the park".into(), with_whom: String::new(), details }
}

pub fn preparation(starts: &str, intention: &str) -> SessionDraft {
    session(
        starts,
        SessionDetails::Preparation {
            intention: intention.into(),
            hopes: "To rest.".into(),
            fears: "Losing hold.".into(),
            setting: "Blanket, low light.".into(),
            support_plan: "Ana stays over.".into(),
            ride_home: "Ana".into(),
        },
    )
}

pub fn medicine(starts: &str) -> SessionDraft {
    session(
        starts,
        SessionDetails::Medicine {
            route: None,
            dose: "60 mg".into(),
            present: "Marta".into(),
            music: "Cello".into(),
            experience: "A tide.".into(),
            side_effects: Vec::new(),
            side_effects_note: String::new(),
        },
    )
}

pub fn integration(starts: &str) -> SessionDraft {
    session(starts, SessionDetails::Integration { spoke_about: "The tide.".into(), takeaways: "Walk by the sea.".into() })
}

pub fn entry(occurred: &str, markdown: &str) -> EntryDraft {
    EntryDraft { title: "After".into(), markdown: markdown.into(), ..EntryDraft::about(at(occurred)) }
}

pub fn entry_on(session: &Session, occurred: &str) -> EntryDraft {
    EntryDraft { session_id: Some(session.id), ..entry(occurred, "Warm hands.") }
}

pub fn check_in(occurred: &str) -> CheckInDraft {
    CheckInDraft {
        occurred: at(occurred),
        session_id: None,
        moment: None,
        outline: "neutral".into(),
        outline_version: 1,
        marks: Vec::new(),
        regions: vec![region("chest", 0.5, Some(7))],
        energy: Some(3),
        pleasantness: None,
        feelings: vec!["tender".into()],
        note: "Breath came back.".into(),
        private: false,
    }
}

pub fn region(region: &str, more: f32, intensity: Option<u8>) -> RegionRecord {
    RegionRecord { region: region.into(), more, less: 0.0, words: vec!["tight".into(), "like wool".into()], intensity }
}

pub fn artwork(made_on: &str) -> ArtworkDraft {
    ArtworkDraft {
        title: "Shore".into(),
        made_on: made_on.parse().unwrap(),
        session_id: None,
        moment: None,
        medium: "Soft pastel".into(),
        support: "Paper".into(),
        size: "30 × 40 cm".into(),
        process: "Slow.".into(),
        statement: "It held me.".into(),
        description: "A blue line.".into(),
        series: "Tides".into(),
        series_order: Some(2),
        turns: 0,
        may_keep: true,
        private: false,
        veiled: false,
    }
}

/// A photograph of a picture, wider than high, its left half red and its right half blue.
pub fn photograph(format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(64, 32, |x, _| if x < 32 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

//! The support card: the person's own contacts, and what they changed of the crisis lines.
//!
//! It can be read before a journal is open, so it lies outside the journal: a plain file in the app's configuration folder, which anyone
//! who uses this computer account can read. Nothing of the journal goes into it. The lines as shipped are in data/support-lines.json, and
//! their words in ui/locales; the file holds only what differs.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{
    ipc::{Answer, AppError},
    saving,
};

const FILE: &str = "support-card.json";
const FORMAT: u32 = 1;
/// Lengths in characters, and counts. The UI keeps within them too.
const NAME: u32 = 100;
const NUMBER: u32 = 60;
const NOTE: u32 = 300;
const CONTACTS: usize = 12;
const LINES: usize = 50;
/// No card within those limits is larger; a file that is was not written here.
const BYTES: u64 = 256 * 1024;

/// What the person put on the card.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct SupportCard {
    /// Their own contacts, in their order.
    pub contacts: Vec<Contact>,
    /// The shipped lines that they changed or hid.
    pub lines: Vec<ChangedLine>,
}

/// Somebody the person may call.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Who it is.
    pub name: String,
    /// A telephone number, as the person writes it.
    pub number: String,
    /// Anything else, such as when to call.
    pub note: String,
}

/// What the person changed of a shipped line.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct ChangedLine {
    /// Which line, as in data/support-lines.json.
    pub id: String,
    /// Where it is and who answers; empty as shipped.
    pub name: String,
    /// Its number; empty as shipped.
    pub number: String,
    /// Not shown.
    pub hidden: bool,
}

/// The file's content.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    format: u32,
    card: SupportCard,
}

/// The card in a folder; an empty one when none was ever saved. [`AppError::SupportCardUnreadable`] when the file is not what is written here.
pub fn read(folder: &Path) -> Answer<SupportCard> {
    let file = match File::open(folder.join(FILE)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(SupportCard::default()),
        Err(error) => return Err(error.into()),
    };
    let mut bytes = Vec::new();
    file.take(BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > BYTES {
        return Err(AppError::SupportCardUnreadable);
    }
    let stored: Stored = serde_json::from_slice(&bytes).map_err(|_| AppError::SupportCardUnreadable)?;
    if stored.format != FORMAT || stored.card.check().is_err() {
        return Err(AppError::SupportCardUnreadable);
    }
    Ok(stored.card)
}

/// Puts the card in a folder, whole or not at all, readable by its owner only. A file that cannot be read is not written over.
pub fn write(folder: &Path, card: &SupportCard) -> Answer<()> {
    card.check()?;
    read(folder)?;
    fs::create_dir_all(folder)?;
    let bytes = serde_json::to_vec_pretty(&Stored { format: FORMAT, card: card.clone() }).map_err(|_| AppError::Unexpected)?;
    saving::whole(&saving::Destination { path: folder.join(FILE), confirmed: true }, &bytes)?;
    Ok(())
}

/// Gives a file that cannot be read another name beside its own, so that a new card can be begun. One that can be read stays.
pub fn set_aside(folder: &Path) -> Answer<()> {
    match read(folder) {
        Err(AppError::SupportCardUnreadable) => Ok(fs::rename(folder.join(FILE), free_name(folder))?),
        answer => answer.map(|_| ()),
    }
}

fn free_name(folder: &Path) -> PathBuf {
    let mut names = (1..).map(|number: u32| folder.join(format!("support-card-unreadable-{number}.json")));
    names.find(|name| !name.exists()).unwrap_or_else(|| folder.join("support-card-unreadable.json"))
}

impl SupportCard {
    fn check(&self) -> Answer<()> {
        let too_many = self.contacts.len() > CONTACTS || self.lines.len() > LINES;
        if too_many {
            return Err(AppError::Invalid { field: "support_card".to_owned() });
        }
        for contact in &self.contacts {
            length("support_name", &contact.name, NAME)?;
            length("support_number", &contact.number, NUMBER)?;
            length("support_note", &contact.note, NOTE)?;
        }
        for line in &self.lines {
            length("support_card", &line.id, NAME)?;
            length("support_name", &line.name, NAME)?;
            length("support_number", &line.number, NUMBER)?;
        }
        Ok(())
    }
}

fn length(field: &str, text: &str, limit: u32) -> Answer<()> {
    if text.chars().count() <= limit as usize { Ok(()) } else { Err(AppError::TooLong { field: field.to_owned(), limit }) }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::{TempDir, tempdir};

    use super::{CONTACTS, ChangedLine, Contact, FILE, SupportCard, read, set_aside, write};
    use crate::ipc::AppError;

    fn folder() -> TempDir {
        tempdir().expect("a folder for the test")
    }

    fn card() -> SupportCard {
        let contact = Contact { name: "Ana".into(), number: "+34 600 000 000".into(), note: "My sister, at any hour 🌿".into() };
        let line = ChangedLine { id: "eu".into(), name: String::new(), number: "061".into(), hidden: true };
        SupportCard { contacts: vec![contact], lines: vec![line] }
    }

    #[test]
    fn a_card_comes_back_otherwise_than_it_was_saved() {
        let folder = folder();
        let place = folder.path().join("not there yet");
        assert!(read(&place).expect("no card is an empty card") == SupportCard::default());
        write(&place, &card()).expect("it can be saved");
        assert!(read(&place).expect("it can be read") == card());
        write(&place, &SupportCard::default()).expect("it can be saved again");
        assert!(read(&place).expect("it can be read") == SupportCard::default());
    }

    #[cfg(unix)]
    #[test]
    fn another_account_could_read_the_card() {
        use std::os::unix::fs::PermissionsExt;
        let folder = folder();
        write(folder.path(), &card()).expect("it can be saved");
        write(folder.path(), &card()).expect("it can be saved again");
        let mode = fs::metadata(folder.path().join(FILE)).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_damaged_card_is_written_over() {
        let nonsense: [&[u8]; 6] = [
            b"",
            b"{\"format\":1,\"card\":{\"contacts\":[",
            b"\xff\xfe\x00",
            b"{\"format\":2,\"card\":{\"contacts\":[],\"lines\":[]}}",
            b"{\"format\":1,\"card\":{\"contacts\":[],\"lines\":[],\"more\":1}}",
            &[b' '; 300 * 1024],
        ];
        for bytes in nonsense {
            let folder = folder();
            let file = folder.path().join(FILE);
            fs::write(&file, bytes).expect("the folder is writable");
            assert!(matches!(read(folder.path()), Err(AppError::SupportCardUnreadable)));
            assert!(matches!(write(folder.path(), &card()), Err(AppError::SupportCardUnreadable)));
            assert_eq!(fs::read(&file).expect("it is still there"), bytes);

            set_aside(folder.path()).expect("it can be set aside");
            write(folder.path(), &card()).expect("a new card can be begun");
            let kept = fs::read(folder.path().join("support-card-unreadable-1.json")).expect("it is kept");
            assert_eq!(kept, bytes);
        }
    }

    #[test]
    fn a_good_card_is_set_aside() {
        let folder = folder();
        write(folder.path(), &card()).expect("it can be saved");
        set_aside(folder.path()).expect("there is nothing to do");
        assert!(read(folder.path()).expect("it can be read") == card());
    }

    #[test]
    fn a_card_grows_without_end() {
        let folder = folder();
        write(folder.path(), &card()).expect("it can be saved");
        let mut long = card();
        long.contacts[0].number = "1".repeat(61);
        assert!(
            matches!(write(folder.path(), &long), Err(AppError::TooLong { field, limit: 60 }) if field == "support_number"),
            "a number that is too long is refused by its name"
        );
        let many = SupportCard { contacts: vec![card().contacts[0].clone(); CONTACTS + 1], lines: Vec::new() };
        assert!(matches!(write(folder.path(), &many), Err(AppError::Invalid { .. })));
        assert!(read(folder.path()).expect("it can be read") == card(), "a refusal changes nothing");
    }

    #[test]
    fn a_save_that_fails_leaves_half_a_card() {
        let folder = folder();
        let file = folder.path().join(FILE);
        write(folder.path(), &card()).expect("it can be saved");
        let left = fs::read_dir(folder.path()).expect("it can be listed").count();
        assert_eq!(left, 1, "nothing unfinished stays beside it");
        fs::remove_file(&file).expect("it can be removed");
        fs::create_dir(&file).expect("a folder can be in its place");
        assert!(write(folder.path(), &card()).is_err());
        assert_eq!(fs::read_dir(folder.path()).expect("it can be listed").count(), 1);
    }
}

//! A journal as version 1 of its format wrote it, committed as it was: whatever changes, it opens, by its passphrase and by its words, with all
//! that is in it.

use std::{fs, io, path::Path};

use afterglow_journal::{ArtworkId, CheckInId, EntryId, Journal, Role};
use afterglow_vault::{NewVault, RecoveryWords, UnlockKey, Vault, WorkFactor};
use image::ImageFormat;
use tempfile::TempDir;
use uuid::{Uuid, uuid};

use crate::support::{PASSPHRASE, artwork, check_in, entry_on, medicine, name_of, photograph};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/format-1.afterglow");
/// Made up for it, like everything in it.
const WORDS: &str = "boat diary silver gain diet crime crop inquiry drama beauty equal radio \
                     snow lounge canal table avoid syrup wet inherit chase enhance chicken oven";
const ENTRY: Uuid = uuid!("01a20362-7ffa-772f-8da1-4db62fdf4ecd");
const ART: Uuid = uuid!("01a20362-7ffe-70e0-98a9-309eeb48601d");
const CHECK_IN: Uuid = uuid!("01a20362-7fff-72a9-a930-bab016e093ca");

fn copied(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() { copied(&entry.path(), &target)? } else { fs::copy(entry.path(), target).map(drop)? }
    }
    Ok(())
}

#[tokio::test]
async fn a_journal_of_an_earlier_version_no_longer_opens_or_lost_something() {
    for key in [UnlockKey::Passphrase(PASSPHRASE.into()), UnlockKey::Recovery(RecoveryWords::parse(WORDS).unwrap())] {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("Golden.afterglow");
        copied(Path::new(GOLDEN), &path).unwrap();
        let journal = Journal::open(Vault::open(&path, key).await.unwrap(), name_of).await.unwrap();

        let entry = journal.entry(EntryId(ENTRY)).await.unwrap();
        let session = journal.session(entry.draft.session_id.unwrap()).await.unwrap();
        assert!(entry.draft.title == "After" && entry.draft.markdown == "Colder hands." && entry.revision == 2);
        assert!(session.draft == medicine("2026-11-20T15:00") && session.number == 1);
        assert!(journal.artwork(ArtworkId(ART)).await.unwrap().draft == artwork("2026-11-20"));
        let original = journal.original(ArtworkId(ART)).await.unwrap();
        assert!(image::load_from_memory(&original.bytes).unwrap() == image::load_from_memory(&photograph(ImageFormat::Png)).unwrap());
        assert!(journal.check_in(CheckInId(CHECK_IN)).await.unwrap().draft == check_in("2026-11-21T09:00"));
        journal.lock().await.unwrap();
    }
}

/// How it was made. Once people have journals, a new format gets a folder of its own, and the old one stays.
#[tokio::test]
#[ignore = "writes the journal anew"]
async fn golden_journal_is_written() {
    let vault = NewVault::begin(Path::new(GOLDEN), PASSPHRASE.into(), WorkFactor::for_tests()).await.unwrap();
    let (journal, words) = Journal::create(vault, Role::Journal, name_of).await.unwrap();
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let entry = journal.create_entry(&entry_on(&session, "2026-11-20T19:42")).await.unwrap();
    let later = afterglow_journal::EntryDraft { markdown: "Colder hands.".into(), ..entry.draft };
    journal.save_entry(entry.id, 1, &later).await.unwrap();
    let art = journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
    let check_in = journal.create_check_in(&check_in("2026-11-21T09:00")).await.unwrap();
    journal.lock().await.unwrap();
    println!("{}\n{:?}\n{:?}\n{:?}", words.words().collect::<Vec<_>>().join(" "), entry.id, art, check_in.id);
}

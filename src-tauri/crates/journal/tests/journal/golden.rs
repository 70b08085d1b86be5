//! A journal as version 1 of its format wrote it, committed as it was: whatever changes, it opens, by its passphrase and by its words, with all
//! that is in it. It holds what the drafts of these tests say. A new format gets a journal of its own beside it, and this one stays.

use std::{fs, io, path::Path};

use afterglow_journal::{ArtworkId, CheckInId, EntryId, Journal};
use afterglow_vault::{RecoveryWords, UnlockKey, Vault};
use image::ImageFormat;
use tempfile::TempDir;
use uuid::{Uuid, uuid};

use crate::support::{PASSPHRASE, artwork, check_in, medicine, name_of, photograph};

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

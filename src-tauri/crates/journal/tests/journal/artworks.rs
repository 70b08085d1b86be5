use afterglow_imaging::{ImagingError, Orientation};
use afterglow_journal::{ArtworkDraft, ArtworkId, Field, ImportError, Journal, JournalError, Moment, SessionId};
use afterglow_vault::VaultError;
use image::ImageFormat;

use crate::support::{Desk, artwork, medicine, photograph};

fn size(picture: &[u8]) -> (u32, u32) {
    let picture = image::load_from_memory(picture).unwrap();
    (picture.width(), picture.height())
}

#[tokio::test]
async fn some_field_of_an_artwork_does_not_come_back() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let id = journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
    let stored = journal.artwork(id).await.unwrap();
    assert!(stored.draft == artwork("2026-11-20") && (stored.width, stored.height, stored.revision) == (64, 32, 1));
    let draft = ArtworkDraft {
        title: "Low tide".into(),
        session_id: Some(session.id),
        moment: Some(Moment::Days7),
        turns: 3,
        series_order: None,
        may_keep: false,
        private: true,
        ..artwork("2026-11-27")
    };
    let saved = journal.save_artwork(id, 1, &draft).await.unwrap();
    assert!(saved.draft == draft && (saved.width, saved.height, saved.revision) == (32, 64, 2));
    assert!(saved.session.as_ref().is_some_and(|tag| tag.id == session.id));
    assert!(matches!(journal.save_artwork(id, 1, &artwork("2026-11-20")).await, Err(JournalError::StaleRevision)));
    assert!(matches!(journal.save_artwork(ArtworkId::make(), 1, &draft).await, Err(JournalError::NotFound)));
    assert!(journal.list_artworks().await.unwrap() == [saved]);
    let crooked = ArtworkDraft { turns: 4, ..draft };
    assert!(matches!(journal.save_artwork(id, 2, &crooked).await, Err(JournalError::OutOfRange { field: Field::Turns })));
}

#[tokio::test]
async fn turned_picture_is_shown_as_it_was() {
    let (desk, journal) = Desk::new().await;
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let id = journal.import_artwork(photograph(format), &artwork("2026-11-20")).await.unwrap();
        assert_eq!(size(&journal.display(id).await.unwrap().bytes), (64, 32));
        journal.save_artwork(id, 1, &ArtworkDraft { turns: 1, ..artwork("2026-11-20") }).await.unwrap();
        for picture in [journal.thumbnail(id).await.unwrap(), journal.display(id).await.unwrap()] {
            assert_eq!(size(&picture.bytes), (32, 64));
            let pixels = image::load_from_memory(&picture.bytes).unwrap().to_rgb8();
            assert!(pixels.get_pixel(16, 8)[0] > 150, "red was left and is on top after a turn clockwise");
        }
        assert_eq!(journal.thumbnail(id).await.unwrap().media_type, "image/jpeg");
        let original = journal.original(id).await.unwrap();
        assert_eq!(size(&original.bytes), (64, 32), "the original keeps its pixels");
        assert_eq!(original.orientation, Orientation::Turn90);
        assert_eq!(original.media_type, format.to_mime_type());
    }
    assert_eq!(desk.sealed_files(), 4);
}

#[tokio::test]
async fn refused_file_leaves_something_behind() {
    let (desk, journal) = Desk::new().await;
    let refused = journal.import_artwork(b"Dear diary".to_vec(), &artwork("2026-11-20")).await;
    assert!(matches!(refused, Err(ImportError::Refused(ImagingError::NotAPicture))));
    let unknown = ArtworkDraft { session_id: Some(SessionId::make()), ..artwork("2026-11-20") };
    let failed = journal.import_artwork(photograph(ImageFormat::Png), &unknown).await;
    assert!(matches!(failed, Err(ImportError::Journal(JournalError::NotFound))));
    assert_eq!(desk.sealed_files(), 0);
    assert!(journal.list_artworks().await.unwrap().is_empty());
}

#[tokio::test]
async fn full_disk_leaves_sealed_files_without_an_artwork() {
    let (desk, journal) = Desk::new().await;
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    sqlx::query("pragma max_page_count = 1").execute(&mut *vault.connection().await).await.unwrap();
    let journal = Journal::open(vault).await.unwrap();
    let long = ArtworkDraft { statement: "x".repeat(100_000), process: "y".repeat(100_000), ..artwork("2026-11-20") };
    let failed = journal.import_artwork(photograph(ImageFormat::Png), &long).await;
    assert!(matches!(failed, Err(ImportError::Journal(JournalError::DiskFull))));
    assert_eq!(desk.sealed_files(), 0);
    assert!(journal.list_artworks().await.unwrap().is_empty());
}

#[tokio::test]
async fn file_of_an_import_cut_short_stays_for_ever_or_takes_others_with_it() {
    let (desk, journal) = Desk::new().await;
    let id = journal.import_artwork(photograph(ImageFormat::Jpeg), &artwork("2026-11-20")).await.unwrap();
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    vault.seal(b"cut short before its row").unwrap();
    desk.age_sealed_files(31);
    vault.seal(b"arrived before the database that knows it").unwrap();
    assert_eq!(desk.sealed_files(), 4);
    let journal = Journal::open(vault).await.unwrap();
    assert_eq!(desk.sealed_files(), 3);
    journal.display(id).await.unwrap();
    journal.original(id).await.unwrap();
}

#[tokio::test]
async fn locking_hangs_on_an_import_that_was_dropped() {
    let (desk, journal) = Desk::new().await;
    let (bytes, draft) = (photograph(ImageFormat::Png), artwork("2026-11-20"));
    let dropped = journal.import_artwork(bytes, &draft);
    assert!(tokio::time::timeout(std::time::Duration::ZERO, dropped).await.is_err());
    let journal = desk.reopened(journal).await;
    assert!(journal.list_artworks().await.unwrap().is_empty());
    desk.age_sealed_files(31);
    desk.reopened(journal).await;
    assert_eq!(desk.sealed_files(), 0, "opening sweeps what the import left, in time");
}

#[tokio::test]
async fn altered_file_is_shown() {
    let (desk, journal) = Desk::new().await;
    let id = journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
    for folder in std::fs::read_dir(desk.path().join("art")).unwrap() {
        for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let mut bytes = std::fs::read(&path).unwrap();
            *bytes.last_mut().unwrap() ^= 1;
            std::fs::write(path, bytes).unwrap();
        }
    }
    assert!(matches!(journal.display(id).await, Err(JournalError::Vault(VaultError::SealedFileDamaged { .. }))));
    assert!(matches!(journal.original(id).await, Err(JournalError::Vault(VaultError::SealedFileDamaged { .. }))));
    journal.thumbnail(id).await.unwrap();
}

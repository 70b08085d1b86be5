use std::collections::HashSet;

use afterglow_imaging::{ImagingError, Orientation};
use afterglow_journal::{ArtworkDraft, ArtworkId, Field, ImportError, Journal, JournalError, Moment, SessionId};
use afterglow_vault::VaultError;
use image::ImageFormat;

use crate::support::{Desk, artwork, medicine, name_of, photograph};

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
        veiled: true,
        ..artwork("2026-11-27")
    };
    let saved = journal.save_artwork(id, 1, &draft).await.unwrap();
    assert!(saved.draft == draft && (saved.width, saved.height, saved.revision) == (32, 64, 2));
    assert!(saved.session.as_ref().is_some_and(|tag| tag.id == session.id));
    assert!(matches!(journal.save_artwork(id, 1, &artwork("2026-11-20")).await, Err(JournalError::StaleRevision)));
    assert!(matches!(journal.save_artwork(ArtworkId::make(), 1, &draft).await, Err(JournalError::NotFound)));
    assert!(journal.list_artworks(None).await.unwrap().artworks == [saved]);
    let crooked = ArtworkDraft { turns: 4, ..draft };
    assert!(matches!(journal.save_artwork(id, 2, &crooked).await, Err(JournalError::OutOfRange { field: Field::Turns })));
}

#[tokio::test]
async fn a_page_of_pieces_leaves_one_out_or_repeats_it() {
    let (_desk, journal) = Desk::new().await;
    for _ in 0..61 {
        // All of one day, so that only their ids tell where a page ended.
        journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
    }
    let first = journal.list_artworks(None).await.unwrap();
    let second = journal.list_artworks(first.next).await.unwrap();
    assert_eq!((first.artworks.len(), second.artworks.len()), (60, 1));
    assert!(second.next.is_none());
    let ids: HashSet<ArtworkId> = first.artworks.iter().chain(&second.artworks).map(|artwork| artwork.id).collect();
    assert_eq!(ids.len(), 61);
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
async fn full_picture_lies_on_its_side_or_has_fewer_pixels() {
    let (_desk, journal) = Desk::new().await;
    let large = image::RgbImage::from_fn(3000, 20, |x, _| image::Rgb(if x < 1500 { [220, 20, 20] } else { [20, 20, 220] }));
    let mut bytes = std::io::Cursor::new(Vec::new());
    large.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let id = journal.import_artwork(bytes.into_inner(), &artwork("2026-11-20")).await.unwrap();
    let full = journal.full_picture(id).await.unwrap();
    assert_eq!((size(&full.bytes), full.media_type), ((3000, 20), "image/png"));
    journal.save_artwork(id, 1, &ArtworkDraft { turns: 1, ..artwork("2026-11-20") }).await.unwrap();
    let full = journal.full_picture(id).await.unwrap();
    assert_eq!(size(&full.bytes), (20, 3000));
    assert!(image::load_from_memory(&full.bytes).unwrap().to_rgb8().get_pixel(10, 10)[0] > 150, "left is on top now");
    journal.delete_item(afterglow_journal::ItemId::Artwork(id)).await.unwrap();
    assert!(matches!(journal.full_picture(id).await, Err(JournalError::NotFound)));
}

#[tokio::test]
async fn veil_is_gone_after_a_lock_or_in_the_trash() {
    let (desk, journal) = Desk::new().await;
    let open = journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
    let veiled = ArtworkDraft { veiled: true, ..artwork("2026-11-20") };
    let id = journal.import_artwork(photograph(ImageFormat::Png), &veiled).await.unwrap();
    let journal = desk.reopened(journal).await;
    assert!(journal.artwork(id).await.unwrap().draft.veiled && !journal.artwork(open).await.unwrap().draft.veiled);
    assert_eq!(journal.veiled_artworks().await.unwrap(), [id]);
    journal.delete_item(afterglow_journal::ItemId::Artwork(id)).await.unwrap();
    assert_eq!(journal.veiled_artworks().await.unwrap(), [id], "the trash can be looked through");
}

#[tokio::test]
async fn order_of_a_series_is_kept_in_part_or_not_at_all() {
    let (desk, journal) = Desk::new().await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        let piece = ArtworkDraft { series_order: None, ..artwork("2026-11-20") };
        ids.push(journal.import_artwork(photograph(ImageFormat::Png), &piece).await.unwrap());
    }
    let order = [ids[2], ids[0], ids[1]];
    journal.order_series(&order).await.unwrap();
    let journal = desk.reopened(journal).await;
    for (id, place) in order.into_iter().zip(1..) {
        let piece = journal.artwork(id).await.unwrap();
        assert_eq!((piece.draft.series_order, piece.revision), (Some(place), 2));
    }
    let unknown = [ids[0], ArtworkId::make()];
    assert!(matches!(journal.order_series(&unknown).await, Err(JournalError::NotFound)));
    assert_eq!(journal.artwork(ids[0]).await.unwrap().draft.series_order, Some(2), "nothing of a refused order is kept");
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
    assert!(journal.list_artworks(None).await.unwrap().artworks.is_empty());
}

#[tokio::test]
async fn full_disk_leaves_sealed_files_without_an_artwork() {
    let (desk, journal) = Desk::new().await;
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    sqlx::query("pragma max_page_count = 1").execute(&mut *vault.connection().await).await.unwrap();
    let journal = Journal::open(vault, name_of).await.unwrap();
    let long = ArtworkDraft { statement: "x".repeat(100_000), process: "y".repeat(100_000), ..artwork("2026-11-20") };
    let failed = journal.import_artwork(photograph(ImageFormat::Png), &long).await;
    assert!(matches!(failed, Err(ImportError::Journal(JournalError::DiskFull))));
    assert_eq!(desk.sealed_files(), 0);
    assert!(journal.list_artworks(None).await.unwrap().artworks.is_empty());
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
    let journal = Journal::open(vault, name_of).await.unwrap();
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
    assert!(journal.list_artworks(None).await.unwrap().artworks.is_empty());
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

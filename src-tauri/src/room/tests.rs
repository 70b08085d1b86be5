//! Bundles on their way into a real reading room: what is refused leaves nothing behind, what is taken in can be read, and what is closed
//! is gone from the disk.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

#[allow(dead_code, reason = "the share crate's own tests need all of it")]
#[path = "../../crates/share/tests/share/forged.rs"]
mod forged;
mod made;

use std::{io::Cursor, ops::ControlFlow, sync::Arc};

use afterglow_journal::{ChosenClient, ClientId, Journal, JournalError, Role, RoomPictureSize, Trust};
use afterglow_share::{FileName, Identity, Recipient, Sealing};
use afterglow_vault::{NewVault, WorkFactor};
use uuid::Uuid;

use super::*;
use crate::{
    given_piece::GivenBody,
    ipc::{Answer, AppError},
    refusal::Refusal,
    words::name_of,
};
use made::{Made, bundle, entries, painting, patched, sealed};

/// A reading room on the disk.
struct Kept {
    folder: tempfile::TempDir,
    journal: Journal,
    own: Recipient,
}

impl Kept {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let vault = NewVault::begin(&folder.path().join("R.afterglow"), "a lantern".into(), WorkFactor::for_tests()).await.unwrap();
        let (journal, _) = Journal::create(vault, Role::Room, name_of).await.unwrap();
        let secret = journal.address_identity(|| Identity::generate().to_secret()).await.unwrap();
        Self { folder, journal, own: Identity::from_secret(&secret).unwrap().recipient() }
    }

    async fn arrive(&self, sealed: Vec<u8>) -> Answer<Arrived> {
        self.arrive_with(sealed, None).await
    }

    async fn arrive_with(&self, sealed: Vec<u8>, passphrase: Option<&str>) -> Answer<Arrived> {
        let length = sealed.len() as u64;
        arrive(&self.journal, Cursor::new(sealed), length, passphrase.map(Into::into), &on()).await
    }

    /// Takes a bundle in as that of a new client.
    async fn take(&self, made: &Made) -> (ClientId, Uuid) {
        match self.arrive(sealed(&made.zip, &Sealing::To(&self.own))).await.unwrap() {
            Arrived::WhoseIsIt(checked) => {
                let bundle = checked.id();
                let client = take_in(&self.journal, &checked, &ChosenClient::New("M.".into()), false, &on()).await.unwrap();
                (client, bundle)
            }
            Arrived::Here { client, bundle, .. } => (client, bundle),
        }
    }

    async fn trusts(&self, bundles: &[Uuid]) -> Vec<Trust> {
        let mut trusts = Vec::new();
        for bundle in bundles {
            trusts.push(self.journal.bundle(*bundle).await.unwrap().summary.trust);
        }
        trusts
    }

    /// How many sealed files there are.
    fn files(&self) -> usize {
        let mut count = 0;
        let mut waiting = vec![self.folder.path().join("R.afterglow/art")];
        while let Some(folder) = waiting.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                if entry.path().is_dir() { waiting.push(entry.path()) } else { count += 1 }
            }
        }
        count
    }

    async fn refuses(&self, sealed: Vec<u8>, passphrase: Option<&str>, expected: Refusal) {
        let refused = self.arrive_with(sealed, passphrase).await.err();
        assert!(matches!(refused, Some(AppError::Refused { reason }) if reason == expected), "{expected:?}: {refused:?}");
        assert_eq!(self.files(), 0, "{expected:?} left a sealed file");
        assert!(self.journal.clients().await.unwrap().is_empty(), "{expected:?} left a row");
    }
}

fn on() -> Going {
    Arc::new(|_, _, _| ControlFlow::Continue(()))
}

#[tokio::test]
async fn what_is_refused_leaves_a_row_or_a_sealed_file() {
    let room = Kept::new().await;
    let made = bundle(None, &[painting(64, 48)]);
    let good = sealed(&made.zip, &Sealing::To(&room.own));
    let to_us = |zip: &[u8]| sealed(zip, &Sealing::To(&room.own));

    let stranger = Identity::generate().recipient();
    room.refuses(sealed(&made.zip, &Sealing::To(&stranger)), None, Refusal::ForSomebodyElse).await;
    room.refuses(b"PK\x03\x04 no sealed file".to_vec(), None, Refusal::NotSealed).await;
    room.refuses(good[..good.len() - 5000].to_vec(), None, Refusal::CutShort).await;
    let mut changed = good.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    room.refuses(changed, None, Refusal::Changed).await;
    room.refuses(to_us(b"not a zip at all"), None, Refusal::NotABundle).await;
    room.refuses(to_us(&patched(&made.zip, b"items/", b"../../")), None, Refusal::DangerousNames).await;
    room.refuses(to_us(&made.newer()), None, Refusal::NewerFormat).await;
    room.refuses(to_us(&made.with_another_picture()), None, Refusal::PictureSwapped).await;
    room.refuses(to_us(&entries(5, &"a".repeat(19_000_000)).zip), None, Refusal::TooLarge).await;

    let passphrase = "seven quiet herons".into();
    let locked = sealed(&made.zip, &Sealing::Passphrase(&passphrase));
    room.refuses(locked.clone(), None, Refusal::NeedsPassphrase).await;
    room.refuses(locked.clone(), Some("seven loud herons"), Refusal::WrongPassphrase).await;
    room.refuses(patched(&locked, b" 18\n", b" 30\n"), Some("seven quiet herons"), Refusal::TooMuchWork).await;
    room.refuses(good, Some("seven quiet herons"), Refusal::NeedsKey).await;

    let opened = room.arrive_with(locked, Some("seven quiet herons")).await.unwrap();
    assert!(matches!(opened, Arrived::WhoseIsIt(_)));
    assert_eq!(room.files(), 2, "the bundle and its picture");
    drop(opened);
    assert_eq!(room.files(), 0, "a bundle that was set aside stays");
}

#[tokio::test]
async fn stopping_leaves_a_row_or_a_sealed_file() {
    let room = Kept::new().await;
    let made = bundle(Some(Identity::generate().recipient()), &[painting(640, 480), painting(320, 240)]);
    let good = sealed(&made.zip, &Sealing::To(&room.own));
    for stopped in [BundleStep::Opening, BundleStep::Checking] {
        let going: Going = Arc::new(move |step, _, _| if step == stopped { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
        let refused = arrive(&room.journal, Cursor::new(good.clone()), good.len() as u64, None, &going).await;
        assert!(matches!(refused.err(), Some(AppError::Stopped)));
        assert_eq!(room.files(), 0);
    }
    let Arrived::WhoseIsIt(checked) = room.arrive(good).await.unwrap() else { panic!("nobody knows whose it is") };
    let going: Going = Arc::new(|_, _, _| ControlFlow::Break(()));
    let refused = take_in(&room.journal, &checked, &ChosenClient::New("M.".into()), false, &going).await;
    assert!(matches!(refused, Err(AppError::Stopped)));
    drop(checked);
    assert_eq!(room.files(), 0);
    assert!(room.journal.clients().await.unwrap().is_empty());
}

#[tokio::test]
async fn ten_thousand_million_zeros_are_told_as_something_else_or_leave_a_row_or_a_file() {
    let room = Kept::new().await;
    let made = bundle(None, &[painting(64, 48)]);
    let stream = forged::bomb();
    let pieces = made.manifest().items.iter().filter_map(|item| Some(item.file()?.name));
    for name in pieces.chain([FileName::Page, FileName::Manifest]) {
        // One that claims the length that is listed, and one that tells the truth as far as a zip of 32 bits can.
        for claimed in [None, Some(u32::MAX - 1)] {
            let zip = forged::with(&made.zip, name, |file| {
                file.length = claimed.unwrap_or(file.length);
                (file.method, file.bytes) = (forged::DEFLATED, stream.clone());
            });
            room.refuses(sealed(&zip, &Sealing::To(&room.own)), None, Refusal::TooLarge).await;
        }
    }
}

#[tokio::test]
async fn a_bundle_that_could_not_be_taken_in_is_lost_or_leaves_half_of_itself() {
    let room = Kept::new().await;
    let theirs = Identity::generate().recipient();
    let made = bundle(Some(theirs.clone()), &[painting(64, 48), painting(32, 32)]);
    let Arrived::WhoseIsIt(checked) = room.arrive(sealed(&made.zip, &Sealing::To(&room.own))).await.unwrap() else { panic!("unknown") };
    let broken: Going = Arc::new(|_, done, _| if done > 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
    let stranger = ChosenClient::Known(ClientId(Uuid::new_v4()));
    for (client, going) in [(ChosenClient::New("  ".into()), on()), (stranger, on()), (ChosenClient::New("M.".into()), broken)] {
        assert!(take_in(&room.journal, &checked, &client, true, &going).await.is_err());
        assert!(room.journal.clients().await.unwrap().is_empty() && room.journal.client_at(theirs.as_str()).await.unwrap().is_none());
        assert_eq!(room.files(), 3, "the bundle and its pictures wait");
    }
    take_in(&room.journal, &checked, &ChosenClient::New("M.".into()), true, &on()).await.unwrap();
    let id = checked.id();
    drop(checked);
    assert_eq!(room.files(), 2);
    assert_eq!(room.trusts(&[id]).await, [Trust::Compared], "that the words were compared is lost");
    let rows = room.journal.bundle(id).await.unwrap().items;
    assert_eq!(rows.len(), made.manifest().items.len());
    for (row, size) in rows.iter().filter_map(|row| Some((row, size_of(row)?))) {
        room.journal.room_picture(id, row.id, RoomPictureSize::Full, size).await.unwrap();
    }
}

#[tokio::test]
async fn a_bundle_that_was_set_aside_after_it_failed_leaves_its_pictures() {
    let room = Kept::new().await;
    let made = bundle(None, &[painting(64, 48)]);
    let Arrived::WhoseIsIt(checked) = room.arrive(sealed(&made.zip, &Sealing::To(&room.own))).await.unwrap() else { panic!("unknown") };
    assert!(take_in(&room.journal, &checked, &ChosenClient::New("  ".into()), false, &on()).await.is_err());
    drop(checked);
    assert_eq!(room.files(), 0);
}

#[tokio::test]
async fn the_same_bundle_comes_in_twice() {
    let room = Kept::new().await;
    let made = bundle(None, &[painting(64, 48)]);
    let (client, bundle) = room.take(&made).await;
    let files = room.files();
    let again = room.arrive(sealed(&made.zip, &Sealing::To(&room.own))).await.unwrap();
    let Arrived::Here { client: found, bundle: known, was_here } = again else { panic!("it is here") };
    assert!(was_here && found == client && known == bundle);
    assert_eq!(room.files(), files);
    assert_eq!(room.journal.clients().await.unwrap()[0].bundles.len(), 1);
}

#[tokio::test]
async fn the_next_bundle_of_a_client_asks_whose_it_is_or_is_believed_unseen() {
    let room = Kept::new().await;
    let theirs = Identity::generate().recipient();
    let (client, first) = room.take(&bundle(Some(theirs.clone()), &[])).await;
    let second = room.arrive(sealed(&bundle(Some(theirs.clone()), &[]).zip, &Sealing::To(&room.own))).await.unwrap();
    let Arrived::Here { client: found, bundle: second, was_here } = second else { panic!("its address is known") };
    assert!(!was_here && found == client && second != first);
    assert_eq!(room.trusts(&[first, second]).await, [Trust::Claim; 2], "nobody compared anything");
    assert!(matches!(room.journal.note_compared(first, "age1other").await, Err(JournalError::NotFound)));
    room.journal.note_compared(first, theirs.as_str()).await.unwrap();
    assert_eq!(room.trusts(&[first, second]).await, [Trust::Compared; 2]);
}

#[tokio::test]
async fn a_bundle_of_another_address_passes_for_the_client_whose_words_were_compared() {
    let room = Kept::new().await;
    let (theirs, others) = (Identity::generate().recipient(), Identity::generate().recipient());
    let (client, first) = room.take(&bundle(Some(theirs.clone()), &[])).await;
    room.journal.note_compared(first, theirs.as_str()).await.unwrap();
    let take = async |reply_to: Option<Recipient>| {
        let arrived = room.arrive(sealed(&bundle(reply_to.clone(), &[]).zip, &Sealing::To(&room.own))).await.unwrap();
        let Arrived::WhoseIsIt(checked) = arrived else { panic!("it is filed without a question") };
        assert_eq!(checked.address(), reply_to.as_ref().map(Recipient::as_str), "other words would be shown");
        let id = checked.id();
        take_in(&room.journal, &checked, &ChosenClient::Known(client), false, &on()).await.unwrap();
        id
    };
    let (second, third) = (take(Some(others.clone())).await, take(None).await);
    let expected = [Trust::Compared, Trust::Claim, Trust::NoAddress];
    assert_eq!(room.trusts(&[first, second, third]).await, expected);
    assert!(!room.journal.answering(second).await.unwrap().compared, "a reply goes there as if it were proven");
    // Neither do the words of the one stand for the other.
    assert!(matches!(room.journal.note_compared(second, theirs.as_str()).await, Err(JournalError::NotFound)));
    assert_eq!(room.trusts(&[first, second, third]).await, expected);
    room.journal.note_compared(second, others.as_str()).await.unwrap();
    assert_eq!(room.trusts(&[first, second, third]).await, [Trust::Compared, Trust::Compared, Trust::NoAddress]);
    assert!(room.journal.answering(second).await.unwrap().compared && room.journal.answering(first).await.unwrap().compared);
}

#[tokio::test]
async fn a_bundle_to_an_address_that_was_replaced_looks_like_any_other() {
    let room = Kept::new().await;
    let is_old = async |to: &Recipient| {
        let arrived = room.arrive(sealed(&bundle(None, &[]).zip, &Sealing::To(to))).await.unwrap();
        let Arrived::WhoseIsIt(checked) = arrived else { panic!("nobody knows whose it is") };
        take_in(&room.journal, &checked, &ChosenClient::New("M.".into()), false, &on()).await.unwrap();
        room.journal.bundle(checked.id()).await.unwrap().summary.to_old_address
    };
    assert!(!is_old(&room.own).await);
    let newer = Identity::generate();
    room.journal.replace_address_identity(&newer.to_secret()).await.unwrap();
    assert!(is_old(&room.own).await && !is_old(&newer.recipient()).await);
}

#[tokio::test]
async fn what_was_given_reads_otherwise_in_the_room() {
    let room = Kept::new().await;
    let picture = painting(640, 480);
    let made = bundle(None, std::slice::from_ref(&picture));
    let (_, bundle) = room.take(&made).await;
    let stored = room.journal.bundle(bundle).await.unwrap();
    assert_eq!(stored.items.len(), made.manifest().items.len());
    for (row, item) in stored.items.iter().zip(&made.manifest().items) {
        assert_eq!(row.id, item.about.id.uuid());
        let (row, body) = room.journal.bundle_item(bundle, row.id).await.unwrap();
        match body_of(&row, body).unwrap() {
            GivenBody::Entry { markdown, .. } => assert_eq!(markdown, made::ENTRY),
            GivenBody::Artwork { picture_left_out, .. } => {
                assert!(!picture_left_out);
                for size in [RoomPictureSize::Thumbnail, RoomPictureSize::Display, RoomPictureSize::Full] {
                    let shown = room.journal.room_picture(bundle, row.id, size, size_of(&row).unwrap()).await.unwrap();
                    assert!(!shown.bytes.is_empty());
                }
                let other = room.journal.room_picture(bundle, row.id, RoomPictureSize::Full, (480, 640)).await;
                assert!(other.is_err(), "a picture of other sides than were claimed is shown");
            }
            GivenBody::CheckIn { .. } | GivenBody::Session { .. } => {}
            GivenBody::Closed => panic!("nothing is closed"),
        }
    }
}

#[tokio::test]
async fn a_picture_that_is_none_is_shown_or_ends_the_reading() {
    let room = Kept::new().await;
    let broken = made::Painting { bytes: [&[0xff, 0xd8, 0xff, 0xe0][..], &[7; 4000]].concat(), width: 64, height: 48 };
    let (_, bundle) = room.take(&bundle(None, &[broken])).await;
    let stored = room.journal.bundle(bundle).await.unwrap();
    let row = stored.items.iter().find(|row| size_of(row).is_some()).unwrap();
    for size in [RoomPictureSize::Thumbnail, RoomPictureSize::Display, RoomPictureSize::Full] {
        assert!(room.journal.room_picture(bundle, row.id, size, (64, 48)).await.is_err());
    }
}

#[tokio::test]
async fn what_was_removed_after_the_appointment_comes_again_open() {
    let room = Kept::new().await;
    let made = bundle(Some(Identity::generate().recipient()), &[painting(64, 48)]);
    let (client, id) = room.take(&made).await;
    let closing: Vec<_> = room.journal.bundle(id).await.unwrap().items.iter().filter_map(|row| closed(row).unwrap()).collect();
    room.journal.finish_bundle(id, &closing).await.unwrap();
    room.journal.remove_bundle(id).await.unwrap();
    assert_eq!(room.take(&made).await, (client, id), "its address is forgotten");
    assert_eq!(room.files(), 0, "a picture that may not be kept is here again");
    for row in room.journal.bundle(id).await.unwrap().items {
        let is_art = piece_of(&row).unwrap().title.as_deref() == Some("The door");
        assert_eq!(row.is_closed, is_art);
        assert!(!row.item.contains("It opens inwards."));
    }
}

#[tokio::test]
async fn a_report_is_left_behind_or_stays_when_its_picture_is_closed() {
    let room = Kept::new().await;
    let pdf = b"%PDF-1.7 with the picture in it";
    let (_, id) = room.take(&made::with_report(pdf)).await;
    assert_eq!(room.files(), 2, "a picture and a report");
    assert_eq!(room.journal.bundle_report(id).await.unwrap().as_deref(), Some(pdf.as_slice()));
    let closing: Vec<_> = room.journal.bundle(id).await.unwrap().items.iter().filter_map(|row| closed(row).unwrap()).collect();
    room.journal.finish_bundle(id, &closing).await.unwrap();
    assert!(room.journal.bundle_report(id).await.unwrap().is_none());
    assert_eq!(room.files(), 0);
}

#[tokio::test]
async fn what_is_closed_stays_on_the_disk() {
    let room = Kept::new().await;
    let (_, bundle) = room.take(&bundle(None, &[painting(640, 480), painting(320, 240)])).await;
    let rows = room.journal.bundle(bundle).await.unwrap().items;
    let art: Vec<_> = rows.iter().filter(|row| size_of(row).is_some()).collect();
    for row in &art {
        room.journal.room_picture(bundle, row.id, RoomPictureSize::Thumbnail, size_of(row).unwrap()).await.unwrap();
    }
    assert_eq!(room.files(), 4, "two pictures and their renditions");
    let closing: Vec<_> = rows.iter().filter_map(|row| closed(row).unwrap()).collect();
    assert_eq!(closing.len(), 2);
    room.journal.finish_bundle(bundle, &closing).await.unwrap();
    assert_eq!(room.files(), 0);
    let after = room.journal.bundle(bundle).await.unwrap();
    assert!(after.summary.done.is_some());
    for row in &after.items {
        let was_art = art.iter().any(|one| one.id == row.id);
        assert_eq!(row.is_closed, was_art);
        let piece = piece_of(row).unwrap();
        if was_art {
            assert_eq!(piece.title.as_deref(), Some("The door"));
            assert!(!row.item.contains("It opens inwards."), "its words stay");
            assert!(room.journal.kept_room_picture(bundle, row.id, RoomPictureSize::Thumbnail).await.is_err());
        }
    }
}

//! Both sides of a reply through real journals: what a room seals, and what a journal takes in or refuses.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

mod killed;

use std::{ops::ControlFlow, path::Path, sync::Arc};

use afterglow_journal::{
    ArtworkDraft, ArtworkId, CheckInId, ChosenClient, EntryDraft, EntryId, GivenItem as LedgerItem, GivenKind, LocalTime, NewGiven,
    Replier, Role, SessionId,
};
use afterglow_share::{
    About, Artwork, BundleWriter, CheckInRecord, Checksum, Key, Manifest, PageWords, Part, PictureSource, Point, Sealing, Sender,
    SessionDetails, SessionRecord, Shown, unseal,
};
use afterglow_vault::{NewVault, WorkFactor};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::*;
use crate::{
    notes::{NoteMotivation, NotePlace, Quoted},
    refusal::Refusal,
    room::{Arrived, Going, arrive, take_in as take_bundle_in},
    words::name_of,
};

const PICTURE: &[u8] = include_bytes!("../../icons/128x128.png");
const WORDS: &str = "The river was **warm**.";
const PRIVATE: &str = "Privateword, for this room alone.";

/// A person who gave one piece of each kind, and the room that has them.
struct Exchange {
    folder: TempDir,
    journal: Journal,
    room: Journal,
    entry: EntryId,
    art: ArtworkId,
    check_in: CheckInId,
    session: SessionId,
    manifest: Manifest,
}

async fn vault(folder: &TempDir, name: &str, role: Role) -> Journal {
    let vault = NewVault::begin(&folder.path().join(name), "a lantern".into(), WorkFactor::for_tests()).await.unwrap();
    Journal::create(vault, role, name_of).await.unwrap().0
}

async fn identity(journal: &Journal) -> Identity {
    Identity::from_secret(&journal.address_identity(|| Identity::generate().to_secret()).await.unwrap()).unwrap()
}

/// Where replies to whoever was given something come back to.
async fn replies_to(journal: &Journal) -> Identity {
    let replier = Replier::Bundle(Uuid::nil());
    Identity::from_secret(&journal.reply_identity_or(replier, || Identity::generate().to_secret()).await.unwrap()).unwrap()
}

fn about(title: &str) -> About {
    About { id: ItemId::random(), version: 1, title: Part::Kept(title.into()), day: None, time: None, session: None, moment: None }
}

fn shown() -> Shown {
    Shown { heading: "A piece".into(), meta: String::new(), description: "A picture".into(), lines: Vec::new() }
}

fn nothing() -> Part<String> {
    Part::Kept(String::new())
}

fn written(sender: &Sender) -> (Vec<u8>, Manifest) {
    let mut writer = BundleWriter::begin(Vec::new(), sender).unwrap();
    writer.entry(about("The river"), WORDS, shown()).unwrap();
    let artwork = Artwork {
        picture: Part::Kept(PictureSource { bytes: PICTURE, width: 128, height: 128 }),
        medium: nothing(),
        support: nothing(),
        size: nothing(),
        series: nothing(),
        place_in_series: None,
        process: nothing(),
        statement: nothing(),
        description: nothing(),
        may_keep: true,
    };
    writer.artwork(about("The door"), artwork, shown()).unwrap();
    let check_in = CheckInRecord {
        outline: "neutral".into(),
        outline_version: 1,
        marks: Part::Kept(Vec::new()),
        regions: Part::Kept(Vec::new()),
        energy: Part::Kept(Some(4)),
        pleasantness: Part::Kept(None),
        feelings: Part::Kept(Vec::new()),
        note: nothing(),
    };
    writer.check_in(about(""), check_in, shown()).unwrap();
    let details = SessionDetails::Integration { spoke_about: Part::Kept("The river".into()), takeaways: nothing() };
    let session = SessionRecord { number: 1, place: nothing(), with_whom: nothing(), details };
    writer.session(about(""), &session, shown()).unwrap();
    let words = PageWords { title: "For you".into(), ..PageWords::default() };
    let (zip, written) = writer.finish(&words).unwrap();
    (zip, written.manifest)
}

impl Exchange {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = vault(&folder, "T.afterglow", Role::Journal).await;
        let room = vault(&folder, "R.afterglow", Role::Room).await;
        let draft = EntryDraft { title: "The river".into(), markdown: WORDS.into(), ..EntryDraft::about(LocalTime::now()) };
        let entry = journal.create_entry(&draft).await.unwrap().id;
        let art = journal.import_artwork(PICTURE.to_vec(), &ArtworkDraft::made_on(LocalTime::now().local.date())).await.unwrap();
        let check_in = json!({
            "occurred": LocalTime::now(), "session_id": null, "moment": null, "outline": "neutral", "outline_version": 1, "marks": [],
            "regions": [], "energy": 4, "pleasantness": null, "feelings": [], "note": "", "private": false,
        });
        let check_in = journal.create_check_in(&serde_json::from_value(check_in).unwrap()).await.unwrap().id;
        let session = json!({
            "starts": LocalTime::now(), "place": "", "with_whom": "",
            "details": { "kind": "integration", "spoke_about": "The river", "takeaways": "" },
        });
        let session = journal.create_session(&serde_json::from_value(session).unwrap()).await.unwrap().id;

        let sender = Sender { name: "M.".into(), reply_to: Some(replies_to(&journal).await.recipient()), language: "en".into() };
        let (zip, manifest) = written(&sender);
        let ledger = |kind: GivenKind, item_id: Uuid, at: usize| {
            let (width, height) = match manifest.items[at].given().nature {
                Nature::Picture { width, height } => (Some(width), Some(height)),
                Nature::Text | Nature::Whole => (None, None),
            };
            LedgerItem {
                kind,
                item_id,
                given_id: manifest.items[at].about.id.uuid(),
                version: 1,
                title: "A piece".into(),
                width,
                height,
                turns: width.map(|_| 0),
                left_out: 0,
                may_keep: true,
            }
        };
        let given = NewGiven {
            id: manifest.bundle.uuid(),
            recipient_id: None,
            given_to: "Dr Ana Rivera".into(),
            given: LocalTime::now(),
            must_return: *manifest.must_return.as_bytes(),
            has_report: false,
            items: vec![
                ledger(GivenKind::Entry, entry.0, 0),
                ledger(GivenKind::Artwork, art.0, 1),
                ledger(GivenKind::CheckIn, check_in.0, 2),
                ledger(GivenKind::Session, session.0, 3),
            ],
        };
        journal.begin_given(&given).await.unwrap();
        journal.settle_given(given.id, true).await.unwrap();

        let going: Going = Arc::new(|_, _, _| ControlFlow::Continue(()));
        let to = identity(&room).await.recipient();
        let sealed = seal_to(&to, &zip);
        let length = sealed.len() as u64;
        match arrive(&room, std::io::Cursor::new(sealed), length, None, &going).await.unwrap() {
            Arrived::WhoseIsIt(checked) => take_bundle_in(&room, &checked, &ChosenClient::New("M.".into()), false, &going).await.unwrap(),
            Arrived::Here { client, .. } => client,
        };
        Self { folder, journal, room, entry, art, check_in, session, manifest }
    }

    fn bundle(&self) -> Uuid {
        self.manifest.bundle.uuid()
    }

    /// The piece at this place, by its id of the bundle.
    fn item(&self, at: usize) -> Uuid {
        self.manifest.items[at].about.id.uuid()
    }

    async fn noted(&self, at: usize, place: NotePlace, text: &str, goes_back: bool) -> Uuid {
        let id = Uuid::new_v4();
        let draft = NoteDraft { motivation: NoteMotivation::Comment, place, text: text.into(), goes_back };
        let document = document(&self.room, self.bundle(), self.item(at), id, &draft).await.unwrap();
        self.room.add_annotation(self.bundle(), self.item(at), id, &document, goes_back).await.unwrap();
        id
    }

    /// A reply of the room with these notes, as it is saved.
    async fn reply(&self, notes: &[Uuid]) -> Vec<u8> {
        let path = self.folder.path().join("Reply.afterglow-reply");
        self.save(notes, &path).await.unwrap();
        std::fs::read(path).unwrap()
    }

    /// Seals these notes and saves them in this file, if it may be replaced or is not there.
    async fn save(&self, notes: &[Uuid], path: &Path) -> Answer<String> {
        let sealed = seal(&self.room, self.bundle(), "Dr Ana Rivera".into(), notes).await.unwrap();
        let confirmed = path.extension().is_some_and(|ending| ending == "afterglow-reply");
        sealed.save(&self.room, Destination { path: path.to_owned(), confirmed }).await
    }

    async fn take(&self, sealed: Vec<u8>) -> Answer<ReceivedReply> {
        take_in(&self.journal, std::io::Cursor::new(sealed)).await
    }

    /// A true reply's document, changed by somebody who has the address, and sealed again.
    async fn forged(&self, sealed: &[u8], change: impl FnOnce(&mut Value)) -> Vec<u8> {
        let identity = replies_to(&self.journal).await;
        let mut json = Vec::new();
        unseal(sealed, &Key::Identities(&[&identity]), &mut json, |_| ControlFlow::Continue(())).unwrap();
        let mut document: Value = serde_json::from_slice(&json).unwrap();
        change(&mut document);
        seal_to(&identity.recipient(), &serde_json::to_vec(&document).unwrap())
    }

    async fn beside_art(&self) -> Vec<NoteBeside> {
        beside(&self.journal, GivenKind::Artwork, self.art.0).await.unwrap()
    }
}

fn seal_to(to: &Recipient, bytes: &[u8]) -> Vec<u8> {
    let go_on = |_| ControlFlow::Continue(());
    afterglow_share::seal(bytes, Checksum::of(bytes), &Sealing::To(to), Vec::new(), go_on).unwrap()
}

fn pin(point: Point) -> NotePlace {
    NotePlace::Pin { point }
}

#[tokio::test]
async fn a_note_is_lost_on_its_way_or_changes_the_piece() {
    let exchange = Exchange::new().await;
    let journal = &exchange.journal;
    let (entry, art) = (journal.entry(exchange.entry).await.unwrap(), journal.artwork(exchange.art).await.unwrap());
    let bytes = journal.full_picture(exchange.art).await.unwrap().bytes;
    let on_art = exchange.noted(1, pin([10, 20]), "The blue.", true).await;
    let passage = NotePlace::Passage { start: 4, end: 9, exact: "river".into(), prefix: "The ".into(), suffix: " was".into() };
    let on_entry = exchange.noted(0, passage.clone(), "Which river?", true).await;
    let reply = exchange.reply(&[on_art, on_entry]).await;
    let received = exchange.take(reply).await.unwrap();
    assert_eq!((received.given_to.as_str(), received.sender.as_str()), ("Dr Ana Rivera", "Dr Ana Rivera"));
    assert_eq!(
        received.pieces.iter().map(|piece| (piece.kind, piece.notes, piece.is_there)).collect::<Vec<_>>(),
        [(GivenKind::Entry, 1, true), (GivenKind::Artwork, 1, true)]
    );
    let there = exchange.beside_art().await;
    assert!(there.len() == 1 && there[0].place == pin([10, 20]) && there[0].text == "The blue." && there[0].id == on_art);
    let there = beside(journal, GivenKind::Entry, exchange.entry.0).await.unwrap();
    assert!(there.len() == 1 && there[0].place == passage);

    assert!(journal.entry(exchange.entry).await.unwrap() == entry, "a reply changed the entry");
    assert!(journal.artwork(exchange.art).await.unwrap() == art, "a reply changed the artwork");
    assert!(journal.full_picture(exchange.art).await.unwrap().bytes == bytes, "a reply changed the picture");
}

#[tokio::test]
async fn a_note_on_a_check_in_or_a_session_is_lost_or_changes_it() {
    let exchange = Exchange::new().await;
    let journal = &exchange.journal;
    let (check_in, session) = (exchange.check_in, exchange.session);
    let before = (journal.check_in(check_in).await.unwrap(), journal.session(session).await.unwrap());
    let told = [(GivenKind::CheckIn, check_in.0, "Where did it let go?"), (GivenKind::Session, session.0, "The river again.")];
    let mut notes = Vec::new();
    for (at, (_, _, text)) in (2..).zip(told) {
        notes.push(exchange.noted(at, NotePlace::Whole, text, true).await);
    }
    let reply = exchange.reply(&notes).await;
    let received = exchange.take(reply).await.unwrap();
    let pieces: Vec<_> = received.pieces.iter().map(|piece| (piece.kind, piece.item_id, piece.notes, piece.is_there)).collect();
    assert_eq!(pieces, told.map(|(kind, id, _)| (kind, id, 1, true)));
    for ((kind, id, text), note) in told.into_iter().zip(notes) {
        let there = beside(journal, kind, id).await.unwrap();
        assert!(there.len() == 1 && there[0].id == note && there[0].place == NotePlace::Whole && there[0].text == text, "{kind:?}");
    }
    assert!((journal.check_in(check_in).await.unwrap(), journal.session(session).await.unwrap()) == before, "a reply changed a piece");
}

#[tokio::test]
async fn a_private_note_leaves_the_room() {
    let exchange = Exchange::new().await;
    let back = exchange.noted(1, pin([1, 1]), "The blue.", true).await;
    let stays = exchange.noted(1, pin([2, 2]), PRIVATE, false).await;
    let asked = seal(&exchange.room, exchange.bundle(), String::new(), &[back, stays]).await;
    assert!(matches!(asked, Err(AppError::NotFound)), "a page that asks for a private note gets it");
    let sealed = exchange.reply(&[back]).await;
    let mut inside = Vec::new();
    let identity = replies_to(&exchange.journal).await;
    unseal(&sealed[..], &Key::Identities(&[&identity]), &mut inside, |_| ControlFlow::Continue(())).unwrap();
    let inside = String::from_utf8(inside).unwrap();
    assert!(inside.contains("The blue.") && !inside.contains("Privateword") && !inside.contains(&stays.to_string()));
}

#[tokio::test]
async fn a_changed_note_stands_twice_or_counts_as_sent() {
    let exchange = Exchange::new().await;
    let id = exchange.noted(1, pin([1, 1]), "The blue.", true).await;
    let sealed = exchange.reply(&[id]).await;
    exchange.take(sealed).await.unwrap();
    let sent_in = async || room_notes(&exchange.room, exchange.bundle()).await.unwrap()[0].sent_in;
    assert_eq!(sent_in().await, Some(1));
    let draft = NoteDraft { motivation: NoteMotivation::Question, place: pin([3, 3]), text: "Or green?".into(), goes_back: true };
    let changed = document(&exchange.room, exchange.bundle(), exchange.item(1), id, &draft).await.unwrap();
    exchange.room.save_annotation(exchange.bundle(), exchange.item(1), id, &changed, true).await.unwrap();
    assert_eq!(sent_in().await, None);
    let sealed = exchange.reply(&[id]).await;
    exchange.take(sealed).await.unwrap();
    let there = exchange.beside_art().await;
    assert!(there.len() == 1 && there[0].text == "Or green?" && there[0].place == pin([3, 3]));
}

#[tokio::test]
async fn a_reply_that_was_not_saved_counts_as_sent_or_keeps_the_next_from_being_taken_in() {
    let exchange = Exchange::new().await;
    let id = exchange.noted(1, pin([1, 1]), "The blue.", true).await;
    let taken = exchange.folder.path().join("taken");
    std::fs::write(&taken, "older").unwrap();
    assert!(matches!(exchange.save(&[id], &taken).await, Err(AppError::AlreadyExists)));
    assert_eq!(std::fs::read(&taken).unwrap(), b"older");
    assert_eq!(room_notes(&exchange.room, exchange.bundle()).await.unwrap()[0].sent_in, None);
    let two = [
        seal(&exchange.room, exchange.bundle(), String::new(), &[id]).await.unwrap(),
        seal(&exchange.room, exchange.bundle(), String::new(), &[id]).await.unwrap(),
    ];
    let [first, second] = two.map(|sealed| {
        let path = exchange.folder.path().join(format!("{}.afterglow-reply", Uuid::new_v4()));
        (sealed, path)
    });
    first.0.save(&exchange.room, Destination { path: first.1.clone(), confirmed: true }).await.unwrap();
    let same = second.0.save(&exchange.room, Destination { path: second.1.clone(), confirmed: true }).await;
    assert!(matches!(same, Err(AppError::StaleRevision)) && !second.1.exists(), "two replies have one number");
    exchange.take(std::fs::read(first.1).unwrap()).await.unwrap();
    let next = exchange.reply(&[id]).await;
    exchange.take(next).await.unwrap();
}

#[tokio::test]
async fn a_turned_picture_loses_its_notes_places() {
    let exchange = Exchange::new().await;
    let id = exchange.noted(1, pin([10, 20]), "The blue.", true).await;
    let sealed = exchange.reply(&[id]).await;
    exchange.take(sealed).await.unwrap();
    let art = exchange.journal.artwork(exchange.art).await.unwrap();
    exchange.journal.save_artwork(exchange.art, art.revision, &ArtworkDraft { turns: 1, ..art.draft }).await.unwrap();
    assert!(exchange.beside_art().await[0].place == pin([108, 10]));
}

#[tokio::test]
async fn a_hostile_reply_is_taken_in() {
    let exchange = Exchange::new().await;
    let note = exchange.noted(1, pin([10, 20]), "The blue.", true).await;
    let first = exchange.reply(&[note]).await;
    let other = Exchange::new().await;
    let stranger = other.manifest.must_return.clone();
    let stranger = serde_json::to_value(stranger).unwrap();
    type Change = Box<dyn FnOnce(&mut Value)>;
    let cases: Vec<(Refusal, Change)> = vec![
        (Refusal::UnknownBundle, Box::new(|reply| reply["bundle"] = json!(Uuid::new_v4()))),
        (Refusal::NotByTheReceiver, Box::new(move |reply| reply["returned"] = stranger)),
        (Refusal::OtherVersion, Box::new(|reply| reply["notes"][0]["version"] = json!(2))),
        (
            Refusal::UnknownItem,
            Box::new(|reply| {
                let item = Uuid::new_v4();
                reply["notes"][0]["item"] = json!(item);
                reply["notes"][0]["annotation"]["target"]["source"] = json!(format!("urn:uuid:{item}"));
            }),
        ),
        (
            Refusal::PlaceImpossible,
            Box::new(|reply| {
                let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle cx=\"129\" cy=\"1\" r=\"1\"/></svg>";
                reply["notes"][0]["annotation"]["target"]["selector"]["value"] = json!(svg);
            }),
        ),
        (Refusal::MoreThanNotes, Box::new(|reply| reply["entry"] = json!({ "markdown": "other words" }))),
        (Refusal::MoreThanNotes, Box::new(|reply| reply["notes"][0]["annotation"]["motivation"] = json!("editing"))),
        (Refusal::NotAReply, Box::new(|reply| reply["sequence"] = json!(u64::MAX))),
    ];
    for (expected, change) in cases {
        let forged = exchange.forged(&first, change).await;
        let refused = exchange.take(forged).await;
        assert!(matches!(refused, Err(AppError::Refused { reason }) if reason == expected), "{expected:?}");
        assert!(exchange.journal.replies_to(exchange.bundle()).await.unwrap().is_empty(), "{expected:?} left a reply");
        assert!(exchange.beside_art().await.is_empty(), "{expected:?} left a note");
    }
    // Cut, changed, for somebody else, and no reply at all.
    let mut changed = first.clone();
    *changed.last_mut().unwrap() ^= 1;
    let foreign = seal_to(&identity(&other.journal).await.recipient(), b"{}");
    let no_reply = seal_to(&replies_to(&exchange.journal).await.recipient(), b"{}");
    for (expected, sealed) in [
        (Refusal::CutShort, first[..first.len() / 2].to_vec()),
        (Refusal::Changed, changed),
        (Refusal::ForSomebodyElse, foreign),
        (Refusal::NotAReply, no_reply),
        (Refusal::NotSealed, PICTURE.to_vec()),
    ] {
        let refused = exchange.take(sealed).await;
        assert!(matches!(refused, Err(AppError::Refused { reason }) if reason == expected), "{expected:?}");
    }
    assert!(exchange.journal.replies_to(exchange.bundle()).await.unwrap().is_empty());
    // Nothing of all this keeps the true one out.
    assert!(exchange.take(first).await.is_ok());
}

#[tokio::test]
async fn words_that_were_never_given_pass_for_the_persons_own() {
    let exchange = Exchange::new().await;
    let passage = |exact: &str| NotePlace::Passage { start: 0, end: 5, exact: exact.into(), prefix: String::new(), suffix: String::new() };
    let mut notes = Vec::new();
    for exact in ["The river was warm.", "I do not want to live"] {
        notes.push(exchange.noted(0, passage(exact), "?", true).await);
    }
    let sealed = exchange.reply(&notes).await;
    exchange.take(sealed).await.unwrap();
    let quoted = async || {
        let there = beside(&exchange.journal, GivenKind::Entry, exchange.entry.0).await.unwrap();
        there.iter().map(|note| note.quoted).collect::<Vec<_>>()
    };
    assert_eq!(quoted().await, [Quoted::Yours, Quoted::NotGiven]);
    // Held against what was given and not against what became of it, as long as that is kept.
    let minutes = |count: i64| Timestamp::now() + jiff::SignedDuration::from_mins(count);
    let draft = |markdown: &str| EntryDraft { markdown: markdown.into(), ..EntryDraft::about(LocalTime::now()) };
    exchange.journal.save_entry_at(exchange.entry, 1, &draft("I do not want to live there."), minutes(2)).await.unwrap();
    assert_eq!(quoted().await, [Quoted::Yours, Quoted::NotGiven]);
    exchange.journal.forget_versions(exchange.entry).await.unwrap();
    assert_eq!(quoted().await, [Quoted::NotThere, Quoted::Yours]);
}

#[tokio::test]
async fn an_older_reply_comes_again() {
    let exchange = Exchange::new().await;
    let note = exchange.noted(1, pin([10, 20]), "The blue.", true).await;
    let (first, second) = (exchange.reply(&[note]).await, exchange.reply(&[note]).await);
    exchange.take(second.clone()).await.unwrap();
    // The id of a reply that is here, under a number that is not.
    let renumbered = exchange.forged(&second, |reply| reply["sequence"] = json!(9)).await;
    for again in [first, second, renumbered] {
        let refused = exchange.take(again).await;
        assert!(matches!(refused, Err(AppError::Refused { reason: Refusal::OlderReply })));
    }
    assert_eq!(exchange.journal.replies_to(exchange.bundle()).await.unwrap().len(), 1);
    assert_eq!(exchange.beside_art().await.len(), 1);
}

#[tokio::test]
async fn a_note_stands_where_its_piece_has_no_place() {
    let exchange = Exchange::new().await;
    let draft = |place| NoteDraft { motivation: NoteMotivation::Highlight, place, text: String::new(), goes_back: false };
    for (at, place) in
        [(0, pin([1, 1])), (2, pin([1, 1])), (3, pin([1, 1])), (1, pin([129, 1])), (1, NotePlace::Outline { points: vec![[0, 0], [1, 1]] })]
    {
        let refused = document(&exchange.room, exchange.bundle(), exchange.item(at), Uuid::new_v4(), &draft(place)).await;
        assert!(matches!(refused, Err(AppError::Refused { reason: Refusal::PlaceImpossible })));
    }
    let nowhere = document(&exchange.room, exchange.bundle(), Uuid::new_v4(), Uuid::new_v4(), &draft(NotePlace::Whole)).await;
    assert!(matches!(nowhere, Err(AppError::NotFound)));
}

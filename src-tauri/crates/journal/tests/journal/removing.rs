//! What is removed for good, in a room and in a journal: what must not be left of it, and what has to stay.

use afterglow_journal::{
    ChosenClient, ClientId, ClosedItem, GivenItem, GivenKind, ItemId, Journal, JournalError, NewBundle, NewBundleItem, NewGiven, NewReply,
    ReceivedPicture, ReceivedReply, Role,
};
use afterglow_vault::Vault;
use image::ImageFormat;
use sqlx::Row as _;
use tokio::sync::mpsc;
use uuid::Uuid;

use crate::support::{Desk, artwork, at, entry, name_of, photograph};

/// Stands in everything that has to go.
const CANARY: &str = "canary";

/// Where the word still stands in the database, by table and column.
async fn places_of(vault: &Vault, word: &str) -> Vec<String> {
    let mut connection = vault.connection().await;
    let columns = "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'";
    let columns: Vec<(String, String)> = sqlx::query_as(columns).fetch_all(&mut *connection).await.unwrap();
    let mut places = Vec::new();
    for (table, column) in columns {
        let holds = format!("select count(*) from \"{table}\" where instr(cast(\"{column}\" as blob), cast(?1 as blob)) > 0");
        let count = sqlx::query(sqlx::AssertSqlSafe(holds)).bind(word).fetch_one(&mut *connection).await;
        // A table of the index has columns that cannot be asked so.
        if count.is_ok_and(|row| row.get::<i64, _>(0) > 0) {
            places.push(format!("{table}.{column}"));
        }
    }
    places
}

/// A reading room.
async fn room() -> (Desk, Journal) {
    let desk = Desk::empty();
    let (room, _) = Journal::create(desk.new_vault().await, Role::Room, name_of).await.unwrap();
    (desk, room)
}

fn bundle(id: Uuid, reply_to: &str) -> NewBundle {
    NewBundle {
        id,
        sender: CANARY.into(),
        reply_to: Some(reply_to.into()),
        language: "en".into(),
        to_old_address: false,
        must_return: [7; 32],
        report: None,
    }
}

/// Takes in a bundle of an entry and of a picture that may not be kept, and gives the client and the pieces.
async fn take_in(room: &Journal, bundle: &NewBundle, client: ChosenClient) -> (ClientId, [Uuid; 2]) {
    let files = room.sealed_files();
    let mut writer = files.begin().unwrap();
    std::io::Write::write_all(&mut writer, &photograph(ImageFormat::Png)).unwrap();
    let picture = ReceivedPicture { file: files.finish(writer).unwrap().into(), media_type: "image/png" };
    let pieces = [Uuid::new_v4(), Uuid::new_v4()];
    let item = |at: usize, item: &str, body: Option<&str>| NewBundleItem {
        id: pieces[at],
        item: item.into(),
        body: body.map(Into::into),
        picture: None,
        closed: None,
    };
    let art = NewBundleItem {
        picture: Some(picture),
        closed: Some(ClosedItem { id: pieces[1], item: "closed".into() }),
        ..item(1, CANARY, None)
    };
    let (send, mut receive) = mpsc::channel(3);
    for sent in [Some(item(0, CANARY, Some(CANARY))), Some(art), None] {
        assert!(send.send(sent).await.is_ok());
    }
    (room.take_in_bundle(bundle, &client, false, &mut receive).await.unwrap(), pieces)
}

fn new_client() -> ChosenClient {
    ChosenClient::New(format!("M. {CANARY}"))
}

#[tokio::test]
async fn a_removed_bundle_leaves_a_word_or_file_or_takes_its_client_along() {
    let (desk, room) = room().await;
    let [first, second] = [Uuid::new_v4(), Uuid::new_v4()];
    let (client, pieces) = take_in(&room, &bundle(first, "age1theirs"), new_client()).await;
    room.add_annotation(first, pieces[0], Uuid::new_v4(), "a note on the first", true).await.unwrap();
    room.room_picture(first, pieces[1], afterglow_journal::RoomPictureSize::Thumbnail, (64, 32)).await.unwrap();
    let (_, kept) = take_in(&room, &bundle(second, "age1theirs"), ChosenClient::Known(client)).await;
    room.add_annotation(second, kept[0], Uuid::new_v4(), "a note on the second", true).await.unwrap();
    room.note_compared(first, "age1theirs").await.unwrap();
    assert_eq!(desk.sealed_files(), 3, "two pictures and a rendition");

    room.remove_bundle(first).await.unwrap();
    assert!(matches!(room.remove_bundle(first).await, Err(JournalError::NotFound)));
    assert!(matches!(room.bundle(first).await, Err(JournalError::NotFound)));
    assert_eq!(desk.sealed_files(), 1);
    let clients = room.clients().await.unwrap();
    assert!(clients.len() == 1 && clients[0].bundles.len() == 1 && clients[0].bundles[0].id == second);
    assert_eq!(room.annotations(second).await.unwrap().len(), 1);

    room.remove_bundle(second).await.unwrap();
    let clients = room.clients().await.unwrap();
    assert!(clients.len() == 1 && clients[0].bundles.is_empty() && clients[0].has_address, "whose words were compared is forgotten");
    assert_eq!(room.client_at("age1theirs").await.unwrap(), Some(client));
    room.lock().await.unwrap();
    let vault = desk.unlocked().await;
    assert_eq!(places_of(&vault, CANARY).await, ["clients.name"], "words of what was removed are here");
    assert_eq!(places_of(&vault, "a note on").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_removed_client_leaves_something_or_takes_anothers_along() {
    let (desk, room) = room().await;
    let mut theirs = Vec::new();
    for address in ["age1one", "age1two"] {
        let client = theirs.first().map_or_else(new_client, |(client, _, _)| ChosenClient::Known(*client));
        let id = Uuid::new_v4();
        let (client, pieces) = take_in(&room, &bundle(id, address), client).await;
        room.add_annotation(id, pieces[0], Uuid::new_v4(), CANARY, true).await.unwrap();
        theirs.push((client, id, pieces));
    }
    let other = Uuid::new_v4();
    let (anothers, _) =
        take_in(&room, &NewBundle { sender: "B.".into(), ..bundle(other, "age1three") }, ChosenClient::New("B.".into())).await;

    room.remove_client(theirs[0].0).await.unwrap();
    assert!(matches!(room.remove_client(theirs[0].0).await, Err(JournalError::NotFound)));
    let clients = room.clients().await.unwrap();
    assert!(clients.len() == 1 && clients[0].id == anothers && clients[0].bundles.len() == 1);
    assert_eq!(desk.sealed_files(), 1);
    for address in ["age1one", "age1two"] {
        assert!(room.client_at(address).await.unwrap().is_none(), "who comes with it is taken for them");
    }
    room.remove_bundle(other).await.unwrap();
    room.lock().await.unwrap();
    let vault = desk.unlocked().await;
    assert_eq!(places_of(&vault, CANARY).await, Vec::<String>::new());
    assert_eq!(places_of(&vault, "age1one").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_removed_bundle_comes_again_open_or_counts_its_replies_from_the_start() {
    let (desk, room) = room().await;
    let id = Uuid::new_v4();
    let (client, pieces) = take_in(&room, &bundle(id, "age1theirs"), new_client()).await;
    room.number_reply(id, 3).await.unwrap();
    room.finish_bundle(id, &[ClosedItem { id: pieces[1], item: "closed".into() }]).await.unwrap();
    let done = room.bundle(id).await.unwrap().summary.done;
    room.remove_bundle(id).await.unwrap();

    let (_, pieces) = take_in(&room, &bundle(id, "age1theirs"), ChosenClient::Known(client)).await;
    assert_eq!(room.answering(id).await.unwrap().sequence, 3, "the client refuses the next reply as an older one");
    let again = room.bundle(id).await.unwrap();
    assert!(again.summary.done == done && done.is_some());
    let is_closed = |at: usize| again.items.iter().find(|item| item.id == pieces[at]).unwrap().is_closed;
    assert!(!is_closed(0) && is_closed(1), "what may not be kept is open again");
    assert_eq!(desk.sealed_files(), 0);
    // And once more, now that nothing of it was noted anew.
    room.remove_bundle(id).await.unwrap();
    take_in(&room, &bundle(id, "age1theirs"), ChosenClient::Known(client)).await;
    assert_eq!(room.answering(id).await.unwrap().sequence, 3);
}

/// The same bundle with a report.
fn with_report(room: &Journal, bundle: NewBundle, pdf: &[u8]) -> NewBundle {
    let files = room.sealed_files();
    let mut writer = files.begin().unwrap();
    std::io::Write::write_all(&mut writer, pdf).unwrap();
    NewBundle { report: Some(files.finish(writer).unwrap().into()), ..bundle }
}

#[tokio::test]
async fn a_report_is_lost_before_its_appointment_or_outlives_what_may_not_be_kept() {
    let (desk, room) = room().await;
    let (id, pdf) = (Uuid::new_v4(), b"%PDF- with the picture in it".as_slice());
    let given = with_report(&room, bundle(id, "age1theirs"), pdf);
    let (client, pieces) = take_in(&room, &given, new_client()).await;
    drop(given);
    // Opening sweeps what no row names.
    desk.age_sealed_files(31);
    let room = desk.reopened(room).await;
    assert!(room.bundle(id).await.unwrap().report_length.is_some_and(|length| length > pdf.len() as u64));
    assert_eq!(room.bundle_report(id).await.unwrap().as_deref(), Some(pdf));

    room.finish_bundle(id, &[]).await.unwrap();
    assert!(room.bundle_report(id).await.unwrap().is_some(), "all of it may be kept");
    room.finish_bundle(id, &[ClosedItem { id: pieces[1], item: "closed".into() }]).await.unwrap();
    assert_eq!(room.bundle(id).await.unwrap().report_length, None);
    assert!(room.bundle_report(id).await.unwrap().is_none() && desk.sealed_files() == 0);

    room.remove_bundle(id).await.unwrap();
    let again = with_report(&room, bundle(id, "age1theirs"), pdf);
    take_in(&room, &again, ChosenClient::Known(client)).await;
    drop(again);
    assert!(room.bundle_report(id).await.unwrap().is_none() && desk.sealed_files() == 0, "it comes again open");

    let other = Uuid::new_v4();
    take_in(&room, &with_report(&room, bundle(other, "age1theirs"), pdf), ChosenClient::Known(client)).await;
    assert_eq!(desk.sealed_files(), 2, "a report and a picture");
    room.remove_bundle(other).await.unwrap();
    assert_eq!(desk.sealed_files(), 0);
}

/// A journal that gave an entry and an artwork, and a reply with a note on each.
struct Answered {
    desk: Desk,
    journal: Journal,
    bundle: Uuid,
    given: [Uuid; 2],
    items: [ItemId; 2],
    reply: ReceivedReply,
}

impl Answered {
    async fn new() -> Self {
        let (desk, journal) = Desk::new().await;
        let entry = journal.create_entry(&entry("2026-11-20T19:42", "The river.")).await.unwrap().id;
        let art = journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
        let (bundle, given) = (Uuid::new_v4(), [Uuid::new_v4(), Uuid::new_v4()]);
        let items = vec![given_item(GivenKind::Entry, entry.0, given[0]), given_item(GivenKind::Artwork, art.0, given[1])];
        journal.begin_given(&ledger(bundle, items)).await.unwrap();
        journal.settle_given(bundle, true).await.unwrap();
        let reply = take_reply(&journal, bundle, 1, given).await.unwrap();
        Self { desk, journal, bundle, given, items: [ItemId::Entry(entry), ItemId::Artwork(art)], reply }
    }
}

fn given_item(kind: GivenKind, item_id: Uuid, given_id: Uuid) -> GivenItem {
    GivenItem {
        kind,
        item_id,
        given_id,
        version: 1,
        title: CANARY.into(),
        width: None,
        height: None,
        turns: None,
        left_out: 0,
        may_keep: true,
    }
}

fn ledger(id: Uuid, items: Vec<GivenItem>) -> NewGiven {
    NewGiven {
        id,
        recipient_id: None,
        given_to: "Dr Ana Rivera".into(),
        given: at("2026-11-20T20:00"),
        must_return: [7; 32],
        has_report: false,
        items,
    }
}

async fn take_reply(journal: &Journal, bundle: Uuid, sequence: u64, given: [Uuid; 2]) -> Result<ReceivedReply, JournalError> {
    let reply = NewReply {
        id: Uuid::new_v4(),
        sequence,
        sender: format!("A. R. {CANARY}"),
        notes: given.map(|given| (given, format!("It says {CANARY}"))).into(),
    };
    journal.take_reply(bundle, |_| Ok::<_, JournalError>(reply)).await
}

async fn latest(journal: &Journal, bundle: Uuid) -> Option<u64> {
    let mut latest = None;
    // Only looked at: nothing is taken in.
    let refused = journal
        .take_reply(bundle, |given| {
            latest = given.and_then(|given| given.latest);
            Err(JournalError::NotFound)
        })
        .await;
    assert!(refused.is_err());
    latest
}

#[tokio::test]
async fn a_removed_reply_leaves_its_notes_or_can_come_again() {
    let Answered { desk, journal, bundle, given, items, reply } = Answered::new().await;
    let later = take_reply(&journal, bundle, 2, given).await.unwrap();
    journal.remove_reply(later.id).await.unwrap();
    assert!(matches!(journal.remove_reply(later.id).await, Err(JournalError::NotFound)));
    let replies = journal.replies_to(bundle).await.unwrap();
    assert!(replies.len() == 1 && replies[0] == reply, "another reply changed");
    assert_eq!(latest(&journal, bundle).await, Some(2), "it can be taken in a second time");
    let ItemId::Artwork(art) = items[1] else { panic!("an artwork") };
    assert_eq!(journal.notes_on(GivenKind::Artwork, art.0).await.unwrap().len(), 1);
    let ledger = &journal.list_given().await.unwrap()[0];
    assert_eq!((ledger.replies, ledger.removed_replies), (1, 1));

    journal.remove_reply(reply.id).await.unwrap();
    assert_eq!(journal.unread_notes().await.unwrap(), 0, "a dot shows what is gone");
    let ledger = &journal.list_given().await.unwrap()[0];
    assert_eq!((ledger.replies, ledger.removed_replies, ledger.items.len()), (0, 2, 2));
    journal.lock().await.unwrap();
    assert_eq!(places_of(&desk.unlocked().await, CANARY).await, ["given_items.title"]);
}

#[tokio::test]
async fn words_of_a_piece_that_is_gone_for_good_stay_in_the_ledger_or_in_a_reply() {
    let Answered { desk, journal, bundle, items, .. } = Answered::new().await;
    for item in items {
        journal.delete_item(item).await.unwrap();
    }
    assert_eq!(journal.list_given().await.unwrap()[0].items[0].item.title, CANARY, "what can be restored is forgotten");
    journal.restore_item(items[1]).await.unwrap();
    journal.empty_trash().await.unwrap();

    let ledger = &journal.list_given().await.unwrap()[0];
    let titles: Vec<&str> = ledger.items.iter().map(|listed| listed.item.title.as_str()).collect();
    assert_eq!(titles, ["", CANARY]);
    assert!(ledger.items[0].now.is_none() && ledger.items[0].item.version == 1, "that it was given is forgotten");
    let (ItemId::Entry(entry), ItemId::Artwork(art)) = (items[0], items[1]) else { panic!("an entry and an artwork") };
    assert!(journal.notes_on(GivenKind::Entry, entry.0).await.unwrap().is_empty());
    assert_eq!(journal.notes_on(GivenKind::Artwork, art.0).await.unwrap().len(), 1);
    let reply = &journal.replies_to(bundle).await.unwrap()[0];
    let told: Vec<_> = reply.pieces.iter().map(|piece| (piece.title.as_str(), piece.is_there, piece.notes)).collect();
    assert_eq!(told, [("", false, 1), (CANARY, true, 1)]);

    journal.remove_reply(reply.id).await.unwrap();
    journal.delete_item(items[1]).await.unwrap();
    journal.empty_trash().await.unwrap();
    journal.lock().await.unwrap();
    assert_eq!(places_of(&desk.unlocked().await, CANARY).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_piece_that_is_gone_for_good_gets_its_words_back_by_a_later_reply_or_giving() {
    let Answered { desk, journal, bundle, given, items, reply } = Answered::new().await;
    journal.remove_reply(reply.id).await.unwrap();
    for item in items {
        journal.delete_item(item).await.unwrap();
    }
    journal.empty_trash().await.unwrap();
    take_reply(&journal, bundle, 2, given).await.unwrap();
    let ItemId::Entry(entry) = items[0] else { panic!("an entry") };
    let made_before = ledger(Uuid::new_v4(), vec![given_item(GivenKind::Entry, entry.0, Uuid::new_v4())]);
    journal.begin_given(&made_before).await.unwrap();
    journal.lock().await.unwrap();
    assert_eq!(places_of(&desk.unlocked().await, CANARY).await, ["replies.sender"]);
}

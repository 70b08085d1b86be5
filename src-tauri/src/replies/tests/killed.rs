//! A program that is killed while it saves a reply.

use std::fs;

use afterglow_journal::NewBundle;
use tokio::{sync::mpsc, task::yield_now};

use super::*;
use crate::giving::tests::killed::{OLDER, dies, half_way, kill_half_way, names, opened};

const TEST: &str = "replies::tests::killed::killed_while_it_saves_a_reply_it_leaves_it_under_its_name_or_counts_it_as_sent";
const NAME: &str = "For M.afterglow-reply";

/// The reply of the room in this folder to its one bundle, with its one note.
async fn sealed(room: &Journal) -> (Uuid, Sealed) {
    let bundle = room.clients().await.unwrap()[0].bundles[0].id;
    let note = room.annotations(bundle).await.unwrap()[0].id;
    (bundle, seal(room, bundle, "Dr Ana Rivera".into(), &[note]).await.unwrap())
}

/// Saves it until all of it is written, and waits to be killed before it gets its name.
async fn die_before_it_is_named(folder: &Path) {
    let room = opened(folder, "R.afterglow").await;
    let (_, sealed) = sealed(&room).await;
    let (out, length) = (folder.join("out"), sealed.bytes.len() as u64);
    // A reply gets its number before its name, and no number while another bundle is on its way in.
    let other = NewBundle {
        id: Uuid::new_v4(),
        sender: String::new(),
        reply_to: None,
        language: "en".into(),
        to_old_address: false,
        must_return: [7; 32],
        report: None,
    };
    let (_nothing_comes, mut items) = mpsc::channel(1);
    let client = ChosenClient::New("Another".into());
    let destination = Destination { path: out.join(NAME), confirmed: true };
    // The other one is first.
    let taking_in = room.take_in_bundle(&other, &client, false, &mut items);
    let _ = tokio::join!(taking_in, sealed.save(&room, destination), die_once_written(&out, length));
}

async fn die_once_written(out: &Path, length: u64) {
    while !names(out).iter().any(|name| fs::metadata(out.join(name)).is_ok_and(|file| file.len() == length)) {
        yield_now().await;
    }
    half_way()
}

#[tokio::test]
async fn killed_while_it_saves_a_reply_it_leaves_it_under_its_name_or_counts_it_as_sent() {
    if let Some(folder) = dies() {
        return die_before_it_is_named(&folder).await;
    }
    let exchange = Exchange::new().await;
    exchange.noted(1, pin([10, 20]), "The blue.", true).await;
    let Exchange { folder, journal, room, .. } = exchange;
    room.lock().await.unwrap();
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    for was_there in [false, true] {
        if was_there {
            fs::write(out.join(NAME), OLDER).unwrap();
        }
        kill_half_way(TEST, folder.path());
        let half = names(&out).into_iter().find(|name| name.starts_with(".afterglow-")).unwrap();
        fs::remove_file(out.join(half)).unwrap();
        match was_there {
            false => assert!(names(&out).is_empty()),
            true => assert_eq!(fs::read(out.join(NAME)).unwrap(), OLDER, "what was there before is lost"),
        }
    }
    // The room opens, and the reply can be saved.
    let room = opened(folder.path(), "R.afterglow").await;
    let (bundle, sealed) = sealed(&room).await;
    assert_eq!(room.answering(bundle).await.unwrap().sequence, 0, "its number is used up");
    assert_eq!(room_notes(&room, bundle).await.unwrap()[0].sent_in, None);
    sealed.save(&room, Destination { path: out.join(NAME), confirmed: true }).await.unwrap();
    let reply = fs::read(out.join(NAME)).unwrap();
    assert_eq!(take_in(&journal, std::io::Cursor::new(reply)).await.unwrap().pieces.len(), 1);
}

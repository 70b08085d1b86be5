//! What a reading room's clients are called.

use afterglow_journal::{ChosenClient, ClientId, Field, Journal, JournalError, NewBundle, Role};
use tokio::sync::mpsc;
use uuid::Uuid;

use crate::support::{Desk, name_of};

/// Takes in a bundle without pieces, of a new client.
async fn take_in(room: &Journal, id: Uuid, name: &str) -> ClientId {
    let (sender, language, reply_to) = (name.into(), "en".into(), Some(format!("age1{id}")));
    let bundle = NewBundle { id, sender, reply_to, language, to_old_address: false, must_return: [7; 32], report: None };
    let (send, mut receive) = mpsc::channel(1);
    assert!(send.send(None).await.is_ok());
    room.take_in_bundle(&bundle, &ChosenClient::New(name.into()), true, &mut receive).await.unwrap()
}

/// The clients, by name, with their bundles.
async fn listed(room: &Journal) -> Vec<(ClientId, String, Vec<Uuid>)> {
    let clients = room.clients().await.unwrap().into_iter();
    clients.map(|client| (client.id, client.name, client.bundles.iter().map(|bundle| bundle.id).collect())).collect()
}

#[tokio::test]
async fn a_client_keeps_a_name_is_called_nothing_or_loses_what_they_gave_with_it() {
    let desk = Desk::empty();
    let (room, _) = Journal::create(desk.new_vault().await, Role::Room, name_of).await.unwrap();
    let [first, second] = [Uuid::new_v4(), Uuid::new_v4()];
    let (ana, ben) = (take_in(&room, first, "Ana").await, take_in(&room, second, "Ben").await);

    room.rename_client(ana, "  Maya ").await.unwrap();
    let renamed = [(ben, "Ben".to_owned(), vec![second]), (ana, "Maya".to_owned(), vec![first])];
    assert_eq!(listed(&room).await, renamed);
    assert_eq!(room.client_at(&format!("age1{first}")).await.unwrap(), Some(ana), "their next bundle is a stranger's");

    for nothing in ["", " \t\n"] {
        let refused = room.rename_client(ana, nothing).await;
        assert!(matches!(refused, Err(JournalError::OutOfRange { field: Field::Text })), "{refused:?}");
    }
    // Characters count, not bytes.
    let refused = room.rename_client(ana, &"ñ".repeat(81)).await;
    assert!(matches!(refused, Err(JournalError::TooLong { field: Field::Text, limit: 80 })), "{refused:?}");
    assert!(matches!(room.rename_client(ClientId(Uuid::new_v4()), "Cleo").await, Err(JournalError::NotFound)));
    let room = desk.reopened(room).await;
    assert_eq!(listed(&room).await, renamed, "a name that was refused is kept, or one that was not is forgotten");

    let longest = "ñ".repeat(80);
    room.rename_client(ana, &longest).await.unwrap();
    assert_eq!(listed(&room).await[1], (ana, longest, vec![first]));
}

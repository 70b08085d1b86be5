use afterglow_journal::{
    FirstDay, Journal, JournalError, Outline, Paper, Preferences, Recipient, RecipientId, Replier, Role, Settings, Theme, TimeFormat,
};

use secrecy::ExposeSecret;
use uuid::Uuid;

use crate::support::{Desk, entry, name_of};

#[tokio::test]
async fn saved_words_are_gone_after_locking() {
    let (desk, journal) = Desk::new().await;
    let entry = journal.create_entry(&entry("2026-11-20T19:42", "Kept.")).await.unwrap();
    let journal = desk.reopened(journal).await;
    assert!(journal.entry(entry.id).await.unwrap() == entry);
}

#[tokio::test]
async fn older_app_writes_into_a_newer_journal() {
    let (desk, journal) = Desk::new().await;
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    let newer =
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9999, 'later', 1, x'00', 0)";
    sqlx::query(newer).execute(&mut *vault.connection().await).await.unwrap();
    assert!(matches!(Journal::open(vault, name_of).await, Err(JournalError::NewerFormat)));
}

#[tokio::test]
async fn settings_are_lost_on_locking() {
    let (desk, journal) = Desk::new().await;
    let first = Preferences {
        idle_minutes: 10,
        theme: Theme::System,
        text_size: 100,
        first_day: FirstDay::Monday,
        time_format: TimeFormat::Hours24,
        outline: Outline::Neutral,
        paper: Paper::A4,
    };
    assert!(journal.settings().await.unwrap() == Settings { role: Role::Journal, preferences: first, recovery_confirmed: false });
    let wanted = Preferences {
        idle_minutes: 3,
        theme: Theme::Dark,
        text_size: 150,
        first_day: FirstDay::Sunday,
        time_format: TimeFormat::Hours12,
        outline: Outline::Masculine,
        paper: Paper::Letter,
    };
    journal.set_preferences(&wanted).await.unwrap();
    journal.set_recovery_confirmed(true).await.unwrap();
    let journal = desk.reopened(journal).await;
    let never = [0, 61].map(|idle_minutes| Preferences { idle_minutes, ..wanted.clone() });
    let nor = [99, 201].map(|text_size| Preferences { text_size, ..wanted.clone() });
    for refused in never.iter().chain(&nor) {
        assert!(matches!(journal.set_preferences(refused).await, Err(JournalError::OutOfRange { .. })));
    }
    assert!(journal.settings().await.unwrap() == Settings { role: Role::Journal, preferences: wanted, recovery_confirmed: true });
}

#[tokio::test]
async fn the_same_prompt_is_offered_again_after_locking() {
    let (desk, journal) = Desk::new().await;
    assert_eq!(journal.last_prompt().await.unwrap(), None);
    journal.remember_prompt("one-sentence").await.unwrap();
    let journal = desk.reopened(journal).await;
    assert_eq!(journal.last_prompt().await.unwrap().as_deref(), Some("one-sentence"));
    assert!(matches!(journal.remember_prompt(&"x".repeat(101)).await, Err(JournalError::TooLong { limit: 100, .. })));
    assert_eq!(journal.last_prompt().await.unwrap().as_deref(), Some("one-sentence"));
}

#[tokio::test]
async fn full_disk_loses_what_was_there() {
    let (desk, journal) = Desk::new().await;
    let first = journal.create_entry(&entry("2026-11-20T19:42", "Before.")).await.unwrap();
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    sqlx::query("pragma max_page_count = 1").execute(&mut *vault.connection().await).await.unwrap();
    let journal = Journal::open(vault, name_of).await.unwrap();
    let long = entry("2026-11-20T19:42", &"after ".repeat(200_000));
    assert!(matches!(journal.save_entry(first.id, first.revision, &long).await, Err(JournalError::DiskFull)));
    assert!(matches!(journal.create_entry(&long).await, Err(JournalError::DiskFull)));
    assert!(journal.entry(first.id).await.unwrap() == first);
    assert_eq!(journal.list_entries(&Default::default(), None).await.unwrap().entries.len(), 1);
}

#[tokio::test]
async fn a_journal_that_could_not_be_made_keeps_its_name() {
    let desk = Desk::empty();
    let mut new = desk.new_vault().await;
    sqlx::query("pragma max_page_count = 1").execute(new.connection()).await.unwrap();
    assert!(matches!(Journal::create(new, Role::Journal, name_of).await.err(), Some(JournalError::DiskFull)));
    assert_eq!(std::fs::read_dir(desk.path().parent().unwrap()).unwrap().count(), 0, "something was left behind");
    let (journal, _) = Journal::create(desk.new_vault().await, Role::Journal, name_of).await.unwrap();
    journal.create_entry(&entry("2026-11-20T19:42", "The second try.")).await.unwrap();
}

#[tokio::test]
async fn a_reading_room_opened_again_as_a_journal() {
    let desk = Desk::empty();
    let (room, _) = Journal::create(desk.new_vault().await, Role::Room, name_of).await.unwrap();
    let room = desk.reopened(room).await;
    assert!(room.settings().await.unwrap().role == Role::Room);
}

#[tokio::test]
async fn an_address_that_was_given_out_stopped_opening() {
    let (desk, journal) = Desk::new().await;
    let made = journal.address_identity(|| "first".into()).await.unwrap();
    let again = journal.address_identity(|| "never made".into()).await.unwrap();
    assert_eq!([made.expose_secret(), again.expose_secret()], ["first"; 2]);
    journal.replace_address_identity(&"second".into()).await.unwrap();
    let journal = desk.reopened(journal).await;
    let kept = journal.address_identities().await.unwrap();
    assert_eq!(kept.iter().map(ExposeSecret::expose_secret).collect::<Vec<_>>(), ["second", "first"]);
}

#[tokio::test]
async fn two_receivers_share_an_address_for_replies() {
    let (desk, journal) = Desk::new().await;
    let ana = Replier::Person(journal.add_recipient("Ana", "age1ana", None).await.unwrap().id);
    let newer = Replier::Person(journal.add_recipient("Ana", "age1newer", None).await.unwrap().id);
    let unknown = Replier::Bundle(Uuid::new_v4());
    for (replier, secret) in [(ana, "first"), (newer, "second"), (unknown, "third")] {
        assert!(journal.reply_identity(replier).await.unwrap().is_none());
        assert_eq!(journal.reply_identity_or(replier, || secret.into()).await.unwrap().expose_secret(), secret);
    }
    let journal = desk.reopened(journal).await;
    assert_eq!(journal.reply_identity_or(ana, || "never made".into()).await.unwrap().expose_secret(), "first");
    assert_eq!(journal.reply_identity(unknown).await.unwrap().unwrap().expose_secret(), "third");
    let kept = journal.reply_identities().await.unwrap();
    assert_eq!(kept.iter().map(ExposeSecret::expose_secret).collect::<Vec<_>>(), ["third", "second", "first"]);
    assert!(journal.address_identities().await.unwrap().is_empty(), "one of them is on the card");
    assert!(journal.reply_identity_or(Replier::Bundle(Uuid::new_v4()), || "first".into()).await.is_err());
}

#[tokio::test]
async fn somebody_who_is_renamed_loses_their_address_or_what_was_compared_or_another_is_renamed() {
    let (desk, journal) = Desk::new().await;
    let ana = journal.add_recipient("Ana", "age1ana", None).await.unwrap().id;
    let ben = journal.add_recipient("Ben", "age1ben", None).await.unwrap();
    journal.set_recipient_compared(ana, true).await.unwrap();
    let before = journal.recipient(ana).await.unwrap();
    journal.rename_recipient(ana, "  Dr Ana Rivera ").await.unwrap();
    let long = "a".repeat(81);
    assert!(matches!(journal.rename_recipient(ana, &long).await, Err(JournalError::TooLong { limit: 80, .. })));
    assert!(matches!(journal.rename_recipient(RecipientId::random(), "Nobody").await, Err(JournalError::NotFound)));
    let journal = desk.reopened(journal).await;
    assert!(journal.recipient(ana).await.unwrap() == Recipient { name: "Dr Ana Rivera".into(), ..before });
    assert!(journal.recipient(ben.id).await.unwrap() == ben);
}

#[tokio::test]
async fn a_card_that_was_replaced_or_renamed_comes_again_as_compared() {
    let (_desk, journal) = Desk::new().await;
    let compared = async |id| journal.recipient(id).await.unwrap().compared_at.is_some();
    let old = journal.add_recipient("Ana", "age1old", None).await.unwrap().id;
    journal.set_recipient_compared(old, true).await.unwrap();
    // Put away and used again, it is the same card.
    journal.set_recipient_retired(old, true).await.unwrap();
    journal.set_recipient_retired(old, false).await.unwrap();
    journal.add_recipient("Ana", "age1old", None).await.unwrap();
    assert!(compared(old).await);
    journal.add_recipient("Ana Rivera", "age1old", None).await.unwrap();
    assert!(!compared(old).await, "renamed by a card");
    for again in [true, false] {
        journal.set_recipient_compared(old, true).await.unwrap();
        journal.add_recipient("Ana", "age1new", Some(old)).await.unwrap();
        match again {
            true => drop(journal.add_recipient("Ana Rivera", "age1old", None).await.unwrap()),
            false => journal.set_recipient_retired(old, false).await.unwrap(),
        }
        assert!(!compared(old).await, "another card had taken its place");
    }
}

#[tokio::test]
async fn a_name_too_long_for_a_card_was_kept() {
    let (_desk, journal) = Desk::new().await;
    journal.set_address_name(&"n".repeat(80)).await.unwrap();
    assert!(matches!(journal.set_address_name(&"n".repeat(81)).await, Err(JournalError::TooLong { limit: 80, .. })));
    assert_eq!(journal.address_name().await.unwrap().len(), 80);
}

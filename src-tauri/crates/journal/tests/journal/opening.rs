use afterglow_journal::{FirstDay, Journal, JournalError, Outline, Paper, Preferences, Role, Settings, Theme, TimeFormat};

use secrecy::ExposeSecret;

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
async fn a_name_too_long_for_a_card_was_kept() {
    let (_desk, journal) = Desk::new().await;
    journal.set_address_name(&"n".repeat(80)).await.unwrap();
    assert!(matches!(journal.set_address_name(&"n".repeat(81)).await, Err(JournalError::TooLong { limit: 80, .. })));
    assert_eq!(journal.address_name().await.unwrap().len(), 80);
}

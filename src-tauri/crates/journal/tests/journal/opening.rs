use afterglow_journal::{Journal, JournalError, Settings};

use crate::support::{Desk, entry};

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
    assert!(matches!(Journal::open(vault).await, Err(JournalError::NewerFormat)));
}

#[tokio::test]
async fn settings_are_lost_on_locking() {
    let (desk, journal) = Desk::new().await;
    assert!(journal.settings().await.unwrap() == Settings { idle_minutes: 10, recovery_confirmed: false });
    journal.set_idle_minutes(3).await.unwrap();
    journal.set_recovery_confirmed(true).await.unwrap();
    let journal = desk.reopened(journal).await;
    assert!(journal.settings().await.unwrap() == Settings { idle_minutes: 3, recovery_confirmed: true });
    for never in [0, 61] {
        assert!(matches!(journal.set_idle_minutes(never).await, Err(JournalError::OutOfRange { .. })));
    }
    assert!(journal.settings().await.unwrap() == Settings { idle_minutes: 3, recovery_confirmed: true });
}

#[tokio::test]
async fn full_disk_loses_what_was_there() {
    let (_desk, vault) = Desk::with_vault().await;
    let journal = Journal::create(vault).await.unwrap();
    let first = journal.create_entry(&entry("2026-11-20T19:42", "Before.")).await.unwrap();
    journal.lock().await.unwrap();
    let vault = _desk.unlocked().await;
    sqlx::query("pragma max_page_count = 1").execute(&mut *vault.connection().await).await.unwrap();
    let journal = Journal::open(vault).await.unwrap();
    let long = entry("2026-11-20T19:42", &"after ".repeat(200_000));
    assert!(matches!(journal.save_entry(first.id, first.revision, &long).await, Err(JournalError::DiskFull)));
    assert!(matches!(journal.create_entry(&long).await, Err(JournalError::DiskFull)));
    assert!(journal.entry(first.id).await.unwrap() == first);
    assert_eq!(journal.list_entries(Default::default()).await.unwrap().len(), 1);
}

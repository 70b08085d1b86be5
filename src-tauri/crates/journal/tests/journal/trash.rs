use afterglow_journal::{EntryDraft, ItemId, JournalError, LifeDomain, Moment, Mood};
use image::ImageFormat;
use jiff::{SignedDuration, Timestamp};

use crate::support::{Desk, artwork, check_in, entry, entry_on, medicine, name_of, photograph};

fn days_from_now(days: i64) -> Timestamp {
    Timestamp::now() + SignedDuration::from_hours(24 * days)
}

#[tokio::test]
async fn restoring_brings_back_only_half() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let draft = EntryDraft {
        tags: vec!["sea".into()],
        domains: vec![LifeDomain::Spirit],
        mood: Some(Mood::Bright),
        moment: Some(Moment::Hours4),
        ..entry_on(&session, "2026-11-20T19:00")
    };
    let entry = journal.create_entry(&draft).await.unwrap();
    let body = journal.create_check_in(&check_in("2026-11-20T19:42")).await.unwrap();
    let art = journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
    let art = journal.artwork(art).await.unwrap();
    let items = [ItemId::Entry(entry.id), ItemId::CheckIn(body.id), ItemId::Artwork(art.id)];
    let before = journal.items().await.unwrap();
    assert_eq!(before.len(), 3);
    for item in items {
        journal.delete_item(item).await.unwrap();
        journal.delete_item(item).await.unwrap();
    }
    assert!(journal.items().await.unwrap().is_empty());
    assert!(matches!(journal.entry(entry.id).await, Err(JournalError::NotFound)));
    assert!(matches!(journal.check_in(body.id).await, Err(JournalError::NotFound)));
    assert!(matches!(journal.artwork(art.id).await, Err(JournalError::NotFound)));
    assert!(matches!(journal.display(art.id).await, Err(JournalError::NotFound)));
    journal.thumbnail(art.id).await.unwrap();
    let trash = journal.list_trash().await.unwrap();
    assert_eq!(trash.len(), 3);
    assert!(trash.iter().all(|trashed| trashed.days_left == 30 && before.contains(&trashed.item)));
    for item in items {
        journal.restore_item(item).await.unwrap();
    }
    assert!(journal.entry(entry.id).await.unwrap() == entry);
    assert!(journal.check_in(body.id).await.unwrap() == body);
    assert!(journal.artwork(art.id).await.unwrap() == art);
    assert!(journal.items().await.unwrap() == before);
    assert!(journal.list_trash().await.unwrap().is_empty());
    journal.original(art.id).await.unwrap();
}

#[tokio::test]
async fn purge_takes_too_much_or_leaves_files() {
    let (desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let kept = journal.create_entry(&entry_on(&session, "2026-11-20T19:42")).await.unwrap();
    let gone = journal.create_entry(&EntryDraft { tags: vec!["sea".into()], ..entry("2026-11-20T19:42", "Gone.") }).await.unwrap();
    let body = journal.create_check_in(&check_in("2026-11-20T19:42")).await.unwrap();
    let art = journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
    let kept_art = journal.import_artwork(photograph(ImageFormat::Jpeg), &artwork("2026-11-21")).await.unwrap();
    for item in [ItemId::Entry(gone.id), ItemId::CheckIn(body.id), ItemId::Artwork(art)] {
        journal.delete_item(item).await.unwrap();
    }
    journal.delete_session(session.id).await.unwrap();
    journal.purge_trash(days_from_now(29)).await.unwrap();
    assert_eq!((journal.list_trash().await.unwrap().len(), desk.sealed_files()), (3, 4));
    assert_eq!(journal.list_trashed_sessions().await.unwrap().len(), 1);

    journal.purge_trash(days_from_now(31)).await.unwrap();
    assert!(journal.list_trash().await.unwrap().is_empty());
    assert!(journal.list_trashed_sessions().await.unwrap().is_empty());
    assert_eq!(desk.sealed_files(), 2);
    journal.original(kept_art).await.unwrap();
    assert!(matches!(journal.thumbnail(art).await, Err(JournalError::NotFound)));
    assert!(matches!(journal.restore_item(ItemId::Entry(gone.id)).await, Err(JournalError::NotFound)));
    assert!(matches!(journal.restore_session(session.id).await, Err(JournalError::NotFound)));
    let kept = journal.entry(kept.id).await.unwrap();
    assert!(kept.session.is_none() && kept.draft.session_id.is_none() && kept.draft.markdown == "Warm hands.");
}

#[tokio::test]
async fn days_left_count_wrongly() {
    let (desk, journal) = Desk::new().await;
    let old = journal.create_entry(&entry("2026-11-20T19:42", "")).await.unwrap();
    journal.delete_item(ItemId::Entry(old.id)).await.unwrap();
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    let a_week_ago = days_from_now(-7).as_millisecond();
    sqlx::query("update entries set deleted_at = ?").bind(a_week_ago).execute(&mut *vault.connection().await).await.unwrap();
    let journal = afterglow_journal::Journal::open(vault, name_of).await.unwrap();
    assert_eq!(journal.list_trash().await.unwrap()[0].days_left, 23);
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    let a_month_ago = days_from_now(-30).as_millisecond();
    sqlx::query("update entries set deleted_at = ?").bind(a_month_ago).execute(&mut *vault.connection().await).await.unwrap();
    let journal = afterglow_journal::Journal::open(vault, name_of).await.unwrap();
    assert!(journal.list_trash().await.unwrap().is_empty(), "opening ends what has had its days");
}

#[tokio::test]
async fn item_forgets_its_session_while_that_lies_in_the_trash() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let other = journal.create_session(&medicine("2026-11-28T15:00")).await.unwrap();
    let edited = journal.create_entry(&entry_on(&session, "2026-11-20T19:42")).await.unwrap();
    let moved = journal.create_entry(&entry_on(&session, "2026-11-20T20:42")).await.unwrap();
    journal.delete_session(session.id).await.unwrap();
    let shown = journal.entry(edited.id).await.unwrap();
    assert!(shown.session.is_none() && shown.draft.session_id.is_none());
    assert!(journal.items().await.unwrap().iter().all(|item| item.session.is_none()));
    journal.save_entry(edited.id, 1, &EntryDraft { markdown: "Edited.".into(), ..shown.draft }).await.unwrap();
    journal.save_entry(moved.id, 1, &entry_on(&other, "2026-11-20T20:42")).await.unwrap();
    journal.restore_session(session.id).await.unwrap();
    assert_eq!(journal.entry(edited.id).await.unwrap().draft.session_id, Some(session.id));
    assert_eq!(journal.entry(moved.id).await.unwrap().draft.session_id, Some(other.id));
    // Outside the trash, taking the session away takes it away.
    journal.save_entry(edited.id, 2, &entry("2026-11-20T19:42", "")).await.unwrap();
    assert!(journal.entry(edited.id).await.unwrap().session.is_none());
}

#[tokio::test]
async fn last_words_are_lost_when_the_trash_is_faster() {
    let (_desk, journal) = Desk::new().await;
    let entry_id = journal.create_entry(&entry("2026-11-20T19:42", "First.")).await.unwrap().id;
    let body = journal.create_check_in(&check_in("2026-11-20T19:42")).await.unwrap();
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    journal.delete_item(ItemId::Entry(entry_id)).await.unwrap();
    journal.delete_item(ItemId::CheckIn(body.id)).await.unwrap();
    journal.delete_session(session.id).await.unwrap();
    journal.save_entry(entry_id, 1, &entry("2026-11-20T19:42", "Last.")).await.unwrap();
    journal.save_check_in(body.id, 1, &check_in("2026-11-20T20:42")).await.unwrap();
    journal.save_session(session.id, 1, &medicine("2026-11-20T16:00")).await.unwrap();
    assert_eq!(journal.list_trash().await.unwrap().len(), 2, "saving does not restore");
    assert!(journal.list_sessions().await.unwrap().is_empty());
    journal.restore_item(ItemId::Entry(entry_id)).await.unwrap();
    journal.restore_item(ItemId::CheckIn(body.id)).await.unwrap();
    journal.restore_session(session.id).await.unwrap();
    assert_eq!(journal.entry(entry_id).await.unwrap().draft.markdown, "Last.");
    assert!(journal.check_in(body.id).await.unwrap().draft == check_in("2026-11-20T20:42"));
    assert!(journal.session(session.id).await.unwrap().draft == medicine("2026-11-20T16:00"));
}

#[tokio::test]
async fn emptying_leaves_something_or_takes_what_is_not_in_the_trash() {
    let (desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let kept = journal.create_entry(&entry_on(&session, "2026-11-20T19:42")).await.unwrap();
    let gone = journal.create_entry(&entry("2026-11-20T19:42", "Gone.")).await.unwrap();
    let art = journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
    let kept_art = journal.import_artwork(photograph(ImageFormat::Jpeg), &artwork("2026-11-21")).await.unwrap();
    for item in [ItemId::Entry(gone.id), ItemId::Artwork(art)] {
        journal.delete_item(item).await.unwrap();
    }
    journal.delete_session(session.id).await.unwrap();
    journal.empty_trash().await.unwrap();
    assert!(journal.list_trash().await.unwrap().is_empty() && journal.list_trashed_sessions().await.unwrap().is_empty());
    assert!(matches!(journal.restore_item(ItemId::Entry(gone.id)).await, Err(JournalError::NotFound)));
    assert_eq!(journal.entry(kept.id).await.unwrap().draft.markdown, "Warm hands.");
    assert_eq!(desk.sealed_files(), 2, "the picture left the disk at once");
    journal.original(kept_art).await.unwrap();
}

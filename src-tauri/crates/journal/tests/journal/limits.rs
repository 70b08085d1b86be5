use afterglow_journal::{ArtworkDraft, CheckInDraft, EntryDraft, Field, JournalError, RegionRecord, SessionDetails};

use crate::support::{Desk, artwork, at, check_in, entry, integration, region};

fn too_long<T>(result: Result<T, JournalError>) -> Option<(Field, u32)> {
    match result {
        Err(JournalError::TooLong { field, limit }) => Some((field, limit)),
        _ => None,
    }
}

#[tokio::test]
async fn what_is_just_short_enough_is_refused_or_what_is_too_long_is_cut() {
    let (_desk, journal) = Desk::new().await;
    // Characters count, not bytes.
    let entries =
        |title: usize, tag: usize| EntryDraft { title: "ñ".repeat(title), tags: vec!["ñ".repeat(tag)], ..entry("2026-11-20T19:42", "") };
    let longest = journal.create_entry(&entries(500, 100)).await.unwrap();
    assert!(longest.draft == entries(500, 100));
    assert_eq!(too_long(journal.create_entry(&entries(501, 1)).await), Some((Field::Title, 500)));
    assert_eq!(too_long(journal.save_entry(longest.id, 1, &entries(1, 101)).await), Some((Field::Tag, 100)));
    assert!(journal.entry(longest.id).await.unwrap() == longest);
}

#[tokio::test]
async fn a_piece_takes_any_number_of_words() {
    let too_many = |error| matches!(error, Err(JournalError::TooMany { limit: 200, .. }));
    let words = |count: usize| (0..count).map(|number| format!("word {number}")).collect::<Vec<_>>();
    let (_desk, journal) = Desk::new().await;
    let tagged = |count| EntryDraft { tags: words(count), ..entry("2026-11-20T19:42", "") };
    let most = journal.create_entry(&tagged(200)).await.unwrap();
    assert!(most.draft == tagged(200));
    assert!(too_many(journal.save_entry(most.id, 1, &tagged(201)).await.map(drop)));
    assert!(journal.entry(most.id).await.unwrap() == most);
    let felt = |count| CheckInDraft { feelings: words(count), ..check_in("2026-11-20T10:00") };
    assert_eq!(journal.create_check_in(&felt(200)).await.unwrap().draft.feelings.len(), 200);
    assert!(too_many(journal.create_check_in(&felt(201)).await.map(drop)));
    let said = |count| CheckInDraft { regions: vec![RegionRecord { words: words(count), ..region("chest", 0.5, None) }], ..felt(1) };
    journal.create_check_in(&said(200)).await.unwrap();
    assert!(too_many(journal.create_check_in(&said(201)).await.map(drop)));
}

#[tokio::test]
async fn five_megabytes_of_writing_are_refused() {
    let (_desk, journal) = Desk::new().await;
    let longest = entry("2026-11-20T19:42", &"a tide ".repeat(714_285));
    assert!(journal.create_entry(&longest).await.unwrap().draft == longest);
    let longer = entry("2026-11-20T19:42", &"a".repeat(5_000_001));
    assert_eq!(too_long(journal.create_entry(&longer).await), Some((Field::Markdown, 5_000_000)));
}

#[tokio::test]
async fn a_text_has_no_limit() {
    let (_desk, journal) = Desk::new().await;
    let long = || "x".repeat(100_001);
    let mut session = integration("2026-11-20T10:00");
    session.details = SessionDetails::Integration { spoke_about: String::new(), takeaways: long() };
    assert_eq!(too_long(journal.create_session(&session).await), Some((Field::Text, 100_000)));
    let body = CheckInDraft { note: long(), ..check_in("2026-11-20T10:00") };
    assert_eq!(too_long(journal.create_check_in(&body).await), Some((Field::Text, 100_000)));
    let zone = afterglow_journal::LocalTime { zone: long(), ..at("2026-11-20T10:00") };
    assert_eq!(
        too_long(journal.create_entry(&EntryDraft { occurred: zone, ..entry("2026-11-20T10:00", "") }).await),
        Some((Field::Code, 100))
    );
    let piece = ArtworkDraft { statement: long(), ..artwork("2026-11-20") };
    let refused = journal.save_artwork(afterglow_journal::ArtworkId::make(), 1, &piece).await;
    assert_eq!(too_long(refused), Some((Field::Text, 100_000)));
}

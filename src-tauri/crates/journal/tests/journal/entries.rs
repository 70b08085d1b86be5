use std::sync::Arc;

use afterglow_journal::{
    ArtworkId, EntryDraft, EntryFilter, ItemId, Journal, JournalError, LifeDomain, LocalTime, Moment, Mood, SessionId,
};
use image::ImageFormat;
use proptest::prelude::*;

use crate::support::{Desk, artwork, at, entry, entry_on, medicine, photograph};

#[tokio::test]
async fn some_field_does_not_come_back() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let draft = EntryDraft {
        title: "Tide\u{0}line".into(),
        tags: vec!["sea \"salt\"".into(), "Ocean".into(), "\u{1}odd\\".into()],
        domains: vec![LifeDomain::Nature, LifeDomain::Body],
        moment: Some(Moment::Hours24),
        mood: Some(Mood::Light),
        private: true,
        ..entry_on(&session, "2026-11-21T16:00:07")
    };
    let created = journal.create_entry(&draft).await.unwrap();
    assert!(created.draft == draft);
    assert_eq!(created.revision, 1);
    assert!(created.session.as_ref().is_some_and(|tag| tag.number == 1 && tag.starts == session.draft.starts));
    let listed = journal.list_entries(&EntryFilter { session_id: Some(session.id), ..EntryFilter::default() }, None).await.unwrap().entries;
    assert!(listed[0].tags == draft.tags && listed[0].domains == draft.domains && listed[0].mood == draft.mood && listed[0].private);
    assert!(listed[0].session == created.session && listed[0].moment == draft.moment && listed[0].occurred == draft.occurred);
    assert!(
        journal
            .list_entries(&EntryFilter { session_id: Some(SessionId::make()), ..EntryFilter::default() }, None)
            .await
            .unwrap()
            .entries
            .is_empty()
    );
}

#[tokio::test]
async fn a_check_constraint_does_not_know_a_name() {
    let (_desk, journal) = Desk::new().await;
    use Moment::*;
    for moment in [Before, During, Hours4, Hours24, Hours72, Days7, Days28, Month1, Months3, Months6] {
        let draft = EntryDraft { moment: Some(moment), ..entry("2026-11-20T19:42", "") };
        assert!(journal.create_entry(&draft).await.unwrap().draft == draft);
    }
    for mood in [Mood::Heavy, Mood::Low, Mood::Even, Mood::Light, Mood::Bright] {
        let draft = EntryDraft { mood: Some(mood), ..entry("2026-11-20T19:42", "") };
        assert!(journal.create_entry(&draft).await.unwrap().draft == draft);
    }
    use LifeDomain::*;
    let draft = EntryDraft { domains: vec![Mind, Body, Spirit, Relationships, Lifestyle, Nature], ..entry("2026-11-20T19:42", "") };
    assert!(journal.create_entry(&draft).await.unwrap().draft == draft);
}

#[tokio::test]
async fn travelling_shifts_the_time_of_an_entry() {
    let (_desk, journal) = Desk::new().await;
    let occurred = LocalTime { local: "2026-11-20T19:42:00".parse().unwrap(), zone: "Pacific/Auckland".into() };
    let earlier = journal.create_entry(&EntryDraft { occurred: occurred.clone(), ..entry("2026-11-20T10:00", "") }).await.unwrap();
    let later = journal.create_entry(&entry("2026-11-20T08:00", "")).await.unwrap();
    assert!(journal.entry(earlier.id).await.unwrap().draft.occurred == occurred);
    let order: Vec<_> =
        journal.list_entries(&EntryFilter::default(), None).await.unwrap().entries.into_iter().map(|entry| entry.id).collect();
    assert_eq!(order, [later.id, earlier.id], "07:42 in Madrid is before 08:00");
}

#[tokio::test]
async fn tag_differing_in_case_stands_twice() {
    let (_desk, journal) = Desk::new().await;
    let tags = ["Été", " été ", "", "  ", "Sea", "SEA", "été et mer"].map(String::from).to_vec();
    let draft = EntryDraft { tags, domains: vec![LifeDomain::Mind, LifeDomain::Mind], ..entry("2026-11-20T19:42", "") };
    let created = journal.create_entry(&draft).await.unwrap();
    assert_eq!(created.draft.tags, ["Été", "Sea", "été et mer"]);
    assert_eq!(created.draft.domains, [LifeDomain::Mind]);
}

#[tokio::test]
async fn stale_save_overwrites() {
    let (_desk, journal) = Desk::new().await;
    let first = EntryDraft { tags: vec!["one".into()], ..entry("2026-11-20T19:42", "First.") };
    let id = journal.create_entry(&first).await.unwrap().id;
    let second = EntryDraft { tags: vec!["two".into()], ..entry("2026-11-20T19:42", "Second.") };
    assert_eq!(journal.save_entry(id, 1, &second).await.unwrap(), 2);
    for base in [0, 1, 3] {
        assert!(matches!(journal.save_entry(id, base, &first).await, Err(JournalError::StaleRevision)));
    }
    let stored = journal.entry(id).await.unwrap();
    assert!(stored.draft == second && stored.revision == 2);
}

#[tokio::test]
async fn save_with_an_unknown_session_writes_half() {
    let (_desk, journal) = Desk::new().await;
    let before = journal.create_entry(&EntryDraft { tags: vec!["one".into()], ..entry("2026-11-20T19:42", "First.") }).await.unwrap();
    let lost = EntryDraft { session_id: Some(SessionId::make()), ..entry("2026-11-20T19:42", "Second.") };
    assert!(matches!(journal.save_entry(before.id, 1, &lost).await, Err(JournalError::NotFound)));
    assert!(matches!(journal.create_entry(&lost).await, Err(JournalError::NotFound)));
    assert!(journal.entry(before.id).await.unwrap() == before);
    assert_eq!(journal.list_entries(&EntryFilter::default(), None).await.unwrap().entries.len(), 1);
    assert!(matches!(journal.save_entry(afterglow_journal::EntryId::make(), 1, &before.draft).await, Err(JournalError::NotFound)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_racing_saves_both_win() {
    let (_desk, journal) = Desk::new().await;
    let journal = Arc::new(journal);
    let id = journal.create_entry(&entry("2026-11-20T19:42", "")).await.unwrap().id;
    for round in 1..=10 {
        let saves: Vec<_> = (0..8)
            .map(|writer| {
                let journal = Arc::clone(&journal);
                let draft = EntryDraft { tags: vec![format!("{writer}")], ..entry("2026-11-20T19:42", &format!("Writer {writer}")) };
                tokio::spawn(async move { (journal.save_entry(id, round, &draft).await, draft) })
            })
            .collect();
        let mut winner = None;
        for save in saves {
            match save.await.unwrap() {
                (Ok(revision), draft) => {
                    assert_eq!(revision, round + 1);
                    assert!(winner.replace(draft).is_none(), "two saves won");
                }
                (Err(JournalError::StaleRevision), _) => {}
                (Err(error), _) => panic!("{error}"),
            }
        }
        assert!(journal.entry(id).await.unwrap().draft == winner.unwrap());
    }
}

#[test]
fn markdown_is_changed_by_keeping_it() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let (desk, journal) = runtime.block_on(Desk::new());
    let entry_id = runtime.block_on(journal.create_entry(&entry("2026-11-20T19:42", ""))).unwrap().id;
    let revision = std::cell::Cell::new(1);
    let markdown = prop_oneof![any::<String>(), "[\\x00-\\x20#*_>`\\[\\]()!|~<&;a\\-\r\n\u{feff}\u{e000}\u{1f600}]{0,300}"];
    proptest!(ProptestConfig::with_cases(200), |(markdown in markdown)| {
        let draft = EntryDraft { markdown, ..entry("2026-11-20T19:42", "") };
        revision.set(runtime.block_on(journal.save_entry(entry_id, revision.get(), &draft)).unwrap());
        let stored = runtime.block_on(journal.entry(entry_id)).unwrap();
        prop_assert!(stored.draft.markdown.as_bytes() == draft.markdown.as_bytes());
        let summary = runtime.block_on(journal.list_entries(&EntryFilter::default(), None)).unwrap().entries.remove(0);
        prop_assert!(summary.excerpt.chars().count() <= 200);
        prop_assert!(!summary.excerpt.contains(['\n', '\r', '\t']));
    });
    let before = runtime.block_on(journal.entry(entry_id)).unwrap();
    let journal = runtime.block_on(desk.reopened(journal));
    assert!(runtime.block_on(journal.entry(entry_id)).unwrap() == before);
}

async fn excerpt(journal: &Journal, markdown: &str) -> String {
    let id = journal.create_entry(&entry("2026-11-20T19:42", markdown)).await.unwrap().id;
    journal.list_entries(&EntryFilter::default(), None).await.unwrap().entries.into_iter().find(|entry| entry.id == id).unwrap().excerpt
}

#[tokio::test]
async fn excerpt_shows_markup_or_glues_words() {
    let (_desk, journal) = Desk::new().await;
    let markdown =
        "# The *tide*\n\nIt **came**\nin.\n\n- one\n- two\n\n> held `me` [here](https://example.org)\n\n<b>bold</b> ![a shell](art:x) end";
    assert_eq!(excerpt(&journal, markdown).await, "The tide It came in. one two held me here bold end");
    assert_eq!(excerpt(&journal, "un**bro**ken").await, "unbroken");
    assert_eq!(excerpt(&journal, "| a | b |\n|---|---|\n| c | d |").await, "a b c d");
    assert_eq!(excerpt(&journal, "![only a picture](art:x)").await, "");
    assert_eq!(excerpt(&journal, &"é".repeat(200)).await, "é".repeat(200));
    assert_eq!(excerpt(&journal, &"é".repeat(201)).await, "é".repeat(199) + "…");
    assert_eq!(excerpt(&journal, &"word ".repeat(1000)).await.chars().count(), 200);
}

#[tokio::test]
async fn list_shows_a_picture_that_is_gone() {
    let (_desk, journal) = Desk::new().await;
    let art = journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
    let far = "![far](https://example.org/a.png)";
    let shore = format!("![shore](art:{})", art.0);
    journal.create_entry(&entry("2026-11-20T19:42", &format!("{far} {shore}"))).await.unwrap();
    let picture = async || journal.list_entries(&EntryFilter::default(), None).await.unwrap().entries[0].picture;
    assert_eq!(picture().await, Some(art));
    journal.delete_item(ItemId::Artwork(art)).await.unwrap();
    assert_eq!(picture().await, None);
    journal.restore_item(ItemId::Artwork(art)).await.unwrap();
    assert_eq!(picture().await, Some(art));
    journal.create_entry(&entry("2026-11-21T19:42", &format!("![](art:{}) {shore}", ArtworkId::make().0))).await.unwrap();
    assert_eq!(picture().await, None, "the first picture was never in this journal");
    assert!(journal.list_entries(&EntryFilter::default(), None).await.unwrap().entries[0].occurred == at("2026-11-21T19:42"));
}

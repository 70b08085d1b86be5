use afterglow_journal::{EntryDraft, EntryFilter, EntryId, ItemId, Journal, LifeDomain, LocalTime, Mood};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::support::{Desk, entry, entry_on, medicine};

async fn all(journal: &Journal, filter: &EntryFilter) -> Vec<Vec<EntryId>> {
    let mut pages = Vec::new();
    let mut after = None;
    loop {
        let page = journal.list_entries(filter, after).await.unwrap();
        pages.push(page.entries.into_iter().map(|entry| entry.id).collect());
        after = page.next;
        if after.is_none() {
            return pages;
        }
    }
}

#[test]
fn a_page_skips_or_repeats_an_entry_of_the_same_instant() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    // How many entries each of a few instants has: around the size of a page and of two.
    let counts = prop::collection::vec(prop_oneof![0_usize..4, 45_usize..56, 99_usize..102], 1..4);
    proptest!(ProptestConfig::with_cases(8), |(counts in counts)| {
        runtime.block_on(async {
            let (_desk, journal) = Desk::new().await;
            let mut made = Vec::new();
            for (hour, count) in counts.iter().enumerate() {
                for _ in 0..*count {
                    made.push(journal.create_entry(&entry(&format!("2026-11-20T{hour:02}:00"), "")).await.unwrap().id);
                }
            }
            made.reverse();
            let pages = all(&journal, &EntryFilter::default()).await;
            assert!(pages.iter().rev().skip(1).all(|page| page.len() == 50) && pages.len() == made.len().div_ceil(50).max(1));
            assert_eq!(pages.concat(), made);
            assert_eq!(journal.count_entries(&EntryFilter::default()).await.unwrap() as usize, made.len());
        });
    });
}

#[tokio::test]
async fn writing_while_reading_on_shifts_the_next_page() {
    let (_desk, journal) = Desk::new().await;
    let mut made = Vec::new();
    for minute in 0..60 {
        made.push(journal.create_entry(&entry(&format!("2026-11-20T10:{minute:02}"), "")).await.unwrap().id);
    }
    let first = journal.list_entries(&EntryFilter::default(), None).await.unwrap();
    journal.create_entry(&entry("2026-11-21T10:00", "")).await.unwrap();
    journal.delete_item(ItemId::Entry(first.entries[49].id)).await.unwrap();
    let second = journal.list_entries(&EntryFilter::default(), first.next).await.unwrap();
    let ids: Vec<_> = second.entries.iter().map(|entry| entry.id).collect();
    assert!(second.next.is_none() && ids.into_iter().rev().eq(made[..10].iter().copied()));
}

#[tokio::test]
async fn filters_do_not_combine() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-14T15:00")).await.unwrap();
    let sought = EntryDraft {
        tags: vec!["Sea".into(), "night".into()],
        domains: vec![LifeDomain::Body, LifeDomain::Nature],
        mood: Some(Mood::Light),
        ..entry_on(&session, "2026-11-20T23:59")
    };
    let others = [
        EntryDraft { session_id: None, ..sought.clone() },
        EntryDraft { tags: vec!["seaside".into()], ..sought.clone() },
        EntryDraft { domains: vec![LifeDomain::Body], ..sought.clone() },
        EntryDraft { mood: None, ..sought.clone() },
        EntryDraft { occurred: entry("2026-11-21T00:00", "").occurred, ..sought.clone() },
        EntryDraft { occurred: entry("2026-11-18T23:59", "").occurred, ..sought.clone() },
    ];
    let id = journal.create_entry(&sought).await.unwrap().id;
    for other in &others {
        journal.create_entry(other).await.unwrap();
    }
    let trashed = journal.create_entry(&sought).await.unwrap().id;
    journal.delete_item(ItemId::Entry(trashed)).await.unwrap();
    let filter = EntryFilter {
        session_id: Some(session.id),
        tag: Some(" SEA".into()),
        domain: Some(LifeDomain::Nature),
        mood: Some(Mood::Light),
        from: Some(date(2026, 11, 19)),
        to: Some(date(2026, 11, 20)),
    };
    assert_eq!(all(&journal, &filter).await.concat(), [id]);
    assert_eq!(journal.count_entries(&filter).await.unwrap(), 1);
    assert_eq!(journal.entry_days(&filter).await.unwrap(), [date(2026, 11, 20)]);
    // Each alone lets the one that differs in it go, and keeps the others.
    let alone = [
        EntryFilter { session_id: filter.session_id, ..Default::default() },
        EntryFilter { tag: filter.tag.clone(), ..Default::default() },
        EntryFilter { domain: filter.domain, ..Default::default() },
        EntryFilter { mood: filter.mood, ..Default::default() },
        EntryFilter { to: filter.to, ..Default::default() },
        EntryFilter { from: filter.from, ..Default::default() },
    ];
    for filter in &alone {
        assert_eq!(journal.count_entries(filter).await.unwrap(), 6);
    }
    assert_eq!(journal.list_tags().await.unwrap(), ["night", "Sea", "seaside"]);
}

#[tokio::test]
async fn a_day_is_counted_in_another_zone_than_its_own() {
    let (_desk, journal) = Desk::new().await;
    for zone in ["Pacific/Kiritimati", "Etc/GMT+12", "Europe/Madrid"] {
        for time in ["2026-11-30T00:00:00", "2026-11-30T23:59:59"] {
            let occurred = LocalTime { local: time.parse().unwrap(), zone: zone.into() };
            journal.create_entry(&EntryDraft { occurred, ..entry("2026-11-30T00:00", "") }).await.unwrap();
        }
    }
    let day = |day: Date| EntryFilter { from: Some(day), to: Some(day), ..Default::default() };
    assert_eq!(journal.count_entries(&day(date(2026, 11, 30))).await.unwrap(), 6);
    assert_eq!(journal.count_entries(&day(date(2026, 11, 29))).await.unwrap(), 0);
    assert_eq!(journal.count_entries(&day(date(2026, 12, 1))).await.unwrap(), 0);
    assert_eq!(journal.count_entries(&day(Date::MAX)).await.unwrap(), 0);
    assert_eq!(journal.count_entries(&day(Date::MIN)).await.unwrap(), 0);
    assert_eq!(journal.entry_days(&EntryFilter::default()).await.unwrap(), [date(2026, 11, 30)]);
}

#[tokio::test]
async fn a_day_never_comes_back_or_on_the_wrong_one() {
    let (_desk, journal) = Desk::new().await;
    let days = [
        "2024-02-29",
        "2025-02-28",
        "2025-03-01",
        "2025-11-20",
        "2026-01-31",
        "2026-02-28",
        "2026-10-20",
        "2026-10-31",
        "2026-11-20",
        "2026-11-30",
        "2025-12-20",
        "2025-10-20",
    ];
    for day in days {
        journal.create_entry(&entry(&format!("{day}T10:00"), "")).await.unwrap();
    }
    let on = async |day: Date| {
        let entries = journal.on_this_day(day).await.unwrap();
        entries.into_iter().map(|entry| entry.occurred.local.date().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(on(date(2026, 11, 20)).await, ["2026-10-20", "2025-12-20", "2025-11-20"], "not of today, nor of a month two years ago");
    assert_eq!(on(date(2026, 11, 30)).await, ["2026-10-31", "2026-01-31"], "the 31st on the last of thirty days");
    let on_28_february = ["2026-11-30", "2026-10-31", "2026-02-28", "2025-02-28", "2024-02-29"];
    assert_eq!(on(date(2027, 2, 28)).await, on_28_february, "29 February comes back in common years, too");
    assert_eq!(on(date(2028, 2, 29)).await, ["2024-02-29"]);
    assert_eq!(on(date(2028, 2, 28)).await, ["2026-02-28", "2025-02-28"], "in a leap year the 29th has a day of its own");
    assert_eq!(on(Date::MIN).await, Vec::<String>::new());
}

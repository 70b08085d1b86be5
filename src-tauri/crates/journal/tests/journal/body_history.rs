use afterglow_journal::{CheckInDraft, CheckInId, CheckInPair, ItemId, Journal, Moment, RegionRecord, Session};

use crate::support::{Desk, check_in, medicine, preparation, region};

async fn made(journal: &Journal, draft: CheckInDraft) -> CheckInId {
    journal.create_check_in(&draft).await.unwrap().id
}

fn on(session: &Session, occurred: &str) -> CheckInDraft {
    CheckInDraft { session_id: Some(session.id), ..check_in(occurred) }
}

fn with(regions: Vec<RegionRecord>, occurred: &str) -> CheckInDraft {
    CheckInDraft { regions, ..check_in(occurred) }
}

async fn pair(journal: &Journal, with: Option<CheckInId>) -> Option<(CheckInId, CheckInId)> {
    let pair = journal.check_ins_to_compare(with).await.unwrap();
    pair.map(|CheckInPair { first, second }| (first, second))
}

async fn days(journal: &Journal, region: &str) -> Vec<String> {
    let page = journal.region_over_time(region, None).await.unwrap();
    page.marks.iter().map(|mark| mark.occurred.local.date().to_string()).collect()
}

#[tokio::test]
async fn a_page_skips_or_repeats_a_check_in_of_the_same_instant() {
    let (_desk, journal) = Desk::new().await;
    let mut expected = Vec::new();
    for n in 0..60 {
        expected.push(made(&journal, check_in(if n < 40 { "2026-11-20T10:00" } else { "2026-11-21T10:00" })).await);
    }
    expected.reverse();
    let mut read = Vec::new();
    let mut after = None;
    loop {
        let page = journal.page_check_ins(after).await.unwrap();
        read.push(page.check_ins.iter().map(|one| one.id).collect::<Vec<_>>());
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(read.iter().map(Vec::len).collect::<Vec<_>>(), [24, 24, 12]);
    assert_eq!(read.concat(), expected);
}

#[tokio::test]
async fn two_after_one_session_are_offered_in_place_of_before_and_after() {
    let (_desk, journal) = Desk::new().await;
    assert_eq!(pair(&journal, None).await, None);
    let session = journal.create_session(&medicine("2026-11-14T10:00")).await.unwrap();
    let before = made(&journal, on(&session, "2026-11-14T08:00")).await;
    assert_eq!(pair(&journal, None).await, None, "one check-in is no pair");
    let hours_after = made(&journal, on(&session, "2026-11-14T15:00")).await;
    let days_after = made(&journal, on(&session, "2026-11-18T15:00")).await;
    // Later, and on no session or on one that has nothing before it.
    let loose = made(&journal, check_in("2026-11-20T15:00")).await;
    let next = journal.create_session(&medicine("2026-11-25T10:00")).await.unwrap();
    let alone = made(&journal, on(&next, "2026-11-26T15:00")).await;

    assert_eq!(pair(&journal, None).await, Some((before, days_after)));
    assert_eq!(pair(&journal, Some(hours_after)).await, Some((before, hours_after)));
    assert_eq!(pair(&journal, Some(before)).await, Some((before, days_after)));
    assert_eq!(pair(&journal, Some(loose)).await, Some((days_after, loose)), "with the one before it");
    assert_eq!(pair(&journal, Some(alone)).await, Some((loose, alone)));
}

#[tokio::test]
async fn the_chosen_moment_gives_way_to_the_clock() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-14T10:00")).await.unwrap();
    // Noted down afterwards, about the time before.
    let before = CheckInDraft { moment: Some(Moment::Before), ..on(&session, "2026-11-14T20:00") };
    let before = made(&journal, before).await;
    let after = made(&journal, on(&session, "2026-11-14T15:00")).await;
    assert_eq!(pair(&journal, Some(after)).await, Some((before, after)));
}

#[tokio::test]
async fn without_a_session_the_pair_is_not_the_latest_two() {
    let (_desk, journal) = Desk::new().await;
    let preparation = journal.create_session(&preparation("2026-11-14T10:00", "To rest.")).await.unwrap();
    let second = made(&journal, check_in("2026-11-13T10:00")).await;
    let first = made(&journal, check_in("2026-11-10T10:00")).await;
    let third = made(&journal, on(&preparation, "2026-11-14T12:00")).await;
    assert_eq!(pair(&journal, None).await, Some((second, third)));
    assert_eq!(pair(&journal, Some(first)).await, Some((first, second)), "the first has only one after it");
    journal.delete_item(ItemId::CheckIn(second)).await.unwrap();
    assert_eq!(pair(&journal, None).await, Some((first, third)));
    assert_eq!(pair(&journal, Some(second)).await, None, "what lies in the trash is not compared");
}

#[tokio::test]
async fn region_in_the_trash_or_of_another_place_is_told_over_time() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-14T10:00")).await.unwrap();
    let late = CheckInDraft { moment: Some(Moment::Days7), ..on(&session, "2026-11-21T10:00") };
    made(&journal, late).await;
    made(&journal, with(vec![region("throat", 1.0, None)], "2026-11-18T10:00")).await;
    made(&journal, with(vec![region("throat", 1.0, None), region("chest", 0.25, Some(2))], "2026-11-16T10:00")).await;
    let trashed = made(&journal, check_in("2026-11-15T10:00")).await;
    journal.delete_item(ItemId::CheckIn(trashed)).await.unwrap();

    assert_eq!(days(&journal, "chest").await, ["2026-11-16", "2026-11-21"]);
    assert_eq!(days(&journal, "wing").await, [] as [&str; 0]);
    let page = journal.region_over_time("chest", None).await.unwrap();
    assert!(page.marks[0].record == region("chest", 0.25, Some(2)) && page.marks[0].session.is_none());
    assert!(page.marks[1].session.as_ref().is_some_and(|tag| tag.id == session.id) && page.marks[1].moment == Some(Moment::Days7));
    let marked = journal.marked_regions().await.unwrap();
    let marked: Vec<_> = marked.iter().map(|one| (one.region.as_str(), one.count)).collect();
    assert_eq!(marked, [("chest", 2), ("throat", 2)]);
}

#[tokio::test]
async fn stretch_of_a_region_loses_what_lies_between_two_pages() {
    let (_desk, journal) = Desk::new().await;
    for n in 0..130 {
        let regions = vec![region(if n % 2 == 0 { "chest" } else { "throat" }, 1.0, None), region("jaw", 1.0, None)];
        made(&journal, with(regions, &format!("2026-11-20T{:02}:{:02}", n / 60, n % 60))).await;
    }
    let latest = journal.region_over_time("jaw", None).await.unwrap();
    let earlier = journal.region_over_time("jaw", latest.earlier).await.unwrap();
    assert_eq!((latest.marks.len(), earlier.marks.len(), earlier.earlier.is_none()), (100, 30, true));
    let times: Vec<_> = earlier.marks.iter().chain(&latest.marks).map(|mark| mark.occurred.local).collect();
    assert!(times.is_sorted() && times.len() == 130);
    assert!(journal.region_over_time("chest", None).await.unwrap().earlier.is_none());
}

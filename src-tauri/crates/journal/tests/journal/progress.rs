use std::time::Instant;

use afterglow_journal::{
    CheckInDraft, FeelingAt, FirstDay, ItemId, Journal, LocalTime, Preferences, Progress, ProgressSpan, ProgressStep, RegionRecord,
};
use image::ImageFormat;
use jiff::{
    ToSpan,
    civil::{Date, date},
};

use crate::support::{Desk, artwork, at, check_in, entry, integration, medicine, photograph, preparation, region};

const NOW: &str = "2026-11-20T19:42";

async fn over(journal: &Journal, span: impl Into<Option<ProgressSpan>>) -> Progress {
    journal.progress(span.into(), &at(NOW)).await.unwrap()
}

/// A check-in that says how stirred it was, with nothing else.
fn energy(occurred: &str, energy: u8) -> CheckInDraft {
    CheckInDraft { energy: Some(energy), feelings: Vec::new(), regions: Vec::new(), ..check_in(occurred) }
}

/// A check-in on each of so many days that end with the day given.
async fn check_in_daily(journal: &Journal, days: i32, last: Date) {
    for back in 0..days {
        let day = last.checked_sub(back.days()).unwrap();
        journal.create_check_in(&energy(&format!("{day}T10:00"), u8::try_from(back % 11).unwrap())).await.unwrap();
    }
}

#[tokio::test]
async fn check_ins_of_one_day_are_taken_together_or_out_of_order() {
    let (_desk, journal) = Desk::new().await;
    let later = journal.create_check_in(&CheckInDraft { pleasantness: Some(9), ..energy("2026-11-20T18:00", 2) }).await.unwrap();
    let sooner = journal.create_check_in(&CheckInDraft { energy: None, ..energy("2026-11-20T09:00", 0) }).await.unwrap();
    let shown = over(&journal, ProgressSpan::Month).await;
    assert_eq!((shown.step, shown.check_ins), (ProgressStep::CheckIn, 2));
    let ids: Vec<_> = shown.points.iter().filter_map(|point| point.one.as_ref()).map(|one| one.id).collect();
    assert_eq!(ids, [sooner.id, later.id]);
    // What was not said is not zero.
    assert!(shown.points[0].energy.is_none() && shown.points[0].pleasantness.is_none());
    assert_eq!(shown.points[1].energy.map(|range| (range.mean, range.least, range.most)), Some((2.0, 2, 2)));
    assert_eq!(shown.points[1].pleasantness.map(|range| range.most), Some(9));
}

#[tokio::test]
async fn feelings_or_regions_stand_at_the_wrong_point_or_in_the_wrong_order() {
    let (_desk, journal) = Desk::new().await;
    let feel = |occurred, feelings: &[&str], regions| CheckInDraft {
        feelings: feelings.iter().map(ToString::to_string).collect(),
        regions,
        ..check_in(occurred)
    };
    let less = RegionRecord { more: 0.0, less: 0.6, ..region("throat", 0.0, None) };
    journal.create_check_in(&feel("2026-11-10T10:00", &["Brave", "sad"], vec![less])).await.unwrap();
    journal.create_check_in(&feel("2026-11-12T10:00", &[], vec![region("chest", 0.5, Some(7))])).await.unwrap();
    journal.create_check_in(&feel("2026-11-14T10:00", &["brave"], vec![region("chest", 0.25, None)])).await.unwrap();
    let trashed = journal.create_check_in(&feel("2026-11-15T10:00", &["sad"], Vec::new())).await.unwrap();
    journal.delete_item(ItemId::CheckIn(trashed.id)).await.unwrap();
    let shown = over(&journal, ProgressSpan::Month).await;
    assert_eq!((shown.check_ins, shown.feelings_named, shown.regions_marked), (3, 2, 2));
    let feelings: Vec<_> = shown.feelings.iter().map(|row| (row.feeling.as_str(), row.total, row.at.as_slice())).collect();
    let once = |point| FeelingAt { point, count: 1 };
    assert_eq!(feelings, [("Brave", 2, [once(0), once(2)].as_slice()), ("sad", 1, &[once(0)])], "one word in whatever case");
    let regions: Vec<_> = shown.regions.iter().map(|row| (row.region.as_str(), row.total)).collect();
    assert_eq!(regions, [("chest", 2), ("throat", 1)]);
    assert_eq!((shown.regions[0].at[0].point, shown.regions[0].at[0].intensity), (1, Some(7.0)));
    assert_eq!((shown.regions[0].at[1].point, shown.regions[0].at[1].intensity), (2, None), "an intensity that was not said is not zero");
    assert!(shown.regions[1].at[0].less > 0.59 && shown.regions[1].at[0].more < 0.01);
}

#[tokio::test]
async fn rows_are_more_than_can_be_taken_in_and_the_rest_is_not_counted() {
    let (_desk, journal) = Desk::new().await;
    let feelings = (0..12).map(|n| format!("feeling {n:02}")).collect();
    let regions = (0..12).map(|n| region(&format!("r{n:02}"), 0.5, None)).collect();
    journal.create_check_in(&CheckInDraft { feelings, regions, ..check_in("2026-11-10T10:00") }).await.unwrap();
    let shown = over(&journal, ProgressSpan::Month).await;
    assert_eq!((shown.feelings.len(), shown.feelings_named), (8, 12));
    assert_eq!((shown.regions.len(), shown.regions_marked), (8, 12));
    assert_eq!(shown.regions[0].region, "r00", "of those equally often marked always the same are shown");
}

#[tokio::test]
async fn many_check_ins_are_taken_together_without_their_least_and_most() {
    let (_desk, journal) = Desk::new().await;
    for hour in 0..11 {
        for day in 10..21 {
            journal.create_check_in(&energy(&format!("2026-11-{day}T{hour:02}:00"), hour)).await.unwrap();
        }
    }
    let by_day = over(&journal, ProgressSpan::Month).await;
    assert_eq!((by_day.step, by_day.check_ins, by_day.points.len()), (ProgressStep::Day, 121, 11));
    let first = &by_day.points[0];
    assert!(first.one.is_none() && first.from == date(2026, 11, 10) && first.to == first.from && first.check_ins == 11);
    assert_eq!(first.energy.map(|range| (range.mean, range.least, range.most)), Some((5.0, 0, 10)));
    let by_week = over(&journal, ProgressSpan::Year).await;
    assert_eq!(by_week.step, ProgressStep::Week);
    assert_eq!((by_week.first, by_week.last), (Some(date(2026, 11, 10)), Some(date(2026, 11, 20))), "not the ends of the weeks");
    let weeks: Vec<_> = by_week.points.iter().map(|point| (point.from, point.to, point.check_ins)).collect();
    assert_eq!(weeks, [(date(2026, 11, 9), date(2026, 11, 15), 66), (date(2026, 11, 16), date(2026, 11, 22), 55)]);
}

#[tokio::test]
async fn a_week_begins_with_another_day_than_the_person_set() {
    let (_desk, journal) = Desk::new().await;
    check_in_daily(&journal, 150, date(2026, 11, 20)).await;
    let preferences = journal.settings().await.unwrap().preferences;
    for (first_day, begins) in
        [(FirstDay::Monday, date(2026, 11, 16)), (FirstDay::Sunday, date(2026, 11, 15)), (FirstDay::Saturday, date(2026, 11, 14))]
    {
        journal.set_preferences(&Preferences { first_day, ..preferences.clone() }).await.unwrap();
        let shown = over(&journal, ProgressSpan::Year).await;
        assert_eq!(shown.points.last().map(|point| point.from), Some(begins));
        assert_eq!(shown.points.iter().map(|point| point.check_ins).sum::<u32>(), 150);
    }
}

#[tokio::test]
async fn years_of_check_ins_make_more_points_than_a_chart_can_show() {
    let (_desk, journal) = Desk::new().await;
    check_in_daily(&journal, 130, date(2026, 11, 20)).await;
    journal.create_check_in(&energy("2019-03-31T23:59", 4)).await.unwrap();
    let shown = over(&journal, ProgressSpan::Everything).await;
    assert_eq!((shown.step, shown.from), (ProgressStep::Month, date(2019, 3, 31)));
    assert!(shown.points[0].from == date(2019, 3, 1) && shown.points[0].to == date(2019, 3, 31) && shown.points.len() <= 8);
}

#[tokio::test]
async fn a_day_is_shifted_to_another_zone() {
    let (_desk, journal) = Desk::new().await;
    for zone in ["Pacific/Kiritimati", "Etc/GMT+12"] {
        for time in ["2026-10-20T00:00:00", "2026-10-19T23:59:59", "2026-11-20T23:59:59"] {
            let occurred = LocalTime { local: time.parse().unwrap(), zone: zone.into() };
            journal.create_check_in(&CheckInDraft { occurred, ..energy("2026-11-20T00:00", 1) }).await.unwrap();
        }
    }
    let shown = over(&journal, ProgressSpan::Month).await;
    let days: Vec<_> = shown.points.iter().map(|point| point.from.to_string()).collect();
    assert_eq!(days, ["2026-10-20", "2026-10-20", "2026-11-20", "2026-11-20"]);
    let made = journal.made_days(date(2026, 10, 19), date(2026, 10, 20), &at(NOW)).await.unwrap();
    assert_eq!(made.days.iter().map(|made| (made.day.day(), made.check_ins)).collect::<Vec<_>>(), [(19, 2), (20, 2)]);
    assert_eq!(journal.items_of_day(date(2026, 10, 19)).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_course_begins_too_late_or_ends_before_today() {
    let (_desk, journal) = Desk::new().await;
    journal.create_session(&medicine("2026-10-01T10:00")).await.unwrap();
    journal.create_session(&preparation("2026-11-11T17:00", "To soften.")).await.unwrap();
    let second = journal.create_session(&medicine("2026-11-14T10:30")).await.unwrap();
    journal.create_session(&integration("2026-11-20T23:00")).await.unwrap();
    journal.create_session(&integration("2026-11-24T15:00")).await.unwrap();
    journal.create_session(&medicine("2026-12-05T10:30")).await.unwrap();
    journal.create_check_in(&energy("2026-11-12T10:00", 3)).await.unwrap();
    journal.create_check_in(&energy("2026-10-12T10:00", 3)).await.unwrap();
    let shown = over(&journal, None).await;
    assert_eq!((shown.span, shown.from, shown.to), (ProgressSpan::Course, date(2026, 11, 11), date(2026, 11, 20)));
    assert_eq!(shown.course.as_ref().map(|tag| (tag.id, tag.number)), Some((second.id, 2)));
    assert_eq!(shown.check_ins, 1);
    let sessions: Vec<_> = shown.sessions.iter().map(|session| (session.tag.starts.local.day(), session.planned)).collect();
    assert_eq!(sessions, [(11, false), (14, false), (20, true)], "what is planned for tonight is not past");
}

#[tokio::test]
async fn the_first_look_falls_on_an_empty_span() {
    let (_desk, journal) = Desk::new().await;
    let nothing = over(&journal, None).await;
    assert_eq!((nothing.span, nothing.check_ins, nothing.has_check_ins, nothing.has_anything), (ProgressSpan::Everything, 0, false, false));
    assert!(nothing.course.is_none() && nothing.points.is_empty());
    assert_eq!(over(&journal, ProgressSpan::Course).await.span, ProgressSpan::Everything, "there is no course without a medicine session");
    let old = journal.create_check_in(&energy("2025-02-01T10:00", 3)).await.unwrap();
    assert_eq!(over(&journal, None).await.span, ProgressSpan::Everything);
    journal.create_check_in(&energy("2026-10-01T10:00", 3)).await.unwrap();
    assert_eq!(over(&journal, None).await.span, ProgressSpan::Months3);
    journal.create_session(&medicine("2026-11-20T10:00")).await.unwrap();
    assert_eq!(over(&journal, None).await.span, ProgressSpan::Months3, "the course holds no check-in yet");
    let empty = over(&journal, ProgressSpan::Course).await;
    assert!(empty.check_ins == 0 && empty.has_check_ins && empty.span == ProgressSpan::Course);
    // One that is dated ahead is not lost.
    journal.create_check_in(&energy("2026-11-22T10:00", 3)).await.unwrap();
    let ahead = over(&journal, None).await;
    assert_eq!((ahead.span, ahead.to, ahead.check_ins), (ProgressSpan::Course, date(2026, 11, 22), 1));
    journal.delete_item(ItemId::CheckIn(old.id)).await.unwrap();
    assert_eq!(over(&journal, ProgressSpan::Everything).await.from, date(2026, 10, 1));
}

#[tokio::test]
async fn a_day_of_the_calendar_counts_what_is_not_on_it() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-14T10:30")).await.unwrap();
    journal.create_session(&medicine("2026-12-01T10:30")).await.unwrap();
    let last = journal.create_entry(&entry("2026-11-30T23:59", "")).await.unwrap();
    journal.create_entry(&entry("2026-12-01T00:00", "")).await.unwrap();
    journal.create_check_in(&check_in("2026-11-14T20:00")).await.unwrap();
    let picture = photograph(ImageFormat::Jpeg);
    let piece = journal.import_artwork(picture.clone(), &artwork("2026-11-30")).await.unwrap();
    let trashed = journal.import_artwork(picture, &artwork("2026-11-29")).await.unwrap();
    journal.delete_item(ItemId::Artwork(trashed)).await.unwrap();
    let november = journal.made_days(date(2026, 11, 1), date(2026, 11, 30), &at(NOW)).await.unwrap();
    let days: Vec<_> = november.days.iter().map(|made| (made.day.day(), made.entries, made.artworks, made.check_ins)).collect();
    assert_eq!(days, [(14, 0, 0, 1), (30, 1, 1, 0)]);
    assert_eq!(november.sessions.iter().map(|shown| shown.tag.id).collect::<Vec<_>>(), [session.id]);
    let of_day: Vec<_> = journal.items_of_day(date(2026, 11, 30)).await.unwrap().into_iter().map(|item| item.item).collect();
    assert_eq!(of_day, [ItemId::Entry(last.id), ItemId::Artwork(piece)]);
    assert!(journal.made_days(Date::MIN, Date::MAX, &at(NOW)).await.unwrap().days.len() == 3);
    assert!(journal.items_of_day(Date::MAX).await.unwrap().is_empty() && journal.items_of_day(Date::MIN).await.unwrap().is_empty());
}

/// Generous, for a machine that does other things as well: it takes a fiftieth of this.
const PATIENCE_MS: u128 = 2_000;

#[tokio::test]
async fn years_of_check_ins_keep_somebody_waiting() {
    let (_desk, journal) = Desk::new().await;
    for n in 0..1_000 {
        let day = date(2026, 11, 20).checked_sub((n % 900).days()).unwrap();
        let regions = (0..6).map(|r| region(&format!("r{}", (n + r) % 40), 0.5, Some(4))).collect();
        let feelings = vec![format!("own {n}"), "tender".into()];
        let draft = CheckInDraft { regions, feelings, ..check_in(&format!("{day}T{:02}:00", n % 24)) };
        journal.create_check_in(&draft).await.unwrap();
    }
    let began = Instant::now();
    let shown = over(&journal, ProgressSpan::Everything).await;
    let took = began.elapsed().as_millis();
    assert!(took < PATIENCE_MS, "{took} ms");
    assert_eq!((shown.step, shown.check_ins, shown.feelings_named), (ProgressStep::Month, 1_000, 1_001));
    assert_eq!(shown.feelings[0].total, 1_000);
}

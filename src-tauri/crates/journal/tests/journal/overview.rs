use afterglow_journal::{ArtworkDraft, CheckInDraft, EntryDraft, ItemId, JournalError, Moment, SessionDraft, SessionId, Strip, StripPlace};
use image::ImageFormat;

use crate::support::{Desk, artwork, at, check_in, entry, entry_on, integration, medicine, photograph, preparation, region};

fn places(strip: &Strip) -> Vec<(StripPlace, usize)> {
    strip.points.iter().map(|point| (point.place, point.items.len())).collect()
}

fn with(whom: &str, draft: SessionDraft) -> SessionDraft {
    SessionDraft { with_whom: whom.into(), ..draft }
}

#[tokio::test]
async fn item_stands_at_the_wrong_place_on_the_strip() {
    let (_desk, journal) = Desk::new().await;
    let prep = journal.create_session(&preparation("2026-11-18T10:00", "To rest.")).await.unwrap();
    let held = journal.create_session(&medicine("2026-11-20T10:00")).await.unwrap();
    let meeting = journal.create_session(&integration("2026-11-24T10:00")).await.unwrap();
    let next = journal.create_session(&medicine("2026-12-30T10:00")).await.unwrap();
    let add = async |session: &_, occurred: &str, moment| {
        let draft = EntryDraft { moment, ..entry_on(session, occurred) };
        journal.create_entry(&draft).await.unwrap();
    };
    // The moment decides, even against the time.
    add(&held, "2026-11-10T10:00", Some(Moment::Before)).await;
    add(&held, "2026-11-27T10:00", Some(Moment::During)).await;
    add(&held, "2026-11-20T10:00", Some(Moment::Days28)).await;
    // Of what was made before, whether it was on the day itself.
    add(&held, "2026-11-20T08:00", Some(Moment::Before)).await;
    // Without a moment the time decides.
    add(&prep, "2026-11-18T12:00", None).await;
    add(&meeting, "2026-11-24T10:00", None).await;
    add(&held, "2026-11-20T15:00", None).await;
    // Without a place for the moment, too.
    add(&held, "2026-12-20T15:00", Some(Moment::Month1)).await;
    // Another session's, and nobody's.
    add(&next, "2026-11-20T15:00", Some(Moment::During)).await;
    journal.create_entry(&entry("2026-11-20T15:00", "")).await.unwrap();

    let now = at("2026-11-24T12:00");
    let strip = journal.strip(held.id, &now).await.unwrap();
    use StripPlace::*;
    let expected = [(Intention, 2), (Medicine, 2), (Hours4, 1), (Hours24, 0), (Hours72, 1), (Days7, 0), (Days28, 2)];
    assert_eq!(places(&strip), expected);
    assert_eq!(strip.intention, "To rest.");
    assert!(strip.now == now && strip.session == held.tag());
    assert!(strip.points.iter().all(|point| point.past == (point.at.instant() <= now.instant())));
    assert_eq!(strip.points.iter().filter(|point| point.past).count(), 5);
    assert!(strip.points[0].items.is_sorted_by_key(|item| item.occurred.instant()));
    assert_eq!(strip.points.iter().filter_map(|point| point.session_id).collect::<Vec<_>>(), [prep.id, held.id]);
    assert!(strip.points[5].at == at("2026-11-27T10:00"));
    for id in [prep.id, meeting.id] {
        assert!(journal.strip(id, &now).await.unwrap() == strip, "a meeting shows the strip of its medicine session");
    }
}

#[tokio::test]
async fn strip_without_preparation_drops_what_came_before() {
    let (_desk, journal) = Desk::new().await;
    let held = journal.create_session(&medicine("2026-11-20T10:00")).await.unwrap();
    journal.create_entry(&EntryDraft { moment: Some(Moment::Before), ..entry_on(&held, "2026-11-19T10:00") }).await.unwrap();
    let strip = journal.strip(held.id, &at("2026-11-21T10:00")).await.unwrap();
    assert_eq!(places(&strip)[0], (StripPlace::Medicine, 1));
    assert_eq!(strip.intention, "");
}

#[tokio::test]
async fn empty_later_preparation_hides_the_intention() {
    let (_desk, journal) = Desk::new().await;
    let told = journal.create_session(&preparation("2026-11-10T10:00", "To rest.")).await.unwrap();
    journal.create_session(&preparation("2026-11-18T10:00", " ")).await.unwrap();
    let held = journal.create_session(&medicine("2026-11-20T10:00")).await.unwrap();
    let strip = journal.strip(held.id, &at("2026-11-21T10:00")).await.unwrap();
    assert_eq!((strip.intention.as_str(), strip.points[0].session_id), ("To rest.", Some(told.id)));
}

#[tokio::test]
async fn appointment_is_not_in_order_or_is_the_session_itself() {
    let (_desk, journal) = Desk::new().await;
    let held = journal.create_session(&with("Marta", medicine("2026-11-20T10:00"))).await.unwrap();
    journal.create_session(&integration("2026-11-21T10:00")).await.unwrap();
    let next = journal.create_session(&with("Marta", integration("2026-11-25T10:00"))).await.unwrap();
    journal.create_session(&with("Marta", integration("2026-12-25T10:00"))).await.unwrap();
    let strip = journal.strip(held.id, &at("2026-11-19T10:00")).await.unwrap();
    assert_eq!(strip.points[4].place, StripPlace::Appointment, "between 72 hours and 7 days");
    assert_eq!((strip.points[4].session_id, strip.points[4].with_whom.as_str()), (Some(next.id), "Marta"));
    assert!(strip.points.iter().filter(|point| point.place != StripPlace::Appointment).all(|point| point.with_whom.is_empty()));
    let today = journal.today(&at("2026-11-19T10:00")).await.unwrap();
    assert!(today.next_appointment.is_some_and(|session| session.id == held.id), "what comes next is the medicine itself");
}

#[tokio::test]
async fn days_after_a_clock_change_are_an_hour_off() {
    let (_desk, journal) = Desk::new().await;
    // Madrid's clocks went forward on 29 March 2026.
    let held = journal.create_session(&medicine("2026-03-28T10:00")).await.unwrap();
    let strip = journal.strip(held.id, &at("2026-04-01T10:00")).await.unwrap();
    let clock: Vec<_> = strip.points.iter().map(|point| point.at.local.to_string()).collect();
    let expected = ["03-28T10:00", "03-28T14:00", "03-29T11:00", "03-31T11:00", "04-04T10:00", "04-25T10:00"];
    assert_eq!(clock, expected.map(|time| format!("2026-{time}:00")));
}

#[tokio::test]
async fn strip_of_a_meeting_without_medicine_is_made_up() {
    let (_desk, journal) = Desk::new().await;
    let prep = journal.create_session(&preparation("2026-11-18T10:00", "")).await.unwrap();
    assert!(matches!(journal.strip(prep.id, &at("2026-11-21T10:00")).await, Err(JournalError::NotFound)));
    assert!(matches!(journal.strip(SessionId::make(), &at("2026-11-21T10:00")).await, Err(JournalError::NotFound)));
}

#[tokio::test]
async fn today_shows_the_wrong_strip_or_count() {
    let (_desk, journal) = Desk::new().await;
    let empty = journal.today(&at("2026-11-21T10:00")).await.unwrap();
    assert!(empty.strip.is_none() && empty.next_appointment.is_none() && empty.items_since_last == 0 && empty.latest.is_empty());
    let first = journal.create_session(&medicine("2026-11-01T10:00")).await.unwrap();
    let second = journal.create_session(&medicine("2026-11-20T10:00")).await.unwrap();
    journal.create_session(&medicine("2026-12-20T10:00")).await.unwrap();
    let shown = async |now: &str| journal.today(&at(now)).await.unwrap().strip.map(|strip| strip.session.id);
    assert_eq!(shown("2026-10-30T10:00").await, Some(first.id), "the next one planned");
    assert_eq!(shown("2026-11-19T10:00").await, Some(first.id));
    assert_eq!(shown("2026-11-20T10:00").await, Some(second.id));
    for day in ["2026-11-02", "2026-11-12", "2026-11-20", "2026-11-21"] {
        journal.create_entry(&entry(&format!("{day}T20:00"), "")).await.unwrap();
    }
    assert_eq!(journal.today(&at("2026-11-22T10:00")).await.unwrap().items_since_last, 4);
    journal.create_session(&integration("2026-11-10T10:00")).await.unwrap();
    journal.create_session(&integration("2026-11-25T10:00")).await.unwrap();
    let today = journal.today(&at("2026-11-22T10:00")).await.unwrap();
    assert_eq!(today.items_since_last, 3, "a planned integration was not held yet");
    let latest: Vec<_> = today.latest.iter().map(|item| item.occurred.clone()).collect();
    assert!(latest == [at("2026-11-21T20:00"), at("2026-11-20T20:00"), at("2026-11-12T20:00")]);
}

#[tokio::test]
async fn line_of_an_item_says_too_much_or_too_little() {
    let (_desk, journal) = Desk::new().await;
    let regions = vec![region("knee", 0.2, Some(2)), region("jaw", 0.9, None), region("chest", 0.1, Some(9)), region("back", 0.3, Some(2))];
    let body = CheckInDraft { regions, note: "One\n\ntwo ".repeat(100), private: true, ..check_in("2026-11-20T10:00") };
    let body = journal.create_check_in(&body).await.unwrap();
    let piece = ArtworkDraft { moment: Some(Moment::Hours24), ..artwork("2026-11-21") };
    let art = journal.import_artwork(photograph(ImageFormat::Png), &piece).await.unwrap();
    let written = journal.create_entry(&entry("2026-11-22T10:00", "**Warm** hands.")).await.unwrap();
    let items = journal.items().await.unwrap();
    assert_eq!(
        items.iter().map(|item| item.item).collect::<Vec<_>>(),
        [ItemId::Entry(written.id), ItemId::Artwork(art), ItemId::CheckIn(body.id)]
    );
    assert_eq!((items[0].title.as_str(), items[0].excerpt.as_str()), ("After", "Warm hands."));
    assert_eq!((items[1].title.as_str(), items[1].excerpt.as_str()), ("Shore", "Soft pastel"));
    assert_eq!(items[1].occurred.local.to_string(), "2026-11-21T12:00:00");
    assert_eq!(items[1].moment, Some(Moment::Hours24));
    assert_eq!((items[2].title.as_str(), items[2].private, items[2].excerpt.chars().count()), ("", true, 200));
    assert!(items[2].excerpt.starts_with("One two One two"));
    assert_eq!(items[2].regions.iter().map(|record| record.region.as_str()).collect::<Vec<_>>(), ["chest", "back", "knee"]);
    assert!(items[2].regions[0] == region("chest", 0.1, Some(9)));
}

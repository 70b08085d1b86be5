use afterglow_journal::{Journal, LocalTime, Moment, SessionId};

use crate::support::{Desk, at, integration, medicine, preparation};

async fn proposed(journal: &Journal, when: &str) -> (Option<SessionId>, Option<Moment>) {
    let (session, moment) = journal.propose_session(&at(when)).await.unwrap();
    (session.map(|session| session.id), moment)
}

#[tokio::test]
async fn moment_is_not_the_nearest() {
    let (_desk, journal) = Desk::new().await;
    assert_eq!(proposed(&journal, "2026-03-01T10:00").await, (None, None));
    let id = Some(journal.create_session(&medicine("2026-03-01T10:00")).await.unwrap().id);
    for (when, moment) in [
        ("2026-03-01T10:00", Moment::During),
        ("2026-03-01T12:59", Moment::During),
        ("2026-03-01T13:00", Moment::Hours4),
        ("2026-03-01T23:00", Moment::Hours4),
        ("2026-03-02T01:00", Moment::Hours24),
        ("2026-03-03T09:00", Moment::Hours24),
        ("2026-03-03T12:00", Moment::Hours72),
        ("2026-03-08T10:00", Moment::Days7),
        ("2026-03-20T10:00", Moment::Days28),
        ("2026-03-29T10:00", Moment::Days28),
    ] {
        assert_eq!(proposed(&journal, when).await, (id, Some(moment)), "{when}");
    }
    assert_eq!(proposed(&journal, "2026-03-30T10:01").await, (None, None), "28 days have passed");
}

#[tokio::test]
async fn planned_medicine_is_not_proposed_before_it() {
    let (_desk, journal) = Desk::new().await;
    let far = journal.create_session(&medicine("2026-05-20T10:00")).await.unwrap().id;
    let near = journal.create_session(&medicine("2026-05-10T10:00")).await.unwrap().id;
    assert_eq!(proposed(&journal, "2026-05-09T10:00").await, (Some(near), Some(Moment::Before)));
    assert_eq!(proposed(&journal, "2026-04-26T10:00").await, (Some(near), Some(Moment::Before)));
    assert_eq!(proposed(&journal, "2026-04-26T09:59").await, (None, None), "over 14 days ahead");
    assert_eq!(proposed(&journal, "2026-05-19T10:00").await, (Some(near), Some(Moment::Days7)), "the one that began decides");
    journal.delete_session(near).await.unwrap();
    assert_eq!(proposed(&journal, "2026-05-19T10:00").await, (Some(far), Some(Moment::Before)));
}

#[tokio::test]
async fn morning_of_a_session_belongs_to_the_one_before() {
    let (_desk, journal) = Desk::new().await;
    let first = journal.create_session(&medicine("2026-05-10T10:00")).await.unwrap().id;
    let second = journal.create_session(&medicine("2026-05-17T10:00")).await.unwrap().id;
    assert_eq!(proposed(&journal, "2026-05-16T20:00").await, (Some(first), Some(Moment::Days7)));
    assert_eq!(proposed(&journal, "2026-05-17T08:00").await, (Some(second), Some(Moment::Before)));
    journal.create_session(&medicine("2026-05-17T20:00")).await.unwrap();
    assert_eq!(proposed(&journal, "2026-05-17T15:00").await, (Some(second), Some(Moment::Hours4)), "it began that day");
}

#[tokio::test]
async fn meeting_on_the_day_is_passed_over() {
    let (_desk, journal) = Desk::new().await;
    let before = journal.create_session(&preparation("2026-03-09T18:00", "Rest.")).await.unwrap().id;
    journal.create_session(&medicine("2026-03-10T10:00")).await.unwrap();
    let after = journal.create_session(&integration("2026-03-13T18:00")).await.unwrap().id;
    let late = journal.create_session(&integration("2026-05-13T18:00")).await.unwrap().id;
    assert_eq!(proposed(&journal, "2026-03-09T09:00").await, (Some(before), Some(Moment::Before)));
    assert_eq!(proposed(&journal, "2026-03-13T20:00").await, (Some(after), Some(Moment::Hours72)));
    assert_eq!(proposed(&journal, "2026-05-13T20:00").await, (Some(late), None), "the medicine lies too far back for a moment");
}

#[tokio::test]
async fn preparation_in_the_morning_takes_what_follows_the_medicine() {
    let (_desk, journal) = Desk::new().await;
    let prep = journal.create_session(&preparation("2026-03-10T09:00", "Rest.")).await.unwrap().id;
    let id = journal.create_session(&medicine("2026-03-10T11:00")).await.unwrap().id;
    assert_eq!(proposed(&journal, "2026-03-10T10:59").await, (Some(prep), Some(Moment::Before)));
    assert_eq!(proposed(&journal, "2026-03-10T15:00").await, (Some(id), Some(Moment::Hours4)));
}

#[tokio::test]
async fn elapsed_time_ignores_the_zone() {
    let (_desk, journal) = Desk::new().await;
    let id = journal.create_session(&medicine("2026-03-10T10:00")).await.unwrap().id;
    let in_new_york = LocalTime { local: "2026-03-10T10:00:00".parse().unwrap(), zone: "America/New_York".into() };
    let (session, moment) = journal.propose_session(&in_new_york).await.unwrap();
    assert_eq!((session.map(|session| session.id), moment), (Some(id), Some(Moment::Hours4)));
}

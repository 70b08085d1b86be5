use afterglow_journal::{JournalError, Route, SessionDetails, SessionDraft, SessionId, SideEffect};

use crate::support::{Desk, check_in, entry_on, integration, medicine, preparation, session};

#[tokio::test]
async fn sessions_are_numbered_in_the_order_they_were_typed() {
    let (_desk, journal) = Desk::new().await;
    let drafts = [
        (medicine("2026-03-20T10:00"), 2),
        (integration("2026-03-25T10:00"), 2),
        (preparation("2026-03-19T10:00", ""), 2),
        (medicine("2026-03-01T10:00"), 1),
        (preparation("2026-02-20T10:00", ""), 1),
        (integration("2026-02-21T10:00"), 1),
        (integration("2026-03-02T10:00"), 1),
        // At the same instant as a medicine session, a preparation belongs to it and so does an integration.
        (preparation("2026-03-20T10:00", ""), 2),
        (integration("2026-03-20T10:00"), 2),
        // For a medicine session that is not planned yet.
        (preparation("2026-03-26T10:00", ""), 3),
    ];
    let mut expected = Vec::new();
    for (draft, number) in drafts {
        expected.push((journal.create_session(&draft).await.unwrap().id, number));
    }
    for (id, number) in expected {
        assert_eq!(journal.session(id).await.unwrap().number, number);
    }
    let listed = journal.list_sessions().await.unwrap();
    assert!(listed.is_sorted_by_key(|session| std::cmp::Reverse(session.draft.starts.instant())));
}

#[tokio::test]
async fn session_in_the_trash_still_counts() {
    let (_desk, journal) = Desk::new().await;
    let first = journal.create_session(&medicine("2026-03-01T10:00")).await.unwrap();
    let second = journal.create_session(&medicine("2026-03-20T10:00")).await.unwrap();
    assert_eq!(second.number, 2);
    journal.delete_session(first.id).await.unwrap();
    assert_eq!(journal.session(second.id).await.unwrap().number, 1);
    assert!(matches!(journal.session(first.id).await, Err(JournalError::NotFound)));
    journal.restore_session(first.id).await.unwrap();
    assert_eq!(journal.session(second.id).await.unwrap().number, 2);
}

#[tokio::test]
async fn some_field_of_a_kind_does_not_come_back() {
    let (_desk, journal) = Desk::new().await;
    for route in [Route::Iv, Route::Im, Route::Sublingual, Route::Oral, Route::Nasal].map(Some).into_iter().chain([None]) {
        let details = SessionDetails::Medicine {
            route,
            dose: "60 mg".into(),
            present: "Marta".into(),
            music: "Cello".into(),
            experience: "A tide.".into(),
            side_effects: vec![
                SideEffect::Headache,
                SideEffect::Nausea,
                SideEffect::Vomiting,
                SideEffect::Dizziness,
                SideEffect::Dissociation,
                SideEffect::Anxiety,
                SideEffect::BloodPressure,
            ],
            side_effects_note: "138/85".into(),
        };
        let draft = SessionDraft { with_whom: "Marta".into(), ..session("2026-03-01T10:00", details) };
        assert!(journal.create_session(&draft).await.unwrap().draft == draft);
    }
    for draft in [preparation("2026-03-01T10:00", "Rest."), integration("2026-03-01T10:00")] {
        assert!(journal.create_session(&draft).await.unwrap().draft == draft);
    }
}

#[tokio::test]
async fn text_of_the_old_kind_comes_back_after_changing_the_kind_twice() {
    let (_desk, journal) = Desk::new().await;
    let id = journal.create_session(&preparation("2026-03-01T10:00", "Rest.")).await.unwrap().id;
    let changed = journal.save_session(id, 1, &medicine("2026-03-01T10:00")).await.unwrap();
    assert!(changed.draft == medicine("2026-03-01T10:00") && changed.revision == 2);
    let mut empty = preparation("2026-03-01T10:00", "");
    if let SessionDetails::Preparation { hopes, .. } = &mut empty.details {
        hopes.clear();
    }
    assert!(journal.save_session(id, 2, &empty).await.unwrap().draft == empty);
}

#[tokio::test]
async fn stale_save_of_a_session_overwrites() {
    let (_desk, journal) = Desk::new().await;
    let id = journal.create_session(&medicine("2026-03-01T10:00")).await.unwrap().id;
    let saved = journal.save_session(id, 1, &medicine("2026-03-02T10:00")).await.unwrap();
    assert!(matches!(journal.save_session(id, 1, &integration("2026-03-03T10:00")).await, Err(JournalError::StaleRevision)));
    assert!(journal.session(id).await.unwrap() == saved);
    assert!(matches!(journal.save_session(SessionId::make(), 1, &saved.draft).await, Err(JournalError::NotFound)));
}

#[tokio::test]
async fn item_in_the_trash_is_counted_on_its_session() {
    let (_desk, journal) = Desk::new().await;
    let held = journal.create_session(&medicine("2026-03-01T10:00")).await.unwrap();
    let entry = journal.create_entry(&entry_on(&held, "2026-03-01T15:00")).await.unwrap();
    let mut body = check_in("2026-03-01T16:00");
    body.session_id = Some(held.id);
    journal.create_check_in(&body).await.unwrap();
    assert_eq!(journal.session(held.id).await.unwrap().items, 2);
    journal.delete_item(afterglow_journal::ItemId::Entry(entry.id)).await.unwrap();
    assert_eq!(journal.session(held.id).await.unwrap().items, 1);
}

#[tokio::test]
async fn past_session_is_called_planned() {
    let (_desk, journal) = Desk::new().await;
    assert!(!journal.create_session(&medicine("2001-03-01T10:00")).await.unwrap().planned);
    assert!(journal.create_session(&medicine("2901-03-01T10:00")).await.unwrap().planned);
}

use afterglow_journal::{Brush, CheckInDraft, Field, JournalError, Mark, Moment, RegionRecord, Side};
use proptest::{collection::vec, prelude::*};

use crate::support::{Desk, check_in, medicine, region};

#[test]
fn a_mark_or_region_is_changed_by_keeping_it() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (_desk, journal) = runtime.block_on(Desk::new());
    let brush = || prop_oneof![Just(None), Just(Some(Brush::More)), Just(Some(Brush::Less))];
    let side = prop_oneof![Just(Side::Front), Just(Side::Back)];
    let number = || -2000.0_f32..2000.0;
    let points = vec((number(), number(), 0.0_f32..=1.0).prop_map(|(x, y, pressure)| [x, y, pressure]), 0..20);
    let stroke = (side, brush(), 0.1_f32..80.0, points);
    let named = ("[a-z-]{1,20}", brush());
    let marks = vec(prop_oneof![stroke.prop_map(Ok), named.prop_map(Err)], 0..6);
    let share = || 0.0_f32..=1.0;
    let record =
        (share(), share(), vec(any::<String>().prop_map(|word| word.chars().take(100).collect()), 0..4), proptest::option::of(0..=10_u8));
    proptest!(ProptestConfig::with_cases(100), |(marks in marks, records in vec(record, 0..5))| {
        let marks = marks.into_iter().map(|mark| match mark {
            Ok((side, brush, size, points)) => Mark::Stroke { side, brush, size, points },
            Err((region, brush)) => Mark::Region { region, brush },
        }).collect();
        let numbered = records.into_iter().enumerate();
        let regions = numbered
            .map(|(n, (more, less, words, intensity))| RegionRecord { region: format!("r{n}"), more, less, words, intensity })
            .collect();
        let draft = CheckInDraft { marks, regions, ..check_in("2026-11-20T19:42") };
        let id = runtime.block_on(journal.create_check_in(&draft)).unwrap().id;
        prop_assert!(runtime.block_on(journal.check_in(id)).unwrap().draft == draft);
    });
}

#[tokio::test]
async fn old_regions_and_feelings_stay_after_a_save() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let id = journal.create_check_in(&check_in("2026-11-20T19:42")).await.unwrap().id;
    let draft = CheckInDraft {
        session_id: Some(session.id),
        moment: Some(Moment::Hours4),
        regions: vec![region("hand-left", 0.1, None), region("belly", 1.0, Some(0))],
        feelings: vec!["numb".into(), "I don't know".into()],
        energy: None,
        pleasantness: Some(10),
        private: true,
        ..check_in("2026-11-20T20:00")
    };
    let saved = journal.save_check_in(id, 1, &draft).await.unwrap();
    assert!(saved.draft == draft && saved.revision == 2);
    assert!(matches!(journal.save_check_in(id, 1, &check_in("2026-11-20T19:42")).await, Err(JournalError::StaleRevision)));
    assert!(journal.check_in(id).await.unwrap() == saved);
}

#[tokio::test]
async fn latest_is_the_last_typed() {
    let (_desk, journal) = Desk::new().await;
    assert!(journal.latest_check_in().await.unwrap().is_none());
    let later = journal.create_check_in(&check_in("2026-11-21T10:00")).await.unwrap();
    journal.create_check_in(&check_in("2026-11-20T10:00")).await.unwrap();
    assert!(journal.latest_check_in().await.unwrap().is_some_and(|latest| latest == later));
}

#[tokio::test]
async fn number_without_a_place_in_json_makes_the_check_in_unreadable() {
    let (_desk, journal) = Desk::new().await;
    let stroke = |size, x| Mark::Stroke { side: Side::Front, brush: None, size, points: vec![[x, 0.0, 0.5]] };
    for mark in [stroke(f32::NAN, 0.0), stroke(1.0, f32::INFINITY)] {
        let draft = CheckInDraft { marks: vec![mark], ..check_in("2026-11-20T10:00") };
        assert!(matches!(journal.create_check_in(&draft).await, Err(JournalError::OutOfRange { field: Field::Marks })));
    }
    for more in [f32::NAN, -0.1, 1.1] {
        let draft = CheckInDraft { regions: vec![region("chest", more, None)], ..check_in("2026-11-20T10:00") };
        assert!(matches!(journal.create_check_in(&draft).await, Err(JournalError::OutOfRange { field: Field::Region })));
    }
    let twice = CheckInDraft { regions: vec![region("chest", 0.0, None), region("chest", 1.0, None)], ..check_in("2026-11-20T10:00") };
    assert!(matches!(journal.create_check_in(&twice).await, Err(JournalError::Repeated { field: Field::Region })));
    assert!(journal.latest_check_in().await.unwrap().is_none());
}

#[tokio::test]
async fn scale_goes_to_eleven() {
    let (_desk, journal) = Desk::new().await;
    let drafts = [
        CheckInDraft { energy: Some(11), ..check_in("2026-11-20T10:00") },
        CheckInDraft { pleasantness: Some(11), ..check_in("2026-11-20T10:00") },
        CheckInDraft { regions: vec![region("chest", 0.0, Some(11))], ..check_in("2026-11-20T10:00") },
    ];
    for (draft, field) in drafts.iter().zip([Field::Energy, Field::Pleasantness, Field::Intensity]) {
        assert!(matches!(journal.create_check_in(draft).await, Err(JournalError::OutOfRange { field: named }) if named == field));
    }
}

use afterglow_journal::{EntryDraft, EntryId, ItemId, Journal, JournalError};
use jiff::{SignedDuration, Timestamp};

use crate::support::{Desk, entry, medicine};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);
const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);

fn saying(words: &str) -> EntryDraft {
    entry("2026-11-20T19:42", words)
}

/// An entry that says "1" at revision 1, and what saves it as the next number at a time.
struct Pen<'a> {
    journal: &'a Journal,
    id: EntryId,
    revision: u32,
}

impl<'a> Pen<'a> {
    async fn new(journal: &'a Journal) -> Self {
        Self { journal, id: journal.create_entry(&saying("1")).await.unwrap().id, revision: 1 }
    }

    async fn write(&mut self, now: Timestamp) {
        let words = (self.revision + 1).to_string();
        self.revision = self.journal.save_entry_at(self.id, self.revision, &saying(&words), now).await.unwrap();
    }

    async fn versions(&self) -> Vec<u32> {
        self.journal.list_versions(self.id).await.unwrap().into_iter().map(|version| version.revision).collect()
    }
}

fn noon() -> Timestamp {
    "2027-01-20T12:00:00Z".parse().unwrap()
}

#[tokio::test]
async fn every_save_is_kept_or_none() {
    let (_desk, journal) = Desk::new().await;
    let mut pen = Pen::new(&journal).await;
    for seconds in [0, 3, 30, 60, 62, 119, 120, 400] {
        pen.write(noon() + SignedDuration::from_secs(seconds)).await;
    }
    assert_eq!(pen.versions().await, [8, 7, 4, 1]);
    for revision in [1, 4, 7, 8] {
        assert_eq!(journal.version(pen.id, revision).await.unwrap().markdown, revision.to_string());
    }
    assert!(matches!(journal.version(pen.id, 2).await, Err(JournalError::NotFound)));
    assert!(matches!(journal.version(EntryId::make(), 1).await, Err(JournalError::NotFound)));
    let until = journal.list_versions(pen.id).await.unwrap()[0].until.instant();
    assert_eq!(until, noon() + SignedDuration::from_secs(400));
}

#[tokio::test]
async fn first_letters_of_an_entry_are_a_version() {
    let (_desk, journal) = Desk::new().await;
    let mut pen = Pen::new(&journal).await;
    pen.write(Timestamp::now()).await;
    assert!(pen.versions().await.is_empty());
    pen.write(Timestamp::now() + MINUTE).await;
    assert_eq!(pen.versions().await, [2]);
}

#[tokio::test]
async fn version_is_kept_although_the_words_are_the_same() {
    let (_desk, journal) = Desk::new().await;
    let id = journal.create_entry(&saying("1")).await.unwrap().id;
    let tagged = EntryDraft { tags: vec!["sea".into()], ..saying("1") };
    journal.save_entry_at(id, 1, &tagged, noon()).await.unwrap();
    assert!(journal.list_versions(id).await.unwrap().is_empty());
    let titled = EntryDraft { title: "Tide".into(), ..tagged };
    journal.save_entry_at(id, 2, &titled, noon()).await.unwrap();
    let words = journal.version(id, 2).await.unwrap();
    assert!(words.title == "After" && words.markdown == "1");
}

#[tokio::test]
async fn refused_save_leaves_a_version() {
    let (_desk, journal) = Desk::new().await;
    let mut pen = Pen::new(&journal).await;
    pen.write(noon()).await;
    let stale = journal.save_entry_at(pen.id, 1, &saying("stale"), noon() + HOUR).await;
    assert!(matches!(stale, Err(JournalError::StaleRevision)));
    let lost = EntryDraft { session_id: Some(afterglow_journal::SessionId::make()), ..saying("lost") };
    assert!(matches!(journal.save_entry_at(pen.id, 2, &lost, noon() + HOUR).await, Err(JournalError::NotFound)));
    assert_eq!(pen.versions().await, [1]);
}

#[tokio::test]
async fn a_clock_set_back_stops_versions() {
    let (_desk, journal) = Desk::new().await;
    let mut pen = Pen::new(&journal).await;
    pen.write(noon() + DAY * 365).await;
    pen.write(noon()).await;
    pen.write(noon() + MINUTE).await;
    assert_eq!(pen.versions().await, [3, 2, 1]);
}

#[tokio::test]
async fn age_thins_too_much_or_nothing() {
    let (_desk, journal) = Desk::new().await;
    let mut pen = Pen::new(&journal).await;
    // Four versions an hour, for four hours, on each of ten days in a row.
    let mut kept = Vec::new();
    for day in 0..10 {
        for hour in 0..4 {
            for quarter in 0..4 {
                let now = noon() + DAY * day + HOUR * hour + MINUTE * 15 * quarter;
                kept.push((pen.revision, now));
                pen.write(now).await;
            }
        }
    }
    let now = kept.last().unwrap().1;
    let still = pen.versions().await;
    let within = |least: SignedDuration, most: SignedDuration| {
        let of_age = kept.iter().filter(|(_, at)| (least..most).contains(&now.duration_since(*at)));
        of_age.filter(|(revision, _)| still.contains(revision)).map(|(_, at)| *at).collect::<Vec<_>>()
    };
    // All of the last day: the sixteen of today, and none of yesterday by then.
    assert_eq!(within(SignedDuration::ZERO, DAY).len(), 16);
    // The last of each hour of the six days before; the last of each of the three days before those.
    let hourly = within(DAY, DAY * 7);
    assert_eq!(hourly.len(), 6 * 4);
    assert!(hourly.iter().all(|at| at.to_string().contains(":45:")));
    let daily = within(DAY * 7, DAY * 60);
    assert_eq!(daily.len(), 3);
    assert!(daily.iter().all(|at| at.to_string().contains("T15:45:")));

    // Much later, two saves a minute apart leave one a week of all this, and what they replaced themselves.
    let later = now + DAY * 100;
    pen.write(later).await;
    let weekly = pen.versions().await;
    assert_eq!(weekly.len(), 1 + 3, "ten days from a Wednesday touch three weeks that begin on Thursdays: {weekly:?}");
    assert!(still.ends_with(&[*weekly.last().unwrap()]) || still.contains(weekly.last().unwrap()));
    assert_eq!(journal.version(pen.id, weekly[0]).await.unwrap().markdown, weekly[0].to_string());
}

#[tokio::test]
async fn the_words_somebody_took_away_are_thinned_and_the_rest_is_kept() {
    let (_desk, journal) = Desk::new().await;
    let id = journal.create_entry(&saying("a")).await.unwrap().id;
    let hour = noon();
    // Three versions of one hour: the long one is neither the first nor the last.
    for (revision, (words, minutes)) in [("the whole long evening", 0), ("the", 10), ("b", 20), ("c", 30)].into_iter().enumerate() {
        let revision = u32::try_from(revision).unwrap() + 1;
        journal.save_entry_at(id, revision, &saying(words), hour + MINUTE * minutes).await.unwrap();
    }
    journal.save_entry_at(id, 5, &saying("d"), hour + DAY * 2).await.unwrap();
    let kept: Vec<u32> = journal.list_versions(id).await.unwrap().iter().map(|version| version.revision).collect();
    assert_eq!(kept, [5, 2]);
    assert_eq!(journal.version(id, 2).await.unwrap().markdown, "the whole long evening");
}

#[tokio::test]
async fn forgotten_versions_can_be_read_or_others_are_forgotten() {
    let (_desk, journal) = Desk::new().await;
    let (mut one, mut other) = (Pen::new(&journal).await, Pen::new(&journal).await);
    for pen in [&mut one, &mut other] {
        pen.write(noon()).await;
    }
    journal.forget_versions(one.id).await.unwrap();
    assert!(one.versions().await.is_empty());
    assert!(matches!(journal.version(one.id, 1).await, Err(JournalError::NotFound)));
    assert_eq!(other.versions().await, [1]);
    one.write(noon() + HOUR).await;
    assert_eq!(one.versions().await, [2], "an entry without versions keeps none any more");
}

#[tokio::test]
async fn bringing_back_loses_the_present_words_or_the_rest_of_the_entry() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let id = journal.create_entry(&saying("first")).await.unwrap().id;
    let present =
        EntryDraft { title: "Now".into(), tags: vec!["sea".into()], session_id: Some(session.id), private: true, ..saying("second") };
    journal.save_entry_at(id, 1, &present, Timestamp::now() + MINUTE).await.unwrap();
    // Within the same minute: the words are kept all the same.
    let last = EntryDraft { markdown: "third".into(), ..present.clone() };
    journal.save_entry(id, 2, &last).await.unwrap();
    assert!(matches!(journal.bring_back_version(id, 2, 1).await, Err(JournalError::StaleRevision)));
    assert!(matches!(journal.bring_back_version(id, 3, 7).await, Err(JournalError::NotFound)));
    assert_eq!(journal.bring_back_version(id, 3, 1).await.unwrap(), 4);
    let entry = journal.entry(id).await.unwrap();
    assert!(entry.draft == EntryDraft { title: "After".into(), markdown: "first".into(), ..last.clone() });
    assert_eq!(entry.revision, 4);
    assert_eq!(journal.version(id, 3).await.unwrap().markdown, "third");
    let listed = journal.list_entries(&Default::default(), None).await.unwrap().entries;
    assert_eq!(listed[0].excerpt, "first");
    // And back again: the way of Undo.
    assert_eq!(journal.bring_back_version(id, 4, 3).await.unwrap(), 5);
    assert!(journal.entry(id).await.unwrap().draft == last);
}

#[tokio::test]
async fn versions_outlive_their_entry() {
    let (desk, journal) = Desk::new().await;
    let mut gone = Pen::new(&journal).await;
    gone.write(noon()).await;
    let mut kept = Pen::new(&journal).await;
    kept.write(noon()).await;
    let (gone, kept) = (gone.id, kept.id);
    journal.delete_item(ItemId::Entry(gone)).await.unwrap();
    assert_eq!(journal.list_versions(gone).await.unwrap().len(), 1, "restoring brings back the versions, too");
    journal.purge_trash(Timestamp::now() + DAY * 31).await.unwrap();
    assert!(journal.list_versions(gone).await.unwrap().is_empty());
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    let left: Vec<EntryId> =
        sqlx::query_scalar("select entry_id from entry_versions").fetch_all(&mut *vault.connection().await).await.unwrap();
    assert_eq!(left, [kept]);
}

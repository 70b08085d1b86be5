//! The course of a made-up treatment: its days, and the sessions on them.

use afterglow_journal::{Journal, LocalTime, Moment, Route, SessionDetails, SessionDraft, SessionId, SessionKind};
use fastrand::Rng;
use jiff::{
    Timestamp, ToSpan,
    civil::{DateTime, time},
};

use crate::{SampleError, texts};

/// Entries in a day, where a journal has room for its years.
const ENTRIES_A_DAY: u32 = 2;
/// The longest that anybody is said to have kept this journal.
const LONGEST_DAYS: u32 = 25 * 365;
/// Six medicine sessions, three to four days apart, as in a first course; then months without.
const MEDICINE_DAYS: [i32; 6] = [0, 4, 7, 11, 14, 18];
const COURSE_EVERY_DAYS: i32 = 210;

/// How long after a medicine session something still hangs on it.
const AFTERWARDS_HOURS: i64 = 28 * 24;
/// Moments after the medicine, with the hours until which something stands at each: half-way to the next.
const MOMENTS: [(Moment, i64); 5] =
    [(Moment::During, 3), (Moment::Hours4, 14), (Moment::Hours24, 48), (Moment::Hours72, 120), (Moment::Days7, 420)];

/// The days that a journal covers.
pub struct Course {
    last: DateTime,
    zone: String,
    days: u32,
    /// The medicine sessions in order of time, once they are written.
    medicine: Vec<(Timestamp, SessionId)>,
}

impl Course {
    /// The days up to now over which this many entries are spread.
    pub fn up_to(now: &LocalTime, entries: u32) -> Self {
        Self { last: now.local, zone: now.zone.clone(), days: (entries / ENTRIES_A_DAY).clamp(30, LONGEST_DAYS), medicine: Vec::new() }
    }

    /// The time of the thing that is `index` of `count`, spread evenly and then shaken within its day; none lies ahead.
    pub fn time(&self, index: u32, count: u32, rng: &mut Rng) -> LocalTime {
        let day = u64::from(self.days) * u64::from(index) / u64::from(count.max(1));
        let back = i64::from(self.days) - 1 - i64::try_from(day).unwrap_or_default();
        let date = self.last.date().saturating_sub(back.days());
        let moment = DateTime::from_parts(date, time(rng.i8(7..23), rng.i8(0..60), 0, 0));
        LocalTime { local: moment.min(self.last), zone: self.zone.clone() }
    }

    /// Writes the sessions: courses of six, each with its preparation and, after every second one, an integration; and the next appointment.
    pub(crate) async fn write(&mut self, journal: &Journal) -> Result<(), SampleError> {
        let mut rng = Rng::with_seed(1);
        let days = i32::try_from(self.days)?;
        for start in (0..days).step_by(usize::try_from(COURSE_EVERY_DAYS)?).map(|back| days - 20 - back).filter(|start| *start >= 3) {
            for (index, after) in MEDICINE_DAYS.into_iter().enumerate() {
                let day = start + after - days;
                let mut drafts = vec![self.medicine(day, &mut rng)];
                if index == 0 {
                    drafts.insert(0, self.preparation(day - 3, &mut rng));
                }
                if index % 2 == 1 {
                    drafts.push(self.integration(day + 1, &mut rng));
                }
                for draft in drafts.iter().filter(|draft| draft.starts.instant() < Timestamp::now()) {
                    let session = journal.create_session(draft).await?;
                    if session.draft.details.kind() == SessionKind::Medicine {
                        self.medicine.push((session.draft.starts.instant(), session.id));
                    }
                }
            }
        }
        journal.create_session(&self.integration(6, &mut rng)).await?;
        self.medicine.sort_unstable_by_key(|(starts, _)| *starts);
        Ok(())
    }

    /// The medicine session that something made at this time hangs on, and its moment; none in the months between.
    pub fn session_at(&self, at: &LocalTime) -> Option<(SessionId, Moment)> {
        let begun = self.medicine.partition_point(|(starts, _)| *starts <= at.instant());
        let (starts, id) = self.medicine[..begun].last()?;
        let hours = at.instant().duration_since(*starts).as_hours();
        let moment = MOMENTS.iter().find(|(_, until)| hours < *until).map_or(Moment::Days28, |(moment, _)| *moment);
        (hours <= AFTERWARDS_HOURS).then_some((*id, moment))
    }

    /// So many days from the last one, at ten.
    fn at(&self, day: i32) -> LocalTime {
        let date = self.last.date().saturating_add(day.days());
        LocalTime { local: DateTime::from_parts(date, time(10, 0, 0, 0)), zone: self.zone.clone() }
    }

    fn preparation(&self, day: i32, rng: &mut Rng) -> SessionDraft {
        let details = SessionDetails::Preparation {
            intention: texts::line(rng),
            hopes: texts::line(rng),
            fears: texts::line(rng),
            setting: "The quiet room, the blue blanket".into(),
            support_plan: "Soup, a walk, nobody who asks much".into(),
            ride_home: "A friend with a car".into(),
        };
        self.session(day, details)
    }

    fn medicine(&self, day: i32, rng: &mut Rng) -> SessionDraft {
        let details = SessionDetails::Medicine {
            route: Some(Route::Im),
            dose: String::new(),
            present: "The guide".into(),
            music: "Piano, then only rain".into(),
            experience: texts::paragraph(rng),
            side_effects: Vec::new(),
            side_effects_note: String::new(),
        };
        self.session(day, details)
    }

    fn integration(&self, day: i32, rng: &mut Rng) -> SessionDraft {
        let (spoke_about, takeaways) = if day < 0 { (texts::paragraph(rng), texts::line(rng)) } else { Default::default() };
        self.session(day, SessionDetails::Integration { spoke_about, takeaways })
    }

    fn session(&self, day: i32, details: SessionDetails) -> SessionDraft {
        SessionDraft { starts: self.at(day), place: "The practice".into(), with_whom: "The art therapist".into(), details }
    }
}

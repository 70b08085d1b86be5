//! The strip: the line from intention to the next appointment, for one medicine session.
//!
//! What hangs on the medicine session, or on a preparation or integration that carries its number, stands at the place of its stored moment.
//! What was made before stands at the intention or at the medicine, whichever is nearer in time. What has no moment, or one without a place (a
//! month and later), stands at the place nearest in time.

use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{Item, LocalTime, Moment, Session, SessionDetails, SessionId, SessionKind, SessionTag};

/// What a place on the strip stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StripPlace {
    /// The preparation in which the intention was set.
    Intention,
    /// The medicine session itself.
    Medicine,
    /// About four hours later.
    Hours4,
    /// About a day later.
    Hours24,
    /// About three days later.
    Hours72,
    /// About a week later.
    Days7,
    /// About four weeks later.
    Days28,
    /// The next meeting that is planned.
    Appointment,
}

/// One place on the strip with what was made around it.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct StripPoint {
    /// What it stands for.
    pub place: StripPlace,
    /// When it is, as the person's clock says.
    pub at: LocalTime,
    /// Whether it lies behind.
    pub past: bool,
    /// The session it stands for (intention, medicine, appointment).
    pub session_id: Option<SessionId>,
    /// With whom the appointment is.
    pub with_whom: String,
    /// What was made around it, oldest first.
    pub items: Vec<Item>,
}

/// The line from intention to the next appointment, for one medicine session; its points are in order of time.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct Strip {
    /// The medicine session.
    pub session: SessionTag,
    /// The intention, in the person's words; empty when none was written.
    pub intention: String,
    /// The places, in order of time.
    pub points: Vec<StripPoint>,
    /// The present moment.
    pub now: LocalTime,
}

/// The medicine session that this one is or belongs to; none when there is no such session.
pub(crate) fn medicine_of(id: SessionId, sessions: &[Session]) -> Option<&Session> {
    let number = sessions.iter().find(|session| session.id == id)?.number;
    sessions.iter().find(|session| session.number == number && session.draft.details.kind() == SessionKind::Medicine)
}

/// The sessions whose items stand on the strip of a medicine session: its own, and those that carry its number.
pub(crate) fn sessions_on(medicine: &Session, sessions: &[Session]) -> impl Iterator<Item = SessionId> {
    sessions.iter().filter(|session| session.number == medicine.number).map(|session| session.id)
}

/// The strip of a medicine session, from the sessions that are planned or carry its number, and from the items of [`sessions_on`], in whatever order.
pub(crate) fn of_medicine(medicine: &Session, sessions: &[Session], items: &[Item], now: &LocalTime) -> Strip {
    let preparation = preparation_for(medicine, sessions);
    let starts = &medicine.draft.starts;
    let point = |place, at: LocalTime, session: Option<&Session>| StripPoint {
        place,
        past: at.instant() <= now.instant(),
        at,
        session_id: session.map(|session| session.id),
        with_whom: session.filter(|_| place == StripPlace::Appointment).map_or_else(String::new, |session| session.draft.with_whom.clone()),
        items: Vec::new(),
    };
    let mut points: Vec<StripPoint> = Vec::with_capacity(8);
    points.extend(preparation.map(|(session, _)| point(StripPlace::Intention, session.draft.starts.clone(), Some(session))));
    points.push(point(StripPlace::Medicine, starts.clone(), Some(medicine)));
    points.extend(AFTERWARDS.map(|(place, _, later)| point(place, starts.after(later()), None)));
    points.extend(
        appointment_after(medicine, sessions).map(|session| point(StripPlace::Appointment, session.draft.starts.clone(), Some(session))),
    );
    points.sort_by_key(|point| point.at.instant());
    for item in items.iter().rev() {
        place(item, &mut points);
    }
    for point in &mut points {
        point.items.sort_by_key(|item| item.occurred.instant());
    }
    Strip {
        session: medicine.tag(),
        intention: preparation.map_or_else(String::new, |(_, intention)| intention.to_owned()),
        points,
        now: now.clone(),
    }
}

/// The places that stand at a distance from the medicine, the moments that belong to them, and the distance.
const AFTERWARDS: [(StripPlace, Moment, Later); 5] = [
    (StripPlace::Hours4, Moment::Hours4, || 4.hours()),
    (StripPlace::Hours24, Moment::Hours24, || 24.hours()),
    (StripPlace::Hours72, Moment::Hours72, || 72.hours()),
    (StripPlace::Days7, Moment::Days7, || 7.days()),
    (StripPlace::Days28, Moment::Days28, || 28.days()),
];

/// Spans cannot be made in a constant.
type Later = fn() -> Span;

/// The last preparation for this medicine session in which an intention was written, or else the last one, with the intention.
fn preparation_for<'s>(medicine: &Session, sessions: &'s [Session]) -> Option<(&'s Session, &'s str)> {
    let preparations =
        sessions.iter().filter(|session| session.number == medicine.number).filter_map(|session| match &session.draft.details {
            SessionDetails::Preparation { intention, .. } => Some((session, intention.as_str())),
            SessionDetails::Medicine { .. } | SessionDetails::Integration { .. } => None,
        });
    preparations.max_by_key(|(session, intention)| (!intention.trim().is_empty(), session.draft.starts.instant()))
}

/// The next appointment that comes after this medicine session.
fn appointment_after<'s>(medicine: &Session, sessions: &'s [Session]) -> Option<&'s Session> {
    let begins = medicine.draft.starts.instant();
    let later = sessions.iter().filter(|session| session.is_appointment() && session.draft.starts.instant() > begins);
    later.min_by_key(|session| session.draft.starts.instant())
}

fn place(item: &Item, points: &mut [StripPoint]) {
    let made = item.occurred.instant();
    let nearest = |among: &dyn Fn(StripPlace) -> bool| {
        let fit = (0..points.len()).filter(|&index| among(points[index].place));
        fit.min_by_key(|&index| made.duration_since(points[index].at.instant()).abs())
    };
    let of_moment = item.moment.and_then(|moment| nearest(&|place| belongs(moment, place)));
    if let Some(index) = of_moment.or_else(|| nearest(&|_| true)) {
        points[index].items.push(item.clone());
    }
}

/// Whether a moment may stand at a place. What was made before stands where it was nearer in time: on the morning of the medicine session it
/// is not what was made when the intention was set.
fn belongs(moment: Moment, place: StripPlace) -> bool {
    match moment {
        Moment::Before => matches!(place, StripPlace::Intention | StripPlace::Medicine),
        Moment::During => place == StripPlace::Medicine,
        _ => AFTERWARDS.iter().any(|(its, of, _)| *of == moment && *its == place),
    }
}

//! Which session something made at a given time probably belongs to. It is proposed, never imposed: the person can change or remove it.
//!
//! The first rule that finds a session decides.
//! 1. A preparation or integration on that very day, the nearest in time; unless the medicine itself began earlier that day.
//! 2. A medicine session that begins later that very day, unless another began on it.
//! 3. The latest medicine session that began at most 28 days before.
//! 4. The next medicine session that begins at most 14 days after.
//!
//! The moment is `before` with a preparation and with medicine that lies ahead. After medicine it is `during` for three hours, then the
//! nearest in elapsed time; an integration takes the moment of the medicine it follows, if that lies at most 28 days back.

use jiff::{SignedDuration, civil};

use crate::{LocalTime, Moment, SessionKind, SessionTag};

const DAY: SignedDuration = SignedDuration::from_hours(24);
const AFTERWARDS: SignedDuration = SignedDuration::from_hours(28 * 24);
const AHEAD: SignedDuration = SignedDuration::from_hours(14 * 24);
const MEDICINE_WORKS: SignedDuration = SignedDuration::from_hours(3);

pub(crate) fn propose(sessions: &[SessionTag], at: &LocalTime) -> (Option<SessionTag>, Option<Moment>) {
    let begun = medicine_begun(sessions, at);
    let moment = begun.map(|(_, elapsed)| moment_after(elapsed));
    if let Some(meeting) = meeting_that_day(sessions, at)
        && !begun.is_some_and(|(medicine, elapsed)| elapsed < DAY && day(medicine) == at.local.date())
    {
        let moment = if meeting.kind == SessionKind::Preparation { Some(Moment::Before) } else { moment };
        return (Some(meeting.clone()), moment);
    }
    let ahead = medicine_ahead(sessions, at);
    let today = |medicine: &SessionTag| day(medicine) == at.local.date();
    if ahead.is_some_and(today) && !begun.is_some_and(|(medicine, _)| today(medicine)) {
        return (ahead.cloned(), Some(Moment::Before));
    }
    if let Some((medicine, _)) = begun {
        return (Some(medicine.clone()), moment);
    }
    (ahead.cloned(), ahead.map(|_| Moment::Before))
}

fn meeting_that_day<'s>(sessions: &'s [SessionTag], at: &LocalTime) -> Option<&'s SessionTag> {
    let that_day = sessions.iter().filter(|session| session.kind != SessionKind::Medicine && day(session) == at.local.date());
    that_day.min_by_key(|session| elapsed(session, at).abs())
}

fn medicine_begun<'s>(sessions: &'s [SessionTag], at: &LocalTime) -> Option<(&'s SessionTag, SignedDuration)> {
    let begun = medicine(sessions, at).filter(|(_, elapsed)| (SignedDuration::ZERO..=AFTERWARDS).contains(elapsed));
    begun.min_by_key(|(_, elapsed)| *elapsed)
}

fn medicine_ahead<'s>(sessions: &'s [SessionTag], at: &LocalTime) -> Option<&'s SessionTag> {
    let ahead = medicine(sessions, at).filter(|(_, elapsed)| elapsed.is_negative() && -*elapsed <= AHEAD);
    ahead.max_by_key(|(_, elapsed)| *elapsed).map(|(session, _)| session)
}

fn medicine<'s>(sessions: &'s [SessionTag], at: &LocalTime) -> impl Iterator<Item = (&'s SessionTag, SignedDuration)> {
    sessions.iter().filter(|session| session.kind == SessionKind::Medicine).map(|session| (session, elapsed(session, at)))
}

fn elapsed(session: &SessionTag, at: &LocalTime) -> SignedDuration {
    at.instant().duration_since(session.starts.instant())
}

fn day(session: &SessionTag) -> civil::Date {
    session.starts.local.date()
}

fn moment_after(elapsed: SignedDuration) -> Moment {
    if elapsed < MEDICINE_WORKS {
        return Moment::During;
    }
    const LATER: [(Moment, i64); 5] =
        [(Moment::Hours4, 4), (Moment::Hours24, 24), (Moment::Hours72, 72), (Moment::Days7, 7 * 24), (Moment::Days28, 28 * 24)];
    let distance = |(_, hours): &(Moment, i64)| (elapsed - SignedDuration::from_hours(*hours)).abs();
    LATER.into_iter().min_by_key(distance).map_or(Moment::Days28, |(moment, _)| moment)
}

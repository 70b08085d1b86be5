//! How far back a span reaches, and how fine a chart of it can be. What lies in a span is not read here but for whether anything does.

use jiff::{ToSpan, civil::Date};
use sqlx::SqliteConnection;

use super::{MOST_POINTS, ProgressSpan, ProgressStep, is_planned};
use crate::{JournalError, LocalTime, SessionKind, SessionTag, table::progress};

/// From one day to another, both included.
#[derive(Clone, Copy)]
pub(crate) struct Days {
    pub(crate) from: Date,
    pub(crate) to: Date,
}

/// How far a journal reaches, seen from now.
pub(super) struct Reach<'t> {
    today: Date,
    /// The medicine session whose course it is, and the first day of that.
    pub(super) course: Option<(&'t SessionTag, Date)>,
    /// The first and the last day with a check-in.
    pub(super) check_ins: Option<Days>,
    /// The first day with a session.
    sessions_from: Option<Date>,
}

impl<'t> Reach<'t> {
    pub(super) async fn of(connection: &mut SqliteConnection, tags: &'t [SessionTag], now: &LocalTime) -> Result<Self, JournalError> {
        let today = now.local.date();
        Ok(Self {
            today,
            course: course(tags, now),
            check_ins: progress::first_and_last(connection).await?,
            sessions_from: tags.iter().map(|tag| tag.starts.local.date()).min(),
        })
    }

    /// The days of a span; none when there is no course.
    fn days(&self, span: ProgressSpan) -> Option<Days> {
        let Self { today, .. } = *self;
        let back = |span: jiff::Span| Days { from: today.checked_sub(span).unwrap_or(Date::MIN), to: today };
        // A check-in can be dated ahead, or be made where it is tomorrow already.
        let last = self.check_ins.map_or(today, |days| days.to.max(today));
        match span {
            ProgressSpan::Course => self.course.map(|(_, from)| Days { from, to: last }),
            ProgressSpan::Month => Some(back(1.month())),
            ProgressSpan::Months3 => Some(back(3.months())),
            ProgressSpan::Year => Some(back(1.year())),
            ProgressSpan::Everything => {
                let from = self.check_ins.map(|days| days.from).into_iter().chain(self.sessions_from).min();
                Some(Days { from: from.unwrap_or(today).min(today), to: last })
            }
        }
    }
}

/// The latest medicine session that lies behind, or else the next, with the first day of the sessions that belong to it. One whose first
/// day lies ahead has no course yet.
fn course<'t>(tags: &'t [SessionTag], now: &LocalTime) -> Option<(&'t SessionTag, Date)> {
    let medicine = || tags.iter().filter(|tag| tag.kind == SessionKind::Medicine);
    let latest = medicine().rfind(|tag| !is_planned(tag, now));
    let medicine = latest.or_else(|| medicine().next())?;
    let first = tags.iter().filter(|tag| tag.number == medicine.number).map(|tag| tag.starts.local.date()).min()?;
    (first <= now.local.date()).then_some((medicine, first))
}

/// The span that is asked for with its days, or the first that holds a check-in.
pub(super) async fn choose(
    connection: &mut SqliteConnection,
    reach: &Reach<'_>,
    span: Option<ProgressSpan>,
) -> Result<(ProgressSpan, Days), JournalError> {
    let everything =
        (ProgressSpan::Everything, reach.days(ProgressSpan::Everything).unwrap_or(Days { from: reach.today, to: reach.today }));
    if let Some(span) = span {
        return Ok(reach.days(span).map_or(everything, |days| (span, days)));
    }
    for span in [ProgressSpan::Course, ProgressSpan::Months3] {
        if let Some(days) = reach.days(span)
            && progress::count(connection, days).await?.0 > 0
        {
            return Ok((span, days));
        }
    }
    Ok(everything)
}

/// The finest step with which no more points stand on a chart than can be told apart.
pub(super) fn step_for(check_ins: u32, days: Days) -> ProgressStep {
    let length = days.to.duration_since(days.from).as_hours() / 24 + 1;
    let most = i64::from(MOST_POINTS);
    if i64::from(check_ins) <= most {
        ProgressStep::CheckIn
    } else if length <= most {
        ProgressStep::Day
    } else if length <= most * 7 {
        ProgressStep::Week
    } else {
        ProgressStep::Month
    }
}

//! What was noticed over time: energy and pleasantness, feelings, regions, with the sessions in between; and the days on which something
//! was made. Numbers are gathered and never judged: nothing here knows better from worse. Charts and sentences do not live here.
//!
//! A few check-ins are given one by one. Where there are more than a chart can show apart, those of a day, a week or a month are taken
//! together, as means beside their least and most, and the answer says which.

mod reach;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use specta::Type;

pub(crate) use reach::Days;

use crate::{
    CheckInId, Item, Journal, JournalError, LocalTime, SessionTag,
    table::{items, progress, sessions, settings},
};
use reach::{Reach, choose, step_for};

/// How many points a chart shows apart; with more, they are taken together.
pub(crate) const MOST_POINTS: u32 = 120;
/// How many feelings and how many regions are followed over time: as many rows as are taken in at a glance.
pub(crate) const MOST_ROWS: u32 = 8;

/// How far back to look.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ProgressSpan {
    /// From the first session that belongs to the latest medicine session (or, before the first one, to the next) until today.
    Course,
    /// From this day of the month before until today.
    Month,
    /// From this day three months ago until today.
    Months3,
    /// From this day a year ago until today.
    Year,
    /// From the first check-in or session until today.
    Everything,
}

/// What one point on a chart stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ProgressStep {
    /// One check-in.
    CheckIn,
    /// All check-ins of a day.
    Day,
    /// All check-ins of a week, which begins with the day that the person set.
    Week,
    /// All check-ins of a month.
    Month,
}

/// Answers on a scale from 0 to 10, taken together.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize, Type)]
pub struct ScaleRange {
    /// Their mean.
    #[specta(type = u32)]
    pub mean: f64,
    /// The least of them.
    pub least: u8,
    /// The most of them.
    pub most: u8,
}

/// One point in time on the charts.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ProgressPoint {
    /// Its first day.
    #[specta(type = String)]
    pub from: Date,
    /// Its last day.
    #[specta(type = String)]
    pub to: Date,
    /// The check-in, where each has its own point.
    pub one: Option<OneCheckIn>,
    /// How many check-ins it stands for.
    pub check_ins: u32,
    /// Still (0) to stirred (10), of those that said.
    pub energy: Option<ScaleRange>,
    /// Unpleasant (0) to pleasant (10), of those that said.
    pub pleasantness: Option<ScaleRange>,
}

/// A check-in with a point of its own.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct OneCheckIn {
    /// Its id.
    pub id: CheckInId,
    /// When it was.
    pub occurred: LocalTime,
}

/// A feeling over time.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct FeelingRow {
    /// A code of data/body-map.json or the person's own word.
    pub feeling: String,
    /// How many check-ins name it.
    pub total: u32,
    /// Where it was named, in order.
    pub at: Vec<FeelingAt>,
}

/// A feeling at one point in time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
pub struct FeelingAt {
    /// Which point, counted from 0.
    pub point: u32,
    /// How many check-ins of the point name it.
    pub count: u32,
}

/// A region over time.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct RegionRow {
    /// A region id of data/body-map.json.
    pub region: String,
    /// How many check-ins mark it.
    pub total: u32,
    /// Where it was marked, in order.
    pub at: Vec<RegionAt>,
}

/// A region at one point in time.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize, Type)]
pub struct RegionAt {
    /// Which point, counted from 0.
    pub point: u32,
    /// How many check-ins of the point mark it.
    pub count: u32,
    /// The share of it that is more alive, 0 to 1, in the mean of these.
    #[specta(type = u32)]
    pub more: f64,
    /// The share of it that is less alive, 0 to 1, in the mean of these.
    #[specta(type = u32)]
    pub less: f64,
    /// How strong, 0 to 10, in the mean of those that said.
    pub intensity: Option<f64>,
}

/// A session on the charts and in the calendar.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ProgressSession {
    /// Its name and start.
    pub tag: SessionTag,
    /// Whether it lies ahead.
    pub planned: bool,
}

/// What was noticed in a span of days.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct Progress {
    /// Which span is shown.
    pub span: ProgressSpan,
    /// The medicine session whose course can be shown; null when there is none to show yet.
    pub course: Option<SessionTag>,
    /// The first day of the span.
    #[specta(type = String)]
    pub from: Date,
    /// Its last day: today, or the day of a later check-in.
    #[specta(type = String)]
    pub to: Date,
    /// What one point stands for.
    pub step: ProgressStep,
    /// How many check-ins there are in the span.
    pub check_ins: u32,
    /// The first day with one of them.
    #[specta(type = Option<String>)]
    pub first: Option<Date>,
    /// The last day with one of them.
    #[specta(type = Option<String>)]
    pub last: Option<Date>,
    /// The points in order of time; those without a check-in are left out.
    pub points: Vec<ProgressPoint>,
    /// How many different feelings were named.
    pub feelings_named: u32,
    /// The most named of them first; at most 8.
    pub feelings: Vec<FeelingRow>,
    /// How many different regions were marked.
    pub regions_marked: u32,
    /// The most marked of them first; at most 8.
    pub regions: Vec<RegionRow>,
    /// The sessions of the span in order of time.
    pub sessions: Vec<ProgressSession>,
    /// Whether there is a check-in in any span.
    pub has_check_ins: bool,
    /// Whether there is anything that a calendar could show.
    pub has_anything: bool,
}

/// How much was made on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, Type)]
pub struct MadeDay {
    /// The day as the person called it.
    #[specta(type = String)]
    pub day: Date,
    /// Entries about it.
    pub entries: u32,
    /// Pieces made on it.
    pub artworks: u32,
    /// Check-ins about it.
    pub check_ins: u32,
}

/// What a calendar shows.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct MadeDays {
    /// The days on which something was made, the first day first.
    pub days: Vec<MadeDay>,
    /// The sessions, in order of time.
    pub sessions: Vec<ProgressSession>,
}

/// Over time.
impl Journal {
    /// What was noticed in a span that ends now. Without a span it is the first of these that holds a check-in: the course, three months,
    /// everything.
    pub async fn progress(&self, span: Option<ProgressSpan>, now: &LocalTime) -> Result<Progress, JournalError> {
        let mut connection = self.connection().await;
        let tags = sessions::tags(&mut connection).await?;
        let reach = Reach::of(&mut connection, &tags, now).await?;
        let (span, days) = choose(&mut connection, &reach, span).await?;
        let (check_ins, noticed) = progress::count(&mut connection, days).await?;
        let step = step_for(check_ins, days);
        let first_day = settings::read(&mut connection).await?.preferences.first_day;
        let points = progress::points(&mut connection, days, step, first_day).await?;
        let (feelings_named, feelings) = progress::feelings(&mut connection, days, step, first_day).await?;
        let (regions_marked, regions) = progress::regions(&mut connection, days, step, first_day).await?;
        Ok(Progress {
            span,
            course: reach.course.map(|(tag, _)| tag.clone()),
            from: days.from,
            to: days.to,
            step,
            check_ins,
            first: noticed.map(|days| days.from),
            last: noticed.map(|days| days.to),
            points,
            feelings_named,
            feelings,
            regions_marked,
            regions,
            sessions: within(&tags, days, now),
            has_check_ins: reach.check_ins.is_some(),
            has_anything: !tags.is_empty() || progress::has_items(&mut connection).await?,
        })
    }

    /// How much was made on each day from one day to another, both included, and the sessions of these days.
    pub async fn made_days(&self, from: Date, to: Date, now: &LocalTime) -> Result<MadeDays, JournalError> {
        let mut connection = self.connection().await;
        let days = Days { from, to };
        let made = progress::made_days(&mut connection, days).await?;
        let tags = sessions::tags(&mut connection).await?;
        Ok(MadeDays { days: made, sessions: within(&tags, days, now) })
    }

    /// The entries, pieces and check-ins of a day as the person called it, the latest first.
    pub async fn items_of_day(&self, day: Date) -> Result<Vec<Item>, JournalError> {
        items::of_day(&mut *self.connection().await, day).await
    }
}

fn is_planned(tag: &SessionTag, now: &LocalTime) -> bool {
    tag.starts.instant() > now.instant()
}

fn within(tags: &[SessionTag], days: Days, now: &LocalTime) -> Vec<ProgressSession> {
    let tags = tags.iter().filter(|tag| (days.from..=days.to).contains(&tag.starts.local.date()));
    tags.map(|tag| ProgressSession { tag: tag.clone(), planned: is_planned(tag, now) }).collect()
}

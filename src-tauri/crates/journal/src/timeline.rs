//! The entries as a timeline: which ones, a page at a time, the days that have some, and those of the same day in earlier months and years.

use std::ops::RangeInclusive;

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{EntryId, EntrySummary, Journal, JournalError, LifeDomain, Mood, SessionId, table::timeline};

/// How many entries a page holds: more than a large window shows, and few enough to be read and drawn at once.
pub(crate) const PAGE: usize = 50;

/// Which entries to list: those that are all of what is asked.
#[derive(Clone, Default, Serialize, Deserialize, Type)]
pub struct EntryFilter {
    /// Only those of this session.
    pub session_id: Option<SessionId>,
    /// Only those with this tag, in whatever case.
    pub tag: Option<String>,
    /// Only those about this part of life.
    pub domain: Option<LifeDomain>,
    /// Only those that felt so.
    pub mood: Option<Mood>,
    /// Only those about this day or a later one.
    #[specta(type = Option<String>)]
    pub from: Option<Date>,
    /// Only those about this day or an earlier one.
    #[specta(type = Option<String>)]
    pub to: Option<Date>,
}

/// Where a page ended, and the next begins.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, Type)]
pub struct EntryCursor {
    /// When the last entry of the page was, in milliseconds since 1970.
    pub occurred_at: i64,
    /// Its id: entries of the same instant follow each other by it.
    pub id: EntryId,
}

/// Some of the entries of a list, the latest first.
#[derive(Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct EntryPage {
    /// At most 50.
    pub entries: Vec<EntrySummary>,
    /// Where the next page begins; null at the end.
    pub next: Option<EntryCursor>,
}

/// The timeline.
impl Journal {
    /// A page of entries as lists show them, the latest first; `after` is the end of the page before.
    pub async fn list_entries(&self, filter: &EntryFilter, after: Option<EntryCursor>) -> Result<EntryPage, JournalError> {
        timeline::page(&mut *self.connection().await, filter, after).await
    }

    /// How many entries there are.
    pub async fn count_entries(&self, filter: &EntryFilter) -> Result<u32, JournalError> {
        timeline::count(&mut *self.connection().await, filter).await
    }

    /// The days that have entries, the first day first.
    pub async fn entry_days(&self, filter: &EntryFilter) -> Result<Vec<Date>, JournalError> {
        timeline::days(&mut *self.connection().await, filter).await
    }

    /// The tags of all entries, the most used first.
    pub async fn list_tags(&self) -> Result<Vec<String>, JournalError> {
        timeline::tags(&mut *self.connection().await).await
    }

    /// Entries of the same day in the eleven months before this one, and of the same date in earlier years, the latest first; at most 20. On
    /// the last day of a month the days count that this month lacks: 29 February comes back on 28 February in a common year.
    pub async fn on_this_day(&self, today: Date) -> Result<Vec<EntrySummary>, JournalError> {
        let months_from = today.first_of_month().checked_sub(11.months()).unwrap_or(Date::MIN);
        timeline::on_day(&mut *self.connection().await, today, days_like(today), months_from).await
    }
}

/// The days of other months that come back on this day.
fn days_like(today: Date) -> RangeInclusive<i8> {
    let last = if today == today.last_of_month() { 31 } else { today.day() };
    today.day()..=last
}

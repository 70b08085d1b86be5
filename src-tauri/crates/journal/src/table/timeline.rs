//! The table `entries` in the order of time: pages, counts, days. The words of an entry are not read here.

use std::ops::RangeInclusive;

use jiff::{
    ToSpan,
    civil::{self, Date},
    tz::TimeZone,
};
use sqlx::{FromRow, QueryBuilder, Sqlite, SqliteConnection};

use super::{
    columns::{Civil, local_time, tag_columns},
    entries::{Head, select_entries},
};
use crate::{ArtworkId, EntryCursor, EntryFilter, EntryId, EntryPage, EntrySummary, JournalError, timeline::PAGE};

#[derive(FromRow)]
struct Row {
    id: EntryId,
    excerpt: String,
    shown_picture: Option<ArtworkId>,
    occurred_at: i64,
    #[sqlx(flatten)]
    head: Head,
}

macro_rules! select_rows {
    ($rest:literal) => {
        // A picture that lies in the trash is not shown.
        select_entries!(
            "e.occurred_at, e.excerpt, (select a.id from artworks a where a.id = e.picture and a.deleted_at is null) as shown_picture",
            $rest
        )
    };
}

pub(crate) async fn page(
    connection: &mut SqliteConnection,
    filter: &EntryFilter,
    after: Option<EntryCursor>,
) -> Result<EntryPage, JournalError> {
    let mut query = QueryBuilder::new(select_rows!("where e.deleted_at is null"));
    narrow(&mut query, filter);
    if let Some(EntryCursor { occurred_at, id }) = after {
        query.push(" and (e.occurred_at, e.id) < (").push_bind(occurred_at).push(", ").push_bind(id).push(")");
    }
    // One more than a page tells whether there is a next.
    query.push(" order by e.occurred_at desc, e.id desc limit ").push((PAGE + 1).to_string());
    let mut rows: Vec<Row> = query.build_query_as().fetch_all(connection).await?;
    let has_next = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| has_next).map(|row| EntryCursor { occurred_at: row.occurred_at, id: row.id });
    Ok(EntryPage { entries: rows.into_iter().map(Row::into_summary).collect(), next })
}

pub(crate) async fn count(connection: &mut SqliteConnection, filter: &EntryFilter) -> Result<u32, JournalError> {
    let mut query = QueryBuilder::new("select count(*) from entries e where e.deleted_at is null");
    narrow(&mut query, filter);
    Ok(query.build_query_scalar().fetch_one(connection).await?)
}

pub(crate) async fn days(connection: &mut SqliteConnection, filter: &EntryFilter) -> Result<Vec<Date>, JournalError> {
    let mut query = QueryBuilder::new("select distinct substr(e.occurred_local, 1, 10) from entries e where e.deleted_at is null");
    narrow(&mut query, filter);
    query.push(" order by 1");
    let days: Vec<Civil<Date>> = query.build_query_scalar().fetch_all(connection).await?;
    Ok(days.into_iter().map(|day| day.0).collect())
}

pub(crate) async fn tags(connection: &mut SqliteConnection) -> Result<Vec<String>, JournalError> {
    let tags = sqlx::query_scalar(
        "select tag from entry_tags where entry_id not in (select id from entries where deleted_at is not null)
        group by folded order by count(*) desc, folded",
    );
    Ok(tags.fetch_all(connection).await?)
}

/// How many entries of earlier days come back on one day.
const AT_MOST: u32 = 20;

/// Entries before this month whose day of the month is one of these, in this month of any year, or since the day given.
pub(crate) async fn on_day(
    connection: &mut SqliteConnection,
    today: Date,
    days: RangeInclusive<i8>,
    months_from: Date,
) -> Result<Vec<EntrySummary>, JournalError> {
    let rows: Vec<Row> = sqlx::query_as(select_rows!(
        "where e.deleted_at is null and e.occurred_local < ?1 and substr(e.occurred_local, 9, 2) between ?2 and ?3
            and (substr(e.occurred_local, 6, 2) = ?4 or e.occurred_local >= ?5)
        order by e.occurred_local desc, e.id desc limit ?6"
    ))
    .bind(today.first_of_month().to_string())
    .bind(format!("{:02}", days.start()))
    .bind(format!("{:02}", days.end()))
    .bind(format!("{:02}", today.month()))
    .bind(months_from.to_string())
    .bind(AT_MOST)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Row::into_summary).collect())
}

/// Adds what a filter asks of `entries e`. A plus before a column keeps it from choosing the order in which rows are read.
fn narrow(query: &mut QueryBuilder<Sqlite>, filter: &EntryFilter) {
    if let Some(session) = filter.session_id {
        query.push(" and e.session_id = ").push_bind(session);
    }
    if let Some(tag) = &filter.tag {
        query.push(" and +e.id in (select entry_id from entry_tags where folded = ").push_bind(tag.trim().to_lowercase()).push(")");
    }
    if let Some(domain) = filter.domain {
        query.push(" and +e.id in (select entry_id from entry_domains where domain = ").push_bind(domain).push(")");
    }
    if let Some(mood) = filter.mood {
        query.push(" and e.mood = ").push_bind(mood);
    }
    // The day that the person names is the entry's own; the instant is the wider bound that the index knows, since no zone is a day away.
    if let Some(from) = filter.from {
        query.push(" and +e.occurred_local >= ").push_bind(from.to_string());
        query.push(" and e.occurred_at >= ").push_bind(midnight(from.checked_sub(1.day()).unwrap_or(Date::MIN)));
    }
    if let Some(tomorrow) = filter.to.and_then(|to| to.tomorrow().ok()) {
        query.push(" and +e.occurred_local < ").push_bind(tomorrow.to_string());
        query.push(" and e.occurred_at < ").push_bind(midnight(tomorrow.tomorrow().unwrap_or(Date::MAX)));
    }
}

/// When a day begins in UTC, in milliseconds since 1970.
pub(super) fn midnight(day: Date) -> i64 {
    let outside = if day.year() < 1970 { i64::MIN } else { i64::MAX };
    day.to_datetime(civil::Time::midnight()).to_zoned(TimeZone::UTC).map_or(outside, |zoned| zoned.timestamp().as_millisecond())
}

impl Row {
    fn into_summary(self) -> EntrySummary {
        let head = self.head;
        EntrySummary {
            id: self.id,
            title: head.title,
            excerpt: self.excerpt,
            occurred: local_time(head.occurred_local, head.occurred_zone),
            session: head.session.into_tag(),
            moment: head.moment,
            tags: head.tags.0,
            domains: head.domains.0,
            mood: head.mood,
            private: head.private,
            picture: self.shown_picture,
        }
    }
}

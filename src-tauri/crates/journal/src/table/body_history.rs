//! The tables `check_ins` and `check_in_regions` in the order of time.

use jiff::civil;
use sqlx::{FromRow, QueryBuilder, SqliteConnection, types::Json};

use super::{
    check_ins::{Row, select_check_ins},
    columns::{Civil, TagColumns, local_time, tag_columns},
};
use crate::{
    CheckInCursor, CheckInId, CheckInPage, CheckInPair, JournalError, MarkedRegion, Moment, RegionMark, RegionPage, RegionRecord,
    body_history::{PAGE, REGION_PAGE},
};

pub(crate) async fn page(connection: &mut SqliteConnection, after: Option<CheckInCursor>) -> Result<CheckInPage, JournalError> {
    let mut query = QueryBuilder::new(select_check_ins!("where c.deleted_at is null"));
    if let Some(CheckInCursor { occurred_at, id }) = after {
        query.push(" and (c.occurred_at, c.id) < (").push_bind(occurred_at).push(", ").push_bind(id).push(")");
    }
    // One more than a page tells whether there is a next.
    query.push(" order by c.occurred_at desc, c.id desc limit ").push((PAGE + 1).to_string());
    let mut rows: Vec<Row> = query.build_query_as().fetch_all(connection).await?;
    let has_next = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| has_next).map(Row::cursor);
    Ok(CheckInPage { check_ins: rows.into_iter().map(Row::into_check_in).collect(), next })
}

/// Whether a check-in `c` tells of the time before its session `s`: as the person chose, or by the clock.
macro_rules! is_before {
    () => {
        "coalesce(c.moment = 'before', c.occurred_at < s.starts_at)"
    };
}

/// The last check-in before a session `s`, and the last after it.
macro_rules! last {
    ($not:literal) => {
        concat!(
            "(select c.id from check_ins c where c.session_id = s.id and c.deleted_at is null and ",
            $not,
            is_before!(),
            " order by c.occurred_at desc, c.id desc limit 1)"
        )
    };
}

#[derive(FromRow)]
struct PairRow {
    first: CheckInId,
    second: CheckInId,
}

impl From<PairRow> for CheckInPair {
    fn from(PairRow { first, second }: PairRow) -> Self {
        Self { first, second }
    }
}

/// Before and after the latest medicine session that has both.
pub(crate) async fn around_latest_session(connection: &mut SqliteConnection) -> Result<Option<CheckInPair>, JournalError> {
    let pair: Option<PairRow> = sqlx::query_as(concat!(
        "select first, second from (
            select ",
        last!(""),
        " as first, ",
        last!("not "),
        " as second, s.starts_at
            from sessions s where s.kind = 'medicine' and s.deleted_at is null
        ) where first is not null and second is not null order by starts_at desc limit 1"
    ))
    .fetch_optional(connection)
    .await?;
    Ok(pair.map(Into::into))
}

/// A check-in of a medicine session with the one on the other side of that session.
pub(crate) async fn across_session(connection: &mut SqliteConnection, id: CheckInId) -> Result<Option<CheckInPair>, JournalError> {
    let pair: Option<PairRow> = sqlx::query_as(concat!(
        "select case when before then id else other end as first, case when before then other else id end as second from (
            select c.id, ",
        is_before!(),
        " as before, case when ",
        is_before!(),
        " then ",
        last!("not "),
        " else ",
        last!(""),
        " end as other
            from check_ins c join sessions s on s.id = c.session_id
            where c.id = ? and c.deleted_at is null and s.kind = 'medicine' and s.deleted_at is null
        ) where other is not null"
    ))
    .bind(id)
    .fetch_optional(connection)
    .await?;
    Ok(pair.map(Into::into))
}

pub(crate) async fn latest_two(connection: &mut SqliteConnection) -> Result<Option<CheckInPair>, JournalError> {
    let latest: Vec<CheckInId> =
        sqlx::query_scalar("select id from check_ins where deleted_at is null order by occurred_at desc, id desc limit 2")
            .fetch_all(connection)
            .await?;
    Ok(latest.first().zip(latest.get(1)).map(|(second, first)| CheckInPair { first: *first, second: *second }))
}

/// A check-in with the one before it, or, when it is the first, with the one after it.
pub(crate) async fn beside(connection: &mut SqliteConnection, id: CheckInId) -> Result<Option<CheckInPair>, JournalError> {
    let pair: Option<PairRow> = sqlx::query_as(
        "select first, second from (
            select o.id as first, c.id as second, 0 as rank from check_ins c
            join check_ins o on o.id = (
                select id from check_ins where deleted_at is null and (occurred_at, id) < (c.occurred_at, c.id)
                order by occurred_at desc, id desc limit 1
            )
            where c.id = ?1 and c.deleted_at is null
            union all
            select c.id, o.id, 1 from check_ins c
            join check_ins o on o.id = (
                select id from check_ins where deleted_at is null and (occurred_at, id) > (c.occurred_at, c.id)
                order by occurred_at, id limit 1
            )
            where c.id = ?1 and c.deleted_at is null
        ) order by rank limit 1",
    )
    .bind(id)
    .fetch_optional(connection)
    .await?;
    Ok(pair.map(Into::into))
}

pub(crate) async fn regions(connection: &mut SqliteConnection) -> Result<Vec<MarkedRegion>, JournalError> {
    let rows: Vec<(String, u32)> = sqlx::query_as(
        "select region, count(*) from check_in_regions where check_in_id not in (select id from check_ins where deleted_at is not null)
        group by region order by count(*) desc, region",
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|(region, count)| MarkedRegion { region, count }).collect())
}

#[derive(FromRow)]
struct RegionRow {
    id: CheckInId,
    occurred_local: Civil<civil::DateTime>,
    occurred_zone: String,
    occurred_at: i64,
    moment: Option<Moment>,
    region: String,
    more: f32,
    less: f32,
    words: Json<Vec<String>>,
    intensity: Option<u8>,
    #[sqlx(flatten)]
    session: TagColumns,
}

pub(crate) async fn region(
    connection: &mut SqliteConnection,
    region: &str,
    before: Option<CheckInCursor>,
) -> Result<RegionPage, JournalError> {
    let mut query = QueryBuilder::new(concat!(
        "select c.id, c.occurred_local, c.occurred_zone, c.occurred_at, c.moment, r.region, r.more, r.less, r.words, r.intensity, ",
        tag_columns!(),
        " from check_ins c join check_in_regions r on r.check_in_id = c.id left join session_tags t on t.id = c.session_id
        where c.deleted_at is null and r.region = "
    ));
    query.push_bind(region);
    if let Some(CheckInCursor { occurred_at, id }) = before {
        query.push(" and (c.occurred_at, c.id) < (").push_bind(occurred_at).push(", ").push_bind(id).push(")");
    }
    query.push(" order by c.occurred_at desc, c.id desc limit ").push((REGION_PAGE + 1).to_string());
    let mut rows: Vec<RegionRow> = query.build_query_as().fetch_all(connection).await?;
    let has_earlier = rows.len() > REGION_PAGE;
    rows.truncate(REGION_PAGE);
    let earlier = rows.last().filter(|_| has_earlier).map(|row| CheckInCursor { occurred_at: row.occurred_at, id: row.id });
    Ok(RegionPage { marks: rows.into_iter().rev().map(RegionRow::into_mark).collect(), earlier })
}

impl RegionRow {
    fn into_mark(self) -> RegionMark {
        RegionMark {
            check_in: self.id,
            occurred: local_time(self.occurred_local, self.occurred_zone),
            session: self.session.into_tag(),
            moment: self.moment,
            record: RegionRecord { region: self.region, more: self.more, less: self.less, words: self.words.0, intensity: self.intensity },
        }
    }
}

//! Check-ins over time, and what was made on which day, across the tables. Marks, words and pictures are not read here.

use jiff::{
    ToSpan,
    civil::{self, Date},
};
use sqlx::{FromRow, QueryBuilder, Sqlite, SqliteConnection};

use super::columns::{Civil, local_time};
use crate::{
    CheckInId, FeelingAt, FeelingRow, FirstDay, JournalError, MadeDay, OneCheckIn, ProgressPoint, ProgressStep, RegionAt, RegionRow,
    ScaleRange,
    progress::{Days, MOST_ROWS},
};

/// The first and the last day with a check-in.
pub(crate) async fn first_and_last(connection: &mut SqliteConnection) -> Result<Option<Days>, JournalError> {
    let (first, last): (Option<Civil<Date>>, Option<Civil<Date>>) = sqlx::query_as(
        "select (select substr(min(occurred_local), 1, 10) from check_ins where deleted_at is null),
            (select substr(max(occurred_local), 1, 10) from check_ins where deleted_at is null)",
    )
    .fetch_one(connection)
    .await?;
    Ok(first.zip(last).map(|(first, last)| Days { from: first.0, to: last.0 }))
}

/// Whether there is an entry, an artwork or a check-in.
pub(crate) async fn has_items(connection: &mut SqliteConnection) -> Result<bool, JournalError> {
    Ok(sqlx::query_scalar("select exists (select 1 from items where deleted_at is null)").fetch_one(connection).await?)
}

/// How many check-ins there are, and the first and the last day with one.
pub(crate) async fn count(connection: &mut SqliteConnection, days: Days) -> Result<(u32, Option<Days>), JournalError> {
    let (from, end) = days.bounds();
    let (count, first, last): (u32, Option<Civil<Date>>, Option<Civil<Date>>) = sqlx::query_as(
        "select count(*), substr(min(occurred_local), 1, 10), substr(max(occurred_local), 1, 10)
        from check_ins where deleted_at is null and occurred_local >= ? and occurred_local < ?",
    )
    .bind(from)
    .bind(end)
    .fetch_one(connection)
    .await?;
    Ok((count, first.zip(last).map(|(first, last)| Days { from: first.0, to: last.0 })))
}

#[derive(FromRow)]
struct PointRow {
    day: Civil<Date>,
    check_ins: u32,
    id: CheckInId,
    occurred_local: Civil<civil::DateTime>,
    occurred_zone: String,
    energy: Option<f64>,
    energy_least: Option<u8>,
    energy_most: Option<u8>,
    pleasantness: Option<f64>,
    pleasantness_least: Option<u8>,
    pleasantness_most: Option<u8>,
}

/// The points in order of time.
pub(crate) async fn points(
    connection: &mut SqliteConnection,
    days: Days,
    step: ProgressStep,
    first_day: FirstDay,
) -> Result<Vec<ProgressPoint>, JournalError> {
    let mut query = placed(days, step, first_day);
    query.push(
        " select day, count(*) as check_ins, id, occurred_local, occurred_zone,
            avg(energy) as energy, min(energy) as energy_least, max(energy) as energy_most,
            avg(pleasantness) as pleasantness, min(pleasantness) as pleasantness_least, max(pleasantness) as pleasantness_most
        from placed group by point order by point",
    );
    let rows: Vec<PointRow> = query.build_query_as().fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| row.into_point(step)).collect())
}

#[derive(FromRow)]
struct FeelingColumns {
    feeling: String,
    total: u32,
    kinds: u32,
    point: u32,
    count: u32,
}

/// How many different feelings were named, and the most named of them, the same word in whatever case.
pub(crate) async fn feelings(
    connection: &mut SqliteConnection,
    days: Days,
    step: ProgressStep,
    first_day: FirstDay,
) -> Result<(u32, Vec<FeelingRow>), JournalError> {
    let mut query = placed(days, step, first_day);
    query.push(
        ", named as materialized (
            select p.point, f.folded, min(f.feeling) as feeling, count(*) as count
            from placed p join check_in_feelings f on f.check_in_id = p.id
            group by p.point, f.folded
        ), most as materialized (
            select folded, min(feeling) as feeling, sum(count) as total, count(*) over () as kinds
            from named group by folded order by total desc, max(point) desc, folded limit ",
    );
    query.push_bind(MOST_ROWS);
    query.push(
        ")
        select most.feeling, most.total, most.kinds, named.point, named.count
        from most join named on named.folded = most.folded
        order by most.total desc, most.folded, named.point",
    );
    let rows: Vec<FeelingColumns> = query.build_query_as().fetch_all(connection).await?;
    let kinds = rows.first().map_or(0, |row| row.kinds);
    let mut feelings: Vec<FeelingRow> = Vec::new();
    for row in rows {
        let at = FeelingAt { point: row.point, count: row.count };
        match feelings.last_mut().filter(|last| last.feeling == row.feeling) {
            Some(last) => last.at.push(at),
            None => feelings.push(FeelingRow { feeling: row.feeling, total: row.total, at: vec![at] }),
        }
    }
    Ok((kinds, feelings))
}

#[derive(FromRow)]
struct RegionColumns {
    region: String,
    total: u32,
    kinds: u32,
    point: u32,
    count: u32,
    more: f64,
    less: f64,
    intensity: Option<f64>,
}

/// How many different regions were marked, and the most marked of them.
pub(crate) async fn regions(
    connection: &mut SqliteConnection,
    days: Days,
    step: ProgressStep,
    first_day: FirstDay,
) -> Result<(u32, Vec<RegionRow>), JournalError> {
    let mut query = placed(days, step, first_day);
    query.push(
        ", marked as materialized (
            select p.point, r.region, count(*) as count, avg(r.more) as more, avg(r.less) as less, avg(r.intensity) as intensity
            from placed p join check_in_regions r on r.check_in_id = p.id
            group by p.point, r.region
        ), most as materialized (
            select region, sum(count) as total, count(*) over () as kinds
            from marked group by region order by total desc, max(point) desc, region limit ",
    );
    query.push_bind(MOST_ROWS);
    query.push(
        ")
        select most.region, most.total, most.kinds, marked.point, marked.count, marked.more, marked.less, marked.intensity
        from most join marked on marked.region = most.region
        order by most.total desc, most.region, marked.point",
    );
    let rows: Vec<RegionColumns> = query.build_query_as().fetch_all(connection).await?;
    let kinds = rows.first().map_or(0, |row| row.kinds);
    let mut regions: Vec<RegionRow> = Vec::new();
    for row in rows {
        let at = RegionAt { point: row.point, count: row.count, more: row.more, less: row.less, intensity: row.intensity };
        match regions.last_mut().filter(|last| last.region == row.region) {
            Some(last) => last.at.push(at),
            None => regions.push(RegionRow { region: row.region, total: row.total, at: vec![at] }),
        }
    }
    Ok((kinds, regions))
}

#[derive(FromRow)]
struct MadeColumns {
    day: Civil<Date>,
    entries: u32,
    artworks: u32,
    check_ins: u32,
}

/// The days on which something was made, the first day first.
pub(crate) async fn made_days(connection: &mut SqliteConnection, days: Days) -> Result<Vec<MadeDay>, JournalError> {
    let (from, end) = days.bounds();
    let rows: Vec<MadeColumns> = sqlx::query_as(
        "select day, sum(kind = 'entry') as entries, sum(kind = 'artwork') as artworks, sum(kind = 'check_in') as check_ins
        from (
            select substr(occurred_local, 1, 10) as day, 'entry' as kind from entries
            where deleted_at is null and occurred_local >= ?1 and occurred_local < ?2
            union all
            select made_on, 'artwork' from artworks where deleted_at is null and made_on >= ?1 and made_on < ?2
            union all
            select substr(occurred_local, 1, 10), 'check_in' from check_ins
            where deleted_at is null and occurred_local >= ?1 and occurred_local < ?2
        )
        group by day order by day",
    )
    .bind(from)
    .bind(end)
    .fetch_all(connection)
    .await?;
    let day = |MadeColumns { day, entries, artworks, check_ins }| MadeDay { day: day.0, entries, artworks, check_ins };
    Ok(rows.into_iter().map(day).collect())
}

/// Begins a query with `placed`: the check-ins of these days, each with the number of its point (counted from 0) and the first day of that.
/// They stand in the order of the clock on the wall, along which they are drawn.
fn placed(days: Days, step: ProgressStep, first_day: FirstDay) -> QueryBuilder<Sqlite> {
    let (from, end) = days.bounds();
    let mut query = QueryBuilder::new(
        "with placed as materialized (
            select id, occurred_local, occurred_zone, energy, pleasantness, day, dense_rank() over (order by ",
    );
    query.push(if step == ProgressStep::CheckIn { "occurred_local, occurred_at, id" } else { "day" });
    query.push(") - 1 as point from (select id, occurred_local, occurred_zone, occurred_at, energy, pleasantness, ");
    match step {
        ProgressStep::CheckIn | ProgressStep::Day => {
            query.push("substr(occurred_local, 1, 10)");
        }
        ProgressStep::Week => {
            query.push("date(substr(occurred_local, 1, 10), '-' || ((strftime('%w', substr(occurred_local, 1, 10)) + 7 - ");
            query.push_bind(weekday(first_day));
            query.push(") % 7) || ' days')");
        }
        ProgressStep::Month => {
            query.push("substr(occurred_local, 1, 7) || '-01'");
        }
    }
    query.push(" as day from check_ins where deleted_at is null and occurred_local >= ").push_bind(from);
    query.push(" and occurred_local < ").push_bind(end).push("))");
    query
}

/// As SQLite's `%w` counts.
fn weekday(first_day: FirstDay) -> u8 {
    match first_day {
        FirstDay::Sunday => 0,
        FirstDay::Monday => 1,
        FirstDay::Saturday => 6,
    }
}

impl Days {
    /// What times from the first day on are not before, and what times until the last are before, as texts. After the last day that
    /// there is comes a text that is no day.
    fn bounds(self) -> (String, String) {
        (self.from.to_string(), self.to.tomorrow().map_or_else(|_| "9999-12-32".to_owned(), |day| day.to_string()))
    }
}

impl PointRow {
    fn into_point(self, step: ProgressStep) -> ProgressPoint {
        let from = self.day.0;
        let is_one = step == ProgressStep::CheckIn;
        ProgressPoint {
            from,
            to: match step {
                ProgressStep::CheckIn | ProgressStep::Day => from,
                ProgressStep::Week => from.checked_add(6.days()).unwrap_or(Date::MAX),
                ProgressStep::Month => from.last_of_month(),
            },
            one: is_one.then(|| OneCheckIn { id: self.id, occurred: local_time(self.occurred_local, self.occurred_zone) }),
            check_ins: self.check_ins,
            energy: range(self.energy, self.energy_least, self.energy_most),
            pleasantness: range(self.pleasantness, self.pleasantness_least, self.pleasantness_most),
        }
    }
}

fn range(mean: Option<f64>, least: Option<u8>, most: Option<u8>) -> Option<ScaleRange> {
    Some(ScaleRange { mean: mean?, least: least?, most: most? })
}

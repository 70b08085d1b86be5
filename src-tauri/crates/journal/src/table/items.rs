//! The view `items`: entries, artworks and check-ins, each in a line.

use jiff::{
    Timestamp, ToSpan,
    civil::{self, Date},
};
use sqlx::{FromRow, SqliteConnection, types::Json};
use uuid::Uuid;

use super::{
    columns::{Civil, TagColumns, local_time, tag_columns},
    timeline::midnight,
};
use crate::{ArtworkId, CheckInId, EntryId, Item, ItemId, JournalError, Moment, RegionRecord, SessionId, gist};

#[derive(Clone, Copy, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
enum Kind {
    Entry,
    Artwork,
    CheckIn,
}

#[derive(FromRow)]
pub(super) struct Row {
    kind: Kind,
    id: Uuid,
    title: String,
    excerpt: String,
    occurred_local: Civil<civil::DateTime>,
    occurred_zone: String,
    moment: Option<Moment>,
    private: bool,
    regions: Json<Vec<RegionRecord>>,
    #[sqlx(flatten)]
    session: TagColumns,
}

macro_rules! select_items {
    ($columns:literal, $rest:literal) => {
        concat!(
            "select i.kind, i.id, i.title, i.excerpt, i.occurred_local, i.occurred_zone, i.moment, i.private, i.regions, ",
            tag_columns!(),
            $columns,
            " from items i left join session_tags t on t.id = i.session_id ",
            $rest
        )
    };
}

pub(super) use select_items;

/// All of them, the latest first.
pub(crate) async fn list(connection: &mut SqliteConnection) -> Result<Vec<Item>, JournalError> {
    let rows: Vec<Row> = sqlx::query_as(select_items!("", "where i.deleted_at is null order by i.occurred_at desc, i.id desc"))
        .fetch_all(connection)
        .await?;
    Ok(rows.into_iter().map(Row::into_item).collect())
}

/// Those of a session, the latest first.
pub(crate) async fn of_session(connection: &mut SqliteConnection, session: SessionId) -> Result<Vec<Item>, JournalError> {
    let rows: Vec<Row> =
        sqlx::query_as(select_items!("", "where i.deleted_at is null and i.session_id = ? order by i.occurred_at desc, i.id desc"))
            .bind(session)
            .fetch_all(connection)
            .await?;
    Ok(rows.into_iter().map(Row::into_item).collect())
}

/// So many of them, the latest first.
pub(crate) async fn latest(connection: &mut SqliteConnection, count: u32) -> Result<Vec<Item>, JournalError> {
    // The view would be read to its end: first where the latest begin, which the three indices tell, then only from there on.
    let since: Option<i64> = sqlx::query_scalar(
        "select min(at) from (
            select at from (
                select * from (select occurred_at as at from entries where deleted_at is null order by occurred_at desc limit ?1)
                union all
                select * from (select made_at from artworks where deleted_at is null order by made_at desc limit ?1)
                union all
                select * from (select occurred_at from check_ins where deleted_at is null order by occurred_at desc limit ?1)
            )
            order by at desc limit ?1
        )",
    )
    .bind(count)
    .fetch_one(&mut *connection)
    .await?;
    let rows: Vec<Row> = sqlx::query_as(select_items!(
        "",
        "where i.deleted_at is null and i.occurred_at >= ? order by i.occurred_at desc, i.id desc limit ?"
    ))
    .bind(since)
    .bind(count)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Row::into_item).collect())
}

/// How many there are; with an instant, how many are later than it.
pub(crate) async fn count_since(connection: &mut SqliteConnection, since: Option<Timestamp>) -> Result<u32, JournalError> {
    let since = since.map_or(i64::MIN, Timestamp::as_millisecond);
    let count = sqlx::query_scalar(
        "select (select count(*) from entries where occurred_at > ?1 and deleted_at is null)
            + (select count(*) from artworks where made_at > ?1 and deleted_at is null)
            + (select count(*) from check_ins where occurred_at > ?1 and deleted_at is null)",
    );
    Ok(count.bind(since).fetch_one(connection).await?)
}

/// The items of a day as the person called it, the latest first.
pub(crate) async fn of_day(connection: &mut SqliteConnection, day: Date) -> Result<Vec<Item>, JournalError> {
    // The instant is the wider bound that the indices know, since no zone is a day away.
    let rows: Vec<Row> = sqlx::query_as(select_items!(
        "",
        "where i.deleted_at is null and substr(i.occurred_local, 1, 10) = ?1 and i.occurred_at >= ?2 and i.occurred_at < ?3
        order by i.occurred_at desc, i.id desc"
    ))
    .bind(day.to_string())
    .bind(midnight(day.yesterday().unwrap_or(Date::MIN)))
    .bind(midnight(day.checked_add(2.days()).unwrap_or(Date::MAX)))
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Row::into_item).collect())
}

impl Row {
    pub(super) fn into_item(self) -> Item {
        Item {
            item: match self.kind {
                Kind::Entry => ItemId::Entry(EntryId(self.id)),
                Kind::Artwork => ItemId::Artwork(ArtworkId(self.id)),
                Kind::CheckIn => ItemId::CheckIn(CheckInId(self.id)),
            },
            title: self.title,
            excerpt: gist::shorten(&self.excerpt),
            occurred: local_time(self.occurred_local, self.occurred_zone),
            session: self.session.into_tag(),
            moment: self.moment,
            private: self.private,
            regions: self.regions.0,
        }
    }
}

//! The tables `given_bundles` and `given_items`: what was given to whom. Replies are only counted here.

use jiff::civil;
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use super::columns::{Civil, local_time};
use crate::{GivenBundle, GivenItem, GivenKind, Holder, JournalError, ListedItem, NewGiven, RecipientId};

#[derive(FromRow)]
struct BundleRow {
    id: Uuid,
    recipient_id: Option<RecipientId>,
    given_to: String,
    given_local: Civil<civil::DateTime>,
    given_zone: String,
    has_report: bool,
    is_saved: bool,
    replies: u32,
    removed_replies: u32,
}

#[derive(FromRow)]
struct ItemRow {
    bundle_id: Uuid,
    kind: GivenKind,
    item_id: Uuid,
    given_id: Uuid,
    version: u32,
    title: String,
    width: Option<u32>,
    height: Option<u32>,
    turns: Option<u8>,
    left_out: u32,
    may_keep: bool,
    now: Option<u32>,
}

#[derive(FromRow)]
struct HolderRow {
    bundle_id: Uuid,
    given_to: String,
    given_local: Civil<civil::DateTime>,
    given_zone: String,
    version: u32,
    now: u32,
    left_out: u32,
    may_keep: bool,
    is_saved: bool,
}

/// The revision that the piece of `given_items i` has now; null where it lies in the trash or is gone.
macro_rules! present_revision {
    () => {
        "case i.kind
            when 'entry' then (select revision from entries where id = i.item_id and deleted_at is null)
            when 'artwork' then (select revision from artworks where id = i.item_id and deleted_at is null)
            when 'check_in' then (select revision from check_ins where id = i.item_id and deleted_at is null)
            else (select revision from sessions where id = i.item_id and deleted_at is null)
        end"
    };
}
pub(super) use present_revision;

/// Whether the piece of `given_items i` is gone for good, and not in the trash.
macro_rules! is_gone {
    () => {
        "case i.kind
            when 'entry' then not exists (select 1 from entries where id = i.item_id)
            when 'artwork' then not exists (select 1 from artworks where id = i.item_id)
            when 'check_in' then not exists (select 1 from check_ins where id = i.item_id)
            else not exists (select 1 from sessions where id = i.item_id)
        end"
    };
}

/// Not yet known to be saved.
pub(crate) async fn insert(connection: &mut SqliteConnection, given: &NewGiven) -> Result<(), JournalError> {
    sqlx::query(
        "insert into given_bundles (id, recipient_id, given_to, given_local, given_zone, given_at, must_return, has_report, is_saved)
        values (?, ?, ?, ?, ?, ?, ?, ?, 0)",
    )
    .bind(given.id)
    .bind(given.recipient_id)
    .bind(&given.given_to)
    .bind(given.given.local.to_string())
    .bind(&given.given.zone)
    .bind(given.given.instant().as_millisecond())
    .bind(&given.must_return[..])
    .bind(given.has_report)
    .execute(&mut *connection)
    .await?;
    for (position, item) in (0_i64..).zip(&given.items) {
        sqlx::query(
            "insert into given_items (bundle_id, position, given_id, kind, item_id, version, title, width, height, turns, left_out,
                may_keep)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(given.id)
        .bind(position)
        .bind(item.given_id)
        .bind(item.kind)
        .bind(item.item_id)
        .bind(item.version)
        .bind(&item.title)
        .bind(item.width)
        .bind(item.height)
        .bind(item.turns)
        .bind(item.left_out)
        .bind(item.may_keep)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

pub(crate) async fn confirm(connection: &mut SqliteConnection, bundle: Uuid) -> Result<(), JournalError> {
    sqlx::query("update given_bundles set is_saved = 1 where id = ?").bind(bundle).execute(connection).await?;
    Ok(())
}

/// Nothing where it is known to be saved.
pub(crate) async fn withdraw(connection: &mut SqliteConnection, bundle: Uuid) -> Result<(), JournalError> {
    let items = "delete from given_items where bundle_id = (select id from given_bundles where id = ? and not is_saved)";
    sqlx::query(items).bind(bundle).execute(&mut *connection).await?;
    sqlx::query("delete from given_bundles where id = ? and not is_saved").bind(bundle).execute(connection).await?;
    Ok(())
}

/// Of pieces that are gone for good keeps neither their titles nor the notes on them, which may quote their words.
pub(crate) async fn forget_words_of_gone(connection: &mut SqliteConnection) -> Result<(), JournalError> {
    let titles = concat!("update given_items as i set title = '' where title <> '' and ", is_gone!());
    sqlx::query(titles).execute(&mut *connection).await?;
    let notes = concat!(
        "update reply_notes set annotation = '' where annotation <> '' and (reply_id, given_id) in
            (select r.id, i.given_id from given_items i join replies r on r.bundle_id = i.bundle_id where ",
        is_gone!(),
        ")"
    );
    sqlx::query(notes).execute(connection).await?;
    Ok(())
}

/// The bundles without their pieces, the latest first.
pub(crate) async fn bundles(connection: &mut SqliteConnection) -> Result<Vec<GivenBundle>, JournalError> {
    let rows: Vec<BundleRow> = sqlx::query_as(
        "select id, recipient_id, given_to, given_local, given_zone, has_report, is_saved,
            (select count(*) from replies where bundle_id = given_bundles.id and removed_at is null) as replies,
            (select count(*) from replies where bundle_id = given_bundles.id and removed_at is not null) as removed_replies
        from given_bundles order by given_at desc, id",
    )
    .fetch_all(connection)
    .await?;
    let bundle = |row: BundleRow| GivenBundle {
        id: row.id,
        recipient_id: row.recipient_id,
        given_to: row.given_to,
        given: local_time(row.given_local, row.given_zone),
        has_report: row.has_report,
        is_saved: row.is_saved,
        replies: row.replies,
        removed_replies: row.removed_replies,
        items: Vec::new(),
    };
    Ok(rows.into_iter().map(bundle).collect())
}

/// The pieces of all bundles in their order, each with its bundle.
pub(crate) async fn items(connection: &mut SqliteConnection) -> Result<Vec<(Uuid, ListedItem)>, JournalError> {
    let rows: Vec<ItemRow> = sqlx::query_as(concat!(
        "select i.bundle_id, i.kind, i.item_id, i.given_id, i.version, i.title, i.width, i.height, i.turns, i.left_out, i.may_keep, ",
        present_revision!(),
        " as now from given_items i order by i.bundle_id, i.position"
    ))
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(ItemRow::into_listed).collect())
}

/// Of a piece that lies in the trash nobody is told.
pub(crate) async fn holders(connection: &mut SqliteConnection, kind: GivenKind, item: Uuid) -> Result<Vec<Holder>, JournalError> {
    let rows: Vec<HolderRow> = sqlx::query_as(concat!(
        "select i.bundle_id, b.given_to, b.given_local, b.given_zone, i.version, i.left_out, i.may_keep, b.is_saved, ",
        present_revision!(),
        " as now from given_items i join given_bundles b on b.id = i.bundle_id
        where i.kind = ? and i.item_id = ? and now is not null order by b.given_at desc, b.id"
    ))
    .bind(kind)
    .bind(item)
    .fetch_all(connection)
    .await?;
    let holder = |row: HolderRow| Holder {
        bundle_id: row.bundle_id,
        given_to: row.given_to,
        given: local_time(row.given_local, row.given_zone),
        version: row.version,
        now: row.now,
        left_out: row.left_out,
        may_keep: row.may_keep,
        is_saved: row.is_saved,
    };
    Ok(rows.into_iter().map(holder).collect())
}

/// What was never given to them or has changed since. Sessions have no privacy of their own.
pub(crate) async fn new_for(connection: &mut SqliteConnection, recipient: RecipientId) -> Result<Vec<(GivenKind, Uuid)>, JournalError> {
    Ok(sqlx::query_as(
        "with recursive cards(id) as (
            select ?1
            union
            select r.id from recipients r join cards on r.replaced_by = cards.id
        ),
        theirs(kind, item_id, version) as (
            select i.kind, i.item_id, max(i.version) from given_items i join given_bundles b on b.id = i.bundle_id
            where b.recipient_id in (select id from cards) and b.is_saved group by i.kind, i.item_id
        ),
        present(kind, id, revision) as (
            select 'entry', id, revision from entries where deleted_at is null and not private
            union all select 'artwork', id, revision from artworks where deleted_at is null and not private
            union all select 'check_in', id, revision from check_ins where deleted_at is null and not private
            union all select 'session', id, revision from sessions where deleted_at is null
        )
        select p.kind, p.id from present p left join theirs t on t.kind = p.kind and t.item_id = p.id
        where t.version is null or t.version < p.revision",
    )
    .bind(recipient)
    .fetch_all(connection)
    .await?)
}

impl ItemRow {
    fn into_listed(self) -> (Uuid, ListedItem) {
        let Self { bundle_id, kind, item_id, given_id, version, title, width, height, turns, left_out, may_keep, now } = self;
        let item = GivenItem { kind, item_id, given_id, version, title, width, height, turns, left_out, may_keep };
        (bundle_id, ListedItem { item, now })
    }
}

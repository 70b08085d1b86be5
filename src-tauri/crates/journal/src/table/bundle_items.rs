//! The table `bundle_items`.

use afterglow_vault::SealedFile;
use jiff::Timestamp;
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use super::columns::{length_of, sealed};
use crate::{BundleItem, ClosedItem, JournalError, NewBundleItem};

#[derive(FromRow)]
struct Row {
    id: Uuid,
    item: String,
    is_closed: bool,
}

#[derive(FromRow)]
struct PictureRow {
    picture_id: Option<Uuid>,
    picture_length: Option<i64>,
    picture_sha256: Option<Vec<u8>>,
    thumbnail: Option<Vec<u8>>,
    display_id: Option<Uuid>,
    display_length: Option<i64>,
    display_sha256: Option<Vec<u8>>,
}

/// A picture as it came, and the copies that were made of it.
pub(crate) struct StoredPicture {
    pub(crate) file: SealedFile,
    pub(crate) thumbnail: Option<Vec<u8>>,
    pub(crate) display: Option<SealedFile>,
}

/// Copies to keep.
pub(crate) struct Renditions {
    pub(crate) thumbnail: Vec<u8>,
    pub(crate) display: SealedFile,
}

/// In the order they were given.
pub(crate) async fn list(connection: &mut SqliteConnection, bundle: Uuid) -> Result<Vec<BundleItem>, JournalError> {
    let rows: Vec<Row> =
        sqlx::query_as("select id, item, closed_at is not null as is_closed from bundle_items where bundle_id = ? order by position")
            .bind(bundle)
            .fetch_all(connection)
            .await?;
    Ok(rows.into_iter().map(Row::into_item).collect())
}

/// With its body, if it has one.
pub(crate) async fn get(connection: &mut SqliteConnection, bundle: Uuid, item: Uuid) -> Result<(BundleItem, Option<String>), JournalError> {
    let row: Row = sqlx::query_as("select id, item, closed_at is not null as is_closed from bundle_items where bundle_id = ? and id = ?")
        .bind(bundle)
        .bind(item)
        .fetch_one(&mut *connection)
        .await?;
    let body = sqlx::query_scalar("select body from bundle_items where bundle_id = ? and id = ?");
    Ok((row.into_item(), body.bind(bundle).bind(item).fetch_one(connection).await?))
}

/// The picture of a piece that has one and was not closed.
pub(crate) async fn picture(connection: &mut SqliteConnection, bundle: Uuid, item: Uuid) -> Result<StoredPicture, JournalError> {
    let row: PictureRow = sqlx::query_as(
        "select picture_id, picture_length, picture_sha256, thumbnail, display_id, display_length, display_sha256
        from bundle_items where bundle_id = ? and id = ?",
    )
    .bind(bundle)
    .bind(item)
    .fetch_one(connection)
    .await?;
    let file = sealed(row.picture_id, row.picture_length, row.picture_sha256)?.ok_or(JournalError::NotFound)?;
    let display = sealed(row.display_id, row.display_length, row.display_sha256)?;
    Ok(StoredPicture { file, thumbnail: row.thumbnail, display })
}

pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    bundle: Uuid,
    position: u32,
    item: &NewBundleItem,
) -> Result<(), JournalError> {
    let picture = item.picture.as_ref().map(|picture| (picture.file.file(), picture.media_type));
    sqlx::query(
        "insert into bundle_items (bundle_id, position, id, item, body, picture_id, picture_length, picture_sha256, media_type)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(bundle)
    .bind(position)
    .bind(item.id)
    .bind(&item.item)
    .bind(&item.body)
    .bind(picture.map(|(file, _)| file.id))
    .bind(picture.map(|(file, _)| length_of(&file)))
    .bind(picture.map(|(file, _)| file.sha256.to_vec()))
    .bind(picture.map(|(_, media_type)| media_type))
    .execute(connection)
    .await?;
    Ok(())
}

/// Whether the copies were needed: they may be there by now, and a piece that was closed has none.
pub(crate) async fn keep_renditions(
    connection: &mut SqliteConnection,
    bundle: Uuid,
    item: Uuid,
    made: &Renditions,
) -> Result<bool, JournalError> {
    let update = sqlx::query(
        "update bundle_items set thumbnail = ?3, display_id = ?4, display_length = ?5, display_sha256 = ?6
        where bundle_id = ?1 and id = ?2 and closed_at is null and display_id is null",
    )
    .bind(bundle)
    .bind(item)
    .bind(&made.thumbnail)
    .bind(made.display.id)
    .bind(length_of(&made.display))
    .bind(made.display.sha256.to_vec())
    .execute(connection)
    .await?;
    Ok(update.rows_affected() == 1)
}

/// Takes everything out of a piece but its place in the list and what stays of its record, and names the sealed files that are no longer needed once this is committed.
pub(crate) async fn close(
    connection: &mut SqliteConnection,
    bundle: Uuid,
    closed: &ClosedItem,
    now: Timestamp,
) -> Result<Vec<Uuid>, JournalError> {
    let files: Option<(Option<Uuid>, Option<Uuid>)> =
        sqlx::query_as("select picture_id, display_id from bundle_items where bundle_id = ? and id = ?")
            .bind(bundle)
            .bind(closed.id)
            .fetch_optional(&mut *connection)
            .await?;
    let (picture, display) = files.ok_or(JournalError::NotFound)?;
    sqlx::query(
        "update bundle_items set item = ?4, body = null, picture_id = null, picture_length = null, picture_sha256 = null, media_type = null,
            thumbnail = null, display_id = null, display_length = null, display_sha256 = null, closed_at = coalesce(closed_at, ?3)
        where bundle_id = ?1 and id = ?2",
    )
    .bind(bundle)
    .bind(closed.id)
    .bind(now.as_millisecond())
    .bind(&closed.item)
    .execute(connection)
    .await?;
    Ok(picture.into_iter().chain(display).collect())
}

impl Row {
    fn into_item(self) -> BundleItem {
        BundleItem { id: self.id, item: self.item, is_closed: self.is_closed }
    }
}

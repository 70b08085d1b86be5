//! The table `annotations`, and what a reply needs of `bundles`, `clients` and `client_addresses`.

use jiff::Timestamp;
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use super::columns::timestamp;
use crate::{Annotation, Answering, JournalError};

#[derive(FromRow)]
struct Row {
    id: Uuid,
    item_id: Uuid,
    annotation: String,
    goes_back: bool,
    changed_at: i64,
    sent_in: Option<i64>,
}

#[derive(FromRow)]
struct AnsweringRow {
    client: String,
    reply_to: Option<String>,
    compared: bool,
    must_return: Vec<u8>,
    reply_sequence: i64,
}

pub(crate) async fn list(connection: &mut SqliteConnection, bundle: Uuid) -> Result<Vec<Annotation>, JournalError> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, item_id, annotation, goes_back, changed_at, sent_in from annotations where bundle_id = ? order by made_at, rowid",
    )
    .bind(bundle)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Row::into_annotation).collect())
}

pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    bundle: Uuid,
    item: Uuid,
    id: Uuid,
    document: &str,
    goes_back: bool,
    now: Timestamp,
) -> Result<(), JournalError> {
    // A piece that is not in the bundle is refused by the reference.
    sqlx::query(
        "insert into annotations (id, bundle_id, item_id, annotation, goes_back, made_at, changed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
    )
    .bind(id)
    .bind(bundle)
    .bind(item)
    .bind(document)
    .bind(goes_back)
    .bind(now.as_millisecond())
    .execute(connection)
    .await?;
    Ok(())
}

pub(crate) async fn update(
    connection: &mut SqliteConnection,
    bundle: Uuid,
    item: Uuid,
    id: Uuid,
    document: &str,
    goes_back: bool,
    now: Timestamp,
) -> Result<(), JournalError> {
    let update = sqlx::query(
        "update annotations set annotation = ?4, goes_back = ?5, changed_at = ?6, sent_in = case annotation when ?4 then sent_in end
        where id = ?3 and bundle_id = ?1 and item_id = ?2",
    );
    let done =
        update.bind(bundle).bind(item).bind(id).bind(document).bind(goes_back).bind(now.as_millisecond()).execute(connection).await?;
    if done.rows_affected() == 0 { Err(JournalError::NotFound) } else { Ok(()) }
}

pub(crate) async fn delete(connection: &mut SqliteConnection, bundle: Uuid, id: Uuid) -> Result<(), JournalError> {
    sqlx::query("delete from annotations where bundle_id = ? and id = ?").bind(bundle).bind(id).execute(connection).await?;
    Ok(())
}

pub(crate) async fn answering(connection: &mut SqliteConnection, bundle: Uuid) -> Result<Answering, JournalError> {
    let row: AnsweringRow = sqlx::query_as(
        "select c.name as client, b.reply_to, a.compared_at is not null as compared, b.must_return, b.reply_sequence
        from bundles b join clients c on c.id = b.client_id
        left join client_addresses a on a.address = b.reply_to and a.client_id = b.client_id
        where b.id = ?",
    )
    .bind(bundle)
    .fetch_one(connection)
    .await?;
    Ok(Answering {
        client: row.client,
        reply_to: row.reply_to,
        compared: row.compared,
        must_return: token(row.must_return)?,
        sequence: u64::try_from(row.reply_sequence).unwrap_or_default(),
    })
}

pub(crate) async fn number_reply(connection: &mut SqliteConnection, bundle: Uuid, sequence: u64) -> Result<(), JournalError> {
    let update = sqlx::query("update bundles set reply_sequence = ?2 where id = ?1 and reply_sequence < ?2");
    match update.bind(bundle).bind(column(sequence)?).execute(connection).await?.rows_affected() {
        0 => Err(JournalError::StaleRevision),
        _ => Ok(()),
    }
}

pub(crate) async fn note_sent(
    connection: &mut SqliteConnection,
    bundle: Uuid,
    sequence: u64,
    notes: &[(Uuid, Timestamp)],
) -> Result<(), JournalError> {
    let sequence = column(sequence)?;
    for (id, changed_at) in notes {
        sqlx::query("update annotations set sent_in = ? where id = ? and bundle_id = ? and changed_at = ?")
            .bind(sequence)
            .bind(id)
            .bind(bundle)
            .bind(changed_at.as_millisecond())
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

fn column(sequence: u64) -> Result<i64, JournalError> {
    i64::try_from(sequence).map_err(|_| JournalError::StaleRevision)
}

/// What a reply must return, as the column holds it: the table sees to its length.
pub(super) fn token(bytes: Vec<u8>) -> Result<[u8; 32], JournalError> {
    bytes.try_into().map_err(|_| afterglow_vault::VaultError::DatabaseDamaged.into())
}

impl Row {
    fn into_annotation(self) -> Annotation {
        Annotation {
            id: self.id,
            item: self.item_id,
            document: self.annotation,
            goes_back: self.goes_back,
            changed_at: timestamp(self.changed_at),
            sent_in: self.sent_in.and_then(|sent| u64::try_from(sent).ok()),
        }
    }
}

//! The tables `replies` and `reply_notes`, and what judging and showing a reply needs of `given_bundles` and `given_items`.

use jiff::Timestamp;
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use super::{annotations::token, columns::timestamp, given::present_revision};
use crate::{AnswerableBundle, AnswerableItem, AnsweredPiece, GivenKind, JournalError, LocalTime, NewReply, ReceivedReply, ReplyNote};

#[derive(FromRow)]
struct ItemRow {
    given_id: Uuid,
    kind: GivenKind,
    version: u32,
    width: Option<u32>,
    height: Option<u32>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    bundle_id: Uuid,
    given_to: String,
    sender: String,
    received_at: i64,
    read_at: Option<i64>,
}

#[derive(FromRow)]
struct NoteRow {
    reply_id: Uuid,
    bundle_id: Uuid,
    given_to: String,
    received_at: i64,
    version: u32,
    turns: Option<u8>,
    width: Option<u32>,
    height: Option<u32>,
    annotation: String,
}

/// Whom a bundle was given to: as the person calls them now, or as they were called then.
macro_rules! select_replies {
    ($rest:literal) => {
        concat!(
            "select p.id, p.bundle_id, coalesce(r.name, b.given_to) as given_to, p.sender, p.received_at,
                (select max(read_at) from reply_notes where reply_id = p.id) as read_at
            from replies p join given_bundles b on b.id = p.bundle_id left join recipients r on r.id = b.recipient_id ",
            $rest
        )
    };
}

pub(crate) async fn answerable(connection: &mut SqliteConnection, bundle: Uuid) -> Result<Option<AnswerableBundle>, JournalError> {
    let query =
        sqlx::query_as("select must_return, (select max(sequence) from replies where bundle_id = ?1) from given_bundles where id = ?1");
    let row: Option<(Vec<u8>, Option<i64>)> = query.bind(bundle).fetch_optional(&mut *connection).await?;
    let Some((must_return, latest)) = row else { return Ok(None) };
    let items: Vec<ItemRow> = sqlx::query_as("select given_id, kind, version, width, height from given_items where bundle_id = ?")
        .bind(bundle)
        .fetch_all(connection)
        .await?;
    let items = items.into_iter().map(|row| AnswerableItem {
        given_id: row.given_id,
        is_text: row.kind == GivenKind::Entry,
        version: row.version,
        size: row.width.zip(row.height).map(<[u32; 2]>::from),
    });
    let latest = latest.and_then(|latest| u64::try_from(latest).ok());
    Ok(Some(AnswerableBundle { must_return: token(must_return)?, latest, items: items.collect() }))
}

pub(crate) async fn insert(connection: &mut SqliteConnection, bundle: Uuid, reply: &NewReply, now: Timestamp) -> Result<(), JournalError> {
    let sequence = i64::try_from(reply.sequence).map_err(|_| JournalError::StaleRevision)?;
    let insert =
        sqlx::query("insert into replies (id, bundle_id, sequence, sender, received_at) values (?, ?, ?, ?, ?) on conflict do nothing");
    let insert = insert.bind(reply.id).bind(bundle).bind(sequence).bind(&reply.sender).bind(now.as_millisecond());
    if insert.execute(&mut *connection).await?.rows_affected() == 0 {
        return Err(JournalError::StaleRevision);
    }
    for (position, (given_id, document)) in (0_i64..).zip(&reply.notes) {
        sqlx::query("insert into reply_notes (reply_id, position, given_id, annotation) values (?, ?, ?, ?)")
            .bind(reply.id)
            .bind(position)
            .bind(given_id)
            .bind(document)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Its id and number stay.
pub(crate) async fn remove(connection: &mut SqliteConnection, id: Uuid, now: Timestamp) -> Result<(), JournalError> {
    let update = sqlx::query("update replies set sender = '', removed_at = ?2 where id = ?1 and removed_at is null");
    if update.bind(id).bind(now.as_millisecond()).execute(&mut *connection).await?.rows_affected() == 0 {
        return Err(JournalError::NotFound);
    }
    sqlx::query("delete from reply_notes where reply_id = ?").bind(id).execute(connection).await?;
    Ok(())
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: Uuid) -> Result<ReceivedReply, JournalError> {
    let row: Row = sqlx::query_as(select_replies!("where p.id = ?")).bind(id).fetch_one(&mut *connection).await?;
    row.with_pieces(connection).await
}

pub(crate) async fn of_bundle(connection: &mut SqliteConnection, bundle: Uuid) -> Result<Vec<ReceivedReply>, JournalError> {
    let query = sqlx::query_as(select_replies!("where p.bundle_id = ? and p.removed_at is null order by p.sequence desc"));
    let rows: Vec<Row> = query.bind(bundle).fetch_all(&mut *connection).await?;
    let mut replies = Vec::new();
    for row in rows {
        replies.push(row.with_pieces(connection).await?);
    }
    Ok(replies)
}

pub(crate) async fn set_read(connection: &mut SqliteConnection, kind: GivenKind, item: Uuid, now: Timestamp) -> Result<(), JournalError> {
    let update = sqlx::query(
        "update reply_notes set read_at = ?1 where read_at is null and given_id in
            (select given_id from given_items where item_id = ?2 and kind = ?3)",
    );
    update.bind(now.as_millisecond()).bind(item).bind(kind).execute(connection).await?;
    Ok(())
}

pub(crate) async fn unread(connection: &mut SqliteConnection) -> Result<u32, JournalError> {
    let query = concat!(
        "select count(*) from reply_notes n join replies p on p.id = n.reply_id
            join given_items i on i.bundle_id = p.bundle_id and i.given_id = n.given_id
        where n.read_at is null and ",
        present_revision!(),
        " is not null"
    );
    Ok(sqlx::query_scalar(query).fetch_one(connection).await?)
}

pub(crate) async fn notes_on(connection: &mut SqliteConnection, kind: GivenKind, item: Uuid) -> Result<Vec<ReplyNote>, JournalError> {
    let rows: Vec<NoteRow> = sqlx::query_as(
        "select p.id as reply_id, p.bundle_id, coalesce(r.name, b.given_to) as given_to, p.received_at, i.version, i.turns, i.width, i.height,
            n.annotation
        from given_items i
        join given_bundles b on b.id = i.bundle_id
        join replies p on p.bundle_id = i.bundle_id
        join reply_notes n on n.reply_id = p.id and n.given_id = i.given_id
        left join recipients r on r.id = b.recipient_id
        where i.item_id = ? and i.kind = ? and n.annotation <> ''
        order by p.received_at, p.sequence, n.position",
    )
    .bind(item)
    .bind(kind)
    .fetch_all(connection)
    .await?;
    let notes = rows.into_iter().map(|row| ReplyNote {
        reply: row.reply_id,
        bundle: row.bundle_id,
        given_to: row.given_to,
        received_at: timestamp(row.received_at),
        version: row.version,
        turns: row.turns,
        size: row.width.zip(row.height).map(<[u32; 2]>::from),
        document: row.annotation,
    });
    Ok(notes.collect())
}

impl Row {
    async fn with_pieces(self, connection: &mut SqliteConnection) -> Result<ReceivedReply, JournalError> {
        let pieces: Vec<AnsweredPiece> = sqlx::query_as(concat!(
            "select kind, item_id, title, notes, now is not null as is_there, iif(now is null, 0, notes - read) as unread from (
                select i.position, i.kind, i.item_id, i.title, count(*) as notes, count(n.read_at) as read, ",
            present_revision!(),
            " as now
                from reply_notes n join given_items i on i.bundle_id = ?1 and i.given_id = n.given_id
                where n.reply_id = ?2 group by i.position
            ) order by position",
        ))
        .bind(self.bundle_id)
        .bind(self.id)
        .fetch_all(connection)
        .await?;
        Ok(ReceivedReply {
            id: self.id,
            bundle: self.bundle_id,
            given_to: self.given_to,
            sender: self.sender,
            received: LocalTime::from_timestamp(timestamp(self.received_at)),
            read: self.read_at.map(|at| LocalTime::from_timestamp(timestamp(at))),
            pieces,
        })
    }
}

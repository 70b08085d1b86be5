//! The table `bundles`.

use afterglow_vault::SealedFile;
use jiff::Timestamp;
use sqlx::{FromRow, SqliteConnection};
use uuid::Uuid;

use super::columns::{length_of, sealed, timestamp};
use crate::{Bundle, BundleSummary, ClientId, JournalError, LocalTime, NewBundle, Trust};

#[derive(FromRow)]
struct Row {
    id: Uuid,
    client_id: ClientId,
    received_at: i64,
    sender: String,
    reply_to: Option<String>,
    is_compared: bool,
    language: String,
    to_old_address: bool,
    done_at: Option<i64>,
    pieces: u32,
    report_length: Option<u64>,
}

macro_rules! select_bundles {
    ($rest:literal) => {
        concat!(
            "select b.id, b.client_id, b.received_at, b.sender, b.reply_to, b.language, b.to_old_address, b.done_at,
                (select count(*) from bundle_items i where i.bundle_id = b.id) as pieces, b.report_length,
                exists (
                    select 1 from client_addresses a
                    where a.address = b.reply_to and a.client_id = b.client_id and a.compared_at is not null
                ) as is_compared
            from bundles b ",
            $rest
        )
    };
}

/// The latest first.
pub(crate) async fn list(connection: &mut SqliteConnection) -> Result<Vec<BundleSummary>, JournalError> {
    let rows: Vec<Row> = sqlx::query_as(select_bundles!("order by b.received_at desc, b.id")).fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| row.into_bundle().summary).collect())
}

/// Without its pieces.
pub(crate) async fn get(connection: &mut SqliteConnection, id: Uuid) -> Result<Bundle, JournalError> {
    let row: Row = sqlx::query_as(select_bundles!("where b.id = ?")).bind(id).fetch_one(connection).await?;
    Ok(row.into_bundle())
}

pub(crate) async fn client_of(connection: &mut SqliteConnection, id: Uuid) -> Result<Option<ClientId>, JournalError> {
    Ok(sqlx::query_scalar("select client_id from bundles where id = ?").bind(id).fetch_optional(connection).await?)
}

pub(crate) async fn of_client(connection: &mut SqliteConnection, client: ClientId) -> Result<Vec<Uuid>, JournalError> {
    Ok(sqlx::query_scalar("select id from bundles where client_id = ?").bind(client).fetch_all(connection).await?)
}

/// The report that came with it.
pub(crate) async fn report(connection: &mut SqliteConnection, id: Uuid) -> Result<Option<SealedFile>, JournalError> {
    let report = sqlx::query_as("select report_id, report_length, report_sha256 from bundles where id = ?");
    let (id, length, sha256) = report.bind(id).fetch_one(connection).await?;
    sealed(id, length, sha256)
}

/// Takes the report out, and names its sealed file, which is no longer needed once this is committed.
pub(crate) async fn close_report(connection: &mut SqliteConnection, id: Uuid) -> Result<Option<Uuid>, JournalError> {
    let report = report(connection, id).await?;
    let update = sqlx::query("update bundles set report_id = null, report_length = null, report_sha256 = null where id = ?");
    update.bind(id).execute(connection).await?;
    Ok(report.map(|file| file.id))
}

/// The sealed files of a bundle: its report, and the pictures of its pieces.
pub(crate) async fn files_of(connection: &mut SqliteConnection, id: Uuid) -> Result<Vec<Uuid>, JournalError> {
    let files = sqlx::query_scalar(
        "select report_id from bundles where id = ?1 and report_id is not null
        union all select picture_id from bundle_items where bundle_id = ?1 and picture_id is not null
        union all select display_id from bundle_items where bundle_id = ?1 and display_id is not null",
    );
    Ok(files.bind(id).fetch_all(connection).await?)
}

/// The sealed files of all bundles.
pub(crate) async fn files(connection: &mut SqliteConnection) -> Result<Vec<Uuid>, JournalError> {
    let files = sqlx::query_scalar(
        "select report_id from bundles where report_id is not null
        union all select picture_id from bundle_items where picture_id is not null
        union all select display_id from bundle_items where display_id is not null",
    );
    Ok(files.fetch_all(connection).await?)
}

/// Its pieces and their notes go with it.
pub(crate) async fn remove(connection: &mut SqliteConnection, id: Uuid) -> Result<(), JournalError> {
    sqlx::query("delete from bundles where id = ?").bind(id).execute(connection).await?;
    Ok(())
}

pub(crate) async fn insert(connection: &mut SqliteConnection, bundle: &NewBundle, client: ClientId) -> Result<(), JournalError> {
    let report = bundle.report.as_ref().map(|report| report.file());
    sqlx::query(
        "insert into bundles
            (id, client_id, received_at, sender, reply_to, language, to_old_address, must_return, report_id, report_length, report_sha256)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(bundle.id)
    .bind(client)
    .bind(Timestamp::now().as_millisecond())
    .bind(&bundle.sender)
    .bind(&bundle.reply_to)
    .bind(&bundle.language)
    .bind(bundle.to_old_address)
    .bind(&bundle.must_return[..])
    .bind(report.map(|file| file.id))
    .bind(report.map(|file| length_of(&file)))
    .bind(report.map(|file| file.sha256.to_vec()))
    .execute(connection)
    .await?;
    Ok(())
}

/// The first time counts.
pub(crate) async fn note_done(connection: &mut SqliteConnection, id: Uuid, now: Timestamp) -> Result<(), JournalError> {
    let update = sqlx::query("update bundles set done_at = coalesce(done_at, ?2) where id = ?1");
    let update = update.bind(id).bind(now.as_millisecond()).execute(connection).await?;
    if update.rows_affected() == 0 { Err(JournalError::NotFound) } else { Ok(()) }
}

impl Row {
    fn into_bundle(self) -> Bundle {
        let at = |milliseconds| LocalTime::from_timestamp(timestamp(milliseconds));
        let trust = match (&self.reply_to, self.is_compared) {
            (None, _) => Trust::NoAddress,
            (Some(_), false) => Trust::Claim,
            (Some(_), true) => Trust::Compared,
        };
        Bundle {
            summary: BundleSummary {
                id: self.id,
                client_id: self.client_id,
                received: at(self.received_at),
                sender: self.sender,
                trust,
                to_old_address: self.to_old_address,
                pieces: self.pieces,
                done: self.done_at.map(at),
            },
            language: self.language,
            report_length: self.report_length,
            reply_to: self.reply_to,
            items: Vec::new(),
        }
    }
}

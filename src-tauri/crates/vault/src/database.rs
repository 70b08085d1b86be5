//! The encrypted database: `journal-<epoch>.db`, SQLCipher 4 under a raw key, through exactly one connection.
//!
//! No table is made here. The key never reaches a log: statements are not logged, and the options are never printed.
//!
//! `cipher_memory_security` is left off, as SQLCipher itself has it. Keys lie on SQLCipher's locked heap, and are wiped, either way. On, it
//! would also lock and scramble each piece of memory that SQLite uses, one by one, at two system calls each: a page of the timeline takes
//! eight times as long. What it promises it could not keep: to unlock one piece unlocks its neighbours on the same page, a user's share of
//! locked memory on Linux (8 MiB) is smaller than the cache, and the same words pass unlocked through the window.

use std::{fs, io, path::Path};

use sqlx::{
    ConnectOptions, Connection,
    sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous},
};

use crate::{VaultError, atomic, key_payload::KeyPayload};

/// "AGLW" in SQLite's header. Writing it makes the first page, so that an empty file is never a sound database.
const APPLICATION_ID: i32 = 0x4147_4c57;

/// The file's name in this epoch.
fn name(epoch: u32) -> String {
    format!("journal-{epoch}.db")
}

/// Whether a file of this name belongs to the database of some epoch: the database itself, or what SQLite keeps beside it.
pub(crate) fn is_name(name: &str) -> bool {
    let rest = name.strip_prefix("journal-").map(|rest| rest.trim_start_matches(|digit: char| digit.is_ascii_digit()));
    matches!(rest, Some(".db" | ".db-wal" | ".db-shm" | ".db-journal"))
}

/// Makes the database of a new vault.
pub(crate) async fn create(dir: &Path, payload: &KeyPayload) -> Result<Database, VaultError> {
    let path = dir.join(name(payload.epoch));
    // Made here because SQLite would make it readable by all that the umask allows; its WAL takes the file's mode.
    atomic::new_file(&path)?.sync_all()?;
    let mut database = connect(&path, payload).await?;
    sqlx::query(sqlx::AssertSqlSafe(format!("PRAGMA application_id = {APPLICATION_ID}"))).execute(database.connection()).await?;
    Ok(database)
}

/// Opens the database of a vault whose keys are proven: whatever fails to decrypt is damaged or exchanged.
pub(crate) async fn open(dir: &Path, payload: &KeyPayload) -> Result<Database, VaultError> {
    let path = dir.join(name(payload.epoch));
    match fs::metadata(&path) {
        // SQLite takes an empty file for a new database, whatever the key.
        Ok(metadata) if metadata.len() == 0 || !metadata.is_file() => return Err(VaultError::DatabaseDamaged),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(VaultError::DatabaseMissing),
        Err(error) => return Err(error.into()),
    }
    let mut database = connect(&path, payload).await?;
    let application_id: i32 = sqlx::query_scalar("PRAGMA application_id").fetch_one(database.connection()).await?;
    // Pages are read only when they are asked for; the schema is asked for by everything that comes later.
    let _tables: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema").fetch_one(database.connection()).await?;
    if application_id != APPLICATION_ID {
        return Err(VaultError::DatabaseDamaged);
    }
    Ok(database)
}

async fn connect(path: &Path, payload: &KeyPayload) -> Result<Database, VaultError> {
    // sqlx keeps its copy of this text and does not wipe it. SQLCipher wipes its own.
    let key = format!("\"x'{}'\"", *payload.database_key_hex());
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .pragma("key", key)
        .locking_mode(SqliteLockingMode::Exclusive)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("secure_delete", "ON")
        // Where the system lets a program lock little memory, SQLCipher would warn on stderr.
        .pragma("cipher_log_level", "ERROR")
        .pragma("temp_store", "MEMORY")
        // In KiB: what a large journal's lists and its search touch is deciphered once, and not again with each look.
        .pragma("cache_size", "-16384")
        .disable_statement_logging();
    // Elsewhere SQLite ignores these; on macOS a plain fsync does not reach the disk.
    let options = options.pragma("fullfsync", "ON").pragma("checkpoint_fullfsync", "ON");
    Ok(Database(Some(options.connect().await?)))
}

/// The one connection to an open database. However it ends, its thread has closed the file by then: SQLCipher takes
/// away, when the process ends, what that thread would still use, and the next holder of the folder expects to be alone.
pub(crate) struct Database(Option<SqliteConnection>);

impl Database {
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        self.0.as_mut().expect("only `close` and `drop` take it, and nobody has the database after them")
    }

    /// Moves what the write-ahead log holds into the file and empties the log.
    pub(crate) async fn checkpoint(&mut self) -> Result<(), VaultError> {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(self.connection()).await?;
        Ok(())
    }

    /// Checkpoints and closes. It closes even when the checkpoint fails; the log then holds what the file does not.
    pub(crate) async fn close(mut self) -> Result<(), VaultError> {
        let checkpointed = self.checkpoint().await;
        if let Some(connection) = self.0.take() {
            connection.close().await?;
        }
        checkpointed
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(connection) = self.0.take() {
            // What could not be closed in order is in the log, as after a power cut.
            let _ = futures_executor::block_on(connection.close());
        }
    }
}

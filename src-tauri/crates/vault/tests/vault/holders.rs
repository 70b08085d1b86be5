//! One holder at a time, and nothing lost when a holder dies.

use std::{fs, sync::Arc};

use afterglow_vault::{Vault, VaultError};

use crate::support::{OTHER_PASSPHRASE, PASSPHRASE, closed_vault, copy_folder, files, passphrase};

#[tokio::test]
async fn two_holders_of_one_vault() {
    let closed = closed_vault().await;
    let vault = closed.open().await;
    assert!(matches!(closed.error(passphrase(PASSPHRASE)).await, VaultError::InUse));
    assert!(matches!(closed.error(passphrase(OTHER_PASSPHRASE)).await, VaultError::InUse), "it was asked for a key in vain");
    vault.close().await.unwrap();
    closed.open().await.close().await.unwrap();
}

#[tokio::test]
async fn failed_opening_keeps_the_folder_taken() {
    let closed = closed_vault().await;
    closed.error(passphrase(OTHER_PASSPHRASE)).await;
    drop(closed.open().await);
    closed.open().await;
}

#[tokio::test]
async fn leftover_lock_file_keeps_everybody_out() {
    let closed = closed_vault().await;
    fs::write(closed.path(".lock"), "left by a crash").unwrap();
    closed.open().await;
}

#[tokio::test]
async fn vault_tied_to_one_thread() {
    let closed = closed_vault().await;
    let dir = closed.dir.clone();
    let opening = tokio::spawn(async move { Vault::open(&dir, passphrase(PASSPHRASE)).await.ok().unwrap() });
    let vault = Arc::new(opening.await.unwrap());
    let sealing = {
        let vault = vault.clone();
        tokio::task::spawn_blocking(move || vault.seal(b"x").unwrap())
    };
    let checkpointing = tokio::spawn(async move { vault.checkpoint().await.unwrap() });
    sealing.await.unwrap();
    checkpointing.await.unwrap();
}

#[tokio::test]
async fn committed_row_lost_by_a_power_cut() {
    let closed = closed_vault().await;
    let vault = closed.open().await;
    sqlx::raw_sql("CREATE TABLE note (body TEXT); INSERT INTO note VALUES ('kept')").execute(&mut *vault.connection().await).await.unwrap();
    assert!(closed.path("journal-1.db-wal").exists(), "this test wants a write-ahead log");
    let after = closed.dir.with_file_name("after the power cut.afterglow");
    copy_folder(&closed.dir, &after);
    let vault = Vault::open(&after, passphrase(PASSPHRASE)).await.unwrap();
    let body: String = sqlx::query_scalar("SELECT body FROM note").fetch_one(&mut *vault.connection().await).await.unwrap();
    assert_eq!(body, "kept");
}

#[tokio::test]
async fn log_left_behind_by_checkpoint_or_close() {
    let closed = closed_vault().await;
    let vault = closed.open().await;
    sqlx::raw_sql("CREATE TABLE note (body TEXT)").execute(&mut *vault.connection().await).await.unwrap();
    vault.checkpoint().await.unwrap();
    assert_eq!(fs::metadata(closed.path("journal-1.db-wal")).unwrap().len(), 0);
    vault.close().await.unwrap();
    assert!(!closed.path("journal-1.db-wal").exists());
    assert!(!closed.path("journal-1.db-shm").exists());
}

/// It would be closed on its own thread while the process may already be ending, and crash it.
#[tokio::test]
async fn database_closes_some_time_after_the_vault_was_dropped() {
    let closed = closed_vault().await;
    for _ in 0..20 {
        let vault = closed.open().await;
        sqlx::raw_sql("CREATE TABLE IF NOT EXISTS note (body TEXT)").execute(&mut *vault.connection().await).await.unwrap();
        assert!(closed.path("journal-1.db-wal").exists(), "this test wants a write-ahead log");
        drop(vault);
        assert!(!closed.path("journal-1.db-wal").exists(), "the database is still open");
    }
}

#[tokio::test]
async fn unfinished_files_pile_up() {
    let closed = closed_vault().await;
    let vault = closed.open().await;
    vault.seal(b"a picture").unwrap();
    vault.close().await.unwrap();
    let before = files(&closed.dir);
    for folder in before.iter().map(|file| file.parent().unwrap()) {
        fs::write(folder.join(".unfinished-x1"), "half a file").unwrap();
    }
    closed.open().await.close().await.unwrap();
    assert_eq!(files(&closed.dir).len(), before.len());
}

#[tokio::test]
async fn pragmas_not_in_force() {
    let vault = closed_vault().await.open().await;
    let mut connection = vault.connection().await;
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("locking_mode", "exclusive"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("cipher_version", "4."),
    ] {
        let query = sqlx::AssertSqlSafe(format!("PRAGMA {pragma}"));
        let row = sqlx::query(query).fetch_one(&mut *connection).await.unwrap();
        let value = sqlx::Row::try_get_unchecked::<String, _>(&row, 0).unwrap();
        assert!(value.starts_with(expected), "{pragma} = {value}");
    }
}

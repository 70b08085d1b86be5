//! What fails must fail with the error that tells a person what to do.

use std::{fs, io};

use afterglow_vault::{KeyFile, Vault, VaultError};
use tempfile::TempDir;

use crate::support::{OTHER_PASSPHRASE, PASSPHRASE, closed_vault, files, flip, passphrase};

#[tokio::test]
async fn wrong_passphrase_called_damage() {
    let vault = closed_vault().await;
    assert!(matches!(vault.error(passphrase(OTHER_PASSPHRASE)).await, VaultError::WrongPassphrase));
    // A passphrase is what was typed: no trimming, no folding of case.
    assert!(matches!(vault.error(passphrase(&format!("{PASSPHRASE} "))).await, VaultError::WrongPassphrase));
    assert!(matches!(vault.error(passphrase(&PASSPHRASE.to_uppercase())).await, VaultError::WrongPassphrase));
}

#[tokio::test]
async fn flipped_bit_in_a_key_file_called_wrong_key() {
    let vault = closed_vault().await;
    for (name, file) in [("keys/passphrase.age", KeyFile::Passphrase), ("keys/recovery.age", KeyFile::Recovery)] {
        let path = vault.path(name);
        let sound = fs::read(&path).unwrap();
        for position in (0..sound.len()).step_by(11) {
            flip(&path, position);
            let key = if file == KeyFile::Passphrase { passphrase(PASSPHRASE) } else { vault.recovery() };
            let error = vault.error(key).await;
            assert!(matches!(error, VaultError::KeyFileDamaged { file: damaged } if damaged == file), "byte {position}: {error}");
            fs::write(&path, &sound).unwrap();
        }
    }
    vault.open().await;
}

#[tokio::test]
async fn truncated_or_missing_key_file_called_wrong_passphrase() {
    let vault = closed_vault().await;
    let path = vault.path("keys/passphrase.age");
    let sound = fs::read(&path).unwrap();
    for length in [0, 20, sound.len() / 2, sound.len() - 1] {
        fs::write(&path, &sound[..length]).unwrap();
        assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::KeyFileDamaged { file: KeyFile::Passphrase }));
    }
    fs::remove_file(&path).unwrap();
    assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::KeyFileDamaged { file: KeyFile::Passphrase }));
    Vault::open(&vault.dir, vault.recovery()).await.expect("the words do not need that file");
}

#[tokio::test]
async fn damaged_database_called_wrong_passphrase() {
    let vault = closed_vault().await;
    let path = vault.path("journal-1.db");
    let sound = fs::read(&path).unwrap();
    for position in [0, 15, 16, 100, sound.len() - 1] {
        flip(&path, position);
        assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::DatabaseDamaged), "byte {position}");
        fs::write(&path, &sound).unwrap();
    }
    vault.open().await;
}

#[tokio::test]
async fn truncated_database_opened_as_if_whole() {
    let vault = closed_vault().await;
    let open = vault.open().await;
    sqlx::raw_sql("CREATE TABLE note (body BLOB); INSERT INTO note VALUES (zeroblob(40000))")
        .execute(&mut *open.connection().await)
        .await
        .unwrap();
    open.close().await.unwrap();
    let path = vault.path("journal-1.db");
    let sound = fs::read(&path).unwrap();
    for length in [1, 4095, 4096, sound.len() - 4096] {
        fs::write(&path, &sound[..length]).unwrap();
        assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::DatabaseDamaged), "cut to {length}");
    }
}

#[tokio::test]
async fn page_damaged_in_the_middle_called_something_else() {
    let vault = closed_vault().await;
    let open = vault.open().await;
    sqlx::raw_sql("CREATE TABLE note (body BLOB); INSERT INTO note VALUES (zeroblob(40000))")
        .execute(&mut *open.connection().await)
        .await
        .unwrap();
    open.close().await.unwrap();
    flip(&vault.path("journal-1.db"), 5 * 4096 + 100);
    let open = vault.open().await;
    let error = sqlx::query("SELECT hex(body) FROM note").fetch_one(&mut *open.connection().await).await.unwrap_err();
    let error = VaultError::from(error);
    assert!(matches!(error, VaultError::DatabaseDamaged), "{error:?}");
}

#[tokio::test]
async fn another_vaults_database_accepted() {
    let (vault, other) = (closed_vault().await, closed_vault().await);
    fs::copy(other.path("journal-1.db"), vault.path("journal-1.db")).unwrap();
    assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::DatabaseDamaged));
}

#[tokio::test]
async fn another_vaults_key_file_accepted() {
    let (vault, other) = (closed_vault().await, closed_vault().await);
    fs::copy(other.path("keys/passphrase.age"), vault.path("keys/passphrase.age")).unwrap();
    assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::DatabaseDamaged));
}

#[tokio::test]
async fn empty_database_opened_as_an_empty_journal() {
    let vault = closed_vault().await;
    fs::write(vault.path("journal-1.db"), b"").unwrap();
    assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::DatabaseDamaged));
    assert_eq!(fs::metadata(vault.path("journal-1.db")).unwrap().len(), 0);
}

#[tokio::test]
async fn missing_database_made_anew() {
    let vault = closed_vault().await;
    fs::remove_file(vault.path("journal-1.db")).unwrap();
    assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::DatabaseMissing));
    assert!(!vault.path("journal-1.db").exists());
}

#[tokio::test]
async fn newer_format_called_damage() {
    let vault = closed_vault().await;
    let header = vault.header();
    vault.write_header(&serde_json::json!({ "format": 2, "something": "else" }));
    assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::NewerFormat));
    assert!(matches!(Vault::recognise(&vault.dir), Err(VaultError::NewerFormat)));
    vault.write_header(&header);

    let mut payload = vault.payload();
    payload["format"] = 2.into();
    vault.write_payload(&payload);
    assert!(matches!(vault.error(vault.recovery()).await, VaultError::NewerFormat));
}

#[tokio::test]
async fn payload_without_a_key_accepted() {
    let vault = closed_vault().await;
    let sound = vault.payload();
    for (field, value) in [("database_key", "00".into()), ("identities", serde_json::json!([])), ("epoch", "one".into())] {
        let mut payload = sound.clone();
        payload[field] = value;
        vault.write_payload(&payload);
        assert!(matches!(vault.error(vault.recovery()).await, VaultError::KeyFileDamaged { file: KeyFile::Recovery }), "{field}");
    }
}

#[tokio::test]
async fn any_folder_taken_for_a_vault() {
    let folder = TempDir::new().unwrap();
    let attempt = |dir: std::path::PathBuf| async move { Vault::open(&dir, passphrase(PASSPHRASE)).await.err().unwrap() };
    assert!(matches!(attempt(folder.path().into()).await, VaultError::NotAJournal));
    assert!(files(folder.path()).is_empty(), "a folder that is no vault was written to");
    fs::write(folder.path().join("letter.txt"), "hello").unwrap();
    assert!(matches!(attempt(folder.path().into()).await, VaultError::NotAJournal));
    assert!(matches!(attempt(folder.path().join("letter.txt")).await, VaultError::NotAJournal));
    assert!(matches!(attempt(folder.path().join("gone.afterglow")).await, VaultError::FolderMissing));
    assert!(matches!(Vault::recognise(folder.path()), Err(VaultError::NotAJournal)));
}

#[tokio::test]
async fn full_disk_called_something_else() {
    let vault = closed_vault().await.open().await;
    let mut connection = vault.connection().await;
    sqlx::raw_sql("CREATE TABLE note (body BLOB); PRAGMA max_page_count = 8").execute(&mut *connection).await.unwrap();
    let error = sqlx::raw_sql("INSERT INTO note VALUES (zeroblob(100000))").execute(&mut *connection).await.unwrap_err();
    assert!(matches!(VaultError::from(error), VaultError::DiskFull));
    assert!(matches!(VaultError::from(io::Error::from(io::ErrorKind::StorageFull)), VaultError::DiskFull));
}

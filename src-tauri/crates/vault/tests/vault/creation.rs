//! Creating: whole or not at all, and never over something.

use std::fs;

use afterglow_vault::{NewVault, Vault, VaultError, WorkFactor};

use crate::support::{PASSPHRASE, created, files, free_place, passphrase};

#[tokio::test]
async fn creating_over_what_exists() {
    let (parent, dir) = free_place();
    let error = async || created(&dir).await.err().unwrap();
    fs::create_dir(&dir).unwrap();
    assert!(matches!(error().await, VaultError::AlreadyExists), "an empty folder is somebody's too");
    fs::remove_dir(&dir).unwrap();
    fs::write(&dir, "a letter").unwrap();
    assert!(matches!(error().await, VaultError::AlreadyExists));
    assert_eq!(fs::read(&dir).unwrap(), b"a letter");
    assert_eq!(files(parent.path()), std::slice::from_ref(&dir), "something was left behind");
}

#[tokio::test]
async fn second_vault_replaces_the_first() {
    let (_parent, dir) = free_place();
    let (vault, _) = created(&dir).await.unwrap();
    let id = vault.id();
    vault.close().await.unwrap();
    let second = created(&dir).await;
    assert!(matches!(second.err().unwrap(), VaultError::AlreadyExists));
    assert_eq!(Vault::open(&dir, passphrase(PASSPHRASE)).await.unwrap().id(), id);
}

#[tokio::test]
async fn half_a_vault_left_when_creating_fails() {
    let (parent, _) = free_place();
    let dir = parent.path().join("no such folder/Notes.afterglow");
    let error = created(&dir).await.err().unwrap();
    assert!(matches!(error, VaultError::FolderMissing));
    assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn new_vault_has_other_files_than_documented() {
    let (_parent, dir) = free_place();
    let (vault, _) = created(&dir).await.unwrap();
    vault.close().await.unwrap();
    let mut names: Vec<_> = files(&dir).iter().map(|path| path.strip_prefix(&dir).unwrap().display().to_string()).collect();
    names.sort();
    assert_eq!(names, [".lock", "journal-1.db", "keys/passphrase.age", "keys/recovery.age", "vault.json"]);
    let passphrase_file = fs::read(dir.join("keys/passphrase.age")).unwrap();
    assert!(passphrase_file.starts_with(b"age-encryption.org/v1\n-> scrypt "));
}

#[tokio::test]
async fn standard_work_factor_left_to_the_machines_speed() {
    let (_parent, dir) = free_place();
    let new = NewVault::begin(&dir, PASSPHRASE.into(), WorkFactor::STANDARD).await.unwrap();
    let (vault, _) = new.publish().await.unwrap();
    drop(vault);
    let bytes = fs::read(dir.join("keys/passphrase.age")).unwrap();
    let stanza = bytes.split(|byte| *byte == b'\n').nth(1).unwrap();
    assert!(stanza.ends_with(b" 18"));
    Vault::open(&dir, passphrase(PASSPHRASE)).await.unwrap();
}

#[tokio::test]
async fn strange_characters_in_the_name() {
    let (parent, _) = free_place();
    for name in ["100% ?mode=memory#x.afterglow", "日記 – Tagebuch 'x' \"y\".afterglow", "file:a.afterglow"] {
        let dir = parent.path().join(name);
        let (vault, _) = created(&dir).await.unwrap();
        vault.close().await.unwrap();
        Vault::open(&dir, passphrase(PASSPHRASE)).await.unwrap();
        assert!(fs::metadata(dir.join("journal-1.db")).unwrap().len() > 0);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn others_on_the_computer_can_read_the_folder() {
    use std::os::unix::fs::PermissionsExt;
    let (_parent, dir) = free_place();
    let (vault, _) = created(&dir).await.unwrap();
    vault.seal(b"a picture").unwrap();
    vault.change_passphrase(PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    sqlx::raw_sql("CREATE TABLE note (body TEXT)").execute(&mut *vault.connection().await).await.unwrap();
    for path in files(&dir) {
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        assert_eq!(mode(path.parent().unwrap()), 0o700, "{}", path.display());
    }
}

//! `vault.json` is a hint: lost, damaged or stale, it must not keep sound keys from opening.

use std::fs;

use afterglow_vault::{KeyFile, Vault, VaultError, WorkFactor};

use crate::support::{OTHER_PASSPHRASE, PASSPHRASE, closed_vault, flip, passphrase};

#[tokio::test]
async fn lost_or_garbled_header_keeps_a_sound_vault_shut() {
    let vault = closed_vault().await;
    let id = vault.header()["vault_id"].clone();
    for garbage in [None, Some(&b""[..]), Some(b"{\"format\": 1}"), Some(b"\xff\x00")] {
        match garbage {
            None => fs::remove_file(vault.path("vault.json")).unwrap(),
            Some(bytes) => fs::write(vault.path("vault.json"), bytes).unwrap(),
        }
        assert!(matches!(vault.error(passphrase(OTHER_PASSPHRASE)).await, VaultError::WrongPassphrase));
        vault.open().await.close().await.unwrap();
        assert_eq!(vault.header()["vault_id"], id, "the header was not written anew");
    }
    Vault::open(&vault.dir, vault.recovery()).await.expect("nothing is known against the recovery file");
}

#[tokio::test]
async fn stale_header_calls_a_sound_key_file_damaged() {
    let vault = closed_vault().await;
    let stale = vault.header();
    let open = vault.open().await;
    open.change_passphrase(OTHER_PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    open.close().await.unwrap();
    vault.write_header(&stale);
    Vault::open(&vault.dir, passphrase(OTHER_PASSPHRASE)).await.unwrap().close().await.unwrap();
    assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::WrongPassphrase), "the digest was not settled");
}

#[tokio::test]
async fn opening_with_one_key_blesses_the_other_damaged_file() {
    let vault = closed_vault().await;
    flip(&vault.path("keys/recovery.age"), 120);
    vault.open().await.close().await.unwrap();
    assert!(matches!(vault.error(vault.recovery()).await, VaultError::KeyFileDamaged { file: KeyFile::Recovery }));
}

#[tokio::test]
async fn header_of_another_vault_kept() {
    let (vault, other) = (closed_vault().await, closed_vault().await);
    let id = vault.header()["vault_id"].clone();
    vault.write_header(&other.header());
    vault.open().await.close().await.unwrap();
    assert_eq!(vault.header()["vault_id"], id);
    Vault::open(&vault.dir, vault.recovery()).await.unwrap();
}

#[tokio::test]
async fn opening_rewrites_a_header_that_is_up_to_date() {
    let vault = closed_vault().await;
    let before = fs::metadata(vault.path("vault.json")).unwrap().modified().unwrap();
    vault.open().await.close().await.unwrap();
    assert_eq!(fs::metadata(vault.path("vault.json")).unwrap().modified().unwrap(), before);
}

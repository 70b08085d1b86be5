//! Recovery words: typed as people type, opening when the passphrase is lost, replaceable.

use std::fs;

use afterglow_vault::{RecoveryWords, Vault, VaultError, WorkFactor};
use proptest::prelude::*;

use crate::support::{OTHER_PASSPHRASE, PASSPHRASE, closed_vault, passphrase, written};

/// From the test vectors of BIP39: 32 bytes of 0x7f.
const WORDS: &str = "legal winner thank year wave sausage worth useful legal winner thank year \
                     wave sausage worth useful legal winner thank year wave sausage worth title";

#[tokio::test]
async fn words_open_but_cannot_set_a_new_passphrase() {
    let vault = closed_vault().await;
    let open = Vault::open(&vault.dir, vault.recovery()).await.unwrap();
    open.change_passphrase(OTHER_PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    open.close().await.unwrap();
    assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::WrongPassphrase));
    Vault::open(&vault.dir, passphrase(OTHER_PASSPHRASE)).await.unwrap().close().await.unwrap();
    Vault::open(&vault.dir, vault.recovery()).await.expect("the same words go on working");
}

#[tokio::test]
async fn words_of_another_vault_called_damage() {
    let (vault, other) = (closed_vault().await, closed_vault().await);
    assert!(matches!(vault.error(other.recovery()).await, VaultError::WrongRecoveryWords));
}

#[tokio::test]
async fn old_words_open_after_they_were_replaced() {
    let vault = closed_vault().await;
    let open = vault.open().await;
    let new = open.replace_recovery(PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    open.close().await.unwrap();
    assert!(matches!(vault.error(vault.recovery()).await, VaultError::WrongRecoveryWords));
    // A change of passphrase from either side must not bring the old words back.
    let open = vault.open().await;
    open.change_passphrase(OTHER_PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    open.close().await.unwrap();
    assert!(matches!(vault.error(vault.recovery()).await, VaultError::WrongRecoveryWords));
    Vault::open(&vault.dir, afterglow_vault::UnlockKey::Recovery(new)).await.unwrap().close().await.unwrap();
}

#[tokio::test]
async fn words_replaced_without_the_passphrase() {
    let vault = closed_vault().await;
    let open = vault.open().await;
    let error = open.replace_recovery(OTHER_PASSPHRASE.into(), WorkFactor::for_tests()).err().unwrap();
    assert!(matches!(error, VaultError::WrongPassphrase));
    open.close().await.unwrap();
    Vault::open(&vault.dir, vault.recovery()).await.expect("the words were replaced all the same");
}

#[tokio::test]
async fn power_cut_while_replacing_words_leaves_neither() {
    let vault = closed_vault().await;
    let old = fs::read(vault.path("keys/recovery.age")).unwrap();
    let open = vault.open().await;
    let mut header = vault.header();
    open.replace_recovery(PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    open.close().await.unwrap();
    header["key_files"]["keys/passphrase.age"] = vault.header()["key_files"]["keys/passphrase.age"].clone();
    vault.write_header(&header);
    fs::write(vault.path("keys/recovery.age"), old).unwrap();
    vault.open().await.close().await.unwrap();
    Vault::open(&vault.dir, vault.recovery()).await.expect("nobody has seen the new words, so the old ones must open");
}

#[test]
fn mistyped_words_told_apart_from_wrong_ones() {
    assert_eq!(written(&RecoveryWords::parse(WORDS).unwrap()), WORDS.split_whitespace().collect::<Vec<_>>().join(" "));
    let error = |typed: &str| RecoveryWords::parse(typed).err().unwrap();
    assert!(matches!(error(""), VaultError::RecoveryWordCount { found: 0 }));
    assert!(matches!(error("legal winner thank"), VaultError::RecoveryWordCount { found: 3 }));
    // Twelve words are valid BIP39, and too few here.
    assert!(matches!(
        error("legal winner thank year wave sausage worth useful legal winner thank yellow"),
        VaultError::RecoveryWordCount { found: 12 }
    ));
    assert!(matches!(error(&WORDS.replacen("sausage", "sausages", 1)), VaultError::RecoveryWordUnknown { place: 6 }));
    assert!(matches!(error(&WORDS.replacen("legal winner", "winner legal", 1)), VaultError::RecoveryWordsInconsistent));
}

proptest! {
    #[test]
    fn words_refused_for_how_they_are_typed(
        gaps in proptest::collection::vec("[ \t\n\r,.;0-9]{1,6}", 25),
        upper in proptest::collection::vec(any::<bool>(), 24),
    ) {
        let mut typed = String::new();
        for ((word, gap), upper) in WORDS.split_whitespace().zip(&gaps).zip(&upper) {
            typed.push_str(gap);
            typed.push_str(&if *upper { word.to_uppercase() } else { word.to_owned() });
        }
        typed.push_str(&gaps[24]);
        prop_assert!(RecoveryWords::parse(&typed).is_ok());
    }
}

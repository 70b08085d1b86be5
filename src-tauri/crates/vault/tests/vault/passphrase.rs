//! Changing the passphrase: the old one or the new one, at every moment.

use std::fs;

use afterglow_vault::{KeyFile, Vault, VaultError, WorkFactor};
use serde_json::{Value, json};

use crate::support::{Closed, OTHER_PASSPHRASE, PASSPHRASE, closed_vault, files, flip, passphrase};

const LIST: &str = "keys/passphrase.age";

/// What `vault.json` and the passphrase file were before and after a change.
struct Change {
    vault: Closed,
    before: (Value, Vec<u8>),
    after: (Value, Vec<u8>),
}

impl Change {
    async fn make() -> Self {
        let vault = closed_vault().await;
        let state = |vault: &Closed| (vault.header(), fs::read(vault.path(LIST)).unwrap());
        let before = state(&vault);
        let open = vault.open().await;
        open.change_passphrase(OTHER_PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
        open.close().await.unwrap();
        let after = state(&vault);
        Self { vault, before, after }
    }

    /// The header of the time between, when both files are listed.
    fn between(&self) -> Value {
        let mut header = self.before.0.clone();
        header["key_files"][LIST] = json!([self.before.0["key_files"][LIST][0], self.after.0["key_files"][LIST][0]]);
        header
    }

    fn leave(&self, header: &Value, key_file: &[u8]) {
        self.vault.write_header(header);
        fs::write(self.vault.path(LIST), key_file).unwrap();
        fs::write(self.vault.path("keys/.unfinished-x1"), &self.after.1[..30]).unwrap();
    }

    async fn opens_only_with(&self, right: &str, wrong: &str) {
        assert!(matches!(self.vault.error(passphrase(wrong)).await, VaultError::WrongPassphrase));
        Vault::open(&self.vault.dir, passphrase(right)).await.unwrap().close().await.unwrap();
        assert_eq!(self.vault.header()["key_files"][LIST].as_array().unwrap().len(), 1, "the list was not settled");
        assert!(matches!(self.vault.error(passphrase(wrong)).await, VaultError::WrongPassphrase));
        Vault::open(&self.vault.dir, self.vault.recovery()).await.unwrap().close().await.unwrap();
    }
}

#[tokio::test]
async fn passphrase_changed_by_somebody_who_does_not_know_it() {
    let vault = closed_vault().await;
    let open = vault.open().await;
    let tried = open.replace_passphrase(OTHER_PASSPHRASE.into(), OTHER_PASSPHRASE.into(), WorkFactor::for_tests());
    assert!(matches!(tried, Err(VaultError::WrongPassphrase)));
    open.replace_passphrase(PASSPHRASE.into(), OTHER_PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    open.close().await.unwrap();
    assert!(matches!(vault.error(passphrase(PASSPHRASE)).await, VaultError::WrongPassphrase));
    Vault::open(&vault.dir, passphrase(OTHER_PASSPHRASE)).await.unwrap().close().await.unwrap();
}

#[tokio::test]
async fn old_passphrase_works_after_the_change() {
    let change = Change::make().await;
    change.opens_only_with(OTHER_PASSPHRASE, PASSPHRASE).await;
}

#[tokio::test]
async fn power_cut_before_anything_was_replaced() {
    let change = Change::make().await;
    change.leave(&change.before.0, &change.before.1);
    change.opens_only_with(PASSPHRASE, OTHER_PASSPHRASE).await;
}

#[tokio::test]
async fn power_cut_between_header_and_key_file() {
    let change = Change::make().await;
    change.leave(&change.between(), &change.before.1);
    change.opens_only_with(PASSPHRASE, OTHER_PASSPHRASE).await;
}

#[tokio::test]
async fn power_cut_between_key_file_and_last_header() {
    let change = Change::make().await;
    change.leave(&change.between(), &change.after.1);
    change.opens_only_with(OTHER_PASSPHRASE, PASSPHRASE).await;
}

#[tokio::test]
async fn new_file_in_place_before_the_header_expects_it() {
    let vault = closed_vault().await;
    let open = vault.open().await;
    let change = || open.change_passphrase(OTHER_PASSPHRASE.into(), WorkFactor::for_tests());
    // A folder in the way of the key file stops the change between its first two steps.
    let (place, aside) = (vault.path(LIST), vault.path("keys/aside"));
    fs::rename(&place, &aside).unwrap();
    fs::create_dir(&place).unwrap();
    assert!(matches!(change(), Err(VaultError::Io(_))));
    fs::remove_dir(&place).unwrap();
    fs::rename(&aside, &place).unwrap();
    assert_eq!(vault.header()["key_files"][LIST].as_array().unwrap().len(), 2);
    assert_eq!(fs::read_dir(vault.path("keys")).unwrap().count(), 2, "the new file was left lying about");

    change().expect("the next try finds nothing in the way");
    assert_eq!(vault.header()["key_files"][LIST].as_array().unwrap().len(), 1);
    open.close().await.unwrap();
    Vault::open(&vault.dir, passphrase(OTHER_PASSPHRASE)).await.unwrap();
}

#[tokio::test]
async fn key_file_that_asks_for_gigabytes_is_tried() {
    let vault = closed_vault().await;
    let text = fs::read(vault.path(LIST)).unwrap();
    let end = text.windows(3).position(|bytes| bytes == b" 2\n").unwrap();
    fs::write(vault.path(LIST), [&text[..end], b" 22", &text[end + 2..]].concat()).unwrap();
    // Without the header's word on it, a factor that was tried would end as a wrong passphrase.
    fs::remove_file(vault.path("vault.json")).unwrap();
    let error = vault.error(passphrase(PASSPHRASE)).await;
    assert!(matches!(error, VaultError::KeyFileDamaged { file: KeyFile::Passphrase }));
}

#[tokio::test]
async fn change_of_passphrase_rewrites_more_than_one_small_file() {
    let vault = closed_vault().await;
    let open = vault.open().await;
    open.seal(&[7; 100_000]).unwrap();
    open.checkpoint().await.unwrap();
    let read = || files(&vault.dir).into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect::<Vec<_>>();
    let before = read();
    open.change_passphrase(OTHER_PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    let mut changed: Vec<_> = read().into_iter().filter(|file| !before.contains(file)).map(|(path, _)| path).collect();
    changed.sort();
    assert_eq!(changed, [vault.path(LIST), vault.path("vault.json")]);
}

#[tokio::test]
async fn damaged_key_file_not_mended_by_a_new_passphrase() {
    let vault = closed_vault().await;
    flip(&vault.path(LIST), 100);
    let open = Vault::open(&vault.dir, vault.recovery()).await.unwrap();
    open.change_passphrase(OTHER_PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    open.close().await.unwrap();
    Vault::open(&vault.dir, passphrase(OTHER_PASSPHRASE)).await.unwrap();
}

#[tokio::test]
async fn damage_after_the_change_called_wrong_passphrase() {
    let change = Change::make().await;
    flip(&change.vault.path(LIST), 100);
    let error = change.vault.error(passphrase(OTHER_PASSPHRASE)).await;
    assert!(matches!(error, VaultError::KeyFileDamaged { file: KeyFile::Passphrase }));
}

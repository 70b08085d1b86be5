//! Vaults to test with, and ways to damage them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use afterglow_vault::{NewVault, RecoveryWords, UnlockKey, Vault, VaultError, WorkFactor};
use secrecy::ExposeSecret;
use serde_json::Value;
use tempfile::TempDir;

pub const PASSPHRASE: &str = "seven quiet herons über dem Schilf";
pub const OTHER_PASSPHRASE: &str = "an entirely different sentence";

/// A closed vault in a folder of its own, and its recovery words.
pub struct Closed {
    pub dir: PathBuf,
    pub words: String,
    _parent: TempDir,
}

impl Closed {
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    pub fn recovery(&self) -> UnlockKey {
        UnlockKey::Recovery(RecoveryWords::parse(&self.words).unwrap())
    }

    pub async fn open(&self) -> Vault {
        Vault::open(&self.dir, passphrase(PASSPHRASE)).await.unwrap()
    }

    pub async fn error(&self, key: UnlockKey) -> VaultError {
        Vault::open(&self.dir, key).await.err().expect("it must not open")
    }

    pub fn header(&self) -> Value {
        serde_json::from_slice(&fs::read(self.path("vault.json")).unwrap()).unwrap()
    }

    pub fn write_header(&self, header: &Value) {
        fs::write(self.path("vault.json"), serde_json::to_vec(header).unwrap()).unwrap();
    }

    /// The key payload, read with the age library alone.
    pub fn payload(&self) -> Value {
        let words = RecoveryWords::parse(&self.words).unwrap();
        let identity: age::x25519::Identity = words.to_age_identity().expose_secret().parse().unwrap();
        let json = age::decrypt(&identity, &fs::read(self.path("keys/recovery.age")).unwrap()).unwrap();
        serde_json::from_slice(&json).unwrap()
    }

    pub fn write_payload(&self, payload: &Value) {
        let recipient: age::x25519::Recipient = payload["recovery_recipient"].as_str().unwrap().parse().unwrap();
        let bytes = age::encrypt(&recipient, &serde_json::to_vec(payload).unwrap()).unwrap();
        fs::write(self.path("keys/recovery.age"), bytes).unwrap();
    }
}

/// A place that does not exist yet, in a folder that does.
pub fn free_place() -> (TempDir, PathBuf) {
    let parent = TempDir::new().unwrap();
    let dir = parent.path().join("Field notes.afterglow");
    (parent, dir)
}

pub async fn created(dir: &Path) -> Result<(Vault, RecoveryWords), VaultError> {
    NewVault::begin(dir, PASSPHRASE.into(), WorkFactor::for_tests()).await?.publish().await
}

pub async fn closed_vault() -> Closed {
    let (parent, dir) = free_place();
    let (vault, words) = created(&dir).await.unwrap();
    vault.close().await.unwrap();
    Closed { dir, words: written(&words), _parent: parent }
}

pub fn written(words: &RecoveryWords) -> String {
    words.words().collect::<Vec<_>>().join(" ")
}

pub fn passphrase(typed: &str) -> UnlockKey {
    UnlockKey::Passphrase(typed.into())
}

pub fn flip(path: &Path, position: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[position] ^= 1;
    fs::write(path, bytes).unwrap();
}

/// Every file under a folder.
pub fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

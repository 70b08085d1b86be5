//! What the vault and the libraries under it tell the log. By itself, because the recorder is the whole process's.

#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use std::{
    fmt::{Debug, Write},
    fs,
    sync::{Arc, Mutex},
};

use afterglow_vault::{NewVault, RecoveryWords, UnlockKey, Vault, VaultError, WorkFactor};
use secrecy::ExposeSecret;
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

const PASSPHRASE: &str = "seven quiet herons in the reeds";

/// Writes down everything, of every level, from every thread.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<String>>);

impl Visit for Recorder {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0.lock().unwrap(), "{field}={value:?} ").unwrap();
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &span::Attributes<'_>) -> span::Id {
        span.record(&mut self.clone());
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, values: &span::Record<'_>) {
        values.record(&mut self.clone());
    }

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.clone());
    }

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

#[tokio::test]
async fn key_or_passphrase_in_the_log() {
    let recorder = Recorder::default();
    tracing::subscriber::set_global_default(recorder.clone()).unwrap();
    tracing::trace!("the recorder is listening");

    let parent = tempfile::TempDir::new().unwrap();
    let dir = parent.path().join("Notes.afterglow");
    let (vault, words) = NewVault::begin(&dir, PASSPHRASE.into(), WorkFactor::for_tests()).await.unwrap().publish().await.unwrap();
    let identity = words.to_age_identity();
    let payload = {
        let identity: age::x25519::Identity = identity.expose_secret().parse().unwrap();
        let json = age::decrypt(&identity, &fs::read(dir.join("keys/recovery.age")).unwrap()).unwrap();
        serde_json::from_slice::<serde_json::Value>(&json).unwrap()
    };
    sqlx::raw_sql("CREATE TABLE note (body TEXT); INSERT INTO note VALUES ('canary-4711')")
        .execute(&mut *vault.connection().await)
        .await
        .unwrap();
    let _rows: Vec<String> =
        sqlx::query_scalar("SELECT body FROM note WHERE body = 'canary-4711'").fetch_all(&mut *vault.connection().await).await.unwrap();
    vault.change_passphrase(PASSPHRASE.into(), WorkFactor::for_tests()).unwrap();
    vault.close().await.unwrap();
    let typed: Vec<_> = words.words().collect();
    Vault::open(&dir, UnlockKey::Recovery(RecoveryWords::parse(&typed.join(" ")).unwrap())).await.unwrap().close().await.unwrap();

    // Failures speak, too: what they say must be as empty.
    let database = dir.join("journal-1.db");
    fs::write(&database, [0x55; 8192]).unwrap();
    let mut said = String::new();
    for passphrase in [PASSPHRASE, "something else"] {
        let error: VaultError = Vault::open(&dir, UnlockKey::Passphrase(passphrase.into())).await.err().unwrap();
        write!(said, "{error} {error:?}").unwrap();
    }

    let logged = recorder.0.lock().unwrap().clone() + &said;
    assert!(logged.contains("the recorder is listening"));
    let keys = [&payload["database_key"], &payload["identities"][0]].map(|key| key.as_str().unwrap());
    for secret in [PASSPHRASE, "canary-4711", identity.expose_secret(), &typed.join(" ")].into_iter().chain(keys) {
        assert!(!logged.to_lowercase().contains(&secret.to_lowercase()), "a secret stands in the log");
    }
}

//! Without this app: stock `age` and stock SQLCipher 4 open everything.
//!
//! They need Debian's `age` and a Python 3 with `sqlcipher3-binary` (`AFTERGLOW_PYTHON`, or else `python3`).

use std::{
    env, fs,
    path::Path,
    process::{Command, Stdio},
};

use afterglow_vault::{RecoveryWords, UnlockKey, Vault};
use secrecy::ExposeSecret;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{Closed, PASSPHRASE, closed_vault};

fn age(identity: &str, file: &Path) -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    let identity_file = folder.path().join("identity.txt");
    fs::write(&identity_file, identity).unwrap();
    let output = Command::new("age")
        .args(["-d", "-i"])
        .args([&identity_file, file])
        .stderr(Stdio::inherit())
        .output()
        .expect("this test needs the program `age` (Debian: apt install age)");
    assert!(output.status.success(), "age does not open {}", file.display());
    output.stdout
}

fn python(script: &str, arguments: &[&str]) -> Vec<u8> {
    let python = env::var("AFTERGLOW_PYTHON").unwrap_or("python3".into());
    let output = Command::new(&python)
        .args(["-c", script])
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("this test needs Python 3, and {python} does not start: {error}. Set AFTERGLOW_PYTHON."));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(!complaint.contains("No module named 'sqlcipher3'"), "this test needs `pip install sqlcipher3-binary` for {python}");
    assert!(output.status.success(), "{python}: {complaint}");
    output.stdout
}

fn payload_by_age(closed: &Closed) -> Value {
    let identity = RecoveryWords::parse(&closed.words).unwrap().to_age_identity();
    serde_json::from_slice(&age(identity.expose_secret(), &closed.path("keys/recovery.age"))).unwrap()
}

#[tokio::test]
async fn stock_age_cannot_open_a_sealed_file_from_the_words() {
    let closed = closed_vault().await;
    let vault = closed.open().await;
    let plaintext: Vec<u8> = (0..150_000u32).map(|i| (i * 7 % 256) as u8).collect();
    let id = vault.seal(&plaintext).unwrap().id.to_string();
    vault.close().await.unwrap();

    let payload = payload_by_age(&closed);
    assert_eq!(payload["vault_id"], closed.header()["vault_id"]);
    let file = closed.path(&format!("art/{}/{id}.age", &id[..2]));
    assert_eq!(age(payload["identities"][0].as_str().unwrap(), &file), plaintext);
}

/// age asks for a passphrase on a terminal only, so it is given one.
const AGE_WITH_PASSPHRASE: &str = r#"
import os, pty, sys
passphrase, encrypted, decrypted = sys.argv[1:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp("age", ["age", "-d", "-o", decrypted, encrypted])
seen = b""
try:
    while b"passphrase" not in seen:
        seen += os.read(terminal, 1024)
    os.write(terminal, passphrase.encode() + b"\n")
    while os.read(terminal, 1024):
        pass
except OSError:
    pass
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
"#;

#[tokio::test]
async fn stock_age_cannot_open_the_passphrase_file() {
    let closed = closed_vault().await;
    let folder = TempDir::new().unwrap();
    let decrypted = folder.path().join("payload.json");
    let file = closed.path("keys/passphrase.age");
    python(AGE_WITH_PASSPHRASE, &[PASSPHRASE, file.to_str().unwrap(), decrypted.to_str().unwrap()]);
    let payload: Value = serde_json::from_slice(&fs::read(&decrypted).unwrap()).unwrap();
    assert_eq!(payload, closed.payload());
}

const READ_ROW: &str = r#"
import sys
from sqlcipher3 import dbapi2
database, key = sys.argv[1:]
connection = dbapi2.connect(database)
connection.execute(f'PRAGMA key = "x\'{key}\'"')
version = connection.execute("PRAGMA cipher_version").fetchone()[0]
assert version.startswith("4."), version
sys.stdout.buffer.write(connection.execute("SELECT body FROM note").fetchone()[0].encode())
"#;

#[tokio::test]
async fn stock_sqlcipher_cannot_open_the_database() {
    let closed = closed_vault().await;
    let vault = Vault::open(&closed.dir, UnlockKey::Passphrase(PASSPHRASE.into())).await.unwrap();
    let body = "Der Regen war lauter als die Musik. 🌧";
    let mut connection = vault.connection().await;
    sqlx::raw_sql("CREATE TABLE note (body TEXT)").execute(&mut *connection).await.unwrap();
    sqlx::query("INSERT INTO note VALUES (?)").bind(body).execute(&mut *connection).await.unwrap();
    drop(connection);
    vault.close().await.unwrap();

    let payload = payload_by_age(&closed);
    let database = closed.path(&format!("journal-{}.db", payload["epoch"]));
    let read = python(READ_ROW, &[database.to_str().unwrap(), payload["database_key"].as_str().unwrap()]);
    assert_eq!(String::from_utf8(read).unwrap(), body);
}

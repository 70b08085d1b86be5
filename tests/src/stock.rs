//! A journal without the app: Debian's `age`, and SQLCipher 4 by Python's `sqlcipher3` (`AFTERGLOW_PYTHON`, or else `python3`).
//!
//! What is opened here is a copy of the database, so that looking changes nothing in the journal.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use afterglow_vault::RecoveryWords;
use secrecy::ExposeSecret;
use serde_json::Value;

/// What the key files hold, got by the recovery words.
pub struct Keys {
    /// 64 hex digits.
    pub database: String,
    /// The identities that open pictures.
    pub pictures: Vec<String>,
    /// The identity that the words are.
    pub words: String,
    epoch: u64,
}

/// Decrypts a file by `age`.
///
/// # Panics
/// When `age` is not installed or refuses.
pub fn age(identity: &str, file: &Path) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder for the identity");
    let identity_file = folder.path().join("identity.txt");
    fs::write(&identity_file, identity).expect("the folder is writable");
    let output = Command::new("age").args(["-d", "-i"]).args([&identity_file, file]).output().expect("age is installed");
    assert!(output.status.success(), "age does not open {}", file.display());
    output.stdout
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

/// Decrypts `keys/passphrase.age` by `age` and gives the payload.
///
/// # Panics
/// When `age` or Python is not installed or refuses.
pub fn payload_by_passphrase(journal: &Path, passphrase: &str) -> Value {
    let folder = tempfile::tempdir().expect("a folder for the payload");
    let decrypted = folder.path().join("payload.json");
    python(AGE_WITH_PASSPHRASE, &[passphrase, text(&journal.join("keys/passphrase.age")), text(&decrypted)]);
    serde_json::from_slice(&fs::read(decrypted).expect("age wrote the payload")).expect("the payload is JSON")
}

/// Decrypts `keys/recovery.age` by `age` and gives the payload.
///
/// # Panics
/// When the words are none, or `age` refuses them.
pub fn payload_by_words(journal: &Path, words: &[String]) -> Value {
    serde_json::from_slice(&age(&identity(words), &journal.join("keys/recovery.age"))).expect("the payload is JSON")
}

/// The keys of a journal, by its recovery words.
///
/// # Panics
/// When the words do not open it, or it holds no keys.
pub fn keys(journal: &Path, words: &[String]) -> Keys {
    let payload = payload_by_words(journal, words);
    let pictures = payload["identities"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
    Keys {
        database: payload["database_key"].as_str().expect("the payload has the database's key").to_owned(),
        pictures: pictures.collect(),
        words: identity(words),
        epoch: payload["epoch"].as_u64().expect("the payload has its epoch"),
    }
}

const QUERY: &str = r#"
import json, sys
from sqlcipher3 import dbapi2
database, key, sql = sys.argv[1:]
connection = dbapi2.connect(database)
connection.execute(f'PRAGMA key = "x\'{key}\'"')
version = connection.execute("PRAGMA cipher_version").fetchone()[0]
assert version.startswith("4."), version
assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
rows = [[v.hex() if isinstance(v, bytes) else v for v in row] for row in connection.execute(sql)]
json.dump(rows, sys.stdout)
"#;

/// The rows that a question to the closed journal's database brings; blobs in hex.
///
/// # Panics
/// When Python or its `sqlcipher3` is not installed, or does not open the database.
pub fn rows(journal: &Path, keys: &Keys, sql: &str) -> Vec<Vec<Value>> {
    let folder = tempfile::tempdir().expect("a folder for the copy");
    let name = format!("journal-{}.db", keys.epoch);
    for ending in ["", "-wal"] {
        let from = journal.join(format!("{name}{ending}"));
        if from.exists() {
            fs::copy(from, folder.path().join(format!("{name}{ending}"))).expect("the database can be copied");
        }
    }
    let output = python(QUERY, &[text(&folder.path().join(name)), &keys.database, sql]);
    serde_json::from_slice(&output).expect("rows are JSON")
}

/// The sealed file of an id as the database gives it: 32 hex digits.
pub fn sealed_file(journal: &Path, id: &str) -> PathBuf {
    let name = format!("{}-{}-{}-{}-{}.age", &id[..8], &id[8..12], &id[12..16], &id[16..20], &id[20..]);
    journal.join("art").join(&id[..2]).join(name)
}

fn identity(words: &[String]) -> String {
    let words = RecoveryWords::parse(&words.join(" ")).unwrap_or_else(|_| panic!("these are recovery words"));
    words.to_age_identity().expose_secret().to_owned()
}

fn python(script: &str, arguments: &[&str]) -> Vec<u8> {
    let python = std::env::var("AFTERGLOW_PYTHON").unwrap_or("python3".into());
    let mut command = Command::new(&python);
    let output = command.args(["-c", script]).args(arguments).stdin(Stdio::null()).output().expect("Python 3 is installed");
    assert!(output.status.success(), "{python}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn text(path: &Path) -> &str {
    path.to_str().expect("the path is text")
}

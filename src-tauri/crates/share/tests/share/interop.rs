//! Without this program: Debian's `age` and `unzip` open what was sealed, and what `age` seals opens here.
//!
//! For a passphrase `age` asks a terminal, which Python 3 (`AFTERGLOW_PYTHON`, or else `python3`) gives it.

use std::{
    env, fs,
    path::Path,
    process::{Command, Stdio},
};

use afterglow_share::*;
use secrecy::{ExposeSecret, SecretString};
use tempfile::TempDir;

use crate::support::{Made, bundle, check, go_on, open, seal_zip};

const PASSPHRASE: &str = "seven quiet herons über dem Schilf";

/// `age` with what it asks for typed in, as often as it asks.
const AGE_WITH_PASSPHRASE: &str = r#"
import os, pty, sys
passphrase, *arguments = sys.argv[1:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp("age", ["age", *arguments])
seen = b""
try:
    while True:
        read = os.read(terminal, 1024)
        if not read:
            break
        seen += read
        if b"passphrase" in seen and seen.rstrip().endswith(b":"):
            os.write(terminal, passphrase.encode() + b"\n")
            seen = b""
except OSError:
    pass
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
"#;

fn run(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("this test needs the program `{program}`: {error}"));
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn age_with_passphrase(arguments: &[&str]) {
    let python = env::var("AFTERGLOW_PYTHON").unwrap_or("python3".into());
    run(&python, &[&["-c", AGE_WITH_PASSPHRASE, PASSPHRASE], arguments].concat());
}

struct Files {
    folder: TempDir,
}

impl Files {
    fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    fn put(&self, name: &str, bytes: &[u8]) -> String {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }
}

/// `unzip` takes the zip, and gives back what was put in.
fn assert_unzips(zip: &str, made: &Made) {
    run("unzip", &["-t", zip]);
    let unpacked = TempDir::new().unwrap();
    run("unzip", &["-q", zip, "-d", unpacked.path().to_str().unwrap()]);
    for file in made.manifest().files() {
        let bytes = fs::read(unpacked.path().join(file.name.to_string())).unwrap();
        assert_eq!(Checksum::of(&bytes), file.sha256, "{}", file.name);
    }
    assert!(Path::new(&unpacked.path().join("index.html")).exists());
}

#[test]
fn stock_age_cannot_open_what_is_sealed_to_a_recipient() {
    let (files, identity, made) = (Files::new(), Identity::generate(), bundle(None));
    let key = files.put("key.txt", identity.to_secret().expose_secret().as_bytes());
    let sealed = files.put("bundle.afterglow-share", &made.sealed_to(&identity.recipient()));
    let zip = files.path("bundle.zip");
    run("age", &["-d", "-i", &key, "-o", &zip, &sealed]);
    assert!(fs::read(&zip).unwrap() == made.zip);
    assert_unzips(&zip, &made);
}

#[test]
fn what_stock_age_sealed_to_a_recipient_does_not_open() {
    let (files, identity, made) = (Files::new(), Identity::generate(), bundle(None));
    let zip = files.put("bundle.zip", &made.zip);
    let sealed = files.path("bundle.age");
    run("age", &["-r", identity.recipient().as_str(), "-r", Identity::generate().recipient().as_str(), "-o", &sealed, &zip]);
    assert!(open(&fs::read(sealed).unwrap(), &identity).unwrap().manifest().items == made.manifest().items);
}

#[test]
fn stock_age_cannot_open_what_is_sealed_with_a_passphrase() {
    let (files, made) = (Files::new(), bundle(None));
    let sealed = files.put("bundle.afterglow-share", &seal_zip(&made.zip, &Sealing::Passphrase(&PASSPHRASE.into())));
    let zip = files.path("bundle.zip");
    age_with_passphrase(&["-d", "-o", &zip, &sealed]);
    assert!(fs::read(&zip).unwrap() == made.zip);
    assert_unzips(&zip, &made);
}

#[test]
fn what_stock_age_sealed_with_a_passphrase_does_not_open() {
    let (files, made) = (Files::new(), bundle(None));
    let zip = files.put("bundle.zip", &made.zip);
    let sealed = files.path("bundle.age");
    age_with_passphrase(&["-p", "-o", &sealed, &zip]);
    let mut out = Vec::new();
    unseal(&fs::read(sealed).unwrap()[..], &Key::Passphrase(&SecretString::from(PASSPHRASE)), &mut out, go_on).unwrap();
    assert!(check(out).unwrap().manifest().items == made.manifest().items);
}

#[test]
fn stock_age_makes_other_keys() {
    let files = Files::new();
    let key = files.path("key.txt");
    run("age-keygen", &["-o", &key]);
    let text = fs::read_to_string(&key).unwrap();
    let secret = SecretString::from(text.lines().find(|line| line.starts_with("AGE-SECRET-KEY-1")).unwrap());
    let recipient = Identity::from_secret(&secret).unwrap().recipient();
    assert!(text.contains(recipient.as_str()));
    assert_eq!(recipient.as_str().parse::<Recipient>().unwrap(), recipient);
}

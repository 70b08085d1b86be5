//! A report with a password, as other programs meet it.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

mod sample;

use std::process::Command;

use afterglow_report::{Lock, ReportError, Typefaces, compile_locked};
use sample::set;
use sample::tools::Saved;
use secrecy::SecretString;

const PASSWORD: &str = "river stone Größe 7";

fn locked() -> Saved {
    let lock = Lock::with(&SecretString::from(PASSWORD)).unwrap();
    Saved::new(compile_locked(&sample::full(), Typefaces::none(), &lock).unwrap())
}

#[test]
fn encrypted_with_aes_256_and_permits_what_looking_at_it_needs() {
    let said = locked().read_by("qpdf", &["--show-encryption", &format!("--password={PASSWORD}")], &[]);
    for line in ["R = 6", "stream encryption method: AESv3", "string encryption method: AESv3", "file encryption method: AESv3"] {
        assert!(said.contains(line), "{said}");
    }
    assert!(said.contains("extract for accessibility: allowed") && !said.contains("not allowed"), "{said}");
}

#[test]
fn opens_with_the_password_alone() {
    let saved = locked();
    for (program, wrong) in [("pdftotext", &[][..]), ("pdftotext", &["-upw", "river stone"]), ("qpdf", &["--check", "--password=x"])] {
        let refused = Command::new(program).args(wrong).arg(saved.path()).output().unwrap();
        assert!(!refused.status.success(), "{program}");
    }
    saved.read_by("qpdf", &["--check", &format!("--password={PASSWORD}")], &[]);
    let open = set(&sample::full());
    assert_eq!(saved.read_by("pdftotext", &["-layout", "-upw", PASSWORD], &["-"]), Saved::new(&open.pdf).text());
    let info = saved.read_by("pdfinfo", &["-upw", PASSWORD], &[]);
    assert!(info.contains("AES-256") && info.contains("Tagged:          yes") && info.contains("From my journal"), "{info}");
    assert!(info.contains(&format!("Pages:           {}\n", open.pages.count())), "{info}");
}

#[test]
fn nothing_in_it_can_be_read_without_and_it_claims_no_archive() {
    let saved = locked();
    let bytes = std::fs::read(saved.path()).unwrap();
    let contains = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    for plain in ["From my journal", "river", "Rivera", "<x:xmpmeta", "pdfaid", "BT\n", PASSWORD] {
        assert!(!contains(plain.as_bytes()), "{plain}");
    }
    // A photograph's own beginning and the zlib header of what is compressed.
    assert!(!contains(b"JFIF") && !contains(b"stream\nx\x9c") && !contains(b"stream\nx\xda"));
    let opened = tempfile::tempdir().unwrap();
    let target = opened.path().join("open.pdf");
    let done = Command::new("qpdf").args(["--decrypt", "--qdf", &format!("--password={PASSWORD}")]).arg(saved.path()).arg(&target).output();
    assert!(done.unwrap().status.success());
    let open = String::from_utf8_lossy(&std::fs::read(target).unwrap()).into_owned();
    assert!(open.contains("<pdfuaid:part>1<") && !open.contains("pdfaid"));
}

#[test]
fn two_files_of_one_report_share_no_key() {
    let [first, second] = [locked(), locked()].map(|saved| std::fs::read(saved.path()).unwrap());
    assert!(first != second);
}

#[test]
fn password_that_a_pdf_cannot_have_is_refused() {
    for password in ["", &"x".repeat(128), "bell \u{7}"] {
        assert!(matches!(Lock::with(&SecretString::from(password)), Err(ReportError::PasswordUnusable)), "{password:?}");
    }
    assert!(Lock::with(&SecretString::from("x".repeat(127))).is_ok());
}

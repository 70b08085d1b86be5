//! Sealed files that suffered on their way, or were never for whoever opens them.

use std::io::{Cursor, Write as _};

use afterglow_share::*;

use crate::support::{bundle, error, go_on, open, seal_zip, small_bundle};

/// Where the header ends and the nonce begins.
fn end_of_header(sealed: &[u8]) -> usize {
    let last = sealed.windows(5).position(|bytes| bytes == b"\n--- ").unwrap() + 1;
    last + sealed[last..].iter().position(|byte| *byte == b'\n').unwrap() + 1
}

#[test]
fn a_bundle_for_somebody_else_opens_or_is_called_damaged() {
    let sealed = bundle(None).sealed_to(&Identity::generate().recipient());
    assert!(matches!(error(open(&sealed, &Identity::generate())), ShareError::ForSomebodyElse));
}

#[test]
fn a_header_of_thousands_of_recipients_is_read_again_after_each_of_them() {
    let identity = Identity::generate();
    let sealed_to = |recipients: usize| {
        let others = (1..recipients).map(|_| age::x25519::Identity::generate().to_public());
        let own = identity.recipient().as_str().parse::<age::x25519::Recipient>().unwrap();
        let all: Vec<_> = others.chain([own]).collect();
        let mut sealed = Vec::new();
        let encryptor = age::Encryptor::with_recipients(all.iter().map(|recipient| recipient as &dyn age::Recipient)).unwrap();
        let mut writer = encryptor.wrap_output(&mut sealed).unwrap();
        writer.write_all(b"words").unwrap();
        writer.finish().unwrap();
        sealed
    };
    // The crate adds one that is for nobody.
    let to_a_few = sealed_to(19);
    let mut out = Vec::new();
    let opened = unseal(&to_a_few[..], &Key::Identities(&[&identity]), &mut out, go_on).unwrap();
    assert_eq!((opened.length, out.as_slice()), (5, b"words".as_slice()));
    assert!(matches!(error(open(&sealed_to(21), &identity)), ShareError::NotSealed), "age is asked");

    // What age would read for many minutes: a stanza in each line, and after each the whole from its beginning.
    let hostile = format!("age-encryption.org/v1\n{}--- {}\n{}", "-> a\n".repeat(3_000), "A".repeat(43), "\0".repeat(16));
    assert!(matches!(error(open(hostile.as_bytes(), &identity)), ShareError::NotSealed));
}

#[test]
fn the_wrong_kind_of_key_is_called_wrong() {
    let identity = Identity::generate();
    let to_somebody = seal_zip(b"x", &Sealing::To(&identity.recipient()));
    let with_passphrase = seal_zip(b"x", &Sealing::Passphrase(&"seven quiet herons".into()));
    assert!(matches!(error(open(&with_passphrase, &identity)), ShareError::NeedsPassphrase));
    let passphrase = "seven quiet herons".into();
    let refused = error(unseal(&to_somebody[..], &Key::Passphrase(&passphrase), &mut Vec::new(), go_on));
    assert!(matches!(refused, ShareError::NeedsKey));
}

#[test]
fn a_cut_is_not_told_from_a_change() {
    let identity = Identity::generate();
    let sealed = bundle(None).sealed_to(&identity.recipient());
    let body = end_of_header(&sealed);
    assert!(sealed.len() > body + 16 + 65552 + 30_000, "more than one chunk");
    let chunk = body + 16 + 65552;
    for length in [1, 10, 21, 22, 23, 60, body - 30, body - 1, body, body + 3, body + 16, body + 17, body + 16 + 9_000, chunk - 1, chunk] {
        let refused = error(open(&sealed[..length], &identity));
        assert!(matches!(refused, ShareError::CutShort), "{length} of {} bytes: {refused:?}", sealed.len());
    }
    for length in [chunk + 1, chunk + 16, chunk + 20_000, sealed.len() - 4095, sealed.len() - 16, sealed.len() - 1] {
        let refused = error(open(&sealed[..length], &identity));
        assert!(matches!(refused, ShareError::CutShort), "{length} of {} bytes: {refused:?}", sealed.len());
    }
    assert!(matches!(error(open(b"", &identity)), ShareError::NotSealed));
}

#[test]
fn any_one_byte_changed_is_taken() {
    let identity = Identity::generate();
    for made in [small_bundle(), bundle(None)] {
        let sealed = made.sealed_to(&identity.recipient());
        let body = end_of_header(&sealed);
        let places = (0..body + 40).chain((body + 40..sealed.len()).step_by(997)).chain(sealed.len() - 40..sealed.len());
        for place in places {
            for bit in [1, 0x80] {
                let mut changed = sealed.clone();
                changed[place] ^= bit;
                let refused = error(open(&changed, &identity));
                let told = if place >= body {
                    matches!(refused, ShareError::Changed)
                } else if place < 22 {
                    matches!(refused, ShareError::NotSealed | ShareError::NewerFormat | ShareError::Changed)
                } else {
                    // Whom it is for is in the header: whether that was altered, nobody can tell without the key.
                    matches!(refused, ShareError::Changed | ShareError::ForSomebodyElse)
                };
                assert!(told, "byte {place} of {} ({body} in the header): {refused:?}", sealed.len());
            }
        }
    }
}

#[test]
fn bytes_behind_the_end_are_taken() {
    let identity = Identity::generate();
    let mut sealed = small_bundle().sealed_to(&identity.recipient());
    sealed.extend([0; 100]);
    assert!(matches!(error(open(&sealed, &identity)), ShareError::Changed | ShareError::CutShort));
}

#[test]
fn any_file_is_taken_for_a_sealed_one() {
    let identity = Identity::generate();
    let endless = [b"age-encryption.org/v1\n".to_vec(), b"-> X25519 a\n".repeat(1_000_000)].concat();
    let one_line = [b"age-encryption.org/v1\n".to_vec(), vec![b'a'; 10_000_000]].concat();
    for other in [&b"hello"[..], b"PK\x03\x04", &[0; 1000], b"\n", b"-----BEGIN AGE ENCRYPTED FILE-----\n", &endless, &one_line] {
        let refused = error(open(other, &identity));
        assert!(matches!(refused, ShareError::NotSealed), "{refused:?}");
    }
    assert!(matches!(error(open(b"age-encryption.org/v2\n-> x\n", &identity)), ShareError::NewerFormat));
}

/// With a factor of 30, scrypt would take 1 TiB: a program that began to derive would not come back.
#[test]
fn work_beyond_measure_is_begun() {
    let passphrase = "seven quiet herons".into();
    let sealed = seal_zip(b"x", &Sealing::Passphrase(&passphrase));
    let header = end_of_header(&sealed);
    let text = str::from_utf8(&sealed[..header]).unwrap();
    for (factor, told) in [("30", 30), ("21", 21), ("63", 63), ("64", 64), ("255", 255)] {
        let mut forged = text.replacen(" 18\n", &format!(" {factor}\n"), 1).into_bytes();
        assert_ne!(forged, text.as_bytes());
        forged.extend(&sealed[header..]);
        let refused = error(unseal(Cursor::new(forged), &Key::Passphrase(&passphrase), &mut Vec::new(), go_on));
        assert!(matches!(refused, ShareError::TooMuchWork { factor } if factor == told), "{factor}: {refused:?}");
    }
}

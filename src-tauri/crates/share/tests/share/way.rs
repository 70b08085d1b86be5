//! The whole way: write, seal, open, check.

use std::{
    collections::BTreeMap,
    io::{self, Cursor, ErrorKind, Write},
    ops::ControlFlow,
};

use afterglow_share::*;
use secrecy::SecretString;
use uuid::Uuid;

use crate::support::{
    self, ENTRY, about, artwork, bundle, bundle_with_picture, check, error, go_on, jpeg, open, sender, shown, small_bundle, words,
};

#[test]
fn what_was_given_does_not_arrive() {
    let therapist = Identity::generate();
    let patient = Identity::generate();
    let made = bundle(Some(patient.recipient()));
    let mut opened = open(&made.sealed_to(&therapist.recipient()), &therapist).unwrap();

    let manifest = opened.manifest();
    assert!(manifest.items == made.manifest().items);
    assert_eq!((manifest.from.as_str(), manifest.language.as_str()), ("M.", "en"));
    assert_eq!(manifest.reply_to, Some(patient.recipient()));
    assert!(manifest.must_return.is(&made.manifest().must_return));
    assert_eq!(manifest.bundle, made.manifest().bundle);

    let items = manifest.items.clone();
    for item in &items {
        match &item.content {
            Content::Entry { text } => assert_eq!(opened.text(text).unwrap(), ENTRY),
            Content::Artwork(artwork) => {
                let mut picture = Vec::new();
                opened.copy(&artwork.picture.kept().unwrap().file, &mut picture).unwrap();
                assert!(picture == made.picture);
                assert!(!artwork.may_keep && artwork.process == Part::LeftOut);
            }
            Content::CheckIn { record } => assert!(opened.check_in(record).unwrap() == support::check_in()),
            Content::Session { record } => assert!(opened.session(record).unwrap() == support::session()),
        }
    }
    assert_eq!(items.len(), 4);
}

#[test]
fn sealed_with_a_passphrase_does_not_open() {
    let passphrase = SecretString::from("seven quiet herons über dem Schilf");
    let made = small_bundle();
    let sealed = support::seal_zip(&made.zip, &Sealing::Passphrase(&passphrase));
    let mut zip = Vec::new();
    let unsealed = unseal(&sealed[..], &Key::Passphrase(&passphrase), &mut zip, go_on).unwrap();
    assert_eq!(unsealed.length, made.written.length);
    assert!(check(zip).unwrap().manifest().items == made.manifest().items);

    let wrong = SecretString::from("seven quiet herons");
    let refused = error(unseal(&sealed[..], &Key::Passphrase(&wrong), &mut Vec::new(), go_on));
    assert!(matches!(refused, ShareError::WrongPassphrase), "{refused:?}");
}

#[test]
fn the_weakest_computer_makes_the_weakest_file() {
    let sealed = support::seal_zip(b"x", &Sealing::Passphrase(&"seven quiet herons".into()));
    let header = String::from_utf8_lossy(&sealed[..120]).into_owned();
    assert!(header.lines().nth(1).is_some_and(|line| line.starts_with("-> scrypt ") && line.ends_with(" 18")), "{header}");
}

#[test]
fn somebody_else_can_open_it_too() {
    let sealed = bundle(None).sealed_to(&Identity::generate().recipient());
    let header = String::from_utf8_lossy(&sealed[..500]).into_owned();
    let recipients: Vec<&str> = header.lines().filter(|line| line.starts_with("-> ")).collect();
    // age adds a line that is for nobody, so that programs learn to pass over what they do not know.
    let for_somebody: Vec<_> = recipients.iter().filter(|line| !line.contains("-grease")).collect();
    assert!(for_somebody.len() == 1 && for_somebody[0].starts_with("-> X25519 "), "{header}");
}

#[test]
fn an_older_identity_no_longer_opens() {
    let (now, before) = (Identity::generate(), Identity::generate());
    let sealed = small_bundle().sealed_to(&before.recipient());
    assert!(unseal(&sealed[..], &Key::Identities(&[&now, &before]), &mut Vec::new(), go_on).is_ok());
    assert!(Identity::from_secret(&before.to_secret()).unwrap().recipient() == before.recipient());
}

#[test]
fn another_zip_than_the_shown_one_is_sealed() {
    let identity = Identity::generate();
    let large = || bundle_with_picture(None, jpeg(1_000_000));
    let (shown, other) = (large(), large());
    let mut out = Vec::new();
    let refused = error(seal(&other.zip[..], shown.written.sha256, &Sealing::To(&identity.recipient()), &mut out, go_on));
    assert!(matches!(refused, ShareError::NotWhatWasShown));
    assert!(matches!(error(open(&out, &identity)), ShareError::CutShort), "what was written until then must not open");
}

#[test]
fn a_full_disk_is_told_as_something_else_or_holds_the_sealing_up() {
    struct Disk(usize);
    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let made = bundle_with_picture(None, jpeg(20_000_000));
    let to = Identity::generate().recipient();
    for room in [0, 300_000, made.zip.len()] {
        let refused = error(seal(&made.zip[..], made.written.sha256, &Sealing::To(&to), Disk(room), go_on));
        assert!(matches!(refused, ShareError::DiskFull), "{refused:?}");
    }
}

#[test]
fn stopping_is_not_heard() {
    let identity = Identity::generate();
    let made = bundle(None);
    let sealing = identity.recipient();
    let stop = |_| ControlFlow::Break(());
    let refused = error(seal(&made.zip[..], made.written.sha256, &Sealing::To(&sealing), Vec::new(), stop));
    assert!(matches!(refused, ShareError::Stopped));
    let sealed = made.sealed_to(&sealing);
    assert!(matches!(error(unseal(&sealed[..], &Key::Identities(&[&identity]), &mut Vec::new(), stop)), ShareError::Stopped));
    assert!(matches!(error(Bundle::check(Cursor::new(&made.zip), |_, _| ControlFlow::Break(()))), ShareError::Stopped));
}

#[test]
fn progress_does_not_end_at_the_end() {
    let made = bundle(None);
    let (mut last, mut calls) = ((0, 1), 0);
    let checked = Bundle::check(Cursor::new(&made.zip), |done, total| {
        assert!(done >= last.0 && done <= total);
        (last, calls) = ((done, total), calls + 1);
        ControlFlow::Continue(())
    });
    assert!(checked.is_ok() && last.0 == last.1 && calls > 4);
}

#[test]
fn what_the_writer_takes_the_reader_refuses() {
    let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
    // A text of one letter compresses by a thousand.
    writer.entry(about(&"é".repeat(500)), &"a".repeat(5_000_000), shown("")).unwrap();
    writer.entry(about(""), "", shown("")).unwrap();
    writer.artwork(about(""), artwork(&b"\x89PNG\r\n\x1a\n"[..]), shown("")).unwrap();
    let mut unpictured = artwork(io::empty());
    unpictured.picture = Part::LeftOut;
    writer.artwork(about(""), unpictured, shown("")).unwrap();
    let (zip, _) = writer.finish(&words()).unwrap();
    assert_eq!(check(zip).unwrap().manifest().items.len(), 4);
}

#[test]
fn the_writer_takes_what_no_reader_may() {
    let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
    let gif = writer.artwork(about(""), artwork(&b"GIF89a and so on"[..]), shown(""));
    assert!(matches!(error(gif), ShareError::PictureUnsupported));

    let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
    let twice = about("");
    writer.entry(twice.clone(), "", shown("")).unwrap();
    assert!(matches!(error(writer.artwork(twice, artwork(&jpeg(20)[..]), shown(""))), ShareError::GivenTwice));

    let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
    let mut endless = support::check_in();
    endless.marks = Part::Kept(vec![Mark::Stroke { side: Side::Back, brush: None, size: f32::INFINITY, points: Vec::new() }]);
    assert!(matches!(error(writer.check_in(about(""), endless, shown(""))), ShareError::BeyondLimits));

    let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
    assert!(matches!(error(writer.entry(about(""), &"a".repeat(20_000_001), shown(""))), ShareError::TooLarge));

    let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
    writer.entry(about(&"a".repeat(501)), "", shown("")).unwrap();
    assert!(matches!(error(writer.finish(&words())), ShareError::BeyondLimits));
}

#[test]
fn an_id_of_the_database_leaves_in_a_link() {
    let (chosen, at_home) = (Uuid::now_v7(), Uuid::now_v7());
    let item = ItemId::random();
    let markdown = format!("![door](art:{chosen}) ![me](ART:{at_home} \"t\") [x]\n\n[x]: art:{at_home}\n\n`art:` art:é{}", "x".repeat(40));
    let linked = relink(&markdown, &BTreeMap::from([(chosen, item)]));
    assert!(linked.contains(&format!("![door](art:{})", item.uuid())), "{linked}");
    assert!(!linked.contains(&chosen.to_string()) && !linked.contains(&at_home.to_string()), "{linked}");
    assert!(linked.contains("![me](ART: \"t\")") && linked.ends_with(&format!("`art:` art:é{}", "x".repeat(40))), "{linked}");
}

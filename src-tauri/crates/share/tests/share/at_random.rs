//! Bundles at random, and random bytes for bundles.

use std::{fmt, io::Cursor};

use afterglow_share::*;
use jiff::civil;
use proptest::{
    collection::{btree_set, vec},
    option,
    prelude::*,
};

use crate::{
    forged::{self, Entry},
    support::{check, jpeg, shown, small_bundle, words},
};

/// What carries a person's words has no `Debug`, which proptest wants.
#[derive(Clone)]
struct Quiet<T>(T);

impl<T> fmt::Debug for Quiet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(not shown)")
    }
}

/// A part that may be left out.
fn part(text: &'static str) -> impl Strategy<Value = Quiet<Part<String>>> {
    option::weighted(0.8, text).prop_map(|text| Quiet(text.map_or(Part::LeftOut, Part::Kept)))
}

fn any_about() -> impl Strategy<Value = Quiet<About>> {
    let day = || (1i16..9999, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| civil::date(year, month, day));
    let time = (0i8..24, 0i8..60, 0i8..60).prop_map(|(hour, minute, second)| civil::time(hour, minute, second, 0));
    let kind = prop_oneof![Just(SessionKind::Preparation), Just(SessionKind::Medicine), Just(SessionKind::Integration)];
    let moment = prop_oneof![Just(Moment::Before), Just(Moment::Hours4), Just(Moment::Days28), Just(Moment::Months6)];
    (any::<u32>(), part("\\PC{0,60}"), option::of((day(), time)), option::of((kind, any::<u32>())), option::of(moment)).prop_map(
        |(version, title, when, session, moment)| {
            let (day, time) = (when.map(|when| when.0), when.map(|when| when.1));
            let session = session.map(|(kind, number)| SessionTag { kind, number });
            Quiet(About { id: ItemId::random(), version, title: title.0, day, time, session, moment })
        },
    )
}

fn any_artwork() -> impl Strategy<Value = Quiet<Artwork<Vec<u8>>>> {
    let texts = [part("(?s).{0,40}"), part("\\PC{0,9}"), part(""), part("a"), part("\n"), part("\u{0}"), part("\"\\}\\]")];
    (option::weighted(0.8, 12..3000_usize), texts, any::<(Option<u32>, bool)>()).prop_map(
        |(picture, texts, (place_in_series, may_keep))| {
            let [medium, support, size, series, process, statement, description] = texts.map(|text| text.0);
            let picture = picture.map_or(Part::LeftOut, |length| Part::Kept(jpeg(length)));
            Quiet(Artwork { picture, medium, support, size, series, place_in_series, process, statement, description, may_keep })
        },
    )
}

fn any_mark() -> impl Strategy<Value = Quiet<Mark>> {
    let brush = prop_oneof![Just(None), Just(Some(Brush::More)), Just(Some(Brush::Less))];
    let number = || prop_oneof![-1e6_f32..1e6, any::<f32>().prop_filter("finite", |number| number.is_finite())];
    let points = vec([number(), number(), number()], 0..20);
    (brush, number(), points, any::<bool>(), option::of("\\PC{0,20}")).prop_map(|(brush, size, points, front, region)| {
        let side = if front { Side::Front } else { Side::Back };
        Quiet(match region {
            Some(region) => Mark::Region { region, brush },
            None => Mark::Stroke { side, brush, size, points },
        })
    })
}

fn any_check_in() -> impl Strategy<Value = Quiet<CheckInRecord>> {
    (vec(any_mark(), 0..6), part("(?s).{0,30}"), option::of(0..=10_u8), btree_set("\\PC{0,10}", 0..4)).prop_map(
        |(marks, note, energy, feelings)| {
            Quiet(CheckInRecord {
                outline: "feminine".into(),
                outline_version: 1,
                marks: Part::Kept(marks.into_iter().map(|mark| mark.0).collect()),
                regions: Part::LeftOut,
                energy: Part::Kept(energy),
                pleasantness: Part::LeftOut,
                // Each is there once, or the record is refused.
                feelings: Part::Kept(feelings.into_iter().collect()),
                note: note.0,
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_comes_back_otherwise(
        entries in vec((any_about(), "(?s).{0,200}"), 0..4),
        artworks in vec((any_about(), any_artwork()), 0..4),
        check_ins in vec((any_about(), any_check_in()), 0..3),
        name in any::<String>(),
    ) {
        let sender = Sender { name, reply_to: Some(Identity::generate().recipient()), language: "pt-BR".into() };
        let mut writer = BundleWriter::begin(Vec::new(), &sender).unwrap();
        for (about, text) in &entries {
            writer.entry(about.0.clone(), text, shown("")).unwrap();
        }
        for (about, artwork) in artworks {
            let Artwork { picture, medium, support, size, series, place_in_series, process, statement, description, may_keep } = artwork.0;
            let source = |bytes: &Vec<u8>| PictureSource { bytes: Cursor::new(bytes.clone()), width: 4, height: 3 };
            let picture = picture.kept().map_or(Part::LeftOut, |bytes| Part::Kept(source(bytes)));
            let artwork = Artwork { picture, medium, support, size, series, place_in_series, process, statement, description, may_keep };
            writer.artwork(about.0, artwork, shown("")).unwrap();
        }
        for (about, record) in &check_ins {
            writer.check_in(about.0.clone(), record.0.clone(), shown("")).unwrap();
        }
        let (zip, written) = writer.finish(&words()).unwrap();
        prop_assert_eq!(zip.len() % 4096, 0);
        let mut bundle = check(zip).unwrap();
        prop_assert!(bundle.manifest().items == written.manifest.items);
        prop_assert!(bundle.manifest().from == written.manifest.from);
        prop_assert!(bundle.manifest().reply_to == sender.reply_to);
        for (item, (about, text)) in written.manifest.items.iter().zip(&entries) {
            prop_assert!(item.about == about.0);
            prop_assert_eq!(&bundle.text(item.file().unwrap()).unwrap(), text);
        }
        for (item, (_, record)) in written.manifest.items.iter().rev().zip(check_ins.iter().rev()) {
            prop_assert!(bundle.check_in(item.file().unwrap()).unwrap() == record.0);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn bytes_make_the_reader_panic(bytes in vec(any::<u8>(), 0..2000)) {
        prop_assert!(check(bytes.clone()).is_err());
        let identity = Identity::generate();
        prop_assert!(crate::support::open(&bytes, &identity).is_err());
    }

    #[test]
    fn a_zip_with_bytes_changed_makes_the_reader_panic(places in vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut zip = small_bundle().zip;
        // Nearer the end, where the lists are.
        let tail = zip.len() / 2;
        for (place, byte) in places {
            let place = tail + place.index(zip.len() - tail);
            zip[place] = byte;
        }
        let _ = check(zip);
    }

    #[test]
    fn a_list_with_letters_changed_makes_the_reader_panic(places in vec((any::<prop::sample::Index>(), 0x20..0x7f_u8), 1..4)) {
        let zip = small_bundle().zip;
        let zip = forged::with(&zip, FileName::Manifest, |entry| {
            let mut bytes = entry.bytes.clone();
            let length = bytes.len();
            places.iter().for_each(|(place, letter)| bytes[place.index(length)] = *letter);
            *entry = Entry::stored("manifest.json", &bytes);
        });
        let _ = check(zip);
    }
}

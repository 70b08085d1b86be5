//! What a file tells beside what was chosen: nothing.

use std::{collections::HashSet, io::Cursor};

use afterglow_share::*;
use zip::ZipArchive;

use crate::support::{Made, about, artwork, bundle, jpeg, sender, shown, words};

fn ids(made: &Made) -> HashSet<ItemId> {
    made.manifest().items.iter().map(|item| item.about.id).collect()
}

/// All that the zip says of its files, but for what follows from their bytes and the ids in their names.
fn said_of_files(zip: &[u8]) -> Vec<String> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    assert!(archive.comment().is_empty());
    (0..archive.len())
        .map(|index| {
            let file = archive.by_index_raw(index).unwrap();
            let name = file.name().unwrap().into_owned();
            let (folder, rest) = name.split_once('/').unwrap_or(("", &name));
            let ending = rest.rsplit('.').next().unwrap();
            assert!(file.extra_data().is_none() && file.comment().is_empty(), "{name}");
            format!(
                "{folder}/{ending} {:?} {} {:?} {:o} {:?} {:x}",
                file.compression(),
                file.last_modified().unwrap(),
                file.version_made_by(),
                file.unix_mode().unwrap(),
                file.system(),
                file.external_attributes(),
            )
        })
        .collect()
}

#[test]
fn two_bundles_of_the_same_pieces_can_be_told_to_be_so() {
    let (one, two) = (bundle(None), bundle(None));
    assert!(ids(&one).is_disjoint(&ids(&two)));
    assert_ne!(one.manifest().bundle, two.manifest().bundle);
    assert!(!one.manifest().must_return.is(&two.manifest().must_return));
}

#[test]
fn the_zip_tells_when_or_where_it_was_made() {
    let (one, two) = (bundle(None), bundle(None));
    let said = said_of_files(&one.zip);
    assert_eq!(said, said_of_files(&two.zip));
    assert!(
        said.iter().all(|said| said.contains(" 1980-01-01 00:00:00 ") && said.contains("100644") && said.contains("Unix")),
        "{said:#?}"
    );
    // The rest of the bytes are the files, the ids and what follows from them.
    assert_eq!(one.zip.len(), two.zip.len());
    let texts = [one.zip.as_slice(), &two.zip].map(|zip| String::from_utf8_lossy(zip).into_owned());
    let home = std::env::var("HOME").unwrap_or("/home".into());
    assert!(texts.iter().all(|text| !text.contains(&home) && !text.contains("afterglow-share")));
}

#[test]
fn the_length_tells_how_much_was_written() {
    let mut lengths = HashSet::new();
    for letters in [0, 1, 10, 100, 333] {
        let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
        // Letters that do not compress.
        let text: String = (0..letters).map(|i| char::from_u32(0x4e00 + i * 7919 % 20_000).unwrap()).collect();
        writer.entry(about(""), &text, shown("")).unwrap();
        writer.artwork(about(""), artwork(&jpeg(5000 + letters as usize)[..]), shown("")).unwrap();
        let (zip, written) = writer.finish(&words()).unwrap();
        assert_eq!((zip.len() % 4096, zip.len() as u64), (0, written.length), "{letters}");
        assert_eq!(written.sha256, Checksum::of(&zip));
        lengths.insert(zip.len());
    }
    assert!(lengths.len() < 3, "{lengths:?}");
}

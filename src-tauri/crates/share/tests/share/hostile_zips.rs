//! Zips that were made to do harm. Each is sealed properly: only what is inside is wrong.

use std::{fs, time::Instant};

use afterglow_share::*;
use serde_json::json;
use uuid::Uuid;

use crate::{
    forged::{self, DEFLATED, Entry, put_together},
    support::{Made, bundle, bundle_with_picture, check, error, jpeg, open},
};

/// Why it is refused, from the sealed file on.
fn refused(zip: &[u8]) -> ShareError {
    let identity = Identity::generate();
    let sealed = crate::support::seal_zip(zip, &Sealing::To(&identity.recipient()));
    error(open(&sealed, &identity))
}

fn text_of(made: &Made) -> FileName {
    made.entry().file().unwrap().name
}

fn picture_of(made: &Made) -> FileName {
    made.artwork().file().unwrap().name
}

#[test]
fn a_bundle_put_together_by_another_program_is_refused() {
    let made = bundle(None);
    assert!(check(put_together(&forged::entries(&made.zip))).is_ok(), "every test here begins from this one");
}

#[test]
fn a_swapped_picture_is_shown() {
    let made = bundle(None);
    let item = made.artwork().about.id;
    let name = picture_of(&made);
    let swapped = |bytes: &[u8]| {
        let zip = forged::with(&made.zip, name, |entry| *entry = Entry::stored(&name.to_string(), bytes));
        matches!(refused(&zip), ShareError::PictureSwapped { item: of } if of == item)
    };
    let mut same_length = made.picture.clone();
    same_length[5000] ^= 1;
    assert!(swapped(&same_length), "one of the same length");
    assert!(swapped(&jpeg(50)), "a shorter one");
    assert!(swapped(&[]), "none");
    // Bytes changed behind the back of the zip's own checksum.
    let zip = forged::with(&made.zip, name, |entry| entry.bytes[5000] ^= 1);
    assert!(matches!(refused(&zip), ShareError::PictureSwapped { .. }));
}

#[test]
fn what_is_no_picture_is_taken_for_one() {
    let made = bundle(None);
    for bytes in [&b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"[..], b"\x89PNG\r\n\x1a\n and a .jpg name", b"GIF89a", b""]
    {
        let name = picture_of(&made);
        let zip = forged::with(&made.zip, name, |entry| *entry = Entry::stored(&name.to_string(), bytes));
        let zip = forged::with_manifest(&zip, |manifest| {
            let file = &mut manifest["items"][1]["content"]["picture"]["kept"]["file"];
            file["length"] = json!(bytes.len());
            file["sha256"] = json!(String::from(Checksum::of(bytes)));
        });
        assert!(matches!(refused(&zip), ShareError::PictureSwapped { .. }));
    }
}

#[test]
fn another_text_report_or_page_is_taken() {
    let made = bundle(None);
    for name in [text_of(&made), FileName::Report, FileName::Page] {
        let zip = forged::with(&made.zip, name, |entry| {
            let mut other = entry.bytes.clone();
            other[3] ^= 1;
            *entry = Entry::stored(&name.to_string(), &other);
        });
        assert!(matches!(refused(&zip), ShareError::PartSwapped), "{name}");
    }
}

#[test]
fn a_name_leads_out_of_the_bundle() {
    let made = bundle(None);
    let id = Uuid::new_v4();
    let names = [
        "../evil.md".to_owned(),
        format!("items/../{id}.md"),
        format!("items/../../{id}.md"),
        format!("/items/{id}.md"),
        "/etc/passwd".to_owned(),
        format!("items\\{id}.md"),
        format!("C:\\{id}.md"),
        format!("items/./{id}.md"),
        format!("items//{id}.md"),
        format!("items/{id}.md/"),
        format!("items/{id}.md\0.jpg"),
        format!("items/{}.md", id.to_string().to_uppercase()),
        format!("items/{}.md", id.simple()),
        format!("items/{}.md", Uuid::now_v7()),
        format!("items/{id}.md "),
        format!("art/{id}.svg"),
        format!("art/{id}.jpg.exe"),
        "items/".to_owned(),
        "Manifest.json".to_owned(),
        String::new(),
    ];
    for name in names {
        let mut entries = forged::entries(&made.zip);
        entries.push(Entry::stored(&name, b"x"));
        let refused = refused(&put_together(&entries));
        assert!(matches!(refused, ShareError::DangerousNames), "{name:?}: {refused:?}");
        let zip = forged::with_manifest(&made.zip, |manifest| manifest["items"][0]["content"]["text"]["name"] = json!(name));
        let refused = self::refused(&zip);
        assert!(matches!(refused, ShareError::DangerousNames), "{name:?} in the list: {refused:?}");
    }
}

#[test]
fn a_name_that_is_not_even_text_passes() {
    let made = bundle(None);
    let mut entries = forged::entries(&made.zip);
    entries.push(Entry { name: b"items/\xff\xfe.md".to_vec(), ..Entry::stored("", b"x") });
    assert!(matches!(refused(&put_together(&entries)), ShareError::DangerousNames));
}

#[test]
fn a_link_or_folder_passes_as_a_file() {
    let made = bundle(None);
    for mode in [0o120_777, 0o040_755, 0o010_644, 0o020_644] {
        let zip = forged::with(&made.zip, text_of(&made), |entry| entry.mode = mode);
        assert!(matches!(refused(&zip), ShareError::DangerousNames), "{mode:o}");
    }
}

#[test]
fn the_same_name_twice_hides_one_file_behind_another() {
    let made = bundle(None);
    let mut entries = forged::entries(&made.zip);
    entries.push(entries[0].clone());
    assert!(matches!(refused(&put_together(&entries)), ShareError::DangerousNames));
}

#[test]
fn a_file_has_another_name_before_its_bytes() {
    let made = bundle(None);
    let zip = forged::with(&made.zip, text_of(&made), |entry| entry.local_name = Some(b"../../../../../../../.bashrc".to_vec()));
    assert!(matches!(refused(&zip), ShareError::NotABundle));
}

#[test]
fn files_lie_upon_each_other_or_beside_the_list() {
    let made = bundle(None);
    // A file that only a program reading from the front would find.
    let mut zip = Vec::new();
    let entries = forged::entries(&made.zip);
    let hidden = put_together(&[Entry::stored("hidden.exe", b"MZ")]);
    zip.extend(&hidden[..hidden.len() - 22 - 46 - 10]);
    let shift = zip.len() as u32;
    let mut rest = put_together(&entries);
    let end = rest.len() - 22;
    let offset = u32::from_le_bytes(rest[end + 16..end + 20].try_into().unwrap());
    rest[end + 16..end + 20].copy_from_slice(&(offset + shift).to_le_bytes());
    let mut at = offset as usize;
    while rest[at..].starts_with(b"PK\x01\x02") {
        let start = u32::from_le_bytes(rest[at + 42..at + 46].try_into().unwrap());
        rest[at + 42..at + 46].copy_from_slice(&(start + shift).to_le_bytes());
        at += 46 + usize::from(u16::from_le_bytes(rest[at + 28..at + 30].try_into().unwrap()));
    }
    zip.extend(rest);
    assert!(matches!(refused(&zip), ShareError::NotABundle));
}

#[test]
fn a_part_is_missing_or_was_never_listed() {
    let made = bundle(None);
    let entries = forged::entries(&made.zip);
    for missing in 0..entries.len() {
        let mut fewer = entries.clone();
        let name = String::from_utf8(fewer.remove(missing).name).unwrap();
        let refused = refused(&put_together(&fewer));
        let told =
            if name == "manifest.json" { matches!(refused, ShareError::NotABundle) } else { matches!(refused, ShareError::PartMissing) };
        assert!(told, "{name}: {refused:?}");
    }
    let mut more = entries.clone();
    more.push(entries[0].named(&format!("items/{}.md", Uuid::new_v4())));
    assert!(matches!(refused(&put_together(&more)), ShareError::PartUnlisted));
}

#[test]
fn any_file_or_zip_is_taken_for_a_bundle() {
    let made = bundle(None);
    let mut commented = made.zip.clone();
    let comment = commented.len() - 2;
    commented[comment] = 1;
    commented.push(b' ');
    let mut tailed = made.zip.clone();
    tailed.extend([0; 100]);
    let mut headed = b"#!/bin/sh\n".to_vec();
    headed.extend(&made.zip);
    for zip in [&b""[..], b"PK", b"hello", &[0; 5000], &forged::end(0, 0, 0), &put_together(&[]), &commented, &tailed, &headed] {
        assert!(matches!(refused(zip), ShareError::NotABundle), "{} bytes", zip.len());
    }
    let encrypted = forged::with(&made.zip, text_of(&made), |entry| entry.flags = 1);
    assert!(matches!(refused(&encrypted), ShareError::NotABundle));
    for never_compressed in [FileName::Manifest, FileName::Report, picture_of(&made)] {
        let compressed = forged::with(&made.zip, never_compressed, |entry| {
            (entry.method, entry.bytes) = (DEFLATED, forged::deflated(&entry.bytes));
        });
        assert!(matches!(refused(&compressed), ShareError::NotABundle), "{never_compressed}");
    }
    let bzipped = forged::with(&made.zip, text_of(&made), |entry| entry.method = 12);
    assert!(matches!(refused(&bzipped), ShareError::NotABundle));
}

/// The most memory that this process has had, in bytes. Each test has a process of its own.
fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

#[test]
#[cfg(target_os = "linux")]
fn ten_thousand_million_zeros_fill_memory_or_time() {
    let made = bundle_with_picture(None, jpeg(100));
    let stream = forged::bomb();
    assert!(stream.len() < 20_000_000);
    let bomb = |name: FileName, length: u32| {
        forged::with(&made.zip, name, |entry| (entry.method, entry.bytes, entry.length) = (DEFLATED, stream.clone(), length))
    };
    let before = most_memory();
    let begun = Instant::now();
    let text = made.entry().file().unwrap();
    // One that tells the truth, as far as a zip of 32 bits can; one that claims what the list says.
    assert!(matches!(error(check(bomb(text.name, u32::MAX - 1))), ShareError::TooLarge));
    assert!(matches!(error(check(bomb(text.name, text.length as u32))), ShareError::TooLarge));
    assert!(matches!(error(check(bomb(FileName::Page, made.manifest().page.length as u32))), ShareError::TooLarge));
    // Where nothing is ever compressed, too.
    assert!(matches!(error(check(bomb(FileName::Manifest, 1000))), ShareError::TooLarge));
    assert!(matches!(error(check(bomb(picture_of(&made), 100))), ShareError::TooLarge));
    // Each within its limit, and all together.
    let many: Vec<Entry> = (0..25)
        .map(|_| Entry { length: 200_000_000, ..Entry::stored(&format!("art/{}.jpg", Uuid::new_v4()), b"x") })
        .chain(forged::entries(&made.zip))
        .collect();
    assert!(matches!(error(check(put_together(&many))), ShareError::TooLarge));
    let many: Vec<Entry> = (0..10)
        .map(|_| Entry { length: 20_000_000, method: DEFLATED, ..Entry::stored(&format!("items/{}.md", Uuid::new_v4()), b"x") })
        .chain(forged::entries(&made.zip))
        .collect();
    assert!(matches!(error(check(put_together(&many))), ShareError::TooLarge), "more than any text compresses to");
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    assert!(most_memory() - before < 150_000_000, "{} bytes", most_memory() - before);
}

#[test]
fn a_directory_of_millions_is_read() {
    for (files, directory, offset) in [(u16::MAX, 0, 0), (1, u32::MAX, 0), (1, 46, u32::MAX), (30_000, 1_500_000, 0), (1, 100_000_000, 0)] {
        let mut zip = vec![0; 1_600_000];
        zip.extend(forged::end(files, directory, offset));
        assert!(matches!(refused(&zip), ShareError::TooLarge), "{files} files, {directory} bytes");
    }
}

#[test]
fn a_few_letters_of_json_fill_memory() {
    let made = bundle(None);
    let place = made.manifest().items.iter().position(|item| matches!(item.content, Content::CheckIn { .. })).unwrap();
    let name = made.manifest().items[place].file().unwrap().name;
    // Each five letters of it are two lists, which take 176 bytes while nobody knows yet what they are to become.
    let lists = |bytes: usize| "[[]],".repeat(bytes / 5) + "[]";
    let record = format!(
        r#"{{"outline":"neutral","outline_version":1,"marks":{{"kept":[{{"side":"front","points":[{}],"type":"stroke"}}]}}}}"#,
        lists(31_000_000)
    );
    let hostile_record = forged::with(&made.zip, name, |entry| *entry = Entry::stored(&name.to_string(), record.as_bytes()));
    let hostile_record = forged::with_manifest(&hostile_record, |manifest| {
        let file = &mut manifest["items"][place]["content"]["record"];
        file["length"] = json!(record.len());
        file["sha256"] = json!(String::from(Checksum::of(record.as_bytes())));
    });
    let hostile_manifest = forged::with(&made.zip, FileName::Manifest, |entry| {
        let manifest = String::from_utf8(entry.bytes.clone()).unwrap();
        let manifest = manifest.replacen(r#""content": {"#, &format!(r#""content": {{"lists": [{}],"#, lists(31_000_000)), 1);
        assert!(manifest.len() > 31_000_000);
        *entry = Entry::stored("manifest.json", manifest.as_bytes());
    });
    drop(record);
    let before = most_memory();
    assert!(matches!(error(check(hostile_record)), ShareError::BeyondLimits));
    assert!(matches!(error(check(hostile_manifest)), ShareError::BeyondLimits));
    assert!(most_memory() - before < 150_000_000, "{} bytes", most_memory() - before);
}

//! The list of a bundle and the bodies of its pieces, from others.

use afterglow_share::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    forged::{self, Entry},
    support::{bundle, check, error},
};

fn refused_with(change: impl FnOnce(&mut Value)) -> ShareError {
    error(check(forged::with_manifest(&bundle(None).zip, change)))
}

#[test]
fn a_list_of_a_newer_version_is_read_as_far_as_it_goes() {
    let refused = refused_with(|manifest| {
        manifest["format"] = json!(2);
        manifest["something new"] = json!({});
        manifest["items"] = json!("elsewhere");
    });
    assert!(matches!(refused, ShareError::NewerFormat), "{refused:?}");
}

#[test]
fn a_list_with_more_or_less_than_a_list_has_is_taken() {
    let changes: [fn(&mut Value); 12] = [
        |manifest| manifest["format"] = json!(0),
        |manifest| manifest["format"] = json!(-1),
        |manifest| manifest["script"] = json!("alert(1)"),
        |manifest| manifest["items"][0]["about"]["path"] = json!("/etc/passwd"),
        |manifest| manifest["items"][1]["content"]["onload"] = json!(1),
        |manifest| manifest["items"][0]["content"]["kind"] = json!("program"),
        |manifest| manifest["items"][0]["content"]["text"]["sha256"] = json!("00"),
        |manifest| manifest["must_return"] = json!("short"),
        |manifest| manifest["reply_to"] = json!("age1"),
        |manifest| manifest["bundle"] = json!(Uuid::now_v7()),
        |manifest| manifest["items"][0]["about"]["day"] = json!("2026-02-30"),
        |manifest| *manifest = json!([1]),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let refused = refused_with(change);
        assert!(matches!(refused, ShareError::NotABundle), "change {number}: {refused:?}");
    }
}

#[test]
fn a_text_beyond_its_limit_is_taken() {
    let changes: [fn(&mut Value); 4] = [
        |manifest| manifest["items"][0]["about"]["title"] = json!({ "kept": "a".repeat(501) }),
        |manifest| manifest["items"][1]["content"]["statement"] = json!({ "kept": "a".repeat(100_001) }),
        |manifest| manifest["from"] = json!("M\u{202e}ay"),
        |manifest| manifest["language"] = json!("\"><script>"),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let refused = refused_with(change);
        assert!(matches!(refused, ShareError::BeyondLimits), "change {number}: {refused:?}");
    }
}

#[test]
fn a_piece_claims_the_file_or_the_id_of_another() {
    let swapped = |manifest: &mut Value| {
        let check_in = manifest["items"][2]["content"]["record"].clone();
        manifest["items"][2]["content"]["record"] = manifest["items"][3]["content"]["record"].clone();
        manifest["items"][3]["content"]["record"] = check_in;
    };
    assert!(matches!(refused_with(swapped), ShareError::DangerousNames));
    let twice = |manifest: &mut Value| manifest["items"][1] = manifest["items"][0].clone();
    assert!(matches!(refused_with(twice), ShareError::DangerousNames));
    let list = |manifest: &mut Value| manifest["items"][0]["content"]["text"]["name"] = json!("manifest.json");
    assert!(matches!(refused_with(list), ShareError::DangerousNames));
    let page = |manifest: &mut Value| manifest["page"] = manifest["report"].clone();
    assert!(matches!(refused_with(page), ShareError::DangerousNames));
}

#[test]
fn a_body_that_no_room_can_show_is_taken() {
    let made = bundle(None);
    let record = made.item(|content| matches!(content, Content::CheckIn { .. })).file().unwrap().name;
    let text = made.entry().file().unwrap().name;
    let with = |name: FileName, place: usize, field: &str, bytes: &[u8]| {
        let zip = forged::with(&made.zip, name, |entry| *entry = Entry::stored(&name.to_string(), bytes));
        error(check(forged::with_manifest(&zip, |manifest| {
            let file = &mut manifest["items"][place]["content"][field];
            file["length"] = json!(bytes.len());
            file["sha256"] = json!(String::from(Checksum::of(bytes)));
        })))
    };
    assert!(matches!(with(text, 0, "text", b"\xff\xfe"), ShareError::PartSwapped));
    assert!(matches!(with(record, 2, "record", b"{}"), ShareError::PartSwapped));
    assert!(matches!(with(record, 2, "record", &b"[".repeat(100_000)), ShareError::PartSwapped));
    let check_in = serde_json::to_value(crate::support::check_in()).unwrap();
    let changes: [fn(&mut Value); 5] = [
        |record| record["energy"] = json!({ "kept": 11 }),
        |record| record["regions"]["kept"][0]["more"] = json!(1.5),
        |record| record["note"] = json!({ "kept": "a".repeat(100_001) }),
        |record| record["outline"] = json!("a".repeat(101)),
        |record| record["feelings"] = json!({ "kept": vec!["calm"; 201] }),
    ];
    for change in changes {
        let mut changed = check_in.clone();
        change(&mut changed);
        let refused = with(record, 2, "record", &serde_json::to_vec(&changed).unwrap());
        assert!(matches!(refused, ShareError::BeyondLimits), "{refused:?}");
    }
    let mut unknown = check_in;
    unknown["onload"] = json!(1);
    assert!(matches!(with(record, 2, "record", &serde_json::to_vec(&unknown).unwrap()), ShareError::PartSwapped));
}

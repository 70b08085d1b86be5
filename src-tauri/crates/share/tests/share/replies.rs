//! Replies: true ones, and those that nobody should take in.

use afterglow_share::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Made, bundle, error, file_of, go_on, seal_zip};

/// A patient, and what they gave.
struct Exchange {
    patient: Identity,
    made: Made,
}

fn given() -> Exchange {
    let patient = Identity::generate();
    let made = bundle(Some(patient.recipient()));
    Exchange { patient, made }
}

fn note(item: &Item, place: Place) -> Note {
    Note {
        id: NoteId::random(),
        item: item.about.id,
        version: item.about.version,
        motivation: Motivation::Commenting,
        place,
        text: "I keep coming back to the blue.\n\nDo you?".into(),
    }
}

/// One of each place that a picture has, and a passage, and one note on a piece as a whole.
fn notes(made: &Made) -> Vec<Note> {
    let picture = made.artwork();
    let check_in = made.item(|content| matches!(content, Content::CheckIn { .. }));
    let passage = Place::Passage { start: 4, end: 9, exact: "river".into(), prefix: "The ".into(), suffix: " was".into() };
    vec![
        note(picture, Place::Pin([0, 299])),
        note(picture, Place::Rectangle { corner: [10, 20], width: 390, height: 280 }),
        note(picture, Place::Outline(vec![[0, 0], [400, 0], [400, 300]])),
        note(picture, Place::Freehand(vec![vec![[1, 2], [3, 4]], vec![[5, 6]]])),
        note(made.entry(), passage),
        note(check_in, Place::Whole),
    ]
}

impl Exchange {
    fn reply(&self) -> Reply {
        let manifest = self.made.manifest();
        Reply {
            id: ReplyId::random(),
            sequence: 1,
            bundle: manifest.bundle,
            returned: manifest.must_return.clone(),
            from: "Dr Ana Rivera".into(),
            notes: notes(&self.made),
        }
    }

    /// Takes a reply in, as the patient's journal does.
    fn take(&self, sealed: &[u8]) -> Result<Reply, ShareError> {
        self.take_after(sealed, None)
    }

    fn take_after(&self, sealed: &[u8], latest: Option<u64>) -> Result<Reply, ShareError> {
        OpenedReply::open(sealed, &[&self.patient])?.check(|bundle| {
            let manifest = self.made.manifest();
            (bundle == manifest.bundle).then(|| Given { latest, ..manifest.given() })
        })
    }

    fn sealed(&self, change: impl FnOnce(&mut Reply)) -> Vec<u8> {
        let mut reply = self.reply();
        change(&mut reply);
        reply.seal(&self.patient.recipient(), Vec::new()).unwrap()
    }

    /// The reply's document, changed behind the back of whoever wrote it, and sealed again.
    fn forged(&self, change: impl FnOnce(&mut Value)) -> Vec<u8> {
        let mut document = self.document();
        change(&mut document);
        self.seal_bytes(&serde_json::to_vec(&document).unwrap())
    }

    fn document(&self) -> Value {
        let mut json = Vec::new();
        unseal(&self.sealed(|_| {})[..], &Key::Identities(&[&self.patient]), &mut json, go_on).unwrap();
        assert_eq!(json.len() % 4096, 0, "the length tells how much was written");
        serde_json::from_slice(&json).unwrap()
    }

    fn seal_bytes(&self, bytes: &[u8]) -> Vec<u8> {
        seal_zip(bytes, &Sealing::To(&self.patient.recipient()))
    }
}

#[test]
fn a_note_does_not_arrive() {
    let given = given();
    let reply = given.take(&given.sealed(|_| {})).unwrap();
    assert!(reply.notes.len() == 6);
    let expected = notes(&given.made);
    for (note, expected) in reply.notes.iter().zip(&expected) {
        assert!(note.place == expected.place && note.text == expected.text && note.item == expected.item);
    }
    assert_eq!((reply.sequence, reply.from.as_str()), (1, "Dr Ana Rivera"));
}

#[test]
fn a_reply_to_a_bundle_that_never_was_is_taken_in() {
    let given = given();
    let sealed = given.sealed(|reply| reply.bundle = BundleId::random());
    assert!(matches!(error(given.take(&sealed)), ShareError::UnknownBundle));
}

#[test]
fn a_replayed_reply_is_taken_in_again() {
    let given = given();
    let third = given.sealed(|reply| reply.sequence = 3);
    assert!(given.take_after(&third, Some(2)).is_ok());
    assert!(matches!(error(given.take_after(&third, Some(3))), ShareError::OlderReply), "the same again");
    assert!(matches!(error(given.take_after(&third, Some(4))), ShareError::OlderReply), "an older one");
}

#[test]
fn whoever_never_had_the_bundle_answers_it() {
    let (given, other) = (given(), bundle(None));
    let sealed = given.sealed(|reply| reply.returned = other.manifest().must_return.clone());
    assert!(matches!(error(given.take(&sealed)), ShareError::NotByTheReceiver));
    for bit in [0, 7, 255] {
        let mut bytes = *given.made.manifest().must_return.as_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let sealed = given.sealed(|reply| reply.returned = ReturnToken::from_bytes(bytes));
        assert!(matches!(error(given.take(&sealed)), ShareError::NotByTheReceiver));
    }
}

#[test]
fn a_reply_for_somebody_else_cut_or_changed_is_taken_in() {
    let given = given();
    let sealed = given.sealed(|_| {});
    let stranger = Identity::generate();
    assert!(matches!(error(OpenedReply::open(&sealed[..], &[&stranger])), ShareError::ForSomebodyElse));
    for length in [30, 200, sealed.len() / 2, sealed.len() - 1] {
        assert!(matches!(error(given.take(&sealed[..length])), ShareError::CutShort), "{length}");
    }
    let mut changed = sealed.clone();
    changed[sealed.len() - 100] ^= 1;
    assert!(matches!(error(given.take(&changed)), ShareError::Changed));
    let passphrase = seal_zip(b"{}", &Sealing::Passphrase(&"seven quiet herons".into()));
    assert!(matches!(error(given.take(&passphrase)), ShareError::NeedsPassphrase));
}

#[test]
fn a_note_to_what_was_never_given_is_taken_in() {
    let given = given();
    let unknown = given.sealed(|reply| reply.notes[0].item = ItemId::random());
    assert!(matches!(error(given.take(&unknown)), ShareError::UnknownItem));
    for version in [2, 4] {
        let other = given.sealed(|reply| reply.notes[5].version = version);
        assert!(matches!(error(given.take(&other)), ShareError::OtherVersion));
    }
}

#[test]
fn a_note_lies_where_its_piece_has_no_place() {
    let given = given();
    let (entry, picture) = (given.made.entry(), given.made.artwork());
    let passage = Place::Passage { start: 0, end: 1, exact: "T".into(), prefix: String::new(), suffix: String::new() };
    for (item, place) in [
        (entry, Place::Pin([1, 1])),
        (picture, passage),
        (picture, Place::Pin([401, 0])),
        (picture, Place::Rectangle { corner: [10, 20], width: 391, height: 10 }),
        (picture, Place::Outline(vec![[0, 0], [1, 1], [0, 301]])),
        (picture, Place::Freehand(vec![vec![[1, 1]], vec![[u32::MAX, 1]]])),
    ] {
        let sealed = given.sealed(|reply| reply.notes = vec![note(item, place)]);
        assert!(matches!(error(given.take(&sealed)), ShareError::PlaceImpossible));
    }
    // What is no place on anything is not even sealed.
    for place in [
        Place::Outline(vec![[1, 1]]),
        Place::Freehand(vec![vec![]]),
        Place::Freehand(vec![]),
        Place::Rectangle { corner: [1, 1], width: 0, height: 1 },
    ] {
        let mut reply = given.reply();
        reply.notes = vec![note(picture, place)];
        assert!(matches!(error(reply.seal(&given.patient.recipient(), Vec::new())), ShareError::PlaceImpossible));
    }
}

#[test]
fn a_reply_changes_what_was_given() {
    let given = given();
    let changes: [fn(&mut Value); 14] = [
        |reply| reply["entry"] = json!({ "markdown": "other words" }),
        |reply| reply["items"] = json!([]),
        |reply| reply["notes"][0]["entry"] = json!("other words"),
        |reply| reply["notes"][0]["annotation"]["stylesheet"] = json!("*{}"),
        |reply| reply["notes"][0]["annotation"]["body"]["purpose"] = json!("editing"),
        |reply| reply["notes"][0]["annotation"]["target"]["state"] = json!({}),
        |reply| reply["notes"][0]["annotation"]["motivation"] = json!("editing"),
        |reply| reply["notes"][0]["annotation"]["motivation"] = json!("moderating"),
        |reply| reply["notes"][0]["annotation"]["type"] = json!("Update"),
        |reply| reply["notes"][0]["annotation"]["@context"] = json!("https://example.org/context.jsonld"),
        |reply| reply["notes"][0]["annotation"]["body"]["type"] = json!("SpecificResource"),
        |reply| reply["notes"][0]["annotation"]["body"]["format"] = json!("text/html"),
        |reply| reply["notes"][0]["annotation"]["target"]["source"] = json!("https://example.org/"),
        |reply| reply["notes"][0]["annotation"]["target"]["source"] = json!(format!("urn:uuid:{}", Uuid::new_v4())),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let refused = error(given.take(&given.forged(change)));
        assert!(matches!(refused, ShareError::MoreThanNotes), "change {number}: {refused:?}");
    }
}

#[test]
fn anything_is_taken_for_a_reply() {
    let given = given();
    for bytes in [&b""[..], b"hello", b"{}", b"[]", b"{\"format\": 1}", b"PK\x03\x04", &b"[".repeat(100_000), b"{\"format\": 1e300}"] {
        assert!(matches!(error(given.take(&given.seal_bytes(bytes))), ShareError::NotAReply));
    }
    assert!(matches!(error(given.take(&given.made.sealed_to(&given.patient.recipient()))), ShareError::NotAReply), "a bundle");
    let changes: [fn(&mut Value); 7] = [
        |reply| reply["format"] = json!(0),
        |reply| reply["sequence"] = json!(-1),
        |reply| reply["returned"] = json!("00"),
        |reply| reply["notes"] = json!({}),
        |reply| reply["reply"] = json!(Uuid::now_v7()),
        |reply| reply["notes"][0]["annotation"]["id"] = json!("https://example.org/1"),
        |reply| drop(reply.as_object_mut().unwrap().remove("bundle")),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let refused = error(given.take(&given.forged(change)));
        assert!(matches!(refused, ShareError::NotAReply), "change {number}: {refused:?}");
    }
    let newer = given.forged(|reply| (reply["format"], reply["notes"]) = (json!(2), json!("elsewhere")));
    assert!(matches!(error(given.take(&newer)), ShareError::NewerFormat));
}

#[test]
fn a_drawing_from_outside_reaches_what_draws() {
    let given = given();
    let selector = |value: &str| json!({ "type": "SvgSelector", "value": value });
    let svg = |shape: &str| selector(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{shape}</svg>"));
    let fragment = |value: &str| json!({ "type": "FragmentSelector", "conformsTo": "http://www.w3.org/TR/media-frags/", "value": value });
    for hostile in [
        selector("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><circle cx=\"1\" cy=\"2\" r=\"1\"/></svg>"),
        selector("<svg><circle cx=\"1\" cy=\"2\" r=\"1\"/></svg>"),
        svg("<script>alert(1)</script>"),
        svg("<circle cx=\"1\" cy=\"2\" r=\"1\"/><script>alert(1)</script>"),
        svg("<circle cx=\"1\" cy=\"2\" r=\"1\" onclick=\"alert(1)\"/>"),
        svg("<circle cx=\"1e9\" cy=\"2\" r=\"1\"/>"),
        svg("<circle cx=\"-1\" cy=\"2\" r=\"1\"/>"),
        svg("<polygon points=\"1,1 2,2 3,NaN\"/>"),
        svg("<polygon points=\"1,1 2,2 3,4294967296\"/>"),
        svg("<polygon points=\"\"/>"),
        svg("<path d=\"M1 1L\"/>"),
        svg("<path d=\"M01 1\"/>"),
        svg("<path d=\"L1 1\"/>"),
        svg("<image href=\"https://example.org/x.png\"/>"),
        svg(""),
        fragment("xywh=pixel:1,1,1"),
        fragment("xywh=percent:1,1,1,1"),
        fragment("xywh=pixel:1,1,4294967295,1"),
        fragment("t=1"),
        json!({ "type": "FragmentSelector", "conformsTo": "https://example.org", "value": "xywh=pixel:1,1,1,1" }),
        json!([]),
        json!([{ "type": "TextPositionSelector", "start": 2, "end": 2 }, { "type": "TextQuoteSelector", "exact": "", "prefix": "", "suffix": "" }]),
        json!({ "type": "TextPositionSelector", "start": 0, "end": 2 }),
    ] {
        let refused = error(given.take(&given.forged(|reply| reply["notes"][0]["annotation"]["target"]["selector"] = hostile.clone())));
        assert!(matches!(refused, ShareError::PlaceImpossible), "{hostile}: {refused:?}");
    }
    let unknown =
        given.forged(|reply| reply["notes"][0]["annotation"]["target"]["selector"] = json!({ "type": "XPathSelector", "value": "/" }));
    assert!(given.take(&unknown).is_err());
}

#[test]
fn notes_without_end_are_taken_in() {
    let given = given();
    let many = given.forged(|reply| {
        let note = reply["notes"][5].clone();
        reply["notes"] = json!(vec![note; 2_001]);
    });
    assert!(matches!(error(given.take(&many)), ShareError::TooManyNotes));
    let long = given.forged(|reply| reply["notes"][0]["annotation"]["body"]["value"] = json!("a".repeat(20_001)));
    assert!(matches!(error(given.take(&long)), ShareError::TooManyNotes));
    let points = given.forged(|reply| {
        let path = format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M1 1{}\"/></svg>", "L1 1".repeat(20_000));
        reply["notes"][3]["annotation"]["target"]["selector"]["value"] = json!(path);
    });
    assert!(matches!(error(given.take(&points)), ShareError::TooManyNotes));
    let large = given.seal_bytes(&vec![b' '; 16_000_001]);
    assert!(matches!(error(given.take(&large)), ShareError::TooLarge));

    let mut reply = given.reply();
    reply.notes[0].text = "a".repeat(20_001);
    assert!(matches!(error(reply.seal(&given.patient.recipient(), Vec::new())), ShareError::TooManyNotes));
}

#[test]
fn hidden_letters_reach_the_page() {
    let given = given();
    let sealed = given.forged(|reply| {
        reply["from"] = json!("Dr\u{202e}\n Rivera");
        reply["notes"][0]["annotation"]["body"]["value"] = json!("one\u{202e}\u{0}\r\ntwo");
    });
    let reply = given.take(&sealed).unwrap();
    assert_eq!((reply.from.as_str(), reply.notes[0].text.as_str()), ("Dr Rivera", "one\ntwo"));
}

#[test]
fn the_annotation_is_not_that_of_the_w3c() {
    let given = given();
    let mut example = note(given.made.artwork(), Place::Rectangle { corner: [1, 2], width: 3, height: 4 });
    example.text = "Blue.".into();
    let json: Value = serde_json::from_str(&example.to_json().unwrap()).unwrap();
    let expected = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("urn:uuid:{}", example.id.uuid()),
        "type": "Annotation",
        "motivation": "commenting",
        "body": { "type": "TextualBody", "value": "Blue.", "format": "text/plain" },
        "target": {
            "source": format!("urn:uuid:{}", example.item.uuid()),
            "selector": { "type": "FragmentSelector", "conformsTo": "http://www.w3.org/TR/media-frags/", "value": "xywh=pixel:1,2,3,4" },
        },
    });
    assert_eq!(json["annotation"], expected);
    // The selectors of sections 4.2.4, 4.2.5 and 4.2.7 of the Web Annotation Data Model, with the keys and the words of its examples.
    let svg = |shape: &str| json!({ "type": "SvgSelector", "value": format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{shape}</svg>") });
    let passage =
        Place::Passage { start: 412, end: 795, exact: "anotation".into(), prefix: "this is an ".into(), suffix: " that has some".into() };
    let both = json!([
        { "type": "TextPositionSelector", "start": 412, "end": 795 },
        { "type": "TextQuoteSelector", "exact": "anotation", "prefix": "this is an ", "suffix": " that has some" },
    ]);
    for (place, selector) in [
        (Place::Pin([10, 20]), svg("<circle cx=\"10\" cy=\"20\" r=\"1\"/>")),
        (Place::Outline(vec![[0, 0], [40, 0], [40, 30]]), svg("<polygon points=\"0,0 40,0 40,30\"/>")),
        (Place::Freehand(vec![vec![[1, 2], [3, 4]], vec![[5, 6]]]), svg("<path d=\"M1 2L3 4M5 6\"/>")),
        (passage, both),
    ] {
        let json: Value = serde_json::from_str(&note(given.made.artwork(), place).to_json().unwrap()).unwrap();
        assert_eq!(json["annotation"]["target"]["selector"], selector);
    }
    let whole: Value = serde_json::from_str(&note(given.made.artwork(), Place::Whole).to_json().unwrap()).unwrap();
    assert_eq!(whole["annotation"]["target"].as_object().unwrap().keys().collect::<Vec<_>>(), ["source"]);
    for note in notes(&given.made) {
        assert!(Note::from_json(&note.to_json().unwrap()).unwrap() == note);
    }
}

#[test]
fn the_secret_that_must_return_lies_in_the_open() {
    let made = bundle(None);
    let page = String::from_utf8(file_of(&made.zip, "index.html")).unwrap();
    let list: Value = serde_json::from_slice(&file_of(&made.zip, "manifest.json")).unwrap();
    assert!(!page.contains(list["must_return"].as_str().unwrap()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_note_comes_back_as_another(lines in prop::collection::vec(prop::collection::vec(any::<Point>(), 1..20), 1..6), text in "\\PC{0,100}") {
        let given = bundle_once();
        for place in [Place::Freehand(lines.clone()), Place::Outline([&lines[0][..], &[[0, 0], [1, 1], [2, 2]]].concat()), Place::Pin(lines[0][0])] {
            let mut note = note(given.artwork(), place);
            note.text = afterglow_text(&text);
            prop_assert!(Note::from_json(&note.to_json().unwrap()).unwrap() == note);
        }
    }

    #[test]
    fn text_makes_the_reader_panic(text in any::<String>(), value in "(<svg xmlns=\"http://www.w3.org/2000/svg\">|</svg>|<path d=\"|M|L|[0-9 ,]{0,12}|\"/>|<polygon points=\"){0,12}") {
        let _ = Note::from_json(&text);
        let mut document: Value = serde_json::from_str(&note(bundle_once().artwork(), Place::Pin([1, 1])).to_json().unwrap()).unwrap();
        document["annotation"]["target"]["selector"]["value"] = json!(value);
        let _ = Note::from_json(&document.to_string());
    }
}

fn bundle_once() -> &'static Made {
    static MADE: std::sync::LazyLock<Made> = std::sync::LazyLock::new(|| bundle(None));
    &MADE
}

/// Without the letters that are taken out of every note.
fn afterglow_text(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect()
}

#[test]
fn a_few_letters_of_a_reply_are_held_in_memory_a_hundredfold() {
    let given = given();
    let document = serde_json::to_string(&given.document()).unwrap();
    let hostile = document.replacen('{', &format!(r#"{{"lists":[{}[]],"#, "[[]],".repeat(3_000_000)), 1);
    assert!(matches!(error(given.take(&given.seal_bytes(hostile.as_bytes()))), ShareError::TooManyNotes));
}

#[test]
fn two_notes_of_one_id_break_whatever_lists_them() {
    let given = given();
    let forged = given.forged(|document| {
        let note = document["notes"][0].clone();
        document["notes"].as_array_mut().unwrap().push(note);
    });
    assert!(matches!(error(given.take(&forged)), ShareError::NotAReply));
}

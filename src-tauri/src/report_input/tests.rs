//! What was chosen in a real journal, as the file holds it: read back by programs that are not ours.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

use std::{path::Path, process::Command};

use afterglow_journal::Role;
use afterglow_report::{Typefaces, compile};
use afterglow_vault::{NewVault, WorkFactor};
use serde_json::{Value, json};

use super::*;
use crate::{
    language::{Language, speak},
    words::name_of,
};

const MARK: &str = "Something was left out here";
const PICTURE: &[u8] = include_bytes!("../../icons/128x128.png");

/// A journal with one piece of each kind; every text in it names its place.
pub(crate) struct Made {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) journal: Journal,
    pub(crate) entry: PieceId,
    pub(crate) art: PieceId,
    pub(crate) check_ins: [PieceId; 2],
    pub(crate) preparation: PieceId,
    pub(crate) medicine: PieceId,
}

fn at(local: &str) -> Value {
    json!({ "local": local, "zone": "Europe/Madrid" })
}

impl Made {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let vault = NewVault::begin(&folder.path().join("T.afterglow"), "a lantern".into(), WorkFactor::for_tests()).await.unwrap();
        let (journal, _) = Journal::create(vault, Role::Journal, name_of).await.unwrap();
        let session = |starts: &str, details: Value| {
            let draft = json!({ "starts": at(starts), "place": "Placeword", "with_whom": "Whomword", "details": details });
            serde_json::from_value(draft).unwrap()
        };
        let getting_ready = json!({
            "kind": "preparation", "intention": "Intentionword", "hopes": "Hopesword", "fears": "Fearsword", "setting": "Settingword",
            "support_plan": "Supportword", "ride_home": "Rideword",
        });
        let preparation = journal.create_session(&session("2026-11-12T17:00:00", getting_ready)).await.unwrap().id;
        let given = json!({
            "kind": "medicine", "route": "nasal", "dose": "Doseword", "present": "Presentword", "music": "Musicword",
            "experience": "Experienceword", "side_effects": ["dizziness"], "side_effects_note": "Effectword",
        });
        let medicine = journal.create_session(&session("2026-11-14T10:30:00", given)).await.unwrap().id;
        let art = json!({
            "title": "Titleword", "made_on": "2026-11-16", "session_id": medicine, "moment": "hours24", "medium": "Mediumword",
            "support": "Supportingword", "size": "Sizeword", "process": "Processword", "statement": "Statementword",
            "description": "Descriptionword", "series": "Seriesword", "series_order": 2, "turns": 0, "may_keep": true, "private": false,
            "veiled": false,
        });
        let art = journal.import_artwork(PICTURE.to_vec(), &serde_json::from_value(art).unwrap()).await.unwrap();
        let markdown = format!("Plainword\n\n![Titleword](art:{0})\n\n# ![Titleword](art:{0})", art.0);
        let entry = json!({
            "title": "Night", "markdown": markdown, "occurred": at("2026-11-17T19:42:00"), "session_id": null, "moment": null, "tags": [],
            "domains": [], "mood": null, "private": false,
        });
        let entry = journal.create_entry(&serde_json::from_value(entry).unwrap()).await.unwrap().id;
        let check_in = |local: &str, energy: u8| {
            let draft = json!({
                "occurred": at(local), "session_id": medicine, "moment": null, "outline": "neutral", "outline_version": 1,
                "marks": [{ "type": "region", "region": "chest", "brush": "more" }],
                "regions": [
                    { "region": "chest", "more": 1.0, "less": 0.0, "words": ["sensationword"], "intensity": 7 },
                    { "region": "jaw", "more": 0.0, "less": 0.0, "words": ["otherword"], "intensity": null },
                ],
                "energy": energy, "pleasantness": 3, "feelings": ["feelingword"], "note": "Noteword", "private": false,
            });
            serde_json::from_value(draft).unwrap()
        };
        let before = journal.create_check_in(&check_in("2026-11-14T09:00:00", 8)).await.unwrap().id;
        let after = journal.create_check_in(&check_in("2026-11-20T09:00:00", 4)).await.unwrap().id;
        Self {
            folder,
            journal,
            entry: PieceId::Entry(entry),
            art: PieceId::Artwork(art),
            check_ins: [PieceId::CheckIn(before), PieceId::CheckIn(after)],
            preparation: PieceId::Session(preparation),
            medicine: PieceId::Session(medicine),
        }
    }

    /// The file of everything, with some parts left out, as it can be read.
    async fn file(&self, left_out: &[(PieceId, Vec<u32>)]) -> String {
        let left_out: Vec<Value> = left_out.iter().map(|(piece, parts)| json!({ "piece": piece, "revision": 1, "parts": parts })).collect();
        let [before, after] = self.check_ins;
        let id = |piece: PieceId| json!(piece)["id"].clone();
        let selection = json!({
            "items": [self.preparation, self.medicine, before, self.art, self.entry, after],
            "left_out": left_out, "title": "", "whose": "Maya", "prepared_for": "", "appointment": null, "paper": "a4",
            "summary": {
                "strip": id(self.medicine), "intention": id(self.medicine), "compared": { "first": id(before), "second": id(after) },
                "body_maps": true, "scores": true, "comparison": ["Chest: from sensationword to sensationword"], "changed": "",
                "questions": "",
            },
        });
        let selection = serde_json::from_value(selection).unwrap();
        let report = gather(&self.journal, &selection, |_, _| Ok(())).await.unwrap_or_else(|_| panic!("the report is gathered"));
        let pdf = compile(&report, Typefaces::none()).unwrap().pdf;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("report.pdf");
        std::fs::write(&file, pdf).unwrap();
        let open = read("qpdf", &["--qdf", "--object-streams=disable"], &file, "-");
        let wide: String = open.chars().filter(|c| *c != '\0').collect();
        [read("pdftotext", &["-layout"], &file, "-"), read("pdfimages", &["-list"], &file, ""), open, wide].join("\n")
    }
}

fn read(program: &str, before: &[&str], file: &Path, to: &str) -> String {
    let output = Command::new(program).args(before).arg(file).args(Some(to).filter(|to| !to.is_empty())).output().unwrap();
    assert!(output.status.success(), "{program}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn pictures(file: &str) -> usize {
    file.lines().filter(|line| line.contains(" image ")).count()
}

#[tokio::test]
async fn a_part_that_is_left_out_is_still_somewhere_in_the_file() {
    let made = Made::new().await;
    let whole = made.file(&[]).await;
    assert!(!whole.contains(MARK) && pictures(&whole) > 0);
    let art = made.art;
    let check_in = made.check_ins[1];
    let fields: [(PieceId, PartKind, &str); 25] = [
        (art, PartKind::Title, "Titleword"),
        (art, PartKind::Description, "Descriptionword"),
        (art, PartKind::Medium, "Mediumword"),
        (art, PartKind::Support, "Supportingword"),
        (art, PartKind::Size, "Sizeword"),
        (art, PartKind::Series, "Seriesword"),
        (art, PartKind::Copy, "You may keep one"),
        (art, PartKind::Statement, "Statementword"),
        (art, PartKind::Process, "Processword"),
        (made.preparation, PartKind::Intention, "Intentionword"),
        (made.preparation, PartKind::Hopes, "Hopesword"),
        (made.preparation, PartKind::Fears, "Fearsword"),
        (made.preparation, PartKind::Setting, "Settingword"),
        (made.preparation, PartKind::SupportPlan, "Supportword"),
        (made.preparation, PartKind::RideHome, "Rideword"),
        (made.medicine, PartKind::Experience, "Experienceword"),
        (made.medicine, PartKind::Present, "Presentword"),
        (made.medicine, PartKind::Music, "Musicword"),
        (made.medicine, PartKind::Route, "Through the nose"),
        (made.medicine, PartKind::Dose, "Doseword"),
        (made.medicine, PartKind::SideEffects, "Dizziness"),
        (made.medicine, PartKind::SideEffectsNote, "Effectword"),
        (check_in, PartKind::Energy, "from 8 on 14 Nov to 4 on 20 Nov"),
        (check_in, PartKind::Energy, "4 of 10"),
        (check_in, PartKind::Pleasantness, "from 3 on 14 Nov"),
    ];
    for (_, _, word) in fields {
        assert!(whole.contains(word), "{word} is not in the whole file");
    }
    let pieces = [art, made.preparation, made.medicine, check_in];
    let left_out = pieces.map(|piece| (piece, fields.iter().filter(|(of, ..)| *of == piece).map(|(_, kind, _)| *kind as u32).collect()));
    let file = made.file(&left_out).await;
    for (_, _, word) in fields {
        assert!(!file.contains(word), "{word} is in the file");
    }
    assert!(file.contains(MARK) && file.contains("Plainword") && file.contains("Whomword") && pictures(&file) > 0);
}

#[tokio::test]
async fn a_picture_that_is_left_out_is_still_embedded_by_itself_or_by_an_entry() {
    let made = Made::new().await;
    let file = made.file(&[(made.art, vec![PartKind::Art as u32])]).await;
    assert_eq!(pictures(&file), 0);
    assert!(file.contains(MARK) && file.contains("Statementword") && !file.contains("Descriptionword"));
}

#[tokio::test]
async fn words_maps_feelings_and_notes_of_check_ins_outlive_their_leaving_out() {
    let made = Made::new().await;
    let whole = made.file(&[]).await;
    for word in ["sensationword", "otherword", "feelingword", "Noteword", "Two check-ins compared", "Only words: Jaw", "more alive"] {
        assert!(whole.contains(word), "{word} is not in the whole file");
    }
    let [before, after] = made.check_ins;
    let worded = [PartKind::Regions, PartKind::Feelings, PartKind::Note].map(|kind| kind as u32).to_vec();
    let file = made.file(&[(before, worded.clone()), (after, worded)]).await;
    for word in ["sensationword", "otherword", "feelingword", "Noteword", "Two check-ins compared", "Jaw"] {
        assert!(!file.contains(word), "{word} is in the file");
    }
    assert!(file.contains("Chest: more alive"), "the map is still described");

    let file = made.file(&[(before, vec![PartKind::Map as u32]), (after, vec![PartKind::Map as u32])]).await;
    for word in ["more alive", "Start: 14 Nov", "Left and right", "Two check-ins compared"] {
        assert!(!file.contains(word), "{word} is in the file");
    }
    assert!(file.contains("sensationword") && file.contains("Noteword"));
}

#[tokio::test]
async fn the_report_says_whose_it_is_and_no_day_that_was_not_chosen() {
    let made = Made::new().await;
    let file = made.file(&[]).await;
    assert!(file.contains("From my journal") && !file.contains("Since we last met"));
    assert!(file.contains("By Maya · Pieces from 12 November to 20 November 2026"));
    assert!(file.contains("Monday 16 November 2026 · Session 1 · 1 day after"));
}

#[tokio::test]
async fn something_of_a_piece_is_left_once_every_part_that_is_offered_is_left_out() {
    let made = Made::new().await;
    let mut left_out = Vec::new();
    for piece in [made.art, made.preparation, made.medicine, made.check_ins[0], made.check_ins[1]] {
        let parts = parts_of(&made.journal, piece).await.unwrap_or_else(|_| panic!("its parts are told"));
        let numbers = json!(parts)["parts"].as_array().unwrap().iter().map(|part| part["number"].as_u64().unwrap() as u32).collect();
        left_out.push((piece, numbers));
    }
    let file = made.file(&left_out).await;
    let words: Vec<&str> = file.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 4 && word.ends_with("word")).collect();
    assert!(words.iter().all(|word| *word == "Plainword"), "{words:?}");
    assert_eq!(pictures(&file), 0);
}

#[tokio::test]
async fn a_report_in_spanish_has_words_of_english_or_is_read_aloud_as_english() {
    speak(Language::Es);
    let made = Made::new().await;
    let file = made.file(&[(made.art, vec![PartKind::Statement as u32])]).await;
    let spanish = [
        "De mi diario",
        "De Maya · Piezas: del 12 de noviembre al 20 de noviembre de 2026",
        "lunes 16 de noviembre de 2026 · Sesión 1 · 1 día después",
        "Intención. Intentionword",
        "Dos registros comparados",
        "Aquí se ha dejado algo fuera",
        "Por la nariz",
        "Mareo",
        "más presente",
        "Solo palabras: Mandíbula",
        "Izquierda y derecha son las de la persona",
        "4 de 10",
        "de 8 el 14 nov a 4 el 20 nov",
        "/Lang (es)",
    ];
    for words in spanish {
        assert!(file.contains(words), "“{words}” is not in the file");
    }
    let english = ["/Lang (en)", "journal", "November", "Session", "after", "Where", "Feelings", "alive", "Energy", "of 10", "Front"];
    for words in english {
        assert!(!file.contains(words), "“{words}” is in the file");
    }
    assert!(file.contains("sensationword") && file.contains("Whomword"), "the person's own words stand as they were written");
}

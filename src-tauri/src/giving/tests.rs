//! Bundles of a real journal: sealed, and opened by programs that are not ours.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

pub(crate) mod killed;

use std::{
    fs,
    io::Cursor,
    ops::ControlFlow,
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use afterglow_journal::{Brush, CheckIn, CheckInDraft, EntryDraft, GivenKind, Journal, LocalTime, Mark, NewGiven, Side};
use afterglow_share::{Bundle, Content, Identity, Key, Sealing, Sender, ShareError, unseal};
use afterglow_vault::{UnlockKey, Vault};
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{reply_identity::keep_identity, *};
use crate::{
    commands::giving::page_words,
    ipc::{Answer, AppError},
    language::{Language, speak, spoken},
    report_input::{PartKind, PieceId, ReportSelection, parts_of, tests::Made},
    saving::{Destination, OnItsWay, whole_by},
    stopping::Stop,
    words::{in_every_language, name_of},
};

const MARK: &str = "Something was left out here";

fn selection(pieces: &[PieceId], left_out: &[(PieceId, Vec<u32>)]) -> ReportSelection {
    let left_out: Vec<Value> = left_out.iter().map(|(piece, parts)| json!({ "piece": piece, "revision": 1, "parts": parts })).collect();
    let selection = json!({
        "items": pieces, "left_out": left_out, "title": "", "whose": "", "prepared_for": "", "appointment": null, "paper": "a4",
        "summary": {
            "strip": null, "intention": null, "compared": null, "body_maps": false, "scores": false, "comparison": [], "changed": "",
            "questions": "",
        },
    });
    serde_json::from_value(selection).unwrap()
}

async fn try_made(made: &Made, selection: &ReportSelection, tells: impl Fn(usize, usize) -> Answer<()>) -> Answer<Leaving> {
    let sender = Sender { name: "M.".into(), reply_to: None, language: spoken().tag().into() };
    let words = page_words(&sender.name, "Ana");
    make(&made.journal, selection, &sender, Some(b"%PDF-1.7 as it was set".to_vec()), words, tells).await
}

async fn leaving(made: &Made, selection: &ReportSelection) -> Leaving {
    try_made(made, selection, |_, _| Ok(())).await.unwrap_or_else(|error| panic!("the bundle is made: {error:?}"))
}

/// Everything in the bundle, one file after the other, as Debian's age and unzip give it.
async fn opened(leaving: Leaving) -> String {
    unpacked(leaving, &[]).await
}

/// The same of these files alone.
async fn unpacked(leaving: Leaving, files: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let identity = Identity::generate();
    fs::write(file("key"), identity.to_secret().expose_secret()).unwrap();
    let place = Destination { path: file("For A.afterglow-share"), confirmed: true };
    let stop = Stop::default();
    let stopping = stop.begin();
    tauri::async_runtime::spawn_blocking(move || {
        let recipient = identity.recipient();
        whole_by(&place, || false, |out| leaving.seal(&Sealing::To(&recipient), out, &stopping, |_| {}))
    })
    .await
    .unwrap()
    .unwrap();
    run(Command::new("age").arg("-d").arg("-i").arg(file("key")).arg("-o").arg(file("zip")).arg(file("For A.afterglow-share")));
    run(Command::new("unzip").arg("-p").arg(file("zip")).args(files))
}

fn run(command: &mut Command) -> String {
    let output = command.stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "{command:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn sealed_files(made: &Made) -> usize {
    fn count(folder: &Path) -> usize {
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        files.map(|file| if file.is_dir() { count(&file) } else { 1 }).sum()
    }
    count(&made.folder.path().join("T.afterglow/art"))
}

fn everything(made: &Made) -> Vec<PieceId> {
    vec![made.preparation, made.medicine, made.check_ins[0], made.art, made.entry, made.check_ins[1]]
}

#[tokio::test]
async fn the_bundle_lacks_something_that_was_chosen_or_tells_ids_of_the_journal() {
    let made = Made::new().await;
    let text = opened(leaving(&made, &selection(&everything(&made), &[])).await).await;
    let words = [
        "Plainword",
        "Titleword",
        "Mediumword",
        "Supportingword",
        "Sizeword",
        "Seriesword",
        "Processword",
        "Statementword",
        "Descriptionword",
        "Intentionword",
        "Hopesword",
        "Rideword",
        "Doseword",
        "Musicword",
        "Experienceword",
        "Effectword",
        "nasal",
        "dizziness",
        "sensationword",
        "otherword",
        "feelingword",
        "Noteword",
        "Placeword",
        "Whomword",
        "as it was set",
        "\"may_keep\": true",
    ];
    for word in words {
        assert!(text.contains(word), "{word} is not in the bundle");
    }
    assert!(!text.contains(MARK));
    let PieceId::Artwork(art) = made.art else { panic!("an artwork") };
    for piece in everything(&made) {
        let id = json!(piece)["id"].as_str().unwrap().to_owned();
        assert!(!text.contains(&id) && !text.contains(&id.replace('-', "")), "an id of the journal is in the bundle");
    }
    assert!(text.contains("](art:") && !text.contains(&art.0.to_string()), "the entry shows the picture by another id");
}

#[tokio::test]
async fn the_page_for_a_browser_speaks_another_language_than_the_person() {
    speak(Language::Es);
    let made = Made::new().await;
    let left_out = [(made.art, vec![PartKind::Medium as u32])];
    let page = unpacked(leaving(&made, &selection(&everything(&made), &left_out)).await, &["index.html"]).await;
    assert!(page.contains("<html lang=\"es\">"));
    for words in [
        "De mi diario",
        "De M.",
        "Para Ana",
        "Esto se entrega en confianza.",
        "Lo mismo como informe para imprimir (PDF)",
        "Aquí se ha dejado algo fuera",
        "Qué quiero decir sobre ella",
        "Registro corporal",
        "El cuerpo, por delante y por detrás",
        "Delante",
        "Detrás",
        "Energía",
        "Por la nariz",
        "de noviembre de 2026",
        "1 día después",
    ] {
        assert!(page.contains(words), "“{words}” is not on the page");
    }
    for id in ["giving-page-title", "giving-page-careful", "giving-page-report", "report-left-out", "report-check-in", "report-month-11"] {
        assert!(!page.contains(&in_every_language(id)[Language::En as usize]), "{id} is on the page in English");
    }
}

#[tokio::test]
async fn a_part_that_was_left_out_is_still_somewhere_in_the_bundle() {
    let made = Made::new().await;
    let mut left_out = Vec::new();
    for piece in everything(&made) {
        let parts = json!(parts_of(&made.journal, piece).await.unwrap_or_else(|_| panic!("its parts are told")));
        let numbers = parts["parts"].as_array().unwrap().iter().map(|part| part["number"].as_u64().unwrap() as u32).collect();
        left_out.push((piece, numbers));
    }
    let leaving = leaving(&made, &selection(&everything(&made), &left_out)).await;
    assert!(leaving.items.iter().all(|item| item.left_out > 0 && item.width.is_none()));
    let text = opened(leaving).await;
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 4 && word.ends_with("word")).collect();
    assert_eq!(words, Vec::<&str>::new());
    assert!(text.contains(MARK) && !text.contains("nasal") && !text.contains("dizziness") && !text.contains("PNG\r\n"));
}

#[tokio::test]
async fn an_entry_calls_a_picture_by_the_title_that_was_left_out() {
    let made = Made::new().await;
    let left_out = [(made.art, vec![PartKind::Title as u32])];
    let text = opened(leaving(&made, &selection(&[made.art, made.entry], &left_out)).await).await;
    assert!(!text.contains("Titleword") && text.contains("Descriptionword") && text.contains("](art:"));
}

#[tokio::test]
async fn an_entry_calls_a_picture_that_was_not_chosen_by_its_words() {
    let made = Made::new().await;
    let PieceId::Entry(id) = made.entry else { panic!("an entry") };
    let PieceId::Artwork(art) = made.art else { panic!("an artwork") };
    let markdown =
        format!("Seen: ![Descriptionword](art:{0}) ![Titleword](ART:{0}) ![][Titleword]\n\n[Titleword]: art:{0} \"Titleword\"", art.0);
    let draft = EntryDraft { markdown, ..made.journal.entry(id).await.unwrap().draft };
    made.journal.save_entry(id, 1, &draft).await.unwrap();
    let text = opened(leaving(&made, &selection(&[made.entry], &[])).await).await;
    assert!(!text.contains("Titleword") && !text.contains("Descriptionword") && text.contains("A picture that was not given"), "{text}");
}

#[tokio::test]
async fn what_was_erased_from_a_body_map_or_the_day_of_a_session_is_in_the_bundle() {
    let made = Made::new().await;
    let PieceId::CheckIn(id) = made.check_ins[1] else { panic!("a check-in") };
    let stroke = |brush: Option<Brush>, size: f32, x: f32| {
        let points = (0..9_u8).map(|at| [x + 8.0 * f32::from(at), 260.125, 1.0]).collect();
        Mark::Stroke { side: Side::Front, brush, size, points }
    };
    let CheckIn { draft, revision, session, .. } = made.journal.check_in(id).await.unwrap();
    let marks = vec![stroke(Some(Brush::More), 22.0, 161.375), stroke(None, 72.0, 161.625), stroke(Some(Brush::Less), 22.0, 162.875)];
    made.journal.save_check_in(id, revision, &CheckInDraft { marks, ..draft }).await.unwrap();
    let text = opened(leaving(&made, &selection(&[made.check_ins[1]], &[])).await).await;
    for gone in ["161.375", "161.625", "161.4 260.1", "161.6 260.1"] {
        assert!(!text.contains(gone), "{gone} is in it");
    }
    assert!(text.contains("162.875") && text.contains("M162.9 260.1"), "what was painted after it is lost");
    let day = session.unwrap().starts.local.date();
    assert!(!text.contains(&day.to_string()), "{day}");
}

#[tokio::test]
async fn somebody_learns_the_address_by_which_another_knows_the_person() {
    let made = Made::new().await;
    let journal = &made.journal;
    let mut told = Vec::new();
    for name in ["Ana", "Ben"] {
        let address = Identity::generate().recipient();
        let of = journal.add_recipient(name, address.as_str(), None).await.unwrap().id;
        let opens = Opens::Key { of, address };
        let first = identity_for(journal, &opens).await.unwrap().recipient();
        assert_eq!(identity_for(journal, &opens).await.unwrap().recipient().as_str(), first.as_str(), "they would not be known again");
        told.push(first.as_str().to_owned());
    }
    for bundle in [Uuid::new_v4(), Uuid::new_v4()] {
        let identity = identity_for(journal, &Opens::Passphrase).await.unwrap();
        keep_identity(journal, &Opens::Passphrase, bundle, &identity).await.unwrap();
        told.push(identity.recipient().as_str().to_owned());
    }
    let card = journal.address_identity(|| Identity::generate().to_secret()).await.unwrap();
    told.push(Identity::from_secret(&card).unwrap().recipient().as_str().to_owned());
    assert_eq!(told.iter().collect::<std::collections::BTreeSet<_>>().len(), 5, "two know the same address: {told:?}");
    // A reply to any of them opens.
    let kept = journal.reply_identities().await.unwrap();
    let kept: Vec<String> = kept.iter().map(|secret| Identity::from_secret(secret).unwrap().recipient().as_str().to_owned()).collect();
    assert!(kept.len() == 4 && kept.iter().all(|address| told[..4].contains(address)));
}

#[tokio::test]
async fn what_changed_after_it_was_looked_at_leaves_instead() {
    let made = Made::new().await;
    let leaving = leaving(&made, &selection(&[made.entry], &[])).await;
    let stop = Stop::default();
    let stopping = stop.begin();
    let shown = json!(leaving.pieces(&stopping).unwrap_or_else(|_| panic!("it is read back")));
    assert!(shown[0]["body"]["markdown"].as_str().unwrap().contains("Plainword"), "{shown}");
    let PieceId::Entry(id) = made.entry else { panic!("an entry") };
    let draft = EntryDraft { markdown: "Laterword".into(), ..made.journal.entry(id).await.unwrap().draft };
    made.journal.save_entry(id, 1, &draft).await.unwrap();
    let text = opened(leaving).await;
    assert!(text.contains("Plainword") && !text.contains("Laterword"));
}

#[tokio::test]
async fn stopping_or_letting_go_leaves_a_file_behind() {
    let made = Made::new().await;
    let before = sealed_files(&made);
    let wish = selection(&everything(&made), &[]);
    let stopped = try_made(&made, &wish, |piece, _| if piece == 5 { Err(AppError::Stopped) } else { Ok(()) }).await;
    assert!(matches!(stopped, Err(AppError::Stopped)));
    assert_eq!(sealed_files(&made), before, "of a bundle that was stopped");
    let leaving = leaving(&made, &wish).await;
    assert_eq!(sealed_files(&made), before + 1);
    let folder = tempfile::tempdir().unwrap();
    let place = Destination { path: folder.path().join("For A.afterglow-share"), confirmed: true };
    let recipient = Identity::generate().recipient();
    let (stop, mut told) = (Stop::default(), 0);
    let stopping = stop.begin();
    let seal = |out: &mut OnItsWay<'_>| {
        leaving.seal(&Sealing::To(&recipient), out, &stopping, |_| {
            told += 1;
            stop.now();
        })
    };
    assert!(matches!(whole_by(&place, || false, seal), Err(AppError::Stopped)));
    assert_eq!((told, folder.path().read_dir().unwrap().count()), (1, 0), "a part of the file is there");
    drop(leaving);
    assert_eq!(sealed_files(&made), before, "of a bundle that was let go");
}

#[tokio::test]
async fn the_ledger_forgets_a_version_or_proposes_what_is_private_or_was_given() {
    let made = Made::new().await;
    let journal = &made.journal;
    let ana = journal.add_recipient("Ana", Identity::generate().recipient().as_str(), None).await.unwrap();
    let PieceId::Entry(entry) = made.entry else { panic!("an entry") };
    let hidden = journal.create_entry(&EntryDraft { private: true, ..EntryDraft::about(LocalTime::now()) }).await.unwrap().id;
    let new = |id| async move { journal.new_for(id).await.unwrap() };
    let all = new(ana.id).await;
    assert_eq!(all.len(), 6);
    assert!(!all.contains(&(GivenKind::Entry, hidden.0)));

    let leaving = leaving(&made, &selection(&[made.entry, made.art], &[(made.art, vec![PartKind::Copy as u32])])).await;
    let manifest = &leaving.written.manifest;
    let given = NewGiven {
        id: manifest.bundle.uuid(),
        recipient_id: Some(ana.id),
        given_to: ana.name.clone(),
        given: LocalTime::now(),
        must_return: *manifest.must_return.as_bytes(),
        has_report: true,
        items: leaving.items.clone(),
    };
    journal.begin_given(&given).await.unwrap();
    assert_eq!(new(ana.id).await.len(), 6, "it is not known to have been saved");
    journal.settle_given(given.id, true).await.unwrap();
    assert_eq!(new(ana.id).await.len(), 4, "two were given");
    let draft = EntryDraft { markdown: "Laterword".into(), ..journal.entry(entry).await.unwrap().draft };
    journal.save_entry(entry, 1, &draft).await.unwrap();
    assert!(new(ana.id).await.contains(&(GivenKind::Entry, entry.0)), "it has changed since");

    let holder = &journal.holders(GivenKind::Entry, entry.0).await.unwrap()[0];
    assert_eq!((holder.given_to.as_str(), holder.version, holder.now), ("Ana", 1, 2));
    let listed = &journal.list_given().await.unwrap()[0];
    let items: Vec<_> = listed.items.iter().map(|listed| (listed.item.kind, listed.item.version, listed.now)).collect();
    assert_eq!(items, [(GivenKind::Entry, 1, Some(2)), (GivenKind::Artwork, 1, Some(1))]);
    let art = &listed.items[1].item;
    assert!(listed.has_report && art.left_out == 1 && !art.may_keep && art.width == Some(128));

    // The same person's newer card has what the older one was given.
    let newer = journal.add_recipient("Ana", Identity::generate().recipient().as_str(), Some(ana.id)).await.unwrap();
    assert_eq!(new(newer.id).await.len(), 5);
    assert!(journal.recipient(ana.id).await.unwrap().retired_at.is_some());
    let other = journal.add_recipient("Ben", Identity::generate().recipient().as_str(), None).await.unwrap();
    assert_eq!(new(other.id).await.len(), 6);

    // The same bundle twice is one too many, and nothing of it is noted.
    assert!(journal.begin_given(&given).await.is_err());
    assert_eq!(journal.list_given().await.unwrap().len(), 1);
    assert!(journal.holders(GivenKind::Entry, Uuid::nil()).await.unwrap().is_empty());
}

/// The bundle of one entry, for somebody's key.
async fn for_ana(made: &Made) -> Arc<Addressed> {
    let address = Identity::generate().recipient();
    let of = made.journal.add_recipient("Ana", address.as_str(), None).await.unwrap().id;
    let leaving = leaving(made, &selection(&[made.entry], &[])).await;
    Arc::new(Addressed { leaving, given_to: "Ana".into(), opens: Opens::Key { of, address }, replies: Identity::generate() })
}

/// The same, for whoever knows a passphrase.
async fn for_a_passphrase(made: &Made) -> Arc<Addressed> {
    let replies = identity_for(&made.journal, &Opens::Passphrase).await.unwrap();
    let leaving = leaving(made, &selection(&[made.entry], &[])).await;
    Arc::new(Addressed { leaving, given_to: "Ana".into(), opens: Opens::Passphrase, replies })
}

async fn try_saved(made: &Made, addressed: &Arc<Addressed>, folder: &Path, confirmed: bool) -> Answer<String> {
    let place = Destination { path: folder.join("For Ana.afterglow-share"), confirmed };
    save(&made.journal, addressed, place, None, &Stop::default().begin(), |_| {}).await
}

#[tokio::test]
async fn a_file_gets_its_name_though_the_ledger_cannot_know_of_it_or_the_ledger_keeps_one_that_got_none() {
    let made = Made::new().await;
    let folder = tempfile::tempdir().unwrap();
    let count = || folder.path().read_dir().unwrap().count();
    let saved = async || made.journal.list_given().await.unwrap().iter().map(|given| given.is_saved).collect::<Vec<_>>();
    let first = for_ana(&made).await;
    assert_eq!(try_saved(&made, &first, folder.path(), false).await.unwrap(), "For Ana.afterglow-share");
    assert_eq!((saved().await, count()), (vec![true], 1));

    // Its name is taken: nothing was given.
    let second = for_ana(&made).await;
    assert!(try_saved(&made, &second, folder.path(), false).await.is_err());
    assert_eq!((saved().await, count()), (vec![true], 1));

    // The ledger refuses a second bundle of the same id: the first file stays as it is.
    let path = folder.path().join("For Ana.afterglow-share");
    let before = fs::read(&path).unwrap();
    assert!(try_saved(&made, &first, folder.path(), true).await.is_err());
    assert_eq!((saved().await, count(), fs::read(&path).unwrap() == before), (vec![true], 1, true));
}

#[tokio::test]
async fn what_opens_replies_is_kept_of_a_bundle_that_was_only_looked_at_or_not_of_one_that_was_saved() {
    let made = Made::new().await;
    let folder = tempfile::tempdir().unwrap();
    let addressed = for_a_passphrase(&made).await;
    let address = addressed.replies.recipient();
    let kept = async || {
        let secrets = made.journal.reply_identities().await.unwrap();
        secrets.iter().map(|secret| Identity::from_secret(secret).unwrap().recipient().as_str().to_owned()).collect::<Vec<_>>()
    };
    assert!(kept().await.is_empty());
    let place = Destination { path: folder.path().join("For Ana.afterglow-share"), confirmed: false };
    save(&made.journal, &addressed, place, Some("a lantern".into()), &Stop::default().begin(), |_| {}).await.unwrap();
    assert_eq!(kept().await, [address.as_str()]);
}

#[tokio::test]
async fn the_file_opens_with_another_passphrase_than_the_one_it_was_saved_with_or_with_none() {
    let made = Made::new().await;
    let folder = tempfile::tempdir().unwrap();
    let addressed = for_a_passphrase(&made).await;
    let file = folder.path().join("For Ana.afterglow-share");
    let place = Destination { path: file.clone(), confirmed: false };
    save(&made.journal, &addressed, place, Some("sieben stille Möwen".into()), &Stop::default().begin(), |_| {}).await.unwrap();
    let sealed = fs::read(file).unwrap();
    let unsealed = |passphrase: &str| {
        let mut zip = Vec::new();
        unseal(&sealed[..], &Key::Passphrase(&passphrase.into()), &mut zip, |_| ControlFlow::Continue(())).map(|_| zip)
    };
    assert!(matches!(unsealed("sieben stille Moewen"), Err(ShareError::WrongPassphrase)));
    let mut bundle = Bundle::check(Cursor::new(unsealed("sieben stille Möwen").unwrap()), |_, _| ControlFlow::Continue(())).unwrap();
    let shown = &addressed.leaving.written.manifest;
    assert!(bundle.manifest().bundle == shown.bundle && bundle.manifest().items == shown.items, "another bundle than was looked at");
    let Content::Entry { text } = &shown.items[0].content else { panic!("an entry") };
    assert!(bundle.text(text).unwrap().contains("Plainword"));
}

#[tokio::test]
async fn after_a_kill_just_before_the_name_the_ledger_says_saved_or_says_nothing() {
    let made = Made::new().await;
    let addressed = for_ana(&made).await;
    let given = addressed.noted();
    made.journal.begin_given(&given).await.unwrap();
    let (recipient, id) = (given.recipient_id.unwrap(), given.id);
    let place = made.folder.path().join("T.afterglow");
    let PieceId::Entry(entry) = made.entry else { panic!("an entry") };
    // As a kill leaves it: nothing more is written.
    let Made { folder: _folder, journal, .. } = made;
    drop((addressed, journal));

    let vault = Vault::open(&place, UnlockKey::Passphrase("a lantern".into())).await.unwrap();
    let journal = Journal::open(vault, name_of).await.unwrap();
    assert!(!journal.list_given().await.unwrap()[0].is_saved);
    assert!(!journal.holders(GivenKind::Entry, entry.0).await.unwrap()[0].is_saved);
    assert!(journal.new_for(recipient).await.unwrap().contains(&(GivenKind::Entry, entry.0)), "offered again");
    journal.settle_given(id, true).await.unwrap();
    assert!(journal.list_given().await.unwrap()[0].is_saved);
    assert!(!journal.new_for(recipient).await.unwrap().contains(&(GivenKind::Entry, entry.0)));

    journal.settle_given(id, false).await.unwrap();
    assert_eq!(journal.list_given().await.unwrap().len(), 1, "what was saved cannot be taken off");
    let other = NewGiven { id: Uuid::new_v4(), ..given };
    journal.begin_given(&other).await.unwrap();
    journal.settle_given(other.id, false).await.unwrap();
    assert_eq!(journal.list_given().await.unwrap().len(), 1);
}

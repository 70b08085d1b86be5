use afterglow_journal::{
    ArtworkDraft, CheckInDraft, Coded, EntryDraft, Found, ItemId, Journal, LifeDomain, Mood, Piece, RegionRecord, Route, SearchAnswer,
    SearchKind, SearchQuery, SessionDetails, SideEffect,
};
use image::ImageFormat;
use jiff::{SignedDuration, Timestamp};
use proptest::{prelude::*, test_runner::TestRunner};

use crate::support::{Desk, artwork, check_in, entry, entry_on, medicine, name_of, photograph, preparation, region, session};

fn words(text: &str) -> SearchQuery {
    SearchQuery { text: text.into(), ..SearchQuery::default() }
}

async fn found(journal: &Journal, text: &str) -> Vec<Found> {
    hits(journal, &words(text)).await
}

async fn hits(journal: &Journal, query: &SearchQuery) -> Vec<Found> {
    journal.search(query).await.unwrap().hits.into_iter().map(|hit| hit.found).collect()
}

async fn write(journal: &Journal, title: &str, markdown: &str) -> Found {
    let draft = EntryDraft { title: title.into(), ..entry("2026-11-20T19:42", markdown) };
    Found::Entry(journal.create_entry(&draft).await.unwrap().id)
}

/// The words that are marked in the first hit.
fn marked(answer: &SearchAnswer) -> Vec<&str> {
    let hit = answer.hits.first().unwrap();
    hit.title.iter().chain(&hit.snippet).filter(|piece| piece.found).map(|piece| piece.text.as_str()).collect()
}

fn joined(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[tokio::test]
async fn word_is_missed_for_its_accents_or_case() {
    let (_desk, journal) = Desk::new().await;
    let entry = write(&journal, "Mañana", "El corazón, ΣΊΣΥΦΟΣ, Ærø, Łódź, Straße, e\u{301}tude, ﬁre and a “don’t”.").await;
    for typed in
        ["manana", "MAÑANA", "man\u{303}ana", "corazon", "CORAZÓN", "Σίσυφος", "σισυφ", "aero", "lodz", "STRASSE", "étude", "fire", "don't"]
    {
        assert_eq!(found(&journal, typed).await, [entry], "{typed}");
    }
    let answer = journal.search(&words("manana etude strasse")).await.unwrap();
    assert_eq!(marked(&answer), ["Mañana", "Straße", "étude"], "what is marked is what was written");
}

#[tokio::test]
async fn part_of_a_word_is_missed() {
    let (_desk, journal) = Desk::new().await;
    let entry = write(&journal, "", "The lighthouse stood, 3D and x-rayed.").await;
    for typed in ["house", "ghthou", "light", "the", "l", "li", "3", "3d", "x", "house the", "stood lighthouse", "\"house\"", "house,"] {
        assert_eq!(found(&journal, typed).await, [entry], "{typed}");
    }
    // One or two letters begin a word; anywhere inside they would be everywhere.
    for typed in ["ho", "h s", "houses", "house tower", "stoodlight"] {
        assert!(found(&journal, typed).await.is_empty(), "{typed}");
    }
    assert_eq!(marked(&journal.search(&words("l")).await.unwrap()), ["l"], "only where a word begins");
}

#[tokio::test]
async fn chinese_japanese_and_korean_words_of_one_or_two_characters_are_missed() {
    let (_desk, journal) = Desk::new().await;
    let entry = write(&journal, "", "今日は海を見た。KAPの日記、がまん。在家里很安静。집에서 쉬었다. Waves 🌊👍🏽!").await;
    for typed in ["海", "今日", "を見", "日記", "KAPの日記", "kap", "が", "家", "安静", "很安静", "집", "에서", "🌊", "👍", "海 安静 waves"]
    {
        assert_eq!(found(&journal, typed).await, [entry], "{typed}");
    }
    for typed in ["日今", "か", "海見", "🌞"] {
        assert!(found(&journal, typed).await.is_empty(), "{typed}");
    }
    assert_eq!(marked(&journal.search(&words("日記 海")).await.unwrap()), ["海", "日記"]);
}

#[tokio::test]
async fn what_is_written_in_some_field_cannot_be_found() {
    let (_desk, journal) = Desk::new().await;
    let art = journal.import_artwork(photograph(ImageFormat::Png), &artwork("2026-11-20")).await.unwrap();
    for typed in ["Shore", "pastel", "Paper", "30 40 cm", "Slow", "held me", "blue line", "Tides"] {
        assert_eq!(found(&journal, typed).await, [Found::Artwork(art)], "{typed}");
    }
    let draft = CheckInDraft {
        regions: vec![region("heart", 0.5, Some(7)), RegionRecord { words: vec!["knotted".into()], ..region("chest", 0.2, None) }],
        ..check_in("2026-11-20T19:42")
    };
    let body = Found::CheckIn(journal.create_check_in(&draft).await.unwrap().id);
    for typed in ["breath came", "heart area", "chest", "knotted", "like wool", "tender"] {
        assert_eq!(found(&journal, typed).await, [body], "{typed}");
    }
    let before = Found::Session(journal.create_session(&preparation("2026-10-20T15:00", "To soften.")).await.unwrap().id);
    for typed in ["clinic by", "soften", "to rest", "losing hold", "low light", "stays over"] {
        assert_eq!(found(&journal, typed).await, [before], "{typed}");
    }
    let details = SessionDetails::Medicine {
        route: None,
        dose: "60 mg".into(),
        present: "Marta".into(),
        music: "Cello".into(),
        experience: "A corridor.".into(),
        side_effects: vec![SideEffect::Nausea],
        side_effects_note: "Woozy.".into(),
    };
    let during = Found::Session(journal.create_session(&session("2026-10-21T15:00", details)).await.unwrap().id);
    for typed in ["60 mg", "marta", "cello", "corridor", "nausea", "woozy"] {
        assert_eq!(found(&journal, typed).await, [during], "{typed}");
    }
    let tagged = EntryDraft { tags: vec!["Grandmother".into()], domains: vec![LifeDomain::Nature], ..entry("2026-11-20T19:42", "") };
    let tagged = Found::Entry(journal.create_entry(&tagged).await.unwrap().id);
    assert_eq!(found(&journal, "grandmo").await, [tagged]);
    assert_eq!(found(&journal, "nature").await, [tagged]);
}

#[tokio::test]
async fn markdown_is_found_by_its_signs() {
    let (_desk, journal) = Desk::new().await;
    let text = "## Low **ti**de\n\n- a [harbour](https://example.org/quay)\n- ![gulls](art:0198c0de-0000-7000-8000-000000000000) `x = 1`\n\n<b>bold</b>";
    let entry = write(&journal, "", text).await;
    for typed in ["tide", "harbour", "gulls", "x = 1", "<b>bold"] {
        assert_eq!(found(&journal, typed).await, [entry], "{typed}");
    }
    for typed in ["##", "**", "art:", "0198c0de", "example.org", "quay"] {
        assert!(found(&journal, typed).await.is_empty(), "{typed}");
    }
    let answer = journal.search(&words("harbour")).await.unwrap();
    assert_eq!(joined(&answer.hits[0].snippet), "Low tide a harbour gulls x = 1 <b>bold</b>");
}

#[tokio::test]
async fn filter_lets_too_much_through() {
    let (_desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let on = EntryDraft { tags: vec!["Séa".into()], ..entry_on(&session, "2026-11-20T23:59") };
    let on = Found::Entry(journal.create_entry(&on).await.unwrap().id);
    let off = EntryDraft { private: true, ..entry("2026-11-21T00:00", "Warm feet.") };
    let off = Found::Entry(journal.create_entry(&off).await.unwrap().id);
    let art = ArtworkDraft { statement: "Warm.".into(), ..artwork("2026-11-19") };
    let art = Found::Artwork(journal.import_artwork(photograph(ImageFormat::Png), &art).await.unwrap());
    let body = CheckInDraft { note: "Warm.".into(), ..check_in("2026-11-22T10:00") };
    let body = Found::CheckIn(journal.create_check_in(&body).await.unwrap().id);
    let day = |text: &str| Some(text.parse().unwrap());
    for (query, expected) in [
        (words("warm"), vec![body, off, on, art]),
        (SearchQuery { kinds: vec![SearchKind::Entry], ..words("warm") }, vec![off, on]),
        (SearchQuery { kinds: vec![SearchKind::Artwork, SearchKind::CheckIn], ..words("warm") }, vec![body, art]),
        (SearchQuery { kinds: vec![SearchKind::Session], ..words("warm") }, vec![]),
        (SearchQuery { session_id: Some(session.id), ..words("warm") }, vec![on]),
        (SearchQuery { session_id: Some(session.id), ..words("cello") }, vec![Found::Session(session.id)]),
        (SearchQuery { from: day("2026-11-20"), to: day("2026-11-20"), ..words("warm") }, vec![on]),
        (SearchQuery { from: day("2026-11-21"), ..words("warm") }, vec![body, off]),
        (SearchQuery { to: day("2026-11-19"), ..words("warm") }, vec![art]),
        (SearchQuery { tag: Some(" sÉa ".into()), ..words("warm") }, vec![on]),
        (SearchQuery { tag: Some("other".into()), ..words("warm") }, vec![]),
        // Filters alone ask as well; nothing at all does not, nor does what is no word.
        (SearchQuery { session_id: Some(session.id), ..words(" ") }, vec![on, Found::Session(session.id)]),
        (SearchQuery { kinds: vec![SearchKind::Entry], ..words("+") }, vec![]),
        (words(""), vec![]),
    ] {
        assert_eq!(hits(&journal, &query).await, expected, "{:?}", query.text);
    }
}

#[tokio::test]
async fn best_hits_come_late_or_are_cut_off_in_silence() {
    let (_desk, journal) = Desk::new().await;
    let titled = EntryDraft { title: "A heron".into(), ..entry("2020-01-01T10:00", "") };
    let titled = Found::Entry(journal.create_entry(&titled).await.unwrap().id);
    let mut last = None;
    for day in 1..=28 {
        for hour in [10, 12] {
            let draft = entry(&format!("2026-02-{day:02}T{hour}:00"), "There was a heron.");
            last = Some(Found::Entry(journal.create_entry(&draft).await.unwrap().id));
        }
    }
    let answer = journal.search(&words("heron")).await.unwrap();
    assert!(answer.more && answer.hits.len() == 50);
    assert_eq!((Some(answer.hits[0].found), Some(answer.hits[1].found)), (Some(titled), last));
    let answer = journal.search(&SearchQuery { from: Some("2026-02-05".parse().unwrap()), ..words("heron") }).await.unwrap();
    assert!(!answer.more && answer.hits.len() == 48);
}

#[tokio::test]
async fn snippet_shows_another_place_than_the_one_found() {
    let (_desk, journal) = Desk::new().await;
    let long = format!("{}a heron, {}the heron by the estuary{}", "word ".repeat(100), "word ".repeat(100), " word".repeat(100));
    write(&journal, "", &long).await;
    let answer = journal.search(&words("estuary heron")).await.unwrap();
    assert_eq!(marked(&answer), ["heron", "estuary"]);
    let snippet = joined(&answer.hits[0].snippet);
    assert!(snippet.starts_with("…word") && snippet.ends_with("word…") && snippet.contains("the heron by the estuary"));
    assert!(snippet.chars().count() <= 162, "{snippet}");
}

#[tokio::test]
async fn index_holds_what_is_gone_or_lacks_what_is_there() {
    let (desk, journal) = Desk::new().await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    let entry = journal.create_entry(&entry_on(&session, "2026-11-20T19:42")).await.unwrap();
    let changed = EntryDraft { markdown: "Cold feet.".into(), ..entry.draft.clone() };
    journal.save_entry(entry.id, entry.revision, &changed).await.unwrap();
    assert!(found(&journal, "hands").await.is_empty());
    assert_eq!(found(&journal, "feet").await, [Found::Entry(entry.id)]);
    let changed = EntryDraft { title: "Later".into(), ..changed };
    journal.save_entry(entry.id, entry.revision + 1, &changed).await.unwrap();
    journal.checkpoint().await.unwrap();
    assert_eq!(found(&journal, "later").await, [Found::Entry(entry.id)]);

    let changed = session.draft.clone();
    journal
        .save_session(session.id, session.revision, &afterglow_journal::SessionDraft { place: "A barn".into(), ..changed })
        .await
        .unwrap();
    assert_eq!(found(&journal, "barn").await, [Found::Session(session.id)]);

    journal.delete_item(ItemId::Entry(entry.id)).await.unwrap();
    journal.delete_session(session.id).await.unwrap();
    assert!(found(&journal, "feet").await.is_empty() && found(&journal, "barn").await.is_empty(), "the trash is not searched");
    journal.restore_item(ItemId::Entry(entry.id)).await.unwrap();
    let answer = journal.search(&words("feet")).await.unwrap();
    assert!(answer.hits.len() == 1 && answer.hits[0].session.is_none(), "its session lies in the trash");
    journal.restore_session(session.id).await.unwrap();
    assert!(journal.search(&words("feet")).await.unwrap().hits[0].session.as_ref().is_some_and(|tag| tag.number == 1));

    journal.delete_item(ItemId::Entry(entry.id)).await.unwrap();
    journal.purge_trash(Timestamp::now() + SignedDuration::from_hours(24 * 31)).await.unwrap();
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    let mut connection = vault.connection().await;
    let texts: Vec<String> = sqlx::query_scalar("select text from search_texts").fetch_all(&mut *connection).await.unwrap();
    assert!(texts.len() == 1 && texts[0].starts_with("A barn"), "what is purged is purged here, too");
    for check in [
        "insert into search_parts (search_parts, rank) values ('integrity-check', 1)",
        "insert into search_words (search_words, rank) values ('integrity-check', 1)",
    ] {
        sqlx::query(check).execute(&mut *connection).await.unwrap();
    }
}

#[tokio::test]
async fn journal_from_before_the_search_cannot_be_searched() {
    let (desk, journal) = Desk::new().await;
    let entry = write(&journal, "", "An old lighthouse.").await;
    let session = journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap();
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    let mut connection = vault.connection().await;
    // As it was before: without what the migration makes, and without the record of it.
    let made = "select 'drop ' || type || ' ' || name from sqlite_schema
        where name like 'search%' and type in ('trigger', 'table') and name not glob 'search_parts_*' and name not glob 'search_words_*'
        order by type desc, name = 'search_documents'";
    let drops: Vec<String> = sqlx::query_scalar(made).fetch_all(&mut *connection).await.unwrap();
    for drop in drops.into_iter().chain(["delete from _sqlx_migrations where version = 2".to_owned()]) {
        sqlx::query(sqlx::AssertSqlSafe(drop)).execute(&mut *connection).await.unwrap();
    }
    drop(connection);
    let journal = Journal::open(vault, name_of).await.unwrap();
    assert_eq!(found(&journal, "lighthouse").await, [entry]);
    assert_eq!(found(&journal, "cello").await, [Found::Session(session.id)]);
}

#[tokio::test]
async fn a_session_is_not_found_by_its_kind_or_how_the_medicine_was_given() {
    let (_desk, journal) = Desk::new().await;
    let mut draft = medicine("2026-11-20T15:00");
    if let SessionDetails::Medicine { route, .. } = &mut draft.details {
        *route = Some(Route::Sublingual);
    }
    let session = journal.create_session(&draft).await.unwrap();
    for text in ["medicine", "sublingual"] {
        assert_eq!(found(&journal, text).await, [Found::Session(session.id)], "{text}");
    }
    assert!(found(&journal, "integration").await.is_empty());
}

/// The names of another language.
fn in_spanish(coded: Coded, code: &str) -> String {
    match (coded, code) {
        (Coded::Region, "heart") => "Zona del corazón".into(),
        (Coded::SessionKind, "medicine") => "Medicina".into(),
        (Coded::Mood, "light") => "Ligero".into(),
        (_, code) => code.to_owned(),
    }
}

#[tokio::test]
async fn names_of_another_language_find_nothing_or_those_of_before_still_do() {
    let (desk, journal) = Desk::new().await;
    let felt = CheckInDraft { regions: vec![region("heart", 0.5, Some(7))], ..check_in("2026-11-20T21:00") };
    let felt = Found::CheckIn(journal.create_check_in(&felt).await.unwrap().id);
    let session = Found::Session(journal.create_session(&medicine("2026-11-20T15:00")).await.unwrap().id);
    let mood = EntryDraft { mood: Some(Mood::Light), ..entry("2026-11-20T19:42", "The water was quiet.") };
    let mood = Found::Entry(journal.create_entry(&mood).await.unwrap().id);
    journal.lock().await.unwrap();

    let journal = Journal::open(desk.unlocked().await, in_spanish).await.unwrap();
    journal.use_names(1).await.unwrap();
    for (typed, named) in [("corazon", felt), ("medicina", session), ("ligero", mood)] {
        assert_eq!(found(&journal, typed).await, [named], "{typed}");
    }
    for typed in ["heart area", "light"] {
        assert!(found(&journal, typed).await.is_empty(), "{typed}");
    }
    assert_eq!(found(&journal, "quiet").await, [mood], "the person's own words are found in any language");
    let shown = journal.search(&words("corazon")).await.unwrap();
    assert_eq!(joined(&shown.hits[0].snippet), "Breath came back. · Zona del corazón · tight · like wool · tender");
    journal.lock().await.unwrap();

    let journal = Journal::open(desk.unlocked().await, name_of).await.unwrap();
    journal.use_names(0).await.unwrap();
    assert_eq!(found(&journal, "heart area").await, [felt]);
    assert!(found(&journal, "corazon").await.is_empty());
}

#[test]
fn something_typed_has_no_answer() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (_desk, journal) = runtime.block_on(Desk::new());
    let hostile = "a \"b\" NEAR(c) d* ^e {title}: AND OR NOT -f + 'g' \0 % _ ; 日本 🌊 \u{301}\u{200d}";
    runtime.block_on(write(&journal, hostile, hostile));
    let ask = |text: &str| runtime.block_on(journal.search(&words(text))).map(|answer| answer.hits.len());
    for text in ["\0", "\"", "\"\"\"", "*", "NEAR(", "a\0b", "\u{301}", "\u{200d}", "´", "{", "folded_title:", "AND", "NOT a", "・"] {
        assert!(ask(text).is_ok(), "{text:?}");
    }
    assert_eq!(ask(hostile).unwrap(), 1, "what was written is found by itself");
    for unit in ["a ", "ab", "\"", "日", "🌊", "é", "\0", "\u{301}", "ab\u{200d} "] {
        assert!(ask(&unit.repeat(10_000)).is_ok(), "{unit:?}");
    }
    // Whatever is written, it is found by any of its words, and whatever is typed has an answer.
    let mut runner = TestRunner::new(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() });
    let result = runner.run(&("\\PC{0,60}", "[a-zé\"*日海🌊 \\x00-\\x1f]{0,30}"), |(any, near)| {
        for text in [&any, &near] {
            prop_assert!(ask(text).is_ok());
        }
        runtime.block_on(write(&journal, &near, &any));
        for word in near.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()) {
            prop_assert!(ask(word).is_ok_and(|hits| hits > 0), "{word:?} in {near:?}");
        }
        Ok(())
    });
    result.unwrap();
}

#[tokio::test]
async fn damaged_index_keeps_words_out_of_the_journal() {
    let (desk, journal) = Desk::new().await;
    write(&journal, "Before", "It was whole.").await;
    journal.lock().await.unwrap();
    let vault = desk.unlocked().await;
    sqlx::query("drop table search_words").execute(&mut *vault.connection().await).await.unwrap();
    let journal = Journal::open(vault, name_of).await.unwrap();
    let draft = EntryDraft { title: "After".into(), ..entry("2026-11-20T19:42", "It can still be kept.") };
    let kept = journal.create_entry(&draft).await.unwrap();
    journal.delete_item(ItemId::Entry(kept.id)).await.unwrap();
    journal.restore_item(ItemId::Entry(kept.id)).await.unwrap();
    let journal = desk.reopened(journal).await;
    assert!(journal.entry(kept.id).await.unwrap().draft == draft);
}

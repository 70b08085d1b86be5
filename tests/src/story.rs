//! The made-up story that the tour tells: a second session six days ago, a meeting with Dr Rivera in four days, and what was written,
//! painted and noticed in between. Nobody in it exists.

use std::path::Path;

use afterglow_journal::{EntryDraft, EntryFilter};
use jiff::{SignedDuration, Timestamp};

use crate::{
    behind, body,
    desktop::Desktop,
    dialog,
    patient::{self, day},
    pictures,
    window::Window,
};

const ENTER: &str = "\u{E007}";

/// A session: kind, days from today, time, what is written in its fields.
type Session = (&'static str, i32, &'static str, &'static [(&'static str, &'static str)]);
/// An entry: title, days from today, time, parts of life, text as it is typed.
type Entry = (&'static str, i32, &'static str, &'static [&'static str], &'static str);
/// What is said about a piece: title, days from today, medium, support, size, what it says, what happened while making it, what is seen.
type Piece = [&'static str; 7];

/// The entry that the tour writes in.
pub const WRITTEN: &str = "The river under the house";
/// The piece that the tour looks at.
pub const SEEN: &str = "River, second try";

/// Makes everything in an open, empty journal.
pub async fn tell(desktop: &Desktop, window: &Window) {
    for (kind, from_today, time, fields) in SESSIONS {
        patient::add_session(window, kind, day(from_today), time, fields).await;
    }
    bring_paintings(desktop, window).await;
    for (title, from_today, time, domains, text) in ENTRIES {
        patient::write_entry(window, title, &text.replace('\n', ENTER)).await;
        patient::date_entry(window, day(from_today), time).await;
        if !domains.is_empty() {
            patient::name_domains(window, domains).await;
        }
    }
    finish_entries(window).await;
    check_in(window).await;
}

/// Gives the entry that the tour writes in the two versions that it had while it was written, days ago. The app must be closed.
///
/// # Panics
/// When the journal does not open, or has not been told.
pub async fn remember_versions(journal: &Path) {
    let journal = behind::open(journal).await;
    let known = journal.list_entries(&EntryFilter::default(), None).await.expect("they can be read").entries;
    let id = known.iter().find(|entry| entry.title == WRITTEN).expect("it was told").id;
    let present = journal.entry(id).await.expect("it can be read");
    let save = async |revision, markdown: &str, hours_ago| {
        let draft = EntryDraft { markdown: markdown.into(), ..present.draft.clone() };
        let when = Timestamp::now() - SignedDuration::from_hours(hours_ago);
        journal.save_entry_at(id, revision, &draft, when).await.expect("it is stored")
    };
    let [first, second] = EARLIER_WORDS;
    let revision = save(present.revision, first, 44).await;
    // As it reads now it never read before.
    journal.forget_versions(id).await.expect("they are forgotten");
    let revision = save(revision, second, 43).await;
    save(revision, &present.draft.markdown, 20).await;
    journal.lock().await.expect("it closes");
}

async fn bring_paintings(desktop: &Desktop, window: &Window) {
    let folder = desktop.home().join("Pictures/paintings");
    std::fs::create_dir_all(&folder).expect("the home folder is writable");
    for (at, (motif, width, height)) in afterglow_sample::MOTIFS.into_iter().enumerate() {
        pictures::save_geotagged(&folder.join(format!("IMG_20{at}.jpg")), &afterglow_sample::photograph(motif, width, height), 1);
    }
    for (at, (piece, (from_today, session, moment))) in PIECES.into_iter().zip(HUNG).enumerate() {
        patient::enter(window, "Art").await;
        window.press("Add art").await;
        dialog::answer(desktop, "Choose pictures to add", &folder.join(format!("IMG_20{at}.jpg"))).await;
        window.press("Say something about it").await;
        let [title, medium, support, size, statement, process, description] = piece;
        let fields = [
            ("Title", title),
            ("What happened while making it", process),
            ("What I want to say about it", statement),
            ("What can be seen on it", description),
            ("Medium", medium),
            ("On", support),
            ("Size", size),
        ];
        let said: Vec<_> = fields.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        patient::describe_art(window, &said).await;
        patient::describe_art(window, &[("Made on", &format!("{}{ENTER}", day(from_today)))]).await;
        patient::hang(window, session, moment).await;
        window.reads("Saved just now").await;
    }
}

/// A list, a quote and a picture in the entry that is shown; one entry private; one in the trash.
async fn finish_entries(window: &Window) {
    patient::read_entry(window, "Not for anyone yet").await;
    window.press("Private").await;
    window.find("//button[normalize-space()='Private'][@aria-pressed='true']").await;
    window.reads("Saved just now").await;
    patient::read_entry(window, "Shopping list, by mistake").await;
    window.press("Move to trash").await;
    window.reads("The entry is in the trash.").await;
    patient::read_entry(window, WRITTEN).await;
    window.press_at("//*[@role='textbox' and @contenteditable='true']/p[last()]").await;
    window.keys(&format!("\u{E010}{ENTER}")).await;
    window.press_at("//*[@role='toolbar']//button[starts-with(@aria-label, 'Picture')]").await;
    window.press_at(&format!("//dialog[@open]//button[normalize-space()='{SEEN}']")).await;
    window.press("Put it in").await;
    window.reads("Saved just now").await;
}

/// Short check-ins in the weeks of the first session, then four: before the second, hours after it, the day after, and three days later.
async fn check_in(window: &Window) {
    for (regions, scales, feelings, when) in EARLIER {
        body::begin(window).await;
        for (side, region, brush) in regions {
            patient::mark_region(window, side, region, brush).await;
        }
        finish_check_in(window, scales, feelings, "", when).await;
    }

    body::begin(window).await;
    paint_all(window, BEFORE).await;
    body::say(window, "Chest", &["tight", "held"], "7").await;
    body::say(window, "Throat", &["knotted"], "5").await;
    finish_check_in(window, (7, 3), &["sad", "afraid"], "My breath stays high, as if waiting for something.", (-6, "09:10")).await;

    body::begin(window).await;
    paint_all(window, HOURS_AFTER).await;
    body::say(window, "Chest", &["open", "warm"], "5").await;
    finish_check_in(window, (2, 7), &["calm", "moved"], "Very slow. The floor is kind.", (-6, "14:40")).await;

    body::begin(window).await;
    patient::mark_region(window, "Front", "Heart area", "More alive").await;
    patient::mark_region(window, "Front", "Left hand", "More alive").await;
    patient::mark_region(window, "Front", "Right hand", "More alive").await;
    body::say(window, "Left hand", &["tingling"], "4").await;
    finish_check_in(window, (3, 6), &["tired", "grateful"], "", (-5, "11:15")).await;

    body::begin(window).await;
    paint_all(window, DAYS_AFTER).await;
    body::say(window, "Chest", &["warm", "spreading"], "6").await;
    body::say(window, "Throat", &["tight"], "3").await;
    body::say(window, "Upper back", &["heavy"], "4").await;
    finish_check_in(window, (4, 7), &["tender", "relieved"], "Breath drops lower when I think of the river.", (-2, "09:30")).await;
}

/// Begins from the last map and changes it, as on the sixth day.
pub async fn feel_again(window: &Window) {
    window.press("Start from last map").await;
    window.reads("Upper back").await;
    body::answer_scales(window, 4, 7).await;
    for feeling in ["tender", "relieved"] {
        window.press(feeling).await;
    }
    window.fill("Note", "Breath drops lower when I think of the river.").await;
    window.script("document.activeElement.blur()").await;
}

/// Chooses for the meeting: two entries, two pieces, two check-ins, and all of page one.
pub async fn choose(window: &Window) {
    for piece in [WRITTEN, SEEN, "Dream of the stairs", "What the chest said", "Chest tight", "Chest warm, spreading"] {
        patient::toggle(window, piece).await;
    }
    for element in ["Who it is for", "My intention", "What changed", "Questions I want to ask"] {
        patient::toggle(window, element).await;
    }
    window.fill("In your own words", "I can hear sad music again.").await;
    patient::toggle(window, "The two compared in words").await;
    let questions = "Is it normal that the sadness came later?\u{E007}Can we look at the river drawing together?";
    window.fill("Your questions", questions).await;
    for element in ["The strip", "Body at the start and at the end", "Energy and pleasantness, start and end"] {
        patient::toggle(window, element).await;
    }
}

/// A stroke: side, brush, points.
type Stroke = (&'static str, &'static str, &'static [(f64, f64)]);

async fn paint_all(window: &Window, strokes: &[Stroke]) {
    for (side, brush, points) in strokes {
        body::paint(window, side, brush, points).await;
    }
}

async fn finish_check_in(window: &Window, scales: (usize, usize), feelings: &[&str], note: &str, when: (i32, &str)) {
    body::answer_scales(window, scales.0, scales.1).await;
    for feeling in feelings {
        window.press(feeling).await;
    }
    if !note.is_empty() {
        window.fill("Note", note).await;
    }
    body::save(window, day(when.0), when.1).await;
}

/// What the journal is called.
pub const NAME: &str = "Evening pages";

const SESSIONS: [Session; 6] = [
    ("Preparation", -37, "17:00", &[("My intention", "To meet what I have been walking around."), ("With whom", "Dr Rivera")]),
    ("Medicine", -34, "10:30", &[("Where", "Clinic at the harbour"), ("Dose", "50 mg"), ("Music", "Piano, very slow")]),
    ("Integration", -30, "15:00", &[("With whom", "Dr Rivera"), ("What I take with me", "Ask the body first.")]),
    (
        "Preparation",
        -9,
        "17:00",
        &[
            ("With whom", "Dr Rivera"),
            ("My intention", "To soften around the grief."),
            ("What I hope for", "To stay when it gets sad, and not to explain it."),
            ("What I am afraid of", "That nothing comes, or all of it."),
            ("Who drives me home", "Ana"),
        ],
    ),
    (
        "Medicine",
        -6,
        "10:30",
        &[
            ("With whom", "Dr Rivera and a nurse"),
            ("Where", "Clinic at the harbour"),
            (
                "What I felt and saw",
                "A house with water under the floor. First I was afraid for the house. Then I heard that it was a river, and that it had always been there.",
            ),
            ("Who was there", "Dr Rivera, Noor"),
            ("Music", "Cello, then only rain"),
            ("Dose", "60 mg"),
        ],
    ),
    ("Integration", 4, "15:00", &[("With whom", "Dr Rivera"), ("Where", "Second floor, the room with the plant")]),
];

const ENTRIES: [Entry; 7] = [
    (
        "First time, in pieces",
        -33,
        "09:20",
        &["Mind"],
        "A corridor, and I was not in a hurry. Somebody had left all the lights on.\nI keep the corridor.",
    ),
    (
        "Dream of the stairs",
        -5,
        "07:40",
        &["Spirit"],
        "The stairs went down into the garden and each step was warm. I counted nine. At the bottom my grandmother was peeling an orange and did not look up, which was right.",
    ),
    (
        "Angry at everyone",
        -4,
        "18:05",
        &["Relationships"],
        "The neighbour, the bus, the cup. Underneath it I found that I was tired of being brave in front of people.\nI did not have to do anything about it. I washed the cup.",
    ),
    ("Shopping list, by mistake", -3, "12:00", &[], "Bread, oranges, blue pastel."),
    (
        WRITTEN,
        -2,
        "19:42",
        &["Relationships"],
        "It was not sad this time. The water was moving and I was the bank, not the stone. I could let it go by without holding anything in place.\nWhat stays with me:\n- the sound, low, like someone humming in another room\nmy hands were open\nnobody asked me to be finished\n\n> You can be held and still be moving.\n\nOn Thursday with Ana I noticed my shoulders before I noticed the argument.",
    ),
    (
        "Walk along the canal",
        -3,
        "16:30",
        &["Nature", "Body"],
        "Ten minutes outside before work. The water is green there and does not ask anything. Two herons, or one heron twice.",
    ),
    ("Not for anyone yet", -4, "22:10", &[], "Some things first have to be mine."),
];

/// How the entry that the tour writes in read at first, and then.
const EARLIER_WORDS: [&str; 2] = [
    "It was sad this time. The water was moving and I was the stone.",
    "It was not sad this time. The water was moving and I was the bank, not the stone. I wanted it to go by.\n\nWhat stays with me:\n\n- the sound, low, like someone humming\n- my hands were cold\n\n> You can be held and still be moving.",
];

/// A short check-in: regions by name, energy and pleasantness, feelings, days from today and time.
type Short = (&'static [(&'static str, &'static str, &'static str)], (usize, usize), &'static [&'static str], (i32, &'static str));

const EARLIER: [Short; 7] = [
    (&[("Front", "Throat", "Less alive")], (8, 3), &["anxious", "hopeful"], (-35, "21:10")),
    (&[("Front", "Left hand", "More alive"), ("Front", "Right hand", "More alive")], (2, 6), &["calm", "moved"], (-34, "15:20")),
    (&[("Front", "Heart area", "More alive")], (3, 8), &["grateful", "tired"], (-33, "10:00")),
    (&[("Front", "Throat", "Less alive"), ("Front", "Upper belly", "More alive")], (5, 5), &["sad"], (-29, "20:30")),
    (&[("Back", "Upper back", "Less alive")], (6, 4), &["tired", "lonely"], (-22, "19:00")),
    (&[], (5, 5), &["I don't know"], (-16, "08:45")),
    (&[("Front", "Throat", "Less alive"), ("Front", "Heart area", "Less alive")], (7, 4), &["sad", "afraid"], (-10, "22:05")),
];

/// For each piece: the day it was made, its session and its moment.
const HUNG: [(i32, &str, &str); 8] = [
    (-2, "Session 2", "3 days after"),
    (-5, "Session 2", "1 day after"),
    (-33, "Session 1", "1 day after"),
    (-4, "Session 2", "1 day after"),
    (-3, "Session 2", "3 days after"),
    (-32, "Session 1", "1 day after"),
    (-5, "Session 2", "1 day after"),
    (-3, "Session 2", "3 days after"),
];

const PIECES: [Piece; 8] = [
    [
        SEEN,
        "Soft pastel",
        "brown paper",
        "30 × 27 cm",
        "It carries without holding. The light is on the far side, and I do not have to get there.",
        "The first try had a boat in it. This time I left it out and the hand went by itself.",
        "Bands of colour that run from night blue over violet to peach.",
    ],
    [
        "What the chest said",
        "Soft pastel",
        "paper",
        "24 × 29 cm",
        "Not a wound. A stove.",
        "I pressed until the pastel broke.",
        "A glow of orange in a dark red field.",
    ],
    [
        "Before",
        "Gouache",
        "paper",
        "30 × 23 cm",
        "",
        "Stripes, because I could not think of anything.",
        "Upright stripes, green on dark green.",
    ],
    [
        "Gate",
        "Gouache",
        "paper",
        "26 × 28 cm",
        "I did not go through. It was enough that it was open.",
        "",
        "A bright arch in a blue-green wall.",
    ],
    ["The hum", "Coloured pencil", "paper", "28 × 26 cm", "The sound from the other room.", "", "Violet rings that spread from the left."],
    ["Ana's field", "Watercolour", "cotton paper", "25 × 32 cm", "", "", "Brown earth under a pale sky."],
    [
        "Nine steps",
        "Gouache",
        "card",
        "30 × 25 cm",
        "They were warm.",
        "I painted them from the bottom up.",
        "Steps from dark brown to light yellow.",
    ],
    [
        "Bank, not stone",
        "Watercolour",
        "paper",
        "25 × 26 cm",
        "",
        "Wet in wet, and then waiting.",
        "Green water with light lines across it.",
    ],
];

const BEFORE: &[Stroke] = &[
    ("Front", "Less alive", &[(170.0, 240.0), (230.0, 238.0), (200.0, 262.0), (172.0, 250.0), (225.0, 270.0)]),
    ("Front", "Less alive", &[(200.0, 160.0), (200.0, 172.0), (201.0, 182.0)]),
    ("Front", "More alive", &[(150.0, 350.0), (200.0, 360.0), (250.0, 350.0)]),
    ("Back", "More alive", &[(180.0, 258.0), (200.0, 262.0), (220.0, 258.0)]),
];
const HOURS_AFTER: &[Stroke] = &[
    ("Front", "More alive", &[(160.0, 235.0), (240.0, 235.0), (200.0, 265.0), (165.0, 250.0), (235.0, 280.0), (200.0, 300.0)]),
    ("Front", "Less alive", &[(150.0, 780.0), (146.0, 880.0)]),
    ("Front", "Less alive", &[(252.0, 780.0), (256.0, 880.0)]),
];
const DAYS_AFTER: &[Stroke] = &[
    ("Front", "More alive", &[(165.0, 240.0), (235.0, 240.0), (200.0, 258.0), (170.0, 275.0), (228.0, 284.0), (200.0, 300.0)]),
    ("Front", "Less alive", &[(200.0, 160.0), (200.0, 172.0), (201.0, 182.0)]),
    ("Front", "Less alive", &[(150.0, 780.0), (146.0, 895.0)]),
    ("Front", "Less alive", &[(250.0, 780.0), (254.0, 895.0)]),
    ("Back", "More alive", &[(178.0, 262.0), (200.0, 258.0), (222.0, 262.0), (200.0, 280.0)]),
];

//! The whole job, as a patient does it: from the first start to a saved PDF, in the real window. In words that name their place,
//! everything is written that must not be in the PDF.

use std::{collections::BTreeSet, path::Path, process::Command};

use afterglow_tests::{
    body,
    desktop::Desktop,
    dialog, eventually,
    patient::{self, day},
    pdf::Pdf,
    pictures,
    window::Window,
};

const JOURNAL: &str = "Canaryjournal";
const ASIDE: &str = "Canaryaside stays between us.";
const PASSWORD: &str = "two stones";
/// Two maps are the same when no part of them is further apart than this: an edge falls differently into another size.
const AS_DRAWN: u32 = 40;
const SAID_OF_PIECE: [(&str, &str); 7] = [
    ("Title", "River, second try"),
    ("What happened while making it", "I wanted a boat and there was none."),
    ("What I want to say about it", "It carries without holding."),
    ("What can be seen on it", "Bands of blue that turn to peach."),
    ("Medium", "Soft pastel"),
    ("On", "brown paper"),
    ("Size", "30 × 40 cm"),
];

#[tokio::test]
async fn something_that_was_not_chosen_is_in_the_pdf() {
    let (desktop, window, _) = patient::begin(JOURNAL).await;
    plan(&window).await;
    write(&window).await;
    paint(&desktop, &window).await;
    notice(&window).await;

    choose(&window).await;
    let pages = preview_pages(&window).await;
    window.press("Save PDF").await;
    let folder = desktop.home().join("Documents");
    dialog::accept(&desktop, "Save your report", &folder).await;
    window.reads("Saved as Report.pdf").await;
    let pdf = Pdf::read(&folder.join("Report.pdf"));
    assert!(pdf.info.lines().any(|line| line.starts_with("Pages:") && line.ends_with(&format!(" {pages}"))), "{}", pdf.info);
    whole(&pdf);
    nothing_else(&pdf, &desktop).await;

    patient::toggle(&window, "Open it with a password only").await;
    window.fill("Password for the PDF", PASSWORD).await;
    patient::save_report(&desktop, &window, &folder.join("locked.pdf")).await;
    opens_with_the_password_alone(&folder.join("locked.pdf"));
    window.end().await;
}

/// Encrypted with AES-256, and with the same words in it.
fn opens_with_the_password_alone(file: &Path) {
    let read = |program: &str, before: &[&str], after: &[&str]| {
        let output = Command::new(program).args(before).arg(file).args(after).output().expect("poppler and qpdf are installed");
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    assert!(read("pdftotext", &[], &["-"]).is_none(), "it opens without a password");
    let text = read("pdftotext", &["-upw", PASSWORD], &["-"]).expect("it opens with the password");
    assert!(text.contains("The water was moving.") && !text.contains("Canary"), "{text}");
    let said = read("qpdf", &["--show-encryption", &format!("--password={PASSWORD}")], &[]).unwrap_or_default();
    assert!(said.contains("file encryption method: AESv3"), "{said}");
}

/// Four sessions: one long ago, and the three that belong together.
async fn plan(window: &Window) {
    let place = [("Where", "Canaryplace"), ("With whom", "Canarywhom")];
    let medicine = [("Dose", "Canarydose"), ("What I felt and saw", "Canaryexperience"), ("Who was there", "Canarypresent")];
    patient::add_session(window, "Medicine", day(-40), "10:00", &[place.as_slice(), &medicine].concat()).await;
    let getting_ready = [
        ("My intention", "To soften around the grief."),
        ("What I hope for", "Canaryhopes"),
        ("What I am afraid of", "Canaryfears"),
        ("Set and setting", "Canarysetting"),
        ("Support afterwards", "Canarysupport"),
        ("Who drives me home", "Canaryride"),
    ];
    patient::add_session(window, "Preparation", day(-9), "17:00", &[place.as_slice(), &getting_ready].concat()).await;
    let also = [("Music", "Canarymusic"), ("In my own words", "Canaryeffects")];
    patient::add_session(window, "Medicine", day(-6), "10:30", &[place.as_slice(), &medicine, &also].concat()).await;
    let meeting = [("With whom", "Dr Rivera"), ("Where", "Canarymeeting"), ("What we spoke about", "Canaryspoke")];
    patient::add_session(window, "Integration", day(4), "15:00", &meeting).await;
}

/// An entry to share, one not to share, a private one, and one that is deleted.
async fn write(window: &Window) {
    let text = format!("It was not sad this time. The water was moving.\u{E007}{ASIDE}");
    patient::write_entry(window, "The river under the house", &text).await;
    patient::date_entry(window, day(-5), "07:03").await;
    patient::write_entry(window, "Canarytitle", "Canarytext").await;
    patient::date_entry(window, day(-4), "23:51").await;
    patient::tag_entry(window, "canarytag").await;
    patient::write_entry(window, "Canaryprivate", "Canarysecret").await;
    patient::date_entry(window, day(-7), "23:52").await;
    window.press("Private").await;
    window.find("//button[normalize-space()='Private'][@aria-pressed='true']").await;
    window.reads("Saved just now").await;
    patient::write_entry(window, "Canarydeleted", "Canarygone").await;
    window.press("Move to trash").await;
    window.reads("The entry is in the trash.").await;
}

/// A piece to share and one not to share.
async fn paint(desktop: &Desktop, window: &Window) {
    let folder = desktop.home().join("Pictures");
    for (name, motif) in [("canaryphoto.jpg", afterglow_sample::Motif::River), ("canaryother.jpg", afterglow_sample::Motif::Chest)] {
        pictures::save_geotagged(&folder.join(name), &afterglow_sample::photograph(motif, 1600, 1200), 1);
    }
    let said = SAID_OF_PIECE.map(|(label, _)| (label, format!("Canary{}", label.replace(' ', "").to_lowercase())));
    let canaries = said.each_ref().map(|(label, text)| (*label, text.as_str()));
    for (name, said, made) in [("canaryphoto.jpg", SAID_OF_PIECE, day(-5)), ("canaryother.jpg", canaries, day(-4))] {
        patient::enter(window, "Art").await;
        window.press("Add art").await;
        dialog::answer(desktop, "Choose pictures to add", &folder.join(name)).await;
        window.press("Say something about it").await;
        patient::describe_art(window, &said).await;
        patient::describe_art(window, &[("Made on", &made.to_string())]).await;
        window.keys("\u{E007}").await;
        window.reads("Saved just now").await;
    }
}

/// A check-in before, painted; one after, that starts from it; and one not to share, by names alone.
async fn notice(window: &Window) {
    body::begin(window).await;
    body::paint(window, "Front", "More alive", &[(150.0, 250.0), (200.0, 240.0), (250.0, 262.0), (200.0, 290.0), (160.0, 270.0)]).await;
    body::paint(window, "Front", "Less alive", &[(200.0, 150.0), (200.0, 170.0), (202.0, 185.0)]).await;
    body::paint(window, "Back", "More alive", &[(140.0, 430.0), (200.0, 436.0), (260.0, 430.0)]).await;
    body::paint(window, "Back", "Less alive", &[(150.0, 780.0), (150.0, 860.0), (148.0, 900.0)]).await;
    body::say(window, "Chest", &["tight", "held"], "7").await;
    body::answer_scales(window, 8, 3).await;
    window.press("sad").await;
    window.fill("Note", "My breath stayed high.").await;
    let drawn = [body::paint_on(window, "Front").await, body::paint_on(window, "Back").await];
    let heard = [body::heard(window, "Front").await, body::heard(window, "Back").await];
    for (side, paint) in ["front", "back"].iter().zip(&drawn) {
        let (warm, cool) = body::warm_and_cool(paint);
        assert!(warm > 5 && cool > 2, "both brushes paint on the {side}: {warm} cells warm, {cool} cool");
    }
    body::save(window, day(-6), "09:12").await;
    patient::lock_and_unlock(window).await;
    patient::enter(window, "Body").await;
    window.press_at("//main//li//*[self::a or self::button]").await;
    window.reads("My breath stayed high.").await;
    for (side, drawn) in ["Front", "Back"].iter().zip(&drawn) {
        as_drawn(window, side, drawn).await;
    }
    assert_eq!([body::heard(window, "Front").await, body::heard(window, "Back").await], heard);

    body::begin(window).await;
    window.press("Start from last map").await;
    window.reads("Your last map is here, without its words and numbers.").await;
    as_drawn(window, "Front", &drawn[0]).await;
    body::say(window, "Chest", &["warm"], "6").await;
    body::answer_scales(window, 4, 7).await;
    window.press("tender").await;
    window.fill("Note", "It drops lower when I think of the river.").await;
    body::save(window, day(-2), "08:41").await;

    body::begin(window).await;
    patient::mark_region(window, "Front", "Left hand", "More alive").await;
    patient::mark_region(window, "Back", "Lower back", "Less alive").await;
    window.press("Add a word for Left hand").await;
    window.fill("Your own word", "canaryword\u{E007}").await;
    window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
    window.press("+ your own").await;
    window.fill("Your own feeling", "canaryfeeling\u{E007}").await;
    window.fill("Note", "Canarynote").await;
    body::save(window, day(-1), "23:53").await;
    window.reads("canaryword").await;
    window.reads("canaryfeeling").await;
    assert!(body::heard(window, "Back").await.contains("Lower back"));
    let (warm, cool) = body::warm_and_cool(&body::paint_on(window, "Front").await);
    assert!(warm > 2 && cool == 0, "a region chosen by name is not painted");
}

async fn as_drawn(window: &Window, side: &str, drawn: &[u8]) {
    let shown = || async { (body::distance(drawn, &body::paint_on(window, side).await) < AS_DRAWN).then_some(()) };
    eventually(&format!("the {side} as it was drawn"), shown).await;
}

/// From everything off to the four pieces and the whole of page one.
async fn choose(window: &Window) {
    patient::enter(window, "Share").await;
    window.press("Everything").await;
    window.reads("Canarytitle").await;
    let on = window.seen("//*[@role='switch'][@aria-checked='true']").await;
    assert!(on.is_none(), "something is switched on at first");
    window.find("//button[normalize-space()='Save PDF'][@disabled]").await;
    window.reads("Nothing is chosen yet.").await;

    let check_in = |date: jiff::civil::Date| format!("Check-in · {}", date.strftime("%a %-d %b"));
    for piece in ["The river under the house", "River, second try", &check_in(day(-6)), &check_in(day(-2))] {
        patient::toggle(window, piece).await;
    }
    window.press_at("//button[@aria-label='leave out parts of The river under the house']").await;
    patient::toggle(window, ASIDE).await;
    window.reads("1 left out").await;
    patient::toggle(window, "Who it is for").await;
    patient::toggle(window, "My intention").await;
    window.reads("To soften around the grief.").await;
    patient::toggle(window, "The two compared in words").await;
    window.find("//*[@role='switch'][@aria-label='Chest: from tight, held 7 to warm 6'][@aria-checked='true']").await;
    patient::toggle(window, "Questions I want to ask").await;
    window.fill("Your questions", "Is it normal that the sadness came later?").await;
    for element in ["The strip", "Body at the start and at the end", "Energy and pleasantness, start and end"] {
        patient::toggle(window, element).await;
    }
}

/// Waits for the pages of the preview and counts them.
async fn preview_pages(window: &Window) -> usize {
    let pages = "return [...document.querySelectorAll('[aria-label=\"Pages of the preview\"]:not(.outdated) img')]
        .map((page) => (page.scrollIntoView(), page.complete && page.naturalWidth))";
    let widths = eventually("the pages of the preview", || async {
        let widths: Vec<u64> = window.script(pages).await.as_array()?.iter().map(|width| width.as_u64().unwrap_or(0)).collect();
        (!widths.is_empty() && widths.iter().all(|width| *width > 400)).then_some(widths)
    })
    .await;
    widths.len()
}

/// All that was chosen is there, in order, as PDF/A-2a and PDF/UA-1 ask.
fn whole(pdf: &Pdf) {
    let mut rest = pdf.text.as_str();
    for words in [
        "Prepared for Dr Rivera",
        "From my journal",
        "To soften around the grief.",
        "Chest: from tight, held 7 to warm 6",
        "Is it normal that the sadness came later?",
        "Session 2",
        "from 8 on",
        "from 3 on",
        "My breath stayed high.",
        "The river under the house",
        "It was not sad this time. The water was moving.",
        "Something was left out here",
        "River, second try",
        "brown paper",
        "It carries without holding.",
        "I wanted a boat and there was none.",
        "warm",
        "It drops lower when I think of the river.",
    ] {
        let at = rest.find(words).unwrap_or_else(|| panic!("“{words}” is missing or out of order:\n{}", pdf.text));
        rest = &rest[at + words.len()..];
    }
    assert!(pdf.says("Bands of blue that turn to peach."), "the description is what a reader hears of the piece");
    assert_eq!(pdf.pictures.len(), 1, "one piece of art, and the maps are vectors: {:?}", pdf.pictures);
    let width = pdf.pictures[0].split_whitespace().nth(3).and_then(|width| width.parse::<u32>().ok());
    assert!(width.is_some_and(|width| width >= 1500), "the art is printed large: {:?}", pdf.pictures);
    assert!(pdf.info.contains("Title:           From my journal"), "{}", pdf.info);
    assert!(pdf.info.contains("Tagged:          yes"), "{}", pdf.info);
    for standard in ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"] {
        assert!(pdf.holds(standard), "{standard}");
    }
}

/// No word, count or date of what was not chosen, and nothing of who saved it, where and when.
async fn nothing_else(pdf: &Pdf, desktop: &Desktop) {
    assert!(pdf.holds("Rivera") && pdf.holds("peach"), "the search finds what is there");
    let home = desktop.home().to_str().expect("the path is text");
    for word in ["canary", JOURNAL, pictures::CAMERA_CANARY, home, "afterglow-journey", "/work", "/tmp", "Exif"] {
        assert!(!pdf.holds(word), "“{word}” is in the PDF");
    }
    let user = desktop.ask(&["id", "-un"]).await.expect("somebody is logged in");
    let host = desktop.ask(&["uname", "-n"]).await.expect("the computer has a name");
    for word in [user.trim(), host.trim(), "Author", "dc:creator", "Session 1", "Preparation", "Trash", "Private"] {
        assert!(!pdf.says(word), "“{word}” is in the PDF");
    }
    for count in ["2 entries", "3 entries", "4 entries", "2 pieces", "3 check-ins", "8 pieces", "of 8", "4 of 6"] {
        assert!(!pdf.says(count), "“{count}” is in the PDF");
    }
    // The days of the pieces and of the two ends of the strip, and those that the strip counts from the session by itself.
    let known = [-9, -6, -5, -2, 4, -3, 1, 22].map(|from_today| day(from_today).strftime("%-d %b").to_string());
    let words: Vec<&str> = pdf.text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    for pair in words.windows(2) {
        if let (Ok(number), Some(month)) = (pair[0].parse::<u8>(), months.iter().find(|month| pair[1].starts_with(**month))) {
            let date = format!("{number} {month}");
            assert!(known.contains(&date), "{date} is the day of nothing that was chosen:\n{}", pdf.text);
        }
    }
    assert_eq!(clock_times(&pdf.text), BTreeSet::from(["07:03", "08:41", "09:12"].map(String::from)));
    let saved = pdf.info.lines().filter(|line| line.starts_with("CreationDate") || line.starts_with("ModDate"));
    assert!(saved.clone().count() > 0 && saved.clone().all(|line| line.contains(" 00:00:00 ")), "the clock time of saving: {}", pdf.info);
}

fn clock_times(text: &str) -> BTreeSet<String> {
    let shaped = |word: &&str| {
        word.len() == 5 && word.bytes().enumerate().all(|(at, byte)| if at == 2 { byte == b':' } else { byte.is_ascii_digit() })
    };
    text.split(|letter: char| !letter.is_ascii_digit() && letter != ':').filter(shaped).map(str::to_owned).collect()
}

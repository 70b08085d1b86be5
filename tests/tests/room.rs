//! The reading room in the real window: a therapist makes one, gives the address out, opens what a client sealed to it, and reads.

use std::fs;

use afterglow_share::Identity;
use afterglow_tests::{desktop::Desktop, drag, eventually, given, patient, reading_room, window::Window};

#[tokio::test]
async fn what_a_client_gave_cannot_be_read_or_reaches_further_than_the_room() {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    reading_room::create(&window, "Practice").await;
    let own = window.script("return [...document.querySelectorAll('nav button')].map((button) => button.textContent.trim())").await;
    assert_eq!(own, serde_json::json!(["Clients", "My address", "Settings", "Lock now"]), "the rooms of a journal are here");

    let file = desktop.home().join("Documents/rivera.afterglow-address");
    let card = reading_room::save_card(&desktop, &window, "Dr Ana Rivera", &file).await;
    assert_eq!(card.name(), "Dr Ana Rivera");

    let client = Identity::generate().recipient();
    reading_room::take_in(&desktop, &window, &card, Some(client), "M.").await;
    window.reads("only the sender’s own word says whose this is").await;
    window.press("Compare check words").await;
    window.press("I compared them, they are the same").await;
    window.gone("//*[contains(text(), 'only the sender’s own word')]").await;

    reading_room::choose(&window, given::ART[0]).await;
    window.reads(given::STATEMENT).await;
    eventually("the picture", || async {
        let seen = window.script("return [...document.querySelectorAll('#room article img')].some((img) => img.naturalWidth > 1000)").await;
        (seen == serde_json::json!(true)).then_some(())
    })
    .await;

    reading_room::choose(&window, given::ENTRY.0).await;
    window.reads(given::ENTRY.1).await;
    let reach = "return document.querySelectorAll('#room article :is(script, a, iframe, [onclick], img)').length";
    assert_eq!(window.script(reach).await, serde_json::json!(0), "a stranger's text does more than stand there");

    window.press("Appointment done").await;
    window.press("Close them for good").await;
    window.reads("Appointment done on").await;
    reading_room::choose(&window, given::ART[0]).await;
    window.reads("Closed after the appointment").await;

    patient::lock_and_unlock(&window).await;
    window.reads("M.").await;
    window.keys("\u{E009}k\u{E000}").await;
    assert!(window.seen("//dialog[@open]").await.is_none(), "the journal's search opens");
    window.end().await;
}

/// Notes what a page does that a stranger's words must not make it do: a script by what it calls, and whatever the page's own rules stop.
const LISTEN: &str = "window.obeyed = [];
    window.alert = () => window.obeyed.push('script');
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        if (effectiveDirective.startsWith('script') || blockedURI.includes('example.org')) {
            window.obeyed.push(`${effectiveDirective} ${blockedURI}`);
        }
    })";
/// Two of them done by the journey itself.
const OBEY: &str = "const done = '<p id=\"obeying\"><img src=x onerror=alert(1)><img src=https://example.org/x.png></p>';
    document.body.insertAdjacentHTML('beforeend', done)";
const HEARD: &str = "const { obeyed } = window;
    return obeyed.some((what) => what.startsWith('script')) && obeyed.some((what) => what.includes('example.org'))";
/// What is there and should be words alone.
const ALIVE: &str = "const never = `script, style, link, meta, base, iframe, object, embed, [onload], [onerror], [onmouseover],
        [src*='example.org'], [href*='example.org']`;
    const alive = `#room :is(${never}), #room article .words :is(a, img, form, [src], [href])`;
    return [...document.querySelectorAll(alive)].map((element) => element.outerHTML)";

#[tokio::test]
async fn what_somebody_wrote_who_means_harm_runs_or_loads_something_where_it_is_read() {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    reading_room::create(&window, "Practice").await;
    let [own, sent] = ["rivera.afterglow-address", "for-you.afterglow-share"].map(|name| desktop.home().join("Documents").join(name));
    let card = reading_room::save_card(&desktop, &window, "Dr Ana Rivera", &own).await;
    given::save_hostile(&sent, &card);

    window.script(LISTEN).await;
    window.script(OBEY).await;
    eventually("what was obeyed to be heard", || async { (window.script(HEARD).await == serde_json::json!(true)).then_some(()) }).await;
    window.script("document.getElementById('obeying').remove(); window.obeyed = []").await;

    reading_room::take_in_file(&desktop, &window, &sent, "M.").await;
    window.reads(given::HOSTILE_TITLE).await;
    window.reads("constructor.constructor").await;
    window.painted().await;
    assert_eq!(window.script(ALIVE).await, serde_json::json!([]), "a stranger's words are more than words");
    assert_eq!(window.script("return window.obeyed").await, serde_json::json!([]), "the page does what they say");
    window.end().await;
}

#[tokio::test]
async fn a_locked_bundle_that_could_not_be_read_once_is_never_opened() {
    let mut desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    reading_room::create(&window, "Practice").await;
    let [locked, away] = ["locked.afterglow-share", "away"].map(|name| desktop.home().join("Documents").join(name));
    given::save_with_passphrase(&locked, patient::PASSPHRASE);
    drag::drop_on_the_window(&mut desktop, std::slice::from_ref(&locked)).await;

    window.reads("It was sealed with a passphrase").await;
    fs::rename(&locked, &away).expect("the folder is writable");
    window.fill("Passphrase", patient::PASSPHRASE).await;
    window.press("Open").await;
    window.reads("could not be read").await;
    fs::rename(&away, &locked).expect("the folder is writable");
    window.press("Open").await;
    window.reads("Whose is this?").await;
    window.end().await;
}

#[tokio::test]
async fn one_of_several_dropped_files_is_lost_or_keeps_the_next_from_being_opened() {
    let mut desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    reading_room::create(&window, "Practice").await;
    let [note, locked] = ["a-letter.txt", "locked.afterglow-share"].map(|name| desktop.home().join("Documents").join(name));
    fs::write(&note, "Dear Dr Rivera").expect("the folder is writable");
    given::save_with_passphrase(&locked, patient::PASSPHRASE);
    drag::drop_on_the_window(&mut desktop, &[note, locked]).await;

    window.reads("It was sealed with a passphrase").await;
    window.fill("Passphrase", "not this one").await;
    window.press("Open").await;
    window.find("//dialog[@open]//*[contains(@id, 'error')]").await;
    window.fill("Passphrase", patient::PASSPHRASE).await;
    window.press("Open").await;
    window.reads("Whose is this?").await;
    window.fill("Name", "M.").await;
    window.press("Take it in").await;

    window.reads("2 files").await;
    let told = window.script("return [...document.querySelectorAll('dialog[open] li')].map((line) => line.innerText)").await;
    let told: Vec<&str> = told.as_array().into_iter().flatten().filter_map(|line| line.as_str()).collect();
    assert!(matches!(told.as_slice(), [letter, taken] if letter.starts_with("a-letter.txt") && taken.contains("Taken in.")), "{told:?}");
    window.press("Done").await;
    window.find("//h1[normalize-space()='Clients']").await;
    window.reads("M.").await;
    window.end().await;
}

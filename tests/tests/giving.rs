//! Giving something to somebody, in the real window: their card, the piece, a look at what will leave, the file, and what is known of it
//! afterwards. The file is opened by programs that are not ours.

use std::{fs, path::Path, process::Command};

use afterglow_tests::{desktop::Desktop, dialog, exchange, patient, pictures, window::Window};

const WHOM: &str = "Dr Ana Rivera";
const TITLE: &str = "The river under the house";
const KEPT: &str = "The water was moving.";
const ASIDE: &str = "Canaryaside stays between us.";
const PRIVATE: &str = "Canaryprivate";

#[tokio::test]
async fn what_was_looked_at_is_not_what_the_receiver_opens_or_the_journal_forgets_who_has_it() {
    let (desktop, window, _) = patient::begin("Journal").await;
    patient::write_entry(&window, TITLE, &format!("{KEPT}\u{E007}{ASIDE}")).await;
    patient::write_entry(&window, PRIVATE, "Canarysecret").await;
    window.press("Private").await;
    window.find("//button[normalize-space()='Private'][@aria-pressed='true']").await;
    window.reads("Saved just now").await;

    let picture = desktop.home().join("Pictures/river.jpg");
    pictures::save_geotagged(&picture, &pictures::painting(800, 600, 1), 1);
    patient::add_art(&desktop, &window, &[picture]).await;

    let key = key(&desktop.home().join("ana.key"));
    exchange::share_page(&window, "People").await;
    take_card_in(&window, &key).await;

    window.press("Choose").await;
    window.press(&format!("Choose what {WHOM} does not have yet")).await;
    window.reads("2 pieces are new").await;
    window.press(&format!("leave out parts of {TITLE}")).await;
    patient::toggle(&window, ASIDE).await;
    window.press("Give encrypted…").await;
    patient::toggle(&window, "The report goes along").await;
    window.fill("Your name or initials", "M.").await;
    window.press("Look at what will leave").await;
    window.reads("This is what will leave").await;
    window.reads(KEPT).await;
    let shown = window.text().await;
    assert!(shown.contains("Something was left out here") && shown.contains("1 part left out") && !shown.contains("Canary"), "{shown}");
    // The page is drawn from the PDF in the file: a picture that could not be made would leave its place empty.
    let page = window.find("//section[.//h2[normalize-space()='The report that goes along']]//img[starts-with(@alt, 'Page 1 of')]").await;
    window.script_on("arguments[0].scrollIntoView(); window.page = arguments[0]", &page).await;
    let drawn = "const [done] = arguments; const { page } = window;
        const look = () => (page.naturalWidth > 0 ? done(page.naturalWidth / page.naturalHeight) : requestAnimationFrame(look)); look()";
    assert!(window.script_answered(drawn).await.as_f64().is_some_and(|shape| (0.7..0.78).contains(&shape)));

    window.press(&format!("Save encrypted for {WHOM}")).await;
    let folder = desktop.home().join("Documents");
    dialog::accept(&desktop, "Save what you give", &folder).await;
    let file = format!("For {WHOM}.afterglow-share");
    window.reads(&format!("saved as {file}")).await;
    let text = opened(&desktop, &folder.join(file));
    assert!(text.contains(KEPT) && text.contains("\"M.\"") && !text.contains("Canary"), "{text}");
    let report = run(Command::new("sh").arg("-c").arg("unzip -p opened.zip report.pdf | pdftotext - -").current_dir(desktop.home()));
    assert!(report.contains(KEPT) && report.contains("Something was left out here") && !report.contains("Canary"), "{report}");

    window.press("See what was given").await;
    window.reads(", as it is now · 1 part left out").await;
    window.press(TITLE).await;
    window.reads(&format!("Given to {WHOM}")).await;
    window.end().await;

    run(Command::new("unzip").args(["-q", "opened.zip", "-d", "opened"]).current_dir(desktop.home()));
    let page = Window::browse(&desktop, &desktop.home().join("opened/index.html")).await;
    page.reads(KEPT).await;
    let widths = page.script("return [...document.images].map((image) => image.naturalWidth)").await;
    assert_eq!(widths, serde_json::json!([800]), "the page shows its pictures without the app");
    page.end().await;
}

/// A new key of somebody else, made by age; gives its address.
fn key(file: &Path) -> String {
    let made = Command::new("age-keygen").arg("-o").arg(file).status().expect("age is installed");
    assert!(made.success());
    let key = fs::read_to_string(file).expect("the key");
    key.lines().find_map(|line| line.strip_prefix("# public key: ")).expect("its address").to_owned()
}

async fn take_card_in(window: &Window, address: &str) {
    exchange::read_card(window, &format!("Dear you,\nAfterglow address 1\nName: {WHOM}\n{address}\n")).await;
    window.reads(&format!("The card says: {WHOM}")).await;
    exchange::add_card(window).await;
    exchange::compare(window).await;
}

/// Everything in the file, as Debian's age and unzip give it.
fn opened(desktop: &Desktop, file: &Path) -> String {
    let zip = desktop.home().join("opened.zip");
    run(Command::new("age").arg("-d").arg("-i").arg(desktop.home().join("ana.key")).arg("-o").arg(&zip).arg(file));
    run(Command::new("unzip").arg("-p").arg(&zip))
}

fn run(command: &mut Command) -> String {
    let output = command.output().expect("age, unzip and poppler's tools are installed");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

//! Giving something to somebody, in the real window: their card, the piece, a look at what will leave, the file, and what is known of it
//! afterwards. The file is opened by programs that are not ours.

use std::{fs, path::Path, process::Command};

use afterglow_tests::{desktop::Desktop, dialog, exchange, patient, window::Window};

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

    let key = key(&desktop.home().join("ana.key"));
    exchange::share_page(&window, "People").await;
    take_card_in(&window, &key).await;

    window.press("Choose").await;
    window.press(&format!("Choose what {WHOM} does not have yet")).await;
    window.reads("1 piece is new").await;
    window.press(&format!("leave out parts of {TITLE}")).await;
    patient::toggle(&window, ASIDE).await;
    exchange::look_at_what_leaves(&window, "M.").await;
    window.reads(KEPT).await;
    let shown = window.text().await;
    assert!(shown.contains("Something was left out here") && shown.contains("1 part left out") && !shown.contains("Canary"), "{shown}");

    window.press(&format!("Save encrypted for {WHOM}")).await;
    let folder = desktop.home().join("Documents");
    dialog::accept(&desktop, "Save what you give", &folder).await;
    let file = format!("For {WHOM}.afterglow-share");
    window.reads(&format!("saved as {file}")).await;
    let text = opened(&desktop, &folder.join(file));
    assert!(text.contains(KEPT) && text.contains("\"M.\"") && !text.contains("Canary"), "{text}");

    window.press("See what was given").await;
    window.reads(", as it is now · 1 part left out").await;
    window.press(TITLE).await;
    window.reads(&format!("Given to {WHOM}")).await;
    window.end().await;
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
    let run = |command: &mut Command| {
        let output = command.output().expect("age and unzip are installed");
        assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    run(Command::new("age").arg("-d").arg("-i").arg(desktop.home().join("ana.key")).arg("-o").arg(&zip).arg(file));
    run(Command::new("unzip").arg("-p").arg(&zip))
}

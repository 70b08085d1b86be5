//! `tour OUT [SIGHT...]`: a made-up patient's journal in the real window, photographed room by room in every size and both themes, and the PDF
//! that comes of it with its pages. Run by `cargo xtask tour`. A sight is named
//! as in the names of its pictures, `900` or `1280-at-200`; without one, all of them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use afterglow_share::Identity;
use afterglow_tests::{body, desktop::Desktop, dialog, eventually, files_under, given, patient, reading_room, story, window::Window};

/// Width and height of the window, and how large everything in it is, in percent.
const SIGHTS: [(u32, u32, u32); 5] = [(1280, 860, 100), (900, 600, 100), (1920, 1080, 100), (2560, 1440, 100), (1280, 860, 200)];
/// How bright a dark screen may be, of 255.
const DUSK: u8 = 80;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let out = PathBuf::from(std::env::args().nth(1).expect("usage: tour OUT [SIGHT...]"));
    fs::create_dir_all(&out).expect("the folder for the pictures can be made");
    let kept = tempfile::tempdir().expect("a folder for the journal");
    make_journal(kept.path()).await;
    let mut saved = Vec::new();
    let wanted: Vec<String> = std::env::args().skip(2).collect();
    for sight in SIGHTS.into_iter().filter(|sight| wanted.is_empty() || wanted.contains(&name_of(*sight))) {
        let mut light = Tour::start(sight, false, &out, kept.path()).await;
        let mut dark = Tour::start(sight, true, &out, kept.path()).await;
        tokio::join!(light.go_round(), dark.go_round());
        saved.extend(light.saved.into_iter().chain(dark.saved));
    }
    saved.extend(print(&out));
    println!("{} files in {}:", saved.len(), out.display());
    for name in saved {
        println!("  {name}");
    }
}

/// Tells the story once, and keeps the journal that comes of it.
async fn make_journal(kept: &Path) {
    let desktop = Desktop::start_filled(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    patient::create_journal(&desktop, &window, story::NAME).await;
    story::tell(&desktop, &window).await;
    window.press("Lock now").await;
    window.gone("//nav").await;
    window.made_anew().await;
    window.end().await;
    copy(&desktop.home().join(folder()), &kept.join(folder()));
    story::remember_versions(&kept.join(folder())).await;
}

/// One size and theme.
struct Tour<'o> {
    desktop: Desktop,
    sight: (u32, u32, u32),
    dark: bool,
    out: &'o Path,
    saved: Vec<String>,
}

impl<'o> Tour<'o> {
    async fn start(sight: (u32, u32, u32), dark: bool, out: &'o Path, kept: &Path) -> Self {
        let desktop = Desktop::start_filled(sight.0, sight.1, dark).await;
        copy(&kept.join(folder()), &desktop.home().join(folder()));
        Self { desktop, sight, dark, out, saved: Vec::new() }
    }

    async fn go_round(&mut self) {
        self.door().await;
        self.rooms().await;
        self.reading_room().await;
    }

    /// What stands before a first journal.
    async fn door(&mut self) {
        let window = Window::open(&self.desktop).await;
        window.find("//button[normalize-space()='Create a journal']").await;
        self.take(&window, "welcome").await;
        window.press("Create a journal").await;
        window.fill("Passphrase", patient::PASSPHRASE).await;
        window.fill("The same once more", patient::PASSPHRASE).await;
        self.take(&window, "create").await;
        window.press("Create journal").await;
        window.reads("Your recovery words").await;
        self.take(&window, "recovery-words").await;
        window.press("I have written them down").await;
        window.reads("Three words, to be sure").await;
        self.take(&window, "recovery-confirm").await;
        window.end().await;
    }

    /// The journal of the story, from unlocking to sharing.
    async fn rooms(&mut self) {
        let remembered = self.desktop.home().join(".config/org.afterglow.journal");
        let journal = self.desktop.home().join(folder());
        fs::create_dir_all(&remembered)
            .and_then(|()| fs::write(remembered.join("last-journal"), journal.to_str().expect("the path is text")))
            .expect("the home folder is writable");
        let window = Window::open(&self.desktop).await;
        window.reads("Welcome back").await;
        self.take(&window, "unlock").await;
        for (name, room) in [("Steady me", "steady"), ("Need support right now?", "support-card")] {
            window.press(name).await;
            window.find("//dialog[@open]").await;
            self.take(&window, room).await;
            window.press("Back").await;
            window.gone("//dialog[@open]").await;
        }
        patient::unlock(&window).await;
        window.reads("Lately").await;
        self.enlarge(&window).await;
        self.take(&window, "today").await;
        self.capture(&window).await;
        self.find(&window).await;
        self.write(&window).await;
        self.meet(&window).await;
        self.look(&window).await;
        self.look_back(&window).await;
        self.share(&window).await;
        patient::enter(&window, "Settings").await;
        self.take(&window, "settings").await;
        window.press("About Afterglow").await;
        window.find("//h1[normalize-space()='About Afterglow']").await;
        self.take(&window, "about").await;
        patient::enter(&window, "Settings").await;
        window.press("Open the trash").await;
        window.reads("Bring back").await;
        self.take(&window, "trash").await;
        self.feel(&window).await;
        window.end().await;
    }

    /// A therapist's side, from the address to a closed piece.
    async fn reading_room(&mut self) {
        let remembered = self.desktop.home().join(".config/org.afterglow.journal/last-journal");
        fs::remove_file(remembered).expect("a journal was opened");
        let window = Window::open(&self.desktop).await;
        reading_room::create(&window, "Practice").await;
        window.reads("Here you read what clients give you").await;
        self.enlarge_room(&window).await;
        self.take(&window, "room-empty").await;
        let file = self.desktop.home().join("Documents/rivera.afterglow-address");
        let card = reading_room::save_card(&self.desktop, &window, "Dr Ana Rivera", &file).await;
        to_top(&window).await;
        self.take(&window, "room-address").await;
        reading_room::take_in(&self.desktop, &window, &card, Some(Identity::generate().recipient()), "Maya").await;
        for (title, room) in [(given::ART[0], "room-artwork"), (given::ENTRY.0, "room-entry"), ("Session 2", "room-session")] {
            reading_room::choose(&window, title).await;
            self.take(&window, room).await;
        }
        reading_room::choose(&window, given::ART[0]).await;
        window.press("Side by side").await;
        reading_room::choose(&window, given::ART[1]).await;
        self.take(&window, "room-side-by-side").await;
        window.press("Compare check words").await;
        window.find("//dialog[@open]//ol/li[6]").await;
        self.take(&window, "room-check-words").await;
        window.press("Cancel").await;
        window.press("Appointment done").await;
        self.take(&window, "room-appointment-done").await;
        window.press("Cancel").await;
        patient::enter(&window, "Clients").await;
        window.reads("only their own word").await;
        self.take(&window, "room-clients").await;
        window.end().await;
    }

    async fn enlarge_room(&self, window: &Window) {
        let (_, _, percent) = self.sight;
        if percent == 100 {
            return;
        }
        patient::enter(window, "Settings").await;
        window.choose("Size of everything", &format!("{percent} %")).await;
        window.is_enlarged();
        patient::enter(window, "Clients").await;
    }

    async fn enlarge(&mut self, window: &Window) {
        let (_, _, percent) = self.sight;
        if percent == 100 {
            return;
        }
        patient::enter(window, "Settings").await;
        window.choose("Size of everything", &format!("{percent} %")).await;
        window.is_enlarged();
        patient::enter(window, "Today").await;
        window.reads("Lately").await;
    }

    async fn capture(&mut self, window: &Window) {
        patient::add_session(window, "Medicine", patient::day(0), "00:00", &[]).await;
        window.press_at("//button[starts-with(normalize-space(), 'Right after')]").await;
        window.find("//label[normalize-space()='What I saw']").await;
        self.take(window, "right-after").await;
        window.press("Done").await;
        window.press_at("//button[@aria-label='Delete session']").await;
        window.reads("is in the trash").await;
    }

    async fn find(&mut self, window: &Window) {
        self.desktop.keyboard(&["key", "ctrl+k"]).await;
        window.find("//dialog[@open]//input[@role='combobox']").await;
        self.desktop.keyboard(&["type", "river"]).await;
        window.find("//dialog[@open]//*[@role='option']//mark").await;
        self.take(window, "search").await;
        self.desktop.keyboard(&["key", "Escape"]).await;
        window.gone("//dialog[@open]").await;
    }

    async fn write(&mut self, window: &Window) {
        patient::enter(window, "Journal").await;
        window.reads(story::WRITTEN).await;
        self.take(window, "journal").await;
        window.press("Write").await;
        window.find("//button[normalize-space()='Another one']").await;
        self.take(window, "prompt").await;
        window.press("Done").await;
        patient::read_entry(window, story::WRITTEN).await;
        self.take(window, "write").await;
        window.press("Earlier versions").await;
        window.reads("As it was").await;
        self.take(window, "versions").await;
    }

    async fn meet(&mut self, window: &Window) {
        patient::enter(window, "Sessions").await;
        window.find("//h2[normalize-space()='Past']").await;
        self.take(window, "sessions").await;
        window.press_at("//*[@id='room']//li//button[contains(normalize-space(), 'Session 2')]").await;
        window.reads("On this session").await;
        self.take(window, "session").await;
    }

    async fn look(&mut self, window: &Window) {
        patient::enter(window, "Art").await;
        let piece = format!("//ul[@aria-label='Art']/li/button[contains(normalize-space(), '{}')]", story::SEEN);
        window.find(&piece).await;
        self.take(window, "art").await;
        window.press_at(&piece).await;
        window.find("//button[@aria-label='See it large']").await;
        self.take(window, "artwork").await;
        window.press("See it large").await;
        self.take(window, "large-view").await;
        window.press("Two side by side").await;
        window.press_at("//*[@aria-label='The second piece']/button[3]").await;
        self.take(window, "side-by-side").await;
        window.press_at("//dialog[@open]//button[@aria-label='Close']").await;
    }

    async fn look_back(&mut self, window: &Window) {
        patient::enter(window, "Progress").await;
        window.find("//*[@id='room']//*[local-name()='svg' and @role='img']").await;
        window.press("Everything").await;
        window.find("//button[normalize-space()='Everything'][@aria-pressed='true']").await;
        self.take(window, "progress").await;
        let sections = [("Regions of the body", "progress-regions"), ("Days", "progress-days")];
        for (section, room) in sections {
            window
                .script(&format!(
                    "[...document.querySelectorAll('h2')].find((one) => one.innerText === '{section}').closest('section').scrollIntoView()"
                ))
                .await;
            self.take(window, room).await;
        }
        window.press_at("//*[@id='room']//section[.//h2[normalize-space()='Energy and pleasantness']]//button").await;
        to_top(window).await;
        self.take(window, "progress-table").await;
    }

    async fn share(&mut self, window: &Window) {
        patient::enter(window, "Share").await;
        window.reads(story::WRITTEN).await;
        self.take(window, "share-empty").await;
        story::choose(window).await;
        to_top(window).await;
        window.find("//*[@aria-label='Pages of the preview'][not(contains(@class, 'outdated'))]//img").await;
        self.take(window, "share").await;
        window.script("document.querySelector('.choosing > :nth-child(2)').scrollIntoView()").await;
        self.take(window, "share-page-one").await;
        window.script("document.querySelector('.choosing > :last-child').scrollIntoView()").await;
        self.take(window, "share-file").await;
        if self.dark || self.saved_pdf().exists() {
            return;
        }
        window.press("Save PDF").await;
        dialog::answer(&self.desktop, "Save your report", &self.saved_pdf()).await;
        window.reads("Saved as report.pdf").await;
    }

    async fn feel(&mut self, window: &Window) {
        patient::enter(window, "Body").await;
        window.find("//*[@id='room']//li").await;
        self.take(window, "body").await;
        window.press_at("//*[@id='room']//li//button").await;
        window.reads("What you marked").await;
        self.take(window, "check-in-shown").await;
        window.press("Chest over time").await;
        window.find("//table").await;
        self.take(window, "region-over-time").await;
        window.press("Back").await;
        window.press("Compare").await;
        window.reads("In words").await;
        self.take(window, "two-check-ins").await;
        body::begin(window).await;
        story::feel_again(window).await;
        to_top(window).await;
        self.take(window, "check-in").await;
        window.press("Choose regions by name").await;
        window.find("//dialog[@open]").await;
        self.take(window, "regions-by-name").await;
    }

    fn saved_pdf(&self) -> PathBuf {
        self.out.join("report.pdf")
    }

    /// Photographs the screen once it has come to rest.
    async fn take(&mut self, window: &Window, room: &str) {
        window.script("document.querySelectorAll('.toast .close').forEach((close) => close.click())").await;
        eventually("the pictures on the screen", || async {
            let all = window.script("return [...document.images].every((one) => one.complete || one.loading === 'lazy')").await;
            all.as_bool().filter(|all| *all)
        })
        .await;
        window.painted().await;
        let mut before = Vec::new();
        while before.len() < 4 {
            let seen = self.desktop.glance().await;
            before.retain(|earlier| *earlier == seen);
            before.push(seen);
        }
        let name = format!("{}-{}-{room}.png", name_of(self.sight), if self.dark { "dark" } else { "light" });
        let file = self.out.join(&name);
        self.desktop.photograph(&file).await;
        // The grey around a picture is the same in both themes.
        if self.dark && !["large-view", "side-by-side", "room-artwork", "room-side-by-side"].contains(&room) {
            let brightness = brightness(&file);
            assert!(brightness < DUSK, "{name} is not dark: {brightness}");
        }
        self.saved.push(name);
    }
}

fn name_of((width, _, percent): (u32, u32, u32)) -> String {
    if percent == 100 { width.to_string() } else { format!("{width}-at-{percent}") }
}

/// Whatever was scrolled stands at its beginning again.
async fn to_top(window: &Window) {
    window.script("document.querySelectorAll('*').forEach((one) => (one.scrollTop = 0))").await;
}

/// How bright the screen is where it is neither brighter nor darker than half of it: a painting or a page does not count for much.
fn brightness(file: &Path) -> u8 {
    let mut tones = image::open(file).expect("the photograph is a picture").into_luma8().into_raw();
    let middle = tones.len() / 2;
    *tones.select_nth_unstable(middle).1
}

/// The pages of the PDF as pictures; gives all names.
fn print(out: &Path) -> Vec<String> {
    let pages = Command::new("pdftoppm").args(["-png", "-r", "90", "report.pdf", "report"]).current_dir(out).status();
    assert!(pages.is_ok_and(|status| status.success()), "pdftoppm is installed");
    let mut names: Vec<String> = files_under(out).iter().filter_map(|file| Some(file.file_name()?.to_str()?.to_owned())).collect();
    names.retain(|name| name.starts_with("report"));
    names.sort();
    names
}

fn folder() -> String {
    format!("{}.afterglow", story::NAME)
}

fn copy(from: &Path, to: &Path) {
    assert!(from.join("vault.json").is_file(), "there is a journal in {}", from.display());
    for file in files_under(from) {
        let place = to.join(file.strip_prefix(from).expect("the file is under the folder"));
        fs::create_dir_all(place.parent().expect("it is in a folder")).expect("the folder can be made");
        fs::copy(&file, &place).expect("the journal can be copied");
    }
}

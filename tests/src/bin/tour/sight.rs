//! One size and theme of the tour: a desktop of its own, and how its pictures are taken.

use std::path::{Path, PathBuf};

use afterglow_tests::{desktop::Desktop, eventually, patient, window::Window};

use crate::kept::Kept;

/// Width and height of the window, and how large everything in it is, in percent.
pub type Sight = (u32, u32, u32);

/// All that are looked at.
pub const SIGHTS: [Sight; 5] = [(1280, 860, 100), (900, 600, 100), (1920, 1080, 100), (2560, 1440, 100), (1280, 860, 200)];
/// How bright a dark screen may be, of 255.
const DUSK: u8 = 80;
/// The grey around a picture is the same in both themes, and so is paper.
const AS_IN_DAYLIGHT: [&str; 8] =
    ["room-report", "large-view", "side-by-side", "leaving-report", "room-artwork", "room-notes", "room-side-by-side", "room-other-times"];

/// One size and theme.
pub struct Tour<'o> {
    pub desktop: Desktop,
    pub kept: &'o Kept,
    /// The names of the pictures.
    pub saved: Vec<String>,
    pub dark: bool,
    /// Whether the door is as large as this sight wants it: the computer keeps that from one start to the next, and each vault its own.
    is_enlarged: bool,
    sight: Sight,
    out: &'o Path,
}

impl<'o> Tour<'o> {
    pub async fn start(sight: Sight, dark: bool, out: &'o Path, kept: &'o Kept) -> Self {
        let desktop = Desktop::start_filled(sight.0, sight.1, dark).await;
        Self { desktop, sight, dark, is_enlarged: false, out, kept, saved: Vec::new() }
    }

    /// Starts the app.
    pub async fn open(&self) -> Window {
        let window = Window::open(&self.desktop).await;
        if self.is_enlarged {
            window.is_enlarged();
        }
        window
    }

    /// Makes everything as large as this sight wants it, and comes back to a room.
    pub async fn enlarge(&mut self, window: &Window, room: &str) {
        let (_, _, percent) = self.sight;
        if percent == 100 {
            return;
        }
        self.is_enlarged = true;
        patient::enter(window, "Settings").await;
        window.choose("Size of everything", &format!("{percent} %")).await;
        window.is_enlarged();
        patient::enter(window, room).await;
    }

    pub fn saved_pdf(&self) -> PathBuf {
        self.out.join("report.pdf")
    }

    /// Photographs the screen without messages, once it has come to rest.
    pub async fn take(&mut self, window: &Window, room: &str) {
        window.script("document.querySelectorAll('.toast .close').forEach((close) => close.click())").await;
        self.take_with_messages(window, room).await;
    }

    /// The same with the messages that stand there.
    pub async fn take_with_messages(&mut self, window: &Window, room: &str) {
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
        if self.dark && !AS_IN_DAYLIGHT.contains(&room) {
            let brightness = brightness(&file);
            assert!(brightness < DUSK, "{name} is not dark: {brightness}");
        }
        self.saved.push(name);
    }
}

/// As in the names of its pictures.
pub fn name_of((width, _, percent): Sight) -> String {
    if percent == 100 { width.to_string() } else { format!("{width}-at-{percent}") }
}

/// Whatever was scrolled stands at its beginning again.
pub async fn to_top(window: &Window) {
    window.script("document.querySelectorAll('*').forEach((one) => (one.scrollTop = 0))").await;
}

/// Scrolls what a CSS selector names to the top of what it lies in.
pub async fn scroll_to(window: &Window, selector: &str) {
    let found =
        window.script(&format!("const one = document.querySelector(`{selector}`); one?.scrollIntoView(); return one !== null")).await;
    assert_eq!(found, true, "{selector} is on the page");
}

/// How bright the screen is where it is neither brighter nor darker than half of it: a painting or a page does not count for much.
fn brightness(file: &Path) -> u8 {
    let mut tones = image::open(file).expect("the photograph is a picture").into_luma8().into_raw();
    let middle = tones.len() / 2;
    *tones.select_nth_unstable(middle).1
}

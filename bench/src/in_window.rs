//! What a person waits for: the door, Today, a letter on the screen. The release program is started on a screen of its own, worked by its
//! keyboard, and watched from outside.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use afterglow_journal::{EntryDraft, LocalTime};
use afterglow_sample::{PASSPHRASE, SampleError, long_text};
use afterglow_tests::{app_binary, desktop::Desktop};

use crate::{
    figures::{Figure, Runs},
    journals::SampleCopy,
    memory,
    screen::{CONTROL, RETURN, Screen},
};

/// Starts are measured so often.
const STARTS: usize = 5;
/// Keystrokes are measured so often.
const STROKES: usize = 200;
const LONG_WORDS: usize = 20_000;
const LONG_TITLE: &str = "twenty thousand words";
/// A screen on which nothing is painted for so long is finished. Longer than the passphrase takes to prove.
const STILL: Duration = Duration::from_secs(4);
/// A person's pause between two letters.
const PAUSE: Duration = Duration::from_millis(120);
/// A place in the text of an open entry, on a screen of this size.
const SCREEN: (u32, u32) = (1280, 860);
const IN_TEXT: (i16, i16) = (640, 560);

/// All figures of the window with this journal.
pub async fn measure(copy: &SampleCopy) -> Result<Vec<Figure>, SampleError> {
    let journal = copy.open().await?;
    let untitled = EntryDraft::about(LocalTime::now());
    let draft = EntryDraft { title: LONG_TITLE.into(), markdown: long_text(LONG_WORDS), ..untitled };
    journal.create_entry(&draft).await?;
    journal.lock().await?;

    let derivation = derivation(&copy.path())?;
    let (mut starts, mut unlocks, mut strokes) = (Runs::default(), Runs::default(), Runs::default());
    let mut on_today = Vec::new();
    for _ in 0..STARTS {
        let app = App::start(&copy.path()).await?;
        starts.add(app.painted);
        let unlocked = app.unlock()?;
        unlocks.add(unlocked.saturating_sub(derivation));
        on_today.push(memory::of_all(app.process));
        app.open_long_entry()?;
        for _ in 0..STROKES / STARTS {
            strokes.add(app.stroke()?);
        }
    }
    on_today.sort_by(f64::total_cmp);
    let memory = Figure {
        what: "memory on Today (PSS of all processes)",
        entries: None,
        value: on_today[on_today.len() / 2],
        unit: "MiB",
        at_most: Some(250.0),
        runs: on_today.len(),
    };
    let figures = [
        starts.median("start to painted unlock screen").at_most(400.0),
        unlocks.median("unlock to Today painted, beyond the derivation").at_most(150.0),
        strokes.percentile("keystroke to screen in 20,000 words, 95th percentile", 95).at_most(16.0),
        memory,
    ];
    Ok(figures.into_iter().map(|figure| figure.of(copy.entries)).collect())
}

/// How long proving the passphrase takes, with nothing else: the middle of several times.
fn derivation(journal: &Path) -> Result<Duration, SampleError> {
    let sealed = fs::read(journal.join("keys/passphrase.age"))?;
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let began = Instant::now();
        let identity = age::scrypt::Identity::new(PASSPHRASE.into());
        age::decrypt(&identity, &sealed)?;
        times.push(began.elapsed());
    }
    times.sort_unstable();
    Ok(times[times.len() / 2])
}

/// The app on its screen.
struct App {
    /// Dropped last: the program ends with it.
    _desktop: Desktop,
    screen: Screen,
    process: u32,
    painted: Duration,
}

impl App {
    async fn start(journal: &Path) -> Result<Self, SampleError> {
        let mut desktop = Desktop::start_filled(SCREEN.0, SCREEN.1, false).await;
        let config = desktop.home().join(".config/org.afterglow.journal");
        fs::create_dir_all(&config)?;
        fs::write(config.join("last-journal"), journal.to_str().ok_or("the path is no text")?)?;
        let screen = Screen::of(desktop.display())?;
        // What the window manager still paints is not the app's.
        screen.still(Duration::from_millis(500))?;
        let began = Instant::now();
        let process = desktop.start_program(&[app_binary().to_str().ok_or("the path is no text")?]);
        let painted = screen.finished(STILL)?.ok_or("no window was painted")?;
        Ok(Self { _desktop: desktop, screen, process, painted: painted - began })
    }

    /// Types the passphrase, and gives the time from its last key until Today stands on the screen.
    fn unlock(&self) -> Result<Duration, SampleError> {
        self.screen.type_text(PASSPHRASE)?;
        self.screen.still(Duration::from_millis(500))?;
        let began = Instant::now();
        self.screen.press(&[], RETURN)?;
        Ok(self.screen.finished(STILL)?.ok_or("nothing happened at the door")? - began)
    }

    fn open_long_entry(&self) -> Result<(), SampleError> {
        let settled = || self.screen.still(Duration::from_secs(2));
        self.screen.press(&[CONTROL], u32::from(b'k'))?;
        settled()?;
        self.screen.type_text(LONG_TITLE)?;
        settled()?;
        self.screen.press(&[], RETURN)?;
        settled()?;
        self.screen.click(IN_TEXT.0, IN_TEXT.1)?;
        settled()
    }

    /// The time from a letter's key to its paint.
    fn stroke(&self) -> Result<Duration, SampleError> {
        let began = Instant::now();
        self.screen.press(&[], u32::from(b'n'))?;
        let painted = self.screen.next_paint(Duration::from_secs(5))?.ok_or("a letter was not painted")?;
        self.screen.still(PAUSE)?;
        Ok(painted - began)
    }
}

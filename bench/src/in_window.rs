//! What a person waits for: the door, Today, a letter on the screen. The release program is started on a screen of its own, worked by its
//! keyboard, and watched from outside.

use std::time::{Duration, Instant};

use afterglow_journal::{EntryDraft, LocalTime};
use afterglow_sample::{SampleError, long_text};

use crate::{
    figures::{Figure, Runs},
    journals::SampleCopy,
    memory,
    screen::{CONTROL, RETURN, Screen},
    seat::Seat,
};

/// Starts are measured so often.
const STARTS: usize = 5;
/// Keystrokes are measured so often.
const STROKES: usize = 200;
const LONG_WORDS: usize = 20_000;
const LONG_TITLE: &str = "twenty thousand words";
/// A person's pause between two letters.
const PAUSE: Duration = Duration::from_millis(120);
/// A place in the text of an open entry.
const IN_TEXT: (i16, i16) = (640, 560);

/// All figures of the window with this journal.
pub async fn measure(copy: &SampleCopy) -> Result<Vec<Figure>, SampleError> {
    let mut seat = Seat::before(&copy.path()).await?;
    // What the system keeps for the next start is made by the first.
    seat.start()?;
    seat.leave().await?;
    let (mut starts, mut unlocks, mut strokes) = (Runs::default(), Runs::default(), Runs::default());
    let mut on_today = Vec::new();
    for _ in 0..STARTS {
        starts.add(seat.start()?);
        seat.unlock()?;
        on_today.push(memory::of_all(seat.process));
        seat.leave().await?;
    }
    // From here on the passphrase takes no time to prove, and what is left is what the journal and the window take.
    copy.ease().await?;
    for _ in 0..STARTS {
        seat.start()?;
        unlocks.add(seat.unlock()?);
        seat.leave().await?;
    }
    // Last, since the others are about a journal as people have it.
    add_long_entry(copy).await?;
    seat.start()?;
    seat.unlock()?;
    open_long_entry(&seat.screen)?;
    for _ in 0..STROKES {
        strokes.add(stroke(&seat.screen)?);
    }
    seat.leave().await?;
    on_today.sort_by(f64::total_cmp);
    let memory = Figure {
        what: "memory on Today (PSS of all processes)",
        entries: None,
        value: on_today[on_today.len() / 2],
        unit: "MiB",
        at_most: Some(250.0),
        runs: on_today.len(),
        is_same_work: true,
    };
    let figures = [
        starts.median("start to painted unlock screen").at_most(400.0).same_work(),
        unlocks.median("unlock to Today painted, beyond the derivation").at_most(150.0).same_work(),
        strokes.percentile("keystroke to screen in 20,000 words, 95th percentile", 95).at_most(16.0).same_work(),
        memory,
    ];
    Ok(figures.into_iter().map(|figure| figure.of(copy.entries)).collect())
}

async fn add_long_entry(copy: &SampleCopy) -> Result<(), SampleError> {
    let journal = copy.open().await?;
    let untitled = EntryDraft::about(LocalTime::now());
    let draft = EntryDraft { title: LONG_TITLE.into(), markdown: long_text(LONG_WORDS), ..untitled };
    journal.create_entry(&draft).await?;
    Ok(journal.lock().await?)
}

fn open_long_entry(screen: &Screen) -> Result<(), SampleError> {
    let settled = || screen.still(Duration::from_secs(2));
    screen.press(&[CONTROL], u32::from(b'k'))?;
    settled()?;
    screen.type_text(LONG_TITLE)?;
    settled()?;
    screen.press(&[], RETURN)?;
    settled()?;
    screen.click(IN_TEXT.0, IN_TEXT.1)?;
    settled()
}

/// The time from a letter's key to its paint.
fn stroke(screen: &Screen) -> Result<Duration, SampleError> {
    let began = Instant::now();
    screen.press(&[], u32::from(b'n'))?;
    let painted = screen.next_paint(Duration::from_secs(5))?.ok_or("a letter was not painted")?;
    screen.still(PAUSE)?;
    Ok(painted - began)
}

//! A page of a report that came with a bundle, as a picture. The PDF is a stranger's: it is drawn by this program started once more, which
//! gets the PDF's bytes through a pipe and nothing else, has an end to its memory and its time, and whose death is only a page that cannot be
//! shown. Reports of one's own are drawn where they are made.

use std::{
    env,
    io::{self, Read, Write},
    process::{ExitCode, Stdio},
    time::Duration,
};

use afterglow_report::WrittenReport;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    process::Command,
    time::timeout,
};

use crate::ipc::{Answer, AppError};

/// Bytes of the longest report that is drawn.
pub const LONGEST: u64 = 300_000_000;
/// What the program is started with, before the page's number, to draw and do nothing else.
const ASKED: &str = "--draw-page-of-report";
/// Bytes that drawing may take, the report among them.
#[cfg(unix)]
const MEMORY: u64 = 1_500_000_000;
/// Seconds of a processor that drawing a page may take. Reports of this program take a fraction of one.
#[cfg(unix)]
const SECONDS: u64 = 10;
/// How long it may take by the clock, whatever else the computer does.
const TIME: Duration = Duration::from_secs(30);
/// Pixels for each point of a page: sharp on a screen with doubled pixels at the width it is read at.
const PIXELS_PER_POINT: f32 = 2.0;
/// The most pixels that a page is drawn with: four times those of an A4 page.
const PIXELS: f32 = 8_000_000.0;
/// The most pages of a report that is drawn: the page in the window has a place for each of them.
const PAGES: usize = 5_000;
/// Bytes of the longest answer: no picture of so many pixels is longer.
const ANSWER: u64 = 40_000_000;
/// Bytes before the picture in an answer: how many pages there are, and the width and height of this one.
const HEAD: usize = 12;

/// A page that was drawn.
pub struct DrawnPage {
    /// How many pages the report has.
    pub pages: u32,
    /// Its width in points.
    pub width: f32,
    /// Its height in points.
    pub height: f32,
    /// The page, as PNG.
    pub png: Vec<u8>,
}

/// Draws one page, counted from 0, in a process of its own.
///
/// # Errors
/// [`AppError::ReportUndrawn`] when it is no PDF, has no such page, or asks for more than it may have.
pub async fn page(pdf: Vec<u8>, page: usize) -> Answer<DrawnPage> {
    let answer = timeout(TIME, asked(pdf, page)).await.ok().and_then(io::Result::ok).ok_or(AppError::ReportUndrawn)?;
    let (head, png) = answer.split_first_chunk::<HEAD>().ok_or(AppError::ReportUndrawn)?;
    let [a, b, c, d, w0, w1, w2, w3, h0, h1, h2, h3] = *head;
    Ok(DrawnPage {
        pages: u32::from_le_bytes([a, b, c, d]),
        width: f32::from_le_bytes([w0, w1, w2, w3]),
        height: f32::from_le_bytes([h0, h1, h2, h3]),
        png: png.to_vec(),
    })
}

async fn asked(pdf: Vec<u8>, page: usize) -> io::Result<Vec<u8>> {
    let mut child = Command::new(env::current_exe()?)
        .args([ASKED, &page.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else { return Err(io::ErrorKind::BrokenPipe.into()) };
    let give = async move {
        // One that has ended reads no more, and says by its end why.
        let _ = to.write_all(&pdf).await;
    };
    let mut answer = Vec::new();
    let mut from = from.take(ANSWER);
    let ((), read) = tokio::join!(give, from.read_to_end(&mut answer));
    read?;
    if child.wait().await?.success() { Ok(answer) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// Draws, where this process was started for that; none where it is to run the app.
pub fn if_asked() -> Option<ExitCode> {
    let mut arguments = env::args().skip(1);
    if arguments.next()? != ASKED {
        return None;
    }
    bound();
    let drawn = arguments.next().and_then(|page| draw(page.parse().ok()?));
    Some(if drawn.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn draw(page: usize) -> Option<()> {
    let mut pdf = Vec::new();
    io::stdin().take(LONGEST).read_to_end(&mut pdf).ok()?;
    let report = WrittenReport::read(pdf).ok()?;
    if report.count() > PAGES {
        return None;
    }
    let (width, height) = report.size(page)?;
    let scale = PIXELS_PER_POINT.min((PIXELS / (width * height)).sqrt());
    let png = if scale.is_normal() { report.png(page, scale).ok()? } else { return None };
    let mut out = io::stdout();
    out.write_all(&u32::try_from(report.count()).ok()?.to_le_bytes()).ok()?;
    out.write_all(&width.to_le_bytes()).ok()?;
    out.write_all(&height.to_le_bytes()).ok()?;
    out.write_all(&png).ok()?;
    out.flush().ok()
}

/// From here on the system ends this process rather than give it more. Elsewhere than on Unix only its time has an end.
#[cfg(unix)]
fn bound() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limits = [(Resource::Data, MEMORY), (Resource::Cpu, SECONDS)];
    for (resource, most) in limits {
        // Less than before is always granted.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

#[cfg(not(unix))]
fn bound() {}

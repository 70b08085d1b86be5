//! A screen as a person meets it: keys that are pressed on its keyboard, and the moments at which something is painted on it. Both come
//! from the X server, so that the program that is measured is the one that is shipped, and knows nothing of it.

use std::{
    collections::HashMap,
    fs::File,
    os::unix::fs::FileExt as _,
    time::{Duration, Instant},
};

use afterglow_sample::SampleError;
use x11rb::{
    CURRENT_TIME, NONE,
    connection::Connection as _,
    protocol::{
        Event,
        damage::{ConnectionExt as _, ReportLevel},
        shm::ConnectionExt as _,
        xproto::{
            BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConnectionExt as _, ImageFormat, KEY_PRESS_EVENT, KEY_RELEASE_EVENT,
            MOTION_NOTIFY_EVENT, Rectangle,
        },
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
};

/// Keysyms of X11's keysymdef.h that no letter has.
pub const RETURN: u32 = 0xff0d;
/// See [`RETURN`].
pub const ESCAPE: u32 = 0xff1b;
/// See [`RETURN`].
pub const SHIFT: u32 = 0xffe1;
/// See [`RETURN`].
pub const CONTROL: u32 = 0xffe3;

/// A part of a screen in pixels: left, top, width, height.
pub type Part = (i16, i16, u16, u16);

/// How often the screen is asked whether something was painted.
const GRAIN: Duration = Duration::from_micros(100);

/// In pixels.
const SCROLL_BAR: u16 = 24;
/// In bytes.
const PIXEL: usize = 4;
/// A difference between two shades of a colour, of 255, that nobody sees: at the rim of what is painted again, edges and gradients come out
/// other by as much.
const UNSEEN: u8 = 8;

/// Where what Linux shares between programs is kept.
const SHARED: &str = "/dev/shm";

/// A connection to a screen.
pub struct Screen {
    connection: RustConnection,
    root: u32,
    keys: HashMap<u32, u8>,
    /// Pixels come through it: through the connection, the whole screen would take longer than a program takes to paint it.
    shared: File,
    /// What the server calls it.
    segment: u32,
}

impl Screen {
    /// Watches a display, such as `:1`.
    pub fn of(display: &str) -> Result<Self, SampleError> {
        let (connection, number) = x11rb::connect(Some(display))?;
        let screen = &connection.setup().roots[number];
        let (root, size) = (screen.root, usize::from(screen.width_in_pixels) * usize::from(screen.height_in_pixels) * PIXEL);
        let shared = tempfile::tempfile_in(SHARED)?;
        shared.set_len(size as u64)?;
        let segment = connection.generate_id()?;
        connection.shm_attach_fd(segment, shared.try_clone()?, false)?.check()?;
        connection.damage_query_version(1, 1)?.reply()?;
        connection.xtest_get_version(2, 2)?.reply()?;
        connection.damage_create(connection.generate_id()?, root, ReportLevel::RAW_RECTANGLES)?.check()?;
        let (first, last) = (connection.setup().min_keycode, connection.setup().max_keycode);
        let mapping = connection.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        let unshifted = mapping.keysyms.chunks(usize::from(mapping.keysyms_per_keycode)).map(|symbols| symbols[0]);
        let keys = unshifted.zip(first..=last).collect();
        Ok(Self { connection, root, keys, shared, segment })
    }

    /// Presses a key with others held, and lets go.
    pub fn press(&self, held: &[u32], key: u32) -> Result<(), SampleError> {
        for key in held.iter().chain([&key]) {
            self.input(KEY_PRESS_EVENT, self.code(*key)?)?;
        }
        for key in held.iter().chain([&key]).rev() {
            self.input(KEY_RELEASE_EVENT, self.code(*key)?)?;
        }
        Ok(self.connection.flush()?)
    }

    /// Types small letters and spaces.
    pub fn type_text(&self, text: &str) -> Result<(), SampleError> {
        text.bytes().try_for_each(|letter| self.press(&[], u32::from(letter)))
    }

    /// Presses the mouse at a place in pixels.
    pub fn click(&self, x: i16, y: i16) -> Result<(), SampleError> {
        self.connection.xtest_fake_input(MOTION_NOTIFY_EVENT, 0, CURRENT_TIME, self.root, x, y, 0)?;
        self.input(BUTTON_PRESS_EVENT, 1)?;
        self.input(BUTTON_RELEASE_EVENT, 1)?;
        Ok(self.connection.flush()?)
    }

    /// When something is painted next; none when nothing is for so long.
    pub fn next_paint(&self, within: Duration) -> Result<Option<Instant>, SampleError> {
        Ok(self.next_painted(within)?.map(|(when, _)| when))
    }

    /// The same, and where.
    fn next_painted(&self, within: Duration) -> Result<Option<(Instant, Part)>, SampleError> {
        let began = Instant::now();
        while began.elapsed() < within {
            if let Some(Event::DamageNotify(damage)) = self.connection.poll_for_event()? {
                let Rectangle { x, y, width, height } = damage.area;
                return Ok(Some((Instant::now(), (x, y, width, height))));
            }
            std::thread::sleep(GRAIN);
        }
        Ok(None)
    }

    /// Waits until nothing has been painted for so long.
    pub fn still(&self, quiet: Duration) -> Result<(), SampleError> {
        while self.next_paint(quiet)?.is_some() {}
        Ok(())
    }

    /// Since when the screen has looked as it does, once nothing has been painted for so long; none when nothing changed at all.
    pub fn finished(&self, quiet: Duration) -> Result<Option<Instant>, SampleError> {
        let [finished] = self.finished_parts([self.whole()?], quiet)?;
        Ok(finished)
    }

    /// All of it but what is left out for a scroll bar at the right: that of the webview lies over the page's edge and fades away by itself,
    /// long after everything stands there.
    pub fn whole(&self) -> Result<Part, SampleError> {
        let shape = self.connection.get_geometry(self.root)?.reply()?;
        Ok((0, 0, shape.width - SCROLL_BAR, shape.height))
    }

    /// The same as [`Screen::finished`], of each part by itself. What is painted again as it was makes no difference, as it makes none to a
    /// person.
    pub fn finished_parts<const N: usize>(&self, parts: [Part; N], quiet: Duration) -> Result<[Option<Instant>; N], SampleError> {
        let mut shown = parts.iter().map(|part| self.pixels(*part)).collect::<Result<Vec<_>, _>>()?;
        let mut since = [None; N];
        while let Some((when, painted)) = self.next_painted(quiet)? {
            for ((part, shown), since) in parts.iter().zip(&mut shown).zip(&mut since) {
                // Only what was painted is fetched: the screen is not to be kept busy by being looked at.
                let Some(both) = common(*part, painted) else { continue };
                if replaced(shown, *part, both, &self.pixels(both)?) {
                    *since = Some(when);
                }
            }
        }
        Ok(since)
    }

    /// What a part of the screen shows, four bytes a pixel.
    fn pixels(&self, (x, y, width, height): Part) -> Result<Vec<u8>, SampleError> {
        let (format, segment) = (ImageFormat::Z_PIXMAP.into(), self.segment);
        self.connection.shm_get_image(self.root, x, y, width, height, u32::MAX, format, segment, 0)?.reply()?;
        let mut pixels = vec![0; usize::from(width) * usize::from(height) * PIXEL];
        self.shared.read_exact_at(&mut pixels, 0)?;
        Ok(pixels)
    }

    /// Does something, and gives the time until this part looks different; none when it does not for so long.
    pub fn until_changed(
        &self,
        part: Part,
        within: Duration,
        act: impl FnOnce() -> Result<(), SampleError>,
    ) -> Result<Option<Duration>, SampleError> {
        let before = self.pixels(part)?;
        let began = Instant::now();
        act()?;
        while began.elapsed() < within {
            if self.pixels(part)? != before {
                return Ok(Some(began.elapsed()));
            }
            std::thread::sleep(GRAIN);
        }
        Ok(None)
    }

    fn code(&self, key: u32) -> Result<u8, SampleError> {
        self.keys.get(&key).copied().ok_or_else(|| format!("the keyboard has no key {key:#x}").into())
    }

    fn input(&self, kind: u8, detail: u8) -> Result<(), SampleError> {
        self.connection.xtest_fake_input(kind, detail, CURRENT_TIME, NONE, 0, 0, 0)?;
        Ok(())
    }
}

/// What two parts have in common.
fn common((left, top, width, height): Part, (x, y, across, down): Part) -> Option<Part> {
    let (start, stop) = ((left.max(x), top.max(y)), (end(left, width).min(end(x, across)), end(top, height).min(end(y, down))));
    let side = |from: i16, to: i16| u16::try_from(to - from).ok().filter(|side| *side > 0);
    Some((start.0, start.1, side(start.0, stop.0)?, side(start.1, stop.1)?))
}

/// Where a side of this length ends.
const fn end(start: i16, length: u16) -> i16 {
    start.saturating_add_unsigned(length)
}

/// Puts the pixels of what lies within a part into that part's; whether that changed anything.
fn replaced(shown: &mut [u8], (left, top, width, _): Part, (x, y, across, _): Part, pixels: &[u8]) -> bool {
    let (right, down) = (usize::from(x.abs_diff(left)), usize::from(y.abs_diff(top)));
    let mut changed = false;
    for (row, new) in pixels.chunks_exact(usize::from(across) * PIXEL).enumerate() {
        let start = ((down + row) * usize::from(width) + right) * PIXEL;
        let old = &mut shown[start..start + new.len()];
        changed |= old.iter().zip(new).any(|(old, new)| old.abs_diff(*new) > UNSEEN);
        old.copy_from_slice(new);
    }
    changed
}

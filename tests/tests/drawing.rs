//! A report that a stranger wrote: drawn by a process of its own, so that whatever is in it ends there.

use std::{
    fs,
    io::{Read, Write},
    process::{Command, Output, Stdio},
};

use afterglow_tests::{app_binary, desktop::Desktop, exchange, given, reading_room, window::Window};
use flate2::{Compress, Compression, FlushCompress};

/// What the app is started with to draw.
const ASKED: &str = "--draw-page-of-report";
/// Bytes before the picture in what it answers.
const HEAD: usize = 12;
/// What cannot be drawn within any bound.
const ENDLESS: &str = "pixels without end";

const ENDLESS_PAGES: &str = "pages without end";

fn drawn(pdf: &[u8], page: &str) -> Output {
    let mut drawing = Command::new(app_binary());
    drawing.args([ASKED, page]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).env_remove("DISPLAY");
    let mut child = drawing.spawn().expect("the app starts");
    let mut to = child.stdin.take().expect("a pipe");
    let pdf = pdf.to_vec();
    // One that has ended reads no more.
    let giving = std::thread::spawn(move || drop(to.write_all(&pdf)));
    let mut answer = Vec::new();
    child.stdout.take().expect("a pipe").read_to_end(&mut answer).expect("it can be read");
    giving.join().expect("nothing panics");
    Output { status: child.wait().expect("it ends"), stdout: answer, stderr: Vec::new() }
}

/// A PDF of these objects, numbered from 1; the first is the catalogue.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(bytes.len());
        bytes.extend(format!("{number} 0 obj\n").bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let list = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    bytes.extend(format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{list}\n%%EOF\n", objects.len() + 1).bytes());
    bytes
}

fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    [format!("<< {entries} /Length {} >>\nstream\n", bytes.len()).as_bytes(), bytes, b"\nendstream"].concat()
}

/// One page of this size, drawn by these instructions, with one thing to call by the name X.
fn page(size: &str, instructions: &str, called: Vec<u8>) -> Vec<u8> {
    let page = format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size}] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>");
    pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page.into_bytes(),
        stream("", instructions.as_bytes()),
        called,
    ])
}

/// So many empty pages.
fn pages(count: usize) -> Vec<u8> {
    let kids: String = (0..count).map(|at| format!("{} 0 R ", at + 3)).collect();
    let page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>".to_vec();
    let tree = format!("<< /Type /Pages /Kids [{kids}] /Count {count} >>").into_bytes();
    let mut objects = vec![b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), tree];
    objects.resize(count + 2, page);
    pdf(&objects)
}

/// A picture of so many white or black pixels a side that unpack to more than any memory, in a file of a few megabytes.
fn bomb(side: u64) -> Vec<u8> {
    const STRETCH: usize = 1 << 26;
    let mut compress = Compress::new(Compression::best(), true);
    let mut packed = Vec::with_capacity(1 << 20);
    let zeros = vec![0; STRETCH];
    compress.compress_vec(&zeros, &mut packed, FlushCompress::Full).expect("there is room");
    assert_eq!(compress.total_in(), STRETCH as u64);
    let first = packed.clone();
    // After a full flush nothing looks back: the same stretch may follow itself. Its head of two bytes stands only at the beginning.
    for _ in 1..(side * side * 3).div_ceil(STRETCH as u64) {
        packed.extend(&first[2..]);
    }
    let entries = format!(
        "/Type /XObject /Subtype /Image /Width {side} /Height {side} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode"
    );
    page("595 842", "595 0 0 842 0 0 cm /X Do", stream(&entries, &packed))
}

#[test]
fn a_page_is_drawn_as_another_or_none_is_drawn() {
    let nothing = stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1]", b"");
    let half = page("200 100", "0 0 100 100 re f", nothing);
    let Output { status, stdout, .. } = drawn(&half, "0");
    assert!(status.success());
    assert_eq!(stdout[..HEAD], [&1_u32.to_le_bytes()[..], &200_f32.to_le_bytes(), &100_f32.to_le_bytes()].concat());
    let picture = image::load_from_memory(&stdout[HEAD..]).expect("the rest is a picture").into_luma8();
    assert_eq!(picture.dimensions(), (400, 200));
    assert!(picture.get_pixel(50, 100).0 == [0] && picture.get_pixel(350, 100).0 == [255]);
    for (pdf, page) in [(half.as_slice(), "1"), (&half, "-1"), (b"%PDF-1.7 and no more", "0"), (b"", "0")] {
        let Output { status, stdout, .. } = drawn(pdf, page);
        assert!(!status.success() && stdout.is_empty(), "page {page}");
    }
}

#[test]
fn a_page_takes_all_of_the_memory_or_never_ends() {
    let itself = stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >>", b"/X Do /X Do");
    let nothing = || stream("/Type /XObject /Subtype /Form /BBox [0 0 1 1]", b"");
    let much = "0 0 595 842 re f\n".repeat(2_000_000);
    let hostile = [
        (ENDLESS, bomb(40_000)),
        ("a page as wide as a country", page("1000000000 1000000000", "0 0 100 100 re f", nothing())),
        ("a page without a height", page("595 0", "0 0 100 100 re f", nothing())),
        ("a form that draws itself, twice", page("595 842", "/X Do", itself)),
        (ENDLESS_PAGES, pages(20_000)),
        ("instructions without end", page("595 842", &much, nothing())),
    ];
    for (what, pdf) in hostile {
        let Output { status, stdout, .. } = drawn(&pdf, "0");
        assert!(![ENDLESS, ENDLESS_PAGES].contains(&what) || !status.success(), "nothing bounds {what}");
        // Whether another is drawn is its own affair, as long as it ends and what is drawn is of a size to be looked at.
        let picture = status.success().then(|| image::load_from_memory(&stdout[HEAD..]).expect("the rest is a picture"));
        println!("{what}: {status}, {:?}", picture.as_ref().map(|picture| (picture.width(), picture.height())));
        let pixels = picture.map_or(0, |picture| u64::from(picture.width()) * u64::from(picture.height()));
        assert!(pixels <= 8_100_000, "{what}: {pixels}");
    }
}

#[tokio::test]
async fn a_report_that_cannot_be_drawn_takes_the_room_along_or_says_nothing() {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    reading_room::create(&window, "Practice").await;
    let card = reading_room::save_card(&desktop, &window, "Dr Ana Rivera", &desktop.home().join("Documents/card.afterglow-address")).await;
    let file = desktop.home().join("Documents/for-you.afterglow-share");
    given::save_with_report(&file, &card, &bomb(40_000));
    assert!(fs::metadata(&file).expect("it was saved").len() < 20_000_000);
    exchange::open_bundle(&desktop, &window, &file).await;
    exchange::take_in(&window, "M.").await;
    window.press("Read the report").await;
    window.reads("This report cannot be shown").await;
    window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
    window.gone("//dialog[@open]").await;
    window.reads(given::ENTRY.1).await;
    window.end().await;
}

//! A piece looked at closely: to its pixels, turned, beside another, and covered when the person wants it so.

use std::fs;

use afterglow_tests::{
    dialog, eventually, gallery, patient,
    pictures::{self, QUARTERS},
    window::Window,
};
use image::{ExtendedColorType, ImageEncoder, codecs::png::PngEncoder};

const VIEWER: &str = "//dialog[@open]";
const FULL: &str = "dialog[open] img[src*='/full/']";
const COPY: &str = "dialog[open] img[src*='/display/']";
const SHOWN: &str = "//button[@aria-label='See it large']/img";
const ESCAPE: &str = "\u{E00C}";
const PAGE_DOWN: &str = "\u{E00F}";

#[tokio::test]
async fn pixels_are_guessed_or_a_turn_in_the_viewer_is_not_kept() {
    let (desktop, window) = gallery::studio().await;
    let folder = desktop.home().join("Pictures");
    // Its pixels lie turned, as a camera held upright leaves them, and there are more of them than the smaller copy has.
    pictures::save_turned(&folder.join("one.jpg"), &pictures::quarters(3000, 2000), 6);
    pictures::save_turned(&folder.join("two.png"), &pictures::quarters(600, 400), 1);
    window.press("Add art").await;
    dialog::answer_all(&desktop, "Choose pictures to add", &folder).await;
    window.reads("2 pieces added").await;
    window.press("Done").await;
    open_large(&window, 3000).await;
    assert_eq!(sides(&window, FULL).await, None, "the original came without need");

    window.keys("1").await;
    window.reads("100 %").await;
    arrived(&window, FULL, (3000, 2000)).await;
    let drawn = window.script("return document.querySelector(\"dialog[open] img[src*='/full/']\").width").await;
    assert_eq!(drawn, 3000, "a pixel of the picture is one of the screen");

    window.keys("0").await;
    window.press("Turn to the right").await;
    let [[red, green], [blue, yellow]] = QUARTERS;
    let turned = [[blue, red], [yellow, green]];
    arrived(&window, COPY, (1365, 2048)).await;
    gallery::stands(&window, &format!("{VIEWER}//img"), (2000, 3000), turned).await;
    window.keys("1").await;
    arrived(&window, FULL, (2000, 3000)).await;

    window.keys("0").await;
    let before = window.find(VIEWER).await.attr("aria-label").await.ok().flatten().unwrap_or_default();
    window.keys(if before.contains("1 of 2") { PAGE_DOWN } else { "\u{E00E}" }).await;
    eventually("the other piece", || async {
        let now = window.find(VIEWER).await.attr("aria-label").await.ok().flatten()?;
        (now != before).then_some(())
    })
    .await;
    window.keys(ESCAPE).await;
    window.gone(VIEWER).await;

    patient::lock_and_unlock(&window).await;
    patient::enter(&window, "Art").await;
    open_large(&window, 2000).await;
    gallery::stands(&window, &format!("{VIEWER}//img"), (2000, 3000), turned).await;
    window.end().await;
}

#[tokio::test]
async fn original_is_shown_in_other_colours_than_its_profile_says() {
    let (desktop, window) = gallery::studio().await;
    let file = desktop.home().join("Pictures/swapped.png");
    let picture = pictures::quarters(600, 400);
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new(&mut bytes);
    // A profile, made for this, in which the first channel is green and the second red.
    encoder.set_icc_profile(include_bytes!("../fixtures/swapped.icc").to_vec()).expect("PNG takes profiles");
    encoder.write_image(&picture, 600, 400, ExtendedColorType::Rgb8).expect("a picture can be encoded");
    fs::write(&file, bytes).expect("the folder is writable");
    window.press("Add art").await;
    dialog::answer(&desktop, "Choose pictures to add", &file).await;
    window.press("Say something about it").await;
    window.press("See it large").await;
    window.keys("1").await;
    arrived(&window, FULL, (600, 400)).await;
    eventually("green where the first channel is strong", || async {
        let [[first, second], _] = pictures::middles(&window.photograph(&format!("{VIEWER}//img")).await);
        (first[1] > 120 && first[0] < 90 && second[0] > 90 && second[1] < 90).then_some(())
    })
    .await;
    window.end().await;
}

#[tokio::test]
async fn a_veiled_piece_is_seen_somewhere_before_it_is_pressed() {
    let (desktop, window) = gallery::studio().await;
    let file = desktop.home().join("Pictures/night.png");
    pictures::save_turned(&file, &pictures::quarters(600, 400), 1);
    window.press("Add art").await;
    dialog::answer(&desktop, "Choose pictures to add", &file).await;
    window.press("Say something about it").await;
    window.fill("Title", "Night").await;
    window.press("Veiled").await;
    window.find("//button[@aria-label='Veiled. Show Night']").await;
    patient::lock_and_unlock(&window).await;
    for room in ["Today", "Art"] {
        patient::enter(&window, room).await;
        window.find("//button[@aria-label='Veiled. Show Night']").await;
        assert!(window.seen("//img[starts-with(@src, 'art:')]").await.is_none(), "{room} shows it");
    }
    window.press("Veiled. Show Night").await;
    window.find("//img[starts-with(@src, 'art:')]").await;
    window.end().await;
}

#[tokio::test]
async fn pictures_from_a_telephone_or_a_scanner_stay_outside() {
    let (desktop, window) = gallery::studio().await;
    let folder = desktop.home().join("Pictures");
    for ending in ["tiff", "gif"] {
        pictures::quarters(600, 400).save(folder.join(format!("one.{ending}"))).expect("the folder is writable");
    }
    fs::write(folder.join("phone.heic"), include_bytes!("../fixtures/quarters.heic")).expect("the folder is writable");
    window.press("Add art").await;
    dialog::answer_all(&desktop, "Choose pictures to add", &folder).await;
    window.reads("3 pieces added").await;
    window.press("Done").await;
    for place in 1..=3 {
        let picture = format!("//*[@id='room']//ul[@aria-label='Art']/li[{place}]//img");
        gallery::stands(&window, &picture, (600, 400), QUARTERS).await;
    }
    window.end().await;
}

#[tokio::test]
async fn a_dragged_piece_of_a_series_goes_back_to_its_place() {
    let (desktop, window) = gallery::studio().await;
    for title in ["First", "Second", "Third"] {
        let file = desktop.home().join("Pictures").join(format!("{title}.png"));
        pictures::save_turned(&file, &pictures::quarters(60, 40), 1);
        window.press("Add art").await;
        dialog::answer(&desktop, "Choose pictures to add", &file).await;
        window.press("Say something about it").await;
        window.fill("Title", title).await;
        window.fill("Series", "Tides").await;
        window.reads("Saved just now").await;
        window.press("Done").await;
    }
    window.press("Tides").await;
    let first = titles(&window).await;
    assert_eq!(first.len(), 3);
    let grip = "//ol/li[1]/*[@title='Drag to another place']";
    window.drag(grip, &[(0.5, 0.5), (0.5, 1.5), (0.5, 3.0), (0.5, 4.6), (0.5, 5.2)]).await;
    let dragged = vec![first[1].clone(), first[2].clone(), first[0].clone()];
    assert_eq!(titles(&window).await, dragged);
    window.press(&format!("Move {} earlier", dragged[1])).await;
    window.reads(&format!("{} is now 1 of 3", dragged[1])).await;
    let kept = vec![dragged[1].clone(), dragged[0].clone(), dragged[2].clone()];
    patient::lock_and_unlock(&window).await;
    patient::enter(&window, "Art").await;
    window.press("Tides").await;
    assert_eq!(titles(&window).await, kept);
    window.end().await;
}

/// The titles of the series that is open, in their order.
async fn titles(window: &Window) -> Vec<String> {
    window.find("//ol/li[3]").await;
    let titles = window.script("return [...document.querySelectorAll('ol li .title')].map((title) => title.textContent)").await;
    titles.as_array().into_iter().flatten().filter_map(|title| title.as_str().map(str::to_owned)).collect()
}

/// Opens the piece of this many pixels' width, wherever it hangs, in the viewer.
async fn open_large(window: &Window, width: u64) {
    for place in 1..=2 {
        window.press_at(&format!("//*[@id='room']//ul[@aria-label='Art']/li[{place}]/button")).await;
        let picture = window.find(SHOWN).await;
        if window.script_on("return Number(arguments[0].getAttribute('width'))", &picture).await.as_u64() == Some(width) {
            window.press("See it large").await;
            window.find(VIEWER).await;
            return;
        }
        window.press("Done").await;
    }
    panic!("no piece is {width} pixels wide");
}

/// How many pixels a picture in the page has, once it has arrived.
async fn sides(window: &Window, selector: &str) -> Option<(u64, u64)> {
    let script = format!("const seen = document.querySelector(\"{selector}\"); return seen && [seen.naturalWidth, seen.naturalHeight]");
    let sides = window.script(&script).await;
    Some((sides[0].as_u64().filter(|width| *width > 0)?, sides[1].as_u64()?))
}

async fn arrived(window: &Window, selector: &str, expected: (u64, u64)) {
    eventually(&format!("{selector} with {expected:?} pixels"), || async {
        (sides(window, selector).await == Some(expected)).then_some(())
    })
    .await;
}

//! Pictures on their way in, and what is said about them: by the dialog, by paste and by drop; upright, whole, or refused by name.

use std::{fs, path::Path};

use afterglow_tests::{
    desktop::Desktop,
    dialog, drag, eventually, gallery, patient,
    pictures::{self, QUARTERS},
    window::Window,
};

const REMAIN: &str = "Your photos outside the journal are still where they were, unencrypted.";
const PIECE: &str = "//*[@id='room']//ul[@aria-label='Art']/li";
const SHOWN: &str = "//button[@aria-label='See it large']/img";

#[tokio::test]
async fn a_picture_of_many_is_missing_or_lies_on_its_side() {
    let (desktop, window) = gallery::studio().await;
    let folder = desktop.home().join("Pictures");
    let upright = pictures::quarters(600, 400);
    for (name, orientation) in [("one.jpg", 6), ("two.png", 8), ("three.webp", 5), ("four.webp", 3)] {
        pictures::save_turned(&folder.join(name), &upright, orientation);
    }
    window.press("Add art").await;
    dialog::answer_all(&desktop, "Choose pictures to add", &folder).await;
    window.reads("4 pieces added").await;
    window.reads(REMAIN).await;
    window.press("Done").await;

    for place in 1..=4 {
        let thumbnail = format!("{PIECE}[{place}]//img");
        gallery::stands(&window, &thumbnail, (600, 400), QUARTERS).await;
        window.press_at(&format!("{PIECE}[{place}]/button")).await;
        gallery::stands(&window, SHOWN, (600, 400), QUARTERS).await;
        window.press("Done").await;
    }
    window.end().await;
}

#[tokio::test]
async fn what_is_said_about_a_piece_is_gone_after_a_lock() {
    let (desktop, window) = gallery::studio().await;
    let file = desktop.home().join("Pictures/river.jpg");
    pictures::save_turned(&file, &pictures::quarters(600, 400), 6);
    window.press("Add art").await;
    dialog::answer(&desktop, "Choose pictures to add", &file).await;
    window.press("Say something about it").await;
    let said = [
        ("Title", "The river under the house"),
        ("What happened while making it", "My hand knew before I did."),
        ("What I want to say about it", "It carries."),
        ("What can be seen on it", "A blue band between two fields."),
        ("Medium", "soft pastel"),
        ("On", "brown paper"),
        ("Size", "30 × 40 cm"),
        ("Series", "Water"),
        ("Place in the series", "3"),
    ];
    patient::describe_art(&window, &said).await;
    window.press("Turn a quarter to the right").await;
    let [[red, green], [blue, yellow]] = QUARTERS;
    let turned = [[blue, red], [yellow, green]];
    gallery::stands(&window, SHOWN, (400, 600), turned).await;
    window.reads("Saved just now").await;

    patient::lock_and_unlock(&window).await;
    patient::enter(&window, "Art").await;
    gallery::stands(&window, &format!("{PIECE}[1]//img"), (400, 600), turned).await;
    window.press_at(&format!("{PIECE}[1]/button")).await;
    gallery::stands(&window, SHOWN, (400, 600), turned).await;
    for (label, text) in said {
        assert_eq!(window.value(label).await, text, "{label}");
    }

    window.press("Delete piece").await;
    window.gone(SHOWN).await;
    window.reads("The piece is in the trash.").await;
    window.press("Undo").await;
    window.find(SHOWN).await;
    assert_eq!(window.value("Title").await, "The river under the house");
    window.end().await;
}

#[tokio::test]
async fn a_pasted_picture_does_not_arrive_or_does_not_last() {
    let (desktop, window) = gallery::studio().await;
    let file = desktop.home().join("copied.png");
    pictures::save_turned(&file, &pictures::quarters(600, 400), 1);
    copy(&desktop, &file).await;
    desktop.keyboard(&["key", "--clearmodifiers", "ctrl+v"]).await;
    window.reads("1 piece added").await;
    window.press("Done").await;
    gallery::stands(&window, &format!("{PIECE}[1]//img"), (600, 400), QUARTERS).await;

    patient::write_entry(&window, "With a picture", "Before it. ").await;
    desktop.keyboard(&["key", "--clearmodifiers", "ctrl+v"]).await;
    let in_text = "//*[@role='textbox' and @contenteditable='true']//img[starts-with(@src, 'art:')]";
    gallery::stands(&window, in_text, (600, 400), QUARTERS).await;
    window.reads("Saved just now").await;
    patient::lock_and_unlock(&window).await;
    patient::read_entry(&window, "With a picture").await;
    gallery::stands(&window, in_text, (600, 400), QUARTERS).await;
    patient::enter(&window, "Art").await;
    window.reads("2 pieces").await;
    window.end().await;
}

#[tokio::test]
async fn a_dropped_picture_does_not_arrive() {
    let (mut desktop, window) = gallery::studio().await;
    let files = ["one.jpg", "two.png"].map(|name| desktop.home().join("Pictures").join(name));
    for file in &files {
        pictures::save_turned(file, &pictures::quarters(600, 400), 6);
    }
    drag::drop_on_the_window(&mut desktop, &files).await;
    window.reads("2 pieces added").await;
    window.reads(REMAIN).await;
    window.press("Done").await;
    gallery::stands(&window, &format!("{PIECE}[1]//img"), (600, 400), QUARTERS).await;
    gallery::stands(&window, &format!("{PIECE}[2]//img"), (600, 400), QUARTERS).await;
    window.end().await;
}

#[tokio::test]
async fn a_file_that_is_no_good_picture_comes_in_or_keeps_the_others_out() {
    let (desktop, window) = gallery::studio().await;
    let folder = desktop.home().join("Pictures");
    pictures::save_turned(&folder.join("good.jpg"), &pictures::quarters(600, 400), 1);
    pictures::save_turned(&folder.join("well.png"), &pictures::quarters(600, 400), 1);
    let whole = fs::read(folder.join("good.jpg")).expect("it was written");
    fs::write(folder.join("cut.jpg"), &whole[..whole.len() / 2]).expect("the folder is writable");
    fs::write(folder.join("letter.jpg"), "Dear Dr Rivera, this is no picture.").expect("the folder is writable");
    fs::write(folder.join("phone.jpg"), b"\0\0\0\x18ftypavif\0\0\0\0mif1avif\0\0\0\x08mdat").expect("the folder is writable");
    fs::File::create(folder.join("vast.png")).and_then(|file| file.set_len(200_000_001)).expect("the folder is writable");
    window.press("Add art").await;
    dialog::answer_all(&desktop, "Choose pictures to add", &folder).await;
    window.reads("2 pieces added").await;
    window.reads("These 4 stayed outside").await;
    for (name, reason) in [
        ("cut.jpg", "This picture is damaged or cut short, so it was not added."),
        ("letter.jpg", "This file is not a picture, so it was not added."),
        ("phone.jpg", "AVIF pictures cannot be added yet."),
        ("vast.png", "This file is larger than 200 MB, so it was not added."),
    ] {
        let line = format!("//dialog[@open]//li[strong[.='{name}']][contains(., '{reason}')]");
        window.find(&line).await;
    }
    window.reads(REMAIN).await;
    window.press("Done").await;
    assert_eq!(hanging(&window).await, 2);
    window.end().await;
}

#[tokio::test]
async fn a_cancelled_import_leaves_half_a_piece_or_does_not_say_how_many() {
    let (desktop, window) = gallery::studio().await;
    let folder = desktop.home().join("Pictures");
    let first = folder.join("01.jpg");
    pictures::save_geotagged(&first, &pictures::painting(2400, 1800, 2), 6);
    for number in 2..=30 {
        fs::copy(&first, folder.join(format!("{number:02}.jpg"))).expect("the folder is writable");
    }
    window.press("Add art").await;
    dialog::answer_all(&desktop, "Choose pictures to add", &folder).await;
    window.reads("Picture 3 of 30").await;
    window.press("Cancel").await;
    window.reads("You stopped it. What was added before that stays.").await;
    window.reads(REMAIN).await;
    let said = window.find("//dialog[@open]//h2").await.text().await.expect("it has words");
    let added: usize = said.strip_suffix(" pieces added").and_then(|count| count.parse().ok()).expect("it says how many came in");
    assert!((2..30).contains(&added), "{said}");
    window.press("Done").await;
    eventually("every piece that came in on the wall", || async { (hanging(&window).await == added).then_some(()) }).await;
    for place in 1..=added {
        window.press_at(&format!("{PIECE}[{place}]/button")).await;
        gallery::natural(&window, SHOWN, (1536, 2048)).await;
        window.press("Done").await;
    }
    window.end().await;
}

async fn hanging(window: &Window) -> usize {
    let count = window.script("return document.querySelectorAll('#room ul[aria-label=Art] > li').length").await;
    count.as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or_default()
}

/// Puts a picture on the clipboard, as another program does.
async fn copy(desktop: &Desktop, file: &Path) {
    let file = file.to_str().expect("the path is text");
    // It stays in the background to be asked for the picture, and must not hold this end of the pipes.
    let line = format!("xclip -selection clipboard -t image/png -i '{file}' >/dev/null 2>&1");
    desktop.ask(&["sh", "-c", &line]).await.expect("xclip is installed");
}

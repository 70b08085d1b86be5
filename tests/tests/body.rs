//! The body room through the real window: outlines, two check-ins side by side, one region over time.

use afterglow_tests::{
    body, eventually,
    patient::{self, day},
    window::Window,
};

/// The widest place of the hips, on the neutral outline and on the feminine one: half of a dab here lies on the body.
const HIP: [(f64, f64); 2] = [(296.0, 520.0), (299.2, 520.0)];

#[tokio::test]
async fn a_mark_leaves_its_place_with_the_outline_or_the_second_check_in() {
    let (_desktop, window, _) = patient::begin("Evening").await;
    patient::add_session(&window, "Medicine", day(-6), "10:30", &[]).await;

    body::begin(&window).await;
    body::paint(&window, "Front", "More alive", &[(150.0, 250.0), (200.0, 240.0), (250.0, 262.0), (200.0, 290.0)]).await;
    body::say(&window, "Chest", &["tight"], "7").await;
    body::answer_scales(&window, 7, 3).await;
    window.press("sad").await;
    body::save(&window, day(-6), "08:30").await;

    body::begin(&window).await;
    window.choose("Outline", "Feminine").await;
    body::paint(&window, "Front", "Less alive", &[HIP[1]]).await;
    body::paint(&window, "Front", "More alive", &[(160.0, 250.0), (240.0, 250.0), (200.0, 280.0)]).await;
    body::say(&window, "Chest", &["warm"], "6").await;
    let heard = body::heard(&window, "Front").await;
    assert!(heard.contains("Left thigh less alive"), "{heard}");
    let cool_on_feminine = cool(&window).await;
    window.choose("Outline", "Neutral").await;
    assert_eq!(body::heard(&window, "Front").await, heard, "another outline is another record");
    // Nearly as much of the dab is seen: it went with the edge of the body.
    eventually("the dab at the edge of the other outline", || async {
        (cool(&window).await.abs_diff(cool_on_feminine) <= 3).then_some(())
    })
    .await;
    window.choose("Outline", "Feminine").await;
    body::answer_scales(&window, 2, 7).await;
    window.press("calm").await;
    body::save(&window, day(-2), "09:15").await;
    patient::lock_and_unlock(&window).await;

    patient::enter(&window, "Body").await;
    window.press("Compare two").await;
    window.reads("Before and after Session 1").await;
    for line in ["from tight 7 to warm 6", "only in the second: less alive", "from stirred up 7 to still 2", "only in the first: sad"] {
        window.reads(line).await;
    }
    assert_eq!(window.script("return document.activeElement.innerText").await, "Two check-ins");
    window.press("Swap the two").await;
    window.reads("from warm 6 to tight 7").await;

    window.press_at("(//section[.//h2]//button[starts-with(normalize-space(), 'Open this check-in')])[1]").await;
    window.press("Chest over time").await;
    window.find("//h1[normalize-space()='Chest over time']").await;
    let table = window.find("//table").await.text().await.unwrap_or_default();
    assert!(table.find("tight") < table.find("warm"), "the earliest does not stand first: {table}");
    window.press("Back").await;
    window.find("//h1[normalize-space()='Check-in']").await;
    window.press("Back").await;
    window.reads("from warm 6 to tight 7").await;
    window.end().await;
}

/// How many cells of the front lean to cool.
async fn cool(window: &Window) -> usize {
    body::warm_and_cool(&body::paint_on(window, "Front").await).1
}

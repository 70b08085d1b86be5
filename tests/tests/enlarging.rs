//! Everything in the window made larger, as in Settings.

use afterglow_tests::{eventually, patient, window::Window};

/// The sign of the button that locks.
const SIGN: &str = "//nav//button[normalize-space()='Lock now']//*[local-name()='svg']";

#[tokio::test]
async fn icons_become_blots_where_everything_is_larger() {
    let (_desktop, window, _) = patient::begin("Larger").await;
    patient::enter(&window, "Settings").await;
    window.find("//h1[normalize-space()='Settings']").await;
    let before = ink(&window).await;
    let wide = window.script("return innerWidth").await.as_f64();
    window.choose("Size of everything", "200 %").await;
    window.is_enlarged();
    eventually("everything to be larger", || async { (window.script("return innerWidth").await.as_f64() < wide).then_some(()) }).await;
    window.painted().await;
    let after = ink(&window).await;
    assert!(after < before * 1.25 && after > before * 0.75, "of the sign, {before} was ink, and {after} is");
    window.end().await;
}

/// How much darker than their ground the pixels of the sign are, taken together.
async fn ink(window: &Window) -> f64 {
    let sign = image::DynamicImage::from(window.photograph(SIGN).await).into_luma8();
    let ground = sign.iter().max().copied().unwrap_or_default();
    let pixels = u32::try_from(sign.len()).expect("a sign is small");
    sign.iter().map(|tone| f64::from(ground - tone)).sum::<f64>() / f64::from(pixels)
}

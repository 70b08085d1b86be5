//! The whole job, as a patient does it: from the first start to a saved PDF, in the real window.

use afterglow_tests::{desktop::Desktop, patient, pictures, window::Window};

#[tokio::test]
async fn from_the_first_start_to_a_pdf() {
    let desktop = Desktop::start(1280, 860, false).await;
    let window = Window::open(&desktop).await;
    patient::create_journal(&desktop, &window, "Evening").await;

    patient::add_session(
        &window,
        "Preparation",
        patient::day(-9),
        "17:00",
        &[("My intention", "To soften around the grief."), ("With whom", "Dr Rivera")],
    )
    .await;
    patient::add_session(&window, "Medicine", patient::day(-6), "10:30", &[("Where", "The clinic"), ("Dose", "60 mg")]).await;
    patient::add_session(&window, "Integration", patient::day(4), "15:00", &[("With whom", "Dr Rivera")]).await;
    patient::write_entry(&window, "The river under the house", "It was not sad this time. The water was moving.").await;

    let photograph = desktop.home().join("Pictures/river.jpg");
    pictures::save_geotagged(&photograph, &pictures::painting(1600, 1200, 1), 6);
    patient::add_art(&desktop, &window, &[photograph]).await;

    let pdf = desktop.home().join("Documents/for-tuesday.pdf");
    patient::enter(&window, "Share").await;
    patient::toggle(&window, "The river under the house").await;
    window.reads("1 page").await;
    patient::save_report(&desktop, &window, &pdf).await;
    assert!(std::fs::read(&pdf).is_ok_and(|bytes| bytes.starts_with(b"%PDF-1.7")), "a PDF was saved");
    window.end().await;
}

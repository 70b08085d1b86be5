//! The app in Spanish: chosen at the door or in a room, in force at once, and there again behind a lock and at the next start.

use afterglow_tests::{desktop::Desktop, patient, window::Window};

const TITLE: &str = "Late";
const WORDS: &str = "the harbour was quiet and I could hear the ropes and then the very lastword";
const TEXT: &str = "//*[@role='textbox' and @contenteditable='true']";

/// Opens a room by its name in the sidebar and waits for its heading.
async fn enter(window: &Window, room: &str) {
    patient::enter(window, room).await;
    window.find(&format!("//h1[normalize-space()='{room}']")).await;
}

async fn unlock_in_spanish(window: &Window) {
    window.fill("Frase de acceso", patient::PASSPHRASE).await;
    window.press("Desbloquear").await;
    window.find("//nav").await;
}

#[tokio::test]
async fn a_room_or_the_door_stays_english_or_what_was_being_written_is_lost() {
    let (desktop, window, _) = patient::begin("Evening").await;
    patient::add_session(&window, "Medicine", patient::day(-1), "10:30", &[("Where", "By the park")]).await;
    patient::begin_entry(&window, TITLE).await;
    window.keys(WORDS).await;
    // Not saved yet: leaving for the settings has to write it.
    patient::enter(&window, "Settings").await;
    window.choose("Language", "Español").await;
    enter(&window, "Ajustes").await;
    assert_eq!(window.script("return document.documentElement.lang").await, "es");

    patient::enter(&window, "Hoy").await;
    window.reads("Ha pasado un día desde tu primera sesión.").await;
    window.reads("4 horas después").await;
    enter(&window, "Diario").await;
    window.press_at(&format!("//article//h3//button[normalize-space()='{TITLE}']")).await;
    let text = window.find(TEXT).await.text().await.expect("the entry is on the page");
    assert_eq!(text, WORDS);

    desktop.keyboard(&["key", "ctrl+k"]).await;
    window.find("//dialog[@open]//input[@role='combobox']").await;
    // By the Spanish name of its kind, though it was stored before anybody chose Spanish.
    desktop.keyboard(&["type", "medicina"]).await;
    window.find("//dialog[@open]//*[@role='option']//mark[normalize-space()='Medicina']").await;
    desktop.keyboard(&["key", "Escape"]).await;

    patient::lock_by(&window, "Bloquear ahora").await;
    window.reads("Hola de nuevo").await;
    unlock_in_spanish(&window).await;
    let journal = patient::journal(&desktop);
    patient::close(&desktop, window, &journal).await;

    let window = Window::open(&desktop).await;
    window.reads("Evening está bloqueado en este equipo.").await;
    window.end().await;
}

#[tokio::test]
async fn somebody_who_reads_no_english_stands_before_the_first_door() {
    let desktop = Desktop::start(900, 600, false).await;
    let window = Window::open(&desktop).await;
    window.reads("A place for what comes up").await;
    window.choose("Language / Idioma", "Español").await;
    window.reads("Un lugar para lo que surge").await;
    window.press("Crear un diario").await;
    assert_eq!(window.value("Nombre").await, "Mi diario");
    window.end().await;

    let window = Window::open(&desktop).await;
    window.find("//button[normalize-space()='Crear un diario']").await;
    window.choose("Idioma / Language", "English").await;
    window.find("//button[normalize-space()='Create a journal']").await;
    window.end().await;
}

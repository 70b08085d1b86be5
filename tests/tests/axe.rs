//! Every screen, light and dark, asked by axe-core in the real window for names, roles and order, and looked at for its contrast as it is drawn.

use afterglow_tests::{body, desktop::Desktop, dialog, patient, pictures, stumbles::look, window::Window};

#[tokio::test]
async fn somebody_stumbles_over_a_light_screen() {
    walk_through(false).await;
}

#[tokio::test]
async fn somebody_stumbles_over_a_dark_screen() {
    walk_through(true).await;
}

#[tokio::test]
async fn somebody_stumbles_over_a_spanish_screen() {
    let (_desktop, window, _) = patient::begin("Evening").await;
    patient::add_session(&window, "Medicine", patient::day(-1), "10:30", &[]).await;
    patient::write_entry(&window, "A shore", "Warm, like after swimming.").await;
    patient::enter(&window, "Settings").await;
    window.choose("Language", "Español").await;
    let mut found = Vec::new();
    for room in ["Ajustes", "Hoy", "Diario", "Sesiones", "Arte", "Cuerpo", "Recorrido", "Compartir"] {
        patient::enter(&window, room).await;
        look(&window, room, &mut found).await;
    }
    patient::lock_by(&window, "Bloquear ahora").await;
    window.reads("Hola de nuevo").await;
    look(&window, "unlock", &mut found).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.end().await;
}

async fn walk_through(dark: bool) {
    let desktop = Desktop::start(1280, 860, dark).await;
    let window = Window::open(&desktop).await;
    window.find("//button[normalize-space()='Create a journal']").await;
    let scheme = window.script("return matchMedia('(prefers-color-scheme: dark)').matches").await;
    assert_eq!(scheme, dark, "the screens are looked at in the theme that is meant");
    let mut found = Vec::new();
    the_way_in(&desktop, &window, &mut found).await;
    the_first_pieces(&desktop, &window, &mut found).await;
    the_rooms(&window, &mut found).await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.end().await;
}

async fn the_way_in(desktop: &Desktop, window: &Window, found: &mut Vec<String>) {
    look(window, "welcome", found).await;
    the_helps(window, found).await;
    window.press("Create a journal").await;
    window.fill("Name", "Evening").await;
    window.fill("Passphrase", patient::PASSPHRASE).await;
    window.fill("The same once more", patient::PASSPHRASE).await;
    window.reads("Strong").await;
    look(window, "create", found).await;
    window.press("Create journal").await;
    window.reads("Your recovery words").await;
    let words = patient::recovery_words(window).await;
    window.press("Save a page to print").await;
    dialog::answer(desktop, "Save your recovery words", &desktop.home().join("Documents/words.pdf")).await;
    window.reads("Saved as words.pdf").await;
    look(window, "recovery words", found).await;
    window.press("I have written them down").await;
    window.reads("Three words, to be sure").await;
    look(window, "confirming the words", found).await;
    patient::confirm_words(window, &words).await;
    window.find("//nav").await;
    look(window, "today at first", found).await;
    for room in ["Journal", "Sessions", "Art", "Body", "Progress", "Share"] {
        patient::enter(window, room).await;
        look(window, &format!("{room}, empty"), found).await;
    }
    patient::enter(window, "Settings").await;
    look(window, "settings", found).await;
    window.press("About Afterglow").await;
    window.press("Packages and their licences").await;
    window.find("//summary").await;
    look(window, "about", found).await;
    patient::lock(window).await;
    look(window, "unlock", found).await;
    patient::try_passphrase(window, "not this one").await;
    window.reads("This passphrase does not open the journal.").await;
    look(window, "unlock, refused", found).await;
    patient::unlock(window).await;
}

/// What lies over any screen.
async fn the_helps(window: &Window, found: &mut Vec<String>) {
    window.press("Steady me").await;
    window.press("Begin").await;
    window.find("//*[@data-phase='in']").await;
    look(window, "steady me, breathing", found).await;
    window.press("5-4-3-2-1").await;
    look(window, "steady me, the senses", found).await;
    // The way in, which lies beneath, has a button of the same name.
    window.press_at("//dialog[@open]//button[normalize-space()='Need support right now?']").await;
    window.reads("988").await;
    look(window, "support card", found).await;
    window.press("Add your own contacts").await;
    look(window, "support card, changing", found).await;
    window.press("Cancel").await;
    window.press("Back").await;
    window.gone("//dialog[@open]").await;
}

async fn the_first_pieces(desktop: &Desktop, window: &Window, found: &mut Vec<String>) {
    enter_new_session(window).await;
    look(window, "a new session", found).await;
    patient::add_session(window, "Medicine", patient::day(-2), "10:30", &[("Where", "The clinic"), ("Dose", "60 mg")]).await;
    patient::add_session(window, "Integration", patient::day(4), "15:00", &[("With whom", "Dr Rivera")]).await;

    patient::enter(window, "Journal").await;
    window.press("Write").await;
    window.find("//section[@aria-label='A prompt, if you like']").await;
    look(window, "a prompt", found).await;

    patient::write_entry(window, "The river", "It was not sad this time.").await;
    look(window, "writing", found).await;
    window.press("Done").await;

    let photograph = desktop.home().join("Pictures/river.jpg");
    pictures::save_geotagged(&photograph, &pictures::painting(800, 600, 1), 1);
    patient::enter(window, "Art").await;
    window.press("Add art").await;
    dialog::answer(desktop, "Choose pictures to add", &photograph).await;
    window.reads("1 piece added").await;
    look(window, "pictures added", found).await;
    window.press("Say something about it").await;
    window.find("//button[@aria-label='See it large']").await;
    look(window, "piece", found).await;
    window.press("See it large").await;
    window.find("//dialog[@open]//img").await;
    look(window, "piece, large", found).await;
    window.press("Close").await;

    patient::enter(window, "Body").await;
    window.press("Check in").await;
    window.press("Choose regions by name").await;
    look(window, "regions by name", found).await;
    window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
    patient::mark_region(window, "Front", "Chest", "More alive").await;
    look(window, "checking in", found).await;

    window.press("Save check-in").await;
    window.reads("Check-in saved.").await;
    look(window, "check-in", found).await;
    the_body_over_time(window, found).await;
}

async fn the_body_over_time(window: &Window, found: &mut Vec<String>) {
    body::begin(window).await;
    window.choose("Outline", "Masculine").await;
    patient::mark_region(window, "Front", "Chest", "Less alive").await;
    patient::mark_region(window, "Back", "Upper back", "More alive").await;
    body::say(window, "Chest", &["tight"], "7").await;
    window.press("Save check-in").await;
    window.press("Compare").await;
    window.reads("In words").await;
    look(window, "two check-ins", found).await;
    window.press("Another one as the first").await;
    window.reads("Already on the other side").await;
    look(window, "choosing another check-in", found).await;
    window.press_at("//dialog[@open]//button[normalize-space()='Cancel']").await;
    patient::enter(window, "Body").await;
    window.press("One region over time").await;
    window.reads("in 2 check-ins").await;
    look(window, "regions over time", found).await;
    window.press_at("//*[@id='room']//button[starts-with(normalize-space(), 'Chest')]").await;
    window.find("//table").await;
    look(window, "one region over time", found).await;
}

async fn the_rooms(window: &Window, found: &mut Vec<String>) {
    for room in ["Today", "Journal", "Sessions", "Art", "Body"] {
        patient::enter(window, room).await;
        look(window, room, found).await;
    }
    patient::enter(window, "Progress").await;
    window.reads("On ").await;
    window.find("//*[local-name()='svg' and @role='img']").await;
    window.find("//td//button").await;
    look(window, "progress", found).await;
    window.press_at("//td//button[contains(., 'check-in')]").await;
    window.find("//td//*[@role='dialog']").await;
    look(window, "progress, a day", found).await;
    window.keys("\u{E00C}").await;
    while let Some(button) = window.seen("//button[starts-with(normalize-space(), 'Show as table')]").await {
        button.click().await.expect("the button can be pressed");
        window.painted().await;
    }
    look(window, "progress, as tables", found).await;

    patient::enter(window, "Sessions").await;
    window.press_at("//*[@id='room']//*[self::a or self::button][contains(., 'Session 1')]").await;
    window.find("//button[@aria-label='Delete session']").await;
    look(window, "session", found).await;

    patient::add_session(window, "Medicine", patient::day(0), "00:00", &[]).await;
    window.press_at("//button[starts-with(normalize-space(), 'Right after')]").await;
    window.find("//label[normalize-space()='What I saw']").await;
    look(window, "right after", found).await;
    window.press("Done").await;

    patient::enter(window, "Share").await;
    patient::toggle(window, "The river").await;
    window.reads("1 page").await;
    look(window, "share", found).await;

    patient::read_entry(window, "The river").await;
    window.press("Move to trash").await;
    window.reads("The entry is in the trash.").await;
    window.press("Trash").await;
    window.reads("Bring back").await;
    look(window, "trash", found).await;
}

async fn enter_new_session(window: &Window) {
    patient::enter(window, "Sessions").await;
    window.press("Plan a session").await;
    window.press_at("//dialog[@open]//button[starts-with(normalize-space(), 'Preparation')]").await;
    window.find("//button[normalize-space()='Save session']").await;
}

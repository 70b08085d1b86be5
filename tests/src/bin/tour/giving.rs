//! Giving, and what came back: people and their words, what will leave, what was given, and a reply beside one's own pieces.

use afterglow_share::{AddressCard, Identity};
use afterglow_tests::{exchange, patient, story, window::Window};

use crate::{
    kept::THERAPIST,
    sight::{Tour, scroll_to, to_top},
};

impl Tour<'_> {
    /// All of it in the journal of the story.
    pub async fn giving(&mut self) {
        self.kept.put(story::NAME, self.desktop.home());
        let window = self.open().await;
        patient::unlock(&window).await;
        self.enlarge(&window, "Today").await;
        self.people(&window).await;
        self.give(&window).await;
        self.hear_back(&window).await;
        window.end().await;
    }

    async fn people(&mut self, window: &Window) {
        exchange::share_page(window, "People").await;
        window.reads(THERAPIST).await;
        self.take(window, "people").await;
        window.press("Show the words").await;
        window.find("//dialog[@open]//ol/li[6]").await;
        self.take(window, "people-words").await;
        self.desktop.keyboard(&["key", "Escape"]).await;
        window.gone("//dialog[@open]").await;
        let other = AddressCard::new(THERAPIST, Identity::generate().recipient());
        exchange::read_card(window, &other.to_text()).await;
        self.take(window, "people-same-name").await;
        window.press("Keep only the old one").await;
        window.gone("//dialog[@open]").await;
        window.press("Put away").await;
        window.press_at("//summary[contains(normalize-space(), 'card put away')]").await;
        window.press("Use again").await;
        window.find("//dialog[@open]").await;
        self.take(window, "people-use-again").await;
        window.press_at("//dialog[@open]//button[normalize-space()='Use again']").await;
        window.gone("//dialog[@open]").await;
    }

    async fn give(&mut self, window: &Window) {
        exchange::share_page(window, "Choose").await;
        window.reads(story::WRITTEN).await;
        for piece in [story::WRITTEN, story::SEEN, "Chest tight"] {
            patient::toggle(window, piece).await;
        }
        window.press(&format!("leave out parts of {}", story::WRITTEN)).await;
        patient::toggle(window, "On Thursday with Ana").await;
        window.press("Give encrypted…").await;
        window.find("//dialog[@open]").await;
        self.take(window, "give").await;
        window.press("Cancel").await;
        window.gone("//dialog[@open]").await;
        exchange::look_at_what_leaves(window, "M.").await;
        self.take(window, "leaving").await;
        scroll_to(window, "#room ol > li:nth-child(2)").await;
        self.take(window, "leaving-pieces").await;
        window.press("Change it").await;
        window.press("Give encrypted…").await;
        window.press_at("//dialog[@open]//label[contains(normalize-space(), 'Somebody with a passphrase')]").await;
        self.take(window, "give-passphrase").await;
        patient::toggle(window, "The report goes along").await;
        window.press("Look at what will leave").await;
        window.reads("The passphrase for this file").await;
        to_top(window).await;
        self.take(window, "leaving-passphrase").await;
        scroll_to(window, "#room section[aria-labelledby]").await;
        self.take(window, "leaving-report").await;
        to_top(window).await;
        window.press("Change it").await;
    }

    async fn hear_back(&mut self, window: &Window) {
        exchange::share_page(window, "Given").await;
        window.reads("No reply so far").await;
        self.take(window, "given").await;
        exchange::open_reply(&self.desktop, window, &self.kept.reply()).await;
        window.reads(&format!("A reply from {THERAPIST}")).await;
        self.take(window, "reply-came").await;
        window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
        window.gone("//dialog[@open]").await;
        to_top(window).await;
        self.take(window, "given-answered").await;
        window.press_at("//button[starts-with(@aria-label, 'Remove the reply that was opened on')]").await;
        window.find("//dialog[@open]").await;
        self.take(window, "reply-remove").await;
        window.press("Cancel").await;
        window.gone("//dialog[@open]").await;
        patient::read_entry(window, story::WRITTEN).await;
        window.press(&format!("Notes from {THERAPIST}")).await;
        self.take(window, "entry-with-notes").await;
        patient::enter(window, "Art").await;
        window.press_at(&format!("//ul[@aria-label='Art']/li/button[contains(normalize-space(), '{}')]", story::SEEN)).await;
        window.press(&format!("Notes from {THERAPIST}")).await;
        window.press_at(&format!("//summary[contains(normalize-space(), 'Given to {THERAPIST}')]")).await;
        self.take(window, "artwork-with-notes").await;
    }
}

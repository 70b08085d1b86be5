//! A therapist's side, from an empty room to the reply.

use std::fs;

use afterglow_share::Identity;
use afterglow_tests::{exchange, given, patient, reading_room, story, window::Window};

use crate::{
    kept::{CLIENT, ROOM},
    sight::{Tour, to_top},
};

impl Tour<'_> {
    /// A new room, and then one in which somebody's pieces lie.
    pub async fn room(&mut self) {
        self.begin_a_room().await;
        self.kept.put(ROOM, self.desktop.home());
        let window = Window::open(&self.desktop).await;
        window.reads("Welcome back").await;
        patient::unlock(&window).await;
        self.enlarge(&window, "Clients").await;
        self.read_clients(&window).await;
        self.look_through(&window).await;
        self.reply(&window).await;
        window.end().await;
    }

    async fn begin_a_room(&mut self) {
        let _nothing_was_opened_before = fs::remove_file(self.desktop.home().join(".config/org.afterglow.journal/last-journal"));
        let window = Window::open(&self.desktop).await;
        reading_room::create(&window, "New practice").await;
        window.reads("Here you read what clients give you").await;
        self.enlarge(&window, "Clients").await;
        self.take(&window, "room-empty").await;
        let file = self.desktop.home().join("Documents/rivera.afterglow-address");
        reading_room::save_card(&self.desktop, &window, "Dr Ana Rivera", &file).await;
        to_top(&window).await;
        self.take(&window, "room-address").await;
        window.press("Lock now").await;
        window.gone("//nav").await;
        window.made_anew().await;
        window.end().await;
    }

    /// Somebody new arrives.
    async fn read_clients(&mut self, window: &Window) {
        let file = self.desktop.home().join("Documents/for-you.afterglow-share");
        given::save(&file, &self.kept.card, Some(Identity::generate().recipient()));
        exchange::open_bundle(&self.desktop, window, &file).await;
        self.take(window, "room-whose").await;
        exchange::take_in(window, "Maya").await;
        patient::enter(window, "Clients").await;
        window.reads("So far only their own word").await;
        self.take(window, "room-clients").await;
        window.press("Remove Maya").await;
        window.find("//dialog[@open]").await;
        self.take(window, "room-remove-client").await;
        window.press("Cancel").await;
        window.gone("//dialog[@open]").await;
    }

    async fn look_through(&mut self, window: &Window) {
        open(window, "Maya").await;
        for (title, room) in [(given::ART[0], "room-artwork"), (given::ENTRY.0, "room-entry"), ("Session 2", "room-session")] {
            reading_room::choose(window, title).await;
            self.take(window, room).await;
        }
        reading_room::choose(window, given::ART[0]).await;
        window.press("Side by side").await;
        reading_room::choose(window, given::ART[1]).await;
        self.take(window, "room-side-by-side").await;
        window.press("Compare check words").await;
        window.find("//dialog[@open]//ol/li[6]").await;
        self.take(window, "room-check-words").await;
        window.press("Cancel").await;
        window.press("Appointment done").await;
        self.take(window, "room-appointment-done").await;
        window.press("Cancel").await;
    }

    /// What was noted on the story's pieces, and what goes back of it.
    async fn reply(&mut self, window: &Window) {
        patient::enter(window, "Clients").await;
        open(window, CLIENT).await;
        reading_room::choose(window, story::SEEN).await;
        self.take(window, "room-notes").await;
        reading_room::choose(window, story::WRITTEN).await;
        window.reads("may we begin there").await;
        self.take(window, "room-passage").await;
        window.press("Send a reply").await;
        window.find("//dialog[@open]").await;
        self.take(window, "room-reply").await;
        window.press("Cancel").await;
    }
}

/// Opens the only bundle of a client.
async fn open(window: &Window, client: &str) {
    window.press_at(&format!("//h2[normalize-space()='{client}']/ancestor::*[.//ul][1]//li//button")).await;
    window.find(&format!("//h1[normalize-space()='{client}']")).await;
}

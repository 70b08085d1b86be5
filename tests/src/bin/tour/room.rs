//! A therapist's side, from an empty room to the reply.

use std::{fs, path::Path};

use afterglow_share::Identity;
use afterglow_tests::{dialog, exchange, given, patient, reading_room, story, window::Window};

use crate::{
    kept::{CLIENT, ROOM},
    sight::{Tour, scroll_to, to_top},
};

/// What a check-in without a title is called.
const CHECK_IN: &str = "Body check-in";

impl Tour<'_> {
    /// A new room, and then one in which somebody's pieces lie.
    pub async fn room(&mut self) {
        self.begin_a_room().await;
        self.kept.put(ROOM, self.desktop.home());
        let window = self.open().await;
        window.reads("Welcome back").await;
        patient::unlock(&window).await;
        self.enlarge(&window, "Clients").await;
        self.read_clients(&window).await;
        self.look_through(&window).await;
        self.end_the_appointment(&window).await;
        self.receive_again(&window).await;
        self.reply(&window).await;
        window.end().await;
    }

    async fn begin_a_room(&mut self) {
        let _nothing_was_opened_before = fs::remove_file(self.desktop.home().join(".config/org.afterglow.journal/last-journal"));
        let window = self.open().await;
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
        for (title, room) in [(given::ENTRY.0, "room-entry"), ("Session 2", "room-session"), (given::ART[0], "room-artwork")] {
            reading_room::choose(window, title).await;
            self.take(window, room).await;
        }
        window.press("Dark").await;
        self.take(window, "room-dark-surround").await;
        window.press("Grey").await;
        window.press("Side by side").await;
        reading_room::choose(window, given::ART[1]).await;
        self.take(window, "room-side-by-side").await;
        window.press("Side by side").await;
        reading_room::choose(window, CHECK_IN).await;
        self.take(window, "room-check-in").await;
        window.press("Side by side").await;
        window.press_at(&format!("(//ul[@aria-label='All pieces, by day']//button[starts-with(@aria-label, '{CHECK_IN}')])[last()]")).await;
        window.reads("In words").await;
        self.take(window, "room-two-check-ins").await;
        scroll_to(window, "#room article:first-of-type .notes").await;
        self.take(window, "room-two-check-ins-in-words").await;
        to_top(window).await;
    }

    async fn end_the_appointment(&mut self, window: &Window) {
        window.press("Compare check words").await;
        window.find("//dialog[@open]//ol/li[6]").await;
        self.take(window, "room-check-words").await;
        window.press("I compared them, they are the same").await;
        window.gone("//dialog[@open]").await;
        window.press("Appointment done").await;
        self.take(window, "room-appointment-done").await;
        window.press("Close them for good").await;
        window.gone("//dialog[@open]").await;
        window.press("Side by side").await;
        reading_room::choose(window, given::ART[0]).await;
        window.reads("Closed after the appointment").await;
        self.take(window, "room-closed").await;
    }

    /// What comes otherwise than the first time: locked by a passphrase, not to be read at all, and from another address of somebody known.
    async fn receive_again(&mut self, window: &Window) {
        let folder = self.desktop.home().join("Documents");
        let [locked, letter, again] =
            ["locked.afterglow-share", "letter.afterglow-share", "again.afterglow-share"].map(|name| folder.join(name));
        patient::enter(window, "Clients").await;
        given::save_with_passphrase(&locked, patient::PASSPHRASE);
        self.choose_file(window, &locked).await;
        window.reads("It was sealed with a passphrase").await;
        self.take(window, "room-passphrase").await;
        window.press("Cancel").await;
        window.gone("//dialog[@open]").await;
        fs::write(&letter, "Dear Dr Rivera").expect("the folder is writable");
        self.choose_file(window, &letter).await;
        window.find("//*[contains(@class, 'toast')]").await;
        self.take_with_messages(window, "room-refused").await;

        given::save(&again, &self.kept.card, Some(Identity::generate().recipient()));
        exchange::open_bundle(&self.desktop, window, &again).await;
        window.choose("Client", "Maya").await;
        window.reads("Maya came with another address before").await;
        self.take(window, "room-other-address").await;
        window.press_at("//label[starts-with(normalize-space(), 'Not yet')]").await;
        window.press("Take it in").await;
        window.find("//h1[normalize-space()='Maya']").await;
        window.press("Side by side").await;
        window.press("Also what they gave at other times").await;
        window.reads("7 more stand there now").await;
        reading_room::choose(window, given::ART[1]).await;
        window.press_at(&format!("//button[starts-with(@aria-label, '{}') and contains(@aria-label, 'came')]", given::ART[2])).await;
        reading_room::choose(window, "Session 2").await;
        to_top(window).await;
        self.take(window, "room-other-times").await;
    }

    async fn choose_file(&self, window: &Window, file: &Path) {
        window.press("Open what was sent").await;
        dialog::answer(&self.desktop, "Choose what a client sent you", file).await;
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
        reading_room::read_report(window).await;
        self.take(window, "room-report").await;
        window.press_at("//dialog[@open]//button[normalize-space()='Done']").await;
        window.gone("//dialog[@open]").await;
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

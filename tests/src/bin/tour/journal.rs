//! The person's own side, up to the report: the door, and each room of the journal.

use afterglow_tests::{body, dialog, patient, story, window::Window};

use crate::sight::{Tour, scroll_to, to_top};

impl Tour<'_> {
    /// What stands before a first journal.
    pub async fn door(&mut self) {
        let window = self.open().await;
        window.find("//button[normalize-space()='Create a journal']").await;
        self.take(&window, "welcome").await;
        window.press("Create a journal").await;
        window.fill("Passphrase", patient::PASSPHRASE).await;
        window.fill("The same once more", patient::PASSPHRASE).await;
        self.take(&window, "create").await;
        window.press("Create journal").await;
        window.reads("Your recovery words").await;
        self.take(&window, "recovery-words").await;
        window.press("I have written them down").await;
        window.reads("Three words, to be sure").await;
        self.take(&window, "recovery-confirm").await;
        window.end().await;
    }

    /// The journal of the story, from unlocking to the report.
    pub async fn journal(&mut self) {
        self.kept.put(story::NAME, self.desktop.home());
        let window = self.open().await;
        window.reads("Welcome back").await;
        self.take(&window, "unlock").await;
        for (name, room) in [("Steady me", "steady"), ("Need support right now?", "support-card")] {
            window.press(name).await;
            window.find("//dialog[@open]").await;
            self.take(&window, room).await;
            window.press("Back").await;
            window.gone("//dialog[@open]").await;
        }
        patient::unlock(&window).await;
        window.reads("Lately").await;
        self.enlarge(&window, "Today").await;
        window.reads("Lately").await;
        self.take(&window, "today").await;
        self.capture(&window).await;
        self.find(&window).await;
        self.write(&window).await;
        self.meet(&window).await;
        self.look(&window).await;
        self.look_back(&window).await;
        self.share(&window).await;
        patient::enter(&window, "Settings").await;
        self.take(&window, "settings").await;
        window.press("About Afterglow").await;
        window.find("//h1[normalize-space()='About Afterglow']").await;
        self.take(&window, "about").await;
        patient::enter(&window, "Settings").await;
        window.press("Open the trash").await;
        window.reads("Bring back").await;
        self.take(&window, "trash").await;
        self.feel(&window).await;
        window.end().await;
    }

    async fn capture(&mut self, window: &Window) {
        patient::add_session(window, "Medicine", patient::day(0), "00:00", &[]).await;
        window.press_at("//button[starts-with(normalize-space(), 'Right after')]").await;
        window.find("//label[normalize-space()='What I saw']").await;
        self.take(window, "right-after").await;
        window.press("Done").await;
        window.press_at("//button[@aria-label='Delete session']").await;
        window.reads("is in the trash").await;
    }

    async fn find(&mut self, window: &Window) {
        self.desktop.keyboard(&["key", "ctrl+k"]).await;
        window.find("//dialog[@open]//input[@role='combobox']").await;
        self.desktop.keyboard(&["type", "river"]).await;
        window.find("//dialog[@open]//*[@role='option']//mark").await;
        self.take(window, "search").await;
        self.desktop.keyboard(&["key", "Escape"]).await;
        window.gone("//dialog[@open]").await;
    }

    async fn write(&mut self, window: &Window) {
        patient::enter(window, "Journal").await;
        window.reads(story::WRITTEN).await;
        self.take(window, "journal").await;
        window.press("Write").await;
        window.find("//button[normalize-space()='Another one']").await;
        self.take(window, "prompt").await;
        window.press("Done").await;
        patient::read_entry(window, story::WRITTEN).await;
        self.take(window, "write").await;
        window.press("Earlier versions").await;
        window.reads("As it was").await;
        self.take(window, "versions").await;
    }

    async fn meet(&mut self, window: &Window) {
        patient::enter(window, "Sessions").await;
        window.find("//h2[normalize-space()='Past']").await;
        self.take(window, "sessions").await;
        window.press_at("//*[@id='room']//li//button[contains(normalize-space(), 'Session 2')]").await;
        window.reads("On this session").await;
        self.take(window, "session").await;
    }

    async fn look(&mut self, window: &Window) {
        patient::enter(window, "Art").await;
        let piece = format!("//ul[@aria-label='Art']/li/button[contains(normalize-space(), '{}')]", story::SEEN);
        window.find(&piece).await;
        self.take(window, "art").await;
        window.press_at(&piece).await;
        window.find("//button[@aria-label='See it large']").await;
        self.take(window, "artwork").await;
        window.press("See it large").await;
        self.take(window, "large-view").await;
        window.press("Two side by side").await;
        window.press_at("//*[@aria-label='The second piece']/button[3]").await;
        self.take(window, "side-by-side").await;
        window.press_at("//dialog[@open]//button[@aria-label='Close']").await;
    }

    async fn look_back(&mut self, window: &Window) {
        patient::enter(window, "Progress").await;
        window.find("//*[@id='room']//*[local-name()='svg' and @role='img']").await;
        window.press("Everything").await;
        window.find("//button[normalize-space()='Everything'][@aria-pressed='true']").await;
        self.take(window, "progress").await;
        let sections = [("Regions of the body", "progress-regions"), ("Days", "progress-days")];
        for (section, room) in sections {
            window
                .script(&format!(
                    "[...document.querySelectorAll('h2')].find((one) => one.innerText === '{section}').closest('section').scrollIntoView()"
                ))
                .await;
            self.take(window, room).await;
        }
        window.press_at("//*[@id='room']//section[.//h2[normalize-space()='Energy and pleasantness']]//button").await;
        to_top(window).await;
        self.take(window, "progress-table").await;
    }

    async fn share(&mut self, window: &Window) {
        patient::enter(window, "Share").await;
        window.reads(story::WRITTEN).await;
        self.take(window, "share-empty").await;
        story::choose(window).await;
        to_top(window).await;
        window.find("//*[@aria-label='Pages of the preview'][not(contains(@class, 'outdated'))]//img").await;
        self.take(window, "share").await;
        scroll_to(window, ".choosing > :nth-child(2)").await;
        self.take(window, "share-page-one").await;
        scroll_to(window, ".choosing > :last-child").await;
        self.take(window, "share-file").await;
        if self.dark || self.saved_pdf().exists() {
            return;
        }
        window.press("Save PDF").await;
        dialog::answer(&self.desktop, "Save your report", &self.saved_pdf()).await;
        window.reads("Saved as report.pdf").await;
    }

    async fn feel(&mut self, window: &Window) {
        patient::enter(window, "Body").await;
        window.find("//*[@id='room']//li").await;
        self.take(window, "body").await;
        window.press_at("//*[@id='room']//li//button").await;
        window.reads("What you marked").await;
        self.take(window, "check-in-shown").await;
        window.press("Chest over time").await;
        window.find("//table").await;
        self.take(window, "region-over-time").await;
        window.press("Back").await;
        window.press("Compare").await;
        window.reads("In words").await;
        self.take(window, "two-check-ins").await;
        body::begin(window).await;
        story::feel_again(window).await;
        to_top(window).await;
        self.take(window, "check-in").await;
        window.press("Choose regions by name").await;
        window.find("//dialog[@open]").await;
        self.take(window, "regions-by-name").await;
    }
}

//! The app's window: found and used by the names that a screen reader says, and read as it stands.

use std::{
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::Element,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::{PATIENCE, app_binary, desktop::Desktop, eventually};

/// How long a hand takes from one place to the next.
const STROKE: Duration = Duration::from_millis(50);

/// The app, running.
pub struct Window {
    client: Client,
    /// Whether everything in it is larger: the driver would press beside what it means.
    enlarged: AtomicBool,
}

impl Window {
    /// Starts the app on this desktop.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn open(desktop: &Desktop) -> Self {
        // One that is still ending would be asked to come to the front, and could not.
        eventually("the last app to be gone", || desktop.free_for_the_app()).await;
        Self::start(desktop, json!({ "webkitgtk:browserOptions": { "binary": app_binary() } })).await
    }

    /// Opens a page in the driver's own small browser, which knows nothing of the app.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn browse(desktop: &Desktop, page: &Path) -> Self {
        let window = Self::start(desktop, json!({})).await;
        let address = format!("file://{}", page.display());
        window.client.goto(&address).await.unwrap_or_else(|error| panic!("{address} opens: {error}"));
        window
    }

    async fn start(desktop: &Desktop, options: serde_json::Value) -> Self {
        let capabilities = options.as_object().cloned().unwrap_or_default();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let driver = desktop.driver();
        let client = tokio::time::timeout(PATIENCE, builder.capabilities(capabilities).connect(&driver))
            .await
            .unwrap_or_else(|_| panic!("the window opens\n{}", desktop.log()))
            .unwrap_or_else(|error| panic!("the window opens: {error}\n{}", desktop.log()));
        Self { client, enlarged: AtomicBool::new(false) }
    }

    /// Waits for what an XPath names and gives the first that can be seen.
    pub async fn find(&self, path: &str) -> Element {
        eventually(path, || self.seen(path)).await
    }

    /// The first that can be seen now.
    pub async fn seen(&self, path: &str) -> Option<Element> {
        for element in self.client.find_all(Locator::XPath(path)).await.ok()? {
            if element.is_displayed().await.unwrap_or(false) {
                return Some(element);
            }
        }
        None
    }

    /// Waits until nothing that an XPath names can be seen.
    pub async fn gone(&self, path: &str) {
        eventually(&format!("{path} to be gone"), || async { self.seen(path).await.is_none().then_some(()) }).await;
    }

    /// Waits for a text anywhere on the screen.
    pub async fn reads(&self, text: &str) {
        eventually(&format!("“{text}” on the screen"), || async { self.text().await.contains(text).then_some(()) }).await;
    }

    /// All text on the screen.
    pub async fn text(&self) -> String {
        self.client
            .execute("return document.body.innerText", vec![])
            .await
            .ok()
            .and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Presses the button, link, tab or switch of this name.
    pub async fn press(&self, name: &str) {
        let path = named(
            "(self::button or self::a or self::summary or @role='button' or @role='switch' or @role='radio' or @role='tab' or @role='option' or (self::input and (@type='radio' or @type='checkbox')))",
            name,
        );
        self.press_at(&path).await;
    }

    /// Presses what an XPath names, once it can be pressed.
    pub async fn press_at(&self, path: &str) {
        eventually(&format!("{path} to be pressed"), || async {
            let element = self.seen(path).await?;
            element.is_enabled().await.ok().filter(|enabled| *enabled)?;
            self.stands_still(&element).await?;
            if self.enlarged.load(Ordering::Relaxed) {
                self.script_on("arguments[0].click()", &element).await;
                return Some(());
            }
            element.click().await.ok()
        })
        .await;
    }

    /// Waits until it has stood where it stands while the page was painted: one that moves under the pointer is pressed beside itself.
    async fn stands_still(&self, element: &Element) -> Option<()> {
        let script = "const [element, done] = arguments; let before;
            const next = () => {
                const { left, top, width, height } = element.getBoundingClientRect();
                const now = [left, top, width, height].join();
                if (now === before) return done(true);
                before = now;
                requestAnimationFrame(next);
            };
            next()";
        self.client.execute_async(script, vec![serde_json::to_value(element).ok()?]).await.ok().map(drop)
    }

    /// From now on, buttons are pressed from within the page: everything in it is larger than the driver knows.
    pub fn is_enlarged(&self) {
        self.enlarged.store(true, Ordering::Relaxed);
    }

    /// Types into the field of this name, in place of what stood there.
    pub async fn fill(&self, name: &str, text: &str) {
        let path = named("(self::input or self::textarea or @role='textbox')", name);
        let field = self.find(&path).await;
        self.client
            .execute("arguments[0].focus(); arguments[0].select?.()", vec![serde_json::to_value(&field).expect("an element is JSON")])
            .await
            .expect("a field can be focused");
        field.send_keys(text).await.unwrap_or_else(|error| panic!("“{name}” takes text: {error}"));
    }

    /// What stands in the field of this name.
    pub async fn value(&self, name: &str) -> String {
        let field = self.find(&named("(self::input or self::textarea)", name)).await;
        field.prop("value").await.ok().flatten().unwrap_or_default()
    }

    /// What an XPath names, as its pixels stand on the screen.
    pub async fn photograph(&self, path: &str) -> image::RgbImage {
        let element = self.find(path).await;
        // The driver's own pictures of an element are cut askew where a part of the page scrolls by itself.
        let place = "arguments[0].scrollIntoView({ block: 'nearest' });
            const { left, top, width, height } = arguments[0].getBoundingClientRect();
            return [left, top, width, height].map((side) => side / innerWidth)";
        let frame = self.script_on(place, &element).await;
        let page = self.page().await;
        // Where everything is larger, the page counts in larger pixels.
        let [left, top, width, height] =
            [0, 1, 2, 3].map(|side| (frame[side].as_f64().unwrap_or(0.0) * f64::from(page.width())).round() as u32);
        image::imageops::crop_imm(&page, left, top, width, height).to_image()
    }

    /// The page as its pixels stand on the screen.
    pub async fn page(&self) -> image::RgbImage {
        let png = self.client.screenshot().await.expect("the page can be photographed");
        image::load_from_memory(&png).expect("the driver makes PNG").into_rgb8()
    }

    /// Takes the option that reads like this in the list of this name.
    pub async fn choose(&self, name: &str, option: &str) {
        let list = self.find(&named("self::select", name)).await;
        list.select_by_label(option).await.unwrap_or_else(|error| panic!("“{name}” offers “{option}”: {error}"));
    }

    /// Moves the slider of this name to a place, counted from its low end.
    pub async fn slide(&self, name: &str, value: usize) {
        let slider = self.find(&named("self::input[@type='range']", name)).await;
        let keys = format!("\u{E011}{}", "\u{E014}".repeat(value));
        slider.send_keys(&keys).await.unwrap_or_else(|error| panic!("“{name}” moves: {error}"));
        eventually(&format!("“{name}” at {value}"), || async { (self.value(name).await == value.to_string()).then_some(()) }).await;
    }

    /// Draws with the pointer over what an XPath names, through places given as parts of its width and height.
    pub async fn drag(&self, path: &str, places: &[(f64, f64)]) {
        let element = self.find(path).await;
        // What appeared with it has found its place.
        self.painted().await;
        let script = "arguments[0].scrollIntoView({ block: 'center' });
            const { left, top, width, height } = arguments[0].getBoundingClientRect();
            return [left, top, width, height]";
        let frame = self.script_on(script, &element).await;
        let frame: Vec<f64> = frame.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
        let [left, top, width, height] = frame[..] else { panic!("{path} has a place on the screen") };
        let moves = places.iter().map(|(x, y)| PointerAction::MoveTo { duration: Some(STROKE), x: left + x * width, y: top + y * height });
        let mut hand = MouseActions::new("hand".into());
        for (at, step) in moves.enumerate() {
            hand = hand.then(step);
            if at == 0 {
                hand = hand.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
            }
        }
        let hand = hand.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(hand).await.unwrap_or_else(|error| panic!("{path} can be drawn on: {error}"));
    }

    /// Runs a script in the page with an element as its argument and gives what it returns.
    pub async fn script_on(&self, script: &str, element: &Element) -> serde_json::Value {
        let element = serde_json::to_value(element).expect("an element is JSON");
        self.client.execute(script, vec![element]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn script(&self, script: &str) -> serde_json::Value {
        self.client.execute(script, vec![]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs a script in the page that calls its last argument with what it found.
    pub async fn script_answered(&self, script: &str) -> serde_json::Value {
        self.client.execute_async(script, vec![]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// What Rust says to a page that asks for a command past its own screens: `answered`, or the code of the refusal.
    pub async fn asks(&self, command: &str, arguments: serde_json::Value) -> serde_json::Value {
        let asked = format!("window.__TAURI_INTERNALS__.invoke('{command}', {arguments})");
        self.script_answered(&format!("const [done] = arguments; {asked}.then(() => done('answered'), (error) => done(error.code))")).await
    }

    /// Waits until the page has been painted a few times since now, so that the screen shows what the page holds.
    pub async fn painted(&self) {
        let script = "const [done] = arguments; let frames = 12;
            const next = () => (frames-- > 0 ? requestAnimationFrame(next) : done(true)); next()";
        self.client.execute_async(script, vec![]).await.expect("the page is painted");
    }

    /// Types into whatever has the focus.
    pub async fn keys(&self, text: &str) {
        let active = self.client.active_element().await.expect("something has the focus");
        active.send_keys(text).await.expect("it takes keys");
    }

    /// Follows the app into the window that was made anew at lock. The old one may live for a moment longer; only the new one has a locked
    /// door, in whatever language.
    pub async fn made_anew(&self) {
        let unlock = "//button[normalize-space()='Unlock' or normalize-space()='Desbloquear']";
        eventually("the window made anew", || async {
            for handle in self.client.windows().await.ok()? {
                if self.client.switch_to_window(handle).await.is_ok() && self.seen(unlock).await.is_some() {
                    return Some(());
                }
            }
            None
        })
        .await;
    }

    /// How many pages the app holds.
    pub async fn count(&self) -> usize {
        self.client.windows().await.map_or(0, |pages| pages.len())
    }

    /// Ends the app as the driver does.
    pub async fn end(self) {
        let _ = self.client.close().await;
    }
}

/// An element of a kind whose name, as a screen reader says it, is this.
fn named(kind: &str, name: &str) -> String {
    let name = if name.contains('\'') { format!("\"{name}\"") } else { format!("'{name}'") };
    format!(
        "//*[{kind}][normalize-space()={name} or @aria-label={name} or @title={name} or @id=//label[normalize-space()={name}]/@for \
         or ancestor::label[normalize-space()={name}] or @aria-labelledby=//*[normalize-space()={name}]/@id]"
    )
}

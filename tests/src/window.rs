//! The app's window: found and used by the names that a screen reader says, and read as it stands.

use fantoccini::{Client, ClientBuilder, Locator, elements::Element};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::{app_binary, desktop::Desktop, eventually};

/// The app, running.
pub struct Window {
    client: Client,
}

impl Window {
    /// Starts the app on this desktop.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn open(desktop: &Desktop) -> Self {
        let options = json!({ "webkitgtk:browserOptions": { "binary": app_binary() } });
        let capabilities = options.as_object().cloned().unwrap_or_default();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&desktop.driver())
            .await
            .unwrap_or_else(|error| panic!("the app starts: {error}\n{}", desktop.log()));
        Self { client }
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
            element.click().await.ok()
        })
        .await;
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

    /// Runs a script in the page and gives what it returns.
    pub async fn script(&self, script: &str) -> serde_json::Value {
        self.client.execute(script, vec![]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Types into whatever has the focus.
    pub async fn keys(&self, text: &str) {
        let active = self.client.active_element().await.expect("something has the focus");
        active.send_keys(text).await.expect("it takes keys");
    }

    /// Finds the window that was made anew at lock.
    pub async fn made_anew(&self) {
        eventually("the window made anew", || async {
            for handle in self.client.windows().await.ok()? {
                if self.client.switch_to_window(handle).await.is_ok() && !self.text().await.is_empty() {
                    return Some(());
                }
            }
            None
        })
        .await;
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

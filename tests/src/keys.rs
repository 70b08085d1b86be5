//! The window by the keyboard alone: from one stop to the next, each known by its name.

use crate::{desktop::Desktop, eventually, window::Window};

/// More presses of Tab than any screen has stops.
const STOPS: usize = 90;

/// Presses Tab until what has the focus is called this.
pub async fn tab_to(desktop: &Desktop, window: &Window, name: &str) {
    press_until(desktop, window, "Tab", name, |called| called == name).await;
}

/// Presses Shift+Tab until what has the focus is called this.
pub async fn back_to(desktop: &Desktop, window: &Window, name: &str) {
    press_until(desktop, window, "shift+Tab", name, |called| called == name).await;
}

/// Presses Tab until the name of what has the focus begins like this.
pub async fn tab_to_beginning(desktop: &Desktop, window: &Window, name: &str) {
    press_until(desktop, window, "Tab", &format!("{name}…"), |called| called.starts_with(name)).await;
}

async fn press_until(desktop: &Desktop, window: &Window, key: &str, name: &str, is_it: impl Fn(&str) -> bool) {
    let mut stops = vec![focus(window).await];
    while !stops.last().is_some_and(|(called, _)| is_it(called)) {
        assert!(stops.len() < STOPS, "{key} never comes to “{name}”: {stops:?}");
        let before = stops.last().cloned();
        desktop.keyboard(&["key", key]).await;
        // Neighbours may bear the same name: what has the focus is known by its place in the page as well.
        let what = format!("{key} to go on from {before:?}");
        stops.push(eventually(&what, || async { Some(focus(window).await).filter(|now| Some(now) != before.as_ref()) }).await);
    }
}

fn called(stop: Option<&(String, u64)>, name: &str) -> bool {
    stop.is_some_and(|(called, _)| called == name)
}

/// Waits until what has the focus is called this.
pub async fn focused(window: &Window, name: &str) {
    eventually(&format!("the focus on “{name}”"), || async { called(Some(&focus(window).await), name).then_some(()) }).await;
}

/// Waits until the focus is on the heading of a room.
pub async fn on_the_heading(window: &Window, heading: &str) {
    eventually(&format!("the focus on the heading “{heading}”"), || async {
        let tag = window.script("return document.activeElement?.tagName").await;
        (tag == "H1" && called(Some(&focus(window).await), heading)).then_some(())
    })
    .await;
}

/// What has the focus: its name, and how many elements stand before it in the page.
async fn focus(window: &Window) -> (String, u64) {
    let script = "const it = document.activeElement;
        const named = it.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.innerText).join(' ');
        const name = it.getAttribute('aria-label') || named || it.labels?.[0]?.innerText || it.innerText || it.tagName;
        return [name.trim(), [...document.querySelectorAll('*')].indexOf(it)]";
    let found = window.script(script).await;
    (found[0].as_str().unwrap_or_default().to_owned(), found[1].as_u64().unwrap_or_default())
}

//! What somebody would stumble over on a screen: asked by axe-core for names, roles and order, and looked at for its contrast as it is drawn.

use std::fs;

use crate::{contrast, window::Window};

const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");

/// Asks about the screen as it stands and keeps what is found, so that one walk tells everything.
///
/// # Panics
/// When the UI's packages are not installed.
pub async fn look(window: &Window, screen: &str, found: &mut Vec<String>) {
    if window.script("return typeof axe").await != "object" {
        let axe = fs::read_to_string(AXE).expect("the UI's packages are installed");
        window.script(&format!("{axe}\nreturn true")).await;
    }
    let answer = window
        .script_answered(
            "const done = arguments[arguments.length - 1];
            // What is still moving has colours that nobody is meant to read.
            Promise.all(document.getAnimations().map((moving) => moving.finished.catch(() => null))).then(() => axe.run(document, { rules: { 'label-content-name-mismatch': { enabled: true } } })).then(
                ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
                    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.any.map((check) => check.message).join(' ')}`))),
                (error) => done([String(error)]),
            )",
        )
        .await;
    let stumbles = answer.as_array().cloned().unwrap_or_else(|| vec![answer]);
    found.extend(stumbles.iter().map(|stumble| format!("{screen}: {stumble}")));
    let slides = "return document.querySelector('#room') !== null && document.documentElement.scrollHeight > innerHeight";
    if window.script(slides).await == true {
        found.push(format!("{screen}: the frame of the rooms can be scrolled out of the window"));
    }
    found.extend(contrast::faint_lines(window).await.iter().map(|line| format!("{screen}: {line}")));
}

//! `index.html`: all of a bundle for whoever opened it with age and unzip. It has no script, loads nothing but the pictures beside it, and
//! escapes every word.

mod body_map;
mod html;
mod markdown;

use std::collections::HashMap;

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use self::html::Html;
use crate::{FileName, ItemId, Manifest, Mark, Part};

/// The whole look. The content policy names its hash, so that no other style can get in.
const STYLE: &str = include_str!("page/style.css");

/// The page's own words, finished, in the person's language.
#[derive(Default)]
pub struct PageWords {
    /// The title of the page.
    pub title: String,
    /// Finished lines under it: whose it is, for whom, and that it cannot be called back.
    pub about: Vec<String>,
    /// Leads to the report.
    pub report: String,
    /// Stands in for a picture in an entry that is not in the bundle.
    pub left_out_picture: String,
    /// Stands where something was left out. An entry says so itself, in these words, emphasised.
    pub left_out: String,
    /// Names the two silhouettes with what was painted on them.
    pub body_map: String,
    /// Under the front of the body, and under its back.
    pub sides: [String; 2],
}

/// How a piece stands on the page, in finished words. What was left out must not be in them.
#[derive(Default)]
pub struct Shown {
    /// Its heading.
    pub heading: String,
    /// One finished line: date, session, moment.
    pub meta: String,
    /// Its picture or body map in words, for somebody who cannot see it.
    pub description: String,
    /// What was said of it, or felt, or written down.
    pub lines: Vec<Line>,
}

/// A label and what was written to it.
pub struct Line {
    /// Its label, such as "Medium"; may be empty.
    pub label: String,
    /// What was written, or that it was left out.
    pub text: Part<String>,
}

/// A piece on the page.
pub(crate) struct Section {
    pub(crate) id: ItemId,
    pub(crate) shown: Shown,
    pub(crate) body: Body,
}

/// What of a piece is more than lines.
pub(crate) enum Body {
    None,
    Markdown(String),
    Picture(FileName),
    Marks(Vec<Mark>),
}

/// The page.
pub(crate) fn render(words: &PageWords, manifest: &Manifest, sections: &[Section]) -> String {
    let pictures: HashMap<ItemId, FileName> = sections
        .iter()
        .filter_map(|section| match section.body {
            Body::Picture(file) => Some((section.id, file)),
            Body::None | Body::Markdown(_) | Body::Marks(_) => None,
        })
        .collect();
    let mut html = Html::default();
    head(&mut html, words, &manifest.language);
    html.open("header", &[]);
    html.element("h1", &[("dir", "auto")], &words.title);
    for line in &words.about {
        html.element("p", &[("dir", "auto")], line);
    }
    if manifest.report.is_some() {
        html.open("p", &[]);
        html.element("a", &[("href", &FileName::Report.to_string())], &words.report);
        html.close("p");
    }
    html.close("header");
    html.open("main", &[]);
    for section in sections {
        piece(&mut html, words, section, &pictures);
    }
    html.close("main");
    html.close("body");
    html.close("html");
    html.finish()
}

fn head(html: &mut Html, words: &PageWords, language: &str) {
    let hash = BASE64_STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!("default-src 'none'; img-src 'self'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'");
    html.doctype();
    html.open("html", &[("lang", language)]);
    html.open("head", &[]);
    html.void("meta", &[("charset", "utf-8")]);
    html.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
    html.void("meta", &[("name", "referrer"), ("content", "no-referrer")]);
    html.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    html.element("title", &[], &words.title);
    html.style(STYLE);
    html.close("head");
    html.open("body", &[]);
}

fn piece(html: &mut Html, words: &PageWords, section: &Section, pictures: &HashMap<ItemId, FileName>) {
    let shown = &section.shown;
    html.open("article", &[("id", &format!("item-{}", section.id.uuid()))]);
    html.element("p", &[("class", "meta"), ("dir", "auto")], &shown.meta);
    html.element("h2", &[("dir", "auto")], &shown.heading);
    match &section.body {
        Body::None => {}
        Body::Markdown(text) => {
            html.open("div", &[("class", "text")]);
            markdown::write(html, text, pictures, words);
            html.close("div");
        }
        Body::Picture(file) => html.void("img", &[("src", &file.to_string()), ("alt", &shown.description)]),
        Body::Marks(marks) => {
            html.open("figure", &[]);
            body_map::write(html, marks, words, section.id);
            html.element("figcaption", &[("dir", "auto")], &shown.description);
            html.close("figure");
        }
    }
    shown.lines.chunk_by(|one, next| one.label.is_empty() == next.label.is_empty()).for_each(|lines| write_lines(html, words, lines));
    html.close("article");
}

/// Lines that all have a label, or that all have none: what has none belongs to no label before it.
fn write_lines(html: &mut Html, words: &PageWords, lines: &[Line]) {
    let labelled = lines.iter().all(|line| !line.label.is_empty());
    let name = if labelled { "dd" } else { "p" };
    if labelled {
        html.open("dl", &[]);
    }
    for line in lines {
        html.element("dt", &[("dir", "auto")], &line.label);
        match &line.text {
            Part::Kept(text) => html.element(name, &[("class", "said"), ("dir", "auto")], text),
            Part::LeftOut => html.element(name, &[("class", "out"), ("dir", "auto")], &words.left_out),
        }
    }
    if labelled {
        html.close("dl");
    }
}

//! The page for a browser: whatever was written, nothing in it runs and nothing is fetched.

use std::{cell::RefCell, sync::LazyLock};

use afterglow_share::*;
use html5ever::{
    tendril::StrTendril,
    tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts},
};
use proptest::prelude::*;

use crate::support::{about, artwork, bundle, check_in, file_of, jpeg, sender, shown, words};

/// What is tried elsewhere too: in the journal's editor, in reports, and in the reading room.
static HOSTILE: LazyLock<Vec<String>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../../tests/hostile/texts.json")).unwrap());

/// A tag and its attributes.
type Tag = (String, Vec<(String, String)>);

#[derive(Default)]
struct Tags(RefCell<Vec<Tag>>);

impl TokenSink for Tags {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => {
                let attributes = tag.attrs.iter().map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()));
                self.0.borrow_mut().push((tag.name.to_string(), attributes.collect()));
            }
            Token::CommentToken(text) => panic!("a comment: {text}"),
            Token::ParseError(error) => panic!("not HTML: {error}"),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn tags(html: &str) -> Vec<Tag> {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let options = TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() };
    let tokenizer = Tokenizer::new(Tags::default(), options);
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

/// Fails on any element, attribute or address that the page has no use for.
fn assert_inert(html: &str) {
    const ELEMENTS: &[&str] = &[
        "a",
        "article",
        "blockquote",
        "body",
        "br",
        "clippath",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "g",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "img",
        "li",
        "main",
        "meta",
        "ol",
        "p",
        "path",
        "pre",
        "s",
        "span",
        "strong",
        "style",
        "svg",
        "table",
        "td",
        "text",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ];
    const ATTRIBUTES: &[&str] = &[
        "alt",
        "aria-label",
        "charset",
        "class",
        "clip-path",
        "content",
        "d",
        "dir",
        "http-equiv",
        "id",
        "lang",
        "name",
        "role",
        "start",
        "stroke-width",
        "transform",
        "viewbox",
        "x",
        "y",
    ];
    let mut policies = 0;
    for (element, attributes) in tags(html) {
        assert!(ELEMENTS.contains(&element.as_str()), "<{element}>");
        for (attribute, value) in attributes {
            match (element.as_str(), attribute.as_str()) {
                ("img", "src") => assert!(value.parse::<FileName>().is_ok_and(|name| matches!(name, FileName::Picture(..))), "{value}"),
                ("a", "href") => assert_eq!(value, "report.pdf"),
                ("g", "clip-path") => assert!(value.starts_with("url(#front-") || value.starts_with("url(#back-"), "{value}"),
                ("meta", "http-equiv") => {
                    assert_eq!(value, "Content-Security-Policy");
                    policies += 1;
                }
                (_, attribute) => assert!(ATTRIBUTES.contains(&attribute), "<{element} {attribute}={value}>"),
            }
        }
    }
    assert_eq!(policies, 1);
    assert_eq!(html.matches("<style>").count(), 1);
}

/// The page of a bundle in which this stands wherever anything can stand.
fn page_full_of(text: &str) -> String {
    let shown = || Shown {
        heading: text.into(),
        meta: text.into(),
        description: text.into(),
        lines: vec![Line { label: text.into(), text: Part::Kept(text.into()) }, Line { label: String::new(), text: Part::LeftOut }],
    };
    let sender = Sender { name: text.into(), ..sender(None) };
    let mut writer = BundleWriter::begin(Vec::new(), &sender).unwrap();
    let title: String = text.chars().take(500).collect();
    writer.entry(about(&title), text, shown()).unwrap();
    writer.artwork(about(&title), artwork(&jpeg(20)[..]), shown()).unwrap();
    let mut record = check_in();
    record.marks = Part::Kept(vec![Mark::Region { region: text.chars().take(100).collect(), brush: None }]);
    writer.check_in(about(&title), record, shown()).unwrap();
    let words = PageWords {
        title: text.into(),
        about: vec![text.into()],
        report: text.into(),
        left_out_picture: text.into(),
        left_out: text.into(),
        body_map: text.into(),
        sides: [text.into(), text.into()],
    };
    let (zip, _) = writer.finish(&words).unwrap();
    String::from_utf8(file_of(&zip, "index.html")).unwrap()
}

#[test]
fn something_hostile_runs_or_is_fetched() {
    for text in HOSTILE.iter() {
        assert_inert(&page_full_of(text));
    }
    assert_inert(&page_full_of(&HOSTILE.join("\n\n")));
    assert_inert(&page_full_of(&HOSTILE.join(" ")));
}

#[test]
fn the_content_policy_allows_more_than_pictures_and_one_style() {
    let page = String::from_utf8(file_of(&bundle(None).zip, "index.html")).unwrap();
    let (_, attributes) = tags(&page).into_iter().find(|(_, attributes)| attributes.iter().any(|(name, _)| name == "http-equiv")).unwrap();
    let policy = &attributes.iter().find(|(name, _)| name == "content").unwrap().1;
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let hash = String::from(Checksum::of(style.as_bytes()));
    assert!(policy.starts_with("default-src 'none'; img-src 'self'; style-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(hash_of_policy(policy), hash, "the browser would drop the style");
    assert!(page.find("Content-Security-Policy") < page.find("<title>"), "what stands before it is not under it");
}

fn hash_of_policy(policy: &str) -> String {
    use base64::{Engine, prelude::BASE64_STANDARD};
    let hash = policy.split("'sha256-").nth(1).unwrap().split('\'').next().unwrap();
    String::from(Checksum(BASE64_STANDARD.decode(hash).unwrap().try_into().unwrap()))
}

#[test]
fn a_piece_is_missing_on_the_page() {
    let made = bundle(None);
    let page = String::from_utf8(file_of(&made.zip, "index.html")).unwrap();
    assert_inert(&page);
    for words in [
        "The river was <strong>warm</strong>.",
        "I kept still.",
        "The door",
        "A door, half open",
        "Session 2",
        "Soft pastel",
        "href=\"report.pdf\"",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let picture = made.artwork().file().unwrap().name.to_string();
    assert!(page.contains(&format!("<img src=\"{picture}\" alt=\"A door, half open\">")), "{page}");
    assert!(page.contains("<svg ") && page.matches("class=\"stroke more\"").count() == 1, "the body map with its stroke");
}

#[test]
fn a_picture_of_the_bundle_is_missing_in_an_entry() {
    let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
    let piece = about("");
    let id = piece.id.uuid();
    let text =
        format!("![The *door*](art:{id})\n\n![The wall](art:{})\n\n![](art:)\n\n[words](https://example.org/a) <b>", uuid::Uuid::new_v4());
    writer.entry(about(""), &text, Shown::default()).unwrap();
    writer.artwork(piece, artwork(&jpeg(20)[..]), Shown::default()).unwrap();
    let (zip, _) = writer.finish(&words()).unwrap();
    let page = String::from_utf8(file_of(&zip, "index.html")).unwrap();
    assert_inert(&page);
    assert!(page.contains(&format!("<img src=\"art/{id}.jpg\" alt=\"The door\">")), "{page}");
    assert!(page.contains("<p dir=\"auto\">The wall</p>") && page.contains("<p dir=\"auto\">A picture that is not here</p>"), "{page}");
    assert!(page.contains("words (https://example.org/a) &lt;b&gt;"), "{page}");
}

#[test]
fn what_was_left_out_reads_as_if_the_person_had_written_it_or_belongs_to_what_stands_before_it() {
    let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
    let line = |label: &str, text| Line { label: label.into(), text };
    let said = |text: &str| Part::Kept(text.to_owned());
    let lines = vec![line("Medium", said("Pastel")), line("Process", Part::LeftOut), line("", Part::LeftOut), line("", said("A note"))];
    let text = "Before.\n\n*Left out here*\n\n- *Left out here*\n\nIt said: Left out here\n\n| Day |\n|---|\n| one |";
    writer.entry(about(""), text, Shown { lines, ..shown("") }).unwrap();
    let (zip, _) = writer.finish(&words()).unwrap();
    let page = String::from_utf8(file_of(&zip, "index.html")).unwrap().replace(['\n'], "").replace(" dir=\"auto\"", "");
    assert_inert(&page);
    assert!(page.contains("<p><em><span class=\"out\">Left out here</span></em></p><ul><li><em><span class=\"out\">"), "{page}");
    assert!(page.contains("<p>It said: Left out here</p>"), "{page}");
    let parts = "<dl><dt>Medium</dt><dd class=\"said\">Pastel</dd><dt>Process</dt><dd class=\"out\">Left out here</dd></dl>\
                 <p class=\"out\">Left out here</p><p class=\"said\">A note</p>";
    assert!(page.contains(parts), "{page}");
    assert!(page.contains("<th>Day</th>") && page.contains("<td>one</td>"), "{page}");
}

#[test]
fn a_body_map_tells_by_colour_alone_what_was_felt() {
    let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
    writer.check_in(about(""), check_in(), Shown { description: "Head: less alive".into(), ..shown("") }).unwrap();
    let (zip, _) = writer.finish(&words()).unwrap();
    let page = String::from_utf8(file_of(&zip, "index.html")).unwrap();
    for words in ["<figcaption dir=\"auto\">Head: less alive</figcaption>", ">Front</text>", ">Back</text>"] {
        assert!(page.contains(words), "{page}");
    }
}

#[test]
fn deep_nesting_or_a_strange_mark_breaks_the_page() {
    for text in [
        format!("{}bottom", "> ".repeat(3_000)),
        format!("{}bottom", "- ".repeat(500)),
        format!("{}bottom{}", "**a _b ".repeat(300), "_**".repeat(300)),
        format!("{}{}", "[".repeat(2_000), "](https://example.org)".repeat(2_000)),
        format!("{}x{}", "![".repeat(500), "](art:x)".repeat(500)),
    ] {
        let mut writer = BundleWriter::begin(Vec::new(), &sender(None)).unwrap();
        writer.entry(about(""), &text, Shown::default()).unwrap();
        let mut record = check_in();
        let far = vec![[f32::MAX, f32::MIN, -5.0], [f32::MIN_POSITIVE, 0.0, 9.0]];
        record.marks = Part::Kept(vec![
            Mark::Stroke { side: Side::Back, brush: Some(Brush::Less), size: -1e30, points: far },
            Mark::Stroke { side: Side::Back, brush: None, size: 0.0, points: Vec::new() },
        ]);
        writer.check_in(about(""), record, Shown::default()).unwrap();
        let (zip, _) = writer.finish(&words()).unwrap();
        let page = String::from_utf8(file_of(&zip, "index.html")).unwrap();
        assert_inert(&page);
        assert!(page.contains("bottom") || page.contains("example.org") || page.contains('x'));
        assert!(!page.contains("NaN") && !page.contains("inf"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_stays_text(text in r#"([<>&"'`!\[\]()a-z/:= \n\\*_|#-]|<script|onload=|javascript:|art:|https://|\PC){0,80}"#) {
        assert_inert(&page_full_of(&text));
    }
}

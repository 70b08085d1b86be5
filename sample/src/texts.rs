//! Words for a made-up journal: sentences from parts, in the length and unevenness that people write in. None of it is anybody's.

use fastrand::Rng;

const TIMES: [&str; 18] = [
    "This morning",
    "Tonight",
    "After lunch",
    "Before sleep",
    "On the bus",
    "At four o'clock",
    "While the kettle sang",
    "By the window",
    "In the garden",
    "On the stairs",
    "Halfway home",
    "After the rain",
    "Under the blanket",
    "Between two calls",
    "At the market",
    "In the waiting room",
    "On the long walk",
    "At the kitchen table",
];
const SUBJECTS: [&str; 24] = [
    "the river",
    "my chest",
    "the old house",
    "a small bird",
    "the blue bowl",
    "my grandmother's voice",
    "the tide",
    "the hum",
    "the ladder",
    "that song",
    "the heavy coat",
    "the orchard",
    "my left shoulder",
    "the corridor",
    "a warm stone",
    "the lighthouse",
    "the dog next door",
    "the piano",
    "the empty chair",
    "the second door",
    "the fog",
    "my breath",
    "the letter I never sent",
    "the harbour",
];
const VERBS: [&str; 22] = [
    "came back to me",
    "was quieter than yesterday",
    "would not let go",
    "opened a little",
    "felt further away",
    "turned into water",
    "stayed where it was",
    "asked nothing of me",
    "grew lighter",
    "kept humming",
    "moved towards the light",
    "looked smaller from here",
    "lost its edges",
    "seemed to wait",
    "sank and rose again",
    "made me laugh",
    "frightened me for a moment",
    "became a colour",
    "stood still",
    "held me",
    "loosened",
    "answered",
];
const FEELINGS: [&str; 20] = [
    "tender",
    "tired",
    "curious",
    "raw",
    "steady",
    "restless",
    "grateful",
    "sad without a reason",
    "calm",
    "a little ashamed",
    "open",
    "far away",
    "awake",
    "lonely",
    "safe",
    "irritable",
    "hopeful",
    "numb at first",
    "light",
    "unsure",
];
const THINGS: [&str; 30] = [
    "amber",
    "birch",
    "cinnamon",
    "copper",
    "driftwood",
    "ember",
    "fern",
    "flint",
    "gravel",
    "heather",
    "indigo",
    "juniper",
    "lantern",
    "lichen",
    "marble",
    "moss",
    "nettle",
    "ochre",
    "oyster",
    "pebble",
    "quince",
    "rust",
    "saffron",
    "slate",
    "thistle",
    "umber",
    "velvet",
    "willow",
    "yarrow",
    "zinc",
];
const TAKEN: [&str; 16] = [
    "I wrote it down so that I can say it on Thursday.",
    "I do not need to understand it yet.",
    "I drank some water and sat with it.",
    "I want to paint that.",
    "Maybe that is enough for today.",
    "I rang my sister and we talked about soup.",
    "I notice that I keep my jaw closed.",
    "It helps to name it.",
    "I went to bed early.",
    "The café was full and I did not mind.",
    "I would like to ask about this.",
    "Nothing had to be solved.",
    "I cried a bit, and then it was fine.",
    "I put my feet on the floor.",
    "There is room for both.",
    "I will read this again in a month.",
];
const TITLES: [&str; 20] = [
    "What the water said",
    "A day without weather",
    "Small things",
    "The second door",
    "Still here",
    "Notes from the sofa",
    "After the session",
    "Letter to myself",
    "Sunday",
    "The colour of it",
    "What I want to keep",
    "Half asleep",
    "The garden again",
    "Slowly",
    "A list",
    "Mother's kitchen",
    "Too much noise",
    "Something opened",
    "The long way home",
    "Before the appointment",
];
/// Tags, the frequent ones first.
const TAGS: [&str; 14] = [
    "sleep",
    "dreams",
    "family",
    "work",
    "walks",
    "grief",
    "music",
    "colour",
    "breath",
    "letters",
    "gratitude",
    "anger",
    "water",
    "friends",
];

fn one<'w>(rng: &mut Rng, words: &[&'w str]) -> &'w str {
    words[rng.usize(..words.len())]
}

/// A sentence.
fn sentence(rng: &mut Rng) -> String {
    match rng.u8(..7) {
        0 => one(rng, &TAKEN).to_owned(),
        1 => format!("{} {} {}.", one(rng, &TIMES), one(rng, &SUBJECTS), one(rng, &VERBS)),
        2 => format!("I felt {}, and then {}.", one(rng, &FEELINGS), one(rng, &FEELINGS)),
        3 => format!("It was like {} and {}: {} {}.", one(rng, &THINGS), one(rng, &THINGS), one(rng, &SUBJECTS), one(rng, &VERBS)),
        4 => format!("{}, {} {}, and I was {}.", one(rng, &TIMES), one(rng, &SUBJECTS), one(rng, &VERBS), one(rng, &FEELINGS)),
        5 => format!("Somewhere behind {} there was {}.", one(rng, &SUBJECTS), one(rng, &THINGS)),
        _ => format!("{} {}; {}", capital(one(rng, &SUBJECTS)), one(rng, &VERBS), lower(one(rng, &TAKEN))),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The start of a sentence inside another one; `I` stays.
fn lower(text: &str) -> String {
    if text.starts_with("I ") {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A paragraph of some sentences.
pub fn paragraph(rng: &mut Rng) -> String {
    (0..rng.usize(1..=6)).map(|_| sentence(rng)).collect::<Vec<_>>().join(" ")
}

/// A line: a title of a piece, an intention, a note.
pub fn line(rng: &mut Rng) -> String {
    sentence(rng)
}

/// What a person writes in one go, in Markdown: mostly a few paragraphs, now and then pages, sometimes with a list, a quote or a heading.
pub fn entry(rng: &mut Rng) -> String {
    // Lengths of what people write are skewed: most are short, and a few are very long.
    let paragraphs = match rng.u8(..20) {
        0..=7 => rng.usize(1..=2),
        8..=15 => rng.usize(2..=5),
        16..=18 => rng.usize(5..=10),
        _ => rng.usize(10..=30),
    };
    let blocks = (0..paragraphs).map(|at| match rng.u8(..16) {
        0 => (0..rng.usize(2..=5)).map(|_| format!("- {}", line(rng))).collect::<Vec<_>>().join("\n"),
        1 => format!("> {}", line(rng)),
        2 if at > 0 => format!("## {}", one(rng, &TITLES)),
        _ => paragraph(rng),
    });
    blocks.collect::<Vec<_>>().join("\n\n")
}

/// Text of about this many words.
pub fn of_words(rng: &mut Rng, words: usize) -> String {
    let mut paragraphs = Vec::new();
    let mut count = 0;
    while count < words {
        let next = paragraph(rng);
        count += next.split_whitespace().count();
        paragraphs.push(next);
    }
    paragraphs.join("\n\n")
}

/// A title, or none, as people leave it out.
pub fn title(rng: &mut Rng) -> String {
    match rng.u8(..10) {
        0..=2 => String::new(),
        3..=6 => one(rng, &TITLES).to_owned(),
        _ => format!("{} and {}", capital(one(rng, &THINGS)), one(rng, &THINGS)),
    }
}

/// Up to three tags.
pub fn tags(rng: &mut Rng) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for _ in 0..rng.usize(..=3) {
        let tag = TAGS[rng.usize(..TAGS.len()).min(rng.usize(..TAGS.len()))];
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

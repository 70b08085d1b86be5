//! What is made over the days of a course: artworks, entries and body check-ins, each with the session that it follows.

use std::sync::Arc;

use afterglow_journal::{ArtworkDraft, ArtworkId, EntryDraft, Journal, LifeDomain, Mood};
use fastrand::Rng;
use tokio::sync::watch;

use crate::{Course, Photographs, SampleError, Size, felt, texts};

/// Pictures that are prepared at once: one for each of two cores.
const AT_ONCE: usize = 2;
/// Entries for each check-in.
const CHECK_IN_EVERY: u32 = 8;
/// Entries for each that shows an artwork.
const PICTURE_EVERY: u32 = 20;
/// How the text of an entry names an artwork.
const ART: &str = "art:";
const MEDIA: [&str; 6] = ["Soft pastel", "Watercolour", "Oil pastel", "Acrylic", "Charcoal", "Collage"];
const SERIES: [&str; 4] = ["River", "Doors", "The hum", "Night windows"];
const MOODS: [Mood; 5] = [Mood::Heavy, Mood::Low, Mood::Even, Mood::Light, Mood::Bright];
const DOMAINS: [LifeDomain; 6] =
    [LifeDomain::Mind, LifeDomain::Body, LifeDomain::Spirit, LifeDomain::Relationships, LifeDomain::Lifestyle, LifeDomain::Nature];

/// The artworks that are made so far, in order of time.
pub type Made = watch::Sender<Vec<ArtworkId>>;

/// Paints and imports the artworks.
pub async fn artworks(journal: &Arc<Journal>, course: &Course, count: u32, made: &Made) -> Result<(), SampleError> {
    if count == 0 {
        return Ok(());
    }
    let photographs = Arc::new(tokio::task::spawn_blocking(Photographs::paint).await?);
    let numbers: Vec<u32> = (0..count).collect();
    for together in numbers.chunks(AT_ONCE) {
        let mut under_way = Vec::new();
        for &number in together {
            let draft = artwork(course, number, count);
            let (journal, photographs) = (Arc::clone(journal), Arc::clone(&photographs));
            under_way.push(tokio::spawn(async move {
                let picture = tokio::task::spawn_blocking(move || photographs.jpeg(number)).await??;
                Ok::<_, SampleError>(journal.import_artwork(picture, &draft).await?)
            }));
        }
        for done in under_way {
            let id = done.await??;
            made.send_modify(|ids| ids.push(id));
        }
    }
    Ok(())
}

/// Writes the entries, and a check-in with each eighth; each twentieth entry shows an artwork that was made before it, and waits for that.
pub async fn writings(
    journal: &Journal,
    course: &Course,
    size: Size,
    made: &Made,
    tells: &(impl Fn(u32, u32) + Send + Sync),
) -> Result<(), SampleError> {
    let mut shown_from = made.subscribe();
    for number in 0..size.entries {
        let mut rng = Rng::with_seed(u64::from(number) + 1_000_000);
        let occurred = course.time(number, size.entries, &mut rng);
        let session = course.session_at(&occurred);
        if number % CHECK_IN_EVERY == 0 {
            journal.create_check_in(&felt::check_in(occurred.clone(), session, &mut rng)).await?;
        }
        let mut markdown = texts::entry(&mut rng);
        let before = u64::from(number) * u64::from(size.artworks) / u64::from(size.entries);
        if number % PICTURE_EVERY == 0 && before > 0 {
            let index = usize::try_from(rng.u64(..before))?;
            let shown = shown_from.wait_for(|ids| ids.len() > index).await?[index].0;
            markdown.push_str(&format!("\n\n![]({ART}{shown})"));
        }
        let draft = EntryDraft {
            title: texts::title(&mut rng),
            markdown,
            occurred,
            session_id: session.map(|(id, _)| id),
            moment: session.map(|(_, moment)| moment),
            tags: texts::tags(&mut rng),
            domains: if rng.u8(..3) == 0 { vec![DOMAINS[rng.usize(..DOMAINS.len())]] } else { Vec::new() },
            mood: rng.bool().then(|| MOODS[rng.usize(..MOODS.len())]),
            private: rng.u8(..10) == 0,
        };
        journal.create_entry(&draft).await?;
        if number % 100 == 0 {
            tells(number, u32::try_from(made.borrow().len())?);
        }
    }
    Ok(())
}

fn artwork(course: &Course, number: u32, count: u32) -> ArtworkDraft {
    let mut rng = Rng::with_seed(u64::from(number) + 7_000);
    let at = course.time(number, count, &mut rng);
    let session = course.session_at(&at);
    let in_series = rng.u8(..4) == 0;
    ArtworkDraft {
        title: texts::title(&mut rng),
        made_on: at.local.date(),
        session_id: session.map(|(id, _)| id),
        moment: session.map(|(_, moment)| moment),
        medium: MEDIA[rng.usize(..MEDIA.len())].into(),
        support: "Paper".into(),
        size: "30 × 40 cm".into(),
        process: if rng.bool() { texts::line(&mut rng) } else { String::new() },
        statement: if rng.bool() { texts::paragraph(&mut rng) } else { String::new() },
        description: texts::line(&mut rng),
        series: if in_series { SERIES[rng.usize(..SERIES.len())].into() } else { String::new() },
        series_order: None,
        turns: 0,
        may_keep: rng.bool(),
        private: false,
        veiled: rng.u8(..20) == 0,
    }
}

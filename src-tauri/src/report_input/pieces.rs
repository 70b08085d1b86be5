//! Each chosen piece, read whole.

use std::collections::BTreeMap;

use afterglow_journal::{Artwork, ArtworkId, CheckIn, Entry, Journal};
use afterglow_report as report;

use super::{Chosen, body, lines};
use crate::{
    ipc::{Answer, AppError},
    words::{say, say_code},
};

/// One piece. A picture inside an entry goes along only if it was chosen itself.
pub async fn gather(journal: &Journal, item: &Chosen, all: &[Chosen]) -> Answer<report::Piece> {
    Ok(match item {
        Chosen::Entry(entry) => report::Piece::Entry(self::entry(journal, entry, all).await?),
        Chosen::Artwork(artwork) => report::Piece::Artwork(self::artwork(journal, artwork).await?),
        Chosen::CheckIn(check_in) => report::Piece::CheckIn(self::check_in(check_in)),
    })
}

async fn entry(journal: &Journal, entry: &Entry, all: &[Chosen]) -> Answer<report::Entry> {
    let mut pictures = BTreeMap::new();
    for artwork in all {
        if let Chosen::Artwork(artwork) = artwork
            && entry.draft.markdown.contains(&artwork.id.0.to_string())
        {
            pictures.insert(artwork.id.0.to_string(), picture(journal, artwork.id, &artwork.draft.description).await?);
        }
    }
    Ok(report::Entry {
        meta: lines::meta(lines::day_and_time(&entry.draft.occurred), entry.session.as_ref(), entry.draft.moment),
        title: entry.draft.title.clone(),
        markdown: entry.draft.markdown.clone(),
        pictures,
    })
}

async fn artwork(journal: &Journal, artwork: &Artwork) -> Answer<report::Artwork> {
    let draft = &artwork.draft;
    let series = match draft.series_order {
        Some(order) if !draft.series.is_empty() => format!("{}, {order}", draft.series),
        _ => draft.series.clone(),
    };
    let fields = [("medium", &draft.medium), ("support", &draft.support), ("size", &draft.size), ("series", &series)];
    Ok(report::Artwork {
        meta: lines::meta(lines::day(draft.made_on), artwork.session.as_ref(), draft.moment),
        title: draft.title.clone(),
        picture: picture(journal, artwork.id, &draft.description).await?,
        fields: fields
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(code, text)| (say_code("report-field-", code), text.clone()))
            .collect(),
        statement: draft.statement.clone(),
        process: draft.process.clone(),
    })
}

fn check_in(check_in: &CheckIn) -> report::CheckIn {
    let draft = &check_in.draft;
    let scale = |code: &str, value: Option<u8>| {
        value.map(|value| report::Scale {
            label: say(&format!("report-{code}")),
            low: say(&format!("report-{code}-low")),
            high: say(&format!("report-{code}-high")),
            value,
            in_words: body::of_ten(value),
        })
    };
    report::CheckIn {
        meta: lines::meta(lines::day_and_time(&draft.occurred), check_in.session.as_ref(), draft.moment),
        title: say("report-check-in"),
        body_map: (!draft.marks.is_empty()).then(|| body::map(check_in, String::new())),
        regions: draft.regions.iter().map(body::region_line).collect(),
        scales: [scale("energy", draft.energy), scale("pleasantness", draft.pleasantness)].into_iter().flatten().collect(),
        feelings: draft.feelings.iter().map(|feeling| say_code("body-feeling-", feeling)).collect(),
        note: draft.note.clone(),
    }
}

/// The display rendition: upright, and sharp at the width of a page.
async fn picture(journal: &Journal, id: ArtworkId, description: &str) -> Answer<report::Picture> {
    let bytes = match journal.display(id).await.map_err(AppError::from) {
        Ok(shown) => shown.bytes,
        // The report says in words that it could not be read; the rest is worth having.
        Err(AppError::PictureLost) => Vec::new(),
        Err(error) => return Err(error),
    };
    Ok(report::Picture { bytes, description: description.to_owned() })
}

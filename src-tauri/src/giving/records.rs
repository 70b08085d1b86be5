//! Pieces of the journal in a bundle's terms, without what was left out.

use std::collections::HashSet;

use afterglow_journal::{Artwork, ArtworkDraft, CheckIn, CheckInDraft, LocalTime, Moment, Session, SessionDetails, SessionTag};
use afterglow_share as share;
use serde::{Serialize, de::DeserializeOwned};
use share::Part;

use crate::{
    ipc::{Answer, AppError},
    report_input::{Omitted, PartKind, Stored},
    seen_marks::still_seen,
};

/// What is said of a piece.
pub fn about(stored: &Stored, id: share::ItemId, omitted: &Omitted) -> Answer<share::About> {
    let timed = |at: &LocalTime| (at.local.date(), Some(at.local.time()));
    let (title, (day, time), session, moment) = match stored {
        Stored::Entry(entry) => {
            (Part::Kept(entry.draft.title.clone()), timed(&entry.draft.occurred), entry.session.clone(), entry.draft.moment)
        }
        Stored::Artwork(artwork) => {
            let title = text(omitted, PartKind::Title, &artwork.draft.title);
            (title, (artwork.draft.made_on, None), artwork.session.clone(), artwork.draft.moment)
        }
        Stored::CheckIn(check_in) => {
            (Part::Kept(String::new()), timed(&check_in.draft.occurred), check_in.session.clone(), check_in.draft.moment)
        }
        Stored::Session(session) => (Part::Kept(String::new()), timed(&session.draft.starts), Some(session.tag()), None),
    };
    Ok(share::About {
        id,
        version: stored.revision(),
        title,
        day: Some(day),
        time,
        session: session.as_ref().map(tag).transpose()?,
        moment: moment.map(|moment: Moment| coded(&moment)).transpose()?,
    })
}

/// An artwork's words. Of a picture that stays at home nothing is described.
pub fn artwork<P>(artwork: &Artwork, omitted: &Omitted, picture: Part<P>) -> share::Artwork<P> {
    let draft = &artwork.draft;
    let description = match picture {
        Part::LeftOut if !draft.description.trim().is_empty() => Part::LeftOut,
        _ => text(omitted, PartKind::Description, &draft.description),
    };
    let series = text(omitted, PartKind::Series, &draft.series);
    share::Artwork {
        picture,
        medium: text(omitted, PartKind::Medium, &draft.medium),
        support: text(omitted, PartKind::Support, &draft.support),
        size: text(omitted, PartKind::Size, &draft.size),
        place_in_series: draft.series_order.filter(|_| series.kept().is_some_and(|series| !series.is_empty())),
        series,
        process: text(omitted, PartKind::Process, &draft.process),
        statement: text(omitted, PartKind::Statement, &draft.statement),
        description,
        may_keep: may_keep(draft, omitted),
    }
}

/// Whether a copy may be kept: not where that was left unsaid.
pub fn may_keep(draft: &ArtworkDraft, omitted: &Omitted) -> bool {
    draft.may_keep && !omitted.has(PartKind::Copy)
}

/// A check-in. A region stands in it by its mark, by its words, or by both, and only by what was kept.
pub fn check_in(check_in: &CheckIn, omitted: &Omitted) -> Answer<share::CheckInRecord> {
    let draft = &check_in.draft;
    let has_map = !omitted.has(PartKind::Map);
    let regions = draft.regions.iter().filter(|record| has_map || !record.words.is_empty() || record.intensity.is_some());
    let regions = regions.map(|record| share::RegionRecord {
        region: record.region.clone(),
        more: if has_map { record.more } else { 0.0 },
        less: if has_map { record.less } else { 0.0 },
        words: each_once(&record.words),
        intensity: record.intensity,
    });
    Ok(share::CheckInRecord {
        outline: draft.outline.clone(),
        outline_version: draft.outline_version,
        marks: unless(omitted, PartKind::Map, draft.marks.is_empty(), || coded(&still_seen(&draft.marks)))?,
        regions: unless(omitted, PartKind::Regions, !is_worded(draft), || Ok(regions.collect()))?,
        energy: unless(omitted, PartKind::Energy, draft.energy.is_none(), || Ok(draft.energy))?,
        pleasantness: unless(omitted, PartKind::Pleasantness, draft.pleasantness.is_none(), || Ok(draft.pleasantness))?,
        feelings: unless(omitted, PartKind::Feelings, draft.feelings.is_empty(), || Ok(each_once(&draft.feelings)))?,
        note: text(omitted, PartKind::Note, &draft.note),
    })
}

/// A word said twice says nothing more, and a bundle has none twice.
fn each_once(words: &[String]) -> Vec<String> {
    let mut seen = HashSet::new();
    words.iter().filter(|word| seen.insert(*word)).cloned().collect()
}

fn is_worded(draft: &CheckInDraft) -> bool {
    draft.regions.iter().any(|record| !record.words.is_empty() || record.intensity.is_some())
}

/// What is written down for a session.
pub fn session(session: &Session, omitted: &Omitted) -> Answer<share::SessionRecord> {
    let text = |kind: PartKind, said: &str| text(omitted, kind, said);
    let details = match &session.draft.details {
        SessionDetails::Preparation { intention, hopes, fears, setting, support_plan, ride_home } => share::SessionDetails::Preparation {
            intention: text(PartKind::Intention, intention),
            hopes: text(PartKind::Hopes, hopes),
            fears: text(PartKind::Fears, fears),
            setting: text(PartKind::Setting, setting),
            support_plan: text(PartKind::SupportPlan, support_plan),
            ride_home: text(PartKind::RideHome, ride_home),
        },
        SessionDetails::Medicine { route, dose, present, music, experience, side_effects, side_effects_note } => {
            share::SessionDetails::Medicine {
                route: unless(omitted, PartKind::Route, route.is_none(), || coded(route))?,
                dose: text(PartKind::Dose, dose),
                present: text(PartKind::Present, present),
                music: text(PartKind::Music, music),
                experience: text(PartKind::Experience, experience),
                side_effects: unless(omitted, PartKind::SideEffects, side_effects.is_empty(), || coded(side_effects))?,
                side_effects_note: text(PartKind::SideEffectsNote, side_effects_note),
            }
        }
        SessionDetails::Integration { spoke_about, takeaways } => share::SessionDetails::Integration {
            spoke_about: text(PartKind::SpokeAbout, spoke_about),
            takeaways: text(PartKind::Takeaways, takeaways),
        },
    };
    Ok(share::SessionRecord {
        number: session.number,
        place: text(PartKind::Place, &session.draft.place),
        with_whom: text(PartKind::WithWhom, &session.draft.with_whom),
        details,
    })
}

fn tag(tag: &SessionTag) -> Answer<share::SessionTag> {
    Ok(share::SessionTag { kind: coded(&tag.kind)?, number: tag.number })
}

/// The part, unless it was left out. Of nothing nothing was left out.
fn unless<T>(omitted: &Omitted, kind: PartKind, is_empty: bool, part: impl FnOnce() -> Answer<T>) -> Answer<Part<T>> {
    if omitted.has(kind) && !is_empty { Ok(Part::LeftOut) } else { part().map(Part::Kept) }
}

fn text(omitted: &Omitted, kind: PartKind, said: &str) -> Part<String> {
    if omitted.has(kind) && !said.trim().is_empty() { Part::LeftOut } else { Part::Kept(said.to_owned()) }
}

/// The same in the other crate's type: both write kinds, marks and choices by the same codes.
fn coded<T: DeserializeOwned>(value: &impl Serialize) -> Answer<T> {
    serde_json::to_value(value).and_then(serde_json::from_value).map_err(|_| AppError::Unexpected)
}

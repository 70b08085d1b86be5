//! Page one. Each element draws on chosen pieces alone: what was not chosen leaves no dot, word, count or date.

use afterglow_journal::{CheckIn, CheckInId, ItemId, Journal, LocalTime, SessionId, Strip, StripPlace, StripPoint};
use afterglow_report as report;
use fluent_bundle::FluentArgs;

use super::{Chosen, body, lines};
use crate::{
    commands::share::{ReportSelection, SummaryChoice},
    ipc::Answer,
    words::{say, say_with},
};

/// What the person chose for page one.
pub async fn gather(journal: &Journal, selection: &ReportSelection, chosen: &[Chosen]) -> Answer<report::Summary> {
    let choice = &selection.summary;
    let pair = compared(choice, chosen);
    Ok(report::Summary {
        intention: match choice.intention {
            Some(session) => strip_of(journal, session).await?.intention,
            None => String::new(),
        },
        changed: choice.changed.clone(),
        questions: choice.questions.clone(),
        strip: match choice.strip {
            Some(session) => Some(strip(&strip_of(journal, session).await?, &selection.items, choice.intention == Some(session))),
            None => None,
        },
        body_maps: choice
            .body_maps
            .as_ref()
            .and(pair)
            .map(|(start, end)| (body::map(start, caption("report-start", start)), body::map(end, caption("report-end", end)))),
        scores: if choice.scores { pair.map(|(start, end)| scores(start, end)).unwrap_or_default() } else { Vec::new() },
    })
}

async fn strip_of(journal: &Journal, session: SessionId) -> Answer<Strip> {
    Ok(journal.strip(session, &LocalTime::now()).await?)
}

/// The two check-ins to compare: as named, or the first and the last in time; both chosen.
fn compared<'a>(choice: &SummaryChoice, chosen: &'a [Chosen]) -> Option<(&'a CheckIn, &'a CheckIn)> {
    let mut check_ins: Vec<&CheckIn> = chosen
        .iter()
        .filter_map(|item| match item {
            Chosen::CheckIn(check_in) => Some(check_in),
            Chosen::Entry(..) | Chosen::Artwork(_) => None,
        })
        .collect();
    check_ins.sort_by_key(|check_in| check_in.draft.occurred.instant());
    let named = |id: CheckInId| check_ins.iter().copied().find(|check_in| check_in.id == id);
    match &choice.body_maps {
        Some(pair) => Some((named(pair.start)?, named(pair.end)?)),
        None if check_ins.len() > 1 => Some((check_ins.first()?, check_ins.last()?)),
        None => None,
    }
}

fn caption(id: &str, check_in: &CheckIn) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("when", lines::meta(lines::short_day(check_in.draft.occurred.local.date()), None, check_in.draft.moment));
    say_with(id, &arguments)
}

fn scores(start: &CheckIn, end: &CheckIn) -> Vec<report::Score> {
    let score = |code: &str, start: Option<u8>, end: Option<u8>| {
        let (start, end) = (start?, end?);
        let mut arguments = FluentArgs::new();
        arguments.set("start", start.to_string());
        arguments.set("end", end.to_string());
        Some(report::Score {
            label: say(&format!("report-{code}")),
            low: say(&format!("report-{code}-low")),
            high: say(&format!("report-{code}-high")),
            start,
            end,
            in_words: say_with("report-from-to", &arguments),
        })
    };
    [score("energy", start.draft.energy, end.draft.energy), score("pleasantness", start.draft.pleasantness, end.draft.pleasantness)]
        .into_iter()
        .flatten()
        .collect()
}

/// The strip with the medicine session and the places at which something chosen was made. The intention's place shows only when the
/// intention itself is shown, and an appointment never: neither was chosen with the strip.
fn strip(strip: &Strip, items: &[ItemId], with_intention: bool) -> report::Strip {
    let points: Vec<report::StripPoint> = strip
        .points
        .iter()
        .filter_map(|point| {
            let made: Vec<report::Kind> =
                point.items.iter().filter(|item| items.contains(&item.item)).map(|item| kind(&item.item)).collect();
            let said = match point.place {
                StripPlace::Intention => with_intention,
                StripPlace::Appointment => false,
                _ => true,
            };
            let is_session = said && matches!(point.place, StripPlace::Medicine | StripPlace::Intention);
            // A place that was not chosen gives its dots away under their own moment and day, and says nothing of itself.
            let first = point.items.iter().find(|item| items.contains(&item.item));
            let (label, day) = match first {
                Some(item) if !said => (item.moment.map(lines::moment).unwrap_or_default(), &item.occurred),
                _ => (label(point, strip), &point.at),
            };
            let date = lines::short_day(day.local.date());
            (is_session || first.is_some()).then_some(report::StripPoint { label, date, is_session, made })
        })
        .collect();
    let mut arguments = FluentArgs::new();
    let places: Vec<String> = points
        .iter()
        .map(|point| [point.label.as_str(), &point.date].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "))
        .collect();
    arguments.set("session", lines::session(&strip.session));
    arguments.set("places", places.join("; "));
    report::Strip { description: say_with("report-strip", &arguments), points }
}

fn label(point: &StripPoint, strip: &Strip) -> String {
    match point.place {
        StripPlace::Medicine => lines::session(&strip.session),
        place => {
            let mut arguments = FluentArgs::new();
            arguments.set("place", lines::code(&place));
            say_with("strip-place", &arguments)
        }
    }
}

fn kind(item: &ItemId) -> report::Kind {
    match item {
        ItemId::Entry(_) => report::Kind::Entry,
        ItemId::Artwork(_) => report::Kind::Artwork,
        ItemId::CheckIn(_) => report::Kind::CheckIn,
    }
}

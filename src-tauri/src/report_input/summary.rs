//! Page one. Each element draws on chosen pieces alone: what was not chosen leaves no dot, word, count or date.

use afterglow_journal::{CheckIn, CheckInId, ItemId, Journal, LocalTime, SessionDetails, SessionId, Strip, StripPlace, StripPoint};
use afterglow_report as report;
use fluent_bundle::FluentArgs;

use super::{
    Chosen, Omitted, PartKind, Stored, body, lines,
    selection::{PieceId, ReportSelection, SummaryChoice},
};
use crate::{
    ipc::Answer,
    words::{say, say_with},
};

/// What the person chose for page one.
pub async fn gather(journal: &Journal, selection: &ReportSelection, chosen: &[Chosen]) -> Answer<report::Summary> {
    let choice = &selection.summary;
    let pair = Pair::of(choice, chosen);
    let intention = match choice.intention {
        Some(session) => strip_of(journal, session).await?.intention,
        None => String::new(),
    };
    let intention = if is_left_out(&intention, chosen) { String::new() } else { intention };
    Ok(report::Summary {
        strip: match choice.strip {
            Some(session) => {
                let with_intention = choice.intention == Some(session) && !intention.is_empty();
                Some(strip(&strip_of(journal, session).await?, &selection.items, with_intention))
            }
            None => None,
        },
        intention,
        changed: choice.changed.clone(),
        comparison: pair.as_ref().and_then(|pair| pair.comparison(choice)),
        questions: choice.questions.clone(),
        body_maps: pair.as_ref().filter(|_| choice.body_maps).and_then(Pair::body_maps),
        scores: pair.as_ref().filter(|_| choice.scores).map(Pair::scores).unwrap_or_default(),
    })
}

async fn strip_of(journal: &Journal, session: SessionId) -> Answer<Strip> {
    Ok(journal.strip(session, &LocalTime::now()).await?)
}

/// Whether an intention is that of a chosen preparation of which it was left out.
fn is_left_out(intention: &str, chosen: &[Chosen]) -> bool {
    chosen.iter().any(|piece| match &piece.stored {
        Stored::Session(session) => {
            matches!(&session.draft.details, SessionDetails::Preparation { intention: own, .. } if own.trim() == intention.trim())
                && piece.omitted.has(PartKind::Intention)
        }
        _ => false,
    })
}

/// Two chosen check-ins that are compared, each with what is left out of it. What is left out of either is not compared.
struct Pair<'a> {
    start: (&'a CheckIn, &'a Omitted),
    end: (&'a CheckIn, &'a Omitted),
}

impl<'a> Pair<'a> {
    fn of(choice: &SummaryChoice, chosen: &'a [Chosen]) -> Option<Self> {
        let pair = choice.compared?;
        let named = |id: CheckInId| {
            chosen.iter().find_map(|piece| match &piece.stored {
                Stored::CheckIn(check_in) if check_in.id == id => Some((check_in, &piece.omitted)),
                _ => None,
            })
        };
        Some(Self { start: named(pair.first)?, end: named(pair.second)? })
    }

    fn keeps(&self, kind: PartKind) -> bool {
        !self.start.1.has(kind) && !self.end.1.has(kind)
    }

    /// How the regions are marked, and their words, are compared together.
    fn comparison(&self, choice: &SummaryChoice) -> Option<report::Comparison> {
        if choice.comparison.is_empty() || !self.keeps(PartKind::Map) || !self.keeps(PartKind::Regions) {
            return None;
        }
        let mut arguments = FluentArgs::new();
        arguments.set("first", when(self.start.0));
        arguments.set("second", when(self.end.0));
        Some(report::Comparison { label: say_with("report-compared", &arguments), lines: choice.comparison.clone() })
    }

    fn body_maps(&self) -> Option<(report::BodyMap, report::BodyMap)> {
        let map = |(check_in, omitted): (&CheckIn, &Omitted), caption| {
            let mut arguments = FluentArgs::new();
            arguments.set("when", when(check_in));
            body::captioned_map(check_in, !omitted.has(PartKind::Regions), say_with(caption, &arguments))
        };
        self.keeps(PartKind::Map).then(|| (map(self.start, "report-start"), map(self.end, "report-end")))
    }

    fn scores(&self) -> Vec<report::Score> {
        let (start, end) = (&self.start.0.draft, &self.end.0.draft);
        let scales = [
            (PartKind::Energy, "energy", start.energy.zip(end.energy)),
            (PartKind::Pleasantness, "pleasantness", start.pleasantness.zip(end.pleasantness)),
        ];
        let told = scales.into_iter().filter_map(|(kind, code, values)| Some((code, values.filter(|_| self.keeps(kind))?)));
        told.map(|(code, (from, to))| {
            let mut arguments = FluentArgs::new();
            arguments.set("start", from.to_string());
            arguments.set("first", lines::short_day(start.occurred.local.date()));
            arguments.set("end", to.to_string());
            arguments.set("second", lines::short_day(end.occurred.local.date()));
            report::Score {
                label: say(&format!("report-{code}")),
                low: say(&format!("report-{code}-low")),
                high: say(&format!("report-{code}-high")),
                start: from,
                end: to,
                in_words: say_with("report-from-to", &arguments),
            }
        })
        .collect()
    }
}

/// The day of a check-in and its moment: 14 Nov · before.
fn when(check_in: &CheckIn) -> String {
    let date = check_in.draft.occurred.local.date();
    let moment = lines::moment_of(date, check_in.session.as_ref(), check_in.draft.moment);
    [Some(lines::short_day(date)), moment].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The strip with the medicine session and the places at which something chosen was made. The intention's place shows only when the
/// intention itself is shown, and an appointment never: neither was chosen with the strip.
fn strip(strip: &Strip, items: &[PieceId], with_intention: bool) -> report::Strip {
    let points: Vec<report::StripPoint> = strip
        .points
        .iter()
        .filter_map(|point| {
            let made: Vec<report::Kind> =
                point.items.iter().filter(|item| items.contains(&item.item.into())).map(|item| kind(&item.item)).collect();
            let said = match point.place {
                StripPlace::Intention => with_intention,
                StripPlace::Appointment => false,
                _ => true,
            };
            let is_session = said && matches!(point.place, StripPlace::Medicine | StripPlace::Intention);
            // A place that was not chosen gives its dots away under their own moment and day, and says nothing of itself.
            let first = point.items.iter().find(|item| items.contains(&item.item.into()));
            let (label, day) = match first {
                Some(item) if !said => (item.moment.as_ref().map(lines::moment).unwrap_or_default(), &item.occurred),
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
        StripPlace::Intention | StripPlace::Appointment => {
            let mut arguments = FluentArgs::new();
            arguments.set("place", lines::code(&point.place));
            say_with("strip-place", &arguments)
        }
        place => lines::moment(&place),
    }
}

fn kind(item: &ItemId) -> report::Kind {
    match item {
        ItemId::Entry(_) => report::Kind::Entry,
        ItemId::Artwork(_) => report::Kind::Artwork,
        ItemId::CheckIn(_) => report::Kind::CheckIn,
    }
}

//! Dates, sessions and moments as lines of text.

use afterglow_journal::{LocalTime, Moment, SessionTag, TimeFormat};
use fluent_bundle::FluentArgs;
use jiff::civil::Date;
use serde::Serialize;

use crate::words::{say_code, say_with};

/// A day in full: Tuesday 24 November 2026.
pub fn day(date: Date) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("weekday", say_code("report-weekday-", &date.weekday().to_monday_one_offset().to_string()));
    arguments.set("day", date.day().to_string());
    arguments.set("month", say_code("report-month-", &date.month().to_string()));
    arguments.set("year", date.year().to_string());
    say_with("report-day", &arguments)
}

/// A day in short: 24 Nov.
pub fn short_day(date: Date) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("day", date.day().to_string());
    arguments.set("month", say_code("report-short-month-", &date.month().to_string()));
    say_with("report-short-day", &arguments)
}

/// From one day to another: 14 November to 20 November 2026, or the one day that both are.
pub fn span(first: Date, last: Date) -> String {
    if first == last {
        return date(first);
    }
    let mut arguments = FluentArgs::new();
    arguments.set("first", if first.year() == last.year() { date_in_year(first) } else { date(first) });
    arguments.set("last", date(last));
    say_with("report-span", &arguments)
}

/// A day without its name: 20 November 2026.
fn date(day: Date) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("day", date_in_year(day));
    arguments.set("year", day.year().to_string());
    say_with("report-date", &arguments)
}

/// 20 November.
fn date_in_year(date: Date) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("day", date.day().to_string());
    arguments.set("month", say_code("report-month-", &date.month().to_string()));
    say_with("report-date-in-year", &arguments)
}

/// Day and time of an item, the time as the person reads it.
pub fn day_and_time(at: &LocalTime, clock: TimeFormat) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("day", day(at.local.date()));
    arguments.set("time", time(at, clock));
    say_with("report-day-and-time", &arguments)
}

/// 19:42, or 7:42 pm.
fn time(at: &LocalTime, clock: TimeFormat) -> String {
    match clock {
        TimeFormat::Hours24 => at.local.strftime("%H:%M").to_string(),
        TimeFormat::Hours12 => {
            let mut arguments = FluentArgs::new();
            arguments.set("hour", at.local.strftime("%-I").to_string());
            arguments.set("minute", at.local.strftime("%M").to_string());
            arguments.set("half", if at.local.hour() < 12 { "am" } else { "pm" });
            say_with("date-hours12", &arguments)
        }
    }
}

/// Session 4.
pub fn session(tag: &SessionTag) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("number", tag.number.to_string());
    say_with(&format!("session-{}", code(&tag.kind)), &arguments)
}

/// A moment or a place on the strip after the medicine, in words: 3 days after.
pub fn moment(moment: &impl Serialize) -> String {
    say_code("moment-", &code(moment))
}

/// The line above a piece that has a time: when, and what it hangs on.
pub fn meta(at: &LocalTime, clock: TimeFormat, session_tag: Option<&SessionTag>, chosen: Option<Moment>) -> String {
    hung(day_and_time(at, clock), at.local.date(), session_tag, chosen)
}

/// The same of one that has a day alone.
pub fn meta_of_day(date: Date, session_tag: Option<&SessionTag>, chosen: Option<Moment>) -> String {
    hung(day(date), date, session_tag, chosen)
}

fn hung(when: String, date: Date, session_tag: Option<&SessionTag>, chosen: Option<Moment>) -> String {
    [Some(when), session_tag.map(session), moment_of(date, session_tag, chosen)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The moment as chosen; where the day is far from it, how many days it really was after the session.
pub fn moment_of(date: Date, session_tag: Option<&SessionTag>, chosen: Option<Moment>) -> Option<String> {
    let chosen = chosen?;
    let after = |tag: &SessionTag| tag.starts.local.date().until(date).map_or(0, |span| span.get_days());
    match (session_tag.map(after), days_after(chosen)) {
        (Some(days), Some(named)) if days > 0 && (days - named).abs() > 1 + named / 4 => {
            let mut arguments = FluentArgs::new();
            arguments.set("days", days);
            Some(say_with("report-days-after", &arguments))
        }
        _ => Some(moment(&chosen)),
    }
}

/// How many days after the session a moment is named for; none of one that is not after it.
fn days_after(moment: Moment) -> Option<i32> {
    match moment {
        Moment::Before | Moment::During => None,
        Moment::Hours4 => Some(0),
        Moment::Hours24 => Some(1),
        Moment::Hours72 => Some(3),
        Moment::Days7 => Some(7),
        Moment::Days28 => Some(28),
        Moment::Month1 => Some(30),
        Moment::Months3 => Some(91),
        Moment::Months6 => Some(182),
    }
}

/// A value's code, the same that the UI builds its message ids from.
pub fn code(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use afterglow_journal::{SessionId, SessionKind};
    use jiff::civil::date as on;

    use super::*;

    #[test]
    fn a_moment_that_the_day_contradicts_is_told_by_its_days() {
        let starts = LocalTime { local: "2026-11-14T10:30:00".parse().expect("a time"), zone: "Europe/Madrid".into() };
        let tag = SessionTag { id: SessionId::make(), kind: SessionKind::Medicine, number: 4, starts };
        let said = |day, chosen| moment_of(on(2026, 11, day), Some(&tag), Some(chosen)).expect("a moment");
        assert_eq!(said(17, Moment::Hours72), "3 days after");
        assert_eq!(said(16, Moment::Hours72), "3 days after");
        assert_eq!(said(24, Moment::Hours72), "10 days after");
        assert_eq!(said(14, Moment::Hours4), "4 hours after");
        assert_eq!(said(20, Moment::Before), "before");
        assert_eq!(moment_of(on(2026, 11, 24), None, Some(Moment::Hours72)).as_deref(), Some("3 days after"));
        assert_eq!(moment_of(on(2026, 11, 24), Some(&tag), None), None);
    }

    #[test]
    fn a_span_says_each_year_only_where_they_differ() {
        assert_eq!(span(on(2026, 11, 14), on(2026, 11, 20)), "14 November to 20 November 2026");
        assert_eq!(span(on(2026, 12, 30), on(2027, 1, 2)), "30 December 2026 to 2 January 2027");
        assert_eq!(span(on(2026, 11, 14), on(2026, 11, 14)), "14 November 2026");
    }

    #[test]
    fn noon_and_midnight_are_twelve_on_a_clock_of_twelve_hours() {
        let at = |local: &str| LocalTime { local: local.parse().expect("a time"), zone: "Europe/Madrid".into() };
        let said = |local: &str, clock| day_and_time(&at(local), clock);
        assert_eq!(said("2026-11-20T19:42:00", TimeFormat::Hours24), "Friday 20 November 2026, 19:42");
        assert_eq!(said("2026-11-20T19:42:00", TimeFormat::Hours12), "Friday 20 November 2026, 7:42 pm");
        assert!(said("2026-11-20T00:05:00", TimeFormat::Hours12).ends_with(", 12:05 am"));
        assert!(said("2026-11-20T12:00:00", TimeFormat::Hours12).ends_with(", 12:00 pm"));
    }
}

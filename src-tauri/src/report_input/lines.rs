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

/// +24 h.
pub fn moment(moment: Moment) -> String {
    say_code("moment-", &code(&moment))
}

/// The line above a piece: when, and what it hangs on.
pub fn meta(when: String, session_tag: Option<&SessionTag>, at: Option<Moment>) -> String {
    [Some(when), session_tag.map(session), at.map(moment)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
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
    use super::*;

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

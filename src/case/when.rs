//! The time of a case, for people.

use std::time::Duration;
use std::time::SystemTime;

use time::OffsetDateTime;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

/// For instance `27 November 2026, 21:05 UTC`.
pub fn utc(time: SystemTime) -> String {
    written(time, DAY_AND_MINUTE)
}

/// For instance `2026-11-27 21:05 UTC`, where the names of months are not English.
pub fn utc_in_digits(time: SystemTime) -> String {
    written(time, DIGITS)
}

fn written(time: SystemTime, form: &[BorrowedFormatItem<'_>]) -> String {
    let seconds = seconds_since_1970(time);
    let time =
        i64::try_from(seconds).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
    time.and_then(|time| time.format(form).ok()).unwrap_or_else(|| UNKNOWN.to_owned())
}

/// How long ago, roughly: minutes, then hours, then days.
pub fn ago(age: Duration) -> String {
    let (count, unit) = match age.as_secs() {
        seconds @ ..7_200 => (seconds / 60, "minute"),
        seconds @ ..172_800 => (seconds / 3_600, "hour"),
        seconds => (seconds / 86_400, "day"),
    };
    match count {
        0 => "a moment ago".to_owned(),
        1 => format!("1 {unit} ago"),
        _ => format!("{count} {unit}s ago"),
    }
}

/// Cut to whole seconds.
pub(super) fn whole_seconds(time: SystemTime) -> SystemTime {
    at(seconds_since_1970(time))
}

/// Whole seconds since 1970; 0 before that.
pub(super) fn seconds_since_1970(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// So many seconds after 1970; its beginning when no clock goes that far.
pub(super) fn at(seconds: u64) -> SystemTime {
    let since = Duration::from_secs(seconds);
    SystemTime::UNIX_EPOCH.checked_add(since).unwrap_or(SystemTime::UNIX_EPOCH)
}

const DAY_AND_MINUTE: &[BorrowedFormatItem<'_>] =
    format_description!("[day padding:none] [month repr:long] [year], [hour]:[minute] UTC");

const DIGITS: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day] [hour]:[minute] UTC");

/// A clock beyond the year 9999 is wrong in any case.
const UNKNOWN: &str = "an unknown time";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_as_people_write_them() {
        assert_eq!(utc(at(1_795_813_500)), "27 November 2026, 21:05 UTC");
        assert_eq!(utc_in_digits(at(1_795_813_500)), "2026-11-27 21:05 UTC");
        assert_eq!(utc(at(u64::MAX)), "1 January 1970, 00:00 UTC");
        assert_eq!(utc(at(1 << 50)), UNKNOWN);
        assert_eq!(ago(Duration::from_secs(59)), "a moment ago");
        assert_eq!(ago(Duration::from_secs(60)), "1 minute ago");
        assert_eq!(ago(Duration::from_secs(7_200)), "2 hours ago");
        assert_eq!(ago(Duration::from_secs(400_000)), "4 days ago");
    }
}

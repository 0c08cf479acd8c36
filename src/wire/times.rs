//! Points in time as text: RFC 3339, UTC, milliseconds.

use std::time::SystemTime;

use time::OffsetDateTime;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

/// For instance `2026-01-01T00:00:00.000Z`.
pub(super) fn rfc3339(time: SystemTime) -> String {
    let nanos = match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => i128::try_from(since.as_nanos()).unwrap_or(i128::MAX),
        Err(before) => i128::try_from(before.duration().as_nanos()).map_or(i128::MIN, |n| -n),
    };
    OffsetDateTime::from_unix_timestamp_nanos(nanos)
        .ok()
        .and_then(|time| time.format(RFC3339_MS).ok())
        .unwrap_or_else(|| EPOCH.to_owned())
}

const RFC3339_MS: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");

/// A clock beyond the year 9999 is wrong in any case.
const EPOCH: &str = "1970-01-01T00:00:00.000Z";

#[cfg(test)]
mod tests {
    use std::time::Duration;
    use std::time::SystemTime;

    use super::rfc3339;

    #[test]
    fn times_have_milliseconds_and_no_offset() {
        let time = SystemTime::UNIX_EPOCH + Duration::from_millis(1_767_225_600_007);
        assert_eq!(rfc3339(time), "2026-01-01T00:00:00.007Z");
    }

    #[test]
    fn odd_clocks_do_not_break() {
        let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
        assert_eq!(rfc3339(before), "1969-12-31T23:59:59.000Z");
        let late = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 50);
        assert_eq!(rfc3339(late), "1970-01-01T00:00:00.000Z");
    }
}

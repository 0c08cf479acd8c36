//! How old what a person tells is, where the text that they pasted shows a time.

use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use crate::diagnosis;
use crate::report::Report;

/// Fills in the age of a report by the time in its pasted text, when nobody has told it.
pub(super) fn tell(report: &mut Report, now: SystemTime) {
    if report.age_s.is_none() {
        report.age_s = report.error.as_deref().and_then(|text| age_of(text, now));
    }
}

/// The seconds since the time that a text shows. Times of tomorrow, and of so long ago that the
/// text must show another time than that of the failure, are none.
fn age_of(text: &str, now: SystemTime) -> Option<u32> {
    let now = i64::try_from(now.duration_since(UNIX_EPOCH).ok()?.as_secs()).ok()?;
    let age = now.checked_sub(diagnosis::seen_at(text)?)?;
    let sensible = (-CLOCKS_DIFFER_S..=LONGEST_S).contains(&age);
    sensible.then(|| u32::try_from(age).unwrap_or_default())
}

/// Clocks of servers are off by some minutes now and then.
const CLOCKS_DIFFER_S: i64 = 600;

/// A week: nobody asks about an error of last month.
const LONGEST_S: i64 = 7 * 86_400;

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// 2026-11-27 15:50:12 UTC.
    const NOW_S: u64 = 1_795_794_612;

    fn age(text: &str) -> Option<u32> {
        let mut report = Report::said(Some(text));
        tell(&mut report, UNIX_EPOCH + Duration::from_secs(NOW_S));
        report.age_s
    }

    #[test]
    fn the_time_of_a_page_is_its_age() {
        let page =
            "Error 502 Ray ID: 8f1a2b3c4d5e6f70 \u{2022} 2026-11-27 15:40:12 UTC Bad gateway";
        assert_eq!(age(page), Some(600));
        assert_eq!(age(&page.replace("15:40:12", "15:52:12")), Some(0), "clocks differ");
        assert_eq!(age(&page.replace("2026-11-27", "2026-11-30")), None, "not of the future");
        assert_eq!(age(&page.replace("2026", "2025")), None, "not of last year");
        assert_eq!(age("502 Bad Gateway"), None);
    }

    #[test]
    fn what_the_person_told_is_kept() {
        let mut report = Report::said(Some("502 \u{2022} 2026-11-27 15:40:12 UTC"));
        report.age_s = Some(5);
        tell(&mut report, UNIX_EPOCH + Duration::from_secs(NOW_S));
        assert_eq!(report.age_s, Some(5));
    }
}

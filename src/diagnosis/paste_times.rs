//! When a person saw what they pasted, where the text tells it: error pages and ids carry the
//! time of the request.
//!
//! Only a time with a date and a zone counts. Times that speak of something else (the end of a
//! certificate, of a cookie, of a copy in a cache) are left out. No clock is asked here.

use time::OffsetDateTime;
use time::PrimitiveDateTime;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

/// When a pasted text says that it was seen, in seconds since 1970 (UTC). Of several times a
/// `Date` field comes first, then the first in the text, then the times inside of ids.
pub fn seen_at(text: &str) -> Option<i64> {
    let text: String = text.chars().take(READ_MAX_CHARS).collect();
    let lower = text.to_ascii_lowercase();
    let marked = DATE_LABELS.iter().find_map(|label| {
        let at = lower.find(label)? + label.len();
        written_at(&text, at + blanks(&text[at..]))
    });
    let first = || {
        let starts = text.char_indices().map(|(at, _)| at).filter(|at| starts_a_word(&text, *at));
        let shaped = starts.filter(|at| has_the_shape_of_a_time(&text[*at..])).take(TIMES_MAX);
        let mut told = shaped.filter(|at| !speaks_of_another_time(&text[..*at]));
        told.find_map(|at| written_at(&text, at))
    };
    marked.or_else(first).or_else(|| text.split(is_border).take(WORDS_MAX).find_map(inside_an_id))
}

/// A time that begins at this place, in one of the ways that servers write it.
fn written_at(text: &str, at: usize) -> Option<i64> {
    // In JSON nothing else parts a time from what follows it.
    let quoted = text[at..].split('"').next().unwrap_or_default();
    let words: Vec<&str> = quoted.split_whitespace().take(FORM_WORDS_MAX).collect();
    let found = (1..=words.len()).find_map(|count| parse(&words[..count]));
    found.filter(|seconds| PLAUSIBLE.contains(seconds))
}

/// A time that is written in just these words.
fn parse(words: &[&str]) -> Option<i64> {
    let utc = UTC_FORMS.iter().filter(|(count, _)| *count == words.len());
    let zoned = ZONED.iter().filter(|(count, _)| *count == words.len());
    let text = words.join(" ");
    let text = text.trim_end_matches([',', '.', ')', ']', ';', '"']);
    let text = text.trim_start_matches(['[', '(', '"']);
    let text = text.replace("GMT", "UTC").replace("+0000", "UTC").replace("+00:00", "UTC");
    utc.map(|(_, form)| Some(PrimitiveDateTime::parse(&text, form).ok()?.assume_utc()))
        .chain(zoned.map(|(_, form)| OffsetDateTime::parse(&text, form).ok()))
        .find_map(|time| Some(time?.unix_timestamp()))
}

/// Whether a text may begin with a time in one of the forms: `2026-11-27`, `27 Nov`, `27/Nov`,
/// `Fri,` or `Fri Nov`.
fn has_the_shape_of_a_time(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let parts = |c: char| c == '/' || c.is_whitespace();
    let letter = |c: char| c.is_ascii_alphabetic();
    match digits {
        0 => text.get(3..).is_some_and(|rest| rest.starts_with(',') || rest.starts_with(parts)),
        1 | 2 => rest.starts_with(parts) && rest.trim_start_matches(parts).starts_with(letter),
        4 => {
            let month = rest.strip_prefix('-').map(str::as_bytes);
            matches!(month, Some([b'0'..=b'9', b'0'..=b'9', b'-', b'0'..=b'9', ..]))
        }
        _ => false,
    }
}

/// The time inside an id: Akamai's reference and Fastly's line have seconds, Vercel's id
/// milliseconds, and a ULID (Fly, Netlify) milliseconds in letters.
fn inside_an_id(word: &str) -> Option<i64> {
    let word = word.trim_start_matches('#');
    let parts: Vec<&str> = word.split('.').collect();
    let hex = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_hexdigit());
    let seconds = match parts.as_slice() {
        [_, _, seconds, _] if parts.iter().all(hex) && seconds.len() == 10 => seconds.parse().ok(),
        _ => None,
    };
    let vercels = || {
        let (_, rest) = word.split_once("::")?;
        let ms = rest.rsplit("::").next()?.split('-').find(|part| part.len() == 13)?;
        Some(ms.parse::<i64>().ok()? / 1000)
    };
    let fastlys = || {
        let digits = word.strip_prefix('S').and_then(|rest| rest.split_once('.'))?.0;
        (digits.len() == 10).then(|| digits.parse().ok())?
    };
    seconds
        .or_else(vercels)
        .or_else(fastlys)
        .or_else(|| ulid(word))
        .filter(|seconds| PLAUSIBLE.contains(seconds))
}

/// The first ten letters of a ULID are milliseconds in Crockford's Base32.
fn ulid(word: &str) -> Option<i64> {
    let id = word.split('-').next().filter(|id| id.len() == ULID_CHARS)?;
    let letters = id.chars().map(|c| CROCKFORD.find(c).and_then(|at| i64::try_from(at).ok()));
    let values = letters.collect::<Option<Vec<i64>>>()?;
    let ms = values.iter().take(10).fold(0_i64, |sum, value| sum * 32 + value);
    Some(ms / 1000)
}

/// Whether the words before a time say that it is not the time of the request.
fn speaks_of_another_time(before: &str) -> bool {
    let near: Vec<char> = before.chars().rev().take(BEFORE_CHARS).collect();
    let near: String = near.into_iter().rev().collect::<String>().to_lowercase();
    // What stands on the line before belongs to that line.
    let near = near.rsplit('\n').next().unwrap_or_default();
    OTHER_TIMES.iter().any(|word| near.contains(word))
}

fn starts_a_word(text: &str, at: usize) -> bool {
    let inside = |c: char| c.is_alphanumeric();
    let rest = &text[at..];
    let starts = rest.starts_with(|c: char| c.is_ascii_digit())
        || WEEKDAYS.iter().any(|day| rest.starts_with(day));
    starts && !text[..at].ends_with(inside)
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([':', ' ', '"']).len()
}

fn is_border(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | ',' | '(' | ')' | ';')
}

/// How a time begins that does not begin with a number.
const WEEKDAYS: &[&str] = &["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// In how many words a time is written, and how.
type Form = (usize, &'static [BorrowedFormatItem<'static>]);

/// Times in UTC, after the zone's names were made one: RFC 9110 §5.6.7, RFC 3339, the pages of
/// Cloudflare and Squid, `date`, and the logs of servers.
const UTC_FORMS: &[Form] = &[
    (3, format_description!("[year]-[month]-[day] [hour]:[minute]:[second] UTC")),
    (3, format_description!("[year]-[month]-[day] [hour]:[minute]:[second].[subsecond] UTC")),
    (1, format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z")),
    (1, format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond]Z")),
    (1, format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]UTC")),
    (1, format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond]UTC")),
    (1, format_description!("[year]-[month]-[day]T[hour]:[minute]Z")),
    (
        6,
        format_description!(
            "[weekday repr:short], [day padding:none] [month repr:short] [year] [hour]:[minute]:[second] UTC"
        ),
    ),
    (
        5,
        format_description!(
            "[day padding:none] [month repr:short] [year] [hour]:[minute]:[second] UTC"
        ),
    ),
    (
        6,
        format_description!(
            "[weekday repr:short] [month repr:short] [day padding:none] [hour]:[minute]:[second] UTC [year]"
        ),
    ),
    (
        6,
        format_description!(
            "[weekday repr:short] [month repr:short] [day padding:none] [year] [hour]:[minute]:[second] UTC"
        ),
    ),
    (2, format_description!("[day]/[month repr:short]/[year]:[hour]:[minute]:[second] UTC")),
];

/// Times with another zone, as a number.
const ZONED: &[Form] = &[
    (
        1,
        format_description!(
            "[year]-[month]-[day]T[hour]:[minute]:[second][offset_hour sign:mandatory]:[offset_minute]"
        ),
    ),
    (
        1,
        format_description!(
            "[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond][offset_hour sign:mandatory]:[offset_minute]"
        ),
    ),
    (
        3,
        format_description!(
            "[year]-[month]-[day] [hour]:[minute]:[second] [offset_hour sign:mandatory][offset_minute]"
        ),
    ),
    (
        3,
        format_description!(
            "[year]-[month]-[day] [hour]:[minute]:[second] [offset_hour sign:mandatory]:[offset_minute]"
        ),
    ),
    (
        6,
        format_description!(
            "[weekday repr:short], [day padding:none] [month repr:short] [year] [hour]:[minute]:[second] [offset_hour sign:mandatory][offset_minute]"
        ),
    ),
    (
        2,
        format_description!(
            "[day]/[month repr:short]/[year]:[hour]:[minute]:[second] [offset_hour sign:mandatory][offset_minute]"
        ),
    ),
];

/// Labels of the time of an answer, in lower case; a header field begins its line.
const DATE_LABELS: &[&str] = &["\ndate:", "< date:", "generated "];

/// Words before a time that is another's, in lower case.
const OTHER_TIMES: &[&str] = &[
    "expire",
    "last-modified",
    "last modified",
    "notafter",
    "not after",
    "notbefore",
    "not before",
    "valid from",
    "valid until",
    "valid to",
    "start date",
    "is after",
    "is before",
    "until",
    "since",
    "retry-after",
    "next update",
    "back at",
    "bis ",
    "jusqu",
    "hasta",
    "if-modified",
];

/// Seconds since 1970 from 2015 to 2100: others are no times of a request to a site of today.
const PLAUSIBLE: std::ops::Range<i64> = 1_420_070_400..4_102_444_800;

/// The letters of Crockford's Base32.
const CROCKFORD: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The length of a ULID.
const ULID_CHARS: usize = 26;

/// The most words that a time is written in: `Fri, 27 Nov 2026 15:40:12 GMT`.
const FORM_WORDS_MAX: usize = 6;

/// How far before a time the words may be that say what it is, in characters.
const BEFORE_CHARS: usize = 24;

/// A text in which more stands that looks like a time is no error page.
const TIMES_MAX: usize = 200;

/// An id further down is not looked for: it would be the id of something else.
const WORDS_MAX: usize = 1500;

/// The most of a text that is read, in characters.
const READ_MAX_CHARS: usize = 16 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-27 15:40:12 UTC.
    const THEN: i64 = 1_795_794_012;

    #[test]
    fn times_of_pages_programs_and_ids_are_read() {
        for text in [
            "Ray ID: 9a1b • 2026-11-27 15:40:12 UTC\nWhat happened?",
            "Generated Fri, 27 Nov 2026 15:40:12 GMT by proxy (squid/5.7)",
            "HTTP/2 502\nDate: Fri, 27 Nov 2026 15:40:12 GMT\nExpires: Thu, 26 Nov 2026 01:00:00 GMT",
            "HTTP/2 502\nlast-modified: Thu, 26 Nov 2026 01:00:00 GMT\ndate: Fri, 27 Nov 2026 15:40:12 GMT",
            "at 2026-11-27T15:40:12Z.",
            "at 2026-11-27T15:40:12.345Z, it broke",
            "2026-11-27T16:40:12+01:00",
            "{\"timestamp\":\"2026-11-27T15:40:12.345+00:00\",\"status\":500}",
            "Fri Nov 27 15:40:12 UTC 2026\nThere was an unexpected error",
            "[27/Nov/2026:15:40:12 +0000] \"GET / HTTP/1.1\" 502",
            "Reference #18.2d3f1102.1795794012.1a2b3c4d",
            "https://errors.example/ #18.2d3f1102.1795794012.1a2b3c4d",
            "ID: fra1::abcde-1795794012345-0123456789ab",
            "x-timer: S1795794012.123456,VS0,VE1",
        ] {
            assert_eq!(seen_at(text), Some(THEN), "{text}");
        }
    }

    #[test]
    fn a_ulid_carries_its_time() {
        // The example of the specification: 1469922850259 ms after 1970.
        assert_eq!(seen_at("fly-request-id: 01ARZ3NDEKTSV4RRFFQ69G5FAV-fra"), Some(1_469_922_850));
    }

    #[test]
    fn other_times_and_halves_of_times_do_not_count() {
        for text in [
            "Not After : 2026-11-27 15:40:12 UTC",
            "certificate has expired on 2026-11-27 15:40:12 UTC",
            "expire date: Nov 20 23:59:59 2026 GMT",
            "2026-11-27 15:40:12",
            "15:40:12 UTC",
            "1970-01-01 00:00:00 UTC",
            "2026-13-27 15:40:12 UTC",
            "version 18.2d3f1102.1795794012",
            "é 2026-11-27 15:40 é",
            "",
        ] {
            assert_eq!(seen_at(text), None, "{text}");
        }
    }
}

//! What others say the time is, beside this machine's clock.
//!
//! It must not set a clock, and not say whether a difference matters.

use std::time::Duration;
use std::time::SystemTime;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;

use crate::observation::Answer;
use crate::observation::Course;
use crate::observation::Millis;
use crate::observation::Observation;
use crate::observation::Try;

/// By how many milliseconds this machine's clock is ahead of what the answer of a look said the
/// time is. `ended` is when the look ended, by this machine's clock.
pub(crate) fn ahead_ms(seen: &Observation, ended: SystemTime) -> Option<i64> {
    let tries = &seen.last_hop()?.tries;
    let attempt = tries.iter().rev().find(|attempt| attempt.answer().is_some())?;
    let (asked, answer) = asked_at(attempt)?;
    let said = said_by(answer)?;
    // It was written when about half of the wait for the answer was over.
    let written_after = asked.saturating_add(Duration::from_millis(answer.first_byte.0.into()) / 2);
    let since = millis(seen.took).saturating_sub(written_after);
    let ours = OffsetDateTime::from(ended.checked_sub(since)?);
    i64::try_from((ours - said).whole_milliseconds()).ok()
}

/// The middle one of these differences, in whole seconds. `None` when there is none.
pub(crate) fn middle_s(mut ahead_ms: Vec<i64>) -> Option<i64> {
    ahead_ms.sort_unstable();
    let middle = *ahead_ms.get(ahead_ms.len() / 2)?;
    Some(middle.saturating_add(500 * middle.signum()) / 1000)
}

/// When the request was sent, counted from the start of the look, and its answer.
fn asked_at(attempt: &Try) -> Option<(Duration, &Answer)> {
    let Course::Answered { connect, tls, answer } = &attempt.course else { return None };
    let tls = tls.as_ref().map_or(Millis(0), |tls| tls.took);
    Some((millis(attempt.began) + millis(*connect) + millis(tls), answer))
}

/// The time that an answer tells: its `Date`, and its age where a cache kept it since then
/// (RFC 9110 §6.6.1, RFC 9111 §5.1). A `Date` is cut to the second, so half of one is added.
fn said_by(answer: &Answer) -> Option<OffsetDateTime> {
    let date = OffsetDateTime::parse(answer.header("date").next()?, &Rfc2822).ok()?;
    let age = match answer.header("age").next() {
        None => 0,
        Some(age) => age.trim().parse().ok().filter(|age| *age <= AGE_MAX_S)?,
    };
    date.checked_add(time::Duration::seconds(age))?.checked_add(HALF_A_SECOND)
}

fn millis(span: Millis) -> Duration {
    Duration::from_millis(span.0.into())
}

const HALF_A_SECOND: time::Duration = time::Duration::milliseconds(500);

/// An answer that was kept longer tells too little of the time.
const AGE_MAX_S: i64 = 24 * 60 * 60;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observation::Body;
    use crate::observation::Fallback;
    use crate::observation::HttpVersion;

    fn answer(fields: &[(&str, &str)]) -> Answer {
        Answer {
            status: 200,
            version: HttpVersion::V1_1,
            head: fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect(),
            first_byte: Millis(40),
            took: Millis(50),
            body: Body::default(),
            fallback: Fallback::NotNeeded,
        }
    }

    #[test]
    fn a_date_is_read_with_its_age() {
        let date = ("date", "Sun, 06 Nov 1994 08:49:37 GMT");
        let said = |fields: &[(&str, &str)]| said_by(&answer(fields)).map(|it| it.unix_timestamp());
        assert_eq!(said(&[date]), Some(784_111_777));
        assert_eq!(said(&[date, ("age", "60")]), Some(784_111_837));
        for broken in ["soon", "-1e9", "99999999999999999999"] {
            assert_eq!(said(&[date, ("age", broken)]), None, "{broken}");
        }
        assert_eq!(said(&[("date", "yesterday")]), None);
        assert_eq!(said(&[]), None);
    }

    #[test]
    fn the_middle_one_counts_in_whole_seconds() {
        assert_eq!(middle_s(vec![]), None);
        assert_eq!(middle_s(vec![300]), Some(0));
        assert_eq!(middle_s(vec![-86_400_400]), Some(-86_400));
        assert_eq!(middle_s(vec![90, 7_200_000, 7_200_600]), Some(7200));
        assert_eq!(middle_s(vec![i64::MAX]), Some(i64::MAX / 1000));
    }
}

//! When to try again, and where: so that flapping and one bad backend of several are seen, and a
//! site in trouble is not burdened.
//!
//! Pure: it looks at the tries so far and plans the next one.

use std::net::SocketAddr;
use std::time::Duration;

use crate::observation::ConnectFailure;
use crate::observation::Course;
use crate::observation::HttpFailure;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::observation::Secured;
use crate::observation::TlsFailure;
use crate::observation::Try;

/// What to do after the tries so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// The state is clear, or another try would not make it clearer.
    Enough,
    /// Another try.
    Again(Again),
}

/// Another try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Again {
    /// To which address.
    pub(super) address: SocketAddr,
    /// After which pause.
    pub(super) after: Duration,
    /// How long pause and try take, going by the tries before.
    pub(super) needs: Duration,
}

/// Whether a first try says all: an answer that is no server error (RFC 9110 §15.6). A `4xx` is
/// an answer too, and so is a status of the server's own invention.
pub(super) fn is_fine(course: &Course) -> bool {
    matches!(course, Course::Answered { answer, .. } if !(500..600).contains(&answer.status))
}

/// Whether a try shows nothing wrong at all: neither the answer nor the certificate.
pub(super) fn is_sound(attempt: &Try) -> bool {
    let trusted = |secured: &Secured| secured.certificate.problems.is_empty();
    is_fine(&attempt.course) && attempt.secured().is_none_or(trusted)
}

/// The addresses worth trying, in the order they were dialled, at most [`MAX_ADDRESSES`]: those
/// that can be connected to, or, when there is none, the first that failed by itself.
pub(super) fn candidates(reach: &[Reach], port: u16) -> Vec<SocketAddr> {
    let connected = |reach: &&Reach| matches!(reach.outcome, ReachOutcome::Connected { .. });
    let failed = |reach: &&Reach| match reach.outcome {
        ReachOutcome::Failed { failure, .. } => !failure.is_ours(),
        _ => false,
    };
    let mut candidates: Vec<&Reach> = reach.iter().filter(connected).take(MAX_ADDRESSES).collect();
    if candidates.is_empty() {
        candidates.extend(reach.iter().find(failed));
    }
    candidates.iter().map(|reach| SocketAddr::new(reach.address, port)).collect()
}

/// Plans the next try. Each address is tried once before any is tried twice; two equal outcomes
/// end it once every address was tried.
pub(super) fn next<'a>(tries: impl Iterator<Item = &'a Try>, candidates: &[SocketAddr]) -> Next {
    let tries: Vec<&Try> = tries.collect();
    let Some(first_bad) = tries.iter().find(|attempt| !is_fine(&attempt.course)) else {
        return Next::Enough;
    };
    if tries.len() >= MAX_TRIES.max(candidates.len())
        || tries.iter().any(|attempt| is_ours(attempt))
    {
        return Next::Enough;
    }
    let is_untried =
        |address: &&SocketAddr| tries.iter().all(|attempt| attempt.address != **address);
    let (address, after) = match candidates.iter().find(is_untried) {
        Some(untried) => (*untried, SHORT_PAUSE),
        None if two_agree(&tries) || waited_in_vain(first_bad) => return Next::Enough,
        None if tries.len() == 1 => (first_bad.address, SHORT_PAUSE),
        None => (first_bad.address, LONG_PAUSE),
    };
    let longest = tries.iter().map(|attempt| span(attempt)).max().unwrap_or_default();
    Next::Again(Again { address, after, needs: after + longest + ROOM })
}

/// Trouble of our own machine: trying again tells nothing of the site.
fn is_ours(attempt: &Try) -> bool {
    matches!(attempt.course, Course::NotConnected { failure, .. } if failure.is_ours())
}

/// Whether the try ended because our patience did. It has shown silence for so long already that
/// a second wait would keep the person waiting and hardly tell more.
fn waited_in_vain(attempt: &Try) -> bool {
    match &attempt.course {
        Course::NotConnected { failure, .. } => *failure == ConnectFailure::TimedOut,
        Course::NotSecured { failure, .. } => *failure == TlsFailure::TimedOut,
        Course::NotAnswered { failure, .. } => {
            matches!(failure, HttpFailure::TimedOut | HttpFailure::TooSlow)
        }
        Course::Answered { .. } => false,
    }
}

fn two_agree(tries: &[&Try]) -> bool {
    tries.iter().enumerate().any(|(index, earlier)| {
        tries[index + 1..].iter().any(|later| is_same(&earlier.course, &later.course))
    })
}

/// Whether two tries came equally far and ended in the same way.
fn is_same(one: &Course, other: &Course) -> bool {
    match (one, other) {
        (Course::NotConnected { failure: a, .. }, Course::NotConnected { failure: b, .. }) => {
            a == b
        }
        (Course::NotSecured { failure: a, .. }, Course::NotSecured { failure: b, .. }) => a == b,
        (Course::NotAnswered { failure: a, .. }, Course::NotAnswered { failure: b, .. }) => a == b,
        (Course::Answered { answer: a, .. }, Course::Answered { answer: b, .. }) => {
            a.status == b.status
        }
        _ => false,
    }
}

/// How long a try took.
fn span(attempt: &Try) -> Duration {
    let millis = match &attempt.course {
        Course::NotConnected { took, .. } => took.0,
        Course::NotSecured { connect, took, .. } => connect.0.saturating_add(took.0),
        Course::NotAnswered { connect, tls, took, .. } => {
            let tls = tls.as_ref().map_or(0, |tls| tls.took.0);
            connect.0.saturating_add(tls).saturating_add(took.0)
        }
        Course::Answered { connect, tls, answer } => {
            let tls = tls.as_ref().map_or(0, |tls| tls.took.0);
            connect.0.saturating_add(tls).saturating_add(answer.took.0)
        }
    };
    Duration::from_millis(millis.into())
}

/// Tries in all, when there are no more addresses than that.
const MAX_TRIES: usize = 3;

/// Addresses that are tried with a whole request.
const MAX_ADDRESSES: usize = 4;

/// Before the second try, and before each new address: long enough for a worker to be restarted,
/// short enough for a person.
const SHORT_PAUSE: Duration = Duration::from_millis(700);

/// Before the third try of an address whose state changes.
const LONG_PAUSE: Duration = Duration::from_secs(2);

/// What a try may take longer than the longest one before it.
const ROOM: Duration = Duration::from_millis(500);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observation::Answer;
    use crate::observation::Fallback;
    use crate::observation::HttpVersion;
    use crate::observation::Millis;

    fn answered(address: &str, status: u16) -> Try {
        let answer = Answer {
            status,
            version: HttpVersion::V1_1,
            head: Vec::new(),
            first_byte: Millis(20),
            took: Millis(30),
            body: crate::observation::Body::default(),
            fallback: Fallback::NotNeeded,
        };
        let course = Course::Answered { connect: Millis(10), tls: None, answer: Box::new(answer) };
        Try { address: address.parse().unwrap(), began: Millis(0), course }
    }

    fn failed(address: &str, failure: ConnectFailure) -> Try {
        let course = Course::NotConnected { took: Millis(10), failure };
        Try { address: address.parse().unwrap(), began: Millis(0), course }
    }

    fn plan(tries: &[Try], candidates: &[&str]) -> Option<(String, Duration)> {
        let candidates: Vec<SocketAddr> =
            candidates.iter().map(|text| text.parse().unwrap()).collect();
        match next(tries.iter(), &candidates) {
            Next::Enough => None,
            Next::Again(again) => Some((again.address.to_string(), again.after)),
        }
    }

    const A: &str = "192.0.2.1:443";
    const B: &str = "192.0.2.2:443";

    #[test]
    fn an_answer_is_enough_and_an_error_is_looked_at_twice() {
        assert_eq!(plan(&[answered(A, 404)], &[A, B]), None);
        assert_eq!(plan(&[answered(A, 502)], &[A]), Some((A.to_owned(), SHORT_PAUSE)));
        assert_eq!(plan(&[answered(A, 502), answered(A, 502)], &[A]), None);
    }

    #[test]
    fn disagreement_is_settled_by_a_third_try() {
        let flapping = [answered(A, 502), answered(A, 200)];
        assert_eq!(plan(&flapping, &[A]), Some((A.to_owned(), LONG_PAUSE)));
        let settled = [answered(A, 502), answered(A, 200), answered(A, 503)];
        assert_eq!(plan(&settled, &[A]), None);
    }

    #[test]
    fn every_address_is_tried_before_any_is_tried_twice() {
        assert_eq!(plan(&[answered(A, 502)], &[A, B]), Some((B.to_owned(), SHORT_PAUSE)));
        let bad_and_good = [answered(A, 502), answered(B, 200)];
        assert_eq!(plan(&bad_and_good, &[A, B]), Some((A.to_owned(), LONG_PAUSE)));
        assert_eq!(plan(&[answered(A, 502), answered(B, 502)], &[A, B]), None);
        let more = [A, B, "192.0.2.3:443", "192.0.2.4:443"];
        let tries = [answered(A, 502), answered(B, 502), answered(more[2], 502)];
        assert_eq!(plan(&tries, &more), Some((more[3].to_owned(), SHORT_PAUSE)));
    }

    #[test]
    fn silence_and_our_own_trouble_are_not_repeated() {
        assert_eq!(plan(&[failed(A, ConnectFailure::TimedOut)], &[A]), None);
        assert_eq!(plan(&[failed(A, ConnectFailure::NoRoute)], &[A, B]), None);
        let refused = [failed(A, ConnectFailure::Refused)];
        assert_eq!(plan(&refused, &[A]), Some((A.to_owned(), SHORT_PAUSE)));
    }

    #[test]
    fn a_slow_try_says_how_long_the_next_one_may_take() {
        let course = Course::NotConnected { took: Millis(9000), failure: ConnectFailure::Reset };
        let slow = Try { address: A.parse().unwrap(), began: Millis(0), course };
        let Next::Again(again) = next([slow].iter(), &[A.parse().unwrap()]) else {
            panic!("a reset is worth another try");
        };
        assert_eq!(again.needs, Duration::from_millis(9000) + SHORT_PAUSE + ROOM);
    }

    #[test]
    fn only_addresses_that_connect_are_candidates() {
        let reach = |address: &str, outcome| Reach { address: address.parse().unwrap(), outcome };
        let dead = ReachOutcome::Failed { took: Millis(1), failure: ConnectFailure::Refused };
        let ours = ReachOutcome::Failed { took: Millis(1), failure: ConnectFailure::NoRoute };
        let alive = ReachOutcome::Connected { took: Millis(1) };
        let mixed = [reach("192.0.2.1", dead.clone()), reach("192.0.2.2", alive)];
        assert_eq!(candidates(&mixed, 443), [B.parse().unwrap()]);
        let all_dead = [reach("2001:db8::1", ours), reach("192.0.2.1", dead)];
        assert_eq!(candidates(&all_dead, 443), [A.parse().unwrap()]);
    }
}

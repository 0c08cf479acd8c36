//! How sure we are and why, and the one test that would change our mind.
//!
//! It chooses what to say from the verdict alone, as ids of messages; it must not judge again.

use std::borrow::Cow;

use crate::language::Blanks;
use crate::language::Language;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Looked;
use crate::verdict::Reason;
use crate::verdict::Verdict;
use crate::verdict::Witness;

/// How sure we are and why, and what would change that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mind {
    /// Who has looked, what it points to, and how firmly: one to three sentences.
    pub why: Vec<Cow<'static, str>>,
    /// The one test that would show us to be wrong, or that would decide.
    pub test: Cow<'static, str>,
}

/// What there is to say of this verdict.
pub fn mind(verdict: &Verdict, language: Language) -> Mind {
    let nothing_seen = verdict.fault() == Fault::Checker;
    let looked = (!nothing_seen).then(|| language.say(who_looked(verdict)));
    let points = (!nothing_seen).then(|| points(verdict, language)).flatten();
    let firmly = language.say(how_firmly(verdict));
    Mind {
        why: looked.into_iter().chain(points).chain([firmly]).collect(),
        test: language.say(test(verdict)),
    }
}

fn who_looked(verdict: &Verdict) -> &'static str {
    let heard = |witness| verdict.evidence.iter().any(|line| line.from == witness);
    match verdict.looked {
        Looked::FromTheirs => "mind-theirs",
        Looked::FromBoth => "mind-both",
        Looked::FromHere if heard(Witness::Browser) => "mind-here-browser",
        Looked::FromHere if verdict.understood.is_some() => "mind-here-told",
        Looked::FromHere => "mind-here",
    }
}

/// How much of what was seen points to the fault, and how much elsewhere. Where nothing accuses
/// anybody there is nothing to weigh.
fn points(verdict: &Verdict, language: Language) -> Option<Cow<'static, str>> {
    let fault = verdict.fault();
    if matches!(fault, Fault::None | Fault::Checker | Fault::Unknown) {
        return None;
    }
    let count = |is_wanted: &dyn Fn(Fault) -> bool| {
        let lines = verdict.evidence.iter().filter(|line| is_wanted(line.supports));
        i64::try_from(lines.count()).unwrap_or(i64::MAX)
    };
    let agree = count(&|at| at == fault);
    // What works, and what decides nothing, speaks against nobody.
    let differ = count(&|at| at != fault && !matches!(at, Fault::None | Fault::Unknown));
    let mut blanks = Blanks::none();
    blanks.number("for", agree).number("against", differ);
    (agree > 0).then(|| language.fill("mind-points", &blanks)).flatten()
}

fn how_firmly(verdict: &Verdict) -> &'static str {
    match (verdict.fault(), verdict.confidence) {
        (Fault::Checker, _) => "mind-checker",
        (Fault::Unknown, _) => "mind-unknown",
        (_, Confidence::Certain) => "mind-certain",
        (_, Confidence::Likely) => "mind-likely",
        (_, Confidence::Possible) => "mind-possible",
    }
}

fn test(verdict: &Verdict) -> &'static str {
    match verdict.fault() {
        Fault::None => match verdict.looked {
            Looked::FromHere => "test-none-here",
            Looked::FromTheirs => "test-none-theirs",
            Looked::FromBoth => "test-none-both",
        },
        Fault::Local => "test-local",
        Fault::Isp => "test-isp",
        Fault::Dns => "test-dns",
        Fault::Network => "test-network",
        Fault::Tls => "test-tls",
        Fault::Gateway => match verdict.down_for {
            DownFor::You => "test-gateway-you",
            DownFor::Some => "test-gateway-some",
            DownFor::Nobody | DownFor::Everyone | DownFor::Unknown => "test-gateway",
        },
        Fault::Application => "test-application",
        Fault::Checker => "test-checker",
        Fault::Unknown => test_of_unknown(verdict.reason),
    }
}

fn test_of_unknown(reason: Reason) -> &'static str {
    match reason {
        Reason::UnknownChallenged
        | Reason::UnknownRefusesUs
        | Reason::UnknownRateLimited
        | Reason::UnknownLegalBlock
        | Reason::UnknownRedirectRefused => "test-kept-out",
        Reason::UnknownOnlyYou | Reason::UnknownErrorPageForYou => "test-only-you",
        Reason::UnknownOnlyUs => "test-only-us",
        Reason::UnknownOneSide => "test-one-side",
        _ => "test-unknown",
    }
}

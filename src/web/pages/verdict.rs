//! The verdict page: the answer first, then the way, then what to do, then what it rests on.

use std::time::Duration;
use std::time::SystemTime;

use askama::Template;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use url::Url;

use crate::check::Checked;
use crate::target::SchemeGiven;
use crate::target::Target;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Verdict;
use crate::verdict::Witness;
use crate::web::pages::form::Form;
use crate::web::pages::path;
use crate::web::pages::path::Stop;
use crate::web::pages::steps;
use crate::web::pages::steps::Group;

/// Everything the template shows. All strings may hold hostile text; the template escapes.
#[derive(Template)]
#[template(path = "verdict.html")]
pub(super) struct VerdictPage<'a> {
    host: String,
    address: &'a str,
    share: String,
    headline: &'a str,
    tone: &'static str,
    down_for: &'static str,
    place: &'static str,
    confidence: &'static str,
    reason: &'static str,
    stops: Vec<Stop>,
    sentences: &'a [String],
    visitor: &'a [String],
    owner: &'a [String],
    causes: Vec<Cause<'a>>,
    evidence: Vec<Line<'a>>,
    groups: Vec<Group>,
    checked_at: String,
    age: String,
    form: Form,
}

/// One possible cause.
struct Cause<'a> {
    name: &'static str,
    confidence: &'static str,
    because: &'a str,
}

/// One line of evidence.
struct Line<'a> {
    from: &'static str,
    says: &'a str,
}

impl<'a> VerdictPage<'a> {
    /// The page of one answer.
    pub(super) fn new(checked: &'a Checked) -> Self {
        let verdict = &checked.verdict;
        let words = &checked.explanation;
        Self {
            host: checked.target.shown_host(),
            address: checked.target.canonical(),
            share: share_link(&checked.target),
            headline: &words.headline,
            tone: tone(verdict),
            down_for: down_for_words(verdict.down_for),
            place: place_words(verdict.fault()),
            confidence: confidence_words(verdict.confidence),
            reason: verdict.reason.as_str(),
            stops: path::stops(checked),
            sentences: &words.sentences,
            visitor: &words.advice.visitor,
            owner: &words.advice.owner,
            causes: causes(checked),
            evidence: evidence(checked),
            groups: steps::groups(&checked.observations),
            checked_at: rfc3339(checked.times.checked_at),
            age: age_words(checked.times.age),
            form: Form::of(checked.target.canonical(), &checked.report),
        }
    }
}

/// The link to this check, short when the address is nothing but a name.
fn share_link(target: &Target) -> String {
    let url = target.url();
    let is_bare = url.path() == "/" && url.query().is_none() && target.is_https();
    match (is_bare && target.scheme_given() == SchemeGiven::Assumed, authority(url)) {
        (true, Some(authority)) => format!("/{authority}"),
        _ => format!("/{}", target.canonical()),
    }
}

fn authority(url: &Url) -> Option<&str> {
    Some(url.authority()).filter(|authority| authority.contains(['.', '[']))
}

/// The colour of the answer. The words say the same.
fn tone(verdict: &Verdict) -> &'static str {
    match (verdict.fault(), verdict.down_for) {
        (Fault::Checker, _) => "unknown",
        (_, DownFor::Nobody) => "good",
        (_, DownFor::Everyone) => "bad",
        (_, DownFor::You | DownFor::Some) => "partly",
        (_, DownFor::Unknown) => "unknown",
    }
}

fn down_for_words(down_for: DownFor) -> &'static str {
    match down_for {
        DownFor::Nobody => "Nobody",
        DownFor::Everyone => "Everyone",
        DownFor::You => "You",
        DownFor::Some => "Some people",
        DownFor::Unknown => "We cannot tell",
    }
}

fn place_words(fault: Fault) -> &'static str {
    match fault {
        Fault::None => "No trouble found",
        Fault::Local => "Your device or your own network",
        Fault::Isp => "Your Internet provider",
        Fault::Dns => "The site’s name",
        Fault::Network => "The way to the site",
        Fault::Tls => "The site’s encryption",
        Fault::Gateway => "The site’s front door (its gateway)",
        Fault::Application => "The site’s own program",
        Fault::Checker => "Our own side",
        Fault::Unknown => "We cannot tell",
    }
}

fn confidence_words(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "Certain",
        Confidence::Likely => "Likely",
        Confidence::Possible => "Possible",
    }
}

fn causes(checked: &Checked) -> Vec<Cause<'_>> {
    let guesses = checked.verdict.causes.iter().zip(&checked.explanation.causes);
    guesses
        .map(|(guess, because)| Cause {
            name: cause_words(guess.cause),
            confidence: confidence_words(guess.confidence),
            because,
        })
        .collect()
}

fn cause_words(cause: crate::verdict::Cause) -> &'static str {
    match cause {
        crate::verdict::Cause::Overload => "Too much to do",
        crate::verdict::Cause::Firewall => "A firewall",
        crate::verdict::Cause::Programming => "A fault in a program",
        crate::verdict::Cause::Network => "The network",
        crate::verdict::Cause::Timeout => "A wait that was too long",
    }
}

fn evidence(checked: &Checked) -> Vec<Line<'_>> {
    let lines = checked.verdict.evidence.iter().zip(&checked.explanation.evidence);
    lines.map(|(line, says)| Line { from: witness_words(line.from), says }).collect()
}

fn witness_words(witness: Witness) -> &'static str {
    match witness {
        Witness::Checker => "We saw",
        Witness::Person => "You said",
        Witness::Canary => "Our own watch",
    }
}

fn rfc3339(when: SystemTime) -> String {
    // A clock before the year 0 or after 9999 has no such text; then the page shows the age only.
    OffsetDateTime::from(when)
        .replace_millisecond(0)
        .ok()
        .and_then(|whole| whole.format(&Rfc3339).ok())
        .unwrap_or_default()
}

fn age_words(age: Duration) -> String {
    match age.as_secs() {
        0..=1 => "just now".to_owned(),
        seconds @ 2..=119 => format!("{seconds} seconds ago"),
        seconds => format!("{} minutes ago", seconds / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_words_and_for_machines() {
        assert_eq!(age_words(Duration::from_millis(1900)), "just now");
        assert_eq!(age_words(Duration::from_secs(12)), "12 seconds ago");
        assert_eq!(age_words(Duration::from_secs(180)), "3 minutes ago");
        let when = SystemTime::UNIX_EPOCH + Duration::from_millis(1_500);
        assert_eq!(rfc3339(when), "1970-01-01T00:00:01Z");
    }
}

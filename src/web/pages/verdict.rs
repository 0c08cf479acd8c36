//! The verdict page: the answer first, then the way, then what to do, then what it rests on.

use std::time::Duration;
use std::time::SystemTime;

use askama::Template;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::check::Checked;
use crate::explanation::words;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Verdict;
use crate::verdict::Witness;
use crate::web::Settings;
use crate::web::pages::check::parts;
use crate::web::pages::form::Form;
use crate::web::pages::path;
use crate::web::pages::path::Stop;
use crate::web::pages::share::Share;
use crate::web::pages::spans;
use crate::web::pages::spans::Span;
use crate::web::pages::trial::Trial;
use crate::web::security::Openings;
use crate::wire::Answer;
use crate::wire::Steps;

/// Everything the template shows. All strings may hold hostile text; the template escapes.
#[derive(Template)]
#[template(path = "verdict.html")]
pub(in crate::web) struct VerdictPage {
    /// The facts, in the same words as in the JSON and the text.
    answer: Answer,
    meaning: String,
    matter: String,
    host: String,
    open: String,
    share: Share,
    tone: &'static str,
    shape: &'static str,
    stops: Vec<Stop>,
    witnesses: Vec<Said>,
    looks: Vec<Steps>,
    checked_at: String,
    age: String,
    form: Form,
    trial: Option<Trial>,
}

/// What one witness says.
pub(super) struct Said {
    pub(super) title: &'static str,
    pub(super) lines: Vec<String>,
}

impl VerdictPage {
    /// The page of one answer.
    pub(super) fn new(checked: &Checked, settings: &Settings) -> Self {
        let own_names = &settings.own_names;
        let answer = Answer::new(parts(checked));
        let (meaning, matter) = halves(&answer.headline);
        let tone = tone(&checked.verdict);
        Self {
            meaning,
            matter,
            host: checked.target.shown_host(),
            open: open_link(checked),
            share: Share::of(checked, &settings.links),
            tone,
            shape: shape(tone),
            stops: path::stops(checked),
            witnesses: witnesses(&answer),
            looks: answer.steps(),
            checked_at: rfc3339(checked.times.checked_at),
            age: age_words(checked.times.age),
            form: Form::of(checked.target.canonical(), &checked.report),
            trial: Trial::of(checked, own_names.v4.as_deref(), own_names.v6.as_deref()),
            answer,
        }
    }

    /// The same page, with this where its age stands.
    pub(super) fn with_age(self, age: String) -> Self {
        Self { age, ..self }
    }

    /// What the page's policy must let through.
    pub(super) fn openings(&self) -> Openings {
        self.trial.as_ref().map(Trial::openings).unwrap_or_default()
    }
}

/// The headline's meaning and its matter: "It's not just you:" and what is wrong.
pub(super) fn halves(headline: &str) -> (String, String) {
    let (meaning, matter) = headline.split_once(": ").unwrap_or((headline, ""));
    let colon = if matter.is_empty() { "" } else { ":" };
    (format!("{meaning}{colon}"), matter.to_owned())
}

/// The address to open: plain http where we chose https, and the site only speaks http.
fn open_link(checked: &Checked) -> String {
    let over_http = checked.target.over_http().filter(|over_http| {
        let mut hops = checked.observations.iter().flat_map(|seen| &seen.hops);
        hops.any(|hop| hop.url == over_http.canonical())
    });
    over_http.as_ref().unwrap_or(&checked.target).canonical().to_owned()
}

/// The colour of the answer. The words say the same.
pub(super) fn tone(verdict: &Verdict) -> &'static str {
    match (verdict.fault(), verdict.down_for) {
        (Fault::Checker, _) => "unknown",
        (_, DownFor::Nobody) => "good",
        (_, DownFor::Everyone) => "bad",
        (_, DownFor::You | DownFor::Some) => "partly",
        (_, DownFor::Unknown) => "unknown",
    }
}

/// The shape of the answer, for eyes that do not see its colour.
pub(super) fn shape(tone: &str) -> &'static str {
    match tone {
        "good" => "works",
        "bad" => "trouble",
        "partly" => "partly",
        _ => "not-seen",
    }
}

pub(super) fn witnesses(answer: &Answer) -> Vec<Said> {
    let witnesses = Witness::ALL;
    let said = witnesses.map(|witness| {
        let lines = answer.evidence.iter().filter(|line| line.from == witness);
        Said {
            title: words::witness(witness),
            lines: lines.map(|line| line.says.clone()).collect(),
        }
    });
    said.into_iter().filter(|said| !said.lines.is_empty()).collect()
}

fn rfc3339(when: SystemTime) -> String {
    // A clock before the year 0 or after 9999 has no such text; then the page shows the age only.
    OffsetDateTime::from(when)
        .replace_millisecond(0)
        .ok()
        .and_then(|whole| whole.format(&Rfc3339).ok())
        .unwrap_or_default()
}

/// The age of a measurement, for people.
pub(in crate::web) fn age_words(age: Duration) -> String {
    match age.as_secs() {
        0..=1 => "just now".to_owned(),
        seconds @ 2..=119 => format!("{seconds} seconds ago"),
        seconds => format!("{} minutes ago", seconds / 60),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::check::Latest;
    use crate::explanation::Advice;
    use crate::explanation::Explanation;
    use crate::explanation::Place;
    use crate::explanation::Station;
    use crate::explanation::StationState;
    use crate::observation::ChainEnd;
    use crate::observation::Completeness;
    use crate::observation::Hop;
    use crate::observation::Millis;
    use crate::observation::NameLookup;
    use crate::observation::Observation;
    use crate::observation::Vantage;
    use crate::observation::VantageKind;
    use crate::report::Report;
    use crate::target::Target;
    use crate::verdict::Because;
    use crate::verdict::Cause;
    use crate::verdict::CauseGuess;
    use crate::verdict::Confidence;
    use crate::verdict::Evidence;
    use crate::verdict::Fact;
    use crate::verdict::Gateway;
    use crate::verdict::GatewayKind;
    use crate::verdict::Looked;
    use crate::verdict::Reason;
    use crate::wire::Source;
    use crate::wire::Times;

    /// What a target would like us to show.
    const HOSTILE: &str = "`\"'><script>alert(1)</script>`";

    /// An answer with hostile text in every field that takes text.
    fn hostile() -> Checked {
        let hostile = HOSTILE.to_owned();
        let places = [Place::You, Place::Provider, Place::Name, Place::Gateway, Place::Site];
        let stations = places.map(|place| Station {
            place,
            state: StationState::Trouble,
            words: hostile.clone(),
        });
        Checked {
            target: Target::parse("https://shop.example.com/?<script>").unwrap(),
            report: Report { error: Some(hostile.clone()), ..Report::default() },
            verdict: Arc::new(hostile_verdict()),
            explanation: Arc::new(Explanation {
                headline: hostile.clone(),
                sentences: vec![hostile.clone()],
                advice: Advice { visitor: vec![hostile.clone()], owner: vec![hostile.clone()] },
                causes: vec![hostile.clone()],
                evidence: vec![hostile.clone()],
                path: stations.to_vec(),
            }),
            observations: Arc::new(vec![hostile_observation()]),
            times: Times {
                checked_at: SystemTime::UNIX_EPOCH,
                age: Duration::ZERO,
                source: Source::Measured,
                fresh_until: SystemTime::UNIX_EPOCH,
            },
            latest: Latest::default(),
        }
    }

    fn hostile_verdict() -> Verdict {
        Verdict {
            host: HOSTILE.to_owned(),
            down_for: DownFor::Everyone,
            reason: Reason::GatewayUpstreamRefused,
            confidence: Confidence::Certain,
            rule: "test",
            gateway: Some(Gateway { name: HOSTILE.to_owned(), kind: GatewayKind::Unknown }),
            causes: vec![CauseGuess {
                cause: Cause::Overload,
                confidence: Confidence::Possible,
                because: Because::GatewaySaysSo,
            }],
            evidence: vec![Evidence {
                from: Witness::Checker,
                fact: Fact::DataCentre { name: HOSTILE.to_owned() },
                supports: Fault::Gateway,
            }],
            understood: None,
            runner_up: None,
            looked: Looked::default(),
        }
    }

    fn hostile_observation() -> Observation {
        Observation {
            vantage: Vantage { name: HOSTILE.to_owned(), kind: VantageKind::Checker },
            url: HOSTILE.to_owned(),
            took: Millis(1),
            hops: vec![Hop {
                url: HOSTILE.to_owned(),
                name: NameLookup::Literal,
                reach: Vec::new(),
                tries: Vec::new(),
            }],
            end: ChainEnd::Final,
            completeness: Completeness::Whole,
            elsewhere: Vec::new(),
        }
    }

    #[test]
    fn hostile_text_stays_text_in_every_place() {
        let page = VerdictPage::new(&hostile(), &Settings::default()).render().unwrap();
        let ours = page.matches("<script src=\"/static/").count();
        assert_eq!(page.matches("<script").count(), ours, "{page}");
        assert!(!page.contains("'>") && !page.contains("\"'"), "{page}");
        let shown = page.matches("alert(1)").count();
        assert!(shown >= 12, "each of the fields is shown: {shown}");
    }

    #[test]
    fn times_are_told_in_words_and_for_machines() {
        assert_eq!(age_words(Duration::from_millis(1900)), "just now");
        assert_eq!(age_words(Duration::from_secs(12)), "12 seconds ago");
        assert_eq!(age_words(Duration::from_secs(180)), "3 minutes ago");
        let when = SystemTime::UNIX_EPOCH + Duration::from_millis(1_500);
        assert_eq!(rfc3339(when), "1970-01-01T00:00:01Z");
    }
}

//! The verdict page: the answer first, then the way, then what to do, then what it rests on.

mod again;
mod status;

use std::borrow::Cow;
use std::time::Duration;
use std::time::SystemTime;

use askama::Template;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::check::Checked;
use crate::explanation::Explanation;
use crate::explanation::Mind;
use crate::explanation::mind;
use crate::explanation::words;
use crate::language::Blanks;
use crate::language::Language;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Verdict;
use crate::verdict::Witness;
use crate::web::Settings;
use crate::web::pages::article;
use crate::web::pages::check::parts;
use crate::web::pages::form::Choice;
use crate::web::pages::form::Form;
use crate::web::pages::path;
use crate::web::pages::path::Diagram;
use crate::web::pages::share::Share;
use crate::web::pages::spans;
use crate::web::pages::spans::Span;
use crate::web::pages::switch::Switch;
use crate::web::pages::trial::Trial;
use crate::web::pages::verdict::again::Words;
use crate::web::pages::waterfall;
use crate::web::pages::waterfall::Fall;
use crate::web::security::Openings;
use crate::web::tongue::Tongue;
use crate::wire::Answer;
use crate::wire::Steps;

/// Everything the template shows. All strings may hold hostile text; the template escapes.
#[derive(Template)]
#[template(path = "verdict.html")]
pub(in crate::web) struct VerdictPage {
    /// The language of all that a visitor reads.
    language: Language,
    /// The language that the forms name.
    lang: Option<&'static str>,
    switch: Switch,
    /// The facts, in the same words as in the JSON and the text.
    answer: Answer,
    meaning: String,
    matter: String,
    host: String,
    open: String,
    open_words: Cow<'static, str>,
    share: Share,
    tone: &'static str,
    shape: &'static str,
    diagram: Diagram,
    /// The page about the status that was seen.
    article: Option<&'static str>,
    article_words: Cow<'static, str>,
    /// The words of the script that looks again by itself, where it may.
    again: Option<Words>,
    /// Whether more than our own look went into the answer.
    is_told: bool,
    presses: Vec<Choice>,
    mind: Mind,
    witnesses: Vec<Said>,
    falls: Vec<Fall>,
    looks: Vec<Steps>,
    checked_at: String,
    age: String,
    form: Form,
    trial: Option<Trial>,
    trial_words: Words,
}

/// What one witness says.
pub(super) struct Said {
    pub(super) title: &'static str,
    pub(super) lines: Vec<String>,
}

impl VerdictPage {
    /// The page of one answer.
    pub(super) fn new(checked: &Checked, tongue: Tongue, settings: &Settings) -> Self {
        let language = tongue.language;
        let own_names = &settings.own_names;
        let verdict = &checked.verdict;
        let answer = Answer::new(parts(checked));
        let (meaning, matter) = halves(&checked.explanation);
        let tone = tone(verdict);
        let host = checked.target.shown_host();
        let form = Form::of(checked.target.canonical(), &checked.report);
        let status = status::seen(verdict);
        Self {
            language,
            lang: tongue.kept(),
            switch: Switch::of_form(&form),
            meaning,
            matter,
            open: open_link(checked),
            open_words: with_host("verdict-open", &host, language),
            share: Share::of(checked, language, &settings.links),
            tone,
            shape: shape(tone),
            diagram: path::diagram(verdict, &checked.explanation.path, language),
            article: status.and_then(article::link_for),
            article_words: status::article_words(status, language),
            again: again::words(checked, &host, language),
            is_told: !checked.report.is_empty(),
            presses: form.presses(&status::likely(verdict, status), language),
            mind: mind(verdict, language),
            witnesses: witnesses(&answer),
            falls: waterfall::of(&answer.observations, language),
            looks: answer.steps(),
            checked_at: rfc3339(checked.times.checked_at),
            age: age_words(checked.times.age, language),
            trial: Trial::of(checked, own_names.v4.as_deref(), own_names.v6.as_deref()),
            trial_words: again::trial_words(language),
            host,
            form,
            answer,
        }
    }

    /// The same page, with this where its age stands.
    pub(super) fn with_age(self, age: String) -> Self {
        Self { age, ..self }
    }

    /// The same page, when its policy lets through no more than this.
    pub(super) fn tried_within(self, openings: &Openings) -> Self {
        Self { trial: self.trial.and_then(|trial| trial.within(openings)), ..self }
    }

    /// What the page's policy must let through.
    pub(super) fn openings(&self) -> Openings {
        self.trial.as_ref().map(Trial::openings).unwrap_or_default()
    }
}

/// A message about the host.
pub(super) fn with_host(id: &str, host: &str, language: Language) -> Cow<'static, str> {
    let mut blanks = Blanks::none();
    blanks.text("host", host.to_owned());
    language.fill(id, &blanks).unwrap_or_default()
}

/// The headline's meaning with what follows it, "It's not just you:", and its matter.
pub(super) fn halves(said: &Explanation) -> (String, String) {
    let meaning = said.headline.strip_suffix(&said.matter).unwrap_or(&said.meaning);
    (meaning.trim_end().to_owned(), said.matter.clone())
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
    // A clock before 1970 or after 9999 has no such text; then the page shows the age only.
    let since = when.duration_since(SystemTime::UNIX_EPOCH).ok();
    since
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok())
        .and_then(|whole| whole.format(&Rfc3339).ok())
        .unwrap_or_default()
}

/// The age of a measurement, for people: a whole sentence.
pub(in crate::web) fn age_words(age: Duration, language: Language) -> String {
    let counted = |id: &str, count: u64| {
        let mut blanks = Blanks::none();
        blanks.number("count", i64::try_from(count).unwrap_or(i64::MAX));
        language.fill(id, &blanks).unwrap_or_default()
    };
    let words = match age.as_secs() {
        0..=1 => language.say("verdict-checked-now"),
        seconds @ 2..=119 => counted("verdict-checked-seconds", seconds),
        seconds => counted("verdict-checked-minutes", seconds / 60),
    };
    words.into_owned()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::check::Latest;
    use crate::explanation::Advice;
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
                headline: format!("{HOSTILE}: {HOSTILE}"),
                meaning: hostile.clone(),
                matter: hostile.clone(),
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

    /// A verdict about trouble there.
    pub(super) fn of_fault(fault: Fault) -> Verdict {
        let reason = Reason::ALL.iter().copied().find(|reason| reason.fault() == fault);
        Verdict { reason: reason.expect("every fault has a reason"), ..hostile_verdict() }
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
        let page = VerdictPage::new(&hostile(), Tongue::default(), &Settings::default());
        let page = page.render().unwrap();
        let ours = page.matches("<script src=\"/static/").count();
        assert_eq!(page.matches("<script").count(), ours, "{page}");
        assert!(!page.contains("'>") && !page.contains("\"'"), "{page}");
        let shown = page.matches("alert(1)").count();
        assert!(shown >= 12, "each of the fields is shown: {shown}");
    }

    #[test]
    fn times_are_told_in_words_and_for_machines() {
        let told = |ms| age_words(Duration::from_millis(ms), Language::English);
        assert_eq!(told(1_900), "Checked just now");
        assert_eq!(told(12_000), "Checked 12 seconds ago");
        assert_eq!(told(180_000), "Checked 3 minutes ago");
        let when = SystemTime::UNIX_EPOCH + Duration::from_millis(1_500);
        assert_eq!(rfc3339(when), "1970-01-01T00:00:01Z");
        assert_eq!(rfc3339(SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 50)), "");
    }
}

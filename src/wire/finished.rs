//! A step of a check under way, as a program is told of it.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::explanation::clean;
use crate::explanation::progress;
use crate::language::Language;
use crate::observation::CertificateEnd;
use crate::observation::Finished;
use crate::observation::FinishedStep;
use crate::observation::NameEnd;

/// A step that has finished. Fields that say nothing of this kind of step are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Step")]
pub struct FinishedSaid {
    /// Its place among the steps of this check, from 1.
    pub number: u32,
    /// What was done: `name`, `connection`, `encryption`, `answer`, `other_addresses`, `redirect`,
    /// `plain_http`, `again`, `neighbour` or `own_network`.
    #[schemars(extend("enum" = STEPS))]
    pub step: &'static str,
    /// `ok` or `failed`. An answer with an error status is an answer: `ok`.
    #[schemars(extend("enum" = [OK, FAILED]))]
    pub outcome: &'static str,
    /// Why it failed: one word of the lists of observations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
    /// Whether it was done before at this page, and was done again to be sure.
    pub again: bool,
    /// How long it took, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub took_ms: Option<u32>,
    /// To how many addresses that can be visited the name leads, or how many others were asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addresses: Option<u32>,
    /// How many of the other addresses do not answer as well as the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub differ: Option<u32>,
    /// The address that was dialled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// `fine` or `problem`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["fine", "problem"]))]
    pub certificate: Option<&'static str>,
    /// The status of the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The host that is gone on to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The same in a sentence for people.
    pub says: String,
}

impl FinishedSaid {
    /// The step with this place among the steps of its check.
    pub fn new(number: u32, finished: &Finished, language: Language) -> Self {
        let mut said = Self {
            number,
            outcome: OK,
            again: finished.is_again,
            took_ms: finished.took.map(|took| took.0),
            says: progress::step(finished, language),
            ..Self::default()
        };
        said.tell(&finished.step);
        said
    }

    fn tell(&mut self, step: &FinishedStep) {
        self.step = word(step);
        match step {
            FinishedStep::Name(end) => self.tell_name(*end),
            FinishedStep::Connection { address, failure } => {
                self.address = Some(address.to_string());
                self.fail(failure.as_ref());
            }
            FinishedStep::Encryption(end) => {
                self.certificate = end.ok().map(|end| match end {
                    CertificateEnd::Fine => "fine",
                    CertificateEnd::Problem => "problem",
                });
                self.fail(end.as_ref().err());
            }
            FinishedStep::Answer(end) => {
                self.status = end.ok();
                self.fail(end.as_ref().err());
            }
            FinishedStep::OtherAddresses { asked, differ } => {
                (self.addresses, self.differ) = (Some(count(*asked)), Some(count(*differ)));
            }
            FinishedStep::Redirect { host } | FinishedStep::Neighbour { host } => {
                self.host = Some(clean(host, HOST_MAX_CHARS));
            }
            FinishedStep::PlainHttp | FinishedStep::Again | FinishedStep::OwnNetwork => {}
        }
    }

    fn tell_name(&mut self, end: NameEnd) {
        let failure = match end {
            NameEnd::IsAddress => None,
            NameEnd::Leads(addresses) => {
                self.addresses = Some(count(addresses));
                None
            }
            NameEnd::Missing => Some("missing"),
            NameEnd::NoAddress => Some("no_address"),
            NameEnd::NoAnswer => Some("no_answer"),
        };
        self.fail(failure.as_ref());
    }

    fn fail(&mut self, failure: Option<&impl Serialize>) {
        let Some(failure) = failure else { return };
        self.outcome = FAILED;
        self.failure = Some(first_word(serde_json::to_value(failure).unwrap_or_default()));
    }
}

fn word(step: &FinishedStep) -> &'static str {
    match step {
        FinishedStep::Name(_) => "name",
        FinishedStep::Connection { .. } => "connection",
        FinishedStep::Encryption(_) => "encryption",
        FinishedStep::Answer(_) => "answer",
        FinishedStep::OtherAddresses { .. } => "other_addresses",
        FinishedStep::Redirect { .. } => "redirect",
        FinishedStep::PlainHttp => "plain_http",
        FinishedStep::Again => "again",
        FinishedStep::Neighbour { .. } => "neighbour",
        FinishedStep::OwnNetwork => "own_network",
    }
}

/// The word of a failure; of one that tells more, the word that it begins with.
fn first_word(failure: Value) -> String {
    match failure {
        Value::String(word) => word,
        Value::Object(more) => more.into_iter().next().map(|(word, _)| word).unwrap_or_default(),
        _ => String::new(),
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// No name of a host is longer (RFC 1035 §2.3.4).
const HOST_MAX_CHARS: usize = 253;

/// What `step` can be.
const STEPS: [&str; 10] = [
    "name",
    "connection",
    "encryption",
    "answer",
    "other_addresses",
    "redirect",
    "plain_http",
    "again",
    "neighbour",
    "own_network",
];

const OK: &str = "ok";
const FAILED: &str = "failed";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observation::ConnectFailure;
    use crate::observation::Millis;
    use crate::observation::Speaks;
    use crate::observation::TlsFailure;

    fn json(step: FinishedStep) -> Value {
        let finished = Finished { step, is_again: false, took: Some(Millis(12)) };
        serde_json::to_value(FinishedSaid::new(3, &finished, Language::English)).unwrap()
    }

    #[test]
    fn a_program_is_told_what_belongs_to_the_step_and_nothing_else() {
        assert_eq!(
            json(FinishedStep::Answer(Ok(502))),
            serde_json::json!({
                "number": 3, "step": "answer", "outcome": "ok", "again": false, "took_ms": 12,
                "status": 502, "says": "It answers 502 (bad gateway)",
            })
        );
        let address = "192.0.2.1".parse().unwrap();
        let refused = Some(ConnectFailure::Refused);
        let told = json(FinishedStep::Connection { address, failure: refused });
        assert_eq!(told["outcome"], "failed");
        assert_eq!((&told["failure"], &told["address"]), (&"refused".into(), &"192.0.2.1".into()));
    }

    #[test]
    fn a_failure_is_one_word() {
        let told = json(FinishedStep::Encryption(Err(TlsFailure::NotTls(Speaks::Http))));
        assert_eq!(told["failure"], "not_tls");
        assert_eq!(told.get("certificate"), None);
        assert_eq!(json(FinishedStep::Name(NameEnd::Missing))["failure"], "missing");
        assert_eq!(json(FinishedStep::Name(NameEnd::Leads(2)))["addresses"], 2);
    }
}

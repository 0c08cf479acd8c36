//! What is said while a check goes on: a sentence for each step. Nothing here is a judgement; that
//! comes at the end.

use http::StatusCode;

use crate::explanation::clean;
use crate::language::Blanks;
use crate::language::Language;
use crate::observation::CertificateEnd;
use crate::observation::ConnectFailure;
use crate::observation::Finished;
use crate::observation::FinishedStep;
use crate::observation::HttpFailure;
use crate::observation::Millis;
use crate::observation::NameEnd;
use crate::observation::TlsFailure;

/// One step in a sentence, without its time. Hosts and addresses in it come from the target: faces
/// escape them.
pub fn step(finished: &Finished, language: Language) -> String {
    let mut blanks = Blanks::none();
    let id = said_by(&finished.step, &mut blanks);
    let sentence = language.fill(id, &blanks).unwrap_or_default().into_owned();
    if finished.is_again { once_more(sentence, language) } else { sentence }
}

/// The time of a step; none where it was not counted.
pub(crate) fn took(finished: &Finished) -> Option<String> {
    let Millis(ms) = finished.took?;
    Some(match ms {
        0 => "<1 ms".to_owned(),
        1..1_000 => format!("{ms} ms"),
        _ => format!("{}.{} s", ms / 1_000, ms % 1_000 / 100),
    })
}

fn once_more(sentence: String, language: Language) -> String {
    let mut blanks = Blanks::none();
    blanks.text("sentence", sentence);
    language.fill("progress-once_more", &blanks).unwrap_or_default().into_owned()
}

/// The id of the sentence for a step; what goes into its variables is put into `blanks`.
fn said_by(step: &FinishedStep, blanks: &mut Blanks) -> &'static str {
    match step {
        FinishedStep::Name(end) => name(*end, blanks),
        FinishedStep::Connection { address, failure } => {
            blanks.text("address", address.to_string());
            failure.map_or("progress-connected", not_connected)
        }
        FinishedStep::Encryption(Ok(CertificateEnd::Fine)) => "progress-encrypted",
        FinishedStep::Encryption(Ok(CertificateEnd::Problem)) => "progress-encrypted-unproven",
        FinishedStep::Encryption(Err(failure)) => not_secured(*failure),
        FinishedStep::Answer(Ok(status)) => answer(*status, blanks),
        FinishedStep::Answer(Err(failure)) => not_answered(*failure),
        FinishedStep::OtherAddresses { asked, differ } => {
            blanks.number("asked", counted(*asked)).number("differ", counted(*differ));
            if *differ == 0 { "progress-others" } else { "progress-others-differ" }
        }
        FinishedStep::Redirect { host } => {
            blanks.text("host", clean(host, HOST_MAX_CHARS));
            "progress-redirect"
        }
        FinishedStep::PlainHttp => "progress-plain",
        FinishedStep::Again => "progress-again",
        FinishedStep::Neighbour { host } => {
            blanks.text("host", clean(host, HOST_MAX_CHARS));
            "progress-neighbour"
        }
        FinishedStep::OwnNetwork => "progress-own_network",
    }
}

fn name(end: NameEnd, blanks: &mut Blanks) -> &'static str {
    match end {
        NameEnd::IsAddress => "progress-name-number",
        NameEnd::Leads(addresses) => {
            blanks.number("count", counted(addresses));
            "progress-name-leads"
        }
        NameEnd::Missing => "progress-name-missing",
        NameEnd::NoAddress => "progress-name-no_address",
        NameEnd::NoAnswer => "progress-name-no_answer",
    }
}

fn not_connected(failure: ConnectFailure) -> &'static str {
    match failure {
        ConnectFailure::TimedOut => "progress-connect-silent",
        ConnectFailure::Refused => "progress-connect-refused",
        ConnectFailure::Reset => "progress-connect-cut",
        ConnectFailure::HostUnreachable => "progress-connect-unreachable",
        ConnectFailure::NoRoute
        | ConnectFailure::Forbidden
        | ConnectFailure::OutOfResources
        | ConnectFailure::PeerDiffers => "progress-connect-ours",
        ConnectFailure::Other => "progress-connect-other",
    }
}

fn not_secured(failure: TlsFailure) -> &'static str {
    match failure {
        TlsFailure::TimedOut => "progress-encrypt-silent",
        TlsFailure::Reset | TlsFailure::Closed => "progress-encrypt-hung_up",
        TlsFailure::NotTls(_) => "progress-encrypt-not_there",
        _ => "progress-encrypt-other",
    }
}

fn answer(status: u16, blanks: &mut Blanks) -> &'static str {
    blanks.text("status", status.to_string());
    let known = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    let Some(name) = known else { return "progress-answer" };
    blanks.text("name", name.to_lowercase());
    "progress-answer-named"
}

fn not_answered(failure: HttpFailure) -> &'static str {
    match failure {
        HttpFailure::TimedOut => "progress-answer-silent",
        HttpFailure::TooSlow => "progress-answer-slow",
        HttpFailure::Closed | HttpFailure::Reset => "progress-answer-hung_up",
        HttpFailure::ClientCertificateRequired => "progress-answer-knows",
        _ => "progress-answer-other",
    }
}

/// A count of addresses: a few at most.
fn counted(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// No name of a host is longer (RFC 1035 §2.3.4).
const HOST_MAX_CHARS: usize = 253;

#[cfg(test)]
mod tests {
    use super::*;

    fn said(step: FinishedStep, is_again: bool) -> String {
        super::step(&Finished { step, is_again, took: None }, Language::English)
    }

    #[test]
    fn steps_are_told_in_plain_words() {
        assert_eq!(
            said(FinishedStep::Name(NameEnd::Leads(2)), false),
            "Its name leads to 2 addresses"
        );
        assert_eq!(said(FinishedStep::Answer(Ok(502)), false), "It answers 502 (bad gateway)");
        assert_eq!(said(FinishedStep::Answer(Ok(599)), false), "It answers 599");
        let again = said(FinishedStep::Answer(Ok(502)), true);
        assert_eq!(again, "Another try: It answers 502 (bad gateway)");
        let failed = FinishedStep::Connection {
            address: "2001:db8::1".parse().unwrap(),
            failure: Some(ConnectFailure::TimedOut),
        };
        assert_eq!(said(failed, true), "Another try: 2001:db8::1 does not answer");
    }

    #[test]
    fn what_turns_the_eye_away_is_not_in_a_host() {
        let host = format!("shop\u{202e}\u{7}.example{}", "x".repeat(900));
        let said = said(FinishedStep::Redirect { host }, false);
        assert!(!said.contains(['\u{202e}', '\u{7}']), "{said}");
        assert!(said.chars().count() < 300, "{said}");
    }

    #[test]
    fn times_are_told_in_a_size_that_can_be_read() {
        let told = |took| took_of(took);
        assert_eq!(told(Some(0)).as_deref(), Some("<1 ms"));
        assert_eq!(told(Some(12)).as_deref(), Some("12 ms"));
        assert_eq!(told(Some(6_980)).as_deref(), Some("6.9 s"));
        assert_eq!(told(None), None);
    }

    fn took_of(ms: Option<u32>) -> Option<String> {
        took(&Finished { step: FinishedStep::PlainHttp, is_again: false, took: ms.map(Millis) })
    }
}

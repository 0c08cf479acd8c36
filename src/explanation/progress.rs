//! What is said while a check goes on: a sentence for each step, and all other words of the page
//! that fills in. Nothing here is a judgement; that comes at the end.

use http::StatusCode;

use crate::explanation::clean;
use crate::observation::CertificateEnd;
use crate::observation::ConnectFailure;
use crate::observation::Finished;
use crate::observation::FinishedStep;
use crate::observation::HttpFailure;
use crate::observation::Millis;
use crate::observation::NameEnd;
use crate::observation::TlsFailure;

/// The heading above the steps, in front of the address.
pub(crate) const LOOKING_AT: &str = "Looking at";

/// What is told while nothing has come yet.
pub(crate) const PLEASE_WAIT: &str = "We show each step as soon as it ends, and then our answer. \
    Most checks take a few seconds. A silent site gets half a minute.";

/// The title of what is told when our program stopped half-way.
pub(crate) const STOPPED: &str = "Our own program stopped in the middle of this check.";

/// The rest of it.
pub(crate) const STOPPED_MEANS: &str = "That says nothing about the site.";

/// The link to ask once more.
pub(crate) const TRY_AGAIN: &str = "Try again";

/// One step in a sentence, without its time. Hosts and addresses in it come from the target: faces
/// escape them.
pub fn step(finished: &Finished) -> String {
    let sentence = sentence(&finished.step);
    if finished.is_again { once_more(&sentence) } else { sentence }
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

fn once_more(sentence: &str) -> String {
    let mut rest = sentence.chars();
    let first = rest.next().map(|letter| letter.to_ascii_lowercase());
    format!("Once more: {}{}", first.map(String::from).unwrap_or_default(), rest.as_str())
}

fn sentence(step: &FinishedStep) -> String {
    match step {
        FinishedStep::Name(end) => name(*end),
        FinishedStep::Connection { address, failure: None } => {
            format!("The connection is open, to {address}")
        }
        FinishedStep::Connection { address, failure: Some(failure) } => {
            format!("{address} {}", not_connected(*failure))
        }
        FinishedStep::Encryption(Ok(CertificateEnd::Fine)) => {
            "Encryption is agreed, and the site has proved its name".into()
        }
        FinishedStep::Encryption(Ok(CertificateEnd::Problem)) => {
            "Encryption is agreed, but the site could not prove its name".into()
        }
        FinishedStep::Encryption(Err(failure)) => not_secured(*failure).into(),
        FinishedStep::Answer(Ok(status)) => answer(*status),
        FinishedStep::Answer(Err(failure)) => not_answered(*failure).into(),
        FinishedStep::OtherAddresses { asked, differ } => others(*asked, *differ),
        FinishedStep::Redirect { host } => {
            format!("It sends visitors on to a page of {}", clean(host, HOST_MAX_CHARS))
        }
        FinishedStep::PlainHttp => "Now we ask without encryption, as a browser does".into(),
        FinishedStep::Again => "It is silent, so we look once more".into(),
        FinishedStep::Neighbour { host } => {
            format!("We look at {} too: people mix the two up", clean(host, HOST_MAX_CHARS))
        }
        FinishedStep::OwnNetwork => "We have tested our own network too".into(),
    }
}

fn name(end: NameEnd) -> String {
    match end {
        NameEnd::IsAddress => "It is a number already, so there is no name to look up".into(),
        NameEnd::Leads(1) => "Its name leads to 1 address".into(),
        NameEnd::Leads(addresses) => format!("Its name leads to {addresses} addresses"),
        NameEnd::Missing => "There is no such name".into(),
        NameEnd::NoAddress => "The name is there, but it leads to no address".into(),
        NameEnd::NoAnswer => "Nobody told us where the name leads".into(),
    }
}

fn not_connected(failure: ConnectFailure) -> &'static str {
    match failure {
        ConnectFailure::TimedOut => "does not answer",
        ConnectFailure::Refused => "refuses to connect",
        ConnectFailure::Reset => "cut us off",
        ConnectFailure::HostUnreachable => "cannot be reached",
        ConnectFailure::NoRoute
        | ConnectFailure::Forbidden
        | ConnectFailure::OutOfResources
        | ConnectFailure::PeerDiffers => "cannot be reached from our machine",
        ConnectFailure::Other => "could not be reached",
    }
}

fn not_secured(failure: TlsFailure) -> &'static str {
    match failure {
        TlsFailure::TimedOut => "Encryption was not agreed in time",
        TlsFailure::Reset | TlsFailure::Closed => "It hung up before encryption was agreed",
        TlsFailure::NotTls(_) => "It does not encrypt here",
        _ => "We could not agree on how to encrypt",
    }
}

fn answer(status: u16) -> String {
    let known = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    match known {
        Some(reason) => format!("It answers {status} ({})", reason.to_lowercase()),
        None => format!("It answers {status}"),
    }
}

fn not_answered(failure: HttpFailure) -> &'static str {
    match failure {
        HttpFailure::TimedOut => "It was asked for the page and stayed silent",
        HttpFailure::TooSlow => "Its answer comes too slowly",
        HttpFailure::Closed | HttpFailure::Reset => "It hung up without an answer",
        HttpFailure::ClientCertificateRequired => "It only answers visitors that it knows",
        _ => "Its answer cannot be read",
    }
}

fn others(asked: usize, differ: usize) -> String {
    let asked = match asked {
        1 => "We asked its other address too".to_owned(),
        asked => format!("We asked its {asked} other addresses too"),
    };
    match differ {
        0 => asked,
        differ => format!("{asked}: {differ} did not work well"),
    }
}

/// No name of a host is longer (RFC 1035 §2.3.4).
const HOST_MAX_CHARS: usize = 253;

#[cfg(test)]
mod tests {
    use super::*;

    fn said(step: FinishedStep, is_again: bool) -> String {
        super::step(&Finished { step, is_again, took: None })
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
        assert_eq!(again, "Once more: it answers 502 (bad gateway)");
        let failed = FinishedStep::Connection {
            address: "2001:db8::1".parse().unwrap(),
            failure: Some(ConnectFailure::TimedOut),
        };
        assert_eq!(said(failed, true), "Once more: 2001:db8::1 does not answer");
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

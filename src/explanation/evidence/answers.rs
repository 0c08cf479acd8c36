//! Facts about answers, as sentences.

use crate::explanation::amounts::seconds;
use crate::explanation::amounts::span;
use crate::explanation::blanks::URL_MAX_CHARS;
use crate::explanation::blanks::WORD_MAX_CHARS;
use crate::explanation::clean::clean;
use crate::language::Language;
use crate::observation::BodyEnd;
use crate::observation::HttpFailure;
use crate::observation::Speaks;
use crate::verdict::Fact;

/// The sentence of a fact about answers.
pub(super) fn sentence(fact: &Fact) -> Option<String> {
    Some(match fact {
        Fact::Status { code, ms } => {
            format!("It answers with status {code} after {}.", span(*ms, Language::English))
        }
        Fact::PageKnown { vendor, .. } => {
            format!("The answer looks like one that {} writes.", word(vendor))
        }
        Fact::PageFromBehind { gateway } => {
            format!("The page is not {}'s own, so it came from behind it.", word(gateway))
        }
        Fact::BackendAnswered { header } => format!(
            "The header {} is only there when the server behind has answered.",
            word(header)
        ),
        Fact::ProxyStatus { proxy, error } => {
            format!("{} says what failed: {}.", word(proxy), word(error))
        }
        Fact::StatusSpeaksOfUpstream { code } => format!(
            "Status {code} is what a gateway says when the server behind it does not do its part."
        ),
        Fact::NoAnswer { failure, ms } => {
            format!(
                "No usable answer: {}, after {}.",
                failure_words(*failure),
                span(*ms, Language::English)
            )
        }
        Fact::TriesFailed { failed, tries } => format!("{failed} of {tries} tries failed."),
        Fact::AddressAnswersWithError { address, status } => {
            format!("{address} answers with status {status}, while another address works.")
        }
        Fact::RetryAfter { seconds: wait } => {
            format!("It asks to come back in {}.", seconds(*wait, Language::English))
        }
        Fact::FromCache => "The answer came from a cache, which keeps old copies.".to_owned(),
        Fact::Refuses { status } => {
            format!("It turns the visit away on purpose, with status {status}.")
        }
        Fact::ReadsAsError { .. } => {
            "The status says success, but the page reads like an error.".to_owned()
        }
        Fact::RedirectsTo { url } => {
            format!("It sends visitors on to {}.", clean(url, URL_MAX_CHARS))
        }
        Fact::AnswersWithoutEncryption { url } => format!(
            "Over https (the safe way) it does not answer, but over plain http it does: {}.",
            clean(url, URL_MAX_CHARS)
        ),
        Fact::Slow { ms } => format!("The answer took {}.", span(*ms, Language::English)),
        Fact::SiblingWorks { url } => {
            format!("The address {} does work.", clean(url, URL_MAX_CHARS))
        }
        Fact::PageOfANetwork => "That is the page of a network, and not the site's.".to_owned(),
        Fact::Http2Broken => "HTTP/2 broke; the older HTTP/1.1 worked.".to_owned(),
        Fact::PageIncomplete { end } => incomplete(*end)?.to_owned(),
        _ => return None,
    })
}

fn word(text: &str) -> String {
    clean(text, WORD_MAX_CHARS)
}

/// How much of the page came; `None` when there is nothing to say about that.
fn incomplete(end: BodyEnd) -> Option<&'static str> {
    Some(match end {
        BodyEnd::Truncated => "The page broke off before its end.",
        BodyEnd::TimedOut => "The rest of the page did not come in time.",
        BodyEnd::Undecodable => "The page is packed in a way that cannot be unpacked.",
        BodyEnd::Complete | BodyEnd::Cut => return None,
    })
}

fn failure_words(failure: HttpFailure) -> &'static str {
    match failure {
        HttpFailure::TimedOut => "silence",
        HttpFailure::TooSlow => "it came too slowly",
        HttpFailure::Closed => "the connection was closed",
        HttpFailure::Reset => "the connection was cut off",
        HttpFailure::HeadTooLarge => "its head is too large",
        HttpFailure::Malformed => "it is not proper HTTP",
        HttpFailure::NotHttp(Speaks::Tls) => "the port wants encryption",
        HttpFailure::NotHttp(Speaks::Ssh) => "the port speaks SSH, which is for remote log-ins",
        HttpFailure::NotHttp(Speaks::Greeting) => "a mail or file server answers on this port",
        HttpFailure::NotHttp(Speaks::Http2) => "the port speaks HTTP/2 without encryption",
        HttpFailure::NotHttp(Speaks::Http | Speaks::Other) => {
            "the port speaks something that is not HTTP"
        }
        HttpFailure::Http2Broken => "its HTTP/2 is broken",
        HttpFailure::ClientCertificateRequired => "it wants a key from the visitor",
        HttpFailure::Flood => "it sent far too much",
        HttpFailure::UnexpectedUpgrade => "it changed to another protocol",
    }
}

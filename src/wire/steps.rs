//! Every step that was taken, with its time, in words: the table at the end of the page and of
//! the text.

use std::net::IpAddr;

use crate::observation::ConnectFailure;
use crate::observation::DnsOutcome;
use crate::observation::HttpFailure;
use crate::observation::HttpVersion;
use crate::observation::Lookup;
use crate::observation::Millis;
use crate::observation::NameLookup;
use crate::observation::Question;
use crate::observation::Rcode;
use crate::observation::ReachOutcome;
use crate::observation::Secured;
use crate::observation::TlsFailure;
use crate::observation::TlsVersion;
use crate::observation::VantageKind;
use crate::wire::observations::AnswerSeen;
use crate::wire::observations::CourseSeen;
use crate::wire::observations::HopSeen;
use crate::wire::observations::ObservationSeen;
use crate::wire::observations::TrySeen;

/// The steps of one look at one URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Who looked at what.
    pub title: String,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was tried.
    pub what: String,
    /// What came of it.
    pub seen: String,
    /// How long it took; empty when there is no time to tell.
    pub took: String,
}

/// The steps of all looks.
pub fn of(observations: &[ObservationSeen]) -> Vec<Steps> {
    observations.iter().take(LOOKS_MAX).flat_map(of_look).collect()
}

fn of_look(observation: &ObservationSeen) -> impl Iterator<Item = Steps> {
    let who = match observation.vantage.kind {
        VantageKind::Checker => "We looked at",
        VantageKind::Person => "Your machine looked at",
    };
    let hops = observation.hops.iter().take(HOPS_MAX).map(move |hop| of_hop(who, hop));
    hops.chain(at_other_addresses(observation))
}

/// The requests to addresses that only the other side was led to.
fn at_other_addresses(observation: &ObservationSeen) -> Option<Steps> {
    let title = match observation.vantage.kind {
        VantageKind::Checker => "We asked at addresses that your machine was led to",
        VantageKind::Person => "Your machine asked at addresses that others were led to",
    };
    let steps = tries(&observation.elsewhere);
    (!steps.is_empty()).then(|| Steps { title: title.to_owned(), steps })
}

fn tries(tries: &[TrySeen]) -> Vec<Step> {
    let mut steps = Vec::new();
    for (number, one) in tries.iter().enumerate() {
        try_steps(number + 1, one, &mut steps);
    }
    steps
}

fn of_hop(who: &str, hop: &HopSeen) -> Steps {
    let mut steps = Vec::new();
    name_steps(&hop.name, &mut steps);
    for reach in &hop.reach {
        steps.push(reach_step(reach.address, &reach.outcome));
    }
    steps.extend(tries(&hop.tries));
    steps.truncate(STEPS_MAX);
    let url: String = hop.url.chars().take(URL_SHOWN_MAX).collect();
    Steps { title: format!("{who} {url}"), steps }
}

fn name_steps(name: &NameLookup, steps: &mut Vec<Step>) {
    match name {
        NameLookup::Literal => steps.push(untimed("Name", "The address is a number already")),
        NameLookup::Refused => steps.push(untimed("Name", "This name may not be looked up")),
        NameLookup::Asked(lookup) => lookup_steps(lookup, steps),
    }
}

fn lookup_steps(lookup: &Lookup, steps: &mut Vec<Step>) {
    for view in &lookup.resolvers {
        for (family, question) in [("IPv4", &view.a), ("IPv6", &view.aaaa)] {
            if question.outcome != DnsOutcome::NotAsked {
                let what = format!("Name, {family}, asked {}", view.resolver);
                steps.push(timed(what, question_words(question), question.took));
            }
        }
    }
}

fn question_words(question: &Question) -> String {
    match &question.outcome {
        DnsOutcome::Answered { addresses, .. } => list(addresses),
        DnsOutcome::NoData { .. } => "No address of this kind".into(),
        DnsOutcome::NameMissing { .. } => "No such name".into(),
        DnsOutcome::CnameLoop { .. } => "Aliases in a circle".into(),
        DnsOutcome::ChainTooLong { .. } => "Too many aliases".into(),
        DnsOutcome::Failed { rcode, .. } => rcode_words(*rcode).into(),
        DnsOutcome::TimedOut => "No answer in time".into(),
        DnsOutcome::Unsendable => "The question could not be sent".into(),
        DnsOutcome::Malformed => "An answer that is not valid".into(),
        DnsOutcome::Unfinished => "Not waited for".into(),
        DnsOutcome::NotAsked => "Not asked".into(),
    }
}

fn rcode_words(rcode: Rcode) -> &'static str {
    match rcode {
        Rcode::FormErr => "It did not understand the question",
        Rcode::ServFail => "It could not get the answer",
        Rcode::NotImp => "It does not know such questions",
        Rcode::Refused => "It refused to answer",
        Rcode::Other(_) => "It failed in a rare way",
    }
}

fn list(addresses: &[IpAddr]) -> String {
    let shown: Vec<String> =
        addresses.iter().take(ADDRESSES_SHOWN).map(ToString::to_string).collect();
    let more = addresses.len().saturating_sub(ADDRESSES_SHOWN);
    let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{tail}", shown.join(", "))
}

fn reach_step(address: IpAddr, outcome: &ReachOutcome) -> Step {
    let what = format!("Connect to {address}");
    match outcome {
        ReachOutcome::Connected { took } => timed(what, "Connected", *took),
        ReachOutcome::Failed { took, failure } => timed(what, connect_words(*failure), *took),
        ReachOutcome::Denied => untimed(what, "This address may not be visited"),
        ReachOutcome::OverCap => untimed(what, "Not tried: enough others were"),
        ReachOutcome::Spared { .. } => untimed(what, "Not tried: it was asked often enough"),
        ReachOutcome::Unfinished => untimed(what, "Not finished in time"),
    }
}

fn connect_words(failure: ConnectFailure) -> &'static str {
    match failure {
        ConnectFailure::Refused => "Refused",
        ConnectFailure::TimedOut => "No answer in time",
        ConnectFailure::Reset => "Reset",
        ConnectFailure::HostUnreachable => "No way to this address",
        ConnectFailure::NoRoute => "The machine has no way to such addresses",
        ConnectFailure::Forbidden => "The machine itself forbids it",
        ConnectFailure::OutOfResources => "The machine ran out of room",
        ConnectFailure::PeerDiffers => "Somebody else answered",
        ConnectFailure::Other => "Failed",
    }
}

fn try_steps(number: usize, one: &TrySeen, steps: &mut Vec<Step>) {
    let what = |step: &str| format!("Try {number}, {step}, {}", one.address);
    match &one.course {
        CourseSeen::NotConnected { took, failure } => {
            steps.push(timed(what("connect"), connect_words(*failure), *took));
        }
        CourseSeen::NotSecured { took, failure, .. } => {
            steps.push(timed(what("encrypt"), tls_words(*failure), *took));
        }
        CourseSeen::NotAnswered { tls, took, failure, .. } => {
            steps.extend(tls.as_ref().map(|tls| tls_step(what("encrypt"), tls)));
            steps.push(timed(what("ask"), http_words(*failure), *took));
        }
        CourseSeen::Answered { tls, answer, .. } => {
            steps.extend(tls.as_ref().map(|tls| tls_step(what("encrypt"), tls)));
            steps.push(timed(what("ask"), answer_words(answer), answer.first_byte));
        }
    }
}

fn tls_words(failure: TlsFailure) -> &'static str {
    match failure {
        TlsFailure::TimedOut => "No answer in time",
        TlsFailure::Reset => "Reset",
        TlsFailure::Closed => "Closed",
        TlsFailure::ProtocolVersion => "It only speaks old versions of TLS",
        TlsFailure::NothingInCommon => "No way to encrypt in common",
        TlsFailure::UnrecognisedName => "It does not know this name",
        TlsFailure::ClientCertificateRequired => "It wants a certificate from the visitor",
        TlsFailure::InternalError => "It says that it broke",
        TlsFailure::NoApplicationProtocol => "It speaks another protocol",
        TlsFailure::OtherAlert => "It refused in a rare way",
        TlsFailure::NotTls(_) => "It does not encrypt here",
        TlsFailure::Violation => "It broke the rules of TLS",
        TlsFailure::Flood => "Too much at once",
    }
}

fn tls_step(what: String, tls: &Secured) -> Step {
    let version = match tls.version {
        TlsVersion::V1_2 => "TLS 1.2",
        TlsVersion::V1_3 => "TLS 1.3",
    };
    let certificate = match tls.certificate.problems.len() {
        0 => "the certificate is fine",
        _ => "the certificate has a problem",
    };
    timed(what, format!("{version}, {certificate}"), tls.took)
}

fn http_words(failure: HttpFailure) -> &'static str {
    match failure {
        HttpFailure::TimedOut => "No answer in time",
        HttpFailure::TooSlow => "An answer that came too slowly",
        HttpFailure::Closed => "Closed without an answer",
        HttpFailure::Reset => "Reset without an answer",
        HttpFailure::HeadTooLarge => "An answer with too large a head",
        HttpFailure::Malformed => "An answer that is not valid",
        HttpFailure::NotHttp(_) => "Something other than HTTP",
        HttpFailure::Http2Broken => "Broken HTTP/2",
        HttpFailure::ClientCertificateRequired => "It wants a certificate from the visitor",
        HttpFailure::Flood => "Too much at once",
        HttpFailure::UnexpectedUpgrade => "It switched to another protocol",
    }
}

fn answer_words(answer: &AnswerSeen) -> String {
    let version = match answer.version {
        HttpVersion::V1_0 => "HTTP/1.0",
        HttpVersion::V1_1 => "HTTP/1.1",
        HttpVersion::V2 => "HTTP/2",
    };
    format!("Answered {}, {version}", answer.status)
}

fn timed(what: impl Into<String>, seen: impl Into<String>, took: Millis) -> Step {
    Step { what: what.into(), seen: seen.into(), took: ms(took) }
}

/// Milliseconds as experts read them; none at all is not what a clock that counts whole ones saw.
fn ms(Millis(ms): Millis) -> String {
    if ms == 0 { "<1 ms".to_owned() } else { format!("{ms} ms") }
}

fn untimed(what: impl Into<String>, seen: impl Into<String>) -> Step {
    Step { what: what.into(), seen: seen.into(), took: String::new() }
}

/// Looks, hops and steps that are shown: a page for people, not a log.
const LOOKS_MAX: usize = 8;
const HOPS_MAX: usize = 11;
const STEPS_MAX: usize = 40;

/// Addresses of one answer that are shown.
const ADDRESSES_SHOWN: usize = 4;

/// Characters of a URL that are shown.
const URL_SHOWN_MAX: usize = 200;

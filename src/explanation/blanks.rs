//! The variables of the sentences, filled from the facts of one verdict.
//!
//! Some print nothing: they only say that a sentence may be said.

use std::net::IpAddr;

use crate::explanation::amounts::days;
use crate::explanation::amounts::listed;
use crate::explanation::amounts::seconds;
use crate::explanation::amounts::span;
use crate::explanation::clean::clean;
use crate::language::Blanks;
use crate::language::Language;
use crate::observation::TlsFailure;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Looked;
use crate::verdict::SeenClass;
use crate::verdict::Verdict;

/// All that can be filled in for one verdict.
pub(super) fn of(verdict: &Verdict, language: Language) -> Blanks {
    let mut blanks = Blanks::none();
    for name in NAMES {
        if let Some(value) = value(name, verdict, language) {
            blanks.text(name, value);
        }
    }
    blanks
}

/// A template of ours with `{name}`s in it, as the owner's lines are; `None` when a fact for one of
/// them is missing. One pass: what a fact brings is never read as a template again.
pub(super) fn fill(template: &str, verdict: &Verdict) -> Option<String> {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, behind) = after.split_once('}')?;
        filled.push_str(before);
        filled.push_str(&value(name, verdict, Language::English)?);
        rest = behind;
    }
    filled.push_str(rest);
    Some(filled)
}

/// What goes into the variable `name`.
fn value(name: &str, verdict: &Verdict, language: Language) -> Option<String> {
    match name {
        "host" => Some(clean(&verdict.host, HOST_MAX_CHARS)),
        "for" => Some(for_everyone(verdict, language)),
        "dates" => Some(language.say(dates(verdict)).into_owned()),
        "only_you" => (verdict.down_for == DownFor::You).then(String::new),
        "not_only_you" => (verdict.down_for != DownFor::You).then(String::new),
        "here" | "theirs" | "both" | "seen_here" | "measured" => looked(name, verdict.looked),
        "gateway" => Some(gateway(verdict, language)),
        "product" => product(verdict),
        "you_saw" => answer_that_reached_the_person(verdict).map(|status| status.to_string()),
        "request_id" => {
            Some(clean(verdict.understood.as_ref()?.request_id.as_deref()?, WORD_MAX_CHARS))
        }
        _ => verdict.find(|fact| from_fact(name, fact, language)),
    }
}

/// Nothing to write: a sentence with such a variable is only said when somebody looked from there.
fn looked(from: &str, looked: Looked) -> Option<String> {
    let fits = match looked {
        Looked::FromHere => matches!(from, "here" | "seen_here"),
        Looked::FromTheirs => matches!(from, "theirs" | "measured"),
        Looked::FromBoth => matches!(from, "both" | "seen_here" | "measured"),
    };
    fits.then(String::new)
}

/// "for everyone", where a headline may claim it.
fn for_everyone(verdict: &Verdict, language: Language) -> String {
    match (verdict.down_for, verdict.confidence) {
        (DownFor::Everyone, Confidence::Certain) => language.say("for-everyone").into_owned(),
        _ => String::new(),
    }
}

/// What is the matter with a certificate's dates.
fn dates(verdict: &Verdict) -> &'static str {
    let is_early = |fact: &Fact| {
        let early = matches!(
            fact,
            Fact::CertificateNotYetValid { .. } | Fact::IntermediateNotYetValid { .. }
        );
        early.then_some(())
    };
    if verdict.find(is_early).is_some() { "dates-early" } else { "dates-late" }
}

/// The status that the person saw, when only the far side can have sent it.
fn answer_that_reached_the_person(verdict: &Verdict) -> Option<u16> {
    let understood = verdict.understood.as_ref()?;
    came_from_far_side(understood.class).then_some(understood.status)?
}

/// The gateway as a noun, with its name when it is known.
fn gateway(verdict: &Verdict, language: Language) -> String {
    let Some(name) = product(verdict) else {
        return language.say("gateway-unnamed").into_owned();
    };
    let mut blanks = Blanks::none();
    blanks.text("name", name);
    language.fill("gateway-named", &blanks).unwrap_or_default().into_owned()
}

fn product(verdict: &Verdict) -> Option<String> {
    let name = clean(&verdict.gateway.as_ref()?.name, WORD_MAX_CHARS);
    (!name.is_empty()).then_some(name)
}

/// Whether a person can only see this when an HTTP answer came through from the site's side.
/// Not so with pages of proxies, filters and portals on their own side.
pub(super) fn came_from_far_side(class: SeenClass) -> bool {
    match class {
        SeenClass::Works
        | SeenClass::SoftError
        | SeenClass::Policy
        | SeenClass::GatewayError
        | SeenClass::ApplicationError
        | SeenClass::HttpError => true,
        SeenClass::HttpBroken
        | SeenClass::TlsCertificate
        | SeenClass::TlsProtocol
        | SeenClass::TcpRefused
        | SeenClass::TimedOut
        | SeenClass::Reset
        | SeenClass::DnsMissing
        | SeenClass::DnsFailed
        | SeenClass::BlockPage
        | SeenClass::Portal
        | SeenClass::Local
        | SeenClass::PersonsProxy
        | SeenClass::Slow
        | SeenClass::Blank
        | SeenClass::Nothing => false,
    }
}

/// What one fact brings for the blank `name`.
fn from_fact(name: &str, fact: &Fact, language: Language) -> Option<String> {
    match (name, fact) {
        ("status", Fact::Status { code, .. } | Fact::Refuses { status: code }) => {
            Some(code.to_string())
        }
        ("behind", Fact::AnswersBehindCertificate { status }) => Some(status.to_string()),
        ("took", Fact::Status { ms, .. }) | ("slow", Fact::Slow { ms }) => {
            Some(span(*ms, language))
        }
        ("waited", Fact::NoAnswer { ms, .. }) => Some(span(*ms, language)),
        ("retry", Fact::RetryAfter { seconds: wait }) => Some(seconds(*wait, language)),
        ("expired", Fact::CertificateExpired { days: count }) => Some(days(*count, language)),
        ("begins", Fact::CertificateNotYetValid { days: count }) => Some(days(*count, language)),
        ("ran_out", Fact::CertificateExpired { .. })
        | ("circle", Fact::AliasLoop { .. })
        | ("forged", Fact::ResolversForge)
        | ("canary", Fact::CanaryRed { .. })
        | ("portal", Fact::PageOfANetwork)
        | ("filtered", Fact::ResolverExplains { code: 15..=18, .. })
        | ("old", Fact::HandshakeFailed { failure: TlsFailure::ProtocolVersion })
        | ("unshared", Fact::HandshakeFailed { failure: TlsFailure::NothingInCommon })
        | ("weak", Fact::CertificateWeak)
        | ("broken", Fact::CertificateInvalid) => Some(String::new()),
        (
            "link",
            Fact::IntermediateExpired { subject } | Fact::IntermediateNotYetValid { subject },
        ) => {
            let subject = clean(subject, WORD_MAX_CHARS);
            (!subject.is_empty()).then_some(subject)
        }
        ("names", Fact::CertificateForOthers { names }) => listed(names, language),
        ("issuer", Fact::IssuerUnknown { issuer } | Fact::ChainIncomplete { issuer }) => {
            let issuer = clean(issuer, WORD_MAX_CHARS);
            (!issuer.is_empty()).then_some(issuer)
        }
        ("alias", Fact::DanglingAlias { target }) => Some(clean(target, HOST_MAX_CHARS)),
        ("chain", Fact::AliasLoop { chain }) => listed(chain, language),
        ("first_aliases", Fact::AliasesWithoutEnd { chain }) => listed(chain, language),
        ("redirect", Fact::RedirectsTo { url }) => Some(clean(url, URL_MAX_CHARS)),
        ("tunnel", Fact::TunnelInUse { interface }) => {
            let name = clean(interface, WORD_MAX_CHARS);
            (!name.is_empty()).then_some(name)
        }
        ("sibling", Fact::SiblingWorks { url }) => Some(clean(url, URL_MAX_CHARS)),
        ("plain", Fact::AnswersWithoutEncryption { url }) => Some(clean(url, URL_MAX_CHARS)),
        ("failed", Fact::TriesFailed { failed, .. }) => Some(failed.to_string()),
        ("tries", Fact::TriesFailed { tries, .. }) => Some(tries.to_string()),
        ("our_centre", Fact::DataCentre { name }) => Some(clean(name, WORD_MAX_CHARS)),
        ("your_centre", Fact::PersonsDataCentre { name }) => Some(clean(name, WORD_MAX_CHARS)),
        ("address", fact) => bad_address(fact).map(|address| address.to_string()),
        _ => None,
    }
}

/// The address that a fact says is in trouble.
fn bad_address(fact: &Fact) -> Option<IpAddr> {
    match fact {
        Fact::PrivateAddress { address }
        | Fact::AddressRefuses { address }
        | Fact::AddressSilent { address }
        | Fact::AddressResets { address }
        | Fact::AddressUnreachable { address }
        | Fact::AddressAnswersWithError { address, .. } => Some(*address),
        _ => None,
    }
}

/// Every variable that a sentence may have.
const NAMES: &[&str] = &[
    "host",
    "for",
    "dates",
    "only_you",
    "not_only_you",
    "here",
    "theirs",
    "both",
    "seen_here",
    "measured",
    "gateway",
    "product",
    "you_saw",
    "request_id",
    "address",
    "alias",
    "begins",
    "behind",
    "broken",
    "canary",
    "chain",
    "circle",
    "expired",
    "failed",
    "filtered",
    "first_aliases",
    "forged",
    "issuer",
    "link",
    "names",
    "old",
    "our_centre",
    "plain",
    "portal",
    "ran_out",
    "redirect",
    "retry",
    "sibling",
    "slow",
    "status",
    "took",
    "tries",
    "tunnel",
    "unshared",
    "waited",
    "weak",
    "your_centre",
];

/// The longest host name is 253 characters (RFC 1035 §2.3.4); more than 100 are not read.
pub(super) const HOST_MAX_CHARS: usize = 100;

/// Longer names of products, issuers or data centres are somebody's joke.
pub(super) const WORD_MAX_CHARS: usize = 60;

/// As much of a URL as fits a sentence.
pub(super) const URL_MAX_CHARS: usize = 120;

#[cfg(test)]
mod tests {
    use std::fs;

    use super::NAMES;

    /// `$names` in the files that are about verdicts.
    fn variables(file: &str) -> Vec<String> {
        let path = format!("{}/locales/en/{file}", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).expect("a file of ours");
        let uses = text.lines().filter(|line| !line.starts_with('#')).flat_map(|line| {
            line.split("{ $")
                .skip(1)
                .map(|rest| rest.split([' ', '}']).next().unwrap_or_default().to_owned())
        });
        uses.collect()
    }

    #[test]
    fn every_variable_of_a_sentence_is_one_that_can_be_filled() {
        for name in variables("reasons.ftl").into_iter().chain(variables("owner.ftl")) {
            assert!(NAMES.contains(&name.as_str()), "{name}");
        }
    }
}

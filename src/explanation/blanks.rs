//! The blanks in phrases, `{host}` and the like, filled from the facts of one verdict.
//!
//! Filling is one pass: what a fact brings is never read as a phrase again.

use std::net::IpAddr;

use crate::explanation::clean::clean;
use crate::observation::Family;
use crate::observation::TlsFailure;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Looked;
use crate::verdict::SeenClass;
use crate::verdict::Verdict;

/// What can be filled in for one verdict.
pub(super) struct Blanks<'a> {
    verdict: &'a Verdict,
}

impl<'a> Blanks<'a> {
    pub(super) fn new(verdict: &'a Verdict) -> Self {
        Self { verdict }
    }

    /// Each template that can be filled.
    pub(super) fn fill_all(&self, templates: &[&'static str]) -> impl Iterator<Item = String> {
        templates.iter().filter_map(|template| self.fill(template))
    }

    /// The template with its blanks filled; `None` when a fact for one of them is missing.
    pub(super) fn fill(&self, template: &str) -> Option<String> {
        let mut filled = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, behind) = after.split_once('}')?;
            filled.push_str(before);
            filled.push_str(&self.value(name)?);
            rest = behind;
        }
        filled.push_str(rest);
        Some(filled)
    }

    /// What goes into the blank `name`.
    fn value(&self, name: &str) -> Option<String> {
        match name {
            "host" => Some(clean(&self.verdict.host, HOST_MAX_CHARS)),
            "for" => Some(self.for_everyone().to_owned()),
            "dates" => Some(self.dates().to_owned()),
            "only_you" => (self.verdict.down_for == DownFor::You).then(String::new),
            "not_only_you" => (self.verdict.down_for != DownFor::You).then(String::new),
            "here" | "theirs" | "both" | "seen_here" | "measured" => self.looked(name),
            "gateway" => Some(self.gateway()),
            "product" => self.product(),
            "you_saw" => self.answer_that_reached_the_person().map(|status| status.to_string()),
            "request_id" => Some(clean(
                self.verdict.understood.as_ref()?.request_id.as_deref()?,
                WORD_MAX_CHARS,
            )),
            _ => self.verdict.find(|fact| from_fact(name, fact)),
        }
    }

    /// Nothing to write: a sentence with such a blank is only said when somebody looked from
    /// there.
    fn looked(&self, from: &str) -> Option<String> {
        let fits = match self.verdict.looked {
            Looked::FromHere => matches!(from, "here" | "seen_here"),
            Looked::FromTheirs => matches!(from, "theirs" | "measured"),
            Looked::FromBoth => matches!(from, "both" | "seen_here" | "measured"),
        };
        fits.then(String::new)
    }

    /// "for everyone", where a headline may claim it.
    fn for_everyone(&self) -> &'static str {
        match (self.verdict.down_for, self.verdict.confidence) {
            (DownFor::Everyone, Confidence::Certain) => " for everyone",
            _ => "",
        }
    }

    /// What is the matter with a certificate's dates.
    fn dates(&self) -> &'static str {
        let is_early = |fact: &Fact| {
            let early = matches!(
                fact,
                Fact::CertificateNotYetValid { .. } | Fact::IntermediateNotYetValid { .. }
            );
            early.then_some(())
        };
        if self.verdict.find(is_early).is_some() { "is not valid yet" } else { "is out of date" }
    }

    /// The status that the person saw, when only the far side can have sent it.
    fn answer_that_reached_the_person(&self) -> Option<u16> {
        let understood = self.verdict.understood.as_ref()?;
        came_from_far_side(understood.class).then_some(understood.status)?
    }

    /// The gateway as a noun, with its name when it is known.
    fn gateway(&self) -> String {
        self.product().map_or_else(|| "gateway".to_owned(), |name| format!("gateway ({name})"))
    }

    fn product(&self) -> Option<String> {
        let name = clean(&self.verdict.gateway.as_ref()?.name, WORD_MAX_CHARS);
        (!name.is_empty()).then_some(name)
    }
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

/// A span of time as people say it.
pub(super) fn span(ms: u32) -> String {
    match ms {
        0..100 => "less than 0.1 seconds".to_owned(),
        100..1_000 => format!("0.{} seconds", ms / 100),
        1_000..10_000 if ms % 1_000 >= 100 => {
            format!("{}.{} seconds", ms / 1_000, ms % 1_000 / 100)
        }
        1_000..2_000 => "1 second".to_owned(),
        _ => seconds(ms / 1_000),
    }
}

/// A number of seconds as people say it.
pub(super) fn seconds(seconds: u32) -> String {
    match seconds {
        0..120 => counted(i64::from(seconds), "second"),
        120..7_200 => counted(i64::from(seconds.div_ceil(60)), "minute"),
        7_200..172_800 => counted(i64::from(seconds.div_ceil(3_600)), "hour"),
        _ => counted(i64::from(seconds.div_ceil(86_400)), "day"),
    }
}

/// A count with its noun: "1 day", "3 days".
pub(super) fn counted(count: i64, noun: &str) -> String {
    if count == 1 { format!("{count} {noun}") } else { format!("{count} {noun}s") }
}

/// The form of a verb that goes with so many: "1 finds", "2 find".
pub(super) fn agreeing(count: usize, one: &'static str, several: &'static str) -> &'static str {
    if count == 1 { one } else { several }
}

/// A few names in a row; `None` when there is none.
pub(super) fn listed(names: &[String]) -> Option<String> {
    let shown: Vec<String> =
        names.iter().take(NAMES_MAX).map(|name| clean(name, HOST_MAX_CHARS)).collect();
    let more = if names.len() > NAMES_MAX { " and others" } else { "" };
    (!shown.is_empty()).then(|| format!("{}{more}", shown.join(", ")))
}

/// How a family is called.
pub(super) fn family_name(family: Family) -> &'static str {
    match family {
        Family::V4 => "IPv4",
        Family::V6 => "IPv6",
    }
}

/// What one fact brings for the blank `name`.
fn from_fact(name: &str, fact: &Fact) -> Option<String> {
    match (name, fact) {
        ("status", Fact::Status { code, .. } | Fact::Refuses { status: code }) => {
            Some(code.to_string())
        }
        ("behind", Fact::AnswersBehindCertificate { status }) => Some(status.to_string()),
        ("took", Fact::Status { ms, .. }) | ("slow", Fact::Slow { ms }) => Some(span(*ms)),
        ("waited", Fact::NoAnswer { ms, .. }) => Some(span(*ms)),
        ("retry", Fact::RetryAfter { seconds: wait }) => Some(seconds(*wait)),
        ("expired", Fact::CertificateExpired { days }) => Some(counted(*days, "day")),
        ("begins", Fact::CertificateNotYetValid { days }) => Some(counted(*days, "day")),
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
        ("names", Fact::CertificateForOthers { names }) => listed(names),
        ("issuer", Fact::IssuerUnknown { issuer } | Fact::ChainIncomplete { issuer }) => {
            let issuer = clean(issuer, WORD_MAX_CHARS);
            (!issuer.is_empty()).then_some(issuer)
        }
        ("alias", Fact::DanglingAlias { target }) => Some(clean(target, HOST_MAX_CHARS)),
        ("chain", Fact::AliasLoop { chain }) => listed(chain),
        ("first_aliases", Fact::AliasesWithoutEnd { chain }) => listed(chain),
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

/// The longest host name is 253 characters (RFC 1035 §2.3.4); more than 100 are not read.
pub(super) const HOST_MAX_CHARS: usize = 100;

/// Longer names of products, issuers or data centres are somebody's joke.
pub(super) const WORD_MAX_CHARS: usize = 60;

/// As much of a URL as fits a sentence.
pub(super) const URL_MAX_CHARS: usize = 120;

/// So many names make the point.
const NAMES_MAX: usize = 3;

#[cfg(test)]
mod tests {
    use super::seconds;
    use super::span;

    #[test]
    fn spans_are_said_as_people_say_them() {
        assert_eq!(span(0), "less than 0.1 seconds");
        assert_eq!(span(480), "0.4 seconds");
        assert_eq!(span(1_000), "1 second");
        assert_eq!(span(1_250), "1.2 seconds");
        assert_eq!(span(9_999), "9.9 seconds");
        assert_eq!(span(30_400), "30 seconds");
        assert_eq!(seconds(120), "2 minutes");
        assert_eq!(seconds(u32::MAX), "49711 days");
    }
}

//! Texts, addresses, redirects and DNS answers that an attacker would try, as one table.
//!
//! `tests/data/security_cases.json` has one case per line of attack, each with its source. A
//! case with the policy `firm` must hold. Where it says `choice`, both answers are safe and
//! [`DECIDED_OTHERWISE`] lists those where ours is not the file's. Here they go through the judging
//! functions alone; `own_internet.rs` sends them all through the running service.

use std::collections::HashSet;
use std::fs;
use std::net::IpAddr;
use std::net::SocketAddr;

use downforwhom::guard::Policy;
use downforwhom::target::RedirectChain;
use serde::Deserialize;

use crate::support::visit;

/// Cases with a choice where we choose otherwise than the file, and why.
const DECIDED_OTHERWISE: &[(&str, &str)] = &[(
    "S0458",
    "my.tld.is.cpu: a list of top-level domains goes stale, and DNS says that the name is missing",
)];

/// How many addresses of a family are dialled; the dialler's own tests hold it.
const DIALLED_PER_FAMILY: usize = 4;

#[test]
fn every_case_of_the_table_holds() {
    let wrong: Vec<String> = cases().iter().filter_map(Case::complaint).collect();
    assert!(wrong.is_empty(), "{} cases fail:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_decision_of_ours_is_about_a_choice() {
    let cases = cases();
    for (id, reason) in DECIDED_OTHERWISE {
        let case = cases.iter().find(|case| case.id == *id).expect("the case is in the table");
        assert_eq!(case.policy, Certainty::Choice, "{id}: {reason}");
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) input: String,
    pub(crate) expect: Expect,
    pub(crate) policy: Certainty,
    pub(crate) why: String,
    pub(crate) canonical: Option<String>,
    pub(crate) base: Option<String>,
    #[serde(default)]
    pub(crate) chain: Vec<String>,
    #[serde(default)]
    pub(crate) answers: Vec<IpAddr>,
    #[serde(default)]
    pub(crate) answers_seq: Vec<Vec<IpAddr>>,
    #[serde(default)]
    pub(crate) connect_to: Vec<IpAddr>,
    pub(crate) cname: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Address,
    EmbeddedIpv4,
    Metadata,
    Literal,
    Name,
    Idn,
    Scheme,
    Port,
    Userinfo,
    ParserConfusion,
    Crlf,
    Length,
    Redirect,
    RedirectChain,
    DnsAnswer,
    Rebinding,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Expect {
    Allow,
    Reject,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Certainty {
    Firm,
    Choice,
}

/// The whole table.
pub(crate) fn cases() -> Vec<Case> {
    let text = fs::read_to_string("tests/data/security_cases.json").expect("the table is there");
    let cases: Vec<Case> = serde_json::from_str(&text).expect("the table is well-formed");
    assert_eq!(cases.len(), 615, "no case may get lost");
    cases
}

impl Case {
    /// What has to come of it, our own decisions included.
    pub(crate) fn expected(&self) -> Expect {
        let otherwise = DECIDED_OTHERWISE.iter().any(|(id, _)| *id == self.id);
        match (self.expect, otherwise) {
            (Expect::Allow, false) | (Expect::Reject, true) => Expect::Allow,
            (Expect::Reject, false) | (Expect::Allow, true) => Expect::Reject,
        }
    }

    /// What is wrong, when something is.
    fn complaint(&self) -> Option<String> {
        let expected = self.expected();
        let judged = self.judge();
        let found = if judged.is_ok() { Expect::Allow } else { Expect::Reject };
        let origin_differs = match (&judged, &self.canonical) {
            (Ok(Some(origin)), Some(canonical)) => origin != canonical,
            _ => false,
        };
        let dialled_differ = matches!(self.kind, Kind::DnsAnswer | Kind::Rebinding)
            && self.would_dial() != self.connect_to.iter().copied().collect();
        (found != expected || origin_differs || dialled_differ).then(|| {
            format!("{} {:?} {:.80?}: {judged:?} ({})", self.id, self.kind, self.input, self.why)
        })
    }

    /// The origin where the case has one, or why it is refused.
    fn judge(&self) -> Result<Option<String>, String> {
        match self.kind {
            Kind::Address | Kind::EmbeddedIpv4 | Kind::Metadata => {
                let address = self.input.parse().expect("the case is an address");
                Policy::default().address(address).map_err(|denied| denied.to_string())?;
                Ok(None)
            }
            Kind::Redirect => {
                let base = self.base.as_deref().expect("a redirect has a base");
                let target = visit::typed(base)?;
                visit::redirected(&target, &self.input).map(|target| Some(target.origin()))
            }
            Kind::RedirectChain => walk(&self.chain).map(|()| None),
            Kind::DnsAnswer | Kind::Rebinding => self.dialled(),
            _ => visit::typed(&self.input).map(|target| Some(target.origin())),
        }
    }

    /// Whether there is anything to dial.
    fn dialled(&self) -> Result<Option<String>, String> {
        if self.would_dial().is_empty() { Err("nothing to dial".to_owned()) } else { Ok(None) }
    }

    /// What is dialled: the admitted ones of this look's own first answers, up to a cap, and
    /// nothing else. An alias to a name of one network ends the look.
    fn would_dial(&self) -> HashSet<IpAddr> {
        let policy = Policy::default();
        if self.cname.as_deref().is_some_and(|name| policy.name(name).is_err()) {
            return HashSet::new();
        }
        let answers = self.answers_seq.first().unwrap_or(&self.answers);
        let admitted = answers
            .iter()
            .filter_map(|address| policy.admit(SocketAddr::new(*address, 443)).ok())
            .map(|admitted| admitted.address().ip());
        let (v4, v6): (Vec<_>, Vec<_>) = admitted.partition(IpAddr::is_ipv4);
        v4.into_iter()
            .take(DIALLED_PER_FAMILY)
            .chain(v6.into_iter().take(DIALLED_PER_FAMILY))
            .collect()
    }
}

/// Follows redirects as a check does: each is judged, and the chain has its own rule.
fn walk(urls: &[String]) -> Result<(), String> {
    let mut target = visit::typed(&urls[0])?;
    let mut chain = RedirectChain::from(&target);
    for url in &urls[1..] {
        target = visit::redirected(&target, url)?;
        chain.follow(&target).map_err(|end| end.to_string())?;
    }
    Ok(())
}

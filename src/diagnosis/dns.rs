//! The site's name: it does not exist, has no address, or its servers fail.
//!
//! Each rule looks at what all resolvers together say. A resolver that is silent, dead or
//! filters on its own account has no vote.

use std::net::IpAddr;

use crate::observation::Ede;
use crate::observation::Health;
use crate::observation::Rcode;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::OwnStep;
use crate::verdict::Reason;

use super::case::Case;
use super::finding::Finding;
use super::names::View;
use super::reach;

/// The name leads only to addresses that work inside one network.
pub(super) fn private_address(case: &Case<'_>) -> Option<Finding> {
    let denied = &case.addresses.denied;
    if !case.has_a_name() || denied.is_empty() || case.addresses.dialled() > 0 {
        return None;
    }
    let facts = denied.iter().take(SHOWN).map(|address| Fact::PrivateAddress { address: *address });
    Some(finding(Reason::DnsPrivateAddress, DEFINITE).same_everywhere().saw_all(facts))
}

/// The name is an alias of a name that does not exist.
pub(super) fn dangling_alias(case: &Case<'_>) -> Option<Finding> {
    let chain = not_found(case)?.find_map(|view| match view {
        View::Missing(chain) if !chain.is_empty() => Some(chain),
        _ => None,
    })?;
    let target = chain.last()?.clone();
    let found = finding(Reason::DnsDanglingAlias, DEFINITE).same_everywhere();
    Some(found.saw(Fact::DanglingAlias { target }).saw(missing_fact(case)))
}

/// NXDOMAIN (RFC 1035 §4.1.1, RFC 8020).
pub(super) fn name_missing(case: &Case<'_>) -> Option<Finding> {
    not_found(case)?.find(|view| matches!(view, View::Missing(_)))?;
    let found = finding(Reason::DnsNameNotResolved, DEFINITE).same_everywhere();
    Some(found.saw(missing_fact(case)))
}

/// Aliases that go in a circle, or have no end.
pub(super) fn alias_loop(case: &Case<'_>) -> Option<Finding> {
    let fact = not_found(case)?.find_map(|view| match view {
        View::Loop(chain) => Some(Fact::AliasLoop { chain: chain.to_vec() }),
        View::TooLong(chain) => Some(Fact::AliasesWithoutEnd { chain: chain.to_vec() }),
        _ => None,
    })?;
    Some(finding(Reason::DnsAliasLoop, DEFINITE).same_everywhere().saw(fact))
}

/// The name exists and has no address of either family (RFC 2308 §2.2).
pub(super) fn no_address(case: &Case<'_>) -> Option<Finding> {
    let mut answers = not_found(case)?.filter(View::is_an_answer).peekable();
    answers.peek()?;
    answers
        .all(|view| view == View::NoAddress)
        .then(|| finding(Reason::DnsNoAddress, DEFINITE).same_everywhere().saw(Fact::NoAddress))
}

/// The signatures are broken (RFC 8914 §4.7 to §4.13, RFC 4035 §5.5).
pub(super) fn signature_invalid(case: &Case<'_>) -> Option<Finding> {
    nobody_finds(case)?;
    signature_facts(case).map(|facts| {
        finding(Reason::DnsSignatureInvalid, DEFINITE).same_everywhere().saw_all(facts)
    })
}

/// Resolvers that check signatures refuse the name, the others find it.
pub(super) fn signature_invalid_for_some(case: &Case<'_>) -> Option<Finding> {
    let facts = signature_facts(case).filter(|_| case.names.found())?;
    let found = Finding::new(Reason::DnsSignatureInvalid, DownFor::Some, DEFINITE);
    Some(found.rests_on(OwnStep::Dns, Vec::new()).saw_all(facts))
}

/// The name servers do not answer the resolvers (RFC 8914 §4.23, §4.24).
pub(super) fn unreachable(case: &Case<'_>) -> Option<Finding> {
    nobody_finds(case)?;
    let ede = case.names.explanations().find(|ede| matches!(ede.code, 22 | 23))?;
    Some(failing(case, Reason::DnsUnreachable).saw(explains(ede)))
}

/// A name server says that it does not serve this name: lame delegation (RFC 8914 §4.21,
/// RFC 9499 §7), or every resolver is turned away.
pub(super) fn not_served(case: &Case<'_>) -> Option<Finding> {
    nobody_finds(case)?;
    let ede = case.names.explanations().find(|ede| ede.code == 20);
    let refused = case.names.rcode() == Some(Rcode::Refused);
    (ede.is_some() || refused)
        .then(|| failing(case, Reason::DnsNotServed).saw_all(ede.map(explains)))
}

/// SERVFAIL and its kin, without a finer word.
pub(super) fn servers_fail(case: &Case<'_>) -> Option<Finding> {
    nobody_finds(case)?;
    case.names.rcode()?;
    let words = case.names.explanations().take(SHOWN).map(explains);
    Some(failing(case, Reason::DnsFailed).saw_all(words))
}

/// Answers that are not valid DNS.
pub(super) fn malformed(case: &Case<'_>) -> Option<Finding> {
    not_found(case)?.find(|view| *view == View::Malformed)?;
    Some(finding(Reason::DnsMalformed, ONE_RESOLVER).saw(Fact::MalformedAnswers))
}

/// Resolvers that live are silent about this name.
pub(super) fn silent_about_name(case: &Case<'_>) -> Option<Finding> {
    nobody_finds(case)?;
    let watched = case.own.dns == Health::Green;
    let silent = |view: &View<'_>| match view {
        View::Silent => true,
        View::Unheard => watched,
        _ => false,
    };
    let resolvers = case.names.count(silent);
    (resolvers > 0).then(|| {
        finding(Reason::DnsTimedOut, ONE_RESOLVER).saw(Fact::ResolversSilentAboutName { resolvers })
    })
}

/// The site's own servers do not agree, and what only some of them give does not work: an old
/// address lives on at one of them.
pub(super) fn servers_disagree(case: &Case<'_>) -> Option<Finding> {
    let said = case.names.authorities();
    let given_by_all = |address: &IpAddr| said.iter().all(|(_, given)| given.contains(address));
    let failing = &case.addresses.failing;
    let (address, failure) = failing.iter().find(|(address, _)| !given_by_all(address))?;
    let given = said.iter().filter(|(_, given)| given.contains(address)).count();
    let disagree = given > 0 && given < said.len() && !case.addresses.working.is_empty();
    disagree.then(|| {
        let missing = said.len() - given;
        Finding::new(Reason::DnsAnswersDisagree, DownFor::Some, SERVERS_DISAGREE)
            .saw(Fact::ResolversDisagree { found: given, missing })
            .saw(reach::fact(*address, *failure))
    })
}

/// Some resolvers find the name, and some say that it is not there or that its servers fail.
pub(super) fn answers_disagree(case: &Case<'_>) -> Option<Finding> {
    if !case.names.found() {
        return None;
    }
    let found = case.names.count(|view| *view == View::Found);
    let missing = case.names.count(|view| {
        matches!(view, View::Missing(_) | View::NoAddress | View::Failed(Rcode::ServFail))
    });
    // One resolver against the site's own servers is that resolver's affair.
    let said = case.names.authorities();
    let settled = !said.is_empty() && said.iter().all(|(view, _)| *view == View::Found);
    (missing > 0 && !settled).then(|| {
        Finding::new(Reason::DnsAnswersDisagree, DownFor::Some, DISAGREE)
            .rests_on(OwnStep::Dns, Vec::new())
            .saw(Fact::ResolversDisagree { found, missing })
    })
}

/// The views, when resolvers were asked and none has an address.
fn not_found<'c>(case: &'c Case<'_>) -> Option<impl Iterator<Item = View<'c>>> {
    nobody_finds(case).map(|()| case.names.views())
}

/// Whether resolvers were asked and none has an address.
fn nobody_finds(case: &Case<'_>) -> Option<()> {
    (case.names.asked() && !case.names.found()).then_some(())
}

fn finding(reason: Reason, score: u8) -> Finding {
    Finding::new(reason, DownFor::Everyone, score).rests_on(OwnStep::Dns, Vec::new())
}

/// Failing name servers: surer when a second resolver says so too.
fn failing(case: &Case<'_>, reason: Reason) -> Finding {
    let resolvers = case.names.count(|view| matches!(view, View::Failed(_)));
    let score = if resolvers > 1 { SEVERAL_RESOLVERS } else { ONE_RESOLVER };
    let fact = case.names.rcode().map(|rcode| Fact::ResolversFail {
        resolvers,
        of: case.names.total(),
        rcode,
    });
    finding(reason, score).saw_all(fact)
}

/// What shows that the signatures are broken, when anything does.
fn signature_facts(case: &Case<'_>) -> Option<Vec<Fact>> {
    let code = |ede: &&Ede| matches!(ede.code, 1 | 2 | 6..=12 | 25 | 27);
    let failed = case.names.rcode().is_some();
    let mut facts: Vec<_> =
        case.names.explanations().filter(code).take(SHOWN).map(explains).collect();
    if case.names.works_without_validation() {
        facts.push(Fact::WorksWithoutValidation);
    }
    (failed && !facts.is_empty()).then_some(facts)
}

fn missing_fact(case: &Case<'_>) -> Fact {
    let resolvers = case.names.count(|view| matches!(view, View::Missing(_)));
    Fact::NameMissing { resolvers, of: case.names.heard() }
}

fn explains(ede: &Ede) -> Fact {
    Fact::ResolverExplains { code: ede.code, text: ede.text.clone() }
}

/// DNS says it in so many words, and it is the same from everywhere.
const DEFINITE: u8 = 95;

/// Name servers fail for two independent resolvers.
const SEVERAL_RESOLVERS: u8 = 93;

/// Only one resolver says so.
const ONE_RESOLVER: u8 = 75;

/// Resolvers disagree: a change on its way, or one of them is wrong.
const DISAGREE: u8 = 70;

/// Lines of one kind in the evidence.
const SHOWN: usize = 3;

/// Asked one by one, the site's own servers differ.
const SERVERS_DISAGREE: u8 = 90;

//! The person's machine is led to a good address and does not get there: what stands between.
//!
//! Each rule needs the site to be seen working from elsewhere, at that very address where it
//! can be told.

use crate::fingerprint::FaultHint;
use crate::fingerprint::Who;
use crate::observation::BodyEnd;
use crate::observation::CertificateProblem;
use crate::report::OtherName;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Reason;

use super::author::Nature;
use super::case::Case;
use super::codes;
use super::finding::Finding;
use super::finding::page_known;
use super::own_machine::is_fine;
use super::own_machine::same_certificate;
use super::own_machine::theirs_is;
use super::own_side::is_forward_proxy;
use super::theirs::Theirs;
use super::theirs::works_at;
use super::traces;
use super::traces::At;

/// What they get in the site's place is the notice of a provider, an office or a filter.
pub(super) fn block_page(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref()?;
    let entry = theirs.case.reading.as_ref()?.network_page()?;
    let ours_too = case.reading.as_ref().is_some_and(|reading| reading.shows(&entry.vendor));
    if ours_too || !is_open(site) {
        return None;
    }
    let chosen = entry.who == Who::Local || entry.fault_hint == Some(FaultHint::Local);
    let reason = if chosen { Reason::LocalFilter } else { Reason::IspBlockPage };
    Some(theirs_is(site, reason, PAGE).measured(page_known(entry)).measured(theirs.fact()))
}

/// What they get is the error page of a proxy that the site does not have.
pub(super) fn proxy_failed(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref()?;
    let reading = theirs.case.reading.as_ref()?;
    let entry = reading.entry().filter(|entry| is_forward_proxy(&entry.vendor))?;
    let fails = matches!(reading.nature, Nature::Gateway(_) | Nature::Refuses);
    let ours_too = case.reading.as_ref().is_some_and(|ours| ours.shows(&entry.vendor));
    let knows = case.seen.is_some();
    (fails && !ours_too && knows && is_fine(case, site)).then(|| {
        theirs_is(site, Reason::IspProxyFailed, PROXY_PAGE)
            .measured(page_known(entry))
            .measured(theirs.fact())
    })
}

/// The machine's own firewall forbids the connection, or it does not leave the home.
pub(super) fn own_firewall(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = unreached(case, site)?;
    if theirs.is_forbidden() {
        return Some(theirs_is(site, Reason::LocalFirewall, PAGE).measured(theirs.fact()));
    }
    let lost = traces::lost(&theirs.machine.traces).filter(|lost| lost.at == At::Home)?;
    let ends = Fact::PacketsEnd { hops: lost.hops, from: lost.from };
    let finding = theirs_is(site, Reason::LocalFirewall, TRACED).measured(theirs.fact());
    Some(finding.measured(ends).measured(Fact::ControlsWorkForThem))
}

/// Packets to the site end inside the provider's network, while others go on.
pub(super) fn unreachable(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = unreached(case, site)?;
    let lost = traces::lost(&theirs.machine.traces).filter(|lost| lost.at == At::Provider)?;
    let ends = Fact::PacketsEnd { hops: lost.hops, from: lost.from };
    let finding = theirs_is(site, Reason::IspUnreachable, TRACED).measured(theirs.fact());
    Some(finding.measured(ends).measured(Fact::ControlsWorkForThem))
}

/// The connection is cut or starves once it names this site; with another name it does not.
pub(super) fn name_filtered(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = cut(case, site)?;
    (theirs.machine.other_name == OtherName::Answers && case.seen.is_some()).then(|| {
        theirs_is(site, Reason::IspNameFiltered, OTHER_NAME)
            .measured(theirs.fact())
            .measured(Fact::OtherNameAnswers)
    })
}

/// Connected, and then every handshake starves, whatever name is asked for: large packets do not
/// come through. Or the page begins and never ends.
pub(super) fn large_answers_stall(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|_| case.seen.is_some() && is_fine(case, site))?;
    let starves = theirs.site.reason == Reason::TlsTimedOut
        && theirs.machine.other_name == OtherName::FailsToo;
    let ends = |side: &Case<'_>| side.reading.as_ref().map(|reading| reading.answer.body.end);
    let half = ends(&theirs.case) == Some(BodyEnd::TimedOut)
        && ends(case).is_some_and(|end| end != BodyEnd::TimedOut);
    (starves || half)
        .then(|| theirs_is(site, Reason::IspLargeAnswersStall, STALLS).measured(theirs.fact()))
}

/// The connection is cut, whatever name is asked for.
pub(super) fn connection_cut(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = cut(case, site)?;
    let by_address = works_from_here(case, theirs) && case.seen.is_some();
    (by_address && theirs.machine.other_name == OtherName::FailsToo).then(|| {
        theirs_is(site, Reason::IspConnectionCut, CUT)
            .measured(theirs.fact())
            .or_maybe(Reason::GatewayRefusesPerson)
    })
}

/// They get a certificate that nobody vouches for, from an address that gives us a good one.
pub(super) fn interception(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref()?;
    let bad = theirs.certificate().filter(|bad| !bad.problems.is_empty())?;
    let ours = case.certificate().filter(|ours| ours.problems.is_empty())?;
    let same_place = works_from_here(case, theirs);
    if same_certificate(case, theirs) || !same_place || !is_open(site) {
        return None;
    }
    let named = codes::names_an_interceptor(&bad.issuer.to_lowercase());
    let reason = if named { Reason::LocalInterception } else { Reason::IspInterception };
    // Who it is that nobody knows may stand in the home as well as at the provider.
    let score = if named { CERTIFICATES } else { UNKNOWN_MAKER };
    let finding = theirs_is(site, reason, score)
        .measured(Fact::TheirCertificate { issuer: bad.issuer.clone() })
        .saw(Fact::OurCertificate { issuer: ours.issuer.clone() });
    Some(if named { finding } else { finding.or_maybe(Reason::LocalInterception) })
}

/// A certificate that names a virus scanner or a filter as its maker tells by itself.
pub(super) fn named_interceptor(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|theirs| !theirs.works())?;
    let bad = theirs.certificate().filter(|bad| {
        bad.problems.iter().any(|problem| {
            matches!(problem, CertificateProblem::UnknownIssuer | CertificateProblem::SelfSigned)
        })
    })?;
    let named = codes::names_an_interceptor(&bad.issuer.to_lowercase());
    (named && case.seen.is_none()).then(|| {
        theirs_is(site, Reason::LocalInterception, SAME_LEAF)
            .measured(Fact::TheirCertificate { issuer: bad.issuer.clone() })
    })
}

/// The same certificate is good for us, and their machine does not know its authority.
pub(super) fn trust_store(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref()?;
    let bad = theirs.certificate()?;
    let unknown = bad.problems.iter().all(|problem| {
        matches!(problem, CertificateProblem::UnknownIssuer | CertificateProblem::ChainIncomplete)
    });
    let ours = case.certificate().filter(|ours| ours.problems.is_empty())?;
    (unknown && !bad.problems.is_empty() && same_certificate(case, theirs) && is_open(site)).then(
        || {
            theirs_is(site, Reason::LocalTrustStore, SAME_LEAF)
                .measured(Fact::TheirCertificate { issuer: bad.issuer.clone() })
                .saw(Fact::OurCertificate { issuer: ours.issuer.clone() })
        },
    )
}

/// Their side, when no connection to the site comes about. Where packets end is seen even when
/// nobody knows how the site is.
fn unreached<'c, 'a>(case: &'c Case<'a>, site: &Finding) -> Option<&'c Theirs<'a>> {
    let theirs = case.theirs.as_ref()?;
    // Private addresses have no way through the Internet on which they could be lost.
    let public = theirs.private().len() < theirs.led_to().len();
    let dials = public && theirs.case.addresses.working.is_empty();
    let may_be_fine = case.seen.is_none() || is_fine(case, site);
    (dials && !theirs.works_by_proxy() && may_be_fine).then_some(theirs)
}

/// Their side, when connections come about and break before an answer.
fn cut<'c, 'a>(case: &'c Case<'a>, site: &Finding) -> Option<&'c Theirs<'a>> {
    let theirs = case.theirs.as_ref()?;
    let breaks = matches!(
        theirs.site.reason,
        Reason::TlsInterrupted
            | Reason::TlsTimedOut
            | Reason::HttpResponseReset
            | Reason::HttpResponseEmpty
            | Reason::HttpResponseTimedOut
    );
    (breaks && !theirs.works_by_proxy() && is_fine(case, site)).then_some(theirs)
}

/// Whether an address that they are led to works from here.
fn works_from_here(case: &Case<'_>, theirs: &Theirs<'_>) -> bool {
    let led_to = theirs.led_to();
    led_to.iter().any(|address| theirs.we_reach(*address)) || works_at(&case.elsewhere()).is_some()
}

/// Whether the site leaves room for the person's side: it works, or it answers and keeps us out.
fn is_open(site: &Finding) -> bool {
    matches!(site.reason.fault(), Fault::None | Fault::Unknown)
}

/// A known page, or an error of the machine's own system.
const PAGE: u8 = 95;

/// A known page of a forward proxy.
const PROXY_PAGE: u8 = 90;

/// The hops tell where it ends, and that others go on.
const TRACED: u8 = 80;

/// The same address answers for another name.
const OTHER_NAME: u8 = 88;

/// Two certificates, one of which nobody vouches for.
const CERTIFICATES: u8 = 93;

/// The same, and its maker says nothing of where it is done.
const UNKNOWN_MAKER: u8 = 85;

/// One certificate, known to one of the two.
const SAME_LEAF: u8 = 85;

/// Packets that are lost by their size look like other losses.
const STALLS: u8 = 65;

/// Something cuts, and it may be the site's own guard.
const CUT: u8 = 60;

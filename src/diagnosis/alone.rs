//! Only the person's machine has looked. It can tell what is wrong with itself and what differs
//! between its resolvers; of a site that it does not reach, it cannot say whose fault that is.

use std::net::IpAddr;

use crate::guard;
use crate::observation::Health;
use crate::observation::Liveness;
use crate::observation::Try;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Reason;

use super::Decided;
use super::case::Case;
use super::finding::Finding;
use super::finding::Truth;
use super::theirs::Theirs;

/// What one look from the person's machine says of the site.
pub(super) fn site(theirs: &Theirs<'_>) -> Decided {
    let looked = super::site(&theirs.case);
    let finding = from_their_machine(looked.finding);
    if theirs.works() {
        return match finding.reason.fault() {
            Fault::None => Decided { finding, rule: looked.rule },
            _ => Decided { finding: works_in_part(theirs, finding), rule: "b12-works" },
        };
    }
    if theirs.works_elsewhere().is_some() || theirs.works_by_proxy() {
        let works = Finding::new(Reason::NoneWorks, DownFor::Nobody, WORKS_ELSEWHERE);
        return Decided { finding: works, rule: "b12-works" };
    }
    if leads_everybody_inside(theirs) {
        let private = theirs.private().into_iter().map(|address| Fact::PrivateAddress { address });
        let inside = Finding::new(Reason::DnsPrivateAddress, DownFor::Everyone, SAID_BY_ALL);
        return Decided { finding: inside.measured_all(private), rule: "d3-private-address" };
    }
    let is_of_names = finding.reason.fault() == Fault::Dns;
    if proves_itself(&theirs.case, &finding) && !(is_of_names && doubts_names(theirs)) {
        return Decided { finding: for_all_we_know(finding), rule: looked.rule };
    }
    let mut open = Finding::new(Reason::UnknownOneSide, DownFor::Unknown, 0);
    open.beneath = finding.evidence;
    let others_too = theirs.controls_fail().then_some(Fact::ControlsFailThem { family: None });
    let open = open.measured(theirs.fact()).measured_all(others_too);
    Decided { finding: open, rule: "e3-one-side-only" }
}

/// Whether what this machine hears of names proves nothing: somebody answers in the place of every
/// resolver, or not even well-known names are found, as before the log-in of some networks.
fn doubts_names(theirs: &Theirs<'_>) -> bool {
    theirs.is_hijacked() || theirs.machine.own_network.dns == Health::Red
}

/// The page came. That a part of the way failed beside it may be the site's or their own.
fn works_in_part(theirs: &Theirs<'_>, finding: Finding) -> Finding {
    let mut works = Finding::new(Reason::NoneWorks, DownFor::Nobody, WORKS_ELSEWHERE);
    works.beneath = finding.evidence;
    works.measured(theirs.fact())
}

/// Whether every resolver leads this machine to addresses that work inside one network only.
fn leads_everybody_inside(theirs: &Theirs<'_>) -> bool {
    let (led_to, others) = (theirs.led_to(), theirs.others_give());
    let all_inside =
        |given: &[IpAddr]| !given.is_empty() && !given.iter().any(|it| guard::is_public(*it));
    // Those are what filters give: they count only where nobody answers for all resolvers.
    let nowhere = led_to.iter().any(|address| address.is_unspecified() || address.is_loopback());
    let sure = !nowhere || theirs.machine.nobody == Liveness::Silent;
    let told_so = theirs.machine.hosts_file.is_empty() && sure;
    told_so && all_inside(&led_to) && all_inside(&others)
}

/// Whether one look is enough, because what was seen can only come from the site: a name that
/// several resolvers deny, or an answer behind a certificate that holds.
fn proves_itself(case: &Case<'_>, finding: &Finding) -> bool {
    let over_tls = case.certificate().is_some_and(|one| one.problems.is_empty());
    // A circle that the site itself is a part of is the site's, whatever else is in it.
    if finding.reason == Reason::HttpRedirectLoop {
        return case.hops().iter().flat_map(|hop| &hop.tries).any(is_secured_well);
    }
    match finding.reason.fault() {
        Fault::None | Fault::Dns => true,
        // Over plain http anybody on the way can answer.
        Fault::Gateway | Fault::Application => over_tls,
        Fault::Tls => finding.reason == Reason::TlsCertDateInvalid,
        Fault::Unknown => over_tls,
        Fault::Network | Fault::Local | Fault::Isp | Fault::Checker => false,
    }
}

fn is_secured_well(one: &Try) -> bool {
    one.secured().is_some_and(|secured| secured.certificate.problems.is_empty())
}

/// Whether others see the same is open, unless it is the same from everywhere.
fn for_all_we_know(mut finding: Finding) -> Finding {
    if finding.down_for == DownFor::Everyone && finding.truth == Truth::FromHere {
        finding.down_for = DownFor::Unknown;
    }
    finding
}

/// The facts were seen by the person's machine.
pub(super) fn from_their_machine(mut finding: Finding) -> Finding {
    for line in &mut finding.evidence {
        line.from = crate::verdict::Witness::Machine;
    }
    finding
}

/// Several resolvers say the same.
const SAID_BY_ALL: u8 = 85;

/// Another address of the site works for this machine.
const WORKS_ELSEWHERE: u8 = 80;

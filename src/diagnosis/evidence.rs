//! Puts a verdict together: the rule's facts first, then what was fine on the way.

use crate::observation::Certificate;
use crate::observation::Hop;
use crate::observation::Try;
use crate::verdict::Evidence;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Gateway;
use crate::verdict::Verdict;
use crate::verdict::Witness;

use super::Decided;
use super::author::Nature;
use super::case::Case;

/// The verdict of a case.
pub(super) fn verdict(case: &Case<'_>, decided: Decided) -> Verdict {
    let Decided { rule, finding } = decided;
    let (eyes, look) = look(case);
    let confidence = finding.confidence();
    let host = look.host_of(&finding);
    let gateway = finding.gateway.or_else(|| standing(look));
    let mut evidence = finding.evidence;
    let tunnel = case.theirs.as_ref().filter(|theirs| !theirs.works()).and_then(|theirs| {
        let interface = theirs.machine.tunnel.clone()?;
        Some(line(Witness::Machine, Fact::TunnelInUse { interface }))
    });
    add(&mut evidence, tunnel);
    add(&mut evidence, finding.beneath);
    add(&mut evidence, case.person.fact().map(|fact| line(Witness::Person, fact)));
    add(&mut evidence, fine(look).into_iter().map(|fact| line(eyes, fact)));
    evidence.truncate(EVIDENCE_MAX);
    Verdict {
        host,
        down_for: finding.down_for,
        reason: finding.reason,
        confidence,
        rule,
        gateway,
        causes: finding.causes,
        evidence,
        understood: case.person.understood(),
        runner_up: finding.runner_up,
        looked: case.looked(),
    }
}

/// The look that tells what was fine on the way, and whose it is: ours, or else theirs.
fn look<'c, 'a>(case: &'c Case<'a>) -> (Witness, &'c Case<'a>) {
    match (case.seen, &case.theirs) {
        (None, Some(theirs)) => (Witness::Machine, &theirs.case),
        _ => (Witness::Checker, case),
    }
}

fn standing(case: &Case<'_>) -> Option<Gateway> {
    case.reading.as_ref()?.front()
}

/// Facts that are already there are not said twice.
fn add(evidence: &mut Vec<Evidence>, more: impl IntoIterator<Item = Evidence>) {
    for line in more {
        if !evidence.iter().any(|known| known.fact == line.fact) {
            evidence.push(line);
        }
    }
}

fn line(from: Witness, fact: Fact) -> Evidence {
    Evidence { from, fact, supports: Fault::None }
}

/// What was in order on the way, in the order of the way.
fn fine(case: &Case<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    if case.names.found() && case.names.addresses() > 0 {
        facts.push(Fact::NameResolves { addresses: case.names.addresses() });
    }
    let half = case.names.half_failed();
    facts.extend(half.map(|(family, rcode)| Fact::FamilyNotFound { family, rcode }));
    let addresses = &case.addresses;
    if let Some(ms) = addresses.working.iter().map(|(_, ms)| *ms).min() {
        let (working, of) = (addresses.working.len(), addresses.dialled());
        facts.push(Fact::Connects { working, of, ms });
    }
    if let Some(certificate) = good_certificate(case) {
        facts.push(Fact::CertificateFine { days_left: certificate.days_left });
    }
    let good = case.reading.as_ref().filter(|reading| reading.nature == Nature::Works);
    facts.extend(good.map(|reading| reading.status_fact()));
    facts.extend(second_hop(case.hops()));
    facts
}

/// Why there is a second hop: the site sent us on, or only its plain http address answered. A
/// site whose https answers is never asked for the same page over http by ourselves.
fn second_hop(hops: &[Hop]) -> Option<Fact> {
    let [first, second, ..] = hops else { return None };
    let url = second.url.clone();
    let sent_on = first.tries.iter().any(|one| one.answer().is_some());
    Some(if sent_on { Fact::RedirectsTo { url } } else { Fact::AnswersWithoutEncryption { url } })
}

fn good_certificate<'a>(case: &Case<'a>) -> Option<&'a Certificate> {
    let secured = case.hops().last()?.tries.iter().rev().find_map(Try::secured)?;
    Some(&secured.certificate).filter(|certificate| certificate.problems.is_empty())
}

/// More lines than this are not read.
const EVIDENCE_MAX: usize = 8;

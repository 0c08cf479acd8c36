//! A certificate that browsers refuse, on any hop: they stop there, whatever answers behind.

use crate::observation::Certificate;
use crate::observation::CertificateProblem;
use crate::observation::Family;
use crate::observation::Try;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::OwnStep;
use crate::verdict::Reason;

use super::case::Case;
use super::finding::Finding;

/// A hop before the last one has a certificate that browsers refuse: they never come to what is
/// wrong with the last.
pub(super) fn bad_on_the_way(case: &Case<'_>) -> Option<Finding> {
    let [before @ .., _last] = case.hops() else { return None };
    let bad = before.iter().any(|hop| hop.tries.iter().any(|one| worst(one).is_some()));
    bad.then(|| bad_certificate(case))?
}

/// The first hop whose certificate browsers refuse.
pub(super) fn bad_certificate(case: &Case<'_>) -> Option<Finding> {
    let hop = case.hops().iter().find(|hop| hop.tries.iter().any(|one| worst(one).is_some()))?;
    let tries = &hop.tries;
    let secured = tries.iter().filter(|one| one.secured().is_some());
    let fine = secured.clone().any(|one| worst(one).is_none());
    let bad = tries.iter().rev().find(|one| worst(one).is_some())?;
    let certificate = &bad.secured()?.certificate;
    let (reason, score) = kind(worst(bad)?);
    let partial = fine || reason == Reason::TlsCertChainIncomplete;
    let down_for = if partial { DownFor::Some } else { DownFor::Everyone };
    let finding = Finding::new(reason, down_for, score)
        .at(&hop.url)
        .rests_on(OwnStep::Tls, vec![Family::of(bad.address.ip())])
        .saw_all(ranked(certificate).into_iter().map(|problem| fact(problem, certificate)));
    let behind = bad.answer().map(|answer| answer.status);
    let finding = finding
        .saw_all(behind.map(|status| Fact::AnswersBehindCertificate { status }))
        .behind(case.reading.as_ref().and_then(|reading| reading.front()));
    let judged_by_us = matches!(reason, Reason::TlsCertAuthorityInvalid | Reason::TlsCertInvalid);
    Some(if judged_by_us { finding } else { finding.same_everywhere() })
}

/// The problem that speaks loudest: dates and names are true whoever checks them; who signed
/// is a question of whom one trusts.
fn worst(one: &Try) -> Option<CertificateProblem> {
    ranked(&one.secured()?.certificate).into_iter().next()
}

fn ranked(certificate: &Certificate) -> Vec<CertificateProblem> {
    let mut problems = certificate.problems.clone();
    problems.sort_by_key(|problem| match problem {
        CertificateProblem::Expired { .. } => 0,
        CertificateProblem::NotYetValid { .. } => 1,
        CertificateProblem::WrongName => 2,
        CertificateProblem::IntermediateExpired => 3,
        CertificateProblem::IntermediateNotYetValid => 4,
        CertificateProblem::SelfSigned => 5,
        CertificateProblem::ChainIncomplete => 6,
        CertificateProblem::UnknownIssuer => 7,
        CertificateProblem::Weak => 8,
        CertificateProblem::Invalid => 9,
    });
    problems
}

fn kind(problem: CertificateProblem) -> (Reason, u8) {
    match problem {
        CertificateProblem::Expired { .. }
        | CertificateProblem::NotYetValid { .. }
        | CertificateProblem::IntermediateExpired
        | CertificateProblem::IntermediateNotYetValid => (Reason::TlsCertDateInvalid, DATES),
        CertificateProblem::WrongName => (Reason::TlsCertNameInvalid, DATES),
        CertificateProblem::SelfSigned => (Reason::TlsCertSelfSigned, DATES),
        CertificateProblem::ChainIncomplete => (Reason::TlsCertChainIncomplete, CHAIN),
        CertificateProblem::UnknownIssuer => (Reason::TlsCertAuthorityInvalid, ISSUER),
        CertificateProblem::Weak | CertificateProblem::Invalid => (Reason::TlsCertInvalid, ISSUER),
    }
}

fn fact(problem: CertificateProblem, certificate: &Certificate) -> Fact {
    let issuer = || certificate.issuer.clone();
    let subject = || certificate.undated_link.clone();
    match problem {
        CertificateProblem::Expired { days } => Fact::CertificateExpired { days },
        CertificateProblem::NotYetValid { days } => Fact::CertificateNotYetValid { days },
        CertificateProblem::IntermediateExpired => Fact::IntermediateExpired { subject: subject() },
        CertificateProblem::IntermediateNotYetValid => {
            Fact::IntermediateNotYetValid { subject: subject() }
        }
        CertificateProblem::WrongName => Fact::CertificateForOthers {
            names: certificate.names.iter().take(5).cloned().collect(),
        },
        CertificateProblem::SelfSigned => Fact::CertificateSelfSigned,
        CertificateProblem::ChainIncomplete => Fact::ChainIncomplete { issuer: issuer() },
        CertificateProblem::UnknownIssuer => Fact::IssuerUnknown { issuer: issuer() },
        CertificateProblem::Weak => Fact::CertificateWeak,
        CertificateProblem::Invalid => Fact::CertificateInvalid,
    }
}

/// Whether a certificate shows by itself that it is bad: its dates, its names, who signed it. Which
/// authorities are known differs from machine to machine.
pub(super) fn speaks_for_itself(reason: Reason) -> bool {
    use Reason::TlsCertDateInvalid;
    use Reason::TlsCertNameInvalid;
    use Reason::TlsCertSelfSigned;
    matches!(reason, TlsCertDateInvalid | TlsCertNameInvalid | TlsCertSelfSigned)
}

/// Dates, names and self-made signatures are plain to see.
const DATES: u8 = 97;

/// Some browsers fetch the missing certificate, some programs do not.
const CHAIN: u8 = 90;

/// Our set of trusted authorities is the public one; a private site may use another.
const ISSUER: u8 = 85;

//! The address as it was typed fails, and the neighbouring name works.

use crate::report::Report;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Fault;

use super::Context;
use super::case::Case;
use super::finding::Finding;

/// The finding stays, and the way out of it stands beside it.
pub(super) fn works(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let sibling = case.sibling?;
    let explained = matches!(site.reason.fault(), Fault::Dns | Fault::Network | Fault::Tls);
    let nothing = Report::default();
    let context = Context { own_network: case.own, ..Context::default() };
    let other = super::site(&Case::new(std::slice::from_ref(sibling), &nothing, &context)).finding;
    let fails = site.down_for == DownFor::Everyone && explained;
    (fails && other.reason.fault() == Fault::None).then(|| {
        let mut finding = site.clone().saw(Fact::SiblingWorks { url: sibling.url.clone() });
        finding.score = finding.score.max(TWO_NAMES);
        finding
    })
}

/// Two names of one site, looked at from one place at one time.
const TWO_NAMES: u8 = 90;

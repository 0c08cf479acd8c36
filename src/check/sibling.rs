//! The neighbouring name of a site, with `www.` or without: when the address as it was typed does
//! not work, the other one often does, and then that is the answer.

use crate::observation::CertificateProblem;
use crate::observation::DnsOutcome;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::ReachOutcome;
use crate::observation::Try;
use crate::target::Target;

/// The neighbouring page, when the look at this one failed in a way that it may explain: the
/// name has no address, nothing listens there, or the certificate is for another name.
pub(super) fn worth_a_look(target: &Target, seen: &[Observation]) -> Option<Target> {
    let [only] = seen else { return None };
    let hop = only.last_hop().filter(|_| only.hops.len() == 1)?;
    let nameless = match &hop.name {
        NameLookup::Asked(lookup) => {
            let questions = lookup.resolvers.iter().flat_map(|one| [&one.a, &one.aaaa]);
            let denied = |outcome: &DnsOutcome| {
                matches!(outcome, DnsOutcome::NameMissing { .. } | DnsOutcome::NoData { .. })
            };
            lookup.addresses.is_empty() && questions.into_iter().any(|it| denied(&it.outcome))
        }
        NameLookup::Literal | NameLookup::Refused => return None,
    };
    let unheard = !hop.reach.is_empty()
        && hop.reach.iter().all(|reach| matches!(reach.outcome, ReachOutcome::Failed { .. }));
    let misnamed = hop
        .tries
        .iter()
        .filter_map(Try::secured)
        .any(|tls| tls.certificate.problems.contains(&CertificateProblem::WrongName));
    if nameless || unheard || misnamed { neighbour(target) } else { None }
}

/// The same page at the neighbouring name. Only names of two labels have one with `www.`: a
/// `www.` before a deeper name is rare.
fn neighbour(target: &Target) -> Option<Target> {
    let url::Host::Domain(name) = target.host() else { return None };
    let other = match name.strip_prefix("www.") {
        Some(bare) => bare.to_owned(),
        None if name.matches('.').count() == 1 => format!("www.{name}"),
        None => return None,
    };
    let mut url = target.url().clone();
    url.set_host(Some(&other)).ok()?;
    Target::parse(url.as_str()).ok()
}

#[cfg(test)]
mod tests {
    use super::neighbour;
    use crate::target::Target;

    #[test]
    fn www_goes_and_comes() {
        let of = |text: &str| {
            neighbour(&Target::parse(text).unwrap()).map(|it| it.canonical().to_owned())
        };
        assert_eq!(of("https://example.com/a?b").as_deref(), Some("https://www.example.com/a?b"));
        assert_eq!(of("http://www.example.com:8080/").as_deref(), Some("http://example.com:8080/"));
        assert_eq!(of("https://shop.example.com/"), None);
        assert_eq!(of("https://192.0.33.8/"), None);
    }
}

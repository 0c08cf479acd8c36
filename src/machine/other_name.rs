//! The same address, asked for another name: who fails a connection only for one name reads names.
//!
//! It is asked only when a connection broke where a name is first told: in the handshake, or in
//! the request over plain http.

use url::Host;

use crate::machine::cut::Cut;
use crate::observation::Course;
use crate::observation::Observation;
use crate::observation::Try;
use crate::probe::Prober;
use crate::report::OtherName;
use crate::target::Target;

/// Asks the address at which the look was cut for the name of the first control that is somebody
/// else's.
pub(super) async fn ask(
    prober: &Prober,
    target: &Target,
    seen: &Observation,
    controls: &[Target],
) -> OtherName {
    let last = seen.last_hop().and_then(|hop| hop.tries.last());
    let Some((address, cut)) = last.and_then(|it| Some((it.address, Cut::of(&it.course)?))) else {
        return OtherName::NotTried;
    };
    let Some(other) = controls.iter().find_map(|control| renamed(target, seen, control)) else {
        return OtherName::NotTried;
    };
    let asked = prober.ask_at(&other, &[address.ip()]).await;
    asked.first().map_or(OtherName::NotTried, |tried| told(tried, cut))
}

/// The home page of a control's name at the port where the look was cut.
fn renamed(target: &Target, seen: &Observation, control: &Target) -> Option<Target> {
    let cut_at = Target::parse(&seen.last_hop()?.url).ok()?;
    let Host::Domain(name) = control.host() else { return None };
    if is_related(name, target.host()) || is_related(name, cut_at.host()) {
        return None;
    }
    let scheme = cut_at.url().scheme();
    Target::parse(&format!("{scheme}://{name}:{}/", cut_at.port())).ok()
}

/// Whether who filters one name would filter the other with it.
fn is_related(name: &str, host: Host<&str>) -> bool {
    let Host::Domain(host) = host else { return false };
    let below = |lower: &str, upper: &str| {
        lower.strip_suffix(upper).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    below(name, host) || below(host, name)
}

fn told(tried: &Try, cut_before: Cut) -> OtherName {
    match &tried.course {
        // It took connections a moment ago; this tells nothing of names.
        Course::NotConnected { .. } => OtherName::NotTried,
        course if Cut::of(course) == Some(cut_before) => OtherName::FailsToo,
        _ => OtherName::Answers,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_related_name_is_not_harmless() {
        let related = |name: &str, host: &str| is_related(name, Host::Domain(host));
        assert!(related("www.google.com", "google.com"));
        assert!(related("google.com", "mail.google.com"));
        assert!(!related("notgoogle.com", "google.com"));
        assert!(!is_related("google.com", Host::Ipv4([192, 0, 2, 1].into())));
    }
}

//! May a text be visited? The way of a text through `target` and `guard`, as a check goes it.

use downforwhom::guard::Policy;
use downforwhom::target::Target;

/// What a person typed, as a target of the public policy, or the sentence why not.
pub(crate) fn typed(text: &str) -> Result<Target, String> {
    admitted(Target::parse(text).map_err(|refusal| refusal.to_string())?)
}

/// Where a redirect leads, under the same rules.
pub(crate) fn redirected(from: &Target, location: &str) -> Result<Target, String> {
    admitted(from.join(location).map_err(|refusal| refusal.to_string())?)
}

fn admitted(target: Target) -> Result<Target, String> {
    let judged = Policy::default().host_and_port(&target.host(), target.port());
    judged.map(|()| target).map_err(|denied| denied.to_string())
}

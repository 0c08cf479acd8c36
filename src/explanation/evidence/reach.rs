//! Facts about connections, as sentences.

use crate::explanation::amounts::agreeing;
use crate::explanation::amounts::family_name;
use crate::explanation::amounts::span;
use crate::language::Language;
use crate::verdict::Fact;

/// The sentence of a fact about connections.
pub(super) fn sentence(fact: &Fact) -> Option<String> {
    Some(match fact {
        Fact::Connects { working: 1, of: 1, ms } => {
            format!("The site's address takes connections, in {}.", span(*ms, Language::English))
        }
        Fact::Connects { working, of, ms } => {
            let take = agreeing(*working, "takes connections", "take connections, the first");
            format!("{working} of {of} addresses {take} in {}.", span(*ms, Language::English))
        }
        Fact::AddressRefuses { address } => format!("{address} refuses connections at once."),
        Fact::AddressSilent { address } => format!("{address} does not answer at all."),
        Fact::AddressResets { address } => format!("{address} cuts connections off."),
        Fact::AddressUnreachable { address } => {
            format!("A router says that {address} cannot be reached.")
        }
        Fact::FamilyFails { family } => {
            format!("{} fails, while the other kind of address works.", family_name(*family))
        }
        _ => return None,
    })
}

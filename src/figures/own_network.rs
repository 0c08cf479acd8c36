//! What our canaries say of our own network, as a set of states: of the states of each step
//! exactly one is 1.

use crate::figures::Sheet;
use crate::figures::closed_lists::Label;
use crate::observation::FamilyHealth;
use crate::observation::Health;
use crate::observation::OwnNetwork;

/// Writes down the state of each step and family.
pub fn tell_own_network(sheet: &mut Sheet, network: &OwnNetwork) {
    tell(sheet, "dns", "any", network.dns);
    for (family, FamilyHealth { tcp, tls, http }) in [("v4", network.v4), ("v6", network.v6)] {
        tell(sheet, "tcp", family, tcp);
        tell(sheet, "tls", family, tls);
        tell(sheet, "http", family, http);
    }
}

fn tell(sheet: &mut Sheet, step: &'static str, family: &'static str, now: Health) {
    for state in Health::ALL {
        let labels = vec![("step", step), ("family", family), (Health::NAME, state.word())];
        let help = "What our canaries say of our own network: 1 for the state that holds.";
        sheet.gauge("own_network_state", help, labels, u8::from(*state == now));
    }
}

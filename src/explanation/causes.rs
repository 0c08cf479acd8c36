//! Why a cause is on the list: one sentence for each pointer.

use crate::explanation::blanks::span;
use crate::verdict::Because;
use crate::verdict::CauseGuess;

/// The sentence that gives the pointer of a guess.
pub(super) fn because(guess: &CauseGuess) -> String {
    match &guess.because {
        Because::GatewaySaysSo => "The gateway says so in its own words.".to_owned(),
        Because::UpstreamRefused => {
            "The gateway was turned away: nothing listens behind it, or a firewall says no."
                .to_owned()
        }
        Because::GatewayWaited { ms } => {
            format!("The gateway waited {} before it gave up.", span(*ms))
        }
        Because::ErrorCameAtOnce { ms } => {
            format!("The error came after only {}, so nobody waited for an answer.", span(*ms))
        }
        Because::SilentDrop => {
            "Calls get no answer at all, as when a firewall drops them.".to_owned()
        }
        Because::ConnectionRefused => "Calls are turned away at once.".to_owned(),
        Because::ComesAndGoes { failed, tries } => {
            format!("It comes and goes: {failed} of {tries} tries failed.")
        }
        Because::AsksToComeBack => {
            "The answer names a limit, or asks to come back later.".to_owned()
        }
        Because::ProgramWroteError => "The site's own program wrote the error.".to_owned(),
        Because::BrokenAnswer => "The answer is broken or cut off.".to_owned(),
        Because::NameOrRouteFails => "A name or a route on the way fails.".to_owned(),
        Because::SlowAnswer { ms } => format!("The answer took {}.", span(*ms)),
        Because::CommonForStatus { status } => format!(
            "It is often behind status {status}; nothing we saw speaks for it or against it."
        ),
    }
}

//! Why a cause is on the list: one sentence for each pointer, told from the cause's side, so that
//! two causes with the same pointer do not say the same thing twice.

use crate::explanation::amounts::span;
use crate::language::Language;
use crate::verdict::Because;
use crate::verdict::Cause;
use crate::verdict::CauseGuess;
use crate::verdict::Confidence;

/// The sentence that gives the pointer of a guess.
pub(super) fn because(guess: &CauseGuess) -> String {
    let cause = guess.cause;
    match &guess.because {
        Because::GatewaySaysSo => format!("The error itself points to {}.", culprit(cause)),
        Because::UpstreamRefused => refused_behind(cause),
        Because::GatewayWaited { ms } => waited(cause, *ms),
        Because::ErrorCameAtOnce { ms } => at_once(cause, *ms),
        Because::SilentDrop => silence(cause).to_owned(),
        Because::ConnectionRefused => refused(cause).to_owned(),
        Because::ComesAndGoes { failed, tries } if guess.confidence > Confidence::Possible => {
            format!("{failed} of {tries} tries failed, as with {}.", now_and_then(cause))
        }
        Because::ComesAndGoes { .. } => {
            format!("{} looks like this, too.", capital(now_and_then(cause)))
        }
        Because::AsksToComeBack => {
            "The answer names a limit, or asks to come back later.".to_owned()
        }
        Because::ProgramWroteError => "The site's own program wrote the error.".to_owned(),
        Because::BrokenAnswer => broken(cause).to_owned(),
        Because::NameOrRouteFails => route(cause).to_owned(),
        Because::SlowAnswer { ms } => slow(cause, *ms),
        Because::CommonForStatus { status } => {
            format!("{} often ends in status {status}, too.", capital(culprit(cause)))
        }
    }
}

/// Who did it, as a noun.
fn culprit(cause: Cause) -> &'static str {
    match cause {
        Cause::Overload => "a server with too much to do",
        Cause::Firewall => "a firewall that says no",
        Cause::Programming => "a program that stopped or has a fault",
        Cause::Network => "a name or a route that fails",
        Cause::Timeout => "a wait that ran out",
    }
}

fn refused_behind(cause: Cause) -> String {
    match cause {
        Cause::Programming => {
            "The gateway was turned away, as when no program runs behind it.".to_owned()
        }
        other => format!("{} can turn the gateway away as well.", capital(culprit(other))),
    }
}

fn waited(cause: Cause, ms: u32) -> String {
    match cause {
        Cause::Timeout => {
            format!("The gateway waited {} before it gave up.", span(ms, Language::English))
        }
        other => format!("{} makes a gateway wait like this.", capital(culprit(other))),
    }
}

fn at_once(cause: Cause, ms: u32) -> String {
    match cause {
        Cause::Programming => format!(
            "The error came at once (after {}), as when no program runs behind the gateway.",
            span(ms, Language::English)
        ),
        other => format!("{} makes the error come at once, too.", capital(culprit(other))),
    }
}

fn silence(cause: Cause) -> &'static str {
    match cause {
        Cause::Firewall => "A firewall that drops connections leaves whoever knocks waiting.",
        Cause::Network => "A cut line or a wrong route leaves questions unanswered, too.",
        _ => "A machine that is full may not even say no.",
    }
}

fn refused(cause: Cause) -> &'static str {
    match cause {
        Cause::Programming => "Connections are refused at once, as when the program has stopped.",
        Cause::Firewall => "A firewall can turn connections away at once.",
        _ => "A machine that is full can turn connections away, too.",
    }
}

fn broken(cause: Cause) -> &'static str {
    match cause {
        Cause::Programming => {
            "What came back is broken, missing or goes in a circle: mostly a mistake in a program \
             or its settings."
        }
        Cause::Firewall => "A firewall can cut an answer off like this.",
        Cause::Timeout => "A time limit that runs out can cut an answer off, too.",
        _ => "A server that runs out of memory or workers can break off like this, too.",
    }
}

fn route(cause: Cause) -> &'static str {
    match cause {
        Cause::Firewall => "A firewall can make it look as if there were no way.",
        _ => "A name or a route on the way fails.",
    }
}

fn slow(cause: Cause, ms: u32) -> String {
    match cause {
        Cause::Timeout => format!("Nothing usable came within {}.", span(ms, Language::English)),
        Cause::Programming => "A program that is stuck never answers.".to_owned(),
        other => format!("{} answers late or not at all.", capital(culprit(other))),
    }
}

fn now_and_then(cause: Cause) -> &'static str {
    match cause {
        Cause::Overload => "a limit that is reached now and then",
        Cause::Programming => "one bad server or version among good ones",
        Cause::Network => "a bad line or a dead address among good ones",
        Cause::Firewall => "a firewall that counts visits",
        Cause::Timeout => "a wait that sometimes runs out",
    }
}

/// With a capital at the start, for the start of a sentence. Our own words begin in ASCII.
fn capital(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn causes_with_the_same_pointer_are_told_apart() {
        let pointers = [
            Because::GatewaySaysSo,
            Because::GatewayWaited { ms: 5_000 },
            Because::ErrorCameAtOnce { ms: 0 },
            Because::ComesAndGoes { failed: 1, tries: 3 },
            Because::CommonForStatus { status: 502 },
        ];
        for because in pointers {
            let said: HashSet<String> =
                Cause::ALL.iter().map(|cause| said(*cause, &because)).collect();
            assert_eq!(said.len(), Cause::ALL.len(), "{because:?}: {said:?}");
        }
    }

    fn said(cause: Cause, because: &Because) -> String {
        super::because(&CauseGuess {
            cause,
            confidence: Confidence::Possible,
            because: because.clone(),
        })
    }
}

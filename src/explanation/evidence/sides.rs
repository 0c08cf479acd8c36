//! Facts about the two sides, the person's and our own, as sentences.

use crate::explanation::amounts::family_name;
use crate::explanation::blanks::WORD_MAX_CHARS;
use crate::explanation::clean::clean;
use crate::verdict::Fact;
use crate::verdict::OwnStep;

/// The sentence of a fact about the two sides.
pub(super) fn sentence(fact: &Fact) -> Option<String> {
    Some(match fact {
        Fact::DataCentre { name } => {
            format!("We were served by the data centre {}.", clean(name, WORD_MAX_CHARS))
        }
        Fact::PersonsDataCentre { name } => {
            format!("You were served by the data centre {}.", clean(name, WORD_MAX_CHARS))
        }
        Fact::PersonSees { saw } => person_sees(&clean(saw, WORD_MAX_CHARS)),
        Fact::PersonPasted { vendor, .. } => format!(
            "What you pasted looks like something that {} writes.",
            clean(vendor, WORD_MAX_CHARS)
        ),
        Fact::CanaryRed { step, family } => {
            let over = family.map(|family| format!(" over {}", family_name(family)));
            format!(
                "Our own watch says that {}{} fails for well-known sites too.",
                step_words(*step),
                over.unwrap_or_default()
            )
        }
        Fact::OtherSitesSilent { silent, of } => format!(
            "In the last minute {silent} of the {of} other sites that we looked at were silent."
        ),
        Fact::OwnMachineFailed => "Our own machine could not send the question.".to_owned(),
        Fact::CutShort => "The check was cut at its time limit.".to_owned(),
        _ => return None,
    })
}

/// What the person said, in the contract's words for `saw`.
fn person_sees(saw: &str) -> String {
    match saw {
        "works" => "You say that it works for you.".to_owned(),
        "slow" => "You say that it is slow.".to_owned(),
        "timeout" => "You say that it loads and loads.".to_owned(),
        "refused" => "You say that the connection is refused.".to_owned(),
        "reset" => "You say that the connection is cut off.".to_owned(),
        "dns" => "You say that the site is not found.".to_owned(),
        "tls" => "You say that there is a warning about safety.".to_owned(),
        "offline" => "You say that your browser shows no Internet.".to_owned(),
        "blank" => "You say that the page is blank.".to_owned(),
        "blocked" => "You say that the page is blocked.".to_owned(),
        "other" => "You say that something else is wrong.".to_owned(),
        status => format!("You say that you see error number {status}."),
    }
}

fn step_words(step: OwnStep) -> &'static str {
    match step {
        OwnStep::Dns => "looking up names",
        OwnStep::Tcp => "connecting",
        OwnStep::Tls => "encryption",
        OwnStep::Http => "asking for pages",
    }
}

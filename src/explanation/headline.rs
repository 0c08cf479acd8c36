//! The one sentence that answers: for whom it is down first, then what is the matter.
//!
//! It never claims more than the verdict's confidence.

use crate::explanation::blanks::Blanks;
use crate::explanation::phrases::Phrases;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Looked;
use crate::verdict::Verdict;

/// The headline of a verdict.
pub(super) fn headline(verdict: &Verdict, phrases: &Phrases, blanks: &Blanks<'_>) -> String {
    let tail = blanks.fill(phrases.tail).unwrap_or_else(|| NO_TAIL.to_owned());
    format!("{}: {}{tail}.", for_whom(verdict), hedge(verdict))
}

/// The meaning, in the words of `down_for`.
fn for_whom(verdict: &Verdict) -> &'static str {
    if verdict.fault() == Fault::Checker {
        return "We can't check right now";
    }
    match (verdict.down_for, verdict.confidence, verdict.fault()) {
        (DownFor::Everyone, Confidence::Certain, _) => "It's not just you",
        (DownFor::Everyone, Confidence::Likely, _) => "It's probably not just you",
        (DownFor::Everyone, Confidence::Possible, _) => "It may not be just you",
        (DownFor::Nobody, _, Fault::None) => match verdict.looked {
            Looked::FromHere => "It works from here",
            Looked::FromTheirs => "It works for you",
            Looked::FromBoth => "It works for you, and from here",
        },
        (DownFor::Nobody, _, _) => "It does not look down",
        (DownFor::You, _, _) if verdict.looked == Looked::FromTheirs => {
            "The trouble is on your side"
        }
        (DownFor::You, _, _) => "It works from here, but not for you",
        (DownFor::Some, _, _) => "It works for some people, but not for all",
        (DownFor::Unknown, _, Fault::Unknown) => "We can't tell",
        (DownFor::Unknown, _, _) => "We can't tell if it's just you",
    }
}

/// Words of doubt before the matter itself. With `everyone` the doubt is in the meaning, and
/// the faults `none`, `checker` and `unknown` state nothing that would need it.
fn hedge(verdict: &Verdict) -> &'static str {
    let claims = !matches!(verdict.fault(), Fault::None | Fault::Checker | Fault::Unknown);
    match verdict.confidence {
        Confidence::Likely if claims && verdict.down_for != DownFor::Everyone => "it looks as if ",
        Confidence::Possible if claims && verdict.down_for != DownFor::Everyone => {
            "it may be that "
        }
        _ => "",
    }
}

/// Said should a tail hold a blank that is not always filled; a test forbids such tails.
const NO_TAIL: &str = "the site has trouble";

//! The one sentence that answers: for whom it is down first, then what is the matter.
//!
//! It never claims more than the verdict's confidence.

use std::borrow::Cow;

use crate::language::Blanks;
use crate::language::Language;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Looked;
use crate::verdict::Verdict;

/// The answer, whole and in its two halves.
pub(super) struct Headline {
    pub(super) headline: String,
    pub(super) meaning: String,
    pub(super) matter: String,
}

/// The headline of a verdict.
pub(super) fn headline(verdict: &Verdict, blanks: &Blanks, language: Language) -> Headline {
    let tail = language.fill(&super::message(verdict.reason), blanks);
    let tail = tail.unwrap_or_else(|| language.say("no-tail"));
    let meaning = language.say(for_whom(verdict));
    let matter = put_together(hedge(verdict), &[("tail", &tail)], language);
    let parts = [("meaning", &meaning), ("matter", &matter)];
    Headline {
        headline: put_together("headline", &parts, language).into_owned(),
        meaning: meaning.into_owned(),
        matter: matter.into_owned(),
    }
}

fn put_together(
    id: &str,
    parts: &[(&'static str, &Cow<'static, str>)],
    language: Language,
) -> Cow<'static, str> {
    let mut blanks = Blanks::none();
    for (name, part) in parts {
        blanks.text(name, (*part).clone());
    }
    language.fill(id, &blanks).unwrap_or_default()
}

/// The id of the meaning, in the words of `down_for`.
fn for_whom(verdict: &Verdict) -> &'static str {
    if verdict.fault() == Fault::Checker {
        return "for-whom-cannot_check";
    }
    match (verdict.down_for, verdict.confidence, verdict.fault()) {
        (DownFor::Everyone, Confidence::Certain, _) => "for-whom-everyone-certain",
        (DownFor::Everyone, Confidence::Likely, _) => "for-whom-everyone-likely",
        (DownFor::Everyone, Confidence::Possible, _) => "for-whom-everyone-possible",
        (DownFor::Nobody, _, Fault::None) => match verdict.looked {
            Looked::FromHere => "for-whom-works-here",
            Looked::FromTheirs => "for-whom-works-theirs",
            Looked::FromBoth => "for-whom-works-both",
        },
        (DownFor::Nobody, _, _) => "for-whom-nobody",
        (DownFor::You, _, _) if verdict.looked == Looked::FromTheirs => "for-whom-you-theirs",
        (DownFor::You, _, _) => "for-whom-you",
        (DownFor::Some, _, _) => "for-whom-some",
        (DownFor::Unknown, _, Fault::Unknown) => "for-whom-cannot_tell",
        (DownFor::Unknown, _, _) => "for-whom-cannot_tell-you",
    }
}

/// The id of the words around the matter itself: those of doubt, when there is any. With
/// `everyone` the doubt is in the meaning, and the faults `none`, `checker` and `unknown` state
/// nothing that would need it.
fn hedge(verdict: &Verdict) -> &'static str {
    let claims = !matches!(verdict.fault(), Fault::None | Fault::Checker | Fault::Unknown);
    match verdict.confidence {
        Confidence::Likely if claims && verdict.down_for != DownFor::Everyone => "matter-likely",
        Confidence::Possible if claims && verdict.down_for != DownFor::Everyone => {
            "matter-possible"
        }
        _ => "matter-plain",
    }
}

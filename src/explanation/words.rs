//! The contract's closed lists in the words of people, for every face the same.
//!
//! Two or three words each: labels, not sentences.

use std::borrow::Cow;

use crate::explanation::Place;
use crate::language::Language;
use crate::verdict::Cause;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Witness;

/// For whom it is down.
pub(crate) fn down_for(down_for: DownFor, language: Language) -> Cow<'static, str> {
    language.say(&format!("down-for-{down_for}"))
}

/// Where the trouble is.
pub(crate) fn fault(fault: Fault, language: Language) -> Cow<'static, str> {
    language.say(&format!("fault-{fault}"))
}

/// How sure we are.
pub(crate) fn confidence(confidence: Confidence, language: Language) -> Cow<'static, str> {
    language.say(&format!("confidence-{confidence}"))
}

/// How sure we are of an answer; `None` when it claims nothing about anybody's fault, so that
/// there is nothing to be sure of.
pub(crate) fn sureness(
    at: Fault,
    sure: Confidence,
    language: Language,
) -> Option<Cow<'static, str>> {
    match at {
        Fault::Checker | Fault::Unknown => None,
        Fault::None
        | Fault::Local
        | Fault::Isp
        | Fault::Dns
        | Fault::Network
        | Fault::Tls
        | Fault::Gateway
        | Fault::Application => Some(confidence(sure, language)),
    }
}

/// What may be behind it.
pub(crate) fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Overload => "Too much to do",
        Cause::Firewall => "A firewall",
        Cause::Programming => "A fault in a program",
        Cause::Network => "The network",
        Cause::Timeout => "A wait that was too long",
    }
}

/// Who saw it, as the title of what they saw.
pub(crate) fn witness(witness: Witness) -> &'static str {
    match witness {
        Witness::Checker => "What we saw",
        Witness::Person => "What you told us",
        Witness::Browser => "What your browser found out",
        Witness::Machine => "What your own machine saw",
        Witness::Canary => "What we know of our own connection",
    }
}

/// A place on the way.
pub(crate) fn place(place: Place, language: Language) -> Cow<'static, str> {
    language.say(place_id(place))
}

/// What a place is.
pub(crate) fn place_is(place: Place, language: Language) -> Cow<'static, str> {
    language.say(&format!("{}.is", place_id(place)))
}

fn place_id(place: Place) -> &'static str {
    match place {
        Place::You => "place-you",
        Place::Provider => "place-provider",
        Place::Name => "place-name",
        Place::Gateway => "place-gateway",
        Place::Site => "place-site",
    }
}

//! The contract's closed lists in the words of people, for every face the same.
//!
//! Two or three words each: labels, not sentences.

use crate::explanation::Place;
use crate::verdict::Cause;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Witness;

/// For whom it is down.
pub(crate) fn down_for(down_for: DownFor) -> &'static str {
    match down_for {
        DownFor::Nobody => "Nobody",
        DownFor::Everyone => "Everyone",
        DownFor::You => "You",
        DownFor::Some => "Some people",
        DownFor::Unknown => "We cannot tell",
    }
}

/// Where the trouble is.
pub(crate) fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::None => "No trouble found",
        Fault::Local => "Your device or your own network",
        Fault::Isp => "Your Internet provider",
        Fault::Dns => "The site's name",
        Fault::Network => "The way to the site",
        Fault::Tls => "The site's encryption",
        Fault::Gateway => "The site's front door (its gateway)",
        Fault::Application => "The site's own program",
        Fault::Checker => "Our own side",
        Fault::Unknown => "Not clear yet",
    }
}

/// How sure we are.
pub(crate) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "Certain",
        Confidence::Likely => "Likely",
        Confidence::Possible => "Possible",
    }
}

/// How sure we are of an answer; `None` when it claims nothing about anybody's fault, so that
/// there is nothing to be sure of.
pub(crate) fn sureness(at: Fault, sure: Confidence) -> Option<&'static str> {
    match at {
        Fault::Checker | Fault::Unknown => None,
        Fault::None
        | Fault::Local
        | Fault::Isp
        | Fault::Dns
        | Fault::Network
        | Fault::Tls
        | Fault::Gateway
        | Fault::Application => Some(confidence(sure)),
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
pub(crate) fn place(place: Place) -> &'static str {
    match place {
        Place::You => "You",
        Place::Provider => "Provider",
        Place::Name => "Name",
        Place::Gateway => "Gateway",
        Place::Site => "Site",
    }
}

/// What a place is.
pub(crate) fn place_is(place: Place) -> &'static str {
    match place {
        Place::You => "your device",
        Place::Provider => "your Internet",
        Place::Name => "finding the site",
        Place::Gateway => "the front door",
        Place::Site => "the site itself",
    }
}

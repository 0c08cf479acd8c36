//! What several articles say in the same words.

use crate::explanation::StationState;

/// How it is at a place of the way.
pub(super) type Seen = (StationState, &'static str);

pub(super) const YOU_WORK: Seen = (StationState::Works, "Works");
pub(super) const PROVIDER_WORKS: Seen = (StationState::Works, "Works");
pub(super) const NAME_WORKS: Seen = (StationState::Works, "Works: leads to an address");
pub(super) const GATEWAY_WORKS: Seen = (StationState::Works, "Works: lets visits in");

/// What people are told to do, and what a failure behind a gateway does not care about.
pub(super) const NO_CURE: &[&str] = &[
    "Deleting cookies or the cache. The error was made just now, on the other side.",
    "Starting your router or your computer anew. Your line works: it has just brought you an answer.",
    "Changing your DNS. The name was found, or no answer would have come.",
    "Another browser. All of them get the same answer.",
    "Pressing reload all the time. It gives a busy server even more to do.",
];

pub(super) const WAIT: &str =
    "Wait for some minutes, and load the page again. Most of these errors are short.";
pub(super) const SEND_ONCE: &str =
    "Did you just pay or send something? See first if it went through. Do not send it twice.";
pub(super) const TELL_THEM: &str = "Is it still there after an hour? Write to the people who run the site. Tell them the time, the \
    address, and any ID on the page.";
pub(super) const ASK_US: &str =
    "Ask with the form above. We look from outside. If we get the same error, it is not you.";

/// The one case in which a visitor has a part in it.
pub(super) const PRIVATE_WINDOW: &str = "Open the page in a private window. Does it work there? Then your log-in leads you to a bad \
    server. Log out and in again. That is rare.";

/// How to see that something on the person's side wrote the page.
pub(super) const NOT_THEIRS: &str = "Is there the name of your office, your school, a VPN or a virus guard on the page? Then that \
    one wrote it, and the site may be fine. Try without it, or use mobile data.";

pub(super) const RELOAD_FIVE: &str = "Load the page five times, with a pause. Now good, now bad? Then one of several servers is bad, \
    or a limit is reached now and then.";

//! What is said when the site's own program answers with an error, or breaks off.

use crate::explanation::phrases::Front;
use crate::explanation::phrases::Phrases;
use crate::verdict::Reason;

/// One row for each reason.
pub(super) const TABLE: &[(Reason, Phrases)] = &[
    (
        Reason::ApplicationError,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                "We reached the site, and its own program answered.",
                "It says that something went wrong inside it.",
                "The status was {status}.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[
                "There is nothing to fix on your side. Try again in a few minutes, or try another \
                page of the site.",
                ASKS_TO_WAIT,
                SEND_ONCE,
            ],
            owner: &[
                PROGRAM_LOG,
                "Compare with the last deployment, and go back if it began there.",
                "Check what the program needs: database, cache, disk space, secrets.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::ApplicationUnavailable,
        Phrases {
            tail: "{host} says that it cannot serve pages now",
            says: &[
                "We reached the site, and its own program answered.",
                "It says that it is not ready to serve this page.",
                "The status was {status}.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[NOTHING_TO_FIX, ASKS_TO_WAIT, SEND_ONCE],
            owner: &[
                PROGRAM_LOG,
                "Check if it is starting, in maintenance mode, or waits for its database or \
                another service.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::ApplicationOverloaded,
        Phrases {
            tail: "{host} says that it has too much to do",
            says: &[
                "We reached the site, and its own program answered.",
                "It has more work than it can do, so it turns visits away.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[
                "Wait a little, and do not press reload all the time.",
                ASKS_TO_WAIT,
                SEND_ONCE,
            ],
            owner: &[
                "Look at worker, memory and connection limits (`reached pm.max_children`, `too \
                many connections`, `Too many open files`).",
                "See which visits cause the load, and cache, limit or add machines.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::ApplicationMaintenance,
        Phrases {
            tail: "{host} is closed for a planned pause",
            says: &[
                "The people who run the site seem to be working on it.",
                "The site shows a note about that in place of the page.",
            ],
            visitor: &["Come back later.", ASKS_TO_WAIT],
            owner: &[
                "If the work is over, switch maintenance mode off, and empty caches that still \
                hold the page.",
                "Send status 503 with `Retry-After` while it lasts.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::ApplicationSoftError,
        Phrases {
            tail: "{host} shows an error page{for}",
            says: &[
                "The site answers, and claims that all is well.",
                "But the page itself reads like an error.",
            ],
            visitor: &[NOTHING_TO_FIX, SEND_ONCE],
            owner: &[
                "The page has a status of success but the text of an error. Send a 5xx status \
                with error pages, so that monitors and search engines notice.",
                PROGRAM_LOG,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::ApplicationFlapping,
        Phrases {
            tail: "{host} fails now and then",
            says: &[
                "Some visits get the page, and some get an error of the site's own program.",
                "Of {tries} tries, {failed} failed.",
                "So it may work at your next try.",
                YOUR_LINE_WORKS,
            ],
            visitor: &["Load the page again, more than once if need be.", ASKS_TO_WAIT, SEND_ONCE],
            owner: &[
                PROGRAM_LOG,
                "See if all errors come from one server or one version.",
                "Look for a limit that is reached now and then: workers, database connections, \
                memory.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::ApplicationSessionBound,
        Phrases {
            tail: "{host} fails for the session that you have there",
            says: &[
                "The site's program answers you with an error, and a fresh visit from your own \
                machine works.",
                "So the error seems to come with your session, your log-in or your cookies.",
                "It may also have been brief, and be over by now.",
            ],
            visitor: &[
                "Open the page in a private window.",
                "If that works, delete the cookies of this site, and log in again.",
            ],
            owner: &[
                "Search the program's log for this visitor's session. Fresh visits work.",
                "Let a broken session end by itself instead of failing each time.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::HttpRedirectLoop,
        Phrases {
            tail: "{host} sends visitors round in a circle",
            says: &[
                "A site can send you on to another address.",
                "Here that goes on and on, and never ends at a page.",
                "It comes back to {redirect}.",
            ],
            visitor: &[
                "Delete the cookies of this site, and try again.",
                "If that does not help, only the people who run the site can repair it.",
            ],
            owner: &[
                "Follow the chain with `curl -sIL https://{host}/`, and find the two rules that \
                send to each other.",
                "Common: the gateway speaks http to the program, which sends to https again. Pass \
                `X-Forwarded-Proto`, or set the CDN's mode to full encryption.",
                "Check the rules for www and for the final slash.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::HttpRedirectInvalid,
        Phrases {
            tail: "{host} sends visitors to an address that does not work",
            says: &[
                "A site can send you on to another address.",
                "Here that address is missing or cannot be used.",
            ],
            visitor: &[
                "Start from the site's first page.",
                "Only the people who run the site can repair it.",
            ],
            owner: &[
                "Look at the `Location` header: `curl -sI https://{host}/`. It must be a full and \
                valid http or https address.",
                "The chain ends at {redirect}.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::HttpResponseEmpty,
        Phrases {
            tail: "{host} hangs up without an answer",
            says: &[
                REACHED,
                "It closed the connection before a whole answer came.",
                "A crash or a restart of the program behind it can do that.",
            ],
            visitor: &[NOTHING_WE_KNOW_OF, SEND_ONCE],
            owner: &[
                PROGRAM_LOG,
                "Look for workers that crash or are killed (`exited on signal`, `Out of memory`).",
                "Check that the port speaks http or https as the address says.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::HttpResponseReset,
        Phrases {
            tail: "{host} breaks off before it answers",
            says: &[
                REACHED,
                "The connection was cut off before an answer came.",
                "A crash, a limit or a firewall can do that.",
            ],
            visitor: &[NOTHING_WE_KNOW_OF, SEND_ONCE],
            owner: &[
                PROGRAM_LOG,
                "Look for a firewall or protection service that resets connections.",
                "Look for workers that crash or are killed (`exited on signal`, `Out of memory`).",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::HttpResponseInvalid,
        Phrases {
            tail: "{host} gives an answer that browsers cannot read",
            says: &[REACHED, "What came back is broken, or is not a web page's language at all."],
            visitor: &[
                "Check the port number in the address, if it has one.",
                "There is nothing else to fix on your side.",
            ],
            owner: &[
                "Ask with `curl -v https://{host}/`, and look at the first lines of the answer.",
                "Check which service listens on this port: `ss -ltnp`.",
                "Look for doubled or very large headers.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::HttpResponseTimedOut,
        Phrases {
            tail: "{host} lets visits in, but never answers",
            says: &[
                REACHED,
                "Then nothing came in time, and we gave up.",
                "The site may have too much to do, or be stuck.",
            ],
            visitor: &[
                "There is nothing to fix on your side that we know of. Wait a little before you \
                try again.",
                SEND_ONCE,
            ],
            owner: &[
                "We waited {waited}. Look for requests that hang: slow queries, locks, calls to \
                other services.",
                "Check for full worker pools (`reached pm.max_children`, `WORKER TIMEOUT`, `are \
                currently busy`).",
                PROGRAM_LOG,
            ],
            front: Front::NotInvolved,
        },
    ),
];

const YOUR_LINE_WORKS: &str =
    "You got an answer with number {you_saw}, so your own Internet works.";

const ASKS_TO_WAIT: &str = "The site asks you to wait {retry} before the next try.";

const SEND_ONCE: &str = "Send forms and payments only once; the first may have gone through.";

const PROGRAM_LOG: &str =
    "Look in the program's own log at the time of this check for an error or a stack trace.";

const NOTHING_TO_FIX: &str = "There is nothing to fix on your side. Try again in a few minutes.";

const REACHED: &str = "We reached the machine, and asked for the page.";

const NOTHING_WE_KNOW_OF: &str =
    "There is nothing to fix on your side that we know of. Try again in a few minutes.";

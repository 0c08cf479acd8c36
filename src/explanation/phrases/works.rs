//! What is said when the site answers as it should, or turns the request down politely.

use crate::explanation::phrases::Front;
use crate::explanation::phrases::Phrases;
use crate::verdict::Reason;

/// One row for each reason.
pub(super) const TABLE: &[(Reason, Phrases)] = &[
    (
        Reason::NoneWorks,
        Phrases {
            tail: "{host} is up and answers as it should",
            says: &[
                "{here}We asked for this page and got it.",
                "{theirs}Your machine asked for this page and got it.",
                "{both}Your machine asked for this page, and so did we. Both got it.",
                "{seen_here}The site's name, its address and the page itself all work.",
                "{theirs}The site's name, its address and the page itself work for you.",
                "It answered with status {status} after {took}.",
                "Over https (the safe way) it does not answer; this is its plain http address: \
                {plain}.",
            ],
            visitor: &[
                "Load the page again; it may be fine by now.",
                "If it still fails for you, try a private window, or your phone with Wi-Fi \
                switched off.",
                "{here}Then tell us here what you see, and we will compare both sides.",
            ],
            owner: &[
                "There is nothing to fix that could be seen.",
                "If visitors still complain, ask them for the time, the full address and the \
                error text, and look for that request in the access log.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::NoneSlow,
        Phrases {
            tail: "{host} is up, but it answers slowly",
            says: &[
                "The page came, so the site is not down.",
                "It took longer than most sites do.",
                "The answer took {slow}.",
            ],
            visitor: &[
                "Wait a little and load the page again.",
                "Send forms and payments only once, even if the page takes its time.",
            ],
            owner: &[
                "Compare the time to the first byte with the time that the program itself logs \
                for the same request; the rest is waiting in a queue or on the network.",
                "Look for slow database queries, full worker pools and a busy disk.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::NonePageMissing,
        Phrases {
            tail: "{host} is up, but it has no page at this address",
            says: &[
                "The site answers, and says that this page is not there.",
                "The page may have moved, or the link may have a slip in it.",
                "The status was {status}, which means: not found.",
            ],
            visitor: &[
                "Look for a typing slip in the address.",
                "Start from the site's first page and search there.",
            ],
            owner: &[
                "If the page should be there, check the route or file for this path and the last \
                deployment.",
                "If it moved, send visitors on with status 301.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::NoneLoginRequired,
        Phrases {
            tail: "{host} is up, but it wants a log-in first",
            says: &[
                "The site answers, and asks who you are.",
                "That is how a private page should act, so nothing looks broken.",
                "The status was {status}.",
            ],
            visitor: &[
                "Log in, then open the page again.",
                "If you should have access and do not, ask the people who run the site.",
            ],
            owner: &["If this page should be open to all, check the access rules for this path."],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::NoneRequestNotAccepted,
        Phrases {
            tail: "{host} is up, but it does not accept this kind of request",
            says: &[
                "The site answers, and turns down the way we asked.",
                "That is about the form of the question, and does not mean that the site is down.",
                "The status was {status}.",
            ],
            visitor: &[
                "Open the page from the site's own menu, not from an old link.",
                "If you were sending a form, load it fresh and fill it in again.",
            ],
            owner: &[
                "Look for this request in the access log; status {status} says which part of it \
                was not accepted.",
                "Check that plain GET requests with few headers are served on this path.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::NoneClientCertificate,
        Phrases {
            tail: "{host} is up, but only for devices that carry its key",
            says: &[
                "The site answers, and asks for a client certificate (a key file that proves who \
                you are).",
                "Only people who were given such a key can get in.",
                "That is a choice of the site, so nothing looks broken.",
            ],
            visitor: &[
                "If you should have access, ask the people who run the site for a key, and add it \
                to your browser.",
                "If you have one already, check that it has not run out.",
            ],
            owner: &["If this site should be open to all, switch off client certificate checks \
                (`ssl_verify_client` in nginx, `SSLVerifyClient` in Apache, `verify required` in \
                HAProxy)."],
            front: Front::NotInvolved,
        },
    ),
];

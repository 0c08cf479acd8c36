//! What is said when the trouble is ours. Nothing may be claimed about the site.

use crate::explanation::phrases::Front;
use crate::explanation::phrases::Phrases;
use crate::verdict::Reason;

/// One row for each reason.
pub(super) const TABLE: &[(Reason, Phrases)] = &[
    (
        Reason::CheckerNoNetwork,
        Phrases {
            tail: "our own Internet connection is down",
            says: &[OUR_TROUBLE, "Our machine cannot reach any site at the moment.", NOTHING_KNOWN],
            visitor: &[TRY_AGAIN, MEANTIME],
            owner: &[NOTHING_OF_YOUR_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::CheckerResolversSilent,
        Phrases {
            tail: "our own name books do not answer",
            says: &[
                OUR_TROUBLE,
                "Our machine cannot look up any name at the moment.",
                NOTHING_KNOWN,
            ],
            visitor: &[TRY_AGAIN, MEANTIME],
            owner: &[NOTHING_OF_YOUR_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::CheckerFamilyMissing,
        Phrases {
            tail: "our machine lacks the kind of address that this site needs",
            says: &[
                OUR_TROUBLE,
                "The Internet has two kinds of addresses, IPv4 and IPv6. The site only has one, \
                and our machine cannot use that one.",
                NOTHING_KNOWN,
            ],
            visitor: &[
                MEANTIME,
                "If it works on mobile data and not at home, your home may lack the same kind of \
                address.",
            ],
            owner: &[
                NOTHING_OF_YOUR_SITE,
                "A site that has both an A and an AAAA record can be reached by more people.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::CheckerNetworkDoubtful,
        Phrases {
            tail: "our own connection does not work as it should",
            says: &[
                OUR_TROUBLE,
                "{canary}We watch some big sites that are almost never down, and right now we \
                cannot reach those as we should.",
                "{filtered}The name book that we use keeps this name from us, by a rule of its \
                own.",
                "{forged}The name book that we use has an address for every name, even for names \
                that do not exist.",
                "{portal}The page of a network came in the place of the site's page, so there is \
                something between us and the site.",
                NOTHING_KNOWN,
            ],
            visitor: &[TRY_AGAIN, MEANTIME],
            owner: &[NOTHING_OF_YOUR_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::CheckerOutOfResources,
        Phrases {
            tail: "our own machine cannot send the question",
            says: &[
                OUR_TROUBLE,
                "Our machine ran short of something, or was not allowed to connect.",
                NOTHING_KNOWN,
            ],
            visitor: &[TRY_AGAIN, MEANTIME],
            owner: &[NOTHING_OF_YOUR_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::CheckerCutShort,
        Phrases {
            tail: "we ran out of time",
            says: &[
                "A check may only take so long, and this one was cut before its end.",
                "What we saw until then is not enough to judge.",
                "It says nothing bad about {host}.",
            ],
            visitor: &[TRY_AGAIN, MEANTIME],
            owner: &[
                NOTHING_OF_YOUR_SITE,
                "If it happens again and again, look at how long each step takes in the timings.",
            ],
            front: Front::NotInvolved,
        },
    ),
];

const OUR_TROUBLE: &str = "This is our trouble, and not yours.";

const NOTHING_KNOWN: &str =
    "So we know nothing about {host} right now. This says nothing bad about the site.";

const TRY_AGAIN: &str = "Please try again in a few minutes.";

const MEANTIME: &str = "Until then, try the site on another device or network.";

const NOTHING_OF_YOUR_SITE: &str = "Nothing is known of your site from this check.";

//! What is said when the trouble is between the person's network and the wider Internet.

use crate::explanation::phrases::Front;
use crate::explanation::phrases::Phrases;
use crate::verdict::Reason;

/// One row for each reason.
pub(super) const TABLE: &[(Reason, Phrases)] = &[
    (
        Reason::IspBlockPage,
        Phrases {
            tail: "a page of your network stands in the place of {host}",
            says: &[
                "What you see was not written by the site.",
                "It looks like the notice of a provider or an authority that blocks this site.",
            ],
            visitor: &[
                "Try another network, such as mobile data, to be sure.",
                "Ask your provider why {host} is blocked, and how to object.",
            ],
            owner: &[
                "Visitors of this network cannot reach you. Ask the network for the reason and \
                the order it rests on.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspDnsAnswerDiffers,
        Phrases {
            tail: "your network's name book gives another answer than others do",
            says: &[
                "A name has to be turned into an address first. Your provider or office looks it \
                up for you.",
                "The answer that you get does not seem to be the one that others get.",
                "That may be an old entry, or a block.",
            ],
            visitor: &[
                "Switch the router off and on, or wait an hour, so that old entries go away.",
                "Or set another resolver (a name book) in your device, such as 1.1.1.1, 8.8.8.8 \
                or 9.9.9.9.",
                "If that helps, tell your provider.",
            ],
            owner: &[
                "If you moved the site lately, old answers live on until their time to live is \
                over. Keep the old address working until then.",
                "Query several public resolvers and compare: `dig {host} @1.1.1.1`, `dig {host} \
                @8.8.8.8`, `dig {host} @9.9.9.9`.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspDnsBlocked,
        Phrases {
            tail: "your network's name book blocks {host}",
            says: &[
                "A name has to be turned into an address first, by a resolver (a kind of name \
                book).",
                "Yours says that it holds this name back on purpose.",
                "The site did not choose that.",
            ],
            visitor: &[
                "If you use a family or safety filter, look there first.",
                "If not, ask your provider or office why the name is blocked.",
                "Another resolver, such as 1.1.1.1 or 9.9.9.9, will show if this is the cause.",
            ],
            owner: &[
                "Look for your name on the block lists that filters use, and ask to be taken off \
                when it is a mistake.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspProxyFailed,
        Phrases {
            tail: "a helper on your way to {host} failed",
            says: &[
                "Between you and the site stands a helper that passes pages on (a proxy).",
                "It belongs to your office, your school or your provider, and it seems to have \
                written the error that you see.",
            ],
            visitor: &[
                "Try another network, such as mobile data.",
                "Tell the people who run the network that their proxy cannot reach {host}.",
            ],
            owner: &[
                "Check that your firewall does not shut out the network that the complaints come \
                from.",
            ],
            front: Front::NotInvolved,
        },
    ),
];

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
    (
        Reason::IspResolverFails,
        Phrases {
            tail: "your network's name book does not work",
            says: &[
                "A name has to be turned into an address first, by a resolver (a kind of name \
                book). Most people use the one of their provider.",
                "Yours does not give an answer for {host}, and others do.",
            ],
            visitor: &[
                "Set another resolver in your device, such as 1.1.1.1, 8.8.8.8 or 9.9.9.9.",
                "Tell your provider that its resolver fails.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspDnsOutdated,
        Phrases {
            tail: "your network's name book still has an old address for {host}",
            says: &[
                "The site seems to have moved to another address.",
                "Your provider's resolver (its name book) still sends you to an old one, where \
                nothing answers any more.",
            ],
            visitor: &[
                "Wait an hour, and restart your device and router, so that old entries go away.",
                "Or set another resolver in your device, such as 1.1.1.1, 8.8.8.8 or 9.9.9.9.",
            ],
            owner: &[
                "Old answers live on until their time to live is over. Keep the old address \
                working until then.",
                "Check that all your name servers give the new address: `dig {host} +nssearch`.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspNameFiltered,
        Phrases {
            tail: "connections from your network that name {host} are cut",
            says: &[
                "Your machine reaches the site's address.",
                "As soon as it says which site it wants, the connection is cut. With another \
                name, it is not.",
                "So something between you and the site filters by name.",
            ],
            visitor: &[
                "Try another network, such as mobile data, to be sure.",
                "Ask your provider, office or school why {host} is filtered.",
            ],
            owner: &[VISITORS_OF_THIS_NETWORK],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspInterception,
        Phrases {
            tail: "somebody on your way to {host} opens safe connections",
            says: &[
                "The certificate that you get is not the site's own, and nobody well known \
                vouches for it.",
                "So something between you and the site stands in for it, and could read along.",
            ],
            visitor: &[
                "Do not go on past the warning, and do not type a password.",
                "Try another network, such as mobile data.",
                "On a work or school network, ask the people who look after it.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspUnreachable,
        Phrases {
            tail: "your provider does not bring you to {host}",
            says: &[
                "{seen_here}Your Internet works, and so does the site.",
                "{theirs}Your Internet works.",
                "But what you send to the site gets lost on the way, in the network that you use.",
                "Other sites do not have this trouble.",
            ],
            visitor: &[
                "Try another network, such as mobile data.",
                "Tell your provider that {host} cannot be reached, and from when on.",
            ],
            owner: &[VISITORS_OF_THIS_NETWORK],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspConnectionCut,
        Phrases {
            tail: "your connections to {host} are cut on the way",
            says: &[
                "The site works from here.",
                "From your machine a connection begins, and then something on the way cuts it or \
                lets it starve.",
            ],
            visitor: &[
                "Switch off a VPN and virus scanners to test.",
                "Try another network, such as mobile data.",
                "If that helps, tell your provider.",
            ],
            owner: &[VISITORS_OF_THIS_NETWORK],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspLargeAnswersStall,
        Phrases {
            tail: "large packets from {host} do not reach you",
            says: &[
                "Small answers of the site come through to you, and large ones get stuck.",
                "That happens when a part of the way takes smaller packets than it says. A VPN or \
                a DSL line is often the cause.",
            ],
            visitor: &[
                "Switch off a VPN, if you use one.",
                "Restart the router.",
                "If you know how, set the packet size (MTU) of your device to 1280 to test.",
            ],
            owner: &[
                "Let ICMP \"packet too big\" and \"fragmentation needed\" pass your firewall.",
                "Or lower the segment size (MSS clamping) at your edge.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspNoInternet,
        Phrases {
            tail: "your provider's line to the Internet is down",
            says: &[
                "Your device and your router are connected.",
                "But nothing behind them answers, neither {host} nor other well-known sites.",
            ],
            visitor: &[
                "Restart the router, and look at its lights.",
                "Look at your provider's page about outages, over mobile data.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::IspUdpBlocked,
        Phrases {
            tail: "your network blocks the newest way to load pages",
            says: &[
                "Browsers can load pages in a new way (HTTP/3, over UDP) and in older ones.",
                "Your browser tried the new way, and it failed. The site works from here.",
            ],
            visitor: &[
                "Load the page again. Most browsers then use an older way.",
                "If not, switch HTTP/3 (QUIC) off in the browser's settings.",
                "Ask the people who run your network to let UDP pass on port 443.",
            ],
            owner: &["If many visitors see this, stop to announce HTTP/3 (`Alt-Svc`) for a test."],
            front: Front::NotInvolved,
        },
    ),
];

const NOTHING_AT_THE_SITE: &str = "We saw nothing to fix at the site.";

const VISITORS_OF_THIS_NETWORK: &str = "Visitors of this network cannot reach you. Check that your own firewall does not shut them \
    out, and ask their provider.";

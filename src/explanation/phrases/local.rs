//! What is said when the trouble is on the person's device, browser or own network.
//!
//! No blame: what to look at, and how to undo it.

use crate::explanation::phrases::Front;
use crate::explanation::phrases::Phrases;
use crate::verdict::Reason;

/// One row for each reason.
pub(super) const TABLE: &[(Reason, Phrases)] = &[
    (
        Reason::LocalOffline,
        Phrases {
            tail: "your device has no Internet",
            says: &[
                "{here}What you see is a message of your own device, made before the site was asked.",
                "{measured}Your device was looked at, and it gets nowhere.",
                "So this is about your connection, and not about {host}.",
            ],
            visitor: &[
                "Check that Wi-Fi or mobile data is on and that flight mode is off.",
                "Open another site. If that fails too, restart the router or move closer to it.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalBrowser,
        Phrases {
            tail: "your browser stopped the page itself",
            says: &[
                "What you see seems to come from your browser, or from an add-on in it.",
                "The site did not write it.",
            ],
            visitor: &[
                "Open the page in a private window, where add-ons are off.",
                "If that works, switch off ad blockers and other add-ons one by one.",
                "Or try another browser.",
            ],
            owner: &[
                "If many visitors see this, look for file or path names that ad blockers stop, \
                such as `/ads/`.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalProxy,
        Phrases {
            tail: "your proxy or VPN setting is in the way",
            says: &[
                "Your device sends its visits through a helper (a proxy or a VPN).",
                "What you see says that this helper failed, before the site was asked.",
            ],
            visitor: &[
                "Switch off the VPN or proxy and load the page again.",
                "If this is a work or school device, ask the people who look after it.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalClock,
        Phrases {
            tail: "your device's clock is wrong",
            says: &[
                "A site proves who it is with a certificate that is good between two dates.",
                "If your clock is off, a good certificate looks too old or too new.",
            ],
            visitor: &[
                "Set date and time to automatic, and check the time zone.",
                "Then close the browser and open the page again.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalCaptivePortal,
        Phrases {
            tail: "your network wants a log-in first",
            says: &[
                "Networks in hotels, trains and shops often show their own page before they let \
                you out.",
                "You seem to see such a page, in place of {host}.",
            ],
            visitor: &[
                "Look for the log-in page of your network. Most devices show a notice that opens \
                it; switching Wi-Fi off and on brings it back.",
                "Log in or agree there, then load this page again.",
                "Or switch to mobile data.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalHostsFile,
        Phrases {
            tail: "a list on your device sends {host} to another place",
            says: &[
                "Each device has a small list of names of its own (the hosts file).",
                "A line in it sends this name to an address that others do not get.",
            ],
            visitor: &[
                "Look into the hosts file, and remove the line with {host} if you do not need it.",
                "You find it at /etc/hosts, or on Windows at \
                C:/Windows/System32/drivers/etc/hosts.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalFilter,
        Phrases {
            tail: "a filter on your device or network blocks {host}",
            says: &[
                "A filter stands in the way. You, your home, your office or your school may have \
                set it up.",
                "It is not the site that keeps you out.",
            ],
            visitor: &[
                "If you think the block is a mistake, ask the person who looks after the filter \
                to allow {host}.",
                "Mobile data will show you if the filter is the cause.",
            ],
            owner: &[
                "If your site is blocked by mistake, look it up at the maker of the filter and \
                ask for a new rating.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalInterception,
        Phrases {
            tail: "a program on your device or network opens safe connections",
            says: &[
                "Some virus scanners and office networks read along by using a certificate of \
                their own.",
                "Your browser does not trust that certificate, so it stops.",
            ],
            visitor: &[
                "Look in your virus scanner for a setting like \"HTTPS scanning\", and switch it \
                off to test.",
                "On a work or school device, ask the people who look after it.",
                "On a strange Wi-Fi, do not go on past the warning.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalAddressWrong,
        Phrases {
            tail: "the address as typed cannot work",
            says: &[
                "Something in the address is not right, so no site can be asked.",
                "Often it is a missing letter, a space, or the wrong port number.",
            ],
            visitor: &[
                "Check the address letter by letter.",
                "Or find the site with a search engine.",
            ],
            owner: &["If you gave out this address, check the link that people click."],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalIpv6Broken,
        Phrases {
            tail: "one of the two kinds of Internet on your device (IPv6) is broken",
            says: &[
                "Addresses come in two kinds: old ones (IPv4) and new ones (IPv6).",
                "Your device thinks that it can use the new kind, but nothing comes back.",
                "{seen_here}The site works over the new kind from here.",
            ],
            visitor: &[
                "Restart the router. That often brings IPv6 back.",
                "If not, switch IPv6 off in the network settings of your device for now.",
                "Tell your provider that IPv6 does not work.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalFirewall,
        Phrases {
            tail: "a firewall on your device or router stops the way to {host}",
            says: &[
                "A firewall is a guard that decides which connections may pass.",
                "Yours turns this one away before it has left your own network.",
            ],
            visitor: &[
                "Look into the firewall of your device, and into the settings of your router.",
                "A virus scanner or a child safety program may have one, too.",
                "On a work or school device, ask the people who look after it.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalTrustStore,
        Phrases {
            tail: "your device does not know who vouches for {host}",
            says: &[
                "A site proves who it is with a certificate, and somebody well known vouches for \
                it.",
                "You get the same certificate as we do, but your device does not know who vouches \
                for it.",
                "This happens on devices that have had no updates for long.",
            ],
            visitor: &[
                "Install the updates of your device, or use a newer browser.",
                "Firefox brings its own list of names, so it often helps.",
            ],
            owner: &[
                "If many visitors have old devices, choose an authority that old devices know.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::LocalResolverFails,
        Phrases {
            tail: "the name book in your own network does not answer",
            says: &[
                "A name has to be turned into an address first, by a resolver (a kind of name \
                book).",
                "The one that your device asks is on the device or in your own network, and it \
                does not answer.",
                "Others find {host} without trouble.",
            ],
            visitor: &[
                "Restart the router, and then your device.",
                "Or set another resolver in your device, such as 1.1.1.1, 8.8.8.8 or 9.9.9.9.",
            ],
            owner: &[NOTHING_AT_THE_SITE],
            front: Front::NotInvolved,
        },
    ),
];

const NOTHING_AT_THE_SITE: &str = "We saw nothing to fix at the site.";

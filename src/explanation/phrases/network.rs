//! What is said when the site's address cannot be reached.

use crate::explanation::phrases::Front;
use crate::explanation::phrases::Phrases;
use crate::verdict::Reason;

/// One row for each reason.
pub(super) const TABLE: &[(Reason, Phrases)] = &[
    (
        Reason::TcpRefused,
        Phrases {
            tail: "{host} lets nobody connect",
            says: &[
                KNOCKED,
                "The machine there says no at once: nothing opens at this port (the door for web pages).",
                "Most likely the web server has stopped, or a firewall says no for it.",
            ],
            visitor: &[
                "There is nothing to fix on your side. Try again in a few minutes.",
                "If the address has a port number, check it for a slip.",
            ],
            owner: &[
                LISTENS,
                "Check that the web server runs (`systemctl status`), and why it stopped \
                (`journalctl -u` and its name).",
                FIREWALL,
                "Check that the name leads to the right machine: {address} refuses.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TcpTimedOut,
        Phrases {
            tail: "{host} does not answer",
            says: &[
                KNOCKED,
                "No answer came at all, not even a \"no\".",
                "The machine may be off, or a firewall may drop all visits.",
            ],
            visitor: &[NOTHING_WE_KNOW_OF],
            owner: &[
                "Check that the name leads to the right machine: {address} stays silent.",
                FIREWALL,
                "Check that the machine is on, and has a route out.",
                LISTENS,
                "Look for `Possible SYN flooding` or `nf_conntrack: table full` in the kernel log \
                (`dmesg`).",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TcpReset,
        Phrases {
            tail: "{host} cuts off every connection",
            says: &[
                KNOCKED,
                "Each connection was cut off at once, by the machine or by something on the way.",
            ],
            visitor: &[NOTHING_WE_KNOW_OF],
            owner: &[
                "Look for a firewall or protection service that resets connections.",
                LISTENS,
                "Look at the web server's log for crashes at the moment of a visit.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TcpAddressUnreachable,
        Phrases {
            tail: "there is no way to the address of {host}",
            says: &[
                "We found the site's address.",
                "A router on the way says that the machine cannot be reached.",
                "The machine may be off, or its network may be cut.",
            ],
            visitor: &[TRY_LATER],
            owner: &[
                "Check that the machine is on, and that the name leads to it: {address} cannot be \
                reached.",
                "Ask your host about an outage of its network.",
                "Check the route with `traceroute` or `mtr` from two other networks.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TcpFailed,
        Phrases {
            tail: "none of the addresses of {host} can be reached",
            says: &[
                "The site has more than one address.",
                "We tried each of them, and each one failed in its own way.",
            ],
            visitor: &[TRY_LATER],
            owner: &[
                "Go through the addresses one by one; the evidence lists how each of them failed.",
                LISTENS,
                FIREWALL,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TcpSomeAddressesFail,
        Phrases {
            tail: "not every address of {host} works",
            says: &[
                "The site has more than one address, and your browser picks one.",
                "At least one of them does not answer, so some visits fail or take long.",
                "The bad one is {address}.",
            ],
            visitor: &["Load the page again; the next try may get a good address."],
            owner: &[
                "Take {address} out of the DNS records, or repair the machine there.",
                "Check each address with `curl --resolve {host}:443:ADDRESS https://{host}/`, and \
                take the bad ones out of the DNS records.",
                LISTENS,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TcpIpv6Fails,
        Phrases {
            tail: "{host} does not answer over IPv6",
            says: &[
                "The Internet has two kinds of addresses: the old IPv4 and the new IPv6.",
                "The site answers over IPv4, but not over IPv6.",
                "People whose network likes IPv6 best may wait long, or see an error.",
            ],
            visitor: &[
                "Load the page again; most browsers then change over to IPv4.",
                "Or try another network.",
            ],
            owner: &[
                "Check with `curl -6 https://{host}/`, and that the server listens on `[::]:443`.",
                "Open IPv6 in the firewall as well; it often has rules of its own.",
                "If you do not serve IPv6, remove the AAAA record.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TcpIpv4Fails,
        Phrases {
            tail: "{host} does not answer over IPv4",
            says: &[
                "The Internet has two kinds of addresses: the old IPv4 and the new IPv6.",
                "The site answers over IPv6, but not over IPv4.",
                "Many homes and offices only have IPv4, so it fails there.",
            ],
            visitor: &["Try another network, such as mobile data, which often has IPv6."],
            owner: &[
                "Check with `curl -4 https://{host}/`.",
                "Check that the A record leads to a machine that is on and listens.",
                FIREWALL,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TcpFlapping,
        Phrases {
            tail: "connections to {host} fail now and then",
            says: &[
                "We knocked more than once.",
                "Some visits got through and some did not, so it may work at the next try.",
                "Of {tries} tries, {failed} failed.",
            ],
            visitor: &[
                "Load the page again, more than once if need be.",
                "Send forms and payments only once, and check if the first one went through.",
            ],
            owner: &[
                "Look for a full backlog or connection limit: `ss -ltn` shows queues, `nstat -az \
                TcpExtListenOverflows` shows drops.",
                "Look at the firewall for rate limits, and at the line for packet loss (`mtr`).",
            ],
            front: Front::NotInvolved,
        },
    ),
];

const KNOCKED: &str = "We found the site's address and knocked.";

const LISTENS: &str = "On the server, check what listens: `ss -ltnp`. The service must listen on the public \
    address, not only on 127.0.0.1.";

const FIREWALL: &str = "Check the firewall of the server and of the host (security group): TCP to this port must be \
    let in.";

const NOTHING_WE_KNOW_OF: &str =
    "There is nothing to fix on your side that we know of. Try again in a few minutes.";

const TRY_LATER: &str = "There is nothing to fix on your side. Try again in a while.";

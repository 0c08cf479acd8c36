//! What is said when the site's front door is in trouble, or cannot reach what is behind it.

use crate::explanation::phrases::Front;
use crate::explanation::phrases::Phrases;
use crate::verdict::Reason;

/// One row for each reason.
pub(super) const TABLE: &[(Reason, Phrases)] = &[
    (
        Reason::GatewayUpstreamRefused,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} works, but the server behind it turns it away.",
                "Most likely the site's program has stopped, or a firewall stands in between.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[NOTHING_TO_FIX, ASKS_TO_WAIT, SEND_ONCE],
            owner: &[
                "Check that the program behind the gateway runs and listens on the address and \
                port that the gateway uses (`ss -ltnp`).",
                "Check why it stopped: `journalctl`, the container's log, `OOMKilled` or `Out of \
                memory: Killed process` in the kernel log.",
                "Check that no firewall between the two rejects the gateway.",
            ],
            front: Front::Refused,
        },
    ),
    (
        Reason::GatewayUpstreamTimedOut,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} works, but the server behind it did not answer in time.",
                "The site may have too much to do, or a part of it may be stuck.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[
                "There is nothing to fix on your side. Wait a little before the next try; many \
                tries at once make it worse.",
                ASKS_TO_WAIT,
                SEND_ONCE,
            ],
            owner: &[
                "Compare the timeouts: the gateway's must be longer than the program's own, and \
                the program's longer than its database's.",
                "Look for slow queries, full worker pools and calls to other services that hang.",
                "If the gateway cannot even connect, look for a firewall that drops its packets.",
            ],
            front: Front::TimedOut,
        },
    ),
    (
        Reason::GatewayUpstreamUnreachable,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} works, but it finds no way to the server behind it.",
                "That machine may be off, or its network may be cut.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[NOTHING_TO_FIX, ASKS_TO_WAIT, SEND_ONCE],
            owner: &[
                "From the gateway's machine, try the server behind it: `curl -v` to its address \
                and port.",
                "Check that the machine is on, its route, and the firewall (security group) \
                between the two.",
            ],
            front: Front::Unreachable,
        },
    ),
    (
        Reason::GatewayUpstreamClosed,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} works, but the server behind it hung up in the middle.",
                "That often means that the site's program crashed on this page.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[
                "There is nothing to fix on your side. Try again, or try another page of the site.",
                ASKS_TO_WAIT,
                SEND_ONCE,
            ],
            owner: &[
                "Look in the program's own log at the time of the check for a crash, a killed \
                worker or `Out of memory`.",
                "If it fails only now and then, keep idle connections open longer in the program \
                than in the gateway (keep-alive).",
            ],
            front: Front::Closed,
        },
    ),
    (
        Reason::GatewayUpstreamInvalid,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} works, but the server behind it sent an answer that makes no \
                sense.",
                "That is most likely a mistake in the site's program or set-up.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[
                "There is nothing to fix on your side. Try another page of the site, or try again \
                later.",
                ASKS_TO_WAIT,
                "If only you see it, delete the cookies of this site; too many of them can cause \
                it.",
            ],
            owner: &[
                "Ask the server behind directly with `curl -v`, and look at its status line and \
                headers: invalid, doubled or too large ones are refused.",
                "Check that gateway and program speak the same protocol on that port (http or \
                https, HTTP/1.1 or HTTP/2, FastCGI).",
            ],
            front: Front::Invalid,
        },
    ),
    (
        Reason::GatewayUpstreamDns,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} works, but it cannot find the server behind it by its name.",
                "The server may well be up.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[NOTHING_TO_FIX, ASKS_TO_WAIT],
            owner: &[
                "On the gateway's machine, look up the name of the server behind it (`getent \
                hosts`, `dig`).",
                "Check that name for a slip and for an expired record, and the resolver that the \
                gateway uses.",
            ],
            front: Front::Name,
        },
    ),
    (
        Reason::GatewayUpstreamTls,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} works, but it cannot agree on encryption with the server \
                behind it.",
                "That is about the site's set-up.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[NOTHING_TO_FIX],
            owner: &[
                "From the gateway's machine: `openssl s_client -connect SERVER:443 -servername \
                {host}`. Look at dates, name and chain.",
                "Check that the gateway sends the right name (SNI), and that it does not speak \
                https to an http port or the other way round.",
            ],
            front: Front::Tls,
        },
    ),
    (
        Reason::GatewayUpstreamFailed,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} works, but it got no good answer from the server behind it.",
                "It does not say what went wrong there.",
                "The status was {status}.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[NOTHING_TO_FIX, ASKS_TO_WAIT, SEND_ONCE],
            owner: &[
                "Check in this order: does the program run, does its name resolve on the \
                gateway, can the gateway connect to it, does it answer within the gateway's \
                timeout.",
                "Compare the gateway's timeout with the program's own: the gateway must wait \
                longer.",
            ],
            front: Front::Unsaid,
        },
    ),
    (
        Reason::GatewayNoUpstream,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} works, but it has no healthy server to pass visits on to.",
                "They may all be busy, restarting or down.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[NOTHING_TO_FIX, ASKS_TO_WAIT, SEND_ONCE],
            owner: &[
                "Look at the health checks: which path do they ask for, what status do they \
                expect, and what does the program answer?",
                "Check that at least one server is running and registered.",
                "If it came with a new version, go back to the one before.",
            ],
            front: Front::NoServer,
        },
    ),
    (
        Reason::GatewayOverloaded,
        Phrases {
            tail: "{host} has more visits than it can take",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} works, but it is at its limit.",
                "That often passes by itself.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[
                "Wait a little, and do not press reload all the time.",
                ASKS_TO_WAIT,
                SEND_ONCE,
            ],
            owner: &[
                "Look at the connection, queue and rate limits of the gateway, and at who sends \
                the visits.",
                "Add servers, or shorten what keeps them busy.",
            ],
            front: Front::Overloaded,
        },
    ),
    (
        Reason::GatewayMisconfigured,
        Phrases {
            tail: "the front door of {host} is not set up for it",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} answers, but it does not know this site, or its own set-up is \
                wrong.",
                "Only the people who run the site can repair that.",
                YOUR_LINE_WORKS,
            ],
            visitor: &["Check the name for a slip. Try it with www in front, or without it."],
            owner: &[
                "Add {host} to the gateway's settings (virtual host, route, custom domain), and \
                check that the plan or app is active.",
                "Check the last change of the settings, and test them before you load them.",
            ],
            front: Front::Itself,
        },
    ),
    (
        Reason::GatewayError,
        Phrases {
            tail: "{host} is answering with an error{for}",
            says: &[
                FRONT_DOOR,
                "Here the {gateway} itself failed to deal with the visit.",
                "The status was {status}.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[NOTHING_TO_FIX, ASKS_TO_WAIT],
            owner: &[
                "Look in the gateway's error log at the time of this check.",
                "Look for a full disk, used-up file handles or memory, and a broken rule or \
                script.",
            ],
            front: Front::Itself,
        },
    ),
    (
        Reason::GatewayMaintenance,
        Phrases {
            tail: "{host} is closed for a planned pause",
            says: &[
                "The people who run the site seem to be working on it.",
                "Its {gateway} shows a note about that in place of the page.",
            ],
            visitor: &["Come back later.", ASKS_TO_WAIT],
            owner: &[
                "If the work is over, switch the maintenance page off, and empty caches that \
                still hold it.",
                "Send status 503 with `Retry-After` while it lasts.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::GatewayFlapping,
        Phrases {
            tail: "{host} fails now and then",
            says: &[
                FRONT_DOOR,
                "{here}We tried more than once. Some visits got through, and some ended in an error \
                of the {gateway}.",
                "{theirs}Some of your visits got through, and some ended in an error of the \
                {gateway}.",
                "{both}Some visits get through, and some end in an error of the {gateway}.",
                "Of {tries} tries, {failed} failed.",
                "So it may work at your next try.",
                YOUR_LINE_WORKS,
            ],
            visitor: &["Load the page again, more than once if need be.", ASKS_TO_WAIT, SEND_ONCE],
            owner: &[
                "Often one of several servers is bad, or they restart. Log which server behind \
                answered each request, and compare.",
                "Check the health checks: a server that fails must be taken out.",
            ],
            front: Front::Unsaid,
        },
    ),
    (
        Reason::GatewayOneBadBackend,
        Phrases {
            tail: "one of the machines of {host} answers with an error",
            says: &[
                "The site has more than one address, and your browser picks one.",
                "One of them answers with an error, and the others are fine.",
                "The bad one is {address}.",
            ],
            visitor: &["Load the page again; the next try may get a good one.", SEND_ONCE],
            owner: &[
                "Repair the machine at {address}, or take it out of the DNS records.",
                "Ask each address by itself: `curl --resolve {host}:443:ADDRESS https://{host}/`.",
            ],
            front: Front::Unsaid,
        },
    ),
    (
        Reason::GatewayRegional,
        Phrases {
            tail: "{host} fails in your part of the world",
            says: &[
                "The site uses a delivery network: machines in many cities that hand out its \
                pages.",
                "The machine that serves you gets an error, and the one that serves us does not.",
                "You are sent to {your_centre}, and we to {our_centre}.",
                YOUR_LINE_WORKS,
            ],
            visitor: &[
                "Try again in a few minutes.",
                "Another network, such as mobile data, may lead you to another city.",
                SEND_ONCE,
            ],
            owner: &[
                "Ask the delivery network about the city that your visitors are sent to, and name \
                the request id {request_id}.",
                "Check that your firewall lets in the addresses of all its cities, not only some.",
                "Compare the origin's own log: do requests from that city arrive at all?",
            ],
            front: Front::Unsaid,
        },
    ),
    (
        Reason::GatewayRefusesPerson,
        Phrases {
            tail: "a guard in front of {host} turns you away",
            says: &[
                "Many sites have a guard that stops visits it finds odd.",
                "{only_you}It lets us in, but it does not let you in.",
                "{not_only_you}It does not let us in either, so it turns many away.",
                "That may come from your network, a VPN, or many visits in a short time.",
            ],
            visitor: &[
                "Switch off a VPN, and load the page again.",
                "Try another network, such as mobile data.",
                "If it stays so, write to the site, and send the id on the page that you see.",
            ],
            owner: &[
                "Search the log of the firewall for the request id {request_id}.",
                "Search the log of the firewall (WAF, rate limit, country rule) for the visitor's \
                address, and see which rule stopped it.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::GatewaySessionBound,
        Phrases {
            tail: "{host} fails for the session that you have there",
            says: &[
                "The site's gateway sends the same visitor to the same server each time.",
                "The one that you are tied to seems to fail. A fresh visit from your own machine \
                works.",
                "It may also have been brief, and be over by now.",
            ],
            visitor: &[
                "Open the page in a private window.",
                "If that works, delete the cookies of this site, and log in again.",
                SEND_ONCE,
            ],
            owner: &[
                "Compare the servers behind the gateway: one of them may fail for those who are \
                tied to it by a cookie.",
                "Let the gateway move a session to another server when its own one fails.",
            ],
            front: Front::Unsaid,
        },
    ),
];

const FRONT_DOOR: &str = "A gateway is the front door of a site: it takes each visit and passes it on to the server \
    behind.";

const YOUR_LINE_WORKS: &str =
    "You got an answer with number {you_saw}, so your own Internet works.";

const NOTHING_TO_FIX: &str = "There is nothing to fix on your side. Try again in a few minutes.";

const ASKS_TO_WAIT: &str = "The site asks you to wait {retry} before the next try.";

const SEND_ONCE: &str = "Send forms and payments only once; the first may have gone through.";

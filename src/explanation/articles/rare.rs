//! 499, 501, 505, 507, 508 and 511: numbers that few people meet, and look up when they do.

use super::Article;
use super::Behind;
use super::Family;
use super::Glance;
use super::Logs;
use super::Often;
use super::Source;
use super::shared;
use crate::explanation::StationState;
use crate::explanation::front::Front;
use crate::verdict::Cause;

pub(super) static CLIENT_CLOSED: Article = Article {
    status: 499,
    path: "/499",
    name: "Client Closed Request",
    short: "A 499 stands in nginx's log only: whoever asked hung up before the answer was ready. \
        Mostly the page was too slow.",
    gist: "Whoever asked hung up before the answer came",
    family: Family::Visit,
    glance: Glance {
        speaker: "nginx, in its log",
        side: "A wait that was too long for somebody",
        helps: "Make the page faster",
    },
    meaning: &[
        "No visitor sees a 499: it is a note that nginx makes in its log. It says that the other \
        side hung up before an answer could be sent.",
        "The other side may be a person who closed the tab. Or it is another gateway in front, whose \
        patience was shorter.",
        "Some tools and services show the number to people all the same. Then a gateway behind \
        another one was too slow.",
    ],
    speaker: &[
        "Only nginx, and what is built on it. Others have no number for this.",
        "Is there a load balancer in front? Then that one hung up, and sent a 504 to the person.",
    ],
    way: [
        (StationState::Suspect, "May have closed the page"),
        (StationState::NotSeen, "Not known"),
        shared::NAME_WORKS,
        (StationState::Works, "Works: notes that nobody waits any more"),
        (StationState::Suspect, "May have been too slow"),
    ],
    causes: &[
        Behind {
            cause: Cause::Timeout,
            often: Often::Often,
            how: "The one in front waits for a shorter time than nginx does.",
            tell: "All of them have the same time in the log: 10, 30 or 60 seconds.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Sometimes,
            how: "Pages are so slow that people give up and reload.",
            tell: "The times differ, and there are more of them at busy hours.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Sometimes,
            how: "Lines of phones break when people move about.",
            tell: "A few all day long, from mobile networks. That is no trouble.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Rarely,
            how: "A guard on the way cuts lines that were idle for too long.",
            tell: "Only long requests are hit, after a fixed time.",
        },
    ],
    tests: &[
        "Put `$request_time` into the log, and sort the 499s by it.",
        "The same time for all: a time limit in front. All sorts of times: people.",
        "Compare with `$upstream_response_time`: was the program slow, or did nobody ask it at all?",
    ],
    visitor: &[
        "If a tool shows you a 499, ask again later. The page was too slow for it.",
        shared::SEND_ONCE,
    ],
    useless: &["Looking for an error of nginx. It did what it should."],
    owner: &[
        "Let the one in front wait longer than nginx, and nginx longer than the program.",
        "Find out which pages are slow, and mend these.",
        "`proxy_ignore_client_abort on` lets the program end its work when people leave. Use it only \
        where half-done work does harm.",
    ],
    source: Source {
        title: "nginx's source, ngx_http_request.h",
        url: "https://github.com/nginx/nginx/blob/master/src/http/ngx_http_request.h",
    },
    logs: Logs::None,
};

pub(super) static NOT_IMPLEMENTED: Article = Article {
    status: 501,
    path: "/501",
    name: "Not Implemented",
    short: "A 501 means that the server does not know how to do what was asked of it, on any page. \
        It is up, and cannot do this.",
    gist: "The server does not know how to do this",
    family: Family::Server,
    glance: Glance {
        speaker: "The server or the gateway",
        side: "The site's",
        helps: "Tell the site",
    },
    meaning: &[
        "A request has a verb: get this page, put this file, delete that. The server does not know \
        the verb that came, for any of its pages.",
        "With a plain visit that should not happen. It is a sign of a program that is half done, or \
        of something on the way that changes what you send.",
    ],
    speaker: &[
        "The server, if an app or a script asked for something rare.",
        "A gateway or a guard that lets only a few verbs through.",
    ],
    way: [
        (StationState::Suspect, "May have been asked in an odd way"),
        (StationState::Works, "Works: brought the answer"),
        shared::NAME_WORKS,
        (StationState::Suspect, "May not let this through"),
        (StationState::Suspect, "Does not know this kind of request"),
    ],
    causes: &[
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The program has no part for this request, or an app asks for what the server never \
                had.",
            tell: "It fails at once, each time, for one action. Plain pages work.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Sometimes,
            how: "A guard or a proxy on the way does not let the verb through.",
            tell: "From another network, or without the proxy, it works.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Do plain pages work? Then only this action is not known.",
        "For the owner: send the same request with `curl -v -X VERB` past the gateway.",
    ],
    visitor: &["Update the app that you use, or use the site in a browser.", shared::TELL_THEM],
    useless: &[
        "Waiting. The server will not learn it by itself.",
        "Deleting cookies or starting your router anew.",
    ],
    owner: &[
        "Use 405 where a page knows other verbs, and 501 only where the server knows none.",
        "Look at which verbs your gateway and your guard let through.",
        "Look at the access log: which verb was it, and who sent it?",
    ],
    source: Source {
        title: "RFC 9110, section 15.6.2",
        url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.2",
    },
    logs: Logs::None,
};

pub(super) static VERSION_NOT_SUPPORTED: Article = Article {
    status: 505,
    path: "/505",
    name: "HTTP Version Not Supported",
    short: "A 505 means that the server does not speak the version of HTTP that it was asked in. \
        Mostly something on the way is set up wrong.",
    gist: "The server does not speak this version of HTTP",
    family: Family::Server,
    glance: Glance {
        speaker: "The server behind, or the gateway",
        side: "The site's, as a rule",
        helps: "Tell the site",
    },
    meaning: &[
        "HTTP is the language of the web, and it has versions. The server says that it does not speak \
        the one in which it was asked.",
        "All browsers of today speak all usual versions. So it is mostly two machines of the site \
        that do not fit, or an address with a blank in it.",
    ],
    speaker: &[
        "The server behind, if the gateway asks it in a version that it does not know.",
        "The first server, if the address was torn apart: what stands behind a blank is then taken \
        for the version.",
    ],
    way: [
        (StationState::Suspect, "May have sent a torn address"),
        (StationState::Works, "Works: brought the answer"),
        shared::NAME_WORKS,
        (StationState::Suspect, "May ask in the wrong version"),
        (StationState::Suspect, "Does not speak this version"),
    ],
    causes: &[
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The gateway and the server are set up for versions that do not fit. Or a script \
                builds addresses with blanks in them.",
            tell: "It fails each time. It began with a change of the set-up.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Rarely,
            how: "The address leads to a machine that speaks another language on that port.",
            tell: "The port is not the usual one.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Is there a blank in the address? Write `%20` in its place.",
        "For the owner: try `curl -v --http1.1` and `curl -v --http2`, at the gateway and behind it.",
    ],
    visitor: &["Type the address anew, with no blank in it.", shared::TELL_THEM],
    useless: &["Another browser. All of them speak the same versions.", "Waiting."],
    owner: &[
        "nginx asks servers behind in HTTP/1.0 when it is not told otherwise: `proxy_http_version \
        1.1`. Newer ones use 1.1 by themselves.",
        "Look at the raw request line in the log of the server that answers.",
        "Encode blanks and other signs in the addresses that your programs build.",
    ],
    source: Source {
        title: "RFC 9110, section 15.6.6",
        url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.6",
    },
    logs: Logs::None,
};

pub(super) static INSUFFICIENT_STORAGE: Article = Article {
    status: 507,
    path: "/507",
    name: "Insufficient Storage",
    short: "A 507 means that the server has no room for what you send. Your storage there may be \
        full, or its disk is.",
    gist: "There is no room for what was sent",
    family: Family::Server,
    glance: Glance {
        speaker: "The site's program",
        side: "Its disk, or your share of it",
        helps: "Make room in your account",
    },
    meaning: &[
        "You, or a program of yours, wanted to put a file there. The server has no room for it.",
        "Most often your own share is full: a cloud folder, a mail box, a calendar. Less often the \
        disk of the server is full for all.",
    ],
    speaker: &[
        "The program that keeps the files, such as a cloud folder (WebDAV).",
        "Some programs use it for memory as well: their cache or their queue is full.",
    ],
    way: [
        (StationState::Suspect, "Your share there may be full"),
        (StationState::Works, "Works: brought the answer"),
        shared::NAME_WORKS,
        shared::GATEWAY_WORKS,
        (StationState::Trouble, "Has no room"),
    ],
    causes: &[
        Behind {
            cause: Cause::Overload,
            often: Often::Often,
            how: "A disk or a share of it is full.",
            tell: "Small files go through and large ones do not. Others may still have room.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Sometimes,
            how: "The program counts wrong, or old files and logs are never deleted.",
            tell: "There is room, and it still says so.",
        },
    ],
    tests: &[
        "Look at how much room your account has left.",
        "Send a very small file. If that works, it is a matter of size.",
        "For the owner: `df -h`, `df -i`, and the quota of this person.",
    ],
    visitor: &[
        "Delete what you do not need there, and empty the bin.",
        "If there is room, write to the people who run it.",
    ],
    useless: &["Sending it again and again.", "Deleting cookies or starting your router anew."],
    owner: &[
        "Make room: logs, old backups, the bin, temporary files. Mind `df -i`: numbers of files run \
        out, too.",
        "Look at quotas, and at deleted files that are still open (`lsof +L1`).",
        "Set an alarm at 80 %.",
    ],
    source: Source {
        title: "RFC 4918, section 11.5",
        url: "https://www.rfc-editor.org/rfc/rfc4918#section-11.5",
    },
    logs: Logs::None,
};

pub(super) static LOOP_DETECTED: Article = Article {
    status: 508,
    path: "/508",
    name: "Loop Detected, or Resource Limit Is Reached",
    short: "A 508 mostly means that the site has used up its share of a shared machine. Or its \
        servers send a visit round in a circle.",
    gist: "The site's share is used up, or visits go in a circle",
    family: Family::Server,
    glance: Glance {
        speaker: "The web host, or the gateway",
        side: "The site's",
        helps: "Wait. It often passes in minutes",
    },
    meaning: &[
        "This number has two meanings. \"Resource Limit Is Reached\" is what web hosts write when one \
        site uses more than its share of a machine.",
        "\"Loop Detected\" is what the rule book means: a request came back to where it had been, in \
        a circle.",
        "You can do nothing about either. Your device and your line work.",
    ],
    speaker: &[
        "A web host with many sites on one machine, if the page says \"Resource Limit\".",
        "A gateway or a delivery network, if the page says \"Loop\".",
    ],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Suspect, "May send visits in a circle"),
        (StationState::Suspect, "May have used up its share"),
    ],
    causes: &[
        Behind {
            cause: Cause::Overload,
            often: Often::Often,
            how: "Many people, or a robot, visit a site on a small plan. It hits the limit of its \
                share.",
            tell: "The page says \"Resource Limit\". It comes and goes.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Sometimes,
            how: "A slow plug-in uses up the share. Or two gateways are set up to ask each other.",
            tell: "It began with a change. With a loop, it fails each time and at once.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Rarely,
            how: "The name of the server behind leads back to the gateway in front.",
            tell: "The page says \"Loop\". It began with a change of DNS.",
        },
    ],
    tests: &[shared::ASK_US, "Read the page: \"Resource Limit\" or \"Loop\"?", shared::RELOAD_FIVE],
    visitor: &[shared::WAIT, shared::TELL_THEM],
    useless: shared::NO_CURE,
    owner: &[
        "Look at the use of your plan in the panel of your host (CPU, memory, entry processes), and \
        at who visits.",
        "Put a cache in front, hold robots back, and switch off slow plug-ins. Or take a larger plan.",
        "Loop: follow the way of one request. Which address does each gateway ask, and where does \
        that name lead?",
    ],
    source: Source {
        title: "RFC 5842, section 7.2",
        url: "https://www.rfc-editor.org/rfc/rfc5842#section-7.2",
    },
    logs: Logs::OfAll(&[Front::Overloaded]),
};

pub(super) static NETWORK_LOGIN: Article = Article {
    status: 511,
    path: "/511",
    name: "Network Authentication Required",
    short: "A 511 means that the network you are on wants you to log in first, as in a hotel or on \
        a train. The site has no part in it.",
    gist: "Your network wants you to log in first",
    family: Family::Server,
    glance: Glance {
        speaker: "The network that you are on",
        side: "Yours: the site never saw the visit",
        helps: "Log in to the network",
    },
    meaning: &[
        "It is the one error of this kind that does not come from the site. The network between you \
        and the Internet wrote it.",
        "Hotels, trains, schools and shops let you in only when you have logged in or said yes to \
        their rules.",
        "Until then, no site works, or each one shows the same page.",
    ],
    speaker: &[
        "The network that you are on, with a page of its own. Its name or its logo is often on it.",
        "Never the site. If only one site shows it, that site is set up in an odd way.",
    ],
    way: [
        (StationState::Trouble, "Is not logged in to its network yet"),
        (StationState::NotSeen, "Waits for the log-in"),
        (StationState::NotSeen, "Nobody asked"),
        (StationState::NotSeen, "Nobody asked"),
        (StationState::NotSeen, "Nobody asked"),
    ],
    causes: &[
        Behind {
            cause: Cause::Firewall,
            often: Often::Often,
            how: "The network lets nobody through who has not logged in.",
            tell: "All sites show it, on this network only.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Sometimes,
            how: "Your log-in there has run out after some hours, or the network has forgotten you.",
            tell: "It worked until a moment ago.",
        },
    ],
    tests: &[
        "Open another site. Does it show the same? Then it is your network.",
        "Use mobile data. If that works, it is sure.",
        "Ask with the form above, over mobile data. We see the site without your network.",
    ],
    visitor: &[
        "Open the network's log-in page. `http://neverssl.com` in the address bar often brings it up.",
        "Or leave the network and join it again. Most phones then show the log-in page.",
        "Switch off VPN and your own DNS until you have logged in. They can hide that page.",
    ],
    useless: &[
        "Waiting for the site. It is not down.",
        "Writing to the people who run the site. They cannot see it.",
    ],
    owner: &[
        "For those who run such a network: send 511, and never a 200 or a redirect for a page of \
        somebody else.",
        "Tell devices where to log in by DHCP or in router adverts (RFC 8910).",
        "For owners of sites: nothing to do. If your own site sends 511, look for a rule in your \
        gateway.",
    ],
    source: Source {
        title: "RFC 6585, section 6",
        url: "https://www.rfc-editor.org/rfc/rfc6585#section-6",
    },
    logs: Logs::None,
};

//! 520 to 524: what Cloudflare says of the server behind it. Numbers from its manual, "Cloudflare
//! 5xx errors".

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

/// What all of these have in common.
pub(super) const WHO: &str = "Cloudflare: a delivery network that stands in front of many sites. No other one uses the \
    numbers from 520 to 530 in this way.";

/// How its page looks.
pub(super) const THREE_BOXES: &str = "Its page shows three boxes in a row: your browser, Cloudflare, and the host. The host is the \
    site's own server, and it has the cross.";

/// Where two sides can be told apart by hand.
pub(super) const RAY_ID: &str =
    "Note the Ray ID at the foot of the page. With it the owner finds your visit in the log.";

/// The way round Cloudflare.
pub(super) const PAST_CLOUDFLARE: &str = "For the owner: ask your server without Cloudflare, from outside, with `curl -v --resolve \
    HOST:443:ADDRESS https://HOST/`. It tells refused, silent, slow and well apart.";

/// Its own health.
pub(super) const THEIR_STATUS: &str =
    "Look at Cloudflare's status page. Only if many sites show this at once, it may be Cloudflare.";

/// Where these numbers are defined.
pub(super) const MANUAL: Source = Source {
    title: "Cloudflare's manual about its 5xx errors",
    url: "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/\
        cloudflare-5xx-errors/",
};

const SIDE: &str = "The site's own server, behind Cloudflare";

pub(super) static UNKNOWN_ERROR: Article = Article {
    status: 520,
    path: "/520",
    name: "Web Server Returned an Unknown Error",
    short: "A 520 means that Cloudflare reached the site's server, and got an empty or strange \
        answer. It is not you.",
    gist: "The server gave an empty or strange answer",
    family: Family::Cloudflare,
    glance: Glance {
        speaker: "Cloudflare, the front door",
        side: SIDE,
        helps: "Wait, or try another page",
    },
    meaning: &[
        "Cloudflare stands in front of the site. It reached the site's own server and asked for \
        your page.",
        "What came back was nothing at all, or something that is no proper answer. 520 is what \
        Cloudflare says when no other number fits.",
        "Your device and your line work. Cloudflare works, too.",
    ],
    speaker: &[WHO, THREE_BOXES],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        shared::GATEWAY_WORKS,
        (StationState::Trouble, "Gave an empty or strange answer"),
    ],
    causes: &[
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The program crashed while it answered, or it sends headers that are broken or \
                far too long.",
            tell: "The same page fails each time. Too many cookies, set by the site, are a usual \
                reason.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Sometimes,
            how: "The server runs out of memory or workers, and breaks off in the middle.",
            tell: "It comes and goes, on many pages, at busy hours.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Sometimes,
            how: "A guard on the server cuts Cloudflare's connections, since so many visits come \
                from so few addresses.",
            tell: "The server's own log does not show the visit at all. Without Cloudflare the page \
                works.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Sometimes,
            how: "The server closes an idle line just when Cloudflare uses it again.",
            tell: "It is rare and random. The next try works.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Rarely,
            how: "Something on the way between the two cuts the line.",
            tell: "Only visits through one city of Cloudflare fail. The Ray ID ends in the same \
                three letters.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Try another page of the site. If it works, one page of the program is broken.",
        shared::RELOAD_FIVE,
        "Open the page in a private window. Does it work there? Then the cookies of this site have \
        grown too large. Delete those of this site only.",
        RAY_ID,
        PAST_CLOUDFLARE,
    ],
    visitor: &[shared::WAIT, shared::SEND_ONCE, RAY_ID, shared::TELL_THEM],
    useless: &[
        "Starting your router or your computer anew. Your line works.",
        "Changing your DNS. It led you to the right door.",
        "Asking Cloudflare for help. They cannot see into the site's server.",
    ],
    owner: &[
        "Look in the log of your server at the second of the Ray ID: a crash, a restart, a killed \
        worker, or no line at all.",
        "Look at the size of your headers: cookies and `Content-Security-Policy` add up. Cloudflare \
        takes 128 KB.",
        "No line at all? Then a firewall or a rate limit in front of the program cut it. Let in all \
        addresses that Cloudflare publishes.",
        "Keep idle connections open for longer than Cloudflare does (some 15 minutes).",
    ],
    source: MANUAL,
    logs: Logs::OfCloudflare(&[Front::Closed, Front::Invalid]),
};

pub(super) static SERVER_DOWN: Article = Article {
    status: 521,
    path: "/521",
    name: "Web Server Is Down",
    short: "A 521 means that the site's server turned Cloudflare away at once: it does not run, or \
        its firewall says no.",
    gist: "The server turned Cloudflare away at once",
    family: Family::Cloudflare,
    glance: Glance {
        speaker: "Cloudflare, the front door",
        side: SIDE,
        helps: "Wait. Nothing on your side can mend it",
    },
    meaning: &[
        "Cloudflare stands in front of the site. It knocked at the site's own server, and was \
        turned away at once.",
        "So the machine is there, but nobody opens. The web server may not run, or a guard does not \
        let Cloudflare in.",
        "Your device and your line work. Cloudflare works, too.",
    ],
    speaker: &[WHO, THREE_BOXES],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Works, "Works, but is turned away"),
        (StationState::Trouble, "Turns connections away"),
    ],
    causes: &[
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The web server has stopped, or does not listen on the port that Cloudflare uses.",
            tell: "All pages fail at once. Asked directly, the server says \"refused\" to everybody.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Often,
            how: "A firewall or a tool such as fail2ban turns Cloudflare's addresses away, since so \
                many visits come from them.",
            tell: "Asked directly, without Cloudflare, the server answers well.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Sometimes,
            how: "The machine is so full that it takes no new connections, or the web server was \
                killed.",
            tell: "It comes and goes at busy hours. The log of the machine says \"out of memory\".",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Sometimes,
            how: "The address in Cloudflare is an old one. Another machine lives there now, and \
                knows nothing of the site.",
            tell: "It began after a move to another host.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Rarely,
            how: "No wait is part of this error. A wait that runs out is a 522.",
            tell: "If it takes more than a second or two, it is no plain 521.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Look at the clock. A 521 comes at once.",
        PAST_CLOUDFLARE,
        "Refused there, too: the web server does not run. A good answer there: the firewall does \
        not like Cloudflare.",
        "On the server: `ss -ltnp` shows if something listens on port 443 or 80.",
    ],
    visitor: &[shared::WAIT, shared::TELL_THEM, RAY_ID],
    useless: shared::NO_CURE,
    owner: &[
        "Start the web server, and read why it stopped: `systemctl status nginx`, `journalctl`.",
        "Let in all addresses that Cloudflare publishes, in the firewall, in fail2ban and in the \
        panel of your host.",
        "Check the address in Cloudflare's DNS tab.",
        "With \"Full\" encryption, port 443 must be open; with \"Flexible\", port 80.",
    ],
    source: MANUAL,
    logs: Logs::OfCloudflare(&[Front::Refused]),
};

pub(super) static CONNECTION_TIMED_OUT: Article = Article {
    status: 522,
    path: "/522",
    name: "Connection Timed Out",
    short: "A 522 means that Cloudflare knocked at the site's server, and nobody opened. Mostly a \
        firewall or a full machine. It is not you.",
    gist: "Cloudflare knocked, and nobody opened",
    family: Family::Cloudflare,
    glance: Glance {
        speaker: "Cloudflare, the front door",
        side: SIDE,
        helps: "Wait. Nothing on your side can mend it",
    },
    meaning: &[
        "Cloudflare stands in front of the site. It tried to reach the site's own server, and got \
        no sign of life for some 20 seconds.",
        "The server did not say no. It said nothing. That is what a firewall does that drops \
        visits, and what a machine does that is off or far too busy.",
        "Your device and your line work. Cloudflare works, too.",
    ],
    speaker: &[WHO, THREE_BOXES],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Works, "Works, but gets no sign of life"),
        (StationState::Trouble, "Does not take the connection"),
    ],
    causes: &[
        Behind {
            cause: Cause::Firewall,
            often: Often::Often,
            how: "A firewall in front of the server drops what comes from Cloudflare's addresses.",
            tell: "Asked directly, without Cloudflare, the server answers. It began with a new rule \
                or a new guard.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Often,
            how: "The machine is so busy that it does not even open the door. Its queue is full.",
            tell: "It comes and goes. Asked directly, it is slow or silent as well.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Sometimes,
            how: "The machine is off, the address is an old one, or the way between is cut.",
            tell: "Asked directly, it is silent for everybody. Or only one part of the world sees \
                the error.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Sometimes,
            how: "The wait is the error: no connection within some 20 seconds, or silence right \
                after it.",
            tell: "A wait for the page itself, after the door was opened, is a 524.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Rarely,
            how: "The web server hangs, and takes no more visits, although it still runs.",
            tell: "Starting it anew mends it at once.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Do some people get in and you do not? Note the Ray ID of both: its last three letters name \
        the city that served you.",
        "Use mobile data. If that works, your city's way to the server is the trouble. The owner \
        must know of it.",
        PAST_CLOUDFLARE,
        "A good answer there: the firewall drops Cloudflare. Silence there, too: the machine or its \
        network.",
    ],
    visitor: &[
        shared::WAIT,
        shared::SEND_ONCE,
        "Another network, such as mobile data, may lead through another city, and work.",
        shared::TELL_THEM,
    ],
    useless: shared::NO_CURE,
    owner: &[
        "Let in all addresses that Cloudflare publishes, in every firewall on the way: host, cloud, \
        fail2ban, and plug-ins of the program.",
        "Look at the load of the machine, and at full queues: `ss -s`, `nstat -az TcpExtListenDrops`.",
        "Check the address in Cloudflare's DNS tab, and that the machine is on.",
        "Is only one city hit? Then run a trace (`mtr`) from the server to Cloudflare, and ask your \
        host.",
    ],
    source: MANUAL,
    logs: Logs::OfCloudflare(&[Front::TimedOut]),
};

pub(super) static UNREACHABLE: Article = Article {
    status: 523,
    path: "/523",
    name: "Origin Is Unreachable",
    short: "A 523 means that Cloudflare finds no way to the site's server. Mostly its address has \
        changed. It is not you.",
    gist: "There is no way to the server",
    family: Family::Cloudflare,
    glance: Glance {
        speaker: "Cloudflare, the front door",
        side: "The way to the site's own server",
        helps: "Wait. Nothing on your side can mend it",
    },
    meaning: &[
        "Cloudflare stands in front of the site. It wanted to go to the site's own server, and there \
        was no way there.",
        "The address that it knows may be an old one. Or the network of the site's host is cut off.",
        "Your device and your line work. Cloudflare works, too.",
    ],
    speaker: &[WHO, THREE_BOXES],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Trouble, "Finds no way to the server"),
        (StationState::NotSeen, "Nobody got this far"),
    ],
    causes: &[
        Behind {
            cause: Cause::Network,
            often: Often::Often,
            how: "The server has moved, and Cloudflare was not told its new address. Or its host has \
                lost its way to the Internet.",
            tell: "Asked directly, no answer comes from that address for anybody. It began with a \
                move.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Sometimes,
            how: "A router or a firewall answers for the server and says: no way.",
            tell: "From other networks the server can be reached. It began with a change of rules.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Rarely,
            how: "A tool that should keep the address up to date has failed, as with a home line \
                whose address changes.",
            tell: "The DNS tab shows an address that the server does not have any more.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Rarely,
            how: "Under a flood of visits the host takes the address off the Internet, to save its \
                other customers.",
            tell: "The host has written to the owner. It ends by itself after some hours.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Rarely,
            how: "No wait is part of this error. Silence is a 522.",
            tell: "A 523 comes at once.",
        },
    ],
    tests: &[
        shared::ASK_US,
        PAST_CLOUDFLARE,
        "For the owner: compare the address in Cloudflare's DNS tab with the one that your host \
        shows.",
        "Run `mtr ADDRESS` from outside. It shows where the way ends.",
        THEIR_STATUS,
    ],
    visitor: &[shared::WAIT, RAY_ID, shared::TELL_THEM],
    useless: shared::NO_CURE,
    owner: &[
        "Put the right address into Cloudflare's DNS tab: A and AAAA, both.",
        "Ask your host if the network is well, and if your address is blocked.",
        "With a home line or a changing address, use a tunnel or a tool that keeps the address up to \
        date.",
    ],
    source: MANUAL,
    logs: Logs::OfCloudflare(&[Front::Unreachable]),
};

pub(super) static TIMEOUT_OCCURRED: Article = Article {
    status: 524,
    path: "/524",
    name: "A Timeout Occurred",
    short: "A 524 means that the site's server took your visit, and then said nothing for about 100 \
        seconds. It is not you.",
    gist: "The server took the visit and said nothing",
    family: Family::Cloudflare,
    glance: Glance {
        speaker: "Cloudflare, the front door",
        side: SIDE,
        helps: "Wait, and ask for less if you can",
    },
    meaning: &[
        "Cloudflare stands in front of the site. It reached the site's own server and handed it your \
        visit.",
        "The server opened the door and began to work. About 100 seconds later there was still no \
        answer, and Cloudflare gave up.",
        "So nothing is cut. The server is just too slow with this page.",
    ],
    speaker: &[WHO, THREE_BOXES],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Works, "Works: waited, and gave up"),
        (StationState::Trouble, "Too slow, or stuck"),
    ],
    causes: &[
        Behind {
            cause: Cause::Timeout,
            often: Often::Often,
            how: "The page takes longer to make than Cloudflare will wait: a large report, a long \
                import, a slow search.",
            tell: "Always the same page, always after about 100 seconds. Other pages are quick.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Often,
            how: "The server has so much to do that visits wait in a queue.",
            tell: "All pages are slow, at busy hours.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Sometimes,
            how: "The program is stuck: two parts wait for each other, or for a service that never \
                answers.",
            tell: "It stays until the program is started anew.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Rarely,
            how: "The program waits for a database or a service that it cannot reach.",
            tell: "Pages without that service are quick. The program's log names it.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Rarely,
            how: "A guard lets the visit in, and drops the answer on its way back.",
            tell: "The program's log says that it was done in time, and yet nothing came.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Look at the clock. Some 100 seconds is the sign of a 524.",
        "Try a plain page of the site. If it is quick, only one page is slow.",
        PAST_CLOUDFLARE,
        "For the owner: measure how long the program takes, from its own log, and find the slowest \
        step.",
    ],
    visitor: &[
        "Ask for less: a smaller file, a shorter time, fewer items.",
        "Wait, and look if your work was done all the same. It often goes on behind the error.",
        shared::SEND_ONCE,
        shared::TELL_THEM,
    ],
    useless: shared::NO_CURE,
    owner: &[
        "Answer at once, do the long work behind, and let the page ask if it is done.",
        "Look for slow queries, and for calls to others without a time limit.",
        "Put pages with long work on a name that does not go through Cloudflare, if need be.",
        "A longer limit can be bought. It hides the trouble.",
    ],
    source: MANUAL,
    logs: Logs::OfCloudflare(&[Front::TimedOut]),
};

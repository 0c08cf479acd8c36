//! 500, 502, 503 and 504: what a server, or the gateway in front of it, says of itself.

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

pub(super) static INTERNAL_ERROR: Article = Article {
    status: 500,
    path: "/500",
    name: "Internal Server Error",
    short: "A 500 means that the site's own program broke while it made your page. It is not your \
        device and not your line.",
    gist: "The site's own program broke on this page",
    family: Family::Server,
    glance: Glance {
        speaker: "The site's own program, as a rule",
        side: "The site's",
        helps: "Wait, or try another page of the site",
    },
    meaning: &[
        "Your visit came through, all the way. The site's program took it and began to work. Then \
        something went wrong inside, and it gave up.",
        "The program does not say what it was. That is on purpose: the details are for its owner, \
        in its log.",
        "It is not a broken line and not a full disk of yours. You did nothing wrong, even if it \
        came right after you pressed a button.",
    ],
    speaker: &[
        "Mostly the program itself. Then the page often has the looks of the site, its logo and \
        its menu.",
        "A bare page with a name such as `nginx` below comes from the gateway, the front door of \
        the site. Then its own set-up is broken.",
        "A gateway that gets no answer from the program does not say 500. It says 502, 503 or 504.",
    ],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        shared::GATEWAY_WORKS,
        (StationState::Trouble, "Its program broke while it made the page"),
    ],
    causes: &[
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The program meets a case that nobody thought of, or a part that it needs is \
                missing after an update.",
            tell: "It fails at once, each time, on the same page. Other pages work. It often \
                began with a new version.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Sometimes,
            how: "The machine has no memory, no disk space or no free line to its database any \
                more. The program cannot go on.",
            tell: "It comes and goes, on many pages. It is worse when many people visit.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Sometimes,
            how: "The program asks another service, such as a database or a payment firm. It \
                cannot find it or reach it, and breaks.",
            tell: "Only pages that need that service fail. Plain pages work. The log names a host \
                that was not reached.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Sometimes,
            how: "A part that the program waits for takes too long. Its own time limit runs out, \
                and it ends with a 500.",
            tell: "The error comes after the same round number of seconds each time, for instance \
                30.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Rarely,
            how: "A guard stops what the program asks of others, or a rule of the guard itself \
                is broken.",
            tell: "It began when a rule was changed. The program's log shows calls that were \
                turned away.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Try another page of the site. If that one works, it is a fault in one part of the program.",
        "Look at the clock. At once: a fault in the program. After 30 seconds or so: a part it \
        waits for.",
        shared::RELOAD_FIVE,
        shared::PRIVATE_WINDOW,
        "For the owner: read the program's own log at that second. A 500 nearly always leaves a \
        line there.",
    ],
    visitor: &[
        shared::WAIT,
        "Try another page, or go there again from the first page of the site.",
        shared::SEND_ONCE,
        shared::TELL_THEM,
    ],
    useless: shared::NO_CURE,
    owner: &[
        "Read the log of the program first, not that of the gateway: `journalctl -u NAME`, the \
        container's output, PHP's `error_log`, or the log of your framework.",
        "Compare the time of the first 500 with your last deployment. If they meet, go back to the \
        version before.",
        "Check what the program needs: database, cache, secrets, disk space (`df -h`, `df -i`), \
        memory (`dmesg | grep -i 'killed process'`).",
        "If the log of the program is empty, the gateway made the 500: look for a loop of rewrites, \
        a missing file right, or a bad line in `.htaccess`.",
        "Send a page that says 500 in your own words, with an ID that is also in your log. Then \
        people can tell you which visit failed.",
    ],
    source: Source {
        title: "RFC 9110, section 15.6.1",
        url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.1",
    },
    logs: Logs::OfAll(&[Front::Itself]),
};

pub(super) static BAD_GATEWAY: Article = Article {
    status: 502,
    path: "/502",
    name: "Bad Gateway",
    short: "A 502 means that the site's front door works, but got no good answer from the server \
        behind it. It is not you.",
    gist: "The front door got no good answer from behind",
    family: Family::Server,
    glance: Glance {
        speaker: "The gateway: the site's front door",
        side: "The site's",
        helps: "Wait. Nothing on your side can mend it",
    },
    meaning: &[
        "Most sites have a front door and a program behind it. The front door is called a gateway. \
        It takes your visit, asks the program, and hands you its answer.",
        "Here the gateway asked, and what came back was no use: a refusal, a line that was cut, \
        or words that make no sense. So it wrote an error page of its own, with the number 502.",
        "One thing is sure: an answer has come through to you. So your device, your line and the \
        way to the gateway all work. A 502 is the proof of it.",
    ],
    speaker: &[
        "A gateway: nginx, Apache, HAProxy, a load balancer of a cloud, or a delivery network such as \
        Cloudflare. Only a program that asks others itself may say it too.",
        "Its name often stands on the page: `nginx` below a line, `cloudflare`, or `Varnish`. A bare \
        white page is the gateway's own.",
        "Cloudflare has two of them. The page with three boxes (you, Cloudflare, host) means that the \
        server behind sent the 502. A bare page with `cloudflare` below means Cloudflare itself.",
        shared::NOT_THEIRS,
    ],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Trouble, "Gets no good answer from behind"),
        (StationState::Suspect, "May have stopped, or cut the answer off"),
    ],
    causes: &[
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The program behind has crashed, was not started, or broke off in the middle of \
                its answer.",
            tell: "The 502 comes at once, each time. The gateway's log says \"refused\", \"reset\" or \
                \"closed\". It often began with a new version.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Often,
            how: "The program has more work than it can do. It takes no new visits, or the machine \
                stops it since memory ran out.",
            tell: "It comes and goes. It is worse at busy hours. The machine's log says that a \
                process was killed.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Sometimes,
            how: "The gateway cannot find the program by its name, or there is no way to its \
                machine.",
            tell: "It began after a move or a change of an address. The log says \"no such host\", \
                \"could not be resolved\" or \"no route\".",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Sometimes,
            how: "A guard between the gateway and the program says no to the gateway.",
            tell: "The program runs, and answers on its own machine. From the gateway's machine it \
                does not.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Sometimes,
            how: "The program takes too long, and something between the two cuts the line. When \
                the gateway itself gives up, it says 504.",
            tell: "The 502 comes late, after the same number of seconds each time. Quick pages \
                work.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Read the page. A name on it tells who wrote it, and so whose log to read.",
        "Look at the clock. At once: the program is gone, or a guard says no. After 5, 30 or 60 \
        seconds: somebody waited in vain.",
        shared::RELOAD_FIVE,
        shared::PRIVATE_WINDOW,
        "For the owner: on the gateway's machine run `curl -v http://ADDRESS:PORT/` to the program. \
        Refused: it does not run. Silence: a firewall. A good answer: look at the gateway's own \
        settings.",
        "Then read the gateway's log. One line there decides it: see below for each product.",
    ],
    visitor: &[
        shared::WAIT,
        shared::SEND_ONCE,
        "Look for news of the site: a status page, or what it posts elsewhere.",
        shared::TELL_THEM,
    ],
    useless: shared::NO_CURE,
    owner: &[
        "Does the program run, and does it listen where the gateway asks? `ss -ltnp` shows it. Mind \
        127.0.0.1 against 0.0.0.0, and the port.",
        "Why did it stop? `journalctl`, the container's log, `OOMKilled` or `Out of memory: Killed \
        process` in the log of the kernel.",
        "From the gateway's machine: `getent hosts NAME`, then `curl -v` to the program. It tells \
        refused, silent, slow and well apart.",
        "Do both speak the same protocol on that port: http or https, HTTP/1.1 or HTTP/2, FastCGI?",
        "Only now and then? Keep idle connections open longer in the program than in the gateway, \
        and look at each server behind by itself.",
        "Did it begin with a new version? Go back first, and search later.",
    ],
    source: Source {
        title: "RFC 9110, section 15.6.3",
        url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3",
    },
    logs: Logs::OfAll(&[
        Front::Refused,
        Front::Closed,
        Front::Invalid,
        Front::Name,
        Front::Unreachable,
        Front::Tls,
    ]),
};

pub(super) static UNAVAILABLE: Article = Article {
    status: 503,
    path: "/503",
    name: "Service Unavailable",
    short: "A 503 means that the site cannot serve you right now: it has too much to do, is being \
        worked on, or nothing runs behind it.",
    gist: "The site cannot serve pages right now",
    family: Family::Server,
    glance: Glance {
        speaker: "The gateway or the program",
        side: "The site's",
        helps: "Come back later. It often passes by itself",
    },
    meaning: &[
        "The site got your visit and says: not now. Unlike other errors, this one is sent on \
        purpose, and it says that the trouble will pass.",
        "Three things make a site say it: too many visits, planned work, or no running server \
        behind the front door.",
        "A polite site adds when to come back. Our answer shows that time when there is one.",
    ],
    speaker: &[
        "The program, when it has a page about planned work or a queue. That page has the looks of \
        the site.",
        "The gateway, when it has no healthy server to pass you on to. Then the page is bare, and \
        may say \"no server is available\".",
        "A delivery network, when it holds visits back. Then its name stands on the page.",
        shared::NOT_THEIRS,
    ],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Suspect, "May have no server to pass you on to"),
        (StationState::Suspect, "May be full, or closed for work"),
    ],
    causes: &[
        Behind {
            cause: Cause::Overload,
            often: Often::Often,
            how: "More people come than the site can take. It turns some away so that the others \
                can be served.",
            tell: "It comes and goes, at busy hours or after the site was in the news. There may \
                be a wait time in the answer.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The program is stopped, is just starting, or fails its health check. So the \
                gateway has nobody to ask.",
            tell: "It comes at once, for all pages. It began with a new version, or a page speaks \
                of planned work.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Sometimes,
            how: "The health checks of the gateway do not reach the servers. It takes all of them \
                for dead.",
            tell: "The servers answer when they are asked directly. The gateway's list shows them \
                as down.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Sometimes,
            how: "The servers are so slow that they miss the health check, and are taken out one \
                by one.",
            tell: "First the site got slow, then the 503 came. It comes back for a moment and fails \
                again.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Sometimes,
            how: "A guard against robots or floods answers with 503, or a firewall shuts the health \
                checks out.",
            tell: "Others get in and you do not. Or the page asks you to prove that you are a \
                person.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Read the page. Planned work, a queue, or a wait time is said in plain words.",
        shared::RELOAD_FIVE,
        "Use mobile data in place of your own network. Does it work there? Then a guard has taken \
        offence at your network.",
        "For the owner: look at the health checks. Which path do they ask, what do they want to \
        hear, and what does the program say?",
        "Then ask each server behind directly, with `curl -v`.",
    ],
    visitor: &[
        "Come back later. If the page names a time, wait for that time.",
        "Is there a queue? Then leave the page open, and do not reload it.",
        shared::SEND_ONCE,
        shared::TELL_THEM,
    ],
    useless: shared::NO_CURE,
    owner: &[
        "Is it planned? Then send `Retry-After` with it, and do not let caches keep the page.",
        "Look at the health checks: path, wanted status, time limit. A check that needs the database \
        takes all servers out when the database is slow.",
        "Look at the limits: connections, workers, queue, memory, and quotas of your plan.",
        "Is at least one server registered and running? After a new version: go back to the one \
        before.",
        "Find out who sends the visits. A robot that does not stop is cheaper to hold back than to \
        serve.",
    ],
    source: Source {
        title: "RFC 9110, section 15.6.4",
        url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4",
    },
    logs: Logs::OfAll(&[Front::NoServer, Front::Overloaded]),
};

pub(super) static GATEWAY_TIMEOUT: Article = Article {
    status: 504,
    path: "/504",
    name: "Gateway Timeout",
    short: "A 504 means that the site's front door waited for the server behind it, and no answer \
        came in time. It is not you.",
    gist: "The front door waited, and no answer came",
    family: Family::Server,
    glance: Glance {
        speaker: "The gateway: the site's front door",
        side: "The site's",
        helps: "Wait. Nothing on your side can mend it",
    },
    meaning: &[
        "The site's front door, the gateway, took your visit and asked the program behind it. \
        Then it waited, often for 30 or 60 seconds. Nothing came, and it gave up.",
        "With a 502 the answer is bad. With a 504 there is none.",
        "You have waited as well, but not for your own line: it brought you this answer without a \
        hitch.",
    ],
    speaker: &[
        "A gateway, and not the program: that one has said nothing at all.",
        "Its name often stands on the page: `nginx`, `cloudflare`, `CloudFront`, `HAProxy` by its \
        words \"The server didn't respond in time\".",
        "When there are two gateways in a row, the one with the shorter patience speaks.",
        shared::NOT_THEIRS,
    ],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Trouble, "Waited, and gave up"),
        (StationState::Suspect, "May be too slow, stuck or cut off"),
    ],
    causes: &[
        Behind {
            cause: Cause::Timeout,
            often: Often::Often,
            how: "The page takes longer to make than the gateway will wait. A slow search in the \
                database is the usual one.",
            tell: "Always the same page, always after the same number of seconds. Other pages are \
                quick.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Often,
            how: "All workers of the program are busy. Your visit waits in the queue until the \
                gateway's patience ends.",
            tell: "All pages are slow, at busy hours. It gets better when fewer people come.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Sometimes,
            how: "A firewall between the two drops what the gateway sends, and says nothing. So it \
                waits in vain.",
            tell: "All pages fail, and the log says that the wait was for the connection. It began \
                when a rule or an address was changed.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Sometimes,
            how: "The way between the gateway and the program is cut or loses a lot, or the name \
                leads to an old address.",
            tell: "All pages fail, or only one city of a delivery network does. The program itself \
                is idle.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Sometimes,
            how: "The program is stuck: two parts wait for each other, or it runs in a circle.",
            tell: "It fails until somebody starts the program anew. Then it is well, for a while.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Look at the clock. The number of seconds is the gateway's patience: 30, 60 and 100 are \
        usual. It tells which gateway it was.",
        "Try a plain page of the site, or a picture. If that is quick, one page is slow. If not, \
        all of it is.",
        shared::RELOAD_FIVE,
        "For the owner: does the gateway wait for the connection, or for the answer? Its log says \
        which. Connection: firewall, route, full queue. Answer: the program.",
        "Then ask the program directly with `curl -v -m 120`, and see how long it takes.",
    ],
    visitor: &[
        shared::WAIT,
        "Ask for less, if you can: a smaller file, a shorter time, a simpler search.",
        shared::SEND_ONCE,
        shared::TELL_THEM,
    ],
    useless: shared::NO_CURE,
    owner: &[
        "Compare the time limits. The gateway's must be longer than the program's, and the \
        program's longer than its database's.",
        "Look for slow queries, full pools of workers, and calls to others that have no time limit.",
        "Move long work out of the request: answer at once, and let people ask for the result.",
        "If it cannot even connect, look for a firewall that drops packets: `curl -v` from the \
        gateway's machine stays at `Trying …`.",
        "A longer time limit is the last thing to change. It hides the trouble, and fills the queue.",
    ],
    source: Source {
        title: "RFC 9110, section 15.6.5",
        url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.6.5",
    },
    logs: Logs::OfAll(&[Front::TimedOut, Front::Unreachable]),
};

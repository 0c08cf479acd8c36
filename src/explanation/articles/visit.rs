//! 403, 404, 408, 429 and 451: what is said about the visit. The site works, and does not serve it.

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

/// The site is not down.
const NOT_DOWN: &str =
    "The site is up: it has answered you. So this is no outage, even if it feels like one.";

/// Whether a guard has something against the person's network.
const MOBILE_DATA: &str = "Use mobile data in place of your own network, with any VPN off. Does it work there? Then the \
    site has something against your network or your VPN.";

pub(super) static FORBIDDEN: Article = Article {
    status: 403,
    path: "/403",
    name: "Forbidden",
    short: "A 403 means that the site understood you and will not let you in. The site is up. A \
        guard or a rule keeps you out.",
    gist: "The site is up and does not let you in",
    family: Family::Visit,
    glance: Glance {
        speaker: "A guard, the gateway or the program",
        side: "A rule of the site, about your visit",
        helps: "Log in, switch off a VPN, or ask the site",
    },
    meaning: &[
        NOT_DOWN,
        "It knows what you want, and says no. The page may be for members, for one country, or for \
        nobody.",
        "Very often it is a guard against robots that has taken you for one. Then others get in, and \
        you do not.",
    ],
    speaker: &[
        "A guard, if the page speaks of being blocked, or shows an ID of the request. Cloudflare, \
        Akamai and others write such pages.",
        "The gateway, if the page is bare, with a name such as `nginx` below. Then a rule for files \
        or addresses says no.",
        "The program, if the page has the looks of the site. Then your account may not see this \
        page.",
        shared::NOT_THEIRS,
    ],
    way: [
        (StationState::Suspect, "May have been taken for a robot"),
        (StationState::Works, "Works: brought the answer"),
        shared::NAME_WORKS,
        (StationState::Suspect, "A guard here may say no"),
        (StationState::NotSeen, "Works, as far as one can see"),
    ],
    causes: &[
        Behind {
            cause: Cause::Firewall,
            often: Often::Often,
            how: "A guard finds your visit odd: a VPN, a network with a bad name, too many visits, \
                or a country that is shut out.",
            tell: "Others get in. With mobile data, or without the VPN, you get in as well.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Sometimes,
            how: "The owner has set a rule or a file right wrong, and now it keeps all people out.",
            tell: "Nobody gets in. It began with a change on the site.",
        },
    ],
    tests: &[
        "Ask with the form above. If we get in and you do not, it is about your visit.",
        MOBILE_DATA,
        "Open the page in a private window. Does it work there? Then your old log-in is in the way. \
        Log out and in again.",
        "Try the first page of the site. If that works, only this page is closed.",
    ],
    visitor: &[
        "Log in, if the page is for members.",
        "Switch off VPN and proxy, and load the page again.",
        "Check the address for a slip. A folder without a page often says 403.",
        "Wait an hour. Guards forget.",
        "Write to the site, with the time and the ID on the page. Only they can lift the rule.",
    ],
    useless: &[
        "Loading the page again and again. It makes you look more like a robot.",
        "Waiting for the site to come back. It is not down.",
    ],
    owner: &[
        "Find the visit by its ID in the log of your guard (WAF), and see which rule it was.",
        "nginx: `access forbidden by rule` and `directory index of … is forbidden` in the error log. \
        Apache: `AH01630` and `AH01276`.",
        "Check file rights along the whole path: `namei -l /path/to/file`.",
        "Say on the page how people who are no robots can reach you.",
    ],
    source: Source {
        title: "RFC 9110, section 15.5.4",
        url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4",
    },
    logs: Logs::None,
};

pub(super) static NOT_FOUND: Article = Article {
    status: 404,
    path: "/404",
    name: "Not Found",
    short: "A 404 means that the site is up, and has no page at this address. The address is wrong, \
        or the page has gone.",
    gist: "The site is up; this page is not there",
    family: Family::Visit,
    glance: Glance {
        speaker: "The site's program, as a rule",
        side: "The address, or a page that has gone",
        helps: "Check the address, or search the site",
    },
    meaning: &[
        NOT_DOWN,
        "It looked for a page at this address and found none. The address may have a slip, or the \
        page was moved or deleted.",
        "If all pages of a site say 404, something bigger is wrong: the site was moved, or its front \
        door leads to the wrong place.",
    ],
    speaker: &[
        "The program, if the page has the looks of the site.",
        "The gateway, if the page is bare. If the first page of the site does so as well, the gateway \
        does not know where the site is.",
        "A platform, if it says that there is no such app, project or site. Then the whole site has \
        gone, or its name is not joined to it.",
    ],
    way: [
        (StationState::Suspect, "May have a slip in the address"),
        (StationState::Works, "Works: brought the answer"),
        shared::NAME_WORKS,
        (StationState::Works, "Works: lets visits in"),
        (StationState::Works, "Works, and has no such page"),
    ],
    causes: &[
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The page was moved or deleted, and nothing leads on to the new place. Or a new \
                version has lost it.",
            tell: "Other pages work. The link was good once.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Sometimes,
            how: "The name leads to another server, an old one or a wrong one, which has no such \
                page.",
            tell: "All pages fail. Others, with other DNS, still get the right site.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Rarely,
            how: "Some guards say 404 in place of 403, so that nobody learns that the page is there.",
            tell: "People who are logged in, or in another country, see the page.",
        },
    ],
    tests: &[
        "Try the first page of the site. If it works, only this page is missing.",
        "Ask with the form above. If we find the page and you do not, your name look-up or your \
        log-in leads elsewhere.",
        "Look for the page with a search engine. It may know the new address.",
    ],
    visitor: &[
        "Check the address: capital letters, a dot or a bracket at its end.",
        "Cut off the last part of the address, bit by bit, until a page comes.",
        "Use the search of the site.",
        "Old pages are often kept in a web archive.",
    ],
    useless: &[
        "Waiting. A page that is not there seldom comes back by itself.",
        "Starting your router anew. Your line works.",
    ],
    owner: &[
        "Lead old addresses on to the new ones (status 301).",
        "All pages at once? Look at the root folder, the rewrite rules, and at which virtual host \
        answers.",
        "Use 410 for what has gone for good. Search engines then forget it sooner.",
        "Watch your log for 404s that come with a `Referer` of your own: these are your broken links.",
    ],
    source: Source {
        title: "RFC 9110, section 15.5.5",
        url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5",
    },
    logs: Logs::None,
};

pub(super) static REQUEST_TIMEOUT: Article = Article {
    status: 408,
    path: "/408",
    name: "Request Timeout",
    short: "A 408 means that the site waited for your request, and it did not come in time. Here \
        your own line can have a part in it.",
    gist: "Your request did not come in time",
    family: Family::Visit,
    glance: Glance {
        speaker: "The gateway or the program",
        side: "The way from you to the site",
        helps: "Load again. Try another network",
    },
    meaning: &[
        "The site opened a line for you, and waited for what you want. It did not come, or not all \
        of it. After some time the site hung up.",
        "It is one of the few errors in which your own line can be the reason: when it is slow or \
        loses a lot, above all when you send a large file.",
        "It is the other way round with a 504: there the site's own server was too slow.",
    ],
    speaker: &[
        "Mostly the gateway: it does not let idle lines stay open.",
        "The program, if it waits for a large file and does not get all of it.",
    ],
    way: [
        (StationState::Suspect, "May send too slowly"),
        (StationState::Suspect, "May lose some of it"),
        shared::NAME_WORKS,
        (StationState::Works, "Works: waited, and hung up"),
        (StationState::NotSeen, "Did not get the whole request"),
    ],
    causes: &[
        Behind {
            cause: Cause::Network,
            often: Often::Often,
            how: "Your line is slow or loses packets, so the request does not arrive whole.",
            tell: "Other sites are slow, too. With mobile data or a cable it works.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Sometimes,
            how: "The site's patience is too short for what you send, such as a large file.",
            tell: "Small things work and large ones do not, always after the same time.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Sometimes,
            how: "The site is so busy that it reads too slowly, and then blames the visit.",
            tell: "Many people see it at the same time.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Rarely,
            how: "A guard on the way holds back a part of what you send.",
            tell: "It works without the VPN, or from another network.",
        },
    ],
    tests: &[
        "Load the page again. Often it was only an idle line.",
        "Ask with the form above. If we get in, it is about the way from you to the site.",
        MOBILE_DATA,
        "Send something smaller. If that works, size and time are the matter.",
    ],
    visitor: &[
        "Load the page again.",
        "Go nearer to your router, or use a cable or another network.",
        "Send large files one by one, or make them smaller.",
        shared::SEND_ONCE,
    ],
    useless: &[
        "Deleting cookies or the cache. They play no part.",
        "Changing your DNS. The name was found.",
    ],
    owner: &[
        "Look at the time limits for reading: `client_header_timeout` and `client_body_timeout` \
        (nginx), `RequestReadTimeout` (Apache), `timeout http-request` (HAProxy).",
        "Lines with 408 and no request at all are idle lines of browsers. They are no trouble.",
        "Many at once, with requests: somebody may hold lines open on purpose, or your server reads \
        too slowly.",
    ],
    source: Source {
        title: "RFC 9110, section 15.5.9",
        url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9",
    },
    logs: Logs::None,
};

pub(super) static TOO_MANY_REQUESTS: Article = Article {
    status: 429,
    path: "/429",
    name: "Too Many Requests",
    short: "A 429 means that too many requests came from you, or from the network that you share. \
        The site is up. Wait a little.",
    gist: "Too many visits from you or your network",
    family: Family::Visit,
    glance: Glance {
        speaker: "The gateway or the program",
        side: "A limit of the site, for your address",
        helps: "Wait. Do not reload",
    },
    meaning: &[
        NOT_DOWN,
        "It counts how often each address asks, and yours has asked too often. Then it turns you \
        away for some time.",
        "It need not be you. Many people in one office, on one mobile network or behind one VPN \
        share an address.",
    ],
    speaker: &[
        "The gateway or a guard, if the page is bare or names one. Cloudflare calls it error 1015.",
        "The program, if it tells how many requests you have left.",
        "The answer may say how long to wait. Our check shows that time when there is one.",
    ],
    way: [
        (StationState::Suspect, "Your address has asked too often"),
        (StationState::Works, "Works: brought the answer"),
        shared::NAME_WORKS,
        (StationState::Suspect, "A limit here may hold you back"),
        (StationState::NotSeen, "Works, as far as one can see"),
    ],
    causes: &[
        Behind {
            cause: Cause::Firewall,
            often: Often::Often,
            how: "A guard counts visits for each address, and holds back who comes too often.",
            tell: "With mobile data, or without the VPN, you get in at once.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Sometimes,
            how: "A page, an extension or a script of yours asks again and again. Or the site counts \
                all people as one.",
            tell: "It comes back soon after each wait. Or everybody sees it at once.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Sometimes,
            how: "The site has so much to do that it has made its limits narrow.",
            tell: "Many people see it, at busy hours.",
        },
    ],
    tests: &[
        "Wait for some minutes without a reload, and try once.",
        MOBILE_DATA,
        "Ask with the form above. If we get in and you do not, it is about your address.",
    ],
    visitor: &[
        "Wait: a minute for most sites, an hour for some.",
        "Close other tabs of the same site. Stop scripts and extensions that use it.",
        "Switch off a VPN: you share its address with many.",
    ],
    useless: &[
        "Loading the page again. Each try counts, and makes the wait longer.",
        "Deleting cookies. The limit is for your address.",
    ],
    owner: &[
        "Send `Retry-After` with it, and say on the page what the limit is.",
        "Do you count the right address? Behind a proxy all visitors may look like one: see \
        `set_real_ip_from` (nginx), `RemoteIPHeader` (Apache).",
        "nginx: `limiting requests, excess:` in the error log names the zone. Cloudflare: look at the \
        events of your rate limiting rules.",
        "Offices and mobile networks share addresses. Count log-ins where you can.",
    ],
    source: Source {
        title: "RFC 6585, section 4",
        url: "https://www.rfc-editor.org/rfc/rfc6585#section-4",
    },
    logs: Logs::OfAll(&[Front::Overloaded]),
};

pub(super) static LEGAL_REASONS: Article = Article {
    status: 451,
    path: "/451",
    name: "Unavailable For Legal Reasons",
    short: "A 451 means that the page is held back because of a law or a court, often in some \
        countries only. Nothing is broken.",
    gist: "Held back because of a law",
    family: Family::Visit,
    glance: Glance {
        speaker: "The site, or its host",
        side: "A law where you are, or where the site is",
        helps: "Read who asked for it",
    },
    meaning: &[
        NOT_DOWN,
        "The site could show you the page, and may not, or does not want to risk it. Often that is so \
        in some countries only.",
        "The number comes from a book about a land that burns books. Who asked for the block should \
        stand on the page.",
    ],
    speaker: &[
        "Mostly the site itself. News sites use it for whole parts of the world, since they do not \
        want to deal with the laws there.",
        "A host or a delivery network, by order of a court.",
        "Providers seldom use it. Their blocks look like a page of their own, or like a name that \
        does not exist.",
    ],
    way: [
        shared::YOU_WORK,
        (StationState::Works, "Works: brought the answer"),
        shared::NAME_WORKS,
        (StationState::Suspect, "May be told to keep you out"),
        (StationState::Suspect, "May be told to hold the page back"),
    ],
    causes: &[
        Behind {
            cause: Cause::Firewall,
            often: Often::Often,
            how: "A rule keeps out visits from your country, or holds back this one page.",
            tell: "People in other countries see the page.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Rarely,
            how: "The site has taken your address for one in another country.",
            tell: "A service that shows your place on a map shows the wrong country.",
        },
    ],
    tests: &[
        "Ask with the form above. If we see the page and you do not, it depends on the country.",
        "Try another page of the site. If all say 451, your whole country is shut out.",
        "Read the page. It should say who asked for the block, and by which law.",
    ],
    visitor: &[
        "Look for the same news or file elsewhere.",
        "If the site thinks that you are in another country, switch off a VPN.",
        "Write to the site, if you think that it is a mistake.",
    ],
    useless: &[
        "Waiting or loading again. It is no fault that passes.",
        "Deleting cookies, or starting your router anew.",
    ],
    owner: &[
        "Say on the page who asked for it, and by which law. Send `Link: <…>; rel=\"blocked-by\"`.",
        "Hold back as little as you must: one page, one country.",
        "Check that your list of countries and addresses is not old.",
    ],
    source: Source { title: "RFC 7725", url: "https://www.rfc-editor.org/rfc/rfc7725" },
    logs: Logs::None,
};

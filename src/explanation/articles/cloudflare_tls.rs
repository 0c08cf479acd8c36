//! 525, 526 and 530: Cloudflare about the encryption and the name of the server behind it.

use super::Article;
use super::Behind;
use super::Family;
use super::Glance;
use super::Logs;
use super::Often;
use super::cloudflare::MANUAL;
use super::cloudflare::PAST_CLOUDFLARE;
use super::cloudflare::RAY_ID;
use super::cloudflare::THREE_BOXES;
use super::cloudflare::WHO;
use super::shared;
use crate::explanation::StationState;
use crate::explanation::front::Front;
use crate::verdict::Cause;

/// What a look at the certificate from outside tells.
const LOOK_AT_IT: &str = "For the owner: run `openssl s_client -connect ADDRESS:443 -servername HOST`. Look at the \
    dates, the names and the chain, or at the error that comes in their place.";

/// The lock in the bar is about another way.
const YOUR_LOCK: &str = "The lock in your browser is about the way from you to Cloudflare. That way is fine. The \
    trouble is on the way behind it.";

pub(super) static HANDSHAKE_FAILED: Article = Article {
    status: 525,
    path: "/525",
    name: "SSL Handshake Failed",
    short: "A 525 means that Cloudflare and the site's server could not agree on encryption. It is \
        the site's set-up, not you.",
    gist: "Encryption with the server could not begin",
    family: Family::Cloudflare,
    glance: Glance {
        speaker: "Cloudflare, the front door",
        side: "The encryption of the site's own server",
        helps: "Wait. Nothing on your side can mend it",
    },
    meaning: &[
        "Cloudflare stands in front of the site. It reached the site's own server, and wanted to \
        speak in secret with it, as it must.",
        "The two could not agree on how. The talk before the first secret word, called the \
        handshake, broke off.",
        YOUR_LOCK,
    ],
    speaker: &[WHO, THREE_BOXES],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Works, "Works, but cannot talk in secret with the server"),
        (StationState::Trouble, "Its encryption does not work"),
    ],
    causes: &[
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The server has no certificate for this name, or speaks only old kinds of \
                encryption, or none on port 443.",
            tell: "It fails each time, for all. It began with a new certificate, a new name or an \
                update.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Sometimes,
            how: "A guard cuts the line as soon as the secret talk begins.",
            tell: "Asked from another network, without Cloudflare, the handshake works.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Sometimes,
            how: "The server is so busy that it breaks off in the middle of the handshake.",
            tell: "It comes and goes, at busy hours.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Rarely,
            how: "The address in Cloudflare leads to a machine that does not know this name.",
            tell: "It began after a move. The certificate that shows up is that of another site.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Rarely,
            how: "The server is too slow in the handshake, and one of the two gives up.",
            tell: "The error comes late. A plain 525 comes at once.",
        },
    ],
    tests: &[
        shared::ASK_US,
        "Load the page again. Each time the same: a set-up. Now and then: load.",
        LOOK_AT_IT,
        PAST_CLOUDFLARE,
    ],
    visitor: &[
        shared::WAIT,
        "Do not try to go round it with `http://` in place of `https://`. It seldom works, and it is \
        not safe.",
        RAY_ID,
        shared::TELL_THEM,
    ],
    useless: &[
        "Setting your clock, or clearing what your browser knows of certificates. Yours are not in \
        play.",
        "Another browser or device. All of them get the same answer.",
        "Starting your router anew. Your line works.",
    ],
    owner: &[
        "Install a certificate for this name on the server. One from Cloudflare's own authority \
        (\"Origin CA\") will do.",
        "Check that port 443 speaks TLS 1.2 or 1.3, and that the server knows the name that is asked \
        for (SNI).",
        "The mode \"Full\" needs encryption on your server. Do not go back to \"Flexible\" to be rid \
        of the error: then the way behind is open to all.",
        "Look at the server's log at the second of the Ray ID: it tells why it broke off.",
    ],
    source: MANUAL,
    logs: Logs::OfCloudflare(&[Front::Tls]),
};

pub(super) static INVALID_CERTIFICATE: Article = Article {
    status: 526,
    path: "/526",
    name: "Invalid SSL Certificate",
    short: "A 526 means that Cloudflare does not trust the certificate of the site's server: too \
        old, for another name, or unknown.",
    gist: "The server's certificate is not to be trusted",
    family: Family::Cloudflare,
    glance: Glance {
        speaker: "Cloudflare, the front door",
        side: "The certificate of the site's own server",
        helps: "Wait. Only the owner can renew it",
    },
    meaning: &[
        "Cloudflare stands in front of the site. It reached the site's own server and asked for its \
        certificate, the proof of its name.",
        "That proof did not hold: its time is over, it is for another name, or nobody that \
        Cloudflare knows has signed it. So Cloudflare hung up, to keep you safe.",
        YOUR_LOCK,
    ],
    speaker: &[WHO, THREE_BOXES],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Works, "Works, and does not trust the server"),
        (StationState::Trouble, "Its certificate is not valid"),
    ],
    causes: &[
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The certificate has run out, since the program that should renew it has failed. Or \
                it does not cover this name.",
            tell: "It began at a full hour, for all, with no other change. The dates tell.",
        },
        Behind {
            cause: Cause::Network,
            often: Often::Sometimes,
            how: "The address in Cloudflare leads to another machine, which shows a certificate of \
                its own.",
            tell: "The certificate is good, but for another site. It began with a move.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Sometimes,
            how: "A guard keeps the signing firm out, so the certificate could not be renewed. Or a \
                guard shows a certificate of its own.",
            tell: "The log of the renewal says that its check was blocked. Or the certificate names \
                the guard.",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Rarely,
            how: "The renewal gave up since its name check took too long.",
            tell: "Only its log tells. The error itself comes at once.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Rarely,
            how: "Too much work does not spoil a certificate. It can keep the renewal from running.",
            tell: "The timer of the renewal did not run in time.",
        },
    ],
    tests: &[
        shared::ASK_US,
        LOOK_AT_IT,
        "Look at the dates first, then at the names, then at who signed it.",
        "Several servers behind? Ask each address by itself. One may have been forgotten.",
    ],
    visitor: &[
        shared::WAIT,
        "Write to the site. A certificate that has run out is often not noticed for hours.",
        RAY_ID,
    ],
    useless: &[
        "Setting your clock. Your own clock has no part in this check.",
        "Another browser or device. All of them get the same answer.",
        "Starting your router anew. Your line works.",
    ],
    owner: &[
        "Renew the certificate, load the server anew, and see that the new one is shown: `echo | \
        openssl s_client -connect ADDRESS:443 -servername HOST | openssl x509 -noout -dates \
        -subject`.",
        "Send the whole chain, not only the last certificate.",
        "One from Cloudflare's own authority (\"Origin CA\") holds for years and is enough behind \
        Cloudflare.",
        "The error comes in the mode \"Full (strict)\" only. Do not leave that mode for good: it is \
        what makes the way behind safe.",
        "Set an alarm for two weeks before a certificate ends.",
    ],
    source: MANUAL,
    logs: Logs::OfCloudflare(&[Front::Tls]),
};

pub(super) static WITH_A_SECOND_NUMBER: Article = Article {
    status: 530,
    path: "/530",
    name: "Origin Error",
    short: "A 530 comes with a second number from 1000 up, and that one tells what is wrong: \
        mostly Cloudflare cannot find the site's server.",
    gist: "The server cannot be found; a second number tells",
    family: Family::Cloudflare,
    glance: Glance {
        speaker: "Cloudflare, the front door",
        side: "The site's set-up at Cloudflare",
        helps: "Wait, and tell the owner the second number",
    },
    meaning: &[
        "530 is only the cover. On the page stands a second number, such as 1016 or 1033. That one \
        has the meaning.",
        "1016: the name of the site's own server leads nowhere. 1033: the tunnel from the site's \
        server to Cloudflare is not up. 1001: the name of the site is not set up well there.",
        "Your device and your line work. Cloudflare works, but does not know where to go from there.",
    ],
    speaker: &[
        WHO,
        "The page says \"Error 1016\" or the like in large letters. The number 530 itself is often \
        only in the tools of the browser.",
        "Numbers such as 1006, 1015 and 1020 are no failure: there the owner's rules keep you out. \
        They come with 403 or 429.",
    ],
    way: [
        shared::YOU_WORK,
        shared::PROVIDER_WORKS,
        shared::NAME_WORKS,
        (StationState::Trouble, "Does not know where the server is"),
        (StationState::NotSeen, "Nobody got this far"),
    ],
    causes: &[
        Behind {
            cause: Cause::Network,
            often: Often::Often,
            how: "The name of the server behind was deleted, has a slip, or its name servers fail \
                (1016).",
            tell: "The second number is 1016. It began with a change in the DNS tab, or a host that \
                was given up.",
        },
        Behind {
            cause: Cause::Programming,
            often: Often::Often,
            how: "The program that keeps the tunnel up, `cloudflared`, has stopped (1033).",
            tell: "The second number is 1033. The tunnel shows as \"down\" in Cloudflare's panel.",
        },
        Behind {
            cause: Cause::Firewall,
            often: Often::Sometimes,
            how: "A firewall at the server does not let the tunnel out to Cloudflare.",
            tell: "The number is 1033, `cloudflared` runs, and its log says that it cannot connect \
                to port 7844.",
        },
        Behind {
            cause: Cause::Overload,
            often: Often::Rarely,
            how: "The machine with the tunnel is out of memory, and the tunnel was killed.",
            tell: "1033 comes and goes. The log of the machine says \"out of memory\".",
        },
        Behind {
            cause: Cause::Timeout,
            often: Often::Rarely,
            how: "The name servers of the server behind answer too late.",
            tell: "1016 comes and goes, with no change made by anybody.",
        },
    ],
    tests: &[
        "Read the second number on the page. It tells more than all else.",
        shared::ASK_US,
        "1016, for the owner: run `dig` for the name that the DNS tab leads to.",
        "1033, for the owner: `systemctl status cloudflared`, and its log.",
    ],
    visitor: &[
        shared::WAIT,
        "Write to the site, and name the second number and the Ray ID. It tells the owner what to do.",
    ],
    useless: shared::NO_CURE,
    owner: &[
        "1016: correct the CNAME or the address in the DNS tab, or renew the name that it leads to.",
        "1033: start `cloudflared`, and let it start by itself after a reboot. Two of them on two \
        machines are better than one.",
        "Let the tunnel out: port 7844, UDP and TCP.",
        "1001: check that the domain is active at Cloudflare, and that its CNAME leads to a name that \
        exists.",
    ],
    source: MANUAL,
    logs: Logs::OfCloudflare(&[Front::Name, Front::NoServer]),
};

//! What is said when the evidence does not decide, and what would.

use crate::explanation::phrases::Front;
use crate::explanation::phrases::Phrases;
use crate::verdict::Reason;

/// One row for each reason.
pub(super) const TABLE: &[(Reason, Phrases)] = &[
    (
        Reason::UnknownChallenged,
        Phrases {
            tail: "{host} answers, but first wants proof that a person is asking",
            says: &[
                "The site's guard is up and running.",
                "It does not let programs like ours in, so we cannot see the page behind it.",
                "That does not mean that the site is down.",
            ],
            visitor: &[
                "Open the page in your browser, and do the small test if it shows one.",
                "If you see an error there, tell us which one, and we will look at that.",
            ],
            owner: &[
                "If you want checkers to see the page, let their requests pass in the settings of \
                the bot protection.",
                "Look at the site in your own browser to be sure that the pages behind the guard \
                work.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::UnknownRefusesUs,
        Phrases {
            tail: "{host} answers, but it does not let us in",
            says: &[
                "The site is on, and says that we may not see the page.",
                "It may keep out programs, or the place that our machine is in.",
                "The status was {status}.",
                "That does not mean that the site is down for you.",
            ],
            visitor: &[
                "Open the page in your browser.",
                "If you are turned away too, switch off a VPN or try another network, and tell us \
                what you see.",
            ],
            owner: &[
                "If this page should be open to all, look in the firewall's log (WAF, bot or \
                country rules) and in the access rules for status {status}.",
                "Programs are kept out here; that is fine if it is what you want.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::UnknownRateLimited,
        Phrases {
            tail: "{host} answers, but says that we ask too often",
            says: &[
                "The site is on, and asks us to slow down.",
                "That is about us, and does not mean that the site is down for you.",
            ],
            visitor: &[
                "Open the page in your browser.",
                "If you see the same, wait a little before you try again.",
                "The site asks you to wait {retry} before the next try.",
            ],
            owner: &[
                "If real visitors get status 429 as well, look at the rate limits, and at who \
                shares an address.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::UnknownLegalBlock,
        Phrases {
            tail: "{host} answers, but the page is held back for legal reasons",
            says: &[
                "The site is on. It says that law or a court stops it from showing this page.",
                "That may only hold for the country that our machine is in.",
                "So we cannot tell if you can see it.",
            ],
            visitor: &[
                "Open the page in your browser, and see if it shows there.",
                "If you see status 451 too, the page or the site's help may say who asked for it.",
            ],
            owner: &[
                "If the block is not meant for this country, check the country rules of your site \
                and its delivery network.",
                "RFC 7725 asks for a `Link` header with `rel=\"blocked-by\"` that names who \
                blocks.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::UnknownOnlyYou,
        Phrases {
            tail: "nothing yet says why",
            says: &[
                "We got the page just now, and you do not.",
                "So the way between you and {host} differs from ours, or the site treats you in \
                another way.",
                "It may also have been repaired since you looked.",
            ],
            visitor: &[
                "Load the page again.",
                "Try a private window. If that helps, delete the cookies of this site or switch \
                off add-ons.",
                "Try your phone with Wi-Fi off. If that helps, the cause is in your network or at \
                your provider.",
                "Then paste the error text here; it often tells who wrote it.",
            ],
            owner: &[
                "Ask the visitor for the time, the address and the id on the error page, and look \
                for them in the log.",
                "If the request is not in your log, it did not reach you.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::UnknownOnlyUs,
        Phrases {
            tail: "{host} works for you, and not from where we are",
            says: &[
                "You can use the site, so it is not down.",
                "Our machine does not get through to it. Many sites shut out data centres, and some \
                shut out whole countries.",
            ],
            visitor: &["There is nothing that you need to do."],
            owner: &[
                "If people in some places complain, look in the firewall for rules by country or \
                by network.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::UnknownErrorPageForYou,
        Phrases {
            tail: "you get another answer from {host} than we do",
            says: &[
                "The page works from here.",
                "Your browser gets an answer too, but it is not the page. It may be an error, a \
                log-in or a guard that stops you.",
                "Your browser may not tell us which one.",
            ],
            visitor: &[
                "Use our button for your bookmarks on that page: it can read the number.",
                "Or paste the text of the page that you see.",
                "Try the page in a private window.",
            ],
            owner: &[
                "If many visitors report this, compare the answers of all your servers and of all \
                cities of your delivery network.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::UnknownOneSide,
        Phrases {
            tail: "your machine does not get the page of {host}, and nobody else has looked",
            says: &[
                "Only your own machine has tried. It does not get the page.",
                "Whether that is the site, your provider or your device shows only when somebody \
                looks from another place.",
            ],
            visitor: &[
                "Ask again with a service that looks, too (`--service`), as soon as one can be \
                reached.",
                "Or open the page on a phone with mobile data.",
            ],
            owner: &["Look at the site from another network."],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::UnknownConflict,
        Phrases {
            tail: "you and we see two different kinds of trouble",
            says: &[
                "The page fails for you, and it fails for us, but not in the same way.",
                "There may be more than one cause, or the site may be changing right now.",
            ],
            visitor: &[
                "Try again in a few minutes, and tell us again what you see.",
                "Try your phone with Wi-Fi off, to see if your network plays a part.",
            ],
            owner: &[
                "Look at both: the evidence lists what we saw and what the visitor saw.",
                "If you are just changing something, wait until it is done and check again.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::UnknownRedirectRefused,
        Phrases {
            tail: "{host} sends visitors to a place that we may not visit",
            says: &[
                "The site answers, and sends us on to another address.",
                "That is one we do not open: a private network, an odd port, a very long address or \
                no web page.",
                "So we cannot see the page behind it.",
            ],
            visitor: &[
                "Open the page in your browser.",
                "If it is a site of your work or school, you may need its network or VPN.",
            ],
            owner: &[
                "We were sent to {redirect}. A public page must send to a public http or https \
                address on a port for web pages.",
                "Check the base address in the program's settings; after a move it often still \
                has an inner name.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::UnknownInsufficient,
        Phrases {
            tail: "what we saw of {host} does not decide it",
            says: &[
                "We looked, but what we saw fits more than one cause.",
                "We would rather say so than guess.",
            ],
            visitor: &[
                "Tell us what you see: pick a symptom, or paste the error text.",
                "Try your phone with Wi-Fi off, and tell us if that works.",
            ],
            owner: &[
                "Look at the evidence and the timings below for the step that looks odd.",
                "Compare with your own logs at the time of this check.",
            ],
            front: Front::NotInvolved,
        },
    ),
];

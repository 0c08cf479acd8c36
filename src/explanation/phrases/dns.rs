//! What is said when the site's own name is in trouble.

use crate::explanation::phrases::Front;
use crate::explanation::phrases::Phrases;
use crate::verdict::Reason;

/// One row for each reason.
pub(super) const TABLE: &[(Reason, Phrases)] = &[
    (
        Reason::DnsNameNotResolved,
        Phrases {
            tail: "the name {host} does not exist",
            says: &[
                NAME_FIRST,
                "The name books of the Internet say that there is no such name.",
                "It may have a typing slip, or it may have run out.",
            ],
            visitor: &[
                "Check the spelling, letter by letter.",
                "Look for the site with a search engine; it may have a new name.",
            ],
            owner: &[
                "Check at the registrar that the domain is paid for and not on hold (`whois`, \
                status `clientHold` or `redemptionPeriod`).",
                "Check that the zone has an A or AAAA record for this very name, with or without \
                www.",
                DIG,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsDanglingAlias,
        Phrases {
            tail: "the name {host} points to a name that does not exist",
            says: &[
                "The name is only an alias for another name, and that other name is gone.",
                "So nobody can find the site's address.",
                "The missing name is {alias}.",
            ],
            visitor: &[
                TRY_LATER,
                "If you know the people who run the site, tell them what this page says.",
            ],
            owner: &[
                "The CNAME record of {host} points to {alias}, which does not exist. Create it \
                again at the service that it belongs to, or change the record.",
                "Do so soon: whoever claims the missing name can show pages under yours.",
                DIG,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsNoAddress,
        Phrases {
            tail: "the name {host} has no address",
            says: &[
                "The name exists, but it does not lead to any address.",
                "So there is no place to ask for the page.",
            ],
            visitor: &[
                "Try the name with www in front, or without it.",
                "Look for the site with a search engine.",
            ],
            owner: &[
                "Add an A and an AAAA record for this very name, or an alias to one that has them.",
                DIG,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsAliasLoop,
        Phrases {
            tail: "the name {host} leads from alias to alias without end",
            says: &[
                "The name is only an alias for another name, and that one is an alias, too.",
                "{circle}In the end they lead back to one of the names before.",
                "So nobody can find the site's address.",
            ],
            visitor: &[TRY_LATER],
            owner: &[
                "Break the circle: one of these CNAME records must become an address: {chain}.",
                "The way begins with {first_aliases}: make it shorter.",
                "Look at each CNAME record on the way; one of them must become an A or AAAA \
                record.",
                DIG,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsSignatureInvalid,
        Phrases {
            tail: "the security seal on the name {host} is broken",
            says: &[
                "The name is protected by a seal (DNSSEC) that proves its address is real.",
                "The seal does not fit, so careful networks refuse the address.",
                "Networks that do not check the seal still find the site. That is why it may work \
                for a friend.",
            ],
            visitor: &[
                "There is nothing to fix on your side, and switching checks off would make you \
                less safe.",
                "Try again in a few hours.",
            ],
            owner: &[
                "Check the chain of trust with `delv {host}` or with a DNSSEC checker such as \
                dnsviz.net.",
                "Compare the DS record at the registrar with the keys in the zone (`dig {host} \
                DNSKEY +cd`), and look at the end dates of the signatures (`dig {host} RRSIG \
                +cd`).",
                "After a change of keys or DNS provider, remove the old DS record at the \
                registrar.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsUnreachable,
        Phrases {
            tail: "the name servers of {host} do not answer",
            says: &[
                "A name server is a machine that knows the site's address.",
                "Those of this site cannot be reached, so the site cannot be found, even if it is \
                up.",
                "The name books that we asked say so.",
            ],
            visitor: &[TRY_LATER],
            owner: &[
                "Ask each of your name servers: `dig NS` for the zone, then `dig {host} \
                @nameserver` for each.",
                "Check that they run, and that UDP and TCP port 53 are open.",
                "Compare the name servers at the registrar with those in the zone.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsNotServed,
        Phrases {
            tail: "the name servers given for {host} do not serve it",
            says: &[
                "The registry sends everybody to certain name servers.",
                "Those say that they are not in charge of this name.",
                "That often comes after a move, or when a service has ended.",
            ],
            visitor: &[TRY_LATER],
            owner: &[
                "Compare the name servers at the registrar with those of your DNS provider.",
                "Check that the zone still exists at the DNS provider.",
                "Ask each one: `dig SOA` for the zone `@nameserver` must answer with the flag \
                `aa`.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsFailed,
        Phrases {
            tail: "the name {host} cannot be looked up",
            says: &[
                NAME_FIRST,
                "The name books we asked tried, and failed.",
                "That often points to the site's own name servers.",
            ],
            visitor: &[TRY_LATER],
            owner: &[
                "Run `dig {host}` and `dig {host} +cd`: if only the second works, the signatures \
                (DNSSEC) are broken.",
                "Follow the way down with `dig +trace {host}`, and see which server fails.",
                "Check at the registrar that the domain is paid for, and that its name servers \
                are right.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsTimedOut,
        Phrases {
            tail: "no answer comes about the name {host}",
            says: &[
                "The name books we asked work for other names.",
                "About this name they stay silent, most likely because its own name servers do \
                not answer.",
            ],
            visitor: &[TRY_LATER],
            owner: &[
                "Ask each of your name servers: `dig {host} @nameserver`, over UDP and with \
                `+tcp`.",
                "Check for a firewall or an attack on port 53.",
                DIG,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsMalformed,
        Phrases {
            tail: "the answers about the name {host} are broken",
            says: &[
                "We asked for the site's address.",
                "What came back is not a proper answer, so nobody can use it.",
            ],
            visitor: &[TRY_LATER],
            owner: &[
                "Ask each of your name servers with `dig {host} @nameserver +noall +answer \
                +comments`, and look for warnings.",
                "Update the name server's software, and look for a firewall that changes DNS \
                packets.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsAnswersDisagree,
        Phrases {
            tail: "the name books do not agree about {host}",
            says: &[
                "Some of the name books we asked find the site, and some do not.",
                "So it may work for a friend and fail for you.",
                "That is common for some hours after a change.",
            ],
            visitor: &[
                "Try again in an hour or two.",
                "Or set another resolver (a name book) in your device, such as 1.1.1.1, 8.8.8.8 \
                or 9.9.9.9.",
            ],
            owner: &[
                "Compare the serial number on each of your name servers: `dig SOA` for the zone \
                `@nameserver`.",
                "Check that the registrar lists the same name servers as the zone.",
                DIG,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsPrivateAddress,
        Phrases {
            tail: "{host} leads to an address that only works inside one network",
            says: &[
                "The name exists, but its address is a private one, like a room number without a \
                street.",
                "From outside that network nobody can get there.",
            ],
            visitor: &[
                "If this is a site of your work or school, connect to its network or VPN first.",
                "If it should be open to all, tell the people who run it.",
            ],
            owner: &[
                "The public record of {host} gives {address}. Put the public address there, or \
                keep the name inside with split DNS.",
                DIG,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::DnsParked,
        Phrases {
            tail: "{host} shows a placeholder of a domain seller",
            says: &[
                "The name works, but there seems to be no real site behind it.",
                "It may be for sale, or its owner may have let it run out.",
            ],
            visitor: &[
                "Check the spelling of the name.",
                "Look for the site with a search engine; it may have a new name.",
            ],
            owner: &[
                "Check at the registrar that the domain is paid for and still yours.",
                "Check that the name servers are those of your host, not those of the seller.",
            ],
            front: Front::NotInvolved,
        },
    ),
];

const NAME_FIRST: &str = "Each name has to be turned into an address first.";

const DIG: &str =
    "Query the name yourself: `dig {host} A`, `dig {host} AAAA` and `dig +trace {host}`.";

const TRY_LATER: &str = "There is nothing to fix on your side. Try again in a while.";

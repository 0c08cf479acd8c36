//! What is said when the site's certificate or encryption is in trouble.

use crate::explanation::phrases::Front;
use crate::explanation::phrases::Phrases;
use crate::verdict::Reason;

/// One row for each reason.
pub(super) const TABLE: &[(Reason, Phrases)] = &[
    (
        Reason::TlsCertDateInvalid,
        Phrases {
            tail: "the certificate of {host} {dates}",
            says: &[
                CERTIFICATE,
                "The dates do not fit, so browsers warn or stop.",
                "It ran out {expired} ago.",
                "It will only be good in {begins}.",
                "It is not the site's own one, but one that the site sends along: {link}.",
                BEHIND_IT,
            ],
            visitor: &[
                "There is nothing to fix on your side, if your clock is right.",
                NO_SECRETS,
                "Try again later.",
            ],
            owner: &[
                "{ran_out}Renew the certificate now (with certbot: `certbot renew`), and reload \
                the web server so that it uses the new one.",
                "{ran_out}Find out why the renewal did not run: its timer or cron job, port 80 \
                closed, or a changed name.",
                "It begins in {begins}: serve the one before it until then, or get one that is \
                good now.",
                "Fetch the chain anew from your authority, and serve it in place of the old one \
                ({link}).",
                SEE_IT,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsCertNameInvalid,
        Phrases {
            tail: "the certificate of {host} is for another name",
            says: &[
                CERTIFICATE,
                "This one is made out to another name, so browsers warn or stop.",
                "It is for {names}.",
                BEHIND_IT,
            ],
            visitor: &["Try the address with www in front, or without it.", NO_SECRETS],
            owner: &[
                "Get a certificate that lists {host}, and check that the web server picks it for \
                this name (the `server_name` or virtual host).",
                "If you moved to a new host, add the domain there so that it makes a certificate.",
                SEE_IT,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsCertSelfSigned,
        Phrases {
            tail: "the certificate of {host} is signed by itself",
            says: &[
                CERTIFICATE,
                "This one was signed by the site itself, like a passport that you draw at home.",
                "So browsers cannot know who is there.",
                BEHIND_IT,
            ],
            visitor: &[
                "If this is a device of your own, such as a router, that is common.",
                NO_SECRETS,
            ],
            owner: &[
                "Get a certificate from a public authority; it can be had for free (ACME).",
                "Check that the web server does not fall back to its default certificate (often \
                named `snakeoil` or `localhost`).",
                SEE_IT,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsCertAuthorityInvalid,
        Phrases {
            tail: "browsers do not know who signed the certificate of {host}",
            says: &[
                CERTIFICATE,
                "The office that signed this one is not on the list that browsers trust.",
                "It was signed by {issuer}.",
                BEHIND_IT,
            ],
            visitor: &[
                "If this is a site of your work or school, ask there how to add its certificate.",
                NO_SECRETS,
            ],
            owner: &[
                "Get a certificate from a public authority.",
                "For an office's own authority, give its root certificate to every device.",
                SEE_IT,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsCertChainIncomplete,
        Phrases {
            tail: "the certificate of {host} lacks a link",
            says: &[
                CERTIFICATE,
                "Between it and the office that browsers trust there is a link, and the site does \
                not send that link.",
                "Some browsers find it by themselves, others stop. So it may work for a friend.",
                BEHIND_IT,
            ],
            visitor: &[
                "Another browser may open the page.",
                "There is nothing to repair on your side.",
            ],
            owner: &[
                "Serve the full chain: the file with your certificate and then the intermediate \
                ones (with certbot `fullchain.pem`, not `cert.pem`).",
                "The missing certificate is the one of {issuer}.",
                SEE_IT,
                "That must list more than one certificate.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsCertInvalid,
        Phrases {
            tail: "the certificate of {host} is not valid",
            says: &[
                CERTIFICATE,
                "Browsers warn of this one, or stop.",
                "{weak}Its key or its seal is of an old kind that proves nothing any more.",
                "{broken}It is broken in some way.",
                BEHIND_IT,
            ],
            visitor: &["There is nothing to fix on your side.", NO_SECRETS],
            owner: &[
                "{weak}Make a new key (RSA of 2048 bits or more, or ECDSA P-256), and get a \
                certificate for it.",
                "{broken}Replace the certificate. Check its key, its purpose and its signature \
                with `openssl x509 -text`.",
                SEE_IT,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsVersionOrCipherMismatch,
        Phrases {
            tail: "{host} does not offer a modern kind of encryption",
            says: &[
                "Browser and site have to agree on a way to keep the page secret.",
                "The site offers none that we know as safe.",
                "{old}All its ways are too old, so browsers stop.",
                "{unshared}Our checker is strict. Your browser may know a way that we do not.",
            ],
            visitor: &[
                "There is nothing to fix on your side, if your browser is up to date.",
                NO_SECRETS,
            ],
            owner: &[
                "Switch on TLS 1.2 and 1.3 with current ciphers (Mozilla's SSL Configuration \
                Generator gives settings for each server).",
                "Test with `openssl s_client -connect {host}:443 -servername {host} -tls1_2`, and \
                again with `-tls1_3`.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsNameUnrecognised,
        Phrases {
            tail: "the server at {host} does not know this name",
            says: &[
                "We reached the machine, and asked for the site by its name.",
                "It says that it has no site of that name.",
                "That often comes after a move, or when a site is not set up yet.",
            ],
            visitor: &["Check the name for a slip. Try it with www in front, or without it."],
            owner: &[
                "Add {host} to the site's settings on the server or at the host (virtual host, \
                custom domain), with a certificate.",
                "Check that the name leads to the right machine.",
                SEE_IT,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsNotSpoken,
        Phrases {
            tail: "{host} does not speak https on this port",
            says: &[
                "We knocked at the door for safe pages.",
                "Something answers there, but not in the language of https.",
                "It may be set up for plain http, or for another service.",
            ],
            visitor: &["Check the address: another port or http:// may be right.", NO_SECRETS],
            owner: &[
                "Switch on TLS for this port (in nginx `listen 443 ssl`, in Apache `SSLEngine \
                on`).",
                "Check that no other service has taken the port: `ss -ltnp`.",
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsInterrupted,
        Phrases {
            tail: "{host} breaks off before the page is safe",
            says: &[BEGAN_TO_AGREE, "Then the connection was cut off in the middle."],
            visitor: &[NOTHING_WE_KNOW_OF],
            owner: &[
                "Look at the web server's error log for the moment of the check.",
                "Check that a certificate and key for {host} are loaded; some services cut off \
                names without one.",
                "Look for a firewall or protection service that cuts such connections.",
                SEE_IT,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsTimedOut,
        Phrases {
            tail: "{host} goes silent before the page is safe",
            says: &[BEGAN_TO_AGREE, "Then it went silent, and no answer came in time."],
            visitor: &[NOTHING_WE_KNOW_OF],
            owner: &[
                "Check the load of the machine, and the worker limit of the web server.",
                "If small packets pass and large ones do not, look at the MTU and at firewalls \
                that drop ICMP.",
                SEE_IT,
            ],
            front: Front::NotInvolved,
        },
    ),
    (
        Reason::TlsProtocolError,
        Phrases {
            tail: "{host} and browsers cannot agree on encryption",
            says: &[BEGAN_TO_AGREE, "It answered with an error in the middle of that."],
            visitor: &[NOTHING_WE_KNOW_OF],
            owner: &[
                "Look at the web server's error log for the moment of the check.",
                "Check the certificate, its key and the TLS settings after the last change.",
                SEE_IT,
            ],
            front: Front::NotInvolved,
        },
    ),
];

const CERTIFICATE: &str = "A site proves who it is with a certificate, a kind of passport.";

const BEHIND_IT: &str = "Behind it the site answers with status {behind}.";

const NO_SECRETS: &str = "Do not type passwords or card numbers there until it is repaired.";

const SEE_IT: &str =
    "See what visitors get: `openssl s_client -connect {host}:443 -servername {host} </dev/null`.";

const BEGAN_TO_AGREE: &str =
    "We reached the machine, and began to agree on encryption (the way to keep the page secret).";

const NOTHING_WE_KNOW_OF: &str =
    "There is nothing to fix on your side that we know of. Try again in a few minutes.";

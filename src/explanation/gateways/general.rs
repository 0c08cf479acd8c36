//! What holds for any gateway, known or not.

use crate::explanation::front::Front;
use crate::explanation::gateways::Manual;

/// The manual for a gateway without one.
pub(super) const MANUAL: Manual = Manual {
    names: &[],
    look: "In the log of your gateway (proxy, load balancer or CDN), find the line for this \
        request: its status, and the words it has for the server behind it.",
    lines: &[
        (
            Front::Unsaid,
            "We saw status {status}. With 502 look for \"refused\", \"reset\" or \"closed\"; with \
            503 for \"no server\" or a limit; with 504 for a time limit.",
        ),
        (
            Front::Itself,
            "We saw status {status}, which seems to come from the gateway itself: look for what \
            its log says of its own rules, certificates, files and memory.",
        ),
        (
            Front::Refused,
            "Look for \"connection refused\": nothing listens behind, or a firewall rejects. The \
            status we saw is {status}.",
        ),
        (
            Front::TimedOut,
            "Look for \"timed out\", and whether it was while connecting (firewall, full queue) \
            or while waiting for the answer (slow program). The status we saw is {status}.",
        ),
        (
            Front::Unreachable,
            "Look for \"no route to host\" or \"unreachable\". The status we saw is {status}.",
        ),
        (
            Front::Closed,
            "Look for \"connection reset\", \"closed\" or \"EOF\" before the header was complete. \
            The status we saw is {status}.",
        ),
        (
            Front::Invalid,
            "Look for \"invalid header\", \"malformed\" or \"too large\". The status we saw is \
            {status}.",
        ),
        (
            Front::Name,
            "Look for \"no such host\" or \"could not be resolved\". The status we saw is {status}.",
        ),
        (Front::Tls, "Look for \"handshake\" or \"certificate\". The status we saw is {status}."),
        (
            Front::NoServer,
            "Look for \"no healthy\", \"no live\" or \"no server available\". The status we saw \
            is {status}.",
        ),
        (
            Front::Overloaded,
            "Look for \"limit\", \"queue\" or \"too many\". The status we saw is {status}.",
        ),
    ],
};

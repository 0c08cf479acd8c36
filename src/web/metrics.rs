//! `/metrics`: the operator's figures, as Prometheus text, for those who may read them.
//!
//! They tell a stranger how much load we bear and when we are weak, so only peers of the
//! operator's choice get them. The socket decides. Headers can only close the door: a request
//! that a proxy passed on is somebody else's, whatever the proxy's own address is.

use std::net::IpAddr;
use std::time::SystemTime;

use axum::Extension;
use axum::extract;
use axum::http::HeaderMap;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use ipnet::IpNet;

use crate::check::Readiness;
use crate::figures::Sheet;
use crate::figures::process;
use crate::web::Peer;
use crate::web::State;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::door::Door;
use crate::web::error::Error;
use crate::web::question::Question;

/// Shows all figures, or what every address shows at which there is nothing.
pub(super) async fn show(
    extract::State(state): extract::State<State>,
    peer: Option<Extension<Peer>>,
    door: Option<Extension<Door>>,
    asker: Asker,
    headers: HeaderMap,
) -> Response {
    let peer = peer.map(|Extension(peer)| peer.0.ip());
    if !may_read(peer, &headers, &state.settings.metrics_from) {
        return Error::NoSuchPage.answer(asker, &Question::default());
    }
    let sheet = filled(&state, door.map(|Extension(door)| door), state.began);
    let kind = (header::CONTENT_TYPE, Sheet::MEDIA_TYPE);
    (CachePolicy::Never, [kind], sheet.to_text()).into_response()
}

/// Everything that is known at this moment.
fn filled(state: &State, door: Option<Door>, began: SystemTime) -> Sheet {
    let mut sheet = Sheet::default();
    let version = vec![("version", env!("CARGO_PKG_VERSION"))];
    sheet.gauge("build_info", "Which version runs: always 1.", version, 1_u8);
    let is_closing = door.as_ref().is_some_and(Door::is_closing);
    let is_ready = state.checker.readiness() == Readiness::Ready && !is_closing;
    let help = "Whether /readyz lets visitors be sent here: 1 or 0.";
    sheet.gauge("ready", help, Vec::new(), u8::from(is_ready));
    if let Some(door) = door {
        door.tell_figures(&mut sheet);
    }
    state.checker.tell_figures(&mut sheet);
    state.gallery.tell_figures(&mut sheet);
    process::tell(&mut sheet, began);
    sheet
}

/// Whether whoever asks may read them. Without a socket there is nobody to know.
fn may_read(peer: Option<IpAddr>, headers: &HeaderMap, from: &[IpNet]) -> bool {
    let was_passed_on = PASSED_ON.iter().any(|field| headers.contains_key(*field));
    let is_known = peer.is_some_and(|peer| {
        let peer = peer.to_canonical();
        from.iter().any(|net| net.contains(&peer))
    });
    is_known && !was_passed_on
}

/// What proxies write when they pass a request on (RFC 7239 §5, RFC 9110 §7.6.3, and what they
/// wrote before and beside those).
const PASSED_ON: [&str; 8] = [
    "forwarded",
    "via",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
    "fly-client-ip",
    "cf-connecting-ip",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn may(peer: &str, fields: &[&'static str]) -> bool {
        let from = ["127.0.0.0/8".parse().unwrap(), "10.0.0.0/8".parse().unwrap()];
        let mut headers = HeaderMap::new();
        for field in fields {
            headers.insert(*field, "127.0.0.1".parse().unwrap());
        }
        may_read(peer.parse().ok(), &headers, &from)
    }

    #[test]
    fn the_socket_decides_and_headers_only_close_the_door() {
        assert!(may("127.0.0.1", &[]));
        assert!(may("10.1.2.3", &["user-agent"]));
        assert!(may("::ffff:10.1.2.3", &[]), "a mapped address is the same peer");
        assert!(!may("203.0.113.9", &[]));
        assert!(!may("203.0.113.9", &["x-forwarded-for", "fly-client-ip", "x-real-ip"]));
        assert!(!may("::1", &[]), "it is not on this list");
        for field in PASSED_ON {
            assert!(!may("10.1.2.3", &[field]), "{field}: a proxy passed it on");
        }
        assert!(!may("", &[]), "without a socket there is nobody to know");
    }
}

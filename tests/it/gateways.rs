//! Real gateways from Debian in front of upstreams that are broken in every way: the API's
//! `fault`, `reason` and `gateway.name` have to be right for each.

use serde_json::Value;

use crate::support::app::App;
use crate::support::gateways;
use crate::support::gateways::Gateway;
use crate::support::upstream;
use crate::support::upstream::Upstream;

/// What the API has to say: `fault`, `reason`, `gateway.name`.
type Said = (&'static str, &'static str, Option<&'static str>);

#[tokio::test(flavor = "multi_thread")]
async fn nginx() {
    fails(
        Gateway::Nginx,
        &[
            (Upstream::Refused, "gateway.upstream_failed"),
            (Upstream::BlackHoled, "gateway.upstream_timed_out"),
            (Upstream::Silent, "gateway.upstream_timed_out"),
            (Upstream::Resets, "gateway.upstream_failed"),
        ],
    )
    .await;
    // nginx 1.22 takes such bytes for HTTP/0.9 and passes them on as they are: nobody can see it.
    staged(Gateway::Nginx, Upstream::TalksNonsense, ("application", "http.response.invalid", None))
        .await;
    passes_on(Gateway::Nginx).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn haproxy() {
    fails(
        Gateway::HaProxy,
        &[
            (Upstream::Refused, "gateway.no_upstream"),
            (Upstream::BlackHoled, "gateway.no_upstream"),
            (Upstream::Silent, "gateway.upstream_timed_out"),
            (Upstream::Resets, "gateway.upstream_failed"),
            (Upstream::TalksNonsense, "gateway.upstream_failed"),
        ],
    )
    .await;
    // HAProxy adds nothing to what it passes on, so nothing names it then.
    for (state, fault, reason) in PASSED_ON {
        staged(Gateway::HaProxy, state, (fault, reason, None)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn varnish() {
    fails(
        Gateway::Varnish,
        &[
            (Upstream::Refused, "gateway.upstream_failed"),
            (Upstream::BlackHoled, "gateway.upstream_timed_out"),
            (Upstream::Silent, "gateway.upstream_timed_out"),
            (Upstream::Resets, "gateway.upstream_failed"),
            (Upstream::TalksNonsense, "gateway.upstream_failed"),
        ],
    )
    .await;
    passes_on(Gateway::Varnish).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn apache() {
    fails(
        Gateway::Apache,
        &[
            (Upstream::Refused, "gateway.upstream_failed"),
            (Upstream::BlackHoled, "gateway.upstream_timed_out"),
            (Upstream::Silent, "gateway.upstream_timed_out"),
            (Upstream::Resets, "gateway.upstream_failed"),
        ],
    )
    .await;
    passes_on(Gateway::Apache).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn squid() {
    fails(
        Gateway::Squid,
        &[
            (Upstream::Refused, "gateway.upstream_failed"),
            (Upstream::Silent, "gateway.upstream_timed_out"),
            (Upstream::Resets, "gateway.upstream_closed"),
        ],
    )
    .await;
    passes_on(Gateway::Squid).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn caddy() {
    fails(
        Gateway::Caddy,
        &[
            (Upstream::Refused, "gateway.upstream_failed"),
            (Upstream::BlackHoled, "gateway.upstream_timed_out"),
            (Upstream::Silent, "gateway.upstream_timed_out"),
            (Upstream::Resets, "gateway.upstream_failed"),
            (Upstream::TalksNonsense, "gateway.upstream_failed"),
        ],
    )
    .await;
    passes_on(Gateway::Caddy).await;
}

/// Each state of the upstream makes the gateway fail for this reason.
async fn fails(gateway: Gateway, expected: &[(Upstream, &'static str)]) {
    for (state, reason) in expected {
        staged(gateway, *state, ("gateway", reason, Some(gateway.name()))).await;
    }
}

/// What a gateway passes on is the program's own, and the gateway is still named.
async fn passes_on(gateway: Gateway) {
    for (state, fault, reason) in PASSED_ON {
        staged(gateway, state, (fault, reason, Some(gateway.name()))).await;
    }
}

const PASSED_ON: [(Upstream, &str, &str); 3] = [
    (Upstream::Answers500, "application", "application.error"),
    (Upstream::Answers503, "application", "application.unavailable"),
    (Upstream::Healthy, "none", "none.works"),
];

/// Stages one gateway before one upstream and asks the API.
async fn staged(gateway: Gateway, state: Upstream, expected: Said) {
    let upstream = upstream::start(state).await;
    let front = gateways::start(gateway, upstream.address()).await;
    let app = App::on_loopback();
    let answer = app.check(&format!("http://{}/cart?id=7", front.address())).await;
    let text = |pointer: &str| answer.pointer(pointer).and_then(Value::as_str);
    let said = (text("/fault"), text("/reason"), text("/gateway/name"));
    let (fault, reason, name) = expected;
    assert_eq!(said, (Some(fault), Some(reason), name), "{gateway:?} before {state:?}: {answer:#}");
}

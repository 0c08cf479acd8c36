//! Whole answers that are not the page: of parking services, filters, protections, gateways.

use crate::http1::said;
use crate::row::Row;
use crate::site::Site;
use crate::support::gateways;
use crate::support::gateways::Gateway;
use crate::support::hostile::answer;
use crate::support::upstream;
use crate::support::upstream::Upstream;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    let mut rows = signed_pages();
    rows.extend(refusals());
    rows.extend(errors());
    rows.extend(real_gateways());
    rows
}

fn signed_pages() -> Vec<Row> {
    let html = "Content-Type: text/html\r\n";
    let sale = "<html><head><title>shop.example</title></head>\
        <body><h1>This domain is for sale!</h1><p>Make an offer.</p></body></html>";
    let filter = "<html><head><title>Web Page Blocked!</title></head><body>\
        <h1>FortiGuard Intrusion Prevention - Access Blocked</h1>\
        <p>Web Page Blocked! The page you have requested has been blocked.</p></body></html>";
    let guard = "<html><head><title>Just a moment...</title></head>\
        <body><script src=\"/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1\"></script>\
        Checking your browser before accessing</body></html>";
    vec![
        said(38, "for sale", "dns.parked", answer("200 OK", html, sale)).says(&["for sale"]),
        // Such a page is aimed at whoever asks, so it stands on our own way.
        said(38, "a filter's page", "checker.network_doubtful", answer("200 OK", html, filter))
            .says(&["page of a network", "Fortinet"]),
        said(
            38,
            "a log-in page of a network",
            "checker.network_doubtful",
            answer("511 Network Authentication Required", html, "<h1>Log in</h1>"),
        )
        .says(&["page of a network"]),
        said(38, "a guard with status 200", "unknown.challenged", answer("200 OK", html, guard))
            .says(&["wants proof that a person is asking"]),
    ]
}

fn refusals() -> Vec<Row> {
    let cloudflare = "Server: cloudflare\r\nCF-RAY: 8f1a2b3c4d5e6f70-FRA\r\n";
    let challenge = format!("{cloudflare}cf-mitigated: challenge\r\n");
    let proof: &[&str] = &["wants proof that a person is asking"];
    vec![
        said(39, "403 with cf-mitigated", CHALLENGED, answer("403 Forbidden", &challenge, ""))
            .says(proof),
        said(39, "503 with cf-mitigated", CHALLENGED, answer("503 Unavailable", &challenge, ""))
            .says(proof),
        said(
            39,
            "429 with Retry-After",
            "unknown.rate_limited",
            answer("429 Too Many Requests", "Retry-After: 120\r\n", ""),
        )
        .says(&["we ask too often"]),
        said(39, "403", "unknown.refuses_us", answer("403 Forbidden", "", "no"))
            .says(&["does not let us in", "403"]),
    ]
}

fn errors() -> Vec<Row> {
    let cloudflare = "Server: cloudflare\r\nCF-RAY: 8f1a2b3c4d5e6f70-FRA\r\n\
        Content-Type: text/html\r\n";
    let of_nginx = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\
        <center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n\
        </body>\r\n</html>\r\n";
    vec![
        said(40, "500", "application.error", answer("500 Oops", "Server: gunicorn\r\n", "oops"))
            .says(&["500"]),
        said(
            40,
            "502 with markup for a name",
            "gateway.upstream_failed",
            answer("502 Bad Gateway", "Server: <script>alert(7)</script>\r\n", "oops"),
        )
        .escapes(&["<script>alert(7)"]),
        said(
            40,
            "502 of the delivery network",
            "gateway.upstream_failed",
            answer("502 Bad Gateway", cloudflare, "error code: 502"),
        )
        .says(&["Cloudflare"]),
        said(
            40,
            "502 of the server behind the delivery network",
            "gateway.upstream_failed",
            answer("502 Bad Gateway", cloudflare, of_nginx),
        )
        .says(&["nginx"]),
        said(
            40,
            "522 of the delivery network",
            "gateway.upstream_timed_out",
            answer("522 ", cloudflare, "error code: 522"),
        )
        .says(&["Cloudflare"]),
    ]
}

fn real_gateways() -> Vec<Row> {
    let cases = [
        (
            "nginx before a closed port",
            Gateway::Nginx,
            Upstream::Refused,
            "gateway.upstream_failed",
        ),
        ("nginx before silence", Gateway::Nginx, Upstream::Silent, "gateway.upstream_timed_out"),
    ];
    cases
        .map(|(what, gateway, behind, reason)| {
            Row::new(40, what, reason, async move || {
                let behind = upstream::start(behind).await;
                let gateway = gateways::start(gateway, behind.address()).await;
                let url = format!("http://{}/", gateway.address());
                Site::at(url).keeping(gateway).keeping(behind)
            })
            .says(&["nginx"])
        })
        .into()
}

const CHALLENGED: &str = "unknown.challenged";

//! Servers that stall, break, flood, refuse or answer with errors, through the API: whose fault
//! is it, and for whom? Never is a refusal of us called "down".

use std::io::Write;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::future::join_all;
use serde_json::Value;

use crate::support::app::App;
use crate::support::hostile::Hostile;
use crate::support::hostile::answer;
use crate::support::said::Said;
use crate::support::said::assert_says;
use crate::support::said::text;

const BROKEN: Said = ("application", "application.error", "everyone");

const WORKS: Said = ("none", "none.works", "nobody");

#[tokio::test]
async fn servers_that_give_no_usable_answer_are_down_for_everyone() {
    let silent = Hostile::run(async |mut guest| guest.hold().await);
    let resets = Hostile::run(async |mut guest| {
        guest.request().await;
        guest.reset();
    });
    let drips = Hostile::run(async |mut guest| {
        guest.request().await;
        guest.drip(b"HTTP/1.1 200 OK\r\nServer: x", Duration::from_millis(200)).await;
    });
    let floods = Hostile::run(async |mut guest| {
        guest.request().await;
        guest.say(b"HTTP/1.1 200 OK\r\n").await;
        guest.flood(b"X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n").await;
    });
    let cases = [
        ("silence", silent.await, "http.response.timed_out"),
        ("reset", resets.await, "http.response.reset"),
        ("close", Hostile::says("").await, "http.response.empty"),
        ("half a head", Hostile::says("HTTP/1.1 200 OK\r\nServ").await, "http.response.empty"),
        ("drip", drips.await, "http.response.timed_out"),
        ("flood", floods.await, "http.response.invalid"),
        ("garbage", Hostile::says([0x8f; 300]).await, "http.response.invalid"),
        ("SSH", Hostile::says("SSH-2.0-OpenSSH_9.2\r\n").await, "http.response.invalid"),
        ("mail", Hostile::says("220 mail ESMTP\r\n").await, "http.response.invalid"),
        ("101", Hostile::says(UNASKED_UPGRADE).await, "http.response.invalid"),
    ];
    let app = App::hasty();
    join_all(cases.map(async |(what, server, reason)| {
        let answer = app.check(&server.url()).await;
        assert_says(what, &answer, ("application", reason, "everyone"));
    }))
    .await;
}

#[tokio::test]
async fn too_much_of_an_answer_is_still_an_answer() {
    let endless = Hostile::run(async |mut guest| {
        guest.request().await;
        guest.say(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Log</title>").await;
        guest.flood(&[b'a'; 4096]).await;
    });
    let slow = Hostile::run(async |mut guest| {
        guest.request().await;
        guest.say(b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n<title>Log</title>").await;
        guest.drip(&[b'a'; 70], Duration::from_millis(200)).await;
    });
    let bomb = gzip(&vec![b'a'; 32 << 20]);
    let head = format!("Content-Encoding: gzip\r\nContent-Length: {}\r\n", bomb.len());
    let bomb = [format!("HTTP/1.1 200 OK\r\n{head}\r\n").as_bytes(), &bomb].concat();
    let cases =
        [("endless", endless.await), ("slow", slow.await), ("bomb", Hostile::says(bomb).await)];
    let app = App::hasty();
    join_all(cases.map(async |(what, server)| {
        assert_says(what, &app.check(&server.url()).await, WORKS);
    }))
    .await;
}

#[tokio::test]
async fn redirects_that_lead_nowhere() {
    let circle = Hostile::says(answer("302 Found", "Location: /\r\n", "")).await;
    let nowhere = Hostile::says(answer("302 Found", "", "")).await;
    let inward = answer("302 Found", "Location: http://10.0.0.1/\r\n", "");
    let inward = Hostile::says(inward).await;
    let to_cloud = "Location: http://169.254.169.254/latest/meta-data/\r\n";
    let to_cloud = Hostile::says(answer("302 Found", to_cloud, "")).await;
    let refused = ("unknown", "unknown.redirect_refused", "unknown");
    for (what, server, expected) in [
        ("circle", circle, ("application", "http.response.redirect_loop", "everyone")),
        ("nowhere", nowhere, ("application", "http.response.redirect_invalid", "everyone")),
        ("inward", inward, refused),
        ("to the cloud's own", to_cloud, refused),
    ] {
        assert_says(what, &App::hasty().check(&server.url()).await, expected);
    }
}

#[tokio::test]
async fn a_site_that_wants_its_cookie_back_works() {
    let server = Hostile::run(async |mut guest| {
        let said = match guest.request().await.contains("cookie: seen=s3cret") {
            true => answer("200 OK", "", "<title>Shop</title>"),
            false => answer("302 Found", "Location: /\r\nSet-Cookie: seen=s3cret\r\n", ""),
        };
        guest.say(said.as_bytes()).await;
    });
    let reply = App::hasty().check(&server.await.url()).await;
    assert_says("cookie", &reply, WORKS);
    assert!(!reply.to_string().contains("s3cret"), "{reply:#}");
}

#[tokio::test]
async fn flapping_is_down_for_some() {
    let server = Hostile::run(async |mut guest| {
        guest.request().await;
        let status = if guest.number % 2 == 0 { "502 Bad Gateway" } else { "200 OK" };
        guest.say(answer(status, "Server: nginx\r\n", "").as_bytes()).await;
    });
    let reply = App::hasty().check(&server.await.url()).await;
    assert_says("every second", &reply, ("gateway", "gateway.flapping", "some"));
}

#[tokio::test]
async fn refusals_of_us_are_never_called_down() {
    let challenge = "cf-mitigated: challenge\r\nServer: cloudflare\r\nCF-RAY: 8f0-AMS\r\n";
    let cases = [
        ("401 Unauthorized", "", ("none", "none.login_required", "nobody")),
        ("404 Not Found", "", ("none", "none.page_missing", "nobody")),
        ("405 Method Not Allowed", "", ("none", "none.request_not_accepted", "nobody")),
        ("403 Forbidden", "", ("unknown", "unknown.refuses_us", "unknown")),
        ("429 Too Many Requests", "", ("unknown", "unknown.rate_limited", "unknown")),
        ("451 Legal", "", ("unknown", "unknown.legal_block", "unknown")),
        ("403 Forbidden", challenge, ("unknown", "unknown.challenged", "unknown")),
        ("503 Service Unavailable", challenge, ("unknown", "unknown.challenged", "unknown")),
    ];
    let app = App::hasty();
    join_all(cases.map(async |(status, fields, expected)| {
        let server = Hostile::says(answer(status, fields, "<h1>Hm</h1>")).await;
        assert_says(status, &app.check(&server.url()).await, expected);
    }))
    .await;
}

#[tokio::test]
async fn a_success_that_reads_as_none_is_none() {
    let pause = "<html><head><title>Down for maintenance</title></head>\
                 <body><h1>We will be back soon</h1></body></html>";
    let worded = ("503 Service Unavailable", "Retry-After: 3600\r\n");
    let for_sale = "<html><head><title>shop.example</title></head><body>\
                    This domain is parked free, courtesy of GoDaddy.com</body></html>";
    let html = ("200 OK", "Content-Type: text/html\r\n");
    let paused = ("application", "application.maintenance", "everyone");
    for (what, (status, fields), page, expected) in [
        ("maintenance", html, pause, paused),
        ("maintenance in a 503", worded, pause, paused),
        ("parked", html, for_sale, ("dns", "dns.parked", "everyone")),
    ] {
        let server = Hostile::says(answer(status, fields, page)).await;
        assert_says(what, &App::hasty().check(&server.url()).await, expected);
    }
}

/// A session's cookie is the mark of a program; but what is worded as a gateway's own is one's.
#[tokio::test]
async fn marks_of_a_program_do_not_outdo_the_words_of_a_gateway() {
    let session = "Set-Cookie: PHPSESSID=c0ffee; Path=/\r\n";
    let framework = "X-Powered-By: Express\r\n";
    let failed = ("gateway", "gateway.upstream_failed", "everyone");
    let cases: [(&str, &str, &str, Said, &str); 4] = [
        ("502 Bad Gateway", session, "<h1>Bad Gateway</h1>", failed, "likely"),
        ("502 Bad Gateway", framework, "Error while trying to proxy /", failed, "likely"),
        ("502 Bad Gateway", session, "<h1>Ups</h1>", BROKEN, "likely"),
        ("500 Internal Server Error", session, "<h1>Ups</h1>", BROKEN, "likely"),
    ];
    for (status, fields, page, expected, confidence) in cases {
        let server = Hostile::says(answer(status, fields, page)).await;
        let reply = App::hasty().check(&server.url()).await;
        assert_says(&format!("{status} {fields} {page}"), &reply, expected);
        assert_eq!(text(&reply, "/confidence"), Some(confidence));
    }
}

/// Pages that no fingerprint knows: the status, and what the head says, have to do.
#[tokio::test]
async fn errors_of_nobody_we_know_are_still_attributed() {
    let failed = ("gateway", "gateway.upstream_failed", "everyone");
    let waited = ("gateway", "gateway.upstream_timed_out", "everyone");
    let busy = ("application", "application.unavailable", "everyone");
    let acme = "Server: AcmeEdge/3.1 (build 7)\r\n";
    let via = "Via: 1.1 edge7.acme.example (AcmeProxy/2)\r\n";
    let cases: [(&str, &str, Said, Option<&str>); 9] = [
        ("502 Bad Gateway", acme, failed, Some("AcmeEdge")),
        ("502 Bad Gateway", via, failed, Some("AcmeProxy")),
        ("502 Bad Gateway", "", failed, None),
        ("502 Kaputt", "Server: gunicorn\r\n", failed, None),
        ("504 Gateway Time-out", acme, waited, Some("AcmeEdge")),
        ("504 Gateway Time-out", "", waited, None),
        ("500 Internal Server Error", "", BROKEN, None),
        ("500 Internal Server Error", "X-Powered-By: PHP/8.2\r\n", BROKEN, None),
        ("503 Service Unavailable", "", busy, None),
    ];
    let app = App::hasty();
    join_all(cases.map(async |(status, fields, expected, name)| {
        let page = "<html><body><h1>Ups!</h1><p>Da ging etwas schief.</p></body></html>";
        let server = Hostile::says(answer(status, fields, page)).await;
        let reply: Value = app.check(&server.url()).await;
        assert_says(&format!("{status} {fields}"), &reply, expected);
        assert_eq!(text(&reply, "/gateway/name"), name, "{status} {fields}");
    }))
    .await;
}

fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

const UNASKED_UPGRADE: &str =
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";

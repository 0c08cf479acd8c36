//! What one client, one address and one crowd can make us send, over real sockets: how much
//! arrives at a victim is counted at the victim.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use axum::http::StatusCode;
use downforwhom::check;
use downforwhom::check::Checker;
use downforwhom::guard::Policy;
use downforwhom::probe::Patience;
use downforwhom::target::Target;
use downforwhom::web;
use downforwhom::web::ClientHeader;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::dns::knot;
use crate::support::hostile::Hostile;
use crate::support::hostile::answer;
use crate::support::hostile::loopback;
use crate::support::prober;
use crate::support::public::Heard;
use crate::support::public::Service;
use crate::support::public::behind_a_proxy;
use crate::support::public::client;
use crate::support::sockets::Server;
use crate::support::sockets::closed_port;

/// Looks at one address at once, and the time for one more.
const BURST: usize = 20;
const EVERY: Duration = Duration::from_secs(2);

/// Looks at one address that may be under way.
const AT_ONCE: usize = 6;

/// A wildcard in DNS makes names without end, and all of them lead to one machine.
#[tokio::test(flavor = "multi_thread")]
async fn made_up_names_do_not_multiply_what_one_address_gets() {
    let zone = knot("stage.test", "* A 127.0.0.1");
    let victim = Server::start(page).await;
    let service = on_loopback(&[zone.address]).await;
    let began = Instant::now();
    let mut refused = 0;
    for number in 0..36_u8 {
        let url = format!("http://n{number}.stage.test:{}/", victim.address().port());
        let heard = service.check_for(client(number / 9), &url).await;
        refused += usize::from(refused_or_works(&heard));
    }
    assert_arrived(victim.accepted(), began);
    assert_eq!(victim.accepted() + refused, 36);
}

/// The pages that are asked for are the attacker's; where they lead is not.
#[tokio::test(flavor = "multi_thread")]
async fn redirects_do_not_multiply_it_either() {
    let victim = Server::start(page).await;
    let to = victim.address();
    let mut attackers = Vec::new();
    for last in 2..=4 {
        attackers.push(
            Hostile::run_at((loopback(last), 0).into(), move |mut guest| async move {
                let request = guest.request().await;
                let path = request.split(' ').nth(1).unwrap_or("/");
                let location = format!("Location: http://{to}{path}\r\n");
                guest.say(answer("302 Found", &location, "").as_bytes()).await;
            })
            .await,
        );
    }
    let service = on_loopback(&[]).await;
    let began = Instant::now();
    let mut refused = 0;
    for number in 0..36_u8 {
        let attacker = &attackers[usize::from(number) % attackers.len()];
        let url = format!("{}{number}", attacker.url());
        let heard = service.check_for(client(number / 9), &url).await;
        refused += usize::from(refused_or_works(&heard));
    }
    assert_arrived(victim.accepted(), began);
    assert_eq!(victim.accepted() + refused, 36);
    assert_eq!(attackers.iter().map(Hostile::connections).sum::<usize>(), 36);
}

/// Nobody can pile up connections at a server that hangs.
#[tokio::test(flavor = "multi_thread")]
async fn only_so_many_looks_are_at_one_address_at_the_same_time() {
    let zone = knot("stage.test", "* A 127.0.0.1");
    let victim = Server::start(|mut stream| async move {
        let _held = stream.read_to_end(&mut Vec::new()).await;
    })
    .await;
    // Long enough for all to be there at the same time, on a busy machine too.
    let patience = Patience { first_byte: Duration::from_secs(4), ..Patience::default() };
    let settings = prober::settings(vec![zone.address]);
    let service = Service::waiting(patience, settings, Vec::new(), behind_a_proxy()).await;
    let service = Arc::new(service);
    let port = victim.address().port();
    let asking = (0..18_u8).map(|number| {
        let service = Arc::clone(&service);
        let url = format!("http://n{number}.stage.test:{port}/");
        tokio::spawn(async move { service.check_for(client(number / 9), &url).await })
    });
    let mut refused = 0;
    for heard in asking.collect::<Vec<_>>() {
        refused += usize::from(heard.await.expect("asking does not panic").is_too_many());
    }
    assert_eq!(refused, 18 - AT_ONCE);
    assert_eq!(victim.accepted(), AT_ONCE, "a look that waited in vain does not knock again");
    // Whoever was inside has left.
    let url = format!("http://later.stage.test:{port}/");
    assert_eq!(service.check_for(client(9), &url).await.status, StatusCode::OK);
}

/// One address of a site was asked enough; the others tell how the site is.
#[tokio::test(flavor = "multi_thread")]
async fn a_site_is_judged_by_the_addresses_that_were_not_spared() {
    let zone = knot("stage.test", "* A 127.0.0.1\nboth A 127.0.0.1\nboth A 127.0.0.2");
    let crowded = Server::start(page).await;
    let port = crowded.address().port();
    let quiet = Server::start_at(&format!("127.0.0.2:{port}"), page).await;
    let service = on_loopback(&[zone.address]).await;
    let mut number = 0;
    while !service
        .check_for(client(number / 9), &format!("http://n{number}.stage.test:{port}/"))
        .await
        .is_too_many()
    {
        number += 1;
        assert!(number < 60, "the address is never spared");
    }
    let before = (crowded.accepted(), quiet.accepted());
    let url = format!("http://both.stage.test:{port}/");
    let heard = service.check_for(client(99), &url).await;
    let told = heard.json();
    assert_eq!((&told["reason"], &told["fault"]), (&"none.works".into(), &"none".into()), "{told}");
    assert!(quiet.accepted() > before.1);
    // A token may have come back meanwhile; else the crowded one was left alone, and that is told.
    if crowded.accepted() == before.0 {
        assert!(heard.body.contains("\"tcp\":\"spared\""), "{}", heard.body);
    }
}

/// Our own watch is no stranger: it may knock where visitors have knocked enough.
#[tokio::test(flavor = "multi_thread")]
async fn control_sites_are_not_spared() {
    let zone = knot("stage.test", "* A 127.0.0.1");
    let control = Server::start(page).await;
    let port = control.address().port();
    let site = Target::parse(&format!("http://{}/control", control.address())).unwrap();
    let settings = prober::settings(vec![zone.address]);
    let service = Service::watching(settings, vec![site], behind_a_proxy()).await;
    for number in 0..27_u8 {
        let url = format!("http://n{number}.stage.test:{port}/");
        service.check_for(client(number / 9), &url).await;
    }
    let before = control.accepted();
    let dead = SocketAddr::new(loopback(9), closed_port().await.port());
    let told = service.check_for(client(99), &format!("http://{dead}/")).await.json();
    assert_eq!(told["fault"], "network", "{told}");
    assert_eq!(control.accepted(), before + 1, "the canary looked, and was let in");
}

/// Whatever a client writes into its request: the socket's other end is who it is.
#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_cannot_pretend_to_be_others() {
    for header in [ClientHeader::XForwardedFor, ClientHeader::FlyClientIp] {
        // The second believes proxies, and we are none of them.
        let elsewhere = vec!["10.0.0.0/8".parse().unwrap()];
        for trusted_proxies in [Vec::new(), elsewhere] {
            let web = web::Settings {
                trusted_proxies,
                client_header: header,
                ..web::Settings::default()
            };
            let (served, seconds) = served_as_others(web).await;
            assert!((10..=10 + seconds / 3).contains(&served), "{header:?}: {served}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trusted_peer_speaks_for_others() {
    for header in [ClientHeader::XForwardedFor, ClientHeader::FlyClientIp] {
        let web = web::Settings { client_header: header, ..behind_a_proxy() };
        assert_eq!(served_as_others(web).await.0, 25, "{header:?}");
    }
}

/// A trusted peer that writes the other header is not believed: a client wrote that one.
#[tokio::test(flavor = "multi_thread")]
async fn only_the_header_that_was_set_up_counts() {
    let service = Service::seeing(Canned::sees(Sight::Status(200)), behind_a_proxy()).await;
    let began = Instant::now();
    let mut served = 0;
    for number in 0..25 {
        let url = format!("https://n{number}.example.com/");
        let claims = [("Fly-Client-IP", &*format!("198.51.100.{number}"))];
        served += usize::from(service.check_with(&url, &claims).await.status == StatusCode::OK);
    }
    assert!((10..=10 + whole_seconds(began) / 3).contains(&served), "{served}");
}

/// How many of 25 questions for different sites were served, when each claims, by every header
/// that there is, to come from somebody else; and the seconds that it took.
async fn served_as_others(web: web::Settings) -> (usize, usize) {
    let service = Service::seeing(Canned::sees(Sight::Status(200)), web).await;
    let began = Instant::now();
    let mut served = 0;
    for number in 0..25 {
        let claimed = format!("198.51.100.{number}");
        let forwarded = format!("for={claimed}");
        let claims = [
            ("X-Forwarded-For", &*claimed),
            ("Fly-Client-IP", &claimed),
            ("X-Real-IP", &claimed),
            ("CF-Connecting-IP", &claimed),
            ("True-Client-IP", &claimed),
            ("Forwarded", &forwarded),
        ];
        let heard = service.check_with(&format!("https://n{number}.example.com/"), &claims).await;
        match heard.status {
            StatusCode::OK => served += 1,
            _ => assert!(heard.is_too_many(), "{heard:?}"),
        }
    }
    (served, whole_seconds(began))
}

/// A check that was refused for now; else it must have found that the site works.
fn refused_or_works(heard: &Heard) -> bool {
    heard.is_too_many() || {
        assert_eq!(heard.json()["reason"], "none.works", "{}", heard.body);
        false
    }
}

/// The burst, and what the time since then has given back.
#[track_caller]
fn assert_arrived(arrived: usize, began: Instant) {
    let since = whole_seconds(began) / usize::try_from(EVERY.as_secs()).expect("a few seconds");
    assert!((BURST..=BURST + since).contains(&arrived), "{arrived} after {:?}", began.elapsed());
}

/// Rounded up.
fn whole_seconds(began: Instant) -> usize {
    usize::try_from(began.elapsed().as_secs()).expect("a few seconds") + 1
}

/// A service that checks this machine, and believes a proxy there.
async fn on_loopback(resolvers: &[SocketAddr]) -> Service {
    Service::measuring(prober::settings(resolvers.to_vec()), behind_a_proxy()).await
}

async fn page(mut stream: TcpStream) {
    let _asked = stream.read(&mut [0; 4096]).await;
    let page = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nShop";
    let _sent = stream.write_all(page.as_bytes()).await;
    let _closed = stream.shutdown().await;
}

/// Reading what people paste costs more than a kept answer, so it has a limit of its own.
#[tokio::test(start_paused = true)]
async fn reports_are_judged_only_so_often() {
    let settings = check::Settings { controls: Vec::new(), limits: check::Limits::On };
    let canned = Canned::sees(Sight::Status(200));
    let checker = Checker::new(Arc::new(canned.clone()), Policy::default(), settings);
    let app = crate::support::app::App::of(web::app(checker, web::Settings::default()));
    let report = r#"{"url": "shop.example.com", "error": "502 Bad Gateway nginx"}"#;
    let asked = "/api/check?url=shop.example.com&saw=502";
    let mut judged = 0;
    for _ in 0..20 {
        judged += usize::from(app.post(report).await.status == StatusCode::OK);
        judged += usize::from(app.get(asked).await.status == StatusCode::OK);
    }
    assert_eq!(judged, 30);
    for refused in [app.post(report).await, app.post("nonsense").await, app.get(asked).await] {
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(refused.header("retry-after").parse::<u64>().unwrap() >= 1);
    }
    let kept = app.get("/api/check?url=shop.example.com").await;
    assert_eq!(kept.status, StatusCode::OK, "without a report the kept answer is free");
    assert_eq!(canned.looks(), 1);
    tokio::time::advance(Duration::from_secs(1)).await;
    assert_eq!(app.post(report).await.status, StatusCode::OK);
}

//! The operator's figures, read from a running service over sockets: they move as they should,
//! tell nothing of strangers, and are there for those only whom the operator names.

mod rules;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use downforwhom::check;
use downforwhom::check::Checker;
use downforwhom::check::Vantage;
use downforwhom::figures::Route;
use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::probe::Prober;
use downforwhom::target::Target;
use downforwhom::web;
use downforwhom::web::Limits;
use regex::Regex;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::sync::Notify;

use crate::support::app::Listening;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::certs::Authority;
use crate::support::prober;
use crate::support::program::Service;
use crate::support::scrape;
use crate::support::scrape::Scrape;
use crate::support::sockets::Server;
use crate::support::sockets::closed_port;

/// What the program is started with to look at sites on this machine.
const LOOPBACK: &str = "--allow-net 127.0.0.0/8 --allow-port any --resolver 127.0.0.1:9";

#[tokio::test(flavor = "multi_thread")]
async fn figures_move_with_what_happens() {
    let service = started(&format!("--limits off {LOOPBACK}")).await;
    let site = site().await;
    let before = Scrape::of(&service.address).await;
    let check = format!("/api/check?url=http://{}/", site.address());
    for path in [&check, &check, &check] {
        assert!(scrape::get(&service.address, path, "").await.contains("\"fault\":\"none\""));
    }
    let closed = format!("/check?url=http://{}/", closed_port().await);
    assert!(scrape::get(&service.address, &closed, "").await.starts_with("HTTP/1.1 200"));
    for (path, status) in [
        ("/api/check?url=not%20an%20address", "400"),
        ("/api/check?url=http://10.0.0.1/", "403"),
        ("/nothing.php", "404"),
        ("/bookmarklet", "200"),
        ("/502", "200"),
    ] {
        let answer = scrape::get(&service.address, path, "").await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{path}: {answer}");
    }
    let after = Scrape::of(&service.address).await;
    for (series, times) in [
        ("http_requests_total{route=\"/api/check\",method=\"read\",status=\"2xx\"}", 3.0),
        ("http_requests_total{route=\"/api/check\",method=\"read\",status=\"4xx\"}", 2.0),
        ("http_requests_total{route=\"/check\",method=\"read\",status=\"2xx\"}", 1.0),
        ("http_requests_total{route=\"/{link}\",method=\"read\",status=\"4xx\"}", 1.0),
        ("http_requests_total{route=\"/bookmarklet\",method=\"read\",status=\"2xx\"}", 1.0),
        ("http_requests_total{route=\"/{status}\",method=\"read\",status=\"2xx\"}", 1.0),
        // The third answer was ready, and such answers are not timed.
        ("http_request_duration_seconds_count{scope=\"verdict\"}", 6.0),
        ("http_request_duration_seconds_count{scope=\"page\"}", 2.0),
        ("answers_total{source=\"measured\"}", 2.0),
        ("answers_total{source=\"cached\"}", 1.0),
        ("answers_total{source=\"ready\"}", 1.0),
        ("answers_total{source=\"overdue\"}", 0.0),
        ("ready_answers", 1.0),
        ("refusals_total{kind=\"not-understood\"}", 1.0),
        ("refusals_total{kind=\"may-not-be-checked\"}", 1.0),
        ("refusals_total{kind=\"no-such-page\"}", 1.0),
        ("checks_started_total", 2.0),
        ("checks_finished_total", 2.0),
        ("check_duration_seconds_count", 2.0),
        ("check_step_duration_seconds_count{step=\"tcp\",outcome=\"ok\"}", 1.0),
        ("check_step_duration_seconds_count{step=\"tcp\",outcome=\"failed\"}", 1.0),
        ("check_step_duration_seconds_count{step=\"http\",outcome=\"ok\"}", 1.0),
        ("check_step_duration_seconds_count{step=\"dns\",outcome=\"failed\"}", 0.0),
        ("verdicts_down_for_total{down_for=\"nobody\"}", 1.0),
        ("verdicts_down_for_total{down_for=\"everyone\"}", 1.0),
        ("cache_entries", 2.0),
        ("connections_accepted_total", 10.0),
        ("panics_total{what=\"check\"}", 0.0),
        ("checks_running", 0.0),
    ] {
        assert_eq!(after.grew(&before, series), times, "{series} in {}", after.text);
    }
    // The scrape's own is left, once the others are seen to have ended.
    until(|| async { Scrape::of(&service.address).await.value("connections_open") == 1.0 }).await;
    let sure: f64 = after.sum("verdicts_total");
    assert_eq!(sure, 2.0, "each check has one verdict");
    assert!(after.value("cache_bytes") < after.value("cache_max_bytes"));
    assert_eq!(after.value("ready"), 1.0);
    assert_eq!(after.value("draining"), 0.0);
}

/// A route that is not on the list of labels would be counted as `other`.
#[test]
fn every_route_is_counted_under_its_own_name() {
    let routes = std::fs::read_to_string("src/web.rs").expect("the routes are there");
    let pattern = Regex::new(r#"\.route\(\s*("[^"]+"|\w+)\s*,"#).expect("a pattern");
    let found: Vec<&str> =
        pattern.captures_iter(&routes).map(|it| it.extract::<1>().1[0]).collect();
    assert_eq!(found.len(), routes.matches(".route(").count(), "{found:?}");
    for written in found {
        // A constant of the same file stands for its text.
        let constant = format!("const {written}: &str = ");
        let text = routes.split(&constant).nth(1).map_or(written, |rest| rest);
        let text = text.split('"').nth(1).expect("a text in quotes");
        assert_ne!(Route::of(text), Route::Other, "{text} has no label");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_waits_for_the_same_check_has_joined_it() {
    let service = started(&format!("--limits off {LOOPBACK}")).await;
    let go = Arc::new(Notify::new());
    let site = site_that_waits_for(&go).await;
    let path = format!("/api/check?url=http://{}/", site.address());
    let ask = || {
        let (address, path) = (service.address.clone(), path.clone());
        tokio::spawn(async move { scrape::get(&address, &path, "").await })
    };
    let first = ask();
    until(|| async { site.accepted() == 1 }).await;
    assert_eq!(Scrape::of(&service.address).await.value("checks_running"), 1.0);
    let others = [ask(), ask(), ask()];
    until(|| async { Scrape::of(&service.address).await.value("connections_open") >= 5.0 }).await;
    go.notify_one();
    assert!(first.await.expect("asking does not panic").starts_with("HTTP/1.1 200"));
    for other in others {
        assert!(other.await.expect("asking does not panic").starts_with("HTTP/1.1 200"));
    }
    let after = Scrape::of(&service.address).await;
    // One that was still on its way to us when the site answered finds it kept.
    assert_eq!(after.sum("answers_total"), 4.0);
    assert!((1.0..=3.0).contains(&after.value("checks_joined_total")), "{}", after.text);
    assert_eq!(after.value("checks_started_total"), 1.0);
    assert_eq!(site.accepted(), 1);
    assert_eq!(after.value("checks_running"), 0.0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_that_turns_somebody_away_is_named() {
    let service = started(LOOPBACK).await;
    let site = site().await;
    let mut refused = false;
    for page in 0..500 {
        let path = format!("/api/check?url=http://{}/{page}", site.address());
        refused = scrape::get(&service.address, &path, "").await.starts_with("HTTP/1.1 429");
        if refused {
            break;
        }
    }
    assert!(refused, "one client cannot have five hundred pages checked at once");
    let after = Scrape::of(&service.address).await;
    assert_eq!(after.value("refusals_total{kind=\"too-many-checks\"}"), 1.0);
    assert!(after.sum("limited_total") >= 1.0, "{}", after.text);
    assert!(after.sum("limiter_keys") >= 1.0, "{}", after.text);
}

/// Series are fixed from the start, so that no stranger can add one: neither by names, nor by
/// methods, paths and headers, nor by what a site says of itself.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_a_stranger_writes_becomes_a_label() {
    let service = started(&format!("--limits off {LOOPBACK}")).await;
    let site = Server::start(|mut stream| async move {
        let _ = stream.read(&mut [0; 4096]).await;
        let said = "HTTP/1.1 502 st\"r}anger\r\nServer: stranger/\"} 1\r\nX-Stranger: stranger\r\n\
                    Content-Length: 31\r\nConnection: close\r\n\r\n<title>stranger\"} 1\n</title>\n";
        let _ = stream.write_all(said.as_bytes()).await;
    })
    .await;
    let before = Scrape::of(&service.address).await;
    let at = site.address();
    for head in [
        format!("GET /api/check?url=http://{at}/stranger%22%7d HTTP/1.1\r\nHost: stranger\r\n"),
        "GET /stranger.example.com HTTP/1.1\r\nHost: stranger\"}\r\n".to_owned(),
        "GET /check?url=stranger%0a%22.example&saw=stranger HTTP/1.1\r\nHost: x\r\n".to_owned(),
        "STRANGER /stranger HTTP/1.1\r\nHost: x\r\n".to_owned(),
        "GET /static/stranger HTTP/1.1\r\nHost: x\r\nUser-Agent: stranger\"} 1\r\n".to_owned(),
        "GET /api/httpcheck/stranger%22 HTTP/1.1\r\nHost: x\r\nAccept: stranger\r\n".to_owned(),
        "GET /stranger\" HTTP/9.9\r\nHost: x\r\n".to_owned(),
        format!("GET /{at} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: stranger\r\n"),
    ] {
        scrape::send(&service.address, head.as_bytes()).await;
    }
    let after = Scrape::of(&service.address).await;
    assert!(after.value("checks_finished_total") >= 1.0, "the site was asked");
    assert!(!after.text.to_lowercase().contains("stranger"), "{}", after.text);
    assert_eq!(before.all(), after.all());
    assert!(after.all().len() < SERIES_MAX, "{} series", after.all().len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scrape_is_small_and_cheap() {
    let service = started(&format!("--limits off {LOOPBACK}")).await;
    let before = Scrape::of(&service.address).await;
    for _ in 0..SCRAPES {
        scrape::get(&service.address, "/metrics", "").await;
    }
    let after = Scrape::of(&service.address).await;
    let spent = after.grew(&before, "process_cpu_seconds_total");
    let each_ms = spent * 1000.0 / f64::from(SCRAPES);
    eprintln!("{} bytes, {each_ms:.2} ms of processor time each", after.text.len());
    assert!(after.text.len() < SCRAPE_MAX_BYTES, "{} bytes", after.text.len());
    assert!(each_ms < SCRAPE_MAX_MS, "{each_ms} ms");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_figures_are_hidden_from_all_but_those_who_are_named() {
    let nothing = |answer: &str| {
        let told = answer.contains("downforwhom_") || answer.contains("process_");
        answer.starts_with("HTTP/1.1 404") && !told
    };
    let usual = started("").await;
    assert!(scrape::get(&usual.address, "/metrics", "").await.starts_with("HTTP/1.1 200"));
    for passed_on in
        ["X-Forwarded-For: 127.0.0.1", "Fly-Client-IP: ::1", "Via: 1.1 x", "Forwarded: x"]
    {
        let answer = scrape::get(&usual.address, "/metrics", &format!("{passed_on}\r\n")).await;
        assert!(nothing(&answer), "{passed_on}: {answer}");
    }
    for options in ["--metrics-from none", "--metrics-from 10.0.0.0/8 --trust-proxy 127.0.0.0/8"] {
        let closed = started(options).await;
        for spoofed in ["", "X-Forwarded-For: 10.0.0.1\r\n", "X-Real-IP: 10.0.0.1\r\n"] {
            let answer = scrape::get(&closed.address, "/metrics", spoofed).await;
            assert!(nothing(&answer), "{options} {spoofed}: {answer}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn our_own_network_and_the_way_out_are_told() {
    let canned = Canned::sees(Sight::Status(200));
    canned.controls_become(Sight::NoRoute);
    let controls = vec![Target::parse("https://control.example.com").expect("a target")];
    let settings = check::Settings { controls, limits: check::Limits::Off };
    let checker = Checker::new(Arc::new(canned), public(), settings);
    let mut service = listening(&checker).await;
    let red = "own_network_state{step=\"tcp\",family=\"v4\",state=\"red\"}";
    let unknown = "own_network_state{step=\"tcp\",family=\"v4\",state=\"not_yet_known\"}";
    let early = Scrape::of(service.address()).await;
    assert_eq!((early.value(red), early.value(unknown)), (0.0, 1.0));
    assert_eq!(early.value("canary_rounds_total"), 0.0);
    let watched = checker.clone();
    let watch = tokio::spawn(async move { watched.watch_own_network().await });
    until(|| async { Scrape::of(service.address()).await.value(red) == 1.0 }).await;
    let told = Scrape::of(service.address()).await;
    assert_eq!(told.value(unknown), 0.0);
    assert_eq!(told.value("canary_rounds_total"), 1.0);
    assert_eq!(told.value("ready"), 0.0);
    assert!(told.value("canary_round_age_seconds") < told.value("process_start_time_seconds"));
    service.ask_to_stop();
    until(|| async { Scrape::of(service.address()).await.value("draining") == 1.0 }).await;
    watch.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_defect_and_a_client_with_too_many_connections_are_counted() {
    let broken = Canned::sees(Sight::Panics);
    let checker = unwatched(Arc::new(broken), public());
    let limits = Limits { connections_per_client: 2, ..Limits::default() };
    let service = Listening::start_with(routes(&checker), limits, readable()).await;
    let path = "/api/check?url=shop.example.com";
    let answer = scrape::get(service.address(), path, "").await;
    assert!(answer.starts_with("HTTP/1.1 500"), "{answer}");
    let _held = [hold(&service).await, hold(&service).await];
    let turned_away = scrape::get(service.address(), "/healthz", "").await;
    assert_eq!(turned_away, "");
    drop(_held);
    until(|| async { !scrape::get(service.address(), "/healthz", "").await.is_empty() }).await;
    let told = Scrape::of(service.address()).await;
    assert_eq!(told.value("panics_total{what=\"check\"}"), 1.0);
    assert_eq!(told.value("refusals_total{kind=\"broken\"}"), 1.0);
    assert_eq!(told.value("checks_finished_total"), 0.0);
    assert!(told.value("connections_turned_away_total") >= 1.0);
}

/// Each step over a real handshake and a real look-up.
#[tokio::test(flavor = "multi_thread")]
async fn the_steps_of_a_check_are_timed() {
    let root = Authority::root("figures");
    let site = Server::https(root.leaf(&["shop.example.com"])).await;
    let names = crate::support::dns::dnsmasq(&["--address=/shop.example.com/127.0.0.1"]);
    let settings = downforwhom::probe::Settings {
        extra_roots: vec![root.der()],
        ..prober::settings(vec![names.address])
    };
    let policy = settings.policy.clone();
    let checker = unwatched(Arc::new(Prober::new(settings).expect("the roots load")), policy);
    let service = listening(&checker).await;
    let path = format!("/api/check?url=https://shop.example.com:{}/", site.address().port());
    let answer = scrape::get(service.address(), &path, "").await;
    assert!(answer.contains("\"fault\":\"none\""), "{answer}");
    let told = Scrape::of(service.address()).await;
    for step in ["dns", "tcp", "tls", "http"] {
        let ok = format!("check_step_duration_seconds_count{{step=\"{step}\",outcome=\"ok\"}}");
        assert!(told.value(&ok) >= 1.0, "{step}: {}", told.text);
    }
}

/// The program, started where waiting harms nobody.
async fn started(options: &str) -> Service {
    let options = options.to_owned();
    let started = tokio::task::spawn_blocking(move || Service::start(&options)).await;
    started.expect("the program starts")
}

/// A site that answers at once.
async fn site() -> Server {
    Server::start(|mut stream| async move {
        let _ = stream.read(&mut [0; 4096]).await;
        let _ = stream.write_all(HELLO).await;
    })
    .await
}

/// A site that answers the first time it is told to, and at once from then on.
async fn site_that_waits_for(go: &Arc<Notify>) -> Server {
    let go = Arc::clone(go);
    Server::start(move |mut stream| {
        let go = Arc::clone(&go);
        async move {
            let _ = stream.read(&mut [0; 4096]).await;
            go.notified().await;
            go.notify_one();
            let _ = stream.write_all(HELLO).await;
        }
    })
    .await
}

fn public() -> Policy {
    Policy::new(Vec::new(), Ports::Listed(vec![80, 443]))
}

fn unwatched(vantage: Arc<dyn Vantage>, policy: Policy) -> Checker {
    let settings = check::Settings { controls: Vec::new(), limits: check::Limits::Off };
    Checker::new(vantage, policy, settings)
}

/// Settings with which this machine may read the figures.
fn readable() -> web::Settings {
    let metrics_from = vec!["127.0.0.0/8".parse().expect("a range")];
    web::Settings { metrics_from, ..web::Settings::default() }
}

fn routes(checker: &Checker) -> Router {
    web::app(checker.clone(), readable())
}

async fn listening(checker: &Checker) -> Listening {
    Listening::start(routes(checker), Limits::default()).await
}

/// A connection that sends half a head and stays.
#[expect(clippy::disallowed_methods, reason = "a test visits its own service")]
async fn hold(service: &Listening) -> tokio::net::TcpStream {
    let stream = tokio::net::TcpStream::connect(service.address()).await;
    let mut stream = stream.expect("the service listens");
    stream.write_all(b"GET /").await.expect("it reads");
    stream
}

/// Waits until something is so.
async fn until<F: Future<Output = bool>>(holds: impl Fn() -> F) {
    let waiting = async {
        while !holds().await {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), waiting).await.expect("it comes to be so");
}

const HELLO: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";

/// All series together. Most are buckets and requests by route; a thousand is little for
/// Prometheus, and a stranger's text would soon make more.
const SERIES_MAX: usize = 1_000;

/// Some hundred bytes a series.
const SCRAPE_MAX_BYTES: usize = 100_000;

/// Processor time of one scrape: generous, since the test's build is not optimised and the machine
/// is shared. At one scrape in 15 s it is a thousandth of a core.
const SCRAPE_MAX_MS: f64 = 50.0;

const SCRAPES: u32 = 100;

//! What is measured inside the networks that the tests of `machine` make. Each test here is run
//! by the one of the same name there.

use std::net::IpAddr;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;

use downforwhom::guard::Policy;
use downforwhom::machine::Environment;
use downforwhom::machine::Instruments;
use downforwhom::machine::Part;
use downforwhom::machine::PortalControl;
use downforwhom::machine::Settings;
use downforwhom::observation::ChainEnd;
use downforwhom::observation::ConnectFailure;
use downforwhom::observation::DnsOutcome;
use downforwhom::observation::Health;
use downforwhom::observation::Liveness;
use downforwhom::observation::Lookup;
use downforwhom::observation::NameLookup;
use downforwhom::observation::Try;
use downforwhom::observation::VantageKind;
use downforwhom::probe;
use downforwhom::report::Measurement;
use downforwhom::report::OtherName;
use downforwhom::report::Portal;
use downforwhom::report::ProxyOutcome;
use downforwhom::report::StepSaid;
use downforwhom::report::SystemLookup;
use downforwhom::report::Trace;
use downforwhom::report::WayOut;
use downforwhom::target::Target;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::support::certs::Authority;
use crate::support::sockets::Server;
use crate::support::sockets::acceptor;
use crate::support::sockets::reset;

#[tokio::test]
#[ignore = "needs its network"]
async fn without_a_network_there_is_no_way_out() {
    let seen = measure("https://example.com/", asking(&["127.0.0.9:53"])).await;
    assert_eq!((seen.machine.v4, seen.machine.v6), (WayOut::NoAddress, WayOut::NoAddress));
    assert!(matches!(seen.machine.system, SystemLookup::Failed { .. }), "{seen:?}");
    assert_eq!(seen.machine.own_network.dns, Health::Red);
    assert_eq!(seen.machine.portal, Portal::NotKnown);
    assert_eq!(seen.machine.clock_ahead_s, None);
    assert_eq!(seen.machine.traces.site, None, "there is nowhere to send packets");
}

#[test]
#[ignore = "needs its network"]
fn an_address_without_a_default_route_leads_nowhere() {
    assert_eq!(ways_out(), (WayOut::NoRoute, WayOut::NoRoute));
}

#[test]
#[ignore = "needs its network"]
fn a_default_route_leads_out() {
    assert_eq!(ways_out(), (WayOut::Present, WayOut::Present));
}

#[tokio::test]
#[ignore = "needs its network"]
async fn a_way_out_by_a_tunnel_shows() {
    let seen = measure("https://example.com/", asking(&["127.0.0.9:53"])).await;
    let expected = std::path::Path::new("/run/tunnel").exists().then_some("vpn0");
    assert_eq!(seen.machine.tunnel.as_deref(), expected);
}

/// The network gives this machine the resolver's address alone: no question to an address that
/// nobody has is answered.
#[tokio::test]
#[ignore = "needs its network"]
async fn a_resolver_of_its_own_is_nobody_elses() {
    let seen = measure("https://example.com/", asking(&["1.1.1.1:53"])).await;
    assert_eq!(seen.machine.nobody, Liveness::Silent);
}

/// Here the resolver also has the address that nobody has, as when a router turns every question
/// to itself.
#[tokio::test]
#[ignore = "needs its network"]
async fn who_answers_in_place_of_every_resolver_shows() {
    let seen = measure("https://example.com/", asking(&["1.1.1.1:53"])).await;
    assert_eq!(seen.machine.nobody, Liveness::Alive);
}

#[tokio::test]
async fn a_hosts_file_elsewhere_is_read_and_leads_nobody() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let hosts_file = folder.path().join("hosts");
    std::fs::write(&hosts_file, "192.0.2.7 localhost\n").expect("it is ours");
    let server = Server::start(|stream| answer(stream, "204 No Content", "")).await;
    let probe = crate::support::prober::settings(Vec::new());
    let settings = Settings { hosts_file, ..Settings::of_this_machine(probe, Vec::new(), None) };
    let seen = measure(&format!("http://localhost:{}/", server.address().port()), settings).await;
    assert_eq!(seen.machine.hosts_file, [ip("192.0.2.7")]);
    assert_eq!(status(&seen), Some(204), "the system leads: {seen:?}");
    assert_eq!(seen.observation.vantage.kind, VantageKind::Person);
}

#[tokio::test]
#[ignore = "needs its network"]
async fn the_hosts_file_leads_and_nobody_is_led_further_inside() {
    let serve = |stream| async {
        match request(stream).await {
            (stream, said) if said.contains("/to-itself") => {
                answer(stream, "302 Found", "Location: http://example.com/\r\n").await;
            }
            (stream, said) if said.contains("/to-another") => {
                answer(stream, "302 Found", "Location: http://example.net/\r\n").await;
            }
            (stream, said) if said.contains("/to-a-number") => {
                answer(stream, "302 Found", "Location: http://10.9.9.9/\r\n").await;
            }
            (stream, _) => answer(stream, "200 OK", "").await,
        }
    };
    let server = Server::start_at("10.9.9.9:80", serve).await;
    let seen = measure("http://example.com/", asking(&[])).await;
    assert_eq!(seen.machine.hosts_file, [ip("10.9.9.9")]);
    assert_eq!(seen.machine.system.addresses(), [ip("10.9.9.9")]);
    assert_eq!(status(&seen), Some(200));
    let seen = measure("http://example.com/to-itself", asking(&[])).await;
    assert_eq!((status(&seen), seen.observation.hops.len()), (Some(200), 2));
    let so_far = server.accepted();
    for inside in ["/to-another", "/to-a-number"] {
        let seen = measure(&format!("http://example.com{inside}"), asking(&[])).await;
        assert!(matches!(seen.observation.end, ChainEnd::Refused { .. }), "{inside}: {seen:?}");
    }
    assert_eq!(server.accepted(), so_far + 2, "the redirects were not followed");
    let elsewhere = ask_at(asking(&[]), "http://example.com/", "10.9.9.9").await;
    assert!(elsewhere.is_empty(), "others lead nobody to a private address");
}

/// The site moves its own name while it sends us on: to where it was not when we set out.
#[tokio::test]
#[ignore = "needs its network"]
async fn a_name_that_moves_is_not_followed_inside() {
    let moving = |stream| async {
        std::fs::write("/etc/hosts", "10.9.9.8 example.com\n").expect("it is ours");
        let there = "Location: http://example.com/further\r\n";
        answer(request(stream).await.0, "302 Found", there).await;
    };
    let _site = Server::start_at("10.9.9.9:80", moving).await;
    let inside = Server::start_at("10.9.9.8:80", |stream| answer(stream, "200 OK", "")).await;
    let seen = measure("http://example.com/", asking(&[])).await;
    assert!(matches!(seen.observation.end, ChainEnd::Refused { .. }), "{seen:?}");
    assert_eq!(inside.accepted(), 0);
}

#[tokio::test]
#[ignore = "needs its network"]
async fn a_dead_resolver_fails_beside_a_live_one() {
    let server = Server::start_at("192.0.33.8:80", |stream| answer(stream, "200 OK", "")).await;
    let seen = measure("http://example.com/", asking(&["127.0.0.9:53", "127.0.0.8:53"])).await;
    assert!(matches!(seen.machine.system, SystemLookup::Failed { .. }), "{seen:?}");
    assert_eq!(seen.machine.system_resolvers, ["127.0.0.9:53"]);
    let lookup = lookup(&seen);
    assert_eq!(lookup.resolvers[0].resolver, "127.0.0.9:53");
    assert_eq!(lookup.resolvers[0].alive, Liveness::Silent);
    assert_eq!(told_by(lookup, 1), [ip("192.0.33.8")]);
    assert_eq!(lookup.addresses, [] as [IpAddr; 0], "the system gave none");
    assert_eq!(server.accepted(), 0, "so nobody goes there");
}

#[tokio::test]
#[ignore = "needs its network"]
async fn a_network_that_swallows_everything_does_not_keep_anybody_waiting() {
    let began = Instant::now();
    let seen = measure("https://example.com/", asking(&["192.168.7.1:53", "1.1.1.1:53"])).await;
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
    assert_eq!(seen.machine.v4, WayOut::Present);
    assert_eq!(seen.machine.own_network.dns, Health::Red);
    assert_eq!(seen.machine.own_network.v4.tcp, Health::NotYetKnown, "nobody had an address");
    assert!(matches!(seen.machine.system, SystemLookup::Failed { .. }), "{seen:?}");
    let began = Instant::now();
    let seen = measure("https://192.0.33.8/", asking(&["192.168.7.1:53", "1.1.1.1:53"])).await;
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
    let trace = seen.machine.traces.site.expect("the site is silent");
    assert_eq!(said(&trace), [StepSaid::Silent; 3]);
}

#[tokio::test]
#[ignore = "needs its network"]
async fn a_poisoned_resolver_leads_and_the_others_are_heard() {
    let site = Server::start_at("192.0.33.8:80", |stream| answer(stream, "200 OK", "")).await;
    let _lie =
        Server::start_at("192.0.33.66:80", |stream| answer(stream, "403 Forbidden", "")).await;
    let settings = asking(&["127.0.0.9:53", "127.0.0.8:53"]);
    let seen = measure("http://example.com/", settings.clone()).await;
    assert_eq!(seen.machine.system.addresses(), [ip("192.0.33.66")]);
    assert_eq!(status(&seen), Some(403));
    assert_eq!(lookup(&seen).addresses, [ip("192.0.33.66")]);
    assert_eq!(told_by(lookup(&seen), 0), [ip("192.0.33.66")]);
    assert_eq!(told_by(lookup(&seen), 1), [ip("192.0.33.8")]);
    assert_eq!(site.accepted(), 0);
    let tries = ask_at(settings, "http://example.com/", "192.0.33.8").await;
    assert_eq!(tries[0].answer().map(|answer| answer.status), Some(200));
}

#[tokio::test]
#[ignore = "needs its network"]
async fn a_proxy_that_fails_is_told_from_a_site_that_fails() {
    let full = Server::start_at("127.0.0.1:3001", |stream| async {
        answer(request(stream).await.0, "503 Service Unavailable", "").await;
    });
    let rude = Server::start_at("127.0.0.1:3002", |stream| async { drop(request(stream).await) });
    let _servers = tokio::join!(full, rude);
    for url in ["https://192.0.33.8/", "http://192.0.33.8/"] {
        for (proxy, expected) in [
            (
                "http://127.0.0.1:3000",
                ProxyOutcome::NotConnected { failure: ConnectFailure::Refused },
            ),
            ("http://ann:s3cret@127.0.0.1:3001", ProxyOutcome::Refused { status: 503 }),
            ("127.0.0.1:3002", ProxyOutcome::NotAnswered),
            ("http://proxy.invalid:3003", ProxyOutcome::NotFound),
            ("socks5://127.0.0.1:3004", ProxyOutcome::NotTried),
            ("http://:port", ProxyOutcome::Unreadable),
        ] {
            let seen = measure(url, through(proxy)).await;
            let proxy_seen = seen.machine.proxy.expect("the setting names one");
            assert_eq!(proxy_seen.outcome, expected, "{proxy} for {url}");
            assert!(!format!("{proxy_seen:?}").contains("s3cret"));
        }
    }
    assert_eq!(measure("http://192.0.33.8/", asking(&[])).await.machine.proxy, None);
}

#[tokio::test]
#[ignore = "needs its network"]
async fn a_real_proxy_brings_the_answer_or_its_own_error() {
    let identity = Authority::root("Test").leaf(&["192.0.33.8"]);
    let _https = Server::start_at("192.0.33.8:443", secured(identity)).await;
    let _http = Server::start_at("192.0.33.8:80", |stream| async {
        answer(request(stream).await.0, "404 Not Found", "").await;
    })
    .await;
    until_listening("127.0.0.1:3128").await;
    for (url, expected) in [
        ("https://192.0.33.8/", ProxyOutcome::Answered { status: 200 }),
        ("http://192.0.33.8/", ProxyOutcome::Answered { status: 404 }),
        ("https://192.0.33.9/", ProxyOutcome::Refused { status: 503 }),
        ("http://192.0.33.9/", ProxyOutcome::Refused { status: 503 }),
    ] {
        let seen = measure(url, through("http://127.0.0.1:3128")).await;
        assert_eq!(seen.machine.proxy.map(|it| it.outcome), Some(expected), "{url}");
    }
}

#[tokio::test]
#[ignore = "needs its network"]
async fn the_control_page_comes_as_it_is() {
    let _control = control_page().await;
    let _site = Server::start_at("192.0.33.8:80", |stream| answer(stream, "200 OK", "")).await;
    let (began, parts) = (Instant::now(), Mutex::new(Vec::new()));
    let news = |part| parts.lock().expect("nobody panics").push(part);
    let instruments = instruments(asking(&[]));
    let seen = instruments.measure(&target("http://example.com/"), news).await;
    assert!(began.elapsed() < BUSY_MACHINE, "when all is well: {:?}", began.elapsed());
    let parts = parts.into_inner().expect("nobody panics");
    assert_eq!(
        (parts.first(), parts.last(), parts.len()),
        (Some(&Part::Machine), Some(&Part::Ways), 6)
    );
    assert_eq!(seen.machine.portal, Portal::Absent);
    assert_eq!(seen.machine.own_network.dns, Health::Green);
    assert_eq!(seen.machine.own_network.v4.http, Health::Green);
    assert_eq!(seen.machine.clock_ahead_s, Some(0));
    assert_eq!(seen.machine.other_name, OtherName::NotTried);
    assert_eq!(seen.machine.traces.site, None, "the site answers");
}

#[tokio::test]
#[ignore = "needs its network"]
async fn a_log_in_page_before_the_internet_shows() {
    let _control = control_page().await;
    let _gate = Server::start_at("0.0.0.0:8000", |stream| async {
        let there = "Location: http://10.1.1.1/login\r\n";
        answer(request(stream).await.0, "302 Found", there).await;
    })
    .await;
    let seen = measure("http://example.com/", asking(&[])).await;
    let to = "http://10.1.1.1/login".to_owned();
    assert_eq!(seen.machine.portal, Portal::Present { status: 302, to });
}

#[tokio::test]
#[ignore = "needs its network"]
async fn a_clock_that_is_a_day_off_shows() {
    let _site = Server::start_at("192.0.33.8:80", |stream| answer(stream, "200 OK", "")).await;
    let dated = |ahead_s: i64| {
        move |stream| async move {
            let now = time::OffsetDateTime::from(SystemTime::now());
            let date = (now - time::Duration::seconds(ahead_s)).to_offset(time::UtcOffset::UTC);
            let date = date.format(&time::format_description::well_known::Rfc2822).expect("a date");
            let field = format!("Date: {}\r\n", date.replace("+0000", "GMT"));
            answer(request(stream).await.0, "200 OK", &field).await;
        }
    };
    let (_one, _other) = tokio::join!(
        Server::start_at("192.0.33.9:80", dated(86_400)),
        Server::start_at("192.0.33.10:80", dated(86_400)),
    );
    let controls = vec![target("http://192.0.33.9/"), target("http://192.0.33.10/")];
    let seen = measure("http://192.0.33.8/", Settings { controls, ..asking(&[]) }).await;
    let ahead = seen.machine.clock_ahead_s.expect("they say the time");
    assert!((86_399..=86_401).contains(&ahead), "{ahead}");
}

#[tokio::test]
#[ignore = "needs its network"]
async fn who_cuts_one_name_alone_lets_another_pass() {
    let seen = asked_of_a_filter("example.com").await;
    assert_eq!(seen, [OtherName::Answers; 2], "over https, and over http");
}

#[tokio::test]
#[ignore = "needs its network"]
async fn who_cuts_every_name_cuts_another_too() {
    let seen = asked_of_a_filter("example").await;
    assert_eq!(seen, [OtherName::FailsToo; 2], "over https, and over http");
}

/// What another name says at a site before which connections are reset that hold this text.
async fn asked_of_a_filter(cut: &'static str) -> [OtherName; 2] {
    let over_tls = move |stream: TcpStream| async move {
        let mut hello = [0; 2048];
        let length = stream.peek(&mut hello).await.unwrap_or(0);
        if String::from_utf8_lossy(&hello[..length]).contains(cut) {
            return reset(stream);
        }
        let identity = Authority::root("Test").leaf(&["example.org"]);
        if let Ok(stream) = acceptor(identity, &["http/1.1"]).accept(stream).await {
            answer(stream, "200 OK", "").await;
        }
    };
    let plain = move |stream| async move {
        let (stream, said) = request(stream).await;
        if said.contains(cut) { reset(stream) } else { answer(stream, "200 OK", "").await }
    };
    let _servers = tokio::join!(
        Server::start_at("192.0.33.8:443", over_tls),
        Server::start_at("192.0.33.8:80", plain),
    );
    let https = measure("https://example.com/", asking(&[])).await;
    let http = measure("http://example.com/", asking(&[])).await;
    [https.machine.other_name, http.machine.other_name]
}

#[tokio::test]
#[ignore = "needs its network"]
async fn the_trace_ends_at_the_second_router() {
    for (site, routers) in ways_to_the_site() {
        let (trace, control) = traces_to(site).await;
        use StepSaid::Expired;
        use StepSaid::Silent;
        assert_eq!(said(&trace), [Expired, Expired, Silent, Silent, Silent], "{trace:?}");
        assert_eq!(from(&trace), routers[..2], "{trace:?}");
        assert_eq!(said(&control), [Expired, StepSaid::Refused], "{control:?}");
    }
}

#[tokio::test]
#[ignore = "needs its network"]
async fn the_trace_ends_before_the_site() {
    for (site, routers) in ways_to_the_site() {
        let (trace, _) = traces_to(site).await;
        use StepSaid::Expired;
        use StepSaid::Silent;
        assert_eq!(said(&trace), [Expired, Expired, Expired, Silent, Silent, Silent], "{trace:?}");
        assert_eq!(from(&trace), routers);
    }
}

#[tokio::test]
#[ignore = "needs its network"]
async fn the_trace_ends_with_a_routers_word() {
    for (site, routers) in ways_to_the_site() {
        let (trace, _) = traces_to(site).await;
        use StepSaid::Expired;
        assert_eq!(said(&trace), [Expired, Expired, StepSaid::Unreachable], "{trace:?}");
        assert_eq!(from(&trace), [routers[0], routers[1], routers[1]]);
    }
}

#[tokio::test]
#[ignore = "needs its network"]
async fn the_trace_comes_to_the_end() {
    for (site, routers) in ways_to_the_site() {
        let (trace, _) = traces_to(site).await;
        use StepSaid::Expired;
        assert_eq!(said(&trace), [Expired, Expired, Expired, StepSaid::Refused], "{trace:?}");
        assert_eq!(from(&trace), routers);
    }
}

#[tokio::test]
#[ignore = "needs its network"]
async fn a_refusal_of_this_very_machine_is_the_first_step() {
    let seen = measure("http://192.0.33.8/", asking(&[])).await;
    let trace = seen.machine.traces.site.expect("nothing listens");
    assert_eq!((said(&trace), trace.to), (vec![StepSaid::Refused], ip("192.0.33.8")));
}

#[tokio::test]
#[ignore = "needs its network"]
async fn a_server_that_takes_connections_and_says_nothing_is_traced_too() {
    let hold = |mut stream: TcpStream| async move {
        let _ = stream.read_to_end(&mut Vec::new()).await;
    };
    let _mute = Server::start_at("192.0.33.8:443", hold).await;
    let seen = measure("https://192.0.33.8/", asking(&[])).await;
    let trace = seen.machine.traces.site.expect("nothing came");
    assert_eq!(said(&trace), [StepSaid::Connected]);
    assert_eq!(seen.machine.other_name, OtherName::FailsToo);
}

/// The site's address of each family, and the routers on the way as they name themselves.
fn ways_to_the_site() -> [(&'static str, [IpAddr; 3]); 2] {
    let v4 = ["192.0.33.10", "192.0.33.13", "192.0.33.15"].map(ip);
    let v6 = ["2620:0:2d0:10::1", "2620:0:2d0:12::2", "2620:0:2d0:14::2"].map(ip);
    [("192.0.33.17", v4), ("[2620:0:2d0:16::2]", v6)]
}

async fn traces_to(site: &str) -> (Trace, Trace) {
    let seen = measure(&format!("http://{site}/"), asking(&[])).await;
    let mut traces = seen.machine.traces;
    (traces.site.expect("the site did not answer"), traces.controls.remove(0))
}

fn said(trace: &Trace) -> Vec<StepSaid> {
    trace.steps.iter().map(|step| step.said).collect()
}

fn from(trace: &Trace) -> Vec<IpAddr> {
    trace.steps.iter().filter_map(|step| step.from).collect()
}

fn ways_out() -> (WayOut, WayOut) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    let seen = runtime.block_on(measure("http://192.168.7.2/", asking(&[])));
    (seen.machine.v4, seen.machine.v6)
}

/// The settings of a machine whose control site is example.org, with these resolvers.
fn asking(resolvers: &[&str]) -> Settings {
    let resolvers: Vec<SocketAddr> =
        resolvers.iter().map(|text| text.parse().expect("an address")).collect();
    let probe = probe::Settings {
        side: VantageKind::Person,
        vantage: "test".to_owned(),
        resolvers,
        policy: Policy::default(),
        extra_roots: Vec::new(),
        about: None,
    };
    let control = target("http://example.org/");
    Settings {
        probe,
        controls: vec![control.clone()],
        portal: Some(PortalControl::from(control)),
        environment: Environment::default(),
        hosts_file: PathBuf::from("/etc/hosts"),
        resolv_conf: PathBuf::from("/etc/resolv.conf"),
    }
}

fn through(proxy: &str) -> Settings {
    let environment = [("all_proxy".to_owned(), proxy.to_owned())].into_iter().collect();
    Settings { environment, controls: Vec::new(), portal: None, ..asking(&[]) }
}

fn instruments(settings: Settings) -> Instruments {
    Instruments::new(settings).expect("the public roots load")
}

async fn measure(url: &str, settings: Settings) -> Measurement {
    instruments(settings).measure(&target(url), |_part| {}).await
}

async fn ask_at(settings: Settings, url: &str, address: &str) -> Vec<Try> {
    instruments(settings).ask_at(&target(url), &[ip(address)]).await
}

fn target(url: &str) -> Target {
    Target::parse(url).expect("tests type real addresses")
}

fn ip(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

fn status(seen: &Measurement) -> Option<u16> {
    seen.observation.answer().map(|answer| answer.status)
}

fn lookup(seen: &Measurement) -> &Lookup {
    match &seen.observation.hops[0].name {
        NameLookup::Asked(lookup) => lookup,
        other => panic!("{other:?}"),
    }
}

fn told_by(lookup: &Lookup, place: usize) -> &[IpAddr] {
    match &lookup.resolvers[place].a.outcome {
        DnsOutcome::Answered { addresses, .. } => addresses,
        other => panic!("{other:?}"),
    }
}

/// Answers 204, with the time.
async fn control_page() -> Server {
    let serve = |stream| async {
        let now = time::OffsetDateTime::from(SystemTime::now());
        let date = now.format(&time::format_description::well_known::Rfc2822).expect("a date");
        let field = format!("Date: {}\r\n", date.replace("+0000", "GMT"));
        answer(request(stream).await.0, "204 No Content", &field).await;
    };
    Server::start_at("192.0.33.9:80", serve).await
}

/// Reads a request's head; the stream, and what was said.
async fn request(mut stream: TcpStream) -> (TcpStream, String) {
    let mut said = vec![0; 4096];
    let length = stream.read(&mut said).await.unwrap_or(0);
    said.truncate(length);
    (stream, String::from_utf8_lossy(&said).into_owned())
}

/// Sends an answer without a body, and waits until the other side has read it and left.
async fn answer<S>(mut stream: S, status: &str, fields: &str)
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    // A 204 may not even say that it has no body (RFC 9110 §8.6).
    let length = if status.starts_with("204") { "" } else { "Content-Length: 0\r\n" };
    let head = format!("HTTP/1.1 {status}\r\n{fields}{length}Connection: close\r\n\r\n");
    let _ = stream.write_all(head.as_bytes()).await;
    let _ = stream.shutdown().await;
    let _ = stream.read_to_end(&mut Vec::new()).await;
}

fn secured(
    identity: crate::support::certs::Identity,
) -> impl Fn(TcpStream) -> std::pin::Pin<Box<dyn Future<Output = ()> + Send>> + Send {
    let acceptor = acceptor(identity, &["http/1.1"]);
    move |stream| {
        let acceptor = acceptor.clone();
        Box::pin(async move {
            if let Ok(stream) = acceptor.accept(stream).await {
                answer(stream, "200 OK", "").await;
            }
        })
    }
}

async fn until_listening(address: &str) {
    let address: SocketAddr = address.parse().expect("an address");
    for _ in 0..100 {
        let socket = tokio::net::TcpListener::bind(address).await;
        if socket.is_err() {
            return;
        }
        drop(socket);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("nothing came to listen at {address}");
}

/// A measurement without trouble takes a fraction of a second; tests run beside it.
const BUSY_MACHINE: Duration = Duration::from_secs(2);

//! Nobody learns from us what is inside a network: what may not be visited is refused in the same
//! words, to the byte, whether something listens there or not, and nothing is ever sent there.
//!
//! That it takes the same time follows from that: the guard judges the text, the port and each
//! address before the dialler is asked, so the way of a refusal does not touch the network behind.

use std::net::IpAddr;
use std::net::SocketAddr;

use axum::http::StatusCode;
use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::probe;
use regex::Regex;
use serde_json::Value;

use crate::support::dns::NameServer;
use crate::support::dns::knot;
use crate::support::hostile::Hostile;
use crate::support::hostile::answer;
use crate::support::hostile::loopback;
use crate::support::prober;
use crate::support::public::Heard;
use crate::support::public::Service;
use crate::support::public::behind_a_proxy;
use crate::support::public::client;

/// Something listens at 127.0.0.1, and nothing at 127.0.0.2.
const LISTENS: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

fn dead() -> IpAddr {
    loopback(2)
}

/// The attacker's own server, at 127.0.0.9.
fn outside() -> IpAddr {
    loopback(9)
}

const ZONE: &str = "\
live A 127.0.0.1
dead A 127.0.0.2
live6 AAAA ::1
dead6 AAAA fd00::2
livemix A 127.0.0.9
livemix A 127.0.0.1
deadmix A 127.0.0.9
deadmix A 127.0.0.2
livealias CNAME live
deadalias CNAME dead";

#[tokio::test(flavor = "multi_thread")]
async fn what_may_not_be_visited_looks_alike_whatever_is_there() {
    let stage = Stage::set(Vec::new()).await;
    let (port, other) = (stage.inner.address.port(), stage.shut.address.port());
    for (live, dead) in [
        // Addresses, as they are written.
        (format!("http://127.0.0.1:{port}/"), format!("http://127.0.0.2:{port}/")),
        (
            format!("http://[::ffff:127.0.0.1]:{port}/"),
            format!("http://[::ffff:127.0.0.2]:{port}/"),
        ),
        (format!("https://2130706433:{port}/"), format!("https://2130706434:{port}/")),
        // Names that lead there.
        (format!("http://live.example.com:{port}/"), format!("http://dead.example.com:{port}/")),
        (format!("http://live6.example.com:{port}/"), format!("http://dead6.example.com:{port}/")),
        (
            format!("http://livealias.example.com:{port}/"),
            format!("http://deadalias.example.com:{port}/"),
        ),
        (format!("live.example.com:{port}"), format!("dead.example.com:{port}")),
        // Ports: one where something listens, and one where nothing does.
        (format!("http://live.example.com:{other}/"), format!("http://dead.example.com:{other}/")),
        (format!("http://127.0.0.1:{other}/"), format!("http://127.0.0.2:{other}/")),
    ] {
        let (one, two) = (stage.ask(&live).await, stage.ask(&dead).await);
        assert_eq!(one.status, StatusCode::FORBIDDEN, "{live}: {}", one.body);
        assert_eq!(one.status, two.status, "{dead}");
        assert_eq!(one.body, two.body, "{live} and {dead}");
        assert_eq!(undated(&one.head), undated(&two.head), "{live} and {dead}");
    }
    stage.nothing_arrived();
}

/// With `--allow-net` for something else, and a page or a name that leads inside.
#[tokio::test(flavor = "multi_thread")]
async fn what_leads_inside_looks_alike_too() {
    let stage = Stage::set(vec![format!("{}/32", outside()).parse().expect("a range")]).await;
    let (port, other) = (stage.inner.address.port(), stage.shut.address.port());
    let to = stage.outer.address;
    let via = |at: &str| format!("http://{to}/?to={at}");
    for (live, dead, asked) in [
        // Redirects to addresses, to names, and to another port.
        (via(&format!("http://127.0.0.1:{port}/")), via(&format!("http://127.0.0.2:{port}/")), 2),
        (
            via(&format!("http://live.example.com:{port}/")),
            via(&format!("http://dead.example.com:{port}/")),
            2,
        ),
        (via(&format!("http://127.0.0.1:{other}/")), via(&format!("http://127.0.0.2:{other}/")), 2),
        // A name with one address outside and one inside: the one outside is looked at.
        (
            format!("http://livemix.example.com:{port}/"),
            format!("http://deadmix.example.com:{port}/"),
            2,
        ),
        // And names that only lead inside, in an instance that may visit something private.
        (format!("http://live.example.com:{port}/"), format!("http://dead.example.com:{port}/"), 0),
        (format!("http://127.0.0.1:{port}/"), format!("http://127.0.0.2:{port}/"), 0),
    ] {
        let before = stage.outer.connections();
        let (one, two) = (stage.ask(&live).await, stage.ask(&dead).await);
        assert_eq!(one.status, two.status, "{live} and {dead}");
        assert_eq!(plain(&one), plain(&two), "{live} and {dead}");
        assert_eq!(stage.outer.connections() - before, asked, "{live}: the rest was really done");
    }
    stage.nothing_arrived();
}

/// A service, and servers where it must not go.
struct Stage {
    service: Service,
    _zone: NameServer,
    /// Listens at 127.0.0.1, at a port that may be checked.
    inner: Hostile,
    /// The same over IPv6, where there is IPv6.
    inner6: Option<Hostile>,
    /// Listens at 127.0.0.1, at a port that may not be checked.
    shut: Hostile,
    /// The attacker's own, at 127.0.0.9 and the port of `inner`.
    outer: Hostile,
}

impl Stage {
    async fn set(allowed: Vec<ipnet::IpNet>) -> Self {
        let zone = knot("example.com", ZONE);
        let inner = listener(SocketAddr::new(LISTENS, 0)).await;
        let port = inner.address.port();
        assert!(std::net::TcpListener::bind((dead(), port)).is_ok(), "nothing is at 127.0.0.2");
        let inner6 = match std::net::TcpListener::bind(("::1", port)) {
            Ok(free) => {
                drop(free);
                Some(listener(([0, 0, 0, 0, 0, 0, 0, 1], port).into()).await)
            }
            Err(_) => None,
        };
        let shut = listener(SocketAddr::new(LISTENS, 0)).await;
        let outer = Hostile::run_at(SocketAddr::new(outside(), port), |mut guest| async move {
            let request = guest.request().await;
            let path = request.split(' ').nth(1).unwrap_or_default();
            let said = match path.split_once("?to=") {
                Some((_, to)) => answer("302 Found", &format!("Location: {to}\r\n"), ""),
                None => answer("200 OK", "", "outside"),
            };
            guest.say(said.as_bytes()).await;
        })
        .await;
        let policy = Policy::new(allowed, Ports::Listed(vec![port]));
        let settings = probe::Settings { policy, ..prober::settings(vec![zone.address]) };
        let service = Service::measuring(settings, behind_a_proxy()).await;
        Self { service, _zone: zone, inner, inner6, shut, outer }
    }

    /// Asks as somebody who has not asked before, so that no limit speaks first.
    async fn ask(&self, url: &str) -> Heard {
        self.service.check_for(client(fastrand::u8(..)), url).await
    }

    fn nothing_arrived(&self) {
        let inner6 = self.inner6.as_ref().map_or(0, Hostile::connections);
        assert_eq!((self.inner.connections(), inner6, self.shut.connections()), (0, 0, 0));
    }
}

async fn listener(at: SocketAddr) -> Hostile {
    Hostile::run_at(at, |_guest| async {}).await
}

/// The head without the time of the answer, and without how often its client may still ask: that
/// counts the questions, and not what is there.
fn undated(head: &str) -> Vec<&str> {
    let differs = |line: &str| ["date:", "ratelimit:"].iter().any(|field| line.starts_with(field));
    head.lines().filter(|line| !differs(line)).collect()
}

/// An answer without what was asked for and without times, which differ between any two.
fn plain(heard: &Heard) -> String {
    let mut told = heard.json();
    without_times(&mut told);
    let asked = Regex::new("127\\.0\\.0\\.[12]\\b|(live|dead)").expect("a pattern");
    let spans = Regex::new("[0-9.]+ (ms|s|seconds?)\\b").expect("a pattern");
    let text = asked.replace_all(&told.to_string(), "THERE").into_owned();
    spans.replace_all(&text, "SOON").into_owned()
}

fn without_times(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                if TIMES.contains(&name.as_str()) {
                    *value = Value::Null
                } else {
                    without_times(value)
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(without_times),
        _ => {}
    }
}

/// The fields that hold times.
const TIMES: [&str; 9] = [
    "took",
    "began",
    "connect",
    "first_byte",
    "checked_at",
    "fresh_until",
    "age_ms",
    "start_ms",
    "took_ms",
];

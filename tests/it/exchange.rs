//! The addresses that a person's machine was led to, asked from here: what that decides, and that
//! nobody can use it to make us knock where they like.

use std::net::IpAddr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::Mutex;

use downforwhom::check;
use downforwhom::check::Asked;
use downforwhom::check::Checked;
use downforwhom::check::Checker;
use downforwhom::check::Freshness;
use downforwhom::check::Limits;
use downforwhom::check::Vantage;
use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::observation::Observation;
use downforwhom::observation::Try;
use downforwhom::probe::Prober;
use downforwhom::report::Measurement;
use downforwhom::report::Report;
use downforwhom::target::Target;
use downforwhom::verdict::Reason;
use futures_util::future::BoxFuture;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::dns::knot;
use crate::support::prober;
use crate::support::sockets::Server;

#[tokio::test]
async fn an_old_address_is_told_from_a_bad_one() {
    let knot = knot("stage.test", "shop A 127.0.0.1");
    let site = Server::start(page).await;
    let port = site.address().port();
    let url = format!("http://shop.stage.test:{port}/");
    let checker = real(&[knot.address]);
    // Nothing listens at 127.0.0.66: an old address, from both sides.
    let old = ask(&checker, &url, measured(&url, &["127.0.0.66"])).await;
    assert_eq!(old.verdict.reason, Reason::IspDnsOutdated);
    let asked: Vec<IpAddr> = old.observations[0].elsewhere.iter().map(at).collect();
    assert_eq!(asked, ["127.0.0.66".parse::<IpAddr>().unwrap()]);
    // The site itself listens at 127.0.0.1: then their way to it is what fails.
    let way = ask(&checker, &url, measured(&url, &["127.0.0.1"])).await;
    assert_eq!(way.verdict.reason, Reason::UnknownOnlyYou);
    assert!(way.observations[0].elsewhere.is_empty(), "we know that address ourselves");
}

#[tokio::test]
async fn what_only_one_person_was_led_to_is_not_told_to_others() {
    let knot = knot("stage.test", "shop A 127.0.0.1");
    let site = Server::start(page).await;
    let url = format!("http://shop.stage.test:{}/", site.address().port());
    let checker = real(&[knot.address]);
    ask(&checker, &url, measured(&url, &["127.0.0.66"])).await;
    let other = ask(&checker, &url, Report::default()).await;
    assert!(other.observations[0].elsewhere.is_empty());
    assert_eq!(other.verdict.reason, Reason::NoneWorks);
}

#[tokio::test]
async fn private_addresses_and_other_hosts_are_never_asked() {
    let page = "https://shop.example.com/";
    for (url, addresses) in [
        (page, &["10.0.0.1", "127.0.0.1", "169.254.169.254", "::1", "192.168.1.1"][..]),
        ("https://victim.example.net/", &["93.184.215.15"]),
        ("https://shop.example.com:8443/", &["93.184.215.15"]),
        ("ftp://shop.example.com/", &["93.184.215.15"]),
    ] {
        let spy = Spy::default();
        let checker = canned(&spy);
        ask(&checker, page, measured(url, addresses)).await;
        assert!(spy.asked().is_empty(), "{url}: {:?}", spy.asked());
    }
}

#[tokio::test]
async fn no_more_than_a_few_addresses_are_asked_and_only_when_they_tell_something() {
    let page = "https://shop.example.com/";
    let many: Vec<String> = (1..=50).map(|last| format!("93.184.216.{last}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let spy = Spy::default();
    let checker = canned(&spy);
    ask(&checker, page, measured(page, &many)).await;
    assert_eq!(spy.asked().len(), 4);
    ask(&checker, page, works(page)).await;
    assert_eq!(spy.asked().len(), 4, "a machine that gets the page needs no question");
}

/// The budget is the address's, whoever names it and by whichever way.
#[tokio::test(start_paused = true)]
async fn an_address_that_many_reports_name_is_asked_only_so_often() {
    let page = "https://shop.example.com/";
    let spy = Spy::default();
    let limited = check::Settings { controls: Vec::new(), limits: Limits::On };
    let checker = Checker::new(Arc::new(spy.clone()), Policy::default(), limited);
    for client in 1..=100 {
        let asked = Asked {
            target: Target::parse(page).expect("tests type real addresses"),
            report: measured(page, &["93.184.216.34"]),
            freshness: Freshness::CachedWillDo,
            client: IpAddr::from([192, 0, 33, client]),
        };
        checker.check(asked).await.expect("a report is answered all the same");
    }
    assert_eq!(spy.asked().len(), 20);
}

/// A vantage that writes down where it was asked to knock.
#[derive(Clone, Default)]
struct Spy {
    asked: Arc<Mutex<Vec<IpAddr>>>,
}

impl Spy {
    fn asked(&self) -> Vec<IpAddr> {
        self.asked.lock().expect("no test panics while it holds this").clone()
    }
}

impl Vantage for Spy {
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation> {
        Box::pin(async move { Canned::sees(Sight::Status(200)).observe(target).await })
    }

    fn ask_at<'a>(
        &'a self,
        _target: &'a Target,
        addresses: &'a [IpAddr],
    ) -> BoxFuture<'a, Vec<Try>> {
        let mut asked = self.asked.lock().expect("no test panics while it holds this");
        asked.extend(addresses);
        Box::pin(std::future::ready(Vec::new()))
    }
}

fn canned(spy: &Spy) -> Checker {
    checker(Arc::new(spy.clone()), Policy::default())
}

fn real(resolvers: &[SocketAddr]) -> Checker {
    let policy = Policy::new(vec!["127.0.0.0/8".parse().expect("a range")], Ports::Any);
    let prober = Prober::new(prober::settings(resolvers.to_vec())).expect("the roots load");
    checker(Arc::new(prober), policy)
}

fn checker(vantage: Arc<dyn Vantage>, policy: Policy) -> Checker {
    Checker::new(vantage, policy, check::Settings { controls: Vec::new(), limits: Limits::Off })
}

async fn ask(checker: &Checker, url: &str, report: Report) -> Checked {
    let target = Target::parse(url).expect("tests type real addresses");
    let client = IpAddr::from([192, 0, 33, 1]);
    let freshness = Freshness::CachedWillDo;
    checker.check(Asked { target, report, freshness, client }).await.expect("it may be checked")
}

/// A machine that was led to these addresses, and refused there.
fn measured(url: &str, addresses: &[&str]) -> Report {
    let reach = |address: &&str| serde_json::json!({"address": address, "tcp": "failed", "took": 1, "failure": "refused"});
    report(serde_json::json!({
        "vantage": {"name": "you", "kind": "person"}, "url": url, "took": 5,
        "end": {"end": "final"}, "completeness": "whole",
        "hops": [{"url": url, "tries": [],
            "name": {"lookup": "asked", "took": 1, "resolvers": [], "addresses": addresses},
            "reach": addresses.iter().map(reach).collect::<Vec<_>>()}]
    }))
}

/// A machine that got the page at an address of its own, behind a good certificate.
fn works(url: &str) -> Report {
    let answer = serde_json::json!({"status": 200, "version": "1.1", "first_byte": 1, "took": 1});
    report(serde_json::json!({
        "vantage": {"name": "you", "kind": "person"}, "url": url, "took": 5,
        "end": {"end": "final"}, "completeness": "whole",
        "hops": [{"url": url, "reach": [],
            "name": {"lookup": "asked", "took": 1, "resolvers": [], "addresses": ["93.184.216.1"]},
            "tries": [{"address": "93.184.216.1:443", "began": 0, "course": "answered",
                "connect": 1, "tls": {"took": 1, "version": "1.3", "certificate": {}},
                "answer": answer}]}]
    }))
}

fn report(observation: serde_json::Value) -> Report {
    let measurement: Measurement =
        serde_json::from_value(serde_json::json!({"observation": observation}))
            .expect("the test writes a measurement");
    Report { measurement: Some(Box::new(measurement)), ..Report::default() }
}

fn at(told: &Try) -> IpAddr {
    told.address.ip()
}

async fn page(mut stream: TcpStream) {
    let page = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nShop";
    let _sent = stream.write_all(page.as_bytes()).await;
    let _closed = stream.shutdown().await;
}

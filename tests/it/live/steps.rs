//! What a look tells of its steps, against real servers: facts, in their order, and nothing of
//! addresses that nobody may visit.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::Mutex;

use downforwhom::explanation::progress;
use downforwhom::language::Language;
use downforwhom::observation::CertificateEnd;
use downforwhom::observation::ConnectFailure;
use downforwhom::observation::Finished;
use downforwhom::observation::FinishedStep;
use downforwhom::observation::HttpFailure;
use downforwhom::observation::Millis;
use downforwhom::observation::NameEnd;
use downforwhom::observation::TlsFailure;
use downforwhom::probe::Doors;
use downforwhom::probe::Knock;
use downforwhom::probe::Listener;
use downforwhom::probe::Prober;
use downforwhom::probe::Progress;
use downforwhom::target::Target;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;

use super::WORKS;
use crate::support::certs::Identity;
use crate::support::dns::knot;
use crate::support::prober;
use crate::support::reading::grade;
use crate::support::sockets::Server;

#[derive(Default)]
struct Heard(Mutex<Vec<Finished>>);

impl Listener for Heard {
    fn finished(&self, step: Finished) {
        self.0.lock().expect("nobody panics here").push(step);
    }
}

struct AllOpen;

impl Doors for AllOpen {
    fn may_knock(&self, _: IpAddr) -> Knock {
        Knock::Welcome
    }
}

async fn told(prober: &Prober, url: &str) -> Vec<FinishedStep> {
    let heard = Arc::new(Heard::default());
    let target = Target::parse(url).expect("the test wrote an address");
    prober.observe_telling(&target, &AllOpen, &Progress::to(heard.clone())).await;
    let steps = heard.0.lock().expect("nobody panics here");
    steps.iter().map(|finished| finished.step.clone()).collect()
}

async fn saying(at: &str, said: String) -> Server {
    Server::start_at(at, move |mut stream| {
        let said = said.clone();
        async move {
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(said.as_bytes()).await;
            let _ = stream.shutdown().await;
        }
    })
    .await
}

fn open(address: &str) -> FinishedStep {
    FinishedStep::Connection { address: address.parse().expect("an address"), failure: None }
}

#[tokio::test]
async fn a_redirect_is_a_step_and_leads_to_further_ones() {
    let end = saying("127.0.0.3:0", WORKS.to_owned()).await;
    let location = format!("HTTP/1.1 301 Moved\r\nLocation: http://{}/\r\n\r\n", end.address());
    let start = saying("127.0.0.1:0", location).await;
    let steps = told(&prober::patient(), &format!("http://{}/", start.address())).await;
    let name = || FinishedStep::Name(NameEnd::IsAddress);
    assert_eq!(
        steps,
        [
            name(),
            open("127.0.0.1"),
            FinishedStep::Answer(Ok(301)),
            FinishedStep::Redirect { host: "127.0.0.3".to_owned() },
            name(),
            open("127.0.0.3"),
            FinishedStep::Answer(Ok(200)),
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_tells_of_what_may_be_visited_and_of_nothing_inside() {
    let zone = "mixed A 127.0.0.5\nmixed A 10.0.0.1\ninside A 10.0.0.1\nempty TXT x\n";
    let server = knot("stage.test", zone);
    let site = saying("127.0.0.5:0", WORKS.to_owned()).await;
    let port = site.address().port();
    let prober = prober::asking(&server);
    let of = async |name: &str| told(&prober, &format!("http://{name}.stage.test:{port}/")).await;
    let mixed = of("mixed").await;
    assert_eq!(mixed[..2], [FinishedStep::Name(NameEnd::Leads(1)), open("127.0.0.5")]);
    assert_eq!(of("inside").await, [], "whether it leads inside is nobody's business");
    assert_eq!(of("missing").await, [FinishedStep::Name(NameEnd::Missing)]);
    assert_eq!(of("empty").await, [FinishedStep::Name(NameEnd::NoAddress)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_fails_beside_one_that_answers_is_told() {
    let server = knot("stage.test", "two A 127.0.0.6\ntwo A 127.0.0.7\n");
    let site = saying("127.0.0.7:0", WORKS.to_owned()).await;
    let url = format!("http://two.stage.test:{}/", site.address().port());
    let steps = told(&prober::asking(&server), &url).await;
    let failure = Some(ConnectFailure::Refused);
    let address = "127.0.0.6".parse().expect("an address");
    assert!(steps.contains(&FinishedStep::Connection { address, failure }), "{steps:?}");
    assert!(steps.contains(&open("127.0.0.7")), "{steps:?}");
    assert_eq!(steps[0], FinishedStep::Name(NameEnd::Leads(2)));
}

#[tokio::test]
async fn encryption_is_a_step_of_its_own() {
    let identity = Identity::self_signed(&["elsewhere.example"], |_| {});
    let server = Server::https(identity).await;
    let steps = told(&prober::patient(), &format!("https://{}/", server.address())).await;
    let agreed = FinishedStep::Encryption(Ok(CertificateEnd::Problem));
    assert_eq!(steps[2..4], [agreed, FinishedStep::Answer(Ok(200))]);
}

#[test]
fn every_step_can_be_read_at_twelve() {
    let address = "192.0.2.1".parse().expect("an address");
    let host = "shop.example".to_owned();
    let mut steps = vec![
        FinishedStep::Name(NameEnd::IsAddress),
        FinishedStep::Name(NameEnd::Leads(2)),
        FinishedStep::Name(NameEnd::Missing),
        FinishedStep::Name(NameEnd::NoAddress),
        FinishedStep::Name(NameEnd::NoAnswer),
        FinishedStep::Encryption(Ok(CertificateEnd::Fine)),
        FinishedStep::Encryption(Ok(CertificateEnd::Problem)),
        FinishedStep::OtherAddresses { asked: 3, differ: 1 },
        FinishedStep::Redirect { host: host.clone() },
        FinishedStep::PlainHttp,
        FinishedStep::Again,
        FinishedStep::Neighbour { host },
        FinishedStep::OwnNetwork,
        open("192.0.2.1"),
    ];
    for failure in [
        ConnectFailure::Refused,
        ConnectFailure::TimedOut,
        ConnectFailure::Reset,
        ConnectFailure::HostUnreachable,
        ConnectFailure::NoRoute,
        ConnectFailure::Other,
    ] {
        steps.push(FinishedStep::Connection { address, failure: Some(failure) });
    }
    for failure in [TlsFailure::TimedOut, TlsFailure::Closed, TlsFailure::InternalError] {
        steps.push(FinishedStep::Encryption(Err(failure)));
    }
    for failure in [
        HttpFailure::TimedOut,
        HttpFailure::TooSlow,
        HttpFailure::Closed,
        HttpFailure::Malformed,
        HttpFailure::ClientCertificateRequired,
    ] {
        steps.push(FinishedStep::Answer(Err(failure)));
    }
    for step in steps {
        let finished = Finished { step, is_again: false, took: Some(Millis(1)) };
        let says = progress::step(&finished, Language::English);
        let grade = grade(&format!("{says}."));
        assert!(grade <= 8.0, "grade {grade:.1}: {says}");
    }
}

//! A vantage that says what it is told to say, and counts how often it was asked.

use std::net::IpAddr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use downforwhom::check::Vantage;
use downforwhom::observation::Answer;
use downforwhom::observation::Body;
use downforwhom::observation::BodyEnd;
use downforwhom::observation::ChainEnd;
use downforwhom::observation::Completeness;
use downforwhom::observation::ConnectFailure;
use downforwhom::observation::Course;
use downforwhom::observation::Fallback;
use downforwhom::observation::Hop;
use downforwhom::observation::HttpVersion;
use downforwhom::observation::Millis;
use downforwhom::observation::NameLookup;
use downforwhom::observation::Observation;
use downforwhom::observation::Reach;
use downforwhom::observation::ReachOutcome;
use downforwhom::observation::Try;
use downforwhom::observation::Vantage as Who;
use downforwhom::observation::VantageKind;
use downforwhom::target::Target;
use futures_util::future::BoxFuture;

/// What a canned vantage sees.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sight {
    /// This status, with a short page.
    Status(u16),
    /// This status, with these header fields and this page.
    Page(u16, &'static [(&'static str, &'static str)], &'static str),
    /// Connections are refused.
    Refused,
    /// Our own machine has no route.
    NoRoute,
    /// A defect: the vantage itself breaks.
    Panics,
}

/// A vantage with a script: host names that hold `control` are told apart from the others.
#[derive(Clone)]
pub(crate) struct Canned {
    target: Arc<Mutex<Sight>>,
    control: Arc<Mutex<Sight>>,
    takes: Arc<Mutex<Duration>>,
    looks: Arc<AtomicUsize>,
}

impl Canned {
    /// Sees this of every target, and works for the controls.
    pub(crate) fn sees(sight: Sight) -> Self {
        Self {
            target: Arc::new(Mutex::new(sight)),
            control: Arc::new(Mutex::new(Sight::Status(204))),
            takes: Arc::default(),
            looks: Arc::default(),
        }
    }

    /// Takes this long for each look.
    pub(crate) fn taking(self, takes: Duration) -> Self {
        self.now_takes(takes);
        self
    }

    /// From now on, takes this long for each look.
    pub(crate) fn now_takes(&self, takes: Duration) {
        *self.takes.lock().expect("no test panics while it holds this") = takes;
    }

    /// From now on, targets look like this.
    pub(crate) fn target_becomes(&self, sight: Sight) {
        *self.target.lock().expect("no test panics while it holds this") = sight;
    }

    /// From now on, controls look like this.
    pub(crate) fn controls_become(&self, sight: Sight) {
        *self.control.lock().expect("no test panics while it holds this") = sight;
    }

    /// How often a target (not a control) was looked at.
    pub(crate) fn looks(&self) -> usize {
        self.looks.load(Ordering::SeqCst)
    }
}

impl Vantage for Canned {
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation> {
        let of_control = target.canonical().contains("control");
        let script = if of_control { &self.control } else { &self.target };
        let sight = *script.lock().expect("no test panics while it holds this");
        if !of_control {
            self.looks.fetch_add(1, Ordering::SeqCst);
        }
        let takes = *self.takes.lock().expect("no test panics while it holds this");
        Box::pin(async move {
            tokio::time::sleep(takes).await;
            assert!(!matches!(sight, Sight::Panics), "a defect, as the test wants it");
            observation(target, sight)
        })
    }
}

/// A whole observation of one hop at one address: the URL's own, or a public one for a name.
/// Nothing is sent to it.
fn observation(target: &Target, sight: Sight) -> Observation {
    let ip = match target.host() {
        url::Host::Ipv4(ip) => ip.into(),
        url::Host::Ipv6(ip) => ip.into(),
        url::Host::Domain(_) => IpAddr::from([93, 184, 215, 14]),
    };
    let address = SocketAddr::new(ip, target.port());
    let took = Millis(12);
    let failed = |failure| Course::NotConnected { took, failure };
    let course = match sight {
        Sight::Refused => failed(ConnectFailure::Refused),
        Sight::NoRoute | Sight::Panics => failed(ConnectFailure::NoRoute),
        Sight::Status(status) => answered(status, &[], PAGE),
        Sight::Page(status, head, page) => answered(status, head, page),
    };
    let outcome = match sight {
        Sight::Refused => ReachOutcome::Failed { took, failure: ConnectFailure::Refused },
        Sight::Status(_) | Sight::Page(..) => ReachOutcome::Connected { took },
        _ => ReachOutcome::Failed { took, failure: ConnectFailure::NoRoute },
    };
    let url = target.canonical().to_owned();
    let tries = vec![Try { address, began: Millis(0), course }];
    let reach = vec![Reach { address: address.ip(), outcome }];
    Observation {
        vantage: Who { name: "test".to_owned(), kind: VantageKind::Checker },
        url: url.clone(),
        took,
        hops: vec![Hop { url, name: NameLookup::Literal, reach, tries }],
        end: ChainEnd::Final,
        completeness: Completeness::Whole,
        elsewhere: Vec::new(),
    }
}

fn answered(status: u16, head: &[(&str, &str)], page: &str) -> Course {
    let head = [("content-type", "text/html")].iter().chain(head);
    let answer = Answer {
        status,
        version: HttpVersion::V1_1,
        head: head.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        first_byte: Millis(30),
        took: Millis(31),
        body: Body { text: page.to_owned(), end: BodyEnd::Complete },
        fallback: Fallback::NotNeeded,
    };
    Course::Answered { connect: Millis(12), tls: None, answer: Box::new(answer) }
}

/// The page of a shop.
const PAGE: &str = "<title>Shop</title><p>Tea, cups and pots.</p>";

//! The look at the neighbouring name of a site, when the name as it was typed leads nowhere.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use downforwhom::check;
use downforwhom::check::Asked;
use downforwhom::check::Checker;
use downforwhom::check::Freshness;
use downforwhom::check::Limits;
use downforwhom::check::Vantage;
use downforwhom::guard::Policy;
use downforwhom::observation::Observation;
use downforwhom::report::Report;
use downforwhom::target::Target;
use downforwhom::verdict::Reason;
use futures_util::future::BoxFuture;
use tokio::time::Instant;

use crate::support::scenario;

#[tokio::test(start_paused = true)]
async fn a_neighbour_that_never_answers_does_not_hold_up_the_answer() {
    let settings = check::Settings { controls: Vec::new(), limits: Limits::Off };
    let checker = Checker::new(Arc::new(OnlyTheTypedName), Policy::default(), settings);
    let began = Instant::now();
    let asked = Asked {
        target: Target::parse("https://www.example.com/").expect("an address"),
        report: Report::default(),
        freshness: Freshness::CachedWillDo,
        client: IpAddr::from([192, 0, 33, 1]),
    };
    let checked = checker.check(asked).await.expect("it may be checked");
    assert_eq!(checked.verdict.reason, Reason::DnsNameNotResolved);
    assert_eq!(checked.observations.len(), 1);
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
}

/// The typed name does not exist, and the look at its neighbour has no end.
struct OnlyTheTypedName;

impl Vantage for OnlyTheTypedName {
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation> {
        Box::pin(async move {
            if !target.host().to_string().starts_with("www.") {
                std::future::pending::<()>().await;
            }
            scenario::seen("url = \"https://www.example.com/\"\ndns = [\"NXDOMAIN\"]")
        })
    }
}

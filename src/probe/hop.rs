//! One URL: its name, its addresses, and as many tries as it takes to see how it is.
//!
//! The first connection goes on to TLS and HTTP at once; everything else arrives beside it. It
//! must not follow where the answer leads.

use hyper::header::HeaderValue;
use tokio::time::sleep;

use crate::observation::Answer;
use crate::observation::Course;
use crate::observation::Hop;
use crate::observation::Millis;
use crate::observation::NameLookup;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::observation::Try;
use crate::probe::Tools;
use crate::probe::clock::Clock;
use crate::probe::cookies::SetCookie;
use crate::probe::errand::Errand;
use crate::probe::errand::Tried;
use crate::probe::evidence::Evidence;
use crate::probe::evidence::Grace;
use crate::probe::http::Leads;
use crate::probe::retry;
use crate::probe::retry::Next;
use crate::target::Target;

/// One URL, as far as it has been looked at.
#[derive(Debug)]
pub(super) struct Visit<'a> {
    url: String,
    gathering: Gathering<'a>,
    tries: Vec<Try>,
    leads: Leads,
}

/// The evidence beside the tries.
#[derive(Debug)]
enum Gathering<'a> {
    /// Still arriving, while the journey goes on.
    GoesOn(Evidence<'a>),
    /// All there.
    Over(NameLookup, Vec<Reach>),
}

/// Looks at one URL until its state is clear; `cookies` is the field to send along.
pub(super) async fn visit<'a>(
    tools: &'a Tools,
    target: &Target,
    clock: Clock,
    cookies: Option<&HeaderValue>,
) -> Visit<'a> {
    let url = target.canonical().to_owned();
    if tools.policy.host_and_port(&target.host(), target.port()).is_err() {
        return Visit::refused(url);
    }
    let mut evidence = Evidence::begin(tools, target, clock);
    let addresses = evidence.addresses().await;
    let began = clock.elapsed();
    let errand = Errand { tools, target, clock, cookies };
    let mut tries = Vec::new();
    if !addresses.is_empty()
        && let Some((address, connected)) = evidence.first_connection().await
    {
        let tried = errand.run_on(address, connected, began).await;
        if retry::is_fine(&tried.attempt.course) {
            return Visit::of(url, Gathering::GoesOn(evidence), vec![tried]);
        }
        tries.push(tried);
    }
    let (name, reach) = evidence.gather_all().await;
    if tries.is_empty() {
        tries.extend(first_failure(&reach, target.port(), began));
    }
    try_again(errand, &reach, &mut tries).await;
    Visit::of(url, Gathering::Over(name, reach), tries)
}

impl Visit<'_> {
    /// A URL at which nothing was looked, because the guard refused its host or port.
    pub(super) fn refused(url: String) -> Self {
        Self::of(url, Gathering::Over(NameLookup::Refused, Vec::new()), Vec::new())
    }

    fn of<'a>(url: String, gathering: Gathering<'a>, tried: Vec<Tried>) -> Visit<'a> {
        let mut leads = Leads::default();
        let mut tries = Vec::with_capacity(tried.len());
        for tried in tried {
            // The latest try tells where it leads.
            leads = tried.leads;
            tries.push(tried.attempt);
        }
        Visit { url, gathering, tries, leads }
    }

    /// Whether the guard kept us from looking: the host, or every address of it.
    pub(super) fn is_refused(&self) -> bool {
        match &self.gathering {
            Gathering::GoesOn(_) => false,
            Gathering::Over(NameLookup::Refused, _) => true,
            Gathering::Over(_, reach) => {
                let denied = |reach: &Reach| reach.outcome == ReachOutcome::Denied;
                !reach.is_empty() && reach.iter().all(denied)
            }
        }
    }

    /// The answer of the latest try.
    pub(super) fn last_answer(&self) -> Option<&Answer> {
        self.tries.last().and_then(Try::answer)
    }

    /// The raw `Location` of that answer.
    pub(super) fn location(&self) -> Option<&str> {
        self.leads.location.as_deref()
    }

    /// Hands over the cookies of that answer.
    pub(super) fn take_cookies(&mut self) -> Vec<SetCookie> {
        std::mem::take(&mut self.leads.cookies)
    }

    /// Whether no try came as far as asking: connecting or securing failed, and not by our fault.
    pub(super) fn never_asked(&self) -> bool {
        let failed_below = |attempt: &Try| match &attempt.course {
            Course::NotConnected { failure, .. } => !failure.is_ours(),
            Course::NotSecured { .. } => true,
            Course::NotAnswered { .. } | Course::Answered { .. } => false,
        };
        !self.tries.is_empty() && self.tries.iter().all(failed_below)
    }

    /// What was seen, with what arrives within the grace.
    pub(super) async fn close(self, grace: Grace) -> Hop {
        let (name, reach) = match self.gathering {
            Gathering::GoesOn(evidence) => evidence.gather_by(grace).await,
            Gathering::Over(name, reach) => (name, reach),
        };
        Hop { url: self.url, name, reach, tries: self.tries }
    }
}

async fn try_again(errand: Errand<'_>, reach: &[Reach], tries: &mut Vec<Tried>) {
    let candidates = retry::candidates(reach, errand.target.port());
    loop {
        let planned = retry::next(tries.iter().map(|tried| &tried.attempt), &candidates);
        let Next::Again(again) = planned else { return };
        // A try that cannot end would be cut, and would look like a fault of the site's.
        if errand.clock.left() < again.needs {
            return;
        }
        sleep(again.after).await;
        let Some(tried) = errand.run(again.address).await else { return };
        tries.push(tried);
    }
}

/// No connection came about. The dials were the first try; the first failure that says something
/// of the target stands for them.
fn first_failure(reach: &[Reach], port: u16, began: Millis) -> Option<Tried> {
    let failed = |reach: &Reach| match reach.outcome {
        ReachOutcome::Failed { took, failure } => Some((reach.address, took, failure)),
        _ => None,
    };
    let failures = || reach.iter().filter_map(failed);
    let telling = failures().find(|(_, _, failure)| !failure.is_ours());
    let (address, took, failure) = telling.or_else(|| failures().next())?;
    let course = Course::NotConnected { took, failure };
    let attempt = Try { address: (address, port).into(), began, course };
    Some(Tried { attempt, leads: Leads::default() })
}

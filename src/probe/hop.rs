//! One URL: its name, its addresses, and as many tries as it takes to see how it is.
//!
//! The first connection goes on to TLS and HTTP at once; everything else arrives beside it. It
//! must not follow where the answer leads.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::future::join_all;
use hyper::header::HeaderValue;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::guard::Denied;
use crate::observation::Answer;
use crate::observation::BodyEnd;
use crate::observation::Course;
use crate::observation::FinishedStep;
use crate::observation::Hop;
use crate::observation::Millis;
use crate::observation::NameLookup;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::observation::Try;
use crate::probe::Tools;
use crate::probe::clock::Clock;
use crate::probe::cookies::SetCookie;
use crate::probe::doors::OnBehalf;
use crate::probe::errand::Errand;
use crate::probe::errand::Tried;
use crate::probe::evidence::Evidence;
use crate::probe::evidence::Grace;
use crate::probe::evidence::Licence;
use crate::probe::http::Leads;
use crate::probe::progress::Progress;
use crate::probe::retry;
use crate::probe::retry::Next;
use crate::probe::sent::Sent;
use crate::probe::system::SystemAnswer;
use crate::target::Target;

/// One URL, as far as it has been looked at.
#[derive(Debug)]
pub(super) struct Visit<'a> {
    url: String,
    gathering: Gathering<'a>,
    tries: Vec<Try>,
    leads: Leads,
    licence: Licence,
    system: Option<SystemAnswer>,
}

/// The evidence beside the tries.
#[derive(Debug)]
enum Gathering<'a> {
    /// Still arriving, while the journey goes on.
    GoesOn(Box<Evidence<'a>>),
    /// All there.
    Over(NameLookup, Vec<Reach>),
    /// The owner wants to be left alone, so nothing was asked.
    OptedOut,
}

/// Looks at one URL until its state is clear; `cookies` is the field to send along.
pub(super) async fn visit<'a>(
    tools: &'a Tools,
    target: &Target,
    clock: Clock,
    licence: Licence,
    cookies: Option<&HeaderValue>,
    on_behalf: OnBehalf<'a>,
    sent: &Sent,
) -> Visit<'a> {
    let url = target.canonical().to_owned();
    match tools.policy.host_and_port(&target.host(), target.port()) {
        Ok(()) => {}
        Err(Denied::OptedOut) => return Visit::of(url, Gathering::OptedOut, Vec::new()),
        Err(_) => return Visit::refused(url),
    }
    let mut evidence = Evidence::begin(tools, target, clock, licence, on_behalf);
    evidence.look_up().await;
    let (policy, system) = (evidence.policy(), evidence.system().cloned());
    let unheard = Progress::default();
    let progress = on_behalf.progress().unwrap_or(&unheard);
    let errand = Errand { tools, policy: &policy, target, clock, cookies, sent, progress };
    let (gathering, tried) = ask(errand, evidence).await;
    Visit { licence: Licence::This(policy), system, ..Visit::of(url, gathering, tried) }
}

/// Asks at the addresses that are there, as often as it takes.
async fn ask<'a>(errand: Errand<'_>, mut evidence: Evidence<'a>) -> (Gathering<'a>, Vec<Tried>) {
    let began = errand.clock.elapsed();
    let mut tries = Vec::new();
    if evidence.has_opted_out() {
        return (Gathering::OptedOut, tries);
    }
    if evidence.dialled() > 0
        && let Some((address, connected)) = evidence.first_connection().await
    {
        // The wish may have come while we connected: then we leave without a word.
        if evidence.has_opted_out() {
            return (Gathering::OptedOut, tries);
        }
        let step = FinishedStep::Connection { address: address.ip(), failure: None };
        errand.progress.tell(step, Some(connected.took));
        let tried = errand.run_on(address, connected, began).await;
        let is_fine = retry::is_fine(&tried.attempt.course);
        let is_end = tried.attempt.answer().is_some_and(|answer| !leads_on(answer.status));
        tries.push(tried);
        if is_fine && (!is_end || evidence.dialled() < 2) {
            return (Gathering::GoesOn(Box::new(evidence)), tries);
        }
        if is_fine {
            let (name, reach) = evidence.gather_by(Grace::from_now(errand.clock)).await;
            ask_others(errand, &reach, &mut tries).await;
            return (Gathering::Over(name, reach), tries);
        }
    }
    let wish = evidence.wish();
    let (name, reach) = evidence.gather_all().await;
    if wish.refuses() {
        return (Gathering::OptedOut, tries);
    }
    if tries.is_empty() {
        tries.extend(first_failure(&reach, errand.target.port(), began));
    }
    try_again(errand, &reach, &mut tries).await;
    (Gathering::Over(name, reach), tries)
}

impl Visit<'_> {
    /// A URL at which nothing was looked, because the guard refused its host or port.
    pub(super) fn refused(url: String) -> Self {
        Self::of(url, Gathering::Over(NameLookup::Refused, Vec::new()), Vec::new())
    }

    fn of<'a>(url: String, gathering: Gathering<'a>, tried: Vec<Tried>) -> Visit<'a> {
        let mut leads = Leads::default();
        let mut tries = Vec::with_capacity(tried.len());
        for mut tried in tried {
            shorten_unseen(&mut tried.attempt);
            // The latest try tells where it leads.
            leads = tried.leads;
            tries.push(tried.attempt);
        }
        let licence = Licence::Ordinary;
        Visit { url, gathering, tries, leads, licence, system: None }
    }

    /// Whether the guard kept us from looking: the host, or every address of it.
    pub(super) fn is_refused(&self) -> bool {
        match &self.gathering {
            Gathering::GoesOn(_) | Gathering::OptedOut => false,
            Gathering::Over(NameLookup::Refused, _) => true,
            Gathering::Over(_, reach) => {
                let denied = |reach: &Reach| reach.outcome == ReachOutcome::Denied;
                !reach.is_empty() && reach.iter().all(denied)
            }
        }
    }

    /// Whether the owner wants to be left alone.
    pub(super) fn has_opted_out(&self) -> bool {
        matches!(self.gathering, Gathering::OptedOut)
    }

    /// What could be dialled here.
    pub(super) fn licence(&self) -> Licence {
        self.licence.clone()
    }

    /// What the system's own look-up says of the name, where it was asked.
    pub(super) fn system(&self) -> Option<&SystemAnswer> {
        self.system.as_ref()
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
            Gathering::OptedOut => (NameLookup::Refused, Vec::new()),
        };
        Hop { url: self.url, name, reach, tries: self.tries }
    }
}

/// The first address answers as it should: do the others? Each is asked once, all at the same
/// time. Only what differs is kept, and is looked at again.
async fn ask_others(errand: Errand<'_>, reach: &[Reach], tries: &mut Vec<Tried>) {
    if errand.sent.is_enough() {
        return;
    }
    let is_asked = |address: &SocketAddr| tries.iter().any(|it| it.attempt.address == *address);
    let mut others = retry::candidates(reach, errand.target.port());
    others.retain(|address| !is_asked(address));
    let within = errand.clock.within(OTHERS_WAIT);
    // Told as one step: seven addresses side by side are no story.
    let asked = others.len();
    let quiet = Errand { progress: &Progress::default(), ..errand };
    let asking = others.into_iter().map(|address| timeout(within, quiet.run(address)));
    let came = join_all(asking).await.into_iter().filter_map(|in_time| in_time.ok().flatten());
    let differing: Vec<Tried> = came.filter(|tried| !retry::is_sound(&tried.attempt)).collect();
    let differ = differing.len();
    if asked > 0 {
        errand.progress.tell(FinishedStep::OtherAddresses { asked, differ }, None);
    }
    tries.extend(differing);
    let told: Vec<SocketAddr> = tries.iter().map(|tried| tried.attempt.address).collect();
    try_these_again(errand, &told, tries).await;
}

async fn try_again(errand: Errand<'_>, reach: &[Reach], tries: &mut Vec<Tried>) {
    let candidates = retry::candidates(reach, errand.target.port());
    try_these_again(errand, &candidates, tries).await;
}

async fn try_these_again(errand: Errand<'_>, candidates: &[SocketAddr], tries: &mut Vec<Tried>) {
    let progress = &errand.progress.again();
    let errand = Errand { progress, ..errand };
    loop {
        let planned = retry::next(tries.iter().map(|tried| &tried.attempt), candidates);
        let Next::Again(again) = planned else { return };
        // A try that cannot end would be cut, and would look like a fault of the site's.
        if errand.clock.left() < again.needs || errand.sent.is_enough() {
            return;
        }
        sleep(again.after).await;
        let Some(tried) = errand.run(again.address).await else { return };
        tries.push(tried);
    }
}

/// Nobody sees the page of an answer that leads on. Its beginning tells who wrote it; the rest of
/// ten such pages would be most of what a check holds.
fn shorten_unseen(attempt: &mut Try) {
    let Course::Answered { answer, .. } = &mut attempt.course else { return };
    if leads_on(answer.status) && answer.body.text.len() > UNSEEN_KEPT_BYTES {
        let end = answer.body.text.floor_char_boundary(UNSEEN_KEPT_BYTES);
        answer.body.text.truncate(end);
        answer.body.text.shrink_to_fit();
        answer.body.end = BodyEnd::Cut;
    }
}

/// Redirects that a browser follows by itself (RFC 9110 §15.4).
pub(super) fn leads_on(status: u16) -> bool {
    matches!(status, 301 | 302 | 303 | 307 | 308)
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

/// What is kept of a page that nobody sees. Servers' own pages for redirects have 150 to 1,000 bytes.
const UNSEEN_KEPT_BYTES: usize = 4 * 1024;

/// How long the other addresses may take to answer when the first one did. A slower one is left
/// out, because a person who waits for good news should not wait longer for this.
const OTHERS_WAIT: Duration = Duration::from_secs(2);

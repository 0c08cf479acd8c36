//! From URL to URL, as far as redirects lead and the guard lets us go.
//!
//! Each hop is judged, resolved and dialled anew. Only `Location` leads on, never a page's own
//! markup or script. Cookies go along only once a chain has come back to where it was.

use std::time::Duration;

use hyper::header::HeaderValue;

use crate::observation::ChainEnd;
use crate::observation::Completeness;
use crate::observation::FinishedStep;
use crate::observation::Hop;
use crate::observation::Lookup;
use crate::observation::NameLookup;
use crate::probe::Tools;
use crate::probe::clock::Clock;
use crate::probe::cookies::Jar;
use crate::probe::doors::OnBehalf;
use crate::probe::evidence::Grace;
use crate::probe::evidence::Licence;
use crate::probe::hop;
use crate::probe::hop::Visit;
use crate::probe::hop::leads_on;
use crate::probe::sent::Sent;
use crate::probe::system::SystemAnswer;
use crate::probe::text;
use crate::target::NotFollowed;
use crate::target::RedirectChain;
use crate::target::SchemeGiven;
use crate::target::Target;

/// A way from hop to hop. Its steps survive when [`Journey::run`] is cut.
#[derive(Debug)]
pub(super) struct Journey<'a> {
    tools: &'a Tools,
    on_behalf: OnBehalf<'a>,
    clock: Clock,
    start: Target,
    here: Target,
    chain: RedirectChain,
    jar: Jar,
    luggage: Luggage,
    visits: Vec<Visit<'a>>,
    sent: Sent,
    end: ChainEnd,
}

/// What a journey carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Luggage {
    /// As somebody who comes for the first time.
    Nothing,
    /// The chain came back to where it was, and the jar held so many cookies then.
    Cookies { held: usize },
}

/// What follows from the last visit.
enum Onward {
    To(Target),
    Stop(ChainEnd),
    /// It leads on, and there is no time left to go there.
    OutOfTime,
}

impl<'a> Journey<'a> {
    /// A journey that begins at `start`.
    pub(super) fn begin(
        tools: &'a Tools,
        start: &Target,
        clock: Clock,
        on_behalf: OnBehalf<'a>,
    ) -> Self {
        Self {
            tools,
            on_behalf,
            clock,
            start: start.clone(),
            here: start.clone(),
            chain: RedirectChain::from(start),
            jar: Jar::default(),
            luggage: Luggage::Nothing,
            visits: Vec::new(),
            sent: Sent::default(),
            end: ChainEnd::Final,
        }
    }

    /// Goes from hop to hop until one is final. The chain's own limit bounds it.
    pub(super) async fn run(&mut self) -> Completeness {
        loop {
            let cookies = self.cookies_for(&self.here);
            let licence = self.licence_for(&self.here);
            let mut visit = self.visit(&self.here, licence, cookies.as_ref()).await;
            self.jar.take(&self.here, visit.take_cookies());
            if visit.has_opted_out() {
                self.end = ChainEnd::OptedOut { of: shown(self.here.canonical()) };
                self.visits.push(visit);
                return self.completeness();
            }
            if visit.is_refused() && !self.visits.is_empty() {
                self.end = ChainEnd::Refused { to: shown(self.here.canonical()) };
                return self.completeness();
            }
            let is_unsure = self.here.scheme_given() == SchemeGiven::Assumed;
            let wants_plain = is_unsure && visit.never_asked();
            self.visits.push(visit);
            if wants_plain {
                self.look_without_tls().await;
            }
            match self.onward() {
                Onward::To(next) => self.here = next,
                Onward::OutOfTime => return Completeness::CutByDeadline,
                Onward::Stop(end) => {
                    self.end = end;
                    return self.completeness();
                }
            }
        }
    }

    async fn visit(
        &self,
        target: &Target,
        licence: Licence,
        cookies: Option<&HeaderValue>,
    ) -> Visit<'a> {
        let (tools, clock, on_behalf) = (self.tools, self.clock, self.on_behalf);
        hop::visit(tools, target, clock, licence, cookies, on_behalf, &self.sent).await
    }

    /// The host that was typed may lead anywhere on the person's own machine, and further URLs of
    /// it may lead there again. Redirects open nothing.
    fn licence_for(&self, target: &Target) -> Licence {
        match self.visits.first() {
            None => Licence::WhereTheSystemLeads,
            Some(_) if target.host() != self.start.host() => Licence::Ordinary,
            Some(first) => first.licence(),
        }
    }

    /// What the system's own look-up said of the first URL's name, where it was asked.
    pub(super) fn system(&self) -> Option<SystemAnswer> {
        self.visits.first().and_then(Visit::system).cloned()
    }

    /// A step that used up all the time was cut short, whatever it says.
    fn completeness(&self) -> Completeness {
        if self.clock.left().is_zero() { Completeness::CutByDeadline } else { Completeness::Whole }
    }

    fn onward(&mut self) -> Onward {
        let Some(visit) = self.visits.last() else { return Onward::Stop(ChainEnd::Final) };
        let Some(_) = visit.last_answer().filter(|answer| leads_on(answer.status)) else {
            return Onward::Stop(ChainEnd::Final);
        };
        let Some(location) = visit.location().filter(|location| !location.trim().is_empty()) else {
            return Onward::Stop(ChainEnd::WithoutTarget);
        };
        match self.here.join(location) {
            Ok(next) => self.step_to(next),
            Err(_) => Onward::Stop(ChainEnd::Refused { to: shown(location) }),
        }
    }

    fn step_to(&mut self, next: Target) -> Onward {
        if self.sent.is_enough() {
            return Onward::Stop(ChainEnd::TooMany);
        }
        let mut followed = self.chain.follow(&next);
        if followed == Err(NotFollowed::Loop) && self.has_new_cookies() {
            self.luggage = Luggage::Cookies { held: self.jar.len() };
            self.chain.forget_urls();
            followed = self.chain.follow(&next);
        }
        match followed {
            Ok(()) => {}
            Err(NotFollowed::Loop) => {
                return Onward::Stop(ChainEnd::Loop { to: shown(next.canonical()) });
            }
            Err(NotFollowed::TooMany) => return Onward::Stop(ChainEnd::TooMany),
        }
        if self.clock.left() < LEAST_FOR_A_HOP {
            return Onward::OutOfTime;
        }
        self.tell(FinishedStep::Redirect { host: next.shown_host() });
        Onward::To(next)
    }

    fn tell(&self, step: FinishedStep) {
        if let Some(progress) = self.on_behalf.progress() {
            progress.tell(step, None);
        }
    }

    /// Whether there are cookies that the chain has not yet gone round with. New values of the
    /// same cookies are none: sites in a true circle change their session's at every turn.
    fn has_new_cookies(&self) -> bool {
        match self.luggage {
            Luggage::Nothing => self.jar.len() > 0,
            Luggage::Cookies { held } => self.jar.len() > held,
        }
    }

    fn cookies_for(&self, target: &Target) -> Option<HeaderValue> {
        match self.luggage {
            Luggage::Nothing => None,
            Luggage::Cookies { .. } => self.jar.field_for(target),
        }
    }

    /// All hops and how the chain ended. What still arrives beside them has a grace.
    pub(super) async fn finish(self) -> (Vec<Hop>, ChainEnd) {
        let grace = Grace::from_now(self.clock);
        let mut hops = Vec::with_capacity(self.visits.len().max(1));
        for visit in self.visits {
            hops.push(visit.close(grace).await);
        }
        if hops.is_empty() {
            // The whole deadline cut the first visit.
            let url = self.here.canonical().to_owned();
            let name = NameLookup::Asked(Lookup::default());
            hops.push(Hop { url, name, reach: Vec::new(), tries: Vec::new() });
        }
        (hops, self.end)
    }

    /// The person wrote no scheme, and https does not come about: a browser of today asks http
    /// next. When that answers it is the next hop, with the same host and the other scheme, and
    /// the journey goes on from it. When it only sends us back to where we could not go, or does
    /// not answer either, it tells nothing new and is left out.
    async fn look_without_tls(&mut self) {
        let Some(plain) = self.here.over_http() else { return };
        self.tell(FinishedStep::PlainHttp);
        let licence = self.licence_for(&plain);
        let mut visit = self.visit(&plain, licence, None).await;
        let Some(answer) = visit.last_answer() else { return };
        let next = visit.location().and_then(|location| plain.join(location).ok());
        let is_way_back = leads_on(answer.status)
            && next.is_some_and(|next| next.canonical() == self.here.canonical());
        if is_way_back || self.chain.follow(&plain).is_err() {
            return;
        }
        self.jar.take(&plain, visit.take_cookies());
        self.here = plain;
        self.visits.push(visit);
    }
}

fn shown(location: &str) -> String {
    text::clean(&text::without_userinfo(&text::clean(location, usize::MAX)), MAX_SHOWN_CHARS)
}

/// Characters kept of where a redirect led that was not followed.
const MAX_SHOWN_CHARS: usize = 300;

/// A hop that is begun with less time would only be cut, and look like a fault of the site's.
const LEAST_FOR_A_HOP: Duration = Duration::from_millis(500);

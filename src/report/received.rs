//! What was sent to us becomes fit to keep: every list and text is cut, every text cleaned,
//! and every number brought into a range that sums cannot leave.
//!
//! Whoever sends a measurement may have written it by hand. It counts as the person's side,
//! whatever it says of itself, and only for the host that they ask about.

mod limits;
mod observation;
mod wash;

use url::Url;

use crate::observation::Observation;
use crate::observation::VantageKind;
use crate::report::Browser;
use crate::report::Machine;
use crate::report::Measurement;
use crate::report::Portal;
use crate::report::ProxySeen;
use crate::report::SystemLookup;
use crate::report::Trace;
use crate::report::Traces;
use crate::report::received::limits::ADDRESSES_MAX;
use crate::report::received::limits::RESOLVERS_MAX;
use crate::report::received::limits::SECONDS_MAX;
use crate::report::received::limits::TRACE_HOPS_MAX;
use crate::report::received::limits::TRACE_STEPS_MAX;
use crate::report::received::limits::TRACES_MAX;
use crate::report::received::wash::line;
use crate::report::received::wash::span;

/// A measurement that is not about what was asked. `Display` is the sentence for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTheirs {
    /// It names another host, or a text that is no address.
    #[error("The measurement is about another host than `url`.")]
    OtherHost,
    /// It holds no step at all.
    #[error("The measurement holds no step: `hops` is empty.")]
    NoHops,
}

impl Measurement {
    /// The measurement as it is kept when somebody sent it, for the host that they ask about.
    ///
    /// # Errors
    /// [`NotTheirs`] when it is about something else.
    pub fn received(mut self, host: &str) -> Result<Self, NotTheirs> {
        let first = self.observation.hops.first().ok_or(NotTheirs::NoHops)?;
        if ![&first.url, &self.observation.url].into_iter().all(|url| is_at(url, host)) {
            return Err(NotTheirs::OtherHost);
        }
        self.observation.receive();
        self.machine.receive();
        Ok(self)
    }
}

/// Whether a URL leads to this host.
fn is_at(url: &str, host: &str) -> bool {
    Url::parse(url).is_ok_and(|url| url.host_str() == Some(host))
}

impl Browser {
    /// The outcomes as they are kept when somebody sent them.
    #[must_use]
    pub fn received(mut self) -> Self {
        self.clock_ahead_s = self.clock_ahead_s.map(seconds);
        for milliseconds in [&mut self.round_trip_ms, &mut self.site_ms].into_iter().flatten() {
            *milliseconds = (*milliseconds).min(limits::SPAN_MAX_MS);
        }
        self
    }
}

impl Machine {
    fn receive(&mut self) {
        // Named one by one, so that a new field cannot slip by unseen.
        let Self {
            system,
            hosts_file,
            system_resolvers,
            v4: _,
            v6: _,
            tunnel,
            proxy,
            clock_ahead_s,
            portal,
            own_network: _,
            other_name: _,
            nobody: _,
            traces,
        } = self;
        match system {
            SystemLookup::Found { addresses, took } => {
                addresses.truncate(ADDRESSES_MAX);
                span(took);
            }
            SystemLookup::Failed { took } => span(took),
            SystemLookup::NotAsked | SystemLookup::TimedOut => {}
        }
        hosts_file.truncate(ADDRESSES_MAX);
        system_resolvers.truncate(RESOLVERS_MAX);
        system_resolvers.iter_mut().for_each(line);
        tunnel.iter_mut().for_each(line);
        if let Some(ProxySeen { setting, address, outcome: _ }) = proxy {
            line(setting);
            line(address);
        }
        *clock_ahead_s = clock_ahead_s.map(seconds);
        if let Portal::Present { status: _, to } = portal {
            line(to);
        }
        let Traces { site, controls } = traces;
        controls.truncate(TRACES_MAX);
        site.iter_mut().chain(controls).for_each(Trace::receive);
    }
}

impl Trace {
    fn receive(&mut self) {
        self.steps.retain(|step| (1..=TRACE_HOPS_MAX).contains(&step.hops));
        self.steps.truncate(TRACE_STEPS_MAX);
    }
}

impl Observation {
    fn receive(&mut self) {
        // Nobody speaks for our checker but our checker.
        self.vantage.kind = VantageKind::Person;
        line(&mut self.vantage.name);
        self.receive_steps();
    }
}

/// A clock's difference that can be added to and turned around.
fn seconds(ahead: i64) -> i64 {
    ahead.clamp(-SECONDS_MAX, SECONDS_MAX)
}

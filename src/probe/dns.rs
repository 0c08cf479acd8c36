//! Turns a host name into addresses by asking every resolver at once, A and AAAA apart.
//!
//! We write and read the DNS messages ourselves, because the response code, the CNAME chain and
//! the Extended DNS Errors are findings, and resolver libraries fold them away. Names are sent
//! fully qualified: no search list, no hosts file, no cache. What comes back is hostile text and
//! hostile addresses: text is cleaned here, addresses are judged by `guard` before anyone dials.
//! It must not dial a target, and it does not say whose fault a failure is.

mod authority;
mod exchange;
mod forging;
mod question;
mod reading;
mod resolver;
mod texts;

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use hickory_proto::rr::Name;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio::time::timeout_at;
use tracing::Instrument;

use crate::guard;
use crate::guard::Policy;
use crate::observation::DnsOutcome;
use crate::observation::Family;
use crate::observation::Liveness;
use crate::observation::Lookup;
use crate::observation::Millis;
use crate::observation::Question;
use crate::observation::ResolverView;
use crate::probe::dns::forging::Forging;

/// The resolvers to ask, side by side. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Resolvers {
    servers: Arc<[SocketAddr]>,
    forging: Forging,
}

impl Resolvers {
    /// Takes the first eight of the operator's resolvers; they need no admission by `guard`,
    /// because no stranger chooses them.
    pub fn new(mut servers: Vec<SocketAddr>) -> Self {
        servers.truncate(MAX_RESOLVERS);
        Self { servers: servers.into(), forging: Forging::default() }
    }

    /// Begins to ask all resolvers for the addresses of `name`, and returns at once.
    ///
    /// Every question ends by `deadline`, or after a time of its own if that is sooner. Must be
    /// called inside a tokio runtime.
    pub fn lookup(&self, name: &str, deadline: Instant) -> Asking {
        let name = name.strip_suffix('.').unwrap_or(name);
        if is_localhost(name) {
            return Asking::already_known(vec![LOOPBACK_V6, LOOPBACK_V4]);
        }
        let Some(name) = fully_qualified(name) else {
            return Asking::impossible(&self.servers);
        };
        Asking::begin(&self.servers, &name, deadline.min(Instant::now() + LOOKUP))
    }

    /// Whether a question for names is answered at an address that nobody has: then somebody on
    /// the way answers in place of every resolver. Not asked when no resolver on the Internet is
    /// among those that are asked anyway.
    pub async fn nobody(&self) -> Liveness {
        if !self.servers.iter().any(|server| guard::is_public(server.ip())) {
            return Liveness::NotAsked;
        }
        resolver::liveness(NOBODY, Instant::now() + NOBODY_WITHIN).await
    }

    /// Asks the first two resolvers for the TXT records of `name`; `heard` gets those of each as soon
    /// as they are there. Gives how many of them answered within the time of a look-up.
    pub(super) async fn texts(&self, name: &str, heard: impl Fn(&[Vec<u8>])) -> usize {
        let Some(name) = fully_qualified(name) else { return 0 };
        let deadline = Instant::now() + LOOKUP;
        let (name, heard) = (&name, &heard);
        let asked = self.servers.iter().take(TEXT_RESOLVERS).map(|server| async move {
            let texts = texts::texts(*server, name, deadline).await;
            texts.as_deref().map(heard)
        });
        join_all(asked).await.into_iter().flatten().count()
    }

    /// The addresses that the resolvers give for a name that nobody has; none from honest ones.
    pub async fn given_for_nobodys_name(&self) -> Vec<IpAddr> {
        self.forging.given_by(&self.servers).await
    }

    /// What the name servers of the zone say of `name` themselves, within the time of two
    /// look-ups; nothing when they are not found. A resolver that does not find them may be the
    /// one that lies, so the next one is asked.
    pub async fn authorities(&self, name: &str, policy: &Policy) -> Vec<ResolverView> {
        let name = name.strip_suffix('.').unwrap_or(name);
        let Some(name) = fully_qualified(name) else { return Vec::new() };
        let deadline = Instant::now() + 2 * LOOKUP;
        for resolver in self.servers.iter() {
            let views = authority::views(*resolver, &name, policy, deadline).await;
            if !views.is_empty() {
                return views;
            }
        }
        Vec::new()
    }
}

/// A lookup under way. Dropping it ends it.
#[derive(Debug)]
pub struct Asking {
    started: Instant,
    /// What needed no question.
    known: Lookup,
    /// One task for each resolver; a `JoinSet` aborts its tasks when it is dropped.
    tasks: JoinSet<(usize, ResolverView)>,
    servers: Arc<[SocketAddr]>,
    news: mpsc::Receiver<News>,
    heard: Vec<News>,
    enough: Option<Millis>,
}

/// One outcome, told as soon as it is there.
#[derive(Debug)]
struct News {
    /// The resolver's place in the configuration.
    place: usize,
    family: Family,
    question: Question,
}

impl Asking {
    /// Addresses to dial, in the order to dial them, as soon as there is something to dial:
    /// the first usable answer, and up to the resolution delay of RFC 8305 §3 (50 ms) for the
    /// other family. Empty when everything is over and there are none.
    pub async fn first(&mut self) -> Vec<IpAddr> {
        let mut patience_ends = None;
        while !self.has_both_families_settled() {
            let news = match patience_ends {
                None => self.news.recv().await,
                Some(end) => timeout_at(end, self.news.recv()).await.unwrap_or(None),
            };
            let Some(news) = news else { break };
            self.heard.push(news);
            if patience_ends.is_none() && self.has_address() {
                patience_ends = Some(Instant::now() + RESOLUTION_DELAY);
            }
        }
        self.enough.get_or_insert_with(|| self.started.elapsed().into());
        self.heard.sort_by_key(|news| news.place);
        let heard = self.heard().flat_map(addresses_of);
        in_dialling_order(self.known.addresses.iter().chain(heard))
    }

    /// The outcomes that [`Self::first`] went by.
    pub fn heard(&self) -> impl Iterator<Item = &DnsOutcome> {
        self.heard.iter().map(|news| &news.question.outcome)
    }

    /// Everything, when every resolver has answered or its time is over.
    pub async fn finish(mut self) -> Lookup {
        let mut views = Vec::with_capacity(self.tasks.len());
        while let Some(ended) = self.tasks.join_next().await {
            // A task ends only by itself: nobody aborts it while we hold the set.
            views.extend(ended);
        }
        self.summed_up(views)
    }

    /// What is known by `grace`: a resolver that has not ended by then is left out, because half
    /// of what it says would look like a fault of its own. When none has ended, what they have
    /// said so far counts if there is an address in it; else one view is waited for.
    pub async fn finish_by(mut self, grace: Instant) -> Lookup {
        let mut views = Vec::with_capacity(self.tasks.len());
        loop {
            let ended = if views.is_empty() && !self.has_address() {
                self.tasks.join_next().await
            } else {
                timeout_at(grace, self.tasks.join_next()).await.unwrap_or(None)
            };
            let Some(ended) = ended else { break };
            views.extend(ended);
        }
        if views.is_empty() {
            views = self.half_views();
        }
        self.summed_up(views)
    }

    /// The resolvers that have told addresses of one family and have not ended with the other.
    fn half_views(&mut self) -> Vec<(usize, ResolverView)> {
        while let Ok(news) = self.news.try_recv() {
            self.heard.push(news);
        }
        let half = |(place, server): (usize, &SocketAddr)| {
            let of = |family| {
                let mut told = self.heard.iter().filter(|news| news.place == place);
                told.find(|news| news.family == family).map(|news| news.question.clone())
            };
            let (a, aaaa) = (of(Family::V4), of(Family::V6));
            let found = |it: &Question| matches!(it.outcome, DnsOutcome::Answered { .. });
            let is_of_use = [&a, &aaaa].into_iter().flatten().any(found);
            let unfinished = || Question {
                took: self.started.elapsed().into(),
                outcome: DnsOutcome::Unfinished,
                ede: Vec::new(),
            };
            let view = ResolverView {
                resolver: server.to_string(),
                a: a.unwrap_or_else(unfinished),
                aaaa: aaaa.unwrap_or_else(unfinished),
                alive: Liveness::NotAsked,
            };
            is_of_use.then_some((place, view))
        };
        self.servers.iter().enumerate().filter_map(half).collect()
    }

    fn summed_up(self, mut views: Vec<(usize, ResolverView)>) -> Lookup {
        views.sort_by_key(|(place, _)| *place);
        let mut lookup = self.known.clone();
        lookup.took = self.enough.unwrap_or_else(|| self.started.elapsed().into());
        lookup.resolvers.extend(views.into_iter().map(|(_, view)| view));
        let answered =
            lookup.resolvers.iter().flat_map(|view| [&view.a.outcome, &view.aaaa.outcome]);
        let answered = answered.chain(self.heard()).flat_map(addresses_of);
        lookup.addresses = in_dialling_order(self.known.addresses.iter().chain(answered));
        lookup
    }

    fn begin(servers: &[SocketAddr], name: &Name, deadline: Instant) -> Self {
        // Two outcomes for each resolver fit, so no task ever waits for a reader.
        let (teller, news) = mpsc::channel((2 * servers.len()).max(1));
        let mut tasks = JoinSet::new();
        for (place, &server) in servers.iter().enumerate() {
            let (name, teller) = (name.clone(), teller.clone());
            let view = async move {
                (place, resolver::view(server, &name, deadline, Teller { place, teller }).await)
            };
            tasks.spawn(view.in_current_span());
        }
        Self { tasks, servers: servers.into(), news, ..Self::already_known(Vec::new()) }
    }

    fn already_known(addresses: Vec<IpAddr>) -> Self {
        Self {
            started: Instant::now(),
            known: Lookup { addresses, ..Lookup::default() },
            tasks: JoinSet::new(),
            servers: Arc::default(),
            news: mpsc::channel(1).1,
            heard: Vec::new(),
            enough: None,
        }
    }

    /// The name does not fit into a DNS message: there is no question to ask.
    fn impossible(servers: &[SocketAddr]) -> Self {
        let mut asking = Self::already_known(Vec::new());
        asking.known.resolvers = servers.iter().map(|&server| resolver::unasked(server)).collect();
        asking
    }

    fn has_address(&self) -> bool {
        self.heard().any(|outcome| !addresses_of(outcome).is_empty())
    }

    /// Whether there is an address, and someone has said for each family what there is.
    fn has_both_families_settled(&self) -> bool {
        let is_settled =
            |family, news: &News| news.family == family && is_final(&news.question.outcome);
        let settled = |family| self.heard.iter().any(|news| is_settled(family, news));
        self.has_address() && settled(Family::V4) && settled(Family::V6)
    }
}

/// Tells outcomes of one resolver to whoever waits for the first address.
struct Teller {
    place: usize,
    teller: mpsc::Sender<News>,
}

impl Teller {
    fn tell(&self, family: Family, question: &Question) {
        // The channel has room for all outcomes; it is closed only when nobody wants them.
        let news = News { place: self.place, family, question: question.clone() };
        let _ = self.teller.try_send(news);
    }
}

/// An address of documentation (TEST-NET-1, RFC 5737): no packet to it arrives anywhere.
const NOBODY: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 53)), 53);

/// Whoever answers in the place of others is near.
const NOBODY_WITHIN: Duration = Duration::from_secs(1);

/// `localhost` and names below it never leave the machine (RFC 6761 §6.3).
fn is_localhost(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or(name);
    last.eq_ignore_ascii_case("localhost")
}

/// The name as DNS labels, or nothing when it does not fit (RFC 1035 §2.3.4: 63 octets a label,
/// 255 a name).
fn fully_qualified(name: &str) -> Option<Name> {
    let mut name = Name::from_labels(name.split('.').map(str::as_bytes)).ok()?;
    name.set_fqdn(true);
    (!name.is_root()).then_some(name)
}

fn addresses_of(outcome: &DnsOutcome) -> &[IpAddr] {
    match outcome {
        DnsOutcome::Answered { addresses, .. } => addresses,
        _ => &[],
    }
}

/// Whether the outcome says what the name has, so that waiting for another resolver's word on
/// the same family is not needed before dialling.
fn is_final(outcome: &DnsOutcome) -> bool {
    matches!(
        outcome,
        DnsOutcome::Answered { .. } | DnsOutcome::NoData { .. } | DnsOutcome::NameMissing { .. }
    )
}

/// Each address once, families in turn, IPv6 first (RFC 8305 §4), earlier resolvers first.
fn in_dialling_order<'a>(addresses: impl Iterator<Item = &'a IpAddr>) -> Vec<IpAddr> {
    let mut v6 = Vec::new();
    let mut v4 = Vec::new();
    for &address in addresses {
        let family = if address.is_ipv6() { &mut v6 } else { &mut v4 };
        if !family.contains(&address) {
            family.push(address);
        }
    }
    let rounds = v6.len().max(v4.len());
    (0..rounds).flat_map(|round| [v6.get(round), v4.get(round)]).flatten().copied().collect()
}

const LOOPBACK_V4: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const LOOPBACK_V6: IpAddr = IpAddr::V6(Ipv6Addr::LOCALHOST);

/// More resolvers than this say nothing new and cost every visitor a packet pair.
const MAX_RESOLVERS: usize = 8;

/// Resolvers that are asked for texts: one may be dead, and more would only make traffic.
const TEXT_RESOLVERS: usize = 2;

/// How long the slower family may delay the faster one (RFC 8305 §3 and §8: 50 ms).
const RESOLUTION_DELAY: Duration = Duration::from_millis(50);

/// The whole lookup: one question of 2 s, and a second for what it leads to (the end of a CNAME
/// chain, a question without validation).
const LOOKUP: Duration = Duration::from_secs(3);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_take_turns_and_nothing_comes_twice() {
        let addresses: Vec<IpAddr> =
            ["192.0.2.1", "192.0.2.2", "2001:db8::1", "192.0.2.1", "192.0.2.3"]
                .map(|text| text.parse().unwrap())
                .to_vec();
        let order: Vec<String> =
            in_dialling_order(addresses.iter()).iter().map(ToString::to_string).collect();
        assert_eq!(order, ["2001:db8::1", "192.0.2.1", "192.0.2.2", "192.0.2.3"]);
    }

    #[test]
    fn localhost_is_a_label_not_an_ending() {
        assert!(is_localhost("localhost"));
        assert!(is_localhost("a.b.LocalHost"));
        assert!(!is_localhost("notlocalhost"));
        assert!(!is_localhost("localhost.example"));
    }

    #[test]
    fn names_that_do_not_fit_are_no_questions() {
        assert!(fully_qualified("shop.example").is_some());
        assert!(fully_qualified("_dmarc.shop.example").is_some());
        assert!(fully_qualified("").is_none());
        assert!(fully_qualified("a..b").is_none());
        assert!(fully_qualified(&"a".repeat(64)).is_none());
        assert!(fully_qualified(&"abcdefg.".repeat(32)).is_none());
    }
}

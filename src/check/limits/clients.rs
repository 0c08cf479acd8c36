//! How much one client may start: new measurements, sites that it has not asked for yet, and
//! reports to be judged.

use std::net::IpAddr;
use std::net::Ipv6Addr;
use std::time::Duration;

use crate::check::limits::Allowance;
use crate::check::limits::bucket::Bucket;
use crate::check::limits::bucket::Rate;
use crate::check::limits::targets::Site;
use crate::figures::Sheet;

/// The part of a client's address that one subscriber holds: all of IPv4, a /64 of IPv6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ClientNet(IpAddr);

impl ClientNet {
    /// The client that this address belongs to.
    pub(crate) fn of(client: IpAddr) -> Self {
        match client.to_canonical() {
            IpAddr::V4(address) => Self(address.into()),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Self(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into())
            }
        }
    }

    /// The /48 around it: what many providers give to one customer (RFC 6177), who then has
    /// 65,536 networks of the size above. There is none around an IPv4 address.
    fn wide(self) -> Option<WideNet> {
        match self.0 {
            IpAddr::V4(_) => None,
            IpAddr::V6(address) => {
                let [a, b, c, ..] = address.segments();
                Some(WideNet([a, b, c]))
            }
        }
    }
}

/// A /48 of IPv6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct WideNet([u16; 3]);

/// What clients have started.
pub(super) struct Clients {
    quick: Bucket<ClientNet>,
    hourly: Bucket<ClientNet>,
    /// The sites that each client has asked for within the hour.
    seen: Bucket<(ClientNet, Site)>,
    distinct: Bucket<ClientNet>,
    wide: Bucket<WideNet>,
    wide_hourly: Bucket<WideNet>,
    reports: Bucket<ClientNet>,
}

impl Clients {
    /// Nothing counted yet.
    pub(super) fn new() -> Self {
        Self {
            quick: Bucket::new(QUICK, CLIENTS_MAX),
            hourly: Bucket::new(HOURLY, CLIENTS_MAX),
            seen: Bucket::new(SEEN, SEEN_MAX),
            distinct: Bucket::new(DISTINCT, CLIENTS_MAX),
            wide: Bucket::new(WIDE, CLIENTS_MAX),
            wide_hourly: Bucket::new(WIDE_HOURLY, CLIENTS_MAX),
            reports: Bucket::new(REPORTS, CLIENTS_MAX),
        }
    }

    /// Writes down whom each limit turned away, and how much it remembers.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        self.quick.tell_figures(sheet, "client");
        self.hourly.tell_figures(sheet, "client_hour");
        // What this one does not take is no refusal: the client has asked for the site before.
        self.seen.tell_keys(sheet, "client_sites_seen");
        self.distinct.tell_figures(sheet, "client_sites");
        self.wide.tell_figures(sheet, "net48");
        self.wide_hourly.tell_figures(sheet, "net48_hour");
        self.reports.tell_figures(sheet, "client_reports");
    }

    /// Counts a new measurement of a site. What neighbours share comes last, so that one who is
    /// over its own limit takes nothing from them.
    ///
    /// # Errors
    /// How long to wait.
    pub(super) fn start(&self, client: ClientNet, site: &Site) -> Result<(), Duration> {
        self.quick.take(&client)?;
        self.hourly.take(&client)?;
        self.meet(client, site)?;
        self.share(client)
    }

    /// Counts questions at addresses that the client named itself.
    ///
    /// # Errors
    /// How long to wait.
    pub(super) fn exchange(&self, client: ClientNet) -> Result<(), Duration> {
        self.quick.take(&client)?;
        self.hourly.take(&client)?;
        self.share(client)
    }

    /// Counts a report to be judged.
    ///
    /// # Errors
    /// How long to wait.
    pub(super) fn report(&self, client: ClientNet) -> Result<(), Duration> {
        self.reports.take(&client)
    }

    /// What this client may still start and report. What neighbours share is not told: it is no
    /// figure of theirs alone.
    pub(super) fn allowances(&self, client: ClientNet) -> [Allowance; 4] {
        let told = |name, rate: Rate, bucket: &Bucket<ClientNet>| {
            let left = bucket.left(&client);
            let window = rate.every * rate.burst.get();
            Allowance {
                name,
                most: rate.burst.get(),
                window,
                left: left.cells,
                whole_in: left.whole_in,
            }
        };
        [
            told("burst", QUICK, &self.quick),
            told("hour", HOURLY, &self.hourly),
            told("sites", DISTINCT, &self.distinct),
            told("reports", REPORTS, &self.reports),
        ]
    }

    /// Counts a site once an hour. When there is no room to remember that the client has asked for
    /// it, it counts each time.
    fn meet(&self, client: ClientNet, site: &Site) -> Result<(), Duration> {
        let pair = (client, site.clone());
        if !self.seen.has_room_for(&pair) {
            return self.distinct.take(&client);
        }
        if self.seen.take(&pair).is_err() {
            return Ok(());
        }
        // A site that is refused has not been asked for.
        self.distinct.take(&client).inspect_err(|_| self.seen.forget(&pair))
    }

    fn share(&self, client: ClientNet) -> Result<(), Duration> {
        let Some(wide) = client.wide() else { return Ok(()) };
        self.wide.take(&wide)?;
        self.wide_hourly.take(&wide)
    }
}

/// A person checks a handful of pages and tries again; a script must slow down.
const QUICK: Rate = Rate::new(10, 3_000);

/// 250 at once, and 250 an hour from then on: as Globalping gives to people without an account.
const HOURLY: Rate = Rate::new(250, 3_600_000 / 250);

/// Different sites: who asks for more than 60 an hour goes through a list. Many people behind one
/// address ask for the same few sites, and those are kept answers.
const DISTINCT: Rate = Rate::new(60, 3_600_000 / 60);

/// A site counts as new again after an hour.
const SEEN: Rate = Rate::new(1, 3_600_000);

/// A /48 is a customer or a whole office: four times one client.
const WIDE: Rate = Rate::new(40, 750);

/// The same for the hour.
const WIDE_HOURLY: Rate = Rate::new(1_000, 3_600_000 / 1_000);

/// Reports to be judged: reading 16 KiB of pasted text costs some milliseconds, and nobody pastes
/// twice in a second for long.
const REPORTS: Rate = Rate::new(30, 1_000);

/// Clients that are remembered for each rate, about 20 bytes each. One that asked once is
/// forgotten within a minute.
const CLIENTS_MAX: usize = 100_000;

/// Pairs of client and site of the last hour, about 20 bytes each.
const SEEN_MAX: usize = 400_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::target::Target;

    fn net(text: &str) -> ClientNet {
        ClientNet::of(text.parse().unwrap())
    }

    fn site(number: u32) -> Site {
        Site::of(&Target::parse(&format!("https://n{number}.example.com/")).unwrap())
    }

    #[test]
    fn one_subscriber_is_one_client() {
        assert_eq!(net("2001:db8:1:2::1"), net("2001:db8:1:2:ffff::9"));
        assert_ne!(net("2001:db8:1:2::1"), net("2001:db8:1:3::1"));
        assert_eq!(net("::ffff:192.0.2.1"), net("192.0.2.1"));
        assert_ne!(net("192.0.2.1"), net("192.0.2.2"));
        assert_eq!(net("2001:db8:1:2::1").wide(), net("2001:db8:1:3::1").wide());
        assert_ne!(net("2001:db8:1:2::1").wide(), net("2001:db8:2:2::1").wide());
        assert_eq!(net("192.0.2.1").wide(), None);
    }

    /// One every three seconds, for as long as the hour's burst lasts.
    #[tokio::test(start_paused = true)]
    async fn an_hour_has_its_own_limit() {
        let clients = Clients::new();
        let mut started = 0;
        for _ in 0..(4 * 3_600 / 3) {
            started += u32::from(clients.start(net("192.0.2.1"), &site(0)).is_ok());
            tokio::time::advance(Duration::from_secs(3)).await;
        }
        assert!((4 * 250 + 200..=4 * 250 + 250).contains(&started), "{started} in four hours");
    }

    #[tokio::test(start_paused = true)]
    async fn who_goes_through_a_list_is_held_up_and_may_ask_again_for_what_it_had() {
        let clients = Clients::new();
        let client = net("192.0.2.1");
        let mut started = 0;
        for number in 0..100 {
            started += u32::from(clients.start(client, &site(number)).is_ok());
            tokio::time::advance(Duration::from_secs(3)).await;
        }
        // Five minutes have passed, and a new one is free every minute.
        assert!((60..=65).contains(&started), "{started}");
        assert!(clients.start(client, &site(0)).is_ok(), "a site of this hour is none of the list");
        tokio::time::advance(Duration::from_secs(3)).await;
        let _the_last_of_this_minute = clients.start(client, &site(1_000));
        tokio::time::advance(Duration::from_secs(3)).await;
        let wait = clients.start(client, &site(99)).expect_err("still over the limit");
        assert!(wait <= Duration::from_secs(60), "{wait:?}");
        tokio::time::advance(wait).await;
        assert!(clients.start(client, &site(99)).is_ok(), "a refused site was not counted as had");
    }

    #[tokio::test(start_paused = true)]
    async fn many_networks_of_one_customer_share_a_looser_limit() {
        let clients = Clients::new();
        let started = (0..200_u16).filter(|number| {
            let client = IpAddr::from(Ipv6Addr::new(0x2001, 0xdb8, 1, *number, 0, 0, 0, 1));
            clients.start(ClientNet::of(client), &site(0)).is_ok()
        });
        assert_eq!(started.count(), 40);
        assert!(clients.start(net("2001:db8:2::1"), &site(0)).is_ok(), "another customer");
    }

    #[tokio::test(start_paused = true)]
    async fn one_that_is_over_its_own_limit_takes_nothing_from_its_neighbours() {
        let clients = Clients::new();
        for _ in 0..1_000 {
            let _counted = clients.start(net("2001:db8:1:2::1"), &site(0));
        }
        let others = (3..40).filter(|number| {
            let text = format!("2001:db8:1:{number:x}::1");
            clients.start(net(&text), &site(0)).is_ok()
        });
        assert_eq!(others.count(), 30, "40 for all, less the 10 that one was given");
    }

    #[tokio::test(start_paused = true)]
    async fn reports_have_a_rate_of_their_own() {
        let clients = Clients::new();
        let judged = (0..100).filter(|_| clients.report(net("192.0.2.1")).is_ok()).count();
        assert_eq!(judged, 30);
        assert!(clients.start(net("192.0.2.1"), &site(0)).is_ok());
    }
}

//! How often new measurements may be made of one page, one site and one domain, whoever asks.

use std::time::Duration;

use crate::check::limits::bucket::Bucket;
use crate::check::limits::bucket::Rate;
use crate::check::shared::Key;
use crate::figures::Sheet;
use crate::target::Target;

/// A site: all pages of one host and port, however many queries are made up for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Site {
    host: String,
    port: u16,
}

impl Site {
    /// The site that a target is a page of.
    pub(super) fn of(target: &Target) -> Self {
        Self { host: target.host().to_string(), port: target.port() }
    }
}

/// What has been measured of late.
pub(super) struct Targets {
    pages: Bucket<Key>,
    sites: Bucket<Site>,
    domains: Bucket<String>,
}

impl Targets {
    /// Nothing counted yet.
    pub(super) fn new() -> Self {
        Self {
            pages: Bucket::new(PAGE, KEYS_MAX),
            sites: Bucket::new(SITE, KEYS_MAX),
            domains: Bucket::new(DOMAIN, KEYS_MAX),
        }
    }

    /// Writes down how often each limit turned away, and how much it remembers.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        self.pages.tell_figures(sheet, "page");
        self.sites.tell_figures(sheet, "host");
        self.domains.tell_figures(sheet, "domain");
    }

    /// Counts a new measurement. The narrowest comes first: what is refused for its page takes
    /// nothing from the other pages of its site.
    ///
    /// # Errors
    /// How long to wait.
    pub(super) fn start(&self, target: &Target, page: &Key, site: &Site) -> Result<(), Duration> {
        self.pages.take(page)?;
        self.sites.take(site)?;
        self.domains.take(&target.registrable_domain())
    }
}

/// A page is not asked for more often than this, whoever asks.
const PAGE: Rate = Rate::new(2, 5_000);

/// Nor is a site, by all its pages: less than one busy visitor's browser asks of it, so that
/// nobody can use us to overload somebody else.
pub(super) const SITE: Rate = Rate::new(20, 3_000);

/// Nor are all hosts that one owner can make up names for.
const DOMAIN: Rate = Rate::new(40, 2_000);

/// Keys that are remembered for each rate, about 20 bytes each. To fill one, somebody would have
/// to start 20,000 measurements a second.
const KEYS_MAX: usize = 100_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn started(pages: impl IntoIterator<Item = String>) -> usize {
        let targets = Targets::new();
        let one = |page: &String| {
            let target = Target::parse(page).unwrap();
            targets.start(&target, &Key::of(&target), &Site::of(&target)).is_ok()
        };
        pages.into_iter().filter(one).count()
    }

    #[tokio::test(start_paused = true)]
    async fn made_up_pages_do_not_multiply_what_a_site_gets() {
        assert_eq!(started((0..100).map(|n| format!("https://example.com/?{n}"))), 20);
    }

    #[tokio::test(start_paused = true)]
    async fn made_up_hosts_do_not_multiply_what_a_domain_gets() {
        assert_eq!(started((0..100).map(|n| format!("https://n{n}.a.example.co.uk/"))), 40);
        // Each of these is somebody else's.
        assert_eq!(started((0..100).map(|n| format!("https://example{n}.co.uk/"))), 100);
        assert_eq!(started((0..100).map(|n| format!("https://n{n}.github.io/"))), 100);
        assert_eq!(started((0..100).map(|n| format!("https://192.0.33.{n}/"))), 100);
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_that_is_refused_takes_nothing_from_its_site() {
        let targets = Targets::new();
        let start = |page: &str| {
            let target = Target::parse(page).unwrap();
            targets.start(&target, &Key::of(&target), &Site::of(&target))
        };
        for _ in 0..100 {
            let _counted = start("https://example.com/one");
        }
        let others = (0..30).filter(|n| start(&format!("https://example.com/{n}")).is_ok());
        assert_eq!(others.count(), 18);
    }
}

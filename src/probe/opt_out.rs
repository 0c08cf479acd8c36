//! Whether the owner of a site has asked us, in DNS, to leave it alone.
//!
//! A TXT record with the one word `refuse` at `_downforwhom.` before the host, or before the
//! domain that its owner registered, is such a wish (RFC 8552 gives names with an underscore to
//! uses like this). It is asked for at the same time as the addresses and costs no time: what
//! arrives before the request is sent counts, and what arrives later counts for the next look. No
//! answer is no wish. This module must not decide what follows from it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;

use moka::sync::Cache;
use tokio::time::Instant;
use tokio::time::sleep_until;
use url::Host;

use crate::probe::dns::Resolvers;
use crate::target::Target;

/// The wishes that are known. Cheap to clone.
#[derive(Clone, Debug)]
pub(super) struct OptOuts {
    resolvers: Resolvers,
    /// Names that are to be left alone, with all below them.
    known: Cache<String, ()>,
}

/// A wish that is being asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish {
    refuses: Arc<AtomicBool>,
    answered: Arc<AtomicBool>,
}

impl OptOuts {
    /// No wish is known yet.
    pub(super) fn new(resolvers: Resolvers) -> Self {
        let known = Cache::builder().max_capacity(KNOWN_MAX).time_to_live(KNOWN_FOR).build();
        Self { resolvers, known }
    }

    /// Begins to ask for the wish of a target's owner, and returns at once. The question ends by
    /// itself, also when nobody waits any more. Needs a runtime.
    pub(super) fn ask(&self, target: &Target) -> Wish {
        let wish = Wish::default();
        let Host::Domain(host) = target.host() else { return wish };
        let mut names = vec![host.to_owned(), target.registrable_domain()];
        names.dedup();
        if names.iter().any(|name| self.known.contains_key(name)) {
            wish.refuses.store(true, Ordering::Release);
            return wish;
        }
        let (this, told) = (self.clone(), wish.clone());
        tokio::spawn(async move {
            let asked = names.iter().map(|name| this.is_refused(name));
            let refused = futures_util::future::join_all(asked).await;
            if refused.contains(&true) {
                told.refuses.store(true, Ordering::Release);
            }
            told.answered.store(true, Ordering::Release);
        });
        wish
    }

    async fn is_refused(&self, name: &str) -> bool {
        let texts = self.resolvers.texts(&format!("{LABEL}.{name}")).await;
        let refused = texts.iter().any(|text| says_refuse(text));
        if refused {
            self.known.insert(name.to_owned(), ());
        }
        refused
    }
}

impl Wish {
    /// Whether the owner is known to refuse.
    pub(super) fn refuses(&self) -> bool {
        self.refuses.load(Ordering::Acquire)
    }

    /// Waits for the moment that it takes to read an answer that has arrived.
    pub(super) async fn settle(&self) {
        let end = Instant::now() + READING;
        while !self.answered.load(Ordering::Acquire) && !self.refuses() && Instant::now() < end {
            sleep_until(end.min(Instant::now() + Duration::from_millis(1))).await;
        }
    }
}

fn says_refuse(text: &[u8]) -> bool {
    text.trim_ascii().eq_ignore_ascii_case(REFUSE)
}

/// Where the wish stands, before the name.
const LABEL: &str = "_downforwhom";

/// The wish.
const REFUSE: &[u8] = b"refuse";

/// How long a wish counts once it is known: soon enough for who takes it back, and long enough for
/// one that is answered too late to count at the next look.
const KNOWN_FOR: Duration = Duration::from_secs(600);

/// Names that are remembered, about 400 bytes each.
const KNOWN_MAX: u64 = 10_000;

/// Addresses and wishes are often in the same moment's packets; a busy machine reads the one before
/// the other.
const READING: Duration = Duration::from_millis(5);

#[cfg(test)]
mod tests {
    use super::says_refuse;

    #[test]
    fn one_word_is_a_wish_and_nothing_else() {
        for wish in ["refuse", "Refuse", " refuse "] {
            assert!(says_refuse(wish.as_bytes()), "{wish}");
        }
        for other in ["", "v=spf1 -all", "refuse all", "do not refuse", "allow"] {
            assert!(!says_refuse(other.as_bytes()), "{other}");
        }
    }
}

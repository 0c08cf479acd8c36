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
    /// Names at which no wish was found a moment ago.
    silent: Cache<String, ()>,
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
        let silent = Cache::builder().max_capacity(KNOWN_MAX).time_to_live(SILENT_FOR).build();
        Self { resolvers, known, silent }
    }

    /// Begins to ask for the wish of a target's owner, and returns at once. The question ends by
    /// itself, also when nobody waits any more. Needs a runtime.
    pub(super) fn ask(&self, target: &Target) -> Wish {
        let wish = Wish::default();
        // An address has no name before which a wish could stand.
        let Host::Domain(host) = target.host() else { return wish.answered() };
        let mut names = vec![host.to_owned(), target.registrable_domain()];
        names.dedup();
        if names.iter().any(|name| self.known.contains_key(name)) {
            wish.refuses.store(true, Ordering::Release);
            return wish;
        }
        names.retain(|name| !self.silent.contains_key(name));
        if names.is_empty() {
            return wish.answered();
        }
        let (this, told) = (self.clone(), wish.clone());
        tokio::spawn(async move {
            let asked = names.iter().map(|name| this.ask_for(name, &told));
            futures_util::future::join_all(asked).await;
            told.answered();
        });
        wish
    }

    /// Asks for the wish that stands before one name, and tells of it as soon as one resolver does.
    async fn ask_for(&self, name: &str, told: &Wish) {
        let heard = |texts: &[Vec<u8>]| {
            if texts.iter().any(|text| says_refuse(text)) {
                self.known.insert(name.to_owned(), ());
                told.refuses.store(true, Ordering::Release);
            }
        };
        let answers = self.resolvers.texts(&format!("{LABEL}.{name}"), heard).await;
        // Where nobody answered, the next look asks again.
        if answers > 0 && !told.refuses() {
            self.silent.insert(name.to_owned(), ());
        }
    }
}

impl Wish {
    /// All that will be heard has been.
    fn answered(self) -> Self {
        self.answered.store(true, Ordering::Release);
        self
    }

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

/// How long no wish counts: a chain of redirects, and a site that many ask about, are not asked for
/// it again and again.
const SILENT_FOR: Duration = Duration::from_secs(60);

/// Names that are remembered of each kind, about 400 bytes each.
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

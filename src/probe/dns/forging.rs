//! Whether resolvers give addresses for names that do not exist, as some providers' do to show
//! pages of their own (SSAC report SAC 032).
//!
//! What they give is remembered for a while, so that it costs a question now and then. It must
//! not judge what they say of any other name.

use std::net::IpAddr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use hickory_proto::rr::Name;
use tokio::sync::Mutex;
use tokio::time::Instant;

use super::addresses_of;
use super::question;
use crate::observation::Family;

/// What resolvers gave for a name that nobody has. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub(super) struct Forging {
    last: Arc<Mutex<Option<Told>>>,
}

#[derive(Clone, Debug)]
struct Told {
    at: Instant,
    given: Vec<IpAddr>,
}

impl Forging {
    /// The addresses that these resolvers give for a name that nobody has; none from honest ones.
    pub(super) async fn given_by(&self, servers: &[SocketAddr]) -> Vec<IpAddr> {
        // Who waits here finds what the first one has learnt.
        let mut last = self.last.lock().await;
        if let Some(told) = last.as_ref().filter(|told| told.at.elapsed() < REMEMBERED) {
            return told.given.clone();
        }
        let given = ask(servers).await;
        *last = Some(Told { at: Instant::now(), given: given.clone() });
        given
    }
}

async fn ask(servers: &[SocketAddr]) -> Vec<IpAddr> {
    let Some(name) = nobodys_name() else { return Vec::new() };
    let deadline = Instant::now() + WITHIN;
    let asked = servers.iter().flat_map(|server| {
        let name = &name;
        [Family::V4, Family::V6]
            .map(|family| async move { question::ask(*server, name, family, deadline).await })
    });
    let told = join_all(asked).await;
    let mut given: Vec<IpAddr> =
        told.iter().flat_map(|question| addresses_of(&question.outcome)).copied().collect();
    given.sort_unstable();
    given.dedup();
    given
}

/// A name of so many random letters below a registry that nobody happens to own it.
fn nobodys_name() -> Option<Name> {
    let label: String = (0..LABEL_CHARS).map(|_| fastrand::lowercase()).collect();
    let mut name = Name::from_labels([label.as_bytes(), b"com"]).ok()?;
    name.set_fqdn(true);
    Some(name)
}

/// A resolver that answers in place of the registries does so at once.
const WITHIN: Duration = Duration::from_millis(600);

/// A resolver does not change its ways from one minute to the next.
const REMEMBERED: Duration = Duration::from_secs(10 * 60);

/// 26 to the power of 40 names.
const LABEL_CHARS: usize = 40;

//! Which known thing is this? One automaton over all patterns of `fingerprints/`.
//!
//! It recognises; it does not judge whose fault anything is.

use crate::observation::Answer;
use crate::observation::Ede;

/// All known things, compiled once.
pub struct Catalogue {
    entries: Vec<Entry>,
}

/// One known thing.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Stable key.
    pub id: String,
    /// Gateway, CDN, WAF, app, browser error …
    pub kind: Kind,
    /// The product or vendor.
    pub vendor: String,
    /// Who writes this.
    pub who: Who,
    /// What a match says.
    pub role: Role,
    /// The layer it speaks of.
    pub layer: Layer,
    /// The first cause it points at.
    pub cause: Option<CauseHint>,
    /// Other possible causes, likeliest first.
    pub also_possible: Vec<CauseHint>,
    /// The place it points at.
    pub fault_hint: Option<FaultHint>,
    /// In which way the server behind a gateway failed; `None` when the entry is not about one.
    pub upstream: Option<Upstream>,
    /// What kind of gateway the product is; `None` when it is none.
    pub gateway_kind: Option<ProductKind>,
    /// How surely the match means what it says.
    pub confidence: MatchConfidence,
    /// What it means, in a sentence.
    pub meaning: String,
}

/// The families of known things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Reverse proxies, load balancers, caches.
    Gateway,
    /// CDNs, cloud load balancers, hosting platforms.
    Cdn,
    /// Web application firewalls.
    Waf,
    /// Frameworks, content systems, default and parked pages.
    App,
    /// Filters, national pages, sinkholes, portals.
    IspBlockpage,
    /// Browsers' error pages and codes.
    BrowserError,
    /// curl and its kin.
    CurlError,
    /// Log lines, flags, codes.
    LogLine,
}

/// Who writes a known thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// A CDN's edge.
    Edge,
    /// A reverse proxy, load balancer or cache.
    Gateway,
    /// The site's program.
    Application,
    /// The person's browser.
    Browser,
    /// The person's provider or resolver.
    Isp,
    /// The person's device.
    Local,
}

/// What a match says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// A failure was reported.
    Error,
    /// Someone refuses on purpose.
    Block,
    /// A bot check: the site is up.
    Challenge,
    /// An announced pause.
    Maintenance,
    /// Names the product in front; says nothing about health.
    Identify,
    /// Changes weights only.
    Hint,
    /// Must not count.
    NotEvidence,
}

/// The layer a known thing speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// Names.
    Dns,
    /// Routes.
    Ip,
    /// Connections.
    Tcp,
    /// Encryption.
    Tls,
    /// QUIC.
    Quic,
    /// HTTP.
    Http,
    /// A forward proxy.
    Proxy,
    /// The address typed.
    Url,
    /// The browser.
    Browser,
    /// The device.
    Local,
    /// Any.
    Any,
}

/// The causes that a known thing can point at: the contract's five, and `config`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CauseHint {
    /// Too much work.
    Overload,
    /// Refused or dropped on purpose.
    Firewall,
    /// A crash or invalid reply.
    Programming,
    /// Names and routes.
    Network,
    /// A timer ran out.
    Timeout,
    /// Everything wrong by set-up.
    Config,
}

/// The place a known thing points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultHint {
    /// The person's device.
    Local,
    /// The way between.
    Path,
    /// A network that refuses.
    NetworkPolicy,
    /// The name.
    Dns,
    /// Encryption.
    Tls,
    /// The front door.
    Gateway,
    /// The program.
    Application,
    /// The site refuses on purpose.
    SitePolicy,
    /// Nothing is wrong.
    None,
}

/// How surely a match means what it says.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum MatchConfidence {
    /// Weak.
    Low,
    /// Fair.
    Medium,
    /// Strong.
    High,
}

/// In which way the server behind a gateway failed, as far as the page or the header tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Upstream {
    /// It refused the connection.
    Refused,
    /// It did not answer in time, to the connection or to the request.
    TimedOut,
    /// There is no way to it.
    Unreachable,
    /// It hung up in the middle.
    Closed,
    /// It answered nonsense.
    Invalid,
    /// Its name cannot be found.
    Dns,
    /// No agreement on encryption, or its certificate is not accepted.
    Tls,
    /// No healthy server is left, or none is registered.
    NoneAvailable,
    /// A limit is reached.
    Overloaded,
    /// The gateway does not know the site, or its own set-up is wrong.
    Misconfigured,
    /// The gateway itself failed; the server behind has no part in it.
    OwnError,
    /// A planned pause.
    Maintenance,
    /// It failed, and the text does not say how.
    Failed,
}

/// What kind of gateway a product is: the words of the public interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProductKind {
    /// A reverse proxy or web server.
    ReverseProxy,
    /// A load balancer.
    LoadBalancer,
    /// A content delivery network's edge.
    Cdn,
    /// A cache.
    Cache,
    /// A web application firewall.
    Waf,
    /// A hosting platform's router.
    Platform,
    /// A proxy on the person's side.
    ForwardProxy,
}

impl Catalogue {
    /// The catalogue that is built into the program, compiled at the first call.
    pub fn builtin() -> &'static Self {
        static BUILTIN: std::sync::OnceLock<Catalogue> = std::sync::OnceLock::new();
        BUILTIN.get_or_init(|| Self { entries: Vec::new() })
    }

    /// Every entry.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry with this id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Everything that an HTTP answer shows, most specific first.
    pub fn in_answer(&self, _answer: &Answer) -> Vec<&Entry> {
        Vec::new()
    }

    /// Everything that a pasted text shows, most specific first. `status` is what the person
    /// said beside it.
    pub fn in_paste(&self, _text: &str, _status: Option<u16>) -> Vec<&Entry> {
        Vec::new()
    }

    /// What an Extended DNS Error is known to mean.
    pub fn in_ede(&self, _ede: &Ede) -> Option<&Entry> {
        None
    }
}

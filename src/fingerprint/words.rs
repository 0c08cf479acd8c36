//! The closed lists that describe a known thing, as the data files write them.
//!
//! Words only: nothing here looks at evidence.

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

/// Where an entry may be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// An HTTP answer.
    Response,
    /// Text that a person pasted.
    Paste,
    /// The code that a program reports on its own machine.
    Agent,
    /// DNS answers and codes.
    Dns,
    /// Log lines.
    Log,
}

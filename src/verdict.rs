//! The answer: where the trouble is, why we say so, and how sure we are.
//!
//! The words here are the contract's closed lists. A verdict carries its evidence as typed
//! [`Fact`]s, so that sentences can be made from it without asking what happened.
//! This module must not judge and must not hold sentences for people.

mod fact;
mod reason;
mod understood;

use serde::Deserialize;
use serde::Serialize;

pub use crate::verdict::fact::BrowserSaw;
pub use crate::verdict::fact::Fact;
pub use crate::verdict::fact::OwnStep;
pub use crate::verdict::reason::Reason;
pub use crate::verdict::understood::SeenClass;
pub use crate::verdict::understood::Understood;

/// The whole answer to "is it down, and whose fault is it?".
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// The host that this is about: the one that was asked for, or the one to which it sends its
    /// visitors when the trouble is there.
    pub host: String,
    /// For whom it is down.
    pub down_for: DownFor,
    /// The finer grain; `reason.fault()` says where along the way the trouble is.
    pub reason: Reason,
    /// How sure we are.
    pub confidence: Confidence,
    /// The stable id of the rule that decided.
    pub rule: &'static str,
    /// Who stands in front of the site, when we could tell.
    pub gateway: Option<Gateway>,
    /// The causes that explain a 502 and its kin, likeliest first.
    pub causes: Vec<CauseGuess>,
    /// What the verdict rests on, most telling first.
    pub evidence: Vec<Evidence>,
    /// What was made of the person's report; `None` when they said nothing.
    pub understood: Option<Understood>,
    /// What else it may be, when the evidence for both is nearly as strong.
    pub runner_up: Option<Reason>,
    /// From where somebody has looked.
    pub looked: Looked,
}

impl Verdict {
    /// Where along the way the trouble is.
    pub fn fault(&self) -> Fault {
        self.reason.fault()
    }

    /// The first thing `pick` finds among the facts.
    pub fn find<'a, T>(&'a self, pick: impl Fn(&'a Fact) -> Option<T>) -> Option<T> {
        self.evidence.iter().find_map(|evidence| pick(&evidence.fact))
    }
}

/// From where somebody has looked at the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Looked {
    /// Our checker alone.
    #[default]
    FromHere,
    /// The person's own machine alone.
    FromTheirs,
    /// Both.
    FromBoth,
}

/// Declares a closed list of the contract: an enum with its word, both ways, and what the word
/// means. The meaning is the variant's own documentation, so that the two cannot differ.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[doc = $doc])+ #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every word of the list, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as the contract writes it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// What the word means, for those who write programs with it.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii_start(),)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// For whom it is down.
    DownFor {
        /// It works.
        Nobody = "nobody",
        /// It fails from everywhere we know of.
        Everyone = "everyone",
        /// It fails for the person who asks, and not for us.
        You = "you",
        /// It fails for a part of the people: some addresses, some tries, one family.
        Some = "some",
        /// The evidence does not say.
        Unknown = "unknown",
    }
}

words! {
    /// Where along the way from the person to the site the trouble is.
    Fault {
        /// No trouble seen from either side.
        None = "none",
        /// The person's device, browser or own network.
        Local = "local",
        /// Between the person's network and the wider Internet.
        Isp = "isp",
        /// The site's own name.
        Dns = "dns",
        /// The site's address cannot be reached from anywhere.
        Network = "network",
        /// The site's certificate or encryption set-up.
        Tls = "tls",
        /// The site's front door.
        Gateway = "gateway",
        /// The site's own program.
        Application = "application",
        /// Our own side: we cannot judge now.
        Checker = "checker",
        /// The evidence does not decide.
        Unknown = "unknown",
    }
}

words! {
    /// How sure we are.
    #[derive(PartialOrd, Ord)]
    Confidence {
        /// 50 to 69 in 100.
        Possible = "possible",
        /// 70 to 89 in 100.
        Likely = "likely",
        /// 90 in 100 or more.
        Certain = "certain",
    }
}

words! {
    /// The five causes that explain a 502 and its kin.
    Cause {
        /// Too much work, or no free or healthy server.
        Overload = "overload",
        /// Something refuses or drops on purpose.
        Firewall = "firewall",
        /// A crash, an exception, an invalid reply.
        Programming = "programming",
        /// Names, routes, unreachable machines.
        Network = "network",
        /// A timer ran out.
        Timeout = "timeout",
    }
}

words! {
    /// What stands in front of a site.
    GatewayKind {
        /// A reverse proxy or web server.
        ReverseProxy = "reverse-proxy",
        /// A load balancer.
        LoadBalancer = "load-balancer",
        /// A content delivery network's edge.
        Cdn = "cdn",
        /// A cache.
        Cache = "cache",
        /// A web application firewall.
        Waf = "waf",
        /// A hosting platform's router.
        Platform = "platform",
        /// A proxy on the person's side.
        ForwardProxy = "forward-proxy",
        /// It speaks as a gateway, and we do not know the product.
        Unknown = "unknown",
    }
}

/// Who stands in front of a site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gateway {
    /// The product's or vendor's name, cleaned.
    pub name: String,
    /// What it is.
    pub kind: GatewayKind,
}

/// One of the five causes, how sure, and the fact that points at it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CauseGuess {
    /// The cause.
    pub cause: Cause,
    /// How sure we are.
    pub confidence: Confidence,
    /// What points at it.
    pub because: Because,
}

/// Why a cause is on the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "because", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum Because {
    /// The gateway's page or header says so in its own words.
    GatewaySaysSo,
    /// The gateway was refused: nothing listens behind it, or a firewall rejects.
    UpstreamRefused,
    /// The gateway waited for this long.
    GatewayWaited { ms: u32 },
    /// The error came at once, so nobody waited.
    ErrorCameAtOnce { ms: u32 },
    /// Connections get no answer at all, as when a firewall drops them.
    SilentDrop,
    /// Connections are refused.
    ConnectionRefused,
    /// Some tries work and some fail.
    ComesAndGoes { failed: u32, tries: u32 },
    /// The answer names a limit or asks to come back later.
    AsksToComeBack,
    /// The program wrote an error of its own.
    ProgramWroteError,
    /// The answer is broken or cut.
    BrokenAnswer,
    /// Names or routes fail.
    NameOrRouteFails,
    /// The answer is slow.
    SlowAnswer { ms: u32 },
    /// Known to be common for this status, and nothing here speaks for or against it.
    CommonForStatus { status: u16 },
}

/// One line of evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Who saw it.
    pub from: Witness,
    /// What was seen.
    pub fact: Fact,
    /// The place it points at.
    pub supports: Fault,
}

/// Who saw a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Witness {
    /// Our checker.
    Checker,
    /// What the person says.
    Person,
    /// The person's browser, asked by our page.
    Browser,
    /// Our command on the person's machine.
    Machine,
    /// Our own canaries.
    Canary,
}

impl Witness {
    /// Every witness, in the order in which they are heard.
    pub const ALL: [Self; 5] =
        [Self::Person, Self::Browser, Self::Machine, Self::Checker, Self::Canary];
}
pub(crate) use words;

//! The words that may stand in a label: closed lists, and nothing else.

use crate::observation::Health;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::wire::ProblemKind;
use crate::wire::Source;

/// A closed list under the name of a label.
pub trait Label: Copy + 'static {
    /// The label's name.
    const NAME: &'static str;
    /// Every word, each at its place.
    const ALL: &'static [Self];
    /// The word's place in the list.
    fn place(self) -> usize;
    /// The word.
    fn word(self) -> &'static str;
}

/// What a counter is kept for: one word of each of its lists.
pub trait Key: Copy + 'static {
    /// How many there are.
    const SIZE: usize;
    /// Each has a place of its own below [`Self::SIZE`].
    fn place(self) -> usize;
    /// Every one, in the order of their places.
    fn all() -> Vec<Self>;
    /// Its labels.
    fn labels(self) -> Vec<(&'static str, &'static str)>;
}

impl Key for () {
    const SIZE: usize = 1;

    fn place(self) -> usize {
        0
    }

    fn all() -> Vec<Self> {
        vec![()]
    }

    fn labels(self) -> Vec<(&'static str, &'static str)> {
        Vec::new()
    }
}

impl<A: Label> Key for A {
    const SIZE: usize = A::ALL.len();

    fn place(self) -> usize {
        Label::place(self)
    }

    fn all() -> Vec<Self> {
        A::ALL.to_vec()
    }

    fn labels(self) -> Vec<(&'static str, &'static str)> {
        vec![(A::NAME, self.word())]
    }
}

impl<A: Label, B: Label> Key for (A, B) {
    const SIZE: usize = A::SIZE * B::SIZE;

    fn place(self) -> usize {
        Label::place(self.0) * B::SIZE + Label::place(self.1)
    }

    fn all() -> Vec<Self> {
        A::ALL.iter().flat_map(|a| B::ALL.iter().map(|b| (*a, *b))).collect()
    }

    fn labels(self) -> Vec<(&'static str, &'static str)> {
        [self.0.labels(), self.1.labels()].concat()
    }
}

impl<A: Label, B: Label, C: Label> Key for (A, B, C) {
    const SIZE: usize = A::SIZE * B::SIZE * C::SIZE;

    fn place(self) -> usize {
        (self.0, self.1).place() * C::SIZE + Label::place(self.2)
    }

    fn all() -> Vec<Self> {
        let pairs = <(A, B)>::all().into_iter();
        pairs.flat_map(|(a, b)| C::ALL.iter().map(move |c| (a, b, *c))).collect()
    }

    fn labels(self) -> Vec<(&'static str, &'static str)> {
        [self.0.labels(), self.1.labels(), self.2.labels()].concat()
    }
}

/// Declares a closed list and the label under whose name its words stand.
macro_rules! closed_list {
    ($(#[$meta:meta])* $list:ident = $name:literal { $($(#[$doc:meta])+ $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $list {
            $($(#[$doc])+ $variant,)+
        }

        impl Label for $list {
            const NAME: &'static str = $name;
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn place(self) -> usize {
                self as usize
            }

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

/// Makes labels of the verdict's lists.
macro_rules! labels {
    ($($list:ty = $name:literal),+ $(,)?) => {
        $(impl Label for $list {
            const NAME: &'static str = $name;
            const ALL: &'static [Self] = <$list>::ALL;

            fn place(self) -> usize {
                self as usize
            }

            fn word(self) -> &'static str {
                self.as_str()
            }
        })+
    };
}

labels! { Fault = "fault", Confidence = "confidence", DownFor = "down_for" }

impl Label for ProblemKind {
    const NAME: &'static str = "kind";
    const ALL: &'static [Self] = Self::ALL;

    fn place(self) -> usize {
        self as usize
    }

    fn word(self) -> &'static str {
        self.anchor()
    }
}

impl Label for Health {
    const NAME: &'static str = "state";
    const ALL: &'static [Self] = &[Self::Unwatched, Self::NotYetKnown, Self::Green, Self::Red];

    fn place(self) -> usize {
        self as usize
    }

    fn word(self) -> &'static str {
        match self {
            Self::Unwatched => "unwatched",
            Self::NotYetKnown => "not_yet_known",
            Self::Green => "green",
            Self::Red => "red",
        }
    }
}

closed_list! {
    /// The patterns of our routes.
    Route = "route" {
        /// The form.
        Home = "/",
        /// The verdict page.
        Check = "/check",
        /// A link to share, and all that has no route.
        Link = "/{link}",
        /// The API.
        ApiCheck = "/api/check",
        /// The API, step by step.
        ApiCheckEvents = "/api/check/events",
        /// The API of an older service.
        ApiHttpCheck = "/api/httpcheck/{host}",
        /// Our clock.
        ApiPing = "/api/ping",
        /// A case, and its picture.
        Case = "/case/{code}",
        /// The page about the API.
        Api = "/api",
        /// The page about the bookmarklet.
        Bookmarklet = "/bookmarklet",
        /// The page about our checks.
        AboutChecks = "/about-checks",
        /// How we decide.
        About = "/about",
        /// What we keep.
        Privacy = "/privacy",
        /// The page for owners of sites.
        ForOwners = "/for-owners",
        /// What a phone's share menu sends.
        Share = "/share",
        /// An article about an error number: each has a route of its own.
        Article = "/{status}",
        /// Style and scripts.
        Static = "/static/{name}",
        /// For robots.
        Robots = "/robots.txt",
        /// The pages that may be found.
        Sitemap = "/sitemap.xml",
        /// For browsers' search boxes.
        OpenSearch = "/opensearch.xml",
        /// For phones.
        Manifest = "/manifest.webmanifest",
        /// The icon, as Apple's phones ask for it.
        TouchIcon = "/apple-touch-icon.png",
        /// The icon.
        Favicon = "/favicon.svg",
        /// The icon, as old browsers ask for it.
        FaviconIco = "/favicon.ico",
        /// Whether we live.
        Healthz = "/healthz",
        /// Whether we take visitors.
        Readyz = "/readyz",
        /// These figures.
        Metrics = "/metrics",
        /// A route that is not on this list yet.
        Other = "other",
    }
}

impl Route {
    /// The route with this pattern.
    pub fn of(pattern: &str) -> Self {
        let known = |route: &&Self| route.word() == pattern;
        let is_number = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
        if pattern.strip_prefix('/').is_some_and(is_number) {
            return Self::Article;
        }
        Self::ALL.iter().find(known).copied().unwrap_or(Self::Other)
    }

    /// What is asked for there.
    pub fn scope(self) -> Scope {
        match self {
            Self::Check
            | Self::Link
            | Self::ApiCheck
            | Self::ApiCheckEvents
            | Self::ApiHttpCheck => Scope::Verdict,
            Self::Healthz | Self::Readyz | Self::Metrics => Scope::Watch,
            _ => Scope::Page,
        }
    }
}

closed_list! {
    /// What a request asks for. Times are kept for each of these, not for each route.
    Scope = "scope" {
        /// A verdict.
        Verdict = "verdict",
        /// A page or file that is the same for all.
        Page = "page",
        /// How we are.
        Watch = "watch",
    }
}

closed_list! {
    /// What kind of method a request has (RFC 9110 §9.2).
    Method = "method" {
        /// GET, HEAD.
        Read = "read",
        /// POST.
        Post = "post",
        /// Any other.
        Other = "other",
    }
}

impl Method {
    /// The kind of a method.
    pub fn of(method: &str) -> Self {
        match method {
            "GET" | "HEAD" => Self::Read,
            "POST" => Self::Post,
            _ => Self::Other,
        }
    }
}

closed_list! {
    /// The class of a status (RFC 9110 §15).
    StatusClass = "status" {
        /// Given.
        Success = "2xx",
        /// Elsewhere, or not changed.
        Redirection = "3xx",
        /// The request is at fault, or comes too often.
        ClientError = "4xx",
        /// We are.
        ServerError = "5xx",
    }
}

impl StatusClass {
    /// The class of a status.
    pub fn of(status: u16) -> Self {
        match status {
            ..300 => Self::Success,
            300..400 => Self::Redirection,
            400..500 => Self::ClientError,
            _ => Self::ServerError,
        }
    }
}

closed_list! {
    /// Where a verdict came from.
    Answered = "source" {
        /// Measured for this question, alone or for several who asked at the same time.
        Measured = "measured",
        /// Made for somebody before, and given ahead of all work.
        Ready = "ready",
        /// Kept, and still fresh.
        Cached = "cached",
        /// Kept, and not fresh any more: a new one is being made.
        Overdue = "overdue",
        /// What we saw last, since we cannot look now.
        LastKnown = "last_known",
    }
}

impl From<Source> for Answered {
    fn from(source: Source) -> Self {
        match source {
            Source::Measured => Self::Measured,
            Source::Cached => Self::Cached,
            Source::Overdue => Self::Overdue,
            Source::LastKnown => Self::LastKnown,
        }
    }
}

closed_list! {
    /// What a defect of ours ended.
    Broke = "what" {
        /// A check.
        Check = "check",
        /// The making of an answer.
        Handler = "handler",
    }
}

closed_list! {
    /// The steps of a request.
    Step = "step" {
        /// The look-up of a name.
        Dns = "dns",
        /// The first dial of an address.
        Tcp = "tcp",
        /// A handshake.
        Tls = "tls",
        /// From the request to the head of the answer.
        Http = "http",
    }
}

closed_list! {
    /// How a step ended.
    Outcome = "outcome" {
        /// It went on from there: an error status is an answer too.
        Ok = "ok",
        /// It did not.
        Failed = "failed",
    }
}

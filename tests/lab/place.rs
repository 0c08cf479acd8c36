//! The places of the small Internet, their addresses, and how they hang together.

use std::fmt;

use serde::Deserialize;

/// A machine of the lab: a network namespace of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Place {
    /// The person's own machine.
    Person,
    /// The router at their home; it translates addresses (NAT) for IPv4.
    Home,
    /// Their provider's router.
    Provider,
    /// Their provider's resolver.
    ProviderResolver,
    /// The middle of the Internet.
    Core,
    /// A public resolver, at 1.1.1.1.
    PublicOne,
    /// Another, at 8.8.8.8.
    PublicTwo,
    /// The root of all names, and the name servers of everything that is not a site of the lab.
    Root,
    /// The first name server of the sites.
    NamesOne,
    /// The second.
    NamesTwo,
    /// The control sites.
    Controls,
    /// The site's gateway.
    Site,
    /// A second gateway of the site, in another data centre.
    SecondSite,
    /// The site's program, behind both gateways.
    Origin,
    /// The server where the site used to be.
    Old,
    /// A server that belongs to somebody else.
    Other,
    /// A proxy on the Internet, for people whose settings name it.
    Proxy,
    /// Our checker, the service.
    Checker,
}

/// A place that hangs on the core by one wire, and its addresses.
pub(crate) struct Leaf {
    pub(crate) place: Place,
    /// The first three numbers of its IPv4 network; the core has 254 in it.
    pub(crate) v4: &'static str,
    /// The first half of its IPv6 network; the core has `::fe` in it.
    pub(crate) v6: &'static str,
    /// What follows, for each address that it has.
    pub(crate) hosts: &'static [(&'static str, &'static str)],
}

/// Addresses of no special purpose, so that a checker takes them for public ones.
pub(crate) const LEAVES: &[Leaf] = &[
    leaf(Place::PublicOne, "1.1.1", "2606:4700:4700:", &[("1", "1111")]),
    leaf(Place::PublicTwo, "8.8.8", "2001:4860:4860:", &[("8", "8888")]),
    leaf(Place::Root, "5.60.0", "2a0e:60:", &[("53", "53")]),
    leaf(Place::NamesOne, "5.61.0", "2a0e:61:", &[("53", "53")]),
    leaf(Place::NamesTwo, "5.62.0", "2a0e:62:", &[("53", "53")]),
    leaf(
        Place::Controls,
        "5.70.0",
        "2a0e:70:",
        &[("10", "10"), ("11", "11"), ("12", "12"), ("13", "13")],
    ),
    leaf(Place::Site, "5.80.0", "2a0e:80:", &[("80", "80")]),
    leaf(Place::SecondSite, "5.81.0", "2a0e:81:", &[("80", "80")]),
    leaf(Place::Old, "5.82.0", "2a0e:82:", &[("80", "80")]),
    leaf(Place::Other, "5.83.0", "2a0e:83:", &[("80", "80")]),
    leaf(Place::Proxy, "5.91.0", "2a0e:91:", &[("80", "80")]),
    leaf(Place::Checker, "5.90.0", "2a0e:90:", &[("10", "10")]),
];

const fn leaf(
    place: Place,
    v4: &'static str,
    v6: &'static str,
    hosts: &'static [(&'static str, &'static str)],
) -> Leaf {
    Leaf { place, v4, v6, hosts }
}

impl Leaf {
    pub(crate) fn addresses4(&self) -> Vec<String> {
        self.hosts.iter().map(|(host, _)| format!("{}.{host}", self.v4)).collect()
    }

    pub(crate) fn addresses6(&self) -> Vec<String> {
        self.hosts.iter().map(|(_, host)| format!("{}:{host}", self.v6)).collect()
    }
}

impl Place {
    /// Every place.
    pub(crate) const ALL: &'static [Self] = &[
        Self::Person,
        Self::Home,
        Self::Provider,
        Self::ProviderResolver,
        Self::Core,
        Self::PublicOne,
        Self::PublicTwo,
        Self::Root,
        Self::NamesOne,
        Self::NamesTwo,
        Self::Controls,
        Self::Site,
        Self::SecondSite,
        Self::Origin,
        Self::Old,
        Self::Other,
        Self::Proxy,
        Self::Checker,
    ];

    /// The word for it, which is the name of its namespace too.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Home => "home",
            Self::Provider => "provider",
            Self::ProviderResolver => "provider-resolver",
            Self::Core => "core",
            Self::PublicOne => "public-one",
            Self::PublicTwo => "public-two",
            Self::Root => "root",
            Self::NamesOne => "names-one",
            Self::NamesTwo => "names-two",
            Self::Controls => "controls",
            Self::Site => "site",
            Self::SecondSite => "second-site",
            Self::Origin => "origin",
            Self::Old => "old",
            Self::Other => "other",
            Self::Proxy => "proxy",
            Self::Checker => "checker",
        }
    }

    /// The place of a word.
    pub(crate) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|place| place.word() == word)
    }

    /// Its IPv4 addresses as others see them, and as it sees them itself.
    pub(crate) fn addresses4(self) -> Vec<String> {
        match self {
            Self::Person => vec![PERSON_4.into(), HOME_OUTSIDE_4.into()],
            Self::Home => vec![HOME_INSIDE_4.into(), HOME_OUTSIDE_4.into()],
            Self::Provider => vec![PROVIDER_4.into()],
            Self::ProviderResolver => vec![PROVIDER_RESOLVER_4.into()],
            Self::Origin => vec![ORIGIN_4.into(), ORIGIN_SECOND_4.into()],
            Self::Core => Vec::new(),
            _ => self.leaf().map(Leaf::addresses4).unwrap_or_default(),
        }
    }

    /// Its IPv6 addresses.
    pub(crate) fn addresses6(self) -> Vec<String> {
        match self {
            Self::Person => vec![PERSON_6.into()],
            Self::Home => vec![HOME_INSIDE_6.into(), HOME_OUTSIDE_6.into()],
            Self::Provider => vec![PROVIDER_6.into()],
            Self::ProviderResolver => vec![PROVIDER_RESOLVER_6.into()],
            Self::Core | Self::Origin => Vec::new(),
            _ => self.leaf().map(Leaf::addresses6).unwrap_or_default(),
        }
    }

    fn leaf(self) -> Option<&'static Leaf> {
        LEAVES.iter().find(|leaf| leaf.place == self)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

pub(crate) const PERSON_4: &str = "192.168.1.10";
pub(crate) const PERSON_6: &str = "2a0e:10:1::10";
pub(crate) const HOME_INSIDE_4: &str = "192.168.1.1";
pub(crate) const HOME_INSIDE_6: &str = "2a0e:10:1::1";
pub(crate) const HOME_OUTSIDE_4: &str = "5.10.0.2";
pub(crate) const HOME_OUTSIDE_6: &str = "2a0e:10:2::2";
pub(crate) const PROVIDER_4: &str = "5.10.0.1";
pub(crate) const PROVIDER_6: &str = "2a0e:10:2::1";
pub(crate) const PROVIDER_RESOLVER_4: &str = "5.11.0.53";
pub(crate) const PROVIDER_RESOLVER_6: &str = "2a0e:11::53";
pub(crate) const ORIGIN_4: &str = "10.9.0.2";
pub(crate) const ORIGIN_SECOND_4: &str = "10.9.1.2";
pub(crate) const CHECKER_4: &str = "5.90.0.10";

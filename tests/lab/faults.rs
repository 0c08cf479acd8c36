//! The words in which an experiment says what is put where. `README.md` explains each.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::experiment::OneOrMore;
use crate::place::Place;

/// One thing that is put in one place.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Fault {
    /// Packets vanish.
    Drop { at: Place, packets: Packets },
    /// Connections are refused by `at`, in the name of whom they go to.
    Refuse { at: Place, packets: Packets },
    /// `at` says that there is no way.
    Unreachable { at: Place, packets: Packets },
    /// Connections come about, and are reset once they carry something.
    Reset { at: Place, packets: Packets },
    /// Encrypted connections that open with this name are reset, or fall silent.
    NameFilter { at: Place, name: String, by: Cut },
    /// A wire is pulled out.
    Unplug { between: [Place; 2] },
    /// A place has no default route.
    NoRoute {
        at: Place,
        #[serde(default)]
        family: Option<Family>,
    },
    /// A place has lost its addresses of one family on the wire to `towards`.
    NoAddress { at: Place, towards: Place, family: Family },
    /// What passes `at` on its way to a resolver, or is asked of `at`, is answered with a lie.
    Lie {
        at: Place,
        name: String,
        say: OneOrMore,
        #[serde(default)]
        ede: Option<u16>,
    },
    /// The records of a zone are these, on these name servers.
    Zone {
        #[serde(default = "both_name_servers")]
        at: OneOrMorePlaces,
        name: String,
        records: Vec<String>,
    },
    /// The name servers give people of the provider these records, and everybody else the usual.
    ByCountry { name: String, records: Vec<String> },
    /// Packets go to another place than they were meant for.
    Divert { at: Place, packets: Packets, to: Place },
    /// A zone is gone: from the root, or from its name servers only.
    ZoneGone { name: String, from: ZoneGone },
    /// The root holds a key for the zone that its name servers do not have; these resolvers look.
    BadSignature { name: String, seen_by: OneOrMorePlaces },
    /// The servers of a place do not run.
    Stop { at: Place },
    /// The site answers so.
    Answer {
        #[serde(default = "both_gateways")]
        at: OneOrMorePlaces,
        #[serde(default)]
        to: Asked,
        with: Answer,
    },
    /// The gateway's way to the site's program fails so.
    Upstream {
        #[serde(default = "both_gateways")]
        at: OneOrMorePlaces,
        #[serde(default)]
        to: Asked,
        is: Broken,
    },
    /// The site shows another certificate.
    Certificate {
        #[serde(default = "both_gateways")]
        at: OneOrMorePlaces,
        is: CertificateKind,
    },
    /// A web server that answers everything so, whatever name it is asked for.
    Server {
        at: Place,
        with: Answer,
        #[serde(default)]
        certificate: CertificateSpec,
    },
    /// Something on the way takes connections and answers in place of whom they go to.
    Instead {
        at: Place,
        packets: Packets,
        #[serde(default)]
        with: Option<Answer>,
        #[serde(default)]
        certificate: CertificateSpec,
    },
    /// A program that answers every request on one port so, a proxy's requests too.
    Program { at: Place, port: u16, with: Answer },
    /// A caching proxy (Squid): on port 3128, or in the way of everything that goes to port 80.
    Squid {
        at: Place,
        #[serde(default)]
        in_the_way: bool,
    },
}

/// Which packets. What is not named does not matter.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Packets {
    /// Where they go: a place, or an address.
    pub(crate) to: Option<String>,
    /// Where they come from.
    pub(crate) from: Option<String>,
    /// The port that they go to.
    pub(crate) port: Option<u16>,
    /// The port that they come from.
    pub(crate) from_port: Option<u16>,
    pub(crate) protocol: Option<Protocol>,
    pub(crate) family: Option<Family>,
    /// Only those with more bytes.
    pub(crate) bigger_than: Option<u16>,
    /// Only every second, third, …
    pub(crate) one_in: Option<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Protocol {
    Tcp,
    Udp,
    Icmp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(crate) enum Family {
    #[serde(rename = "IPv4")]
    V4,
    #[serde(rename = "IPv6")]
    V6,
}

/// How a name filter cuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Cut {
    Reset,
    Silence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ZoneGone {
    /// Nobody holds the name any more: it does not exist.
    Root,
    /// The root still leads to name servers that know nothing of it.
    NameServers,
}

/// Which questions to the site. What is not named does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Asked {
    /// Who asks: the person or the checker.
    pub(crate) by: Option<Place>,
    /// `http` or `https`.
    pub(crate) scheme: Option<String>,
    /// Paths that begin so.
    pub(crate) path: Option<String>,
    /// Only every second, third, … question.
    pub(crate) one_in: Option<usize>,
}

/// What a server answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Answer {
    /// The status; 200 when it is not said.
    pub(crate) status: Option<u16>,
    /// Header lines.
    pub(crate) headers: BTreeMap<String, String>,
    /// The body.
    pub(crate) body: Option<String>,
    /// The body is this file of `pages/`.
    pub(crate) page: Option<String>,
    /// The body is filled up to so many bytes.
    pub(crate) bytes: Option<usize>,
    /// It comes after so many milliseconds.
    pub(crate) after_ms: Option<u64>,
    /// No answer at all: it breaks so.
    pub(crate) breaks: Option<Breaks>,
}

/// How a program breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Breaks {
    /// It takes the question and says nothing.
    Silent,
    /// It resets the connection.
    Resets,
    /// It closes the connection without a word.
    Closes,
    /// It says what no browser understands.
    Nonsense,
}

/// How the gateway's way to the program is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Broken {
    /// Nothing listens.
    Refused,
    /// No machine is there.
    Gone,
    /// No way leads there.
    Unreachable,
    Silent,
    Resets,
    Closes,
    Nonsense,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CertificateKind {
    #[default]
    Good,
    Expired,
    NotYetValid,
    WrongName,
    SelfSigned,
    /// The certificate between it and the authority is left out.
    Incomplete,
    UnknownAuthority,
}

/// A certificate of something that is not the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct CertificateSpec {
    pub(crate) is: CertificateKind,
    /// The name of the authority that signed it, which is not the lab's.
    pub(crate) by: Option<String>,
    /// The names that it is for; the site's when none is named.
    pub(crate) names: Vec<String>,
}

/// One place or several.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(crate) enum OneOrMorePlaces {
    One(Place),
    More(Vec<Place>),
}

impl OneOrMorePlaces {
    pub(crate) fn list(&self) -> Vec<Place> {
        match self {
            Self::One(place) => vec![*place],
            Self::More(places) => places.clone(),
        }
    }
}

fn both_name_servers() -> OneOrMorePlaces {
    OneOrMorePlaces::More(vec![Place::NamesOne, Place::NamesTwo])
}

fn both_gateways() -> OneOrMorePlaces {
    OneOrMorePlaces::More(vec![Place::Site, Place::SecondSite])
}

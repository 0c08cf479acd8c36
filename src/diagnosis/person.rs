//! What the person's report means, and the rules for things on their side that explain
//! everything by themselves.
//!
//! A pasted text is stronger than a chosen symptom; a symptom alone never blames the person's
//! side. What they chose and what they pasted are read together.

use crate::fingerprint::Catalogue;
use crate::fingerprint::Entry;
use crate::fingerprint::FaultHint;
use crate::fingerprint::Kind;
use crate::fingerprint::Layer;
use crate::fingerprint::MatchConfidence;
use crate::fingerprint::Role;
use crate::fingerprint::Who;
use crate::report::Report;
use crate::report::Saw;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Reason;
use crate::verdict::SeenClass;
use crate::verdict::Understood;

use super::case::Case;
use super::codes;
use super::codes::Artefact;
use super::finding::Finding;
use super::status_text;

/// What the person's report means.
#[derive(Default)]
pub(super) struct Person {
    pub(super) grade: Grade,
    pub(super) class: SeenClass,
    /// The status they name.
    pub(super) status: Option<u16>,
    /// The known page or code in what they pasted.
    pub(super) entry: Option<&'static Entry>,
    /// What it tells of their own side.
    points_at: Option<Artefact>,
    code: Option<String>,
    request_id: Option<String>,
    pub(super) data_centre: Option<String>,
    said: Option<Saw>,
}

/// How strong a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    /// Nothing was said, or nothing that can be understood.
    #[default]
    Silent,
    /// A symptom was chosen.
    TickBox,
    /// Text was pasted that tells something.
    Paste,
    /// The pasted text is surely a known page.
    KnownPaste,
}

impl Grade {
    /// The weight of a report of this grade, in hundredths.
    pub(super) fn weigh(self, base: u8) -> u8 {
        let weight: u16 = match self {
            Self::Silent => 0,
            Self::TickBox => 50,
            Self::Paste => 80,
            Self::KnownPaste => 90,
        };
        u8::try_from(u16::from(base) * weight / 100).unwrap_or(u8::MAX)
    }
}

impl Person {
    /// Reads a report.
    pub(super) fn understand(report: &Report) -> Self {
        let mut person = report.error.as_deref().map(Self::from_paste).unwrap_or_default();
        person.said = report.saw;
        if let (Some(saw), SeenClass::Nothing) = (report.saw, person.class) {
            person.class = class_of_symptom(saw);
            person.grade = Grade::TickBox;
        }
        if let Some(Saw::Status(status)) = report.saw {
            person.status = person.status.or(Some(status));
        }
        person
    }

    /// For the answer; `None` when nothing was said.
    pub(super) fn understood(&self) -> Option<Understood> {
        if self.grade == Grade::Silent && self.said.is_none() {
            return None;
        }
        Some(Understood {
            class: self.class,
            status: self.status,
            written_by: self.entry.and_then(|entry| word_of(entry.who)),
            vendor: self.entry.map(|entry| entry.vendor.clone()),
            fingerprint: self.entry.map(|entry| entry.id.clone()),
            code: self.code.clone(),
            request_id: self.request_id.clone(),
            data_centre: self.data_centre.clone(),
        })
    }

    /// What they say, as a fact.
    pub(super) fn fact(&self) -> Option<Fact> {
        match (self.entry, self.said) {
            (Some(entry), _) => Some(Fact::PersonPasted {
                fingerprint: entry.id.clone(),
                vendor: entry.vendor.clone(),
            }),
            (None, Some(saw)) => Some(Fact::PersonSees { saw: saw.to_string() }),
            (None, None) => {
                let code = self.code.clone().map(|code| code.to_ascii_uppercase());
                let status = self.status.map(|status| status.to_string());
                code.or(status).map(|saw| Fact::PersonSees { saw })
            }
        }
    }

    /// Whether they say that something is wrong.
    pub(super) fn sees_trouble(&self) -> bool {
        self.grade != Grade::Silent && self.class != SeenClass::Works
    }

    /// Whether what they paste speaks of their own side.
    pub(super) fn has_artefact(&self) -> bool {
        self.points_at.is_some() || matches!(self.class, SeenClass::BlockPage | SeenClass::Portal)
    }

    fn from_paste(text: &str) -> Self {
        let text = normal(text);
        if text.is_empty() {
            return Self::default();
        }
        let status = status_text::status(&text);
        let mut person = Self {
            status,
            request_id: status_text::request_id(&text),
            data_centre: status_text::data_centre(&text),
            ..Self::default()
        };
        let entries = Catalogue::builtin().in_paste(&text, status);
        person.read(&text, &entries);
        let certificate = person.class == SeenClass::TlsCertificate;
        if certificate && codes::names_an_interceptor(&text) {
            person.points_at = Some(Artefact::Interception);
        }
        person
    }

    /// Exact codes, then known pages, then a status, then sentences.
    fn read(&mut self, text: &str, entries: &[&'static Entry]) {
        let page = entries.iter().copied().find(|entry| is_page(entry));
        let program = entries.iter().copied().find(|entry| is_program(entry));
        if let Some((code, meaning)) = codes::code(text) {
            self.code = Some(code);
            self.take(meaning.class, meaning.points_at, program);
        } else if let Some(entry) = page {
            let (class, points_at) = class_of_page(entry);
            self.take(class, points_at, Some(entry));
        } else if let Some(status) = self.status {
            self.take(class_of_status(status), portal_of(status), None);
        } else if let Some(meaning) = codes::sentence(text) {
            self.take(meaning.class, meaning.points_at, program);
        } else if let Some(entry) = program {
            let (class, points_at) = class_of_program(entry);
            self.take(class, points_at, Some(entry));
        }
    }

    fn take(
        &mut self,
        class: SeenClass,
        points_at: Option<Artefact>,
        entry: Option<&'static Entry>,
    ) {
        let sure = entry.is_some_and(|entry| entry.confidence == MatchConfidence::High);
        self.grade = if sure { Grade::KnownPaste } else { Grade::Paste };
        self.class = class;
        self.points_at = points_at;
        self.entry = entry;
    }
}

/// A thing on the person's own device or network that explains everything by itself.
pub(super) fn own_side(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let points_at = case.person.points_at?;
    let shows_the_site = site.leaves_room_for_the_person() && case.person.grade >= Grade::Paste;
    let (reason, score) = match points_at {
        _ if !shows_the_site => return None,
        Artefact::Offline => (Reason::LocalOffline, TEXT_NAMES_THE_DEVICE),
        Artefact::Browser => (Reason::LocalBrowser, TEXT_NAMES_THE_DEVICE),
        Artefact::Proxy => (Reason::LocalProxy, TEXT_NAMES_THE_DEVICE),
        Artefact::Clock => (Reason::LocalClock, TEXT_NAMES_THE_DEVICE),
        Artefact::AddressWrong => (Reason::LocalAddressWrong, TEXT_NAMES_THE_DEVICE),
        Artefact::Interception => (Reason::LocalInterception, TEXT_NAMES_THE_DEVICE),
        Artefact::Filter => (Reason::LocalFilter, TEXT_NAMES_THE_DEVICE),
        Artefact::HostsFile => (Reason::LocalHostsFile, TEXT_HINTS),
        Artefact::Portal => (Reason::LocalCaptivePortal, TEXT_HINTS),
        Artefact::NameBlocked => (Reason::IspDnsBlocked, TEXT_NAMES_THE_DEVICE),
        Artefact::MaybeClock => (Reason::LocalClock, LEFT_OVER),
        Artefact::MaybeInterception => (Reason::LocalInterception, LEFT_OVER),
    };
    Some(theirs(case, site, reason, score))
}

/// A block page of a provider, an office or a state, which we do not get.
pub(super) fn block_page(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let entry = case.person.entry.filter(|_| case.person.class == SeenClass::BlockPage)?;
    let chosen = entry.who == Who::Local || entry.fault_hint == Some(FaultHint::Local);
    let reason = if chosen { Reason::LocalFilter } else { Reason::IspBlockPage };
    site.leaves_room_for_the_person().then(|| theirs(case, site, reason, TEXT_NAMES_THE_DEVICE))
}

/// A gateway's error page of a product that the site does not show: a proxy on their way.
pub(super) fn proxy_failed(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let entry = case.person.entry.filter(|_| case.person.class == SeenClass::GatewayError)?;
    let vendor = entry.vendor.to_ascii_lowercase();
    let forward = FORWARD_PROXIES.iter().any(|name| vendor.contains(name));
    let at_the_site = case.reading.as_ref().is_some_and(|reading| reading.shows(&entry.vendor));
    (forward && !at_the_site && site.leaves_room_for_the_person())
        .then(|| theirs(case, site, Reason::IspProxyFailed, PROXY_PAGE))
}

/// A finding about the person's side: what they say counts first, then that it works for us.
pub(super) fn theirs(case: &Case<'_>, site: &Finding, reason: Reason, score: u8) -> Finding {
    let mut finding = Finding::new(reason, DownFor::You, score).heard(case.person.fact());
    finding.evidence.extend(site.evidence.iter().cloned());
    finding
}

fn class_of_symptom(saw: Saw) -> SeenClass {
    match saw {
        Saw::Works => SeenClass::Works,
        Saw::Slow => SeenClass::Slow,
        Saw::Status(status) => class_of_status(status),
        Saw::Timeout => SeenClass::TimedOut,
        Saw::Refused => SeenClass::TcpRefused,
        Saw::Reset => SeenClass::Reset,
        Saw::Dns => SeenClass::DnsFailed,
        Saw::Tls => SeenClass::TlsCertificate,
        Saw::Offline => SeenClass::Local,
        Saw::Blank => SeenClass::Blank,
        Saw::Blocked => SeenClass::Policy,
        Saw::Other => SeenClass::Nothing,
    }
}

fn class_of_status(status: u16) -> SeenClass {
    match status {
        100..=399 => SeenClass::Works,
        401 | 403 | 407 | 429 | 451 | 999 => SeenClass::Policy,
        511 => SeenClass::Portal,
        _ => SeenClass::HttpError,
    }
}

fn portal_of(status: u16) -> Option<Artefact> {
    (status == 511).then_some(Artefact::Portal)
}

/// An entry that is a page or a header of somebody on the way.
fn is_page(entry: &Entry) -> bool {
    let page = matches!(
        entry.kind,
        Kind::Gateway | Kind::Cdn | Kind::Waf | Kind::App | Kind::IspBlockpage
    );
    let counts =
        matches!(entry.role, Role::Error | Role::Block | Role::Challenge | Role::Maintenance);
    let vague = ["generic-", "status-", "hdr-"].iter().any(|prefix| entry.id.starts_with(prefix));
    page && counts && !vague && entry.confidence >= MatchConfidence::Medium
}

/// An entry that is a code or a sentence of a browser or another program.
fn is_program(entry: &Entry) -> bool {
    matches!(entry.kind, Kind::BrowserError | Kind::CurlError) && entry.role != Role::NotEvidence
}

fn class_of_page(entry: &Entry) -> (SeenClass, Option<Artefact>) {
    if entry.id.starts_with("captive") {
        return (SeenClass::Portal, Some(Artefact::Portal));
    }
    let class = match (entry.kind, entry.role, entry.who) {
        (Kind::IspBlockpage, _, Who::Browser) => {
            return (SeenClass::Local, Some(Artefact::Browser));
        }
        (Kind::IspBlockpage, ..) => SeenClass::BlockPage,
        (_, Role::Block, _) if entry.fault_hint == Some(FaultHint::NetworkPolicy) => {
            SeenClass::BlockPage
        }
        (_, Role::Block | Role::Challenge, _) => SeenClass::Policy,
        (_, Role::Maintenance, _) => SeenClass::SoftError,
        (.., Who::Application) => SeenClass::ApplicationError,
        (.., Who::Edge | Who::Gateway) => SeenClass::GatewayError,
        _ => SeenClass::HttpError,
    };
    (class, None)
}

fn class_of_program(entry: &Entry) -> (SeenClass, Option<Artefact>) {
    let local = entry.who == Who::Local || entry.fault_hint == Some(FaultHint::Local);
    let says = |stem: &str| entry.id.contains(stem);
    match entry.layer {
        Layer::Dns => (SeenClass::DnsFailed, None),
        Layer::Proxy => (SeenClass::Local, Some(Artefact::Proxy)),
        Layer::Url => (SeenClass::Local, Some(Artefact::AddressWrong)),
        Layer::Ip if local => (SeenClass::Local, Some(Artefact::Offline)),
        Layer::Tls if says("clock") => (SeenClass::TlsCertificate, Some(Artefact::Clock)),
        Layer::Tls if says("cert") => (SeenClass::TlsCertificate, None),
        Layer::Tls => (SeenClass::TlsProtocol, None),
        _ if says("captive") || says("wifi-login") => (SeenClass::Portal, Some(Artefact::Portal)),
        _ if local => (SeenClass::Local, Some(Artefact::Browser)),
        _ if entry.fault_hint == Some(FaultHint::SitePolicy) => (SeenClass::Policy, None),
        Layer::Tcp | Layer::Ip | Layer::Quic if says("refused") => (SeenClass::TcpRefused, None),
        Layer::Tcp if says("reset") || says("closed") => (SeenClass::Reset, None),
        Layer::Tcp | Layer::Ip | Layer::Quic => (SeenClass::TimedOut, None),
        _ if says("timeout") || says("timed-out") => (SeenClass::TimedOut, None),
        _ => (SeenClass::HttpBroken, None),
    }
}

/// The contract has no word for a browser as an author of pages; it is left out.
fn word_of(who: Who) -> Option<String> {
    let word = match who {
        Who::Edge => "edge",
        Who::Gateway => "gateway",
        Who::Application => "application",
        Who::Browser => "browser",
        Who::Isp => "isp",
        Who::Local => "local",
    };
    Some(word.to_owned())
}

/// Lower case, plain quotes and dashes, single blanks: what people paste has been through
/// word processors and phones.
fn normal(text: &str) -> String {
    let plain = text.chars().map(|c| match c {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{2010}'..='\u{2014}' => '-',
        c if c.is_whitespace() || c.is_control() => ' ',
        c => c,
    });
    let lower: String = plain.flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Products that offices, schools and providers put between people and the Internet.
const FORWARD_PROXIES: &[&str] = &[
    "squid",
    "zscaler",
    "netsweeper",
    "blue coat",
    "bluecoat",
    "symantec",
    "mcafee",
    "trellix",
    "websense",
    "forcepoint",
    "barracuda",
    "sophos",
    "untangle",
    "smoothwall",
    "lightspeed",
    "cisco",
    "ironport",
    "fortinet",
    "fortigate",
    "palo alto",
    "privoxy",
];

/// A text in which the browser itself names the person's device.
const TEXT_NAMES_THE_DEVICE: u8 = 85;

/// A text that hints at it.
const TEXT_HINTS: u8 = 75;

/// A page of a forward proxy that the site does not show.
const PROXY_PAGE: u8 = 80;

/// What is left when the site's own side is fine.
const LEFT_OVER: u8 = 60;

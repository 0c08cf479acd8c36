//! What the person's report means: a class of trouble, how strong the report is, and whether it
//! points at their own side.
//!
//! A pasted text is stronger than a chosen symptom. What they chose and what they pasted are
//! read together. Whose fault anything is, the rules say.

use std::net::IpAddr;

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
use crate::verdict::Fact;
use crate::verdict::SeenClass;
use crate::verdict::Understood;

use super::author::Mark;
use super::author::Nature;
use super::author::Reading;
use super::bookmarklet_lines;
use super::bookmarklet_lines::CaptivePortal;
use super::bookmarklet_lines::Lines;
use super::bookmarklet_lines::PastedCertificate;
use super::codes;
use super::codes::Artefact;
use super::gateway::airport;
use super::gateway::data_centre;
use super::lexicon::Text;
use super::looked_up;
use super::numbers;
use super::paste_ids;
use super::paste_times;
use super::pasted_answer;
use super::quoted;
use super::sentences;
use super::slips;
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
    pub(super) points_at: Option<Artefact>,
    code: Option<String>,
    request_id: Option<String>,
    pub(super) data_centre: Option<String>,
    reference: Option<String>,
    seen_at: Option<i64>,
    shown_address: Option<IpAddr>,
    /// The certificate that their browser was shown.
    pub(super) certificate: Option<PastedCertificate>,
    /// Their browser's clock, as our bookmarklet wrote it.
    pub(super) browser_clock: Option<String>,
    /// Their browser itself says that its clock is wrong.
    pub(super) clock_bad: bool,
    /// What their browser knows of a log-in page of the network.
    pub(super) captive_portal: Option<CaptivePortal>,
    /// The host whose name they say was not found.
    looked_up: Option<String>,
    said: Option<Saw>,
}

/// How strong a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    /// Nothing was said.
    #[default]
    Silent,
    /// A symptom was chosen, or the text that was pasted tells nothing.
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
        let ticked = match report.saw {
            Some(Saw::Status(status)) => Some(status),
            _ => None,
        };
        let pasted = report.error.as_deref().map(|text| Self::from_paste(text, ticked));
        let mut person = pasted.unwrap_or_default();
        person.said = report.saw;
        person.status = person.status.or(ticked);
        if let (Some(saw), SeenClass::Nothing) = (report.saw, person.class) {
            person.class = class_of_symptom(saw);
        }
        if person.grade == Grade::Silent && !report.says_nothing() {
            person.grade = Grade::TickBox;
        }
        person
    }

    /// For the answer; `None` when nothing was said.
    pub(super) fn understood(&self) -> Option<Understood> {
        if self.grade == Grade::Silent {
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
            reference: self.reference.clone(),
            seen_at: self.seen_at,
            shown_address: self.shown_address,
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
                let code = self.code.clone();
                let status = self.status.map(|status| status.to_string());
                code.or(status).map(|saw| Fact::PersonSees { saw })
            }
        }
    }

    /// Whether they say that something is wrong.
    pub(super) fn sees_trouble(&self) -> bool {
        self.grade != Grade::Silent && self.class != SeenClass::Works
    }

    /// Whether the name that was not found is none of these hosts': then a program speaks of a
    /// server of its own.
    pub(super) fn looked_up_another(&self, hosts: &[String]) -> bool {
        self.looked_up.as_ref().is_some_and(|name| {
            !hosts.iter().any(|host| host == name || host.strip_prefix("www.") == Some(name))
                && !hosts.iter().any(|host| name.strip_prefix("www.") == Some(host))
        })
    }

    /// Whether what they paste speaks of their own side.
    pub(super) fn has_artefact(&self) -> bool {
        self.points_at.is_some() || matches!(self.class, SeenClass::BlockPage | SeenClass::Portal)
    }

    fn from_paste(text: &str, ticked: Option<u16>) -> Self {
        let (lines, text) = bookmarklet_lines::read(text);
        let answer = Self::from_answer(&text);
        let mut person = answer.unwrap_or_else(|| Self::from_words(&text, ticked));
        let mut ids = paste_ids::ids(&text).into_iter();
        person.request_id = ids.next();
        person.reference = ids.next();
        person.seen_at = paste_times::seen_at(&text);
        person.shown_address = paste_ids::shown_address(&text);
        person.add(lines);
        person
    }

    /// What the browser itself told our bookmarklet outdoes what its page says.
    fn add(&mut self, lines: Lines) {
        self.clock_bad = lines.says_that_the_clock_is_wrong();
        let issuer = lines.certificate.as_ref().and_then(|shown| shown.issuer.as_deref());
        let issuer = issuer.unwrap_or_default().to_lowercase();
        let about_tls = matches!(self.class, SeenClass::TlsCertificate | SeenClass::TlsProtocol);
        if lines.captive_portal == Some(CaptivePortal::Locked) {
            self.take(SeenClass::Portal, Some(Artefact::Portal), self.entry);
        } else if self.class == SeenClass::TlsCertificate && codes::names_an_interceptor(&issuer) {
            self.points_at = Some(Artefact::Interception);
        } else if about_tls && self.clock_bad {
            self.points_at = Some(Artefact::Clock);
        }
        let centre = lines.data_centre.and_then(|name| airport(name.get(..3)?));
        self.data_centre = self.data_centre.take().or(centre);
        self.certificate = lines.certificate;
        self.browser_clock = lines.clock;
        self.captive_portal = lines.captive_portal;
    }

    /// What is quoted comes before the talk around it.
    fn from_words(text: &str, ticked: Option<u16>) -> Self {
        let text = slips::with_digits(text);
        let quoted = quoted::quoted(&text).map(|part| Self::from_text(&part, ticked));
        let quoted = quoted.filter(|person| person.class != SeenClass::Nothing);
        quoted.unwrap_or_else(|| Self::from_text(&text, ticked))
    }

    fn from_text(text: &str, ticked: Option<u16>) -> Self {
        let headline = status_text::headline(text);
        let plain = plain(text);
        let lower = plain.to_lowercase();
        let text = Text::new(&lower);
        if text.is_empty() || sentences::tells_of_errors(&text) || status_text::lists(&text) {
            return Self::default();
        }
        let status = status_text::status(&text).or(headline);
        let mut person = Self {
            status,
            data_centre: status_text::data_centre(&text),
            looked_up: looked_up::host(&text),
            ..Self::default()
        };
        let entries = Catalogue::builtin().in_paste(&text, status.or(ticked));
        person.read(&text, &entries);
        person.code = person.code.map(|code| as_written(code, &plain));
        let certificate = person.class == SeenClass::TlsCertificate;
        if certificate && codes::tells_of_an_interceptor(&text) {
            person.points_at = Some(Artefact::Interception);
        }
        person
    }

    /// An answer with its header fields, as curl shows it, is read as one of our own.
    fn from_answer(text: &str) -> Option<Self> {
        let answer = pasted_answer::find(text)?;
        let reading = Reading::of(&answer);
        let entry = reading.entry().and_then(|entry| Catalogue::builtin().entry(&entry.id));
        let mut person = Self {
            status: Some(answer.status),
            data_centre: data_centre(&answer),
            ..Self::default()
        };
        let class = class_of_nature(reading.nature, &reading.mark);
        person.take(class, portal_of(answer.status), entry);
        Some(person)
    }

    /// Exact codes, then known pages, then numbers and a status, then sentences. A browser that
    /// names the device itself comes before pages: it quotes the product that a page is known by.
    fn read(&mut self, text: &Text<'_>, entries: &[&'static Entry]) {
        let status = self.status;
        let page = entries.iter().copied().find(|entry| is_page(entry, status));
        let program = entries.iter().copied().find(|entry| is_program(entry));
        if let Some((code, meaning)) = codes::code(text) {
            self.code = Some(code);
            let class = match (meaning.class, status) {
                (SeenClass::HttpError, Some(status)) => class_of_status(status),
                (class, _) => class,
            };
            self.take(class, meaning.points_at, program);
        } else if let Some(meaning) = sentences::names_the_device(text) {
            self.take(meaning.class, meaning.points_at, program);
        } else if let Some(entry) = page {
            let (class, points_at) = class_of_page(entry, status);
            self.take(class, points_at, Some(entry));
        } else if let Some((code, meaning)) = numbers::meaning(text) {
            self.code = code;
            self.take(meaning.class, meaning.points_at, program);
        } else if let Some(status) = self.status {
            self.take(class_of_status(status), portal_of(status), None);
        } else if let Some(meaning) = sentences::sentence(text) {
            self.take(meaning.class, meaning.points_at, program);
        } else if let Some(entry) = program {
            let (class, points_at) = class_of_program(entry);
            self.take(class, points_at, Some(entry));
        } else if let Some(meaning) = sentences::photographed(text) {
            self.take(meaning.class, meaning.points_at, None);
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

/// A code that was found in the text in lower case, as the text itself writes it.
fn as_written(code: String, text: &str) -> String {
    // Only ASCII letters change, so both have the same offsets.
    let found = text.to_ascii_lowercase().find(&code);
    let written = found.and_then(|at| text.get(at..at + code.len())).map(str::to_owned);
    written.unwrap_or(code)
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

/// What an answer that was pasted with its header fields means.
fn class_of_nature(nature: Nature, mark: &Mark) -> SeenClass {
    match nature {
        Nature::Works => SeenClass::Works,
        Nature::Challenge
        | Nature::Refuses
        | Nature::RateLimited
        | Nature::Legal
        | Nature::LoginRequired => SeenClass::Policy,
        Nature::Gateway(_) | Nature::Application(_)
            if matches!(mark, Mark::Status | Mark::Undecided) =>
        {
            SeenClass::HttpError
        }
        Nature::Gateway(_) | Nature::SiteNotKnown => SeenClass::GatewayError,
        Nature::Application(_) => SeenClass::ApplicationError,
        Nature::SoftError(_) => SeenClass::SoftError,
        Nature::NetworkPage => SeenClass::BlockPage,
        Nature::PageMissing | Nature::NotAccepted => SeenClass::HttpError,
        Nature::Parked => SeenClass::Nothing,
    }
}

/// An entry that is a page or a header of somebody on the way.
fn is_page(entry: &Entry, status: Option<u16>) -> bool {
    let page = matches!(
        entry.kind,
        Kind::Gateway | Kind::Cdn | Kind::Waf | Kind::App | Kind::IspBlockpage
    );
    let counts =
        matches!(entry.role, Role::Error | Role::Block | Role::Challenge | Role::Maintenance);
    let vague = ["generic-", "status-", "hdr-"].iter().any(|prefix| entry.id.starts_with(prefix));
    // Titles of errors that call themselves a success: browsers use the same words for others.
    let soft = entry.id.starts_with("soft200-") && status != Some(200);
    page && counts && !vague && !soft && entry.confidence >= MatchConfidence::Medium
}

/// An entry that is a code or a sentence of a browser or another program.
fn is_program(entry: &Entry) -> bool {
    matches!(entry.kind, Kind::BrowserError | Kind::CurlError) && entry.role != Role::NotEvidence
}

fn class_of_page(entry: &Entry, status: Option<u16>) -> (SeenClass, Option<Artefact>) {
    if entry.id.starts_with("captive") {
        return (SeenClass::Portal, Some(Artefact::Portal));
    }
    let about_the_request =
        matches!(status, Some(400 | 404 | 405 | 408 | 410 | 411 | 413..=417 | 421 | 431));
    let class = match (entry.kind, entry.role, entry.who) {
        (Kind::IspBlockpage, _, Who::Browser) => {
            return (SeenClass::Local, Some(Artefact::Browser));
        }
        (Kind::IspBlockpage, ..) => SeenClass::BlockPage,
        (_, Role::Block, _) if entry.fault_hint == Some(FaultHint::NetworkPolicy) => {
            SeenClass::BlockPage
        }
        (_, Role::Block | Role::Challenge, _) => SeenClass::Policy,
        _ if about_the_request && entry.upstream.is_none() => SeenClass::HttpError,
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

/// Plain quotes and dashes, single blanks, no marks that cannot be seen: what people paste has
/// been through word processors and phones.
fn plain(text: &str) -> String {
    let seen = text.chars().filter(|c| {
        !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    });
    let plain = seen.map(|c| match c {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{2010}'..='\u{2014}' => '-',
        c if c.is_whitespace() || c.is_control() => ' ',
        c => c,
    });
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts as people paste them, from programs and in languages beside the samples.
    const PASTES: &[(&str, SeenClass, Option<u16>)] = &[
        ("502 Bad Gateway", SeenClass::HttpError, Some(502)),
        ("HTTP/1.1 502 Bad Gateway\nDate: today", SeenClass::HttpError, Some(502)),
        ("HTTP/2 503", SeenClass::HttpError, Some(503)),
        ("Error 504: the server did not answer", SeenClass::HttpError, Some(504)),
        ("Diese Seite funktioniert nicht. HTTP ERROR 502", SeenClass::HttpError, Some(502)),
        ("Fehler 503", SeenClass::HttpError, Some(503)),
        ("Ошибка 502", SeenClass::HttpError, Some(502)),
        ("Erreur HTTP 500", SeenClass::HttpError, Some(500)),
        ("curl: (22) The requested URL returned error: 502", SeenClass::HttpError, Some(502)),
        ("Request failed with status code 503", SeenClass::HttpError, Some(503)),
        ("502", SeenClass::HttpError, Some(502)),
        ("Service Unavailable", SeenClass::HttpError, Some(503)),
        ("404 page not found", SeenClass::HttpError, Some(404)),
        ("getaddrinfo ENOTFOUND shop.example", SeenClass::DnsMissing, None),
        ("La dirección IP del servidor no se encuentra", SeenClass::DnsMissing, None),
        ("java.net.ConnectException: Connection refused", SeenClass::TcpRefused, None),
        ("read ECONNRESET", SeenClass::Reset, None),
        ("shop.example hat zu lange zum Antworten gebraucht", SeenClass::TimedOut, None),
        ("Votre connexion n’est pas privée", SeenClass::TlsCertificate, None),
        ("x509: certificate has expired or is not yet valid", SeenClass::TlsCertificate, None),
        ("remote error: tls handshake failure", SeenClass::TlsProtocol, None),
        ("Verify you are human by completing the action below", SeenClass::Policy, None),
        ("it just does not load", SeenClass::Nothing, None),
        ("I paid 502 euros to room 404 of the hotel", SeenClass::Nothing, None),
        ("", SeenClass::Nothing, None),
    ];

    #[test]
    fn pasted_texts_are_understood() {
        for (text, class, status) in PASTES {
            let person = Person::from_paste(text, None);
            assert_eq!((person.class, person.status), (*class, *status), "{text}");
        }
    }

    #[test]
    fn a_text_that_says_nothing_leaves_the_symptom() {
        let report = Report::new(Some("dns"), Some("please help")).unwrap();
        let person = Person::understand(&report);
        assert_eq!((person.class, person.grade), (SeenClass::DnsFailed, Grade::TickBox));
    }

    #[test]
    fn ids_and_data_centres_are_read() {
        let text = "Cloudflare Ray ID: 8f1a2b3c4d5e6f70-AMS • Your IP: 192.0.2.7";
        let person = Person::from_paste(text, None);
        assert_eq!(person.request_id.as_deref(), Some("8f1a2b3c4d5e6f70-AMS"));
        assert_eq!(person.data_centre.as_deref(), Some("AMS"));
        let text = "Request ID: x9Tq-1a2B_c3== Generated by cloudfront (CloudFront)";
        assert_eq!(Person::from_paste(text, None).request_id.as_deref(), Some("x9Tq-1a2B_c3=="));
        assert_eq!(Person::from_paste("request id: please", None).request_id, None);
    }

    /// No text, however odd, may bring the reading down.
    #[test]
    fn any_text_can_be_read() {
        for text in ["ede: 99999", "ede=", "cf-ray: é-é", "cache-é", "curl: (", "x-amz-cf-pop: é"]
        {
            let _read = Person::from_paste(text, None);
        }
        for c in (0..=0x10_ffff).step_by(97).filter_map(char::from_u32) {
            let _read =
                Person::from_paste(&format!("{c}err_cert_{c}502{c} bad{c}ray id: {c}"), None);
        }
    }
}

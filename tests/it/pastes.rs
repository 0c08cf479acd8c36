//! What people paste: browsers, programs, gateways, delivery networks, networks in the way. Each
//! text has to be understood, and nobody may be blamed wrongly for it.

use std::fs;
use std::net::IpAddr;

use downforwhom::diagnosis::Context;
use downforwhom::diagnosis::diagnose;
use downforwhom::observation::Observation;
use downforwhom::report::Report;
use downforwhom::verdict::Fault;
use downforwhom::verdict::SeenClass;
use downforwhom::verdict::Verdict;
use serde::Deserialize;

use crate::support::scenario::seen;

#[test]
fn every_paste_is_understood() {
    report(all().iter().map(|one| (one.name.as_str(), one.misunderstood())));
}

#[test]
fn a_paste_about_a_site_that_works_blames_nobody_wrongly() {
    report(all().iter().map(|one| (one.name.as_str(), one.misjudged_when_fine())));
}

#[test]
fn a_paste_of_what_we_see_as_well_is_the_sites() {
    report(all().iter().map(|one| (one.name.as_str(), one.misjudged_when_it_fails())));
}

#[test]
fn texts_kept_aside_are_understood() {
    let later = read("tests/data/pastes_later.toml");
    let right = later.iter().filter(|one| one.misunderstood().is_empty()).count();
    assert!(right >= UNDERSTOOD_LATER, "{right} of {} are understood", later.len());
}

/// Whatever people paste, it is read, soon, and nobody is blamed for all.
#[test]
fn any_text_is_read() {
    let mut chance = Chance(1);
    for _ in 0..RANDOM_TEXTS {
        let text = chance.text();
        let Ok(report) = Report::new(None, Some(&text)) else { continue };
        let verdict = diagnose(&[seen(FINE)], &report, &Context::default());
        assert_ne!(verdict.down_for.as_str(), "everyone", "{text:?}");
    }
}

/// A text and what has to be made of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paste {
    name: String,
    text: String,
    class: SeenClass,
    status: Option<u16>,
    vendor: Option<String>,
    by: Option<String>,
    code: Option<String>,
    id: Option<String>,
    centre: Option<String>,
    at: Option<i64>,
    address: Option<IpAddr>,
    fine: Option<String>,
    fails: Option<String>,
    sent: Option<u16>,
    page: Option<String>,
}

impl Paste {
    fn misunderstood(&self) -> Vec<String> {
        let verdict = self.judge(seen(FINE));
        let read = verdict.understood.unwrap_or_default();
        let named = |wanted: &Option<String>, got: Option<String>| match wanted {
            None => (None, None),
            some => (some.clone(), got),
        };
        let class = |class: SeenClass| Some(format!("{class:?}"));
        let pairs = [
            ("class", (class(self.class), class(read.class))),
            ("status", (text_of(self.status), text_of(read.status))),
            ("vendor", named(&self.vendor, read.vendor)),
            ("by", named(&self.by, read.written_by)),
            ("code", (self.code.clone(), read.code)),
            ("id", (self.id.clone(), read.request_id)),
            ("centre", (self.centre.clone(), read.data_centre)),
            ("at", named(&text_of(self.at), text_of(read.seen_at))),
            ("address", named(&text_of(self.address), text_of(read.shown_address))),
        ];
        let wrong = pairs.into_iter().filter(|(_, (wanted, got))| wanted != got);
        wrong.map(|(what, (wanted, got))| format!("{what} {got:?}, not {wanted:?}")).collect()
    }

    fn misjudged_when_fine(&self) -> Vec<String> {
        let verdict = self.judge(seen(FINE));
        let wanted = self.fine.as_deref().unwrap_or_else(|| usual_when_fine(self.class));
        let mut wrong = differs(&verdict, wanted);
        let blamed = matches!(verdict.fault(), Fault::Dns | Fault::Network | Fault::Tls);
        let all = verdict.down_for.as_str() == "everyone";
        wrong.extend((blamed || all).then(|| format!("blames {} for all", verdict.fault())));
        wrong
    }

    fn misjudged_when_it_fails(&self) -> Vec<String> {
        let Some((ours, usual)) = self.the_same_here() else { return Vec::new() };
        differs(&self.judge(seen(&ours)), self.fails.as_deref().unwrap_or(usual))
    }

    fn judge(&self, ours: Observation) -> Verdict {
        let report = Report::new(None, Some(&self.text)).expect("a paste is always taken");
        diagnose(&[ours], &report, &Context::default())
    }

    /// The same trouble on our side, and the reason that it usually has.
    fn the_same_here(&self) -> Option<(String, &'static str)> {
        let page = |status: u16| {
            let status = self.sent.or(self.status).unwrap_or(status);
            let shown = || format!("<html><body>{}</body></html>", self.text);
            let body = toml::Value::from(self.page.clone().unwrap_or_else(shown));
            format!("[[try]]\nstatus = {status}\nbody = {body}\ntimes = 3")
        };
        Some(match self.class {
            SeenClass::TcpRefused => (tcp("refused"), "tcp.refused"),
            SeenClass::TimedOut => (tcp("timed_out"), "tcp.timed_out"),
            SeenClass::Reset => (tcp("reset"), "tcp.reset"),
            SeenClass::DnsMissing => (names("NXDOMAIN"), "dns.name_not_resolved"),
            SeenClass::DnsFailed => (names("SERVFAIL"), "dns.failed"),
            SeenClass::TlsCertificate => (EXPIRED.to_owned(), "tls.cert.date_invalid"),
            SeenClass::TlsProtocol => {
                (tries("tls nothing_in_common"), "tls.version_or_cipher_mismatch")
            }
            SeenClass::HttpBroken => (tries("http closed"), "http.response.empty"),
            SeenClass::GatewayError => (page(502), "gateway.upstream_failed"),
            SeenClass::ApplicationError => (page(500), "application.error"),
            SeenClass::SoftError => (page(503), "application.maintenance"),
            SeenClass::HttpError => (page(500), "application.error"),
            SeenClass::Policy => (page(403), "gateway.refuses_person"),
            _ => return None,
        })
    }
}

/// Texts by chance, the same ones in every run: what means something, cut anywhere, between
/// characters of all kinds.
struct Chance(u64);

impl Chance {
    /// A number below `end` (xorshift, which is random enough for texts).
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap_or_default()
    }

    fn text(&mut self) -> String {
        let parts = self.below(PARTS_MAX);
        (0..parts).map(|_| self.part()).collect()
    }

    fn part(&mut self) -> String {
        match self.below(3) {
            0 => {
                let part = PIECES[self.below(PIECES.len())];
                let cut = self.below(part.chars().count() + 1);
                part.chars().skip(if self.below(2) == 0 { 0 } else { cut }).collect()
            }
            1 => {
                let number = u32::try_from(self.below(0x11_0000)).unwrap_or_default();
                char::from_u32(number).unwrap_or('\u{fffd}').to_string()
            }
            _ => char::from(u8::try_from(self.below(128)).unwrap_or_default()).to_string(),
        }
    }
}

fn text_of(value: Option<impl ToString>) -> Option<String> {
    value.map(|value| value.to_string())
}

fn tcp(failure: &str) -> String {
    let tries = tries(&format!("tcp {failure}"));
    format!("tcp = [\"192.0.33.1 {failure}\"]\n{tries}")
}

fn names(answer: &str) -> String {
    format!("dns = [\"{answer}\", \"{answer}\"]")
}

fn tries(failure: &str) -> String {
    format!("[[try]]\nfails = \"{failure}\"\ntimes = 3")
}

/// What a person is told who pastes this while the site is in good order for us.
fn usual_when_fine(class: SeenClass) -> &'static str {
    match class {
        SeenClass::DnsMissing | SeenClass::DnsFailed => "isp.dns_answer_differs",
        SeenClass::Policy => "gateway.refuses_person",
        SeenClass::GatewayError => "gateway.flapping",
        SeenClass::ApplicationError => "application.flapping",
        SeenClass::BlockPage => "isp.block_page",
        SeenClass::Portal => "local.captive_portal",
        _ => "unknown.only_you",
    }
}

fn differs(verdict: &Verdict, wanted: &str) -> Vec<String> {
    let got = verdict.reason.as_str();
    let how = || format!("{got} for {} by {}, not {wanted}", verdict.down_for, verdict.rule);
    (got != wanted).then(how).into_iter().collect()
}

fn report<'a>(cases: impl Iterator<Item = (&'a str, Vec<String>)>) {
    let wrong: Vec<_> = cases.filter(|(_, wrong)| !wrong.is_empty()).collect();
    let lines: Vec<_> =
        wrong.iter().map(|(name, how)| format!("{name}: {}", how.join("; "))).collect();
    assert!(lines.is_empty(), "{} texts are misread:\n{}", lines.len(), lines.join("\n"));
}

fn all() -> Vec<Paste> {
    let pastes = read("tests/data/pastes.toml");
    assert!(pastes.len() >= 350, "only {} texts", pastes.len());
    pastes
}

fn read(path: &str) -> Vec<Paste> {
    #[derive(Deserialize)]
    struct File {
        paste: Vec<Paste>,
    }
    let text = fs::read_to_string(path).expect("the file is there");
    let file: File = toml::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    file.paste
}

/// The score of the set that was kept aside (see there); it may rise, not fall.
const UNDERSTOOD_LATER: usize = 175;

/// How many texts are made by chance.
const RANDOM_TEXTS: usize = 400;

/// Of how many parts such a text is made, at most.
const PARTS_MAX: usize = 60;

/// What the reading looks for: codes, labels, times, marks of quotations, and what breaks offsets.
const PIECES: &[&str] = &[
    "ERR_CERT_",
    "502 Bad Gateway",
    "5O4",
    "Ray ID: ",
    "cf-ray: 9a1b2c3d4e5f6071-",
    "curl: (",
    "\n> ",
    "2026-11-27T15:40:12",
    "+00:00",
    "NSURLErrorDomain",
    "Code=-1",
    "0x8007",
    "os error ",
    "ede: ",
    "your ip: ",
    "::ffff:",
    "x-amz-cf-pop: ",
    "cache-",
    "fra1::a-1795794012345-b",
    "İ",
    "ß",
    "ﬁ",
    "\u{200b}",
    "e\u{301}",
    "👩\u{200d}💻",
    "\u{202e}",
    "\0",
    "HTTP/1.1 502\r\n",
    "date: ",
    "timed out",
    "connection",
    "refused",
    ". ",
    "。",
    "الاتصال",
    "เชื่อมต่อ",
    "a 503",
    "<RequestId>",
    "18.2d.1795794012.1a",
    "%s%n",
];

/// The site is in good order for us.
const FINE: &str = "[[try]]\nstatus = 200\nbody = \"<title>Shop</title><h1>Tea and cups</h1>\"";

/// The certificate has expired, and behind it the site answers.
const EXPIRED: &str = "[[try]]\nstatus = 200\ncert = \"expired 3\"\ntimes = 3";

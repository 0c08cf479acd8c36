//! Every reader of bytes that strangers choose, each with what must hold whatever they send.
//!
//! A reader takes bytes, goes the way that they would go in the service, and panics when one of
//! its promises breaks. `fuzz/` feeds them with a fuzzer, `fuzzing/replay.rs` with the corpus that
//! the fuzzer left. Built for those two only (`cfg(any(test, fuzzing))`), so that the parsers stay
//! private in the program. It must not open a socket.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::sync::LazyLock;
use std::time::Duration;
use std::time::SystemTime;

use axum::http::HeaderMap;
use axum::http::HeaderName;
use axum::http::HeaderValue;
use axum::http::header;
use rustls_pki_types::CertificateDer;

use crate::case;
use crate::case::CODE_MAX_BYTES;
use crate::case::Case;
use crate::case::LinkKey;
use crate::check::Asked;
use crate::diagnosis::Context;
use crate::diagnosis::diagnose;
use crate::explanation::explain;
use crate::guard;
use crate::guard::Policy;
use crate::language::Language;
use crate::observation::Answer;
use crate::observation::ChainEnd;
use crate::observation::Completeness;
use crate::observation::Course;
use crate::observation::DnsOutcome;
use crate::observation::Hop;
use crate::observation::Millis;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::Try;
use crate::observation::Vantage;
use crate::observation::VantageKind;
use crate::probe;
use crate::report::PASTE_MAX_BYTES;
use crate::report::Report;
use crate::target::TYPED_MAX_BYTES;
use crate::target::Target;
use crate::web;
use crate::wire;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod replay;

/// A reader of a stranger's bytes.
pub type Reader = fn(&[u8]);

/// All readers, by the names of their fuzz targets and of their folders in `fuzz/corpus/`.
pub const READERS: [(&str, Reader); 12] = [
    ("accept", accept),
    ("answer", answer),
    ("case_code", case_code),
    ("certificate", certificate),
    ("dns_message", dns_message),
    ("forwarded_for", forwarded_for),
    ("json_body", json_body),
    ("location", location),
    ("pasted", pasted),
    ("query", query),
    ("shared", shared),
    ("target_text", target_text),
];

/// What somebody typed.
pub fn target_text(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    let Ok(target) = Target::parse(&typed) else { return };
    holds_for_a_target(&target);
    let canonical = target.canonical();
    if canonical.len() > TYPED_MAX_BYTES {
        return;
    }
    match Target::parse(canonical) {
        Ok(again) => assert_eq!(again.canonical(), canonical, "{typed:?} has two canonical forms"),
        Err(refusal) => panic!("{typed:?} became {canonical:?}, which is refused: {refusal}"),
    }
}

/// The `Location` of a redirect from `https://shop.example/a/b?c`.
pub fn location(bytes: &[u8]) {
    let location = String::from_utf8_lossy(bytes);
    let Ok(target) = shop().join(&location) else { return };
    holds_for_a_target(&target);
    if target.canonical().len() > TYPED_MAX_BYTES {
        return;
    }
    // A redirect leads nowhere that nobody could have typed.
    if let Err(refusal) = Target::parse(target.canonical()) {
        panic!("{location:?} leads to {:?}, which is refused: {refusal}", target.canonical());
    }
}

/// What holds for every target, however it came about.
fn holds_for_a_target(target: &Target) {
    let url = target.url();
    assert!(matches!(url.scheme(), "http" | "https"), "{url}");
    assert!(url.username().is_empty() && url.password().is_none(), "{url} has credentials");
    assert!(url.fragment().is_none(), "{url} has a fragment");
    assert!(url.as_str().is_ascii(), "{url}");
    assert!(!url.as_str().bytes().any(|byte| byte <= b' ' || byte == 0x7f), "{url:?}");
    if let url::Host::Domain(name) = target.host() {
        assert!(!name.ends_with('.') && !name.starts_with('.'), "{name:?}");
        assert!(!name.bytes().any(|byte| byte.is_ascii_uppercase()), "{name:?}");
    }
    is_harmless(&target.shown_host());
    let admitted = Policy::default().host_and_port(&target.host(), target.port()).is_ok();
    let address = match target.host() {
        url::Host::Ipv4(address) => Some(IpAddr::from(address)),
        url::Host::Ipv6(address) => Some(IpAddr::from(address)),
        url::Host::Domain(_) => None,
    };
    let is_public = address.is_none_or(guard::is_public);
    assert!(is_public || !admitted, "{url} is admitted and not public");
}

/// A packet from a resolver.
pub fn dns_message(bytes: &[u8]) {
    for said in probe::fuzzing::resolver_said(bytes) {
        assert!(said.ede.len() <= 8, "{said:?}");
        said.ede.iter().for_each(|error| is_harmless(&error.text));
        let chain = match &said.outcome {
            DnsOutcome::Answered { addresses, chain, .. } => {
                assert!(!addresses.is_empty() && addresses.len() <= 64, "{said:?}");
                chain
            }
            DnsOutcome::NoData { chain }
            | DnsOutcome::NameMissing { chain }
            | DnsOutcome::CnameLoop { chain }
            | DnsOutcome::ChainTooLong { chain } => chain,
            _ => continue,
        };
        assert!(chain.len() <= 17, "{} names in a row", chain.len());
        chain.iter().for_each(|name| is_harmless(name));
    }
}

/// A certificate that a server presents; a second one follows after two zero bytes.
pub fn certificate(bytes: &[u8]) {
    let at = bytes.windows(2).rposition(|pair| pair == [0, 0]);
    let (leaf, issuer) = at.map_or((bytes, &[][..]), |at| (&bytes[..at], &bytes[at + 2..]));
    for chain in [vec![bytes], vec![leaf, issuer]] {
        let chain: Vec<CertificateDer<'_>> = chain.into_iter().map(CertificateDer::from).collect();
        let told = probe::fuzzing::presented(&chain);
        assert!(!told.problems.is_empty(), "nobody knows this certificate: {told:?}");
        assert!(told.names.len() <= 5, "{told:?}");
        [&told.subject, &told.issuer].into_iter().chain(&told.names).for_each(|text| {
            is_harmless(text);
            assert!(text.chars().count() <= 100, "{text:?}");
            assert!(!text.starts_with("<X509Error"), "a library's words: {text:?}");
        });
    }
}

/// The code of a case in a link; and what it holds, as if we had signed it.
pub fn case_code(bytes: &[u8]) {
    let key = LinkKey::of("a key that nobody outside of this test knows").expect("long enough");
    let code = String::from_utf8_lossy(bytes);
    assert!(Case::read(&code, &key).is_err(), "{code:?} was not made by us");
    let Some(case) = case::fuzzing::written(bytes) else { return };
    case.ticket("", SystemTime::UNIX_EPOCH).lines().for_each(is_harmless);
    let code = case.code(&key);
    match Case::read(&code, &key) {
        // Not what is read for the first time: signs that hide are washed off then.
        Ok(again) => assert_eq!(Case::read(&again.code(&key), &key).as_ref(), Ok(&again)),
        Err(why) => assert!(code.len() > CODE_MAX_BYTES, "{why}: {code}"),
    }
}

/// An answer: a status, fields and an empty line, then the bytes of the body.
pub fn answer(bytes: &[u8]) {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap_or(bytes.len());
    let (head, body) = (&bytes[..end], bytes.get(end + 2..).unwrap_or_default());
    let mut lines = head.split(|byte| *byte == b'\n');
    let status = lines.next().and_then(|line| std::str::from_utf8(line).ok()?.trim().parse().ok());
    let status = status.filter(|status| (200..600).contains(status)).unwrap_or(502);
    let fields = fields_of(lines);
    let answer = probe::fuzzing::answered(status, &fields, body);
    assert!(answer.body.text.len() <= 64 * 1024, "{} bytes of a body", answer.body.text.len());
    answer.head.iter().for_each(|(_, value)| is_harmless(value));
    if let Some(to) = probe::fuzzing::location(&fields) {
        location(to.as_bytes());
    }
    tell(&[seen(answer)], &Report::default());
}

/// Text that somebody pasted beside the address.
pub fn pasted(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let report = Report::said(Some(&text));
    if let Some(kept) = &report.error {
        assert!(kept.len() <= PASTE_MAX_BYTES, "{} bytes", kept.len());
        // It goes back into the form.
        kept.lines().for_each(is_harmless);
    }
    tell(std::slice::from_ref(&WORKS), &report);
}

/// The body of `POST /api/check`.
pub fn json_body(bytes: &[u8]) {
    if let Some(asked) = web::fuzzing::body(bytes) {
        is_answered(&asked);
    }
}

/// The query of `GET /api/check`.
pub fn query(bytes: &[u8]) {
    if let Some(asked) = web::fuzzing::query(&String::from_utf8_lossy(bytes)) {
        is_answered(&asked);
    }
}

/// The query that a phone's share menu makes. What is found in it can be checked, and is short
/// enough for the form.
pub fn shared(bytes: &[u8]) {
    if let Some(address) = web::fuzzing::shared(&String::from_utf8_lossy(bytes)) {
        assert!(address.len() <= TYPED_MAX_BYTES, "{address:?} is too long for the form");
        assert!(Target::parse(&address).is_ok(), "{address:?} is no address");
    }
}

fn is_answered(asked: &Asked) {
    holds_for_a_target(&asked.target);
    tell(std::slice::from_ref(&WORKS), &asked.report);
}

/// The lines of an `Accept` field.
pub fn accept(bytes: &[u8]) {
    let lines =
        bytes.split(|byte| *byte == b'\n').filter_map(|it| HeaderValue::from_bytes(it).ok());
    let headers: HeaderMap = lines.take(16).map(|value| (header::ACCEPT, value)).collect();
    let _ = web::fuzzing::wanted(&headers);
}

/// The lines of an `X-Forwarded-For` field, from a proxy that is trusted.
pub fn forwarded_for(bytes: &[u8]) {
    let name = HeaderName::from_static("x-forwarded-for");
    let lines =
        bytes.split(|byte| *byte == b'\n').filter_map(|it| HeaderValue::from_bytes(it).ok());
    let mut headers = HeaderMap::new();
    lines.take(16).for_each(|value| _ = headers.append(&name, value));
    let proxy = IpAddr::from(Ipv4Addr::new(10, 0, 0, 1));
    let client = web::fuzzing::client(proxy, &headers);
    assert_eq!(client, client.to_canonical(), "one client under two addresses");
    let text = String::from_utf8_lossy(bytes);
    let is_written = text.split([',', '\n']).filter_map(|entry| entry.trim().parse().ok());
    let is_written = is_written.map(|entry: IpAddr| entry.to_canonical()).any(|it| it == client);
    assert!(client == proxy || is_written, "{client} came from nowhere in {text:?}");
}

/// Judges, explains and writes down, and looks at every text that would leave us.
fn tell(observations: &[Observation], report: &Report) {
    let verdict = diagnose(observations, report, &Context::default());
    let explanation = explain(&verdict, Language::English);
    let now = SystemTime::UNIX_EPOCH;
    let times = wire::Times {
        checked_at: now,
        age: Duration::ZERO,
        source: wire::Source::Measured,
        fresh_until: now,
    };
    let answer = wire::Answer::new(wire::Parts {
        target: &shop(),
        report,
        verdict: &verdict,
        explanation: &explanation,
        observations,
        times,
    });
    answer.to_text().lines().for_each(is_harmless);
    let whole = serde_json::to_value(&answer).expect("an answer is JSON");
    assert!(whole.to_string().len() <= ANSWER_MAX_BYTES, "{} bytes", whole.to_string().len());
    all_harmless(&whole);
}

fn all_harmless(value: &serde_json::Value) {
    match value {
        serde_json::Value::String(text) => is_harmless(text),
        serde_json::Value::Array(all) => all.iter().for_each(all_harmless),
        serde_json::Value::Object(fields) => fields.values().for_each(all_harmless),
        _ => {}
    }
}

/// Panics when a text could move a cursor, turn a line around or hide something.
fn is_harmless(text: &str) {
    let harmful = text.chars().find(|c| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}')
    });
    assert_eq!(harmful, None, "in {text:?}");
}

fn fields_of<'a>(lines: impl Iterator<Item = &'a [u8]>) -> HeaderMap {
    let mut fields = HeaderMap::new();
    for line in lines.take(200) {
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { continue };
        let name = HeaderName::from_bytes(line[..colon].trim_ascii());
        let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii());
        if let (Ok(name), Ok(value)) = (name, value) {
            fields.append(name, value);
        }
    }
    fields
}

/// Where everything here is said to have been seen.
fn shop() -> Target {
    Target::parse("https://shop.example/a/b?c").expect("an address")
}

/// A look at the shop that was answered so.
fn seen(answer: Answer) -> Observation {
    let course = Course::Answered { connect: Millis(1), tls: None, answer: Box::new(answer) };
    let url = shop().canonical().to_owned();
    let address = (Ipv4Addr::new(192, 0, 33, 8), 443).into();
    let tries = vec![Try { address, began: Millis(0), course }];
    Observation {
        vantage: Vantage { name: "fuzz".to_owned(), kind: VantageKind::Checker },
        url: url.clone(),
        took: Millis(1),
        hops: vec![Hop { url, name: NameLookup::Literal, reach: Vec::new(), tries }],
        end: ChainEnd::Final,
        completeness: Completeness::Whole,
        elsewhere: Vec::new(),
    }
}

/// The shop in good order.
static WORKS: LazyLock<Observation> = LazyLock::new(|| {
    let answer = probe::fuzzing::answered(200, &HeaderMap::new(), b"<title>Shop</title>Welcome");
    seen(answer)
});

/// The largest answer that leaves us, whatever came in.
const ANSWER_MAX_BYTES: usize = 256 * 1024;

//! A small language for cases: short lines that become an observation.
//!
//! ```toml
//! [checker]
//! url = "https://shop.example/"           # the default
//! dns = ["A 192.0.2.1 AAAA 2001:db8::1"]  # one line per resolver; the default is one A
//! tcp = ["192.0.2.1 refused"]             # addresses that are not named here connect
//! [[checker.try]]
//! status = 502                            # or fails = "tls reset", "http closed", "tcp refused"
//! head = ["server: nginx"]
//! body = "…"
//! ms = 50                                 # to the first byte
//! cert = "expired 3"                      # what is wrong with the certificate
//! times = 3                               # how many such tries there were
//! ```
//!
//! A resolver's line is `A`/`AAAA` and addresses, or one of `NXDOMAIN`, `NXDOMAIN via NAME`,
//! `NODATA`, `SERVFAIL`, `REFUSED`, `FORMERR`, `LOOP NAME NAME`, `MALFORMED`, `SILENT` (alive),
//! `UNHEARD`, `DEAD`, `UNSENDABLE`; then perhaps `ede=CODE` and `cd=answers`.

use std::fs;
use std::net::IpAddr;
use std::net::SocketAddr;
use std::path::Path;

use downforwhom::diagnosis::Context;
use downforwhom::diagnosis::diagnose;
use downforwhom::observation::*;
use downforwhom::report::Report;
use downforwhom::verdict::Verdict;
use serde::Deserialize;

/// A case, ready to be judged.
pub(crate) struct Scenario {
    pub(crate) file: String,
    pub(crate) seen: Observation,
    pub(crate) report: Report,
    pub(crate) context: Context,
    pub(crate) expect: Expected,
}

/// The verdict that must come of it; what is left out may be anything.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) rule: String,
    pub(crate) fault: String,
    pub(crate) reason: String,
    pub(crate) down_for: Option<String>,
    pub(crate) confidence: Option<String>,
    /// A name, or `none`.
    pub(crate) gateway: Option<String>,
    /// Words with blanks between, likeliest first.
    pub(crate) causes: Option<String>,
}

impl Scenario {
    /// Reads a file.
    pub(crate) fn read(path: &Path) -> Self {
        let file = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(path).expect("a scenario is readable");
        let written: Written =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let said = |text: &Option<String>| text.clone();
        let (saw, error) = (said(&written.report.saw), said(&written.report.error));
        Self {
            report: Report::new(saw.as_deref(), error.as_deref())
                .unwrap_or_else(|error| panic!("{file}: {error}")),
            context: Context { own_network: written.own_network },
            seen: written.checker.observation(),
            expect: written.expect,
            file,
        }
    }

    /// The verdict.
    pub(crate) fn judge(&self) -> Verdict {
        diagnose(std::slice::from_ref(&self.seen), &self.report, &self.context)
    }
}

/// An observation from the lines of a `[checker]` section alone.
pub(crate) fn seen(checker: &str) -> Observation {
    let side: Side = toml::from_str(checker).unwrap_or_else(|error| panic!("{checker}: {error}"));
    side.observation()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// A sentence for the reader.
    #[serde(rename = "case")]
    _case: String,
    #[serde(default)]
    checker: Side,
    #[serde(default)]
    report: Said,
    #[serde(default)]
    own_network: OwnNetwork,
    expect: Expected,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    saw: Option<String>,
    error: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Side {
    url: Option<String>,
    /// URLs that redirected here, first one first.
    #[serde(default)]
    before: Vec<String>,
    dns: Option<Vec<String>>,
    #[serde(default)]
    tcp: Vec<String>,
    #[serde(default, rename = "try")]
    tries: Vec<WrittenTry>,
    /// `loop URL`, `refused URL`, `too many`, `without target`.
    end: Option<String>,
    /// `cut` when the deadline ended the check.
    completeness: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTry {
    address: Option<IpAddr>,
    status: Option<u16>,
    #[serde(default)]
    head: Vec<String>,
    #[serde(default)]
    body: String,
    body_end: Option<BodyEnd>,
    fails: Option<String>,
    cert: Option<String>,
    #[serde(default)]
    fallback: Fallback,
    #[serde(default = "twenty")]
    ms: u32,
    #[serde(default = "one")]
    times: usize,
}

impl Side {
    fn observation(self) -> Observation {
        let url = self.url.clone().unwrap_or_else(|| "https://shop.example/".to_owned());
        let first = self.before.first().cloned().unwrap_or_else(|| url.clone());
        let mut hops: Vec<Hop> = self.before.iter().map(|url| redirecting(url)).collect();
        hops.push(self.last_hop(&url));
        Observation {
            vantage: Vantage { name: "here".to_owned(), kind: VantageKind::Checker },
            url: first,
            took: Millis(500),
            hops,
            end: self.chain_end(),
            completeness: match self.completeness.as_deref() {
                Some("cut") => Completeness::CutByDeadline,
                _ => Completeness::Whole,
            },
            elsewhere: Vec::new(),
        }
    }

    fn chain_end(&self) -> ChainEnd {
        let Some(text) = self.end.as_deref() else { return ChainEnd::Final };
        match text.split_once(' ') {
            Some(("loop", to)) => ChainEnd::Loop { to: to.to_owned() },
            Some(("refused", to)) => ChainEnd::Refused { to: to.to_owned() },
            Some(("too", _)) => ChainEnd::TooMany,
            Some(("without", _)) => ChainEnd::WithoutTarget,
            _ => panic!("unknown end `{text}`"),
        }
    }

    fn last_hop(&self, url: &str) -> Hop {
        let lines = self.dns.clone().unwrap_or_else(|| vec!["A 192.0.2.1".to_owned()]);
        let name = lookup(&lines);
        let literal = url::Url::parse(url).ok().and_then(|url| match url.host()? {
            url::Host::Ipv4(address) => Some(IpAddr::V4(address)),
            url::Host::Ipv6(address) => Some(IpAddr::V6(address)),
            url::Host::Domain(_) => None,
        });
        let (name, addresses) = match (name, literal) {
            (_, Some(address)) => (NameLookup::Literal, vec![address]),
            (NameLookup::Asked(lookup), None) => {
                let addresses = lookup.addresses.clone();
                (NameLookup::Asked(lookup), addresses)
            }
            (name, None) => (name, Vec::new()),
        };
        let reach: Vec<_> = addresses.iter().map(|address| self.reach(*address)).collect();
        let secure = url.starts_with("https:");
        let dialled =
            reach.iter().find(|one| matches!(one.outcome, ReachOutcome::Connected { .. }));
        let dialled = dialled.map(|one| one.address).or(addresses.first().copied());
        let tries = self.tries.iter().flat_map(|one| one.expand(dialled, secure)).collect();
        Hop { url: url.to_owned(), name, reach, tries }
    }

    fn reach(&self, address: IpAddr) -> Reach {
        let line = self.tcp.iter().find_map(|line| {
            let (at, what) = line.split_once(' ')?;
            (at.parse() == Ok(address)).then_some(what)
        });
        let took = Millis(20);
        let outcome = match line {
            None | Some("connected") => ReachOutcome::Connected { took },
            Some("denied") => ReachOutcome::Denied,
            Some("unfinished") => ReachOutcome::Unfinished,
            Some(word) => ReachOutcome::Failed { took, failure: parse(word) },
        };
        Reach { address, outcome }
    }
}

impl WrittenTry {
    fn expand(&self, dialled: Option<IpAddr>, secure: bool) -> Vec<Try> {
        let ip = self.address.or(dialled).expect("a try needs an address");
        let address = SocketAddr::new(ip, if secure { 443 } else { 80 });
        let course = self.course(secure);
        vec![Try { address, began: Millis(0), course }; self.times]
    }

    fn course(&self, secure: bool) -> Course {
        let connect = Millis(20);
        let took = Millis(self.ms);
        let tls = secure.then(|| Box::new(self.secured()));
        if let Some(fails) = &self.fails {
            let (step, word) = fails.split_once(' ').expect("`STEP FAILURE`");
            return match step {
                "tcp" => Course::NotConnected { took, failure: parse(word) },
                "tls" => Course::NotSecured { connect, took, failure: parse(word) },
                "http" => Course::NotAnswered { connect, tls, took, failure: parse(word) },
                _ => panic!("unknown step `{step}`"),
            };
        }
        let head = self.head.iter().map(|line| {
            let (name, value) = line.split_once(": ").expect("`name: value`");
            (name.to_owned(), value.to_owned())
        });
        let answer = Answer {
            status: self.status.unwrap_or(200),
            version: HttpVersion::V1_1,
            head: head.collect(),
            first_byte: took,
            took,
            body: Body { text: self.body.clone(), end: self.body_end.unwrap_or_default() },
            fallback: self.fallback,
        };
        Course::Answered { connect, tls, answer: Box::new(answer) }
    }

    fn secured(&self) -> Secured {
        let problems = self.cert.iter().flat_map(|text| text.split(", ")).map(problem).collect();
        Secured {
            took: Millis(20),
            version: TlsVersion::V1_3,
            alpn: Alpn::Http11,
            certificate: Certificate {
                problems,
                subject: "CN=shop.example".to_owned(),
                issuer: "CN=Some Authority".to_owned(),
                names: vec!["shop.example".to_owned()],
                days_left: 60,
                sha256: String::new(),
                chain_length: 2,
            },
        }
    }
}

fn problem(text: &str) -> CertificateProblem {
    let (word, days) = text.split_once(' ').unwrap_or((text, "0"));
    let days = days.parse().expect("days are a number");
    match word {
        "expired" => CertificateProblem::Expired { days },
        "not_yet_valid" => CertificateProblem::NotYetValid { days },
        "intermediate_expired" => CertificateProblem::IntermediateExpired,
        "wrong_name" => CertificateProblem::WrongName,
        "self_signed" => CertificateProblem::SelfSigned,
        "unknown_issuer" => CertificateProblem::UnknownIssuer,
        "chain_incomplete" => CertificateProblem::ChainIncomplete,
        "invalid" => CertificateProblem::Invalid,
        _ => panic!("unknown certificate problem `{word}`"),
    }
}

/// A failure by its word; `not_tls http` and its kin name what is spoken.
fn parse<T: for<'de> Deserialize<'de>>(word: &str) -> T {
    let value = match word.split_once(' ') {
        Some((kind, speaks)) => serde_json::json!({ kind: speaks }),
        None => serde_json::json!(word),
    };
    serde_json::from_value(value).unwrap_or_else(|error| panic!("`{word}`: {error}"))
}

fn redirecting(url: &str) -> Hop {
    let address: IpAddr = "192.0.2.1".parse().expect("an address");
    let head = vec![("location".to_owned(), "elsewhere".to_owned())];
    let answer = Answer {
        status: 301,
        version: HttpVersion::V1_1,
        head,
        first_byte: Millis(20),
        took: Millis(20),
        body: Body::default(),
        fallback: Fallback::NotNeeded,
    };
    let course = Course::Answered { connect: Millis(20), tls: None, answer: Box::new(answer) };
    Hop {
        url: url.to_owned(),
        name: lookup(&["A 192.0.2.1".to_owned()]),
        reach: vec![Reach { address, outcome: ReachOutcome::Connected { took: Millis(20) } }],
        tries: vec![Try { address: SocketAddr::new(address, 80), began: Millis(0), course }],
    }
}

fn lookup(lines: &[String]) -> NameLookup {
    if lines == ["refused by guard"] {
        return NameLookup::Refused;
    }
    let resolvers: Vec<_> = lines.iter().enumerate().map(|(at, line)| resolver(at, line)).collect();
    let mut addresses = Vec::new();
    for view in &resolvers {
        for question in [&view.aaaa, &view.a] {
            if let DnsOutcome::Answered { addresses: more, .. } = &question.outcome {
                for address in more
                    .iter()
                    .filter(|address| !addresses.contains(*address))
                    .copied()
                    .collect::<Vec<_>>()
                {
                    addresses.push(address);
                }
            }
        }
    }
    NameLookup::Asked(Lookup { took: Millis(20), resolvers, addresses })
}

fn resolver(at: usize, line: &str) -> ResolverView {
    let words: Vec<&str> = line.split_whitespace().collect();
    let plain: Vec<&str> = words.iter().copied().filter(|word| !word.contains('=')).collect();
    let option =
        |name: &str| words.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
    let ede: Vec<Ede> = option("ede")
        .map(|code| Ede { code: code.parse().expect("a code"), text: String::new() })
        .into_iter()
        .collect();
    let unvalidated = match option("cd") {
        Some("answers") => Unvalidated::Answers,
        Some("fails") => Unvalidated::FailsToo,
        _ => Unvalidated::NotAsked,
    };
    let (a, aaaa, alive) = outcomes(&plain, unvalidated);
    let question = |outcome| Question { took: Millis(20), outcome, ede: ede.clone() };
    ResolverView {
        resolver: format!("198.51.100.{}:53", at + 1),
        a: question(a),
        aaaa: question(aaaa),
        alive,
    }
}

fn outcomes(words: &[&str], unvalidated: Unvalidated) -> (DnsOutcome, DnsOutcome, Liveness) {
    let chain = |from: usize| {
        words[from.min(words.len())..].iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()
    };
    let failed = |rcode| DnsOutcome::Failed { rcode, unvalidated };
    let both = |outcome: DnsOutcome| (outcome.clone(), outcome, Liveness::NotAsked);
    match words[0] {
        "A" | "AAAA" => {
            let all: Vec<IpAddr> = words.iter().filter_map(|word| word.parse().ok()).collect();
            let of = |v4: bool| {
                let addresses: Vec<_> =
                    all.iter().copied().filter(|one| one.is_ipv4() == v4).collect();
                match addresses.is_empty() {
                    true => DnsOutcome::NoData { chain: Vec::new() },
                    false => DnsOutcome::Answered { addresses, chain: Vec::new(), ttl_s: 300 },
                }
            };
            (of(true), of(false), Liveness::NotAsked)
        }
        "NXDOMAIN" => both(DnsOutcome::NameMissing { chain: chain(2) }),
        "NODATA" => both(DnsOutcome::NoData { chain: Vec::new() }),
        "LOOP" => both(DnsOutcome::CnameLoop { chain: chain(1) }),
        "SERVFAIL" => both(failed(Rcode::ServFail)),
        "REFUSED" => both(failed(Rcode::Refused)),
        "FORMERR" => both(failed(Rcode::FormErr)),
        "MALFORMED" => both(DnsOutcome::Malformed),
        "SILENT" => (DnsOutcome::TimedOut, DnsOutcome::TimedOut, Liveness::Alive),
        "UNHEARD" => both(DnsOutcome::TimedOut),
        "DEAD" => (DnsOutcome::TimedOut, DnsOutcome::TimedOut, Liveness::Silent),
        "UNSENDABLE" => both(DnsOutcome::Unsendable),
        word => panic!("unknown answer `{word}`"),
    }
}

fn twenty() -> u32 {
    20
}

fn one() -> usize {
    1
}

//! A small language for cases: short lines that become an observation.
//!
//! ```toml
//! [checker]
//! url = "https://shop.example/"           # the default
//! dns = ["A 192.0.33.1 AAAA 2620:0:2d0::1"]  # one line per resolver; the default is one A
//! tcp = ["192.0.33.1 refused"]             # addresses that are not named here connect
//! [[checker.try]]
//! status = 502                            # or fails = "tls reset", "http closed", "tcp refused"
//! head = ["server: nginx"]
//! body = "…"
//! ms = 50                                 # to the first byte
//! cert = "expired 3"                      # what is wrong with the certificate
//! times = 3                               # how many such tries there were
//! ```
//!
//! The person's machine is described in the same words below `[theirs]`: its first resolver is the
//! system's own, and leads where `system` (a line of the same kind) or else that resolver says. A
//! line of `elsewhere` is an address of the other side and what came of asking there: `works`,
//! `shop` (with a page), `502`, `cert unknown_issuer`, or a failure as above. `[machine]` changes single facts of
//! `report::Machine`, in its own words; by default it is in good order. `[browser]` is
//! `report::Browser`. With `alone = true` nobody but the person's machine has looked.
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
use downforwhom::report::Browser;
use downforwhom::report::Machine;
use downforwhom::report::Measurement;
use downforwhom::report::Portal;
use downforwhom::report::Report;
use downforwhom::report::SystemLookup;
use downforwhom::report::WayOut;
use downforwhom::verdict::Verdict;
use serde::Deserialize;

/// A case, ready to be judged.
pub(crate) struct Scenario {
    pub(crate) file: String,
    /// Empty when nobody but the person's machine has looked.
    pub(crate) seen: Vec<Observation>,
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
        let (saw, error) = (&written.report.saw, &written.report.error);
        let said = Report::new(saw.as_deref(), error.as_deref())
            .unwrap_or_else(|error| panic!("{file}: {error}"));
        let report = Report {
            age_s: written.report.age_s,
            browser: written.browser,
            measurement: written.theirs.map(|side| Box::new(side.measurement(written.machine))),
            ..said
        };
        Self {
            report,
            context: Context { own_network: written.own_network },
            seen: match written.alone {
                true => Vec::new(),
                false => [Some(written.checker), written.sibling]
                    .into_iter()
                    .flatten()
                    .map(Side::observation)
                    .collect(),
            },
            expect: written.expect,
            file,
        }
    }

    /// The verdict.
    pub(crate) fn judge(&self) -> Verdict {
        diagnose(&self.seen, &self.report, &self.context)
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
    /// Whether the person's machine is the only one that looked.
    #[serde(default)]
    alone: bool,
    #[serde(default)]
    checker: Side,
    /// What was seen at the neighbouring name.
    sibling: Option<Side>,
    theirs: Option<Side>,
    #[serde(default)]
    machine: toml::Table,
    browser: Option<Browser>,
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
    age_s: Option<u32>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Side {
    url: Option<String>,
    /// URLs that redirected here, first one first.
    #[serde(default)]
    before: Vec<String>,
    /// What is wrong with the certificates of those.
    before_cert: Option<String>,
    dns: Option<Vec<String>>,
    /// What the zone's own servers say, a line each.
    #[serde(default)]
    authorities: Vec<String>,
    /// What the resolvers give for a name that nobody has.
    #[serde(default)]
    forged: Vec<IpAddr>,
    #[serde(default)]
    tcp: Vec<String>,
    #[serde(default, rename = "try")]
    tries: Vec<WrittenTry>,
    /// `loop URL`, `refused URL`, `too many`, `without target`.
    end: Option<String>,
    /// `cut` when the deadline ended the check.
    completeness: Option<String>,
    /// What came of asking at addresses of the other side.
    #[serde(default)]
    elsewhere: Vec<String>,
    /// What the system's own look-up says, on the person's side.
    system: Option<String>,
}

#[derive(Default, Deserialize)]
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
    /// Who issued the certificate.
    issuer: Option<String>,
    /// What tells this certificate from others.
    leaf: Option<String>,
    #[serde(default)]
    fallback: Fallback,
    #[serde(default = "twenty")]
    ms: u32,
    #[serde(default = "one")]
    times: usize,
}

impl Side {
    /// The same look from the person's machine, which goes where its system leads it.
    fn measurement(self, changed: toml::Table) -> Measurement {
        let literal = self.url.as_deref().is_some_and(|url| url.contains("//192."));
        let system = self.system_lookup(literal);
        let led_to = system.addresses().to_vec();
        let reach: Vec<_> = led_to.iter().map(|address| self.reach(*address)).collect();
        let mut observation = self.observation();
        observation.vantage = Vantage { name: "you".to_owned(), kind: VantageKind::Person };
        let last = observation.hops.last_mut().expect("a look has a hop");
        if let NameLookup::Asked(lookup) = &mut last.name {
            lookup.addresses = led_to;
            last.reach = reach;
        }
        Measurement { observation, machine: machine(system, changed) }
    }

    fn system_lookup(&self, literal: bool) -> SystemLookup {
        let took = Millis(5);
        let first = self.dns.as_ref().and_then(|lines| lines.first().cloned());
        let line = self.system.clone().or(first).unwrap_or_else(|| "A 192.0.33.1".to_owned());
        match line.split_whitespace().next() {
            _ if literal => SystemLookup::NotAsked,
            Some("A" | "AAAA") => {
                let addresses = line.split_whitespace().filter_map(|word| word.parse().ok());
                SystemLookup::Found { addresses: addresses.collect(), took }
            }
            Some("SILENT" | "DEAD" | "UNHEARD") => SystemLookup::TimedOut,
            _ => SystemLookup::Failed { took },
        }
    }

    fn ask_at(&self, line: &str) -> Try {
        let (address, what) = line.split_once(' ').expect("`ADDRESS WHAT`");
        let ip: IpAddr = address.parse().expect("an address");
        let secure = self.url.as_deref().is_none_or(|url| url.starts_with("https:"));
        let (status, fails, cert) = match what.split_once(' ') {
            None if what == "works" || what == "shop" => (Some(200), None, None),
            None => (Some(what.parse().expect("a status")), None, None),
            Some(("cert", problem)) => (Some(200), None, Some(problem.to_owned())),
            Some(_) => (None, Some(what.to_owned()), None),
        };
        // `shop` also shows the page that the cases' healthy site shows.
        let body = if what == "shop" { SHOP.to_owned() } else { String::new() };
        let written = WrittenTry { status, fails, cert, body, ..WrittenTry::default() };
        let address = SocketAddr::new(ip, if secure { 443 } else { 80 });
        Try { address, began: Millis(0), course: written.course(secure) }
    }

    fn observation(self) -> Observation {
        let url = self.url.clone().unwrap_or_else(|| "https://shop.example/".to_owned());
        let first = self.before.first().cloned().unwrap_or_else(|| url.clone());
        let mut hops: Vec<Hop> = self.before.iter().map(|url| self.redirecting(url)).collect();
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
            elsewhere: self.elsewhere.iter().map(|line| self.ask_at(line)).collect(),
        }
    }

    /// A hop that led on.
    fn redirecting(&self, url: &str) -> Hop {
        let address: IpAddr = "192.0.33.1".parse().expect("an address");
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
        let bad = self.before_cert.clone();
        let tls =
            bad.map(|cert| WrittenTry { cert: Some(cert), ..WrittenTry::default() }.secured());
        let (connect, tls) = (Millis(20), tls.map(Box::new));
        let course = Course::Answered { connect, tls, answer: Box::new(answer) };
        Hop {
            url: url.to_owned(),
            name: lookup(&["A 192.0.33.1".to_owned()]),
            reach: vec![Reach { address, outcome: ReachOutcome::Connected { took: Millis(20) } }],
            tries: vec![Try { address: SocketAddr::new(address, 80), began: Millis(0), course }],
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
        let lines = self.dns.clone().unwrap_or_else(|| vec!["A 192.0.33.1".to_owned()]);
        let mut name = lookup(&lines);
        if let NameLookup::Asked(lookup) = &mut name {
            let servers = self.authorities.iter().enumerate();
            lookup.given_for_nobody = self.forged.clone();
            lookup.authorities = servers.map(|(at, line)| resolver(at, line)).collect();
        }
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
        let bad = self.cert.iter().filter(|text| *text != "fine");
        let problems = bad.flat_map(|text| text.split(", ")).map(problem).collect();
        Secured {
            took: Millis(20),
            version: TlsVersion::V1_3,
            alpn: Alpn::Http11,
            certificate: Certificate {
                problems,
                subject: "CN=shop.example".to_owned(),
                issuer: self.issuer.clone().unwrap_or_else(|| "CN=Some Authority".to_owned()),
                names: vec!["shop.example".to_owned()],
                days_left: 60,
                sha256: self.leaf.clone().unwrap_or_default(),
                chain_length: 2,
                undated_link: String::new(),
            },
        }
    }
}

/// The page of a healthy site.
const SHOP: &str = "<html><head><title>Shop</title></head><body>Welcome to our shop</body></html>";

/// A machine in good order, but for what is changed.
fn machine(system: SystemLookup, changed: toml::Table) -> Machine {
    let green = FamilyHealth { tcp: Health::Green, tls: Health::Green, http: Health::Green };
    let sound = Machine {
        system,
        system_resolvers: vec!["198.51.100.1:53".to_owned()],
        v4: WayOut::Present,
        v6: WayOut::NoAddress,
        clock_ahead_s: Some(0),
        portal: Portal::Absent,
        own_network: OwnNetwork { dns: Health::Green, v4: green, v6: FamilyHealth::default() },
        ..Machine::default()
    };
    let mut facts = serde_json::to_value(sound).expect("a machine is plain data");
    for (name, value) in changed {
        facts[&name] = serde_json::to_value(value).expect("TOML is plain data");
    }
    serde_json::from_value(facts).unwrap_or_else(|error| panic!("[machine]: {error}"))
}

fn problem(text: &str) -> CertificateProblem {
    let (word, days) = text.split_once(' ').unwrap_or((text, "0"));
    let days = days.parse().expect("days are a number");
    match word {
        "expired" => CertificateProblem::Expired { days },
        "not_yet_valid" => CertificateProblem::NotYetValid { days },
        "intermediate_expired" => CertificateProblem::IntermediateExpired,
        "intermediate_not_yet_valid" => CertificateProblem::IntermediateNotYetValid,
        "weak" => CertificateProblem::Weak,
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
    let took = Millis(20);
    NameLookup::Asked(Lookup { took, resolvers, addresses, ..Lookup::default() })
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
        "ENDLESS" => both(DnsOutcome::ChainTooLong { chain: chain(1) }),
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

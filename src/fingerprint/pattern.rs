//! What an entry asks of the evidence: a few tests, all of which must hold.

use std::net::IpAddr;
use std::sync::OnceLock;

use ipnet::IpNet;
use regex::Regex;
use regex::RegexBuilder;

use super::Entry;
use super::Scope;
use super::data::HeadingTest;
use super::data::Tests;
use super::evidence::Evidence;
use super::index::Found;
use super::literal;
use super::literal::Edge;
use super::literal::LiteralId;
use super::literal::Literals;
use super::literal::Place;

/// The tests of one entry.
pub(super) struct Pattern {
    tests: Vec<Test>,
}

/// One test.
enum Test {
    /// The status is one of these. Skipped when no status is known.
    Status(Vec<u16>),
    /// A header field has this value.
    Header(String, Value),
    /// The redirect target holds one of these.
    Location(Vec<String>),
    /// The title holds one of these.
    Title(Vec<(String, LiteralId)>),
    /// The title or first heading holds one of these, or all of a short page does.
    Heading { phrases: Vec<(String, LiteralId)>, short_page_chars: usize },
    /// One of these is in the text.
    AnyOf(Vec<LiteralId>),
    /// All of these are in the text.
    AllOf(Vec<LiteralId>),
    /// None of these is in the text.
    NoneOf(Vec<LiteralId>),
    /// One of these is in the text or in a header field.
    Near(Vec<(String, LiteralId)>),
    /// There is no body.
    NoBody,
    /// A regular expression on the visible text.
    Visible(LazyRegex),
    /// A regular expression on the text as it came.
    Raw(LazyRegex),
    /// One of these phrases, with gaps, is in the visible text.
    Gapped(Vec<(LiteralId, LazyRegex)>),
    /// One of these addresses was answered.
    Addresses(Vec<IpAddr>),
    /// An address of this network was answered.
    Network(IpNet),
    /// An address that no public site can have was answered.
    NotPublic,
    /// One of these groups of tests holds.
    OneOf(Vec<Pattern>),
}

/// What to expect of a header field; the case of ASCII letters is ignored.
enum Value {
    Present,
    Absent,
    Equal(String),
    Prefix(String),
    Contains(String),
}

/// What must be seen for an entry to be worth a closer look. An entry has several when any one
/// of them is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// This literal is in the text.
    Literal(LiteralId),
    /// There is a header field with this name.
    Header(String),
    /// The status is this one.
    Status(u16),
    /// Addresses were given.
    Addresses,
    /// Nothing narrows it: it is looked at every time.
    Always,
}

/// Turns the tests as they are written into patterns, and collects their literals.
pub(super) fn compile(entries: &[Entry], tests: Vec<Tests>) -> (Vec<Pattern>, Literals) {
    let mut literals = Literals::default();
    let compile = |(tests, entry): (Tests, &Entry)| Pattern::new(tests, entry, &mut literals);
    let patterns = tests.into_iter().zip(entries).map(compile).collect();
    (patterns, literals)
}

impl Pattern {
    fn new(written: Tests, entry: &Entry, literals: &mut Literals) -> Self {
        let mut tests = Vec::new();
        let place = if entry.scope.contains(&Scope::Log) { Place::Log } else { Place::Page };
        let mut list = |texts: &[String], edge: Edge| -> Vec<LiteralId> {
            texts.iter().map(|text| literals.intern(text, edge, place)).collect()
        };
        if let Some(regex) = written.regex {
            tests.push(Test::AnyOf(list(&written.needs, Edge::Anything)));
            tests.push(Test::Visible(LazyRegex::new(regex)));
        }
        if let Some(regex) = written.raw_regex {
            tests.push(Test::AnyOf(list(&written.needs, Edge::Anything)));
            tests.push(Test::Raw(LazyRegex::new(regex)));
        }
        tests.push(Test::AllOf(list(&written.body_all, Edge::Anything)));
        tests.push(Test::AnyOf(list(&written.body_any, Edge::Anything)));
        tests.push(Test::NoneOf(list(&written.body_none, Edge::Anything)));
        tests.push(Test::AllOf(list(&written.log_all, Edge::Anything)));
        tests.push(Test::AnyOf(list(&written.log_any, Edge::Anything)));
        tests.push(Test::AnyOf(list(&written.code, Edge::Word)));
        tests.push(Test::Title(with_ids(written.title, &mut list)));
        tests.push(Test::Near(with_ids(written.evidence_any, &mut list)));
        if let Some(HeadingTest { phrases, short_page_chars }) = written.title_or_h1 {
            let phrases = with_ids(phrases, &mut list);
            tests.push(Test::Heading { phrases, short_page_chars });
        }
        tests.extend(text_tests(&written.text, &mut list));
        tests.push(Test::Status(written.status));
        tests
            .extend(written.header.into_iter().map(|(name, v)| Test::Header(name, Value::new(&v))));
        tests.push(Test::Location(written.location));
        tests.extend(written.body_empty.then_some(Test::NoBody));
        tests.push(Test::Addresses(written.addresses));
        tests.extend(written.network.map(Test::Network));
        tests.extend(written.not_public_address.then_some(Test::NotPublic));
        let groups = written.any_of.into_iter().map(|group| Self::new(group, entry, literals));
        tests.push(Test::OneOf(groups.collect()));
        tests.retain(|test| !test.asks_nothing());
        Self { tests }
    }

    /// Whether all tests hold.
    pub(super) fn holds(&self, evidence: &Evidence<'_>, found: &Found) -> bool {
        !self.tests.is_empty() && self.tests.iter().all(|test| test.holds(evidence, found))
    }

    /// Whether a header field, a title or a heading is among what it asks for.
    pub(super) fn reads_head_or_heading(&self) -> bool {
        self.tests.iter().any(|test| match test {
            Test::Header(..) | Test::Location(_) | Test::Title(_) | Test::Heading { .. } => true,
            Test::OneOf(groups) => groups.iter().any(Self::reads_head_or_heading),
            _ => false,
        })
    }

    /// Whether a header field's value is among what it asks for, and whose name.
    pub(super) fn header_names(&self) -> impl Iterator<Item = &str> {
        self.tests.iter().filter_map(|test| match test {
            Test::Header(name, value) if !matches!(value, Value::Absent) => Some(name.as_str()),
            _ => None,
        })
    }

    /// Whether words of the page, a code or a log line are among what it asks for.
    pub(super) fn reads_text(&self) -> bool {
        !self.tests.iter().all(|test| {
            matches!(test, Test::Status(_) | Test::Header(..) | Test::Near(_) | Test::Title(_))
        })
    }

    /// How much it asks for: more is more specific.
    pub(super) fn size(&self) -> usize {
        let phrases = |test: &Test| if let Test::AllOf(list) = test { list.len() } else { 1 };
        self.tests.iter().map(phrases).sum()
    }

    /// What must be seen for a closer look: of the tests that must all hold, the one that is
    /// rarest in real evidence.
    pub(super) fn keys(&self) -> Vec<Key> {
        let keys = self.tests.iter().filter_map(Test::keys);
        keys.min_by_key(|keys| keys.first().map_or(0, Key::commonness)).unwrap_or(vec![Key::Always])
    }

    /// Every regular expression, to be checked.
    #[cfg(test)]
    pub(super) fn regexes(&self) -> Vec<&LazyRegex> {
        self.tests.iter().flat_map(Test::regexes).collect()
    }
}

impl Test {
    fn asks_nothing(&self) -> bool {
        match self {
            Self::Status(list) => list.is_empty(),
            Self::Location(list) => list.is_empty(),
            Self::Title(list) | Self::Near(list) => list.is_empty(),
            Self::AnyOf(list) | Self::AllOf(list) | Self::NoneOf(list) => list.is_empty(),
            Self::Addresses(list) => list.is_empty(),
            Self::OneOf(groups) => groups.is_empty(),
            _ => false,
        }
    }

    fn holds(&self, evidence: &Evidence<'_>, found: &Found) -> bool {
        let any = |list: &[LiteralId]| list.iter().any(|id| found.has(*id));
        match self {
            Self::Status(list) => evidence.status.is_none_or(|status| list.contains(&status)),
            Self::Header(name, value) => value.holds(evidence, name),
            Self::Location(list) => evidence
                .header("location")
                .any(|target| list.iter().any(|part| literal::holds(target, part))),
            Self::Title(list) => {
                let title = evidence.title();
                list.iter().any(|(text, id)| found.has(*id) && literal::holds(title, text))
            }
            Self::Heading { phrases, short_page_chars } => phrases.iter().any(|(text, id)| {
                found.has(*id) && stands_in_heading(evidence, text, *short_page_chars)
            }),
            Self::AnyOf(list) => any(list),
            Self::AllOf(list) => list.iter().all(|id| found.has(*id)),
            Self::NoneOf(list) => !any(list),
            Self::Near(list) => list.iter().any(|(text, id)| {
                found.has(*id)
                    || evidence
                        .head
                        .iter()
                        .any(|(n, v)| literal::holds(n, text) || literal::holds(v, text))
            }),
            Self::NoBody => evidence.raw.is_empty() && evidence.scopes == [Scope::Response],
            Self::Visible(regex) => regex.is_match(&evidence.visible.text),
            Self::Raw(regex) => regex.is_match(evidence.raw),
            Self::Gapped(list) => list
                .iter()
                .any(|(id, regex)| found.has(*id) && regex.is_match(&evidence.visible.text)),
            Self::Addresses(list) => list.iter().any(|a| evidence.addresses.contains(a)),
            Self::Network(net) => evidence.addresses.iter().any(|a| net.contains(a)),
            Self::NotPublic => evidence.addresses.iter().any(|a| is_not_public(*a)),
            Self::OneOf(groups) => groups.iter().any(|group| group.holds(evidence, found)),
        }
    }

    #[cfg(test)]
    fn regexes(&self) -> Vec<&LazyRegex> {
        match self {
            Self::Visible(regex) | Self::Raw(regex) => vec![regex],
            Self::Gapped(gapped) => gapped.iter().map(|(_, regex)| regex).collect(),
            Self::OneOf(groups) => groups.iter().flat_map(Pattern::regexes).collect(),
            _ => Vec::new(),
        }
    }

    fn keys(&self) -> Option<Vec<Key>> {
        let literals =
            |ids: &mut dyn Iterator<Item = LiteralId>| Some(ids.map(Key::Literal).collect());
        match self {
            Self::AnyOf(list) => literals(&mut list.iter().copied()),
            Self::AllOf(list) => literals(&mut list.iter().copied().take(1)),
            Self::Title(list) => literals(&mut list.iter().map(|(_, id)| *id)),
            Self::Heading { phrases, .. } => literals(&mut phrases.iter().map(|(_, id)| *id)),
            Self::Gapped(list) => literals(&mut list.iter().map(|(id, _)| *id)),
            Self::Header(_, Value::Absent) => None,
            Self::Header(name, _) => Some(vec![Key::Header(name.clone())]),
            Self::Location(_) => Some(vec![Key::Header("location".to_owned())]),
            Self::Status(list) => Some(list.iter().map(|status| Key::Status(*status)).collect()),
            Self::Addresses(_) | Self::Network(_) | Self::NotPublic => Some(vec![Key::Addresses]),
            Self::OneOf(groups) => Some(groups.iter().flat_map(Pattern::keys).collect()),
            Self::NoneOf(_) | Self::Near(_) | Self::NoBody | Self::Visible(_) | Self::Raw(_) => {
                None
            }
        }
    }
}

impl Key {
    /// How often it is seen, in rough classes: the rarer, the better as a key.
    fn commonness(&self) -> u8 {
        match self {
            Self::Header(name) if name != "server" && name != "via" => 0,
            Self::Addresses => 0,
            Self::Literal(_) => 1,
            Self::Header(_) => 2,
            Self::Status(_) => 3,
            Self::Always => 4,
        }
    }
}

impl Value {
    /// `*` present, `!` absent, `=x` equal, `^x` prefix, anything else a part.
    fn new(written: &str) -> Self {
        match (written, written.split_at_checked(1)) {
            ("*", _) => Self::Present,
            ("!", _) => Self::Absent,
            (_, Some(("=", text))) => Self::Equal(text.to_owned()),
            (_, Some(("^", text))) => Self::Prefix(text.to_owned()),
            _ => Self::Contains(written.to_owned()),
        }
    }

    fn holds(&self, evidence: &Evidence<'_>, name: &str) -> bool {
        // Text alone does not say which header fields there were.
        if evidence.scopes != [Scope::Response] {
            return false;
        }
        let mut values = evidence.header(name);
        match self {
            Self::Present => values.next().is_some(),
            Self::Absent => values.next().is_none(),
            Self::Equal(text) => values.any(|value| value.trim().eq_ignore_ascii_case(text)),
            Self::Prefix(text) => values.any(|value| {
                value
                    .as_bytes()
                    .get(..text.len())
                    .is_some_and(|v| v.eq_ignore_ascii_case(text.as_bytes()))
            }),
            Self::Contains(text) => values.any(|value| literal::holds(value, text)),
        }
    }
}

/// A regular expression that is compiled when it is first needed: most never are.
pub(super) struct LazyRegex {
    written: String,
    compiled: OnceLock<Option<Regex>>,
}

impl LazyRegex {
    fn new(written: String) -> Self {
        Self { written, compiled: OnceLock::new() }
    }

    /// Whether it matches; one that does not compile never does (a test finds it).
    pub(super) fn is_match(&self, text: &str) -> bool {
        self.compiled().is_some_and(|regex| regex.is_match(text))
    }

    fn compiled(&self) -> Option<&Regex> {
        let compile = || RegexBuilder::new(&self.written).size_limit(REGEX_MAX_BYTES).build().ok();
        self.compiled.get_or_init(compile).as_ref()
    }

    /// The expression, if it compiles.
    ///
    /// # Errors
    /// The expression as it is written, if it does not.
    #[cfg(test)]
    pub(super) fn check(&self) -> Result<&Regex, &str> {
        self.compiled().ok_or(&self.written)
    }
}

/// Each text with its number.
fn with_ids(
    texts: Vec<String>,
    list: &mut impl FnMut(&[String], Edge) -> Vec<LiteralId>,
) -> Vec<(String, LiteralId)> {
    let ids = list(&texts, Edge::Anything);
    texts.into_iter().zip(ids).collect()
}

/// Phrases of a paste; a `*` in a phrase stands for up to 80 characters.
fn text_tests(
    texts: &[String],
    list: &mut impl FnMut(&[String], Edge) -> Vec<LiteralId>,
) -> Option<Test> {
    if texts.is_empty() {
        return None;
    }
    if !texts.iter().any(|text| text.contains('*')) {
        return Some(Test::AnyOf(list(texts, Edge::Anything)));
    }
    let gapped = texts.iter().map(|text| {
        let longest = text.split('*').max_by_key(|part| part.len()).unwrap_or(text).trim();
        let id = list(&[longest.to_owned()], Edge::Anything)[0];
        let parts: Vec<String> = text.split('*').map(regex::escape).collect();
        (id, LazyRegex::new(format!("(?i){}", parts.join(".{0,80}"))))
    });
    Some(Test::Gapped(gapped.collect()))
}

/// Whether a phrase is in the title or heading, or anywhere in a page that is short. A short
/// page with a field to fill in is in use: what it says of a pause is a notice.
fn stands_in_heading(evidence: &Evidence<'_>, phrase: &str, short_page_chars: usize) -> bool {
    let visible = &evidence.visible;
    let headings = [visible.title.as_deref(), visible.heading.as_deref()];
    let in_headings = headings.into_iter().flatten().any(|text| literal::holds(text, phrase));
    let is_short = visible.text.chars().nth(short_page_chars).is_none();
    let in_use = literal::holds(evidence.raw, "<input");
    in_headings || is_short && !in_use && literal::holds(&visible.text, phrase)
}

/// Private, loopback, link-local and unspecified addresses (RFC 6890): no site for everybody
/// can live there.
fn is_not_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_unspecified()
        }
        IpAddr::V6(v6) => {
            v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
        }
    }
}

/// Ten times what the largest pattern of ours needs.
const REGEX_MAX_BYTES: usize = 1 << 20;

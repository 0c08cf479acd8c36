//! Reads a DNS message: where its CNAME chain leads, what is at the end, what went wrong.
//!
//! It believes only records whose owner is the name asked or a link of the chain from it. Names
//! and texts leave here cleaned and cut. It must not send anything.

use std::net::IpAddr;

use hickory_proto::op::Message;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::DNSClass;
use hickory_proto::rr::Name;
use hickory_proto::rr::RData;
use hickory_proto::rr::Record;
use hickory_proto::rr::RecordType;
use hickory_proto::rr::rdata::opt::EdnsOption;

use crate::observation::DnsOutcome;
use crate::observation::Ede;
use crate::observation::Family;
use crate::observation::Rcode;

/// The way from the name asked along its aliases, as far as it is known.
pub(super) struct Trail {
    family: Family,
    /// The name asked, then each alias target. Never empty.
    names: Vec<Name>,
    ttl_s: u32,
    errors: Vec<Ede>,
}

/// Where a message leaves the trail.
pub(super) enum End {
    /// The chain goes on at [`Trail::last`], and this message does not say how.
    AskAgain,
    /// This is what came of it.
    Reached(DnsOutcome),
}

impl Trail {
    /// A trail that begins at `name`.
    pub(super) fn new(name: Name, family: Family) -> Self {
        Self { family, names: vec![name], ttl_s: MAX_TTL_S, errors: Vec::new() }
    }

    /// The family asked for.
    pub(super) fn family(&self) -> Family {
        self.family
    }

    /// The name to ask for now.
    pub(super) fn last(&self) -> &Name {
        self.names.last().expect("a trail begins with the name asked")
    }

    /// The Extended DNS Errors of all messages read.
    pub(super) fn into_errors(self) -> Vec<Ede> {
        self.errors
    }

    /// Goes as far as this message leads.
    pub(super) fn read(&mut self, message: &Message) -> End {
        self.keep_errors(message);
        let rcode = message.metadata.response_code;
        if let Some(rcode) = failure(rcode) {
            let unvalidated = Default::default();
            return End::Reached(DnsOutcome::Failed { rcode, unvalidated });
        }
        let came_with = self.names.len();
        if let Some(stop) = self.walk(message) {
            return End::Reached(stop);
        }
        if rcode == ResponseCode::NXDomain {
            // The code speaks of the end of the chain (RFC 6604 §3).
            return End::Reached(DnsOutcome::NameMissing { chain: self.chain() });
        }
        self.at_the_end(message, came_with < self.names.len())
    }

    /// Follows aliases inside the message. Says something when the chain cannot be followed.
    fn walk(&mut self, message: &Message) -> Option<DnsOutcome> {
        while self.addresses(message).is_empty() {
            let (target, ttl_s) = alias(message, self.last())?;
            let comes_back = self.names.contains(&target);
            self.names.push(target);
            self.ttl_s = self.ttl_s.min(ttl_s);
            if comes_back {
                return Some(DnsOutcome::CnameLoop { chain: self.chain() });
            }
            if self.names.len() > 1 + MAX_CHAIN {
                return Some(DnsOutcome::ChainTooLong { chain: self.chain() });
            }
        }
        None
    }

    /// What the message says of the last name, `moved` telling whether it led us there.
    fn at_the_end(&self, message: &Message, moved: bool) -> End {
        let found = self.addresses(message);
        let (addresses, ttls): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        let chain = self.chain();
        let outcome = if !addresses.is_empty() {
            let ttl_s = ttls.into_iter().fold(self.ttl_s, u32::min);
            DnsOutcome::Answered { addresses, chain, ttl_s }
        } else if says_no_data(message, self.last()) {
            DnsOutcome::NoData { chain }
        } else if moved {
            return End::AskAgain;
        } else if is_referral(message) {
            DnsOutcome::Malformed
        } else {
            DnsOutcome::NoData { chain }
        };
        End::Reached(outcome)
    }

    /// Addresses of the last name and their times to live.
    fn addresses(&self, message: &Message) -> Vec<(IpAddr, u32)> {
        let owned = records_of(message, self.last());
        let address = |record: &Record| match (&record.data, self.family) {
            (RData::A(address), Family::V4) => Some((IpAddr::V4(address.0), ttl_s(record))),
            (RData::AAAA(address), Family::V6) => Some((IpAddr::V6(address.0), ttl_s(record))),
            _ => None,
        };
        owned.filter_map(address).take(MAX_ADDRESSES).collect()
    }

    /// The names after the one asked, as text.
    fn chain(&self) -> Vec<String> {
        self.names.iter().skip(1).map(shown_name).collect()
    }

    fn keep_errors(&mut self, message: &Message) {
        let Some(edns) = &message.edns else { return };
        for (_, option) in edns.options().as_ref() {
            if let Some(error) = extended_error(option)
                && self.errors.len() < MAX_ERRORS
                && !self.errors.contains(&error)
            {
                self.errors.push(error);
            }
        }
    }
}

/// The response codes that are failures: not "here it is" and not "there is no such name".
fn failure(rcode: ResponseCode) -> Option<Rcode> {
    match rcode {
        ResponseCode::NoError | ResponseCode::NXDomain => None,
        ResponseCode::FormErr => Some(Rcode::FormErr),
        ResponseCode::ServFail => Some(Rcode::ServFail),
        ResponseCode::NotImp => Some(Rcode::NotImp),
        ResponseCode::Refused => Some(Rcode::Refused),
        other => Some(Rcode::Other(other.into())),
    }
}

/// The answer's records of one owner. Names compare without case (RFC 4343).
fn records_of<'a>(message: &'a Message, owner: &'a Name) -> impl Iterator<Item = &'a Record> {
    let owned = move |record: &&Record| record.dns_class == DNSClass::IN && record.name == *owner;
    message.answers.iter().filter(owned)
}

fn alias(message: &Message, owner: &Name) -> Option<(Name, u32)> {
    records_of(message, owner).find_map(|record| match &record.data {
        RData::CNAME(target) => Some((target.0.clone(), ttl_s(record))),
        _ => None,
    })
}

/// The SOA of a zone above the name, in the authority section, says that the name exists and has
/// no such record (RFC 2308 §2.2).
fn says_no_data(message: &Message, name: &Name) -> bool {
    let of_zone =
        |record: &Record| record.record_type() == RecordType::SOA && record.name.zone_of(name);
    message.authorities.iter().any(of_zone)
}

/// "Ask those servers instead": the server does not look names up for us (RFC 2308 §2.2 tells a
/// referral from NODATA by name servers without an SOA).
fn is_referral(message: &Message) -> bool {
    let has = |kind| message.authorities.iter().any(|record| record.record_type() == kind);
    !message.metadata.authoritative && has(RecordType::NS) && !has(RecordType::SOA)
}

/// Values with the first bit set mean zero (RFC 2181 §8).
fn ttl_s(record: &Record) -> u32 {
    if i32::try_from(record.ttl).is_err() { 0 } else { record.ttl.min(MAX_TTL_S) }
}

fn shown_name(name: &Name) -> String {
    let text = name.to_lowercase().to_ascii();
    shown(text.strip_suffix('.').unwrap_or(&text), MAX_NAME_CHARS)
}

/// Option 15: a code in two octets, then text for people (RFC 8914 §2).
fn extended_error(option: &EdnsOption) -> Option<Ede> {
    let EdnsOption::Unknown(EXTENDED_ERROR, data) = option else { return None };
    let (code, text) = data.split_first_chunk::<2>()?;
    let text = shown(&String::from_utf8_lossy(text), MAX_ERROR_CHARS);
    Some(Ede { code: u16::from_be_bytes(*code), text })
}

/// Hostile text without characters that steer a terminal or turn the reading direction, cut.
fn shown(text: &str, max_chars: usize) -> String {
    let harmless = |&character: &char| !character.is_control() && !is_invisible(character);
    text.chars().filter(harmless).take(max_chars).collect::<String>().trim().to_owned()
}

/// Format characters: zero-width, direction marks and overrides, tags, the byte order mark
/// (Unicode general category Cf, the blocks that can change how a line reads), and line and
/// paragraph separators.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Aliases that are followed. BIND stops at 16 as well; honest chains have fewer than ten.
const MAX_CHAIN: usize = 16;

/// Addresses kept of one answer: a dial tries a handful, a page shows a few dozen.
const MAX_ADDRESSES: usize = 64;

/// Extended errors kept: a resolver sends one or two.
const MAX_ERRORS: usize = 8;

/// Characters of an extended error's text: a sentence.
const MAX_ERROR_CHARS: usize = 120;

/// Characters of a name. A DNS name has at most 253 in print (RFC 1035 §2.3.4 less the root), and
/// its end says whose it is, so only escapes of strange octets are ever cut.
const MAX_NAME_CHARS: usize = 253;

/// A day: longer times to live are typing errors or wishes.
const MAX_TTL_S: u32 = 86_400;

/// INFO: the OPTION-CODE of an Extended DNS Error (RFC 8914 §2).
const EXTENDED_ERROR: u16 = 15;

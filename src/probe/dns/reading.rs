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
use crate::observation::Lookup;
use crate::observation::Rcode;
use crate::probe::text;

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
        owned.filter_map(address).take(Lookup::ADDRESSES_KEPT).collect()
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
    text::clean(text.strip_suffix('.').unwrap_or(&text), MAX_NAME_CHARS)
}

/// Option 15: a code in two octets, then text for people (RFC 8914 §2).
fn extended_error(option: &EdnsOption) -> Option<Ede> {
    let EdnsOption::Unknown(EXTENDED_ERROR, data) = option else { return None };
    let (code, text) = data.split_first_chunk::<2>()?;
    let text = text::clean(&String::from_utf8_lossy(text), MAX_ERROR_CHARS);
    Some(Ede { code: u16::from_be_bytes(*code), text })
}

/// Aliases that are followed. BIND stops at 16 as well; honest chains have fewer than ten.
const MAX_CHAIN: usize = 16;

/// Extended errors kept: a resolver sends one or two.
const MAX_ERRORS: usize = 8;

/// Characters of an extended error's text: a sentence.
const MAX_ERROR_CHARS: usize = 120;

/// Characters of a name. A DNS name has at most 253 in print (RFC 1035 §2.3.4 less the root), and
/// its end says whose it is, so only escapes of strange octets are ever cut.
const MAX_NAME_CHARS: usize = 253;

/// A day: longer times to live are typing errors or wishes.
const MAX_TTL_S: u32 = 86_400;

/// The OPTION-CODE of an Extended DNS Error (RFC 8914 §2).
const EXTENDED_ERROR: u16 = 15;

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use hickory_proto::op::Edns;
    use hickory_proto::op::MessageType;
    use hickory_proto::op::OpCode;
    use hickory_proto::op::Query;
    use hickory_proto::rr::rdata::A;
    use hickory_proto::rr::rdata::CNAME;
    use hickory_proto::rr::rdata::NS;

    use super::*;

    fn name(text: &str) -> Name {
        Name::from_ascii(format!("{text}.")).unwrap()
    }

    fn a(owner: &str, ttl_s: u32, last: u8) -> Record {
        Record::from_rdata(name(owner), ttl_s, RData::A(A(Ipv4Addr::new(192, 0, 2, last))))
    }

    fn cname(owner: &str, target: &str) -> Record {
        Record::from_rdata(name(owner), 300, RData::CNAME(CNAME(name(target))))
    }

    fn answer(records: Vec<Record>) -> Message {
        let mut message = Message::new(7, MessageType::Response, OpCode::Query);
        message.add_query(Query::query(name("shop.example"), RecordType::A));
        message.add_answers(records);
        message
    }

    fn read(message: &Message) -> End {
        Trail::new(name("shop.example"), Family::V4).read(message)
    }

    #[track_caller]
    fn assert_reaches(message: &Message, expected: &DnsOutcome) {
        let End::Reached(outcome) = read(message) else { panic!("asks again") };
        assert_eq!(outcome, *expected);
    }

    #[test]
    fn follows_the_chain_in_any_order_and_case_and_takes_the_smallest_ttl() {
        let records = vec![
            a("cdn.example", 60, 1),
            cname("Edge.Example", "cdn.example"),
            cname("SHOP.example", "edge.example"),
        ];
        let expected = DnsOutcome::Answered {
            addresses: vec![IpAddr::from([192, 0, 2, 1])],
            chain: vec!["edge.example".into(), "cdn.example".into()],
            ttl_s: 60,
        };
        assert_reaches(&answer(records), &expected);
    }

    #[test]
    fn believes_no_record_of_another_owner_or_class() {
        let mut chaos = a("shop.example", 60, 2);
        chaos.dns_class = DNSClass::CH;
        let expected = DnsOutcome::NoData { chain: Vec::new() };
        assert_reaches(&answer(vec![a("bank.example", 60, 1), chaos]), &expected);
    }

    #[test]
    fn times_to_live_of_the_upper_half_mean_zero_and_long_ones_are_cut() {
        for (wire, kept) in [(u32::MAX, 0), (1 << 31, 0), (i32::MAX as u32, MAX_TTL_S), (0, 0)] {
            let End::Reached(DnsOutcome::Answered { ttl_s, .. }) =
                read(&answer(vec![a("shop.example", wire, 1)]))
            else {
                panic!("no answer")
            };
            assert_eq!(ttl_s, kept);
        }
    }

    #[test]
    fn a_chain_without_its_end_is_asked_again() {
        let message = answer(vec![cname("shop.example", "elsewhere.test")]);
        assert!(matches!(read(&message), End::AskAgain));
    }

    #[test]
    fn chains_end() {
        let links = |count: usize| {
            let owner = |place: usize| match place {
                0 => "shop.example".to_owned(),
                _ => format!("c{place}.example"),
            };
            let mut records: Vec<_> =
                (0..count).map(|place| cname(&owner(place), &owner(place + 1))).collect();
            records.push(a(&owner(count), 60, 1));
            read(&answer(records))
        };
        assert!(matches!(links(MAX_CHAIN), End::Reached(DnsOutcome::Answered { .. })));
        assert!(matches!(links(MAX_CHAIN + 1), End::Reached(DnsOutcome::ChainTooLong { .. })));
        let ring =
            answer(vec![cname("shop.example", "b.example"), cname("b.example", "SHOP.example")]);
        let chain = vec!["b.example".to_owned(), "shop.example".to_owned()];
        assert_reaches(&ring, &DnsOutcome::CnameLoop { chain });
    }

    #[test]
    fn a_referral_is_not_an_answer() {
        let mut message = answer(Vec::new());
        message.add_authority(Record::from_rdata(
            name("example"),
            60,
            RData::NS(NS(name("ns.example"))),
        ));
        assert_reaches(&message, &DnsOutcome::Malformed);
    }

    #[test]
    fn several_extended_errors_are_kept_clean_and_capped() {
        let mut edns = Edns::new();
        let mut say =
            |text: &[u8]| edns.options_mut().insert(EdnsOption::Unknown(15, text.to_vec()));
        say(b"\0\x16at \x1b[1mdelegation\xff\0");
        say(b"\0\x17");
        say(b"\0\x17");
        say(b"\0");
        (0..20).for_each(|code| say(&[1, code]));
        let mut message = answer(Vec::new());
        message.metadata.response_code = ResponseCode::ServFail;
        message.set_edns(edns);
        let mut trail = Trail::new(name("shop.example"), Family::V4);
        trail.read(&message);
        let errors = trail.into_errors();
        assert_eq!(errors.len(), MAX_ERRORS);
        assert_eq!(errors[0], Ede { code: 22, text: "at [1mdelegation\u{fffd}".into() });
        assert_eq!(errors[1], Ede { code: 23, text: String::new() });
    }

    /// Hostile bytes: every bit of a message flipped, and every length cut.
    #[test]
    fn no_damaged_message_makes_us_panic() {
        let mut edns = Edns::new();
        edns.options_mut().insert(EdnsOption::Unknown(15, b"\0\x06bogus".to_vec()));
        let mut message = answer(vec![cname("shop.example", "b.example"), a("b.example", 60, 1)]);
        message.set_edns(edns);
        let bytes = message.to_vec().unwrap();
        let mut readable = 0;
        for place in 0..bytes.len() {
            for bit in 0..8 {
                let mut damaged = bytes.clone();
                damaged[place] ^= 1 << bit;
                readable += Message::from_vec(&damaged).iter().map(read).count();
            }
            readable += Message::from_vec(&bytes[..place]).iter().map(read).count();
        }
        assert!(readable > 0);
    }
}

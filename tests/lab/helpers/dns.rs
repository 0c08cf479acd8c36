//! A resolver that lies about some names, and passes all other questions on.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::net::SocketAddr;
use std::net::UdpSocket;
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

use hickory_proto::op::Edns;
use hickory_proto::op::Message;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RData;
use hickory_proto::rr::Record;
use hickory_proto::rr::RecordType;
use serde::Deserialize;
use serde::Serialize;

use crate::experiment::OneOrMore;
use crate::place::Place;

/// What is said of a name, in place of the truth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Lie {
    /// The name, and all below it; `*` is every name.
    name: String,
    /// Addresses, or a word.
    say: Vec<String>,
    /// An Extended DNS Error (RFC 8914) that comes with it.
    ede: Option<u16>,
}

#[derive(Deserialize)]
struct Config {
    listen: u16,
    upstream: SocketAddr,
    lies: Vec<Lie>,
}

impl Lie {
    /// A lie; a place's word in it means the place's addresses.
    pub(crate) fn new(name: &str, say: &OneOrMore, ede: Option<u16>) -> Self {
        let mut said = Vec::new();
        for word in &say.0 {
            match Place::of_word(word) {
                Some(place) => said.extend([place.addresses4(), place.addresses6()].concat()),
                None => said.push(word.clone()),
            }
        }
        Self { name: name.to_owned(), say: said, ede }
    }

    fn is_about(&self, name: &str) -> bool {
        let name = name.trim_end_matches('.').to_ascii_lowercase();
        self.name == "*" || name == self.name || name.ends_with(&format!(".{}", self.name))
    }
}

/// Answers until it is ended.
pub(super) fn run(config: &str) -> ExitCode {
    let config: Config = serde_json::from_str(config).expect("a list of lies");
    let socket = UdpSocket::bind((Ipv6Addr::UNSPECIFIED, config.listen)).expect("a free port");
    // Whoever waits for it looks for a TCP port; questions over TCP are not answered.
    let _sign = std::net::TcpListener::bind((Ipv6Addr::UNSPECIFIED, config.listen));
    let mut buffer = [0; 4096];
    while let Ok((count, from)) = socket.recv_from(&mut buffer) {
        let question = buffer[..count].to_vec();
        let Ok(socket) = socket.try_clone() else { continue };
        let (lies, upstream) = (config.lies.clone(), config.upstream);
        thread::spawn(move || {
            if let Some(answer) = answer(&question, &lies, upstream) {
                let _sent = socket.send_to(&answer, from);
            }
        });
    }
    ExitCode::FAILURE
}

fn answer(question: &[u8], lies: &[Lie], upstream: SocketAddr) -> Option<Vec<u8>> {
    let asked = Message::from_vec(question).ok()?;
    let name = asked.queries.first()?.name().to_string();
    match lies.iter().find(|lie| lie.is_about(&name)) {
        Some(lie) => lied(&asked, lie),
        None => passed_on(question, upstream),
    }
}

/// `None` is silence.
fn lied(asked: &Message, lie: &Lie) -> Option<Vec<u8>> {
    let query = asked.queries.first()?;
    let mut said = Message::response(asked.metadata.id, asked.metadata.op_code);
    said.metadata.recursion_desired = asked.metadata.recursion_desired;
    said.metadata.recursion_available = true;
    said.add_query(query.clone());
    for word in &lie.say {
        match word.as_str() {
            "silence" => return None,
            "nxdomain" => said.metadata.response_code = ResponseCode::NXDomain,
            "servfail" => said.metadata.response_code = ResponseCode::ServFail,
            "refused" => said.metadata.response_code = ResponseCode::Refused,
            "nothing" => {}
            address => {
                let address: IpAddr = address.parse().ok()?;
                let data = match (address, query.query_type()) {
                    (IpAddr::V4(address), RecordType::A) => RData::A(address.into()),
                    (IpAddr::V6(address), RecordType::AAAA) => RData::AAAA(address.into()),
                    _ => continue,
                };
                said.add_answer(Record::from_rdata(query.name().clone(), TTL_S, data));
            }
        }
    }
    if asked.edns.is_some() {
        said.edns = Some(Edns::new());
    }
    let bytes = said.to_vec().ok()?;
    match lie.ede {
        Some(code) if asked.edns.is_some() => Some(with_ede(bytes, code)),
        _ => Some(bytes),
    }
}

/// Puts an Extended DNS Error into the OPT record, which is the last of a message and empty.
fn with_ede(mut bytes: Vec<u8>, code: u16) -> Vec<u8> {
    bytes.truncate(bytes.len().saturating_sub(2));
    bytes.extend_from_slice(&[0, 6, 0, 15, 0, 2]);
    bytes.extend_from_slice(&code.to_be_bytes());
    bytes
}

fn passed_on(question: &[u8], upstream: SocketAddr) -> Option<Vec<u8>> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.set_read_timeout(Some(PATIENCE)).ok()?;
    socket.send_to(question, upstream).ok()?;
    let mut buffer = [0; 4096];
    let count = socket.recv(&mut buffer).ok()?;
    Some(buffer[..count].to_vec())
}

/// Long enough for any resolver.
const PATIENCE: Duration = Duration::from_secs(8);

const TTL_S: u32 = 60;

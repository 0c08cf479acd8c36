//! One DNS message to a resolver and the one that answers it: UDP with one retry, TCP when the
//! answer did not fit.
//!
//! It matches a reply to its question and must not read what the reply says.

use std::io;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::net::SocketAddr;
use std::time::Duration;

use hickory_proto::op::Edns;
use hickory_proto::op::Message;
use hickory_proto::op::MessageType;
use hickory_proto::op::OpCode;
use hickory_proto::op::Query;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::Name;
use hickory_proto::rr::RecordType;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::net::UdpSocket;
use tokio::time::Instant;
use tokio::time::timeout;
use tokio::time::timeout_at;

/// What to ask.
pub(super) struct Ask<'a> {
    /// The name, fully qualified.
    pub(super) name: &'a Name,
    /// The type of record.
    pub(super) kind: RecordType,
    /// Whether the resolver may refuse what does not validate.
    pub(super) checking: Checking,
}

/// Whether the resolver's DNSSEC validation counts (the CD bit, RFC 4035 §3.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Checking {
    /// CD=0.
    On,
    /// CD=1: give the answer even when it does not validate.
    Off,
}

/// Why there is no message to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoReply {
    /// Nothing came in time.
    TimedOut,
    /// The system could not send, or the network said that nobody is there. A resolver port that
    /// is closed (`ECONNREFUSED`) is one of these: our way to a resolver ends there.
    Unsendable,
    /// What came is not a DNS message, or broke off.
    Malformed,
}

/// Asks and waits for the answer, at most two seconds and never past `deadline`.
///
/// # Errors
/// [`NoReply`] says why there is no message.
pub(super) async fn exchange(
    server: SocketAddr,
    ask: &Ask<'_>,
    deadline: Instant,
) -> Result<Message, NoReply> {
    let deadline = deadline.min(Instant::now() + EXCHANGE);
    timeout_at(deadline, reply(server, ask)).await.unwrap_or(Err(NoReply::TimedOut))
}

/// Old servers know no extensions and answer them with an error; those are asked plainly
/// (RFC 6891 §7).
async fn reply(server: SocketAddr, ask: &Ask<'_>) -> Result<Message, NoReply> {
    let reply = Sent::new(ask, Some(extensions()))?.ask(server).await?;
    match reply.metadata.response_code {
        ResponseCode::FormErr | ResponseCode::NotImp if reply.edns.is_none() => {
            Sent::new(ask, None)?.ask(server).await
        }
        _ => Ok(reply),
    }
}

fn extensions() -> Edns {
    let mut edns = Edns::new();
    edns.set_max_payload(UDP_PAYLOAD_BYTES);
    edns
}

/// A question as it goes over the wire, kept to recognise its answer.
struct Sent {
    id: u16,
    query: Query,
    bytes: Vec<u8>,
}

impl Sent {
    fn new(ask: &Ask<'_>, edns: Option<Edns>) -> Result<Self, NoReply> {
        // The id is drawn by hickory from a cryptographic generator, the source port by the
        // kernel for each question anew (RFC 5452 §9.2).
        let mut message = Message::query();
        let query = Query::query(ask.name.clone(), ask.kind);
        message.metadata.recursion_desired = true;
        message.metadata.checking_disabled = ask.checking == Checking::Off;
        message.add_query(query.clone());
        message.edns = edns;
        let bytes = message.to_vec().map_err(|_| NoReply::Unsendable)?;
        Ok(Self { id: message.metadata.id, query, bytes })
    }

    async fn ask(&self, server: SocketAddr) -> Result<Message, NoReply> {
        let reply = self.over_udp(server).await?;
        if reply.metadata.truncation { self.over_tcp(server).await } else { Ok(reply) }
    }

    /// The retry is the same packet from the same port: a late answer to the first one counts,
    /// and there is never a second id to guess.
    async fn over_udp(&self, server: SocketAddr) -> Result<Message, NoReply> {
        let socket = udp_to(server).await.map_err(|_| NoReply::Unsendable)?;
        socket.send(&self.bytes).await.map_err(|_| NoReply::Unsendable)?;
        if let Ok(reply) = timeout(RETRY_AFTER, self.listen(&socket)).await {
            return reply;
        }
        socket.send(&self.bytes).await.map_err(|_| NoReply::Unsendable)?;
        self.listen(&socket).await
    }

    /// Waits for the answer and passes over what is not one. The caller's deadline ends it.
    async fn listen(&self, socket: &UdpSocket) -> Result<Message, NoReply> {
        let mut buffer = [0; UDP_BUFFER_BYTES];
        loop {
            let length = socket.recv(&mut buffer).await.map_err(|_| NoReply::Unsendable)?;
            if let Some(recognised) = self.recognise(&buffer[..length]) {
                return recognised;
            }
        }
    }

    async fn over_tcp(&self, server: SocketAddr) -> Result<Message, NoReply> {
        let mut stream = tcp_to(server).await.map_err(|_| NoReply::Unsendable)?;
        let bytes = tcp_exchange(&mut stream, &self.bytes).await.map_err(|_| NoReply::Malformed)?;
        match self.recognise(&bytes) {
            // An answer that does not fit into 64 KiB either is no answer.
            Some(Ok(message)) if !message.metadata.truncation => Ok(message),
            _ => Err(NoReply::Malformed),
        }
    }

    /// Nothing when the bytes answer some other question (RFC 5452 §9.1: id and question must be
    /// ours; the socket is connected, so the address is).
    fn recognise(&self, bytes: &[u8]) -> Option<Result<Message, NoReply>> {
        let (id, flags) = (bytes.first_chunk::<2>()?, bytes.get(2)?);
        if u16::from_be_bytes(*id) != self.id || flags & RESPONSE_BIT == 0 {
            return None;
        }
        match Message::from_vec(bytes) {
            Ok(message) => self.is_answered_by(&message).then_some(Ok(message)),
            Err(_) => Some(Err(NoReply::Malformed)),
        }
    }

    fn is_answered_by(&self, message: &Message) -> bool {
        let ours = match message.queries.as_slice() {
            [query] => *query == self.query,
            // A server that could not read the question cannot repeat it.
            [] => !matches!(
                message.metadata.response_code,
                ResponseCode::NoError | ResponseCode::NXDomain
            ),
            _ => false,
        };
        ours && message.metadata.message_type == MessageType::Response
            && message.metadata.op_code == OpCode::Query
    }
}

/// A socket on a port of its own that hears only `server`.
async fn udp_to(server: SocketAddr) -> io::Result<UdpSocket> {
    let any: SocketAddr = match server {
        SocketAddr::V4(_) => (Ipv4Addr::UNSPECIFIED, 0).into(),
        SocketAddr::V6(_) => (Ipv6Addr::UNSPECIFIED, 0).into(),
    };
    let socket = UdpSocket::bind(any).await?;
    socket.connect(server).await?;
    Ok(socket)
}

#[expect(
    clippy::disallowed_methods,
    reason = "resolvers are the operator's choice, not a stranger's, so guard does not judge them"
)]
async fn tcp_to(server: SocketAddr) -> io::Result<TcpStream> {
    TcpStream::connect(server).await
}

/// One message each way, each after its length in two octets (RFC 1035 §4.2.2).
async fn tcp_exchange(stream: &mut TcpStream, question: &[u8]) -> io::Result<Vec<u8>> {
    let length = u16::try_from(question.len()).map_err(io::Error::other)?;
    // In one write, because some servers read the length and the message together (RFC 7766 §8).
    stream.write_all(&[&length.to_be_bytes(), question].concat()).await?;
    let length = stream.read_u16().await?;
    let mut answer = vec![0; usize::from(length)];
    stream.read_exact(&mut answer).await?;
    Ok(answer)
}

/// One exchange, retry and TCP included: long enough for a resolver to ask around the world.
const EXCHANGE: Duration = Duration::from_secs(2);

/// When the own retry goes out: more than any common round trip, and early enough that one lost
/// packet does not look like a slow site.
const RETRY_AFTER: Duration = Duration::from_millis(400);

/// The answer size that crosses the Internet without fragments (DNS Flag Day 2020, RFC 9715).
const UDP_PAYLOAD_BYTES: u16 = 1232;

/// Room for servers that send more than they were asked to.
const UDP_BUFFER_BYTES: usize = 4096;

/// QR, the first bit of the third octet (RFC 1035 §4.1.1).
const RESPONSE_BIT: u8 = 0x80;

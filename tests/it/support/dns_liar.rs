//! A name server on loopback that says what a test wants, also what no real server would.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::sync::Arc;

use hickory_proto::op::Message;
use hickory_proto::rr::Name;
use hickory_proto::rr::RData;
use hickory_proto::rr::Record;
use hickory_proto::rr::RecordType;
use hickory_proto::rr::rdata::CNAME;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::net::UdpSocket;
use tokio::task::JoinSet;

/// The way a question came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Over {
    Udp,
    Tcp,
}

/// Ends when dropped.
pub(crate) struct Liar {
    pub(crate) address: SocketAddr,
    _tasks: JoinSet<()>,
}

/// Answers each question with the packets that `says` gives, over UDP and TCP.
pub(crate) async fn liar(
    says: impl Fn(Over, &Message) -> Vec<Vec<u8>> + Send + Sync + 'static,
) -> Liar {
    let says = Arc::new(says);
    let (udp, tcp) = both_on_one_port().await;
    let address = udp.local_addr().expect("a bound socket has an address");
    let mut tasks = JoinSet::new();
    tasks.spawn(lie_over_udp(udp, says.clone()));
    tasks.spawn(lie_over_tcp(tcp, says));
    Liar { address, _tasks: tasks }
}

/// An empty answer to `question`, ready to be filled.
pub(crate) fn reply(question: &Message) -> Message {
    let mut reply = Message::response(question.metadata.id, question.metadata.op_code);
    reply.add_queries(question.queries.iter().cloned());
    reply.metadata.recursion_available = true;
    reply
}

/// `reply` as one packet.
pub(crate) fn packet(reply: &Message) -> Vec<Vec<u8>> {
    vec![reply.to_vec().expect("a reply fits")]
}

/// The type of record that is asked for.
pub(crate) fn kind(question: &Message) -> RecordType {
    question.queries[0].query_type()
}

/// The name that is asked for, lower case, with its final dot.
pub(crate) fn asked(question: &Message) -> String {
    question.queries[0].name().to_lowercase().to_ascii()
}

/// An address record.
pub(crate) fn address(owner: &str, address: impl Into<IpAddr>) -> Record {
    Record::from_rdata(
        name(owner),
        300,
        match address.into() {
            IpAddr::V4(v4) => RData::A(v4.into()),
            IpAddr::V6(v6) => RData::AAAA(v6.into()),
        },
    )
}

/// An alias.
pub(crate) fn alias(owner: &str, target: &str) -> Record {
    let target = CNAME(name(target));
    Record::from_rdata(name(owner), 300, RData::CNAME(target))
}

fn name(text: &str) -> Name {
    Name::from_ascii(text).expect("a good name")
}

type Says = dyn Fn(Over, &Message) -> Vec<Vec<u8>> + Send + Sync;

async fn lie_over_udp(socket: UdpSocket, says: Arc<Says>) {
    let mut buffer = [0; 1500];
    while let Ok((length, asker)) = socket.recv_from(&mut buffer).await {
        let Ok(question) = Message::from_vec(&buffer[..length]) else { continue };
        for packet in says(Over::Udp, &question) {
            let _ = socket.send_to(&packet, asker).await;
        }
    }
}

async fn lie_over_tcp(listener: TcpListener, says: Arc<Says>) {
    while let Ok((stream, _)) = listener.accept().await {
        lie_over_stream(stream, &*says).await;
    }
}

/// A client that breaks off has heard enough.
async fn lie_over_stream(mut stream: TcpStream, says: &Says) -> Option<()> {
    let mut bytes = vec![0; usize::from(stream.read_u16().await.ok()?)];
    stream.read_exact(&mut bytes).await.ok()?;
    for packet in says(Over::Tcp, &Message::from_vec(&bytes).ok()?) {
        stream.write_u16(packet.len().try_into().ok()?).await.ok()?;
        stream.write_all(&packet).await.ok()?;
    }
    Some(())
}

/// A port that is free for UDP and for TCP.
pub(crate) async fn both_on_one_port() -> (UdpSocket, TcpListener) {
    loop {
        let udp = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        if let Ok(tcp) =
            TcpListener::bind(udp.local_addr().expect("a bound socket has an address")).await
        {
            return (udp, tcp);
        }
    }
}

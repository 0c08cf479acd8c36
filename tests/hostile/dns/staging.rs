//! Names, the servers that know them, and a shop behind those that lead somewhere.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::SocketAddr;

use hickory_proto::op::Edns;
use hickory_proto::op::Message;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType;
use hickory_proto::rr::rdata::opt::EdnsOption;
use tokio::task::spawn_blocking;

use crate::site::Site;
use crate::support::dns;
use crate::support::dns::NameServer;
use crate::support::dns_liar::Over;
use crate::support::dns_liar::address;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;
use crate::support::hostile;
use crate::support::hostile::Hostile;

/// The name of nearly all cases.
pub(super) const HOST: &str = "shop.stage.test";

/// This name, for a service that asks these resolvers.
pub(super) fn name(host: &str, resolvers: &[SocketAddr]) -> Site {
    name_at(host, 80, resolvers)
}

/// The same with a port.
pub(super) fn name_at(host: &str, port: u16, resolvers: &[SocketAddr]) -> Site {
    let told = resolvers.iter().map(|resolver| format!("--resolver {resolver}"));
    Site::at(format!("http://{host}:{port}/")).asked_with(told.collect::<Vec<_>>().join(" "))
}

/// [`HOST`], of which a name server says this.
pub(super) async fn said(
    says: impl Fn(Over, &Message) -> Vec<Vec<u8>> + Send + Sync + 'static,
) -> Site {
    let server = liar(says).await;
    name(HOST, &[server.address]).keeping(server)
}

/// [`HOST`] with a shop at 127.0.0.1, of which a name server says this.
pub(super) async fn said_of_shop(
    says: impl Fn(Over, &Message) -> Vec<Vec<u8>> + Send + Sync + 'static,
) -> Site {
    let (shop, server) = (shop().await, liar(says).await);
    name_at(HOST, shop.address.port(), &[server.address]).keeping(server).keeping(shop)
}

/// [`HOST`], of which a name server says this code, with Extended DNS Errors when there are any
/// (RFC 8914 §2: a code in two octets, and text).
pub(super) async fn code(code: ResponseCode, extended: &'static [u8]) -> Site {
    said(move |_, question| {
        let mut said = reply(question);
        said.metadata.response_code = code;
        if !extended.is_empty() {
            said.set_edns(explaining(extended));
        }
        packet(&said)
    })
    .await
}

fn explaining(extended: &[u8]) -> Edns {
    let mut edns = Edns::new();
    edns.options_mut().insert(EdnsOption::Unknown(15, extended.to_vec()));
    edns
}

/// [`HOST`] in a zone with these records, as Knot DNS serves it.
pub(super) async fn zone(host: &str, records: &str) -> Site {
    let server = knot(records).await;
    name(host, &[server.address]).keeping(server)
}

/// The same, and a shop at every address of 127.0.0.0/8.
pub(super) async fn zone_of_shop(records: &str) -> Site {
    let (shop, server) = (shop().await, knot(records).await);
    name_at(HOST, shop.address.port(), &[server.address]).keeping(server).keeping(shop)
}

/// Knot DNS with these records below `stage.test`.
pub(super) async fn knot(records: &str) -> NameServer {
    let records = records.to_owned();
    on_a_thread(move || dns::knot("stage.test", &records)).await
}

/// Starting a name server takes the thread that does it.
pub(super) async fn on_a_thread<T: Send + 'static>(
    start: impl FnOnce() -> T + Send + 'static,
) -> T {
    spawn_blocking(start).await.expect("the server starts")
}

/// A shop that works, at every address of 127.0.0.0/8.
pub(super) async fn shop() -> Hostile {
    Hostile::run_at((Ipv4Addr::UNSPECIFIED, 0).into(), async |mut guest| {
        guest.request().await;
        guest
            .say(hostile::answer("200 OK", "", "<title>Shop</title>Tea and cups").as_bytes())
            .await;
    })
    .await
}

/// The true answer: 127.0.0.1, and nothing for IPv6.
pub(super) fn here_it_is(question: &Message) -> Message {
    here(question, &[Ipv4Addr::LOCALHOST.into()])
}

/// These addresses, each for the question about its family. Like an honest server, it knows only
/// its own names.
pub(super) fn here(question: &Message, addresses: &[IpAddr]) -> Message {
    let mut said = reply(question);
    let is_ours = asked(question).ends_with(".stage.test.");
    let wanted = addresses.iter().filter(|_| is_ours).filter(|address| match kind(question) {
        RecordType::A => address.is_ipv4(),
        RecordType::AAAA => address.is_ipv6(),
        _ => false,
    });
    for one in wanted {
        said.add_answer(address(&asked(question), *one));
    }
    said
}

/// Answers like any server, but only what is asked of the root: it lives, and is silent.
pub(super) fn lives(question: &Message) -> Option<Vec<Vec<u8>>> {
    (kind(question) == RecordType::NS).then(|| packet(&reply(question)))
}

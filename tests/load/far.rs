//! The far end of the wire: the rest of the Internet, as far as this test goes. Runs as a process in
//! a network namespace of its own, where addresses that are public elsewhere belong to it.

use std::io::BufRead;
use std::io::Write;
use std::net::IpAddr;
use std::process::ExitCode;

use hickory_proto::op::Message;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType;
use tokio::net::UdpSocket;

use crate::clock::at;
use crate::clock::http;
use crate::clock::https;
use crate::support::certs::Authority;
use crate::support::dns_liar;

/// The addresses of this end: each holds the IPv4 and the IPv6 one of a host.
pub(crate) const SITE: (&str, &str) = ("192.0.33.8", "2620:0:2d0:200::8");
const CONTROL_ONE: (&str, &str) = ("192.0.33.9", "2620:0:2d0:200::9");
const CONTROL_TWO: (&str, &str) = ("192.0.33.10", "2620:0:2d0:200::10");
pub(crate) const RESOLVER: (&str, &str) = ("192.0.33.53", "2620:0:2d0:200::53");

/// All of them.
pub(crate) const HOSTS: [(&str, &str); 4] = [SITE, CONTROL_ONE, CONTROL_TWO, RESOLVER];

/// Tells the root certificate, waits for a line (then the addresses are there), serves until
/// standard input ends.
pub(crate) fn run() -> ExitCode {
    let authority = Authority::root("Far Test Root");
    say(&authority.pem());
    let mut lines = std::io::stdin().lock().lines();
    lines.next();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let serving = runtime.block_on(serve(&authority));
    say("serving");
    while lines.next().is_some() {}
    drop(serving);
    ExitCode::SUCCESS
}

/// One line, as JSON, since a certificate has several.
fn say(text: &str) {
    println!("{}", serde_json::Value::from(text));
    let _ = std::io::stdout().flush();
}

async fn serve(authority: &Authority) -> Vec<crate::support::sockets::Server> {
    let mut serving = Vec::new();
    for (v4, v6) in [SITE, CONTROL_ONE, CONTROL_TWO] {
        for address in [v4, v6] {
            let address: IpAddr = address.parse().expect("an address");
            serving.push(http(&at(address, 80)).await);
            serving.push(https(&at(address, 443), authority.leaf(&NAMES)).await);
        }
    }
    for address in [RESOLVER.0, RESOLVER.1] {
        let address: IpAddr = address.parse().expect("an address");
        let socket = UdpSocket::bind(at(address, 53)).await.expect("nobody else serves names here");
        tokio::spawn(answer_all(socket));
    }
    serving
}

async fn answer_all(socket: UdpSocket) {
    let mut buffer = [0; 1500];
    loop {
        // A router's word about an asker who is gone is no reason to stop.
        let Ok((length, asker)) = socket.recv_from(&mut buffer).await else { continue };
        let Ok(question) = Message::from_vec(&buffer[..length]) else { continue };
        for packet in dns_liar::packet(&answer(&question)) {
            let _ = socket.send_to(&packet, asker).await;
        }
    }
}

/// `four.shop` has IPv4 only, `six.shop` IPv6 only, the others have both; and so has what is below.
fn answer(question: &Message) -> Message {
    let mut reply = dns_liar::reply(question);
    let name = dns_liar::asked(question);
    let zone = |zone: &str| name == zone || name.ends_with(&format!(".{zone}"));
    let host = match () {
        () if zone("both.shop.") || zone("four.shop.") || zone("six.shop.") => SITE,
        () if zone("one.net.") => CONTROL_ONE,
        () if zone("two.net.") => CONTROL_TWO,
        () => {
            reply.metadata.response_code = ResponseCode::NXDomain;
            return reply;
        }
    };
    let address = match dns_liar::kind(question) {
        RecordType::A if !zone("six.shop.") => host.0,
        RecordType::AAAA if !zone("four.shop.") => host.1,
        _ => return reply,
    };
    let address: IpAddr = address.parse().expect("an address");
    reply.add_answer(dns_liar::address(&name, address));
    reply
}

/// The names that the certificates are for.
const NAMES: [&str; 5] = ["*.both.shop", "*.four.shop", "*.six.shop", "one.net", "two.net"];

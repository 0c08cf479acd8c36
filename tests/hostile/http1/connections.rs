//! Connections that do not come about, and connections on which nothing comes.

use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::time::Duration;

use hickory_proto::rr::RecordType;

use crate::http1::said;
use crate::http1::scripted;
use crate::row::Row;
use crate::site::Namespace;
use crate::site::Site;
use crate::support::dns_liar::address;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;
use crate::support::hostile;
use crate::support::hostile::Hostile;
use crate::support::sockets::FullQueue;
use crate::support::sockets::closed_port;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    // Those that take longest begin first.
    let mut rows = connected_in_vain();
    rows.extend(never_connected());
    rows.extend(trouble_of_our_own());
    rows
}

fn never_connected() -> Vec<Row> {
    vec![
        Row::new(1, "port closed", "tcp.refused", async || {
            Site::at(format!("http://{}/", closed_port().await))
        })
        .says(&["refuse"]),
        Row::new(2, "packets dropped", "tcp.timed_out", async || {
            let silent = FullQueue::new();
            Site::at(format!("http://{}/", silent.address())).keeping(silent)
        })
        .says(&["firewall"]),
        Row::new(2, "packets dropped by a firewall", "tcp.timed_out", async || {
            let script = "ip link set lo up; nft add table inet stage; \
                nft add chain inet stage in '{ type filter hook input priority 0; }'; \
                nft add rule inet stage in tcp dport 9 drop";
            Site::at("http://127.0.0.1:9/").seen_from(Namespace::made_by(script).await)
        })
        .says(&["firewall"]),
        Row::new(3, "IPv6 silent, IPv4 fine", "tcp.ipv6_fails", async || {
            let silent = FullQueue::at((Ipv6Addr::LOCALHOST, 0).into());
            two_families(silent.address().port()).await.keeping(silent)
        })
        .says(&["IPv6", "IPv4"]),
        Row::new(3, "IPv6 refused, IPv4 fine", "tcp.ipv6_fails", async || {
            let port = closed_port().await.port();
            two_families(port).await
        })
        .says(&["IPv6", "IPv4"]),
    ]
}

/// A site with a working IPv4 server at this port, and an IPv6 address.
async fn two_families(port: u16) -> Site {
    let server = Hostile::run_at((Ipv4Addr::LOCALHOST, port).into(), async |mut guest| {
        guest.request().await;
        guest.say(hostile::answer("200 OK", "", "<title>Fine</title>").as_bytes()).await;
    });
    let server = server.await;
    let names = liar(|_, question| {
        let mut answer = reply(question);
        match kind(question) {
            RecordType::A => answer.add_answer(address("shop.stage.test", Ipv4Addr::LOCALHOST)),
            RecordType::AAAA => answer.add_answer(address("shop.stage.test", Ipv6Addr::LOCALHOST)),
            _ => &mut answer,
        };
        packet(&answer)
    });
    let names = names.await;
    Site::at(format!("http://shop.stage.test:{port}/"))
        .asked_with(format!("--allow-net ::1/128 --resolver {}", names.address))
        .keeping(names)
        .keeping(server)
}

fn trouble_of_our_own() -> Vec<Row> {
    vec![
        Row::new(4, "no route", "checker.no_network", async || {
            let alone = Namespace::made_by("ip link set lo up").await;
            Site::at("http://192.0.33.8/").seen_from(alone)
        })
        .says(&["ours"]),
        Row::new(4, "no file left", "checker.out_of_resources", async || {
            let server = Hostile::says(hostile::answer("200 OK", "", "fine")).await;
            Site::at(server.url()).keeping(server).without_files()
        })
        .says(&["our"]),
        Row::new(4, "no port left", "checker.out_of_resources", async || {
            // The service itself listens on the only port that the system gives away.
            let script = "ip link set lo up; \
                echo '40000 40000' >/proc/sys/net/ipv4/ip_local_port_range";
            Site::at("http://127.0.0.1:9/").seen_from(Namespace::made_by(script).await)
        })
        .says(&["our"]),
    ]
}

fn connected_in_vain() -> Vec<Row> {
    vec![
        scripted(5, "silent", "http.response.timed_out", async |mut guest| guest.hold().await)
            .says(&["lets visits in, but never answers", "silence"]),
        scripted(6, "reset after the request", "http.response.reset", async |mut guest| {
            guest.request().await;
            guest.reset();
        })
        .says(&["cut off"]),
        said(6, "closed after the request", "http.response.empty", "").says(&["closed"]),
        said(7, "half a status line", "http.response.empty", "HTTP/1.1 20").says(&["closed"]),
        scripted(7, "half a status line, then reset", "http.response.reset", async |mut guest| {
            guest.request().await;
            guest.say(b"HTTP/1.1 20").await;
            tokio::time::sleep(Duration::from_millis(200)).await;
            guest.reset();
        })
        .says(&["cut off"]),
        scripted(8, "a head that drips", "http.response.timed_out", async |mut guest| {
            guest.request().await;
            let head = format!("HTTP/1.1 200 OK\r\nX-Long: {}", "a".repeat(10_000));
            guest.drip(head.as_bytes(), Duration::from_millis(100)).await;
        })
        .says(&["too slowly"]),
    ]
}

//! Names that do lead somewhere, by strange ways: what is right about them still counts, and
//! only what the guard admits is dialled.

use std::net::IpAddr;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType;

use crate::dns::staging::HOST;
use crate::dns::staging::here;
use crate::dns::staging::here_it_is;
use crate::dns::staging::knot;
use crate::dns::staging::name;
use crate::dns::staging::name_at;
use crate::dns::staging::on_a_thread;
use crate::dns::staging::said;
use crate::dns::staging::said_of_shop;
use crate::dns::staging::shop;
use crate::dns::staging::zone_of_shop;
use crate::row::Row;
use crate::site::Site;
use crate::support::dns::dnsmasq;
use crate::support::dns_liar::address;
use crate::support::dns_liar::alias;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;
use crate::support::hostile::Hostile;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    let parts = [halves(), chains(), crowds(), inward(), flips(), hijacked()];
    parts.into_iter().flatten().collect()
}

/// One family answers.
fn halves() -> Vec<Row> {
    vec![
        Row::new(8, "an address, and SERVFAIL for IPv6", WORKS, async || {
            said_of_shop(|_, question| {
                let mut said = here_it_is(question);
                if kind(question) == RecordType::AAAA {
                    said.metadata.response_code = ResponseCode::ServFail;
                }
                packet(&said)
            })
            .await
        })
        .says(&["It works from here", "Asked for an IPv6 address", "SERVFAIL"]),
        Row::new(9, "an address, and silence for IPv6", WORKS, async || {
            said_of_shop(|_, question| match kind(question) {
                RecordType::AAAA => Vec::new(),
                _ => packet(&here_it_is(question)),
            })
            .await
        })
        .says(&["It works from here"]),
    ]
}

fn chains() -> Vec<Row> {
    let chain = |links: usize| {
        move |_: crate::support::dns_liar::Over, question: &hickory_proto::op::Message| {
            let owner = asked(question);
            let place = owner.strip_prefix('c').and_then(|it| it.split('.').next()?.parse().ok());
            let place: usize = place.unwrap_or(0);
            let mut said = reply(question);
            if !owner.ends_with(".stage.test.") {
                return packet(&said);
            }
            if place < links {
                said.add_answer(alias(&owner, &format!("c{}.stage.test.", place + 1)));
            } else if kind(question) == RecordType::A {
                said.add_answer(address(&owner, [127, 0, 0, 1]));
            }
            packet(&said)
        }
    };
    vec![
        Row::new(11, "ten aliases, told one by one", WORKS, async move || {
            said_of_shop(chain(10)).await
        }),
        Row::new(11, "aliases without end", "dns.alias_loop", async move || {
            said(chain(usize::MAX)).await
        })
        .says(&["without end", "c1.stage.test, c2.stage.test"])
        .never(&["lead back"]),
    ]
}

/// Five hundred addresses do not fit into a UDP packet.
fn crowds() -> Vec<Row> {
    vec![
        Row::new(13, "five hundred addresses, over TCP", WORKS, async || {
            let records: String = (0..500)
                .map(|it| format!("shop A 127.1.{}.{}\n", it / 250, it % 250 + 1))
                .collect();
            zone_of_shop(&records).await
        })
        .says(&["64 addresses or more"]),
        Row::new(17, "a time to live of 2^31 seconds", WORKS, async || {
            said_of_shop(|_, question| {
                let mut said = here_it_is(question);
                said.answers.iter_mut().for_each(|record| record.ttl = 1 << 31);
                packet(&said)
            })
            .await
        }),
        Row::new(23, "an HTTPS record with another port", WORKS, async || {
            zone_of_shop("shop A 127.0.0.1\nshop HTTPS 1 . alpn=h2 port=9").await
        }),
        Row::new(23, "an HTTPS record that is an alias of nothing", WORKS, async || {
            zone_of_shop("shop A 127.0.0.1\nshop HTTPS 0 nothing.stage.test.").await
        }),
    ]
}

/// Addresses that only work inside a network.
fn inward() -> Vec<Row> {
    let refused = |what, record: &'static str| {
        Row::new(15, what, REFUSED, async move || {
            let router = on_a_thread(move || dnsmasq(&[record])).await;
            name(HOST, &[router.address]).keeping(router)
        })
    };
    vec![
        refused("a private address", "--host-record=shop.stage.test,10.1.2.3"),
        refused("the cloud's own address", "--host-record=shop.stage.test,169.254.169.254"),
        refused("a local IPv6 address", "--host-record=shop.stage.test,fd00::1"),
        refused(
            "a private address by way of IPv6",
            "--host-record=shop.stage.test,::ffff:10.0.0.1",
        ),
        Row::new(15, "a public, a private and a mapped address", WORKS, async || {
            mixed(&["127.0.0.1", "10.0.0.1", "::1", "::ffff:10.0.0.1"]).await
        })
        .says(&["It works from here"]),
    ]
}

/// A shop at 127.0.0.1, whose name also leads to these, and a trap at `[::1]`.
async fn mixed(addresses: &'static [&'static str]) -> Site {
    let addresses: Vec<IpAddr> =
        addresses.iter().map(|text| text.parse().expect("an address")).collect();
    let site = said_of_shop(move |_, question| packet(&here(question, &addresses))).await;
    let port = site.url.rsplit(':').next().and_then(|it| it.trim_end_matches('/').parse().ok());
    let trap = Trap::at(port.expect("the site has a port")).await;
    site.keeping(trap)
}

/// The answer changes from one question to the next; what is dialled was admitted in this look.
fn flips() -> Vec<Row> {
    vec![
        Row::new(16, "an address that changes with each question", WORKS, async || {
            flipping([127, 0, 0, 1].into(), [10, 0, 0, 1].into()).await
        }),
        Row::new(16, "the same, the other way round", REFUSED, async || {
            flipping([10, 0, 0, 1].into(), [127, 0, 0, 1].into()).await
        }),
    ]
}

/// The first question for IPv4 gets one address, and every later one the other.
async fn flipping(first: IpAddr, then: IpAddr) -> Site {
    let questions = AtomicUsize::new(0);
    said_of_shop(move |_, question| {
        let mut said = match kind(question) {
            RecordType::A if questions.fetch_add(1, Ordering::SeqCst) == 0 => {
                here(question, &[first])
            }
            _ => here(question, &[then]),
        };
        said.answers.iter_mut().for_each(|record| record.ttl = 0);
        packet(&said)
    })
    .await
}

/// A resolver that answers for every name, as some providers' do.
fn hijacked() -> Vec<Row> {
    vec![
        Row::new(22, "the only resolver answers for every name", DOUBTFUL, async || {
            let shop = shop().await;
            let liar = on_a_thread(|| dnsmasq(&["--address=/#/127.0.0.1"])).await;
            name_at("nothing.stage.test", shop.address.port(), &[liar.address])
                .keeping(liar)
                .keeping(shop)
        })
        .says(&["We can't check right now", "an address for every name"])
        .never(&["It works from here:", "not just you", "big sites"]),
        Row::new(22, "one of two resolvers answers for every name", MISSING, async || {
            let shop = shop().await;
            let liar = on_a_thread(|| dnsmasq(&["--address=/#/127.0.0.1"])).await;
            let honest = knot("").await;
            let resolvers = [liar.address, honest.address];
            name_at("nothing.stage.test", shop.address.port(), &resolvers)
                .keeping(liar)
                .keeping(honest)
                .keeping(shop)
        })
        .says(&["not just you", "does not exist"])
        .never(&["It works from here:"]),
    ]
}

/// Something that nobody may dial. Whoever does so spoils the case.
struct Trap {
    server: Hostile,
}

impl Trap {
    async fn at(port: u16) -> Self {
        let at = format!("[::1]:{port}").parse().expect("an address");
        Self { server: Hostile::run_at(at, async |_| ()).await }
    }
}

impl Drop for Trap {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_eq!(self.server.connections(), 0, "somebody dialled what was not admitted");
        }
    }
}

const WORKS: &str = "none.works";

const MISSING: &str = "dns.name_not_resolved";

const DOUBTFUL: &str = "checker.network_doubtful";

/// The answer is a refusal and no verdict.
const REFUSED: &str = "We may not check this address";

//! Names that lead nowhere: which of the many reasons it is, and that ours is never the site's.

use hickory_proto::op::ResponseCode;
use tokio::net::UdpSocket;

use crate::dns::staging::HOST;
use crate::dns::staging::code;
use crate::dns::staging::knot;
use crate::dns::staging::lives;
use crate::dns::staging::name;
use crate::dns::staging::on_a_thread;
use crate::dns::staging::said;
use crate::dns::staging::zone;
use crate::row::Row;
use crate::site::Site;
use crate::support::dns::NameServer;
use crate::support::dns::SignedAt;
use crate::support::dns::closed_port;
use crate::support::dns::dnsmasq;
use crate::support::dns::knot_signed;
use crate::support::dns::stub;
use crate::support::dns::unbound;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    let parts = [missing(), failed(), signed(), filtered(), refused(), silent(), aliases()];
    parts.into_iter().flatten().collect()
}

fn missing() -> Vec<Row> {
    vec![
        Row::new(1, "no such name, with the zone's SOA", MISSING, async || {
            zone("nothing.stage.test", "").await
        })
        .says(&["It's not just you", "does not exist"]),
        Row::new(1, "no such name, without SOA", MISSING, async || {
            let router = on_a_thread(|| dnsmasq(&["--address=/stage.test/"])).await;
            name(HOST, &[router.address]).keeping(router)
        })
        .says(&["does not exist"]),
        Row::new(2, "a name without an address", "dns.no_address", async || {
            zone("text.stage.test", "text TXT \"no address\"").await
        })
        .says(&["has no address"])
        .never(&["does not exist"]),
    ]
}

fn failed() -> Vec<Row> {
    vec![
        Row::new(3, "SERVFAIL", "dns.failed", async || code(ResponseCode::ServFail, b"").await)
            .says(&["cannot be looked up", "SERVFAIL"]),
        Row::new(3, "name servers that are off, told by a real resolver", FAILS, async || {
            let off = " outbound-msg-retry: 1\n infra-cache-max-rtt: 300";
            let resolver = on_a_thread(|| unbound(off, &stub("stage.test", closed_port()))).await;
            name(HOST, &[resolver.address]).keeping(resolver)
        })
        .says(&["It's probably not just you"]),
        Row::new(3, "one resolver fails, another finds it", "dns.answers_disagree", async || {
            let (site, knows) = (code(ResponseCode::ServFail, b"").await, knot(SHOP).await);
            let second = format!("--resolver {}", knows.address);
            let shop = super::staging::shop().await;
            let mut site = site.asked_with(second).keeping(knows);
            site.url = format!("http://{HOST}:{}/", shop.address.port());
            site.keeping(shop)
        })
        .says(&["for some people"]),
        Row::new(4, "SERVFAIL with EDE 22", "dns.unreachable", async || {
            code(ResponseCode::ServFail, b"\0\x16at delegation stage.test.").await
        })
        .says(&["name servers of shop.stage.test do not answer", "at delegation stage.test"]),
        Row::new(4, "SERVFAIL with EDE 6", SIGNATURE, async || {
            code(ResponseCode::ServFail, b"\0\x06").await
        })
        .says(&["security seal", "do not check out"]),
        Row::new(4, "SERVFAIL with EDE 7", SIGNATURE, async || {
            code(ResponseCode::ServFail, b"\0\x07").await
        })
        .says(&["security seal", "have expired"]),
    ]
}

/// Zones signed with real keys, and a real resolver that checks.
fn signed() -> Vec<Row> {
    vec![
        Row::new(4, "signatures that have expired", SIGNATURE, async || {
            checked(|| knot_signed("stage.test", SHOP, SignedAt::LongAgo, |zone| zone)).await
        })
        .says(&["It's not just you", "security seal", "when the name's signatures"]),
        Row::new(4, "an address that nobody signed", SIGNATURE, async || {
            checked(|| {
                let forge = |zone: String| zone.replace("127.0.0.1", "127.0.0.2");
                knot_signed("stage.test", SHOP, SignedAt::Now, forge)
            })
            .await
        })
        .says(&["It's not just you", "security seal"]),
    ]
}

/// [`HOST`] in a signed zone, for a service whose resolver checks signatures.
async fn checked(sign: impl FnOnce() -> (NameServer, String) + Send + 'static) -> Site {
    let (zone, resolver) = on_a_thread(|| {
        let (zone, key) = sign();
        let anchor = format!(" trust-anchor: \"{}\"\n", key.replace('\t', " "));
        let resolver = unbound(&anchor, &stub("stage.test", zone.address));
        (zone, resolver)
    })
    .await;
    name(HOST, &[resolver.address]).keeping(resolver).keeping(zone)
}

/// A filter of ours is nothing of the site's.
fn filtered() -> Vec<Row> {
    let by = |what, extended: &'static [u8]| {
        Row::new(5, what, DOUBTFUL, async move || code(ResponseCode::NXDomain, extended).await)
            .says(&["We can't check right now", "keeps this name from us"])
            .never(&["just you", "does not exist (", "big sites"])
    };
    vec![
        by("blocked (EDE 15)", b"\0\x0f").says(&["by its own choice"]),
        by("censored (EDE 16)", b"\0\x10").says(&["for an authority"]),
        by("filtered (EDE 17)", b"\0\x11").says(&["was asked to filter"]),
        by("prohibited (EDE 18)", b"\0\x12").says(&["may not use it"]),
        Row::new(5, "one resolver filters, another does not", MISSING, async || {
            let missing = knot("").await;
            let second = format!("--resolver {}", missing.address);
            code(ResponseCode::NXDomain, b"\0\x0f").await.asked_with(second).keeping(missing)
        }),
    ]
}

fn refused() -> Vec<Row> {
    vec![
        Row::new(6, "REFUSED, by a server that has not this zone", NOT_SERVED, async || {
            zone("shop.elsewhere.test", "").await
        })
        .says(&["do not serve it", "REFUSED"]),
        Row::new(6, "a real resolver meets a lame delegation", FAILS, async || {
            let (zone, resolver) = on_a_thread(|| {
                let zone = crate::support::dns::knot("other.test", "");
                let resolver = unbound("", &stub("stage.test", zone.address));
                (zone, resolver)
            })
            .await;
            name(HOST, &[resolver.address]).keeping(resolver).keeping(zone)
        }),
        Row::new(6, "FORMERR", "dns.failed", async || code(ResponseCode::FormErr, b"").await)
            .says(&["FORMERR", "own name servers"]),
        Row::new(6, "NOTAUTH", "dns.failed", async || code(ResponseCode::NotAuth, b"").await)
            .says(&["code 9"]),
    ]
}

/// Silence is ours, unless a resolver that lives is silent about this name alone.
fn silent() -> Vec<Row> {
    let ours = |row: Row| row.says(&["We can't check right now"]).never(&["just you"]);
    vec![
        ours(Row::new(7, "the only resolver is silent", "checker.resolvers_silent", async || {
            let (at, mute) = mute().await;
            name(HOST, &[at]).keeping(mute)
        })),
        ours(Row::new(7, "no resolver is there", "checker.no_network", async || {
            name(HOST, &[closed_port(), closed_port()])
        })),
        ours(Row::new(7, "all resolvers are silent", "checker.resolvers_silent", async || {
            let ((first, mute), (second, mute_too)) = (mute().await, mute().await);
            name(HOST, &[first, second]).keeping(mute).keeping(mute_too)
        })),
        Row::new(7, "silence about this name only", "dns.timed_out", async || {
            said(|_, question| lives(question).unwrap_or_default()).await
        })
        .says(&["probably not just you", "stay silent"]),
        Row::new(7, "one resolver is silent, another says no", MISSING, async || {
            let (at, mute) = mute().await;
            let missing = knot("").await;
            name(HOST, &[at, missing.address]).keeping(mute).keeping(missing)
        })
        .says(&["does not exist"]),
    ]
}

/// Takes questions, and keeps them.
async fn mute() -> (std::net::SocketAddr, UdpSocket) {
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a free port");
    (socket.local_addr().expect("a bound socket has an address"), socket)
}

fn aliases() -> Vec<Row> {
    let circle = |what, host: &'static str, through: fn() -> bool| {
        Row::new(10, what, "dns.alias_loop", async move || {
            if through() { through_resolver(host).await } else { zone(host, CIRCLES).await }
        })
        .says(&["without end", "lead back"])
        .never(&["has no address"])
    };
    vec![
        circle("two aliases of each other", "one.stage.test", || false),
        circle("an alias of itself", "self.stage.test", || false),
        circle("two aliases, through a real resolver", "one.stage.test", || true),
        circle("an alias of itself, through a real resolver", "self.stage.test", || true),
        Row::new(12, "an alias of nothing", "dns.dangling_alias", async || {
            zone("dangling.stage.test", CIRCLES).await
        })
        .says(&["points to a name that does not exist", "nothing.stage.test"]),
        Row::new(12, "an alias of nothing, through a real resolver", DANGLING, async || {
            through_resolver("dangling.stage.test").await
        })
        .says(&["nothing.stage.test"]),
    ]
}

async fn through_resolver(host: &str) -> Site {
    let (zone, resolver) = on_a_thread(|| {
        let zone = crate::support::dns::knot("stage.test", CIRCLES);
        let resolver = unbound("", &stub("stage.test", zone.address));
        (zone, resolver)
    })
    .await;
    name(host, &[resolver.address]).keeping(resolver).keeping(zone)
}

const CIRCLES: &str = "one CNAME two\ntwo CNAME one\nself CNAME self\ndangling CNAME nothing\n";

const SHOP: &str = "shop A 127.0.0.1";

const MISSING: &str = "dns.name_not_resolved";

const DANGLING: &str = "dns.dangling_alias";

const FAILS: &str = "dns.failed";

const NOT_SERVED: &str = "dns.not_served";

const SIGNATURE: &str = "dns.signature_invalid";

const DOUBTFUL: &str = "checker.network_doubtful";

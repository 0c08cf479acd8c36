//! The resolver client against real name servers, and against sockets that lie.

use std::time::Duration;

use downforwhom::observation::Lookup;
use downforwhom::probe::dns::Resolvers;
use tokio::time::Instant;

use crate::support::dns::*;

const ZONE: &str = "ok A 192.0.2.1\nok AAAA 2001:db8::1\nonly4 A 192.0.2.4\nonly6 AAAA 2001:db8::6\n\
 chain1 CNAME chain2\nchain2 60 CNAME chain3\nchain3 A 192.0.2.3\n\
 loop1 CNAME loop2\nloop2 CNAME loop1\nself CNAME self\ndangling CNAME missing\nout CNAME nothere.other.test.\n";

async fn lookup(servers: &[&NameServer], name: &str) -> Lookup {
    Resolvers::new(servers.iter().map(|s| s.address).collect())
        .lookup(name, Instant::now() + Duration::from_secs(10))
        .finish()
        .await
}

#[tokio::test]
async fn explore() {
    let knot = knot(
        "stage.test",
        &format!(
            "{ZONE}{}",
            (0..500).map(|i| format!("many A 192.0.{}.{}\n", i / 250, i % 250)).collect::<String>()
        ),
    );
    let dead = closed_port();
    let (ex, exkey) = knot_signed("expired.test", "ok A 192.0.2.1\n", SignedAt::LongAgo, |z| z);
    let (bo, bokey) = knot_signed("bogus.test", "ok A 192.0.2.1\n", SignedAt::Now, |z| {
        z.replace("192.0.2.1", "192.0.2.66")
    });
    let (nk, nkkey) = knot_signed("nokey.test", "ok A 192.0.2.1\n", SignedAt::Now, |z| {
        z.lines().filter(|l| !l.contains("DNSKEY")).map(|l| format!("{l}\n")).collect()
    });
    let (un, _k) = knot_signed("unsig.test", "ok A 192.0.2.1\n", SignedAt::Now, |z| {
        z.lines().filter(|l| !l.contains("RRSIG\tA ")).map(|l| format!("{l}\n")).collect()
    });
    let anchors: String = [&exkey, &bokey, &nkkey, &_k]
        .map(|k| format!(" trust-anchor: \"{}\"\n", k.replace('\t', " ")))
        .concat();
    let unbound = unbound(
        &format!(
            "{anchors} local-zone: \"blocked.test\" always_nxdomain\n local-zone: \"refused.test\" always_refuse\n domain-insecure: stage.test"
        ),
        &[
            stub("stage.test", knot.address),
            stub("dead.test", dead),
            stub("expired.test", ex.address),
            stub("bogus.test", bo.address),
            stub("nokey.test", nk.address),
            stub("unsig.test", un.address),
        ]
        .concat(),
    );
    for n in ["ok", "only4", "only6", "none", "chain1", "loop1", "self", "dangling", "out", "many"]
    {
        let l = lookup(&[&knot], &format!("{n}.stage.test")).await;
        eprintln!(
            "knot {n}: {:?} addrs {}",
            l.resolvers.iter().map(|r| (&r.a, &r.aaaa, r.alive)).collect::<Vec<_>>(),
            l.addresses.len()
        );
        let l = lookup(&[&unbound], &format!("{n}.stage.test")).await;
        eprintln!(
            "unbound {n}: {:?} addrs {}",
            l.resolvers.iter().map(|r| (&r.a, &r.aaaa, r.alive)).collect::<Vec<_>>(),
            l.addresses.len()
        );
    }
    for n in [
        "ok.expired.test",
        "ok.bogus.test",
        "ok.nokey.test",
        "ok.unsig.test",
        "x.dead.test",
        "x.blocked.test",
        "x.refused.test",
        "outside.example",
    ] {
        for _ in 0..2 {
            let l = lookup(&[&unbound], n).await;
            eprintln!(
                "unbound {n}: {:?} addrs {}",
                l.resolvers.iter().map(|r| (&r.a, &r.aaaa, r.alive)).collect::<Vec<_>>(),
                l.addresses.len()
            );
        }
    }
    let d = dnsmasq(&["--address=/#/203.0.113.9"]);
    let l = lookup(&[&d, &knot], "ok.stage.test").await;
    eprintln!("both: {l:?}");
    let r = raw_answer(knot.address, "many.stage.test.", hickory_proto::rr::RecordType::A).unwrap();
    eprintln!("raw tc {} {}", r.metadata.truncation, r.answers.len());
}

//! Certificates and chains: the right fault is named, and what is fine is not blamed.

use rcgen::BasicConstraints;
use rcgen::CertificateParams;
use rcgen::CustomExtension;
use rcgen::DistinguishedName;
use rcgen::DnType;
use rcgen::ExtendedKeyUsagePurpose;
use rcgen::GeneralSubtree;
use rcgen::IsCa;
use rcgen::NameConstraints;
use rcgen::SanType;

use crate::row::Row;
use crate::site::Site;
use crate::support::certs::Authority;
use crate::support::certs::Identity;
use crate::support::certs::in_days;
use crate::support::certs::issuer_published_at;
use crate::tls::staging::HOST;
use crate::tls::staging::openssl_presents;
use crate::tls::staging::presents;
use crate::tls::staging::presents_at;
use crate::tls::staging::root;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    let parts = [dates(), names(), issuers(), chains(), forbidden(), keys(), texts(), fine()];
    parts.into_iter().flatten().collect()
}

fn dates() -> Vec<Row> {
    vec![
        leaf(1, "expired", DATE, |leaf| valid(leaf, -90, -3))
            .says(&["is out of date", "ran out 3 days ago"])
            .never(&["links the site's"]),
        leaf(1, "not valid yet", DATE, |leaf| valid(leaf, 3, 90))
            .says(&["is not valid yet", "begins in 3 days"])
            .never(&["is out of date"]),
        link(2, "an intermediate has expired", DATE, |link| valid(link, -90, -3))
            .says(&["is out of date", "one that the site sends along: CN=Stage Link"])
            .never(&["The certificate ran out"]),
        link(2, "an intermediate is not valid yet", DATE, |link| valid(link, 3, 90))
            .says(&["is not valid yet", "one that the site sends along: CN=Stage Link"])
            .never(&["is out of date"]),
        Row::new(2, "an old intermediate beside a good one", WORKS, async || {
            let root = root();
            let old = root.intermediate_with("Old Link", |link| valid(link, -90, -3));
            let link = root.intermediate("Stage Link");
            presents(&root, link.leaf(&[HOST]).and(&old).and(&link)).await
        }),
    ]
}

fn names() -> Vec<Row> {
    let named_with = |what, reason, names: &'static [&'static str]| {
        Row::new(3, what, reason, async move || {
            let root = root();
            presents(&root, root.leaf(names)).await
        })
    };
    let named = |what, names| named_with(what, NAME, names);
    vec![
        named("another host's name", &["other.test"])
            .says(&["is for another name", "It is for other.test."]),
        named("six other names", &["a.test", "b.test", "c.test", "d.test", "e.test", "f.test"])
            .says(&["a.test, b.test, c.test and others"])
            .never(&["f.test"]),
        named("no name", &[]).says(&["names no site at all"]),
        named("an address only", &["127.0.0.1"]).says(&["127.0.0.1"]),
        named("a wildcard below the name", &["*.shop.stage.test"]).says(&["*.shop.stage.test"]),
        named("a wildcard two labels above", &["*.test"]).says(&["*.test"]),
        named_with("a wildcard one label above", WORKS, &["*.stage.test"]),
    ]
}

fn issuers() -> Vec<Row> {
    vec![
        Row::new(4, "signed by itself", "tls.cert.self_signed", async || {
            presents(&root(), Identity::self_signed(&[HOST], |_| ())).await
        })
        .says(&["is signed by itself"])
        .never(&["lacks a link"]),
        Row::new(4, "a root that nobody knows, sent", UNKNOWN, async || {
            let nobody = Authority::root("Nobody's Root");
            presents(&root(), nobody.leaf(&[HOST]).and(&nobody)).await
        })
        .says(&["browsers do not know who signed", "CN=Nobody's Root"])
        .never(&["lacks a link"]),
        Row::new(4, "a root that nobody knows, not sent", UNKNOWN, async || {
            presents(&root(), Authority::root("Nobody's Root").leaf(&[HOST])).await
        })
        .says(&["CN=Nobody's Root"]),
        Row::new(4, "a link left out", "tls.cert.chain_incomplete", async || {
            let root = root();
            let link = root.intermediate("Stage Link");
            let published = |leaf: &mut CertificateParams| {
                leaf.custom_extensions.push(issuer_published_at("http://ca.test/link.crt"));
            };
            presents(&root, link.leaf_with(&[HOST], published)).await
        })
        .says(&["lacks a link", "Some browsers find it", "CN=Stage Link"])
        .never(&["do not know who signed"]),
    ]
}

fn chains() -> Vec<Row> {
    vec![
        Row::new(5, "a chain upside down", WORKS, async || {
            let root = root();
            let upper = root.intermediate("Upper");
            let lower = upper.intermediate("Lower");
            presents(&root, lower.leaf(&[HOST]).and(&root).and(&upper).and(&lower)).await
        }),
        Row::new(5, "sixty strangers in the chain", WORKS, async || {
            let root = root();
            let link = root.intermediate("Stage Link");
            let with_strangers = (0..60).fold(link.leaf(&[HOST]), |chain, number| {
                chain.and(&Authority::root(&format!("Stranger {number}")))
            });
            presents(&root, with_strangers.and(&link)).await
        }),
        Row::new(6, "thirty intermediates of one name", UNKNOWN, async || {
            presents(&root(), maze()).await
        })
        .never(&["lacks a link"]),
        Row::new(7, "ten links", "tls.cert.invalid", async || {
            let root = root();
            let mut links = vec![root.intermediate("Link 0")];
            for number in 1..10 {
                let next = links[number - 1].intermediate(&format!("Link {number}"));
                links.push(next);
            }
            let leaf = links[9].leaf(&[HOST]);
            presents(&root, links.iter().rev().fold(leaf, Identity::and)).await
        })
        .says(&["is not valid"]),
    ]
}

fn forbidden() -> Vec<Row> {
    let invalid = |what, change: fn(&mut CertificateParams)| {
        leaf(8, what, "tls.cert.invalid", change).says(&["is not valid", "broken in some way"])
    };
    vec![
        invalid("an authority's certificate as the site's", |leaf| {
            leaf.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        }),
        invalid("a critical extension that nobody knows", |leaf| {
            let mut unknown = CustomExtension::from_oid_content(&[1, 2, 3, 4], vec![5, 0]);
            unknown.set_criticality(true);
            leaf.custom_extensions.push(unknown);
        }),
        invalid("for mail only", |leaf| {
            leaf.extended_key_usages = vec![ExtendedKeyUsagePurpose::EmailProtection];
        }),
        link(8, "a site's certificate as an authority's", "tls.cert.invalid", |link| {
            link.is_ca = IsCa::ExplicitNoCa;
        })
        .says(&["is not valid"]),
        link(8, "an authority for other names", "tls.cert.invalid", |link| {
            link.name_constraints = Some(NameConstraints {
                permitted_subtrees: vec![GeneralSubtree::DnsName("other.test".to_owned())],
                excluded_subtrees: Vec::new(),
            });
        })
        .says(&["is not valid"]),
        Row::new(8, "another key than the certificate's", "tls.cert.invalid", async || {
            let root = root();
            let other = root.leaf(&[HOST]);
            presents(&root, Identity { key: other.key, ..root.leaf(&[HOST]) }).await
        })
        .says(&["is not valid"]),
        Row::new(9, "revoked, and no list that we hold says so", WORKS, async || {
            let root = root();
            let leaf = root.leaf_with(&[HOST], |leaf| {
                leaf.crl_distribution_points = vec![rcgen::CrlDistributionPoint {
                    uris: vec!["http://127.0.0.1:9/revoked.crl".to_owned()],
                }];
            });
            presents(&root, leaf).await
        }),
    ]
}

fn keys() -> Vec<Row> {
    vec![
        by_openssl(10, "RSA of 1024 bits", "tls.cert.invalid", &["-newkey", "rsa:1024"])
            .says(&["is not valid", "too weak to prove anything"])
            .never(&["broken in some way"]),
        by_openssl(10, "RSA of 512 bits", OLD, &["-newkey", "rsa:512"])
            .says(&["We can't tell", "does not offer a modern kind"])
            .never(BLAME),
        by_openssl(10, "RSA of 8192 bits", WORKS, MULTI_PRIME),
        by_openssl(10, "RSA of 3072 bits", WORKS, &["-newkey", "rsa:3072"]),
        by_openssl(10, "RSA of 4096 bits", WORKS, &["-newkey", "rsa:4096"]),
        by_openssl(10, "ECDSA P-384", WORKS, &["-newkey", "ec", "-pkeyopt", P384]),
        by_openssl(10, "Ed25519", WORKS, &["-newkey", "ed25519"]),
        by_openssl(10, "signed with SHA-1", "tls.cert.invalid", &["-newkey", "rsa:2048", "-sha1"])
            .says(&["too weak to prove anything"]),
        by_openssl(10, "signed with MD5", "tls.cert.invalid", &["-newkey", "rsa:2048", "-md5"])
            .says(&["too weak to prove anything"]),
        Row::new(10, "three thousand names", WORKS, async || with_names(3_000).await),
        by_openssl(11, "a key on P-521", OLD, &["-newkey", "ec", "-pkeyopt", P521])
            .says(&["We can't tell", "Your browser may know a way"])
            .never(BLAME),
    ]
}

fn texts() -> Vec<Row> {
    let hostile = |names: Vec<SanType>| {
        move |leaf: &mut CertificateParams| {
            let text = "\u{202e}</td><img src=x onerror=alert(1)>\u{1b}[2J\r\nSet-Cookie: a=b";
            leaf.distinguished_name.push(DnType::CommonName, text);
            leaf.subject_alt_names = names;
        }
    };
    let name = || SanType::DnsName("<script>alert(1)</script>.test".try_into().expect("ASCII"));
    vec![
        leaf(23, "markup in the names", NAME, hostile(vec![name()]))
            .says(&["<script>alert(1)</script>.test"])
            .never(RAW)
            .escapes(MARKUP),
        Row::new(23, "markup in the maker's name", UNKNOWN, async || {
            let maker = Authority::root("<script>alert(1)</script>\u{202e}\u{0}\u{7f}Maker");
            presents(&root(), maker.leaf(&[HOST])).await
        })
        .says(&["<script>alert(1)</script>Maker"])
        .never(RAW)
        .escapes(MARKUP),
        Row::new(23, "markup in the name of an old intermediate", DATE, async || {
            let root = root();
            let link = root.intermediate_with("<script>alert(1)</script>\u{202e}Link", |link| {
                valid(link, -90, -3);
            });
            presents(&root, link.leaf(&[HOST]).and(&link)).await
        })
        .never(RAW)
        .escapes(MARKUP),
    ]
}

/// The rest of badssl.com's set that is in order.
fn fine() -> Vec<Row> {
    vec![
        leaf(24, "no subject", WORKS, |leaf| leaf.distinguished_name = DistinguishedName::new()),
        leaf(24, "a subject without a common name", WORKS, |leaf| {
            leaf.distinguished_name = DistinguishedName::new();
            leaf.distinguished_name.push(DnType::OrganizationName, "Stage");
        }),
        Row::new(24, "a certificate for an address, asked by address", WORKS, async || {
            let root = root();
            presents_at("127.0.0.1", &root, root.leaf(&["127.0.0.1"])).await
        }),
    ]
}

/// A leaf of the trusted root, changed before it is signed.
fn leaf(
    line: usize,
    what: &'static str,
    reason: &'static str,
    change: impl FnOnce(&mut CertificateParams) + Send + 'static,
) -> Row {
    Row::new(line, what, reason, async move || {
        let root = root();
        presents(&root, root.leaf_with(&[HOST], change)).await
    })
}

/// A good leaf below an intermediate that was changed before it was signed.
fn link(
    line: usize,
    what: &'static str,
    reason: &'static str,
    change: fn(&mut CertificateParams),
) -> Row {
    Row::new(line, what, reason, async move || {
        let root = root();
        let link = root.intermediate_with("Stage Link", change);
        presents(&root, link.leaf(&[HOST]).and(&link)).await
    })
}

/// A leaf that only OpenSSL makes, and serves.
fn by_openssl(
    line: usize,
    what: &'static str,
    reason: &'static str,
    leaf: &'static [&'static str],
) -> Row {
    Row::new(line, what, reason, async move || openssl_presents(leaf, ANYTHING).await)
}

/// A leaf that also is for this many other names.
pub(super) async fn with_names(count: usize) -> Site {
    let root = root();
    let names: Vec<String> = (0..count).map(|number| format!("s{number}.test")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).chain([HOST]).collect();
    presents(&root, root.leaf(&names)).await
}

/// Each of thirty authorities may have signed each other one; none leads to a root.
fn maze() -> Identity {
    let mut above = Authority::root("Maze");
    let mut chain = above.leaf(&[HOST]);
    for _ in 0..30 {
        above = above.intermediate("Maze");
        chain = chain.and(&above);
    }
    chain
}

fn valid(certificate: &mut CertificateParams, from_day: i64, to_day: i64) {
    certificate.not_before = in_days(from_day);
    certificate.not_after = in_days(to_day) - time::Duration::HOUR;
}

const WORKS: &str = "none.works";

const DATE: &str = "tls.cert.date_invalid";

const NAME: &str = "tls.cert.name_invalid";

const UNKNOWN: &str = "tls.cert.authority_invalid";

const OLD: &str = "tls.version_or_cipher_mismatch";

/// OpenSSL serves what it would not accept itself.
const ANYTHING: &[&str] = &["-cipher", "DEFAULT:@SECLEVEL=0"];

/// A key of five primes is made in a tenth of the time, and looks the same from outside.
const MULTI_PRIME: &[&str] =
    &["-newkey", "rsa", "-pkeyopt", "rsa_keygen_bits:8192", "-pkeyopt", "rsa_keygen_primes:5"];

const P384: &str = "ec_paramgen_curve:P-384";

const P521: &str = "ec_paramgen_curve:P-521";

/// What is not said where only our own client may be the one that cannot.
const BLAME: &[&str] = &["not just you", "for everyone"];

/// What must not be on a page as it is.
const MARKUP: &[&str] = &["<script>alert", "<img src=x"];

/// What must not be anywhere as it came.
const RAW: &[&str] = &["\u{202e}", "\u{1b}", "\\u001b", "\u{0}", "\u{7f}"];

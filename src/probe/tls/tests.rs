//! Handshakes with real servers: good, bad and hostile ones.

use std::net::SocketAddr;
use std::time::Duration;

use rcgen::DnType;
use rcgen::ExtendedKeyUsagePurpose;
use rcgen::SanType;
use rustls_pki_types::CertificateDer;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use url::Host;

use crate::guard::Policy;
use crate::guard::Ports;
use crate::observation::Alpn;
use crate::observation::Certificate;
use crate::observation::CertificateProblem as Problem;
use crate::observation::Speaks;
use crate::observation::TlsFailure;
use crate::observation::TlsVersion;
use crate::probe::SetupError;
use crate::probe::dialer::dial;
use crate::probe::stream::Wire;
use crate::probe::support::certs::Authority;
use crate::probe::support::certs::Identity;
use crate::probe::support::certs::in_days;
use crate::probe::support::certs::issuer_published_at;
use crate::probe::support::sockets::OpensslServer;
use crate::probe::support::sockets::Server;
use crate::probe::support::sockets::read_hello;
use crate::probe::support::sockets::reset;
use crate::probe::tls::ClientCertificate;
use crate::probe::tls::Handshaken;
use crate::probe::tls::NotSecured;
use crate::probe::tls::Offer;
use crate::probe::tls::Tls;

#[tokio::test]
async fn a_good_certificate_has_no_problems() {
    let root = Authority::root("Root");
    let middle = root.intermediate("Middle");
    let certificate = presented(&root, middle.leaf(&[HOST, "*.shop.test"]).and(&middle)).await;
    assert_eq!(certificate.problems, []);
    assert_eq!(certificate.names, [HOST, "*.shop.test"]);
    assert_eq!(certificate.issuer, "CN=Middle");
    assert_eq!(certificate.chain_length, 2);
    assert_eq!(certificate.sha256.len(), 64);
    assert!((13..=15).contains(&certificate.days_left), "{}", certificate.days_left);
}

#[tokio::test]
async fn dates_are_told_in_days() {
    let root = Authority::root("Root");
    let expired = root.leaf_with(&[HOST], |leaf| {
        leaf.not_before = in_days(-90);
        leaf.not_after = in_days(-3) - time::Duration::HOUR;
    });
    let certificate = presented(&root, expired).await;
    assert_eq!(certificate.problems, [Problem::Expired { days: 3 }]);
    assert_eq!(certificate.days_left, -4);

    let early = root.leaf_with(&[HOST], |leaf| {
        leaf.not_before = in_days(2) - time::Duration::HOUR;
        leaf.not_after = in_days(90);
    });
    let certificate = presented(&root, early).await;
    assert_eq!(certificate.problems, [Problem::NotYetValid { days: 2 }]);
}

#[tokio::test]
async fn an_expired_intermediate_is_not_the_leafs_end() {
    let root = Authority::root("Root");
    let middle = root.intermediate_with("Middle", |middle| {
        middle.not_before = in_days(-10);
        middle.not_after = in_days(-1);
    });
    let certificate = presented(&root, middle.leaf(&[HOST]).and(&middle)).await;
    assert_eq!(certificate.problems, [Problem::IntermediateExpired]);
    assert_eq!(certificate.undated_link, "CN=Middle");
    assert!(certificate.days_left > 0);

    let nobody_knows = Authority::root("Somebody else's root");
    let certificate = presented(&nobody_knows, middle.leaf(&[HOST]).and(&middle).and(&root)).await;
    assert_eq!(certificate.problems, [Problem::IntermediateExpired, Problem::UnknownIssuer]);
}

#[tokio::test]
async fn an_intermediate_of_tomorrow_is_named() {
    let root = Authority::root("Root");
    let upper = root.intermediate("Upper");
    let middle = upper.intermediate_with("Middle", |middle| {
        middle.not_before = in_days(1);
        middle.not_after = in_days(10);
    });
    let leaf = middle.leaf(&[HOST]).and(&middle).and(&upper);
    let certificate = presented(&root, leaf).await;
    assert_eq!(certificate.problems, [Problem::IntermediateNotYetValid]);
    assert_eq!(certificate.undated_link, "CN=Middle");
}

#[tokio::test]
async fn every_problem_is_listed() {
    let home_made = Identity::self_signed(&["other.test"], |leaf| {
        leaf.not_before = in_days(-90);
        leaf.not_after = in_days(-40);
    });
    let certificate = presented(&Authority::root("Root"), home_made).await;
    let all = [Problem::Expired { days: 40 }, Problem::WrongName, Problem::SelfSigned];
    assert_eq!(certificate.problems, all);

    let root = Authority::root("Root");
    let middle = root.intermediate("Middle");
    let leaf = middle.leaf_with(&["other.test"], |leaf| {
        leaf.not_before = in_days(-90);
        leaf.not_after = in_days(-40);
        leaf.custom_extensions.push(issuer_published_at("http://ca.test/middle.crt"));
    });
    let certificate = presented(&root, leaf).await;
    let all = [Problem::Expired { days: 40 }, Problem::WrongName, Problem::ChainIncomplete];
    assert_eq!(certificate.problems, all);
}

#[tokio::test]
async fn names_match_as_in_browsers() {
    let root = Authority::root("Root");
    for (names, problems) in [
        (&["other.test"][..], &[Problem::WrongName][..]),
        (&["*.shop.test"], &[Problem::WrongName]),
        (&["127.0.0.1"], &[Problem::WrongName]),
        (&[], &[Problem::WrongName]),
        (&["a.test", "b.test", "c.test", "d.test", "e.test", "f.test", HOST], &[]),
        (&["SHOP.test"], &[]),
    ] {
        let certificate = presented(&root, root.leaf(names)).await;
        assert_eq!(certificate.problems, problems, "{names:?}");
        assert!(certificate.names.len() <= 5);
    }
}

#[tokio::test]
async fn an_address_is_matched_with_the_addresses_of_the_certificate() {
    let root = Authority::root("Root");
    let address = Host::Ipv4([127, 0, 0, 1].into());
    for (names, problems) in [
        (&["127.0.0.1"][..], &[][..]),
        (&["127.0.0.2"], &[Problem::WrongName]),
        (&["localhost"], &[Problem::WrongName]),
    ] {
        let server = Server::tls(root.leaf(names), &[]).await;
        let told = shake(&[root.der()], &server, &address).await.expect("it shakes hands");
        assert_eq!(told.secured.certificate.problems, problems, "{names:?}");
        assert_eq!(told.secured.certificate.names, names);
    }
}

#[tokio::test]
async fn a_self_signed_certificate_is_known_however_it_was_made() {
    let root = Authority::root("Root");
    let plain = Identity::self_signed(&[HOST], |_| ());
    let as_authority = Identity::self_signed(&[HOST], |leaf| {
        leaf.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    });
    for identity in [plain, as_authority] {
        assert_eq!(presented(&root, identity).await.problems, [Problem::SelfSigned]);
    }
}

#[tokio::test]
async fn an_unknown_root_is_told_from_an_incomplete_chain() {
    let root = Authority::root("Root");
    let stranger = Authority::root("Stranger");
    let below_stranger = stranger.intermediate("Below a stranger");
    let same_name = Authority::root("Root");
    for unknown in [
        stranger.leaf(&[HOST]),
        stranger.leaf(&[HOST]).and(&stranger),
        below_stranger.leaf(&[HOST]).and(&below_stranger),
        below_stranger.leaf(&[HOST]).and(&below_stranger).and(&stranger),
        same_name.leaf(&[HOST]).and(&same_name),
    ] {
        assert_eq!(presented(&root, unknown).await.problems, [Problem::UnknownIssuer]);
    }

    let published = |leaf: &mut rcgen::CertificateParams| {
        leaf.custom_extensions.push(issuer_published_at("http://ca.test/middle.crt"));
    };
    let middle = root.intermediate("Middle");
    let other = root.intermediate("An intermediate of last year");
    for incomplete in
        [middle.leaf_with(&[HOST], published), middle.leaf_with(&[HOST], published).and(&other)]
    {
        assert_eq!(presented(&root, incomplete).await.problems, [Problem::ChainIncomplete]);
    }
}

#[tokio::test]
async fn a_missing_issuer_of_a_known_organisation_was_forgotten() {
    let of_acme = |params: &mut rcgen::CertificateParams| {
        params.distinguished_name.push(DnType::OrganizationName, "Acme Trust");
    };
    let nobody = Authority::root("Nobody");
    let root = nobody.intermediate_with("Acme Root", of_acme);
    let middle = root.intermediate_with("Acme 1", of_acme);
    assert_eq!(presented(&root, middle.leaf(&[HOST])).await.problems, [Problem::ChainIncomplete]);
    let stranger = nobody.intermediate_with("Other 1", |other| {
        other.distinguished_name.push(DnType::OrganizationName, "Other Trust");
    });
    assert_eq!(presented(&root, stranger.leaf(&[HOST])).await.problems, [Problem::UnknownIssuer]);
}

#[tokio::test]
async fn disorder_and_ballast_in_a_chain_do_no_harm() {
    let root = Authority::root("Root");
    let upper = root.intermediate("Upper");
    let lower = upper.intermediate("Lower");
    let reversed = lower.leaf(&[HOST]).and(&root).and(&upper).and(&lower);
    assert_eq!(presented(&root, reversed).await.problems, []);

    let mut ballast = lower.leaf(&[HOST]);
    for number in 0..40 {
        ballast = ballast.and(&Authority::root(&format!("Ballast {number}")));
    }
    let certificate = presented(&root, ballast.and(&lower).and(&upper)).await;
    assert_eq!(certificate.problems, []);
    assert_eq!(certificate.chain_length, 43);
}

#[tokio::test]
async fn a_certificate_with_very_many_names_is_cut() {
    let root = Authority::root("Root");
    let names: Vec<String> = (0..1000).map(|number| format!("site-{number}.test")).collect();
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    names.push(HOST);
    let certificate = presented(&root, root.leaf(&names)).await;
    assert_eq!(certificate.problems, []);
    assert_eq!(certificate.names[..2], ["site-0.test", "site-1.test"]);
    assert_eq!(certificate.names.len(), 5);
}

#[tokio::test]
async fn hostile_text_is_cleaned_and_cut() {
    let root = Authority::root("Root");
    let hostile = root.leaf_with(&[HOST], |leaf| {
        let long = "a".repeat(300);
        leaf.distinguished_name.push(DnType::CommonName, format!("\u{202E}<b>\r\n\0{long}"));
        let name = "<script>alert(1)</script>\u{1b}[2J.test";
        leaf.subject_alt_names = vec![SanType::DnsName(name.try_into().expect("ASCII"))];
    });
    let certificate = presented(&root, hostile).await;
    assert_eq!(certificate.problems, [Problem::WrongName]);
    assert_eq!(certificate.names, ["<script>alert(1)</script>[2J.test"]);
    assert_eq!(certificate.subject.chars().count(), 100);
    assert!(certificate.subject.starts_with("CN=<b>aaa"), "{}", certificate.subject);
}

/// Names in Latin-1 that say that they are UTF-8 are as old as certificates.
#[tokio::test]
async fn a_name_in_another_encoding_is_read_as_far_as_it_goes() {
    let root = Authority::root("Root");
    let mut identity = root.leaf_with(&[HOST], |leaf| {
        leaf.distinguished_name.push(DnType::CommonName, "Bac~kerei");
    });
    let mut der = identity.chain[0].to_vec();
    let at = der.windows(2).position(|bytes| bytes == b"c~").expect("it is in the subject");
    der[at + 1] = 0xe4;
    identity.chain[0] = der.into();
    let certificate = presented(&root, identity).await;
    assert_eq!(certificate.subject, "CN=Bac\u{fffd}kerei");
    assert_eq!(certificate.issuer, "CN=Root");
}

#[tokio::test]
async fn what_no_browser_accepts_is_invalid() {
    let root = Authority::root("Root");
    let for_mail = root.leaf_with(&[HOST], |leaf| {
        leaf.extended_key_usages = vec![ExtendedKeyUsagePurpose::EmailProtection];
    });
    let critical = root.leaf_with(&[HOST], |leaf| {
        let mut unknown = rcgen::CustomExtension::from_oid_content(&[1, 2, 3, 4], vec![5, 0]);
        unknown.set_criticality(true);
        leaf.custom_extensions.push(unknown);
    });
    let of_a_leaf = {
        let not_an_authority =
            root.intermediate_with("Leaf", |leaf| leaf.is_ca = rcgen::IsCa::ExplicitNoCa);
        not_an_authority.leaf(&[HOST]).and(&not_an_authority)
    };
    let mut of_another_key = root.leaf(&[HOST]);
    of_another_key.key = root.leaf(&[HOST]).key;
    for invalid in [for_mail, critical, of_a_leaf, of_another_key] {
        assert_eq!(presented(&root, invalid).await.problems, [Problem::Invalid]);
    }
}

#[tokio::test]
async fn a_certificate_that_cannot_be_read_is_invalid_and_has_a_fingerprint() {
    let root = Authority::root("Root");
    let mut garbage = root.leaf(&[HOST]);
    garbage.chain = vec![CertificateDer::from(vec![0x30, 0x03, 1, 2, 3])];
    let certificate = presented(&root, garbage).await;
    assert_eq!(certificate.problems, [Problem::Invalid]);
    assert_eq!(certificate.sha256.len(), 64);
}

/// Thirty authorities of one name would make a verifier try all orders.
#[tokio::test]
async fn a_maze_of_intermediates_is_given_up() {
    let root = Authority::root("Root");
    let mut above = Authority::root("Maze");
    let mut leaf = above.leaf(&[HOST]);
    for _ in 0..30 {
        above = above.intermediate("Maze");
        leaf = leaf.and(&above);
    }
    let certificate = presented(&root, leaf).await;
    assert_eq!(certificate.problems, [Problem::UnknownIssuer]);
}

#[tokio::test]
async fn version_and_protocol_are_told() {
    let root = Authority::root("Root");
    for (offered, alpn) in
        [(&["h2", "http/1.1"][..], Alpn::H2), (&["http/1.1"], Alpn::Http11), (&[], Alpn::None)]
    {
        let server = Server::tls(root.leaf(&[HOST]), offered).await;
        let told = shake(&[root.der()], &server, &Host::Domain(HOST)).await.expect("it works");
        assert_eq!((told.secured.version, told.secured.alpn), (TlsVersion::V1_3, alpn));
        assert_eq!(told.client_certificate, ClientCertificate::NotAsked);
    }
    let server = OpensslServer::start(RSA, &["-tls1_2"]).await;
    let told = handshake(&[], server.address(), &Host::Domain("localhost")).await.expect("1.2");
    assert_eq!(told.secured.version, TlsVersion::V1_2);
    assert_eq!(told.secured.certificate.problems, [Problem::SelfSigned]);
}

#[tokio::test]
async fn only_http_1_is_offered_when_asked_so() {
    let root = Authority::root("Root");
    let server = Server::tls(root.leaf(&[HOST]), &["h2"]).await;
    let failure = shake_offering(&root, &server, Offer::Http11Only).await.expect_err("h2 only");
    assert_eq!(failure, TlsFailure::NoApplicationProtocol);
}

#[tokio::test]
async fn obsolete_servers_are_told_apart() {
    for (arguments, failure) in [
        (&["-tls1", "-cipher", "ALL:@SECLEVEL=0"][..], TlsFailure::ProtocolVersion),
        (&["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"], TlsFailure::ProtocolVersion),
        (&["-tls1_2", "-cipher", "AES128-GCM-SHA256"], TlsFailure::NothingInCommon),
        (&["-tls1_2", "-cipher", "ECDHE-RSA-AES128-SHA"], TlsFailure::NothingInCommon),
        (&["-tls1_2", "-cipher", "DHE-RSA-AES128-GCM-SHA256"], TlsFailure::NothingInCommon),
        (&["-curves", "P-521"], TlsFailure::NothingInCommon),
    ] {
        let server = OpensslServer::start(RSA, arguments).await;
        let not = handshake(&[], server.address(), &Host::Domain("localhost")).await;
        assert_eq!(not.expect_err("not for us").failure, failure, "{arguments:?}");
    }
}

/// A key that is too weak to prove anything is a problem of the certificate, not of the
/// connection: what is behind it can still be seen.
#[tokio::test]
async fn a_weak_key_is_a_bad_certificate() {
    let weak = &["-newkey", "rsa:1024"];
    let server = OpensslServer::start(weak, &["-cipher", "DEFAULT:@SECLEVEL=0"]).await;
    let told = handshake(&[], server.address(), &Host::Domain("localhost")).await.expect("weak");
    assert_eq!(told.secured.certificate.problems, [Problem::Weak]);
}

#[tokio::test]
async fn a_client_certificate_is_wanted() {
    let server = OpensslServer::start(RSA, &["-tls1_2", "-Verify", "1"]).await;
    let not = handshake(&[], server.address(), &Host::Domain("localhost")).await;
    let failure = not.expect_err("it insists").failure;
    assert_eq!(failure, TlsFailure::ClientCertificateRequired);

    // TLS 1.3 says so only at the first read: until then it is known that the server asked.
    let server = OpensslServer::start(RSA, &["-tls1_3", "-Verify", "1"]).await;
    let told = handshake(&[], server.address(), &Host::Domain("localhost")).await;
    let mut told = told.expect("the handshake itself completes");
    assert_eq!(told.client_certificate, ClientCertificate::Asked);
    assert!(told.stream.read_u8().await.is_err());
}

/// Some servers do not even send an alert when they get no certificate.
#[tokio::test]
async fn a_client_certificate_is_wanted_without_a_word() {
    let insisting = OpensslServer::start(RSA, &["-tls1_2", "-Verify", "1"]).await;
    let behind = insisting.address();
    let server = Server::start(move |front| relay_until_alert(front, behind)).await;
    let not = handshake(&[], server.address(), &Host::Domain("localhost")).await;
    let failure = not.expect_err("it insists").failure;
    assert_eq!(failure, TlsFailure::ClientCertificateRequired);
}

#[tokio::test]
async fn more_bytes_than_the_budget_are_a_flood() {
    let root = Authority::root("Root");
    let server = Server::tls(root.leaf(&[HOST]), &[]).await;
    let stream = connected(server.address()).await.into_inner();
    let wire = Wire::new(stream, 300);
    let tls = Tls::new(&[root.der()]).expect("the root is a certificate");
    let host = Host::Domain(HOST);
    let not = tls.handshake(wire, &host, Offer::Http11Only, PATIENCE).await;
    assert_eq!(not.expect_err("the chain alone is longer").failure, TlsFailure::Flood);
}

#[tokio::test]
async fn alerts_are_told_apart_by_number() {
    for (alert, failure) in [
        (40, TlsFailure::NothingInCommon),
        (71, TlsFailure::NothingInCommon),
        (70, TlsFailure::ProtocolVersion),
        (80, TlsFailure::InternalError),
        (112, TlsFailure::UnrecognisedName),
        (116, TlsFailure::ClientCertificateRequired),
        (120, TlsFailure::NoApplicationProtocol),
        (47, TlsFailure::OtherAlert),
        // Complaints about certificates mean something else when none was asked for.
        (42, TlsFailure::OtherAlert),
    ] {
        let answer = vec![0x15, 3, 3, 0, 2, 2, alert];
        assert_eq!(failure_after(answer, End::Hold).await, failure, "alert {alert}");
    }
}

#[tokio::test]
async fn other_protocols_are_named() {
    for (greeting, end, speaks) in [
        ("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", End::Close, Speaks::Http),
        ("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", End::Hold, Speaks::Ssh),
        ("220 mail.test ESMTP\r\n", End::Hold, Speaks::Greeting),
        ("220", End::Close, Speaks::Other),
        ("<html>", End::Reset, Speaks::Other),
    ] {
        let failure = failure_after(greeting.as_bytes().to_vec(), end).await;
        assert_eq!(failure, TlsFailure::NotTls(speaks), "{greeting:?}");
    }
}

#[tokio::test]
async fn broken_connections_are_told_apart() {
    // Part of a ServerHello, and then nothing, or the end.
    let part = vec![0x16, 3, 3, 0, 0x7a, 2, 0, 0, 0x76, 3, 3];
    let failures = tokio::join!(
        failure_after(Vec::new(), End::Reset),
        failure_after(Vec::new(), End::Close),
        failure_after(Vec::new(), End::Hold),
        failure_after(part.clone(), End::Hold),
        failure_after(part, End::Close),
    );
    let told = (
        TlsFailure::Reset,
        TlsFailure::Closed,
        TlsFailure::TimedOut,
        TlsFailure::TimedOut,
        TlsFailure::Closed,
    );
    assert_eq!(failures, told);
}

#[tokio::test]
async fn broken_protocol_is_a_violation() {
    // A handshake message that says it is 16 MiB long.
    let huge = vec![0x16, 3, 3, 0, 6, 2, 0xff, 0xff, 0xff, 3, 3];
    // Change-cipher-spec records without end, and warnings without end.
    let ccs = [0x14, 3, 3, 0, 1, 1].repeat(1000);
    let warnings = [0x15, 3, 3, 0, 2, 1, 90].repeat(1000);
    for answer in [huge, ccs, warnings] {
        let failure = failure_after(answer.clone(), End::Hold).await;
        assert_eq!(failure, TlsFailure::Violation, "{:?}", &answer[..8]);
    }
}

#[test]
fn a_trust_anchor_has_to_be_a_certificate() {
    let refused = Tls::new(&[CertificateDer::from(vec![1, 2, 3])]);
    assert!(matches!(refused, Err(SetupError::TrustAnchor)));
}

#[tokio::test]
async fn names_that_certificates_cannot_hold_go_without_sni() {
    let root = Authority::root("Root");
    let server = Server::tls(root.leaf(&[HOST]), &[]).await;
    let odd = Host::Domain("-odd-.shop.test");
    let told = shake(&[root.der()], &server, &odd).await.expect("it shakes hands");
    assert_eq!(told.secured.certificate.problems, []);
}

/// What a raw server does after its answer.
#[derive(Clone, Copy, Debug)]
enum End {
    Hold,
    Close,
    Reset,
}

/// How a handshake fails with a server that sends `answer` after the ClientHello.
async fn failure_after(answer: Vec<u8>, end: End) -> TlsFailure {
    let serve = move |mut stream: TcpStream| {
        let answer = answer.clone();
        async move {
            read_hello(&mut stream).await;
            let _ = stream.write_all(&answer).await;
            match end {
                End::Close => {}
                End::Reset => {
                    // Let the answer leave first: RST would overtake it.
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    reset(stream);
                }
                End::Hold => {
                    let _ = stream.read_to_end(&mut Vec::new()).await;
                }
            }
        }
    };
    let server = Server::start(serve).await;
    let not = handshake(&[], server.address(), &Host::Domain(HOST)).await;
    not.expect_err("this is no TLS server").failure
}

/// Hands bytes on both ways, and hangs up where the server would send an alert (RFC 5246 §6.2.1:
/// records of type 21, in clear text until the ciphers change).
async fn relay_until_alert(front: TcpStream, behind: SocketAddr) {
    let behind = connected(behind).await.into_inner();
    let (mut from_client, mut to_client) = front.into_split();
    let (mut from_server, mut to_server) = behind.into_split();
    let forth = tokio::spawn(async move {
        let _ = tokio::io::copy(&mut from_client, &mut to_server).await;
    });
    let mut bytes = [0; 16 * 1024];
    while let Ok(count @ 1..) = from_server.read(&mut bytes).await {
        if bytes[0] == 21 || to_client.write_all(&bytes[..count]).await.is_err() {
            break;
        }
    }
    forth.abort();
}

/// The certificate as seen by somebody who trusts `root` and asks for [`HOST`].
async fn presented(root: &Authority, identity: Identity) -> Certificate {
    let server = Server::tls(identity, &[]).await;
    let told = shake(&[root.der()], &server, &Host::Domain(HOST)).await;
    told.expect("the handshake goes on, whatever the certificate").secured.certificate
}

async fn shake_offering(
    root: &Authority,
    server: &Server,
    offer: Offer,
) -> Result<Handshaken, TlsFailure> {
    let host = Host::Domain(HOST);
    let outcome = handshake_offering(&[root.der()], server.address(), &host, offer).await;
    outcome.map_err(|not| not.failure)
}

async fn shake(
    roots: &[CertificateDer<'static>],
    server: &Server,
    host: &Host<&str>,
) -> Result<Handshaken, NotSecured> {
    handshake(roots, server.address(), host).await
}

async fn handshake(
    roots: &[CertificateDer<'static>],
    address: SocketAddr,
    host: &Host<&str>,
) -> Result<Handshaken, NotSecured> {
    handshake_offering(roots, address, host, Offer::Http2AndHttp11).await
}

async fn handshake_offering(
    roots: &[CertificateDer<'static>],
    address: SocketAddr,
    host: &Host<&str>,
    offer: Offer,
) -> Result<Handshaken, NotSecured> {
    let tls = Tls::new(roots).expect("the roots are certificates");
    tls.handshake(connected(address).await, host, offer, PATIENCE).await
}

async fn connected(address: SocketAddr) -> Wire {
    let loopback = "127.0.0.0/8".parse().expect("a range");
    let admitted = Policy::new(vec![loopback], Ports::Any).admit(address).expect("loopback");
    dial(admitted, PATIENCE).await.expect("the server listens").stream
}

const HOST: &str = "shop.test";

const RSA: &[&str] = &["-newkey", "rsa:2048"];

/// Long enough for a busy machine to compute a handshake; only the silent servers use it up.
const PATIENCE: Duration = Duration::from_secs(3);

//! Certificates and handshakes as a whole look sees them: what is wrong is told, and so is what
//! is behind it. The handshakes themselves are tested beside the code.

use std::net::SocketAddr;

use downforwhom::observation::CertificateProblem;
use downforwhom::observation::Course;
use downforwhom::observation::HttpFailure;
use downforwhom::observation::Observation;
use downforwhom::observation::Speaks;
use downforwhom::observation::TlsFailure;
use downforwhom::observation::TlsVersion;
use downforwhom::target::Target;
use tokio::io::AsyncWriteExt;

use crate::support::certs::Authority;
use crate::support::certs::Identity;
use crate::support::certs::in_days;
use crate::support::prober;
use crate::support::sockets::OpensslServer;
use crate::support::sockets::Server;

#[tokio::test]
async fn behind_a_bad_certificate_the_answer_is_still_seen() {
    let root = Authority::root("Root");
    let middle = root.intermediate("Middle");
    let expired = root.leaf_with(&[IP], |leaf| {
        leaf.not_before = in_days(-90);
        leaf.not_after = in_days(-3) - time::Duration::HOUR;
    });
    let of_nobody = Authority::root("Nobody").leaf(&[IP]);
    for (identity, problems) in [
        (root.leaf(&[IP]), &[][..]),
        (middle.leaf(&[IP]).and(&middle), &[]),
        (expired, &[CertificateProblem::Expired { days: 3 }]),
        (root.leaf(&["other.test"]), &[CertificateProblem::WrongName]),
        (Identity::self_signed(&[IP], |_| ()), &[CertificateProblem::SelfSigned]),
        (of_nobody, &[CertificateProblem::UnknownIssuer]),
    ] {
        let server = Server::https(identity).await;
        let seen = look(server.address(), &root).await;
        let secured = seen.hops[0].tries[0].secured().expect("the handshake goes on");
        assert_eq!(secured.certificate.problems, problems);
        assert_eq!(secured.version, TlsVersion::V1_3);
        assert_eq!(seen.answer().expect("it answers").status, 200);
    }
}

#[tokio::test]
async fn handshakes_that_fail_say_why() {
    let root = Authority::root("Root");
    for (arguments, failure) in [
        (&["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"][..], TlsFailure::ProtocolVersion),
        (&["-tls1_2", "-cipher", "AES128-SHA"], TlsFailure::NothingInCommon),
        (&["-tls1_2", "-Verify", "1"], TlsFailure::ClientCertificateRequired),
    ] {
        let server = OpensslServer::start(&["-newkey", "rsa:2048"], arguments).await;
        assert_eq!(not_secured(&look(server.address(), &root).await), failure, "{arguments:?}");
    }
}

#[tokio::test]
async fn a_client_certificate_that_tls_1_3_wants_is_told_in_the_end() {
    let arguments = &["-tls1_3", "-Verify", "1", "-www"];
    let server = OpensslServer::start(&["-newkey", "rsa:2048"], arguments).await;
    let seen = look(server.address(), &Authority::root("Root")).await;
    for attempt in &seen.hops[0].tries {
        let Course::NotAnswered { failure, .. } = attempt.course else {
            panic!("{attempt:?}");
        };
        assert_eq!(failure, HttpFailure::ClientCertificateRequired);
    }
}

#[tokio::test]
async fn plain_http_on_the_port_for_tls_is_named() {
    let server = Server::start(|mut stream| async move {
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
    })
    .await;
    let seen = look(server.address(), &Authority::root("Root")).await;
    assert_eq!(not_secured(&seen), TlsFailure::NotTls(Speaks::Http));
}

fn not_secured(seen: &Observation) -> TlsFailure {
    match &seen.hops[0].tries[0].course {
        Course::NotSecured { failure, .. } => *failure,
        other => panic!("{other:?}"),
    }
}

/// Looks at `https://127.0.0.1:port/`, trusting `root` besides the public ones.
async fn look(address: SocketAddr, root: &Authority) -> Observation {
    let target = Target::parse(&format!("https://{address}/")).expect("an address and a port");
    prober::trusting(root.der()).observe(&target).await
}

/// The host of every look: a certificate can hold an address like a name.
const IP: &str = "127.0.0.1";

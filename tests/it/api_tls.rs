//! Certificates and handshakes that are broken, through the API: what is wrong, and for whom?

use futures_util::future::join_all;
use serde_json::Value;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;

use crate::support::app::App;
use crate::support::certs::Authority;
use crate::support::certs::Identity;
use crate::support::certs::in_days;
use crate::support::said::Said;
use crate::support::said::assert_says;
use crate::support::said::evidence;
use crate::support::said::text;
use crate::support::sockets::OpensslServer;
use crate::support::sockets::Server;
use crate::support::sockets::read_hello;
use crate::support::sockets::reset;

#[tokio::test]
async fn each_bad_certificate_is_named() {
    let root = Authority::root("Shop Root");
    let middle = root.intermediate("Shop Intermediate");
    let nobody = Authority::root("Nobody Knows Root");
    let wrong = ("tls", "tls.cert.name_invalid", "everyone");
    let unknown = ("tls", "tls.cert.authority_invalid", "everyone");
    let works = ("none", "none.works", "nobody");
    let cases: [(&str, Identity, Said, &str); 9] = [
        ("good", root.leaf(&[IP]), works, "likely"),
        ("whole chain", middle.leaf(&[IP]).and(&middle), works, "likely"),
        ("expired", valid(&root, -90, -3), BAD_DATE, "certain"),
        ("not yet valid", valid(&root, 3, 90), BAD_DATE, "certain"),
        ("other host", root.leaf(&["other.test"]), wrong, "certain"),
        ("self-signed", Identity::self_signed(&[IP], |_| ()), SELF_SIGNED, "certain"),
        ("unknown issuer", nobody.leaf(&[IP]).and(&nobody), unknown, "likely"),
        ("unknown issuer, left out", nobody.leaf(&[IP]), unknown, "likely"),
        ("link left out", middle.leaf(&[IP]), INCOMPLETE, "certain"),
    ];
    join_all(cases.map(async |(what, identity, expected, confidence)| {
        let server = Server::https(identity).await;
        let answer = check(&root, &server).await;
        assert_says(what, &answer, expected);
        assert_eq!(text(&answer, "/confidence"), Some(confidence), "{what}");
    }))
    .await;
}

#[tokio::test]
async fn an_expired_certificate_comes_before_the_502_behind_it_and_both_are_told() {
    let root = Authority::root("Shop Root");
    let server = Server::https_saying(
        valid(&root, -90, -3),
        b"HTTP/1.1 502 Bad Gateway\r\nServer: nginx\r\nContent-Length: 0\r\n\r\n",
    );
    let answer = check(&root, &server.await).await;
    assert_says("expired before a 502", &answer, BAD_DATE);
    let evidence = evidence(&answer);
    assert!(evidence.contains("3 days") && evidence.contains("502"), "{evidence}");
}

#[tokio::test]
async fn a_server_of_yesterday_is_not_reached_by_anybody() {
    let arguments = &["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"];
    let server = OpensslServer::start(&["-newkey", "rsa:2048"], arguments).await;
    let answer = App::asking(&[]).check(&format!("https://{}/", server.address())).await;
    let expected = ("tls", "tls.version_or_cipher_mismatch", "everyone");
    assert_says("TLS 1.1", &answer, expected);
}

#[tokio::test]
async fn a_site_for_holders_of_a_certificate_is_up() {
    let arguments = &["-tls1_2", "-Verify", "1", "-www"];
    let server = OpensslServer::start(&["-newkey", "rsa:2048"], arguments).await;
    let answer = App::asking(&[]).check(&format!("https://{}/", server.address())).await;
    assert_says("asks for ours", &answer, ("none", "none.client_certificate", "nobody"));
}

#[tokio::test]
async fn handshakes_that_do_not_come_about_are_named() {
    let plain = Server::start(|mut stream| async move {
        let _told = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
    });
    let closes = Server::start(|mut stream| async move { read_hello(&mut stream).await });
    let resets = Server::start(|mut stream| async move {
        read_hello(&mut stream).await;
        reset(stream);
    });
    let stalls = Server::start(|mut stream| async move {
        let _gone = stream.read_to_end(&mut Vec::new()).await;
    });
    let alert = Server::start(|mut stream| async move {
        read_hello(&mut stream).await;
        let _told = stream.write_all(b"\x15\x03\x03\x00\x02\x02\x70").await;
    });
    let cases = [
        ("plain HTTP", plain.await, "tls.not_spoken"),
        ("close", closes.await, "tls.interrupted"),
        ("reset", resets.await, "tls.interrupted"),
        ("stall", stalls.await, "tls.timed_out"),
        ("no such name", alert.await, "tls.name_unrecognised"),
    ];
    let app = App::hasty();
    join_all(cases.map(async |(what, server, reason)| {
        let answer = app.check(&format!("https://{}/", server.address())).await;
        assert_says(what, &answer, ("tls", reason, "everyone"));
    }))
    .await;
}

/// A certificate that is valid from one day to another, counted from now.
fn valid(root: &Authority, from_day: i64, to_day: i64) -> Identity {
    root.leaf_with(&[IP], |leaf| {
        leaf.not_before = in_days(from_day);
        leaf.not_after = in_days(to_day) - time::Duration::HOUR;
    })
}

async fn check(root: &Authority, server: &Server) -> Value {
    App::trusting(root.der()).check(&format!("https://{}/", server.address())).await
}

/// The host of every check: a certificate can hold an address like a name.
const IP: &str = "127.0.0.1";

const BAD_DATE: Said = ("tls", "tls.cert.date_invalid", "everyone");

const SELF_SIGNED: Said = ("tls", "tls.cert.self_signed", "everyone");

/// Some browsers fetch the missing certificate by themselves.
const INCOMPLETE: Said = ("tls", "tls.cert.chain_incomplete", "some");

//! HTTP/1 servers that misbehave, on real sockets, through the public prober.

use std::io::Write;
use std::time::Duration;

use downforwhom::observation::BodyEnd;
use downforwhom::observation::Completeness;
use downforwhom::observation::HttpFailure;
use downforwhom::observation::HttpVersion;
use downforwhom::observation::Observation;
use downforwhom::observation::Speaks;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::future::join_all;

use crate::support::hostile;
use crate::support::hostile::Hostile;
use crate::support::prober::answer;
use crate::support::prober::cut_after;
use crate::support::prober::failure;
use crate::support::prober::hasty;
use crate::support::prober::look;
use crate::support::prober::patient;
use crate::support::prober::statuses;

async fn seen_of(server: &Hostile) -> Observation {
    look(&patient(), &server.url()).await
}

#[tokio::test]
async fn what_is_no_http_answer_is_named() {
    let many_lines = "X-A: b\r\n".repeat(300);
    let cases: &[(&str, &[u8], HttpFailure)] = &[
        ("nothing", b"", HttpFailure::Closed),
        ("half a status line", b"HTTP/1.1 20", HttpFailure::Closed),
        ("half a head", b"HTTP/1.1 200 OK\r\nServer: x\r\n", HttpFailure::Closed),
        ("status abc", b"HTTP/1.1 abc OK\r\n\r\n", HttpFailure::Malformed),
        ("status 099", b"HTTP/1.1 099 OK\r\n\r\n", HttpFailure::Malformed),
        ("status 1000", b"HTTP/1.1 1000 OK\r\n\r\n", HttpFailure::Malformed),
        ("HTTP/2.0 in words", b"HTTP/2.0 200 OK\r\n\r\n", HttpFailure::Malformed),
        ("NUL in a value", b"HTTP/1.1 200 OK\r\nA: b\0c\r\n\r\n", HttpFailure::Malformed),
        (
            "two lengths",
            b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
            HttpFailure::Malformed,
        ),
        (
            "negative length",
            b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
            HttpFailure::Malformed,
        ),
        ("HTTP/0.9", b"<html>hello</html>", HttpFailure::NotHttp(Speaks::Other)),
        ("ICY", b"ICY 200 OK\r\n\r\n", HttpFailure::NotHttp(Speaks::Other)),
        ("SSH", b"SSH-2.0-OpenSSH_9.2\r\n", HttpFailure::NotHttp(Speaks::Ssh)),
        ("SMTP", b"220 mail.example ESMTP\r\n", HttpFailure::NotHttp(Speaks::Greeting)),
        ("TLS alert", b"\x15\x03\x01\x00\x02\x02\x46", HttpFailure::NotHttp(Speaks::Tls)),
        (
            "HTTP/2 settings",
            b"\x00\x00\x06\x04\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x64",
            HttpFailure::NotHttp(Speaks::Http2),
        ),
        (
            "upgrade",
            b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n",
            HttpFailure::UnexpectedUpgrade,
        ),
    ];
    let big = format!("HTTP/1.1 200 OK\r\nX-Big: {}\r\n\r\n", "a".repeat(1024 * 1024));
    let long = format!("HTTP/1.1 200 OK\r\n{many_lines}\r\n");
    let large = [("1 MB field", big), ("300 fields", long)];
    let large =
        large.iter().map(|(name, said)| (*name, said.as_bytes(), HttpFailure::HeadTooLarge));
    join_all(cases.iter().copied().chain(large).map(async |(name, said, expected)| {
        let server = Hostile::says(said).await;
        let seen = seen_of(&server).await;
        assert_eq!(failure(&seen), expected, "{name}");
        assert_eq!(statuses(&seen).len(), 2, "{name}: looked at twice");
        assert_eq!(server.connections(), 2, "{name}: and not more often");
        assert_eq!(seen.completeness, Completeness::Whole, "{name}");
    }))
    .await;
}

#[tokio::test]
async fn sloppy_answers_are_answers() {
    let cases: &[(&str, &[u8], u16, BodyEnd)] = &[
        ("no reason", b"HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", 200, BodyEnd::Complete),
        ("empty reason", b"HTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n", 404, BodyEnd::Complete),
        ("latin-1 reason", b"HTTP/1.1 200 \xe9t\xe9\r\nContent-Length: 0\r\n\r\n", 200, BodyEnd::Complete),
        ("LF only", b"HTTP/1.1 200 OK\nContent-Length: 2\n\nhi", 200, BodyEnd::Complete),
        ("HTTP/1.0", b"HTTP/1.0 200 OK\r\n\r\nhi", 200, BodyEnd::Complete),
        ("status 999", b"HTTP/1.1 999 Denied\r\nContent-Length: 0\r\n\r\n", 999, BodyEnd::Complete),
        ("obs-fold", b"HTTP/1.1 200 OK\r\nA: b\r\n  c\r\nContent-Length: 2\r\n\r\nhi", 200, BodyEnd::Complete),
        ("space before colon", b"HTTP/1.1 200 OK\r\nA : b\r\nContent-Length: 2\r\n\r\nhi", 200, BodyEnd::Complete),
        ("no colon", b"HTTP/1.1 200 OK\r\nrubbish\r\nContent-Length: 2\r\n\r\nhi", 200, BodyEnd::Complete),
        ("204 with body", b"HTTP/1.1 204 No Content\r\n\r\nhi", 204, BodyEnd::Complete),
        (
            "length and chunks",
            b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
            200,
            BodyEnd::Complete,
        ),
        ("same length twice", b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nhi", 200, BodyEnd::Complete),
        ("short body", b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhi", 200, BodyEnd::Truncated),
        ("bad chunk", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhi\r\n", 200, BodyEnd::Truncated),
        (
            "huge chunk size",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nhi\r\n",
            200,
            BodyEnd::Truncated,
        ),
        (
            "early hints",
            b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
            200,
            BodyEnd::Complete,
        ),
        ("bad gzip", b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nhi", 200, BodyEnd::Undecodable),
        ("brotli unasked", b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\nhi", 200, BodyEnd::Cut),
    ];
    join_all(cases.iter().map(async |(name, said, status, end)| {
        let server = Hostile::says(said).await;
        let seen = seen_of(&server).await;
        assert_eq!((answer(&seen).status, answer(&seen).body.end), (*status, *end), "{name}");
        assert_eq!(server.connections(), 1, "{name}: an answer is enough");
    }))
    .await;
}

#[tokio::test]
async fn who_talks_before_being_asked_is_heard() {
    let eager = Hostile::run(async |mut guest| {
        guest.say(b"HTTP/1.0 403 Go away\r\nConnection: close\r\n\r\n").await;
        guest.hold().await;
    });
    let eager = eager.await;
    let seen = look(&hasty(), &eager.url()).await;
    assert_eq!((answer(&seen).status, answer(&seen).version), (403, HttpVersion::V1_0));

    let banner = Hostile::run(async |mut guest| {
        guest.say(b"SSH-2.0-OpenSSH_9.2\r\n").await;
        guest.hold().await;
    });
    let seen = look(&hasty(), &banner.await.url()).await;
    assert_eq!(failure(&seen), HttpFailure::NotHttp(Speaks::Ssh));
}

#[tokio::test]
async fn a_reset_is_told_from_a_close() {
    let server = Hostile::run(async |mut guest| {
        guest.request().await;
        guest.reset();
    });
    assert_eq!(failure(&seen_of(&server.await).await), HttpFailure::Reset);
}

#[tokio::test]
async fn silence_is_waited_for_once() {
    let server = Hostile::run(async |mut guest| guest.hold().await).await;
    let seen = look(&hasty(), &server.url()).await;
    assert_eq!(failure(&seen), HttpFailure::TimedOut);
    assert_eq!(server.connections(), 1, "a whole patience is not spent twice");
}

#[tokio::test]
async fn a_head_that_drips_is_too_slow_and_not_silent() {
    let server = Hostile::run(async |mut guest| {
        guest.request().await;
        let head = format!("HTTP/1.1 200 OK\r\nX-Long: {}", "a".repeat(1000));
        guest.drip(head.as_bytes(), Duration::from_millis(50)).await;
    });
    assert_eq!(failure(&look(&hasty(), &server.await.url()).await), HttpFailure::TooSlow);
}

#[tokio::test]
async fn interim_answers_are_counted() {
    let server = Hostile::run(async |mut guest| {
        guest.request().await;
        guest.flood(b"HTTP/1.1 100 Continue\r\n\r\n").await;
    });
    assert_eq!(failure(&seen_of(&server.await).await), HttpFailure::Flood);

    let slow = Hostile::run(async |mut guest| {
        guest.request().await;
        guest.say(b"HTTP/1.1 102 Processing\r\n\r\n").await;
        guest.hold().await;
    });
    let seen = look(&hasty(), &slow.await.url()).await;
    assert_eq!(failure(&seen), HttpFailure::TimedOut, "an interim answer is no part of the head");
}

#[tokio::test]
async fn a_body_without_end_is_cut_and_little_of_it_is_read() {
    for framing in ["Connection: close\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n"] {
        let server = Hostile::run(move |mut guest| async move {
            guest.request().await;
            guest.say(format!("HTTP/1.1 200 OK\r\n{framing}").as_bytes()).await;
            let piece = format!("1000\r\n{}\r\n", "a".repeat(0x1000));
            guest.flood(piece.as_bytes()).await;
        });
        let server = server.await;
        let seen = seen_of(&server).await;
        assert_eq!(answer(&seen).status, 200);
        assert_eq!(answer(&seen).body.end, BodyEnd::Cut);
        assert!(answer(&seen).body.text.len() <= 64 * 1024);
        // Beside what we read there is what the system has buffered on both sides, 6 MiB each at
        // most (net.ipv4.tcp_rmem, tcp_wmem).
        assert!(server.written_bytes() < 16 * 1024 * 1024, "{}", server.written_bytes());
    }
}

#[tokio::test]
async fn a_body_that_stalls_does_not_hold_up_the_status() {
    let server = Hostile::run(async |mut guest| {
        guest.request().await;
        guest.say(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<title>Shop").await;
        guest.hold().await;
    });
    let seen = look(&hasty(), &server.await.url()).await;
    assert_eq!(answer(&seen).status, 200);
    assert_eq!(answer(&seen).body.end, BodyEnd::TimedOut);
    assert_eq!(answer(&seen).body.text, "<title>Shop", "what came is kept");
}

#[tokio::test]
async fn a_bomb_is_unpacked_up_to_the_cap() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&vec![b'a'; 64 * 1024 * 1024]).unwrap();
    let bomb = encoder.finish().unwrap();
    let mut said = format!(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
        bomb.len()
    )
    .into_bytes();
    said.extend_from_slice(&bomb);
    let seen = seen_of(&Hostile::says(&said).await).await;
    assert_eq!(answer(&seen).body.end, BodyEnd::Cut);
    assert_eq!(answer(&seen).body.text.len(), 64 * 1024);
}

#[tokio::test]
async fn fields_are_kept_cleaned_and_cookies_lose_their_value() {
    let fields = "Server: ng\u{202E}inx\r\nVia: 1.1 varnish\r\nX-Cache: MISS\r\nX-CACHE: HIT\r\n\
        Set-Cookie: id=s3cret; HttpOnly\r\nSet-Cookie: s3cret\r\n";
    let long = format!("{fields}X-Long: {}\r\n", "é".repeat(2000));
    let server = Hostile::says(hostile::answer("502 Bad Gateway", &long, "<h1>502</h1>")).await;
    let seen = seen_of(&server).await;
    let answer = answer(&seen);
    assert_eq!(answer.header("server").collect::<Vec<_>>(), ["nginx"]);
    assert_eq!(answer.header("x-cache").collect::<Vec<_>>(), ["MISS", "HIT"]);
    assert_eq!(answer.header("set-cookie").collect::<Vec<_>>(), ["id", ""]);
    assert_eq!(
        answer.header("x-long").map(|value| value.chars().count()).collect::<Vec<_>>(),
        [512]
    );
    assert!(!format!("{seen:?}").contains("s3cret"));
    assert_eq!(answer.body.text, "<h1>502</h1>");
}

#[tokio::test]
async fn the_request_says_who_we_are_and_nothing_of_the_person() {
    let (tell, mut told) = tokio::sync::mpsc::channel(1);
    let server = Hostile::run(move |mut guest| {
        let tell = tell.clone();
        async move {
            let request = guest.request().await;
            tell.send(request).await.unwrap();
            guest.say(hostile::answer("200 OK", "", "hi").as_bytes()).await;
        }
    });
    let server = server.await;
    let address = server.address;
    look(&patient(), &format!("http://{address}/cart?id=1&x=%20y#part")).await;
    let request = told.recv().await.unwrap().to_ascii_lowercase();
    assert!(request.starts_with("get /cart?id=1&x=%20y http/1.1\r\n"), "{request}");
    assert!(request.contains(&format!("\r\nhost: {address}\r\n")), "{request}");
    assert!(request.contains("\r\nuser-agent: downforwhom/"), "{request}");
    assert!(request.contains("\r\naccept-encoding: gzip\r\n"), "{request}");
    for private in ["cookie", "referer", "authorization", "#"] {
        assert!(!request.contains(private), "{private} in {request}");
    }
}

#[tokio::test]
async fn the_whole_deadline_cuts_and_keeps_the_reason() {
    let prober = cut_after(Duration::from_secs(1));
    let server = Hostile::run(async |mut guest| guest.hold().await).await;
    let seen = look(&prober, &server.url()).await;
    assert_eq!(seen.completeness, Completeness::CutByDeadline);
    assert_eq!(failure(&seen), HttpFailure::TimedOut);
}

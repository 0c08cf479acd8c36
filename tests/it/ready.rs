//! A fresh verdict that was asked for before is given ahead of the router: the same answer, with
//! the same headers, only older; in three faces, plain and compressed.

use std::io::Read;
use std::net::SocketAddr;
use std::time::Duration;

use flate2::read::GzDecoder;
use serde_json::Value;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::support::app::App;
use crate::support::app::Listening;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

/// What came over the wire.
#[derive(Clone, Debug)]
struct Came {
    head: String,
    body: Vec<u8>,
}

impl Came {
    fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("our answers are UTF-8")
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("not JSON: {self:?}"))
    }

    /// The value of a field, or nothing.
    fn field(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let mut values = lines.filter(|(field, _)| field.eq_ignore_ascii_case(name));
        values.next().map(|(_, value)| value).unwrap_or_default()
    }

    /// Whether it was ready: only such answers say so.
    fn was_ready(&self) -> bool {
        self.field("cache-status") == "downforwhom; hit"
    }

    /// The names of the fields, sorted.
    fn fields(&self) -> Vec<String> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        let mut names: Vec<String> = lines.map(|(name, _)| name.to_ascii_lowercase()).collect();
        names.sort();
        names
    }
}

/// What a body is without the parts that grow with its age.
fn ageless(mut answer: Value) -> Value {
    answer["age_ms"] = Value::Null;
    answer
}

#[tokio::test]
async fn the_third_answer_is_ready_and_is_the_second_one_but_for_its_age() {
    let (canned, service) = service().await;
    let path = "/api/check?url=shop.example.com";
    let first = get(service.address(), path, "").await;
    let second = get(service.address(), path, "").await;
    let third = get(service.address(), path, "").await;
    assert!(!first.was_ready() && !second.was_ready() && third.was_ready());
    assert_eq!(first.json()["cached"], false);
    assert_eq!(ageless(second.json()), ageless(third.json()));
    assert!(third.json()["age_ms"].as_u64() >= second.json()["age_ms"].as_u64());
    let mut expected = second.fields();
    expected.push("cache-status".to_owned());
    expected.sort();
    assert_eq!(third.fields(), expected, "all the headers of the layers are on it");
    for name in ["content-security-policy", "cache-control", "content-type", "vary", "etag"] {
        let same = |came: &Came| came.field(name).to_owned();
        assert!(!same(&third).is_empty(), "{name}");
        if name != "cache-control" {
            assert_eq!(same(&second), same(&third), "{name}");
        }
    }
    assert_eq!(canned.looks(), 1);
}

#[tokio::test]
async fn each_face_has_its_own_and_every_spelling_finds_it() {
    let (canned, service) = service().await;
    let browser = "Accept: text/html\r\n";
    let curl = "User-Agent: curl/8.5.0\r\nAccept: */*\r\n";
    for headers in [browser, browser, curl] {
        assert!(!get(service.address(), "/shop.example.com", headers).await.was_ready());
    }
    let page = get(service.address(), "/check?url=SHOP.example.com.", browser).await;
    assert!(page.was_ready() && page.text().contains("just now</time>"), "{}", page.text());
    let text = get(service.address(), "/shop.example.com?", curl).await;
    assert!(!text.was_ready(), "a question mark belongs to the address");
    let text = get(service.address(), "/check?url=%20shop.example.com&unknown=1", curl).await;
    assert!(text.was_ready() && text.text().contains(" s ago, kept from before"), "{text:?}");
    assert_eq!(canned.looks(), 2);
}

#[tokio::test]
async fn compressed_it_holds_the_same() {
    let (_canned, service) = service().await;
    let paths = ["/api/check?url=shop.example.com", "/shop.example.com"];
    for path in paths {
        for _ in 0..2 {
            get(service.address(), path, "").await;
        }
        let plain = get(service.address(), path, "Accept-Encoding: br, gzip;q=0\r\n").await;
        assert!(plain.was_ready() && plain.field("content-encoding").is_empty());
        let zipped = get(service.address(), path, "Accept-Encoding: br, gzip\r\n").await;
        assert_eq!(zipped.field("content-encoding"), "gzip");
        assert!(zipped.field("vary").contains("accept-encoding"));
        assert!(zipped.body.len() * 2 < plain.body.len(), "{} bytes", zipped.body.len());
        let mut body = Vec::new();
        GzDecoder::new(&zipped.body[..]).read_to_end(&mut body).expect("a whole stream");
        let unzipped = Came { body, ..zipped };
        match path.starts_with("/api") {
            true => assert_eq!(ageless(unzipped.json()), ageless(plain.json())),
            false => assert_eq!(unzipped.text(), plain.text()),
        }
    }
}

#[tokio::test]
async fn who_has_it_already_is_told_so() {
    let (_canned, service) = service().await;
    let path = "/api/check?url=shop.example.com";
    for _ in 0..2 {
        get(service.address(), path, "").await;
    }
    let whole = get(service.address(), path, "").await;
    let known = format!("If-None-Match: \"x\", {}\r\n", whole.field("etag"));
    let again = get(service.address(), path, &known).await;
    assert!(again.head.starts_with("HTTP/1.1 304 "), "{}", again.head);
    assert!(again.body.is_empty() && again.field("content-type").is_empty());
    assert_eq!(again.field("etag"), whole.field("etag"));
    let other = get(service.address(), path, "If-None-Match: W/\"0-j\"\r\n").await;
    assert!(other.head.starts_with("HTTP/1.1 200 "));
}

/// A cache in front of us asks with what it has; others must still find the answer ready.
#[tokio::test]
async fn an_answer_that_was_spared_is_ready_for_the_next() {
    let (canned, service) = service().await;
    let path = "/api/check?url=shop.example.com";
    let first = get(service.address(), path, "").await;
    let known = format!("If-None-Match: {}\r\n", first.field("etag"));
    let spared = get(service.address(), path, &known).await;
    assert!(spared.head.starts_with("HTTP/1.1 304 ") && !spared.was_ready(), "{}", spared.head);
    assert!(spared.body.is_empty() && spared.field("content-length").is_empty());
    let third = get(service.address(), path, "").await;
    assert!(third.was_ready() && third.field("content-type") == "application/json");
    assert_eq!(third.json()["cached"], true);
    assert_eq!(canned.looks(), 1);
}

#[tokio::test]
async fn what_one_person_told_is_never_ready_for_another() {
    let (_canned, service) = service().await;
    let told = "/api/check?url=shop.example.com&saw=502";
    for _ in 0..3 {
        let came = get(service.address(), told, "").await;
        assert!(!came.was_ready() && came.json()["report"]["saw"] == "502");
    }
    for _ in 0..2 {
        get(service.address(), "/api/check?url=shop.example.com", "").await;
    }
    let came = get(service.address(), told, "").await;
    assert!(!came.was_ready() && came.json()["report"]["saw"] == "502");
}

#[tokio::test]
async fn each_language_has_its_own_and_nobody_is_told_that_they_have_another() {
    let (canned, service) = service().await;
    let asked = "/check?url=shop.example.com";
    let named = |tag: &str| format!("{asked}&lang={tag}");
    let german = "Accept: text/html\r\nAccept-Language: de\r\n";
    let mut known = Vec::new();
    for (path, headers, tag) in [
        (asked.to_owned(), "Accept: text/html\r\n", "en"),
        (asked.to_owned(), german, "de"),
        (named("en"), german, "en"),
        (named("fr"), german, "fr"),
    ] {
        for _ in 0..2 {
            get(service.address(), &path, headers).await;
        }
        let page = get(service.address(), &path, headers).await;
        assert!(page.was_ready(), "{path} {headers}");
        assert!(page.text().contains(&format!("<html lang=\"{tag}\"")), "{path} {headers}");
        assert!(page.field("vary").contains("accept-language"), "{}", page.head);
        // Who asked for a language stays in it.
        let keeps = page.text().contains("type=\"hidden\" name=\"lang\" value=\"en\"");
        assert_eq!(keeps, path.contains("lang=en"), "{path} {headers}");
        known.push((path, headers, tag, page.field("etag").to_owned()));
    }
    for (path, headers, tag, _) in &known {
        for (.., other, etag) in &known {
            let has = format!("{headers}If-None-Match: {etag}\r\n");
            let came = get(service.address(), path, &has).await;
            let is_known = came.head.starts_with("HTTP/1.1 304 ");
            assert_eq!(is_known, tag == other, "{path} {has}");
        }
    }
    assert_eq!(canned.looks(), 1, "a language is no reason to look again");
}

#[tokio::test]
async fn a_newer_look_ends_what_was_ready() {
    let (canned, service) = service().await;
    let path = "/api/check?url=shop.example.com";
    for _ in 0..3 {
        get(service.address(), path, "").await;
    }
    canned.target_becomes(Sight::Status(502));
    let anew = get(service.address(), &format!("{path}&fresh=1"), "").await;
    assert_eq!(anew.json()["fault"], "gateway");
    let after = get(service.address(), path, "").await;
    assert_eq!(after.json()["fault"], "gateway", "nobody is told the older one any more");
    assert!(!after.was_ready());
}

#[tokio::test]
async fn what_is_old_is_not_ready() {
    let (canned, service) = service().await;
    let path = "/api/check?url=flapping.example.com";
    canned.target_becomes(Sight::Status(502));
    for _ in 0..3 {
        get(service.address(), path, "").await;
    }
    canned.target_becomes(Sight::Status(200));
    tokio::time::sleep(Duration::from_secs(16)).await;
    let came = get(service.address(), path, "").await;
    assert!(!came.was_ready() && came.json()["fault"] == "none", "{}", came.text());
}

async fn service() -> (Canned, Listening) {
    let canned = Canned::sees(Sight::Status(200));
    let service = App::seeing(canned.clone()).listen().await;
    (canned, service)
}

/// Asks over a connection of its own; `headers` are whole lines.
async fn get(service: SocketAddr, path: &str, headers: &str) -> Came {
    let mut stream = connect(service).await;
    let request = format!("GET {path} HTTP/1.1\r\nHost: us\r\nConnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).await.expect("the service reads");
    let mut answer = Vec::new();
    let reading = stream.read_to_end(&mut answer);
    let read = tokio::time::timeout(Duration::from_secs(30), reading).await;
    read.expect("the service answers in time").expect("the service answers");
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a whole head");
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    Came { head, body: answer[end + 4..].to_vec() }
}

#[expect(clippy::disallowed_methods, reason = "a test visits its own service")]
async fn connect(service: SocketAddr) -> TcpStream {
    TcpStream::connect(service).await.expect("the service listens")
}

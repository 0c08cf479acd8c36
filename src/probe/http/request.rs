//! The one request that we send, and the count of interim answers to it.
//!
//! It carries nothing of the person who asks: no cookie of theirs, no referrer, no credentials.
//! It says honestly who we are.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use http_body_util::Empty;
use hyper::Request;
use hyper::Uri;
use hyper::header;
use hyper::header::HeaderValue;
use tokio::sync::Notify;
use url::Position;
use url::Url;

use crate::probe::http::Form;
use crate::probe::http::Protocol;
use crate::probe::http::What;

/// Counts interim (1xx) answers, which come before the final one (RFC 9110 §15.2).
#[derive(Debug, Default)]
pub(super) struct Interims {
    count: AtomicUsize,
    too_many: Notify,
}

impl Interims {
    /// Resolves when more came than [`MAX_INTERIMS`].
    pub(super) async fn too_many(&self) {
        self.too_many.notified().await;
    }

    /// How many came.
    pub(super) fn count(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }

    fn one_more(&self) {
        if self.count.fetch_add(1, Ordering::Relaxed) >= MAX_INTERIMS {
            self.too_many.notify_one();
        }
    }
}

/// A GET for the path and query of the URL.
pub(super) fn get(what: What<'_>, interims: &Arc<Interims>) -> Request<Empty<Bytes>> {
    let mut request = Request::new(Empty::new());
    *request.uri_mut() = address(what);
    let fields = request.headers_mut();
    if what.protocol == Protocol::Http1 {
        // HTTP/2 carries it as `:authority`, out of the URI.
        fields.extend(host(what.url).map(|host| (header::HOST, host)));
    }
    fields.insert(header::USER_AGENT, what.agent.clone());
    fields.insert(header::ACCEPT, HeaderValue::from_static(ACCEPT));
    fields.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
    fields.extend(what.cookies.map(|cookies| (header::COOKIE, cookies.clone())));
    if let Form::Whole { authorization: Some(authorization) } = what.form {
        fields.insert(header::PROXY_AUTHORIZATION, authorization.clone());
    }
    let interims = Arc::clone(interims);
    hyper::ext::on_informational(&mut request, move |_| interims.one_more());
    request
}

/// The target of the request: the path alone for HTTP/1.1 (RFC 9112 §3.2.1), the whole for
/// proxies (§3.2.2) and for HTTP/2, which takes its pseudo header fields from it.
fn address(what: What<'_>) -> Uri {
    let text = match (what.protocol, what.form) {
        (Protocol::Http1, Form::Path) => &what.url[Position::BeforePath..Position::AfterQuery],
        (Protocol::Http1, Form::Whole { .. }) | (Protocol::Http2, _) => {
            &what.url[..Position::AfterQuery]
        }
    };
    // The two standards differ in which odd characters may stand unescaped. What is escaped
    // always parses, since targets are far shorter than the longest URI; the last resort only
    // keeps the types honest.
    text.parse().or_else(|_| escaped(text).parse()).unwrap_or_else(|_| Uri::from_static("/"))
}

/// Percent-encodes what stands in no URI (RFC 3986 §2).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => escaped.push(char::from(byte)),
            _ if URI_SIGNS.contains(&byte) => escaped.push(char::from(byte)),
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}

/// The host, with the port when it is not the scheme's own (RFC 9110 §7.2).
fn host(url: &Url) -> Option<HeaderValue> {
    HeaderValue::from_str(&url[Position::BeforeHost..Position::AfterPort]).ok()
}

/// Interim answers that are read before the exchange is ended. Honest servers send one or two
/// (`100 Continue`, `103 Early Hints`).
const MAX_INTERIMS: usize = 8;

/// What a browser asks for: some front doors refuse requests without it.
const ACCEPT: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/// Unreserved and reserved characters and the percent sign (RFC 3986 §2.2, §2.3).
const URI_SIGNS: &[u8] = b"-._~:/?#[]@!$&'()*+,;=%";

#[cfg(test)]
mod tests {
    use super::*;

    static AGENT: HeaderValue = HeaderValue::from_static("downforwhom/1");

    fn asking<'a>(url: &'a Url, protocol: Protocol, form: Form<'a>) -> What<'a> {
        What { url, protocol, agent: &AGENT, cookies: None, form }
    }

    #[test]
    fn every_path_and_query_is_asked_for_as_it_is() {
        for character in (0x20_u8..0x7f).map(char::from) {
            let url =
                Url::parse(&format!("http://shop.example/a{character}b?c{character}d")).unwrap();
            for protocol in [Protocol::Http1, Protocol::Http2] {
                let what = asking(&url, protocol, Form::Path);
                let uri = address(what);
                assert!(uri.path().starts_with("/a"), "{character:?} became {uri}");
                assert_eq!(uri.query().is_some(), url.query().is_some(), "{character:?} in {uri}");
            }
        }
    }

    #[test]
    fn it_names_the_host_and_nothing_of_the_person() {
        let url = Url::parse("http://shop.example:8080/cart?id=1").unwrap();
        let what = asking(&url, Protocol::Http1, Form::Path);
        let request = get(what, &Arc::default());
        assert_eq!(request.uri(), "/cart?id=1");
        assert_eq!(request.headers()["host"], "shop.example:8080");
        let names: Vec<_> = request.headers().keys().map(|name| name.as_str()).collect();
        assert_eq!(names, ["host", "user-agent", "accept", "accept-encoding"]);
    }

    #[test]
    fn a_proxy_gets_the_whole_address_and_its_own_field() {
        let url = Url::parse("http://shop.example/cart?id=1").unwrap();
        let secret = HeaderValue::from_static("Basic YTpi");
        let form = Form::Whole { authorization: Some(&secret) };
        let what = asking(&url, Protocol::Http1, form);
        let request = get(what, &Arc::default());
        assert_eq!(request.uri(), "http://shop.example/cart?id=1");
        assert_eq!(request.headers()["proxy-authorization"], secret);
    }
}

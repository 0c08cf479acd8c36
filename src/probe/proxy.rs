//! The page, asked for through a proxy that this machine's own settings name: over `CONNECT` for
//! https (RFC 9110 §9.3.6), with the whole address for http (RFC 9112 §3.2.2).
//!
//! It must not read settings, and not say whose fault an outcome is.

use std::io;
use std::net::IpAddr;
use std::net::SocketAddr;
use std::time::Duration;

use hyper::header::HeaderValue;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::time::timeout;

use crate::guard::Admitted;
use crate::observation::Answer;
use crate::observation::ConnectFailure;
use crate::observation::Course;
use crate::probe::Tools;
use crate::probe::clock::Clock;
use crate::probe::dialer::Connected;
use crate::probe::dialer::dial;
use crate::probe::errand::Errand;
use crate::probe::http;
use crate::probe::http::Form;
use crate::probe::http::Protocol;
use crate::probe::http::Waits;
use crate::probe::http::What;
use crate::probe::progress::Progress;
use crate::probe::sent::Sent;
use crate::probe::stream::Wire;
use crate::probe::system;
use crate::probe::tls::Offer;
use crate::target::Target;

/// A proxy that this machine's own settings name.
#[derive(Clone, Debug)]
pub struct ProxyServer {
    /// Its name or address, without brackets.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The `Proxy-Authorization` field that it gets. Marked as sensitive, so that it is not printed.
    pub authorization: Option<HeaderValue>,
}

/// What came of asking a proxy for a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Through {
    /// Its name leads nowhere.
    NotFound,
    /// It takes no connection.
    NotConnected {
        /// Why.
        failure: ConnectFailure,
    },
    /// It took the request, and no answer of the site came.
    NotAnswered,
    /// It turned the request down, or failed itself.
    Refused {
        /// The status with which it said so.
        status: u16,
    },
    /// It brought the site's answer.
    Answered {
        /// The site's status.
        status: u16,
    },
}

/// Asks a proxy for the target's page, once, within [`WITHIN`].
pub(super) async fn ask(tools: &Tools, proxy: &ProxyServer, target: &Target) -> Through {
    let clock = Clock::start(WITHIN.min(tools.patience.whole));
    let addresses = addresses_of(&proxy.host, clock).await;
    if addresses.is_empty() {
        return Through::NotFound;
    }
    let connected = match connect(&addresses, proxy.port, clock).await {
        Ok(connected) => connected,
        Err(failure) => return Through::NotConnected { failure },
    };
    let asking = async {
        if target.is_https() {
            through_a_tunnel(tools, proxy, target, clock, connected).await
        } else {
            with_the_whole_address(tools, proxy, target, clock, connected.stream).await
        }
    };
    timeout(clock.left(), asking).await.unwrap_or(Through::NotAnswered)
}

/// As every program on this machine finds it.
async fn addresses_of(host: &str, clock: Clock) -> Vec<IpAddr> {
    match host.parse() {
        Ok(address) => vec![address],
        Err(_) => {
            let answer = system::Asking::begin(host, clock.end()).answer().await;
            answer.addresses().iter().take(ADDRESSES_MAX).copied().collect()
        }
    }
}

/// The first address that takes a connection; else why the first one does not.
async fn connect(
    addresses: &[IpAddr],
    port: u16,
    clock: Clock,
) -> Result<Connected, ConnectFailure> {
    let mut first_failure = None;
    for &address in addresses {
        let admitted = Admitted::by_own_settings(SocketAddr::new(address, port));
        match dial(admitted, clock.left()).await {
            Ok(connected) => return Ok(connected),
            Err(not) => first_failure = first_failure.or(Some(not.failure)),
        }
    }
    Err(first_failure.unwrap_or(ConnectFailure::Other))
}

async fn through_a_tunnel(
    tools: &Tools,
    proxy: &ProxyServer,
    target: &Target,
    clock: Clock,
    mut connected: Connected,
) -> Through {
    match open_tunnel(&mut connected.stream, tools, proxy, target).await {
        Ok(status) if !SUCCESS.contains(&status) => return Through::Refused { status },
        Ok(_) => {}
        Err(_) => return Through::NotAnswered,
    }
    let sent = Sent::default();
    let policy = &tools.policy;
    let progress = &Progress::default();
    let errand = Errand { tools, policy, target, clock, cookies: None, sent: &sent, progress };
    match errand.speak(connected, Offer::Http2AndHttp11).await {
        (Course::Answered { answer, .. }, _) => Through::Answered { status: answer.status },
        _ => Through::NotAnswered,
    }
}

/// Asks for a tunnel to the target, and reads no further than the proxy's own head: what follows
/// is the site's. Gives the status.
async fn open_tunnel(
    wire: &mut Wire,
    tools: &Tools,
    proxy: &ProxyServer,
    target: &Target,
) -> io::Result<u16> {
    let site = format!("{}:{}", target.host(), target.port());
    let mut request = format!("CONNECT {site} HTTP/1.1\r\nHost: {site}\r\n").into_bytes();
    request.extend([b"User-Agent: ", tools.agent.as_bytes(), b"\r\n"].concat());
    if let Some(authorization) = &proxy.authorization {
        request.extend([b"Proxy-Authorization: ", authorization.as_bytes(), b"\r\n"].concat());
    }
    request.extend(b"\r\n");
    wire.write_all(&request).await?;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() >= HEAD_MAX_BYTES {
            return Err(io::ErrorKind::InvalidData.into());
        }
        head.push(wire.read_u8().await?);
    }
    status_of(&head).ok_or_else(|| io::ErrorKind::InvalidData.into())
}

/// The status of a head that begins like `HTTP/1.1 200 ` (RFC 9112 §4).
fn status_of(head: &[u8]) -> Option<u16> {
    let line = head.strip_prefix(b"HTTP/1.")?.get(1..)?.strip_prefix(b" ")?;
    std::str::from_utf8(line.get(..3)?).ok()?.parse().ok().filter(|status| *status >= 100)
}

async fn with_the_whole_address(
    tools: &Tools,
    proxy: &ProxyServer,
    target: &Target,
    clock: Clock,
    wire: Wire,
) -> Through {
    let form = Form::Whole { authorization: proxy.authorization.as_ref() };
    let what = What {
        url: target.url(),
        protocol: Protocol::Http1,
        agent: &tools.agent,
        cookies: None,
        form,
    };
    let waits = Waits { head: clock.left(), body: BODY_WAIT, end: clock.end() };
    match http::get(wire, what, waits).await {
        Ok(exchanged) if is_own(&exchanged.answer) => {
            Through::Refused { status: exchanged.answer.status }
        }
        Ok(exchanged) => Through::Answered { status: exchanged.answer.status },
        Err(_) => Through::NotAnswered,
    }
}

/// Whether the proxy itself wrote an answer over plain http, where the site's would look alike. It
/// does when it says so, and when it sends an error of a kind that proxies have without the `Via`
/// that they put on what they pass on (RFC 9110 §7.6.3).
fn is_own(answer: &Answer) -> bool {
    let says_so = answer.header("x-squid-error").next().is_some()
        || answer.header("proxy-status").any(|status| status.contains("error="));
    let could_be = OWN_STATUSES.contains(&answer.status);
    could_be && (says_so || answer.status == 407 || answer.header("via").next().is_none())
}

/// How long it may take in all: proxies before a dead site give up later, and the person waits.
const WITHIN: Duration = Duration::from_secs(10);

/// The status is known by then.
const BODY_WAIT: Duration = Duration::from_millis(500);

/// Addresses of a proxy that are dialled, one after the other.
const ADDRESSES_MAX: usize = 4;

/// A proxy's answer to `CONNECT` has a handful of lines.
const HEAD_MAX_BYTES: usize = 16 * 1024;

/// RFC 9110 §15.3.
const SUCCESS: std::ops::RangeInclusive<u16> = 200..=299;

/// Forbidden, proxy authentication required, and the errors of servers in between (RFC 9110
/// §15.5, §15.6).
const OWN_STATUSES: [u16; 6] = [403, 407, 500, 502, 503, 504];

#[cfg(test)]
mod tests {
    use super::status_of;

    #[test]
    fn a_status_is_three_digits_behind_the_version() {
        assert_eq!(status_of(b"HTTP/1.1 200 Connection established\r\n\r\n"), Some(200));
        assert_eq!(status_of(b"HTTP/1.0 503\r\n\r\n"), Some(503));
        for broken in [&b"HTTP/2 200\r\n\r\n"[..], b"SSH-2.0-x\r\n\r\n", b"HTTP/1.1 20", b"HTTP/1."]
        {
            assert_eq!(status_of(broken), None);
        }
    }
}

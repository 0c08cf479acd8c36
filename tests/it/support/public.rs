//! A service as the public meets it: with limits, and on a socket of its own.

use std::net::IpAddr;
use std::sync::Arc;

use axum::http::StatusCode;
use downforwhom::check;
use downforwhom::check::Checker;
use downforwhom::check::Vantage;
use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::probe;
use downforwhom::probe::Patience;
use downforwhom::probe::Prober;
use downforwhom::target::Target;
use downforwhom::web;
use serde_json::Value;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::support::app::Listening;
use crate::support::prober;

/// A service with limits; ends when dropped.
pub(crate) struct Service {
    listening: Listening,
}

/// What a visitor got.
#[derive(Debug)]
pub(crate) struct Heard {
    pub(crate) status: StatusCode,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Heard {
    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("not JSON: {}", self.body))
    }

    /// Whether it is a refusal for now: it says when to come back, and nothing about a site.
    pub(crate) fn is_too_many(&self) -> bool {
        if self.status != StatusCode::TOO_MANY_REQUESTS {
            return false;
        }
        let problem = self.json();
        assert_eq!(problem["type"], "/api#too-many-checks", "{problem}");
        assert!(problem.get("down_for").is_none(), "{problem}");
        let after = self.head.lines().find_map(|line| line.strip_prefix("retry-after: "));
        let seconds: u64 = after.expect("it says when").parse().expect("in seconds");
        assert!((1..=3_700).contains(&seconds), "{seconds}");
        true
    }
}

impl Service {
    /// Measures for real.
    pub(crate) async fn measuring(settings: probe::Settings, web: web::Settings) -> Self {
        Self::watching(settings, Vec::new(), web).await
    }

    /// The same with control sites.
    pub(crate) async fn watching(
        settings: probe::Settings,
        controls: Vec<Target>,
        web: web::Settings,
    ) -> Self {
        Self::waiting(prober::haste(), settings, controls, web).await
    }

    /// The same with waits of one's own.
    pub(crate) async fn waiting(
        patience: Patience,
        settings: probe::Settings,
        controls: Vec<Target>,
        web: web::Settings,
    ) -> Self {
        let policy = settings.policy.clone();
        let prober = Prober::with_patience(settings, patience).expect("the roots load");
        Self::start(Arc::new(prober), policy, controls, web).await
    }

    /// Sees what the vantage is told to see.
    pub(crate) async fn seeing(vantage: impl Vantage, web: web::Settings) -> Self {
        let policy = Policy::new(Vec::new(), Ports::Listed(vec![80, 443]));
        Self::start(Arc::new(vantage), policy, Vec::new(), web).await
    }

    async fn start(
        vantage: Arc<dyn Vantage>,
        policy: Policy,
        controls: Vec<Target>,
        web: web::Settings,
    ) -> Self {
        let settings = check::Settings { controls, limits: check::Limits::On };
        let router = web::app(Checker::new(vantage, policy, settings), web.clone());
        let listening = Listening::start_with(router, web::Limits::default(), web).await;
        Self { listening }
    }

    /// Asks for a check, with these fields in the request.
    pub(crate) async fn check_with(&self, url: &str, fields: &[(&str, &str)]) -> Heard {
        let query = url::form_urlencoded::byte_serialize(url.as_bytes()).collect::<String>();
        let fields: String =
            fields.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let request = format!(
            "GET /api/check?url={query} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{fields}\r\n"
        );
        self.say(&request).await
    }

    /// Asks for a check in the name of this client, of whom a trusted proxy speaks.
    pub(crate) async fn check_for(&self, client: impl Into<IpAddr>, url: &str) -> Heard {
        self.check_with(url, &[("X-Forwarded-For", &client.into().to_string())]).await
    }

    async fn say(&self, request: &str) -> Heard {
        let mut stream = connect(self.listening.address()).await;
        stream.write_all(request.as_bytes()).await.expect("the service reads");
        let mut answer = Vec::new();
        let read = timeout(PATIENCE, stream.read_to_end(&mut answer)).await;
        read.expect("the service answers in time").expect("the service answers");
        heard(&String::from_utf8_lossy(&answer))
    }
}

/// Settings under which a proxy on this machine speaks for clients.
pub(crate) fn behind_a_proxy() -> web::Settings {
    let trusted_proxies = vec!["127.0.0.0/8".parse().expect("a range")];
    web::Settings { trusted_proxies, ..web::Settings::default() }
}

/// The address of a client of its own.
pub(crate) fn client(number: u8) -> IpAddr {
    IpAddr::from([192, 0, 2, number])
}

fn heard(answer: &str) -> Heard {
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer has a head");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    Heard {
        status: status.and_then(|it| StatusCode::from_u16(it).ok()).expect("a status"),
        head: head.to_ascii_lowercase(),
        body: body.to_owned(),
    }
}

#[allow(clippy::disallowed_methods, reason = "a visitor dials; only the checker must not")]
async fn connect(address: std::net::SocketAddr) -> TcpStream {
    TcpStream::connect(address).await.expect("the service listens")
}

/// Long enough for a busy machine; a test that waits for it has failed.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(60);

//! The app as a visitor meets it: small verbs, real routes.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::HeaderMap;
use axum::http::Request;
use axum::http::StatusCode;
use axum::http::header;
use downforwhom::check;
use downforwhom::check::Checker;
use downforwhom::check::Vantage;
use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::probe;
use downforwhom::probe::Patience;
use downforwhom::probe::Prober;
use downforwhom::web;
use downforwhom::web::Limits;
use downforwhom::web::Peer;
use http_body_util::BodyExt;
use rustls_pki_types::CertificateDer;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tower::ServiceExt;
use url::form_urlencoded;

use crate::support::prober;

/// The whole app, without a socket.
#[derive(Clone)]
pub(crate) struct App {
    router: Router,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Reply {
    /// A header's text, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("not JSON: {}", self.body))
    }
}

impl App {
    /// Measures for real, and may visit nothing but this machine.
    pub(crate) fn on_loopback() -> Self {
        let nets = ["127.0.0.0/8", "::1/128"].map(|net| net.parse().expect("a range"));
        let policy = Policy::new(nets.to_vec(), Ports::Any);
        Self::probing(probe::Settings { policy, ..prober::settings(Vec::new()) })
    }

    /// Measures for real, asking these name servers.
    pub(crate) fn asking(resolvers: &[SocketAddr]) -> Self {
        Self::probing(prober::settings(resolvers.to_vec()))
    }

    /// Measures for real, and trusts one more root.
    pub(crate) fn trusting(root: CertificateDer<'static>) -> Self {
        Self::probing(probe::Settings { extra_roots: vec![root], ..prober::settings(Vec::new()) })
    }

    /// Measures for real, asking these name servers, and trusts one more root.
    pub(crate) fn asking_and_trusting(
        resolvers: &[SocketAddr],
        root: CertificateDer<'static>,
    ) -> Self {
        let settings = prober::settings(resolvers.to_vec());
        Self::probing(probe::Settings { extra_roots: vec![root], ..settings })
    }

    /// Measures for real, and waits for a second where the service waits for twenty.
    pub(crate) fn hasty() -> Self {
        Self::probing_with(prober::settings(Vec::new()), prober::haste())
    }

    fn probing(settings: probe::Settings) -> Self {
        Self::probing_with(settings, Patience::default())
    }

    fn probing_with(settings: probe::Settings, patience: Patience) -> Self {
        let policy = settings.policy.clone();
        let prober = Prober::with_patience(settings, patience).expect("the roots load");
        Self::with(Arc::new(prober), policy)
    }

    /// Sees what the vantage is told to see, for public names.
    pub(crate) fn seeing(vantage: impl Vantage) -> Self {
        Self::with(Arc::new(vantage), Policy::new(Vec::new(), Ports::Listed(vec![80, 443])))
    }

    /// The same, at any port.
    pub(crate) fn seeing_at_any_port(vantage: impl Vantage) -> Self {
        Self::with(Arc::new(vantage), Policy::new(Vec::new(), Ports::Any))
    }

    fn with(vantage: Arc<dyn Vantage>, policy: Policy) -> Self {
        let settings = check::Settings { controls: Vec::new(), limits: check::Limits::Off };
        let checker = Checker::new(vantage, policy, settings);
        Self { router: web::app(checker, web::Settings::default()) }
    }

    /// These routes.
    pub(crate) fn of(router: Router) -> Self {
        Self { router }
    }

    /// The routes, to put others beside them.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }

    /// GET as a browser asks.
    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.send(Request::get(path).header(header::ACCEPT, BROWSER_ACCEPTS)).await
    }

    /// GET as curl asks.
    pub(crate) async fn curl(&self, path: &str) -> Reply {
        let request = Request::get(path).header(header::ACCEPT, "*/*");
        self.send(request.header(header::USER_AGENT, "curl/8.5.0")).await
    }

    /// POST of a report as a program sends it.
    pub(crate) async fn post(&self, report: impl Into<Body>) -> Reply {
        let request = Request::post("/api/check").header(header::CONTENT_TYPE, "application/json");
        self.send_with(request, report.into()).await
    }

    /// Any request without a body.
    pub(crate) async fn send(&self, request: http::request::Builder) -> Reply {
        self.send_with(request, Body::empty()).await
    }

    /// Any request.
    pub(crate) async fn send_with(&self, request: http::request::Builder, body: Body) -> Reply {
        let request = request.extension(Peer(SomePeer::ADDRESS)).body(body);
        let request = request.expect("the test wrote a valid request");
        let response = self.router.clone().oneshot(request).await.expect("a router never fails");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("our bodies are whole").to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Reply { status: parts.status, headers: parts.headers, body }
    }

    /// What the API says of an address.
    pub(crate) async fn check(&self, url: &str) -> Value {
        self.ask(url).await.json()
    }

    /// What the API replies when asked for an address.
    pub(crate) async fn ask(&self, url: &str) -> Reply {
        let query =
            form_urlencoded::Serializer::new(String::new()).append_pair("url", url).finish();
        self.get(&format!("/api/check?{query}")).await
    }

    /// Puts the app on a socket of its own.
    pub(crate) async fn listen(&self) -> Listening {
        Listening::start(self.router(), Limits::default()).await
    }
}

/// A checker without limits that sees what the vantage is told to see, for public names.
pub(crate) fn checker_seeing(vantage: impl Vantage) -> Checker {
    let settings = check::Settings { controls: Vec::new(), limits: check::Limits::Off };
    let policy = Policy::new(Vec::new(), Ports::Listed(vec![80, 443]));
    Checker::new(Arc::new(vantage), policy, settings)
}

/// An app on a socket; ended when dropped.
pub(crate) struct Listening {
    address: SocketAddr,
    shutdown: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
}

impl Listening {
    /// Serves on a free port of loopback.
    pub(crate) async fn start(router: Router, limits: Limits) -> Self {
        let settings = web::Settings { limits: check::Limits::Off, ..web::Settings::default() };
        Self::start_with(router, limits, settings).await
    }

    /// The same with settings of one's own.
    pub(crate) async fn start_with(
        router: Router,
        limits: Limits,
        settings: web::Settings,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has free ports");
        let address = listener.local_addr().expect("a bound socket has an address");
        let (shutdown, asked) = oneshot::channel::<()>();
        let asked = async move {
            let _ = asked.await;
        };
        let task = tokio::spawn(async move {
            web::serve_within(limits, listener, router, &settings, asked).await;
        });
        Self { address, shutdown: Some(shutdown), task }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Asks it to stop.
    pub(crate) fn ask_to_stop(&mut self) {
        let sent = self.shutdown.take().expect("it is asked once").send(());
        assert!(sent.is_ok(), "the server was gone before it was asked to stop");
    }

    /// Waits until it has stopped.
    pub(crate) async fn stopped(mut self) {
        (&mut self.task).await.expect("the server does not panic");
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Who asks when there is no socket.
struct SomePeer;

impl SomePeer {
    const ADDRESS: SocketAddr =
        SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1)), 4321);
}

/// What Chromium sends for a page.
const BROWSER_ACCEPTS: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

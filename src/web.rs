//! The web face: routes, layers, and the server loop that carries them.
//!
//! It asks the check and shows the answer. It never measures and never judges.

mod access_log;
mod allowance;
mod api;
mod assets;
mod badge;
mod cache;
mod client;
mod coding;
mod cors;
mod crowd;
mod discovery;
mod door;
mod error;
mod events;
mod face;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod gallery;
mod health;
mod held;
mod intake;
mod metrics;
mod openapi;
mod origin;
mod orphans;
mod pages;
mod panic;
mod part;
mod posted;
mod question;
mod ready;
mod security;
mod server;
mod size;
mod tongue;
mod watching;

use std::sync::Arc;
use std::time::SystemTime;

use axum::Router;
use axum::middleware::from_fn;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use ipnet::IpNet;
use url::Url;

use crate::case::LinkKey;
use crate::check;
use crate::check::Checker;
use crate::web::gallery::Gallery;
use crate::web::intake::Intake;

pub use server::Limits;
pub use server::Peer;
pub use server::serve;
pub use server::serve_within;

/// What the web face needs to know.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Peers whose word about the client's address is believed. Empty: nobody's.
    pub trusted_proxies: Vec<IpNet>,
    /// Which header those peers write the client's address into.
    pub client_header: ClientHeader,
    /// Whether a client's connections are limited.
    pub limits: check::Limits,
    /// Names of ours that lead to one family of addresses each.
    pub own_names: OwnNames,
    /// Peers that may read `/metrics`. Empty: nobody, and then it is as if it were not there.
    pub metrics_from: Vec<IpNet>,
    /// What the page about our checks tells.
    pub about_checks: AboutChecks,
    /// How links to cases are made.
    pub links: Links,
}

/// How links to cases are made.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// Signs them.
    pub key: LinkKey,
    /// Where everybody reaches us, when the operator told.
    pub public_url: Option<Url>,
}

impl Links {
    /// The picture of pages that have none of their own, for those who show links.
    fn usual_picture(&self) -> Option<String> {
        self.absolute(assets::picture())
    }

    /// A path of ours as a whole address, when we know where we are.
    fn absolute(&self, path: &str) -> Option<String> {
        let base = self.public_url.as_ref()?.as_str().trim_end_matches('/');
        Some(format!("{base}{path}"))
    }
}

/// The path of the page about our checks, which our requests name.
pub const ABOUT_CHECKS: &str = "/about-checks";

/// How owners of sites know our checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutChecks {
    /// The `User-Agent` field of our requests.
    pub user_agent: String,
    /// The addresses that they come from, as far as the operator says.
    pub from: Vec<IpNet>,
}

impl Default for AboutChecks {
    fn default() -> Self {
        let user_agent = concat!("downforwhom/", env!("CARGO_PKG_VERSION")).to_owned();
        Self { user_agent, from: Vec::new() }
    }
}

/// Names of ours, each perhaps with a port, that a browser can reach over one family only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnNames {
    /// IPv4 only.
    pub v4: Option<String>,
    /// IPv6 only.
    pub v6: Option<String>,
}

/// The header that a trusted proxy writes the client's address into.
///
/// One header, chosen by set-up: a proxy passes on the headers that it does not know, so
/// believing several would let a client write the one that its proxy leaves alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClientHeader {
    /// `X-Forwarded-For`: its last entry that is not a trusted proxy.
    #[default]
    XForwardedFor,
    /// `Fly-Client-IP`, which Fly's proxy always overwrites. On Fly the last entry of
    /// `X-Forwarded-For` is the application's own address, so that header cannot serve there.
    FlyClientIp,
}

/// All routes, ready to serve. Tests call this as `main` does.
pub fn app(checker: Checker, settings: Settings) -> Router {
    let state = State {
        checker,
        settings: Arc::new(settings),
        began: SystemTime::now(),
        intake: Intake::new(),
        gallery: Gallery::new(),
    };
    Router::new()
        .route("/", get(pages::home::show))
        .route("/check", get(pages::check::by_query))
        .route("/bookmarklet", get(pages::bookmarklet::show))
        .route(ABOUT_CHECKS, get(pages::about_checks::show))
        .route("/about", get(pages::about::about))
        .route("/privacy", get(pages::about::privacy))
        .route("/for-owners", get(pages::for_owners::show))
        .route("/share", get(pages::share_target::show))
        .merge(pages::article::routes())
        .route("/case/{code}", get(pages::case::show))
        .route("/api", get(pages::api::show))
        .route("/api/check", get(api::check).post(api::check_report))
        .route("/api/check/events", get(events::follow))
        .route("/api/ping", get(api::ping))
        .route("/api/openapi.json", get(openapi::show))
        .route("/badge/{file}", get(badge::show))
        .route("/api/httpcheck/{host}", get(orphans::http_check))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(metrics::show))
        .route("/robots.txt", get(discovery::robots))
        .route("/sitemap.xml", get(discovery::sitemap))
        .route("/opensearch.xml", get(discovery::opensearch))
        .route("/manifest.webmanifest", get(discovery::manifest))
        .route("/favicon.svg", get(assets::favicon))
        .route("/favicon.ico", get(assets::icon))
        .route("/apple-touch-icon.png", get(assets::touch_icon))
        .route("/static/{name}", get(assets::file))
        .fallback(pages::link::show)
        .method_not_allowed_fallback(error::method_not_allowed)
        // The first layer is the innermost. A panic's answer still gets its headers and its line.
        .layer(from_fn(size::hold))
        .layer(from_fn(panic::contain))
        .layer(from_fn_with_state(state.clone(), allowance::apply))
        .layer(from_fn(cache::apply))
        .layer(from_fn(cors::apply))
        .layer(from_fn(security::apply))
        .layer(from_fn(cache::revalidate))
        .layer(from_fn(coding::apply))
        .layer(from_fn_with_state(state.clone(), access_log::write))
        .with_state(state)
}

/// What every handler may use.
#[derive(Clone)]
struct State {
    checker: Checker,
    settings: Arc<Settings>,
    /// When the service began, some milliseconds after its process.
    began: SystemTime,
    intake: Intake,
    gallery: Gallery,
}

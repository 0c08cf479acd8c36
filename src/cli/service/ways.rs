//! The ways to the service: straight, with the system's own look-up; straight, with the look-up
//! of the name servers that we ask anyway; through the proxy that the environment names.
//!
//! They are tried in this order, because the proxy setting and the system's look-up may be the
//! trouble that is looked for. A way that leads to no connection is not tried again.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::Client;
use reqwest::ClientBuilder;
use reqwest::RequestBuilder;
use reqwest::Response;
use reqwest::dns::Addrs;
use reqwest::dns::Name;
use reqwest::dns::Resolve;
use reqwest::dns::Resolving;
use reqwest::redirect;
use rustls::ClientConfig;
use rustls::RootCertStore;
use rustls::crypto::ring;
use tokio::time::Instant;
use url::Url;

use crate::cli::service::NoAnswer;
use crate::cli::service::Settings;
use crate::probe::dns::Resolvers;

/// The ways that are left, the next one to try first.
pub(super) struct Ways {
    left: Vec<Client>,
}

impl Ways {
    /// All ways that differ for this address. Nothing when this build can make no connection.
    pub(super) fn new(to: &Url, settings: &Settings) -> Option<Self> {
        let tls = tls(settings)?;
        let mut left = vec![client(&tls).no_proxy().build().ok()?];
        if to.domain().is_some() {
            let resolver = Asked(Resolvers::new(settings.resolvers.clone()));
            left.push(client(&tls).no_proxy().dns_resolver(resolver).build().ok()?);
        }
        if names_a_proxy(to) {
            // A proxy setting that cannot be used is no way; it takes the others no way.
            left.extend(client(&tls).build().ok());
        }
        Some(Self { left })
    }

    /// Sends over the first way that leads to a connection.
    pub(super) async fn send(
        &mut self,
        request: impl Fn(&Client) -> RequestBuilder,
    ) -> Result<Response, NoAnswer> {
        while let Some(client) = self.left.first() {
            match request(client).send().await {
                Ok(response) => return Ok(response),
                Err(error) if error.is_connect() => drop(self.left.remove(0)),
                Err(_) => return Err(NoAnswer::Unreadable),
            }
        }
        Err(NoAnswer::Unreachable)
    }
}

fn client(tls: &ClientConfig) -> ClientBuilder {
    Client::builder()
        .tls_backend_preconfigured(tls.clone())
        .connect_timeout(CONNECT_WITHIN)
        .redirect(redirect::Policy::none())
        .user_agent(USER_AGENT)
}

/// The public roots and the person's own, as the probe has them.
fn tls(settings: &Settings) -> Option<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    roots.add_parsable_certificates(settings.extra_roots.iter().cloned());
    let provider = Arc::new(ring::default_provider());
    let versions =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    Some(versions.ok()?.with_root_certificates(roots).with_no_client_auth())
}

/// Whether the environment sends requests for this address through a proxy.
fn names_a_proxy(to: &Url) -> bool {
    let uri = to.as_str().parse().ok();
    uri.is_some_and(|uri| Matcher::from_env().intercept(&uri).is_some())
}

/// The name servers that we ask anyway.
struct Asked(Resolvers);

impl Resolve for Asked {
    fn resolve(&self, name: Name) -> Resolving {
        let resolvers = self.0.clone();
        Box::pin(async move {
            let mut asking = resolvers.lookup(name.as_str(), Instant::now() + CONNECT_WITHIN);
            // Port 0 stands for the port of the URL.
            let addresses = asking.first().await.into_iter().map(|ip| SocketAddr::new(ip, 0));
            Ok(Box::new(addresses) as Addrs)
        })
    }
}

/// For the look-up, the connection and the handshake together; there may be three ways to try.
const CONNECT_WITHIN: Duration = Duration::from_secs(3);

const USER_AGENT: &str = concat!("downforwhom/", env!("CARGO_PKG_VERSION"));

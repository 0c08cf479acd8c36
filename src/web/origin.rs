//! Our own origin as the person's browser sees it, for the bookmarklet and the examples.
//!
//! It is what the operator has told (`--public-url`). Where nothing was told it comes from the
//! `Host` header, which a client writes itself. So pages that show that one are never kept for
//! others, and only the characters of a host and a port pass.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header;
use axum::http::request::Parts;

use crate::web::Peer;
use crate::web::Settings;
use crate::web::State;
use crate::web::cache::CachePolicy;

/// For instance `https://downforwhom.example`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Origin {
    text: String,
    cache_policy: CachePolicy,
}

impl Origin {
    /// The origin, without a slash at the end.
    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// How long a page may be kept that shows this origin and is otherwise the same for everybody.
    pub(super) fn cache_policy(&self) -> CachePolicy {
        self.cache_policy
    }
}

/// The one address of a page that is the same for everybody (RFC 6596): whole where the operator
/// has told ours, and else without our name, so that no client can write into a kept page.
pub(super) fn canonical(settings: &Settings, path: &str) -> String {
    settings.links.absolute(path).unwrap_or_else(|| path.to_owned())
}

impl FromRequestParts<State> for Origin {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Self::Rejection> {
        if let Some(told) = state.settings.links.absolute("") {
            return Ok(Self { text: told, cache_policy: CachePolicy::Page });
        }
        let trusted = parts.extensions.get::<Peer>().is_some_and(|peer| {
            let peer = peer.0.ip().to_canonical();
            state.settings.trusted_proxies.iter().any(|net| net.contains(&peer))
        });
        let host = host(&parts.headers).unwrap_or(UNKNOWN_HOST);
        let scheme = if trusted { forwarded_scheme(&parts.headers) } else { "http" };
        Ok(Self { text: format!("{scheme}://{host}"), cache_policy: CachePolicy::Never })
    }
}

/// The host of the `Host` header, when it looks like one.
pub(super) fn host(headers: &HeaderMap) -> Option<&str> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let clean = |byte: u8| byte.is_ascii_alphanumeric() || b"-.:[]".contains(&byte);
    (!host.is_empty() && host.len() <= HOST_MAX_BYTES && host.bytes().all(clean)).then_some(host)
}

/// What a trusted proxy says of the scheme; https when it says nothing, as proxies do TLS.
fn forwarded_scheme(headers: &HeaderMap) -> &'static str {
    match headers.get("x-forwarded-proto").and_then(|value| value.to_str().ok()) {
        Some("http") => "http",
        _ => "https",
    }
}

/// When there is no usable `Host`: a name that leads nowhere (RFC 6761).
const UNKNOWN_HOST: &str = "downforwhom.invalid";

/// A name of 253 bytes (RFC 1035), a colon and a port.
const HOST_MAX_BYTES: usize = 259;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_host_and_a_port_pass() {
        let of = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, value.parse().unwrap());
            host(&headers).map(ToOwned::to_owned)
        };
        assert_eq!(of("[::1]:8080").as_deref(), Some("[::1]:8080"));
        for bad in ["", "a/b", "a'b", "a b", "a\"b", "a@b", "a?b", "a#b", "a%41"] {
            assert_eq!(of(bad), None, "{bad}");
        }
    }
}

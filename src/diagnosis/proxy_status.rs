//! What intermediaries say themselves of the server behind them: `Proxy-Status` (RFC 9209).

use crate::fingerprint::Upstream;
use crate::observation::Answer;

/// An intermediary's own word for what failed.
pub(super) struct ProxyStatus {
    pub(super) proxy: String,
    pub(super) error: String,
    pub(super) upstream: Upstream,
}

impl ProxyStatus {
    /// The first member with an `error` parameter: the one nearest to the site (RFC 9209 §2).
    pub(super) fn in_answer(answer: &Answer) -> Option<Self> {
        let members = answer.header("proxy-status").flat_map(|value| value.split(','));
        members.filter_map(Self::parse).next()
    }

    fn parse(member: &str) -> Option<Self> {
        let mut parts = member.split(';').map(str::trim);
        let proxy = token(parts.next()?);
        let error = token(parts.find_map(|part| part.strip_prefix("error="))?);
        let (_, upstream) = TOKENS.iter().find(|(name, _)| *name == error)?;
        Some(Self { proxy, error, upstream: *upstream })
    }
}

/// A structured field's string or token (RFC 9651 §3.3), cut to what a name needs.
fn token(text: &str) -> String {
    let plain = text.trim().trim_matches('"').chars();
    plain.filter(|c| c.is_ascii_graphic()).take(NAME_MAX_CHARS).collect()
}

/// The error types of RFC 9209 §2.3 that speak of the server behind, and how it failed.
const TOKENS: &[(&str, Upstream)] = &[
    ("dns_timeout", Upstream::Dns),
    ("dns_error", Upstream::Dns),
    ("destination_not_found", Upstream::Misconfigured),
    ("destination_unavailable", Upstream::NoneAvailable),
    ("destination_ip_prohibited", Upstream::Misconfigured),
    ("destination_ip_unroutable", Upstream::Unreachable),
    ("connection_refused", Upstream::Refused),
    ("connection_terminated", Upstream::Closed),
    ("connection_timeout", Upstream::TimedOut),
    ("connection_read_timeout", Upstream::TimedOut),
    ("connection_write_timeout", Upstream::TimedOut),
    ("connection_limit_reached", Upstream::Overloaded),
    ("tls_protocol_error", Upstream::Tls),
    ("tls_certificate_error", Upstream::Tls),
    ("tls_alert_received", Upstream::Tls),
    ("http_response_incomplete", Upstream::Closed),
    ("http_response_header_section_size", Upstream::Invalid),
    ("http_response_header_size", Upstream::Invalid),
    ("http_response_body_size", Upstream::Invalid),
    ("http_response_trailer_section_size", Upstream::Invalid),
    ("http_response_trailer_size", Upstream::Invalid),
    ("http_response_transfer_coding", Upstream::Invalid),
    ("http_response_content_coding", Upstream::Invalid),
    ("http_response_timeout", Upstream::TimedOut),
    ("http_upgrade_failed", Upstream::Invalid),
    ("http_protocol_error", Upstream::Invalid),
    ("proxy_internal_response", Upstream::OwnError),
    ("proxy_internal_error", Upstream::OwnError),
    ("proxy_configuration_error", Upstream::Misconfigured),
    ("proxy_loop_detected", Upstream::Misconfigured),
];

/// Longer names are noise.
const NAME_MAX_CHARS: usize = 40;

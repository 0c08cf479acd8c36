//! What the codes of browsers, curl and other programs mean.
//!
//! Exact codes are told before anything else in a pasted text. A stem covers a family of codes;
//! the longer stem comes first where two fit.

use crate::verdict::SeenClass;

use super::lexicon::Text;

/// What a code or a sentence means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    /// The kind of trouble.
    pub(super) class: SeenClass,
    /// What it tells of the person's own side, when it does.
    pub(super) points_at: Option<Artefact>,
}

/// A thing on the person's side that explains by itself why a page does not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Artefact {
    /// No connection at all.
    Offline,
    /// An extension, a policy or a setting of the browser.
    Browser,
    /// A proxy or VPN setting.
    Proxy,
    /// The browser itself says that the clock is wrong.
    Clock,
    /// A date error, which a wrong clock makes when the site's certificate is fine.
    MaybeClock,
    /// A log-in page of a network.
    Portal,
    /// The hosts file, or another override of names.
    HostsFile,
    /// A filter that the person, the office or the school has chosen.
    Filter,
    /// The browser itself says that somebody opens encrypted traffic.
    Interception,
    /// An unknown issuer, where the site's own one is known.
    MaybeInterception,
    /// The resolver says that it blocks the name.
    NameBlocked,
    /// What was typed cannot work.
    AddressWrong,
    /// The browser's code comes of QUIC (HTTP/3 over UDP) alone.
    Udp,
}

/// The exact code in a text, in lower case, and what it means.
pub(super) fn code(text: &Text<'_>) -> Option<(String, Meaning)> {
    extended_error(text).or_else(|| {
        CODES.iter().find_map(|(stem, class, points_at)| {
            let code = text.has(stem).then(|| whole_code(text, stem))??;
            let meaning = Meaning { class: *class, points_at: *points_at };
            Some((code, around(text, meaning)))
        })
    })
}

/// What the words around a code add to it: curl's 7 stands for "refused" and for "timed out",
/// and a connection to the device itself never left it.
pub(super) fn around(text: &Text<'_>, meaning: Meaning) -> Meaning {
    let class = meaning.class;
    let open = matches!(
        class,
        SeenClass::TcpRefused | SeenClass::TlsProtocol | SeenClass::Reset | SeenClass::HttpBroken
    );
    if open && text.has_any(PROXY_ANSWERS) {
        return Meaning { class: SeenClass::Local, points_at: Some(Artefact::Proxy) };
    }
    if class == SeenClass::TcpRefused && text.has_any(ON_THE_DEVICE) {
        return Meaning { class: SeenClass::Local, points_at: Some(Artefact::HostsFile) };
    }
    let class = match class {
        SeenClass::TcpRefused if text.has_any(NO_WAY) => SeenClass::TimedOut,
        SeenClass::TlsProtocol if text.has_any(CUT_OFF) => SeenClass::Reset,
        class => class,
    };
    Meaning { class, ..meaning }
}

/// Whether the name of an issuer, in lower case, is that of a product that opens encrypted traffic.
pub(super) fn names_an_interceptor(issuer: &str) -> bool {
    INTERCEPTORS.iter().any(|name| issuer.contains(name))
}

/// Whether a text about a certificate names such a product.
pub(super) fn tells_of_an_interceptor(text: &Text<'_>) -> bool {
    text.has_any(INTERCEPTORS)
}

/// The words of these tables, for the search.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    let lists = [PROXY_ANSWERS, ON_THE_DEVICE, NO_WAY, CUT_OFF, INTERCEPTORS];
    let codes = CODES.iter().map(|(stem, ..)| *stem);
    codes.chain(lists.into_iter().flatten().copied())
}

/// The code that begins with the stem: `err_cert_` finds `err_cert_date_invalid`. A stem inside
/// a longer word is no code.
fn whole_code(text: &str, stem: &str) -> Option<String> {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.match_indices(stem).find_map(|(at, _)| {
        let before = text[..at].chars().next_back();
        if before.is_some_and(part) {
            return None;
        }
        let tail: String = text[at + stem.len()..].chars().take_while(|c| part(*c)).collect();
        let open = stem.ends_with('_') || stem.ends_with(')') || tail.is_empty();
        let tail = if stem.ends_with(')') { "" } else { tail.as_str() };
        open.then(|| format!("{stem}{tail}").chars().take(CODE_MAX_CHARS).collect())
    })
}

/// `EDE: 15 (Blocked)` as dig and others print it (RFC 8914 §4).
fn extended_error(text: &str) -> Option<(String, Meaning)> {
    let (before, rest) = text.split_once("ede: ").or_else(|| text.split_once("ede="))?;
    if before.ends_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let number: String = rest.trim_start().chars().take_while(char::is_ascii_digit).collect();
    let points_at = match number.parse::<u16>().ok()? {
        4 | 15 | 16 => Some(Artefact::NameBlocked),
        17 | 18 => Some(Artefact::Filter),
        _ => None,
    };
    Some((format!("ede {number}"), Meaning { class: SeenClass::DnsFailed, points_at }))
}

type Row = (&'static str, SeenClass, Option<Artefact>);

/// Codes of Chromium (`net_error_list.h`), Firefox (`NS_ERROR_`, `SEC_ERROR_`), curl
/// (`libcurl-errors`), Node and libc, in lower case. A stem that ends in `_` is a family.
const CODES: &[Row] = {
    use SeenClass as C;
    &[
        ("err_internet_disconnected", C::Local, Some(Artefact::Offline)),
        ("dns_probe_finished_no_internet", C::Local, Some(Artefact::Offline)),
        ("err_network_changed", C::Local, Some(Artefact::Offline)),
        ("err_network_io_suspended", C::Local, Some(Artefact::Offline)),
        ("ns_error_offline", C::Local, Some(Artefact::Offline)),
        ("err_network_access_denied", C::Local, Some(Artefact::Browser)),
        ("enetunreach", C::Local, Some(Artefact::Offline)),
        ("enetdown", C::Local, Some(Artefact::Offline)),
        ("pr_network_unreachable_error", C::Local, Some(Artefact::Offline)),
        ("status_access_violation", C::Local, Some(Artefact::Browser)),
        ("status_access_denied", C::Local, Some(Artefact::Browser)),
        ("status_breakpoint", C::Local, Some(Artefact::Browser)),
        ("status_invalid_image_hash", C::Local, Some(Artefact::Browser)),
        ("status_stack_", C::Local, Some(Artefact::Browser)),
        ("err_blocked_by_client", C::Local, Some(Artefact::Browser)),
        ("err_blocked_by_administrator", C::Local, Some(Artefact::Filter)),
        ("err_proxy_", C::Local, Some(Artefact::Proxy)),
        ("err_socks_", C::Local, Some(Artefact::Proxy)),
        ("err_pac_", C::Local, Some(Artefact::Proxy)),
        ("err_tunnel_connection_failed", C::Local, Some(Artefact::Proxy)),
        ("err_mandatory_proxy_configuration_failed", C::Local, Some(Artefact::Proxy)),
        ("err_no_supported_proxies", C::Local, Some(Artefact::Proxy)),
        ("ns_error_proxy_", C::Local, Some(Artefact::Proxy)),
        ("ns_error_unknown_proxy_host", C::Local, Some(Artefact::Proxy)),
        ("curl: (5)", C::Local, Some(Artefact::Proxy)),
        ("curl: (97)", C::Local, Some(Artefact::Proxy)),
        ("err_invalid_url", C::Local, Some(Artefact::AddressWrong)),
        ("err_unsafe_port", C::Local, Some(Artefact::AddressWrong)),
        ("err_cleartext_not_permitted", C::Local, Some(Artefact::AddressWrong)),
        ("err_disallowed_url_scheme", C::Local, Some(Artefact::AddressWrong)),
        ("err_unknown_url_scheme", C::Local, Some(Artefact::AddressWrong)),
        ("ns_error_malformed_uri", C::Local, Some(Artefact::AddressWrong)),
        ("ns_error_port_access_not_allowed", C::Local, Some(Artefact::AddressWrong)),
        ("curl: (1)", C::Local, Some(Artefact::AddressWrong)),
        ("curl: (3)", C::Local, Some(Artefact::AddressWrong)),
        ("mozilla_pkix_error_not_yet_valid_", C::TlsCertificate, Some(Artefact::Clock)),
        ("err_cert_date_invalid", C::TlsCertificate, Some(Artefact::MaybeClock)),
        ("sec_error_expired_", C::TlsCertificate, Some(Artefact::MaybeClock)),
        ("sec_error_ocsp_future_response", C::TlsCertificate, Some(Artefact::Clock)),
        ("mozilla_pkix_error_mitm_detected", C::TlsCertificate, Some(Artefact::Interception)),
        ("mozilla_pkix_error_key_pinning_failure", C::TlsCertificate, Some(Artefact::Interception)),
        ("err_cert_known_interception_blocked", C::TlsCertificate, Some(Artefact::Interception)),
        ("err_ssl_pinned_key_not_in_cert_chain", C::TlsCertificate, Some(Artefact::Interception)),
        ("err_cert_authority_invalid", C::TlsCertificate, Some(Artefact::MaybeInterception)),
        ("sec_error_unknown_issuer", C::TlsCertificate, Some(Artefact::MaybeInterception)),
        ("sec_error_ca_cert_invalid", C::TlsCertificate, Some(Artefact::MaybeInterception)),
        ("mozilla_pkix_error_self_signed_", C::TlsCertificate, Some(Artefact::MaybeInterception)),
        ("err_cert_", C::TlsCertificate, None),
        ("err_certificate_", C::TlsCertificate, None),
        ("sec_error_", C::TlsCertificate, None),
        ("mozilla_pkix_error_", C::TlsCertificate, None),
        ("ssl_error_bad_cert_domain", C::TlsCertificate, None),
        ("cert_has_expired", C::TlsCertificate, Some(Artefact::MaybeClock)),
        ("cert_not_yet_valid", C::TlsCertificate, Some(Artefact::MaybeClock)),
        ("self_signed_cert_in_chain", C::TlsCertificate, Some(Artefact::MaybeInterception)),
        ("depth_zero_self_signed_cert", C::TlsCertificate, Some(Artefact::MaybeInterception)),
        ("unable_to_get_issuer_cert_locally", C::TlsCertificate, Some(Artefact::MaybeInterception)),
        ("unable_to_get_issuer_cert", C::TlsCertificate, Some(Artefact::MaybeInterception)),
        ("unable_to_verify_leaf_signature", C::TlsCertificate, None),
        ("err_tls_cert_altname_invalid", C::TlsCertificate, None),
        ("inet_e_invalid_certificate", C::TlsCertificate, None),
        ("dlg_flags_invalid_ca", C::TlsCertificate, Some(Artefact::MaybeInterception)),
        ("dlg_flags_sec_cert_date_invalid", C::TlsCertificate, Some(Artefact::MaybeClock)),
        ("dlg_flags_sec_cert_cn_invalid", C::TlsCertificate, None),
        ("inet_e_security_problem", C::TlsProtocol, None),
        ("curl: (51)", C::TlsCertificate, None),
        ("curl: (60)", C::TlsCertificate, None),
        ("err_ssl_client_auth_cert_needed", C::Policy, None),
        ("err_bad_ssl_client_auth_cert", C::Policy, None),
        ("err_ssl_", C::TlsProtocol, None),
        ("ssl_error_", C::TlsProtocol, None),
        ("curl: (35)", C::TlsProtocol, None),
        ("eproto", C::TlsProtocol, None),
        ("dns_probe_finished_nxdomain", C::DnsMissing, None),
        ("err_name_not_resolved", C::DnsMissing, None),
        ("ns_error_unknown_host", C::DnsMissing, None),
        ("enotfound", C::DnsMissing, None),
        ("eai_noname", C::DnsMissing, None),
        ("eai_nodata", C::DnsMissing, None),
        ("wsahost_not_found", C::DnsMissing, None),
        ("dns_probe_", C::DnsFailed, None),
        ("err_name_resolution_failed", C::DnsFailed, None),
        ("err_dns_", C::DnsFailed, None),
        ("err_icann_name_collision", C::DnsFailed, None),
        ("eai_again", C::DnsFailed, None),
        ("eai_fail", C::DnsFailed, None),
        ("inet_e_resource_not_found", C::DnsFailed, None),
        ("curl: (6)", C::DnsFailed, None),
        ("err_connection_refused", C::TcpRefused, None),
        ("ns_error_connection_refused", C::TcpRefused, None),
        ("econnrefused", C::TcpRefused, None),
        ("wsaeconnrefused", C::TcpRefused, None),
        ("pr_connect_refused_error", C::TcpRefused, None),
        ("inet_e_cannot_connect", C::TcpRefused, None),
        ("curl: (7)", C::TcpRefused, None),
        ("err_connection_timed_out", C::TimedOut, None),
        ("err_timed_out", C::TimedOut, None),
        ("err_address_unreachable", C::TimedOut, None),
        ("err_connection_failed", C::TimedOut, None),
        ("ns_error_net_timeout", C::TimedOut, None),
        ("etimedout", C::TimedOut, None),
        ("ehostunreach", C::TimedOut, None),
        ("wsaetimedout", C::TimedOut, None),
        ("wsaehostunreach", C::TimedOut, None),
        ("esockettimedout", C::TimedOut, None),
        ("econnaborted", C::TimedOut, None),
        ("und_err_connect_timeout", C::TimedOut, None),
        ("und_err_headers_timeout", C::TimedOut, None),
        ("und_err_body_timeout", C::TimedOut, None),
        ("inet_e_connection_timeout", C::TimedOut, None),
        ("pr_io_timeout_error", C::TimedOut, None),
        ("curl: (28)", C::TimedOut, None),
        ("err_connection_reset", C::Reset, None),
        ("err_connection_closed", C::Reset, None),
        ("err_connection_aborted", C::Reset, None),
        ("ns_error_net_reset", C::Reset, None),
        ("ns_error_net_interrupt", C::Reset, None),
        ("pr_connect_reset_error", C::Reset, None),
        ("pr_end_of_file_error", C::Reset, None),
        ("econnreset", C::Reset, None),
        ("wsaeconnreset", C::Reset, None),
        ("wsaeconnaborted", C::Reset, None),
        ("und_err_socket", C::Reset, None),
        ("epipe", C::Reset, None),
        ("curl: (56)", C::Reset, None),
        ("err_empty_response", C::HttpBroken, None),
        ("err_too_many_redirects", C::HttpBroken, None),
        ("err_invalid_response", C::HttpBroken, None),
        ("err_invalid_http_response", C::HttpBroken, None),
        ("err_response_headers_", C::HttpBroken, None),
        ("err_content_", C::HttpBroken, None),
        ("err_incomplete_chunked_encoding", C::HttpBroken, None),
        ("err_invalid_chunked_encoding", C::HttpBroken, None),
        ("err_http2_", C::HttpBroken, None),
        ("ns_error_net_http2_", C::HttpBroken, None),
        ("ns_error_corrupted_content", C::HttpBroken, None),
        ("ns_error_invalid_content_encoding", C::HttpBroken, None),
        ("und_err_res_", C::HttpBroken, None),
        ("hpe_", C::HttpBroken, None),
        ("inet_e_data_not_available", C::HttpBroken, None),
        ("err_http_response_code_failure", C::HttpError, None),
        ("err_quic_", C::HttpBroken, Some(Artefact::Udp)),
        ("ns_error_net_http3_", C::HttpBroken, Some(Artefact::Udp)),
        ("ns_error_redirect_loop", C::HttpBroken, None),
        ("ns_error_net_", C::HttpBroken, None),
        ("curl: (22)", C::HttpError, None),
        ("curl: (8)", C::HttpBroken, None),
        ("curl: (16)", C::HttpBroken, None),
        ("curl: (18)", C::HttpBroken, None),
        ("curl: (47)", C::HttpBroken, None),
        ("curl: (52)", C::HttpBroken, None),
        ("curl: (92)", C::HttpBroken, None),
    ]
};

/// A program's words when the proxy that it has to use turns it down.
const PROXY_ANSWERS: &[&str] = &[
    "connect tunnel failed",
    "from proxy after connect",
    "proxyconnect",
    "proxyerror(",
    "cannot connect to proxy",
];

/// What tells a refusal that was none.
const NO_WAY: &[&str] = &["timed out", "no route to host"];

/// What tells a broken handshake that was none.
const CUT_OFF: &[&str] = &["connection reset"];

/// A connection to the web port of the device itself. Other ports are left out: a program's own
/// error often names a database there.
const ON_THE_DEVICE: &[&str] = &[
    "127.0.0.1:443",
    "127.0.0.1:80:",
    "127.0.0.1:80 ",
    "127.0.0.1 port 443",
    "127.0.0.1 port 80 ",
    "|127.0.0.1|:",
    "[::1]:443",
    "::1:443",
];

/// Products that open encrypted traffic sign certificates with their own names: virus scanners,
/// offices' and schools' filters, programs for developers.
const INTERCEPTORS: &[&str] = &[
    "kaspersky",
    "avast",
    "avg web",
    "avg technologies",
    "eset ssl",
    "eset, spol",
    "bitdefender",
    "zscaler",
    "fortinet",
    "fortigate",
    "netskope",
    "sophos",
    "mcafee",
    "trellix",
    "skyhigh",
    "norton",
    "symantec ssl visibility",
    "blue coat",
    "bluecoat",
    "cisco umbrella",
    "cisco secure",
    "opendns",
    "ironport",
    "palo alto",
    "globalprotect",
    "prisma access",
    "forcepoint",
    "watchguard",
    "sonicwall",
    "check point",
    "checkpoint",
    "barracuda",
    "juniper",
    "a10 networks",
    "f5 ssl orchestrator",
    "gigamon",
    "iboss",
    "cato networks",
    "menlo security",
    "contentkeeper",
    "content keeper",
    "linewize",
    "family zone",
    "websense",
    "untangle",
    "smoothwall",
    "lightspeed",
    "securly",
    "goguardian",
    "deledao",
    "blocksi",
    "netspark",
    "net spark",
    "netsweeper",
    "qustodio",
    "net nanny",
    "covenant eyes",
    "k9 web",
    "cloudflare gateway",
    "gateway ca - cloudflare",
    "cloudflare for teams",
    "cloudflare zero trust",
    "cloudflare warp",
    "adguard personal ca",
    "adguard",
    "dr.web",
    "drweb",
    "g data software",
    "g data antivirus",
    "f-secure",
    "trend micro",
    "comodo internet security",
    "bullguard",
    "panda security",
    "superfish",
    "edellroot",
    "squid",
    "pfsense",
    "opnsense",
    "mikrotik",
    "sslsplit",
    "mitmproxy",
    "charles proxy",
    "proxyman",
    "fiddler",
    "do_not_trust",
    "portswigger",
    "burp",
    "owasp zap",
    "requestly",
    "http toolkit",
];

/// Codes are short; this keeps a hostile one short as well.
const CODE_MAX_CHARS: usize = 60;

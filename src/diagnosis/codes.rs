//! What the codes and sentences of browsers, curl and other programs mean.
//!
//! Exact codes are told before anything else in a pasted text, sentences after everything else:
//! "connection timed out" also stands on the pages of delivery networks. A stem covers a family
//! of codes; the longer stem comes first where two fit.

use crate::verdict::SeenClass;

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
}

/// The exact code in a text, in lower case, and what it means.
pub(super) fn code(text: &str) -> Option<(String, Meaning)> {
    extended_error(text).or_else(|| {
        CODES.iter().find_map(|(stem, class, points_at)| {
            let code = whole_code(text, stem)?;
            let meaning = Meaning { class: *class, points_at: *points_at };
            Some((code, around(text, meaning)))
        })
    })
}

/// What the words around a code add to it: curl's 7 stands for "refused" and for "timed out",
/// and a connection to the device itself never left it.
fn around(text: &str, meaning: Meaning) -> Meaning {
    let says = |stems: &[&str]| stems.iter().any(|stem| text.contains(stem));
    let class = meaning.class;
    let open = matches!(
        class,
        SeenClass::TcpRefused | SeenClass::TlsProtocol | SeenClass::Reset | SeenClass::HttpBroken
    );
    if open && says(PROXY_ANSWERS) {
        return Meaning { class: SeenClass::Local, points_at: Some(Artefact::Proxy) };
    }
    if class == SeenClass::TcpRefused && says(ON_THE_DEVICE) {
        return Meaning { class: SeenClass::Local, points_at: Some(Artefact::HostsFile) };
    }
    let class = match class {
        SeenClass::TcpRefused if says(&["timed out", "no route to host"]) => SeenClass::TimedOut,
        SeenClass::TlsProtocol if says(&["connection reset"]) => SeenClass::Reset,
        class => class,
    };
    Meaning { class, ..meaning }
}

/// What a sentence means.
pub(super) fn sentence(text: &str) -> Option<Meaning> {
    if looked_up_as_the_device(text) {
        return Some(Meaning { class: SeenClass::Local, points_at: Some(Artefact::HostsFile) });
    }
    SENTENCES.iter().find_map(|(stems, class, points_at)| {
        let meaning = Meaning { class: *class, points_at: *points_at };
        let said = stems.iter().any(|stem| text.contains(stem));
        said.then(|| around(text, meaning))
    })
}

/// Whether a look-up gave the device itself as the answer. The resolver that was asked may well
/// live on the device: its line comes before the name's.
fn looked_up_as_the_device(text: &str) -> bool {
    let answers = text.split_once("name: ").map_or("", |(_, answers)| answers);
    answers.contains("address: 127.0.0.1") && !answers.contains("127.0.0.1#")
}

/// Whether a text about a certificate names a product that opens encrypted traffic.
pub(super) fn names_an_interceptor(text: &str) -> bool {
    INTERCEPTORS.iter().any(|name| text.contains(name))
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
    let (_, rest) = text.split_once("ede: ").or_else(|| text.split_once("ede="))?;
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
        ("curl: (51)", C::TlsCertificate, None),
        ("curl: (60)", C::TlsCertificate, None),
        ("err_ssl_client_auth_cert_needed", C::Policy, None),
        ("err_bad_ssl_client_auth_cert", C::Policy, None),
        ("err_ssl_", C::TlsProtocol, None),
        ("ssl_error_", C::TlsProtocol, None),
        ("curl: (35)", C::TlsProtocol, None),
        ("dns_probe_finished_nxdomain", C::DnsMissing, None),
        ("err_name_not_resolved", C::DnsMissing, None),
        ("ns_error_unknown_host", C::DnsMissing, None),
        ("enotfound", C::DnsMissing, None),
        ("dns_probe_", C::DnsFailed, None),
        ("err_name_resolution_failed", C::DnsFailed, None),
        ("err_dns_", C::DnsFailed, None),
        ("err_icann_name_collision", C::DnsFailed, None),
        ("eai_again", C::DnsFailed, None),
        ("curl: (6)", C::DnsFailed, None),
        ("err_connection_refused", C::TcpRefused, None),
        ("ns_error_connection_refused", C::TcpRefused, None),
        ("econnrefused", C::TcpRefused, None),
        ("curl: (7)", C::TcpRefused, None),
        ("err_connection_timed_out", C::TimedOut, None),
        ("err_timed_out", C::TimedOut, None),
        ("err_address_unreachable", C::TimedOut, None),
        ("err_connection_failed", C::TimedOut, None),
        ("ns_error_net_timeout", C::TimedOut, None),
        ("etimedout", C::TimedOut, None),
        ("ehostunreach", C::TimedOut, None),
        ("curl: (28)", C::TimedOut, None),
        ("err_connection_reset", C::Reset, None),
        ("err_connection_closed", C::Reset, None),
        ("err_connection_aborted", C::Reset, None),
        ("ns_error_net_reset", C::Reset, None),
        ("ns_error_net_interrupt", C::Reset, None),
        ("pr_connect_reset_error", C::Reset, None),
        ("pr_end_of_file_error", C::Reset, None),
        ("econnreset", C::Reset, None),
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
        ("err_quic_", C::HttpBroken, None),
        ("ns_error_redirect_loop", C::HttpBroken, None),
        ("ns_error_net_", C::HttpBroken, None),
        ("curl: (8)", C::HttpBroken, None),
        ("curl: (16)", C::HttpBroken, None),
        ("curl: (18)", C::HttpBroken, None),
        ("curl: (47)", C::HttpBroken, None),
        ("curl: (52)", C::HttpBroken, None),
        ("curl: (92)", C::HttpBroken, None),
    ]
};

type Sentences = (&'static [&'static str], SeenClass, Option<Artefact>);

/// Sentences of the main browsers and programs, in lower case, by their stems. Languages:
/// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish.
const SENTENCES: &[Sentences] = {
    use SeenClass as C;
    &[
        (
            &[
                "clock is ahead",
                "clock is behind",
                "uhr geht vor",
                "uhr geht nach",
                "horloge avance",
                "horloge retarde",
                "reloj está adelantado",
                "reloj está atrasado",
            ],
            C::TlsCertificate,
            Some(Artefact::Clock),
        ),
        (
            &[
                "sign in to network",
                "log in to network",
                "connect to wi-fi",
                "captive portal",
                "hotspot login",
                "log in to this network",
                "im netzwerk anmelden",
                "se connecter au réseau",
                "network authentication required",
            ],
            C::Portal,
            Some(Artefact::Portal),
        ),
        (
            &["etc/hosts", "etc\\hosts", "[127.0.0.1]", "(127.0.0.1)"],
            C::Local,
            Some(Artefact::HostsFile),
        ),
        (
            &[
                "[0.0.0.0]",
                "(0.0.0.0)",
                "address: 0.0.0.0",
                "blocked by your organi",
                "blocked by parental",
                "screen time",
                "content is blocked by your administrator",
            ],
            C::Local,
            Some(Artefact::Filter),
        ),
        (
            &[
                "blocked by an extension",
                "requests to the server have been blocked",
                "blocked by a content blocker",
                "durch eine erweiterung blockiert",
            ],
            C::Local,
            Some(Artefact::Browser),
        ),
        (
            &[
                "proxy server is refusing",
                "something wrong with the proxy",
                "could not resolve proxy",
                "unable to connect to the proxy",
                "can't connect to proxy",
                "cannot connect to proxy",
                "proxyerror(",
                "communicating with the web proxy",
                "mit dem proxyserver ist ein",
                "proxy-server verweigert",
                "serveur proxy refuse",
                "servidor proxy está rechazando",
                "problème avec le serveur proxy",
                "problema con el servidor proxy",
            ],
            C::Local,
            Some(Artefact::Proxy),
        ),
        (
            &[
                "no internet",
                "not connected to the internet",
                "you're not connected",
                "in offline mode",
                "currently offline",
                "nicht mit dem internet verbunden",
                "n'êtes pas connecté",
                "n'est pas connecté à internet",
                "no hay conexión a internet",
                "no está conectado a internet",
                "non connesso a internet",
                "não está conectado à internet",
                "-1009",
                "you're offline",
                "you are offline",
                "kein internet",
                "keine internetverbindung",
                "pas d'internet",
                "pas de connexion internet",
                "sin conexión a internet",
                "nessuna connessione",
                "sem internet",
                "geen internet",
                "brak internetu",
                "network is unreachable",
                "internet connection appears to be offline",
            ],
            C::Local,
            Some(Artefact::Offline),
        ),
        (
            &[
                "connection is not private",
                "connection isn't private",
                "certificate isn't valid",
                "valid certification path",
                "unable to verify the first certificate",
                "unable to verify leaf signature",
                "unable_to_verify_leaf_signature",
                "issued certificate",
                "certificate has expired",
                "certificate is not valid",
                "certificate problem",
                "potential security risk",
                "keine sichere verbindung",
                "connexion n'est pas privée",
                "conexión no es privada",
                "connessione non è privata",
                "conexão não é particular",
                "verbinding is niet privé",
                "certificate_verify_failed",
                "self-signed certificate",
                "self signed certificate",
                "x509:",
                "zertifikat",
            ],
            C::TlsCertificate,
            None,
        ),
        (&["tls handshake timeout", "handshake timed out"], C::TimedOut, None),
        (
            &[
                "secure connection failed",
                "turn on tls",
                "establish a secure connection",
                "can't provide a secure connection",
                "handshake failure",
                "wrong version number",
                "ssl handshake",
                "tls handshake",
                "sichere verbindung fehlgeschlagen",
                "échec de la connexion sécurisée",
            ],
            C::TlsProtocol,
            None,
        ),
        (
            &[
                "ip address could not be found",
                "can't find the server",
                "cannot find the server",
                "server not found",
                "could not resolve host",
                "can't find server",
                "no such host",
                "name or service not known",
                "nodename nor servname",
                "unknown host",
                "nxdomain",
                "couldn't find the site",
                "trouble finding that site",
                "host not found",
                "could not be resolved",
                "server-ip-adresse",
                "ip-adresse des servers",
                "server nicht gefunden",
                "website können wir leider nicht finden",
                "probleme, diese website zu finden",
                "parvenons pas à trouver ce site",
                "serveur est introuvable",
                "problemas para encontrar ese sitio",
                "problemas para encontrar esse site",
                "problemi a trovare",
                "impossibile trovare il server",
                "server wurde nicht gefunden",
                "adresse ip du serveur",
                "serveur introuvable",
                "dirección ip del servidor",
                "servidor no encontrado",
                "indirizzo ip del server",
                "endereço ip do servidor",
                "failed to lookup address",
            ],
            C::DnsMissing,
            None,
        ),
        (
            &[
                "servfail",
                "temporary failure in name resolution",
                "could not find host",
                "failed to resolve",
                "getaddrinfo failed",
                "server misbehaving",
                "no servers could be reached",
                "dns request timed out",
                "dns error",
                "dns-fehler",
            ],
            C::DnsFailed,
            None,
        ),
        (
            &[
                "refused to connect",
                "connection refused",
                "actively refused",
                "establish a connection to the server",
                "because safari can't connect to the server",
                "verbindung abgelehnt",
                "keine verbindung zu dem server",
                "établir de connexion avec le serveur",
                "puede establecer una conexión con el servidor",
                "foi recusada",
                "connessione negata",
                "verbinding geweigerd",
                "odrzucił",
                "n'autorise pas la connexion",
                "rechazó la conexión",
                "ha rechazado la conexión",
                "connessione rifiutata",
                "recusou a conexão",
            ],
            C::TcpRefused,
            None,
        ),
        (
            &[
                "connection was reset",
                "connection reset",
                "unexpectedly closed the connection",
                "unexpectedly dropped the connection",
                "network connection was lost",
                "connection was interrupted",
                "verbindung wurde zurückgesetzt",
                "connexion a été réinitialisée",
                "se ha restablecido la conexión",
                "socket hang up",
            ],
            C::Reset,
            None,
        ),
        (
            &[
                "took too long to respond",
                "taking too long to respond",
                "deadline exceeded",
                "(port 443) from /",
                "braucht zu lange",
                "demorou muito",
                "timed out",
                "timeout",
                "time-out",
                "stopped responding",
                "no route to host",
                "isn't responding",
                "zu lange",
                "zeitüberschreitung",
                "trop de temps",
                "délai d'attente",
                "tardado demasiado",
                "tiempo de espera",
                "troppo tempo",
                "tempo limite",
                "duurt te lang",
                "upłynął limit czasu",
            ],
            C::TimedOut,
            None,
        ),
        (
            &[
                "redirected you too many times",
                "too many redirects",
                "redirecting properly",
                "too many http redirects",
                "closed connection without response",
                "network protocol violation",
                "nsposixerrordomain:100",
                "zu oft weitergeleitet",
                "didn't send any data",
                "empty reply from server",
                "invalid response",
                "keine daten gesendet",
            ],
            C::HttpBroken,
            None,
        ),
        (
            &[
                "access denied",
                "access to this page has been denied",
                "you have been blocked",
                "unusual traffic",
                "verify you are human",
                "checking your browser",
                "zugriff verweigert",
                "accès refusé",
                "acceso denegado",
                "accesso negato",
                "acesso negado",
                "not available in your country",
                "not available in your region",
            ],
            C::Policy,
            None,
        ),
        (
            &["white page", "blank page", "page is blank", "weiße seite", "page blanche"],
            C::Blank,
            None,
        ),
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

/// Products that open encrypted traffic sign certificates with their own names.
const INTERCEPTORS: &[&str] = &[
    "kaspersky",
    "avast",
    "avg web",
    "eset ssl",
    "bitdefender",
    "zscaler",
    "fortinet",
    "fortigate",
    "netskope",
    "sophos",
    "mcafee",
    "norton",
    "blue coat",
    "bluecoat",
    "cisco umbrella",
    "palo alto",
    "forcepoint",
    "check point",
    "checkpoint",
    "websense",
    "untangle",
    "smoothwall",
    "lightspeed",
    "securly",
    "goguardian",
    "adguard personal ca",
    "charles proxy",
    "fiddler",
    "mitmproxy",
];

/// Codes are short; this keeps a hostile one short as well.
const CODE_MAX_CHARS: usize = 60;

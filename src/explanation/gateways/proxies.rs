//! Reverse proxies, load balancers and caches that people run by themselves. The phrases are
//! those of the products' sources and manuals.

use crate::explanation::front::Front;
use crate::explanation::gateways::Manual;

/// One manual for each product; names that hold another name come first.
pub(super) const MANUALS: &[Manual] = &[
    NGINX,
    HAPROXY,
    VARNISH,
    TRAFFIC_SERVER,
    APACHE,
    SQUID,
    CADDY,
    TRAEFIK,
    ENVOY,
    KONG,
    IIS,
    LITESPEED,
];

/// Strings of `ngx_event_connect.c` and `ngx_http_upstream.c`.
const NGINX: Manual = Manual {
    names: &["nginx", "openresty", "tengine", "angie"],
    look: "Look in the gateway's error log, usually /var/log/nginx/error.log (in Kubernetes: the \
        log of the ingress pod), for the line of this request.",
    lines: &[
        (
            Front::Itself,
            "`rewrite or internal redirection cycle`, `24: Too many open files` or `No space left \
            on device` are its own; `nginx -t` tests the settings.",
        ),
        (
            Front::Refused,
            "`connect() failed (111: Connection refused) while connecting to upstream` names the \
            address where nothing listens; `connect() to unix:… failed (2: No such file or \
            directory)` a missing socket.",
        ),
        (
            Front::TimedOut,
            "`upstream timed out (110: Connection timed out) while reading response header from \
            upstream` means a slow program (compare `proxy_read_timeout`); `while connecting to \
            upstream` a firewall or a full queue.",
        ),
        (
            Front::Unreachable,
            "`connect() failed (113: No route to host) while connecting to upstream` names the \
            address that cannot be reached.",
        ),
        (
            Front::Closed,
            "`upstream prematurely closed connection while reading response header from upstream` \
            or `recv() failed (104: Connection reset by peer)` means that the program crashed or \
            was killed.",
        ),
        (
            Front::Invalid,
            "`upstream sent too big header` (raise `proxy_buffer_size`), `upstream sent invalid \
            header` or `upstream sent no valid HTTP/1.0 header` tells what was wrong.",
        ),
        (
            Front::Name,
            "`could not be resolved` or `no resolver defined to resolve` names the server that \
            was not found; `host not found in upstream` stops nginx from starting.",
        ),
        (
            Front::Tls,
            "`SSL_do_handshake() failed` or `upstream SSL certificate verify error` tells why; \
            often `proxy_ssl_server_name on` is missing.",
        ),
        (
            Front::NoServer,
            "`no live upstreams while connecting to upstream` means that every server was marked \
            as failed (`max_fails`, `fail_timeout`); the lines before it tell why.",
        ),
        (
            Front::Overloaded,
            "`limiting requests, excess:` and `limiting connections by zone` are limits of yours; \
            `worker_connections are not enough` is nginx's own.",
        ),
    ],
};

/// The termination states of the HAProxy configuration manual, "Session state at disconnection".
const HAPROXY: Manual = Manual {
    names: &["haproxy"],
    look: "Look in HAProxy's log (often /var/log/haproxy.log) for the line of this request: the \
        server's name and the four letters of the termination state, such as `SC--`.",
    lines: &[
        (
            Front::Refused,
            "`SC` means that the server refused the connection; `Layer4 connection problem` in a \
            health check says the same.",
        ),
        (
            Front::TimedOut,
            "`sH` means that the program was too slow (compare `timeout server`); `sC` that the \
            server did not take the connection in `timeout connect`.",
        ),
        (
            Front::Unreachable,
            "`SC` is also logged when a router on the way says that the server cannot be reached; \
            `Layer4 timeout` in a health check points the same way.",
        ),
        (
            Front::Closed,
            "`SH` means that the server hung up before its headers were complete: a crash, or a \
            keep-alive shorter than HAProxy's.",
        ),
        (
            Front::Invalid,
            "`PH` means that HAProxy refused the answer as invalid; `show errors` on the stats \
            socket shows the bytes.",
        ),
        (
            Front::Name,
            "A server whose name does not resolve is put in maintenance (`MAINT (resolution)`); \
            see `show servers state` and the `resolvers` section.",
        ),
        (
            Front::Tls,
            "`Layer6 invalid response` in a health check, or `SSL handshake failure`, points at \
            `ssl`, `sni` and `verify` of the server line.",
        ),
        (
            Front::NoServer,
            "`<NOSRV>` with state `SC` means that no server was up: look for `is DOWN, reason:` \
            and `has no server available!`.",
        ),
        (
            Front::Overloaded,
            "`sQ` means that requests waited in the queue for too long (`maxconn`, `timeout \
            queue`); `PC` that HAProxy ran out of ports or sockets.",
        ),
    ],
};

/// Tags of vsl(7), texts of `cache_backend.c` and `cache_fetch.c`.
const VARNISH: Manual = Manual {
    names: &["varnish"],
    look: "On the cache's machine run `varnishlog -g request -q 'RespStatus >= 500'`, reload the \
        page, and read the lines with `FetchError`.",
    lines: &[
        (
            Front::Refused,
            "`FetchError … backend …: fail errno 111 (Connection refused)` means that nothing \
            listens at `.host` and `.port`.",
        ),
        (
            Front::TimedOut,
            "`FetchError first byte timeout` means a slow program (compare `first_byte_timeout`); \
            `fail errno 110` that the backend does not take the connection.",
        ),
        (
            Front::Unreachable,
            "`fail errno 113 (No route to host)` means that there is no way to \
            the backend.",
        ),
        (
            Front::Closed,
            "`FetchError … backend closed` or `straight insufficient bytes` means \
            that the backend hung up too early.",
        ),
        (
            Front::Invalid,
            "`FetchError http format error` means that the backend's answer is not proper HTTP; \
            also compare `http_resp_hdr_len` and `http_resp_size`.",
        ),
        (
            Front::NoServer,
            "`FetchError … unhealthy` or `No backend`: the probe marked it sick; see `varnishadm \
            backend.list -p`.",
        ),
        (
            Front::Overloaded,
            "`FetchError … busy` means that `max_connections` of the backend is \
            reached; `Could not get storage` that the cache is full.",
        ),
        (
            Front::Unsaid,
            "`FetchError` then says which: `fail errno 111` (refused), `first byte \
            timeout` (slow), `backend closed`, `http format error`, `unhealthy` (sick probe) or \
            `No backend`.",
        ),
    ],
};

/// `error.log` of Apache Traffic Server.
const TRAFFIC_SERVER: Manual = Manual {
    names: &["traffic server", "trafficserver"],
    look: "Look in error.log of Traffic Server (often below /var/log/trafficserver) for the line \
        of this request.",
    lines: &[
        (
            Front::Refused,
            "`ERR_CONNECT_FAIL` in the access log (Squid format) means that the origin refused or did \
            not answer.",
        ),
        (
            Front::TimedOut,
            "Compare `proxy.config.http.transaction_no_activity_timeout_out` with \
            the program's own time limit.",
        ),
    ],
};

/// The AH numbers of `mod_proxy.c`, `mod_proxy_http.c`, `mod_proxy_fcgi.c`, `mod_proxy_balancer.c`.
const APACHE: Manual = Manual {
    names: &["apache"],
    look: "Look in Apache's error log (usually /var/log/apache2/error.log or \
        /var/log/httpd/error_log) for lines with an AH number at the time of this check.",
    lines: &[
        (
            Front::Refused,
            "`AH00957: … attempt to connect to … failed` with `(111)Connection refused`, then \
            `AH01114`, means that nothing listens there; for PHP it is `AH01079`. Apache answers \
            503 for this.",
        ),
        (
            Front::TimedOut,
            "`AH01102: error reading status line from remote server` after `(70007)The timeout \
            specified has expired` means a slow program (compare `ProxyTimeout`); `AH00957` with \
            `(110)` a firewall.",
        ),
        (
            Front::Unreachable,
            "`AH00957` with `(113)No route to host` means that there is no way \
            to the server behind.",
        ),
        (
            Front::Closed,
            "`AH01102: error reading status line from remote server` means that the program hung \
            up; for PHP look for `AH01067`. A race of idle connections goes away with \
            `disablereuse=on` as a test.",
        ),
        (
            Front::Invalid,
            "`AH10404`, `AH10124` or `AH01104` tells what was wrong with the \
            answer's headers; `AH00898` sums it up.",
        ),
        (Front::Name, "`AH00898: DNS lookup failure for: …` names the server that was not found."),
        (
            Front::Tls,
            "`AH00961`, `AH02004` or `AH00898: Error during SSL Handshake with remote server` \
            points at `SSLProxyEngine` and the `SSLProxy…` settings.",
        ),
        (
            Front::NoServer,
            "`AH00940` (worker disabled after an error), `AH01167` or `AH01170` (all workers in \
            error state) tell that the pool is empty.",
        ),
        (
            Front::Overloaded,
            "`AH00484` or `AH00161: server reached MaxRequestWorkers setting` is Apache's own \
            limit; `AH00941` and `AH00934` are those of the pool.",
        ),
    ],
};

/// Names of Squid's error pages and of its access log.
const SQUID: Manual = Manual {
    names: &["squid"],
    look: "Look in Squid's access.log for this request, in cache.log (both usually in \
        /var/log/squid), and at the header `X-Squid-Error` of the answer: it names the error.",
    lines: &[
        (
            Front::Refused,
            "`ERR_CONNECT_FAIL 111` means that the `cache_peer` refused: nothing \
            listens there.",
        ),
        (
            Front::TimedOut,
            "`ERR_READ_TIMEOUT` or `ERR_LIFETIME_EXP` means a slow program (compare \
            `read_timeout`); `ERR_CONNECT_FAIL 110` that the connection got no answer \
            (`connect_timeout`).",
        ),
        (Front::Unreachable, "`ERR_CONNECT_FAIL 113` or `101` means that there is no route."),
        (
            Front::Closed,
            "`ERR_ZERO_SIZE_OBJECT` or `ERR_READ_ERROR 104` means that the program \
            hung up without an answer.",
        ),
        (
            Front::Invalid,
            "`ERR_INVALID_RESP` means that the answer is not proper HTTP; \
            `ERR_TOO_BIG` that it is over your limit.",
        ),
        (Front::Name, "`ERR_DNS_FAIL` means that the name of the server was not found."),
        (
            Front::Tls,
            "`ERR_SECURE_CONNECT_FAIL` means that encryption with the server failed; \
            the detail is in cache.log.",
        ),
        (
            Front::NoServer,
            "`ERR_CANNOT_FORWARD` and `Detected DEAD Parent` in cache.log mean \
            that no `cache_peer` is alive.",
        ),
    ],
};

/// Errors of Go's net package, as Caddy's JSON log writes them.
const CADDY: Manual = Manual {
    names: &["caddy"],
    look: "Look in Caddy's JSON log (`journalctl -u caddy`) for `\"level\":\"error\"` and \
        `http.log.error` at the time of this check, and read `msg`.",
    lines: &[
        (
            Front::Refused,
            "`dial tcp …: connect: connection refused` means that nothing listens \
            at the address in `reverse_proxy`.",
        ),
        (
            Front::TimedOut,
            "`dial tcp …: i/o timeout` means that the server does not take the connection \
            (firewall); `net/http: timeout awaiting response headers` that the program is slow.",
        ),
        (
            Front::Unreachable,
            "`connect: no route to host` means that there is no way to the \
            server behind.",
        ),
        (
            Front::Closed,
            "`EOF` or `read: connection reset by peer` means that the program hung \
            up; `aborting with incomplete response` that it did so in the middle.",
        ),
        (
            Front::Invalid,
            "`malformed HTTP response` or `malformed HTTP status code` shows the \
            bytes that came.",
        ),
        (Front::Name, "`dial tcp: lookup …: no such host` names the server that was not found."),
        (
            Front::Tls,
            "`tls: failed to verify certificate` or `x509:` tells why; see \
            `tls_server_name` of the transport.",
        ),
        (
            Front::NoServer,
            "`no upstreams available` means that all upstreams are marked as \
            unhealthy; see the health checks.",
        ),
    ],
};

/// Texts of Traefik's `pkg/proxy`.
const TRAEFIK: Manual = Manual {
    names: &["traefik"],
    look: "Set Traefik's log level to DEBUG, reload the page, and look for `502 Bad Gateway` or \
        `504 Gateway Timeout` with its `error=` part; the access log names the service.",
    lines: &[
        (
            Front::Refused,
            "`connect: connection refused` means that nothing listens at the \
            service's port: check the port label and the container's network.",
        ),
        (
            Front::TimedOut,
            "`i/o timeout` or `timeout awaiting response headers`: compare \
            `forwardingTimeouts`, and check that both are in the same network.",
        ),
        (Front::Closed, "`EOF` or `connection reset by peer` means that the program hung up."),
        (Front::Name, "`no such host` names the server that was not found."),
        (
            Front::Tls,
            "`x509:` or `tls:` tells why; see `serversTransport` with `serverName` and \
            `rootCAs`.",
        ),
        (
            Front::NoServer,
            "`no available server` is what visitors get when health checks have \
            taken all servers out; the dashboard shows them.",
        ),
    ],
};

/// Response flags of Envoy's access log manual.
const ENVOY: Manual = Manual {
    names: &["envoy", "istio"],
    look: "Look in the access log of Envoy (with Istio: of the `istio-proxy` container) for this \
        request, and read the response flag and `%RESPONSE_CODE_DETAILS%`.",
    lines: &[
        (
            Front::Refused,
            "`UF` with `delayed_connect_error:_111` means that the server behind \
            refused the connection.",
        ),
        (
            Front::TimedOut,
            "`UT` means that the route's `timeout` ran out (15 seconds when not \
            set); `UF` with `connection_timeout` that the connection got no answer.",
        ),
        (
            Front::Unreachable,
            "`UF` means that the connection failed; the details give the system's \
            error.",
        ),
        (
            Front::Closed,
            "`UC` means that the server behind closed the connection, `UR` that it \
            reset it: a crash, or a keep-alive shorter than Envoy's.",
        ),
        (
            Front::Invalid,
            "`UPE` means that the server behind broke the protocol: check the port's \
            name or `appProtocol` (http, http2, grpc).",
        ),
        (Front::Name, "`DF` means that the name of the server behind was not found."),
        (
            Front::Tls,
            "`UF` with `TLS_error` in `%UPSTREAM_TRANSPORT_FAILURE_REASON%` means that \
            encryption failed; in a mesh check the mTLS mode of both sides.",
        ),
        (
            Front::NoServer,
            "`UH` means that no healthy server is left, `NC` that the cluster does \
            not exist; see `/clusters` of the admin port.",
        ),
        (
            Front::Overloaded,
            "`UO` means that a circuit breaker is open (`max_connections`, \
            `max_pending_requests`); `OM` that Envoy itself sheds load.",
        ),
    ],
};

/// Kong is built on nginx and has its log.
const KONG: Manual = Manual {
    names: &["kong"],
    look: "Look in Kong's error log (/usr/local/kong/logs/error.log, or the container's output) \
        for the line of this request, and for the `request_id` that the error page shows.",
    lines: &[
        (
            Front::Refused,
            "`connect() failed (111: Connection refused) while connecting to \
            upstream` names the address where nothing listens.",
        ),
        (
            Front::TimedOut,
            "`upstream timed out (110:`: compare `connect_timeout` and \
            `read_timeout` of the Service.",
        ),
        (
            Front::Closed,
            "`upstream prematurely closed connection` means that the program hung \
            up.",
        ),
        (
            Front::Name,
            "`name resolution failed` names the host of the Service that was not \
            found.",
        ),
        (
            Front::NoServer,
            "`failure to get a peer from the ring-balancer` means that no target \
            of the Upstream is healthy.",
        ),
    ],
};

/// Sub-statuses of IIS and WinHTTP codes of Application Request Routing.
const IIS: Manual = Manual {
    names: &["microsoft iis", "iis arr", "http.sys", "microsoft-iis"],
    look: "Look in the IIS log (%SystemDrive%/inetpub/logs/LogFiles) for `sc-status`, \
        `sc-substatus` and `sc-win32-status` of this request; `502.3` is the proxy's.",
    lines: &[
        (
            Front::Refused,
            "Code 12029 (0x80072efd) means that ARR could not connect; `502.5` that \
            the ASP.NET Core program did not start.",
        ),
        (Front::TimedOut, "Code 12002 (0x80072ee2) means that the proxy's time limit ran out."),
        (
            Front::Closed,
            "Code 12030 (0x80072efe) means that the server behind cut the \
            connection.",
        ),
        (Front::Invalid, "Code 12152 (0x80072f78) means that the answer was not valid HTTP."),
        (Front::Name, "Code 12007 (0x80072ee7) means that the name of the server was not found."),
        (Front::Tls, "Code 12175 (0x80072f8f) means that encryption with the server failed."),
        (
            Front::NoServer,
            "`502.4` means that no server of the farm is healthy; with 503 look at \
            the application pool and at the System event log (WAS).",
        ),
    ],
};

const LITESPEED: Manual = Manual {
    names: &["litespeed"],
    look: "Look in LiteSpeed's error log (/usr/local/lsws/logs/error.log, or stderr.log for PHP) \
        at the time of this check.",
    lines: &[
        (
            Front::Refused,
            "`Connection refused` names the external app where nothing listens; \
            check that PHP or the app starts.",
        ),
        (
            Front::TimedOut,
            "Look for timeouts of the external app: compare its time limits and `Max Connections` \
            with how long the program takes.",
        ),
        (
            Front::Closed,
            "`Connection reset by peer` or `premature end of response header` means \
            that PHP or the app crashed; look at its memory limits.",
        ),
    ],
};

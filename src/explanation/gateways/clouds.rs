//! Delivery networks and load balancers of clouds: what they show their customers.

use crate::explanation::front::Front;
use crate::explanation::gateways::Manual;

/// One manual for each service; names that hold another name come first.
pub(super) const MANUALS: &[Manual] = &[
    CLOUDFLARE,
    CLOUDFRONT,
    API_GATEWAY,
    ELB,
    FASTLY,
    AKAMAI,
    FRONT_DOOR,
    APPLICATION_GATEWAY,
    GOOGLE,
    BUNNY,
];

/// Numbers of Cloudflare's "5xx errors" pages.
const CLOUDFLARE: Manual = Manual {
    names: &["cloudflare"],
    look: "In the Cloudflare dashboard look at the traffic by \"Origin status code\" and \"Edge \
        status code\" (or `OriginResponseStatus` in the logs). A page with the three boxes comes \
        from your origin's trouble; a bare page with \"cloudflare\" below comes from Cloudflare.",
    lines: &[
        (
            Front::Refused,
            "Error 521 means that your origin refused: check that it listens on the \
            port and that its firewall lets in all of Cloudflare's published addresses.",
        ),
        (
            Front::TimedOut,
            "Error 522 means that your origin did not take the connection (most often a firewall \
            that blocks Cloudflare's addresses); 524 that it took it and gave no answer for about \
            100 seconds.",
        ),
        (
            Front::Unreachable,
            "Error 523 means that there is no route to your origin: check the \
            address in the DNS tab.",
        ),
        (
            Front::Closed,
            "Error 520 means that your origin hung up or sent an empty or strange \
            answer: look in its log for a crash, and for headers over 128 KB.",
        ),
        (
            Front::Invalid,
            "Error 520 means that your origin sent a strange answer: compare with \
            `curl -v` straight to the origin.",
        ),
        (
            Front::Name,
            "Error 530 with 1016 means that the name of your origin does not resolve: \
            check the CNAME in the DNS tab.",
        ),
        (
            Front::Tls,
            "Error 525 means that the handshake with your origin failed, 526 that its \
            certificate is not valid: compare with the mode \"Full (strict)\".",
        ),
        (
            Front::NoServer,
            "Error 530 with 1033 means that no `cloudflared` of the tunnel is \
            connected; with Load Balancing look at the health of the pools.",
        ),
        (
            Front::Overloaded,
            "A 1015 is a rate limit of yours; 1027 and 1102 are limits of \
            Workers.",
        ),
    ],
};

/// `x-edge-detailed-result-type` of CloudFront's logs.
const CLOUDFRONT: Manual = Manual {
    names: &["cloudfront"],
    look: "Look in CloudFront's standard or real-time log for `x-edge-detailed-result-type` of \
        this request, with the request ID that the error page shows.",
    lines: &[
        (
            Front::Refused,
            "`OriginConnectError` means that CloudFront could not connect: check \
            the port, the security group and the origin's address.",
        ),
        (
            Front::TimedOut,
            "`OriginCommError` means that the origin stayed silent: compare the \
            \"response timeout\" of the origin (30 seconds when not set).",
        ),
        (Front::Closed, "`AbortedOrigin` or `OriginReadError` means that the origin hung up."),
        (
            Front::Invalid,
            "`OriginInvalidResponseError` or `OriginHeaderTooBigError` tells what \
            was wrong.",
        ),
        (
            Front::Name,
            "`OriginDnsError` or `NonS3OriginDnsError` means that the origin's name \
            does not resolve.",
        ),
        (
            Front::Tls,
            "With 502 check that the origin's certificate is valid and covers the \
            origin domain or the forwarded `Host`, and the TLS versions of the origin.",
        ),
        (
            Front::Overloaded,
            "`LimitExceeded` and 503 are limits; for Lambda@Edge look at its \
            throttles.",
        ),
    ],
};

const API_GATEWAY: Manual = Manual {
    names: &["api gateway"],
    look: "Look in the execution log of API Gateway (CloudWatch) for this request, and at \
        `x-amzn-ErrorType` and `x-amzn-RequestId` of the answer.",
    lines: &[
        (
            Front::TimedOut,
            "`Endpoint request timed out` means that the integration took longer \
            than its time limit (29 seconds when not raised).",
        ),
        (
            Front::Invalid,
            "`Malformed Lambda proxy response` means that the function's answer has \
            not the form that is asked for.",
        ),
        (
            Front::Closed,
            "`InternalServerErrorException` often means that the function crashed; \
            look in its own log.",
        ),
    ],
};

/// Metrics and access-log fields of the Application and the Classic Load Balancer.
const ELB: Manual = Manual {
    names: &["aws alb", "aws classic elb", "aws elb", "awselb", "elastic load"],
    look: "Look at the health of the target group and its reason codes, and compare \
        `elb_status_code` with `target_status_code` in the load balancer's access log: a `-` \
        means that no target answered.",
    lines: &[
        (
            Front::Refused,
            "502 with `target_status_code` `-` and a short time means refused or \
            reset: check that the target listens on the port of the target group, and its \
            security group.",
        ),
        (
            Front::TimedOut,
            "504: the target did not take the connection within 10 seconds (security \
            group), or did not answer within the idle timeout (60 seconds when not set).",
        ),
        (
            Front::Closed,
            "502: the target closed the connection. Its keep-alive must be longer \
            than the idle timeout of the load balancer.",
        ),
        (
            Front::Invalid,
            "502: the target's answer is malformed, or its headers are too large. \
            For Lambda read `error_reason`, such as `LambdaInvalidResponse`.",
        ),
        (
            Front::NoServer,
            "503: the target group has no registered targets; with unhealthy ones \
            read the reason code (`Target.Timeout`, `Target.ResponseCodeMismatch`).",
        ),
        (
            Front::Overloaded,
            "Look at `RejectedConnectionCount`, `SurgeQueueLength` (Classic) and \
            `LambdaThrottling`.",
        ),
    ],
};

/// Texts of Fastly's synthetic 503 pages.
const FASTLY: Manual = Manual {
    names: &["fastly"],
    look: "The error page of Fastly names the failure after \"Error 503\"; stream logs with \
        `fastly_info.state` and `resp.response` show it for each request.",
    lines: &[
        (
            Front::Refused,
            "`Connection refused` or `Backend is unhealthy`: check that the origin \
            listens, and that it lets in Fastly's published addresses.",
        ),
        (
            Front::TimedOut,
            "`first byte timeout` means a slow program (15 seconds when not set); \
            `connection timed out` a firewall or a machine that is off.",
        ),
        (
            Front::Unreachable,
            "`No route to host` or `Network unreachable`: check the origin's \
            address.",
        ),
        (
            Front::Closed,
            "`backend read error` or `Connection reset by peer` means that the origin \
            hung up.",
        ),
        (Front::Invalid, "`illegal vary` or `header overflow` tells what was wrong."),
        (Front::Name, "Check that the name in the host of the backend resolves."),
        (
            Front::Tls,
            "`SSL handshake error`, `hostname doesn't match against certificate` or \
            `Certificate has expired`: see the TLS settings of the host.",
        ),
        (
            Front::NoServer,
            "`No healthy backends` or `All backends failed or unhealthy`: see the \
            health checks.",
        ),
        (
            Front::Overloaded,
            "`backend.max_conn reached` means that the limit of connections to \
            the origin is used up.",
        ),
    ],
};

/// Akamai's reference numbers are read with its own tool.
const AKAMAI: Manual = Manual {
    names: &["akamai"],
    look: "Put the number behind \"Reference #\" on the error page into Akamai Control Center \
        (Diagnostic Tools, Translate Error String): it tells the edge, the origin address and the \
        failure.",
    lines: &[
        (
            Front::Refused,
            "`ERR_CONNECT_FAIL` means that the origin refused or gave no answer: \
            check that its firewall lets in the addresses of Site Shield or the published edges.",
        ),
        (
            Front::TimedOut,
            "`ERR_READ_TIMEOUT` or `ERR_CONNECT_TIMEOUT`: compare the origin \
            timeouts of the property.",
        ),
        (
            Front::Closed,
            "`ERR_READ_ERROR` or `ERR_ZERO_SIZE_OBJECT` means that the origin hung \
            up.",
        ),
        (Front::Name, "`ERR_DNS_FAIL` means that the origin's name does not resolve."),
        (
            Front::Tls,
            "`ERR_SSL` names the handshake: check the trusted certificates and the SNI \
            setting of the origin.",
        ),
    ],
};

/// `errorInfo` of Front Door's access log.
const FRONT_DOOR: Manual = Manual {
    names: &["front door"],
    look: "Look in Front Door's access log for `errorInfo` of this request, with the reference of \
        the header `x-azure-ref`.",
    lines: &[
        (
            Front::Refused,
            "`OriginConnectionRefused` or `OriginConnectionError`: check the port, \
            and that the origin lets in the service tag AzureFrontDoor.Backend.",
        ),
        (
            Front::TimedOut,
            "`OriginTimeout`: compare the \"origin response timeout\" (30 seconds \
            when not set).",
        ),
        (Front::Unreachable, "`OriginUnreachable` means that there is no route to the origin."),
        (Front::Closed, "`OriginConnectionAborted` means that the origin cut the connection."),
        (Front::Invalid, "`OriginInvalidResponse` means that the answer was not valid HTTP."),
        (Front::Name, "`DNSNameNotResolved` or `DNSFailure` names the origin's host name."),
        (
            Front::Tls,
            "`SSLHandshakeError` or `SSLMismatchedSNI`: compare the origin host name, \
            the origin host header and the certificate.",
        ),
    ],
};

const APPLICATION_GATEWAY: Manual = Manual {
    names: &["azure application gateway", "application gateway"],
    look: "In Application Gateway open \"Backend health\": it names each server and why it is out; \
        the access log has `serverStatus` and `error_info`.",
    lines: &[
        (
            Front::Refused,
            "502 with `ERRORINFO_UPSTREAM_NO_LIVE` or a refused probe: check the \
            port, the network security group and the route table of the backend's network.",
        ),
        (
            Front::TimedOut,
            "`ERRORINFO_UPSTREAM_TIMED_OUT`: compare \"request time-out\" in the \
            backend settings (20 seconds when not set).",
        ),
        (Front::Closed, "`ERRORINFO_UPSTREAM_CLOSED_CONNECTION` means that the server hung up."),
        (
            Front::NoServer,
            "`ERRORINFO_UPSTREAM_NO_LIVE` means that no server passes the health \
            probe: check its path, host and expected status.",
        ),
    ],
};

/// `statusDetails` of the load balancer's log.
const GOOGLE: Manual = Manual {
    names: &["google"],
    look: "In Google Cloud's Logs Explorer look for `jsonPayload.statusDetails` of this request \
        (resource `http_load_balancer`).",
    lines: &[
        (
            Front::Refused,
            "`failed_to_connect_to_backend`: check the port of the backend service, \
            and that the firewall lets in 130.211.0.0/22 and 35.191.0.0/16.",
        ),
        (
            Front::TimedOut,
            "`backend_timeout`: compare the timeout of the backend service (30 \
            seconds when not set).",
        ),
        (
            Front::Closed,
            "`backend_connection_closed_before_data_sent_to_client`: the keep-alive \
            of the program must be longer than 600 seconds; or it crashed.",
        ),
        (
            Front::NoServer,
            "`failed_to_pick_backend` means that no backend is healthy: check the \
            health check and its firewall rule.",
        ),
        (
            Front::Unsaid,
            "`response_sent_by_backend` means that your program wrote the error; \
            `failed_to_connect_to_backend`, `failed_to_pick_backend` and `backend_timeout` that \
            it did not get to answer.",
        ),
    ],
};

const BUNNY: Manual = Manual {
    names: &["bunny"],
    look: "Look in the raw log of the pull zone at bunny.net for the status and the edge of this \
        request, and in the log of your origin for the same second.",
    lines: &[
        (
            Front::Refused,
            "502 means that the origin refused or hung up: check the origin URL, its \
            port and its firewall.",
        ),
        (
            Front::TimedOut,
            "504 means that the origin was too slow: compare the origin timeouts \
            of the pull zone.",
        ),
        (Front::Name, "Check that the host in the origin URL resolves."),
    ],
};

//! Hosting platforms: their routers and the codes that they log.

use crate::explanation::front::Front;
use crate::explanation::gateways::Manual;

/// One manual for each platform.
pub(super) const MANUALS: &[Manual] =
    &[HEROKU, FLY, VERCEL, NETLIFY, RENDER, RAILWAY, APP_SERVICE, CLOUD_FOUNDRY];

/// The H and R codes of Heroku's manual.
const HEROKU: Manual = Manual {
    names: &["heroku"],
    look: "Run `heroku logs --tail`, reload the page, and read the `code=H…` of the router's line.",
    lines: &[
        (
            Front::Refused,
            "`H10` means that the app crashed, `H21` that the dyno refused; above \
            it stands why.",
        ),
        (
            Front::TimedOut,
            "`H12` means no answer within 30 seconds, `H19` no connection, `H20` \
            that the app took too long to start (`R10`: it did not bind `$PORT`).",
        ),
        (
            Front::Closed,
            "`H13` means that the connection was closed without an answer, `H18` in \
            the middle.",
        ),
        (Front::Invalid, "`H17` or `H25` means that the app's answer is not proper HTTP."),
        (Front::NoServer, "`H14` means that no web dyno runs: `heroku ps:scale web=1`."),
        (
            Front::Overloaded,
            "`H11` means that the queue is full, `R14` and `R15` that memory is \
            over the quota.",
        ),
        (
            Front::Unsaid,
            "The usual codes: `H10` crashed, `H12` too slow, `H13` closed, `H14` no \
            web dyno, `H20` slow start, `R14`/`R15` memory.",
        ),
    ],
};

/// The codes of Fly's proxy.
const FLY: Manual = Manual {
    names: &["fly.io", "fly proxy"],
    look: "Run `fly logs`, reload the page, and read the code in brackets of the proxy's line, \
        such as `[PC01]`; `fly checks list` shows the health checks.",
    lines: &[
        (
            Front::Refused,
            "`PC01` and `PC02` mean that nothing listens on `internal_port`: the \
            program must bind 0.0.0.0, not 127.0.0.1.",
        ),
        (
            Front::TimedOut,
            "`PC05` means that the connection to the program timed out, `PM03` that \
            a sleeping machine did not wake in time.",
        ),
        (
            Front::Unreachable,
            "`PU03` means that the host of the machine is unreachable: that is \
            the platform's; see its status page.",
        ),
        (
            Front::Closed,
            "`PC03`, `PC04` and `PU02` mean that the program cut the connection: look \
            for a crash or for lack of memory.",
        ),
        (
            Front::NoServer,
            "`PR01` means that no healthy machine is left, `PR03` and `PR04` that \
            none was found after many tries.",
        ),
        (Front::Overloaded, "`PL01` and `PL02` mean that the concurrency limit is reached."),
    ],
};

const VERCEL: Manual = Manual {
    names: &["vercel"],
    look: "Read the header `x-vercel-error` of the answer, and look in the project's runtime logs \
        for the id of `x-vercel-id`.",
    lines: &[
        (
            Front::TimedOut,
            "`FUNCTION_INVOCATION_TIMEOUT` means that the function ran past its \
            `maxDuration`; `ROUTER_EXTERNAL_TARGET_ERROR` that an outside target of a rewrite \
            failed.",
        ),
        (
            Front::Closed,
            "`FUNCTION_INVOCATION_FAILED` means that the function crashed; the log \
            has the error.",
        ),
        (
            Front::Name,
            "`DNS_HOSTNAME_NOT_FOUND` or `DNS_HOSTNAME_RESOLVE_FAILED` names the outside \
            target that was not found.",
        ),
        (
            Front::Invalid,
            "`FUNCTION_RESPONSE_PAYLOAD_TOO_LARGE` or `NO_RESPONSE_FROM_FUNCTION` \
            tells what was wrong with the answer.",
        ),
        (
            Front::Overloaded,
            "`FUNCTION_THROTTLED` means that the limit of functions at the same \
            time is reached.",
        ),
    ],
};

const NETLIFY: Manual = Manual {
    names: &["netlify"],
    look: "Look in the function and edge-function logs of the site for the id of the header \
        `x-nf-request-id`.",
    lines: &[
        (
            Front::TimedOut,
            "A function or a proxied rewrite ran past its time limit: look for \
            `Task timed out`.",
        ),
        (Front::Closed, "A function crashed: look for the error before `Duration`."),
        (Front::Name, "Check the host in the `_redirects` rule with status 200."),
    ],
};

const RENDER: Manual = Manual {
    names: &["render"],
    look: "Look in the service's Events and Logs on Render, and at the header `x-render-routing` \
        of the answer.",
    lines: &[
        (
            Front::Refused,
            "`No open ports detected` means that the program does not bind 0.0.0.0 \
            and `$PORT`.",
        ),
        (
            Front::Closed,
            "`Ran out of memory` or `Exited with status` in Events means that the \
            program crashed; a short keep-alive gives 502 now and then.",
        ),
        (
            Front::NoServer,
            "`no-server`, `hibernate-wake-error` or `suspend…` in the header tells that nothing \
            runs.",
        ),
    ],
};

const RAILWAY: Manual = Manual {
    names: &["railway"],
    look: "Look in the deploy logs of the service, and at the header `x-railway-fallback` of the \
        answer: `true` means that the platform's edge wrote the page.",
    lines: &[
        (
            Front::Refused,
            "\"Application failed to respond\" means that nothing listens on the \
            target port: bind 0.0.0.0 and `$PORT`.",
        ),
        (
            Front::NoServer,
            "Check that the last deployment is active, and that the domain is tied \
            to the service.",
        ),
    ],
};

const APP_SERVICE: Manual = Manual {
    names: &["azure app service"],
    look: "Open \"Diagnose and solve problems\" of the App Service, and the log stream, at the \
        time of this check.",
    lines: &[
        (
            Front::Refused,
            "`Container … didn't respond to HTTP pings on port` means that the \
            program does not listen on `WEBSITES_PORT`.",
        ),
        (
            Front::TimedOut,
            "A request may take 230 seconds at most; look for slow requests and \
            full CPU.",
        ),
        (
            Front::NoServer,
            "`503` with `The service is unavailable` means that the app is stopped \
            or its worker crashed.",
        ),
    ],
};

const CLOUD_FOUNDRY: Manual = Manual {
    names: &["cloud foundry"],
    look: "Run `cf logs APP --recent` and read the line of the router (`[RTR]`), and the header \
        `x-cf-routererror` of the answer.",
    lines: &[
        (
            Front::Refused,
            "`endpoint_failure (dial tcp …: connect: connection refused)` means that \
            the app does not listen on `$PORT`.",
        ),
        (Front::TimedOut, "`endpoint_failure (… i/o timeout)` means that the app was too slow."),
        (
            Front::NoServer,
            "`no_endpoints` or `unknown_route` means that no instance runs behind \
            the route.",
        ),
    ],
};

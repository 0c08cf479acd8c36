//! The security headers of every answer, in one place, each with its reason.
//!
//! Nothing here depends on the request: a page that needs an exception is a page to rethink.

use axum::extract::Request;
use axum::http::HeaderName;
use axum::http::HeaderValue;
use axum::http::header;
use axum::middleware::Next;
use axum::response::Response;

/// Puts the headers on.
pub(super) async fn apply(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    // Text from targets is in our answers: a browser must not guess a livelier type for it.
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // The address bar holds what people ask about; no other site needs to learn it.
    (header::REFERRER_POLICY, "no-referrer"),
    // For browsers that do not know `frame-ancestors`.
    (header::X_FRAME_OPTIONS, "DENY"),
    // A page that opens us, or that we open, gets no handle on our window.
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    // We use no device. Should a script ever slip in, it gets none either.
    (HeaderName::from_static("permissions-policy"), PERMISSIONS_POLICY),
    // Old Flash and PDF readers look for a policy file; there is none.
    (HeaderName::from_static("x-permitted-cross-domain-policies"), "none"),
];

/// Starts from nothing; each line says what needs it. No inline script, no inline style.
const CONTENT_SECURITY_POLICY: &str = concat!(
    // Whatever is not named below is forbidden: fetch, frames, fonts, media, workers, objects.
    "default-src 'none'; ",
    // The one style sheet.
    "style-src 'self'; ",
    // The icon in the tab.
    "img-src 'self'; ",
    // The script that reads a bookmarklet's evidence on the first page.
    "script-src 'self'; ",
    // The forms ask us, and nobody else.
    "form-action 'self'; ",
    // No `<base>`: a slipped-in one would bend every relative link.
    "base-uri 'none'; ",
    // Nobody frames us, so nobody dresses our buttons up as theirs.
    "frame-ancestors 'none'; ",
    // Our script writes text only; a string can never become markup.
    "require-trusted-types-for 'script'; ",
    "trusted-types 'none'"
);

const PERMISSIONS_POLICY: &str =
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

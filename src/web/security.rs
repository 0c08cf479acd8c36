//! The security headers of every answer, in one place, each with its reason.
//!
//! One page has an exception: on the verdict page the person's browser tries the checked site
//! itself, so that page opens its policy towards this one site, and towards nothing else.

use axum::extract::Request;
use axum::http::HeaderName;
use axum::http::HeaderValue;
use axum::http::header;
use axum::middleware::Next;
use axum::response::IntoResponseParts;
use axum::response::Response;
use axum::response::ResponseParts;

/// What a page opens its policy towards: origins, each `scheme://host:port` or `host:port`.
/// A handler returns it, and the layer writes it into the policy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Openings {
    /// The checked site: each origin on the way to its page.
    pub(super) site: Vec<String>,
    /// Our own other names.
    pub(super) own: Vec<String>,
}

impl IntoResponseParts for Openings {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

impl Openings {
    /// The policy with these openings; without them when one has a sign that could end a part.
    fn policy(&self) -> HeaderValue {
        let is_plain = |origin: &String| {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-.:/_".contains(&byte);
            origin.bytes().all(plain)
        };
        if !self.site.iter().chain(&self.own).all(is_plain) {
            return HeaderValue::from_static(CONTENT_SECURITY_POLICY);
        }
        let site = self.site.join(" ");
        let all: Vec<&str> = self.site.iter().chain(&self.own).map(String::as_str).collect();
        let policy = CONTENT_SECURITY_POLICY
            // Does its style sheet come? For pages that nobody may frame.
            .replace("style-src 'self'", &format!("style-src 'self' {site}"))
            // Does it answer at all? And do our own other names?
            .replace("connect-src 'self'", &format!("connect-src 'self' {}", all.join(" ")));
        // Is its page a success? An object shows it inside a frame without scripts; Chromium takes
        // what is inside an object for a frame.
        let object = format!("object-src {site}; frame-src {site}");
        let opened = format!("{policy}; {object}");
        HeaderValue::from_str(&opened).unwrap_or(HeaderValue::from_static(CONTENT_SECURITY_POLICY))
    }
}

/// Puts the headers on.
pub(super) async fn apply(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    let opened = response.extensions().get().map(Openings::policy);
    let policy = opened.unwrap_or(HeaderValue::from_static(CONTENT_SECURITY_POLICY));
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

const HEADERS: [(HeaderName, &str); 6] = [
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
    // Whatever is not named below is forbidden: frames, fonts, media, workers, objects.
    "default-src 'none'; ",
    // The one style sheet.
    "style-src 'self'; ",
    // The icon in the tab.
    "img-src 'self'; ",
    // A page that looks again asks us, and so does one that sends what a browser found out.
    "connect-src 'self'; ",
    // Our place on a phone's first screen and in its share menu.
    "manifest-src 'self'; ",
    // The scripts: one fills the form with what a bookmarklet read, one tries the checked site.
    "script-src 'self'; ",
    // The forms ask us, and nobody else.
    "form-action 'self'; ",
    // No `<base>`: a slipped-in one would bend every relative link.
    "base-uri 'none'; ",
    // Nobody frames us, so nobody dresses our buttons up as theirs.
    "frame-ancestors 'none'; ",
    // Our scripts write text only; a string can never become markup.
    "require-trusted-types-for 'script'; ",
    "trusted-types 'none'"
);

const PERMISSIONS_POLICY: &str =
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

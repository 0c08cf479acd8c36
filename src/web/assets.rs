//! The files that come with the program: built in, named by their content, kept for ever.

use std::sync::LazyLock;

use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use ring::digest;

use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::part::Part;
use crate::web::question::Question;

/// The address of the style sheet.
pub(super) fn style() -> &'static str {
    &STYLE.address
}

/// The address of the script that goes with each form.
pub(super) fn form_script() -> &'static str {
    &FORM.address
}

/// The address of the script of the page that fills in.
pub(super) fn live_script() -> &'static str {
    &LIVE.address
}

/// The address of the script that reads what a bookmarklet brought.
pub(super) fn evidence_script() -> &'static str {
    &EVIDENCE.address
}

/// The address of the script that tries the checked site from the person's browser.
pub(super) fn trial_script() -> &'static str {
    &TRIAL.address
}

/// The address of the script that looks again by itself.
pub(super) fn again_script() -> &'static str {
    &AGAIN.address
}

/// The address of the script that copies links and texts.
pub(super) fn share_script() -> &'static str {
    &SHARE.address
}

/// The path of the picture of pages that have none of their own.
pub(super) fn picture() -> &'static str {
    &PICTURE.address
}

/// `/static/{name}`.
pub(super) async fn file(asker: Asker, Part(name): Part, request: Request) -> Response {
    let ours = [&*STYLE, &*FORM, &*EVIDENCE, &*LIVE, &*TRIAL, &*AGAIN, &*SHARE, &*PICTURE];
    let wanted = ours.into_iter().chain(&*ICONS).find(|asset| asset.file == name);
    let Some(asset) = wanted else {
        return Error::NoSuchPage.answer(asker, &Question::default());
    };
    let named_by_content = request.uri().query() == Some(&asset.version);
    let policy = if named_by_content { CachePolicy::Immutable } else { CachePolicy::Page };
    asset.answer(policy, request.headers())
}

/// `/favicon.svg`.
pub(super) async fn favicon(headers: HeaderMap) -> Response {
    FAVICON.answer(CachePolicy::Page, &headers)
}

/// `/favicon.ico`, for programs that do not read the page first, or no SVG: 16, 32 and 48 pixels.
pub(super) async fn icon(headers: HeaderMap) -> Response {
    ICON.answer(CachePolicy::Page, &headers)
}

/// `/apple-touch-icon.png`, which phones of Apple ask for by this name: 180 pixels.
pub(super) async fn touch_icon(headers: HeaderMap) -> Response {
    TOUCH_ICON.answer(CachePolicy::Page, &headers)
}

/// A file, and what is made of its content once.
struct Asset {
    file: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
    version: String,
    etag: HeaderValue,
    address: String,
}

impl Asset {
    fn new(file: &'static str, kind: &'static str, bytes: &'static [u8]) -> Self {
        let hash = digest::digest(&digest::SHA256, bytes);
        let version: String =
            hash.as_ref().iter().take(VERSION_BYTES).map(|byte| format!("{byte:02x}")).collect();
        let etag = HeaderValue::from_str(&format!("\"{version}\"")).expect("hex is a header value");
        let address = format!("/static/{file}?{version}");
        Self { file, kind, bytes, version, etag, address }
    }

    fn answer(&self, policy: CachePolicy, headers: &HeaderMap) -> Response {
        let etag = (header::ETAG, self.etag.clone());
        if headers.get(header::IF_NONE_MATCH) == Some(&self.etag) {
            return (StatusCode::NOT_MODIFIED, policy, [etag]).into_response();
        }
        let kind = (header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        (policy, [etag, kind], self.bytes).into_response()
    }
}

static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("style.css", "text/css; charset=utf-8", include_bytes!("../../static/style.css"))
});

static FORM: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("form.js", SCRIPT, include_bytes!("../../static/form.js")));

static LIVE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("live.js", SCRIPT, include_bytes!("../../static/live.js")));

static EVIDENCE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("evidence.js", SCRIPT, include_bytes!("../../static/evidence.js")));

static SHARE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("share.js", SCRIPT, include_bytes!("../../static/share.js")));

static PICTURE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("downforwhom.png", "image/png", include_bytes!("../../static/downforwhom.png"))
});

/// Several files that read well by themselves, in one scope.
static TRIAL: LazyLock<Asset> = LazyLock::new(|| {
    let whole = concat!(
        "(function () {\n\"use strict\";\n",
        include_str!("../../static/article.js"),
        include_str!("../../static/trial/own.js"),
        include_str!("../../static/trial/site.js"),
        include_str!("../../static/trial/page.js"),
        include_str!("../../static/trial/name.js"),
        include_str!("../../static/trial/refine.js"),
        include_str!("../../static/trial/start.js"),
        "})();\n",
    );
    Asset::new("trial.js", SCRIPT, whole.as_bytes())
});

static AGAIN: LazyLock<Asset> = LazyLock::new(|| {
    let whole = concat!(
        "(function () {\n\"use strict\";\n",
        include_str!("../../static/article.js"),
        include_str!("../../static/again.js"),
        "})();\n",
    );
    Asset::new("again.js", SCRIPT, whole.as_bytes())
});

static FAVICON: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("favicon.svg", "image/svg+xml", include_bytes!("../../static/favicon.svg"))
});

// The pictures below are drawn from favicon.svg by `just icons`.
static ICON: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("favicon.ico", "image/x-icon", include_bytes!("../../static/icons/favicon.ico"))
});

static TOUCH_ICON: LazyLock<Asset> = LazyLock::new(|| {
    let bytes = include_bytes!("../../static/icons/apple-touch-icon.png");
    Asset::new("apple-touch-icon.png", PNG, bytes)
});

/// The sizes that the manifest names.
static ICONS: LazyLock<[Asset; 3]> = LazyLock::new(|| {
    let maskable = include_bytes!("../../static/icons/icon-maskable-512.png");
    [
        Asset::new("icon-192.png", PNG, include_bytes!("../../static/icons/icon-192.png")),
        Asset::new("icon-512.png", PNG, include_bytes!("../../static/icons/icon-512.png")),
        Asset::new("icon-maskable-512.png", PNG, maskable),
    ]
});

const PNG: &str = "image/png";

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Eight bytes of SHA-256 tell our own versions apart; nobody gains from a collision.
const VERSION_BYTES: usize = 8;

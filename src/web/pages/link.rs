//! `/{host-or-url}`: a link to share, and what one gets by typing our name in front of an
//! address. Everything that has no route of its own comes here.

use std::borrow::Cow;

use axum::extract;
use axum::extract::OriginalUri;
use axum::http::Method;
use axum::response::Response;
use percent_encoding::percent_decode_str;

use crate::web::State;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::orphans;
use crate::web::orphans::Shape;
use crate::web::pages::check;
use crate::web::pages::live::Way;
use crate::web::question::Question;

/// Checks the address in the path, when there is one.
pub(in crate::web) async fn show(
    extract::State(state): extract::State<State>,
    asker: Asker,
    method: Method,
    OriginalUri(uri): OriginalUri,
) -> Response {
    if !matches!(method, Method::GET | Method::HEAD) {
        return Error::MethodNotAllowed.answer(asker, &Question::default());
    }
    if let Some((host, shape)) = Shape::of(uri.path()) {
        return orphans::is_it_up(&state, asker, host, shape).await;
    }
    match address(uri.path(), uri.query()) {
        Some(address) => {
            let way = (Way::Link, method);
            check::answer(&state, asker, &Question::about(address), way).await
        }
        None => Error::NoSuchPage.answer(asker, &Question::default()),
    }
}

/// The address that a request for a verdict by link asks about.
pub(in crate::web) fn asked_by(path: &str, query: Option<&str>) -> Option<String> {
    if Shape::of(path).is_some() { None } else { address(path, query) }
}

/// The address that a path and query spell, when the path looks like one. The query belongs to
/// the address: whoever types our name in front of it means all of it.
fn address(path: &str, query: Option<&str>) -> Option<String> {
    let typed = spelled_out(path.strip_prefix('/')?);
    if !looks_like_an_address(&typed) {
        return None;
    }
    Some(match query {
        Some(query) => format!("{typed}?{query}"),
        None => typed.into_owned(),
    })
}

/// Some programs encode the slashes and colons of the address; then all of it is encoded. What
/// follows the host is otherwise left as it is: its encoding belongs to the site.
fn spelled_out(path: &str) -> Cow<'_, str> {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let lower = first.to_ascii_lowercase();
    if lower.contains("%2f") || lower.contains("%3a") {
        return percent_decode_str(path).decode_utf8_lossy();
    }
    if rest.is_empty() && !path.ends_with('/') {
        return percent_decode_str(path).decode_utf8_lossy();
    }
    Cow::Borrowed(path)
}

/// Whether a person who types this means an address. A scheme is enough; without one the first
/// part must be a name with a dot, or an address with colons, and not the name of a file that
/// robots try everywhere.
fn looks_like_an_address(typed: &str) -> bool {
    let lower = typed.get(..8).unwrap_or(typed).to_ascii_lowercase();
    if lower.starts_with("http:/") || lower.starts_with("https:/") {
        return true;
    }
    let host = typed.split(['/', '?', '#']).next().unwrap_or_default();
    let ending = host.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    let is_file = FILE_ENDINGS.iter().any(|file| ending.eq_ignore_ascii_case(file));
    let has_shape = host.contains('.') || host.starts_with('[') || host == "localhost";
    has_shape && !host.starts_with('.') && !is_file
}

/// Endings that are no top-level domains and that robots ask every server for.
const FILE_ENDINGS: &[&str] = &[
    "asp",
    "aspx",
    "bak",
    "cfg",
    "cgi",
    "conf",
    "css",
    "env",
    "gif",
    "gz",
    "htm",
    "html",
    "ico",
    "ini",
    "jpeg",
    "jpg",
    "js",
    "jsp",
    "log",
    "map",
    "php",
    "png",
    "sql",
    "svg",
    "tar",
    "txt",
    "webmanifest",
    "xml",
    "yaml",
    "yml",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, query: Option<&str>) -> Option<String> {
        address(path, query)
    }

    #[test]
    fn hosts_and_urls_are_addresses() {
        for path in ["/example.com", "/example.com/a/b%20c", "/[2606:4700::1111]", "/1.2.3.4:8080"]
        {
            assert_eq!(of(path, None).as_deref(), path.strip_prefix('/'), "{path}");
        }
        assert_eq!(of("/https:/example.com/a", Some("b=c")).unwrap(), "https:/example.com/a?b=c");
        let typed = of("/https://ok.test:9006/r", Some("x=1&y=2"));
        assert_eq!(typed.unwrap(), "https://ok.test:9006/r?x=1&y=2");
        assert_eq!(of("/https%3A%2F%2Fexample.com%2Fa", None).unwrap(), "https://example.com/a");
        assert_eq!(of("/b%C3%BCcher.example", None).unwrap(), "bücher.example");
    }

    #[test]
    fn what_robots_try_is_not_an_address() {
        for path in [
            "/",
            "/wp-login.php",
            "/.env",
            "/.git/config",
            "/index.html",
            "/checks",
            "/sitemap.xml",
        ] {
            assert_eq!(of(path, None), None, "{path}");
        }
    }
}

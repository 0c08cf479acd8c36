//! `/`: the form, filled in when the bookmarklet brought somebody here.

use askama::Template;
use axum::extract;
use axum::extract::RawQuery;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use axum::response::Response;
use url::Url;
use url::form_urlencoded;

use crate::language::Language;
use crate::web::State;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::face::Face;
use crate::web::origin;
use crate::web::pages;
use crate::web::pages::form::Form;
use crate::web::pages::switch::Switch;
use crate::web::tongue::Tongue;

/// Shows the form. It never starts a check: a link to us must not make us visit anybody.
pub(in crate::web) async fn show(
    extract::State(state): extract::State<State>,
    asker: Asker,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    if asker.face == Face::Text {
        return (CachePolicy::Page, pages::text(USAGE)).into_response();
    }
    let brought = brought(query.as_deref());
    let policy = if brought.is_empty() { CachePolicy::Page } else { CachePolicy::Never };
    let picture = state.settings.links.usual_picture();
    let page = Home { picture, ..Home::new(brought, asker.tongue, origin::host(&headers)) };
    (policy, pages::render(&page)).into_response()
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    language: Language,
    /// The language that the form names.
    lang: Option<&'static str>,
    switch: Switch,
    form: Form,
    arrival: Arrival,
    /// What chats show with a link to us; absolute or not there.
    picture: Option<String>,
}

/// How the person came here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arrival {
    /// By themselves.
    Plain,
    /// With the address of the page they were on.
    WithAddress,
    /// With our own address: the bookmarklet ran before the failing page had come.
    FromOurselves,
}

impl Home {
    fn new(brought: String, tongue: Tongue, own_host: Option<&str>) -> Self {
        let arrival = match Url::parse(&brought) {
            _ if brought.is_empty() => Arrival::Plain,
            Ok(url) if own_host.is_some() && authority(&url).as_deref() == own_host => {
                Arrival::FromOurselves
            }
            _ => Arrival::WithAddress,
        };
        let address = if arrival == Arrival::WithAddress { brought } else { String::new() };
        let form = Form::with_address(&address);
        let switch = Switch::with("/", [("u", form.address.as_str())]);
        let (language, lang) = (tongue.language, tongue.kept());
        Self { language, lang, switch, form, arrival, picture: None }
    }
}

/// A stop of the example, as ids of messages.
struct ExampleStop {
    name: &'static str,
    is: &'static str,
    words: &'static str,
    state: &'static str,
    lines: &'static [&'static str],
}

/// The way of a page that ends in a gateway's error.
fn example() -> [ExampleStop; 5] {
    const YOURS: &[&str] = &["you"];
    let stop = |name, is, words, state, lines| ExampleStop { name, is, words, state, lines };
    [
        stop("place-you", "place-you.is", "station-works", "works", YOURS),
        stop("place-provider", "place-provider.is", "station-works", "works", YOURS),
        stop("place-name", "place-name.is", "station-found", "works", YOURS),
        stop("place-gateway", "place-gateway.is", "home-example-gateway", "trouble", &["none"]),
        stop("place-site", "place-site.is", "home-example-site", "suspect", &[]),
    ]
}

/// The address that came as `u`.
fn brought(query: Option<&str>) -> String {
    form_urlencoded::parse(query.unwrap_or_default().as_bytes())
        .find(|(name, _)| name == "u")
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}

/// Host and port as a `Host` header writes them.
fn authority(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    Some(url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
}

const USAGE: &str = "\
downforwhom: is it down for everyone, or just me, and whose fault is it?

  curl HOST/example.com                        check a site
  curl 'HOST/check?url=example.com&saw=502'    say what you see
  curl 'HOST/api/check?url=example.com'        the answer as JSON

HOST is the name you used to get here.
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_address_is_not_taken_for_the_failing_page() {
        let home = Home::new(
            "http://here.example:8080/check".into(),
            Tongue::default(),
            Some("here.example:8080"),
        );
        assert_eq!((home.arrival, home.form.address.as_str()), (Arrival::FromOurselves, ""));
        let home =
            Home::new("https://shop.example/cart".into(), Tongue::default(), Some("here.example"));
        assert_eq!(home.arrival, Arrival::WithAddress);
        assert_eq!(home.form.address, "https://shop.example/cart");
    }
}

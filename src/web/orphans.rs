//! The shapes that clients of older services still expect: `/{host}.json` and `/{host}.txt` as
//! isitup.org answered them, `/api/httpcheck/{host}` as downforeveryoneorjustme.com did.
//!
//! They know up and down only. When we cannot tell, we say so with a 503 and never with "down".

use std::net::IpAddr;
use std::time::SystemTime;

use axum::Json;
use axum::extract;
use axum::http::HeaderName;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use percent_encoding::percent_decode_str;
use schemars::JsonSchema;
use serde::Serialize;
use serde::Serializer;
use url::form_urlencoded;

use crate::check::Checked;
use crate::check::Refusal;
use crate::explanation::clean;
use crate::observation::Answer;
use crate::observation::Try;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::web::State;
use crate::web::cache;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::error::LATER;
use crate::web::face::Face;
use crate::web::orphans::callback::Callback;
use crate::web::pages::check::ask;
use crate::web::pages::check::cache_policy;
use crate::web::part::Part;
use crate::web::posted::NotReadable;
use crate::web::question::Question;

mod callback;

/// One of isitup.org's two shapes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `.json`.
    Json,
    /// `.txt`.
    Text,
}

impl Shape {
    /// The host and the shape that a path names, when it names them.
    pub(super) fn of(path: &str) -> Option<(&str, Self)> {
        let named = path.strip_prefix('/')?;
        let json = named.strip_suffix(".json").map(|host| (host, Self::Json));
        let (host, shape) = json.or_else(|| Some((named.strip_suffix(".txt")?, Self::Text)))?;
        (host.contains('.') && !host.starts_with('.') && !host.contains('/'))
            .then_some((host, shape))
    }
}

/// `/{host}.json`, with `?callback=` for those who load it as a script, and `/{host}.txt`. The host
/// may be a whole address, percent-encoded.
pub(super) async fn is_it_up(
    state: &State,
    asker: Asker,
    host: &str,
    shape: Shape,
    query: Option<&str>,
) -> Response {
    let callback = callback_in(query).filter(|_| shape == Shape::Json).transpose();
    let Ok(callback) = callback else {
        return Error::NotReadable(NotReadable::Callback).answer(face(shape), &Question::default());
    };
    let asked = percent_decode_str(host).decode_utf8_lossy();
    let question = Question::about(asked.clone());
    match ask(state, asker, &question).await {
        Ok(checked) => match IsItUp::of(&asked, &checked) {
            Some(answer) => {
                let policy = cache_policy(&question, &checked, cache::Shape::Orphan);
                answer.show(shape, callback.as_ref(), policy)
            }
            None => Error::CannotTell(LATER).answer(face(shape), &question),
        },
        Err(Error::NotATarget(_)) => {
            IsItUp::invalid(&asked).show(shape, callback.as_ref(), CachePolicy::Never)
        }
        // Some clients take every 4xx for a name that does not exist, and a limit of ours is none.
        Err(Error::Refused(Refusal::TooMany { retry_after })) => {
            Error::CannotTell(retry_after).answer(face(shape), &question)
        }
        Err(error) => error.answer(face(shape), &question),
    }
}

/// The function to be called with the answer, when a script asks for one.
fn callback_in(query: Option<&str>) -> Option<Result<Callback, NotReadable>> {
    let mut pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let (_, name) = pairs.find(|(name, _)| name == "callback")?;
    Some(Callback::named(&name).ok_or(NotReadable::Callback))
}

/// `/api/httpcheck/{host}`.
pub(super) async fn http_check(
    extract::State(state): extract::State<State>,
    asker: Asker,
    Part(host): Part,
) -> Response {
    let question = Question::about(host);
    match ask(&state, asker, &question).await {
        Ok(checked) => match HttpCheck::of(&question.url, &checked) {
            Some(answer) => {
                let policy = cache_policy(&question, &checked, cache::Shape::Orphan);
                (policy, Json(answer)).into_response()
            }
            None => Error::CannotTell(LATER).answer(asker, &question),
        },
        Err(error) => error.answer(asker, &question),
    }
}

/// isitup.org's answer, its keys in its order.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct IsItUp {
    /// The domain, as it was asked for.
    domain: String,
    /// The port that was asked at.
    port: u16,
    /// 1 up, 2 down, 3 not a domain.
    #[schemars(range(min = 1, max = 3))]
    status_code: u8,
    /// The address that answered; null unless it is up.
    response_ip: Option<IpAddr>,
    /// Its clients take null for down, so a 502 is null as well.
    response_code: Option<u16>,
    /// Seconds; 0 unless it is up.
    #[serde(serialize_with = "seconds")]
    response_time: f64,
}

impl IsItUp {
    fn of(asked: &str, checked: &Checked) -> Option<Self> {
        // Of a whole address only the domain is a domain.
        let domain = match asked.contains(['/', ':']) {
            true => checked.target.host().to_string(),
            false => clean(asked, DOMAIN_MAX_CHARS),
        };
        let answered = answered(checked).filter(|_| is_down(checked) == Some(false));
        Some(Self {
            domain,
            port: answered.map_or(checked.target.port(), |(one, _)| one.address.port()),
            status_code: if is_down(checked)? { 2 } else { 1 },
            response_ip: answered.map(|(one, _)| one.address.ip()),
            response_code: answered.map(|(_, answer)| answer.status),
            response_time: answered.map_or(0.0, |(_, answer)| f64::from(answer.first_byte.0) / 1e3),
        })
    }

    fn invalid(asked: &str) -> Self {
        let (domain, port) = (clean(asked, DOMAIN_MAX_CHARS), 80);
        let (response_ip, response_code, response_time) = (None, None, 0.0);
        Self { domain, port, status_code: 3, response_ip, response_code, response_time }
    }

    fn show(&self, shape: Shape, callback: Option<&Callback>, policy: CachePolicy) -> Response {
        match (shape, callback) {
            (Shape::Json, None) => (policy, Json(self)).into_response(),
            (Shape::Json, Some(callback)) => {
                let json = serde_json::to_string(self).unwrap_or_default();
                (policy, SCRIPT, callback.called_with(&json)).into_response()
            }
            (Shape::Text, _) => (policy, self.line()).into_response(),
        }
    }

    /// Separated by comma and space, nothing for null.
    fn line(&self) -> String {
        let ip = self.response_ip.map(|ip| ip.to_string()).unwrap_or_default();
        let code = self.response_code.map(|code| code.to_string()).unwrap_or_default();
        let Self { domain, port, status_code, response_time, .. } = self;
        format!("{domain}, {port}, {status_code}, {ip}, {code}, {response_time:.3}\n")
    }
}

/// Seconds, thousandths of them at most; none at all is written without a point, as the older service
/// wrote it.
fn seconds<S: Serializer>(seconds: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    match *seconds {
        none if none <= 0.0 => serializer.serialize_u8(0),
        some => serializer.serialize_f64(some),
    }
}

/// downforeveryoneorjustme.com's answer, its keys in its order.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "HttpCheck")]
pub(super) struct HttpCheck<'a> {
    /// The status of the site's answer; 0 when it gave none.
    status_code: u16,
    /// Always empty.
    status_text: &'static str,
    /// Whether it is down for everyone.
    is_down: bool,
    /// Where redirects led.
    returned_url: &'a str,
    /// The domain, as it was asked for.
    requested_domain: &'a str,
    /// Milliseconds since 1970.
    last_checked: u64,
}

impl<'a> HttpCheck<'a> {
    fn of(domain: &'a str, checked: &'a Checked) -> Option<Self> {
        let since = checked.times.checked_at.duration_since(SystemTime::UNIX_EPOCH);
        let last_hop = checked.observations.iter().find_map(|seen| seen.last_hop());
        Some(Self {
            // 0 where there was no answer to take a status from.
            status_code: answered(checked).map_or(0, |(_, answer)| answer.status),
            status_text: "",
            is_down: is_down(checked)?,
            returned_url: last_hop.map_or(checked.target.canonical(), |hop| hop.url.as_str()),
            requested_domain: domain,
            last_checked: since
                .ok()
                .and_then(|since| since.as_millis().try_into().ok())
                .unwrap_or(0),
        })
    }
}

/// Whether it is down, in the two words of the older services; nothing when we cannot tell. What
/// fails for some people or one is up, and so is a site that answers and keeps programs out.
fn is_down(checked: &Checked) -> Option<bool> {
    match checked.verdict.down_for {
        _ if checked.verdict.fault() == Fault::Checker => None,
        DownFor::Everyone => Some(true),
        DownFor::Nobody | DownFor::You | DownFor::Some => Some(false),
        DownFor::Unknown => answered(checked).map(|_| false),
    }
}

/// The request that got the final answer.
fn answered(checked: &Checked) -> Option<(&Try, &Answer)> {
    let last_hop = checked.observations.iter().find_map(|seen| seen.last_hop())?;
    last_hop.tries.iter().rev().find_map(|one| Some((one, one.answer()?)))
}

fn face(shape: Shape) -> Face {
    match shape {
        Shape::Json => Face::Program,
        Shape::Text => Face::Text,
    }
}

/// A script that calls a function with the answer.
const SCRIPT: [(HeaderName, &str); 1] = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")];

/// Names up to the longest that DNS knows (RFC 1035 §2.3.4).
const DOMAIN_MAX_CHARS: usize = 253;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_host_with_an_old_ending_is_an_old_question() {
        assert_eq!(Shape::of("/example.com.json"), Some(("example.com", Shape::Json)));
        assert_eq!(Shape::of("/example.com.txt"), Some(("example.com", Shape::Text)));
        for path in ["/package.json", "/example.com/a.json", "/.well.json", "/example.com", "/"] {
            assert_eq!(Shape::of(path), None, "{path}");
        }
    }

    #[test]
    fn an_invalid_name_is_three() {
        let answer = IsItUp::invalid("two words");
        assert_eq!(answer.line(), "two words, 80, 3, , , 0.000\n");
        let json = serde_json::to_string(&answer).unwrap();
        assert!(json.starts_with("{\"domain\":\"two words\",\"port\":80,\"status_code\":3,"));
        assert!(json.ends_with("\"response_code\":null,\"response_time\":0}"), "{json}");
        assert_eq!(IsItUp::invalid("a\nb, 443, 1").line(), "a b, 443, 1, 80, 3, , , 0.000\n");
    }
}

//! The shapes that clients of older services still expect: `/{host}.json` and `/{host}.txt` as
//! isitup.org answered them, `/api/httpcheck/{host}` as downforeveryoneorjustme.com did.
//!
//! They know up and down only. When we cannot tell, we say so with a 503 and never with "down".

use std::net::IpAddr;
use std::time::SystemTime;

use axum::Json;
use axum::extract;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use serde::Serialize;

use crate::check::Checked;
use crate::observation::Answer;
use crate::observation::Try;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::web::State;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::face::Face;
use crate::web::pages::check::ask;
use crate::web::pages::check::cache_policy;
use crate::web::question::Question;

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

/// `/{host}.json` and `/{host}.txt`.
pub(super) async fn is_it_up(state: &State, asker: Asker, host: &str, shape: Shape) -> Response {
    let question = Question::about(host);
    match (ask(state, asker, &question).await, shape) {
        (Ok(checked), _) => match IsItUp::of(host, &checked) {
            Some(answer) => answer.show(shape, cache_policy(&question, &checked)),
            None => Error::CannotTell.answer(face(shape), &question),
        },
        (Err(Error::NotATarget(_)), _) => IsItUp::invalid(host).show(shape, CachePolicy::Never),
        (Err(error), _) => error.answer(face(shape), &question),
    }
}

/// `/api/httpcheck/{host}`.
pub(super) async fn http_check(
    extract::State(state): extract::State<State>,
    asker: Asker,
    Path(host): Path<String>,
) -> Response {
    let question = Question::about(host);
    match ask(&state, asker, &question).await {
        Ok(checked) => match HttpCheck::of(&question.url, &checked) {
            Some(answer) => (cache_policy(&question, &checked), CORS, Json(answer)).into_response(),
            None => Error::CannotTell.answer(asker, &question),
        },
        Err(error) => error.answer(asker, &question),
    }
}

/// isitup.org's answer, its keys in its order.
#[derive(Debug, Serialize)]
struct IsItUp<'a> {
    domain: &'a str,
    port: u16,
    /// 1 up, 2 down, 3 not a domain.
    status_code: u8,
    response_ip: Option<IpAddr>,
    /// Its clients take null for down, so a 502 is null as well.
    response_code: Option<u16>,
    /// Seconds.
    response_time: f64,
}

impl<'a> IsItUp<'a> {
    fn of(domain: &'a str, checked: &Checked) -> Option<Self> {
        let answered = answered(checked).filter(|_| is_down(checked) == Some(false));
        Some(Self {
            domain,
            port: checked.target.port(),
            status_code: if is_down(checked)? { 2 } else { 1 },
            response_ip: answered.map(|(one, _)| one.address.ip()),
            response_code: answered.map(|(_, answer)| answer.status),
            response_time: answered.map_or(0.0, |(_, answer)| f64::from(answer.first_byte.0) / 1e3),
        })
    }

    fn invalid(domain: &'a str) -> Self {
        let port = 80;
        let (response_ip, response_code, response_time) = (None, None, 0.0);
        Self { domain, port, status_code: 3, response_ip, response_code, response_time }
    }

    fn show(&self, shape: Shape, policy: CachePolicy) -> Response {
        match shape {
            Shape::Json => (policy, CORS, Json(self)).into_response(),
            Shape::Text => (policy, CORS, self.line()).into_response(),
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

/// downforeveryoneorjustme.com's answer, its keys in its order.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct HttpCheck<'a> {
    status_code: u16,
    status_text: &'static str,
    is_down: bool,
    returned_url: &'a str,
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

/// Scripts of any site asked the older services; they may ask us.
const CORS: [(header::HeaderName, &str); 1] = [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];

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
    }
}

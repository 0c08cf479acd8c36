//! The service, asked from the person's machine: what it sees, and what it makes of both sides.
//!
//! The person named the service, so no `guard` stands before it. What it answers is a stranger's
//! text all the same: capped here, washed in `wire`. That it cannot be asked says nothing about
//! the site, and the trouble that keeps us from it may be the very trouble that is looked for;
//! so there are several `ways` to it.

mod claim;
mod led_to;
mod ways;

use std::net::SocketAddr;
use std::time::Duration;

use reqwest::Client;
use reqwest::RequestBuilder;
use reqwest::Response;
use reqwest::StatusCode;
use reqwest::header;
use rustls_pki_types::CertificateDer;
use tokio::time::timeout;
use url::Host;
use url::Url;

use crate::cli::service::claim::Audience;
pub(super) use crate::cli::service::led_to::LedTo;
use crate::cli::service::ways::Ways;
use crate::guard;
use crate::report::Report;
use crate::target::SchemeGiven;
use crate::target::Target;
use crate::wire;
use crate::wire::Answer;
use crate::wire::Problem;

/// How to ask a service.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where it is.
    pub at: Target,
    /// Name servers that may know its name when the system's own look-up fails.
    pub resolvers: Vec<SocketAddr>,
    /// Trust anchors beside the public ones.
    pub extra_roots: Vec<CertificateDer<'static>>,
}

/// A service that has looked, and can be asked to judge.
pub(super) struct Service {
    api: Url,
    ways: Ways,
    led_to: LedTo,
}

/// Why a service has not answered. `Display` is the sentence for people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum NoAnswer {
    /// No way leads to it.
    #[error("The service could not be reached from this machine.")]
    Unreachable,
    /// Nothing came in time.
    #[error("The service did not answer in time.")]
    TooSlow,
    /// It sends us to another address.
    #[error("The service sends us to another address. Perhaps its name starts with https://.")]
    SentElsewhere,
    /// It says why not.
    #[error("The service says: {0}")]
    Said(String),
    /// It does not know the question.
    #[error("The service does not know our question. It may be older than this program.")]
    NotKnown,
    /// It cannot answer, and does not say why.
    #[error("The service could not answer just now.")]
    Failed,
    /// What is to be sent is more than a service reads.
    #[error("This machine saw more than a service reads.")]
    TooMuch,
    /// What it sent is no answer, or one that is too large.
    #[error("The service's answer could not be read.")]
    Unreadable,
}

impl Service {
    /// Asks what it sees, and reads which addresses it was led to.
    ///
    /// # Errors
    /// [`NoAnswer`] says why it cannot have a part in this.
    pub(super) async fn look(settings: &Settings, target: &Target) -> Result<Self, NoAnswer> {
        let api = api_of(settings.at.url());
        let ways = Ways::new(&api, settings).ok_or(NoAnswer::Unreachable)?;
        let mut service = Self { api, ways, led_to: LedTo::default() };
        let mut question = service.api.clone();
        question.query_pairs_mut().append_pair("url", &as_typed(target));
        let body = service.ask(LOOK_WITHIN, |client| client.get(question.clone())).await?;
        service.led_to = LedTo::read(&body).ok_or(NoAnswer::Unreadable)?;
        Ok(service)
    }

    /// Where it was led to.
    pub(super) fn led_to(&self) -> &LedTo {
        &self.led_to
    }

    /// Tells it what this machine saw, and asks for the verdict.
    ///
    /// # Errors
    /// [`NoAnswer`] says why there is none.
    pub(super) async fn judge(
        &mut self,
        target: &Target,
        report: &Report,
    ) -> Result<Answer, NoAnswer> {
        let claim = claim::body(&as_typed(target), report, self.audience());
        let claim = claim.ok_or(NoAnswer::TooMuch)?;
        let api = self.api.clone();
        let ask = |client: &Client| {
            let request = client.post(api.clone()).header(header::CONTENT_TYPE, "application/json");
            request.body(claim.clone())
        };
        let body = self.ask(JUDGE_WITHIN, ask).await?;
        Answer::received(&body).map_err(|_| NoAnswer::Unreadable)
    }

    /// Where the service stands. A name may lead anywhere.
    fn audience(&self) -> Audience {
        let address = match self.api.host() {
            Some(Host::Ipv4(address)) => Some(address.into()),
            Some(Host::Ipv6(address)) => Some(address.into()),
            Some(Host::Domain(_)) | None => None,
        };
        let is_inside = address.is_some_and(|address| !guard::is_public(address));
        if is_inside { Audience::SameNetwork } else { Audience::Anywhere }
    }

    /// The body of a `200`.
    async fn ask(
        &mut self,
        within: Duration,
        request: impl Fn(&Client) -> RequestBuilder,
    ) -> Result<Vec<u8>, NoAnswer> {
        let asked = async { read(self.ways.send(request).await?).await };
        timeout(within, asked).await.unwrap_or(Err(NoAnswer::TooSlow))
    }
}

async fn read(mut response: Response) -> Result<Vec<u8>, NoAnswer> {
    let status = response.status();
    let is_problem = is_problem(&response);
    let mut body = Vec::new();
    while let Some(more) = response.chunk().await.map_err(|_| NoAnswer::Unreadable)? {
        if body.len() + more.len() > BODY_MAX_BYTES {
            return Err(NoAnswer::Unreadable);
        }
        body.extend_from_slice(&more);
    }
    match status {
        StatusCode::OK => Ok(body),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Err(NoAnswer::NotKnown),
        _ if status.is_redirection() => Err(NoAnswer::SentElsewhere),
        _ if is_problem => {
            Err(wire::problem_received(&body).map_or(NoAnswer::Failed, NoAnswer::Said))
        }
        _ => Err(NoAnswer::Failed),
    }
}

/// Only what says of itself that it tells a problem is told on.
fn is_problem(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.and_then(|kind| kind.to_str().ok()).is_some_and(|it| it.starts_with(Problem::MEDIA_TYPE))
}

/// `api/check` below the service's own path.
fn api_of(service: &Url) -> Url {
    let mut api = service.clone();
    let path = format!("{}/api/check", service.path().trim_end_matches('/'));
    api.set_path(&path);
    api.set_query(None);
    api
}

/// The address as it has to be sent so that the service reads the same: without the scheme when
/// we chose it, because then a site that has no https is looked at over http.
fn as_typed(target: &Target) -> String {
    let whole = target.canonical();
    let short = whole.strip_prefix("https://").filter(|short| {
        target.scheme_given() == SchemeGiven::Assumed
            && Target::parse(short).is_ok_and(|again| again == *target)
    });
    short.unwrap_or(whole).to_owned()
}

/// A service measures for up to 28 s.
const LOOK_WITHIN: Duration = Duration::from_secs(30);

/// What it measured is kept for some seconds only, and this machine may have needed longer: then it
/// looks once more, for up to 28 s, and asks the addresses of this machine for up to 10 s.
const JUDGE_WITHIN: Duration = Duration::from_secs(45);

/// An answer has 10 to 100 KiB; a chain of eleven redirects with many addresses some more.
const BODY_MAX_BYTES: usize = 4 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_api_is_below_the_services_own_path() {
        for (service, api) in [
            ("service.example", "https://service.example/api/check"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080/api/check"),
            ("https://x.example/down/?a#b", "https://x.example/down/api/check"),
        ] {
            assert_eq!(api_of(Target::parse(service).unwrap().url()).as_str(), api);
        }
    }

    #[test]
    fn what_is_sent_is_read_as_the_same_target() {
        for typed in
            ["shop.example", "shop.example:8443/a?b=c", "https://shop.example", "http://x.example/"]
        {
            let target = Target::parse(typed).unwrap();
            assert_eq!(Target::parse(&as_typed(&target)), Ok(target), "{typed}");
        }
    }
}

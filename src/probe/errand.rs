//! One try: to one address, from the connection to as far as it comes.
//!
//! When HTTP/2 breaks, the same try goes on over a new connection that offers only HTTP/1.1. It
//! must not choose addresses, follow redirects or try again for another reason.

use std::net::SocketAddr;

use hyper::header::HeaderValue;
use tokio::io::AsyncRead;
use tokio::io::AsyncWrite;

use crate::guard::Policy;
use crate::observation::Alpn;
use crate::observation::CertificateEnd;
use crate::observation::Course;
use crate::observation::Fallback;
use crate::observation::FinishedStep;
use crate::observation::HttpFailure;
use crate::observation::Millis;
use crate::observation::Secured;
use crate::observation::Try;
use crate::probe::Tools;
use crate::probe::clock::Clock;
use crate::probe::dialer::Connected;
use crate::probe::dialer::dial;
use crate::probe::http;
use crate::probe::http::Exchanged;
use crate::probe::http::Form;
use crate::probe::http::Leads;
use crate::probe::http::NotExchanged;
use crate::probe::http::Protocol;
use crate::probe::http::Waits;
use crate::probe::http::What;
use crate::probe::progress::Progress;
use crate::probe::sent::Sent;
use crate::probe::tls::ClientCertificate;
use crate::probe::tls::Handshaken;
use crate::probe::tls::Offer;
use crate::target::Target;

/// What is wanted of an address.
#[derive(Clone, Copy, Debug)]
pub(super) struct Errand<'a> {
    pub(super) tools: &'a Tools,
    /// What may be dialled.
    pub(super) policy: &'a Policy,
    pub(super) target: &'a Target,
    pub(super) clock: Clock,
    /// The `Cookie` field to send along.
    pub(super) cookies: Option<&'a HeaderValue>,
    /// What this look has sent.
    pub(super) sent: &'a Sent,
    /// Where its steps are told.
    pub(super) progress: &'a Progress,
}

/// A try, and where its answer leads.
#[derive(Debug)]
pub(super) struct Tried {
    pub(super) attempt: Try,
    pub(super) leads: Leads,
}

/// How far one connection came, and where its answer leads.
pub(super) type Came = (Course, Leads);

impl Errand<'_> {
    /// Dials the address and goes on from there. `None` when the guard does not admit it.
    pub(super) async fn run(&self, address: SocketAddr) -> Option<Tried> {
        let began = self.clock.elapsed();
        let admitted = self.policy.admit(address).ok()?;
        match dial(admitted, self.clock.left()).await {
            Ok(connected) => Some(self.run_on(address, connected, began).await),
            Err(not) => {
                let step =
                    FinishedStep::Connection { address: address.ip(), failure: Some(not.failure) };
                self.progress.tell(step, Some(not.took));
                let course = Course::NotConnected { took: not.took, failure: not.failure };
                Some(Tried { attempt: Try { address, began, course }, leads: Leads::default() })
            }
        }
    }

    /// Goes on from a connection that is there.
    pub(super) async fn run_on(
        &self,
        address: SocketAddr,
        connected: Connected,
        began: Millis,
    ) -> Tried {
        let came = self.speak(connected, Offer::Http2AndHttp11).await;
        let (course, leads) = match broken_http2(&came.0) {
            Some(failure) if !self.sent.is_enough() => {
                self.again_without_http2(address, failure, came).await
            }
            _ => came,
        };
        Tried { attempt: Try { address, began, course }, leads }
    }

    /// The second connection decides, unless it does not get as far as the first one.
    async fn again_without_http2(
        &self,
        address: SocketAddr,
        broke: HttpFailure,
        first: Came,
    ) -> Came {
        let Ok(admitted) = self.policy.admit(address) else { return first };
        let Ok(connected) = dial(admitted, self.clock.left()).await else { return first };
        let progress = &self.progress.again();
        let once_more = Errand { progress, ..*self };
        let (mut course, leads) = once_more.speak(connected, Offer::Http11Only).await;
        match &mut course {
            Course::Answered { answer, .. } => answer.fallback = Fallback::FromHttp2,
            Course::NotAnswered { failure, .. } if broke == HttpFailure::Http2Broken => {
                *failure = broke;
            }
            Course::NotAnswered { .. } => {}
            Course::NotConnected { .. } | Course::NotSecured { .. } => return first,
        }
        (course, leads)
    }

    /// Speaks on a connection to the target, wherever it came from.
    pub(super) async fn speak(&self, connected: Connected, offer: Offer) -> Came {
        let _counted = self.sent.counting(connected.stream.meter());
        let connect = connected.took;
        if !self.target.is_https() {
            let outcome = self.ask(connected.stream, Protocol::Http1).await;
            self.tell_answer(&outcome);
            return came(connect, None, outcome);
        }
        let within = self.clock.within(self.tools.patience.handshake);
        let host = self.target.host();
        match self.tools.tls.handshake(connected.stream, &host, offer, within).await {
            Ok(shaken) => {
                let step = FinishedStep::Encryption(Ok(certificate_end(&shaken.secured)));
                self.progress.tell(step, Some(shaken.secured.took));
                self.speak_secured(connect, shaken).await
            }
            Err(not) => {
                self.progress.tell(FinishedStep::Encryption(Err(not.failure)), Some(not.took));
                let (took, failure) = (not.took, not.failure);
                (Course::NotSecured { connect, took, failure }, Leads::default())
            }
        }
    }

    async fn speak_secured(&self, connect: Millis, shaken: Handshaken) -> Came {
        let protocol = match shaken.secured.alpn {
            Alpn::H2 => Protocol::Http2,
            Alpn::Http11 | Alpn::None => Protocol::Http1,
        };
        let outcome = self.ask(shaken.stream, protocol).await;
        let outcome = outcome.map_err(|not| told_late(not, shaken.client_certificate));
        self.tell_answer(&outcome);
        came(connect, Some(Box::new(shaken.secured)), outcome)
    }

    fn tell_answer(&self, outcome: &Result<Exchanged, NotExchanged>) {
        let (end, took) = match outcome {
            Ok(Exchanged { answer, .. }) => (Ok(answer.status), answer.first_byte),
            Err(not) => (Err(not.failure), not.took),
        };
        self.progress.tell(FinishedStep::Answer(end), Some(took));
    }

    async fn ask<S>(&self, stream: S, protocol: Protocol) -> Result<Exchanged, NotExchanged>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let patience = &self.tools.patience;
        let head = self.clock.within(patience.first_byte);
        // The body ends with the look, however late the head came.
        let waits = Waits { head, body: patience.body, end: self.clock.end() };
        let (url, agent) = (self.target.url(), &self.tools.agent);
        let what = What { url, protocol, agent, cookies: self.cookies, form: Form::Path };
        http::get(stream, what, waits).await
    }
}

fn certificate_end(secured: &Secured) -> CertificateEnd {
    match secured.certificate.problems.is_empty() {
        true => CertificateEnd::Fine,
        false => CertificateEnd::Problem,
    }
}

fn came(
    connect: Millis,
    tls: Option<Box<Secured>>,
    outcome: Result<Exchanged, NotExchanged>,
) -> Came {
    match outcome {
        Ok(exchanged) => {
            let answer = Box::new(exchanged.answer);
            (Course::Answered { connect, tls, answer }, exchanged.leads)
        }
        Err(NotExchanged { took, failure }) => {
            (Course::NotAnswered { connect, tls, took, failure }, Leads::default())
        }
    }
}

/// In TLS 1.3 a server that insists on a client certificate says so by closing the connection
/// when the handshake is over for us (RFC 8446 §4.4.2.4).
fn told_late(not: NotExchanged, asked: ClientCertificate) -> NotExchanged {
    match (asked, not.failure) {
        (ClientCertificate::Asked, HttpFailure::Closed | HttpFailure::Reset) => {
            NotExchanged { failure: HttpFailure::ClientCertificateRequired, ..not }
        }
        _ => not,
    }
}

/// How HTTP/2 broke, when HTTP/1.1 may do better. Silence and floods would only come again.
fn broken_http2(course: &Course) -> Option<HttpFailure> {
    match course {
        Course::NotAnswered { tls: Some(tls), failure, .. } if tls.alpn == Alpn::H2 => {
            match failure {
                HttpFailure::TimedOut
                | HttpFailure::TooSlow
                | HttpFailure::Flood
                | HttpFailure::ClientCertificateRequired => None,
                other => Some(*other),
            }
        }
        _ => None,
    }
}

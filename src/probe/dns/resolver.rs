//! What one resolver says of one name: both families at the same time, and whether it lives.
//!
//! It must not compare resolvers: it knows only one.

use std::net::SocketAddr;
use std::time::Duration;

use hickory_proto::rr::Name;
use hickory_proto::rr::RecordType;
use tokio::time::Instant;
use tokio::time::timeout_at;

use super::Teller;
use super::exchange::Ask;
use super::exchange::Checking;
use super::exchange::NoReply;
use super::exchange::exchange;
use super::question::ask;
use crate::observation::DnsOutcome;
use crate::observation::Family;
use crate::observation::Liveness;
use crate::observation::Millis;
use crate::observation::Question;
use crate::observation::ResolverView;
use crate::probe::span;

/// Asks for A and AAAA side by side and tells each outcome as soon as it is there.
///
/// A resolver that stays silent is asked for the root's name servers while the questions still
/// wait, so that its liveness is known when they give up and costs no time of its own.
pub(super) async fn view(
    server: SocketAddr,
    name: &Name,
    deadline: Instant,
    teller: Teller,
) -> ResolverView {
    let told = async |family| {
        let asking = ask(server, name, family, deadline);
        let question = span::step(span::dns(family), asking, |span, question| {
            span.record("outcome", span::of_question(&question.outcome));
            question.took
        })
        .await;
        teller.tell(family, &question);
        question
    };
    let silent_at = Instant::now() + SILENT_AFTER;
    let mut questions = Box::pin(async { tokio::join!(told(Family::V4), told(Family::V6)) });
    let ((a, aaaa), root) = match timeout_at(silent_at, &mut questions).await {
        Ok(both) => (both, None),
        Err(_) => {
            let (both, root) = tokio::join!(questions, liveness(server, deadline));
            (both, Some(root))
        }
    };
    let alive = match (&a.outcome, &aaaa.outcome) {
        // There is no way to it, so there is no asking either.
        (DnsOutcome::Unsendable, DnsOutcome::Unsendable) => Liveness::Silent,
        (a, aaaa) if is_reply(a) || is_reply(aaaa) => Liveness::NotAsked,
        _ => root.unwrap_or_default(),
    };
    ResolverView { resolver: server.to_string(), a, aaaa, alive }
}

/// The view of a resolver that was not asked.
pub(super) fn unasked(server: SocketAddr) -> ResolverView {
    let question = Question { took: Millis(0), outcome: DnsOutcome::NotAsked, ede: Vec::new() };
    ResolverView {
        resolver: server.to_string(),
        a: question.clone(),
        aaaa: question,
        alive: Liveness::NotAsked,
    }
}

/// Whether the resolver answers a question that every resolver can answer from what it holds.
pub(super) async fn liveness(server: SocketAddr, deadline: Instant) -> Liveness {
    let ask = Ask { name: &Name::root(), kind: RecordType::NS, checking: Checking::On };
    match exchange(server, &ask, deadline).await {
        // Any reply will do: a refusal is a sign of life too.
        Ok(_) | Err(NoReply::Malformed) => Liveness::Alive,
        Err(NoReply::TimedOut | NoReply::Unsendable) => Liveness::Silent,
    }
}

/// Whether something came back from the resolver.
fn is_reply(outcome: &DnsOutcome) -> bool {
    !matches!(outcome, DnsOutcome::TimedOut | DnsOutcome::Unsendable | DnsOutcome::NotAsked)
}

/// When a resolver without any answer begins to look dead. The own retry went out at 400 ms and
/// had 400 ms for its answer; half of a question's 2 s is left for the root to answer.
const SILENT_AFTER: Duration = Duration::from_millis(800);

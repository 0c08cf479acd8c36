//! SIGTERM, while people come.

use std::io::ErrorKind;
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use tokio::task::JoinSet;
use tokio::time::MissedTickBehavior;
use tokio::time::interval;
use tokio::time::sleep;

use crate::crowd::options;
use crate::figures::Times;
use crate::figures::seconds;
use crate::notes::Notes;
use crate::program::Program;
use crate::targets::AT_ONCE;
use crate::targets::Manner;
use crate::targets::Targets;
use crate::visitor::Visitor;
use crate::visitor::check_once;

/// How a visit ended.
#[derive(Debug)]
enum Visit {
    /// With a whole answer.
    Answered(u16, Duration),
    /// The service takes no visitors any more.
    TurnedAway,
    /// A connection stood, and no whole answer came.
    Lost(String),
}

/// 200 visitors a second, each with a new check of a slow site, and some who keep their connection.
pub(crate) async fn told_to_leave_under_load() -> Notes {
    let mut notes = Notes::default();
    let control = Targets::open(AT_ONCE);
    let sites = Targets::open(Manner::Answers { after: Duration::from_millis(300), bytes: 2_000 });
    let mut program = Program::start(&options(&control));
    let before = check_once(program.address, &control.url(1)).await;
    notes.hold("it works before", before.as_ref().is_ok_and(|said| said.works()), &before);
    let service = program.address;
    let mut half_open = Visitor::come(service).await.expect("it listens");
    half_open.say(b"GET / HTTP/1.1\r\nHos").await.expect("it reads");

    let url = Arc::new(control.url(1));
    let mut kept = JoinSet::new();
    for _ in 0..KEPT_VISITORS {
        kept.spawn(keep_asking(service, Arc::clone(&url)));
    }
    let mut coming = JoinSet::new();
    let mut pace = interval(Duration::from_secs(1) / PER_SECOND);
    pace.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let mut told_at = None;
    for number in 0..VISITS {
        pace.tick().await;
        if number == VISITS / 2 {
            program.terminate();
            told_at = Some(Instant::now());
        }
        let url = sites.url(usize::try_from(number).unwrap_or(0));
        coming.spawn(async move { visit(service, &url).await });
    }
    let visits = coming.join_all().await;
    let told_at = told_at.unwrap_or_else(Instant::now);
    let status = tokio::task::block_in_place(|| program.ended_within(LEAVES_WITHIN));
    let left_after = told_at.elapsed();
    drop(half_open);
    let kept: Vec<Kept> = kept.join_all().await;

    let mut took = Times::default();
    let (mut statuses, mut away, mut lost) = (std::collections::BTreeMap::new(), 0, Vec::new());
    for visit in visits {
        match visit {
            Visit::Answered(status, time) => {
                *statuses.entry(status).or_insert(0) += 1;
                took.add(time);
            }
            Visit::TurnedAway => away += 1,
            Visit::Lost(why) => lost.push(why),
        }
    }
    let (answered, between, broken) = kept.iter().fold((0, 0, 0), |sum, kept| {
        (
            sum.0 + kept.answered,
            sum.1 + usize::from(kept.closed_between),
            sum.2 + usize::from(kept.broken),
        )
    });
    notes.figure("visitors, each with a new check", VISITS);
    notes.figure("whole answers, by status", format!("{statuses:?}"));
    notes.figure("turned away after it had stopped listening", away);
    notes.figure("lost", lost.len());
    notes.figure("answers", took.told());
    notes.figure("answers over kept connections", answered);
    notes.figure("kept connections closed between two answers", between);
    notes.figure("from the signal to the end of the process", seconds(left_after));
    notes.hold("nobody who was let in lost an answer", lost.is_empty(), &lost);
    notes.hold("no answer over a kept connection is cut", broken == 0, broken);
    notes.hold(
        "every answer is a verdict",
        statuses.keys().all(|status| *status == 200),
        &statuses,
    );
    notes.hold(
        "it ends in time, with 0, although half a head is open",
        status.is_some_and(|it| it.success()),
        status,
    );
    notes.hold("it was still serving when it was told", away < VISITS as usize / 2, away);
    notes
}

async fn visit(service: std::net::SocketAddr, url: &str) -> Visit {
    let mut visitor = match Visitor::come(service).await {
        Ok(visitor) => visitor,
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => return Visit::TurnedAway,
        Err(error) => return Visit::Lost(format!("not let in: {error}")),
    };
    match visitor.check(url).await {
        Ok(said) => Visit::Answered(said.status, said.took),
        Err(error) => Visit::Lost(format!("{:?}: {error}", error.kind())),
    }
}

/// Somebody who keeps a connection.
#[derive(Debug, Default)]
struct Kept {
    answered: usize,
    closed_between: bool,
    broken: bool,
}

async fn keep_asking(service: std::net::SocketAddr, url: Arc<String>) -> Kept {
    let mut kept = Kept::default();
    let Ok(mut visitor) = Visitor::come(service).await else { return kept };
    loop {
        match visitor.check(&url).await {
            Ok(_) => kept.answered += 1,
            // Part of an answer, and then the end.
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
                kept.broken = true;
                return kept;
            }
            Err(_) => {
                kept.closed_between = true;
                return kept;
            }
        }
        sleep(Duration::from_millis(20)).await;
    }
}

const PER_SECOND: u32 = 200;

/// Four seconds of visitors.
const VISITS: u32 = 800;

/// Visitors who keep their connection.
const KEPT_VISITORS: usize = 20;

/// By when it must have left: a second of notice, 38 s of drain, and time to spare. With checks of
/// 300 ms it takes a few seconds.
const LEAVES_WITHIN: Duration = Duration::from_secs(20);

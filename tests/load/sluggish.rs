//! Clients who take places and give nothing: half a head, half a body, silence, and answers that
//! nobody reads.

use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::crowd::SLACK_KIB;
use crate::crowd::options;
use crate::figures::Times;
use crate::figures::seconds;
use crate::hanging::holds_after;
use crate::hanging::memory;
use crate::notes::Notes;
use crate::program::Program;
use crate::size::Size;
use crate::targets::AT_ONCE;
use crate::targets::Targets;
use crate::visitor::Said;
use crate::visitor::Visitor;
use crate::visitor::check_once;

/// How a client keeps its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holding {
    /// Connects and says nothing.
    Silence,
    /// Sends a head of nearly the full size, without its end.
    HalfHead,
    /// Sends a report of nearly the full size, without its end.
    HalfBody,
    /// Asks without end and reads nothing.
    Unread,
}

/// All kinds, each as often as the others.
const KINDS: [Holding; 4] =
    [Holding::Silence, Holding::HalfHead, Holding::HalfBody, Holding::Unread];

/// Nearly all places are held; the rest must be served, and the held ones come free.
pub(crate) async fn hold_the_places(size: Size) -> Notes {
    let mut notes = Notes::default();
    let control = Targets::open(AT_ONCE);
    let program = Arc::new(Program::start(&options(&control)));
    let before = check_once(program.address, &control.url(1)).await;
    notes.hold("it works before", before.as_ref().is_ok_and(Said::works), &before);
    let style = Arc::new(style_sheet(&program).await);
    let (base, files) = (program.rss_kib(), program.open_files());
    program.forget_peak();

    let begun = Instant::now();
    let (over, is_over) = watch::channel(false);
    let mut holders = JoinSet::new();
    for kind in KINDS {
        for _ in 0..size.held {
            let program = Arc::clone(&program);
            // Not all in the same moment: the kernel's queue for those who come is short.
            sleep(Duration::from_millis(1)).await;
            let (style, is_over) = (Arc::clone(&style), is_over.clone());
            holders.spawn(async move { (kind, hold(&program, kind, &style, is_over).await) });
        }
    }
    // What others meet with while the places are held.
    let mut served = Times::default();
    let mut wrong = Vec::new();
    let given_up = Instant::now() + SERVING;
    let mut number = 10;
    while Instant::now() < given_up {
        number += 1;
        match check_once(program.address, &control.url(number)).await {
            Ok(said) if said.works() => served.add(said.took),
            Ok(said) => wrong.push(said.outcome()),
            Err(error) => wrong.push(error.to_string()),
        }
        sleep(Duration::from_millis(20)).await;
    }
    let settled = program.settled(files, ENDING).await;
    let all_ended = begun.elapsed();
    over.send_replace(true);
    let held: Vec<_> = holders.join_all().await;
    let peak = program.peak_kib();

    notes.figure("connections held, of each kind", size.held);
    for kind in KINDS {
        let all = || held.iter().filter(|(it, _)| *it == kind);
        let longest = all().filter_map(|(_, for_so_long)| *for_so_long).max();
        let ended = all().filter(|(_, for_so_long)| for_so_long.is_some()).count();
        let what = format!("{kind:?}: ended, the last after");
        if kind != Holding::Unread {
            notes.figure(&what, format!("{ended}, {}", seconds(longest.unwrap_or_default())));
            let what = format!("every connection of {kind:?} is ended by the service");
            notes.hold(&what, ended == size.held, ended);
        }
    }
    notes.figure("all connections had been ended after", seconds(all_ended));
    notes.hold("every connection is ended by the service", settled <= files, (settled, files));
    notes.figure("others, each with a new check", served.told());
    memory(&mut notes, base, peak, program.rss_kib());
    notes.hold("all others are served meanwhile", wrong.is_empty(), &wrong);
    notes.hold("memory stays within the sum of its caps", peak <= base + HELD_KIB, (peak, base));
    holds_after(&mut notes, &program, base, files, settled);
    notes
}

/// Holds a place, and tells how long that went well.
async fn hold(
    program: &Program,
    kind: Holding,
    style: &str,
    mut is_over: watch::Receiver<bool>,
) -> Option<Duration> {
    let mut visitor = match kind {
        Holding::Unread => Visitor::come_with_little_room(program.address).await.ok()?,
        _ => Visitor::come(program.address).await.ok()?,
    };
    let begun = Instant::now();
    let filler = "x".repeat(1024);
    match kind {
        Holding::Silence => {}
        Holding::HalfHead => {
            let _ = visitor.say(b"GET / HTTP/1.1\r\nHost: us\r\n").await;
            for number in 0..HEAD_KIB {
                let field = format!("X-{number}: {filler}\r\n");
                if visitor.say(field.as_bytes()).await.is_err() {
                    break;
                }
            }
        }
        Holding::HalfBody => {
            let head = format!(
                "POST /api/check HTTP/1.1\r\nHost: us\r\nContent-Type: application/json\r\n\
                 Content-Length: {}\r\n\r\n",
                512 * 1024
            );
            let _ = visitor.say(head.as_bytes()).await;
            for _ in 0..BODY_KIB {
                // The service may have had enough before.
                if visitor.say(filler.as_bytes()).await.is_err() {
                    break;
                }
            }
        }
        Holding::Unread => {
            // It learns of the end only when it reads, so others tell that.
            ask_without_reading(&mut visitor, style).await;
            let _ = is_over.wait_for(|over| *over).await;
            return None;
        }
    }
    visitor.is_ended_within(ENDING).await.then(|| begun.elapsed())
}

/// Asks until the service takes no more questions, because its answers are not read.
async fn ask_without_reading(visitor: &mut Visitor, style: &str) {
    let questions = format!("GET {style} HTTP/1.1\r\nHost: us\r\n\r\n").repeat(4096);
    let _ = timeout(ASKING, visitor.say(questions.as_bytes())).await;
}

/// The path of the style sheet, which costs nothing to give.
async fn style_sheet(program: &Program) -> String {
    let home = async { Visitor::come(program.address).await?.ask("/").await }.await;
    let home = home.expect("the home page is there").body;
    let path = home.split('"').find(|word| word.starts_with("/static/style"));
    path.expect("the page has a style sheet").to_owned()
}

/// Head bytes of a half-sent head: just below what is read.
const HEAD_KIB: usize = 60;

/// Body bytes of a half-sent report: just below what is read.
const BODY_KIB: usize = 500;

/// How long others are watched: until the last kind's deadline and a little more.
const SERVING: Duration = Duration::from_secs(8);

/// By when a held connection must have been ended: the longest of the service's own deadlines for
/// each (10 s for a head, 20 s for a body, 30 s for a reader who reads nothing), and time to spare.
const ENDING: Duration = Duration::from_secs(50);

/// How long a reader who reads nothing asks: the service stops taking questions long before.
const ASKING: Duration = Duration::from_secs(2);

/// What `docs/memory.md` gives this many connections (40 MiB), a quarter of them with a head (30 MiB)
/// and a quarter with reports (18 MiB), and what an allocator keeps.
const HELD_KIB: u64 = 88 * 1024 + SLACK_KIB;

//! A famous site falls, and everybody asks for it at once.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::figures::Times;
use crate::figures::mib;
use crate::figures::ms;
use crate::figures::seconds;
use crate::notes::Notes;
use crate::program::Program;
use crate::size::Size;
use crate::targets::AT_ONCE;
use crate::targets::Manner;
use crate::targets::Targets;
use crate::visitor::Visitor;
use crate::visitor::check_once;

/// What one visitor met with.
#[derive(Default)]
struct Met {
    /// When the first answer was there.
    first: Option<Instant>,
    /// How long each further one took.
    further: Times,
    outcomes: BTreeMap<String, usize>,
    errors: Vec<String>,
}

/// Every visitor has a connection and asks; the first round finds nothing in the cache.
pub(crate) async fn one_cold_name(size: Size) -> Notes {
    let mut notes = Notes::default();
    let control = Targets::open(AT_ONCE);
    let site = Targets::open(Manner::Answers { after: PROBE, bytes: 2_000 });
    let program = Arc::new(Program::start(&options(&control)));
    let warm = check_once(program.address, &control.url(9)).await;
    notes.hold("it works before", warm.as_ref().is_ok_and(|said| said.works()), &warm);
    let (base, cpu) = (program.rss_kib(), program.cpu());
    program.forget_peak();

    let ready = Arc::new(Barrier::new(size.crowd + 1));
    let mut asking = JoinSet::new();
    for _ in 0..size.crowd {
        asking.spawn(ask(Arc::clone(&program), site.url(1), size.visits, Arc::clone(&ready)));
    }
    ready.wait().await;
    let begun = Instant::now();
    let (mut waited, mut further) = (Times::default(), Times::default());
    let mut outcomes = BTreeMap::<String, usize>::new();
    let mut errors = Vec::new();
    let mut firsts = Vec::new();
    while let Some(Ok(met)) = asking.join_next().await {
        firsts.extend(met.first);
        further.append(met.further);
        errors.extend(met.errors);
        met.outcomes
            .into_iter()
            .for_each(|(word, count)| *outcomes.entry(word).or_default() += count);
    }
    let took = begun.elapsed();
    // The probe of the first interval: the site answered it, and then everybody was told.
    let answered = site.first_answer().unwrap_or(begun);
    firsts.iter().for_each(|first| waited.add(first.saturating_duration_since(answered)));

    let questions = size.crowd * size.visits;
    let answered: usize = outcomes.values().sum();
    let cpu = program.cpu().saturating_sub(cpu);
    notes.figure("visitors at once", size.crowd);
    notes.figure("questions", questions);
    notes.figure("errors", errors.len());
    notes.figure("connections at the site", site.visits());
    notes.figure("all questions took", seconds(took));
    notes.figure("first round, from the site's answer", waited.told());
    notes.figure("further rounds", further.told());
    notes.figure("processor time for a question", ms(cpu / u32::try_from(questions).unwrap_or(1)));
    notes.figure("memory before", mib(base));
    notes.figure("memory at most", mib(program.peak_kib()));
    let works = outcomes.get("none (none.works)").copied();
    notes.hold(
        "every question got its answer",
        errors.is_empty() && answered == questions,
        errors.first(),
    );
    notes.hold("every answer says that the site works", works == Some(questions), &outcomes);
    let intervals = usize::try_from(took.as_secs() / KEPT.as_secs()).unwrap_or(0) + 1;
    notes.hold(
        "one connection at the site for each interval, at most",
        (1..=intervals).contains(&site.visits()),
        site.visits(),
    );
    let pause = site.shortest_pause();
    notes.hold("an interval is not cut short", pause.is_none_or(|pause| pause >= KEPT), pause);
    let bound = base + u64::try_from(size.crowd).unwrap_or(0) * CONNECTION_KIB + SLACK_KIB;
    notes.hold(
        "memory stays within what that many connections may take",
        program.peak_kib() <= bound,
        (program.peak_kib(), bound),
    );
    notes.hold("no defect in its log", program.defects().is_empty(), program.defects());
    notes
}

async fn ask(program: Arc<Program>, url: String, visits: usize, ready: Arc<Barrier>) -> Met {
    let mut met = Met::default();
    let come = Visitor::come(program.address).await;
    ready.wait().await;
    let mut visitor = match come {
        Ok(visitor) => visitor,
        Err(error) => {
            met.errors.push(error.to_string());
            return met;
        }
    };
    for visit in 0..visits {
        match visitor.check(&url).await {
            Err(error) => {
                met.errors.push(error.to_string());
                return met;
            }
            Ok(said) => {
                *met.outcomes.entry(said.outcome()).or_default() += 1;
                if visit == 0 {
                    met.first = Some(Instant::now());
                } else {
                    met.further.add(said.took);
                }
            }
        }
    }
    met
}

/// Options for a service that visits this machine and nothing else.
pub(crate) fn options(control: &Targets) -> String {
    format!(
        "--listen 127.0.0.1:0 --allow-net 127.0.0.0/8 --allow-port any --limits off \
         --resolver 127.0.0.1:9 --control {}",
        control.url(0)
    )
}

/// How long the site takes, so that a whole crowd gathers before it answers.
const PROBE: Duration = Duration::from_millis(300);

/// How long the answer about a site that works is kept, less the time that the probe takes.
const KEPT: Duration = Duration::from_secs(29);

/// What `docs/memory.md` gives a connection that asks for a verdict.
pub(crate) const CONNECTION_KIB: u64 = 64;

/// What the first use of everything takes, and what glibc's allocator keeps for later: it gives
/// pieces below 128 KiB back to the system only from the end of its heap.
pub(crate) const SLACK_KIB: u64 = 64 * 1024;

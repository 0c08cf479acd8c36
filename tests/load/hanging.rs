//! Half of the Internet hangs, and people ask about all of it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::crowd::SLACK_KIB;
use crate::crowd::options;
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
use crate::visitor::Said;
use crate::visitor::Visitor;
use crate::visitor::check_once;

/// What came of the questions about hanging sites.
#[derive(Default)]
struct Shed {
    took: Times,
    retry_after: BTreeSet<u64>,
    without: usize,
    others: BTreeMap<String, usize>,
    errors: Vec<String>,
}

impl Shed {
    fn hear(&mut self, said: &Said) {
        if said.status != 503 {
            *self.others.entry(said.outcome()).or_default() += 1;
            return;
        }
        self.took.add(said.took);
        match said.field("retry-after").and_then(|text| text.parse().ok()) {
            Some(seconds) => _ = self.retry_after.insert(seconds),
            None => self.without += 1,
        }
    }

    fn append(&mut self, other: Self) {
        self.took.append(other.took);
        self.retry_after.extend(other.retry_after);
        self.without += other.without;
        self.errors.extend(other.errors);
        other
            .others
            .into_iter()
            .for_each(|(word, count)| *self.others.entry(word).or_default() += count);
    }
}

/// Every question is about another site, and all of them hang.
pub(crate) async fn many_silent_sites(size: Size) -> Notes {
    let mut notes = Notes::default();
    let (control, silent) = (Targets::open(AT_ONCE), Targets::open(Manner::Hangs));
    let program = Arc::new(Program::start(&options(&control)));
    let calm = control.url(1);
    let before = check_once(program.address, &calm).await;
    notes.hold("it works before", before.as_ref().is_ok_and(Said::works), &before);
    let alone = ask_calmly(&program, &calm, QUIET, || false).await;
    let (base, files, cpu) = (program.rss_kib(), program.open_files(), program.cpu());
    program.forget_peak();

    let begun = Instant::now();
    let next = Arc::new(AtomicUsize::new(0));
    let mut flood = JoinSet::new();
    let urls: Arc<Vec<String>> =
        Arc::new((0..size.hanging).map(|number| silent.url(number)).collect());
    for _ in 0..VISITORS {
        flood.spawn(ask_on(Arc::clone(&program), Arc::clone(&urls), Arc::clone(&next), begun));
    }
    let all_asked = || next.load(Ordering::SeqCst) >= size.hanging;
    let meanwhile = ask_calmly(&program, &calm, LONGEST_FLOOD, all_asked).await;
    let flooded = begun.elapsed();
    let mut shed = Shed::default();
    while let Some(Ok(part)) = flood.join_next().await {
        shed.append(part);
    }
    let took = begun.elapsed();
    let peak = program.peak_kib();
    let settled = program.settled(files, SETTLING).await;
    let fresh = check_once(program.address, &control.url(2)).await;

    let cpu = program.cpu().saturating_sub(cpu);
    notes.figure("different hanging sites", size.hanging);
    notes.figure("visitors at once", VISITORS);
    notes.figure("measured to the end", shed.others.values().sum::<usize>());
    notes.figure("turned away (503)", shed.took.count());
    notes.figure("turned away after", shed.took.told());
    notes.figure("`Retry-After`, in seconds", format!("{:?}", shed.retry_after));
    notes.figure("connections at the sites, most at once", silent.most_open());
    notes.figure("the flood took", seconds(flooded));
    notes.figure("until the last answer", seconds(took));
    notes.figure("a kept answer, before", alone.took.told());
    notes.figure("a kept answer, in the flood", meanwhile.took.told());
    notes.figure(
        "processor time for a question",
        ms(cpu / u32::try_from(size.hanging).unwrap_or(1)),
    );
    memory(&mut notes, base, peak, program.rss_kib());
    notes.hold(
        "no more in flight than the cap",
        silent.most_open() <= IN_FLIGHT_MAX,
        silent.most_open(),
    );
    notes.hold(
        "every hanging site is asked once at most",
        silent.most_visits_of_one() <= 1,
        silent.most_visits_of_one(),
    );
    notes.hold(
        "no question is lost",
        shed.errors.is_empty()
            && shed.took.count() + shed.others.values().sum::<usize>() == size.hanging,
        (&shed.errors.first(), &shed.others),
    );
    notes.hold(
        "whoever is turned away is told when to come back",
        shed.without == 0 && shed.retry_after.iter().all(|s| (1..=60).contains(s)),
        (shed.without, &shed.retry_after),
    );
    notes.hold(
        "a kept answer stays right meanwhile",
        meanwhile.wrong.is_empty() && meanwhile.took.count() > 0,
        &meanwhile.wrong,
    );
    notes.hold(
        "no hanging site is said to work",
        !shed.others.keys().any(|word| word.starts_with("none")),
        &shed.others,
    );
    holds_after(&mut notes, &program, base, files, settled);
    notes.hold("a new check works afterwards", fresh.as_ref().is_ok_and(Said::works), &fresh);
    notes
}

/// Pairs of visitors ask for the same slow sites, and one of each leaves; beside them, visitors ask
/// about other sites and leave at once.
pub(crate) async fn half_leave_early(size: Size) -> Notes {
    let mut notes = Notes::default();
    let control = Targets::open(AT_ONCE);
    let slow = Targets::open(Manner::Answers { after: SLOW, bytes: 2_000 });
    let also_slow = Targets::open(Manner::Answers { after: SLOW, bytes: 2_000 });
    let program = Arc::new(Program::start(&options(&control)));
    let before = check_once(program.address, &control.url(1)).await;
    notes.hold("it works before", before.as_ref().is_ok_and(Said::works), &before);
    let (base, files) = (program.rss_kib(), program.open_files());
    program.forget_peak();

    let mut stayers = JoinSet::new();
    for number in 0..PAIRS {
        let (program, url) = (Arc::clone(&program), slow.url(number));
        stayers.spawn(async move {
            // Whoever asks first is the one who leaves.
            let mut leaver = Visitor::come(program.address).await?;
            leaver.say(question(&url).as_bytes()).await?;
            sleep(STAYS / 2).await;
            let mut stayer = Visitor::come(program.address).await?;
            let asking = stayer.check(&url);
            let leaving = async {
                sleep(STAYS).await;
                drop(leaver);
            };
            tokio::join!(asking, leaving).0
        });
    }
    sleep(STAYS).await;
    let passing = pass_by(&program, &also_slow, size.hanging).await;
    let mut answers = BTreeMap::<String, usize>::new();
    let mut errors = Vec::new();
    while let Some(Ok(said)) = stayers.join_next().await {
        match said {
            Ok(said) => *answers.entry(said.outcome()).or_default() += 1,
            Err(error) => errors.push(error.to_string()),
        }
    }
    let given_up = Instant::now() + SETTLING;
    while slow.open_now() + also_slow.open_now() > 0 && Instant::now() < given_up {
        sleep(Duration::from_millis(50)).await;
    }
    let peak = program.peak_kib();
    let once = program.rss_kib();
    let again = pass_by(&program, &also_slow, size.hanging).await;
    let settled = program.settled(files, SETTLING).await;
    let fresh = check_once(program.address, &control.url(2)).await;

    notes.figure("pairs at slow sites, one of each leaves", PAIRS);
    notes.figure("others who ask about as many sites and leave", passing);
    notes.figure("the same again", again);
    notes.figure("memory after the first time", mib(once));
    notes.figure("connections at the sites of the pairs", slow.visits());
    notes.figure("connections at the sites of the others", also_slow.visits());
    notes.figure("most at once, of both", slow.most_open() + also_slow.most_open());
    memory(&mut notes, base, peak, program.rss_kib());
    let works = answers.get("none (none.works)").copied();
    notes.hold(
        "whoever stays gets the answer",
        errors.is_empty() && works == Some(PAIRS),
        (&errors.first(), &answers),
    );
    notes.hold(
        "no check is begun again",
        slow.visits() == PAIRS
            && slow.most_visits_of_one() == 1
            && also_slow.most_visits_of_one() <= 2,
        (slow.visits(), slow.most_visits_of_one(), also_slow.most_visits_of_one()),
    );
    let twice = program.rss_kib();
    notes.hold("the same again takes no more memory", twice <= once + AGAIN_KIB, (twice, once));
    notes.hold(
        "no connection to a site is left over",
        slow.open_now() + also_slow.open_now() == 0,
        (slow.open_now(), also_slow.open_now()),
    );
    holds_after(&mut notes, &program, base, files, settled);
    notes.hold("a new check works afterwards", fresh.as_ref().is_ok_and(Said::works), &fresh);
    notes
}

/// Visitors who ask about one site after the other and never wait for an answer.
async fn pass_by(program: &Arc<Program>, sites: &Targets, count: usize) -> usize {
    let next = Arc::new(AtomicUsize::new(0));
    let urls: Arc<Vec<String>> = Arc::new((0..count).map(|number| sites.url(number)).collect());
    let mut passing = JoinSet::new();
    for _ in 0..PASSING {
        let (program, next, urls) = (Arc::clone(program), Arc::clone(&next), Arc::clone(&urls));
        passing.spawn(async move {
            let mut passed = 0;
            while let Some(url) = urls.get(next.fetch_add(1, Ordering::SeqCst)) {
                let Ok(mut visitor) = Visitor::come(program.address).await else { continue };
                let _ = visitor.say(question(url).as_bytes()).await;
                sleep(Duration::from_millis(20)).await;
                passed += 1;
            }
            passed
        });
    }
    passing.join_all().await.into_iter().sum()
}

/// Takes one site after the other from the list and asks about it when its turn has come, over one
/// connection.
async fn ask_on(
    program: Arc<Program>,
    urls: Arc<Vec<String>>,
    next: Arc<AtomicUsize>,
    begun: Instant,
) -> Shed {
    let mut shed = Shed::default();
    let mut visitor = None;
    loop {
        let number = next.fetch_add(1, Ordering::SeqCst);
        let Some(url) = urls.get(number) else { break };
        let turn = begun + EVERY * u32::try_from(number).unwrap_or(u32::MAX);
        tokio::time::sleep_until(turn.into()).await;
        if visitor.is_none() {
            visitor = Visitor::come(program.address).await.ok();
        }
        let Some(asking) = &mut visitor else {
            shed.errors.push("not let in".to_owned());
            continue;
        };
        match asking.check(url).await {
            Ok(said) => shed.hear(&said),
            Err(error) => {
                shed.errors.push(error.to_string());
                visitor = None;
            }
        }
    }
    shed
}

/// What somebody met with who asks for the same thing again and again.
#[derive(Default)]
struct Calm {
    took: Times,
    wrong: Vec<String>,
}

/// Asks for a site that works until the time is over or there is enough.
async fn ask_calmly(
    program: &Program,
    url: &str,
    span: Duration,
    enough: impl Fn() -> bool,
) -> Calm {
    let mut calm = Calm::default();
    let asking = async {
        let mut visitor = Visitor::come(program.address).await?;
        while !enough() {
            let said = visitor.check(url).await?;
            if !said.works() {
                calm.wrong.push(said.outcome());
            }
            calm.took.add(said.took);
            sleep(Duration::from_millis(10)).await;
        }
        std::io::Result::Ok(())
    };
    if let Ok(Err(error)) = timeout(span, asking).await {
        calm.wrong.push(error.to_string());
    }
    calm
}

/// Puts the figures of memory down.
pub(crate) fn memory(notes: &mut Notes, base: u64, peak: u64, after: u64) {
    notes.figure("memory before", mib(base));
    notes.figure("memory at most", mib(peak));
    notes.figure("memory afterwards", mib(after));
}

/// What must be as before when a flood is over.
pub(crate) fn holds_after(
    notes: &mut Notes,
    program: &Program,
    base: u64,
    files: usize,
    settled: usize,
) {
    let rss = program.rss_kib();
    notes.hold("memory comes back near to what it was", rss <= base + SLACK_KIB, (rss, base));
    notes.hold("no file is left open", settled <= files, (settled, files));
    notes.hold("no defect in its log", program.defects().is_empty(), program.defects());
}

fn question(url: &str) -> String {
    format!("GET /api/check?url={url} HTTP/1.1\r\nHost: us\r\n\r\n")
}

/// Measurements under way at once, as the program bounds them.
const IN_FLIGHT_MAX: usize = 256;

/// Visitors of a flood. More than the measurements under way and the queue before them, fewer than
/// the places for connections.
const VISITORS: usize = 1_000;

/// How often somebody asks in the flood: 250 times a second. More would measure this machine's
/// cores, since visitors, sites and service share them.
const EVERY: Duration = Duration::from_millis(4);

/// Pairs of visitors of whom one leaves: within what can be measured at once.
const PAIRS: usize = 100;

/// Visitors at once who never wait.
const PASSING: usize = 200;

/// By how much memory may differ when the same is done twice: kept answers, and the allocator's luck.
const AGAIN_KIB: u64 = 16 * 1024;

/// How long the slow sites take.
const SLOW: Duration = Duration::from_secs(4);

/// How long a leaver stays.
const STAYS: Duration = Duration::from_millis(400);

/// How long somebody asks in peace, to compare with.
const QUIET: Duration = Duration::from_secs(1);

/// A flood is over by then.
const LONGEST_FLOOD: Duration = Duration::from_secs(120);

/// How long sockets may take to be closed: the longest check, and a machine with much to do.
const SETTLING: Duration = Duration::from_secs(40);

//! A case as data, and what holds for it.

use std::future::Future;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream;
use serde_json::Value;

use crate::board;
use crate::list::Section;
use crate::measured;
use crate::measured::Asked;
use crate::measured::Figures;
use crate::site::Site;

/// One case.
pub(crate) struct Row {
    /// The line of the section's list that it belongs to, from 1.
    pub(crate) line: usize,
    /// What the target does.
    pub(crate) what: &'static str,
    /// The reason that the verdict has to give.
    reason: &'static str,
    /// What a person has to read: each is part of the headline, the explanation or the evidence.
    says: Vec<&'static str>,
    /// What must be nowhere: neither in the answer, nor on the page, nor in the log.
    never: Vec<&'static str>,
    /// What others may be told who ask meanwhile.
    others: Vec<&'static str>,
    /// Markup that must not be on the page as it is.
    escapes: Vec<&'static str>,
    /// The bounds.
    bounds: Bounds,
    stage: Box<dyn FnOnce() -> BoxFuture<'static, Site> + Send>,
}

/// What a look may cost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// From the question to the answer.
    pub(crate) wall: Duration,
    /// Processor time.
    pub(crate) cpu: Duration,
    /// Memory above what the idle service has.
    pub(crate) memory_bytes: u64,
}

/// What came of a case.
pub(crate) struct Outcome {
    /// The line of the list.
    pub(crate) line: usize,
    /// What the target did.
    pub(crate) what: &'static str,
    /// The verdict's reason.
    pub(crate) reason: String,
    /// What it cost.
    pub(crate) figures: Figures,
    /// What is not as it should be.
    pub(crate) complaints: Vec<String>,
}

impl Row {
    /// A case of this line of the list: what the target does, how it is staged, and the reason
    /// that is expected.
    pub(crate) fn new<F, S>(line: usize, what: &'static str, reason: &'static str, stage: F) -> Self
    where
        F: FnOnce() -> S + Send + 'static,
        S: Future<Output = Site> + Send + 'static,
    {
        let stage = Box::new(move || stage().boxed());
        let (says, never, escapes, others) = Default::default();
        let bounds = Bounds::default();
        Self { line, what, reason, says, never, escapes, others, bounds, stage }
    }

    /// Each of these has to be said.
    pub(crate) fn says(mut self, words: &[&'static str]) -> Self {
        self.says.extend(words);
        self
    }

    /// None of these may be anywhere.
    pub(crate) fn never(mut self, words: &[&'static str]) -> Self {
        self.never.extend(words);
        self
    }

    /// None of this markup may be on the page; JSON may hold it as text.
    pub(crate) fn escapes(mut self, markup: &[&'static str]) -> Self {
        self.escapes.extend(markup);
        self
    }

    /// It may cost more processor time than others; say why where this is called.
    pub(crate) fn within_cpu(mut self, cpu: Duration) -> Self {
        self.bounds.cpu = cpu;
        self
    }

    /// It may hold more memory than others; say why where this is called.
    pub(crate) fn within_memory(mut self, bytes: u64) -> Self {
        self.bounds.memory_bytes = bytes;
        self
    }

    /// Others who ask meanwhile get one of these, a reason or the title of a problem.
    pub(crate) fn others_are_told(mut self, reasons: &[&'static str]) -> Self {
        self.others.extend(reasons);
        self
    }

    async fn run(self) -> Outcome {
        let site = (self.stage)().await;
        let asked = measured::ask(&site).await;
        let reason = reason_in(&asked.answer).to_owned();
        let mut complaints = Vec::new();
        if reason != self.reason {
            complaints.push(format!("expected {}: {}", self.reason, told(&asked.answer)));
        }
        complaints.extend(unsaid(&self.says, &asked));
        complaints.extend(told_others(&self.others, &asked.crowd));
        let everywhere = [asked.answer.to_string(), asked.page.clone(), asked.log.clone()];
        complaints.extend(said_all_the_same(&self.never, &everywhere));
        complaints.extend(said_all_the_same(&self.escapes, &everywhere[1..]));
        complaints.extend(passed(self.bounds, asked.figures));
        let Self { line, what, .. } = self;
        Outcome { line, what, reason, figures: asked.figures, complaints }
    }
}

impl Default for Bounds {
    fn default() -> Self {
        Self { wall: WALL, cpu: CPU, memory_bytes: MEMORY_BYTES }
    }
}

/// Stages all cases of a section, puts the figures on the board, and complains of all at once.
pub(crate) async fn hold(section: Section, rows: Vec<Row>) {
    let running = stream::iter(rows).map(Row::run).buffer_unordered(SIDE_BY_SIDE);
    let mut outcomes: Vec<Outcome> = running.collect().await;
    outcomes.sort_by_key(|outcome| outcome.line);
    let complain = |outcome: &Outcome| {
        let about = format!("{section:?} {}, {}", outcome.line, outcome.what);
        outcome.complaints.iter().map(move |it| format!("{about}: {it}\n")).collect::<String>()
    };
    let complaints: String = outcomes.iter().map(complain).collect();
    board::put(section, outcomes);
    assert!(complaints.is_empty(), "\n{complaints}");
}

/// The reason of a verdict, or the title of what came in its place.
fn reason_in(answer: &Value) -> &str {
    answer["reason"].as_str().or(answer["title"].as_str()).unwrap_or("no reason")
}

fn told_others(allowed: &[&str], crowd: &[Value]) -> Option<String> {
    let wrong: Vec<_> =
        crowd.iter().map(reason_in).filter(|reason| !allowed.contains(reason)).collect();
    (!wrong.is_empty()).then(|| format!("{} others were told {:?}", wrong.len(), wrong.first()))
}

/// What a person reads: headline, explanation and evidence.
fn told(answer: &Value) -> String {
    let headline = answer["headline"].as_str().into_iter();
    let explanation = answer["explanation"].as_array().into_iter().flatten();
    let evidence = answer["evidence"].as_array().into_iter().flatten();
    let lines = headline
        .chain(explanation.filter_map(Value::as_str))
        .chain(evidence.filter_map(|it| it["says"].as_str()));
    lines.collect::<Vec<_>>().join(" ")
}

fn unsaid(words: &[&str], asked: &Asked) -> Option<String> {
    let told = told(&asked.answer);
    let missing: Vec<_> = words.iter().filter(|it| !told.contains(**it)).collect();
    (!missing.is_empty()).then(|| format!("{missing:?} is not in: {told}"))
}

fn said_all_the_same(words: &[&str], places: &[String]) -> Option<String> {
    let is_found = |it: &&&str| places.iter().any(|text| text.contains(**it));
    let found: Vec<_> = words.iter().filter(is_found).collect();
    (!found.is_empty()).then(|| format!("shown all the same: {found:?}"))
}

fn passed(bounds: Bounds, seen: Figures) -> Option<String> {
    let is_within = seen.wall <= bounds.wall
        && seen.cpu <= bounds.cpu
        && seen.memory_bytes <= bounds.memory_bytes
        && seen.files_left == 0;
    (!is_within).then(|| format!("out of bounds: {seen:?}"))
}

/// The whole look ends within 28 s. The rest is for a machine that does many of these at once.
const WALL: Duration = Duration::from_secs(28 + 8);

/// A look reads at most 512 KiB from a connection and asks a few times. Floods of small frames
/// take most: some 0.3 s of an unoptimised program, which shares its processors.
const CPU: Duration = Duration::from_secs(1);

/// A look holds a head and a body of 64 KiB each, twice while they are decoded, for each of a few
/// tries, and a TLS connection. The rest are the pages of an unoptimised program that nobody had
/// needed before.
const MEMORY_BYTES: u64 = 16 * 1024 * 1024;

/// Stages that are set at once. How many services run, `measured` says.
const SIDE_BY_SIDE: usize = 24;

//! `downforwhom check URL`: measures from this machine, asks a service to measure too, exchanges
//! addresses with it, and prints the one verdict that both sides come to.
//!
//! Where the service cannot be asked, this machine judges by what it saw alone: the trouble that
//! keeps us from the service may be the very trouble that is looked for. No rule and no word
//! about a site stands here.

mod exchange;
mod input;
mod progress;
mod service;

use std::io::IsTerminal;
use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;
use std::time::SystemTime;

use tokio::join;

use crate::cli::progress::Progress;
use crate::cli::progress::Work;
use crate::cli::service::LedTo;
use crate::cli::service::NoAnswer;
use crate::cli::service::Service;
pub use crate::cli::service::Settings as ServiceSettings;
use crate::diagnosis;
use crate::diagnosis::Context;
use crate::explanation;
use crate::guard::Policy;
use crate::language::Language;
use crate::machine::Instruments;
use crate::report::Measurement;
use crate::report::Report;
use crate::report::Saw;
use crate::target::Target;
use crate::verdict::Fault;
use crate::wire;
use crate::wire::Answer;

/// One question at the prompt.
#[derive(Clone, Debug)]
pub struct Question {
    /// The address as it was typed.
    pub typed: String,
    /// What the person sees.
    pub saw: Option<Saw>,
    /// The error text as pasted; `-` reads it from standard input.
    pub error: Option<String>,
    /// How to print the answer.
    pub output: Output,
    /// Who else is asked.
    pub other_side: OtherSide,
}

/// Who looks from the other side.
#[derive(Clone, Debug)]
pub enum OtherSide {
    /// A service.
    Service(ServiceSettings),
    /// Nobody, because nobody is wanted.
    NotWanted,
    /// Nobody, because no service was named.
    NotNamed,
}

/// How to print the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// Sentences.
    Text,
    /// The body of `/api/check`.
    Json,
}

/// How the program ends. The numbers are part of the contract with scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It works for both sides: 0.
    Works,
    /// A fault was found, whoever's: 1.
    FaultFound,
    /// The call was wrong: 2.
    WrongCall,
    /// The evidence does not decide, or our own side failed: 3.
    CannotTell,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Works => 0,
            Exit::FaultFound => 1,
            Exit::WrongCall => 2,
            Exit::CannotTell => 3,
        })
    }
}

/// Answers one question, and prints the answer to standard output. What is wrong with the call,
/// why a service was not asked, and how far the work is, goes to standard error.
pub async fn check(instruments: &Instruments, policy: &Policy, question: &Question) -> Exit {
    let (target, report) = match input::understood(policy, question) {
        Ok(understood) => understood,
        Err(wrong) => {
            eprintln!("{wrong}");
            return Exit::WrongCall;
        }
    };
    let progress = Progress::start();
    let side = ThisSide { instruments, target: &target, progress: &progress };
    let (answer, missing) = side.compare(report, &question.other_side).await;
    drop(progress);
    tell_who_looked(&question.other_side, missing);
    print(&answer, question.output);
    exit_of(answer.fault)
}

/// This machine's part in one question.
struct ThisSide<'a> {
    instruments: &'a Instruments,
    target: &'a Target,
    progress: &'a Progress,
}

impl ThisSide<'_> {
    /// The verdict of both sides; or that of this machine alone, and why the service is missing.
    async fn compare(&self, report: Report, other: &OtherSide) -> (Answer, Option<NoAnswer>) {
        // The service measures while we do: when it is asked to judge, it need not look again.
        let (measurement, asked) = join!(self.measure(), self.ask(other));
        let led_to = asked.as_ref().and_then(|asked| asked.as_ref().ok()).map(Service::led_to);
        let measurement = self.ask_elsewhere(measurement, led_to).await;
        let report = Report { measurement: Some(Box::new(measurement)), ..report };
        self.progress.begin(Work::Judging);
        let judged = match asked {
            None => return (alone(self.target, &report), None),
            Some(Ok(mut service)) => service.judge(self.target, &report).await,
            Some(Err(missing)) => Err(missing),
        };
        match judged {
            Ok(answer) => (answer, None),
            Err(missing) => (alone(self.target, &report), Some(missing)),
        }
    }

    async fn measure(&self) -> Measurement {
        let news = |part| self.progress.end(Work::Look(part));
        self.instruments.measure(self.target, news).await
    }

    /// Asks the service to look as well. Nothing when none is to be asked.
    async fn ask(&self, other: &OtherSide) -> Option<Result<Service, NoAnswer>> {
        let OtherSide::Service(settings) = other else { return None };
        self.progress.begin(Work::Service);
        let service = Service::look(settings, self.target).await;
        self.progress.end(Work::Service);
        Some(service)
    }

    /// Asks at addresses that others were led to, when that can tell anything.
    async fn ask_elsewhere(&self, mut seen: Measurement, led_to: Option<&LedTo>) -> Measurement {
        if let Some((target, addresses)) = exchange::elsewhere(&seen, led_to) {
            self.progress.begin(Work::Elsewhere);
            seen.observation.elsewhere = self.instruments.ask_at(&target, &addresses).await;
            self.progress.end(Work::Elsewhere);
        }
        seen
    }
}

/// What this machine makes of what it saw alone.
fn alone(target: &Target, report: &Report) -> Answer {
    let verdict = diagnosis::diagnose(&[], report, &Context::default());
    Answer::new(wire::Parts {
        target,
        report,
        verdict: &verdict,
        explanation: &explanation::explain(&verdict, Language::English),
        observations: &[],
        times: just_now(),
    })
}

/// Says when only this machine looked, and why, or how to ask a service as well. A person is told
/// the latter, a script not: nothing is wrong then.
fn tell_who_looked(other: &OtherSide, missing: Option<NoAnswer>) {
    if let Some(missing) = missing {
        eprintln!("{missing} So only this machine looked.");
    } else if matches!(other, OtherSide::NotNamed) && std::io::stderr().is_terminal() {
        eprintln!(
            "Only this machine looked. To ask a service as well, name it with --service URL."
        );
    }
}

fn print(answer: &Answer, output: Output) {
    let text = match output {
        Output::Text => answer.to_text(),
        // The answer is plain data with text keys: there is nothing in it that JSON cannot say.
        Output::Json => serde_json::to_string_pretty(answer).unwrap_or_default(),
    };
    // A reader who closes the pipe has read enough; the exit status still stands.
    let _ = writeln!(std::io::stdout().lock(), "{}", text.trim_end());
}

fn exit_of(fault: Fault) -> Exit {
    match fault {
        Fault::None => Exit::Works,
        Fault::Unknown | Fault::Checker => Exit::CannotTell,
        Fault::Local
        | Fault::Isp
        | Fault::Dns
        | Fault::Network
        | Fault::Tls
        | Fault::Gateway
        | Fault::Application => Exit::FaultFound,
    }
}

/// Measured for this question, and kept for nobody.
fn just_now() -> wire::Times {
    let now = SystemTime::now();
    wire::Times {
        checked_at: now,
        age: Duration::ZERO,
        source: wire::Source::Measured,
        fresh_until: now,
    }
}

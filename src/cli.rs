//! `downforwhom check URL`: measures from this machine and prints the verdict.
//!
//! It asks no service yet: what it prints is what this machine sees.

use std::io::Read;
use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;
use std::time::SystemTime;

use futures_util::future::join_all;
use tokio::time::timeout;

use crate::diagnosis;
use crate::diagnosis::Context;
use crate::diagnosis::own_network;
use crate::diagnosis::own_network::Doubt;
use crate::diagnosis::own_network::Ways;
use crate::explanation;
use crate::guard::Denied;
use crate::guard::Policy;
use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::probe::Prober;
use crate::report::PASTE_MAX_BYTES;
use crate::report::Report;
use crate::report::Saw;
use crate::target::NotATarget;
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
    /// A service to ask too, which this version cannot.
    pub service: Option<String>,
    /// Well-known sites that tell whether our own network works; empty turns the watch off.
    pub controls: Vec<Target>,
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
    /// It works: 0.
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

/// Answers one question: measures, judges, and prints the answer to standard output. What is
/// wrong with the call, and what this version leaves out, goes to standard error.
pub async fn check(prober: &Prober, policy: &Policy, question: Question) -> Exit {
    if question.service.is_some() {
        eprintln!("This version cannot ask a service yet. It measures from this machine alone.");
    }
    let (target, report) = match understood(policy, &question) {
        Ok(understood) => understood,
        Err(wrong) => {
            eprintln!("{wrong}");
            return Exit::WrongCall;
        }
    };
    let observations = [prober.observe(&target).await];
    let own_network = look_at_ourselves(prober, &question.controls, &observations).await;
    print(&target, &report, &observations, Context { own_network }, question.output)
}

/// What control sites say of our own network, on the way that the observations went. They are
/// asked, all at once, only when something failed.
async fn look_at_ourselves(
    prober: &Prober,
    controls: &[Target],
    observations: &[Observation],
) -> OwnNetwork {
    if controls.is_empty() || own_network::doubt(observations) == Doubt::None {
        return OwnNetwork::default();
    }
    let looks = controls
        .iter()
        .map(|control| async { timeout(CONTROL_DEADLINE, prober.observe(control)).await.ok() });
    Ways::of(&join_all(looks).await).to(observations)
}

/// What is wrong with a call. `Display` is the sentence for people.
#[derive(Debug, thiserror::Error)]
enum WrongCall {
    #[error(transparent)]
    NotATarget(#[from] NotATarget),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("The error text could not be read from standard input.")]
    Input,
}

fn understood(policy: &Policy, question: &Question) -> Result<(Target, Report), WrongCall> {
    let target = Target::parse(&question.typed)?;
    policy.host_and_port(&target.host(), target.port())?;
    let read = match question.error.as_deref() {
        Some("-") => Some(pasted(std::io::stdin().lock()).map_err(|_| WrongCall::Input)?),
        _ => None,
    };
    let error = read.as_deref().or(question.error.as_deref());
    Ok((target, Report { saw: question.saw, ..Report::said(error) }))
}

/// Judges, prints, and says how to end.
fn print(
    target: &Target,
    report: &Report,
    observations: &[Observation],
    context: Context,
    output: Output,
) -> Exit {
    let verdict = diagnosis::diagnose(observations, report, &context);
    let answer = Answer::new(wire::Parts {
        target,
        report,
        verdict: &verdict,
        explanation: &explanation::explain(&verdict),
        observations,
        times: just_now(),
    });
    let text = match output {
        Output::Text => answer.to_text(),
        // The answer is plain data with text keys: there is nothing in it that JSON cannot say.
        Output::Json => serde_json::to_string_pretty(&answer).unwrap_or_default(),
    };
    // A reader who closes the pipe has read enough; the exit status still stands.
    let _ = writeln!(std::io::stdout().lock(), "{}", text.trim_end());
    exit_of(verdict.fault())
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

/// Reads a pasted text, no more of it than is kept.
fn pasted(input: impl Read) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    input.take(PASTE_MAX_BYTES as u64).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A control that takes longer has failed: these sites answer in a fraction of a second.
const CONTROL_DEADLINE: Duration = Duration::from_secs(8);

#[cfg(test)]
mod tests {
    use super::PASTE_MAX_BYTES;
    use super::pasted;

    #[test]
    fn a_pasted_text_is_cut_at_its_cap() {
        assert!(pasted(std::io::repeat(b'a')).unwrap().len() == PASTE_MAX_BYTES);
        assert_eq!(pasted(&b"502 Bad \xff Gateway"[..]).unwrap(), "502 Bad \u{fffd} Gateway");
    }
}

//! Answers of servers that nobody stages here: whose error is it, and who stands in front? And
//! pages that only look like trouble: nobody is to blame.

use std::fs;

use downforwhom::diagnosis::Context;
use downforwhom::diagnosis::diagnose;
use downforwhom::report::Report;
use downforwhom::verdict::Verdict;
use serde::Deserialize;
use toml::Value;

use crate::support::scenario::seen;

#[test]
fn every_answer_is_attributed_rightly() {
    let text = fs::read_to_string("tests/data/answers.toml").expect("the file is there");
    let file: File = toml::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    assert!(file.answer.len() >= 90, "only {} answers", file.answer.len());
    let wrong: Vec<String> = file.answer.iter().filter_map(Answer::misread).collect();
    assert!(wrong.is_empty(), "{} answers are misread:\n{}", wrong.len(), wrong.join("\n"));
}

#[derive(Deserialize)]
struct File {
    answer: Vec<Answer>,
}

/// An answer and what has to be told of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    what: String,
    status: u16,
    #[serde(default)]
    head: Vec<String>,
    #[serde(default)]
    body: String,
    #[serde(default = "at_once")]
    ms: u32,
    fault: String,
    reason: Option<String>,
    name: Option<String>,
    sure: Option<String>,
}

impl Answer {
    fn misread(&self) -> Option<String> {
        let verdict = self.judge();
        let name = verdict.gateway.as_ref().map_or("none", |gateway| gateway.name.as_str());
        let pairs = [
            ("fault", Some(&self.fault), verdict.fault().as_str()),
            ("reason", self.reason.as_ref(), verdict.reason.as_str()),
            ("gateway", self.name.as_ref(), name),
            ("confidence", self.sure.as_ref(), verdict.confidence.as_str()),
        ];
        let differs = |(what, wanted, got): (&str, Option<&String>, &str)| {
            let wanted = wanted?;
            (wanted != got).then(|| format!("{what} is {got}, not {wanted}"))
        };
        let wrong: Vec<_> = pairs.into_iter().filter_map(differs).collect();
        let rule = verdict.rule;
        (!wrong.is_empty()).then(|| format!("{} ({rule}): {}", self.what, wrong.join("; ")))
    }

    fn judge(&self) -> Verdict {
        let (status, ms) = (self.status, self.ms);
        let (head, body) = (Value::from(self.head.clone()), Value::from(self.body.clone()));
        let lines = format!(
            "[[try]]\nstatus = {status}\nms = {ms}\nhead = {head}\nbody = {body}\ntimes = 3"
        );
        diagnose(&[seen(&lines)], &Report::default(), &Context::default())
    }
}

fn at_once() -> u32 {
    50
}

//! The body of `POST /api/check`: what the person said and what this machine saw.
//!
//! Bodies are cut, so that the whole stays below what a service takes.

use serde::Serialize;

use crate::observation::BodyEnd;
use crate::observation::Course;
use crate::observation::Observation;
use crate::observation::Try;
use crate::report::Measurement;
use crate::report::Report;
use crate::report::Saw;

#[derive(Serialize)]
struct Claim<'a> {
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    saw: Option<Saw>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    measurement: Option<&'a Measurement>,
}

/// The body, small enough for the service. Nothing when it cannot be made small enough.
pub(super) fn body(url: &str, report: &Report) -> Option<Vec<u8>> {
    let mut measurement = report.measurement.as_deref().cloned();
    BODIES_MAX_BYTES.iter().find_map(|&max_bytes| {
        if let Some(measurement) = &mut measurement {
            tries(&mut measurement.observation).for_each(|one| trim(one, max_bytes));
        }
        let error = report.error.as_deref();
        let claim = Claim { url, saw: report.saw, error, measurement: measurement.as_ref() };
        serde_json::to_vec(&claim).ok().filter(|body| body.len() <= CLAIM_MAX_BYTES)
    })
}

fn tries(observation: &mut Observation) -> impl Iterator<Item = &mut Try> {
    let on_the_way = observation.hops.iter_mut().flat_map(|hop| hop.tries.iter_mut());
    on_the_way.chain(observation.elsewhere.iter_mut())
}

fn trim(one: &mut Try, max_bytes: usize) {
    let Course::Answered { answer, .. } = &mut one.course else { return };
    let body = &mut answer.body;
    if body.text.len() > max_bytes {
        body.text.truncate(body.text.floor_char_boundary(max_bytes));
        body.end = BodyEnd::Cut;
    }
}

/// The service takes 512 KiB.
const CLAIM_MAX_BYTES: usize = 500 * 1024;

/// How much of each body is sent: what tells who wrote a page stands near its start. Less, when
/// there are so many answers that the whole would be too large.
const BODIES_MAX_BYTES: [usize; 3] = [8 * 1024, 1024, 0];

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use serde_json::json;

    use super::*;

    /// A measurement with so many answers, each with so long a body.
    fn report(answers: usize, body_bytes: usize) -> Report {
        let one = json!({
            "address": "192.0.2.1:443", "began": 0, "course": "answered", "connect": 1, "tls": null,
            "answer": {
                "status": 502, "version": "1.1", "first_byte": 1, "took": 1,
                "body": {"text": format!("a{}", "\u{e9}".repeat(body_bytes / 2)), "end": "complete"},
            },
        });
        let hop = json!({"url": "https://x.example/", "name": {"lookup": "literal"},
            "tries": vec![one.clone(); answers]});
        let observation = json!({"vantage": {"name": "here", "kind": "person"},
            "url": "https://x.example/", "took": 1, "hops": [hop], "end": {"end": "final"},
            "completeness": "whole", "elsewhere": [one]});
        serde_json::from_value(json!({"measurement": {"observation": observation}})).unwrap()
    }

    fn sent(answers: usize) -> Value {
        let body = body("x.example", &report(answers, 64 * 1024)).unwrap();
        assert!(body.len() <= CLAIM_MAX_BYTES);
        serde_json::from_slice(&body).unwrap()
    }

    #[test]
    fn every_body_is_cut_and_says_so() {
        let sent = sent(3);
        let observation = &sent["measurement"]["observation"];
        for one in [&observation["hops"][0]["tries"][2], &observation["elsewhere"][0]] {
            let body = &one["answer"]["body"];
            assert_eq!(body["text"].as_str().unwrap().len(), 8 * 1024 - 1);
            assert_eq!(body["end"], "cut");
        }
    }

    #[test]
    fn many_answers_still_fit() {
        let sent = sent(100);
        let tries = sent["measurement"]["observation"]["hops"][0]["tries"].as_array().unwrap();
        assert_eq!(tries.len(), 100);
        assert!(body("x.example", &report(5_000, 0)).is_none(), "there is nothing left to cut");
    }
}

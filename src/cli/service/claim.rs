//! The body of `POST /api/check`: what the person said and what this machine saw.
//!
//! Bodies are cut, so that the whole stays below what a service takes. Pages of the person's own
//! network are nobody else's: what stands in them does not leave the machine.

use serde::Serialize;

use crate::fingerprint::Catalogue;
use crate::guard;
use crate::observation::Answer;
use crate::observation::Body;
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

/// Where a service stands that is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// At a private address: whoever reads there is inside the network already.
    SameNetwork,
    /// Anywhere else, as far as is known.
    Anywhere,
}

/// The body, small enough for the service. Nothing when it cannot be made small enough.
pub(super) fn body(url: &str, report: &Report, to: Audience) -> Option<Vec<u8>> {
    let mut measurement = report.measurement.as_deref().cloned();
    if let (Audience::Anywhere, Some(measurement)) = (to, &mut measurement) {
        tries(&mut measurement.observation).for_each(withhold);
    }
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

/// Takes out what a page of the person's own network says: body and header fields. A notice that
/// networks are known to show in the place of sites stays, because it tells who stands in the way.
fn withhold(one: &mut Try) {
    let is_inside = !guard::is_public(one.address.ip());
    let Course::Answered { answer, .. } = &mut one.course else { return };
    if is_inside && !is_notice(answer) {
        answer.head.clear();
        answer.body = Body { text: String::new(), end: BodyEnd::Cut };
    }
}

fn is_notice(answer: &Answer) -> bool {
    Catalogue::builtin().in_answer(answer).iter().any(|entry| entry.is_network_page())
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
            "address": "192.0.33.1:443", "began": 0, "course": "answered", "connect": 1, "tls": null,
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
        let body = body("x.example", &report(answers, 64 * 1024), Audience::Anywhere).unwrap();
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
        assert!(
            body("x.example", &report(5_000, 0), Audience::Anywhere).is_none(),
            "there is nothing left to cut"
        );
    }

    /// What is sent of one answer that came from this address: the header fields and the body.
    fn sent_of(address: &str, body_text: &str, to: Audience) -> (Value, Value) {
        let mut report = report(1, 0);
        let observation = &mut report.measurement.as_mut().unwrap().observation;
        for one in tries(observation) {
            one.address = address.parse().unwrap();
            let Course::Answered { answer, .. } = &mut one.course else { unreachable!() };
            answer.head = vec![("server".to_owned(), "Router 7".to_owned())];
            answer.body.text = body_text.to_owned();
        }
        let sent: Value = serde_json::from_slice(&body("x.example", &report, to).unwrap()).unwrap();
        let observation = &sent["measurement"]["observation"];
        let [one, other] = [&observation["hops"][0]["tries"][0], &observation["elsewhere"][0]]
            .map(|one| (one["answer"]["head"].clone(), one["answer"]["body"]["text"].clone()));
        assert_eq!(one, other);
        one
    }

    #[test]
    fn pages_of_the_persons_own_network_stay_at_home() {
        let private = ["192.168.1.1:443", "127.0.0.1:80", "[fd00::1]:443", "100.64.0.1:443"];
        for address in private {
            let (head, text) = sent_of(address, "Salaries of 2026", Audience::Anywhere);
            assert_eq!((head, text), (json!([]), json!("")), "{address}");
            let (_, text) = sent_of(address, "Salaries of 2026", Audience::SameNetwork);
            assert_eq!(text, "Salaries of 2026", "{address}");
        }
        let (head, text) = sent_of("192.0.33.1:443", "Our shop", Audience::Anywhere);
        assert_eq!((head, text), (json!([["server", "Router 7"]]), json!("Our shop")));
    }

    #[test]
    fn a_notice_that_networks_show_is_told() {
        let notice = "<p>Website blocked by Pi-hole</p>";
        let (_, text) = sent_of("192.168.1.1:80", notice, Audience::Anywhere);
        assert_eq!(text, notice);
    }
}

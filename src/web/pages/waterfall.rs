//! Where the time went: one line for each request, its steps one after the other on a common
//! scale. Every number is one of the answer's own.

use std::borrow::Cow;

use crate::language::Blanks;
use crate::language::Language;
use crate::observation::Millis;
use crate::observation::NameLookup;
use crate::observation::ReachOutcome;
use crate::observation::VantageKind;
use crate::web::pages::label;
use crate::wire::CourseSeen;
use crate::wire::HopSeen;
use crate::wire::ObservationSeen;
use crate::wire::TrySeen;

/// The lines of one URL that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fall {
    /// The URL.
    pub(super) title: String,
    /// `we` or `you`: who looked.
    pub(super) who: &'static str,
    /// The name's line, then one for each address.
    pub(super) rows: Vec<Row>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// What it is about.
    pub(super) label: Cow<'static, str>,
    /// Its steps, in time order.
    pub(super) bars: Vec<Bar>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    /// Which step, for the style sheet.
    pub(super) kind: &'static str,
    /// Which step, in words.
    pub(super) name: Cow<'static, str>,
    /// How long it took, in words.
    pub(super) took: Cow<'static, str>,
    /// Where it begins and how wide it is, in thousandths of the whole.
    pub(super) at: u32,
    /// See `at`.
    pub(super) width: u32,
}

/// A step before it is drawn: its kind, when it began (if that is known) and how long it took.
struct Span {
    kind: &'static str,
    began: u32,
    took: u32,
}

/// The lines of all looks.
pub(super) fn of(observations: &[ObservationSeen], language: Language) -> Vec<Fall> {
    let looks = observations.iter().take(LOOKS_MAX);
    looks.flat_map(|look| of_look(look, language)).filter(|fall| !fall.rows.is_empty()).collect()
}

fn of_look(look: &ObservationSeen, language: Language) -> Vec<Fall> {
    let who = match look.vantage.kind {
        VantageKind::Checker => "we",
        VantageKind::Person => "you",
    };
    let hops: Vec<_> = look.hops.iter().take(HOPS_MAX).map(|hop| spans(hop, language)).collect();
    let ends = hops.iter().flatten().flat_map(|(_, spans)| spans.iter().map(end));
    let whole = ends.max().unwrap_or_default().max(look.took.0).max(1);
    let falls = look.hops.iter().zip(hops).map(|(hop, lines)| Fall {
        title: hop.url.chars().take(URL_SHOWN_MAX).collect(),
        who,
        rows: lines.into_iter().map(|line| row(line, whole, language)).collect(),
    });
    falls.collect()
}

/// The lines of a hop, each with its label.
fn spans(hop: &HopSeen, language: Language) -> Vec<(Cow<'static, str>, Vec<Span>)> {
    let first = hop.tries.first().map(|one| one.began.0);
    let name = match &hop.name {
        NameLookup::Asked(lookup) => {
            // Its own beginning is not told: it ended when the first request could begin.
            let began = first.unwrap_or_default().saturating_sub(lookup.took.0);
            let span = Span { kind: "name", began, took: lookup.took.0 };
            Some((label(language, "place", "name"), vec![span]))
        }
        NameLookup::Literal | NameLookup::Refused => None,
    };
    let is_tried = |address| hop.tries.iter().any(|one: &TrySeen| one.address.ip() == address);
    let after_name = name.as_ref().and_then(|(_, spans)| spans.first()).map_or(0, end);
    let reached = hop.reach.iter().filter(|reach| !is_tried(reach.address)).filter_map(|reach| {
        let (kind, took) = match reach.outcome {
            ReachOutcome::Connected { took } => ("connect", took),
            ReachOutcome::Failed { took, .. } => ("failed", took),
            _ => return None,
        };
        let mut blanks = Blanks::none();
        blanks.text("address", reach.address.to_string());
        let label = language.fill("fall-reach", &blanks)?;
        Some((label, vec![Span { kind, began: after_name, took: took.0 }]))
    });
    let tried = hop.tries.iter().zip(1..).map(|(one, number)| {
        let mut blanks = Blanks::none();
        blanks.number("number", number).text("address", one.address.to_string());
        (language.fill("fall-try", &blanks).unwrap_or_default(), of_try(one))
    });
    name.into_iter().chain(tried).chain(reached).take(ROWS_MAX).collect()
}

/// The steps of one request, one after the other.
fn of_try(one: &TrySeen) -> Vec<Span> {
    let steps: Vec<(&'static str, Millis)> = match &one.course {
        CourseSeen::NotConnected { took, .. } => vec![("failed", *took)],
        CourseSeen::NotSecured { connect, took, .. } => {
            vec![("connect", *connect), ("failed", *took)]
        }
        CourseSeen::NotAnswered { connect, tls, took, .. } => {
            let secured = tls.as_ref().map(|tls| ("secure", tls.took));
            [Some(("connect", *connect)), secured, Some(("failed", *took))]
                .into_iter()
                .flatten()
                .collect()
        }
        CourseSeen::Answered { connect, tls, answer } => {
            let secured = tls.as_ref().map(|tls| ("secure", tls.took));
            let rest = Millis(answer.took.0.saturating_sub(answer.first_byte.0));
            let answered = [Some(("first", answer.first_byte)), Some(("body", rest))];
            [Some(("connect", *connect)), secured].into_iter().chain(answered).flatten().collect()
        }
    };
    let mut began = one.began.0;
    let following = steps.into_iter().map(|(kind, Millis(took))| {
        let span = Span { kind, began, took };
        began = began.saturating_add(took);
        span
    });
    following.collect()
}

fn end(span: &Span) -> u32 {
    span.began.saturating_add(span.took)
}

fn row((label, spans): (Cow<'static, str>, Vec<Span>), whole: u32, language: Language) -> Row {
    let bars = spans.iter().map(|span| bar(span, whole, language));
    Row { label, bars: bars.collect() }
}

fn bar(span: &Span, whole: u32, language: Language) -> Bar {
    let share = |ms: u32| u32::try_from(u64::from(ms) * 1000 / u64::from(whole)).unwrap_or(1000);
    let at = share(span.began).min(1000 - THINNEST);
    let mut blanks = Blanks::none();
    blanks.text("ms", span.took.to_string());
    let took = match span.took {
        0 => language.say("fall-no-time"),
        _ => language.fill("fall-ms", &blanks).unwrap_or_default(),
    };
    Bar {
        kind: span.kind,
        name: language.say(&format!("fall-{}", span.kind)),
        took,
        at,
        width: share(span.took).clamp(THINNEST, 1000 - at),
    }
}

/// A step of no time at all is still there to be seen: thousandths of the whole.
const THINNEST: u32 = 4;

/// Looks, hops and lines that are drawn: a page for people, not a log.
const LOOKS_MAX: usize = 4;
const HOPS_MAX: usize = 6;
const ROWS_MAX: usize = 12;

/// Characters of a URL that are shown.
const URL_SHOWN_MAX: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    fn look() -> ObservationSeen {
        let json = serde_json::json!({
            "vantage": { "name": "x", "kind": "checker" }, "url": "https://shop.example/",
            "took": 200, "end": { "end": "final" }, "completeness": "whole",
            "hops": [{
                "url": "https://shop.example/",
                "name": { "lookup": "asked", "took": 20, "resolvers": [] },
                "reach": [
                    { "address": "192.0.2.1", "tcp": "connected", "took": 10 },
                    { "address": "192.0.2.2", "tcp": "failed", "took": 30, "failure": "refused" },
                ],
                "tries": [{
                    "address": "192.0.2.1:443", "began": 20, "course": "answered", "connect": 10,
                    "tls": null,
                    "answer": {
                        "status": 502, "version": "1.1", "headers": [], "first_byte": 100,
                        "took": 150, "title": null, "body_bytes": 5, "body_end": "complete",
                        "fallback": "not_needed",
                    },
                }],
            }],
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn each_address_has_its_line_and_each_step_its_time() {
        let falls = of(&[look()], Language::English);
        let [fall] = falls.as_slice() else { panic!("one hop: {falls:?}") };
        let told: Vec<String> = fall
            .rows
            .iter()
            .map(|row| {
                let bars = row.bars.iter().map(|bar| format!("{} {}", bar.name, bar.took));
                format!("{}: {}", row.label, bars.collect::<Vec<_>>().join(", "))
            })
            .collect();
        assert_eq!(
            told,
            [
                "Name: look up 20 ms",
                "Try 1 at 192.0.2.1:443: connect 10 ms, first byte 100 ms, rest 50 ms",
                "192.0.2.2: fails 30 ms",
            ]
        );
    }

    #[test]
    fn bars_follow_one_another_and_stay_inside() {
        for fall in of(&[look()], Language::English) {
            for row in &fall.rows {
                let mut last = 0;
                for bar in &row.bars {
                    assert!(bar.at >= last && bar.at + bar.width <= 1000, "{bar:?}");
                    last = bar.at;
                }
            }
            let first = &fall.rows[1].bars[1];
            assert_eq!((first.at, first.width), (150, 500));
        }
    }

    #[test]
    fn a_look_that_took_no_time_is_drawn_all_the_same() {
        let mut look = look();
        look.took = Millis(0);
        look.hops[0].tries.clear();
        look.hops[0].reach.clear();
        look.hops[0].name = serde_json::from_value(serde_json::json!({
            "lookup": "asked", "took": 0, "resolvers": [],
        }))
        .unwrap();
        assert_eq!(of(&[look], Language::English)[0].rows[0].bars[0].took, "<1 ms");
    }
}

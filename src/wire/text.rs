//! The answer as plain text, for terminals and curl: the verdict first, then the way with a mark
//! at the trouble, then what to do, then what was seen.

use std::fmt::Write;

use crate::explanation::Place;
use crate::explanation::StationState;
use crate::explanation::words;
use crate::language::Language;
use crate::verdict::Witness;
use crate::wire::Answer;
use crate::wire::Steps;

/// The whole text, lines of at most [`COLUMNS`] (but for words that are longer by themselves).
pub(super) fn of(answer: &Answer) -> String {
    let mut text = told(answer, &answer.steps());
    footer(&mut text, answer);
    text
}

/// The text of a case for a support ticket.
pub(super) fn ticket(answer: &Answer, steps: &[Steps], note: Option<&str>, link: &str) -> String {
    let mut text = told(answer, steps);
    text.push('\n');
    if let Some(gateway) = &answer.gateway {
        let _ = writeln!(text, "Gateway: {} ({})", gateway.name, gateway.kind);
    }
    let _ = writeln!(text, "For experts: {}, rule {}", answer.reason, answer.rule);
    let _ = writeln!(text, "Checked at {} (UTC)", answer.checked_at);
    if let Some(note) = note {
        wrapped(&mut text, "", note);
    }
    let _ = writeln!(text, "This case: {link}");
    text
}

/// All but how it ends.
fn told(answer: &Answer, steps: &[Steps]) -> String {
    let mut text = String::new();
    wrapped(&mut text, "", &answer.headline);
    facts(&mut text, answer);
    diagram(&mut text, answer);
    text.push_str("\nWhat this means\n");
    wrapped(&mut text, INDENT, &answer.explanation.join(" "));
    section(&mut text, "What you can do", answer.advice.visitor.iter().map(String::as_str));
    section(&mut text, "What may have caused it", causes(answer).iter().map(String::as_str));
    section(&mut text, "If this is your site", answer.advice.owner.iter().map(String::as_str));
    for witness in Witness::ALL {
        let lines = answer.evidence.iter().filter(|line| line.from == witness);
        section(&mut text, words::witness(witness), lines.map(|line| line.says.as_str()));
    }
    for look in steps {
        table(&mut text, look);
    }
    text
}

/// The answer in four short lines.
fn facts(text: &mut String, answer: &Answer) {
    text.push('\n');
    let facts = [
        ("Down for", Some(words::down_for(answer.down_for, ENGLISH))),
        ("Where", Some(words::fault(answer.fault, ENGLISH))),
        ("How sure", words::sureness(answer.fault, answer.confidence, ENGLISH)),
        ("Address", Some(answer.url.as_str().into())),
    ];
    for (name, value) in facts {
        if let Some(value) = value {
            let _ = writeln!(text, "{INDENT}{name:<9} {value}");
        }
    }
    text.push('\n');
}

/// The way in one line, a mark below each station, and each station in words.
fn diagram(text: &mut String, answer: &Answer) {
    let mut places = String::from(INDENT);
    let mut marks = String::from(INDENT);
    for (index, station) in answer.path.iter().enumerate() {
        if index > 0 {
            places.push_str(" -> ");
        }
        while marks.len() < places.len() {
            marks.push(' ');
        }
        places.push_str(place_drawn(station.place));
        marks.push_str(mark(station.state));
    }
    let _ = writeln!(text, "{places}\n{marks}\n");
    for station in &answer.path {
        let place = words::place(station.place, ENGLISH);
        let _ = writeln!(text, "{INDENT}{place:<9} {}", station.words);
    }
}

fn section<'a>(text: &mut String, title: &str, lines: impl Iterator<Item = &'a str>) {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    let _ = writeln!(text, "\n{title}");
    for line in lines {
        wrapped(text, ITEM, line);
    }
}

fn causes(answer: &Answer) -> Vec<String> {
    let causes = answer.causes.iter();
    causes
        .map(|guess| {
            let (cause, sure) =
                (words::cause(guess.cause), words::confidence(guess.confidence, ENGLISH));
            format!("{cause} ({}): {}", sure.to_lowercase(), guess.because)
        })
        .collect()
}

/// The steps of one look, each with its time in front, so that long words cannot push it away.
fn table(text: &mut String, steps: &Steps) {
    text.push('\n');
    wrapped(text, "", &steps.title);
    for step in steps.steps.iter().take(STEPS_MAX) {
        let lead = format!("{INDENT}{:>8}  ", step.took);
        wrapped(text, &lead, &format!("{}: {}", step.what, step.seen));
    }
}

fn footer(text: &mut String, answer: &Answer) {
    let kept = if answer.cached { ", kept from before" } else { "" };
    let _ = writeln!(
        text,
        "\nFor experts: {}, rule {}\nChecked at {}, {} s ago{kept}",
        answer.reason,
        answer.rule,
        answer.checked_at,
        answer.age_ms / 1_000,
    );
    if let Some(stale) = answer.stale {
        wrapped(text, "", &ENGLISH.say(stale.message()));
    }
}

/// Writes a sentence with `lead` before its first line, and the others below its start.
pub(super) fn wrapped(text: &mut String, lead: &str, sentence: &str) {
    let mut line = lead.to_owned();
    let margin = line.chars().count();
    let mut used = margin;
    for word in sentence.split(' ') {
        let length = word.chars().count();
        if used > margin && used + 1 + length > COLUMNS {
            let _ = writeln!(text, "{line}");
            line = " ".repeat(margin);
            used = margin;
        }
        if used > margin {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += length;
    }
    let _ = writeln!(text, "{line}");
}

/// A place as the diagram writes it: the gateway is a door that one goes through.
fn place_drawn(place: Place) -> &'static str {
    match place {
        Place::You => "you",
        Place::Provider => "provider",
        Place::Name => "name",
        Place::Gateway => "[gateway]",
        Place::Site => "site",
    }
}

/// The mark below a station: a sign and no colour.
fn mark(state: StationState) -> &'static str {
    match state {
        StationState::Works => "ok",
        StationState::Trouble => "^ HERE",
        StationState::Suspect => "?",
        StationState::Partly => "~ partly",
        StationState::NotSeen => "-",
    }
}

/// The text is for terminals and support tickets, which are in English.
const ENGLISH: Language = Language::English;

/// The width that every terminal has.
const COLUMNS: usize = 80;

const INDENT: &str = "  ";

/// Stands before each line of a list.
const ITEM: &str = "  - ";

/// Steps of one look that are written; the rest is in the JSON.
const STEPS_MAX: usize = 24;

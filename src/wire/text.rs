//! The answer as plain text, for terminals and curl: the verdict first, then the way with a mark
//! at the trouble, then what to do, then what was seen.

use std::fmt::Write;

use crate::explanation::Place;
use crate::explanation::Station;
use crate::explanation::StationState;
use crate::observation::Millis;
use crate::observation::NameLookup;
use crate::observation::Secured;
use crate::verdict::Witness;
use crate::wire::Answer;
use crate::wire::AnswerSeen;
use crate::wire::CourseSeen;
use crate::wire::HopSeen;
use crate::wire::ObservationSeen;
use crate::wire::TrySeen;

/// The whole text, lines of at most [`COLUMNS`] (but for words that are longer by themselves).
pub(super) fn of(answer: &Answer) -> String {
    let mut text = String::new();
    wrapped(&mut text, "", &answer.headline);
    text.push('\n');
    diagram(&mut text, &answer.path);
    section(&mut text, "What it means", answer.explanation.iter().map(String::as_str));
    section(&mut text, "What you can do", answer.advice.visitor.iter().map(String::as_str));
    section(&mut text, "If this is your site", answer.advice.owner.iter().map(String::as_str));
    section(&mut text, "Possible causes", causes(answer).iter().map(String::as_str));
    section(&mut text, "What we saw", evidence(answer).iter().map(String::as_str));
    section(&mut text, "Timings", timings(answer).iter().map(String::as_str));
    footer(&mut text, answer);
    text
}

/// The way in one line, a mark below each station, and each station in words.
fn diagram(text: &mut String, path: &[Station]) {
    let mut places = String::from(INDENT);
    let mut marks = String::from(INDENT);
    for (index, station) in path.iter().enumerate() {
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
    for station in path {
        let _ = writeln!(text, "{INDENT}{:<9} {}", place_name(station.place), station.words);
    }
}

fn section<'a>(text: &mut String, title: &str, lines: impl Iterator<Item = &'a str>) {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    let _ = writeln!(text, "\n{title}");
    for line in lines {
        wrapped(text, "- ", line);
    }
}

fn causes(answer: &Answer) -> Vec<String> {
    let causes = answer.causes.iter();
    causes
        .map(|guess| format!("{} ({}): {}", guess.cause, guess.confidence, guess.because))
        .collect()
}

fn evidence(answer: &Answer) -> Vec<String> {
    let lines = answer.evidence.iter();
    lines.map(|line| format!("{} ({})", line.says, witness(line.from))).collect()
}

fn timings(answer: &Answer) -> Vec<String> {
    answer.observations.iter().flat_map(observation).take(TIMINGS_MAX).collect()
}

/// Every step of one look, a line for each lookup and each request.
fn observation(seen: &ObservationSeen) -> Vec<String> {
    let mut lines = Vec::new();
    for hop in &seen.hops {
        lines.push(format!("{}: {}{}", seen.vantage.name, hop.url, lookup(hop)));
        lines.extend(hop.tries.iter().map(one_try));
    }
    lines
}

fn lookup(hop: &HopSeen) -> String {
    match &hop.name {
        NameLookup::Asked(lookup) => format!(", name looked up in {}", ms(lookup.took)),
        NameLookup::Literal => ", no name to look up".to_owned(),
        NameLookup::Refused => ", not visited".to_owned(),
    }
}

fn one_try(seen: &TrySeen) -> String {
    let address = seen.address;
    match &seen.course {
        CourseSeen::NotConnected { took, .. } => {
            format!("{address}: no connection after {}", ms(*took))
        }
        CourseSeen::NotSecured { connect, took, .. } => {
            format!("{address}: connected in {}, no encryption after {}", ms(*connect), ms(*took))
        }
        CourseSeen::NotAnswered { connect, tls, took, .. } => format!(
            "{address}: connected in {}{}, no answer after {}",
            ms(*connect),
            secured(tls.as_ref()),
            ms(*took)
        ),
        CourseSeen::Answered { connect, tls, answer } => format!(
            "{address}: connected in {}{}, {}",
            ms(*connect),
            secured(tls.as_ref()),
            answered(answer)
        ),
    }
}

fn secured(tls: Option<&Secured>) -> String {
    tls.map(|tls| format!(", encrypted in {}", ms(tls.took))).unwrap_or_default()
}

fn answered(answer: &AnswerSeen) -> String {
    format!("status {} after {}, all in {}", answer.status, ms(answer.first_byte), ms(answer.took))
}

fn ms(Millis(ms): Millis) -> String {
    format!("{ms} ms")
}

fn footer(text: &mut String, answer: &Answer) {
    let kept = if answer.cached { ", kept from before" } else { "" };
    let _ = writeln!(
        text,
        "\n{} | fault: {} | {} | rule {}\nchecked {}, {} s ago{kept}",
        answer.reason,
        answer.fault,
        answer.confidence,
        answer.rule,
        answer.checked_at,
        answer.age_ms / 1_000,
    );
}

/// Writes `words` with `lead` before its first line, and the others below its start.
fn wrapped(text: &mut String, lead: &str, words: &str) {
    let mut line = format!("{}{lead}", if lead.is_empty() { "" } else { INDENT });
    let margin = line.chars().count();
    let mut used = margin;
    for word in words.split(' ') {
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

fn place_name(place: Place) -> &'static str {
    match place {
        Place::You => "you",
        Place::Provider => "provider",
        Place::Name => "name",
        Place::Gateway => "gateway",
        Place::Site => "site",
    }
}

fn place_drawn(place: Place) -> &'static str {
    match place {
        Place::Gateway => "[gateway]",
        other => place_name(other),
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

fn witness(witness: Witness) -> &'static str {
    match witness {
        Witness::Checker => "seen by us",
        Witness::Person => "told by you",
        Witness::Canary => "seen by our own watch",
    }
}

/// The width that every terminal has.
const COLUMNS: usize = 80;

const INDENT: &str = "  ";

/// Redirects and tries can make many lines; the rest is in the JSON.
const TIMINGS_MAX: usize = 24;

//! Tests of the figures.

use std::sync::Arc;
use std::time::SystemTime;

use super::closed_lists::Key;
use super::closed_lists::Label;
use super::*;
use crate::observation::Health;

fn text(figures: &Figures) -> String {
    let mut sheet = Sheet::default();
    figures.tell(&mut sheet);
    sheet.to_text()
}

fn each_has_its_place<L: Label + PartialEq + std::fmt::Debug>() {
    for (place, word) in L::ALL.iter().enumerate() {
        assert_eq!(Label::place(*word), place, "{word:?}");
    }
}

#[test]
fn every_word_stands_at_its_place() {
    each_has_its_place::<Fault>();
    each_has_its_place::<Confidence>();
    each_has_its_place::<DownFor>();
    each_has_its_place::<Route>();
    each_has_its_place::<Method>();
    each_has_its_place::<StatusClass>();
    each_has_its_place::<Scope>();
    each_has_its_place::<Answered>();
    each_has_its_place::<Broke>();
    each_has_its_place::<Step>();
    each_has_its_place::<Outcome>();
    each_has_its_place::<ProblemKind>();
    each_has_its_place::<Health>();
}

#[test]
fn every_key_has_a_place_of_its_own() {
    let all = <(Route, Method, StatusClass)>::all();
    assert_eq!(all.len(), <(Route, Method, StatusClass)>::SIZE);
    for (place, key) in all.into_iter().enumerate() {
        assert_eq!(key.place(), place);
    }
}

#[test]
fn a_span_falls_into_the_bucket_that_ends_at_it() {
    let figures = Figures::default();
    for us in [50, 51, 60_000_000] {
        let took = Duration::from_micros(us);
        figures.request(Route::ApiCheck, Method::Read, StatusClass::Success, took);
    }
    let text = text(&figures);
    let bucket = |end: &str| {
        let name = "downforwhom_http_request_duration_seconds_bucket";
        let start = format!("{name}{{scope=\"verdict\",le=\"{end}\"}} ");
        text.lines().find_map(|line| line.strip_prefix(&start).map(str::to_owned)).expect("a line")
    };
    assert_eq!(bucket("5e-05"), "1");
    assert_eq!(bucket("0.0001"), "2");
    assert_eq!(bucket("30"), "2");
    assert_eq!(bucket("+Inf"), "3");
    let sum = "downforwhom_http_request_duration_seconds_sum{scope=\"verdict\"} 60.000101\n";
    assert!(text.contains(sum), "{text}");
}

#[test]
fn a_check_that_is_dropped_is_a_defect() {
    let figures = Arc::new(Figures::default());
    drop(figures.check_begins());
    let text = text(&figures);
    assert!(text.contains("downforwhom_checks_started_total 1\n"));
    assert!(text.contains("downforwhom_checks_finished_total 0\n"));
    assert!(text.contains("downforwhom_panics_total{what=\"check\"} 1\n"));
}

#[test]
fn the_process_tells_of_itself() {
    let mut sheet = Sheet::default();
    process::tell(&mut sheet, SystemTime::now());
    let text = sheet.to_text();
    for name in ["cpu_seconds_total", "max_fds", "start_time_seconds"] {
        assert!(text.contains(&format!("\nprocess_{name} ")), "{text}");
    }
    if cfg!(target_os = "linux") {
        for name in ["resident_memory_bytes", "open_fds"] {
            assert!(text.contains(&format!("\nprocess_{name} ")), "{text}");
        }
    }
}

//! The small figures: recognising a page, starting, size.

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use downforwhom::fingerprint::Catalogue;
use downforwhom::observation::Answer;
use tempfile::TempDir;

use crate::Effort;
use crate::pages::answer;
use crate::pages::half_of_the_entries;
use crate::pages::page_of;
use crate::programs::Program;
use crate::programs::get;
use crate::table::Goal;
use crate::table::Rounds;
use crate::table::Row;
use crate::table::Table;
use crate::targets;
use crate::targets::Site;

/// Recognising a page of 16 KiB, with all entries of the catalogue and with half of them.
pub(crate) fn fingerprints(effort: Effort, table: &mut Table) {
    let (all, half, answer) =
        (Catalogue::builtin(), half_of_the_entries(), answer(200, &page_of(16 * 1024)));
    let (mut whole, mut halved) = (Rounds::default(), Rounds::default());
    for _ in 0..effort.rounds * 3 {
        whole.0.push(micros(all, &answer));
        halved.0.push(micros(&half, &answer));
    }
    let what = "fingerprints of a page of 16 KiB, by half of the entries";
    table.compare("P8", what, (&whole, &halved), "µs", Goal::AtMost(1.5));
    let row = Row {
        number: "P8",
        what: "fingerprints of a page of 16 KiB, by 50 µs".to_owned(),
        ours: format!("{:.0} µs", whole.median()),
        other: "50 µs".to_owned(),
        ratio: Rounds(whole.0.iter().map(|micros| micros / 50.0).collect()),
        goal: Goal::AtMost(1.0),
    };
    table.add(row);
}

fn micros(catalogue: &Catalogue, answer: &Answer) -> f64 {
    let began = cpu_ns();
    for _ in 0..TIMES {
        black_box(catalogue.in_answer(black_box(answer)).len());
    }
    (cpu_ns() - began) / 1e3 / f64::from(TIMES)
}

/// What this thread has had of the CPU, in nanoseconds: what others run beside it is left out.
fn cpu_ns() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split_whitespace().next().and_then(|ns| ns.parse().ok()).unwrap_or(f64::NAN)
}

/// From starting the program until its first answer.
pub(crate) fn start(effort: Effort, table: &mut Table) {
    let outcome = Site::start().and_then(|site| {
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        let until = |begin: &dyn Fn() -> Result<Program, String>, path: &str| {
            let began = Instant::now();
            let program = begin()?;
            get(program.at, path, "").map_err(|error| error.to_string())?;
            Ok::<f64, String>(began.elapsed().as_secs_f64() * 1e3)
        };
        let (mut ours, mut theirs) = (Rounds::default(), Rounds::default());
        for _ in 0..effort.rounds * 2 {
            ours.0.push(until(&|| targets::service(&site, &[]), "/healthz")?);
            match until(&|| targets::blackbox(&site.ca(), folder.path()), "/-/healthy") {
                Ok(took) => theirs.0.push(took),
                Err(why) => table.note(format!("start: {why}")),
            }
        }
        let row = Row {
            number: "P9",
            what: "from start to first answer, by 50 ms".to_owned(),
            ours: format!("{:.1} ms", ours.median()),
            other: "50 ms".to_owned(),
            ratio: Rounds(ours.0.iter().map(|millis| millis / 50.0).collect()),
            goal: Goal::AtMost(1.0),
        };
        table.add(row);
        let pair = (&ours, &theirs);
        table.compare(
            "",
            "from start to first answer, by blackbox_exporter",
            pair,
            "ms",
            Goal::None,
        );
        Ok(())
    });
    if let Err(why) = outcome {
        table.note(format!("start: {why}"));
    }
}

/// The program as it is shipped, without symbols.
pub(crate) fn size(_effort: Effort, table: &mut Table) {
    let outcome = TempDir::new().map_err(|error| error.to_string()).and_then(|folder| {
        let stripped = folder.path().join("stripped");
        let mut strip = Command::new("strip");
        strip.arg("-o").arg(&stripped).arg(targets::program());
        let is_stripped = strip.status().is_ok_and(|status| status.success());
        let program = if is_stripped { stripped } else { targets::program().into() };
        std::fs::metadata(program).map(|it| it.len()).map_err(|error| error.to_string())
    });
    match outcome {
        Err(why) => table.note(format!("size: {why}")),
        Ok(bytes) => {
            let mib = u32::try_from(bytes / 1024).map_or(f64::NAN, f64::from) / 1024.0;
            let row = Row {
                number: "P9",
                what: "size of the program, by 12 MiB".to_owned(),
                ours: format!("{mib:.1} MiB"),
                other: "12 MiB".to_owned(),
                ratio: Rounds(vec![mib / 12.0]),
                goal: Goal::AtMost(1.0),
            };
            table.add(row);
        }
    }
}

/// Enough to time.
const TIMES: u32 = 1000;

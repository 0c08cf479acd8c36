//! Checks with nothing kept: the same single request beside other probers, and then what each part of
//! our fuller check adds to it.

use std::process::Command;
use std::process::Stdio;
use std::time::Instant;

use tempfile::TempDir;

use crate::Effort;
use crate::load::Load;
use crate::load::Series;
use crate::programs::Core;
use crate::programs::Program;
use crate::programs::pinned;
use crate::table::Goal;
use crate::table::Rounds;
use crate::table::Table;
use crate::table::short;
use crate::targets;
use crate::targets::Site;
use crate::targets::check_path;

/// The same single request: an address, one page of 1 KiB.
pub(crate) fn plain(effort: Effort, table: &mut Table) {
    for scheme in ["http", "https"] {
        if let Err(why) = plain_over(scheme, effort, table) {
            table.note(format!("cold {scheme}: {why}"));
        }
    }
}

fn plain_over(scheme: &str, effort: Effort, table: &mut Table) -> Result<(), String> {
    targets::need(&["wrk", "taskset"])?;
    let site = Site::start()?;
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let at = if scheme == "https" { site.https } else { site.http };
    let url = format!("{scheme}://{at}/?n=");
    let ours = targets::service(&site, &[])?;
    targets::sees(&ours, &url, "\"works\"")?;
    let bare = Program::start_role(Core::Measured, "role-prober", &[&site.ca()])?;
    let look = Program::start_role(Core::Measured, "role-look", &[&site.ca()])?;
    let blackbox = targets::blackbox(&site.ca(), folder.path());
    let our_load = Load::new(check_path(&url), "");
    let other = Load::new(format!("/probe?target={url}"), "&module=get");
    let [mut mine, mut least, mut theirs, mut looks] = <[Series; 4]>::default();
    let mut curls = [Rounds::default(), Rounds::default()];
    for _ in 0..effort.rounds {
        mine.0.push(our_load.run(&ours, effort.round)?);
        least.0.push(other.run(&bare, effort.round)?);
        looks.0.push(other.run(&look, effort.round)?);
        if let Ok(blackbox) = &blackbox {
            theirs.0.push(other.run(blackbox, effort.round)?);
        }
        if let Some((rate, cpu_us)) = curl(&url, &site.ca()) {
            curls[0].0.push(rate);
            curls[1].0.push(cpu_us);
        }
    }
    let bad = [mine.bad(), least.bad(), theirs.bad()];
    if bad.iter().any(|bad| *bad > 0.0) {
        table.note(format!(
            "cold {scheme}: answers that were errors, ours, bare, blackbox: {bad:?}"
        ));
    }
    let (rate, cpu) = (|it: &Series| it.rate(), |it: &Series| it.of(|came| came.cpu_us));
    let peak = |it: &Series| it.of(|came| came.peak_kib / 1024.0);
    match blackbox {
        Err(why) => table.note(format!("cold {scheme}: {why}")),
        Ok(_) => {
            let least = if scheme == "https" { 3.0 } else { 6.0 };
            let per_core = theirs.of(|came| 1e6 / came.cpu_us);
            let pair = (&mine.of(|came| 1e6 / came.cpu_us), &per_core);
            let what = format!("cold {scheme}, by blackbox_exporter, for each second of CPU");
            table.compare("P3", what, pair, "/s", Goal::AtLeast(least));
            let what = format!("cold {scheme}, by blackbox_exporter, on the clock");
            table.compare("P3", what, (&rate(&mine), &rate(&theirs)), "/s", Goal::None);
            let what = format!("cold {scheme}, peak memory by blackbox_exporter's");
            table.compare("", what, (&peak(&mine), &peak(&theirs)), "MiB", Goal::None);
        }
    }
    let what = format!("cold {scheme}, CPU of our look alone by a bare hyper prober's");
    table.compare("P3", what, (&cpu(&looks), &cpu(&least)), "µs", Goal::AtMost(1.25));
    let what = format!("cold {scheme}, CPU of the whole check by a bare hyper prober's");
    table.compare("P3", what, (&cpu(&mine), &cpu(&least)), "µs", Goal::None);
    let what = format!("cold {scheme}, by a bare hyper prober, on the clock");
    table.compare("", what, (&rate(&mine), &rate(&least)), "/s", Goal::None);
    let what = format!("cold {scheme}, by one curl for each check, on the clock");
    table.compare("", what, (&rate(&mine), &curls[0]), "/s", Goal::None);
    let what = format!("cold {scheme}, CPU of one check by curl's");
    table.compare("", what, (&cpu(&mine), &curls[1]), "µs", Goal::None);
    Ok(())
}

/// curl, once for each check, one after another: checks in a second, and microseconds of CPU.
fn curl(url: &str, ca: &str) -> Option<(f64, f64)> {
    let (began, cpu) = (Instant::now(), children_cpu_us()?);
    for number in 0..CURLS {
        let mut command = Command::new("curl");
        command.args(["-s", "-o", "/dev/null", "--cacert", ca]).arg(format!("{url}{number}"));
        let mut pinned = pinned(Core::Measured, &mut command);
        pinned.stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    }
    let count = f64::from(CURLS);
    let spent = children_cpu_us()? - cpu;
    Some((count / began.elapsed().as_secs_f64(), spent / count))
}

/// Microseconds of CPU of the children that have ended.
fn children_cpu_us() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields = stat.rsplit(')').next()?.split_whitespace().skip(13).take(2);
    let ticks: f64 = fields.flat_map(str::parse::<f64>).sum();
    Some(ticks * 10_000.0)
}

/// What each part adds: the same load on targets that call for one part more each.
pub(crate) fn parts(effort: Effort, table: &mut Table) {
    if let Err(why) = parts_over(effort, table) {
        table.note(format!("parts: {why}"));
    }
}

fn parts_over(effort: Effort, table: &mut Table) -> Result<(), String> {
    targets::need(&["wrk", "taskset"])?;
    let site = Site::start()?;
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    let names: Vec<Program> = (0..3)
        .map(|_| Program::start_role(Core::Load, "role-names", &[]))
        .collect::<Result<_, _>>()?;
    let resolvers: Vec<_> = names.iter().map(|names| names.at).collect();
    let one = targets::service(&site, &resolvers[..1])?;
    let three = targets::service(&site, &resolvers)?;
    let (http, https) = (site.http.port(), site.https.port());
    let plain = format!("http://127.0.0.1:{http}/?n=");
    let full = format!("https://shop.four.test:{https}/middle?n=");
    let cases = [
        ("an address over http, page of 1 KiB", &one, plain.clone()),
        ("… page of 16 KiB", &one, format!("http://127.0.0.1:{http}/middle?n=")),
        ("… page of 60 KiB", &one, format!("http://127.0.0.1:{http}/large?n=")),
        ("… nginx's own 502, so three tries", &one, format!("http://127.0.0.1:{http}/broken?n=")),
        ("… a name at one resolver", &one, format!("http://shop.one.test:{http}/?n=")),
        ("… a name at three resolvers", &three, format!("http://shop.one.test:{http}/?n=")),
        ("… and four addresses", &three, format!("http://shop.four.test:{http}/?n=")),
        ("an address over https, page of 1 KiB", &one, format!("https://127.0.0.1:{https}/?n=")),
        ("… a name at three resolvers", &three, format!("https://shop.one.test:{https}/?n=")),
        ("everything: https, 3 resolvers, 4 addresses, 16 KiB", &three, full.clone()),
    ];
    targets::sees(&three, &full, "\"works\"")?;
    let blackbox = targets::blackbox(&site.ca(), folder.path());
    let theirs =
        Load::new(format!("/probe?target=https://127.0.0.1:{https}/middle?n="), "&module=get");
    let mut series: Vec<Series> = vec![Series::default(); cases.len()];
    let mut other = Series::default();
    for _ in 0..effort.rounds {
        for (number, (_, service, url)) in cases.iter().enumerate() {
            // Few at once: the target has one core for all handshakes of a check with four addresses.
            let load = Load { connections: 8, ..Load::new(check_path(url), "") };
            series[number].0.push(load.run(service, effort.round)?);
        }
        if let Ok(blackbox) = &blackbox {
            other.0.push(theirs.run(blackbox, effort.round)?);
        }
    }
    let cpu = |it: &Series| it.of(|came| came.cpu_us);
    for (number, (what, ..)) in cases.iter().enumerate() {
        if series[number].bad() > 0.0 {
            table.note(format!("{what}: {} answers were errors", series[number].bad()));
        }
        let pair = (&cpu(&series[number]), &cpu(&series[0]));
        table.compare("P3", format!("CPU of one check: {what}"), pair, "µs", Goal::None);
    }
    if let Err(why) = blackbox {
        table.note(format!("parts: {why}"));
        return Ok(());
    }
    let per_core = |it: &Series| it.of(|came| 1e6 / came.cpu_us);
    let all = series.last().map(per_core).unwrap_or_default();
    let what = "everything on, by blackbox_exporter's single https request, for each second of CPU";
    table.compare("P3", what, (&all, &per_core(&other)), "/s", Goal::AtLeast(1.5));
    let clock = series.last().map(Series::rate).unwrap_or_default();
    eprintln!("  on the clock: {} and {} /s", short(clock.median()), short(other.rate().median()));
    Ok(())
}

/// Enough that the CPU time, told in hundredths of a second, is exact to a few percent.
const CURLS: u32 = 60;

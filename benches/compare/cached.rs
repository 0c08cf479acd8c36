//! The kept verdict, beside a bare handler and beside nginx with the same bytes.

use std::path::Path;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use tempfile::TempDir;

use crate::Effort;
use crate::load::Asks;
use crate::load::Load;
use crate::load::Series;
use crate::programs::Core;
use crate::programs::Program;
use crate::programs::free_address;
use crate::programs::get;
use crate::table::Goal;
use crate::table::Table;
use crate::targets;
use crate::targets::Site;
use crate::targets::check_path;
use crate::targets::nginx;
use crate::targets::write;

/// The three that answer with the same bytes.
struct Candidates {
    site: Site,
    ours: Program,
    bare: Program,
    static_file: Result<Program, String>,
    json_path: String,
    page_path: String,
    _folder: TempDir,
}

impl Candidates {
    fn start() -> Result<Self, String> {
        targets::need(&["wrk", "taskset"])?;
        let site = Site::start()?;
        let ours = targets::service(&site, &[])?;
        let url = format!("http://{}/", site.http);
        targets::sees(&ours, &url, "\"works\"")?;
        let (json_path, page_path) = (check_path(&url), format!("/{url}"));
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        for (name, path, fields) in
            [("json", &json_path, ""), ("page", &page_path, "Accept: text/html\r\n")]
        {
            let answer = get(ours.at, path, fields).map_err(|error| error.to_string())?;
            let body = body_of(&answer);
            write(folder.path(), name, &body);
            let mut packed = GzEncoder::new(Vec::new(), Compression::new(6));
            packed.write_all(&body).map_err(|error| error.to_string())?;
            write(folder.path(), &format!("{name}.gz"), &packed.finish().unwrap_or_default());
        }
        let here = folder.path().display().to_string();
        let bare = Program::start_role(Core::Measured, "role-bytes", &[&here])?;
        let at = free_address();
        let static_file =
            nginx(Core::Measured, folder.path(), &static_server(at.port(), folder.path()), at);
        Ok(Self { site, ours, bare, static_file, json_path, page_path, _folder: folder })
    }

    /// All three in turn, as often as is wanted: ours, bare, nginx.
    fn rounds(&self, effort: Effort, ours: &Load, others: &Load) -> Result<[Series; 3], String> {
        let mut series = [Series::default(), Series::default(), Series::default()];
        for _ in 0..effort.rounds {
            series[0].0.push(ours.run(&self.ours, effort.round)?);
            series[1].0.push(others.run(&self.bare, effort.round)?);
            if let Ok(nginx) = &self.static_file {
                series[2].0.push(others.run(nginx, effort.round)?);
            }
        }
        Ok(series)
    }
}

fn static_server(port: u16, folder: &Path) -> String {
    format!(
        "server {{ listen {port} backlog=4096; root {}; gzip_static on; default_type text/html;
         location = /json {{ default_type application/json; }}
         location /json/ {{ default_type application/json; try_files /json =404; }} }}",
        folder.display()
    )
}

/// JSON and page; as it is, packed, and unchanged since.
pub(crate) fn kept(effort: Effort, table: &mut Table) {
    let candidates = match Candidates::start() {
        Ok(candidates) => candidates,
        Err(why) => return table.note(format!("cached: {why}")),
    };
    if let Err(why) = &candidates.static_file {
        table.note(format!("cached: {why}"));
    }
    for (what, path, other, accept) in [
        ("kept JSON", &candidates.json_path, "/json", "application/json"),
        ("kept page", &candidates.page_path, "/page", "text/html"),
    ] {
        let load = |path: &str| Load::one(path).with("Accept", accept);
        if let Err(why) = kept_one(effort, table, &candidates, what, (load(path), load(other))) {
            table.note(format!("{what}: {why}"));
        }
    }
}

fn kept_one(
    effort: Effort,
    table: &mut Table,
    candidates: &Candidates,
    what: &str,
    (ours, other): (Load, Load),
) -> Result<(), String> {
    let is_page = what.ends_with("page");
    let [plain, bare, nginx] = candidates.rounds(effort, &ours, &other)?;
    tell_bad(table, what, &plain);
    let bare_goal = if is_page { Goal::None } else { Goal::AtLeast(0.95) };
    let nginx_goal = Goal::AtLeast(if is_page { 1.0 } else { 1.1 });
    let number = if is_page { "P2" } else { "P1" };
    let rate = |series: &Series| series.rate();
    table.compare(
        number,
        format!("{what}, by bare axum"),
        (&rate(&plain), &rate(&bare)),
        "/s",
        bare_goal,
    );
    if !nginx.0.is_empty() {
        let pair = (&rate(&plain), &rate(&nginx));
        table.compare(number, format!("{what}, by nginx with a file"), pair, "/s", nginx_goal);
    }
    let p99 = |series: &Series| series.of(|came| came.p99_ms);
    let pair = (&p99(&plain), &p99(&bare));
    table.compare("P1", format!("{what}, p99 by bare axum's"), pair, "ms", Goal::AtMost(2.0));
    let cpu = |series: &Series| series.of(|came| came.cpu_us);
    let pair = (&cpu(&plain), &cpu(&bare));
    table.compare("", format!("{what}, CPU by bare axum's"), pair, "µs", Goal::None);

    let Load { asks: Asks::One(path), .. } = &ours else { return Ok(()) };
    let head = head_of(candidates, path, "Accept-Encoding: gzip\r\n");
    if head.to_ascii_lowercase().contains("content-encoding: gzip") {
        let gzip = |load: &Load| load.clone().with("Accept-Encoding", "gzip");
        let [packed, bare, _] = candidates.rounds(effort, &gzip(&ours), &gzip(&other))?;
        tell_bad(table, what, &packed);
        let pair = (&rate(&packed), &rate(&plain));
        table.compare("P2", format!("{what}, gzip by identity"), pair, "/s", Goal::AtLeast(0.95));
        let pair = (&rate(&packed), &rate(&bare));
        table.compare("", format!("{what}, gzip by bare axum"), pair, "/s", Goal::None);
    } else {
        table.note(format!("{what}: no gzip is offered"));
    }
    let tag = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("etag: ").map(str::to_owned));
    match tag {
        None => table.note(format!("{what}: no ETag is offered")),
        Some(_) => {
            let [mut same, mut bare] = [Series::default(), Series::default()];
            for _ in 0..effort.rounds {
                let head = head_of(candidates, path, "");
                let tag = head.lines().find_map(|line| {
                    line.split_once(": ").filter(|it| it.0.eq_ignore_ascii_case("etag"))
                });
                let Some((_, tag)) = tag else { continue };
                same.0.push(
                    ours.clone().with("If-None-Match", tag).run(&candidates.ours, effort.round)?,
                );
                bare.0.push(
                    other.clone().with("If-None-Match", tag).run(&candidates.bare, effort.round)?,
                );
            }
            if same.0.is_empty() {
                table.note(format!("{what}: its ETag was not there again"));
                return Ok(());
            }
            let pair = (&rate(&same), &rate(&bare));
            table.compare("", format!("{what}, 304 by bare axum's"), pair, "/s", Goal::None);
        }
    }
    Ok(())
}

/// Twenty thousand kept verdicts, each in turn. They count as kept for 30 s: they are made in time.
pub(crate) fn names(effort: Effort, table: &mut Table) {
    let outcome = Candidates::start().and_then(|candidates| {
        let before = check_path(&format!("http://{}/?n=", candidates.site.http));
        let ours = Load { asks: Asks::Turns(before, NAMES), fields: Vec::new(), connections: 64 };
        let other = Load { asks: Asks::Turns("/json/".to_owned(), NAMES), ..ours.clone() };
        let mut series = [Series::default(), Series::default()];
        for _ in 0..effort.rounds {
            // The first turns fill the cache.
            ours.run(&candidates.ours, Duration::from_secs(8))?;
            series[0].0.push(ours.run(&candidates.ours, effort.round)?);
            series[1].0.push(other.run(&candidates.bare, effort.round)?);
        }
        tell_bad(table, "20,000 names", &series[0]);
        let pair = (&series[0].rate(), &series[1].rate());
        table.compare(
            "P1",
            "20,000 kept verdicts in turn, by bare axum",
            pair,
            "/s",
            Goal::AtLeast(0.75),
        );
        Ok(())
    });
    if let Err(why) = outcome {
        table.note(format!("names: {why}"));
    }
}

/// A kept verdict while 64 others ask for what must be measured.
pub(crate) fn flood(effort: Effort, table: &mut Table) {
    let outcome = Candidates::start().and_then(|candidates| {
        let kept = Load { connections: 8, ..Load::one(candidates.json_path.clone()) };
        let before = check_path(&format!("https://{}/?n=", candidates.site.https));
        let cold = Load::new(before, "");
        let (mut calm, mut flooded) = (Series::default(), Series::default());
        for _ in 0..effort.rounds {
            calm.0.push(kept.run(&candidates.ours, effort.round)?);
            let at = candidates.ours.at;
            let longer = effort.round + Duration::from_secs(2);
            let came = std::thread::scope(|scope| {
                let flood = scope.spawn(|| cold.wrk(at, longer));
                std::thread::sleep(Duration::from_secs(1));
                let came = kept.run(&candidates.ours, effort.round);
                flood.join().map_err(|_| "the flood broke".to_owned())??;
                came
            });
            flooded.0.push(came?);
        }
        let p99 = |series: &Series| series.of(|came| came.p99_ms);
        let pair = (&p99(&flooded), &p99(&calm));
        table.compare(
            "P6",
            "kept JSON's p99 in a flood of cold checks, by the calm one",
            pair,
            "ms",
            Goal::AtMost(5.0),
        );
        Ok(())
    });
    if let Err(why) = outcome {
        table.note(format!("flood: {why}"));
    }
}

fn head_of(candidates: &Candidates, path: &str, fields: &str) -> String {
    let fields = format!("Accept: */*\r\n{fields}");
    let answer = get(candidates.ours.at, path, &fields).unwrap_or_default();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(answer.len());
    String::from_utf8_lossy(&answer[..end]).into_owned()
}

fn body_of(answer: &[u8]) -> Vec<u8> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
    answer[end.map_or(0, |end| end + 4)..].to_vec()
}

fn tell_bad(table: &mut Table, what: &str, series: &Series) {
    if series.bad() > 0.0 {
        table.note(format!("{what}: {} answers of ours were errors", series.bad()));
    }
}

const NAMES: usize = 20_000;

//! Redirects that never arrive, and redirects that lead where nobody may go.

use std::sync::Arc;
use std::time::Duration;

use crate::http1::scripted;
use crate::row::Row;
use crate::site::Site;
use crate::support::dns::dnsmasq;
use crate::support::hostile::Hostile;
use crate::support::hostile::answer;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    // Those that take longest begin first.
    let mut rows = vec![tarpit()];
    rows.extend(circles());
    rows.extend(nowhere());
    rows.extend(not_ours_to_visit());
    rows.push(over_hosts());
    rows
}

fn circles() -> Vec<Row> {
    vec![
        leads(35, "to itself", LOOP, |path, _| path.to_owned()).says(CIRCLE),
        leads(35, "to and fro", LOOP, |path, _| if path == "/a" { "/b" } else { "/a" }.to_owned())
            .says(CIRCLE),
        leads(35, "without end", LOOP, |path, _| format!("{path}x")).says(CIRCLE),
        leads(35, "twice as long each time", LOOP, |path, _| format!("{path}x{}", &path[1..]))
            .says(CIRCLE),
        leads(35, "longer than anybody asks for", REFUSED, |path, _| {
            format!("{path}{}", "x".repeat(3000))
        })
        .says(&["a place that we may not visit", "very long"]),
        leads(35, "to a URL of 60 kB", REFUSED, |_, _| format!("/{}", "x".repeat(60_000)))
            .says(&["a place that we may not visit", "very long"]),
    ]
}

fn nowhere() -> Vec<Row> {
    let invalid = "http.response.redirect_invalid";
    vec![
        leads(36, "no Location", invalid, |_, _| String::new()).says(&["missing"]),
        leads(36, "an empty Location", invalid, |_, _| " ".to_owned()).says(&["missing"]),
        leads(36, "no address at all", invalid, |_, _| "http://[::1".to_owned())
            .says(&["cannot be used"]),
    ]
}

fn not_ours_to_visit() -> Vec<Row> {
    let private = [
        ("to a private address", "http://10.0.0.1/admin"),
        ("to a cloud's own address", "http://169.254.169.254/latest/meta-data/"),
        ("to a private IPv6 address", "http://[fd00:ec2::254]/"),
        ("to a file", "file:///etc/passwd"),
        ("to another scheme", "ftp://ftp.example.com/"),
        ("to a script", "javascript:alert(7)"),
    ];
    let private = private.into_iter().map(|(what, to)| {
        leads(37, what, REFUSED, move |_, _| to.to_owned()).says(&["a place that we may not visit"])
    });
    let with_password = |_: &str, at: &str| format!("http://admin:s3cret@{at}/here");
    let markup = "javascript:'<script>alert(7)</script>'";
    private
        .chain([
            leads(37, "to markup", REFUSED, move |_, _| markup.to_owned())
                .escapes(&["<script>alert(7)"]),
            leads(37, "with a password", REFUSED, with_password)
                .says(&["a place that we may not visit"])
                .never(&["s3cret"]),
            odd_port(),
        ])
        .collect()
}

/// The service may visit only the port at which the first server is.
fn odd_port() -> Row {
    Row::new(37, "to an odd port", REFUSED, async || {
        let server = leading(|_, _| "http://127.0.0.1:25/".to_owned()).await;
        let option = format!("--allow-port {}", server.address.port());
        Site::at(server.url()).keeping(server).asked_with(option)
    })
    .says(&["a place that we may not visit", "odd port"])
}

/// Every name is this machine, and every page sends on to another name.
fn over_hosts() -> Row {
    Row::new(41, "over hosts without end", LOOP, async || {
        let server = leading(|path, at| {
            let step = path.trim_matches('/').parse::<usize>().unwrap_or(0) + 1;
            let port = at.rsplit(':').next().unwrap_or_default();
            format!("http://h{step}.stage.test:{port}/{step}")
        });
        let server = server.await;
        let names = || dnsmasq(&["--address=/stage.test/127.0.0.1", "--filter-AAAA"]);
        let names = tokio::task::spawn_blocking(names).await.expect("it does not panic");
        Site::at(format!("http://h0.stage.test:{}/", server.address.port()))
            .asked_with(format!("--resolver {}", names.address))
            .keeping(names)
            .keeping(server)
    })
    .says(CIRCLE)
}

/// A redirect every four seconds: ten of them take longer than the whole look may.
fn tarpit() -> Row {
    scripted(41, "slow redirects without end", "checker.cut_short", async |mut guest| {
        guest.request().await;
        tokio::time::sleep(Duration::from_secs(4)).await;
        let onward = format!("Location: /{}\r\n", fastrand::u64(..));
        guest.say(answer("302 Found", &onward, "").as_bytes()).await;
    })
    .says(&["we ran out of time"])
}

/// A server that sends everybody on: `lead` makes the `Location` from the path that was asked for
/// and the host. An empty one means that there is none.
fn leads(
    line: usize,
    what: &'static str,
    reason: &'static str,
    lead: impl Fn(&str, &str) -> String + Send + Sync + 'static,
) -> Row {
    Row::new(line, what, reason, async move || {
        let server = leading(lead).await;
        Site::at(server.url()).keeping(server)
    })
}

async fn leading(lead: impl Fn(&str, &str) -> String + Send + Sync + 'static) -> Hostile {
    let lead = Arc::new(lead);
    Hostile::run(move |mut guest| {
        let lead = Arc::clone(&lead);
        async move {
            let request = guest.request().await;
            let path = request.split(' ').nth(1).unwrap_or_default();
            let host = request.lines().find_map(|line| line.strip_prefix("host: "));
            let field = match lead(path, host.unwrap_or_default()) {
                none if none.is_empty() => String::new(),
                next => format!("Location: {next}\r\n"),
            };
            guest.say(answer("302 Found", &field, "").as_bytes()).await;
        }
    })
    .await
}

const LOOP: &str = "http.response.redirect_loop";
const REFUSED: &str = "unknown.redirect_refused";
const CIRCLE: &[&str] = &["sends visitors round in a circle", "It sends visitors on to"];

//! Sites that send as much as a check reads, on every hop and at every address: what does a check hold
//! at most?

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use futures_util::future::join_all;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::sleep;

use crate::crowd::SLACK_KIB;
use crate::crowd::options;
use crate::figures::mib;
use crate::hanging::memory;
use crate::notes::Notes;
use crate::program::Program;
use crate::resolvers::names;
use crate::size::Size;
use crate::support::sockets::Server;
use crate::targets::AT_ONCE;
use crate::targets::Targets;
use crate::visitor::check_once;

/// Each site leads on as often as we follow, with heads and bodies of full size, and ends in an error
/// that has to be looked at again, at four addresses.
pub(crate) async fn sites_of_full_size(size: Size) -> Notes {
    let mut notes = Notes::default();
    let control = Targets::open(AT_ONCE);
    let resolver = names().await;
    let answers = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&answers);
    let any = (Ipv4Addr::UNSPECIFIED, 0).into();
    let sites = Server::start_at(&std::net::SocketAddr::to_string(&any), move |stream| {
        let counted = Arc::clone(&counted);
        async move {
            if lead_on(stream).await.is_some() {
                counted.fetch_add(1, Ordering::SeqCst);
            }
        }
    })
    .await;
    let options = options(&control).replace("127.0.0.1:9", &resolver.address.to_string());
    let program = Program::start(&options);
    let before = check_once(program.address, &control.url(1)).await;
    notes.hold("it works before", before.as_ref().is_ok_and(|said| said.works()), &before);
    let base = program.rss_kib();
    program.forget_peak();

    let port = sites.address().port();
    let urls: Vec<String> =
        (0..size.heavy).map(|it| format!("http://n{it}.four.shop:{port}/0")).collect();
    let said = join_all(urls.iter().map(|url| check_once(program.address, url))).await;
    let peak = program.peak_kib();
    let told = said.iter().filter(|it| it.as_ref().is_ok_and(|it| it.status == 200)).count();
    let checks = u64::try_from(size.heavy).unwrap_or(1);
    notes.figure("checks at once", size.heavy);
    notes.figure("whole answers of the sites", answers.load(Ordering::SeqCst));
    memory(&mut notes, base, peak, program.rss_kib());
    notes.figure("memory for each check at most", mib(peak.saturating_sub(base) / checks));
    notes.hold("every check ends with a verdict", told == size.heavy, told);
    let bound = base + checks * CHECK_KIB + SLACK_KIB;
    notes.hold("memory stays within what a check may take", peak <= bound, (peak, bound));
    notes.hold("no defect in its log", program.defects().is_empty(), program.defects());
    notes
}

/// `/0` leads to `/1`, and so on; the last one is an error, after a while.
async fn lead_on(mut stream: TcpStream) -> Option<()> {
    let mut head = [0; 4096];
    let read = stream.read(&mut head).await.ok()?;
    let text = String::from_utf8_lossy(&head[..read]);
    let number: usize = text.split(['/', ' ']).nth(2)?.parse().ok()?;
    let status = if number < HOPS { "302 Found" } else { "502 Bad Gateway" };
    let fields: String = (0..FIELDS).map(|it| format!("X-{it}: {}\r\n", "v".repeat(500))).collect();
    if number >= HOPS {
        sleep(LAST_AFTER).await;
    }
    let next = number + 1;
    let answer = format!(
        "HTTP/1.1 {status}\r\nLocation: /{next}\r\nContent-Type: text/html\r\n{fields}\
         Content-Length: {BODY_BYTES}\r\nConnection: close\r\n\r\n{}",
        "<p>Bread and rolls. ".repeat(BODY_BYTES / 20 + 1).split_at(BODY_BYTES).0
    );
    stream.write_all(answer.as_bytes()).await.ok()?;
    stream.shutdown().await.ok()
}

/// Redirects that a check follows.
const HOPS: usize = 10;

/// Fields of each head, of 500 bytes each: just below the 64 KiB that are read of one.
const FIELDS: usize = 118;

/// As much of a body as is read.
const BODY_BYTES: usize = 64 * 1024;

/// How long the last answer takes, so that all checks are there by then.
const LAST_AFTER: Duration = Duration::from_secs(4);

/// What `docs/memory.md` gives a check.
const CHECK_KIB: u64 = 768;

//! What kept answers take.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use tokio::task::JoinSet;

use crate::crowd::SLACK_KIB;
use crate::crowd::options;
use crate::figures::mib;
use crate::figures::ms;
use crate::figures::seconds;
use crate::notes::Notes;
use crate::program::Program;
use crate::size::Size;
use crate::targets::AT_ONCE;
use crate::targets::Manner;
use crate::targets::Targets;
use crate::visitor::Visitor;
use crate::visitor::check_once;

/// Different pages, each as large as a page is read.
pub(crate) async fn filled(size: Size) -> Notes {
    let mut notes = Notes::default();
    let control = Targets::open(AT_ONCE);
    let sites = Targets::open(Manner::Answers { after: Duration::ZERO, bytes: PAGE_BYTES });
    let program = Arc::new(Program::start(&options(&control)));
    let before = check_once(program.address, &control.url(1)).await;
    notes.hold("it works before", before.as_ref().is_ok_and(|said| said.works()), &before);
    let (base, cpu) = (program.rss_kib(), program.cpu());
    program.forget_peak();

    let begun = Instant::now();
    let next = Arc::new(AtomicUsize::new(0));
    let urls: Arc<Vec<String>> =
        Arc::new((0..size.pages).map(|number| sites.url(number)).collect());
    let mut asking = JoinSet::new();
    for _ in 0..AT_A_TIME {
        let (program, next, urls) = (Arc::clone(&program), Arc::clone(&next), Arc::clone(&urls));
        asking.spawn(async move {
            let Ok(mut visitor) = Visitor::come(program.address).await else { return 0 };
            let mut right = 0;
            while let Some(url) = urls.get(next.fetch_add(1, Ordering::SeqCst)) {
                right += usize::from(visitor.check(url).await.is_ok_and(|said| said.works()));
            }
            right
        });
    }
    let right: usize = asking.join_all().await.into_iter().sum();
    let took = begun.elapsed();
    let (peak, cpu) = (program.peak_kib(), program.cpu().saturating_sub(cpu));
    notes.figure("pages of 64 KiB", size.pages);
    notes.figure("all checks took", seconds(took));
    notes.figure("processor time for a check", ms(cpu / u32::try_from(size.pages).unwrap_or(1)));
    notes.figure("memory before", mib(base));
    notes.figure("memory at most", mib(peak));
    notes.hold("every check is right", right == size.pages, right);
    let pages = u64::try_from(size.pages).unwrap_or(0) * PAGE_KIB;
    let bound = base + pages.min(BUDGET_KIB) + SLACK_KIB;
    notes.hold("memory stays within the cache's budget", peak <= bound, (peak, bound));
    notes.hold("no defect in its log", program.defects().is_empty(), program.defects());
    notes
}

/// As much of a page as is read.
const PAGE_BYTES: usize = 64 * 1024;

/// What a kept page of that size may take, with all that was seen of it.
const PAGE_KIB: u64 = 64 + 8 + 16;

/// The budget for kept measurements and that for ready answers, and 15 parts of a hundred for what
/// holds them together.
const BUDGET_KIB: u64 = (192 + 160 + 24) * 1024 * 115 / 100;

/// Questions at a time.
const AT_A_TIME: usize = 32;

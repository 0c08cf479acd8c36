//! No file can be opened any more, so neither a socket to a resolver nor one to a site.

use std::collections::BTreeMap;
use std::time::Duration;

use tokio::time::sleep;

use crate::crowd::options;
use crate::notes::Notes;
use crate::program::Program;
use crate::resolvers::names;
use crate::targets::AT_ONCE;
use crate::targets::Targets;
use crate::visitor::Said;
use crate::visitor::Visitor;
use crate::visitor::check_once;

/// Visitors hold all files; then they let go of one after the other.
pub(crate) async fn used_up() -> Notes {
    let mut notes = Notes::default();
    let (control, sites) = (Targets::open(AT_ONCE), Targets::open(AT_ONCE));
    let resolver = names().await;
    let port = sites.url(0).rsplit(':').next().map(str::to_owned).unwrap_or_default();
    let options = options(&control).replace("127.0.0.1:9", &resolver.address.to_string());
    // The hard limit as well, or the program would raise its own.
    let limit = format!("ulimit -n {FILES}; exec \"$0\" \"$@\"");
    let program = Program::start_by(&["sh", "-c", &limit], &options);
    let url = |number: usize, name: &str| match number % 3 {
        0 => sites.url(number),
        1 => format!("http://n{number}.{name}:{port}"),
        _ => format!("http://n{number}.four.{name}:{port}"),
    };
    let before = check_once(program.address, &url(1, "one.shop")).await;
    notes.hold("it works before", before.as_ref().is_ok_and(Said::works), &before);

    let mut asker = Visitor::come(program.address).await.expect("it listens");
    let let_in = asker.ask("/healthz").await;
    notes.hold("somebody is let in", let_in.is_ok_and(|said| said.status == 200), ());
    let mut holders = Vec::new();
    for _ in 0..FILES {
        holders.push(Visitor::come(program.address).await.expect("the kernel lets in"));
    }
    sleep(Duration::from_millis(300)).await;
    let most = program.open_files();
    let mut outcomes = BTreeMap::<String, usize>::new();
    let mut wrong = Vec::new();
    let mut number = 10;
    // The last ones wait at the door; they go first, and then one file after the other comes free.
    while holders.len() > FILES / 4 {
        for _ in 0..3 {
            number += 1;
            let url = url(number, "shop");
            match asker.check(&url).await {
                Ok(said) => {
                    if !said.blames_nobody() {
                        wrong.push(format!("{url}: {}", said.outcome()));
                    }
                    *outcomes.entry(said.outcome()).or_default() += 1;
                }
                // Idle connections are closed after 10 s, as they should be.
                Err(_) => asker = Visitor::come(program.address).await.expect("the kernel lets in"),
            }
        }
        let gone = if holders.len() > FILES - 20 { 4 } else { 1 };
        holders.truncate(holders.len() - gone);
        sleep(Duration::from_millis(20)).await;
    }
    drop(holders);
    sleep(Duration::from_millis(500)).await;
    let after = check_once(program.address, &url(4, "after.shop")).await;
    let ready = async { Visitor::come(program.address).await?.ask("/readyz").await }.await;

    notes.figure("files that it may open", FILES);
    notes.figure("most that were open", most);
    notes.figure("answers meanwhile", format!("{outcomes:?}"));
    notes.hold("the files were used up", most >= FILES - 1, most);
    notes.hold("no site is blamed", wrong.is_empty(), &wrong);
    let ours = outcomes.keys().any(|word| word.starts_with("checker") || word == "503");
    notes.hold("it says that it cannot tell", ours, &outcomes);
    notes.hold("it works again afterwards", after.as_ref().is_ok_and(Said::works), &after);
    notes.hold(
        "it is ready afterwards",
        ready.as_ref().is_ok_and(|said| said.status == 200),
        &ready,
    );
    notes.hold("no defect in its log", program.defects().is_empty(), program.defects());
    notes
}

/// Few enough to be used up at once, enough to start with.
const FILES: usize = 64;

//! TCP and HTTP/1: what a server can do wrong, or do to us, without encryption.

mod bodies;
mod bombs;
mod connections;
mod foreign;
mod heads;
mod pages;
mod redirects;

use std::future::Future;

use crate::list::Section;
use crate::row::Row;
use crate::row::hold;
use crate::site::Site;
use crate::support::hostile::Guest;
use crate::support::hostile::Hostile;

#[tokio::test(flavor = "multi_thread")]
async fn every_case_ends_as_it_should() {
    hold(Section::Http1, rows()).await;
}

/// All cases.
pub(crate) fn rows() -> Vec<Row> {
    let parts = [
        connections::rows(),
        heads::rows(),
        foreign::rows(),
        bodies::rows(),
        bombs::rows(),
        redirects::rows(),
        pages::rows(),
    ];
    parts.into_iter().flatten().collect()
}

/// A server that reads the request, says these bytes and closes.
fn said(line: usize, what: &'static str, reason: &'static str, bytes: impl AsRef<[u8]>) -> Row {
    let bytes = bytes.as_ref().to_vec();
    Row::new(line, what, reason, async move || {
        let server = Hostile::says(&bytes).await;
        Site::at(server.url()).keeping(server)
    })
}

/// A server that reads the request, says `begin`, and then `again` for as long as anybody reads.
fn flooded(
    line: usize,
    what: &'static str,
    reason: &'static str,
    begin: impl Into<Vec<u8>>,
    again: impl Into<Vec<u8>>,
) -> Row {
    let (begin, again) = (begin.into(), again.into());
    scripted(line, what, reason, move |mut guest| {
        let (begin, again) = (begin.clone(), again.clone());
        async move {
            guest.request().await;
            guest.say(&begin).await;
            guest.flood(&again).await;
        }
    })
}

/// A server that runs this script for every visitor.
fn scripted<F, S>(line: usize, what: &'static str, reason: &'static str, script: S) -> Row
where
    S: Fn(Guest) -> F + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    Row::new(line, what, reason, async move || {
        let server = Hostile::run(script).await;
        Site::at(server.url()).keeping(server)
    })
}

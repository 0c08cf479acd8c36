//! Very many names that hang, and one that does not: it does not wait for them.

use std::time::Duration;

use crate::dns::staging::HOST;
use crate::dns::staging::here_it_is;
use crate::dns::staging::lives;
use crate::dns::staging::said_of_shop;
use crate::row::Row;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::packet;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    let row =
        Row::new(21, "four hundred names that hang, and a good one", "none.works", async || {
            let known = format!("{HOST}.");
            let site = said_of_shop(move |_, question| match lives(question) {
                Some(alive) => alive,
                None if asked(question) == known => packet(&here_it_is(question)),
                None => Vec::new(),
            })
            .await;
            site.among(
                (0..400).map(|number| format!("http://hangs-{number}.stage.test/")).collect(),
            )
        });
    // What hangs is told as such, and what is too much is turned away. Nothing is made up.
    vec![
        row.says(&["It works from here"])
            .others_are_told(&["dns.timed_out", "We have too much to do right now"])
            .within_cpu(CROWD_CPU)
            .within_memory(CROWD_BYTES),
    ]
}

/// Some 260 looks, each with a few questions that are asked twice.
const CROWD_CPU: Duration = Duration::from_secs(20);

/// At most 0.5 MiB for each look that is under way.
const CROWD_BYTES: u64 = 128 * 1024 * 1024;

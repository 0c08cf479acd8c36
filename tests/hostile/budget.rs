//! How many bytes of a flood are taken before the service leaves.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::http2;
use crate::measured;
use crate::support::hostile_tls::PING;
use crate::support::hostile_tls::Secured;
use crate::support::hostile_tls::frame;
use crate::support::hostile_tls::settings;

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_below_the_answer_ends_with_the_budget() {
    let taken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&taken);
    let site = http2::served(&["h2"], move |mut guest: Secured| {
        let taken = Arc::clone(&count);
        async move {
            let socket = socket2::SockRef::from(guest.stream.get_ref().0);
            socket.set_send_buffer_size(SEND_BUFFER_BYTES).expect("a socket has a buffer");
            guest.say(&settings()).await;
            let flood = frame(PING, 0, 0, &[0; 8]).repeat(100);
            while guest.say(&flood).await {
                taken.fetch_add(flood.len(), Ordering::SeqCst);
            }
        }
    });
    let asked = measured::ask(&site.await).await;
    assert_eq!(asked.answer["reason"], "http.response.invalid", "{:#}", asked.answer);
    let tries = asked.answer["observations"][0]["hops"][0]["tries"].as_array().expect("a list");
    let taken = taken.load(Ordering::SeqCst);
    let most = tries.len() * (BUDGET_BYTES + BUFFERS_BYTES);
    assert!((BUDGET_BYTES / 2..most).contains(&taken), "{taken} bytes in {} tries", tries.len());
}

/// What the service reads from one connection at most.
const BUDGET_BYTES: usize = 512 * 1024;

/// The server's own buffer is small, so that what it has said was taken on the other side.
const SEND_BUFFER_BYTES: usize = 16 * 1024;

/// What the systems of both sides hold beside that: `net.ipv4.tcp_rmem` lets a receiver's buffer
/// grow to 6 MiB.
const BUFFERS_BYTES: usize = 6 * 1024 * 1024 + 2 * SEND_BUFFER_BYTES;

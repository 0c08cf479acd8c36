//! Something on the way that reads the name in the opening of an encrypted connection, and cuts
//! it when the name is on its list. Everything else is passed on as it is.

use std::io::Read;
use std::io::Write;
use std::net::Ipv6Addr;
use std::net::Shutdown;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

use serde::Deserialize;
use socket2::SockRef;

use crate::faults::Cut;

#[derive(Deserialize)]
struct Config {
    listen: u16,
    cuts: Vec<(String, Cut)>,
}

/// Relays until it is ended.
pub(super) fn run(config: &str) -> ExitCode {
    let config: Config = serde_json::from_str(config).expect("a list of names");
    let listener = TcpListener::bind((Ipv6Addr::UNSPECIFIED, config.listen)).expect("a free port");
    for stream in listener.incoming().flatten() {
        let cuts = config.cuts.clone();
        thread::spawn(move || relay(stream, &cuts));
    }
    ExitCode::FAILURE
}

fn relay(mut inside: TcpStream, cuts: &[(String, Cut)]) -> Option<()> {
    let to = meant_for(&inside)?;
    inside.set_read_timeout(Some(PATIENCE)).ok()?;
    let mut opening = vec![0; OPENING_MAX_BYTES];
    let count = inside.read(&mut opening).ok().filter(|count| *count > 0)?;
    opening.truncate(count);
    let names = |name: &str| opening.windows(name.len()).any(|seen| seen == name.as_bytes());
    match cuts.iter().find(|(name, _)| names(name)) {
        Some((_, Cut::Reset)) => {
            let _set = SockRef::from(&inside).set_linger(Some(Duration::ZERO));
        }
        Some((_, Cut::Silence)) => thread::sleep(PATIENCE),
        None => pass_on(inside, to, &opening)?,
    }
    Some(())
}

/// Whom a caught connection was meant for.
fn meant_for(stream: &TcpStream) -> Option<SocketAddr> {
    let socket = SockRef::from(stream);
    let v4 = socket.original_dst_v4().ok().and_then(|address| address.as_socket());
    v4.or_else(|| socket.original_dst_v6().ok().and_then(|address| address.as_socket()))
}

#[allow(clippy::disallowed_methods, reason = "a relay of the lab dials; only the checker must not")]
fn pass_on(inside: TcpStream, to: SocketAddr, opening: &[u8]) -> Option<()> {
    let mut outside = TcpStream::connect_timeout(&to, PATIENCE).ok()?;
    outside.write_all(opening).ok()?;
    let (inside_too, outside_too) = (inside.try_clone().ok()?, outside.try_clone().ok()?);
    let back = thread::spawn(move || copy(outside_too, inside_too));
    copy(inside, outside);
    let _ended = back.join();
    Some(())
}

fn copy(mut from: TcpStream, mut to: TcpStream) {
    let _copied = std::io::copy(&mut from, &mut to);
    let _ended = to.shutdown(Shutdown::Write);
}

/// Longer than anybody in the lab waits.
const PATIENCE: Duration = Duration::from_secs(40);

/// Longer than any ClientHello of the lab's clients, with room for post-quantum keys.
const OPENING_MAX_BYTES: usize = 8192;

//! Programs that answer every request in one way, or break in one way.

use std::fs;
use std::io::Read;
use std::io::Write;
use std::net::Ipv6Addr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::path::Path;
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

use serde::Deserialize;
use socket2::SockRef;

use crate::faults::Answer;
use crate::faults::Breaks;

#[derive(Deserialize)]
struct Program {
    port: u16,
    answer: Answer,
}

/// Runs all programs of a place.
pub(super) fn run(config: &str) -> ExitCode {
    let programs: Vec<Program> = serde_json::from_str(config).expect("a list of programs");
    // The first is taken to be ready when its port is open: it comes last.
    let servers: Vec<_> = programs
        .into_iter()
        .rev()
        .map(|program| {
            let listener = TcpListener::bind((Ipv6Addr::UNSPECIFIED, program.port));
            let listener = listener.expect("the port of a program is free");
            thread::spawn(move || serve(&listener, &program.answer))
        })
        .collect();
    for server in servers {
        let _ended = server.join();
    }
    ExitCode::SUCCESS
}

fn serve(listener: &TcpListener, answer: &Answer) {
    for stream in listener.incoming().flatten() {
        let answer = answer.clone();
        thread::spawn(move || talk(stream, &answer));
    }
}

/// One question, one answer.
fn talk(mut stream: TcpStream, answer: &Answer) {
    let _set = stream.set_read_timeout(Some(PATIENCE));
    let Some(method) = read_head(&mut stream) else { return };
    if let Some(ms) = answer.after_ms {
        thread::sleep(Duration::from_millis(ms));
    }
    match answer.breaks {
        None => {
            let _sent = stream.write_all(&bytes_of(answer, &method));
            let _ended = stream.shutdown(std::net::Shutdown::Write);
            let _read = stream.read(&mut [0; 512]);
        }
        Some(Breaks::Silent) => thread::sleep(PATIENCE),
        Some(Breaks::Resets) => {
            let _set = SockRef::from(&stream).set_linger(Some(Duration::ZERO));
        }
        Some(Breaks::Closes) => {}
        Some(Breaks::Nonsense) => {
            let _sent = stream.write_all(b"\x00\x01\x02 what is this\r\n\r\n");
        }
    }
}

/// Reads up to the empty line; the method of the request.
fn read_head(stream: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    let mut buffer = [0; 4096];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let count = stream.read(&mut buffer).ok().filter(|count| *count > 0)?;
        head.extend_from_slice(&buffer[..count]);
        if head.first() == Some(&TLS_HANDSHAKE) {
            // As a server does that reads a line and finds no request in it.
            let _sent = stream.write_all(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
            return None;
        }
        if head.len() > HEAD_MAX_BYTES {
            return None;
        }
    }
    let text = String::from_utf8_lossy(&head).into_owned();
    text.split_whitespace().next().map(str::to_owned)
}

fn bytes_of(answer: &Answer, method: &str) -> Vec<u8> {
    let status = answer.status.unwrap_or(200);
    let mut body = match (&answer.page, &answer.body) {
        (Some(page), _) => page_of(page),
        (None, body) => body.clone().unwrap_or_default(),
    };
    if let Some(bytes) = answer.bytes {
        while body.len() < bytes {
            body.push_str("<p>Fresh bread, made this morning, and jam of last summer.</p>\n");
        }
    }
    let reason = http::StatusCode::from_u16(status).ok().and_then(|code| code.canonical_reason());
    let mut head = format!("HTTP/1.1 {status} {}\r\n", reason.unwrap_or("Unknown"));
    for (name, value) in &answer.headers {
        head += &format!("{name}: {value}\r\n");
    }
    if !answer.headers.keys().any(|name| name.eq_ignore_ascii_case("content-type")) {
        head += "content-type: text/html\r\n";
    }
    if status != 204 && status != 304 {
        head += &format!("content-length: {}\r\n", body.len());
    }
    head += "connection: close\r\n\r\n";
    if method != "HEAD" {
        head += &body;
    }
    head.into_bytes()
}

fn page_of(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lab/pages").join(name);
    fs::read_to_string(path).unwrap_or_default()
}

/// Longer than anybody in the lab waits.
const PATIENCE: Duration = Duration::from_secs(40);

/// No client of the lab sends more.
const HEAD_MAX_BYTES: usize = 64 * 1024;

/// How an encrypted connection opens (RFC 8446 §5.1).
const TLS_HANDSHAKE: u8 = 22;

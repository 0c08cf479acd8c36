//! The program as a shell sees it: exit statuses, and which words go where.

use std::io::Read;
use std::io::Write;
use std::net::TcpListener;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;
use std::sync::mpsc::channel;

use crate::support::program::PATIENCE;
use crate::support::program::Service;
use crate::support::program::answer;
use crate::support::program::run;

#[test]
fn a_wrong_call_ends_with_two_and_a_sentence() {
    for (call, sentence) in [
        ("check facebook", "Did you mean facebook.com?"),
        ("check https://me:pw@example.com", "we never send passwords"),
        ("check 127.0.0.1", "private or reserved"),
        ("check 127.0.0.1", "see --allow-net"),
        ("check example.com:22", "22 is not one of them"),
        ("check http://wiki/", "has no dot in it"),
        ("check example.com --saw nonsense", "We do not know that symptom"),
        ("--ca-file /nowhere.pem", "cannot be read"),
        ("--listen 192.0.2.1:80 --control none", "cannot listen on 192.0.2.1:80"),
        ("dance", "unrecognized"),
    ] {
        let output = run(call, &[]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{call}: {told}");
        assert!(told.contains(sentence), "{call}: {told}");
        assert!(output.stdout.is_empty(), "{call}");
    }
}

#[test]
fn every_option_has_its_variable() {
    let help = run("--help", &[]);
    let check_help = run("check --help", &[]);
    for help in [help, check_help] {
        let text = String::from_utf8_lossy(&help.stdout).into_owned();
        let options = text.lines().filter_map(|line| line.trim().strip_prefix("--"));
        for option in options {
            let name = option.split([' ', '[']).next().unwrap_or_default();
            let variable = format!("[env: DOWNFORWHOM_{}", name.replace('-', "_").to_uppercase());
            // The value of a secret is not shown, and then there is no sign of equality.
            let is_there = ["=", "]"].iter().any(|end| text.contains(&format!("{variable}{end}")));
            assert!(is_there, "{variable}] is missing in:\n{text}");
        }
    }
}

#[test]
fn the_environment_sets_options_up() {
    let output = run("", &[("DOWNFORWHOM_RESOLVER", "1.1.1.1,nonsense")]);
    assert_eq!(output.status.code(), Some(2));
    let output = run("", &[("DOWNFORWHOM_RESOLVER", ""), ("PORT", "http")]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("PORT in the environment"));
}

#[test]
fn the_service_says_where_it_listens_and_leaves_when_told() {
    let service = Service::start("");
    assert!(service.address.starts_with("127.0.0.1:") && !service.address.ends_with(":0"));
    service.terminate();
    let (status, log) = service.ended();
    assert!(status.success(), "{status}: {log}");
}

#[test]
fn a_check_under_way_is_answered_before_the_service_leaves() {
    let target = TcpListener::bind("127.0.0.1:0").expect("loopback has free ports");
    let url = format!("http://{}/", target.local_addr().expect("it is bound"));
    let service = Service::start("--allow-net 127.0.0.0/8 --allow-port any --limits off");
    let mut asking = service.ask(&format!("/api/check?url={url}"));
    let requests = hold_requests(&target);
    service.terminate();
    service.wait_until_it_takes_no_more();
    requests.answer_all();
    let answer = answer(&mut asking);
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("none.works"), "{answer}");
    let (status, log) = service.ended();
    assert!(status.success(), "{status}: {log}");
}

#[test]
fn the_log_holds_no_word_of_a_stranger() {
    let service = Service::start("--resolver 127.0.0.1:9");
    for path in ["/check?url=stranger.example.com&error=stranger", "/stranger.php?stranger"] {
        answer(&mut service.ask(path));
    }
    answer(&mut service.send("STRANGER", "/stranger"));
    service.terminate();
    let (_, log) = service.ended();
    for told in ["\"/check\"", "\"status\":404", "\"status\":405", "\"method\":\"other\""] {
        assert!(log.contains(told), "{told}: {log}");
    }
    assert!(!log.to_lowercase().contains("stranger"), "{log}");
}

/// A site that holds its requests until it is told to answer.
struct Requests {
    go: Sender<()>,
}

impl Requests {
    fn answer_all(self) {
        drop(self.go);
    }
}

/// Waits for the first request, and holds it and those that follow.
fn hold_requests(target: &TcpListener) -> Requests {
    let target = target.try_clone().expect("a second handle");
    let (go, told) = channel::<()>();
    let told = Arc::new(Mutex::new(told));
    let (came, first) = channel();
    std::thread::spawn(move || {
        for stream in target.incoming().flatten() {
            let (told, came) = (Arc::clone(&told), came.clone());
            std::thread::spawn(move || answer_when_told(stream, &came, &told));
        }
    });
    first.recv_timeout(PATIENCE).expect("the service visits the site");
    Requests { go }
}

/// Reads a request, says that it came, and answers when the other end is gone.
fn answer_when_told(mut stream: TcpStream, came: &Sender<()>, told: &Mutex<Receiver<()>>) {
    let mut head = [0; 1024];
    // The service also connects only to see whether it can; then nothing is asked.
    if stream.read(&mut head).is_ok_and(|read| read > 0) {
        let _ = came.send(());
        let _ = told.lock().expect("nobody panics while waiting").recv_timeout(PATIENCE);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
    }
}

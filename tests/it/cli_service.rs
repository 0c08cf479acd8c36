//! The program at a prompt, with a service that looks from the other side: the real one, and
//! stand-ins for what the real one would never say.

use std::process::Output;

use serde_json::Value;
use serde_json::json;

use crate::support::certs::Authority;
use crate::support::dns;
use crate::support::gateways;
use crate::support::gateways::Gateway;
use crate::support::hostile::Hostile;
use crate::support::program;
use crate::support::program::Service;
use crate::support::sockets::Server;
use crate::support::sockets::closed_port;
use crate::support::stand_in::Says;
use crate::support::stand_in::StandIn;
use crate::support::stand_in::real_answer;
use crate::support::upstream;
use crate::support::upstream::Upstream;

#[tokio::test(flavor = "multi_thread")]
async fn both_sides_come_to_one_verdict() {
    let service = on_a_thread(|| Service::start(&format!("--limits off {LOOPBACK}"))).await;
    let at = format!("http://{}", service.address);
    let site = healthy().await;
    let upstream = upstream::start(Upstream::Refused).await;
    let gateway = gateways::start(Gateway::Nginx, upstream.address()).await;
    for (url, exit, down_for, fault) in [
        (site.url(), 0, "nobody", "none"),
        (format!("http://{}/cart", gateway.address()), 1, "everyone", "gateway"),
        (format!("http://{}/", closed_port().await), 1, "everyone", "network"),
    ] {
        let output = check(&url, &at).await;
        let answer = json_of(&output);
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{url}");
        assert_eq!(kinds(&output), ["checker", "person"], "{answer:#}");
        assert_eq!((&answer["down_for"], &answer["fault"]), (&json!(down_for), &json!(fault)));
        assert_eq!(output.status.code(), Some(exit), "{answer:#}");
        assert_eq!(answer["url"], url);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_cannot_be_asked_is_not_the_end() {
    let site = healthy().await;
    let answer = real_answer(&site.url()).await;
    let unknown_word = with(&answer, "reason", json!("none.of_our_words"));
    let other_version = with(&answer, "version", json!(2));
    let huge = with(&answer, "headline", json!("x".repeat(5 << 20)));
    let fine = || Says::answer(&answer);
    for (look, judge, sentence) in [
        (Says::page(200, "<html>Welcome"), fine(), "answer could not be read"),
        (Says::json(200, "[]"), fine(), "answer could not be read"),
        (Says::answer(&huge), fine(), "answer could not be read"),
        (fine(), Says::json(200, "{}"), "answer could not be read"),
        (fine(), Says::answer(&unknown_word), "answer could not be read"),
        (fine(), Says::answer(&other_version), "answer could not be read"),
        (fine(), Says::answer(&huge), "answer could not be read"),
        (Says::page(500, "Internal"), fine(), "could not answer just now"),
        (fine(), Says::page(502, "Bad Gateway"), "could not answer just now"),
        (Says::page(404, "x"), fine(), "does not know our question"),
        (fine(), Says::page(405, "x"), "does not know our question"),
        (Says::page(302, ""), fine(), "sends us to another address"),
    ] {
        let service = StandIn::start(look, judge).await;
        looked_alone(&check(&site.url(), &service.url()).await, sentence);
    }
    let nobody = format!("http://{}", closed_port().await);
    looked_alone(&check(&site.url(), &nobody).await, "could not be reached");
    let nonsense = Hostile::says("SSH-2.0-OpenSSH_9.2\r\n").await;
    looked_alone(&check(&site.url(), &nonsense.url()).await, "answer could not be read");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_hangs_is_not_waited_for_without_end() {
    let site = healthy().await;
    let silent = Hostile::run(async |mut guest| guest.hold().await).await;
    let drips = Hostile::run(async |mut guest| {
        guest.request().await;
        guest.say(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n").await;
        guest.drip(&[b' '; 9999], std::time::Duration::from_millis(100)).await;
    })
    .await;
    let (site, silent, drips) = (site.url(), silent.url(), drips.url());
    let (one, other) = tokio::join!(check(&site, &silent), check(&site, &drips));
    looked_alone(&one, "did not answer in time");
    looked_alone(&other, "did not answer in time");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_told_in_the_services_own_words() {
    let site = healthy().await;
    // It may visit public addresses only, and the site is on this machine.
    let service = on_a_thread(|| Service::start("--allow-port any")).await;
    let at = format!("http://{}", service.address);
    looked_alone(
        &check(&site.url(), &at).await,
        "The service says: This address is private or reserved",
    );

    let busy = Says::problem(429, "Too many. \u{1b}[2J\u{7}Try again in 5 seconds.\r\n\u{202e}");
    let service = StandIn::saying(busy).await;
    let output = check(&site.url(), &service.url()).await;
    looked_alone(&output, "The service says: Too many. [2J Try again in 5 seconds. So only");

    let says = Says { kind: "text/plain", ..Says::problem(503, "Send us money") };
    let service = StandIn::saying(says).await;
    looked_alone(&check(&site.url(), &service.url()).await, "could not answer just now");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_services_text_cannot_trick_a_terminal() {
    let site = healthy().await;
    let mut answer = real_answer(&site.url()).await;
    let evil = "Fine\u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}exit 0\u{200b}";
    for field in ["headline", "rule", "checked_at", "url"] {
        answer[field] = json!(evil);
    }
    answer["explanation"] = json!([evil]);
    answer["advice"]["owner"] = json!(vec![evil; 1000]);
    answer["observations"][0]["hops"][0]["url"] = json!(evil);
    let service = StandIn::saying(Says::answer(&answer)).await;
    for options in ["", "--json"] {
        let output = check_with(&site.url(), &service.url(), options).await;
        let text = String::from_utf8(output.stdout).expect("the text is whole");
        assert!(text.contains("Fine]0;owned") || text.contains("Fine ]0;owned"), "{text}");
        let tricks = text.chars().filter(|c| c.is_control() && *c != '\n').count();
        assert_eq!(tricks, 0, "{text:?}");
        assert!(!text.contains(['\u{202e}', '\u{200b}']), "{text:?}");
        assert!(text.lines().count() < 2_000, "{} lines", text.lines().count());
        assert!(output.stderr.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_exit_status_is_that_of_the_verdict_whoever_judged() {
    let site = healthy().await;
    let answer = real_answer(&site.url()).await;
    for (fault, exit) in
        [("none", 0), ("gateway", 1), ("local", 1), ("isp", 1), ("unknown", 3), ("checker", 3)]
    {
        let answer = with(&answer, "fault", json!(fault));
        let service = StandIn::saying(Says::answer(&answer)).await;
        let output = check(&site.url(), &service.url()).await;
        assert_eq!(output.status.code(), Some(exit), "{fault}");
        assert_eq!(json_of(&output), answer, "it is handed on as it came");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_is_told_what_this_machine_saw() {
    let page = format!("<title>A page</title>{}", "\u{e9}".repeat(20_000));
    let site = Hostile::says(answer_of(&page)).await;
    let service = StandIn::saying(Says::answer(&real_answer(&site.url()).await)).await;
    check_with(&site.url(), &service.url(), "--saw 502 --error ERR_TIMED_OUT").await;
    let heard = service.heard();
    let claim: Value = serde_json::from_slice(&heard[0]).expect("JSON");
    assert_eq!(claim["url"], site.url());
    assert_eq!((&claim["saw"], &claim["error"]), (&json!("502"), &json!("ERR_TIMED_OUT")));
    let measurement = &claim["measurement"];
    let read: downforwhom::report::Measurement =
        serde_json::from_value(measurement.clone()).expect("our own shape");
    let answer = read.observation.answer().expect("the site answered");
    assert!(answer.body.text.starts_with("<title>") && answer.body.text.len() <= 8 * 1024);
    assert_eq!(measurement["observation"]["vantage"]["kind"], "person");
    assert!(heard[0].len() < 512 * 1024);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_the_system_does_not_know_is_asked_elsewhere() {
    let site = healthy().await;
    let service = StandIn::saying(Says::answer(&real_answer(&site.url()).await)).await;
    let port = service.url().rsplit(':').next().expect("a port").to_owned();
    let names = on_a_thread(|| dns::knot("test", "service A 127.0.0.1\n")).await;
    let at = format!("http://service.test:{port}");
    let knowing = format!("--json --resolver {}", names.address);
    asked_it(&check_with(&site.url(), &at, &knowing).await);
    looked_alone(&check(&site.url(), &at).await, "could not be reached");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_proxy_of_the_environment_is_the_last_way() {
    let site = healthy().await;
    let service = StandIn::saying(Says::answer(&real_answer(&site.url()).await)).await;
    let dead = format!("http://{}", closed_port().await);
    // A proxy that is dead does not stand in the way of a service that can be reached.
    asked_it(&check_through(&site.url(), &service.url(), &dead).await);
    // One that works is used for a name that nobody here knows. The stand-in answers for it.
    asked_it(&check_through(&site.url(), "http://service.test", &service.url()).await);
    let output = check_through(&site.url(), "http://service.test", &dead).await;
    looked_alone(&output, "could not be reached");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_over_https_has_to_prove_itself() {
    let site = healthy().await;
    let answer = real_answer(&site.url()).await.to_string();
    let said: &'static [u8] = answer_of(&answer).leak().as_bytes();
    let authority = Authority::root("Test root");
    let server = Server::https_saying(authority.leaf(&["localhost"]), said).await;
    let at = format!("https://localhost:{}", server.address().port());
    looked_alone(&check(&site.url(), &at).await, "could not be reached");

    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), authority.pem()).expect("it takes text");
    let trusting = format!("--json --ca-file {}", file.path().display());
    asked_it(&check_with(&site.url(), &at, &trusting).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_that_only_the_service_was_led_to_are_asked() {
    // A name, so that both sides can have been led to different addresses.
    let site = healthy().await;
    let port = site.url().rsplit(':').next().expect("a port").to_owned();
    let url = format!("http://localhost:{port}");
    let mut answer = real_answer(&site.url()).await;
    let hop = &mut answer["observations"][0]["hops"][0];
    hop["url"] = json!(url);
    // Its own block, a public address with no way to it, and one that nobody may visit.
    let addresses = ["127.0.0.1", "127.0.0.2", "10.0.0.1", "no address", "127.0.0.3"];
    hop["name"] = json!({"lookup": "asked", "took": 1, "resolvers": [], "addresses": addresses});
    let service = StandIn::saying(Says::answer(&answer)).await;
    check(&url, &service.url()).await;
    let claim: Value = serde_json::from_slice(&service.heard()[0]).expect("JSON");
    let elsewhere = claim["measurement"]["observation"]["elsewhere"].as_array().expect("a list");
    let asked: Vec<_> = elsewhere.iter().map(|one| one["address"].as_str().unwrap()).collect();
    let port = port.trim_end_matches('/');
    assert_eq!(asked, [format!("127.0.0.2:{port}"), format!("127.0.0.3:{port}")]);
    assert!(elsewhere.iter().all(|one| one["course"] == "not_connected"), "{elsewhere:#?}");

    // Whoever judges, the text shows it.
    let service = StandIn::start(Says::answer(&answer), Says::json(200, "{}")).await;
    let output = check_with(&url, &service.url(), "").await;
    let text = String::from_utf8_lossy(&output.stdout);
    let table = text.split("addresses that others were led to\n").nth(1).expect(&text);
    assert!(table.contains(&format!("Try 2, connect, 127.0.0.3:{port}: Refused")), "{text}");
}

/// A site that answers 200 on 127.0.0.1.
async fn healthy() -> Hostile {
    Hostile::says(answer_of("<title>Fine</title>")).await
}

fn answer_of(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{body}",
        body.len()
    )
}

/// The same answer with another value in a field.
fn with(answer: &Value, field: &str, value: Value) -> Value {
    let mut changed = answer.clone();
    changed[field] = value;
    changed
}

/// Asks about a page of this machine, with a service.
async fn check(url: &str, service: &str) -> Output {
    check_with(url, service, "--json").await
}

async fn check_with(url: &str, service: &str, options: &str) -> Output {
    run(format!("check {url} --service {service} {LOOPBACK} {options}"), Vec::new()).await
}

/// The same, where the environment names a proxy.
async fn check_through(url: &str, service: &str, proxy: &str) -> Output {
    let call = format!("check {url} --service {service} {LOOPBACK} --json");
    run(call, vec![("http_proxy", proxy.to_owned())]).await
}

async fn run(call: String, variables: Vec<(&'static str, String)>) -> Output {
    on_a_thread(move || {
        let variables: Vec<_> = variables.iter().map(|(name, it)| (*name, it.as_str())).collect();
        program::run(&call, &variables)
    })
    .await
}

async fn on_a_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.expect("it does not panic")
}

fn json_of(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"))
}

/// The answer is there, it is this machine's alone, and one line says why.
fn looked_alone(output: &Output, sentence: &str) {
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains(sentence), "{sentence}: {told}");
    assert!(told.ends_with("So only this machine looked.\n"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
    assert_eq!(kinds(output), ["person"]);
    assert!(matches!(output.status.code(), Some(0 | 1 | 3)), "{output:?}");
}

/// The answer is the service's, and there is nothing to tell beside it.
fn asked_it(output: &Output) {
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(kinds(output), ["checker"], "the stand-in puts nothing together");
}

/// Who looked, by the answer.
fn kinds(output: &Output) -> Vec<String> {
    let answer = json_of(output);
    let looks = answer["observations"].as_array().expect("a list").iter();
    looks.map(|look| look["vantage"]["kind"].as_str().unwrap_or_default().to_owned()).collect()
}

/// Nothing but this machine may be asked, for whatever reason.
const LOOPBACK: &str =
    "--control none --allow-net 127.0.0.0/8 --allow-port any --resolver 127.0.0.1:9";

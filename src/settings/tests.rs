//! Calls as people write them, and what becomes of them.

use std::io::Write;

use clap::CommandFactory;
use clap::Parser;

use super::Check;
use super::Serve;
use super::Settings;
use super::SettingsError;
use super::Task;
use super::options::Options;
use crate::check::Limits;
use crate::cli::OtherSide;
use crate::cli::Output;
use crate::guard::Denied;
use crate::report::Saw;

fn settings(call: &str, port: Option<&str>) -> Result<Settings, SettingsError> {
    let words = std::iter::once("downforwhom").chain(call.split_whitespace());
    Settings::from_options(Options::try_parse_from(words).expect(call), port)
}

fn serve(call: &str) -> Serve {
    match settings(call, None).expect(call).task {
        Task::Serve(serve) => *serve,
        Task::Check(_) => panic!("{call:?} is a check"),
    }
}

fn check(call: &str) -> Check {
    match settings(call, None).expect(call).task {
        Task::Check(check) => *check,
        Task::Serve(_) => panic!("{call:?} is the service"),
    }
}

#[test]
fn the_definition_of_the_options_is_sound() {
    Options::command().debug_assert();
}

#[test]
fn the_service_is_what_runs_without_a_command() {
    for call in ["", "serve"] {
        let serve = serve(call);
        assert_eq!(serve.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(serve.check.limits, Limits::On);
        assert_eq!(serve.check.controls.len(), 3);
        assert!(serve.probe.resolvers.len() >= 2, "two public ones are always there");
        assert!(serve.web.trusted_proxies.is_empty());
        let readers: Vec<String> = serve.web.metrics_from.iter().map(ToString::to_string).collect();
        assert_eq!(readers, ["127.0.0.1/32", "::1/128"], "this machine alone");
    }
    for call in ["--listen [::1]:99", "serve --listen [::1]:99"] {
        assert_eq!(serve(call).listen.to_string(), "[::1]:99");
    }
}

#[test]
fn a_platform_says_its_port_and_an_option_wins() {
    let listen = |call: &str, port: &str| match settings(call, Some(port)).unwrap().task {
        Task::Serve(serve) => serve.listen.to_string(),
        Task::Check(_) => panic!("no check was asked for"),
    };
    assert_eq!(listen("", "3000"), "0.0.0.0:3000");
    assert_eq!(listen("--listen 127.0.0.1:1", "3000"), "127.0.0.1:1");
    for port in ["0", "65536", "http", ""] {
        assert!(matches!(settings("", Some(port)), Err(SettingsError::Port)), "{port}");
    }
}

#[test]
fn controls_are_a_list_or_none() {
    assert!(serve("--control none").check.controls.is_empty());
    let controls = serve("--control https://a.org/x --control b.org").check.controls;
    assert_eq!(controls[1].canonical(), "https://b.org/");
    assert!(matches!(
        settings("--control none --control b.org", None),
        Err(SettingsError::Controls)
    ));
    let controls = |call: &str| check(call).machine.controls.len();
    assert_eq!(controls("check example.com"), 3, "the prompt has the same ones");
    assert_eq!(controls("check example.com --control none"), 0);
    assert_eq!(controls("check example.com --allow-port 81"), 0, "theirs is not allowed");
}

#[test]
fn who_may_read_the_figures_is_a_list_or_nobody() {
    assert!(serve("--metrics-from none").web.metrics_from.is_empty());
    let readers = serve("--metrics-from 10.0.0.0/8,fdaa::/16 --metrics-from ::1").web.metrics_from;
    let readers: Vec<String> = readers.iter().map(ToString::to_string).collect();
    assert_eq!(readers, ["10.0.0.0/8", "fdaa::/16", "::1/128"]);
    let both = settings("--metrics-from none,::1", None);
    assert!(matches!(both, Err(SettingsError::MetricsFrom)));
}

#[test]
fn what_may_be_checked_is_what_was_allowed() {
    let policy = serve("").probe.policy;
    assert!(policy.admit("1.1.1.1:2096".parse().unwrap()).is_ok());
    assert_eq!(policy.admit("1.1.1.1:81".parse().unwrap()), Err(Denied::Port(81)));

    let policy = serve("--allow-net 127.0.0.0/8,::1 --allow-port any").probe.policy;
    assert!(policy.admit("127.0.0.1:5353".parse().unwrap()).is_ok());
    assert!(policy.admit("[::1]:5353".parse().unwrap()).is_ok());
    assert_eq!(policy.admit("10.0.0.1:80".parse().unwrap()), Err(Denied::Address));

    let policy = serve("--allow-port 81").probe.policy;
    assert_eq!(policy.admit("1.1.1.1:80".parse().unwrap()), Err(Denied::Port(80)));
}

#[test]
fn whoever_asked_to_be_left_alone_is_denied() {
    let serve = serve("--refuse Shop.example.com,192.0.32.0/24 --refuse 2606:4700::1");
    let policy = serve.probe.policy;
    let host = |name: &'static str| policy.host_and_port(&url::Host::Domain(name), 443);
    assert_eq!(host("a.shop.example.com"), Err(Denied::OptedOut));
    assert_eq!(host("example.com"), Ok(()));
    for address in ["192.0.32.9:443", "[2606:4700::1]:443"] {
        assert_eq!(policy.admit(address.parse().unwrap()), Err(Denied::OptedOut), "{address}");
    }
}

#[test]
fn requests_name_the_page_of_the_address_that_everybody_can_open() {
    let quiet = serve("");
    assert_eq!(quiet.probe.about, None);
    let agent = &quiet.web.about_checks.user_agent;
    assert!(agent.starts_with("downforwhom/") && !agent.contains("http"), "{agent}");

    let named = serve("--public-url https://Checks.example:8443 --checks-from 198.51.100.0/24");
    let page = "https://checks.example:8443/about-checks";
    assert_eq!(named.probe.about.as_ref().map(url::Url::as_str), Some(page));
    assert_eq!(
        named.web.links.public_url.as_ref().map(url::Url::as_str),
        Some("https://checks.example:8443/")
    );
    let about = named.web.about_checks;
    assert!(about.user_agent.contains(&format!("(+{page}; ")), "{}", about.user_agent);
    assert_eq!(about.from.len(), 1);
    for wrong in ["checks.example", "ftp://a.b/", "https://a.b/path", "https://u@a.b/"] {
        let words = ["downforwhom", "--public-url", wrong];
        assert!(Options::try_parse_from(words).is_err(), "{wrong}");
    }
}

#[test]
fn resolvers_have_a_port_or_the_usual_one() {
    let resolvers = serve("--resolver 127.0.0.1:5300 --resolver ::1").probe.resolvers;
    let texts: Vec<String> = resolvers.iter().map(ToString::to_string).collect();
    assert_eq!(texts, ["127.0.0.1:5300", "[::1]:53"]);
}

#[test]
fn a_question_at_the_prompt_is_kept_as_it_was_said() {
    let check = check("check example.com/cart --saw 502 --error - --json --alone");
    assert_eq!(check.question.typed, "example.com/cart");
    assert_eq!(check.question.saw, Some(Saw::Status(502)));
    assert_eq!(check.question.error.as_deref(), Some("-"));
    assert_eq!(check.question.output, Output::Json);
}

#[test]
fn a_service_is_asked_when_it_is_named_and_nobody_wants_to_be_alone() {
    let other_side =
        |options: &str| check(&format!("check example.com {options}")).question.other_side;
    assert!(matches!(other_side(""), OtherSide::NotNamed));
    assert!(matches!(other_side("--alone"), OtherSide::NotWanted));
    assert!(matches!(other_side("--alone --service a.org"), OtherSide::NotWanted));
    let OtherSide::Service(service) = other_side("--service a.org --resolver 127.0.0.1") else {
        panic!("the service is named");
    };
    assert_eq!(service.at.canonical(), "https://a.org/");
    assert_eq!(service.resolvers, ["127.0.0.1:53".parse().unwrap()]);
}

#[test]
fn without_control_sites_no_other_page_is_asked_either() {
    let portal = |options: &str| {
        let portal = check(&format!("check example.com {options}")).machine.portal;
        portal.map(|portal| portal.page.canonical().to_owned())
    };
    assert!(portal("").is_some_and(|page| page.starts_with("http://")));
    assert_eq!(portal("--control none"), None);
    assert_eq!(portal("--portal none"), None);
    let named = portal("--control none --portal http://a.org/204");
    assert_eq!(named.as_deref(), Some("http://a.org/204"));
}

#[test]
fn a_wrong_call_is_refused() {
    for call in [
        "--listen nowhere",
        "--resolver example.com",
        "--allow-net 10.0.0.0/33",
        "--allow-port 0",
        "--limits maybe",
        "--metrics-from everybody",
        "--vantage two\u{7f}words",
        "check",
        "check example.com --saw nonsense",
        "check example.com --service",
        "check example.com --service ftp://a.org",
        "check example.com --service me:pw@a.org",
        "check example.com --portal",
        "dance",
    ] {
        let words = std::iter::once("downforwhom").chain(call.split_whitespace());
        assert!(Options::try_parse_from(words).is_err(), "{call}");
    }
}

#[test]
fn a_ca_file_must_hold_a_certificate() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let call = format!("--ca-file {}", file.path().display());
    assert!(matches!(settings(&call, None), Err(SettingsError::CaFileEmpty(_))));
    let missing = settings("--ca-file /nowhere/at/all.pem", None);
    assert!(matches!(missing, Err(SettingsError::CaFile(_))));

    let certificate = rcgen::generate_simple_self_signed(["a.test".to_owned()]).unwrap();
    write!(file, "{0}{0}", certificate.cert.pem()).unwrap();
    assert_eq!(serve(&call).probe.extra_roots.len(), 2);
}

#[test]
fn own_names_are_names_that_fit_into_a_page() {
    let names = serve("--v4-name V4.here.example --v6-name v6.here.example:8443").web.own_names;
    assert_eq!(names.v4.as_deref(), Some("v4.here.example"));
    assert_eq!(names.v6.as_deref(), Some("v6.here.example:8443"));
    assert_eq!(serve("").web.own_names, crate::web::OwnNames::default());
    for bad in ["https://v4.here.example", "v4.here.example/x", "a;script-src"] {
        assert!(Options::try_parse_from(["downforwhom", "--v4-name", bad]).is_err(), "{bad}");
    }
}

#[test]
fn a_key_of_links_is_long_and_never_shown() {
    let key = "0123456789abcdef0123456789abcdef";
    let settings = serve(&format!("--link-key {key}"));
    assert!(settings.web.links.key.is_lasting());
    assert!(!format!("{settings:?}").contains("0123456789"));
    let told = self::settings("--link-key hunter2", None).unwrap_err().to_string();
    assert!(told.contains("at least 32 letters") && !told.contains("hunter2"), "{told}");
    assert!(!serve("").web.links.key.is_lasting(), "nothing is written unless it was asked for");
    let links = serve("--public-url https://down.example").web.links;
    assert_eq!(links.public_url.unwrap().as_str(), "https://down.example/");
}

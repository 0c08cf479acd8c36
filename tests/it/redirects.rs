//! Redirects that go in circles, go on for ever, or lead where nobody may go.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::OnceLock;

use downforwhom::guard::Policy;
use downforwhom::observation::ChainEnd;
use downforwhom::observation::Completeness;
use downforwhom::observation::NameLookup;
use downforwhom::observation::ReachOutcome;
use downforwhom::probe::Prober;
use downforwhom::probe::Settings;
use hickory_proto::rr::RecordType;

use crate::support::dns::knot;
use crate::support::dns_liar::address;
use crate::support::dns_liar::alias;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;
use crate::support::hostile::Hostile;
use crate::support::hostile::answer;
use crate::support::hostile::loopback;
use crate::support::prober;
use crate::support::prober::last;
use crate::support::prober::look;
use crate::support::prober::patient;
use crate::support::prober::statuses;

/// A server that sends every visitor on: `lead` makes the `Location` from the path asked for.
async fn leads(lead: impl Fn(&str) -> String + Send + Sync + 'static) -> Hostile {
    let lead = Arc::new(lead);
    Hostile::run(move |mut guest| {
        let lead = Arc::clone(&lead);
        async move {
            let request = guest.request().await;
            let path = request.split(' ').nth(1).unwrap_or_default();
            let said = match lead(path) {
                end if end.is_empty() => answer("200 OK", "", "here"),
                next => answer("302 Found", &format!("Location: {next}\r\n"), ""),
            };
            guest.say(said.as_bytes()).await;
        }
    })
    .await
}

#[tokio::test]
async fn a_chain_is_followed_and_kept() {
    let server = leads(|path| match path {
        "/" => "/a?b=c".to_owned(),
        "/a?b=c" => "b/./c".to_owned(),
        _ => String::new(),
    });
    let server = server.await;
    let seen = look(&patient(), &server.url()).await;
    assert_eq!(seen.end, ChainEnd::Final);
    let urls: Vec<&str> = seen.hops.iter().map(|hop| hop.url.as_str()).collect();
    let base = server.url();
    assert_eq!(urls, [base.clone(), format!("{base}a?b=c"), format!("{base}b/c")]);
    assert_eq!(statuses(&seen), [Some(200)]);
    for hop in &seen.hops {
        assert_eq!(hop.name, NameLookup::Literal);
        assert!(matches!(hop.reach[0].outcome, ReachOutcome::Connected { .. }));
    }
}

#[tokio::test]
async fn circles_are_seen_at_once() {
    let to_itself = leads(|path| path.to_owned()).await;
    let seen = look(&patient(), &to_itself.url()).await;
    assert_eq!(seen.end, ChainEnd::Loop { to: to_itself.url() });
    assert_eq!((seen.hops.len(), to_itself.connections()), (1, 1));

    let to_and_fro = leads(|path| if path == "/a" { "/b" } else { "/a" }.to_owned()).await;
    let seen = look(&patient(), &format!("{}a", to_and_fro.url())).await;
    assert_eq!(seen.end, ChainEnd::Loop { to: format!("{}a", to_and_fro.url()) });
    assert_eq!((seen.hops.len(), to_and_fro.connections()), (2, 2));
}

#[tokio::test]
async fn a_chain_without_end_is_left_after_ten() {
    let server = leads(|path| format!("{path}x")).await;
    let seen = look(&patient(), &server.url()).await;
    assert_eq!(seen.end, ChainEnd::TooMany);
    assert_eq!((seen.hops.len(), server.connections()), (11, 11));
}

#[tokio::test]
async fn a_chain_over_many_hosts_is_followed_as_far_as_any_other() {
    let zone = knot("stage.test", "* A 127.0.0.1\n");
    let prober = prober::asking(&zone);
    let port = Arc::new(OnceLock::new());
    let known = Arc::clone(&port);
    let server = leads(move |path| {
        let step = path.trim_matches('/').parse::<usize>().unwrap_or(0) + 1;
        format!("http://h{step}.stage.test:{}/{step}", known.get().expect("it is known by now"))
    });
    let server = server.await;
    port.set(server.address.port()).unwrap();
    let seen = look(&prober, &format!("http://h0.stage.test:{}/", server.address.port())).await;
    assert_eq!(seen.end, ChainEnd::TooMany);
    assert_eq!((seen.hops.len(), server.connections()), (11, 11));
}

/// A server that redirects to itself until the cookies `wanted` come back, and hands out the
/// first of them that is missing.
async fn wants_cookies(wanted: &'static [&'static str]) -> Hostile {
    Hostile::run(move |mut guest| async move {
        let request = guest.request().await;
        let missing = wanted.iter().find(|cookie| {
            let pair = cookie.split(';').next().unwrap_or_default();
            !request.lines().any(|line| line.starts_with("cookie: ") && line.contains(pair))
        });
        let said = match missing {
            Some(cookie) => {
                let fields = format!("Location: /\r\nSet-Cookie: {cookie}\r\n");
                answer("302 Found", &fields, "")
            }
            None => answer("200 OK", "", "<title>Shop</title>"),
        };
        guest.say(said.as_bytes()).await;
    })
    .await
}

#[tokio::test]
async fn a_site_that_wants_its_cookie_back_works() {
    let server = wants_cookies(&["seen=s3cret; Path=/; HttpOnly"]).await;
    let seen = look(&patient(), &server.url()).await;
    assert_eq!((&seen.end, statuses(&seen)), (&ChainEnd::Final, vec![Some(200)]));
    assert_eq!(server.connections(), 2);
    assert!(!format!("{seen:?}").contains("s3cret"), "{seen:?}");

    let server = wants_cookies(&["one=1", "two=2"]).await;
    let seen = look(&patient(), &server.url()).await;
    assert_eq!((&seen.end, statuses(&seen)), (&ChainEnd::Final, vec![Some(200)]));
}

#[tokio::test]
async fn a_circle_that_no_cookie_ends_is_a_circle() {
    let server = Hostile::run(async |mut guest| {
        guest.request().await;
        let fields = format!("Location: /\r\nSet-Cookie: session={}\r\n", guest.number);
        guest.say(answer("302 Found", &fields, "").as_bytes()).await;
    });
    let server = server.await;
    let seen = look(&patient(), &server.url()).await;
    assert_eq!(seen.end, ChainEnd::Loop { to: server.url() });
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_cookie_for_https_is_not_sent_without_it() {
    let server = wants_cookies(&["seen=1; Secure"]).await;
    let seen = look(&patient(), &server.url()).await;
    assert!(matches!(seen.end, ChainEnd::Loop { .. }), "{seen:?}");
}

#[tokio::test]
async fn a_cookie_goes_back_to_its_own_host_alone() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let home = Hostile::run(async |mut guest| {
        let request = guest.request().await;
        let port = guest.stream.local_addr().expect("it is connected").port();
        let fields = format!("Location: http://127.0.0.2:{port}/\r\nSet-Cookie: a=1\r\n");
        let came_back = request.contains("cookie: a=1");
        let said =
            if came_back { answer("200 OK", "", "") } else { answer("302 Found", &fields, "") };
        guest.say(said.as_bytes()).await;
    });
    let home = home.await;
    let (back, told) = (home.url(), Arc::clone(&heard));
    let abroad = Hostile::run_at((loopback(2), home.address.port()).into(), move |mut guest| {
        let (back, told) = (back.clone(), Arc::clone(&told));
        async move {
            let request = guest.request().await;
            told.lock().expect("nobody panics").push(request);
            let fields = format!("Location: {back}\r\nSet-Cookie: b=2\r\n");
            guest.say(answer("302 Found", &fields, "").as_bytes()).await;
        }
    });
    let abroad = abroad.await;
    let from_abroad = format!("http://{}/", abroad.address);
    let seen = look(&patient(), &from_abroad).await;
    assert_eq!((&seen.end, statuses(&seen)), (&ChainEnd::Final, vec![Some(200)]), "{seen:?}");
    let heard = heard.lock().expect("nobody panics").join("\n");
    assert!(heard.contains("cookie: b=2") && !heard.contains("a=1"), "{heard}");
}

#[tokio::test]
async fn a_chain_that_outlasts_the_whole_deadline_is_cut_where_it_is() {
    let server = Hostile::run(async |mut guest| {
        let request = guest.request().await;
        let path = request.split(' ').nth(1).unwrap_or_default();
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        let on = format!("Location: {path}x\r\n");
        guest.say(answer("302 Found", &on, "").as_bytes()).await;
    });
    let server = server.await;
    let seen = look(&prober::cut_after(std::time::Duration::from_secs(1)), &server.url()).await;
    assert_eq!(seen.completeness, Completeness::CutByDeadline);
    assert_eq!(seen.end, ChainEnd::Final);
    assert_eq!(seen.hops.len(), server.connections(), "no hop is begun and thrown away");
    assert_eq!(statuses(&seen), [Some(302)]);
}

#[tokio::test]
async fn a_redirect_without_a_target_says_so() {
    for fields in ["", "Location: \r\n"] {
        let server = Hostile::says(answer("301 Moved", fields, "")).await;
        let seen = look(&patient(), &server.url()).await;
        assert_eq!(seen.end, ChainEnd::WithoutTarget);
        assert_eq!(statuses(&seen), [Some(301)]);
    }
}

#[tokio::test]
async fn only_redirects_redirect() {
    for (status, fields) in [
        ("200 OK", "Location: /a\r\n"),
        ("201 Created", "Location: /a\r\n"),
        ("304 Not Modified", "Location: /a\r\n"),
        ("200 OK", "Refresh: 0; url=/a\r\n"),
        ("502 Bad Gateway", "Location: /a\r\n"),
    ] {
        let server = Hostile::says(answer(status, fields, "")).await;
        let seen = look(&patient(), &server.url()).await;
        assert_eq!((seen.end, seen.hops.len()), (ChainEnd::Final, 1), "{status}");
    }
}

#[tokio::test]
async fn forbidden_places_are_never_dialled() {
    let trap = Hostile::says(answer("200 OK", "", "secret")).await;
    let port = trap.address.port();
    for location in [
        format!("http://10.0.0.1:{port}/"),
        format!("http://[::1]:{port}/"),
        format!("//[::ffff:10.0.0.1]:{port}/"),
        "http://169.254.169.254/latest/meta-data/".to_owned(),
        "http://0x0a.1/".to_owned(),
        format!("http://user:password@127.0.0.1:{port}/"),
        "ftp://127.0.0.1/".to_owned(),
        "file:///etc/passwd".to_owned(),
        "javascript:alert(1)".to_owned(),
        "http://127.0.0.1:99999/".to_owned(),
        format!("/{}", "a".repeat(9000)),
    ] {
        let server =
            Hostile::says(answer("302 Found", &format!("Location: {location}\r\n"), "")).await;
        let seen = look(&patient(), &server.url()).await;
        assert!(matches!(seen.end, ChainEnd::Refused { .. }), "{location}: {:?}", seen.end);
        assert_eq!(seen.hops.len(), 1, "{location}: the last good hop is the last hop");
        assert_eq!(statuses(&seen), [Some(302)], "{location}");
    }
    assert_eq!(trap.connections(), 0);
}

#[tokio::test]
async fn a_sign_on_redirect_with_a_document_in_it_is_followed() {
    let server = leads(|path| match path {
        "/" => format!("/sso?SAMLRequest={}", "a".repeat(6000)),
        _ => String::new(),
    });
    let server = server.await;
    let seen = look(&patient(), &server.url()).await;
    assert_eq!((&seen.end, statuses(&seen)), (&ChainEnd::Final, vec![Some(200)]));
    assert_eq!(seen.hops.len(), 2);
}

/// The addresses are public ones, so a dial would not be refused on their account.
#[tokio::test]
async fn an_alias_of_an_inner_name_is_not_dialled_whatever_its_address() {
    let liar = liar(|_, question| {
        let mut said = reply(question);
        said.add_answers([alias("shop.example.com.", "app.internal.")]);
        if kind(question) == RecordType::A {
            said.add_answers([address("app.internal.", [93, 184, 216, 34])]);
        }
        packet(&said)
    });
    let liar = liar.await;
    let settings = Settings { policy: Policy::default(), ..prober::settings(vec![liar.address]) };
    let prober = Prober::new(settings).unwrap();
    let seen = look(&prober, "http://shop.example.com/").await;
    assert!(last(&seen).tries.is_empty(), "{seen:?}");
    let denied: Vec<_> = last(&seen).reach.iter().map(|reach| &reach.outcome).collect();
    assert_eq!(denied, [&ReachOutcome::Denied]);
}

#[tokio::test]
async fn a_name_that_turns_inward_on_the_second_hop_is_not_dialled() {
    let zone =
        knot("stage.test", "out A 127.0.0.1\nin A 10.0.0.1\nmixed A 127.0.0.1\nmixed A 10.0.0.1\n");
    let prober = prober::asking(&zone);
    let server = leads(|path| match path {
        "/" => "http://in.stage.test/".to_owned(),
        _ => String::new(),
    });
    let server = server.await;
    let port = server.address.port();
    let seen = look(&prober, &format!("http://out.stage.test:{port}/")).await;
    assert_eq!(seen.end, ChainEnd::Refused { to: "http://in.stage.test/".to_owned() });
    assert_eq!(seen.hops.len(), 1);

    let seen = look(&prober, &format!("http://mixed.stage.test:{port}/end")).await;
    assert_eq!(statuses(&seen), [Some(200)]);
    let denied = last(&seen).reach.iter().filter(|reach| reach.outcome == ReachOutcome::Denied);
    assert_eq!(denied.count(), 1, "the inner address is told of, and not dialled");
}

#[tokio::test]
async fn a_first_address_that_is_denied_is_told_and_not_dialled() {
    let seen = look(&patient(), "http://10.0.0.1/").await;
    assert_eq!(last(&seen).name, NameLookup::Refused);
    assert!(last(&seen).reach.is_empty() && last(&seen).tries.is_empty());
}

/// Looks at an address and port as somebody types it: without a scheme.
async fn look_without_scheme(server: &Hostile) -> downforwhom::observation::Observation {
    look(&patient(), &server.address.to_string()).await
}

#[tokio::test]
async fn an_address_typed_without_scheme_is_looked_at_over_http_when_https_fails() {
    let server = Hostile::says(answer("200 OK", "", "plain")).await;
    let seen = look_without_scheme(&server).await;
    let urls: Vec<String> = seen.hops.iter().map(|hop| hop.url.clone()).collect();
    assert_eq!(urls, [format!("https://{}/", server.address), server.url()]);
    assert!(seen.hops[0].tries.iter().all(|attempt| attempt.answer().is_none()));
    assert_eq!(statuses(&seen), [Some(200)]);
}

#[tokio::test]
async fn http_that_only_sends_back_to_broken_https_tells_nothing_new() {
    let server = Hostile::run(async |mut guest| {
        let request = guest.request().await;
        let host = request.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
        let back = format!("Location: https://{host}/\r\n");
        guest.say(answer("301 Moved", &back, "").as_bytes()).await;
    });
    let server = server.await;
    let seen = look_without_scheme(&server).await;
    assert_eq!((seen.hops.len(), seen.end), (1, ChainEnd::Final));
    assert!(seen.url.starts_with("https://"));
}

#[tokio::test]
async fn an_address_typed_without_scheme_that_is_closed_stays_https() {
    let gone = Hostile::says("").await.address;
    let seen = look(&patient(), &gone.to_string()).await;
    assert_eq!(seen.hops.len(), 1);
    assert_eq!(last(&seen).url, format!("https://{gone}/"));
}

#[tokio::test]
async fn a_scheme_that_was_written_is_not_changed() {
    let server = Hostile::says(answer("200 OK", "", "plain")).await;
    let seen = look(&patient(), &format!("https://{}/", server.address)).await;
    assert_eq!(seen.hops.len(), 1);
    assert!(seen.answer().is_none());
}

//! Owners who do not want to be checked: by a record in their DNS, or by the operator's list. They
//! get no request, and whoever asks is told so and nothing about the site.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use axum::http::StatusCode;
use downforwhom::guard::Party;
use downforwhom::probe;
use downforwhom::web;
use hickory_proto::rr::Name;
use hickory_proto::rr::RData;
use hickory_proto::rr::Record;
use hickory_proto::rr::RecordType;
use hickory_proto::rr::rdata::TXT;

use crate::support::dns::knot;
use crate::support::dns_liar::address;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;
use crate::support::hostile::Hostile;
use crate::support::hostile::answer;
use crate::support::prober;
use crate::support::public::Heard;
use crate::support::public::Service;
use crate::support::public::behind_a_proxy;
use crate::support::public::client;

/// The one name that liars have an address for.
const SHOP: &str = "shop.stage.test.";

/// The zone of this file's sites. All of them are at 127.0.0.1.
const ZONE: &str = "\
* A 127.0.0.1
shop A 127.0.0.1
_downforwhom.shop TXT \"refuse\"
a.deep A 127.0.0.1
other A 127.0.0.1
_downforwhom.other TXT \"v=spf1 -all\"
_downforwhom.other TXT \"do not refuse\"
alias CNAME elsewhere
elsewhere A 127.0.0.1
_downforwhom.alias CNAME wish
wish TXT \"Refuse\"";

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_who_refuses_in_dns_is_left_alone() {
    let zone = knot("stage.test", ZONE);
    let (site, service) = site_and_service(&[zone.address]).await;
    for name in ["shop", "alias"] {
        let heard = ask_until_refused(&service, &site, name).await;
        assert_is_refusal(&heard, "The owner of this site asked us not to check it");
        // Known by now: not even a connection.
        let before = site.connections();
        let again = ask(&service, &site, name, "again").await;
        assert_is_refusal(&again, "The owner of this site asked us not to check it");
        assert_eq!(site.connections(), before, "{name}");
    }
    for name in ["other", "a.deep", "elsewhere", "no-wish"] {
        let heard = ask(&service, &site, name, "").await;
        assert_eq!(heard.json()["reason"], "none.works", "{name}: {}", heard.body);
    }
}

/// The wish is in the same moment's answers as the address, so the first look hears it.
#[tokio::test(flavor = "multi_thread")]
async fn the_first_look_hears_it_and_sends_nothing() {
    let told = Arc::new(AtomicBool::new(false));
    let known = Arc::clone(&told);
    let resolver = liar(move |_, question| match kind(question) {
        RecordType::TXT => {
            known.store(true, Ordering::SeqCst);
            packet(&wish(question, b"refuse"))
        }
        // An address is told only to who has heard the wish. Our own retry asks again.
        RecordType::A if asked(question) == SHOP && known.load(Ordering::SeqCst) => {
            let mut said = reply(question);
            said.add_answers([address(&asked(question), [127, 0, 0, 1])]);
            packet(&said)
        }
        RecordType::A if asked(question) == SHOP => Vec::new(),
        _ => packet(&reply(question)),
    });
    let resolver = resolver.await;
    // One that is dead does not hold it up.
    let silent = liar(|_, _| Vec::new()).await;
    let (site, service) = site_and_service(&[resolver.address, silent.address]).await;
    let heard = ask(&service, &site, "shop", "").await;
    assert_is_refusal(&heard, "The owner of this site asked us not to check it");
    assert!(told.load(Ordering::SeqCst));
    assert_eq!(site.connections(), 0);
}

/// A record at the domain that its owner registered counts for every name below it.
#[tokio::test(flavor = "multi_thread")]
async fn a_wish_for_the_domain_counts_for_all_of_it() {
    let zone = knot("stage.test", "* A 127.0.0.1\n_downforwhom TXT \"refuse\"");
    let (site, service) = site_and_service(&[zone.address]).await;
    ask_until_refused(&service, &site, "www").await;
    let before = site.connections();
    for name in ["www", "a.b.c", "other"] {
        let heard = ask(&service, &site, name, "more").await;
        assert_is_refusal(&heard, "The owner of this site asked us not to check it");
    }
    assert_eq!(site.connections(), before);
}

/// No answer is no wish, and costs no time and no verdict.
#[tokio::test(flavor = "multi_thread")]
async fn resolvers_that_do_not_answer_for_texts_change_nothing() {
    for silent in [true, false] {
        let resolver = liar(move |_, question| match kind(question) {
            RecordType::TXT if silent => Vec::new(),
            RecordType::TXT => vec![vec![0; 11]],
            RecordType::A if asked(question) == SHOP => {
                let mut said = reply(question);
                said.add_answers([address(&asked(question), [127, 0, 0, 1])]);
                packet(&said)
            }
            _ => packet(&reply(question)),
        });
        let resolver = resolver.await;
        let (site, service) = site_and_service(&[resolver.address]).await;
        let heard = ask(&service, &site, "shop", "").await;
        let told = heard.json();
        assert_eq!(told["reason"], "none.works", "{told}");
        let took = told["observations"][0]["took"].as_u64().expect("a time");
        println!("a look beside a resolver without texts (silent: {silent}) took {took} ms");
        assert_eq!(site.connections(), 1);
    }
}

/// A site that many ask about, and a chain of redirects, cost its name servers little.
#[tokio::test(flavor = "multi_thread")]
async fn that_there_is_no_wish_is_remembered_for_a_while() {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let resolver = liar(move |_, question| match kind(question) {
        RecordType::TXT => {
            counted.fetch_add(1, Ordering::SeqCst);
            packet(&reply(question))
        }
        RecordType::A if asked(question) == SHOP => {
            let mut said = reply(question);
            said.add_answers([address(&asked(question), [127, 0, 0, 1])]);
            packet(&said)
        }
        _ => packet(&reply(question)),
    });
    let resolver = resolver.await;
    let (site, service) = site_and_service(&[resolver.address]).await;
    ask(&service, &site, "shop", "first").await;
    // The answer may have come after the first look.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    for page in ["a", "b", "c"] {
        ask(&service, &site, "shop", page).await;
    }
    assert_eq!(count.load(Ordering::SeqCst), 2, "one question for the host, one for its domain");
}

/// A page of somebody else's leads there: the look ends before it, and nobody is called down.
#[tokio::test(flavor = "multi_thread")]
async fn a_redirect_does_not_lead_past_it() {
    let zone = knot("stage.test", ZONE);
    let refusing = Hostile::says(answer("200 OK", "", "shop")).await;
    let to = format!("http://shop.stage.test:{}/", refusing.address.port());
    let leading = Hostile::says(answer("302 Found", &format!("Location: {to}\r\n"), "")).await;
    let service = service(&[zone.address], &[]).await;
    ask_until_refused(&service, &refusing, "shop").await;
    let before = refusing.connections();
    let heard = service.check_for(client(1), &leading.url()).await;
    assert_is_refusal(&heard, "leads on to a site whose owner asked us not to check it");
    assert_eq!((leading.connections(), refusing.connections()), (1, before));
}

/// What the operator has promised holds without DNS: for names, all below them, and addresses.
#[tokio::test(flavor = "multi_thread")]
async fn whom_the_operator_promised_to_leave_alone_gets_no_packet() {
    let zone =
        knot("stage.test", "* A 127.0.0.1\nfar A 127.0.0.7\nboth A 127.0.0.1\nboth A 127.0.0.7");
    let site = Hostile::says(answer("200 OK", "", "shop")).await;
    let port = site.address.port();
    let spared = ([127, 0, 0, 7], port).into();
    let spared = Hostile::run_at(spared, |_guest| async {}).await;
    let service = service(&[zone.address], &["shop.stage.test", "127.0.0.7"]).await;
    for host in ["shop.stage.test", "a.b.SHOP.stage.test", "127.0.0.7", "far.stage.test"] {
        let heard = service.check_for(client(1), &format!("http://{host}:{port}/")).await;
        assert_is_refusal(&heard, "The owner of this site asked us not to check it");
    }
    assert_eq!((site.connections(), spared.connections()), (0, 0));
    for host in ["ashop.stage.test", "both.stage.test"] {
        let heard = service.check_for(client(2), &format!("http://{host}:{port}/")).await;
        assert_eq!(heard.json()["reason"], "none.works", "{}", heard.body);
    }
    assert_eq!(spared.connections(), 0);
    let to = format!("Location: http://far.stage.test:{port}/\r\n");
    let leading = Hostile::says(answer("302 Found", &to, "")).await;
    let heard = service.check_for(client(3), &leading.url()).await;
    assert_is_refusal(&heard, "leads on to a site whose owner asked us not to check it");
    assert_eq!(spared.connections(), 0);
}

/// The page that our requests name says who asks, from where, and how to refuse.
#[tokio::test]
async fn the_page_about_our_checks_tells_what_a_request_of_ours_says() {
    let page = url::Url::parse("https://checks.example/about-checks").unwrap();
    let (tell, mut told) = tokio::sync::mpsc::channel(1);
    let site = Hostile::run(move |mut guest| {
        let tell = tell.clone();
        async move {
            let _ = tell.send(guest.request().await).await;
            guest.say(answer("200 OK", "", "shop").as_bytes()).await;
        }
    })
    .await;
    let settings = probe::Settings { about: Some(page.clone()), ..prober::settings(Vec::new()) };
    let prober = probe::Prober::new(settings).unwrap();
    prober::look(&prober, &site.url()).await;
    let request = told.recv().await.expect("a request");
    let agent = probe::user_agent(Some(&page));
    assert!(request.contains(&format!("user-agent: {agent}\r\n")), "{request}");
    assert!(agent.contains("+https://checks.example/about-checks"), "{agent}");

    let from = vec!["198.51.100.0/24".parse().unwrap()];
    let about_checks = web::AboutChecks { user_agent: agent.clone(), from };
    let settings = web::Settings { about_checks, ..web::Settings::default() };
    let canned = crate::support::canned::Canned::sees(crate::support::canned::Sight::Status(200));
    let checker = crate::support::app::checker_seeing(canned);
    let app = crate::support::app::App::of(web::app(checker, settings));
    for reply in [app.get(web::ABOUT_CHECKS).await, app.curl(web::ABOUT_CHECKS).await] {
        assert_eq!(reply.status, StatusCode::OK);
        for part in [&*agent, "198.51.100.0/24", "_downforwhom.", "refuse"] {
            assert!(reply.body.contains(part), "{part}: {}", reply.body);
        }
    }
    let robots = app.get("/robots.txt").await;
    assert!(robots.body.contains("Allow: /about-checks$"), "{}", robots.body);
}

/// Its words are for everybody who keeps a log.
#[tokio::test]
async fn the_page_about_our_checks_can_be_read_at_twelve() {
    let app = crate::support::app::App::on_loopback();
    let page = app.get(web::ABOUT_CHECKS).await.body;
    let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap();
    let mut text = String::new();
    for line in main.lines().filter(|line| !line.contains("<pre>") && !line.contains("</pre>")) {
        let mut inside = false;
        let plain: String = line
            .chars()
            .filter(|letter| {
                inside = (inside || *letter == '<') && *letter != '>';
                !inside && *letter != '>'
            })
            .collect();
        text.push_str(&plain);
        text.push('\n');
    }
    assert!(text.contains("How to refuse"), "{text}");
    let grade = crate::support::reading::grade(&text);
    println!("the page about our checks: grade {grade:.1}");
    assert!(grade <= 8.0, "grade {grade:.1}\n{text}");
}

fn wish(question: &hickory_proto::op::Message, word: &[u8]) -> hickory_proto::op::Message {
    let owner = Name::from_ascii(asked(question)).expect("a good name");
    let mut said = reply(question);
    said.add_answers([Record::from_rdata(owner, 300, RData::TXT(TXT::from_bytes(vec![word])))]);
    said
}

/// Asks until the wish is known: it may come after the first request has left, and counts from
/// then on.
async fn ask_until_refused(service: &Service, site: &Hostile, name: &str) -> Heard {
    for number in 0..5 {
        let heard = ask(service, site, name, &number.to_string()).await;
        if heard.status == StatusCode::FORBIDDEN {
            return heard;
        }
        assert_eq!(heard.json()["reason"], "none.works", "{}", heard.body);
    }
    panic!("the wish of {name} is never heard");
}

async fn ask(service: &Service, site: &Hostile, name: &str, page: &str) -> Heard {
    let url = format!("http://{name}.stage.test:{}/{page}", site.address.port());
    service.check_for(client(1), &url).await
}

/// A refusal in its own words, and never a word about the site.
#[track_caller]
fn assert_is_refusal(heard: &Heard, sentence: &str) {
    assert_eq!(heard.status, StatusCode::FORBIDDEN, "{}", heard.body);
    let problem = heard.json();
    assert_eq!(problem["type"], "/api#may-not-be-checked", "{problem}");
    assert!(problem["detail"].as_str().unwrap_or_default().contains(sentence), "{problem}");
    assert!(!heard.body.contains("down"), "{problem}");
}

async fn site_and_service(resolvers: &[SocketAddr]) -> (Hostile, Service) {
    let site = Hostile::says(answer("200 OK", "", "shop")).await;
    (site, service(resolvers, &[]).await)
}

async fn service(resolvers: &[SocketAddr], refuse: &[&str]) -> Service {
    let mut settings = prober::settings(resolvers.to_vec());
    let parties = refuse.iter().map(|text| text.parse::<Party>().expect("an entry of the list"));
    settings.policy = settings.policy.without(parties.collect());
    Service::measuring(settings, behind_a_proxy()).await
}

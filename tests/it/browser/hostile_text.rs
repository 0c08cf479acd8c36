//! Text that attacks whoever shows it, in every place where a stranger can put some, and all of
//! our faces with it in a real browser: no script runs, no element slips in, no line is turned
//! around, and the text is still there to read.

use std::sync::Arc;

use hickory_proto::op::Edns;
use hickory_proto::op::Message;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::Name;
use hickory_proto::rr::RData;
use hickory_proto::rr::Record;
use hickory_proto::rr::RecordType;
use hickory_proto::rr::rdata::CNAME;
use hickory_proto::rr::rdata::opt::EdnsOption;
use rcgen::DnType;
use rcgen::SanType;
use rustls_pki_types::CertificateDer;
use serde_json::Value;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use url::form_urlencoded;

use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::certs::Authority;
use crate::support::certs::Identity;
use crate::support::dns_liar::Liar;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;
use crate::support::hostile::Hostile;
use crate::support::hostile_tls;
use crate::support::internet::get_with;
use crate::support::program::Service;
use crate::support::sockets::Server;
use crate::support::sockets::acceptor;

/// Markup that runs a script wherever it is taken for markup.
const MARKUP: &str = "<script>window.ran=1</script>\"><img src=/x onerror=window.ran=2>'</textarea>\
                      </title></template><svg onload=window.ran=3>{{7*7}}<b id=slipped>";

/// Turns lines around, hides, and moves a terminal's cursor.
const TURNS: &str = "\u{202e}\u{2066}\u{200b}\u{feff}\u{ad}\u{e0041}\u{1b}[2J\u{9b}31m\u{7}";

/// The same, of characters that a header field may hold.
const FIELD_TURNS: &str = "\u{202e}\u{2066}\u{200b}\u{feff}\u{ad}\u{e0041}\u{9b}31m";

/// A word of each place that is shown somewhere, to find it again: fields, the page's title, a
/// certificate's names, a resolver's words. Reason phrases, headings and GOAWAY's debug data are not.
const PLACES: [&str; 7] =
    ["inServer", "inVia", "inProxy", "inTitle", "inSubject", "inIssuer", "inExtended"];

/// Words of places that are never shown.
const UNSEEN: [&str; 3] = ["inReason", "inHeading", "inGoaway"];

#[tokio::test(flavor = "multi_thread")]
async fn hostile_text_is_shown_as_text_and_nothing_else() {
    let stage = Stage::build().await;
    let service = Service::start_with(
        &format!(
            "--limits off --allow-net 127.0.0.0/8 --allow-port any --resolver {}",
            stage.resolver.address
        ),
        // All that there is to log.
        |command| _ = command.env("DOWNFORWHOM_LOG", "trace"),
    );
    let browser = Browser::open(Colours::Light).await;
    browser.run_first_on_every_page(WATCH).await;
    let mut shown = String::new();
    for question in stage.questions() {
        for path in question.paths() {
            browser.go(&format!("http://{}{path}", service.address)).await;
            browser.wait_until("return document.readyState === 'complete'").await;
            browser.run("document.querySelectorAll('details').forEach(d => d.open = true)").await;
            let page = browser.run(LOOK).await;
            assert_eq!(page["wrong"], Value::Array(Vec::new()), "{path}: {page:#}");
            shown.push_str(page["text"].as_str().expect("a page has text"));
            for (accept, kind) in [("text/plain", "text/plain"), ("text/html", "text/html")] {
                let reply = get_with(&service.address, &path, accept).await;
                assert!(reply.head.contains(&format!("\ncontent-type: {kind}")), "{}", reply.head);
                assert!(reply.head.contains("\nx-content-type-options: nosniff"), "{}", reply.head);
                is_washed(&reply.head.replace("\r\n", " "));
                is_washed(&reply.body);
            }
        }
        let reply = get_with(&service.address, &question.api(), "*/*").await;
        let kind = reply.head.contains("\ncontent-type: application/json")
            || reply.head.contains("\ncontent-type: application/problem+json");
        assert!(kind && reply.head.contains("\nx-content-type-options: nosniff"), "{}", reply.head);
        is_washed(&reply.body);
        // Written with escapes, JSON could still hold what it must not.
        all_washed(&reply.json());
        shown.push_str(&reply.body);
    }
    for place in PLACES {
        assert!(shown.contains(place), "what is {place} is shown");
    }
    for place in UNSEEN {
        assert!(!shown.contains(place), "what is {place} is not shown");
    }
    assert!(shown.contains("<script>") && shown.contains("onerror="), "it is shown as it is");
    assert_eq!(stage.ran(), 0, "a script of the site ran");
    drop(browser);
    service.terminate();
    let (_, log) = service.ended();
    assert!(log.lines().count() > 20, "all was logged: {log}");
    for raw in
        ["<script>", "onerror", "window.ran", "\u{202e}", "\u{200b}", "\\u{202e}", "inServer"]
            .iter()
            .chain(PLACES.iter().chain(&UNSEEN))
    {
        let line = log.lines().find(|line| line.contains(raw));
        assert_eq!(line, None, "{raw:?} is in the log");
    }
}

/// What is wrong with the page, and its text.
const LOOK: &str = r#"
const wrong = [...window.violations];
if (window.ran !== 0) { wrong.push("a script ran: " + window.ran); }
if (window.asked !== 0) { wrong.push("a dialog opened"); }
for (const script of document.scripts) {
  if (!script.src.startsWith(location.origin + "/static/")) { wrong.push(script.outerHTML); }
}
const known = new Set(["HTML","HEAD","BODY","META","TITLE","LINK","SCRIPT","TEMPLATE","OBJECT",
  "HEADER","MAIN","FOOTER","NAV","ARTICLE","SECTION","DIV","P","SPAN","A","H1","H2","H3","UL","OL",
  "LI","DL","DT","DD","FORM","LABEL","INPUT","SELECT","OPTION","TEXTAREA","BUTTON","DETAILS",
  "SUMMARY","BDI","B","TABLE","CAPTION","THEAD","TBODY","TR","TH","TD","TIME","CODE","STRONG","BR","svg",
  "path","circle","rect","line","g","use","title","SMALL","EM","IFRAME"]);
const all = [...document.querySelectorAll("*")];
for (const template of document.querySelectorAll("template")) {
  all.push(...template.content.querySelectorAll("*"));
}
for (const one of all) {
  if (!known.has(one.tagName)) { wrong.push("element " + one.tagName); }
  if (one.id === "slipped") { wrong.push("slipped in"); }
  for (const { name, value } of one.attributes) {
    if (name.startsWith("on")) { wrong.push("attribute " + name); }
    if (["href", "src", "action", "data"].includes(name)
        && !/^(https?:\/\/|\/|#|data:,)/.test(value)) { wrong.push(name + "=" + value); }
    if (name === "style") { wrong.push("style=" + value); }
  }
}
const turned = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40/;
const html = document.documentElement.outerHTML + document.title
  + [...document.querySelectorAll("input,textarea")].map(it => it.value).join("");
const found = html.match(turned);
if (found) { wrong.push("turned: " + html.slice(Math.max(0, found.index - 60), found.index + 20)); }
return { wrong, text: document.body.innerText };
"#;

/// Runs before every page.
const WATCH: &str = "
window.ran = 0; window.asked = 0; window.violations = [];
window.alert = window.confirm = window.prompt = () => { window.asked += 1; };
document.addEventListener('securitypolicyviolation', event => {
  window.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile);
});
";

/// Panics when a text holds what turns, hides or moves.
fn is_washed(text: &str) {
    let harmful = text.char_indices().find(|(_, c)| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    });
    let around = harmful.map(|(at, _)| text[..at].chars().rev().take(80).collect::<String>());
    assert_eq!(harmful, None, "after (read backwards) {around:?}");
}

fn all_washed(value: &Value) {
    match value {
        Value::String(text) => is_washed(text),
        Value::Array(all) => all.iter().for_each(all_washed),
        Value::Object(fields) => fields.values().for_each(all_washed),
        _ => {}
    }
}

/// Something that is asked.
struct Question {
    url: String,
    error: String,
}

impl Question {
    fn about(url: impl Into<String>) -> Self {
        Self { url: url.into(), error: String::new() }
    }

    fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("url", &self.url).append_pair("error", &self.error).finish()
    }

    fn paths(&self) -> Vec<String> {
        let link = form_urlencoded::byte_serialize(self.url.as_bytes()).collect::<String>();
        vec![format!("/check?{}", self.query()), format!("/{}", link.replace('+', "%20"))]
    }

    fn api(&self) -> String {
        format!("/api/check?{}", self.query())
    }
}

/// All the places.
struct Stage {
    resolver: Liar,
    site: Server,
    plain: Hostile,
    leads: Vec<Hostile>,
    goes_away: Hostile,
    ran: Hostile,
}

impl Stage {
    async fn build() -> Self {
        let ran = Hostile::says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await;
        let said: Arc<[u8]> = broken_answer(&ran).into();
        let acceptor = acceptor(hostile_identity(), &["http/1.1"]);
        let over_tls = Arc::clone(&said);
        let site = Server::start(move |stream| {
            let (acceptor, said) = (acceptor.clone(), Arc::clone(&over_tls));
            async move {
                if let Ok(mut stream) = acceptor.accept(stream).await {
                    let _ = stream.read(&mut [0; 4096]).await;
                    let _ = stream.write_all(&said).await;
                    let _ = stream.shutdown().await;
                }
            }
        });
        let mut leads = Vec::new();
        for location in [
            format!("http://10.0.0.1/{MARKUP}{FIELD_TURNS}"),
            "javascript:window.ran=4//".to_owned(),
            format!("http://{MARKUP}@127.0.0.1/"),
            format!("data:text/html,{MARKUP}"),
        ] {
            let head = format!("HTTP/1.1 302 {MARKUP}\r\nLocation: {location}\r\n");
            leads.push(Hostile::says(format!("{head}Content-Length: 0\r\n\r\n")).await);
        }
        let goes_away = hostile_tls::serve(&["h2"], async |mut secured| {
            let mut goodbye = vec![0, 0, 0, 0, 0, 0, 0, 2];
            goodbye.extend(format!("inGoaway {MARKUP}{TURNS}").bytes().chain([0xff, 0xfe]));
            secured.say(&hostile_tls::settings()).await;
            secured.say(&hostile_tls::frame(hostile_tls::GOAWAY, 0, 0, &goodbye)).await;
        });
        let (site, goes_away, resolver) = tokio::join!(site, goes_away, liar(says));
        let plain = Hostile::says(&*said).await;
        Self { resolver, site, plain, leads, goes_away, ran }
    }

    fn questions(&self) -> Vec<Question> {
        let at = |port: u16| format!("https://hostile.test:{port}/");
        // In a path, a slash does what a blank does in a tag.
        let path = format!("{}{}", at(self.site.address().port()), MARKUP.replace(' ', "/"));
        let mut questions = vec![
            // Certificate, aliases, Extended DNS Errors, and an answer full of it.
            Question::about(at(self.site.address().port())),
            Question::about(self.plain.url()),
            Question::about("https://failing.test/"),
            Question::about(at(self.goes_away.address.port())),
            // What was typed and pasted.
            Question::about(path.clone()),
            Question {
                error: format!("502 Bad Gateway {MARKUP}{TURNS} nginx"),
                ..Question::about(path)
            },
            Question { error: MARKUP.repeat(300), ..Question::about(self.plain.url()) },
            Question::about(format!("https://hostile.test/{TURNS}{MARKUP}")),
            Question::about(format!("{MARKUP}{TURNS}")),
            Question::about("A".repeat(6000)),
            Question { error: format!("{TURNS}{MARKUP}"), ..Question::about(MARKUP) },
        ];
        questions.extend(self.leads.iter().map(|one| Question::about(one.url())));
        questions
    }

    /// How often a script of the site asked for something.
    fn ran(&self) -> usize {
        self.ran.connections()
    }
}

/// A gateway's error with hostile text in its every part.
fn broken_answer(ran: &Hostile) -> Vec<u8> {
    let script = format!("<script>fetch('{}');window.ran=5</script>", ran.url());
    let title = format!("inTitle {MARKUP}{TURNS}");
    let body = format!(
        "<html><head><title>{}</title></head><h1>inHeading {MARKUP}</h1>{script}",
        title.replace('<', "&lt;")
    );
    let mut answer = format!("HTTP/1.1 502 inReason{MARKUP}{FIELD_TURNS}").into_bytes();
    answer.extend([0xff, 0xfe]);
    for (name, place) in [
        ("Server", "inServer"),
        ("Via", "1.1 inVia"),
        ("X-Powered-By", "inPowered"),
        ("X-Cache", "inCache"),
        ("Proxy-Status", "inProxy; error=connection_timeout; details="),
        ("CF-Ray", "inRay"),
        ("X-Amz-Cf-Id", "inId"),
        ("Retry-After", "inRetry"),
        ("Set-Cookie", "inCookie"),
    ] {
        answer.extend(format!("\r\n{name}: {place} {MARKUP}{FIELD_TURNS}").bytes());
        answer.extend([0xff, 0xfe, 0x80]);
    }
    answer.extend(format!("\r\nX-Long: {}", "<b>".repeat(6000)).bytes());
    let end = "\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n";
    answer.extend(end.bytes().chain(body.bytes()).chain([0xff, 0xc3]));
    answer
}

/// A certificate with it in every name, and bytes that are no text.
fn hostile_identity() -> Identity {
    let issuer = Authority::root(&format!("inIssuer {MARKUP}{TURNS}"));
    let mut identity = issuer.leaf_with(&["other.test"], |params| {
        let subject = format!("inSubject {MARKUP}{TURNS} BYTES");
        params.distinguished_name.push(DnType::CommonName, subject);
        params.distinguished_name.push(DnType::OrganizationName, "\u{202e}<b>".repeat(60));
        for name in
            ["<script>window.ran=6</script>.test", "\"><img src=x onerror=window.ran=7>.test"]
        {
            let name = name.try_into().expect("ASCII");
            params.subject_alt_names.push(SanType::DnsName(name));
        }
    });
    // Whoever shows a certificate gets it as it was sent; that its signature is broken is seen too.
    let mut der = identity.chain[0].to_vec();
    let at = der.windows(5).position(|bytes| bytes == b"BYTES").expect("it is in the subject");
    der[at..at + 5].copy_from_slice(b"\xff\xfe\xc3\x80\x00");
    identity.chain[0] = CertificateDer::from(der);
    identity
}

/// Aliases of hostile labels to this machine, and Extended DNS Errors with hostile text.
fn says(_: crate::support::dns_liar::Over, question: &Message) -> Vec<Vec<u8>> {
    let mut said = reply(question);
    let own = question.queries[0].name().clone();
    let label = |text: &[u8]| text[..text.len().min(60)].to_vec();
    let markup = [&label(MARKUP.as_bytes()), &label(TURNS.as_bytes()), &b"test"[..]];
    let alias = Name::from_labels(markup.map(<[u8]>::to_vec)).expect("labels hold any bytes");
    if asked(question) == "failing.test." {
        said.metadata.response_code = ResponseCode::ServFail;
    } else if asked(question) == "hostile.test." {
        let link = RData::CNAME(CNAME(alias.clone()));
        said.add_answers([Record::from_rdata(own, 60, link)]);
        if kind(question) == RecordType::A {
            let here = RData::A(std::net::Ipv4Addr::LOCALHOST.into());
            said.add_answers([Record::from_rdata(alias, 60, here)]);
        }
    }
    let mut extended = vec![0, 22];
    extended.extend(format!("inExtended {MARKUP}{TURNS}").bytes().chain([0xff, 0xfe]));
    let mut edns = Edns::new();
    edns.options_mut().insert(EdnsOption::Unknown(15, extended));
    said.set_edns(edns);
    packet(&said)
}

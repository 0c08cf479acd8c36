//! The spans of a check: which there are and what is in them, when somebody asks for them; and
//! that nothing is there when nobody does.

use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;

use downforwhom::check;
use downforwhom::check::Asked;
use downforwhom::check::Checker;
use downforwhom::check::Freshness;
use downforwhom::probe;
use downforwhom::probe::Prober;
use downforwhom::report::Report;
use downforwhom::target::Target;
use tracing::Subscriber;
use tracing::field::Field;
use tracing::field::Visit;
use tracing::span;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::Context;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::registry::LookupSpan;

use crate::support::certs::Authority;
use crate::support::dns;
use crate::support::dns::NameServer;
use crate::support::prober;
use crate::support::sockets::Server;

#[tokio::test]
async fn a_check_and_its_steps_are_a_tree_without_words_of_strangers() {
    let (spans, seen) = collecting("downforwhom=debug");
    let staged = Staged::new().await;
    staged.check().await;
    drop(spans);
    let seen = lock(&seen);
    let check = only(&seen, "check");
    assert_eq!(check.parent, None);
    assert_eq!(check.fields["id"], "0");
    for (name, fields) in [
        ("dns", ["family", "outcome", "took_ms"].as_slice()),
        ("tcp", &["family", "port", "outcome", "took_ms"]),
        ("tls", &["outcome", "took_ms"]),
        ("http", &["version", "outcome", "status", "took_ms"]),
        ("diagnose", &["reason", "confidence"]),
    ] {
        let named: Vec<&Seen> = seen.iter().filter(|span| span.name == name).collect();
        assert!(!named.is_empty(), "there is no {name} in {seen:#?}");
        for span in named {
            assert_eq!(span.parent.as_deref(), Some("check"), "{span:?}");
            for field in fields {
                assert!(span.fields.contains_key(*field), "no {field} in {span:?}");
            }
        }
    }
    assert_eq!(only(&seen, "tls").fields["outcome"], "ok");
    let http = &only(&seen, "http").fields;
    assert_eq!((http["outcome"].as_str(), http["status"].as_str()), ("ok", "502"));
    let families: Vec<&str> =
        seen.iter().filter(|it| it.name == "dns").map(|it| it.fields["family"].as_str()).collect();
    assert!(families.contains(&"V4") && families.contains(&"V6"), "{families:?}");
    for span in seen.iter() {
        for (field, value) in &span.fields {
            let value = value.to_lowercase();
            let is_strange = ["stranger", "example", "127.0.0"].iter().any(|it| value.contains(it));
            assert!(!is_strange, "{}: {field} holds {value}", span.name);
        }
    }
}

#[tokio::test]
async fn a_look_at_ourselves_has_its_own_span() {
    let (spans, seen) = collecting("downforwhom=debug");
    let staged = Staged::new().await;
    let controls = vec![staged.target.clone()];
    let settings = check::Settings { controls, limits: check::Limits::Off };
    let checker = Checker::new(Arc::new(staged.prober.clone()), staged.policy(), settings);
    let watch = checker.watch_own_network();
    let until_known = async {
        while !lock(&seen).iter().any(|span| span.name == "http") {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    };
    tokio::select! { () = watch => {}, () = until_known => {} }
    drop(spans);
    let seen = lock(&seen);
    assert_eq!(only(&seen, "canary").fields["controls"], "1");
    assert_eq!(only(&seen, "http").parent.as_deref(), Some("canary"));
}

#[tokio::test]
async fn nobody_pays_for_spans_that_nobody_asked_for() {
    let (spans, seen) = collecting("downforwhom=info");
    Staged::new().await.check().await;
    drop(spans);
    assert!(lock(&seen).is_empty(), "{:?}", lock(&seen));
}

/// A site behind a name, over TLS, that calls itself a stranger wherever it can.
struct Staged {
    prober: Prober,
    settings: probe::Settings,
    target: Target,
    _site: Server,
    _names: NameServer,
}

impl Staged {
    async fn new() -> Self {
        let root = Authority::root("stranger");
        let identity = root.leaf(&["stranger.example.com"]);
        let site = Server::https_saying(identity, SAID).await;
        let names = dns::dnsmasq(&["--address=/stranger.example.com/127.0.0.1"]);
        let settings = probe::Settings {
            extra_roots: vec![root.der()],
            ..prober::settings(vec![names.address])
        };
        let prober = Prober::new(settings.clone()).expect("the roots load");
        let url = format!("https://stranger.example.com:{}/stranger", site.address().port());
        let target = Target::parse(&url).expect("a target");
        Self { prober, settings, target, _site: site, _names: names }
    }

    fn policy(&self) -> downforwhom::guard::Policy {
        self.settings.policy.clone()
    }

    async fn check(&self) {
        let settings = check::Settings { controls: Vec::new(), limits: check::Limits::Off };
        let checker = Checker::new(Arc::new(self.prober.clone()), self.policy(), settings);
        let asked = Asked {
            target: self.target.clone(),
            report: Report::default(),
            freshness: Freshness::CachedWillDo,
            client: "192.0.2.1".parse().expect("an address"),
        };
        checker.check(asked).await.expect("a check is made");
    }
}

/// A span that was seen, as far as its fields were told.
#[derive(Clone, Debug, Default)]
struct Seen {
    name: &'static str,
    parent: Option<String>,
    fields: HashMap<&'static str, String>,
}

/// Collects what this thread's spans hold, for as long as the first of what is returned lives.
fn collecting(filter: &str) -> (tracing::subscriber::DefaultGuard, Arc<Mutex<Vec<Seen>>>) {
    let seen = Arc::<Mutex<Vec<Seen>>>::default();
    let collector = Collector { seen: Arc::clone(&seen) };
    let filter: Targets = filter.parse().expect("a filter");
    let subscriber = tracing_subscriber::registry().with(collector.with_filter(filter));
    (tracing::subscriber::set_default(subscriber), seen)
}

struct Collector {
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Collector {
    fn on_new_span(&self, fields: &span::Attributes<'_>, id: &span::Id, context: Context<'_, S>) {
        let span = context.span(id).expect("it is new");
        let parent = span.parent().map(|parent| parent.name().to_owned());
        let mut seen = Seen { name: span.name(), parent, ..Seen::default() };
        fields.record(&mut seen);
        span.extensions_mut().insert(seen);
    }

    fn on_record(&self, id: &span::Id, fields: &span::Record<'_>, context: Context<'_, S>) {
        let span = context.span(id).expect("it is open");
        if let Some(seen) = span.extensions_mut().get_mut::<Seen>() {
            fields.record(seen);
        }
    }

    fn on_close(&self, id: span::Id, context: Context<'_, S>) {
        let span = context.span(&id).expect("it closes now");
        let seen = span.extensions().get::<Seen>().cloned();
        lock(&self.seen).extend(seen);
    }
}

impl Visit for Seen {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields.insert(field.name(), format!("{value:?}").replace('"', ""));
    }
}

/// The one span of this name.
fn only<'a>(seen: &'a [Seen], name: &str) -> &'a Seen {
    let mut named = seen.iter().filter(|span| span.name == name);
    let first = named.next().unwrap_or_else(|| panic!("there is no {name} in {seen:#?}"));
    assert!(named.all(|span| span.parent == first.parent), "{seen:#?}");
    first
}

fn lock(seen: &Mutex<Vec<Seen>>) -> MutexGuard<'_, Vec<Seen>> {
    seen.lock().expect("nobody panics while they hold this")
}

const SAID: &[u8] = b"HTTP/1.1 502 stranger\r\nServer: stranger\r\nX-Stranger: stranger\r\n\
    Content-Length: 8\r\nConnection: close\r\n\r\nstranger";

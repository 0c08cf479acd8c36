//! What counting costs, and what it costs of an answer.
//!
//! Read the ratios: `count_routed` against `kept_answer`, the whole way of a kept verdict through
//! the router with its counting; `count_ready` is all that an answer given ahead of the router pays.
//! `span_off` is what a step of a check pays for a span that nobody asked for.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use downforwhom::check;
use downforwhom::check::Checker;
use downforwhom::check::Limits;
use downforwhom::check::Vantage;
use downforwhom::figures::Figures;
use downforwhom::figures::Method;
use downforwhom::figures::Route;
use downforwhom::figures::Sheet;
use downforwhom::figures::StatusClass;
use downforwhom::guard::Policy;
use downforwhom::observation::Observation;
use downforwhom::target::Target;
use downforwhom::web;
use downforwhom::wire::Source;
use futures_util::future::BoxFuture;
use http_body_util::BodyExt;
use tokio::runtime::Runtime;
use tower::ServiceExt;
use tracing::debug_span;
use tracing::field::Empty;

/// Has seen the same of every site.
struct Kept(Observation);

impl Vantage for Kept {
    fn observe<'a>(&'a self, _target: &'a Target) -> BoxFuture<'a, Observation> {
        Box::pin(std::future::ready(self.0.clone()))
    }
}

fn figures(criterion: &mut Criterion) {
    // As the service logs by default, and to nowhere.
    let lines = tracing_subscriber::fmt().with_max_level(tracing::Level::INFO);
    lines.with_writer(std::io::sink).init();
    let runtime = Runtime::new().expect("a runtime");
    let seen: Vec<Observation> = serde_json::from_str(OBSERVATIONS).expect("what was seen");
    let vantage = Kept(seen.into_iter().next().expect("one look"));
    let settings = check::Settings { controls: Vec::new(), limits: Limits::Off };
    let checker = Checker::new(Arc::new(vantage), Policy::default(), settings);
    let app = web::app(checker.clone(), web::Settings::default());
    let counted = Figures::default();

    let mut group = criterion.benchmark_group("figures");
    group.bench_function("kept_answer", |b| b.iter(|| runtime.block_on(ask(&app))));
    group.bench_function("count_routed", |b| {
        b.iter(|| {
            let began = Instant::now();
            counted.answer(black_box(Source::Cached));
            let (route, method) = (Route::of(black_box("/api/check")), Method::of("GET"));
            counted.request(route, method, StatusClass::of(200), began.elapsed());
        });
    });
    group.bench_function("count_ready", |b| {
        b.iter(|| counted.ready(black_box(Route::ApiCheck), StatusClass::Success));
    });
    group.bench_function("span_off", |b| {
        b.iter(|| {
            let span = debug_span!("tcp", port = black_box(443_u16), outcome = Empty);
            black_box(span.is_disabled())
        });
    });
    group.bench_function("scrape", |b| {
        b.iter(|| {
            let mut sheet = Sheet::default();
            checker.tell_figures(&mut sheet);
            sheet.to_text().len()
        });
    });
    group.finish();
}

async fn ask(app: &Router) -> usize {
    let request = Request::get("/api/check?url=https://shop.example/").body(Body::empty());
    let response = app.clone().oneshot(request.expect("a request")).await.expect("an answer");
    response.into_body().collect().await.expect("a whole body").to_bytes().len()
}

/// What was seen of a site behind a gateway that fails.
const OBSERVATIONS: &str = include_str!("check.json");

criterion_group! {
    name = benches;
    config = Criterion::default()
        .measurement_time(Duration::from_secs(5))
        .warm_up_time(Duration::from_secs(1));
    targets = figures
}
criterion_main!(benches);

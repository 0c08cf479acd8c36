//! `/case/{code}`: a case out of its link, told anew, and `/case/{code}.png`: its picture. Nothing
//! is measured and nothing is looked up: all that there is stands in the link.

use std::time::Duration;
use std::time::SystemTime;

use askama::Template;
use axum::Json;
use axum::extract;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::case;
use crate::case::Case;
use crate::explanation::Explanation;
use crate::explanation::clean;
use crate::explanation::words;
use crate::language::Blanks;
use crate::language::Language;
use crate::picture;
use crate::picture::Scene;
use crate::picture::Tone;
use crate::web::State;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::face::Face;
use crate::web::gallery::Name;
use crate::web::pages;
use crate::web::pages::path;
use crate::web::pages::path::Diagram;
use crate::web::pages::share::PICTURE;
use crate::web::pages::share::Share;
use crate::web::pages::share::clean_link;
use crate::web::pages::spans;
use crate::web::pages::spans::Span;
use crate::web::pages::switch::Switch;
use crate::web::pages::verdict;
use crate::web::pages::verdict::Said;
use crate::web::part::Part;
use crate::web::question::Question;
use crate::wire::Answer;
use crate::wire::Steps;

/// Shows a case or its picture.
pub(in crate::web) async fn show(
    extract::State(state): extract::State<State>,
    asker: Asker,
    headers: HeaderMap,
    Part(name): Part,
) -> Response {
    let code = name.strip_suffix(PICTURE);
    let shown = match Case::read(code.unwrap_or(&name), &state.settings.links.key) {
        Ok(case) if code.is_some() => picture(&state, asker, &headers, &name, &case).await,
        Ok(case) => Ok(page(&state, asker, &headers, &name, &case)),
        Err(why) => Err(Error::NotACase(why)),
    };
    shown.unwrap_or_else(|error| error.answer(asker, &Question::default()))
}

fn page(state: &State, asker: Asker, headers: &HeaderMap, code: &str, case: &Case) -> Response {
    let now = SystemTime::now();
    let language = asker.tongue.language;
    let explanation = case.explanation(language);
    let answer = case.answer(&explanation, now);
    if Face::asks_for_json(headers) {
        return (CachePolicy::Page, pages::vary(), Json(answer)).into_response();
    }
    let share = Share::of_case(case, &answer, code, &state.settings.links);
    if asker.face == Face::Text {
        let text = format!("{}\n\n{}", banner(case, now), share.ticket);
        return (CachePolicy::Page, pages::text(text)).into_response();
    }
    let page = CasePage::new(case, answer, &explanation, share, (language, now));
    (CachePolicy::Page, pages::render(&page)).into_response()
}

/// The picture. Drawing counts as a report does for the one who asks: a picture that is there
/// costs nobody anything, and who made up a code did not come this far.
async fn picture(
    state: &State,
    asker: Asker,
    headers: &HeaderMap,
    name: &str,
    case: &Case,
) -> Result<Response, Error> {
    let name = Name::of(name);
    let etag = [(header::ETAG, name.etag())];
    let known = headers.get(header::IF_NONE_MATCH).map(|known| known.as_bytes());
    if known == Some(name.etag().as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, CachePolicy::Immutable, etag).into_response());
    }
    let png = match state.gallery.kept(name) {
        Some(kept) => kept,
        None => {
            state.checker.admit_report(asker.client)?;
            state.gallery.draw(name, scene(case)).await?
        }
    };
    let kind = [(header::CONTENT_TYPE, "image/png")];
    Ok((CachePolicy::Immutable, etag, kind, png).into_response())
}

/// What the picture of a case shows.
fn scene(case: &Case) -> Scene {
    // The letters that we can draw are not those of every language.
    let explanation = case.explanation(Language::English);
    let verdict = case.verdict();
    let shown = case.target().shown_host();
    let encoded = case.target().url().host_str().unwrap_or_default();
    // A name in letters that we cannot draw is told as computers write it.
    let host = if picture::can_write(&shown) { shown.as_str() } else { encoded };
    let (meaning, matter) = verdict::halves(&explanation);
    let sure = words::sureness(verdict.fault(), verdict.confidence, Language::English);
    let when = case::utc(case.checked_at());
    Scene {
        meaning,
        matter: matter.replace(encoded, host),
        host: host.to_owned(),
        tone: match verdict::tone(verdict) {
            "good" => Tone::Good,
            "bad" => Tone::Bad,
            "partly" => Tone::Partly,
            _ => Tone::Unknown,
        },
        stops: explanation.path.iter().map(stop).collect(),
        foot: sure.map_or(when.clone(), |sure| format!("{sure} · {when}")),
    }
}

fn stop(station: &crate::explanation::Station) -> picture::Stop {
    picture::Stop {
        place: words::place(station.place, Language::English).into_owned(),
        state: station.state,
        words: clean(&station.words, STOP_MAX_CHARS),
    }
}

/// Says in a terminal that this is no new look.
fn banner(case: &Case, now: SystemTime) -> String {
    let (when, ago) = (case::utc(case.checked_at()), case::ago(case.age(now)));
    format!("This is a case of {when} ({ago}), not a new look.")
}

/// When it was checked: in English as people write it, elsewhere in digits that all understand.
fn when(case: &Case, language: Language) -> String {
    match language {
        Language::English => case::utc(case.checked_at()),
        _ => case::utc_in_digits(case.checked_at()),
    }
}

/// A message about that time.
fn with_time(id: &str, when: &str, language: Language) -> String {
    let mut blanks = Blanks::none();
    blanks.text("when", when.to_owned());
    language.fill(id, &blanks).unwrap_or_default().into_owned()
}

/// Everything the template shows. The template escapes.
#[derive(Template)]
#[template(path = "case.html")]
struct CasePage {
    language: Language,
    switch: Switch,
    answer: Answer,
    banner: String,
    is_old: bool,
    left_out: Option<&'static str>,
    meaning: String,
    matter: String,
    tone: &'static str,
    shape: &'static str,
    diagram: Diagram,
    witnesses: Vec<Said>,
    looks: Vec<Steps>,
    /// The link to a new look.
    again: String,
    when: String,
    share: Share,
}

impl CasePage {
    fn new(
        case: &Case,
        answer: Answer,
        explanation: &Explanation,
        share: Share,
        (language, now): (Language, SystemTime),
    ) -> Self {
        let (meaning, matter) = verdict::halves(explanation);
        let when = when(case, language);
        let tone = verdict::tone(case.verdict());
        Self {
            language,
            switch: Switch::at(share.path.clone()),
            banner: with_time("case-banner", &when, language),
            is_old: case.age(now) > OLD,
            left_out: case.left_out().message(),
            meaning,
            matter,
            tone,
            shape: verdict::shape(tone),
            diagram: path::diagram(case.verdict(), &explanation.path, language),
            witnesses: verdict::witnesses(&answer),
            looks: case.steps().to_vec(),
            again: clean_link(case.target()),
            when: with_time("case-checked", &when, language),
            share,
            answer,
        }
    }
}

/// A case that is older is still shown, since tickets live long; the page then says that it is old.
const OLD: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// The words of a stop are a few.
const STOP_MAX_CHARS: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Report;
    use crate::target::Target;
    use crate::verdict::Confidence;
    use crate::verdict::DownFor;
    use crate::verdict::Looked;
    use crate::verdict::Reason;
    use crate::verdict::Verdict;
    use crate::wire::Parts;
    use crate::wire::Source;
    use crate::wire::Times;

    /// The picture of a site whose name does not exist.
    fn pictured(typed: &str) -> Scene {
        let target = Target::parse(typed).unwrap();
        let verdict = Verdict {
            host: target.host().to_string(),
            down_for: DownFor::Everyone,
            reason: Reason::DnsNameNotResolved,
            confidence: Confidence::Certain,
            rule: "test",
            gateway: None,
            causes: Vec::new(),
            evidence: Vec::new(),
            understood: None,
            runner_up: None,
            looked: Looked::FromHere,
        };
        let checked_at = SystemTime::UNIX_EPOCH;
        scene(&Case::of(Parts {
            target: &target,
            report: &Report::default(),
            verdict: &verdict,
            explanation: &crate::explanation::explain(&verdict, Language::English),
            observations: &[],
            times: Times {
                checked_at,
                age: Duration::ZERO,
                source: Source::Measured,
                fresh_until: checked_at,
            },
        }))
    }

    #[test]
    fn names_are_written_in_letters_that_can_be_drawn() {
        for (typed, host) in [
            ("bücher.example", "bücher.example"),
            ("例え.jp", "xn--r8jz45g.jp"),
            ("shop.example:8443", "shop.example"),
        ] {
            let scene = pictured(typed);
            assert_eq!(scene.host, host);
            assert!(scene.matter.contains(host), "{}", scene.matter);
            assert!(picture::can_write(&scene.matter), "{}", scene.matter);
        }
    }

    #[test]
    fn a_picture_says_how_sure_and_when() {
        let scene = pictured("shop.example");
        assert_eq!((scene.meaning.as_str(), scene.tone), ("It's not just you:", Tone::Bad));
        assert_eq!(scene.foot, "Certain · 1 January 1970, 00:00 UTC");
        assert_eq!(scene.stops.len(), 5);
    }
}

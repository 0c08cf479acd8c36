//! What visitors read is for everybody: the Flesch–Kincaid grade of headline, sentences and
//! advice is held for every reason, with and without facts, with and without a named gateway.

use axum::http::Request;
use downforwhom::explanation::articles;
use downforwhom::explanation::articles::Article;
use downforwhom::explanation::explain;
use downforwhom::language::Language;
use downforwhom::verdict::Confidence;
use downforwhom::verdict::GatewayKind;
use downforwhom::verdict::Looked;
use downforwhom::verdict::Reason;
use downforwhom::verdict::Verdict;

use crate::support::app::App;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::reading::grade;
use crate::support::verdicts::bare;
use crate::support::verdicts::behind;
use crate::support::verdicts::told;
use crate::support::verdicts::typical;

#[test]
fn every_visitor_text_can_be_read_at_twelve() {
    let mut grades = Vec::new();
    for reason in Reason::ALL {
        for verdict in variants(*reason) {
            let text = visitor_text(&verdict);
            let grade = grade(&text);
            assert!(grade <= GRADE_MAX, "{reason}: grade {grade:.1}\n{text}");
            grades.push((grade, *reason));
        }
    }
    grades.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mean = grades.iter().map(|(grade, _)| grade).sum::<f64>() / grades.len() as f64;
    println!("hardest {:.1} ({}), mean {mean:.1}", grades[0].0, grades[0].1);
    assert!(mean <= MEAN_MAX, "the mean is {mean:.1}; the hardest are {:?}", &grades[..5]);
}

#[test]
fn every_article_can_be_read_at_twelve() {
    let mut grades = Vec::new();
    for article in articles::all() {
        for (part, text) in parts_for_visitors(article) {
            let grade = grade(&text);
            assert!(grade <= GRADE_MAX, "{}, {part}: grade {grade:.1}\n{text}", article.status);
            grades.push(grade);
        }
    }
    let mean = grades.iter().sum::<f64>() / grades.len() as f64;
    println!("articles: mean {mean:.1}");
    assert!(mean <= MEAN_MAX, "the mean is {mean:.1}");
}

/// The parts of an article that are for everybody. What an owner reads is for owners.
fn parts_for_visitors(article: &Article) -> Vec<(&'static str, String)> {
    let glance = [article.glance.speaker, article.glance.side, article.glance.helps];
    let mut parts = vec![("short", format!("{}\n{}.", article.short, glance.join(".\n")))];
    for (name, lines) in [
        ("meaning", article.meaning),
        ("speaker", article.speaker),
        ("visitor", article.visitor),
        ("useless", article.useless),
        ("tests", article.tests),
    ] {
        parts.push((name, lines.join("\n")));
    }
    let causes = article.causes.iter().map(|one| format!("{}\n{}", one.how, one.tell));
    parts.push(("causes", causes.collect::<Vec<_>>().join("\n")));
    parts
}

#[tokio::test]
async fn the_pages_about_us_can_be_read_at_twelve() {
    let app = App::seeing(Canned::sees(Sight::Status(502)));
    for path in ["/about", "/privacy"] {
        let page = app.send(Request::get(path).header("accept", "text/html")).await.body;
        let (_, main) = page.split_once("<main").expect("a main part");
        let (main, _) = main.split_once("</main>").expect("its end");
        let text = sentences_of(main);
        let grade = grade(&text);
        assert!(text.len() > 2_000 && grade <= GRADE_MAX, "{path}: grade {grade:.1}\n{text}");
        println!("{path}: grade {grade:.1}");
    }
}

/// What stands between the tags. Each block is a sentence of its own, with or without a full stop.
fn sentences_of(html: &str) -> String {
    let ended = ["</p>", "</li>", "</td>", "</th>", "</h1>", "</h2>", "</dt>", "</dd>"]
        .iter()
        .fold(html.to_owned(), |html, end| html.replace(end, ".\n"));
    let pieces =
        ended.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.collect::<String>().replace("..", ".").replace(":.", ".").replace("?.", "?")
}

/// The same reason as it may come: bare, with facts, behind gateways, less sure.
fn variants(reason: Reason) -> Vec<Verdict> {
    let mut unsure = typical(reason);
    unsure.confidence = Confidence::Possible;
    let from = |looked| Verdict { looked, ..typical(reason) };
    vec![
        from(Looked::FromTheirs),
        from(Looked::FromBoth),
        bare(reason),
        typical(reason),
        unsure,
        behind(typical(reason), "nginx", GatewayKind::ReverseProxy),
        told(behind(typical(reason), "Azure Application Gateway", GatewayKind::LoadBalancer), 502),
    ]
}

/// All that a visitor reads, each line a sentence of its own.
fn visitor_text(verdict: &Verdict) -> String {
    let explanation = explain(verdict, Language::English);
    let mut lines = vec![explanation.headline];
    lines.extend(explanation.sentences);
    lines.extend(explanation.advice.visitor);
    lines.join("\n")
}

/// The eighth school year: the contract with our readers.
const GRADE_MAX: f64 = 8.0;

/// Most texts are much easier than the hardest one.
const MEAN_MAX: f64 = 5.0;

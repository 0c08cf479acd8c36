//! What visitors read is for everybody: the Flesch–Kincaid grade of headline, sentences and
//! advice is held for every reason, with and without facts, with and without a named gateway.

use downforwhom::explanation::explain;
use downforwhom::language::Language;
use downforwhom::verdict::Confidence;
use downforwhom::verdict::GatewayKind;
use downforwhom::verdict::Looked;
use downforwhom::verdict::Reason;
use downforwhom::verdict::Verdict;

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

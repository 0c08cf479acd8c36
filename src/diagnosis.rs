//! Whose fault is it? `diagnose` compares the two sides and returns a verdict.
//!
//! Pure: no socket, no clock, no HTML. Rules are small functions tried in order; each has a
//! stable id and scenario files in `tests/scenarios/`. First comes what would make any judgement
//! void, then what the site shows to us, layer by layer, then what the person's report changes.

mod answers;
mod application;
mod author;
mod bookmarklet_lines;
mod case;
mod causes;
mod certificate;
mod codes;
mod compare;
mod dns;
mod evidence;
mod finding;
mod flapping;
mod front;
mod gateway;
mod looked_up;
mod names;
mod numbers;
mod only_you;
pub mod own_network;
mod own_side;
mod paste_ids;
mod paste_times;
mod pasted_answer;
mod person;
mod policy;
mod proxy_status;
mod reach;
mod sentences;
mod status_text;
mod tls;
mod tries;
mod validity;
mod works;

use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::report::Report;
use crate::verdict::Verdict;

pub use paste_times::seen_at;

use case::Case;
use finding::Finding;

/// What is known beside the observations and the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Context {
    /// The health of our own network at the time of the check.
    #[serde(default)]
    pub own_network: OwnNetwork,
}

/// Judges what was seen and said.
///
/// Never fails: when the evidence does not decide, the verdict says so.
pub fn diagnose(observations: &[Observation], report: &Report, context: &Context) -> Verdict {
    let case = Case::new(observations, report, context);
    let decided = decide(&case);
    evidence::verdict(&case, decided)
}

/// The ids of all rules, in the order they are tried.
pub fn rule_ids() -> Vec<&'static str> {
    let first = VALIDITY.iter().chain(SITE).map(|rule| rule.id);
    first.chain(REVIEWS.iter().map(|review| review.id)).collect()
}

/// A finding, and the rule that made it.
struct Decided {
    rule: &'static str,
    finding: Finding,
}

/// A rule that looks at the case alone.
struct Rule {
    id: &'static str,
    apply: fn(&Case<'_>) -> Option<Finding>,
}

/// A rule that looks at what was found about the site, and may replace it.
struct Review {
    id: &'static str,
    apply: fn(&Case<'_>, &Finding) -> Option<Finding>,
}

fn decide(case: &Case<'_>) -> Decided {
    if let Some(void) = first(VALIDITY, case) {
        return void;
    }
    let mut site = first(SITE, case).unwrap_or_else(nothing_decides);
    compare::weigh(case, &mut site.finding);
    let review = REVIEWS.iter().find_map(|review| {
        let finding = (review.apply)(case, &site.finding)?;
        Some(Decided { rule: review.id, finding })
    });
    review.unwrap_or(site)
}

fn first(rules: &[Rule], case: &Case<'_>) -> Option<Decided> {
    rules.iter().find_map(|rule| {
        let finding = (rule.apply)(case)?;
        Some(Decided { rule: rule.id, finding })
    })
}

/// The last rule of the site's table always matches; this only keeps the types honest.
fn nothing_decides() -> Decided {
    Decided { rule: "e3-nothing-decides", finding: works::insufficient() }
}

/// What makes any judgement void: our own side, or nothing that could be judged.
const VALIDITY: &[Rule] = &[
    Rule { id: "v1-own-network-down", apply: validity::own_network_down },
    Rule { id: "v1-cannot-send", apply: validity::cannot_send },
    Rule { id: "v1-resolvers-silent", apply: validity::resolvers_silent },
    Rule { id: "v1-own-resolver-filters", apply: validity::own_resolver_filters },
    Rule { id: "v1-own-portal", apply: validity::own_portal },
    Rule { id: "v2-family-missing", apply: validity::family_missing },
    Rule { id: "v2-own-machine-failed", apply: validity::own_machine_failed },
    Rule { id: "v4-address-wrong", apply: validity::address_wrong },
];

/// What the site shows to us: the first broken layer decides, then parts, then fair weather.
const SITE: &[Rule] = &[
    Rule { id: "d3-private-address", apply: dns::private_address },
    Rule { id: "b1-dangling-alias", apply: dns::dangling_alias },
    Rule { id: "b1-name-missing", apply: dns::name_missing },
    Rule { id: "b1-alias-loop", apply: dns::alias_loop },
    Rule { id: "b1-no-address", apply: dns::no_address },
    Rule { id: "t13-signature-invalid", apply: dns::signature_invalid },
    Rule { id: "b2-unreachable", apply: dns::unreachable },
    Rule { id: "b2-not-served", apply: dns::not_served },
    Rule { id: "b2-servers-fail", apply: dns::servers_fail },
    Rule { id: "b2-malformed", apply: dns::malformed },
    Rule { id: "b2-silent-about-name", apply: dns::silent_about_name },
    Rule { id: "b3-no-connection", apply: reach::no_connection },
    Rule { id: "b4-certificate", apply: certificate::bad_certificate },
    Rule { id: "t28-client-certificate", apply: tls::client_certificate },
    Rule { id: "t16-flapping", apply: flapping::flapping },
    Rule { id: "t2-one-bad-backend", apply: flapping::one_bad_backend },
    Rule { id: "t16-connections-flap", apply: flapping::connections },
    Rule { id: "b5-handshake", apply: tls::handshake },
    Rule { id: "b11-redirect-loop", apply: answers::redirect_loop },
    Rule { id: "b11-redirect-invalid", apply: answers::redirect_invalid },
    Rule { id: "t19-parked", apply: answers::parked },
    Rule { id: "c2-policy", apply: policy::refuses_us },
    Rule { id: "b6-gateway-error", apply: gateway::error },
    Rule { id: "t20-site-not-known", apply: gateway::site_not_known },
    Rule { id: "b7-application-error", apply: application::error },
    Rule { id: "b9-soft-error", apply: application::soft_error },
    Rule { id: "b11-no-usable-answer", apply: answers::no_usable_answer },
    Rule { id: "t6-one-family-fails", apply: reach::one_family_fails },
    Rule { id: "c4-some-addresses-fail", apply: reach::some_addresses_fail },
    Rule { id: "t13-some-check-signatures", apply: dns::signature_invalid_for_some },
    Rule { id: "t10-answers-disagree", apply: dns::answers_disagree },
    Rule { id: "v4-redirect-refused", apply: answers::redirect_refused },
    Rule { id: "t28-login-required", apply: works::login_required },
    Rule { id: "b12-page-missing", apply: works::page_missing },
    Rule { id: "b12-request-not-accepted", apply: works::request_not_accepted },
    Rule { id: "b12-slow", apply: works::slow },
    Rule { id: "b12-works", apply: works::works },
    Rule { id: "v5-cut-short", apply: validity::cut_short },
    Rule { id: "e3-nothing-decides", apply: works::nothing_decides },
];

/// What the other side, or our own watch, makes of it.
const REVIEWS: &[Review] = &[
    Review { id: "v2-own-step-doubtful", apply: validity::own_step_doubtful },
    Review { id: "a-persons-own-side", apply: own_side::own_side },
    Review { id: "a4-block-page", apply: own_side::block_page },
    Review { id: "a9-persons-proxy", apply: own_side::proxy_failed },
    Review { id: "c3-works-for-you", apply: compare::works_for_you },
    Review { id: "t4b-only-the-paste-tells", apply: compare::only_the_paste_tells },
    Review { id: "b10-refuses-both", apply: compare::refuses_both },
    Review { id: "e2-two-faults", apply: compare::two_faults },
    Review { id: "d14-refuses-person", apply: only_you::refuses_person },
    Review { id: "t1-other-data-centre", apply: only_you::other_data_centre },
    Review { id: "t3-gateway-fails-for-you", apply: only_you::gateway_fails },
    Review { id: "d13-program-fails-for-you", apply: only_you::program_fails },
    Review { id: "d1-name-fails-for-you", apply: only_you::name_fails },
    Review { id: "d16-only-you", apply: only_you::nothing_says_why },
];

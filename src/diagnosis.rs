//! Whose fault is it? `diagnose` compares the two sides and returns a verdict.
//!
//! Pure: no socket, no clock, no HTML. Rules are small functions tried in order; each has a
//! stable id and scenario files in `tests/scenarios/`. First comes what would make any judgement
//! void, then what the site shows to us, layer by layer, then what the person's report changes.

mod alone;
mod answers;
mod application;
mod author;
mod bookmarklet_lines;
mod both_measured;
mod browser;
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
mod heard;
mod led_astray;
mod lexicon;
mod looked_up;
mod names;
mod numbers;
mod on_the_way;
mod only_you;
mod own_machine;
pub mod own_network;
mod own_side;
mod paste_ids;
mod paste_times;
mod pasted_answer;
mod person;
mod policy;
mod proxy_status;
mod quoted;
mod reach;
mod same_page;
mod sentences;
mod sibling;
mod slips;
mod status_text;
mod strength;
mod theirs;
mod tls;
mod traces;
mod tries;
mod validity;
mod works;

use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::report::Report;
use crate::verdict::Confidence;
use crate::verdict::Fault;
use crate::verdict::Verdict;

pub use heard::Heard;
pub use heard::OtherSites;
pub use heard::heard;
pub use paste_times::seen_at;

use case::Case;
use finding::Finding;

/// What is known beside the observations and the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Context {
    /// The health of our own network at the time of the check.
    #[serde(default)]
    pub own_network: OwnNetwork,
    /// How the other sites fare that we look at in the same minute.
    #[serde(default)]
    pub other_sites: OtherSites,
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
    let reviews = FIRST_REVIEWS.iter().chain(MEASURED).chain(REVIEWS).map(|review| review.id);
    first.chain(["e3-one-side-only"]).chain(reviews).collect()
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
    if let (Some(theirs), None) = (&case.theirs, case.seen) {
        let site = alone::site(theirs);
        return review(MEASURED, case, &site).unwrap_or(site);
    }
    let mut found = first(VALIDITY, case).unwrap_or_else(|| site(case));
    compare::weigh(case, &mut found.finding);
    let found = review(FIRST_REVIEWS, case, &found).unwrap_or(found);
    if found.finding.reason.fault() == Fault::Checker {
        return theirs_at_least(case).unwrap_or(found);
    }
    // What was measured speaks first: a weaker grade never overrules a stronger one.
    let reviews = if case.theirs.is_some() { MEASURED } else { REVIEWS };
    review(reviews, case, &found).unwrap_or(found)
}

/// We cannot judge now. What the person's machine proves about itself, or that the site works
/// for it, still stands.
fn theirs_at_least(case: &Case<'_>) -> Option<Decided> {
    let site = alone::site(case.theirs.as_ref()?);
    let decided = review(MEASURED, case, &site).unwrap_or(site);
    let proved = match decided.finding.reason.fault() {
        Fault::None => true,
        Fault::Local => decided.finding.confidence() == Confidence::Certain,
        _ => false,
    };
    proved.then_some(decided)
}

fn review(reviews: &[Review], case: &Case<'_>, site: &Decided) -> Option<Decided> {
    reviews.iter().find_map(|review| {
        let finding = (review.apply)(case, &site.finding)?;
        Some(Decided { rule: review.id, finding })
    })
}

/// What the rules for sites make of one look.
fn site(case: &Case<'_>) -> Decided {
    first(SITE, case).unwrap_or_else(nothing_decides)
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
    Rule { id: "b4-certificate-on-the-way", apply: certificate::bad_on_the_way },
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
    Rule { id: "t10-servers-disagree", apply: dns::servers_disagree },
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

/// Our own watch speaks before anybody is accused, and a better address before any comparison.
const FIRST_REVIEWS: &[Review] = &[
    Review { id: "v2-own-step-doubtful", apply: validity::own_step_doubtful },
    Review { id: "v6-everything-fails", apply: validity::everything_fails },
    Review { id: "t27-other-name-works", apply: sibling::works },
];

/// What was measured on the person's machine makes of it: the machine itself, where it is led
/// to, what is on the way, and what both sides see.
const MEASURED: &[Review] = &[
    Review { id: "v3-no-connection", apply: own_machine::no_connection },
    Review { id: "a1-captive-portal", apply: own_machine::captive_portal },
    Review { id: "v3-no-internet", apply: own_machine::no_internet },
    Review { id: "a2-hosts-file", apply: own_machine::hosts_file },
    Review { id: "a3-proxy-setting", apply: own_machine::proxy },
    Review { id: "a3-clock", apply: own_machine::clock },
    Review { id: "a4-block-page-measured", apply: on_the_way::block_page },
    Review { id: "a5-resolver-blocks", apply: led_astray::resolver_blocks },
    Review { id: "d3-sinkhole", apply: led_astray::sinkhole },
    Review { id: "t13-signatures-checked", apply: led_astray::signatures_checked },
    Review { id: "t10-authorities-disagree", apply: led_astray::authorities_disagree },
    Review { id: "d1-finds-nothing", apply: led_astray::finds_nothing },
    Review { id: "d5-another-page", apply: led_astray::another_page },
    Review { id: "d5-wrong-address", apply: led_astray::wrong_address },
    Review { id: "d6-bad-address", apply: led_astray::bad_address_of_the_site },
    Review { id: "a7-interception", apply: on_the_way::interception },
    Review { id: "a7-named-interceptor", apply: on_the_way::named_interceptor },
    Review { id: "t14-trust-store", apply: on_the_way::trust_store },
    Review { id: "a9-proxy-on-the-way", apply: on_the_way::proxy_failed },
    Review { id: "t8-ipv6-broken", apply: own_machine::ipv6_broken },
    Review { id: "d9-own-firewall", apply: on_the_way::own_firewall },
    Review { id: "d8-unreachable", apply: on_the_way::unreachable },
    Review { id: "d10-name-filtered", apply: on_the_way::name_filtered },
    Review { id: "t26-large-answers-stall", apply: on_the_way::large_answers_stall },
    Review { id: "d10-connection-cut", apply: on_the_way::connection_cut },
    Review { id: "b-same-on-both", apply: both_measured::same_on_both },
    Review { id: "b10-refuses-both-measured", apply: both_measured::refuses_both },
    Review { id: "t15-keeps-only-us-out", apply: both_measured::keeps_only_us_out },
    Review { id: "c3-fails-only-here", apply: both_measured::fails_only_here },
    Review { id: "d12-unsigned-answer", apply: both_measured::unsigned_answer },
    Review { id: "d12-gateway-fails-for-them", apply: both_measured::gateway_fails_for_them },
    Review {
        id: "t14-certificate-fails-for-them",
        apply: both_measured::certificate_fails_for_them,
    },
    Review { id: "d13-program-fails-for-them", apply: both_measured::program_fails_for_them },
    Review { id: "d14-refuses-them", apply: both_measured::refuses_them },
    Review { id: "t3-session-at-the-gateway", apply: both_measured::session_at_the_gateway },
    Review { id: "d13-session-in-the-program", apply: both_measured::session_in_the_program },
    Review { id: "t29-only-the-browser", apply: both_measured::only_the_browser },
    Review { id: "b12-works-on-both", apply: both_measured::works_on_both },
    Review { id: "e2-two-faults-measured", apply: both_measured::two_faults },
    Review { id: "d16-only-them", apply: both_measured::only_them },
];

/// What the person's browser and their own words make of it.
const REVIEWS: &[Review] = &[
    Review { id: "b12-browser-too", apply: browser::works_for_both },
    Review { id: "c3-browser-gets-it", apply: browser::fails_only_here },
    Review { id: "b-browser-agrees", apply: browser::agrees_with_us },
    Review { id: "d-browser-fails", apply: browser::fails_for_them },
    Review { id: "a-persons-own-side", apply: own_side::own_side },
    Review { id: "a4-block-page", apply: own_side::block_page },
    Review { id: "a9-persons-proxy", apply: own_side::proxy_failed },
    Review { id: "c3-works-for-you", apply: compare::works_for_you },
    Review { id: "t4b-only-the-paste-tells", apply: compare::only_the_paste_tells },
    Review { id: "b10-refuses-both", apply: compare::refuses_both },
    Review { id: "e2-two-faults", apply: compare::two_faults },
    Review { id: "t25-udp-blocked", apply: only_you::udp_blocked },
    Review { id: "d14-refuses-person", apply: only_you::refuses_person },
    Review { id: "t1-other-data-centre", apply: only_you::other_data_centre },
    Review { id: "t3-gateway-fails-for-you", apply: only_you::gateway_fails },
    Review { id: "d13-program-fails-for-you", apply: only_you::program_fails },
    Review { id: "d1-name-fails-for-you", apply: only_you::name_fails },
    Review { id: "t30-was-brief", apply: only_you::was_brief },
    Review { id: "d16-only-you", apply: only_you::nothing_says_why },
];

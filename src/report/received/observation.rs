//! The steps of a measurement that somebody sent, cleaned and cut.
//!
//! Each type's fields are named one by one, so that a new field cannot slip by unseen.

use crate::observation::Answer;
use crate::observation::Certificate;
use crate::observation::CertificateProblem;
use crate::observation::ChainEnd;
use crate::observation::Course;
use crate::observation::DnsOutcome;
use crate::observation::Hop;
use crate::observation::Lookup;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::Question;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::observation::ResolverView;
use crate::observation::Secured;
use crate::observation::Try;
use crate::report::received::limits::ADDRESSES_MAX;
use crate::report::received::limits::CHAIN_MAX;
use crate::report::received::limits::EDE_MAX;
use crate::report::received::limits::FIELDS_MAX;
use crate::report::received::limits::HOPS_MAX;
use crate::report::received::limits::NAMES_MAX;
use crate::report::received::limits::PROBLEMS_MAX;
use crate::report::received::limits::RESOLVERS_MAX;
use crate::report::received::limits::TRIES_MAX;
use crate::report::received::wash::days;
use crate::report::received::wash::line;
use crate::report::received::wash::page;
use crate::report::received::wash::span;

impl Observation {
    /// Everything but who looked.
    pub(super) fn receive_steps(&mut self) {
        let Self { vantage: _, url, took, hops, end, completeness: _, elsewhere } = self;
        line(url);
        span(took);
        hops.truncate(HOPS_MAX);
        hops.iter_mut().for_each(receive_hop);
        match end {
            ChainEnd::Loop { to } | ChainEnd::Refused { to } | ChainEnd::OptedOut { of: to } => {
                line(to)
            }
            ChainEnd::Final | ChainEnd::TooMany | ChainEnd::WithoutTarget => {}
        }
        receive_tries(elsewhere);
    }
}

fn receive_hop(hop: &mut Hop) {
    let Hop { url, name, reach, tries } = hop;
    line(url);
    if let NameLookup::Asked(lookup) = name {
        receive_lookup(lookup);
    }
    reach.truncate(ADDRESSES_MAX);
    reach.iter_mut().for_each(receive_reach);
    receive_tries(tries);
}

fn receive_lookup(lookup: &mut Lookup) {
    let Lookup { took, resolvers, addresses, authorities, given_for_nobody } = lookup;
    given_for_nobody.truncate(ADDRESSES_MAX);
    span(took);
    addresses.truncate(ADDRESSES_MAX);
    receive_resolvers(resolvers);
    receive_resolvers(authorities);
}

fn receive_resolvers(resolvers: &mut Vec<ResolverView>) {
    resolvers.truncate(RESOLVERS_MAX);
    for ResolverView { resolver, a, aaaa, alive: _ } in resolvers {
        line(resolver);
        receive_question(a);
        receive_question(aaaa);
    }
}

fn receive_question(question: &mut Question) {
    let Question { took, outcome, ede } = question;
    span(took);
    ede.truncate(EDE_MAX);
    ede.iter_mut().for_each(|error| line(&mut error.text));
    match outcome {
        DnsOutcome::Answered { addresses, chain, ttl_s: _ } => {
            addresses.truncate(ADDRESSES_MAX);
            receive_names(chain);
        }
        DnsOutcome::NoData { chain }
        | DnsOutcome::NameMissing { chain }
        | DnsOutcome::CnameLoop { chain }
        | DnsOutcome::ChainTooLong { chain } => receive_names(chain),
        DnsOutcome::Failed { .. }
        | DnsOutcome::TimedOut
        | DnsOutcome::Unsendable
        | DnsOutcome::Malformed
        | DnsOutcome::Unfinished
        | DnsOutcome::NotAsked => {}
    }
}

fn receive_names(names: &mut Vec<String>) {
    names.truncate(NAMES_MAX);
    names.iter_mut().for_each(line);
}

fn receive_reach(reach: &mut Reach) {
    match &mut reach.outcome {
        ReachOutcome::Connected { took } | ReachOutcome::Failed { took, failure: _ } => span(took),
        ReachOutcome::Spared { again_in } => span(again_in),
        ReachOutcome::Denied | ReachOutcome::OverCap | ReachOutcome::Unfinished => {}
    }
}

fn receive_tries(tries: &mut Vec<Try>) {
    tries.truncate(TRIES_MAX);
    for Try { address: _, began, course } in tries {
        span(began);
        receive_course(course);
    }
}

fn receive_course(course: &mut Course) {
    match course {
        Course::NotConnected { took, failure: _ } => span(took),
        Course::NotSecured { connect, took, failure: _ } => {
            span(connect);
            span(took);
        }
        Course::NotAnswered { connect, tls, took, failure: _ } => {
            span(connect);
            span(took);
            tls.iter_mut().for_each(|tls| receive_secured(tls));
        }
        Course::Answered { connect, tls, answer } => {
            span(connect);
            tls.iter_mut().for_each(|tls| receive_secured(tls));
            receive_answer(answer);
        }
    }
}

fn receive_secured(secured: &mut Secured) {
    let Secured { took, version: _, alpn: _, certificate } = secured;
    span(took);
    let Certificate {
        problems,
        subject,
        issuer,
        names,
        days_left,
        sha256,
        chain_length,
        undated_link,
    } = certificate;
    *chain_length = (*chain_length).min(CHAIN_MAX);
    [subject, issuer, sha256, undated_link].into_iter().for_each(line);
    receive_names(names);
    days(days_left);
    problems.truncate(PROBLEMS_MAX);
    for problem in problems {
        if let CertificateProblem::Expired { days: count }
        | CertificateProblem::NotYetValid { days: count } = problem
        {
            days(count);
        }
    }
}

fn receive_answer(answer: &mut Answer) {
    let Answer { status: _, version: _, head, first_byte, took, body, fallback: _ } = answer;
    span(first_byte);
    span(took);
    head.truncate(FIELDS_MAX);
    for (name, value) in head {
        line(name);
        name.make_ascii_lowercase();
        line(value);
    }
    page(&mut body.text);
}

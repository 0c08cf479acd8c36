//! What the person's browser could tell, beside what we see.
//!
//! A browser may not read what a site answers to it, so most of its words are coarse. It is
//! believed about itself where its word is definite; where it could not tell, nothing follows.

use crate::report::Browser;
use crate::report::Control;
use crate::report::NameSeen;
use crate::report::PageSeen;
use crate::report::SiteSeen;
use crate::report::SpaceSeen;
use crate::verdict::BrowserSaw;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Reason;

use super::case::Case;
use super::certificate::speaks_for_itself;
use super::compare::agrees;
use super::compare::is_refusal;
use super::finding::Finding;
use super::finding::Truth;
use super::own_machine::theirs_is;

/// What a browser's outcomes come to; `None` when it could not tell anything.
pub(super) fn saw(browser: &Browser) -> Option<BrowserSaw> {
    Some(match (browser.site, browser.page) {
        (_, PageSeen::Success) => BrowserSaw::Success,
        (SiteSeen::Answered, PageSeen::Error) => BrowserSaw::ErrorPage,
        (SiteSeen::Answered, PageSeen::CouldNotTell) => BrowserSaw::Answer,
        _ if browser.name == NameSeen::NoAddress => BrowserSaw::NoName,
        _ if browser.space == SpaceSeen::NotPublic => BrowserSaw::PrivateAddress,
        (SiteSeen::StoppedInside, _) => BrowserSaw::StoppedInside,
        (SiteSeen::CutOff, _) => BrowserSaw::CutOff,
        (SiteSeen::Silent, _) => BrowserSaw::Silence,
        (SiteSeen::Rejected, _) => BrowserSaw::Rejected,
        (SiteSeen::CouldNotTell, _) => return None,
    })
}

/// It works for us, and their browser gets it too.
pub(super) fn works_for_both(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let got = told(case)? == BrowserSaw::Success && works_here(site);
    got.then(|| {
        let mut finding = site.clone().browsed(Fact::BrowserTells { saw: BrowserSaw::Success });
        finding.score = finding.score.max(BOTH);
        finding.truth = Truth::Same;
        finding.evidence.extend(case.age_fact().map(|fact| person_line(fact, Fault::None)));
        finding
    })
}

/// It fails for us, and their browser gets the page.
pub(super) fn fails_only_here(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let saw = told(case)?;
    let page = saw == BrowserSaw::Success;
    let any_answer = page || matches!(saw, BrowserSaw::Answer | BrowserSaw::ErrorPage);
    let fails = site.down_for == DownFor::Everyone;
    let reason = match site.reason.fault() {
        // They were shown another one, at another front of the site.
        Fault::Tls if fails && any_answer && speaks_for_itself(site.reason) => site.reason,
        Fault::Network | Fault::Tls if fails && any_answer => Reason::UnknownOnlyUs,
        Fault::Gateway if fails && page => Reason::GatewayFlapping,
        Fault::Application if fails && page => Reason::ApplicationFlapping,
        Fault::Unknown if is_refusal(site.reason) && page => Reason::NoneWorks,
        _ => return None,
    };
    let mut finding = theirs_is(site, reason, TWO_STORIES).browsed(Fact::BrowserTells { saw });
    finding.down_for = match reason {
        Reason::NoneWorks => DownFor::Nobody,
        _ => DownFor::Some,
    };
    Some(finding)
}

/// Both see the same trouble: one place no longer speaks alone.
pub(super) fn agrees_with_us(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let saw = told(case)?;
    let same = match site.reason.fault() {
        Fault::Gateway | Fault::Application => saw == BrowserSaw::ErrorPage,
        Fault::Dns => saw == BrowserSaw::NoName,
        Fault::Network => matches!(saw, BrowserSaw::Rejected | BrowserSaw::Silence),
        Fault::Tls => matches!(saw, BrowserSaw::Rejected | BrowserSaw::CutOff),
        _ => false,
    };
    (same && site.down_for == DownFor::Everyone && controls_answer(case)).then(|| {
        let mut finding = site.clone().browsed(Fact::BrowserTells { saw });
        finding.truth = Truth::Same;
        finding.score = finding.score.saturating_add(SECOND_VANTAGE).min(SUREST);
        finding
    })
}

/// It works for us, and their browser names the step at which it fails.
pub(super) fn fails_for_them(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let saw = told(case).filter(|_| works_here(site) && case.is_recent())?;
    // A text that says more, and nothing else, is better than the browser's coarse word.
    if case.person.is_pasted() && case.person.sees_trouble() && fits(case, saw) {
        return None;
    }
    let (reason, score) = match saw {
        BrowserSaw::NoName => (Reason::IspDnsAnswerDiffers, NO_NAME),
        BrowserSaw::PrivateAddress => (Reason::IspDnsAnswerDiffers, PRIVATE),
        BrowserSaw::StoppedInside => (Reason::LocalBrowser, STOPPED),
        BrowserSaw::ErrorPage => (Reason::UnknownErrorPageForYou, COARSE),
        BrowserSaw::Rejected | BrowserSaw::CutOff | BrowserSaw::Silence => {
            (Reason::UnknownOnlyYou, COARSE)
        }
        BrowserSaw::Success | BrowserSaw::Answer => return None,
    };
    if reason != Reason::LocalBrowser && !controls_answer(case) {
        return None;
    }
    let finding = theirs_is(site, reason, score).browsed(Fact::BrowserTells { saw });
    Some(match clock_fact(case) {
        Some(clock) if saw == BrowserSaw::Rejected => {
            let mut clocked = theirs_is(site, Reason::LocalClock, CLOCK).browsed(clock);
            clocked.evidence.extend(finding.evidence);
            clocked
        }
        _ => finding,
    })
}

/// What their browser told, when it told something.
fn told(case: &Case<'_>) -> Option<BrowserSaw> {
    saw(case.browser?)
}

/// Whether our own service answered their browser, so that its connection works at all.
fn controls_answer(case: &Case<'_>) -> bool {
    case.browser.is_some_and(|browser| browser.own == Control::Answered)
}

/// Whether a pasted text speaks of the same step as the browser's word.
fn fits(case: &Case<'_>, saw: BrowserSaw) -> bool {
    use crate::verdict::SeenClass as Class;
    let class = case.person.class;
    match saw {
        BrowserSaw::NoName => matches!(class, Class::DnsMissing | Class::DnsFailed),
        BrowserSaw::ErrorPage => matches!(
            class,
            Class::GatewayError | Class::ApplicationError | Class::HttpError | Class::Policy
        ),
        BrowserSaw::Success | BrowserSaw::Answer => agrees(case, Reason::NoneWorks),
        BrowserSaw::PrivateAddress
        | BrowserSaw::StoppedInside
        | BrowserSaw::Rejected
        | BrowserSaw::CutOff
        | BrowserSaw::Silence => !matches!(class, Class::Works | Class::Nothing),
    }
}

fn clock_fact(case: &Case<'_>) -> Option<Fact> {
    let seconds = case.browser?.clock_ahead_s.filter(|off| off.unsigned_abs() >= CLOCK_OFF_S)?;
    Some(Fact::ClockOff { seconds })
}

fn works_here(site: &Finding) -> bool {
    matches!(site.reason, Reason::NoneWorks | Reason::NoneSlow)
}

fn person_line(fact: Fact, supports: Fault) -> crate::verdict::Evidence {
    crate::verdict::Evidence { from: crate::verdict::Witness::Person, fact, supports }
}

/// Their browser and we get the page.
const BOTH: u8 = 92;

/// It fails from here and works for them.
const TWO_STORIES: u8 = 70;

/// A second place that sees the same.
const SECOND_VANTAGE: u8 = 5;

/// Two places agree.
const SUREST: u8 = 95;

/// The browser proved, with two controls, that the name leads nowhere.
const NO_NAME: u8 = 80;

/// The browser was led to an address of a home, an office or the device.
const PRIVATE: u8 = 72;

/// The browser gave up before anything could have come back.
const STOPPED: u8 = 75;

/// A clock that is a day off makes every certificate look wrong.
const CLOCK: u8 = 85;

/// A day, in seconds.
const CLOCK_OFF_S: u64 = 86_400;

/// That it fails is seen; why, the browser may not say.
const COARSE: u8 = 60;

//! The person's machine is led to the wrong place, or to none: what its resolver says, beside
//! what others say, and what is found at the addresses of both.
//!
//! The exchange decides: an address that they were led to is asked from here, and ours from
//! there. That addresses merely differ says nothing; large sites give each visitor others.

use std::net::IpAddr;

use crate::guard;
use crate::observation::Ede;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Reason;

use super::case::Case;
use super::finding::Finding;
use super::finding::page_known;
use super::names::View;
use super::own_machine::is_fine;
use super::own_machine::theirs_is;
use super::same_page;
use super::theirs::Theirs;
use super::theirs::works_at;
use super::tries::Told;

/// The resolver says itself that it holds the name back (RFC 8914 §4.16 to §4.19).
pub(super) fn resolver_blocks(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = stray(case, site)?;
    let said = theirs.case.names.explained_by(|name| theirs.is_own(name));
    let rule = |ede: &&&Ede| (15..=18).contains(&ede.code) || ede.code == FORGED;
    let ede = said.iter().find(rule)?;
    let wished = matches!(ede.code, FILTERED | PROHIBITED);
    let reason = if wished { Reason::LocalFilter } else { Reason::IspDnsBlocked };
    let explains = Fact::ResolverExplains { code: ede.code, text: ede.text.clone() };
    Some(found_by(theirs_is(site, reason, SAYS_SO).measured(explains), case, theirs))
}

/// The name leads to an address that stands for "blocked", or to one that works in no public
/// place.
pub(super) fn sinkhole(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = stray(case, site)?;
    let private = theirs.private();
    let led_to = theirs.led_to();
    // A site inside a network has such addresses for everybody.
    let inner_site = theirs.we_give().iter().any(|address| !guard::is_public(*address));
    if private.is_empty() || private.len() < led_to.len() || inner_site {
        return None;
    }
    let nowhere = led_to.iter().all(is_nowhere);
    let reason = match (nowhere, theirs.asks_at_home()) {
        (true, true) => Reason::LocalFilter,
        (true, false) => Reason::IspDnsBlocked,
        (false, _) => Reason::IspDnsAnswerDiffers,
    };
    Some(found_by(theirs_is(site, reason, NOT_PUBLIC), case, theirs))
}

/// Their resolver checks signatures and holds back what does not pass: the site's signatures are
/// broken, and those who do not check see no fault.
pub(super) fn signatures_checked(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|theirs| theirs.finds_nothing())?;
    let said = theirs.case.names.explained_by(|name| theirs.is_own(name));
    let ede = said.into_iter().find(|ede| BROKEN_SIGNATURES.contains(&ede.code));
    let unchecked = theirs.case.names.works_without_validation();
    let ours_too = site.reason == Reason::DnsSignatureInvalid;
    (unchecked || ede.is_some() || ours_too).then(|| {
        let mut finding = theirs_is(site, Reason::DnsSignatureInvalid, SAYS_SO);
        finding.down_for = DownFor::Some;
        let explains =
            ede.map(|ede| Fact::ResolverExplains { code: ede.code, text: ede.text.clone() });
        let works = unchecked.then_some(Fact::WorksWithoutValidation);
        finding.measured_all(explains).measured_all(works).measured(Fact::SystemFindsNothing)
    })
}

/// The site's own servers do not agree: some still give what their machine was told, and some
/// do not.
pub(super) fn authorities_disagree(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = stray(case, site)?;
    let said = theirs.authorities();
    let (led_to, nothing) = (theirs.led_to(), theirs.finds_nothing());
    let as_they_were_told = |(view, given): &(View<'_>, Vec<IpAddr>)| match view {
        View::Found => shares_an_address(&led_to, given),
        View::Missing(_) | View::NoAddress => nothing,
        _ => false,
    };
    let found = said.iter().filter(|(view, _)| *view == View::Found).count();
    let alike = said.iter().filter(|one| as_they_were_told(one)).count();
    let (of, missing) = (said.len(), said.len() - found);
    (alike > 0 && alike < of && works_at(&case.elsewhere()).is_none()).then(|| {
        let mut finding = theirs_is(site, Reason::DnsAnswersDisagree, SERVERS_DISAGREE)
            .saw(Fact::ResolversDisagree { found, missing });
        finding.down_for = DownFor::Some;
        found_by(finding, case, theirs)
    })
}

/// The machine finds no address, while others do.
pub(super) fn finds_nothing(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|theirs| theirs.finds_nothing())?;
    let others = theirs.other_resolvers().any(|(_, view)| view == View::Found);
    let we_find_it = case.names.found() && is_fine(case, site);
    if !others && !we_find_it {
        return None;
    }
    // When nobody's answers come through, it is not the one resolver that fails.
    if !others && theirs.other_resolvers().next().is_some() && all_are_mute(theirs) {
        return None;
    }
    let reason = why_nothing(theirs);
    let score = if others { OTHERS_ANSWER } else { ONLY_WE_FIND };
    let finding = theirs_is(site, reason, score).measured(Fact::SystemFindsNothing);
    let resolver = theirs.own_resolvers().find(|(_, view)| *view != View::Found);
    let fails = resolver.map(|(name, _)| Fact::ResolverFailsThem { resolver: name.to_owned() });
    let answer = others.then_some(Fact::OtherResolversAnswerThem);
    Some(found_by(finding.measured_all(fails).measured_all(answer), case, theirs))
}

/// A resolver that denies a name gives another answer; one that is silent or fails does not do
/// its work.
fn why_nothing(theirs: &Theirs<'_>) -> Reason {
    let mut own = theirs.own_resolvers().map(|(_, view)| view).peekable();
    let denies = |view: View<'_>| {
        matches!(
            view,
            View::Missing(_) | View::NoAddress | View::Loop(_) | View::TooLong(_) | View::Filters
        )
    };
    if own.peek().is_none() {
        return Reason::LocalResolverFails;
    }
    let views: Vec<_> = own.collect();
    if views.iter().copied().any(denies) {
        return Reason::IspDnsAnswerDiffers;
    }
    if theirs.asks_at_home() && views.iter().all(is_mute) {
        return Reason::LocalResolverFails;
    }
    Reason::IspResolverFails
}

fn is_mute(view: &View<'_>) -> bool {
    matches!(view, View::Dead | View::Unheard | View::Silent | View::Unsendable | View::NotAsked)
}

/// Whether no resolver at all is heard by their machine.
fn all_are_mute(theirs: &Theirs<'_>) -> bool {
    theirs.own_resolvers().chain(theirs.other_resolvers()).all(|(_, view)| is_mute(&view))
}

/// They are led to an address that is none of the site's, and somebody else's page comes from
/// there over plain http; at the site's own address their machine gets the site's.
pub(super) fn another_page(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|theirs| theirs.case.has_a_name())?;
    let apart = !shares_an_address(&theirs.led_to(), &site_gives(case, theirs));
    let told = apart
        && site.down_for == DownFor::Nobody
        && same_page::differs(case, theirs)
        && !same_page::comes_elsewhere(case, &case.elsewhere())
        && same_page::comes_elsewhere(case, &theirs.elsewhere());
    told.then(|| {
        let finding = theirs_is(site, Reason::IspDnsAnswerDiffers, ANOTHER_PAGE);
        found_by(finding.measured(theirs.fact()), case, theirs)
    })
}

/// They are led to an address that is none of the site's: it fails from both sides, and the
/// site's own addresses work.
pub(super) fn wrong_address(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = stray(case, site)?;
    let strange = strange_addresses(case, theirs);
    let at_strange = |told: &&Told<'_>| strange.contains(&told.address.ip());
    let from_here = case.elsewhere();
    let tries = &theirs.case.tries.list;
    // An old front may still hold the site's certificate, and that has run out by now.
    let genuine = from_here.iter().chain(tries).filter(at_strange).any(Told::is_trusted);
    let good = from_here.iter().filter(at_strange).any(Told::works);
    // Where only some of their addresses are strange, it has to be one of those that failed.
    let failed_there = tries.is_empty() || tries.last().iter().any(at_strange);
    if strange.is_empty() || genuine || good || !failed_there {
        return None;
    }
    let fails_here = from_here.iter().find(at_strange).map(|told| told.address.ip());
    let ours_works_there = theirs.works_elsewhere();
    let others_say_so = shares_an_address(&strange, &theirs.others_give());
    let score = match (fails_here, ours_works_there) {
        (None, None) => return None,
        // Every resolver is led astray, or it is an address that the site gives in their region:
        // the site's own servers would know.
        _ if others_say_so && theirs.authorities_give().is_none() && !theirs.is_hijacked() => {
            SAID_BY_ALL
        }
        (Some(_), Some(_)) => EXCHANGED,
        _ => HALF_EXCHANGED,
    };
    let reason =
        if answers_nothing(theirs) { Reason::IspDnsOutdated } else { Reason::IspDnsAnswerDiffers };
    let finding = theirs_is(site, reason, score).measured(theirs.fact());
    let fails = fails_here.map(|address| Fact::FailsFromOurs { address });
    Some(found_by(finding.saw_all(fails), case, theirs))
}

/// What they are led to and the site does not give.
fn strange_addresses(case: &Case<'_>, theirs: &Theirs<'_>) -> Vec<IpAddr> {
    let given = site_gives(case, theirs);
    theirs.led_to().into_iter().filter(|address| !given.contains(address)).collect()
}

/// An address of theirs stands in the site's own list, and fails from here as well: one of the
/// site's addresses is bad.
pub(super) fn bad_address_of_the_site(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    // A certificate that has run out is a finding of its own.
    let theirs = stray(case, site).filter(|it| it.site.reason != Reason::TlsCertDateInvalid)?;
    let given = site_gives(case, theirs);
    let from_here = case.elsewhere();
    let fails = |address: &IpAddr| {
        let told = |told: &Told<'_>| told.address.ip() == *address && !told.works();
        theirs.we_fail_at(*address) || from_here.iter().any(told)
    };
    let mut shared = theirs.led_to().into_iter().filter(|address| given.contains(address));
    let address = shared.find(fails)?;
    let answers = theirs.case.reading.is_some();
    let reason = match theirs.site.reason.fault() {
        Fault::Tls => theirs.site.reason,
        _ if answers => Reason::GatewayOneBadBackend,
        _ => Reason::TcpSomeAddressesFail,
    };
    let mut finding = theirs_is(site, reason, ONE_OF_THEIRS)
        .measured(theirs.fact())
        .saw(Fact::FailsFromOurs { address });
    finding.down_for = DownFor::Some;
    Some(finding)
}

/// Their side, when it does not get the page and the site is known to work elsewhere.
fn stray<'c, 'a>(case: &'c Case<'a>, site: &Finding) -> Option<&'c Theirs<'a>> {
    let theirs = case.theirs.as_ref()?;
    let fails = !theirs.works() && theirs.case.has_a_name();
    let elsewhere = works_at(&theirs.elsewhere()).is_some();
    let led = theirs.led_to();
    let apart = !led.is_empty() && !shares_an_address(&led, theirs.we_give());
    let may_be = theirs.finds_nothing() || elsewhere || apart || case.seen.is_none();
    (fails && may_be && is_fine(case, site)).then_some(theirs)
}

/// The addresses that are surely the site's: those that our resolvers give, and the zone's own
/// servers. What other resolvers
/// tell their machine went the same way as its own one's word, so it only counts where nobody
/// else has looked.
fn site_gives(case: &Case<'_>, theirs: &Theirs<'_>) -> Vec<IpAddr> {
    match case.seen {
        Some(_) => {
            let authorities = theirs.authorities_give().unwrap_or_default();
            let told_them = theirs.authorities_give_them();
            theirs.we_give().iter().copied().chain(authorities).chain(told_them).collect()
        }
        None if theirs.is_hijacked() => Vec::new(),
        None => theirs.others_give().into_iter().chain(theirs.authorities_give_them()).collect(),
    }
}

fn shares_an_address(one: &[IpAddr], other: &[IpAddr]) -> bool {
    one.iter().any(|address| other.contains(address))
}

/// Whether nobody is there any more at the place that they are led to.
fn answers_nothing(theirs: &Theirs<'_>) -> bool {
    theirs.case.addresses.working.is_empty()
}

/// Addresses that filters give in the place of one.
fn is_nowhere(address: &IpAddr) -> bool {
    address.is_unspecified() || address.is_loopback()
}

/// The addresses of both sides, as far as they tell something, and which of them work.
fn found_by(finding: Finding, case: &Case<'_>, theirs: &Theirs<'_>) -> Finding {
    let led_to = theirs.led_to();
    let finds = (!led_to.is_empty()).then_some(Fact::SystemFinds { addresses: led_to });
    let mut others: Vec<IpAddr> = site_gives(case, theirs);
    others.retain(|address| guard::is_public(*address));
    others.sort_unstable();
    others.dedup();
    let others = (!others.is_empty()).then_some(Fact::OthersFind { addresses: others });
    let works = theirs.works_elsewhere().map(|address| Fact::WorksFromTheirs { address });
    let block = theirs.case.reading.as_ref().and_then(|reading| reading.network_page());
    let block = block.map(page_known);
    finding.measured_all(finds).measured_all(block).saw_all(others).measured_all(works)
}

/// RFC 8914 §4.7 to §4.13: the signatures of the name are broken or missing.
const BROKEN_SIGNATURES: std::ops::RangeInclusive<u16> = 6..=12;

/// RFC 8914 §4.5: the resolver has rewritten the answer.
const FORGED: u16 = 4;

/// RFC 8914 §4.18: the client asked for it.
const FILTERED: u16 = 17;

/// RFC 8914 §4.19: the client may not use this resolver.
const PROHIBITED: u16 = 18;

/// The resolver says so itself.
const SAYS_SO: u8 = 95;

/// An address that can never be the site's.
const NOT_PUBLIC: u8 = 93;

/// Other resolvers answer the same machine.
const OTHERS_ANSWER: u8 = 93;

/// We find the name; no resolver that their machine can ask does.
const ONLY_WE_FIND: u8 = 80;

/// Their address was asked from here, and ours from there.
const EXCHANGED: u8 = 92;

/// Two pages and two addresses, each seen from their machine.
const ANOTHER_PAGE: u8 = 88;

/// Only one of the two could be asked.
const HALF_EXCHANGED: u8 = 82;

/// Their other resolvers say the same, and the site's usual address works for them.
const SAID_BY_ALL: u8 = 65;

/// The site's own servers were asked, one by one.
const SERVERS_DISAGREE: u8 = 90;

/// One of the site's own addresses is bad.
const ONE_OF_THEIRS: u8 = 88;

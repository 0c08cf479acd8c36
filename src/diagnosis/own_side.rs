//! Things on the person's side that explain everything by themselves: their device, their
//! network, a page that their provider puts in the way.
//!
//! Only a pasted text can tell them; a chosen symptom never blames the person's side.

use crate::fingerprint::FaultHint;
use crate::fingerprint::Who;
use crate::verdict::Reason;
use crate::verdict::SeenClass;

use super::case::Case;
use super::codes::Artefact;
use super::finding::FLOOR;
use super::finding::Finding;
use super::own_machine::theirs_is;
use super::person::Grade;

/// A thing on the person's own device or network that explains everything by itself.
pub(super) fn own_side(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let points_at = case.person.points_at?;
    let shows_the_site = site.leaves_room_for_the_person() && case.person.grade >= Grade::Paste;
    let (reason, score) = match points_at {
        _ if !shows_the_site => return None,
        Artefact::Offline => (Reason::LocalOffline, TEXT_NAMES_THE_DEVICE),
        Artefact::Browser => (Reason::LocalBrowser, TEXT_NAMES_THE_DEVICE),
        Artefact::Proxy => (Reason::LocalProxy, TEXT_NAMES_THE_DEVICE),
        Artefact::Clock => (Reason::LocalClock, TEXT_NAMES_THE_DEVICE),
        Artefact::AddressWrong => (Reason::LocalAddressWrong, TEXT_NAMES_THE_DEVICE),
        Artefact::Interception => (Reason::LocalInterception, TEXT_NAMES_THE_DEVICE),
        Artefact::Filter => (Reason::LocalFilter, TEXT_NAMES_THE_DEVICE),
        Artefact::HostsFile => (Reason::LocalHostsFile, TEXT_HINTS),
        Artefact::Portal => (Reason::LocalCaptivePortal, TEXT_HINTS),
        Artefact::NameBlocked => (Reason::IspDnsBlocked, TEXT_NAMES_THE_DEVICE),
        // The site's own HTTP/3 may be what is broken: a rule of its own weighs that.
        Artefact::Udp => return None,
        Artefact::MaybeClock => (Reason::LocalClock, LEFT_OVER),
        Artefact::MaybeInterception => (Reason::LocalInterception, LEFT_OVER),
    };
    let score = case.fade(score);
    (score >= FLOOR).then(|| theirs(case, site, reason, score))
}

/// A block page of a provider, an office or a state, which we do not get.
pub(super) fn block_page(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let entry = case.person.entry.filter(|_| case.person.class == SeenClass::BlockPage)?;
    let chosen = entry.who == Who::Local || entry.fault_hint == Some(FaultHint::Local);
    let reason = if chosen { Reason::LocalFilter } else { Reason::IspBlockPage };
    // Squid also stands in front of sites, and then its refusal is the site's own.
    let at_the_site = case.reading.as_ref().is_some_and(|reading| reading.shows(&entry.vendor));
    (!at_the_site && site.leaves_room_for_the_person())
        .then(|| theirs(case, site, reason, TEXT_NAMES_THE_DEVICE))
}

/// A gateway's error page of a product that the site does not show: a proxy on their way.
pub(super) fn proxy_failed(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let entry = case.person.entry.filter(|_| case.person.class == SeenClass::GatewayError)?;
    let forward = is_forward_proxy(&entry.vendor);
    let at_the_site = case.reading.as_ref().is_some_and(|reading| reading.shows(&entry.vendor));
    (forward && !at_the_site && site.leaves_room_for_the_person())
        .then(|| theirs(case, site, Reason::IspProxyFailed, PROXY_PAGE))
}

/// Whether a product stands between people and the Internet, as far as its name tells.
pub(super) fn is_forward_proxy(vendor: &str) -> bool {
    let vendor = vendor.to_ascii_lowercase();
    FORWARD_PROXIES.iter().any(|name| vendor.contains(name))
}

/// A finding about the person's side: what they say counts first, then that it works for us.
pub(super) fn theirs(case: &Case<'_>, site: &Finding, reason: Reason, score: u8) -> Finding {
    theirs_is(site, reason, score).heard(case.person.fact()).heard(case.age_fact())
}

/// Products that offices, schools and providers put between people and the Internet.
const FORWARD_PROXIES: &[&str] = &[
    "squid",
    "zscaler",
    "netsweeper",
    "blue coat",
    "bluecoat",
    "symantec",
    "mcafee",
    "trellix",
    "websense",
    "forcepoint",
    "barracuda",
    "sophos",
    "untangle",
    "smoothwall",
    "lightspeed",
    "cisco",
    "ironport",
    "fortinet",
    "fortigate",
    "palo alto",
    "privoxy",
];

/// A text in which the browser itself names the person's device.
const TEXT_NAMES_THE_DEVICE: u8 = 85;

/// A text that hints at it.
const TEXT_HINTS: u8 = 75;

/// A page of a forward proxy that the site does not show.
const PROXY_PAGE: u8 = 80;

/// What is left when the site's own side is fine.
const LEFT_OVER: u8 = 60;

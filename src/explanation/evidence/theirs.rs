//! What was found out on the person's side, by their browser or by our command, as sentences.

use std::net::IpAddr;

use crate::explanation::amounts::family_name;
use crate::explanation::amounts::seconds;
use crate::explanation::blanks::URL_MAX_CHARS;
use crate::explanation::blanks::WORD_MAX_CHARS;
use crate::explanation::clean::clean;
use crate::language::Language;
use crate::verdict::BrowserSaw;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Reason;

/// The sentence of a fact about the person's side.
pub(super) fn sentence(fact: &Fact) -> Option<String> {
    Some(match fact {
        Fact::ReportIsOld { minutes } => {
            format!("What you saw was {minutes} minutes ago, so it counts less.")
        }
        Fact::BrowserTells { saw } => browser_words(*saw).to_owned(),
        Fact::ClockOff { seconds: off } => clock_words(*off),
        Fact::MachineSees { reason } => machine_words(*reason),
        Fact::MachineGetsStatus { code } => format!("Your machine gets status {code}."),
        Fact::SystemFinds { addresses } => {
            format!("Your machine turns the name into {}.", listed(addresses))
        }
        Fact::SystemFindsNothing => "Your machine finds no address for the name.".to_owned(),
        Fact::OthersFind { addresses } => {
            format!("Others turn the name into {}.", listed(addresses))
        }
        Fact::ResolverFailsThem { resolver } => {
            let resolver = word(resolver);
            // The usual port says nothing to anybody.
            let resolver = resolver.strip_suffix(":53").unwrap_or(&resolver);
            format!("Your resolver (your name book), {resolver}, does not do its work.")
        }
        Fact::OtherResolversAnswerThem => {
            "Other resolvers (name books) do answer your machine.".to_owned()
        }
        Fact::HostsFileEntry { addresses } => {
            format!("The hosts file of your machine sends the name to {}.", listed(addresses))
        }
        Fact::WorksFromTheirs { address } => format!("{address} works from your machine."),
        Fact::FailsFromTheirs { address } => format!("{address} fails from your machine."),
        Fact::WorksFromOurs { address } => {
            format!("{address}, which you were led to, works from here.")
        }
        Fact::FailsFromOurs { address } => {
            format!("{address}, which you were led to, fails from here too.")
        }
        Fact::ProxyFails { setting, address } => {
            format!("The proxy {} of your setting {} does not work.", word(address), word(setting))
        }
        Fact::ProxyAnswers { setting, status } => {
            format!("The proxy of your setting {} answers with status {status}.", word(setting))
        }
        Fact::ProxyWorks { setting } => {
            format!("The proxy of your setting {} brings the page.", word(setting))
        }
        Fact::TunnelInUse { interface } => format!(
            "Your machine goes out by a tunnel ({}), as those of VPNs are.",
            word(interface)
        ),
        Fact::PortalSeen { to } => portal_words(to),
        Fact::NoConnection => "Your machine has no connection to any network.".to_owned(),
        Fact::RouterAnswers => "Your own router answers.".to_owned(),
        Fact::ControlsFailThem { family: None } => {
            "Well-known sites fail for your machine, too.".to_owned()
        }
        Fact::ControlsFailThem { family: Some(family) } => {
            format!("Well-known sites fail for your machine over {}, too.", family_name(*family))
        }
        Fact::ControlsWorkForThem => "Well-known sites work for your machine.".to_owned(),
        Fact::OtherNameAnswers => {
            "The same address does answer when your machine asks it for another name.".to_owned()
        }
        Fact::TheirCertificate { issuer } => {
            format!("You get a certificate that was made by {}.", maker(issuer))
        }
        Fact::OurCertificate { issuer } => {
            format!("We get a certificate that was made by {}.", maker(issuer))
        }
        Fact::PacketsEnd { hops, from } => packets_words(*hops, *from),
        _ => return None,
    })
}

fn word(text: &str) -> String {
    clean(text, WORD_MAX_CHARS)
}

fn maker(issuer: &str) -> String {
    let issuer = word(issuer);
    if issuer.is_empty() { "nobody that it names".to_owned() } else { issuer }
}

fn listed(addresses: &[IpAddr]) -> String {
    let shown: Vec<String> = addresses.iter().take(SHOWN).map(ToString::to_string).collect();
    let more = if addresses.len() > SHOWN { " and others" } else { "" };
    match shown.as_slice() {
        [] => "no address".to_owned(),
        some => format!("{}{more}", some.join(", ")),
    }
}

fn browser_words(saw: BrowserSaw) -> &'static str {
    match saw {
        BrowserSaw::Success => "Your browser got the page, and it is no error page.",
        BrowserSaw::ErrorPage => "Your browser got an answer that is not the page.",
        BrowserSaw::Answer => "Your browser got an answer from the site.",
        BrowserSaw::NoName => "Your browser finds no address for the name.",
        BrowserSaw::PrivateAddress => {
            "Your browser is led to an address that is not on the public Internet."
        }
        BrowserSaw::StoppedInside => "Something inside your browser stops the page.",
        BrowserSaw::Rejected => "Your browser cannot get an answer from the site.",
        BrowserSaw::CutOff => "Your browser was cut off after it had asked for the page.",
        BrowserSaw::Silence => "Your browser waits for the site, and nothing comes.",
    }
}

fn clock_words(off: i64) -> String {
    let span = seconds(u32::try_from(off.unsigned_abs()).unwrap_or(u32::MAX), Language::English);
    let side = if off >= 0 { "fast" } else { "slow" };
    format!("The clock of your device is {span} {side}.")
}

fn portal_words(to: &str) -> String {
    let to = clean(to, URL_MAX_CHARS);
    if to.is_empty() {
        return "A page of your network comes in the place of a well-known page.".to_owned();
    }
    format!("Your network leads a visit to a well-known page to {to}.")
}

fn packets_words(hops: u8, from: Option<IpAddr>) -> String {
    if hops == 0 {
        return "Packets from you to the site do not come as far as your router.".to_owned();
    }
    let to = from.map_or_else(String::new, |from| format!(", to {from}"));
    let stations = if hops == 1 { "station" } else { "stations" };
    format!("Packets from you to the site come {hops} {stations} far{to}, and get lost there.")
}

/// How far the machine came, by the place where it ended.
fn machine_words(reason: Reason) -> String {
    let seen = match (reason, reason.fault()) {
        (Reason::TcpRefused, _) => "the connection is refused",
        (Reason::TcpReset, _) => "the connection is cut while it is made",
        (Reason::TcpTimedOut, _) => "the address does not answer at all",
        (Reason::TlsInterrupted, _) => "the connection is cut before it is safe",
        (Reason::TlsTimedOut, _) => "the connection goes silent before it is safe",
        (Reason::HttpResponseTimedOut, _) => "it connects, and no answer comes",
        (Reason::HttpResponseReset | Reason::HttpResponseEmpty, _) => {
            "it connects, and the answer is cut off"
        }
        (_, Fault::None) => "the site works",
        (_, Fault::Dns) => "the name is not found",
        (_, Fault::Network) => "it cannot connect",
        (_, Fault::Tls) => "it cannot make the connection safe",
        (_, Fault::Gateway) => "a gateway answers with an error",
        (_, Fault::Application) => "the site answers with an error",
        (_, Fault::Local | Fault::Isp | Fault::Checker | Fault::Unknown) => {
            "it does not get the page"
        }
    };
    format!("Seen from your machine: {seen}.")
}

/// So many addresses make the point.
const SHOWN: usize = 4;

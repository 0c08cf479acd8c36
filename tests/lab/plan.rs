//! What the whole lab has to be like for one experiment: pure data, made from its faults.
//!
//! Nothing is undone anywhere: the next experiment has a plan of its own, and what differs is
//! changed.

mod names;
mod web;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::experiment::Experiment;
use crate::faults::CertificateKind;
use crate::faults::Cut;
use crate::faults::Family;
use crate::faults::Fault;
use crate::faults::Packets;
use crate::faults::ZoneGone;
use crate::firewall::Firewall;
use crate::helpers::dns::Lie;
use crate::link;
use crate::place::ORIGIN_4;
use crate::place::ORIGIN_SECOND_4;
use crate::place::Place;
pub(crate) use crate::plan::names::Zone;
use crate::rules;
use crate::site::Front;
use crate::site::GOOD_PORT;
use crate::site::Program;

/// What the lab has to be like.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    pub(crate) firewalls: BTreeMap<Place, Firewall>,
    /// Words for `ip` in a place, after it was connected.
    pub(crate) broken_links: BTreeMap<Place, Vec<String>>,
    /// Places whose servers do not run.
    pub(crate) stopped: BTreeSet<Place>,
    /// Zones by name server.
    pub(crate) zones: BTreeMap<Place, Vec<Zone>>,
    /// Zones with a key at the root that nobody has, and the resolvers that look at it.
    pub(crate) bad_signatures: Vec<(String, Vec<Place>)>,
    pub(crate) lies: BTreeMap<Place, Vec<Lie>>,
    pub(crate) name_filters: BTreeMap<Place, Vec<(String, Cut)>>,
    pub(crate) fronts: BTreeMap<Place, Front>,
    pub(crate) programs: Vec<Program>,
    /// Squids, and whether each is in the way.
    pub(crate) squids: BTreeMap<Place, bool>,
}

impl Plan {
    /// The plan of an experiment.
    pub(crate) fn of(experiment: &Experiment) -> Self {
        let mut plan = Self::healthy();
        for fault in &experiment.fault {
            plan.put(fault);
        }
        plan
    }

    /// Everything is well.
    pub(crate) fn healthy() -> Self {
        let mut plan = Self::default();
        let nat = "meta nfproto ipv4 oifname \"to-provider\" masquerade".to_owned();
        plan.firewall(Place::Home).leaving.push(nat);
        for server in [Place::NamesOne, Place::NamesTwo] {
            plan.zones.insert(server, names::of_sites());
        }
        plan.zones.insert(Place::Root, names::of_root());
        plan.fronts.insert(Place::Site, Front::of_site(ORIGIN_4));
        plan.fronts.insert(Place::SecondSite, Front::of_site(ORIGIN_SECOND_4));
        plan.fronts.insert(Place::Controls, web::controls());
        plan.programs.push(Program {
            place: Place::Origin,
            port: GOOD_PORT,
            answer: web::usual_page(),
        });
        plan.programs.push(web::control_program());
        plan
    }

    fn put(&mut self, fault: &Fault) {
        match fault {
            Fault::Drop { at, packets } => self.filter(*at, packets, "drop"),
            Fault::Refuse { at, packets } => {
                self.filter(*at, packets, "meta l4proto tcp reject with tcp reset");
                self.filter(*at, packets, "reject with icmpx port-unreachable");
            }
            Fault::Unreachable { at, packets } => {
                self.filter(*at, packets, "reject with icmpx host-unreachable");
            }
            Fault::Reset { at, packets } => {
                self.filter(*at, packets, "tcp flags & psh == psh reject with tcp reset");
            }
            Fault::NameFilter { at, name, by } => self.filter_name(*at, name, *by),
            Fault::Unplug { between: [one, other] } => {
                self.break_link(*one, format!("link set {} down", link::interface_to(*other)));
            }
            Fault::NoRoute { at, family } => self.no_route(*at, *family),
            Fault::NoAddress { at, towards, family } => {
                let flag = if *family == Family::V4 { "-4" } else { "-6" };
                let interface = link::interface_to(*towards);
                self.break_link(*at, format!("{flag} address flush dev {interface}"));
            }
            Fault::Stop { at } => {
                self.stopped.insert(*at);
            }
            Fault::Lie { at, name, say, ede } => self.lie(*at, Lie::new(name, say, *ede)),
            Fault::Zone { at, name, records } => {
                for server in at.list() {
                    self.zone(server, name).records.clone_from(records);
                }
            }
            Fault::ByCountry { name, records } => self.by_country(name, records),
            Fault::Divert { at, packets, to } => {
                let rules = rules::diverted(packets, *to);
                self.firewall(*at).incoming.extend(rules);
            }
            Fault::ZoneGone { name, from } => self.zone_gone(name, *from),
            Fault::BadSignature { name, seen_by } => {
                self.bad_signatures.push((name.clone(), seen_by.list()));
            }
            _ => self.put_web(fault),
        }
    }

    fn put_web(&mut self, fault: &Fault) {
        match fault {
            Fault::Answer { at, to, with } => self.answer(&at.list(), to, with),
            Fault::Upstream { at, to, is } => self.upstream(&at.list(), to, *is),
            Fault::Certificate { at, is } => self.certificate(&at.list(), *is),
            Fault::Server { at, with, certificate } => {
                self.server(*at, [80, 443], Some(with), certificate.clone());
            }
            Fault::Instead { at, packets, with, certificate } => {
                self.server(*at, INSTEAD_PORTS, with.as_ref(), certificate.clone());
                self.catch(*at, packets);
            }
            Fault::Program { at, port, with } => {
                self.programs.push(Program { place: *at, port: *port, answer: with.clone() });
            }
            Fault::Squid { at, in_the_way } => {
                self.squids.insert(*at, *in_the_way);
                if *in_the_way {
                    let rule = format!("tcp dport 80 redirect to :{SQUID_CATCHES}");
                    self.firewall(*at).incoming.push(rule);
                }
            }
            _ => {}
        }
    }

    pub(crate) fn firewall(&mut self, at: Place) -> &mut Firewall {
        self.firewalls.entry(at).or_default()
    }

    fn filter(&mut self, at: Place, packets: &Packets, verdict: &str) {
        for matching in rules::matches(packets) {
            self.firewall(at).all.push(format!("{matching} {verdict}"));
        }
    }

    /// Connections that would pass go to a server of the place itself.
    fn catch(&mut self, at: Place, packets: &Packets) {
        for (port, own) in [80, 443].into_iter().zip(INSTEAD_PORTS) {
            if packets.port.is_some_and(|only| only != port) {
                continue;
            }
            let only = Packets { port: Some(port), ..packets.clone() };
            for matching in rules::matches(&only) {
                let matching = matching.replace("{ tcp, udp }", "tcp");
                let rule = format!("{matching} redirect to :{own}");
                self.firewall(at).incoming.push(rule.clone());
                if at == Place::Person {
                    self.firewall(at).own.push(rule);
                }
            }
        }
    }

    fn filter_name(&mut self, at: Place, name: &str, by: Cut) {
        if !self.name_filters.contains_key(&at) {
            let rule = format!("tcp dport 443 redirect to :{NAME_FILTER_PORT}");
            self.firewall(at).incoming.push(rule);
        }
        self.name_filters.entry(at).or_default().push((name.to_owned(), by));
    }

    fn break_link(&mut self, at: Place, line: String) {
        self.broken_links.entry(at).or_default().push(line);
    }

    fn no_route(&mut self, at: Place, family: Option<Family>) {
        if family != Some(Family::V6) {
            self.break_link(at, "-4 route del default".into());
        }
        if family != Some(Family::V4) {
            self.break_link(at, "-6 route del default".into());
        }
    }

    fn lie(&mut self, at: Place, lie: Lie) {
        if !self.lies.contains_key(&at) {
            let rule = format!(
                "iifname != \"lo\" meta l4proto {{ tcp, udp }} th dport 53 redirect to :{LIAR_PORT}"
            );
            self.firewall(at).incoming.push(rule);
        }
        self.lies.entry(at).or_default().push(lie);
    }

    fn zone(&mut self, server: Place, name: &str) -> &mut Zone {
        let zones = self.zones.entry(server).or_default();
        let at = zones.iter().position(|zone| zone.name == name).unwrap_or_else(|| {
            zones.push(Zone::new(name, &[]));
            zones.len() - 1
        });
        &mut zones[at]
    }

    /// The second name server answers the provider's people, and the first everybody else, whichever
    /// was asked.
    fn by_country(&mut self, name: &str, records: &[String]) {
        self.zone(Place::NamesTwo, name).records = records.to_vec();
        let provider = link::interface_to(Place::Provider);
        for (comes, from, to) in
            [("==", Place::NamesOne, Place::NamesTwo), ("!=", Place::NamesTwo, Place::NamesOne)]
        {
            let packets = Packets { to: Some(from.word().to_owned()), ..Packets::default() };
            for rule in rules::diverted(&packets, to) {
                let rule = format!("iifname {comes} \"{provider}\" {rule}");
                self.firewall(Place::Core).incoming.push(rule);
            }
        }
    }

    fn zone_gone(&mut self, name: &str, from: ZoneGone) {
        let sites = [Place::NamesOne, Place::NamesTwo];
        for server in sites {
            self.zones.entry(server).or_default().retain(|zone| zone.name != name);
        }
        if from == ZoneGone::Root {
            let root = self.zone(Place::Root, ".");
            root.records.retain(|record| !record.starts_with(&format!("{name}. ")));
        }
    }

    fn certificate(&mut self, at: &[Place], kind: CertificateKind) {
        for place in at {
            if let Some(front) = self.fronts.get_mut(place) {
                front.shows(kind);
            }
        }
    }
}

/// Where the server listens that answers in place of others: plain, and encrypted.
pub(crate) const INSTEAD_PORTS: [u16; 2] = [8080, 8443];

/// Where the liar of a place listens.
pub(crate) const LIAR_PORT: u16 = 5354;

/// Where the name filter of a place listens.
pub(crate) const NAME_FILTER_PORT: u16 = 8444;

/// Where a Squid that is in the way takes what it catches.
pub(crate) const SQUID_CATCHES: u16 = 3129;

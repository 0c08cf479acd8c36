//! What the lab's web servers and programs answer.

use crate::faults::Answer;
use crate::faults::Asked;
use crate::faults::Breaks;
use crate::faults::Broken;
use crate::faults::CertificateSpec;
use crate::place::ORIGIN_4;
use crate::place::ORIGIN_SECOND_4;
use crate::place::Place;
use crate::plan::Plan;
use crate::site::Front;
use crate::site::GOOD_PORT;
use crate::site::Program;
use crate::site::Turn;
use crate::site::Upstream;

impl Plan {
    /// The gateways answer so, by a program behind them that speaks in their place.
    pub(super) fn answer(&mut self, at: &[Place], asked: &Asked, with: &Answer) {
        let port = self.program(Place::Origin, with.clone());
        let speaks_for_gateway =
            with.headers.keys().any(|name| name.eq_ignore_ascii_case("server"));
        for place in at {
            let address = format!("{}:{port}", origin_of(*place));
            let to =
                if speaks_for_gateway { Upstream::Own(address) } else { Upstream::At(address) };
            self.turn(*place, asked, to);
        }
    }

    /// The gateways' way to the program is broken so.
    pub(super) fn upstream(&mut self, at: &[Place], asked: &Asked, is: Broken) {
        let breaks = match is {
            Broken::Silent => Some(Breaks::Silent),
            Broken::Resets => Some(Breaks::Resets),
            Broken::Closes => Some(Breaks::Closes),
            Broken::Nonsense => Some(Breaks::Nonsense),
            Broken::Refused | Broken::Gone | Broken::Unreachable => None,
        };
        let port =
            breaks.map(|_| self.program(Place::Origin, Answer { breaks, ..Answer::default() }));
        for place in at {
            let origin = origin_of(*place);
            let network = origin.trim_end_matches('2');
            let address = match (port, is) {
                (Some(port), _) => format!("{origin}:{port}"),
                (None, Broken::Gone) => {
                    let rule = format!("tcp dport {SWALLOWED_PORT} drop");
                    self.firewall(Place::Origin).all.push(rule);
                    format!("{origin}:{SWALLOWED_PORT}")
                }
                (None, Broken::Unreachable) => {
                    self.break_link(*place, format!("route replace unreachable {network}66/32"));
                    format!("{network}66:80")
                }
                (None, _) => format!("{origin}:{CLOSED_PORT}"),
            };
            self.turn(*place, asked, Upstream::At(address));
        }
    }

    /// A server that answers everything so, or passes everything on.
    pub(super) fn server(
        &mut self,
        at: Place,
        ports: [u16; 2],
        with: Option<&Answer>,
        certificate: CertificateSpec,
    ) {
        let to = match with {
            Some(answer) => {
                let port = self.program(at, answer.clone());
                Upstream::Own(format!("127.0.0.1:{port}"))
            }
            None => Upstream::Onward,
        };
        let turns = vec![Turn { asked: Asked::default(), to }];
        self.fronts.insert(at, Front { ports, certificate, turns });
    }

    fn turn(&mut self, place: Place, asked: &Asked, to: Upstream) {
        if let Some(front) = self.fronts.get_mut(&place) {
            front.turns.push(Turn { asked: asked.clone(), to });
        }
    }

    /// A program of the place that answers so, on a port of its own.
    fn program(&mut self, place: Place, answer: Answer) -> u16 {
        let of_place = self.programs.iter().filter(|program| program.place == place).count();
        let port = FIRST_PROGRAM_PORT + u16::try_from(of_place).unwrap_or_default();
        self.programs.push(Program { place, port, answer });
        port
    }
}

/// The site's program, as that gateway reaches it.
fn origin_of(gateway: Place) -> &'static str {
    if gateway == Place::SecondSite { ORIGIN_SECOND_4 } else { ORIGIN_4 }
}

/// What the site shows when everything is well.
pub(super) fn usual_page() -> Answer {
    let headers = [("content-type".to_owned(), "text/html; charset=utf-8".to_owned())];
    Answer { headers: headers.into(), page: Some("shop.html".into()), ..Answer::default() }
}

/// The control sites: an answer without a page.
pub(super) fn controls() -> Front {
    let to = Upstream::At(format!("127.0.0.1:{GOOD_PORT}"));
    let names = ["www.google.com", "cp.cloudflare.com", "captive.apple.com", "www.gstatic.com"];
    Front {
        ports: [80, 443],
        certificate: CertificateSpec {
            names: names.map(str::to_owned).into(),
            ..CertificateSpec::default()
        },
        turns: vec![Turn { asked: Asked::default(), to }],
    }
}

/// What answers for them.
pub(super) fn control_program() -> Program {
    let answer = Answer { status: Some(204), ..Answer::default() };
    Program { place: Place::Controls, port: GOOD_PORT, answer }
}

/// What goes there vanishes.
const SWALLOWED_PORT: u16 = 2;

/// Nothing listens there.
const CLOSED_PORT: u16 = 1;

/// Programs that break or answer in a way of their own listen from here on.
const FIRST_PROGRAM_PORT: u16 = 9000;

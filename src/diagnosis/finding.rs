//! What a rule found: a reason, for whom, how sure, and the facts it rests on.
//!
//! Sureness is counted in hundredths here and becomes a word only at the end.

use crate::fingerprint::Entry;
use crate::observation::Family;
use crate::verdict::CauseGuess;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Evidence;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Gateway;
use crate::verdict::OwnStep;
use crate::verdict::Reason;
use crate::verdict::Witness;

/// What a rule found.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) reason: Reason,
    pub(super) down_for: DownFor,
    /// Hundredths, before it becomes a word.
    pub(super) score: u8,
    pub(super) truth: Truth,
    /// The step, and the families, of our own network that this rests on.
    pub(super) rests_on: Option<RestsOn>,
    /// The URL at which it was found, when that is not where the redirects led to.
    pub(super) place: Option<String>,
    pub(super) gateway: Option<Gateway>,
    pub(super) causes: Vec<CauseGuess>,
    /// What else it may be.
    pub(super) runner_up: Option<Reason>,
    pub(super) evidence: Vec<Evidence>,
    /// What stands below the evidence: another finding's own, as far as there is room.
    pub(super) beneath: Vec<Evidence>,
}

/// Whether the thing found can look different from another place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    /// It is the same from everywhere: a date, a missing name, a page that names its author.
    Same,
    /// One vantage cannot speak for all.
    FromHere,
}

/// A step of our own network, and the families that were used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RestsOn {
    pub(super) step: OwnStep,
    /// Empty for names: resolvers are watched as a whole.
    pub(super) families: Vec<Family>,
}

impl Finding {
    /// A finding that one vantage makes and that may look different elsewhere.
    pub(super) fn new(reason: Reason, down_for: DownFor, score: u8) -> Self {
        Self {
            reason,
            down_for,
            score,
            truth: Truth::FromHere,
            rests_on: None,
            place: None,
            gateway: None,
            causes: Vec::new(),
            runner_up: None,
            evidence: Vec::new(),
            beneath: Vec::new(),
        }
    }

    /// It is the same from everywhere.
    pub(super) fn same_everywhere(mut self) -> Self {
        self.truth = Truth::Same;
        self
    }

    /// It was learnt by this step of our own network.
    pub(super) fn rests_on(mut self, step: OwnStep, families: Vec<Family>) -> Self {
        self.rests_on = Some(RestsOn { step, families });
        self
    }

    /// It was found at this URL of the chain.
    pub(super) fn at(mut self, url: &str) -> Self {
        self.place = Some(url.to_owned());
        self
    }

    /// Our checker saw this, and it points at the fault.
    pub(super) fn saw(self, fact: Fact) -> Self {
        let fault = self.reason.fault();
        self.with(Witness::Checker, fact, fault)
    }

    /// Our checker saw all of these, and they point at the fault.
    pub(super) fn saw_all(self, facts: impl IntoIterator<Item = Fact>) -> Self {
        facts.into_iter().fold(self, Self::saw)
    }

    /// The person says this, and it points at the fault.
    pub(super) fn heard(self, fact: Option<Fact>) -> Self {
        let fault = self.reason.fault();
        match fact {
            Some(fact) => self.with(Witness::Person, fact, fault),
            None => self,
        }
    }

    /// The person's machine saw this, and it points at the fault.
    pub(super) fn measured(self, fact: Fact) -> Self {
        let fault = self.reason.fault();
        self.with(Witness::Machine, fact, fault)
    }

    /// The person's machine saw all of these, and they point at the fault.
    pub(super) fn measured_all(self, facts: impl IntoIterator<Item = Fact>) -> Self {
        facts.into_iter().fold(self, Self::measured)
    }

    /// The person's browser told this, and it points at the fault.
    pub(super) fn browsed(self, fact: Fact) -> Self {
        let fault = self.reason.fault();
        self.with(Witness::Browser, fact, fault)
    }

    /// It may also be this.
    pub(super) fn or_maybe(mut self, other: Reason) -> Self {
        self.runner_up = (other != self.reason).then_some(other);
        self
    }

    /// Who stands in front.
    pub(super) fn behind(mut self, gateway: Option<Gateway>) -> Self {
        self.gateway = gateway;
        self
    }

    /// Why such things happen.
    pub(super) fn because(mut self, causes: Vec<CauseGuess>) -> Self {
        self.causes = causes;
        self
    }

    fn with(mut self, from: Witness, fact: Fact, supports: Fault) -> Self {
        self.evidence.push(Evidence { from, fact, supports });
        self
    }

    /// Whether the site itself is in good order, or at least answers and keeps us out.
    pub(super) fn leaves_room_for_the_person(&self) -> bool {
        match self.reason.fault() {
            Fault::Checker => false,
            _ => self.down_for != DownFor::Everyone,
        }
    }

    /// The word for the score.
    pub(super) fn confidence(&self) -> Confidence {
        match self.capped_score() {
            CERTAIN.. => Confidence::Certain,
            LIKELY.. => Confidence::Likely,
            _ => Confidence::Possible,
        }
    }

    fn capped_score(&self) -> u8 {
        let one_vantage = self.down_for == DownFor::Everyone && self.truth == Truth::FromHere;
        if one_vantage { self.score.min(ONE_VANTAGE_CAP) } else { self.score }
    }
}

/// The fact that a page is known, as evidence.
pub(super) fn page_known(entry: &Entry) -> Fact {
    Fact::PageKnown { fingerprint: entry.id.clone(), vendor: entry.vendor.clone() }
}

/// 90 in 100 or more is certain.
pub(super) const CERTAIN: u8 = 90;

/// 70 in 100 or more is likely.
const LIKELY: u8 = 70;

/// Below this nothing is said: abstaining is better than a wrong blame.
pub(super) const FLOOR: u8 = 50;

/// One vantage cannot be surer than this that a thing fails for everyone, unless the person
/// sees the same, or the thing is the same from everywhere.
const ONE_VANTAGE_CAP: u8 = 80;

//! How much what a person told counts: by its grade, and by its age.

use crate::verdict::Fact;
use crate::verdict::SeenClass;

use super::case::Case;
use super::person::Grade;
use super::person::Person;

impl Case<'_> {
    /// What is left of a score that rests on what the person told.
    pub(super) fn weigh(&self, base: u8) -> u8 {
        self.fade(self.person.grade.weigh(base))
    }

    /// What is left of a score that does not depend on the grade, by the age of the report.
    pub(super) fn fade(&self, score: u8) -> u8 {
        let percent: u16 = match self.age_s {
            age if age <= FRESH_S => 100,
            age if age <= OLD_S => 80,
            _ => 50,
        };
        u8::try_from(u16::from(score) * percent / 100).unwrap_or(u8::MAX)
    }

    /// Whether what the person told is of now.
    pub(super) fn is_recent(&self) -> bool {
        self.age_s <= FRESH_S
    }

    /// That what the person told is old, as a fact.
    pub(super) fn age_fact(&self) -> Option<Fact> {
        (!self.is_recent()).then_some(Fact::ReportIsOld { minutes: self.age_s / 60 })
    }
}

impl Person {
    /// Whether text was pasted that tells something.
    pub(super) fn is_pasted(&self) -> bool {
        self.grade >= Grade::Paste
    }

    /// Whether what they tell is about a certificate.
    pub(super) fn speaks_of_certificates(&self) -> bool {
        matches!(self.class, SeenClass::TlsCertificate)
    }
}

/// Five minutes: most gateway errors are over sooner, so an older report may be of the past.
const FRESH_S: u32 = 300;

/// An hour: what is older is background.
const OLD_S: u32 = 3_600;

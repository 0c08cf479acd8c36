//! What a request asks, read leniently: unknown parameters are ignored, the first of several
//! counts, and broken encodings become replacement characters.

use std::net::IpAddr;

use url::form_urlencoded;

use crate::check::Asked;
use crate::check::Freshness;
use crate::report::Browser;
use crate::report::Measurement;
use crate::report::Report;
use crate::target::Target;
use crate::web::error::Error;
use crate::web::posted::NotReadable;

/// A question as it was typed or sent: hostile text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Question {
    /// The address.
    pub(super) url: String,
    /// The symptom's word.
    pub(super) saw: String,
    /// The pasted error text.
    pub(super) error: String,
    /// How many seconds ago they saw it.
    pub(super) age_s: String,
    /// Whether a kept answer will not do.
    pub(super) fresh: String,
    /// What their browser found out; comes in a body only.
    pub(super) browser: Option<Browser>,
    /// What our command measured on their machine; comes in a body only.
    pub(super) measurement: Option<Box<Measurement>>,
}

impl Question {
    /// Reads a query string.
    pub(super) fn from_query(query: Option<&str>) -> Self {
        let mut question = Self::default();
        let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
        for (name, value) in pairs.take(PARAMETERS_MAX) {
            let field = match name.as_ref() {
                "url" => &mut question.url,
                "saw" => &mut question.saw,
                "error" => &mut question.error,
                "age_s" => &mut question.age_s,
                "fresh" => &mut question.fresh,
                _ => continue,
            };
            // Nobody is heard for their blanks, and they would be kept as long as a check takes.
            if field.is_empty() && !value.trim().is_empty() {
                *field = value.into_owned();
            }
        }
        question
    }

    /// A question about an address, and nothing said.
    pub(super) fn about(url: impl Into<String>) -> Self {
        Self { url: url.into(), ..Self::default() }
    }

    /// Whether the person's side tells anything: then the answer is theirs alone.
    pub(super) fn has_report(&self) -> bool {
        let said = [&self.saw, &self.error, &self.age_s].into_iter();
        let is_silent = said.map(|text| text.trim()).all(str::is_empty);
        !is_silent || self.browser.is_some() || self.measurement.is_some()
    }

    /// Whether a kept answer will do. Any value but `0` and `false` asks anew.
    pub(super) fn freshness(&self) -> Freshness {
        match self.fresh.trim() {
            "" | "0" | "false" => Freshness::CachedWillDo,
            _ => Freshness::MeasureAnew,
        }
    }

    /// Makes the check's question of it.
    ///
    /// # Errors
    /// [`Error`] says what cannot be understood.
    pub(super) fn understand(&self, client: IpAddr) -> Result<Asked, Error> {
        if self.url.len() > URL_MAX_BYTES {
            return Err(Error::AddressTooLong);
        }
        let target = Target::parse(&self.url).map_err(Error::NotATarget)?;
        let report = Report {
            age_s: self.age_s()?,
            browser: self.browser.clone().map(Browser::received),
            measurement: self.measurement_of(&target)?,
            ..Report::new(Some(&self.saw), Some(&self.error))?
        };
        Ok(Asked { target, report, freshness: self.freshness(), client })
    }

    /// How long ago they saw it. Empty means that nobody counted.
    fn age_s(&self) -> Result<Option<u32>, Error> {
        match self.age_s.trim() {
            "" => Ok(None),
            digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                Ok(Some(digits.parse().unwrap_or(u32::MAX)))
            }
            _ => Err(Error::NotReadable(NotReadable::Age)),
        }
    }

    /// The measurement, when it is about what was asked.
    fn measurement_of(&self, target: &Target) -> Result<Option<Box<Measurement>>, Error> {
        let Some(measurement) = self.measurement.clone() else { return Ok(None) };
        let received = measurement.received(&target.host().to_string());
        Ok(Some(Box::new(received.map_err(NotReadable::from)?)))
    }
}

/// The longest address that is read (reliable for every browser and server, RFC 9110 §4.1 asks
/// for 8000; people's addresses are shorter than 2048).
const URL_MAX_BYTES: usize = 2048;

/// Parameters that are looked at.
const PARAMETERS_MAX: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_and_repeated_parameters_do_no_harm() {
        let question =
            Question::from_query(Some("x=1&url=a.example&url=b.example&saw=502&fresh=1"));
        assert_eq!(question.url, "a.example");
        assert_eq!(question.saw, "502");
        assert_eq!(question.freshness(), Freshness::MeasureAnew);
    }

    #[test]
    fn blanks_say_nothing_and_are_not_kept() {
        let question = Question::from_query(Some("url=a.example&error=+%20+&saw=+&saw=502"));
        assert_eq!((question.error.as_str(), question.saw.as_str()), ("", "502"));
    }

    #[test]
    fn broken_encodings_do_not_break_us() {
        let question = Question::from_query(Some("url=%ff%fe%zz&error=%00"));
        assert_eq!(question.url, "\u{fffd}\u{fffd}%zz");
        assert_eq!(Question::from_query(None), Question::default());
    }
}

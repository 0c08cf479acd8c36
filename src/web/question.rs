//! What a request asks, read leniently: unknown parameters are ignored, the first of several
//! counts, and broken encodings become replacement characters.

use std::net::IpAddr;

use url::form_urlencoded;

use crate::check::Asked;
use crate::check::Freshness;
use crate::report::Report;
use crate::target::Target;
use crate::web::error::Error;

/// A question as it was typed: hostile text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Question {
    /// The address.
    pub(super) url: String,
    /// The symptom's word.
    pub(super) saw: String,
    /// The pasted error text.
    pub(super) error: String,
    /// Whether a kept answer will not do.
    pub(super) fresh: String,
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
                "fresh" => &mut question.fresh,
                _ => continue,
            };
            if field.is_empty() {
                *field = value.into_owned();
            }
        }
        question
    }

    /// A question about an address, and nothing said.
    pub(super) fn about(url: impl Into<String>) -> Self {
        Self { url: url.into(), ..Self::default() }
    }

    /// Whether the person says what they see: then the answer is theirs alone.
    pub(super) fn has_report(&self) -> bool {
        !self.saw.trim().is_empty() || !self.error.trim().is_empty()
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
        let report = Report::new(Some(&self.saw), Some(&self.error))?;
        Ok(Asked { target, report, freshness: self.freshness(), client })
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
    fn broken_encodings_do_not_break_us() {
        let question = Question::from_query(Some("url=%ff%fe%zz&error=%00"));
        assert_eq!(question.url, "\u{fffd}\u{fffd}%zz");
        assert_eq!(Question::from_query(None), Question::default());
    }
}

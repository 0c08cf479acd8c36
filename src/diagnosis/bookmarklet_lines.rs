//! The lines that our bookmarklet adds to a pasted text: what the browser knows about the page
//! that it could not show. They are facts in a fixed form, so no sentence is guessed at.
//!
//! They come from a person's clipboard like all else in a paste: a claim, cut and never trusted.

/// What the lines tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lines {
    /// The certificate that the browser was shown.
    pub(super) certificate: Option<PastedCertificate>,
    /// The browser's clock, as it was written.
    pub(super) clock: Option<String>,
    /// Whether a log-in page of the network stands in the way.
    pub(super) captive_portal: Option<CaptivePortal>,
    /// The data centre, as it was written.
    pub(super) data_centre: Option<String>,
}

/// A certificate in the browser's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PastedCertificate {
    /// Who signed it.
    pub(crate) issuer: Option<String>,
    /// From when it holds, as it was written.
    pub(crate) valid_from: Option<String>,
    /// Until when it holds, as it was written.
    pub(crate) valid_until: Option<String>,
}

/// A browser's word on the log-in page of its network (Firefox's `captivePortalState`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CaptivePortal {
    /// The network waits for a log-in.
    Locked,
    /// The log-in was done.
    Unlocked,
    /// There is none.
    None,
}

/// Reads the lines, and gives the text without them: a label such as "captive portal" is no
/// sentence of a page.
pub(super) fn read(text: &str) -> (Lines, String) {
    let mut lines = Lines::default();
    let rest: Vec<&str> = text.lines().filter(|line| !lines.takes(line)).collect();
    (lines, rest.join("\n"))
}

impl Lines {
    /// Whether the browser itself says that its clock is wrong.
    pub(super) fn says_that_the_clock_is_wrong(&self) -> bool {
        let said = self.clock.as_deref().map(str::to_ascii_lowercase);
        said.is_some_and(|said| WRONG.iter().any(|word| said.starts_with(word)))
    }

    /// Keeps what a line says, when it is one of ours.
    fn takes(&mut self, line: &str) -> bool {
        let Some((label, value)) = line.split_once(':') else { return false };
        let label = label.trim().to_ascii_lowercase();
        let value = value.trim().chars().take(VALUE_MAX_CHARS).collect::<String>();
        let value = Some(value).filter(|value| !value.is_empty());
        match label.as_str() {
            "certificate issuer" => self.certificate().issuer = value,
            "certificate valid from" => self.certificate().valid_from = value,
            "certificate valid until" => self.certificate().valid_until = value,
            "browser clock" => self.clock = value,
            "captive portal" => self.captive_portal = value.as_deref().and_then(portal),
            "data centre" | "data center" => self.data_centre = value,
            _ => return false,
        }
        true
    }

    fn certificate(&mut self) -> &mut PastedCertificate {
        self.certificate.get_or_insert_default()
    }
}

/// Firefox's words are `locked_portal`, `unlocked_portal`, `not_captive` and `unknown`.
fn portal(word: &str) -> Option<CaptivePortal> {
    let word = word.to_ascii_lowercase();
    match word.split(['_', ' ']).next()? {
        "locked" => Some(CaptivePortal::Locked),
        "unlocked" => Some(CaptivePortal::Unlocked),
        "not" | "none" | "no" => Some(CaptivePortal::None),
        _ => None,
    }
}

/// How the clock's line begins when the browser found it wrong.
const WRONG: &[&str] = &["wrong", "ahead", "behind"];

/// Names of issuers and times are shorter.
const VALUE_MAX_CHARS: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_are_read_and_taken_out() {
        let text = "NET::ERR_CERT_AUTHORITY_INVALID\nCERTIFICATE ISSUER: Avast: Web Shield\r\n\
                    Certificate valid until: 2027-01-04T00:00:00Z\nCaptive portal: locked_portal\n\
                    Browser clock: wrong\nData centre: FRA\nReload";
        let (lines, rest) = read(text);
        let certificate = lines.certificate.clone().unwrap();
        assert_eq!(certificate.issuer.as_deref(), Some("Avast: Web Shield"));
        assert_eq!(certificate.valid_until.as_deref(), Some("2027-01-04T00:00:00Z"));
        assert_eq!(lines.captive_portal, Some(CaptivePortal::Locked));
        assert_eq!(lines.data_centre.as_deref(), Some("FRA"));
        assert!(lines.says_that_the_clock_is_wrong());
        assert_eq!(rest, "NET::ERR_CERT_AUTHORITY_INVALID\nReload");
    }

    #[test]
    fn other_lines_stay_and_empty_values_tell_nothing() {
        let text = "Certificate issuer\nCaptive portal: unknown\nBrowser clock:\nA: b";
        let (lines, rest) = read(text);
        assert_eq!(lines, Lines::default());
        assert_eq!(rest, "Certificate issuer\nA: b");
    }
}

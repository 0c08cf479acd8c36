//! What people type or paste becomes a [`Target`], or a sentence why not.
//!
//! Text in, URL out: no lookups, no judgement about who may be visited (that is `guard`).

use url::Url;

/// A web address that can be checked: http or https, a host, no credentials, no fragment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    url: Url,
    scheme: SchemeGiven,
}

/// Whether the person wrote the scheme or we chose https for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SchemeGiven {
    /// The person wrote it.
    Written,
    /// We chose it.
    Assumed,
}

/// Why a text is not a target. `Display` is the sentence for people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotATarget {
    /// Nothing was typed.
    #[error("Please type the address of a page.")]
    Empty,
}

impl Target {
    /// Reads what a person typed or pasted.
    ///
    /// # Errors
    /// [`NotATarget`] says in a sentence what is wrong with it.
    pub fn parse(_typed: &str) -> Result<Self, NotATarget> {
        Err(NotATarget::Empty)
    }

    /// Where a redirect's `Location` leads, by RFC 3986 §5 and the same text rules.
    ///
    /// # Errors
    /// [`NotATarget`] when the location cannot be followed.
    pub fn join(&self, _location: &str) -> Result<Self, NotATarget> {
        Err(NotATarget::Empty)
    }

    /// The parsed URL: the only form that is used after parsing.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The host, as parsed; without a final dot.
    pub fn host(&self) -> url::Host<&str> {
        self.url.host().expect("a target always has a host")
    }

    /// The port, written or implied.
    pub fn port(&self) -> u16 {
        self.url.port_or_known_default().expect("http and https have default ports")
    }

    /// Whether TLS is spoken.
    pub fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// Whether the person wrote the scheme.
    pub fn scheme_given(&self) -> SchemeGiven {
        self.scheme
    }

    /// The same host over plain http, for an address typed without a scheme.
    pub fn over_http(&self) -> Option<Self> {
        None
    }

    /// The canonical text: the key under which a measurement is shared.
    pub fn canonical(&self) -> &str {
        self.url.as_str()
    }

    /// The host as people write it (Unicode), for showing.
    pub fn shown_host(&self) -> String {
        self.url.host_str().unwrap_or_default().to_owned()
    }
}

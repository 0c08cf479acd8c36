//! What people type or paste becomes a [`Target`], or a sentence why not.
//!
//! Text in, URL out: no lookups, no judgement about who may be visited (that is `guard`).

mod host;
mod paste;
mod redirect;
mod registrable;
mod scheme;

use std::borrow::Cow;
use std::str::FromStr;

use url::ParseError;
use url::Url;

pub use crate::target::redirect::NotFollowed;
pub use crate::target::redirect::REDIRECTS_MAX;
pub use crate::target::redirect::RedirectChain;

/// A web address that can be checked: http or https, a host, no credentials, no fragment.
///
/// The host is in its canonical form: lower case, other scripts encoded, numbers written as
/// addresses, no final dot.
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
    /// More than [`TYPED_MAX_BYTES`].
    #[error("This address is too long for us. We read up to 2,048 letters.")]
    TooLong,
    /// A control character, or one that cannot be seen, where it could mislead.
    #[error("This address has hidden characters in it. Please type it by hand.")]
    HiddenCharacter,
    /// A space inside the address.
    #[error("This address has a space in it. Please paste only the address.")]
    SpaceInside,
    /// Words without an address among them.
    #[error("We found no web address in this text. An address looks like example.com.")]
    NoAddress,
    /// Two addresses or more.
    #[error("There is more than one address here. Please check them one at a time.")]
    ManyAddresses,
    /// An e-mail address.
    #[error("This is an e-mail address. We check web pages. Try only the part after the @ sign.")]
    EmailAddress,
    /// A user name or password before the host.
    #[error(
        "This address has a name or a password before the @ sign. Please take it out: we never send passwords."
    )]
    Credentials,
    /// Neither http nor https.
    #[error("We can only check web pages. Their addresses start with https:// or http://.")]
    OtherScheme,
    /// `http//x`, `htttps://x` and their kin.
    #[error(
        "There is a typing mistake at the start of this address. It should start with https://."
    )]
    BrokenScheme,
    /// `https://https://x`: a browser would look for a site named "https".
    #[error("This address starts twice. Please keep only one https:// or http:// in it.")]
    DoubledScheme,
    /// One word; it is short and has only letters, digits and hyphens.
    #[error("{0:?} alone is not a whole address. Did you mean {0}.com?")]
    SingleWord(String),
    /// A backslash, which some programs read as a slash and some do not.
    #[error("This address has a backslash (\\) in it. Web addresses use / instead.")]
    Backslash,
    /// No host.
    #[error("The name of the site is missing. An address looks like example.com.")]
    NoHost,
    /// A host that DNS could not carry (RFC 1035 §2.3.4).
    #[error("The name of the site is longer than such names can be.")]
    HostTooLong,
    /// A character, or an empty part, that no host can have.
    #[error("The name of the site has a sign in it, or in a place, that such names cannot have.")]
    HostCharacter,
    /// Digits that are not an IP address.
    #[error("This looks like the number of a computer (an IP address), but no such number exists.")]
    NotAnAddress,
    /// A port that is not a number up to 65535.
    #[error("The number after the colon is not one that such an address can have.")]
    PortNumber,
    /// Anything else that the URL standard does not read.
    #[error("We cannot read this as a web address. An address looks like example.com.")]
    Unreadable,
}

impl Target {
    /// Reads what a person typed or pasted: an address with or without its scheme, in quotes or
    /// brackets, or in the middle of a sentence.
    ///
    /// # Errors
    /// [`NotATarget`] says in a sentence what is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, NotATarget> {
        let typed = clean(typed, TYPED_MAX_BYTES)?;
        host::refuse_backslash(typed)?;
        let address = scheme::complete(paste::address_in(typed)?)?;
        host::check_written(&address.text)?;
        let url = Url::parse(&address.text).map_err(sentence_for)?;
        Self::from_url(url, address.scheme)
    }

    /// Where a redirect's `Location` leads, by RFC 3986 §5 and the same text rules. Its query may
    /// be longer than what people type: single sign-on puts whole signed documents into it
    /// (SAML 2.0 bindings §3.4.4.1).
    ///
    /// # Errors
    /// [`NotATarget`] when the location cannot be followed.
    pub fn join(&self, location: &str) -> Result<Self, NotATarget> {
        let location = clean(location, URL_MAX_BYTES)?;
        if before_query(location).len() > TYPED_MAX_BYTES {
            return Err(NotATarget::TooLong);
        }
        host::refuse_backslash(location)?;
        if scheme::names_a_host(location) {
            host::check_written(location)?;
        }
        let url = self.url.join(location).map_err(sentence_for)?;
        Self::from_url(url, SchemeGiven::Written)
    }

    /// The parsed URL: the only form that is used after parsing.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The host, as parsed; without a final dot.
    pub fn host(&self) -> url::Host<&str> {
        self.url.host().expect("a target always has a host")
    }

    /// The domain that the host's owner registered (`example.co.uk` of `a.b.example.co.uk`). An
    /// address, and a name that nobody can register, is its own.
    pub fn registrable_domain(&self) -> String {
        registrable::domain(&self.host())
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

    /// The same host over plain http, for an address typed without a scheme. A port that was
    /// typed stays; the default one becomes that of http.
    pub fn over_http(&self) -> Option<Self> {
        if self.scheme == SchemeGiven::Written || !self.is_https() {
            return None;
        }
        let mut url = self.url.clone();
        url.set_scheme("http").ok()?;
        Some(Self { url, scheme: self.scheme })
    }

    /// The same site without the query, and without the path if that is not to be kept.
    pub fn shortened(&self, keeps_path: bool) -> Self {
        let mut url = self.url.clone();
        url.set_query(None);
        if !keeps_path {
            url.set_path("/");
        }
        Self { url, scheme: self.scheme }
    }

    /// The canonical text: the key under which a measurement is shared.
    pub fn canonical(&self) -> &str {
        self.url.as_str()
    }

    /// Scheme, host and port, the port always written: what a whole site has in common
    /// (RFC 6454 §4).
    pub fn origin(&self) -> String {
        format!("{}://{}:{}", self.url.scheme(), self.host(), self.port())
    }

    /// The host as people write it (Unicode), for showing. Stays encoded when decoding it would
    /// break the rules of Unicode names (UTS 46).
    pub fn shown_host(&self) -> String {
        let encoded = self.url.host_str().unwrap_or_default();
        match idna::domain_to_unicode(encoded) {
            (shown, Ok(())) => shown,
            (_, Err(_)) => encoded.to_owned(),
        }
    }

    /// Checks what the URL standard does not, and takes away what is never sent.
    fn from_url(mut url: Url, scheme: SchemeGiven) -> Result<Self, NotATarget> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(NotATarget::OtherScheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(NotATarget::Credentials);
        }
        if url.as_str().len() > URL_MAX_BYTES {
            return Err(NotATarget::TooLong);
        }
        host::canonicalize(&mut url)?;
        url.set_fragment(None);
        // Wide letters become plain ones only now: a site named "http" is a slip, however written.
        scheme::refuse_doubled(url.as_str())?;
        Ok(Self { url, scheme })
    }
}

impl FromStr for Target {
    type Err = NotATarget;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        Self::parse(typed)
    }
}

/// A text with a whole address at its start.
struct Address<'a> {
    text: Cow<'a, str>,
    scheme: SchemeGiven,
}

/// Trims space around the text and refuses what may not be anywhere in it. The URL standard
/// deletes TAB, CR and LF inside an address, so they must be refused before it is parsed.
fn clean(typed: &str, max_bytes: usize) -> Result<&str, NotATarget> {
    let typed = typed.trim_matches([' ', '\t', '\r', '\n']);
    if typed.is_empty() {
        return Err(NotATarget::Empty);
    }
    if typed.len() > max_bytes {
        return Err(NotATarget::TooLong);
    }
    if typed.chars().any(char::is_control) {
        return Err(NotATarget::HiddenCharacter);
    }
    Ok(typed)
}

/// An address without its query and fragment.
fn before_query(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or(address)
}

/// The sentence for what the URL standard did not read. Its own words are never shown.
fn sentence_for(error: ParseError) -> NotATarget {
    match error {
        ParseError::EmptyHost => NotATarget::NoHost,
        ParseError::IdnaError | ParseError::InvalidDomainCharacter => NotATarget::HostCharacter,
        ParseError::InvalidPort => NotATarget::PortNumber,
        ParseError::InvalidIpv4Address | ParseError::InvalidIpv6Address => NotATarget::NotAnAddress,
        _ => NotATarget::Unreadable,
    }
}

/// The longest text that is read, in bytes: what common browsers and search engines take.
pub const TYPED_MAX_BYTES: usize = 2048;

/// The longest URL that is asked for, in bytes. The usual servers take no longer request line
/// (Apache httpd's `LimitRequestLine` 8,190 bytes, nginx's `large_client_header_buffers` 8 KiB).
/// A typed text fits even when its every byte needs escaping (`%41`).
const URL_MAX_BYTES: usize = 8 * 1024;

#[cfg(test)]
mod tests;

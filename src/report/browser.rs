//! What the person's own browser found out about the site, without being able to read it.
//!
//! Every field is optional, and what a browser could not tell is a word of its own: it never
//! counts as a failure. A browser is believed about itself only; it may also be lied to by a
//! page or be no browser at all.

use schemars::JsonSchema;
use schemars::Schema;
use serde::Deserialize;
use serde::Serialize;
use serde_json::json;

/// The outcomes of the page's probes, each made at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Browser {
    /// Our own service, asked by its usual name.
    pub own: Control,
    /// Our own service over IPv4 only.
    pub v4: Control,
    /// Our own service over IPv6 only.
    pub v6: Control,
    /// The round trip to our own service, in milliseconds.
    pub round_trip_ms: Option<u32>,
    /// By how many seconds the browser's clock is ahead of ours; negative when it is behind.
    pub clock_ahead_s: Option<i64>,
    /// Whether the site answered at all.
    pub site: SiteSeen,
    /// How long that took, in milliseconds.
    pub site_ms: Option<u32>,
    /// Whether the answer was a success (2xx) or something else.
    pub page: PageSeen,
    /// Whether the name leads to an address on this device.
    pub name: NameSeen,
    /// Whether the address it was led to is on the public Internet.
    pub space: SpaceSeen,
}

/// Whether a place that must answer did so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(transform = or_any_word)]
pub enum Control {
    /// It answered.
    Answered,
    /// It did not.
    Failed,
    /// It was not asked, or the browser could not tell.
    #[default]
    #[serde(other)]
    CouldNotTell,
}

/// Whether the site answered the browser at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(transform = or_any_word)]
pub enum SiteSeen {
    /// It answered: name, connection and certificate are fine for this device.
    Answered,
    /// The request failed.
    Rejected,
    /// The request failed so early that something in the browser must have stopped it.
    StoppedInside,
    /// The request failed after it had been sent: it was cut.
    CutOff,
    /// Nothing came within the time.
    Silent,
    /// It was not asked, or the browser could not tell.
    #[default]
    #[serde(other)]
    CouldNotTell,
}

/// Whether the site's page is a success.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(transform = or_any_word)]
pub enum PageSeen {
    /// A 2xx.
    Success,
    /// Anything else, and nothing that we know of could make a success look so.
    Error,
    /// The browser could not tell.
    #[default]
    #[serde(other)]
    CouldNotTell,
}

/// Whether the site's name leads to an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(transform = or_any_word)]
pub enum NameSeen {
    /// It does.
    Resolves,
    /// It does not.
    NoAddress,
    /// The browser could not tell.
    #[default]
    #[serde(other)]
    CouldNotTell,
}

/// Whether the address that the browser was led to is public.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(transform = or_any_word)]
pub enum SpaceSeen {
    /// It is.
    Public,
    /// It is not: a device, a home or an office.
    NotPublic,
    /// The browser could not tell.
    #[default]
    #[serde(other)]
    CouldNotTell,
}

/// Adds to the schema of a list that any other word is read, and counts as "could not tell".
fn or_any_word(schema: &mut Schema) {
    let words = schema.remove("oneOf").unwrap_or_default();
    let any = json!({"type": "string", "description": "Any other word: could_not_tell."});
    schema.insert("anyOf".to_owned(), json!([{"oneOf": words}, any]));
}

//! The key that links are signed with.

use std::fmt;
use std::sync::Arc;

use ring::hmac;
use ring::rand::SystemRandom;

/// Signs links, and knows its own again (HMAC-SHA-256, RFC 2104). All instances of a service need
/// the same one. Cheap to clone, and never shown.
#[derive(Clone)]
pub struct LinkKey {
    key: Arc<hmac::Key>,
    is_lasting: bool,
}

/// A text that is too short for a key. `Display` is for the person who started us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a key of at least 32 letters is needed, as `openssl rand -hex 32` makes one")]
pub struct KeyTooShort;

impl LinkKey {
    /// A key of some text, the same wherever the text is the same.
    ///
    /// # Errors
    /// [`KeyTooShort`] below [`KEY_MIN_BYTES`].
    pub fn of(text: &str) -> Result<Self, KeyTooShort> {
        let text = text.trim();
        if text.len() < KEY_MIN_BYTES {
            return Err(KeyTooShort);
        }
        let key = Arc::new(hmac::Key::new(hmac::HMAC_SHA256, text.as_bytes()));
        Ok(Self { key, is_lasting: true })
    }

    /// Whether links outlive this process.
    pub fn is_lasting(&self) -> bool {
        self.is_lasting
    }

    /// The signature of these bytes.
    pub(super) fn sign(&self, bytes: &[u8]) -> hmac::Tag {
        hmac::sign(&self.key, bytes)
    }

    /// Whether this key signed these bytes. Takes as long for a wrong signature as for a right one.
    pub(super) fn has_signed(&self, bytes: &[u8], signature: &[u8]) -> bool {
        hmac::verify(&self.key, bytes, signature).is_ok()
    }
}

impl Default for LinkKey {
    /// A key for this process alone.
    fn default() -> Self {
        let key = hmac::Key::generate(hmac::HMAC_SHA256, &SystemRandom::new());
        // Without random bytes nothing here could be encrypted either.
        let key = Arc::new(key.expect("the system gives random bytes"));
        Self { key, is_lasting: false }
    }
}

impl fmt::Debug for LinkKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkKey")
    }
}

/// As much as the signature has (RFC 2104 §3 discourages less), were each byte a random one; a
/// text of hexadecimal digits has half of that, which still nobody guesses.
pub const KEY_MIN_BYTES: usize = 32;

//! The bytes of a code: a version, a signature, and the case, small.
//!
//! `base64url( version ‖ HMAC-SHA-256(version ‖ body) ‖ body )`, the body JSON in DEFLATE. JSON,
//! since its names outlive a change in the order of our lists, which numbers would not. The
//! signature stands before the body is unpacked or read, so strangers reach no parser but base64.

use std::io::Read;
use std::io::Write;

use data_encoding::BASE64URL_NOPAD;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use crate::case::LinkKey;
use crate::case::written::Written;

/// A text that is not a case of ours. `Display` is the sentence for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotACase {
    /// More than [`CODE_MAX_BYTES`].
    #[error("This link is longer than any that we make.")]
    TooLong,
    /// Not made of the signs that a code has, or cut short.
    #[error("This link to a case is not whole. Maybe a part of it was lost on the way.")]
    NotWhole,
    /// Signed by somebody else, or changed.
    #[error(
        "We did not make this link to a case, or it was changed on the way. So we do not show it."
    )]
    NotOurs,
    /// Made by a version of us that writes cases in another way.
    #[error(
        "This link to a case was made by another version of this service, and we cannot read it."
    )]
    OtherVersion,
}

/// Packs and signs a case; what does not fit is left out.
pub(super) fn seal(written: &Written, key: &LinkKey) -> String {
    let mut written = written.clone();
    let mut worth_packing = JSON_MAX_BYTES;
    loop {
        let json = serde_json::to_vec(&written).unwrap_or_default();
        if json.len() <= worth_packing {
            let code = sealed(&json, key);
            if code.len() <= CODE_MAX_BYTES {
                return code;
            }
            // A shorter text shrinks hardly better, and packing is what costs.
            worth_packing = json.len() * CODE_MAX_BYTES / code.len();
        }
        if !written.shorten() {
            return sealed(&json, key);
        }
    }
}

fn sealed(json: &[u8], key: &LinkKey) -> String {
    let mut signed = vec![VERSION];
    signed.extend(packed(json));
    let signature = key.sign(&signed);
    let bytes = [&signed[..1], signature.as_ref(), &signed[1..]].concat();
    BASE64URL_NOPAD.encode(&bytes)
}

/// Checks the signature, then unpacks and reads.
pub(super) fn open(code: &str, key: &LinkKey) -> Result<Written, NotACase> {
    if code.len() > CODE_MAX_BYTES {
        return Err(NotACase::TooLong);
    }
    // The codec takes one spelling only, so no two codes are the same case.
    let bytes = BASE64URL_NOPAD.decode(code.as_bytes()).map_err(|_| NotACase::NotWhole)?;
    let (&version, rest) = bytes.split_first().ok_or(NotACase::NotWhole)?;
    let (signature, body) = rest.split_at_checked(SIGNATURE_BYTES).ok_or(NotACase::NotWhole)?;
    if version != VERSION {
        return Err(NotACase::OtherVersion);
    }
    let signed = [&[version], body].concat();
    if !key.has_signed(&signed, signature) {
        return Err(NotACase::NotOurs);
    }
    let json = unpacked(body).ok_or(NotACase::OtherVersion)?;
    serde_json::from_slice(&json).map_err(|_| NotACase::OtherVersion)
}

fn packed(json: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    let _ = encoder.write_all(json);
    encoder.finish().unwrap_or_default()
}

fn unpacked(body: &[u8]) -> Option<Vec<u8>> {
    let mut json = Vec::new();
    let limit = u64::try_from(JSON_MAX_BYTES).ok()? + 1;
    DeflateDecoder::new(body).take(limit).read_to_end(&mut json).ok()?;
    (json.len() <= JSON_MAX_BYTES).then_some(json)
}

/// The longest code. With the name of a service before it and `.png` behind it, a link stays below
/// 2,000 characters, which chats, mail programs and ticket systems take.
pub const CODE_MAX_BYTES: usize = 1_800;

/// The first byte of a code: what follows, and how it is written.
const VERSION: u8 = 1;

/// HMAC-SHA-256, whole: cutting it would save 21 characters and cost an own comparison.
const SIGNATURE_BYTES: usize = 32;

/// What the longest code may unpack to. A case is some 3 KiB; our own key signs nothing larger.
const JSON_MAX_BYTES: usize = 64 * 1024;

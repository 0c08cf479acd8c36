//! The way past the signature, for [`crate::fuzzing`]: what a case would be whose JSON is this.

use crate::case::Case;

/// The case, when this is one.
pub(crate) fn written(json: &[u8]) -> Option<Case> {
    serde_json::from_slice(json).ok().and_then(Case::from_written)
}

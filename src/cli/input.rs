//! What was typed and piped in becomes a target and a report, or a sentence why not.

use std::io::Read;

use crate::cli::Question;
use crate::guard::Denied;
use crate::guard::Policy;
use crate::report::PASTE_MAX_BYTES;
use crate::report::Report;
use crate::target::NotATarget;
use crate::target::Target;

/// What is wrong with a call. `Display` is the sentence for people.
#[derive(Debug, thiserror::Error)]
pub(super) enum WrongCall {
    #[error(transparent)]
    NotATarget(#[from] NotATarget),
    #[error("{0} To check it from this machine all the same, see --allow-net and --allow-port.")]
    Denied(#[from] Denied),
    #[error("The error text could not be read from standard input.")]
    Input,
}

pub(super) fn understood(
    policy: &Policy,
    question: &Question,
) -> Result<(Target, Report), WrongCall> {
    let target = Target::parse(&question.typed)?;
    policy.host_and_port(&target.host(), target.port())?;
    let read = match question.error.as_deref() {
        Some("-") => Some(pasted(std::io::stdin().lock()).map_err(|_| WrongCall::Input)?),
        _ => None,
    };
    let error = read.as_deref().or(question.error.as_deref());
    Ok((target, Report { saw: question.saw, ..Report::said(error) }))
}

/// Reads a pasted text, no more of it than is kept.
fn pasted(input: impl Read) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    input.take(PASTE_MAX_BYTES as u64).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::PASTE_MAX_BYTES;
    use super::pasted;

    #[test]
    fn a_pasted_text_is_cut_at_its_cap() {
        assert!(pasted(std::io::repeat(b'a')).unwrap().len() == PASTE_MAX_BYTES);
        assert_eq!(pasted(&b"502 Bad \xff Gateway"[..]).unwrap(), "502 Bad \u{fffd} Gateway");
    }
}

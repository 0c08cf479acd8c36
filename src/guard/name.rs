//! Which names can be public: names with a dot whose end is not set aside for use inside one
//! network. Whether such a name exists is for DNS to say.

use crate::guard::Denied;

/// Judges a name, with or without its final dot, in any case.
///
/// # Errors
/// [`Denied::NameWithoutDot`] for a single word, [`Denied::Name`] for all else that is not public.
pub(super) fn judge(name: &str) -> Result<(), Denied> {
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    let Some((_, last)) = name.rsplit_once('.') else { return Err(Denied::NameWithoutDot) };
    if !can_be_top_level(last) || ends_inside(&name) {
        return Err(Denied::Name);
    }
    Ok(())
}

/// Whether a label can be a top-level domain: letters only (RFC 1123 §2.1 with the errata on
/// RFC 1034), or an encoded name in another script (RFC 5890 §2.3.2.1). There is no list of
/// those that exist, because a list goes stale and the root servers do not.
fn can_be_top_level(label: &str) -> bool {
    label.starts_with("xn--")
        || label.len() > 1 && label.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether the name is, or ends in, one that is set aside. Only whole labels count:
/// `notlocalhost.com` and `internal.example.com` are public names.
fn ends_inside(name: &str) -> bool {
    let ends_in = |set_aside: &str| {
        let rest = name.strip_suffix(set_aside);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    SET_ASIDE.iter().any(|(set_aside, _)| ends_in(set_aside))
}

/// Names that are not for the public Internet, each with who says so.
const SET_ASIDE: &[(&str, &str)] = &[
    ("localhost", "RFC 6761 §6.3"),
    ("test", "RFC 6761 §6.2"),
    ("invalid", "RFC 6761 §6.4"),
    ("example", "RFC 6761 §6.5 (the top-level name; example.com is an ordinary one)"),
    ("local", "RFC 6762 §3, multicast DNS"),
    ("onion", "RFC 7686, Tor"),
    ("alt", "RFC 9476, names outside DNS"),
    ("arpa", "RFC 3172, infrastructure; RFC 8375 home.arpa, RFC 9665 service.arpa"),
    ("internal", "ICANN board resolution 2024.07.29.06, private use; Fly, Docker, Google, Railway"),
    ("home", "ICANN board resolution 2018.02.04.12, name collisions"),
    ("corp", "ICANN board resolution 2018.02.04.12, name collisions"),
    ("mail", "ICANN board resolution 2018.02.04.12, name collisions"),
    ("intranet", "RFC 6762 appendix G"),
    ("private", "RFC 6762 appendix G"),
    ("lan", "RFC 6762 appendix G"),
    ("localdomain", "hosts files of Debian and Red Hat"),
    ("localnet", "hosts files of BSD and older Linux"),
    ("domain", "home routers; name collision study SAC045"),
    ("workgroup", "Windows networks; name collision study SAC045"),
    ("router", "home routers; name collision study SAC045"),
    ("belkin", "home routers; name collision study SAC045"),
    ("dlink", "home routers; name collision study SAC045"),
    ("flycast", "Fly private services"),
    ("svc", "Kubernetes services"),
    ("consul", "Consul service discovery"),
    ("metadata.goog", "Google Cloud's instance metadata under a second name"),
];

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::guard::Denied;

    #[test]
    fn set_aside_names_are_found_in_any_spelling() {
        for name in ["a.LOCALHOST", "x.Internal.", "10.in-addr.arpa", "metadata.goog.", "a.b.svc"] {
            assert_eq!(judge(name), Err(Denied::Name), "{name}");
        }
    }

    #[test]
    fn only_whole_labels_count() {
        for name in ["xlocal.com", "local.net", "contest.org", "example.com", "mygoog.goog"] {
            assert_eq!(judge(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn single_words_and_odd_ends_are_no_public_names() {
        for name in ["", ".", "com", "localhost", "wpad."] {
            assert_eq!(judge(name), Err(Denied::NameWithoutDot), "{name}");
        }
        for name in ["x.well-known", "a.b1", "a.1", "a.", "a..", "10.10.10.*", "x.y_"] {
            assert!(judge(name).is_err(), "{name}");
        }
    }
}

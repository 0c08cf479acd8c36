//! Which key links to cases are signed with: the one that was given, the one of the state
//! directory, or a new one for this process.

use std::fmt::Write as _;
use std::fs;
use std::fs::DirBuilder;
use std::fs::OpenOptions;
use std::io;
use std::io::Read;
use std::io::Write;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use ring::rand::SecureRandom;
use ring::rand::SystemRandom;

use crate::case::LinkKey;
use crate::settings::SettingsError;

/// The key that was given, else that of the directory, else one for this process.
pub(super) fn chosen(
    given: Option<&str>,
    state_dir: Option<&Path>,
) -> Result<LinkKey, SettingsError> {
    match (given, state_dir) {
        (Some(key), _) => Ok(LinkKey::of(key)?),
        (None, Some(dir)) => {
            let file = dir.join(FILE);
            kept(dir, &file).map_err(|cause| SettingsError::LinkKey { file, cause })
        }
        (None, None) => Ok(LinkKey::default()),
    }
}

/// The key in the file, which is made when there is none.
fn kept(dir: &Path, file: &Path) -> io::Result<LinkKey> {
    if !file.exists() {
        make(dir, file)?;
    }
    let mut text = String::new();
    fs::File::open(file)?.take(FILE_MAX_BYTES).read_to_string(&mut text)?;
    LinkKey::of(&text).map_err(io::Error::other)
}

/// Writes a new key beside the file and links it to its place, so that nobody reads half a key and
/// of two that start at once the first one wins. Only we may read it.
fn make(dir: &Path, file: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    // In a container every process has the same number, also the one that died here before us.
    let draft = dir.join(format!("{FILE}.{}", random_hex(DRAFT_BYTES)?));
    let mut opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft)?;
    let made = random_hex(KEY_BYTES)
        .and_then(|key| writeln!(opened, "{key}"))
        .and_then(|()| opened.sync_all())
        .and_then(|()| match fs::hard_link(&draft, file) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            linked => linked,
        });
    fs::remove_file(&draft)?;
    made
}

/// So many random bytes in hexadecimal digits.
fn random_hex(count: usize) -> io::Result<String> {
    let mut bytes = vec![0; count];
    SystemRandom::new().fill(&mut bytes).map_err(|_| io::Error::other("no random bytes"))?;
    let mut text = String::new();
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}

/// The name of the file.
const FILE: &str = "link-key";

/// As much as the signature has (HMAC-SHA-256).
const KEY_BYTES: usize = 32;

/// So that no two drafts have one name.
const DRAFT_BYTES: usize = 8;

/// No key is longer.
const FILE_MAX_BYTES: u64 = 4 * 1024;

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_key_is_made_once_and_for_us_alone() {
        let dir = tempfile::tempdir().unwrap();
        let state = dir.path().join("state");
        assert!(chosen(None, Some(&state)).unwrap().is_lasting());
        let file = state.join(FILE);
        let first = fs::read_to_string(&file).unwrap();
        assert_eq!(first.trim().len(), 2 * KEY_BYTES);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        chosen(None, Some(&state)).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), first);
        assert_eq!(fs::read_dir(&state).unwrap().count(), 1, "no draft is left");
    }

    #[test]
    fn a_draft_of_one_who_died_is_in_nobodys_way() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(format!("{FILE}.{}", std::process::id())), "half").unwrap();
        assert!(chosen(None, Some(dir.path())).unwrap().is_lasting());
    }

    #[test]
    fn a_file_that_holds_no_key_is_told() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(FILE), "short").unwrap();
        let error = chosen(None, Some(dir.path())).unwrap_err().to_string();
        assert!(error.contains("link-key") && error.contains("32 letters"), "{error}");
    }

    #[test]
    fn without_both_links_end_with_the_process() {
        let told = chosen(Some("a short secret"), None).unwrap_err().to_string();
        assert!(told.contains("at least 32 letters") && !told.contains("secret"), "{told}");
        assert!(!chosen(None, None).unwrap().is_lasting());
    }
}

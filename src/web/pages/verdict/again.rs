//! Whether a page may look again by itself, and the words of the scripts that it brings: the
//! scripts hold none.

use std::borrow::Cow;

use crate::check::Checked;
use crate::explanation::Way;
use crate::explanation::ways;
use crate::language::Blanks;
use crate::language::Language;
use crate::verdict::Fault;
use crate::verdict::Looked;
use crate::web::pages::verdict::with_host;

/// Words by the names of the data attributes in which they stand.
pub(super) type Words = Vec<(&'static str, Cow<'static, str>)>;

/// The words of the script that looks again, when looking again can bring news: our own look must
/// have failed, and by no fault of ours.
pub(super) fn words(checked: &Checked, host: &str, language: Language) -> Option<Words> {
    let verdict = &checked.verdict;
    let is_sites_side = match verdict.fault() {
        Fault::None | Fault::Local | Fault::Isp | Fault::Checker => false,
        Fault::Dns
        | Fault::Network
        | Fault::Tls
        | Fault::Gateway
        | Fault::Application
        | Fault::Unknown => true,
    };
    let works_from_here = ways(verdict, &checked.explanation.path).ours == Way::Through;
    if !is_sites_side || works_from_here || verdict.looked == Looked::FromTheirs {
        return None;
    }
    // The script puts the time in.
    let mut left = Blanks::none();
    left.text("left", "{left}");
    let counting = [("waiting", "again-waiting"), ("same", "again-same"), ("busy", "again-busy")];
    let plain = [
        ("looking", "again-looking"),
        ("changed", "again-changed"),
        ("stopped", "again-stopped"),
        ("done", "again-done"),
        ("will-tell", "again-will-tell"),
        ("may-not-tell", "again-may-not-tell"),
    ];
    let about = [("back", "again-back"), ("title", "again-title")];
    let counting = counting.map(|(name, id)| (name, language.fill(id, &left).unwrap_or_default()));
    let plain = plain.map(|(name, id)| (name, language.say(id)));
    let about = about.map(|(name, id)| (name, with_host(id, host, language)));
    Some(counting.into_iter().chain(plain).chain(about).collect())
}

/// The words of the script that tries the site from the person's browser.
pub(super) fn trial_words(language: Language) -> Words {
    let words = [
        ("trying", "trial-trying"),
        ("no-more", "trial-no-more"),
        ("same", "trial-same"),
        ("changed", "trial-changed"),
    ];
    words.map(|(name, id)| (name, language.say(id))).to_vec()
}

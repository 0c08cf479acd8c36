//! Facts about the name, as sentences.

use crate::explanation::amounts::agreeing;
use crate::explanation::amounts::counted;
use crate::explanation::amounts::family_name;
use crate::explanation::amounts::listed;
use crate::explanation::blanks::HOST_MAX_CHARS;
use crate::explanation::blanks::URL_MAX_CHARS;
use crate::explanation::clean::clean;
use crate::language::Language;
use crate::observation::Lookup;
use crate::observation::Rcode;
use crate::verdict::Fact;

/// The sentence of a fact about the name.
pub(super) fn sentence(fact: &Fact) -> Option<String> {
    Some(match fact {
        Fact::NameResolves { addresses: 1 } => "The name leads to 1 address.".to_owned(),
        Fact::NameResolves { addresses } if *addresses >= Lookup::ADDRESSES_KEPT => {
            format!("The name leads to {} addresses or more.", Lookup::ADDRESSES_KEPT)
        }
        Fact::NameResolves { addresses } => format!("The name leads to {addresses} addresses."),
        Fact::NameMissing { resolvers: 1, of: 1 } => {
            "The name book that we asked says that the name does not exist (NXDOMAIN).".to_owned()
        }
        Fact::NameMissing { resolvers, of } => {
            let say = agreeing(*resolvers, "says", "say");
            format!("{resolvers} of {of} name books {say} that the name does not exist (NXDOMAIN).")
        }
        Fact::NoAddress => "The name exists, but it has no address.".to_owned(),
        Fact::DanglingAlias { target } => format!(
            "The name is an alias of {}, which does not exist.",
            clean(target, HOST_MAX_CHARS)
        ),
        Fact::AliasLoop { chain } => format!(
            "The aliases of the name go in a circle: {}.",
            listed(chain, Language::English).unwrap_or_else(|| "it points to itself".to_owned())
        ),
        Fact::AliasesWithoutEnd { chain } => format!(
            "The aliases of the name have no end: {}.",
            listed(chain, Language::English).unwrap_or_else(|| "one leads to the next".to_owned())
        ),
        Fact::ResolversFail { resolvers: 1, of: 1, rcode } => {
            format!("The name book that we asked fails: it {}.", rcode_words(*rcode))
        }
        Fact::ResolversFail { resolvers, of, rcode } => {
            let fail = agreeing(*resolvers, "fails: it", "fail: they");
            format!("{resolvers} of {of} name books {fail} {}.", rcode_words(*rcode))
        }
        Fact::ResolversForge => {
            "The name book gives the same address for a name that nobody has.".to_owned()
        }
        Fact::FamilyNotFound { family, rcode } => format!(
            "Asked for an {} address, the name book fails: it {}.",
            family_name(*family),
            rcode_words(*rcode)
        ),
        Fact::ResolverExplains { code, text } => explained(*code, text),
        Fact::WorksWithoutValidation => {
            "The address comes when the name's signatures (DNSSEC) are not checked.".to_owned()
        }
        Fact::ResolversSilentAboutName { resolvers } => format!(
            "{} that {} no answer about this one.",
            counted_books(*resolvers),
            agreeing(*resolvers, "works for other names gives", "work for other names give")
        ),
        Fact::ResolversDead { resolvers } => {
            format!("{} gave no answer to any question.", counted_books(*resolvers))
        }
        Fact::MalformedAnswers => "What came back from the name books is not valid DNS.".to_owned(),
        Fact::ResolversDisagree { found, missing } => {
            let (find, do_not) =
                (agreeing(*found, "finds", "find"), agreeing(*missing, "does not", "do not"));
            format!("{} {find} the name, {missing} {do_not}.", counted_books(*found))
        }
        Fact::PrivateAddress { address } => {
            format!("The name leads to {address}, which only works inside one network.")
        }
        _ => return None,
    })
}

fn counted_books(count: usize) -> String {
    counted(i64::try_from(count).unwrap_or(i64::MAX), "name book")
}

fn rcode_words(rcode: Rcode) -> String {
    match rcode {
        Rcode::FormErr => "could not read the question (FORMERR)".to_owned(),
        Rcode::ServFail => "could not get an answer (SERVFAIL)".to_owned(),
        Rcode::NotImp => "cannot read this kind of question (NOTIMP)".to_owned(),
        Rcode::Refused => "would not answer (REFUSED)".to_owned(),
        Rcode::Other(code) => format!("answered with code {code}"),
    }
}

/// An Extended DNS Error in words, and its own text when it has one.
fn explained(code: u16, text: &str) -> String {
    let meaning = ede_words(code);
    let text = clean(text, URL_MAX_CHARS);
    if text.is_empty() {
        format!("A name book gives a reason: {meaning} (code {code}).")
    } else {
        format!("A name book gives a reason: {meaning} (code {code}: \"{text}\").")
    }
}

/// What the INFO-CODEs mean (RFC 8914 §4 and its registry).
fn ede_words(code: u16) -> &'static str {
    match code {
        1 | 2 => "the name is signed in a way that it does not know",
        3 | 19 => "it only has an old answer, the name servers are silent",
        4 => "it gave another answer on purpose",
        5 | 6 | 25 => "the name's signatures do not check out",
        7 => "the name's signatures have expired",
        8 => "the name's signatures are not valid yet",
        9 | 11 => "the key of the name is missing",
        10 | 12 => "signatures of the name are missing",
        13 => "it failed before and has not tried again yet",
        15 => "it blocks the name by its own choice",
        16 => "it has to block the name for an authority",
        17 => "it was asked to filter the name",
        18 => "this client may not use it",
        20 => "the name server says that it does not serve the name",
        22 => "none of the name servers answers",
        23 => "its network has trouble towards the name servers",
        24 => "the records of the name are not valid",
        _ => "a code with no simple words",
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;
    use crate::observation::Rcode;
    use crate::verdict::Fact;

    #[test]
    fn one_name_book_is_spoken_of_as_one() {
        let says =
            |fact: Fact, expected: &str| assert_eq!(sentence(&fact).as_deref(), Some(expected));
        says(
            Fact::ResolversDisagree { found: 1, missing: 1 },
            "1 name book finds the name, 1 does not.",
        );
        says(
            Fact::ResolversDisagree { found: 2, missing: 3 },
            "2 name books find the name, 3 do not.",
        );
        says(
            Fact::NameMissing { resolvers: 1, of: 2 },
            "1 of 2 name books says that the name does not exist (NXDOMAIN).",
        );
        says(
            Fact::ResolversFail { resolvers: 1, of: 2, rcode: Rcode::ServFail },
            "1 of 2 name books fails: it could not get an answer (SERVFAIL).",
        );
        says(
            Fact::ResolversSilentAboutName { resolvers: 1 },
            "1 name book that works for other names gives no answer about this one.",
        );
    }
}

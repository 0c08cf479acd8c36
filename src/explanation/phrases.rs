//! The phrases of every reason, as data. A reason without phrases does not compile.

use crate::verdict::Reason;

mod application;
mod checker;
mod dns;
mod gateway;
mod isp;
mod local;
mod network;
mod tls;
mod unknown;
mod works;

/// What is said for one reason. `{blank}`s are filled by `blanks`.
pub(super) struct Phrases {
    /// The end of the headline: a clause without a full stop. Only blanks that are always filled.
    pub(super) tail: &'static str,
    /// What it means; at least two sentences have no blank that may stay empty.
    pub(super) says: &'static [&'static str],
    /// What the visitor can do.
    pub(super) visitor: &'static [&'static str],
    /// What the owner can check, after what the gateway's own log says.
    pub(super) owner: &'static [&'static str],
    /// What to look for in the log of the gateway.
    pub(super) front: Front,
}

/// What went wrong between a gateway and the server behind it, as its log tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Front {
    /// No gateway's log would tell of it.
    NotInvolved,
    /// The server behind refused.
    Refused,
    /// The server behind was silent for too long.
    TimedOut,
    /// There is no way to the server behind.
    Unreachable,
    /// The server behind hung up.
    Closed,
    /// The server behind answered nonsense.
    Invalid,
    /// The name of the server behind is not found.
    Name,
    /// Encryption with the server behind fails.
    Tls,
    /// No healthy server behind is left.
    NoServer,
    /// A limit of the gateway is reached.
    Overloaded,
    /// The gateway itself failed or is not set up; what is behind it has no part in it.
    Itself,
    /// It failed, and nothing says in what way.
    Unsaid,
}

/// The phrases of a reason.
pub(super) fn of(reason: Reason) -> &'static Phrases {
    BY_REASON[reason as usize]
}

/// One file's phrases.
type Table = &'static [(Reason, Phrases)];

const TABLES: &[Table] = &[
    works::TABLE,
    local::TABLE,
    isp::TABLE,
    dns::TABLE,
    network::TABLE,
    tls::TABLE,
    gateway::TABLE,
    application::TABLE,
    checker::TABLE,
    unknown::TABLE,
];

/// All phrases in the order of [`Reason::ALL`].
static BY_REASON: [&Phrases; Reason::ALL.len()] = by_reason();

/// Puts the tables in order while compiling; the compiler's error names a forgotten reason.
const fn by_reason() -> [&'static Phrases; Reason::ALL.len()] {
    let mut all = [&TABLES[0][0].1; Reason::ALL.len()];
    let mut reason = 0;
    while reason < all.len() {
        match find(Reason::ALL[reason]) {
            Some(phrases) => all[reason] = phrases,
            None => panic!("{}", Reason::ALL[reason].as_str()),
        }
        reason += 1;
    }
    all
}

const fn find(reason: Reason) -> Option<&'static Phrases> {
    let mut table = 0;
    while table < TABLES.len() {
        let mut row = 0;
        while row < TABLES[table].len() {
            if TABLES[table][row].0 as usize == reason as usize {
                return Some(&TABLES[table][row].1);
            }
            row += 1;
        }
        table += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::TABLES;
    use crate::verdict::Reason;

    #[test]
    fn no_reason_has_two_phrases() {
        let rows: usize = TABLES.iter().map(|table| table.len()).sum();
        assert_eq!(rows, Reason::ALL.len());
    }

    #[test]
    fn tails_have_only_blanks_that_are_always_filled() {
        for (reason, phrases) in TABLES.iter().copied().flatten() {
            let rest = phrases.tail.replace("{host}", "").replace("{for}", "");
            let rest = rest.replace("{dates}", "");
            assert!(!rest.contains('{') && !rest.ends_with('.'), "{reason}: {}", phrases.tail);
        }
    }

    #[test]
    fn two_sentences_are_left_when_no_fact_is_known() {
        // Blanks that are always filled, from wherever somebody has looked.
        let looks: [&[&str]; 3] = [
            &["{host}", "{gateway}", "{here}", "{seen_here}"],
            &["{host}", "{gateway}", "{theirs}", "{measured}"],
            &["{host}", "{gateway}", "{both}", "{seen_here}", "{measured}"],
        ];
        for (reason, phrases) in TABLES.iter().copied().flatten() {
            for filled in looks {
                let left = |says: &&str| {
                    filled.iter().fold((*says).to_owned(), |says, blank| says.replace(blank, ""))
                };
                let sure = phrases.says.iter().filter(|says| !left(says).contains('{'));
                assert!(sure.count() >= 2, "{reason} with {filled:?}");
            }
            assert!(!phrases.visitor.is_empty() && !phrases.owner.is_empty(), "{reason}");
        }
    }
}

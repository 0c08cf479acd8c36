//! Whether a log-in page stands before the Internet: a page whose answer is known is asked for
//! over plain http, where everybody on the way can put something else in its place.

use crate::machine::PortalControl;
use crate::observation::Answer;
use crate::observation::Hop;
use crate::observation::Observation;
use crate::observation::Try;
use crate::report::Portal;

/// What a look at the control page tells.
pub(super) fn seen_in(seen: &Observation, control: &PortalControl) -> Portal {
    let first = seen.hops.first().and_then(last_answer);
    match first {
        None => Portal::NotKnown,
        Some(answer) if is_expected(answer, control) => Portal::Absent,
        Some(answer) if is_trouble(answer.status) => Portal::NotKnown,
        Some(answer) => Portal::Present {
            status: answer.status,
            to: without_query(answer.header("location").next().unwrap_or_default()),
        },
    }
}

/// Log-in pages are told the machine's own number (MAC) and its session in the query.
fn without_query(location: &str) -> String {
    location.split(['?', '#', ';']).next().unwrap_or_default().to_owned()
}

fn last_answer(hop: &Hop) -> Option<&Answer> {
    hop.tries.iter().rev().find_map(Try::answer)
}

/// A page with nothing in it has to come with nothing in it (RFC 9110 §15.3.5).
fn is_expected(answer: &Answer, control: &PortalControl) -> bool {
    answer.status == control.status && (control.status != NO_CONTENT || answer.body.text.is_empty())
}

/// A server's own trouble, that of the control page or of a proxy, is no log-in page. 511 is one.
fn is_trouble(status: u16) -> bool {
    status >= FIRST_SERVER_ERROR && status != NETWORK_AUTHENTICATION_REQUIRED
}

/// RFC 9110 §15.3.5.
const NO_CONTENT: u16 = 204;

/// RFC 9110 §15.6.
const FIRST_SERVER_ERROR: u16 = 500;

/// RFC 6585 §6: what a log-in page should say.
const NETWORK_AUTHENTICATION_REQUIRED: u16 = 511;

#[cfg(test)]
mod tests {
    use super::without_query;

    #[test]
    fn what_a_log_in_page_is_told_of_the_machine_is_not_kept() {
        let page = "http://login.hotel.example/start";
        for asked in ["?mac=02:00:5e:00:53:01", "#mac=1", ";jsessionid=1?x", ""] {
            assert_eq!(without_query(&format!("{page}{asked}")), page);
        }
    }
}

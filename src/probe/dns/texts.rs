//! The TXT records of a name, as one resolver gives them.
//!
//! It must not know what they mean.

use std::net::SocketAddr;

use hickory_proto::op::ResponseCode::NXDomain;
use hickory_proto::op::ResponseCode::NoError;
use hickory_proto::rr::Name;
use hickory_proto::rr::RData;
use hickory_proto::rr::RecordType;
use tokio::time::Instant;

use super::exchange::Ask;
use super::exchange::Checking;
use super::exchange::exchange;

/// What stands there, each record's strings in one (RFC 1035 §3.3.14). `None` when there is no
/// answer to read.
pub(super) async fn texts(
    server: SocketAddr,
    name: &Name,
    deadline: Instant,
) -> Option<Vec<Vec<u8>>> {
    let ask = Ask { name, kind: RecordType::TXT, checking: Checking::On };
    let message = exchange(server, &ask, deadline).await.ok()?;
    let (NoError | NXDomain) = message.metadata.response_code else { return None };
    // A resolver that follows an alias puts the end of it into the same answer.
    let texts = message.answers.iter().filter_map(|record| match &record.data {
        RData::TXT(text) => Some(text.txt_data.concat()),
        _ => None,
    });
    Some(texts.take(TEXTS_MAX).collect())
}

/// Records of one name that are read. Names with many have the others for mail and for proofs of
/// ownership, at the domain itself.
const TEXTS_MAX: usize = 16;

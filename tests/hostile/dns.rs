//! DNS: names that do not resolve, each for its own reason, and resolvers and name servers that
//! lie, are silent, or answer what nobody asked. Real servers say what real servers can say.

mod crowd;
mod failing;
mod leading;
mod staging;
mod tricks;

use crate::list::Section;
use crate::row::Row;
use crate::row::hold;

#[tokio::test(flavor = "multi_thread")]
async fn every_case_ends_as_it_should() {
    hold(Section::Dns, rows()).await;
}

/// All cases.
pub(crate) fn rows() -> Vec<Row> {
    [failing::rows(), leading::rows(), tricks::rows(), crowd::rows()]
        .into_iter()
        .flatten()
        .collect()
}

//! How much is asked: a small part in the ordinary tests, all of it by `just load`.

/// The amounts of one run.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    /// The word for it in the report.
    pub(crate) name: &'static str,
    /// Visitors who ask for one name at once.
    pub(crate) crowd: usize,
    /// How often each of them asks.
    pub(crate) visits: usize,
    /// Different targets that hang.
    pub(crate) hanging: usize,
    /// Different pages of full size for the cache.
    pub(crate) pages: usize,
    /// Checks at once of sites that send as much as is read.
    pub(crate) heavy: usize,
    /// Connections that a hostile client holds, kind by kind.
    pub(crate) held: usize,
}

impl Size {
    /// What the environment asks for.
    pub(crate) fn chosen() -> Self {
        match std::env::var(VARIABLE).as_deref() {
            Ok("full") => FULL,
            _ => SMALL,
        }
    }
}

/// `full` for all of it.
const VARIABLE: &str = "DOWNFORWHOM_LOAD";

/// 100,000 questions for one name; more visitors than these would pass the cap on connections.
const FULL: Size = Size {
    name: "full",
    crowd: 2_000,
    visits: 50,
    hanging: 10_000,
    pages: 5_000,
    heavy: 256,
    held: 480,
};

const SMALL: Size = Size {
    name: "small",
    crowd: 1_000,
    visits: 10,
    hanging: 2_000,
    pages: 300,
    heavy: 64,
    held: 480,
};

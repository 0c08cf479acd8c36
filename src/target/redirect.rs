//! How far may redirects lead? Not back to a URL of the chain, and not past a limit.

use crate::target::Target;

/// The URLs of one chain of redirects, the first included.
#[derive(Clone, Debug)]
pub struct RedirectChain {
    /// At most [`REDIRECTS_MAX`] + 1 canonical texts.
    seen: Vec<String>,
    redirects: usize,
}

/// Why a redirect is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFollowed {
    /// The URL has been in the chain before.
    #[error("the redirects go in a circle")]
    Loop,
    /// The chain has [`REDIRECTS_MAX`] redirects already.
    #[error("there are too many redirects")]
    TooMany,
}

impl RedirectChain {
    /// A chain that starts here.
    pub fn from(first: &Target) -> Self {
        Self { seen: vec![first.canonical().to_owned()], redirects: 0 }
    }

    /// Goes on to the next URL.
    ///
    /// # Errors
    /// [`NotFollowed`] when the chain must end here.
    pub fn follow(&mut self, next: &Target) -> Result<(), NotFollowed> {
        if self.seen.iter().any(|url| url == next.canonical()) {
            return Err(NotFollowed::Loop);
        }
        if self.redirects >= REDIRECTS_MAX {
            return Err(NotFollowed::TooMany);
        }
        self.seen.push(next.canonical().to_owned());
        self.redirects += 1;
        Ok(())
    }

    /// Lets URLs come up again, because whoever follows the chain has got something (a cookie)
    /// for which they may answer differently. The redirects so far still count.
    pub fn forget_urls(&mut self) {
        self.seen.clear();
    }

    /// How many redirects have been followed.
    pub fn redirects(&self) -> usize {
        self.redirects
    }
}

/// The most redirects that are followed. curl's scripts and Let's Encrypt use ten; browsers stop
/// at twenty (Fetch §4.4), and no healthy site needs half of that.
pub const REDIRECTS_MAX: usize = 10;

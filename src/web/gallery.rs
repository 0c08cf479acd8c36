//! Pictures of cases: drawn once, kept for a while, and never so many at a time that answers wait.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use moka::sync::Cache;
use ring::digest;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::check::Refusal;
use crate::figures::Sheet;
use crate::picture;
use crate::picture::Scene;

/// Draws pictures, and keeps them. Cheap to clone.
#[derive(Clone)]
pub(super) struct Gallery {
    kept: Cache<Name, Bytes>,
    places: Arc<Semaphore>,
}

/// What a picture is known by: a digest of the code that it shows, and of who draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Name([u8; NAME_BYTES]);

impl Name {
    /// The name of the picture of this code.
    pub(super) fn of(code: &str) -> Self {
        let mut context = digest::Context::new(&digest::SHA256);
        context.update(concat!(env!("CARGO_PKG_VERSION"), "\n").as_bytes());
        context.update(code.as_bytes());
        let mut name = [0; NAME_BYTES];
        // Half of the digest: two cases meet in it by no chance that matters.
        name.iter_mut().zip(context.finish().as_ref()).for_each(|(to, from)| *to = *from);
        Self(name)
    }

    /// As an entity tag (RFC 9110 §8.8.3).
    pub(super) fn etag(self) -> String {
        format!("\"{:032x}\"", u128::from_be_bytes(self.0))
    }
}

impl Gallery {
    /// Nothing is drawn yet.
    pub(super) fn new() -> Self {
        let kept = Cache::builder()
            .max_capacity(BUDGET_BYTES)
            .weigher(|_: &Name, png: &Bytes| {
                u32::try_from(png.len() + FLAT_BYTES).unwrap_or(u32::MAX)
            })
            .build();
        Self { kept, places: Arc::new(Semaphore::new(PLACES)) }
    }

    /// A picture that is there.
    pub(super) fn kept(&self, name: Name) -> Option<Bytes> {
        self.kept.get(&name)
    }

    /// Draws a picture, once there is a place to draw.
    ///
    /// # Errors
    /// [`Refusal::Busy`] when too many are being drawn, [`Refusal::Broken`] when it cannot be drawn.
    pub(super) async fn draw(&self, name: Name, scene: Scene) -> Result<Bytes, Refusal> {
        let place = timeout(PLACE_WITHIN, Arc::clone(&self.places).acquire_owned()).await;
        let Ok(Ok(place)) = place else {
            return Err(Refusal::Busy { retry_after: BUSY_RETRY_AFTER });
        };
        if let Some(drawn_meanwhile) = self.kept(name) {
            return Ok(drawn_meanwhile);
        }
        let kept = self.kept.clone();
        // The place is given back by the drawing, not by who waits for it: they may leave.
        let drawn = spawn_blocking(move || {
            let png = picture::png(&scene).map(Bytes::from);
            if let Some(png) = &png {
                kept.insert(name, png.clone());
            }
            drop(place);
            png
        });
        drawn.await.ok().flatten().ok_or(Refusal::Broken)
    }

    /// Writes down how much is kept, and how much may be.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        self.kept.run_pending_tasks();
        let bytes = self.kept.weighted_size() as f64;
        sheet.gauge("pictures_bytes", "What kept pictures take.", Vec::new(), bytes);
        let most = BUDGET_BYTES as f64;
        sheet.gauge("pictures_max_bytes", "What they may take.", Vec::new(), most);
    }
}

/// Half of a SHA-256.
const NAME_BYTES: usize = 16;

/// Pictures that are drawn at the same time: one takes some 20 ms of a core, and never are all
/// cores of a small machine at it.
const PLACES: usize = 1;

/// Networks wait some seconds for a picture. Whoever waits holds a connection.
const PLACE_WITHIN: Duration = Duration::from_secs(2);

/// A picture is drawn long before that.
const BUSY_RETRY_AFTER: Duration = Duration::from_secs(5);

/// Memory for pictures: some 400 of usual size. Whoever shows a link mostly keeps the picture.
const BUDGET_BYTES: u64 = 16 * 1024 * 1024;

/// Name, pointers and what the map takes for an entry.
const FLAT_BYTES: usize = 256;

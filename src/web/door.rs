//! The door of the service, as everybody inside sees it: whether it is closing, how many came,
//! how many were turned away, how many are inside, and what was handed out at the door.
//!
//! It counts; who may come in is decided elsewhere.

use std::sync::Arc;
use std::sync::OnceLock;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use axum::http::StatusCode;
use tokio::sync::watch;

use crate::figures::Counts;
use crate::figures::Figures;
use crate::figures::Route;
use crate::figures::Sheet;
use crate::figures::StatusClass;
use crate::web::ready::Ready;

/// The door, put into every request's extensions. Cheap to clone.
#[derive(Clone)]
pub(super) struct Door {
    closing: watch::Receiver<bool>,
    tally: Arc<Tally>,
}

struct Tally {
    places: usize,
    inside: AtomicUsize,
    came: Counts<()>,
    turned_away: Counts<()>,
    not_accepted: Counts<()>,
    /// Where answers are counted. The first request that comes to the router brings it along, and
    /// nothing can be ready before.
    figures: OnceLock<Arc<Figures>>,
    ready: Arc<Ready>,
}

impl Door {
    /// A door to so many places, with these answers ready at it.
    pub(super) fn new(places: usize, closing: watch::Receiver<bool>, ready: Arc<Ready>) -> Self {
        let tally = Tally {
            places,
            inside: AtomicUsize::new(0),
            came: Counts::default(),
            turned_away: Counts::default(),
            not_accepted: Counts::default(),
            figures: OnceLock::new(),
            ready,
        };
        Self { closing, tally: Arc::new(tally) }
    }

    /// Whether shutdown has begun.
    pub(super) fn is_closing(&self) -> bool {
        *self.closing.borrow()
    }

    /// Tells when shutdown begins.
    pub(super) fn closing(&self) -> watch::Receiver<bool> {
        self.closing.clone()
    }

    /// A connection was let in; it is inside for as long as what is returned lives.
    pub(super) fn let_in(&self) -> Inside {
        self.tally.came.add(());
        self.tally.inside.fetch_add(1, Ordering::Relaxed);
        Inside(Arc::clone(&self.tally))
    }

    /// A connection was closed at once, since its client holds too many.
    pub(super) fn turned_away(&self) {
        self.tally.turned_away.add(());
    }

    /// The system could not hand over a connection: mostly for want of open files.
    pub(super) fn not_accepted(&self) {
        self.tally.not_accepted.add(());
    }

    /// From now on, answers that are given at the door are counted here.
    pub(super) fn count_in(&self, figures: &Arc<Figures>) {
        self.tally.figures.get_or_init(|| Arc::clone(figures));
    }

    /// An answer that was ready was given to who asked for this path.
    pub(super) fn gave_ready(&self, path: &str, status: StatusCode) {
        let Some(figures) = self.tally.figures.get() else { return };
        let route = match path {
            "/api/check" => Route::ApiCheck,
            "/check" => Route::Check,
            _ => Route::Link,
        };
        figures.ready(route, StatusClass::of(status.as_u16()));
    }

    /// Writes all of it down.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        let tally = &self.tally;
        tally.ready.tell_figures(sheet);
        let inside = tally.inside.load(Ordering::Relaxed);
        sheet.number("connections_open", "Connections of visitors.", inside);
        sheet.number("connections_max", "Connections that may be open at once.", tally.places);
        tally.came.tell(sheet, "connections_accepted", "Connections that were let in.");
        let help = "Connections closed at once, since their client held too many.";
        tally.turned_away.tell(sheet, "connections_turned_away", help);
        let help = "Connections that the system could not hand over, mostly for want of files.";
        tally.not_accepted.tell(sheet, "accept_errors", help);
        let closing = u8::from(self.is_closing());
        sheet.gauge("draining", "Whether we are on our way out: 1 or 0.", Vec::new(), closing);
    }
}

/// Counts as inside for as long as it lives.
pub(super) struct Inside(Arc<Tally>);

impl Drop for Inside {
    fn drop(&mut self) {
        self.0.inside.fetch_sub(1, Ordering::Relaxed);
    }
}

//! How far the work is, in one line on standard error that is rewritten and leaves nothing behind.
//!
//! Only for a terminal. It moves no cursor but to the start of the line, and uses no colour, so
//! that any terminal can show it.

use std::io::IsTerminal;
use std::io::Write;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio::time::Instant;
use tokio::time::interval;

use crate::machine::Part;

/// What takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    /// A part of the measurement on this machine.
    Look(Part),
    /// The service looks.
    Service,
    /// This machine asks at addresses that others were led to.
    Elsewhere,
    /// What was seen is judged, here or by the service.
    Judging,
}

impl Work {
    /// At most 60 letters: the line must fit into any terminal, or it cannot be rewritten.
    fn words(self) -> &'static str {
        match self {
            Self::Look(Part::Page) => "Asking for the page",
            Self::Look(Part::Machine) => "Looking at this machine",
            Self::Look(Part::Controls) => "Asking other sites",
            Self::Look(Part::Portal) => "Looking for a log-in page in between",
            Self::Look(Part::Proxy) => "Asking the proxy",
            Self::Look(Part::Ways) => "Looking how far packets come",
            Self::Service => "Waiting for the service",
            Self::Elsewhere => "Asking at other addresses of the site",
            Self::Judging => "Putting it together",
        }
    }
}

/// The line. It goes when this is dropped.
pub(super) struct Progress {
    shown: Option<Shown>,
}

struct Shown {
    line: Arc<Mutex<Line>>,
    clock: JoinHandle<()>,
}

impl Progress {
    /// Shows the line when standard error is a terminal. Must be called inside a tokio runtime.
    pub(super) fn start() -> Self {
        let shown = std::io::stderr().is_terminal().then(|| {
            let line = Arc::new(Mutex::new(Line::new(Box::new(std::io::stderr()))));
            let clock = tokio::spawn(keep_counting(Arc::clone(&line)));
            Shown { line, clock }
        });
        Self { shown }
    }

    /// Something takes its time from now on.
    pub(super) fn begin(&self, work: Work) {
        self.change(|under_way| under_way.push(work));
    }

    /// It has ended.
    pub(super) fn end(&self, work: Work) {
        self.change(|under_way| under_way.retain(|other| *other != work));
    }

    fn change(&self, change: impl FnOnce(&mut Vec<Work>)) {
        if let Some(shown) = &self.shown {
            locked(&shown.line, |line| {
                change(&mut line.under_way);
                line.write();
            });
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(shown) = &self.shown {
            shown.clock.abort();
            locked(&shown.line, Line::end);
        }
    }
}

/// Rewrites the line every second, so that a person sees that somebody works. Ends with the line.
async fn keep_counting(line: Arc<Mutex<Line>>) {
    let mut seconds = interval(Duration::from_secs(1));
    loop {
        seconds.tick().await;
        locked(&line, Line::write);
    }
}

/// A line is whole after each write, even if somebody panicked meanwhile.
fn locked(line: &Mutex<Line>, then: impl FnOnce(&mut Line)) {
    then(&mut line.lock().unwrap_or_else(PoisonError::into_inner));
}

/// A line on a terminal, rewritten in place.
struct Line {
    to: Box<dyn Write + Send>,
    began: Instant,
    /// What takes its time; the first of it is told.
    under_way: Vec<Work>,
    /// Columns of the terminal that hold something of ours.
    used: usize,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    /// Nothing more is written, whoever may still hold the line.
    Ended,
}

impl Line {
    fn new(to: Box<dyn Write + Send>) -> Self {
        let (began, state) = (Instant::now(), State::Open);
        Self { to, began, under_way: PARTS.map(Work::Look).to_vec(), used: 0, state }
    }

    /// Writes the line anew; what was longer before is overwritten with blanks.
    fn write(&mut self) {
        if self.state == State::Ended {
            return;
        }
        let words = self.under_way.first().map_or(NOTHING_LEFT, |work| work.words());
        let text = format!("{words} ... {} s", self.began.elapsed().as_secs());
        self.put(&format!("\r{text:<used$}", used = self.used));
        self.used = text.len();
    }

    /// Takes the line away.
    fn end(&mut self) {
        if self.used > 0 {
            self.put(&format!("\r{:used$}\r", "", used = self.used));
        }
        self.state = State::Ended;
    }

    fn put(&mut self, text: &str) {
        // A terminal that takes nothing any more shows nothing; the work goes on.
        let _ = self.to.write_all(text.as_bytes()).and_then(|()| self.to.flush());
    }
}

/// The parts of the measurement, those first that people wait for most.
const PARTS: [Part; 6] =
    [Part::Page, Part::Ways, Part::Controls, Part::Portal, Part::Proxy, Part::Machine];

/// Between two steps.
const NOTHING_LEFT: &str = "Looking";

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left on a terminal that knows nothing but the carriage return.
    #[derive(Clone, Default)]
    struct Screen(Arc<Mutex<(Vec<u8>, usize)>>);

    impl Screen {
        fn shown(&self) -> String {
            String::from_utf8_lossy(&self.0.lock().unwrap().0).trim_end().to_owned()
        }
    }

    impl Write for Screen {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            let (cells, column) = &mut *self.0.lock().unwrap();
            for &byte in bytes {
                match byte {
                    b'\r' => *column = 0,
                    byte => {
                        if *column == cells.len() {
                            cells.push(b' ');
                        }
                        cells[*column] = byte;
                        *column += 1;
                    }
                }
            }
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    const WORK: [Work; 9] = [
        Work::Look(Part::Page),
        Work::Look(Part::Machine),
        Work::Look(Part::Controls),
        Work::Look(Part::Portal),
        Work::Look(Part::Proxy),
        Work::Look(Part::Ways),
        Work::Service,
        Work::Elsewhere,
        Work::Judging,
    ];

    #[test]
    fn one_line_is_rewritten_and_nothing_is_left_behind() {
        let screen = Screen::default();
        let mut line = Line::new(Box::new(screen.clone()));
        for work in WORK {
            line.under_way = vec![work, Work::Judging];
            line.write();
            assert_eq!(screen.shown(), format!("{} ... 0 s", work.words()));
            assert!(work.words().len() <= 60);
        }
        line.under_way.clear();
        line.write();
        assert_eq!(screen.shown(), "Looking ... 0 s");
        line.end();
        line.write();
        assert_eq!(screen.shown(), "");
        assert_eq!(screen.0.lock().unwrap().1, 0, "the cursor is at the start of the line");
    }
}

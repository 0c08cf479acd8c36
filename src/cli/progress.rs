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

/// What has been done, or is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// The work has begun.
    Begun,
    /// This machine has looked at something.
    Looked(Part),
    /// The service has looked too.
    ServiceLooked,
    /// This machine asks at addresses that others were led to.
    Elsewhere,
    /// What was seen is being judged.
    Judging,
}

impl Stage {
    /// At most 60 letters: the line must fit into any terminal, or it cannot be rewritten.
    fn words(self) -> &'static str {
        match self {
            Self::Begun => "Looking from this machine",
            Self::Looked(Part::Machine) => "This machine is looked at. The site is next",
            Self::Looked(Part::Page) => "The page is looked at. The network is next",
            Self::Looked(Part::Controls) => "Other sites are looked at",
            Self::Looked(Part::Portal) => "Looked for a log-in page in between",
            Self::Looked(Part::Proxy) => "The proxy is asked",
            Self::Looked(Part::Ways) => "The way to the site is walked",
            Self::ServiceLooked => "The service has looked too",
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

    /// Says how far the work is.
    pub(super) fn tell(&self, stage: Stage) {
        if let Some(shown) = &self.shown {
            locked(&shown.line, |line| line.write(Some(stage)));
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
        locked(&line, |line| line.write(None));
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
    stage: Stage,
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
        Self { to, began: Instant::now(), stage: Stage::Begun, used: 0, state: State::Open }
    }

    /// Writes the line anew; what was longer before is overwritten with blanks.
    fn write(&mut self, stage: Option<Stage>) {
        if self.state == State::Ended {
            return;
        }
        self.stage = stage.unwrap_or(self.stage);
        let text = format!("{} ... {} s", self.stage.words(), self.began.elapsed().as_secs());
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

    const STAGES: [Stage; 10] = [
        Stage::Begun,
        Stage::Looked(Part::Machine),
        Stage::Looked(Part::Page),
        Stage::Looked(Part::Controls),
        Stage::Looked(Part::Portal),
        Stage::Looked(Part::Proxy),
        Stage::Looked(Part::Ways),
        Stage::ServiceLooked,
        Stage::Elsewhere,
        Stage::Judging,
    ];

    #[test]
    fn one_line_is_rewritten_and_nothing_is_left_behind() {
        let screen = Screen::default();
        let mut line = Line::new(Box::new(screen.clone()));
        for stage in STAGES {
            line.write(Some(stage));
            assert_eq!(screen.shown(), format!("{} ... 0 s", stage.words()));
            assert!(screen.shown().len() < 80);
        }
        line.end();
        line.write(Some(Stage::Begun));
        assert_eq!(screen.shown(), "");
        assert_eq!(screen.0.lock().unwrap().1, 0, "the cursor is at the start of the line");
    }
}

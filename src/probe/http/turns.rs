//! Keeps the turns of a conversation: we ask, then we listen. And remembers what was heard.
//!
//! A server that talks before it was asked (an SSH banner, a `503` sent on accept) would be
//! called a broken connection by the HTTP library; here its words wait until the request is out,
//! so that they can be read for what they are. It must not understand what it carries.

use std::io;
use std::io::ErrorKind;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::task::Context;
use std::task::Poll;
use std::task::Waker;
use std::task::ready;

use tokio::io::AsyncRead;
use tokio::io::AsyncWrite;
use tokio::io::ReadBuf;

use crate::observation::Speaks;
use crate::probe::stream::Flood;
use crate::probe::stream::Meter;
use crate::probe::stream::Metered;
use crate::probe::stream::READ_BUDGET_BYTES;

/// A stream that is not read before something was written to it.
#[derive(Debug)]
pub(super) struct Turns<S> {
    stream: Metered<S>,
    turn: Turn,
    ending: Arc<Mutex<Ending>>,
}

/// What was seen of a stream that has moved into a connection.
#[derive(Debug)]
pub(super) struct Seen {
    meter: Meter,
    ending: Arc<Mutex<Ending>>,
}

/// How a stream ended, as far as reading and writing it told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ending {
    /// It has not ended.
    #[default]
    Open,
    /// The other side closed it.
    Closed,
    /// The other side reset it.
    Reset,
    /// The other side broke the rules of the encryption below.
    Garbled,
    /// The other side sent more than the budget.
    Flooded,
}

/// Whose turn it is to speak.
#[derive(Debug)]
enum Turn {
    /// Ours; whoever wants to read is woken when we have spoken.
    Ours(Option<Waker>),
    /// Anybody's.
    Open,
}

impl<S> Turns<S> {
    /// Wraps a stream, and gives a handle to what will be seen of it.
    pub(super) fn new(stream: S) -> (Self, Seen) {
        let stream = Metered::new(stream, READ_BUDGET_BYTES);
        let ending = Arc::new(Mutex::new(Ending::Open));
        let seen = Seen { meter: stream.meter(), ending: Arc::clone(&ending) };
        (Self { stream, turn: Turn::Ours(None), ending }, seen)
    }

    fn note(&self, ending: Ending) {
        let mut noted = self.ending.lock().unwrap_or_else(PoisonError::into_inner);
        // What follows the first ending follows from it.
        if *noted == Ending::Open {
            *noted = ending;
        }
    }

    fn spoken(&mut self) {
        if let Turn::Ours(Some(waiting)) = std::mem::replace(&mut self.turn, Turn::Open) {
            waiting.wake();
        }
    }
}

impl Seen {
    /// How many bytes were read above TLS.
    pub(super) fn read_bytes(&self) -> usize {
        self.meter.read_bytes()
    }

    /// The first bytes that were read above TLS.
    pub(super) fn first(&self) -> Vec<u8> {
        self.meter.first()
    }

    /// Which protocol the first bytes belong to; `None` when nothing was read.
    pub(super) fn spoken(&self) -> Option<Speaks> {
        self.meter.spoken()
    }

    /// How the stream ended.
    pub(super) fn ending(&self) -> Ending {
        *self.ending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Turns<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if let Turn::Ours(waiting) = &mut self.turn {
            *waiting = Some(context.waker().clone());
            return Poll::Pending;
        }
        let before = buffer.filled().len();
        let outcome = ready!(Pin::new(&mut self.stream).poll_read(context, buffer));
        match &outcome {
            Ok(()) if buffer.filled().len() == before => self.note(Ending::Closed),
            Ok(()) => {}
            Err(error) => self.note(ending_of(error)),
        }
        Poll::Ready(outcome)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Turns<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let outcome = ready!(Pin::new(&mut self.stream).poll_write(context, bytes));
        if outcome.is_err() {
            // What the other side said before it hung up can still be read, and tells more.
            self.note(Ending::Reset);
        }
        self.spoken();
        Poll::Ready(outcome)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// Errors of reading. What is neither a flood nor a plain end was a hard end.
fn ending_of(error: &io::Error) -> Ending {
    if error.get_ref().is_some_and(|inner| inner.is::<Flood>()) {
        return Ending::Flooded;
    }
    match error.kind() {
        // TLS without close_notify: common, and no different from a close without TLS.
        ErrorKind::UnexpectedEof => Ending::Closed,
        ErrorKind::InvalidData if !is_alert(error) => Ending::Garbled,
        _ => Ending::Reset,
    }
}

/// Whether the other side ended the encryption with an alert of its own.
fn is_alert(error: &io::Error) -> bool {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    matches!(inner, Some(rustls::Error::AlertReceived(_)))
}

//! A stream that counts what it reads against a budget and remembers how it began; and counts
//! what it sends.
//!
//! It sits below TLS and HTTP, so that no layer above can be kept busy with bytes that nobody
//! asked for: control-frame floods, endless headers, handshakes without end. It must not
//! understand what it carries.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::task::Context;
use std::task::Poll;
use std::task::ready;

use tokio::io::AsyncRead;
use tokio::io::AsyncWrite;
use tokio::io::ReadBuf;
use tokio::net::TcpStream;

use crate::observation::Speaks;
use crate::probe::first_bytes;

/// A TCP connection under measure. Only `dialer` makes one.
pub(crate) type Wire = Metered<TcpStream>;

/// A stream under measure. Also fits above TLS, to see how the plain text began.
#[derive(Debug)]
pub(crate) struct Metered<S> {
    stream: S,
    meter: Meter,
}

/// What a [`Metered`] stream has read and sent so far. Stays readable after the stream was moved into
/// another layer. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Meter {
    reading: Arc<Mutex<Reading>>,
}

/// The error of reading past the budget, inside the [`io::Error`] that the layers above see.
#[derive(Debug, thiserror::Error)]
#[error("the other side sent more than we read")]
pub(crate) struct Flood;

impl<S> Metered<S> {
    /// Puts a stream under measure. At most `budget_bytes` can be read from it.
    pub(crate) fn new(stream: S, budget_bytes: usize) -> Self {
        let reading = Reading { budget_bytes, ..Reading::default() };
        Self { stream, meter: Meter { reading: Arc::new(Mutex::new(reading)) } }
    }

    /// The stream without its measure.
    #[cfg(test)]
    pub(crate) fn into_inner(self) -> S {
        self.stream
    }

    /// A handle that outlives moving this stream elsewhere.
    pub(crate) fn meter(&self) -> Meter {
        self.meter.clone()
    }
}

impl Meter {
    /// How many bytes were read.
    pub(crate) fn read_bytes(&self) -> usize {
        self.lock().read_bytes
    }

    /// How many bytes were sent.
    pub(crate) fn sent_bytes(&self) -> usize {
        self.lock().sent_bytes
    }

    /// The first bytes that were read, at most 64 of them.
    pub(crate) fn first(&self) -> Vec<u8> {
        self.lock().first.clone()
    }

    /// Which protocol the first bytes belong to; `None` when nothing was read.
    pub(crate) fn spoken(&self) -> Option<Speaks> {
        first_bytes::spoken(&self.lock().first)
    }

    /// Whether the other side sent more than the budget.
    pub(crate) fn is_flooded(&self) -> bool {
        let reading = self.lock();
        reading.read_bytes > reading.budget_bytes
    }

    fn count_sent(&self, bytes: usize) {
        let mut reading = self.lock();
        reading.sent_bytes = reading.sent_bytes.saturating_add(bytes);
    }

    /// A reading is whole between any two statements, so a panic elsewhere cannot spoil it.
    fn lock(&self) -> MutexGuard<'_, Reading> {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Metered<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.meter.is_flooded() {
            return Poll::Ready(Err(io::Error::other(Flood)));
        }
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        let noted = self.meter.lock().take_note(&buffer.filled()[before..]);
        Poll::Ready(noted.map_err(|flood| {
            // An error means that nothing was read.
            buffer.set_filled(before);
            io::Error::other(flood)
        }))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Metered<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let sent = ready!(Pin::new(&mut self.stream).poll_write(context, bytes))?;
        self.meter.count_sent(sent);
        Poll::Ready(Ok(sent))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let sent = ready!(Pin::new(&mut self.stream).poll_write_vectored(context, slices))?;
        self.meter.count_sent(sent);
        Poll::Ready(Ok(sent))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

/// The counters behind a [`Meter`].
#[derive(Debug, Default)]
struct Reading {
    budget_bytes: usize,
    read_bytes: usize,
    sent_bytes: usize,
    first: Vec<u8>,
}

impl Reading {
    fn take_note(&mut self, fresh: &[u8]) -> Result<(), Flood> {
        let wanted = first_bytes::KEPT_BYTES.saturating_sub(self.first.len()).min(fresh.len());
        self.first.extend_from_slice(&fresh[..wanted]);
        self.read_bytes = self.read_bytes.saturating_add(fresh.len());
        if self.read_bytes > self.budget_bytes { Err(Flood) } else { Ok(()) }
    }
}

/// How much is read from one connection, all layers together. A certificate chain takes up to
/// 64 KiB, a response head up to 64 KiB and a body up to 64 KiB; twice that for framing and
/// interim answers, and the rest is a flood.
pub(super) const READ_BUDGET_BYTES: usize = 512 * 1024;

#[cfg(test)]
mod tests {
    use tokio::io::AsyncReadExt;

    use super::Flood;
    use super::Metered;
    use crate::observation::Speaks;

    #[tokio::test]
    async fn the_budget_may_be_used_up_but_not_passed() {
        let mut exact = Metered::new(&b"HTTP/1.1 200 OK"[..], 15);
        let mut text = String::new();
        exact.read_to_string(&mut text).await.expect("within the budget");
        assert_eq!(text, "HTTP/1.1 200 OK");
        assert!(!exact.meter().is_flooded());

        let mut over = Metered::new(&b"HTTP/1.1 200 OK"[..], 14);
        let error = over.read_to_string(&mut text).await.expect_err("one byte too many");
        assert!(error.get_ref().is_some_and(|inner| inner.is::<Flood>()));
        assert!(over.meter().is_flooded());
        assert!(over.read_u8().await.is_err(), "a flooded stream stays shut");
    }

    #[tokio::test]
    async fn the_beginning_is_kept_after_the_stream_has_moved() {
        let bytes = [b"SSH-2.0-x".as_slice(), &[b'y'; 100]].concat();
        let stream = Metered::new(&bytes[..], 1000);
        let meter = stream.meter();
        assert_eq!(meter.spoken(), None);
        let mut moved = Box::new(stream);
        let mut read = Vec::new();
        moved.read_to_end(&mut read).await.expect("all is read");
        assert_eq!(meter.first(), bytes[..64]);
        assert_eq!(meter.read_bytes(), bytes.len());
        assert_eq!(meter.spoken(), Some(Speaks::Ssh));
    }
}

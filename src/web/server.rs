//! The accept loop: a cap on connections, deadlines on each, and a drain that ends.
//!
//! `axum::serve` has neither a header timeout nor a drain deadline, so a half-sent request
//! could hold a socket, and a shutdown, for ever.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::body::Bytes;
use axum::body::HttpBody;
use axum::extract::Request;
use axum::http::Response;
use http_body_util::Either;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::rt::TokioTimer;
use nix::sys::socket::setsockopt;
use nix::sys::socket::sockopt;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio::time::timeout;
use tower::ServiceExt;

use crate::web::Settings;
use crate::web::crowd::Crowd;
use crate::web::door::Door;
use crate::web::held;
use crate::web::ready::Ready;

/// The socket's other end, put into every request's extensions.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The server's limits. The defaults are for the public Internet.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections open at once; further ones wait in the kernel's queue.
    pub connections: usize,
    /// Connections of one client; further ones are closed at once.
    pub connections_per_client: usize,
    /// From the start of waiting for a request to its whole head: bounds half-sent heads and
    /// idle kept-alive connections alike.
    pub head_read: Duration,
    /// The longest life of a connection, so that a reader who never reads cannot keep its place.
    pub connection_age: Duration,
    /// How long we go on accepting after shutdown began, so that a load balancer sees `/readyz`
    /// say 503 and sends nobody else here.
    pub notice: Duration,
    /// When the drain ends, finished or not, counted from the end of the notice.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // At 21 KB each, with layers: about 40 MB.
            connections: 2048,
            // A quarter of all: a large office or a carrier's shared address fits, one client cannot
            // take everything.
            connections_per_client: 512,
            // A phone on a bad line needs a few seconds for a large form.
            head_read: Duration::from_secs(10),
            connection_age: Duration::from_secs(300),
            // Balancers that poll every second notice within it.
            notice: Duration::from_secs(1),
            // The longest check has ended by then: 28 s, and 8 s for a look at ourselves.
            drain: Duration::from_secs(38),
        }
    }
}

/// Serves until `shutdown`, then drains. Returns when every connection has ended or the drain's
/// deadline has passed.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    settings: &Settings,
    shutdown: impl Future<Output = ()>,
) {
    serve_within(Limits::default(), listener, app, settings, shutdown).await;
}

/// [`serve`] with limits of one's own.
pub async fn serve_within(
    limits: Limits,
    listener: TcpListener,
    app: Router,
    settings: &Settings,
    shutdown: impl Future<Output = ()>,
) {
    bound_buffers(&listener);
    let (drain, draining) = watch::channel(false);
    let ready = Arc::new(Ready::new());
    let server = Server {
        listener,
        app,
        limits,
        places: Arc::new(Semaphore::new(limits.connections)),
        crowd: Crowd::new(limits.connections_per_client, settings),
        door: Door::new(limits.connections, draining, Arc::clone(&ready)),
        ready,
    };
    let mut connections = JoinSet::new();
    tokio::select! {
        () = server.accept_into(&mut connections) => {}
        () = shutdown => {}
    }
    drain.send_replace(true);
    // Those who come during the notice are still served; `/readyz` tells balancers to go.
    let _ = timeout(limits.notice, server.accept_into(&mut connections)).await;
    drop(server);
    let all_ended = async { while connections.join_next().await.is_some() {} };
    if timeout(limits.drain, all_ended).await.is_err() {
        tracing::warn!("the drain deadline has passed; closing what is left");
    }
}

/// All that the accept loop holds.
struct Server {
    listener: TcpListener,
    app: Router,
    limits: Limits,
    places: Arc<Semaphore>,
    crowd: Crowd,
    door: Door,
    ready: Arc<Ready>,
}

impl Server {
    /// Accepts for ever; a place first, then a connection.
    async fn accept_into(&self, connections: &mut JoinSet<()>) {
        loop {
            let Ok(place) = Arc::clone(&self.places).acquire_owned().await else { return };
            let accepted = self.listener.accept().await;
            while connections.try_join_next().is_some() {}
            let Ok((stream, peer)) = accepted else {
                // Mostly "too many open files": wait for others to close some.
                self.door.not_accepted();
                sleep(ACCEPT_PAUSE).await;
                continue;
            };
            let Some(seat) = self.crowd.admit(peer.ip()) else {
                self.door.turned_away();
                continue;
            };
            let inside = self.door.let_in();
            let connection = Connection {
                app: self.app.clone(),
                peer: Peer(peer),
                door: self.door.clone(),
                ready: Arc::clone(&self.ready),
                in_flight: Arc::default(),
            };
            let limits = self.limits;
            connections.spawn(async move {
                connection.run(stream, limits).await;
                drop((inside, seat, place));
            });
        }
    }
}

/// One connection.
struct Connection {
    app: Router,
    peer: Peer,
    door: Door,
    ready: Arc<Ready>,
    in_flight: Arc<AtomicUsize>,
}

impl Connection {
    /// Serves requests until either side ends it, it grows too old, or the drain begins.
    async fn run(self, stream: TcpStream, limits: Limits) {
        // Answers are written whole; waiting to fill a packet would only delay them.
        let _ = stream.set_nodelay(true);
        give_up_when_unread(&stream);
        let mut draining = self.door.closing();
        let in_flight = Arc::clone(&self.in_flight);
        let service = service_fn(move |request| self.answer(request));
        let served = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.head_read)
            .max_buf_size(HEAD_MAX_BYTES)
            .serve_connection(TokioIo::new(stream), service);
        let mut served = std::pin::pin!(served);
        tokio::select! {
            // How a connection ended is the client's affair.
            _ = served.as_mut() => return,
            () = sleep(limits.connection_age) => {}
            () = begun(&mut draining, limits.notice) => {}
        }
        served.as_mut().graceful_shutdown();
        tokio::select! {
            _ = served => {}
            () = idle(&in_flight) => {}
            () = sleep(limits.drain) => {}
        }
    }

    /// Gives an answer that is ready, or hands the request to the router.
    fn answer(
        &self,
        request: Request<Incoming>,
    ) -> impl Future<Output = Result<Answer, std::convert::Infallible>> + use<> {
        let answer = match self.ready.answer(&request) {
            Some(ready) => {
                self.door.gave_ready(request.uri().path(), ready.status());
                Given::Ready(ready)
            }
            None => Given::Routed(self.route(request)),
        };
        async move {
            match answer {
                Given::Ready(ready) => Ok(ready.map(Either::Left)),
                Given::Routed(routed) => Ok(routed.await?.map(Either::Right)),
            }
        }
    }

    /// Hands one request to the router.
    fn route(
        &self,
        request: Request<Incoming>,
    ) -> impl Future<Output = Result<axum::response::Response, std::convert::Infallible>> + use<>
    {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(self.peer);
        request.extensions_mut().insert(self.door.clone());
        let counted = InFlight::enter(&self.in_flight);
        let (app, ready) = (self.app.clone(), Arc::clone(&self.ready));
        async move {
            let mut answer = app.oneshot(request).await?;
            ready.keep(&mut answer);
            // One that is made piece by piece is in flight until its last piece.
            Ok(match answer.body().size_hint().exact() {
                Some(_) => answer,
                None => answer.map(|body| held::until_its_end(body, counted)),
            })
        }
    }
}

/// Bounds what the kernel keeps for each connection: it would let answers of several MiB pile up for
/// a reader who does not read. Connections take the sizes over from the listener (socket(7)).
fn bound_buffers(listener: &TcpListener) {
    let _ = setsockopt(listener, sockopt::SndBuf, &KERNEL_BUFFER_BYTES);
    let _ = setsockopt(listener, sockopt::RcvBuf, &KERNEL_BUFFER_BYTES);
}

/// Asks the kernel to end the connection when its reader takes nothing for [`UNREAD_MAX_MS`]
/// (tcp(7)). Without it, such a reader keeps a place for as long as a connection may live.
#[cfg(target_os = "linux")]
fn give_up_when_unread(stream: &TcpStream) {
    let _ = setsockopt(stream, sockopt::TcpUserTimeout, &UNREAD_MAX_MS);
}

#[cfg(not(target_os = "linux"))]
fn give_up_when_unread(_stream: &TcpStream) {}

/// Whether an answer is there or has to be waited for.
enum Given<F> {
    Ready(Response<Full<Bytes>>),
    Routed(F),
}

/// An answer that was ready, or one of the router.
type Answer = Response<Either<Full<Bytes>, Body>>;

/// Ends when the drain has begun and its notice is over.
async fn begun(draining: &mut watch::Receiver<bool>, notice: Duration) {
    // An error means that the server is gone, which is as good a reason to end.
    let _ = draining.wait_for(|begun| *begun).await;
    sleep(notice).await;
}

/// Ends when nothing is being answered, after a moment in which a last answer can leave. So a
/// client that has sent half a head cannot delay the drain.
async fn idle(in_flight: &AtomicUsize) {
    loop {
        sleep(LINGER).await;
        if in_flight.load(Ordering::Acquire) == 0 {
            return;
        }
    }
}

/// Counts a request for as long as it lives, also when it is dropped half-way.
struct InFlight(Arc<AtomicUsize>);

impl InFlight {
    fn enter(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::AcqRel);
        Self(Arc::clone(count))
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// What is asked for in each direction; Linux takes twice of it. Every page fits, and over a
/// slow line of 300 ms it still moves 200 KB in a second.
const KERNEL_BUFFER_BYTES: usize = 64 * 1024;

/// How long an answer may wait, in milliseconds, for a reader who takes not one byte of it. A phone
/// that changes from one mast to another is back sooner.
#[cfg(target_os = "linux")]
const UNREAD_MAX_MS: u32 = 20_000;

/// The largest request head: our longest address (56 KiB) and a browser's usual headers.
const HEAD_MAX_BYTES: usize = 64 * 1024;

/// How long a finished answer has to leave the socket's buffer when a connection is closed.
const LINGER: Duration = Duration::from_millis(250);

/// The pause after a failed accept.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

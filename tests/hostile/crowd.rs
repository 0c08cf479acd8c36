//! Others who ask the same service at the same time, by plain sockets: hundreds of processes would
//! be the load themselves.

use std::sync::Arc;
use std::time::Duration;

use percent_encoding::NON_ALPHANUMERIC;
use percent_encoding::utf8_percent_encode;
use serde_json::Value;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// Askers under way.
pub(crate) struct Crowd {
    asking: JoinSet<Value>,
}

impl Crowd {
    /// Asks the service at this address about each of these URLs. When this returns, all of them
    /// have been sent.
    pub(crate) async fn ask(at: &str, urls: &[String]) -> Self {
        let sent = Arc::new(Semaphore::new(0));
        let mut asking = JoinSet::new();
        for url in urls {
            let (at, url, sent) = (at.to_owned(), url.clone(), Arc::clone(&sent));
            asking.spawn(async move {
                timeout(PATIENCE, one(&at, &url, &sent)).await.unwrap_or(Value::Null)
            });
        }
        let all = u32::try_from(urls.len()).expect("a crowd of this world");
        let _all = sent.acquire_many(all).await.expect("nobody closes it");
        Self { asking }
    }

    /// What each was told; `null` where nothing came.
    pub(crate) async fn answers(self) -> Vec<Value> {
        self.asking.join_all().await
    }
}

/// One question, and its answer when it is JSON.
#[expect(clippy::disallowed_methods, reason = "a visitor dials; only the checker must not")]
async fn one(at: &str, url: &str, sent: &Semaphore) -> Value {
    let mut stream = TcpStream::connect(at).await.expect("the service listens");
    let url = utf8_percent_encode(url, NON_ALPHANUMERIC);
    let head = format!(
        "GET /api/check?url={url} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n\
         Connection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.expect("the service reads");
    sent.add_permits(1);
    let mut text = String::new();
    stream.read_to_string(&mut text).await.expect("an answer comes");
    let body = text.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    serde_json::from_str(body).unwrap_or(Value::Null)
}

/// Longer than any look may take.
const PATIENCE: Duration = Duration::from_secs(100);

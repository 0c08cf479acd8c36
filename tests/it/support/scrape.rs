//! A service's figures as Prometheus reads them: over a socket, series by series.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::time::Duration;

use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::net::ToSocketAddrs;
use tokio::time::timeout;

/// All series at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Scrape {
    pub(crate) text: String,
    series: BTreeMap<String, f64>,
}

impl Scrape {
    /// Reads the figures of the service at this address.
    pub(crate) async fn of(service: impl ToSocketAddrs) -> Self {
        let answer = get(service, "/metrics", "").await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        let kind = "content-type: text/plain; version=0.0.4; charset=utf-8\r\n";
        assert!(answer.contains(kind), "{answer}");
        let (_, text) = answer.split_once("\r\n\r\n").expect("a body");
        Self::parse(text)
    }

    fn parse(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let series = lines.map(|line| {
            let (series, value) = line.rsplit_once(' ').expect("a series and its value");
            (series.to_owned(), value.parse().expect("a number"))
        });
        let series: BTreeMap<String, f64> = series.collect();
        let lines = text.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(series.len(), lines, "no series is told twice");
        Self { text: text.to_owned(), series }
    }

    /// The value of a series, written as in the text without `downforwhom_`.
    pub(crate) fn value(&self, series: &str) -> f64 {
        let ours = format!("downforwhom_{series}");
        let found = self.series.get(&ours).or_else(|| self.series.get(series));
        *found.unwrap_or_else(|| panic!("no series {series} in {}", self.text))
    }

    /// The values of all series of a name together.
    pub(crate) fn sum(&self, name: &str) -> f64 {
        let start = format!("downforwhom_{name}{{");
        self.series.iter().filter(|(key, _)| key.starts_with(&start)).map(|(_, value)| value).sum()
    }

    /// How much a series has grown since an earlier moment.
    pub(crate) fn grew(&self, since: &Self, series: &str) -> f64 {
        self.value(series) - since.value(series)
    }

    /// Every series, without its value.
    pub(crate) fn all(&self) -> BTreeSet<String> {
        self.series.keys().cloned().collect()
    }

    /// Every name, without labels.
    pub(crate) fn names(&self) -> BTreeSet<String> {
        let name = |series: &String| series.split('{').next().unwrap_or_default().to_owned();
        self.series.keys().map(name).collect()
    }
}

/// Asks over a connection of its own, with further lines in the head; gives the whole answer.
pub(crate) async fn get(service: impl ToSocketAddrs, path: &str, more: &str) -> String {
    send(service, format!("GET {path} HTTP/1.1\r\nHost: us\r\n{more}").as_bytes()).await
}

/// Sends the beginning of a head, asks to be left alone after the answer, and gives all of it.
#[expect(clippy::disallowed_methods, reason = "a test visits its own service")]
pub(crate) async fn send(service: impl ToSocketAddrs, head: &[u8]) -> String {
    let mut stream = TcpStream::connect(service).await.expect("the service listens");
    let whole = [head, b"Connection: close\r\n\r\n"].concat();
    // One that does not like the head may close before it has read all of it.
    let _ = stream.write_all(&whole).await;
    let mut answer = Vec::new();
    let read = timeout(Duration::from_secs(60), stream.read_to_end(&mut answer)).await;
    let _ = read.expect("the service answers in time");
    String::from_utf8_lossy(&answer).into_owned()
}

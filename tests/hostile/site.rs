//! One staged target: where it is, what the service has to be told to get there, and all that
//! lives as long as it does.

use std::any::Any;
use std::process::Stdio;

use tokio::process::Child;
use tokio::process::Command;

/// A staged target.
pub(crate) struct Site {
    /// The URL to ask about.
    pub(crate) url: String,
    /// Options of the service, beside those that let it visit this machine.
    pub(crate) options: String,
    /// Where the service runs.
    pub(crate) place: Place,
    /// What others ask the service meanwhile.
    pub(crate) crowd: Vec<String>,
    /// How much of the system the service has.
    pub(crate) files: Files,
    /// Servers, folders and processes; they end with the case.
    _kept: Vec<Box<dyn Any + Send>>,
}

/// Where the service runs.
pub(crate) enum Place {
    /// Where the test runs.
    Here,
    /// In a network of its own.
    Apart(Namespace),
}

/// How many more files the service may open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Files {
    /// As many as it wants.
    Enough,
    /// One, for the visitor who asks.
    One,
}

impl Site {
    /// A target at this URL.
    pub(crate) fn at(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            options: String::new(),
            place: Place::Here,
            crowd: Vec::new(),
            files: Files::Enough,
            _kept: Vec::new(),
        }
    }

    /// Keeps a part of the stage until the case is over.
    pub(crate) fn keeping(mut self, part: impl Any + Send) -> Self {
        self._kept.push(Box::new(part));
        self
    }

    /// Tells the service more: `--resolver 127.0.0.1:5353`, `--ca-file …`.
    pub(crate) fn asked_with(mut self, options: impl AsRef<str>) -> Self {
        self.options = format!("{} {}", self.options, options.as_ref());
        self
    }

    /// Has others ask about these URLs meanwhile.
    pub(crate) fn among(mut self, crowd: Vec<String>) -> Self {
        self.crowd = crowd;
        self
    }

    /// Runs the service in this namespace.
    pub(crate) fn seen_from(mut self, namespace: Namespace) -> Self {
        self.place = Place::Apart(namespace);
        self
    }

    /// Leaves the service no file for a look.
    pub(crate) fn without_files(mut self) -> Self {
        self.files = Files::One;
        self
    }
}

impl Place {
    /// The words that start a program there.
    pub(crate) fn starter(&self) -> Vec<String> {
        match self {
            Self::Here => Vec::new(),
            Self::Apart(namespace) => namespace.starter(),
        }
    }
}

/// A network namespace; it ends with the case.
pub(crate) struct Namespace {
    holder: Child,
}

impl Namespace {
    /// A namespace in which this script has run. It has nothing but an idle loopback interface
    /// before that.
    pub(crate) async fn made_by(script: &str) -> Self {
        let made = format!("set -e; {script}\necho made; exec sleep {LONGEST_S}");
        let mut holder = Command::new("unshare")
            .args(["--net", "sh", "-c", &made])
            .env("PATH", PATH)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("util-linux is part of every Debian");
        let mut said = String::new();
        let output = holder.stdout.take().expect("it is piped");
        let mut output = tokio::io::BufReader::new(output);
        tokio::io::AsyncBufReadExt::read_line(&mut output, &mut said).await.expect("a line");
        assert_eq!(said, "made\n", "the namespace is not as it should be: {script}");
        Self { holder }
    }

    fn starter(&self) -> Vec<String> {
        let pid = self.holder.id().expect("it sleeps");
        ["/usr/bin/nsenter", "-n", "-t", &pid.to_string()].map(str::to_owned).to_vec()
    }
}

/// Debian keeps `ip` and `nft` in sbin, which is not on everybody's path.
pub(crate) const PATH: &str = "/usr/sbin:/usr/bin:/sbin:/bin";

/// No case takes as long; what is forgotten ends by itself.
const LONGEST_S: u32 = 120;

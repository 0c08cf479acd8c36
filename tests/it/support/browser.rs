//! A real Chromium, driven through chromedriver; ended with all it started when dropped.

use std::process::Stdio;
use std::time::Duration;

use fantoccini::Client;
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use serde_json::json;
use tokio::io::AsyncBufReadExt;
use tokio::io::BufReader;
use tokio::process::Child;
use tokio::process::Command;
use tokio::time::timeout;

/// A browser with an empty profile.
pub(crate) struct Browser {
    page: Client,
    driver: Child,
}

/// The colours that a person has chosen for their system.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Colours {
    Light,
    Dark,
}

impl Browser {
    /// Opens a browser.
    pub(crate) async fn open(colours: Colours) -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own, so that the browsers it starts can be ended with it.
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .expect("chromedriver is installed");
        let port = timeout(PATIENCE, port_of(&mut driver)).await.expect("chromedriver starts");
        let page = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(colours))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("chromedriver opens a browser");
        Self { page, driver }
    }

    /// The page it shows.
    pub(crate) fn page(&self) -> &Client {
        &self.page
    }

    /// Goes to an address; a browser's own error page counts as having arrived.
    pub(crate) async fn go(&self, url: &str) {
        let _ = timeout(PATIENCE, self.page.goto(url)).await.expect("it arrives somewhere");
    }

    /// Runs a script's body on the page and returns what it returns.
    pub(crate) async fn run(&self, script: &str) -> Value {
        let run = timeout(PATIENCE, self.page.execute(script, Vec::new())).await;
        run.expect("the script ends").expect("the script runs")
    }

    /// Waits until a script's body returns true.
    pub(crate) async fn wait_until(&self, script: &str) {
        let looking = async {
            while self.page.execute(script, Vec::new()).await.ok() != Some(Value::Bool(true)) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        timeout(PATIENCE, looking).await.unwrap_or_else(|_| panic!("never true: {script}"));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The group that we made: chromedriver and its browsers, nothing else.
        if let Some(group) = self.driver.id() {
            let group = format!("-{group}");
            let _ = std::process::Command::new("kill").args(["-KILL", "--", &group]).status();
        }
    }
}

/// The port that chromedriver has chosen. Its first line names port 0.
async fn port_of(driver: &mut Child) -> u16 {
    let output = driver.stdout.take().expect("its output is piped");
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await.expect("its output is text") {
        if let Some((_, port)) = line.split_once("successfully on port ") {
            // The rest is read and thrown away, so that the driver never waits for us.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return port.trim_end_matches('.').parse().expect("a port");
        }
    }
    panic!("chromedriver ended without a port");
}

fn capabilities(colours: Colours) -> fantoccini::wd::Capabilities {
    let mut arguments = vec!["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"];
    if matches!(colours, Colours::Dark) {
        arguments.push("--force-dark-mode");
    }
    let wanted = json!({ "goog:chromeOptions": { "args": arguments } });
    wanted.as_object().expect("an object").clone()
}

/// Browsers are slow on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

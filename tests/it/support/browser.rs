//! A real Chromium or Firefox, driven through its WebDriver; ended with all it started when
//! dropped.

use std::process::Stdio;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fantoccini::Client;
use fantoccini::ClientBuilder;
use fantoccini::Locator;
use fantoccini::wd::WebDriverCompatibleCommand;
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
    /// Opens Chromium.
    pub(crate) async fn open(colours: Colours) -> Self {
        Self::open_with(colours, &[]).await
    }

    /// Opens Chromium with more arguments.
    pub(crate) async fn open_with(colours: Colours, more: &[String]) -> Self {
        let mut command = Command::new("chromedriver");
        command.arg("--port=0");
        // The first line names port 0.
        Self::start(command, "successfully on port ", chromium(colours, more)).await
    }

    /// Opens a Chromium that hands over a page while it still comes, with scripts of pages or without.
    pub(crate) async fn open_impatient(colours: Colours, scripts: bool) -> Self {
        let mut command = Command::new("chromedriver");
        command.arg("--port=0");
        let mut wanted = chromium(colours, &[]);
        wanted["pageLoadStrategy"] = json!("none");
        if !scripts {
            let off = json!({ "profile.managed_default_content_settings.javascript": 2 });
            wanted["goog:chromeOptions"]["prefs"] = off;
        }
        Self::start(command, "successfully on port ", wanted).await
    }

    /// Opens Firefox with these settings; `None`, and a word about it, where its driver is not
    /// to be had: Debian 12 has no package of it.
    pub(crate) async fn firefox(settings: &Value) -> Option<Self> {
        let found = Command::new("geckodriver").arg("--version").stdout(Stdio::null()).status();
        if !found.await.is_ok_and(|status| status.success()) {
            println!("SKIPPED: geckodriver is not installed, so nothing was tried in Firefox");
            return None;
        }
        let mut command = Command::new("geckodriver");
        command.args(["--port", "0", "--websocket-port", "0"]);
        Some(Self::start(command, "Listening on 127.0.0.1:", firefox(settings)).await)
    }

    /// Starts a driver, which tells its port after `sign`, and has it open a browser.
    async fn start(mut command: Command, sign: &str, wanted: Value) -> Self {
        command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own, so that the browsers it starts can be ended with it.
            .process_group(0)
            .kill_on_drop(true);
        let (driver, port) =
            timeout(PATIENCE, started(&mut command, sign)).await.expect("it starts");
        let page = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().expect("an object").clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("the driver opens a browser");
        Self { page, driver }
    }

    /// Runs a script before those of every page that Chromium opens from now on.
    pub(crate) async fn run_first_on_every_page(&self, script: &str) {
        let command = json!({
            "cmd": "Page.addScriptToEvaluateOnNewDocument", "params": { "source": script },
        });
        self.page.issue_cmd(DevTools(command)).await.expect("Chromium takes the script");
    }

    /// Lets the pages of an origin show messages, as if the person had allowed it.
    pub(crate) async fn allow_messages(&self, origin: &str) {
        let allowed = json!({ "origin": origin, "permissions": ["notifications"] });
        let command = json!({ "cmd": "Browser.grantPermissions", "params": allowed });
        self.page.issue_cmd(DevTools(command)).await.expect("Chromium takes the command");
    }

    /// Makes Chromium's page so wide, in CSS pixels, as a phone or a large zoom does.
    pub(crate) async fn is_as_wide_as(&self, width: u32) {
        let size =
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        let command = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": size });
        self.page.issue_cmd(DevTools(command)).await.expect("Chromium takes the command");
    }

    /// Shows Chromium's page as it is printed.
    pub(crate) async fn prints(&self) {
        let command =
            json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "media": "print" } });
        self.page.issue_cmd(DevTools(command)).await.expect("Chromium takes the command");
    }

    /// Has Chromium stop every request to addresses like this by itself, as an extension does.
    pub(crate) async fn stop_inside(&self, addresses: &str) {
        let commands = [
            json!({ "cmd": "Network.enable", "params": {} }),
            json!({ "cmd": "Network.setBlockedURLs", "params": { "urls": [addresses] } }),
        ];
        for command in commands {
            self.page.issue_cmd(DevTools(command)).await.expect("Chromium takes the command");
        }
    }

    /// What Chromium finds wrong with the manifest of the page that is shown, and what keeps it from
    /// being put on a first screen.
    pub(crate) async fn manifest_faults(&self) -> Vec<Value> {
        let mut faults = Vec::new();
        for (command, list) in [
            ("Page.getAppManifest", "errors"),
            ("Page.getInstallabilityErrors", "installabilityErrors"),
        ] {
            let found = self.told(json!({ "cmd": command, "params": {} })).await;
            faults.extend(found[list].as_array().expect("a list").iter().cloned());
        }
        faults
    }

    /// Gives Chromium a screen of this width in CSS pixels.
    pub(crate) async fn size_to(&self, width: u32) {
        let screen =
            json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.told(json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": screen })).await;
        // A picture of the whole page leaves out the room of a scroll bar, and so would cut the page.
        let hidden = json!({ "hidden": true });
        self.told(json!({ "cmd": "Emulation.setScrollbarsHidden", "params": hidden })).await;
    }

    /// The page as a picture (WebP), from its top and no higher than this.
    pub(crate) async fn picture(&self, most: u64) -> Vec<u8> {
        let root =
            "const all = document.documentElement; return [all.clientWidth, all.scrollHeight]";
        let size = self.run(root).await;
        let height = size[1].as_u64().expect("a number").min(most).min(WEBP_MAX_PIXELS);
        let clip = json!({ "x": 0, "y": 0, "width": size[0], "height": height, "scale": 1 });
        let whole = json!({
            "format": "webp", "quality": 80, "captureBeyondViewport": true, "clip": clip,
        });
        let taken = self.told(json!({ "cmd": "Page.captureScreenshot", "params": whole })).await;
        BASE64_STANDARD.decode(taken["data"].as_str().expect("text")).expect("base64")
    }

    /// What Chromium answers to a command of its own.
    async fn told(&self, command: Value) -> Value {
        self.page.issue_cmd(DevTools(command)).await.expect("Chromium takes the command")
    }

    /// Opens a `javascript:` link in Chromium as a click on a bookmark does: under the rules of
    /// the page that is shown.
    pub(crate) async fn open_bookmark(&self, link: &str) {
        let command = json!({ "cmd": "Page.navigate", "params": { "url": link } });
        // Such a link leads nowhere by itself, which Chromium calls an aborted navigation.
        let _ = self.page.issue_cmd(DevTools(command)).await;
    }

    /// Presses what a selector finds, as a person does.
    pub(crate) async fn press(&self, selector: &str) {
        let button = self.page.find(Locator::Css(selector)).await.expect("it is there");
        button.click().await.expect("it can be pressed");
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

/// A driver, and the port that it listens on. It chooses one that is free for IPv4 and wants the same
/// for IPv6; when somebody has that, it ends, and another one is started.
async fn started(command: &mut Command, sign: &str) -> (Child, u16) {
    for _ in 0..STARTS_MAX {
        let mut driver = command.spawn().expect("the driver is installed");
        if let Some(port) = port_of(&mut driver, sign).await {
            return (driver, port);
        }
    }
    panic!("the driver ended {STARTS_MAX} times without a port");
}

/// The port that a driver has chosen; `None` when it ended without one.
async fn port_of(driver: &mut Child, sign: &str) -> Option<u16> {
    let output = driver.stdout.take().expect("its output is piped");
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await.expect("its output is text") {
        if let Some((_, port)) = line.split_once(sign) {
            // The rest is read and thrown away, so that the driver never waits for us.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Some(port.trim_end_matches('.').parse().expect("a port"));
        }
    }
    None
}

fn chromium(colours: Colours, more: &[String]) -> Value {
    let mut arguments = vec!["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"];
    if matches!(colours, Colours::Dark) {
        arguments.push("--force-dark-mode");
    }
    arguments.extend(more.iter().map(String::as_str));
    json!({ "goog:chromeOptions": { "args": arguments } })
}

fn firefox(settings: &Value) -> Value {
    json!({ "moz:firefoxOptions": {
        "binary": "/usr/bin/firefox-esr", "args": ["-headless"], "prefs": settings,
    } })
}

/// A command of Chromium's own, which WebDriver has no word for.
#[derive(Debug)]
struct DevTools(Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(
        &self,
        base_url: &url::Url,
        session_id: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.to_string()))
    }
}

/// Ports that are free for one family alone are rare.
const STARTS_MAX: u32 = 5;

/// A WebP picture cannot be higher: 14 bits are kept for it (RFC 9649 §2.5).
const WEBP_MAX_PIXELS: u64 = 16_383;

/// Browsers are slow on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

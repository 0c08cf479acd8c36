//! The pages as pictures, for the README and for whoever changes a page and wants to see it:
//! `just pictures` writes them to `docs/pictures/`. Real sites behind a real gateway and a real
//! name server, in a real browser. Needs to listen on ports 80 and 443 of loopback, so root.

use std::fmt::Write;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::path::PathBuf;

use tempfile::TempDir;

use crate::support::app::App;
use crate::support::app::Listening;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::certs::Authority;
use crate::support::certs::Identity;
use crate::support::certs::in_days;
use crate::support::dns;
use crate::support::gateways;
use crate::support::upstream;
use crate::support::upstream::Upstream;

/// A page, how its picture is called, and what must be on it before it is taken.
struct Sight {
    name: &'static str,
    path: &'static str,
    there: &'static str,
}

const fn sight(name: &'static str, path: &'static str, there: &'static str) -> Sight {
    Sight { name, path, there }
}

/// What is taken, in four forms each: for a phone and a desk, in light and in dark.
const SIGHTS: &[Sight] = &[
    sight("start", "/", "form.ask"),
    sight("gateway", "/check?url=shop.example.com&saw=502", "#headline"),
    sight("works", "/check?url=works.example.com", "#headline"),
    sight("no-name", "/check?url=nothing.example.com", "#headline"),
    sight("certificate", "/check?url=old.example.com", "#headline"),
    sight("only-you", "/check?url=works.example.com&saw=timeout", "#headline"),
    sight("challenge", "/check?url=guarded.example.com", "#headline"),
    sight("looking", "/check?url=slow.example.com&fresh=1", ".progress"),
    sight("case", "", ".case-banner"),
    sight("german", "/check?url=shop.example.com&saw=502&lang=de", "#headline"),
    sight("arabic", "/check?url=shop.example.com&saw=502&lang=ar", "#headline"),
    sight("japanese", "/check?url=shop.example.com&saw=502&lang=ja", "#headline"),
    sight("not-an-address", "/check?url=nothing%20at%20all", "h1"),
    sight("article", "/502", "h1"),
    sight("about", "/about", "h1"),
    sight("privacy", "/privacy", "h1"),
    sight("for-owners", "/for-owners", "h1"),
    sight("api", "/api", "h1"),
    sight("bookmarklet", "/bookmarklet", "h1"),
    sight("about-checks", "/about-checks", "h1"),
];

/// Those that the README shows; all others go to `target/pictures`.
const IN_THE_README: &[&str] = &[
    "start-desk-light",
    "gateway-desk-light",
    "gateway-phone-dark",
    "looking-phone-light",
    "arabic-phone-light",
];

/// The README shows the beginning of a page.
const README_MAX_PIXELS: u64 = 1_150;

/// Widths in CSS pixels: a common phone, and a window on a desk.
const SCREENS: [(&str, u32); 2] = [("phone", 390), ("desk", 1280)];

#[tokio::test(flavor = "multi_thread")]
#[ignore = "it writes the pictures of docs/pictures; `just pictures` runs it"]
async fn every_page_is_taken_as_a_picture() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (shown, others) = (root.join("docs/pictures"), root.join("target/pictures"));
    for folder in [&shown, &others] {
        fs::create_dir_all(folder).expect("a folder can be made");
    }
    let stage = Stage::set().await;
    let wanted = std::env::var("PICTURES").unwrap_or_default();
    for colours in [Colours::Light, Colours::Dark] {
        let browser = Browser::open_impatient(colours, true).await;
        for sight in SIGHTS.iter().filter(|sight| sight.name.contains(&wanted)) {
            for (screen, width) in SCREENS {
                let name = format!("{}-{screen}-{colours:?}", sight.name).to_lowercase();
                let is_shown = IN_THE_README.contains(&name.as_str());
                let (folder, most) =
                    if is_shown { (&shown, README_MAX_PIXELS) } else { (&others, u64::MAX) };
                let file = folder.join(format!("{name}.webp"));
                stage.show(&browser, sight, width).await;
                fs::write(file, browser.picture(most).await).expect("a picture can be written");
            }
        }
    }
}

/// The sites, what leads to them, and the service that looks at them.
struct Stage {
    service: Listening,
    _sites: gateways::Running,
    _silent: upstream::Running,
    _names: dns::NameServer,
    _certificates: TempDir,
}

impl Stage {
    async fn set() -> Self {
        let certificates = tempfile::tempdir().expect("a folder can be made");
        let authority = Authority::root("A root of the pictures");
        let good = authority.leaf(&["*.example.com"]);
        let old = authority.leaf_with(&["old.example.com"], |leaf| {
            leaf.not_before = in_days(-100);
            leaf.not_after = in_days(-3);
        });
        let good = write(&certificates, "good", &good);
        let old = write(&certificates, "old", &old);
        let silent = upstream::start(Upstream::Silent).await;
        let first: SocketAddr = "127.0.7.1:443".parse().expect("an address");
        let sites = gateways::nginx_of(&servers(&good, &old, silent.address()), first).await;
        let names = dns::knot("example.com", RECORDS);
        let service = App::asking_and_trusting(&[names.address], authority.der()).listen().await;
        Self { service, _sites: sites, _silent: silent, _names: names, _certificates: certificates }
    }

    /// Follows the link to the case of an answer.
    async fn open_case(&self, browser: &Browser) {
        let url = format!("http://{}/check?url=shop.example.com", self.service.address());
        browser.go(&url).await;
        browser.wait_until("return !!document.querySelector('#share a')").await;
        browser.run("document.querySelector('#share a').click()").await;
    }

    async fn show(&self, browser: &Browser, sight: &Sight, width: u32) {
        let url = format!("http://{}{}", self.service.address(), sight.path);
        browser.size_to(width).await;
        if sight.name == "case" {
            self.open_case(browser).await;
        } else {
            browser.go(&url).await;
        }
        browser.wait_until(&format!("return !!document.querySelector('{}')", sight.there)).await;
        // The page's own trial of a site, and whatever else changes it after it has come.
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
    }
}

const RECORDS: &str = "shop A 127.0.7.1\nworks A 127.0.7.1\nold A 127.0.7.2\n\
    guarded A 127.0.7.1\nslow A 127.0.7.1\n";

/// Server blocks: one that works, one with nobody behind it, one that is slow, one that wants
/// proof of a person, and one whose certificate is out of date.
fn servers(good: &Path, old: &Path, silent: SocketAddr) -> String {
    let mut servers = String::new();
    let waits = format!("location / {{ proxy_pass http://{silent}; }}");
    let sites = [
        ("127.0.7.1", "shop", good, "location / { proxy_pass http://127.0.7.9:81; }"),
        (
            "127.0.7.1",
            "works",
            good,
            "location / { return 200 'It works.'; default_type text/plain; }",
        ),
        (
            "127.0.7.1",
            "guarded",
            good,
            "location / { add_header cf-mitigated challenge always; \
            add_header server cloudflare always; return 403 'Just a moment...'; }",
        ),
        ("127.0.7.1", "slow", good, &waits),
        ("127.0.7.2", "old", old, "location / { return 200 'It works.'; }"),
    ];
    for (address, name, certificate, rules) in sites {
        let files = certificate.display();
        let _ = writeln!(
            servers,
            "server {{ listen {address}:80; listen {address}:443 ssl; \
             server_name {name}.example.com; ssl_certificate {files}.pem; \
             ssl_certificate_key {files}.key; {rules} }}"
        );
    }
    servers
}

/// Writes a chain and its key as nginx reads them.
fn write(folder: &TempDir, name: &str, identity: &Identity) -> PathBuf {
    let path = folder.path().join(name);
    let (chain, key) = identity.to_pem();
    fs::write(path.with_extension("pem"), chain).expect("a chain can be written");
    fs::write(path.with_extension("key"), key).expect("a key can be written");
    path
}

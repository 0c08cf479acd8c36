//! HTTP/2, gzip and HTTP/1.1 as real servers speak them: nginx from Debian.

use std::fs;
use std::net::SocketAddr;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use downforwhom::observation::BodyEnd;
use downforwhom::observation::Fallback;
use downforwhom::observation::HttpVersion;
use downforwhom::observation::Observation;
use tempfile::TempDir;

use crate::support::gateways::free_address;
use crate::support::prober::answer;
use crate::support::prober::look;
use crate::support::prober::patient;

/// nginx with a certificate; ended when dropped.
struct Nginx {
    address: SocketAddr,
    child: Child,
    _folder: TempDir,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _killed = self.child.kill();
        let _reaped = self.child.wait();
    }
}

#[tokio::test]
async fn nginx_speaks_http2_and_packs_its_page() {
    let nginx = nginx("ssl http2").await;
    let seen = listening(&nginx).await;
    assert_eq!((answer(&seen).status, answer(&seen).version), (200, HttpVersion::V2));
    assert_eq!(answer(&seen).fallback, Fallback::NotNeeded);
    assert_eq!(answer(&seen).header("content-encoding").collect::<Vec<_>>(), ["gzip"]);
    assert_eq!(answer(&seen).body.text, page());
    assert_eq!(answer(&seen).body.end, BodyEnd::Complete);
}

#[tokio::test]
async fn nginx_speaks_http1_where_it_offers_no_more() {
    let nginx = nginx("ssl").await;
    let seen = listening(&nginx).await;
    assert_eq!(answer(&seen).version, HttpVersion::V1_1);
    assert_eq!(answer(&seen).body.text, page());
}

/// Long enough to be worth packing.
fn page() -> String {
    format!("<title>Shop</title>{}", "<p>hello</p>".repeat(100))
}

/// Looks until it listens.
async fn listening(nginx: &Nginx) -> Observation {
    for _ in 0..20 {
        let seen = look(&patient(), &format!("https://{}/", nginx.address)).await;
        if seen.answer().is_some() {
            return seen;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("nginx does not answer");
}

async fn nginx(listen: &str) -> Nginx {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path();
    let own = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).expect("a key");
    fs::write(path.join("cert.pem"), own.cert.pem()).expect("the folder takes files");
    fs::write(path.join("key.pem"), own.signing_key.serialize_pem()).expect("it takes files");
    fs::write(path.join("index.html"), page()).expect("the folder takes files");
    let address = free_address().await;
    let paths = path.display();
    let config = format!(
        "daemon off; user root; worker_processes 1; pid {paths}/pid; error_log stderr;\n\
         events {{}}\n\
         http {{ access_log off; types {{ text/html html; }} gzip on; gzip_min_length 1;\n\
         client_body_temp_path {paths}/b; proxy_temp_path {paths}/p; fastcgi_temp_path {paths}/f;\n\
         uwsgi_temp_path {paths}/u; scgi_temp_path {paths}/s;\n\
         ssl_certificate {paths}/cert.pem; ssl_certificate_key {paths}/key.pem;\n\
         server {{ listen {address} {listen}; root {paths}; }} }}\n"
    );
    fs::write(path.join("conf"), config).expect("the folder takes files");
    let child = Command::new("nginx")
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .args(["-e", "stderr", "-p"])
        .arg(path)
        .arg("-c")
        .arg(path.join("conf"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("nginx is installed");
    Nginx { address, child, _folder: folder }
}

//! Our name, typed in front of an address that fails: the browser's own spelling of the rest is
//! what reaches us.

use std::sync::Arc;
use std::sync::Mutex;

use downforwhom::check::Vantage;
use downforwhom::observation::Observation;
use downforwhom::target::Target;
use futures_util::future::BoxFuture;

use crate::support::app::App;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

#[tokio::test(flavor = "multi_thread")]
async fn our_name_in_front_of_an_address_asks_about_it() {
    let asked = Asked::default();
    let server = App::seeing_at_any_port(asked.clone()).listen().await;
    let browser = Browser::open(Colours::Light).await;
    for (typed, meant) in [
        ("https://shop.example.com/cart", "https://shop.example.com/cart"),
        ("https:/shop.example.com/single", "https://shop.example.com/single"),
        (
            "http://shop.example.com:8080/r?x=1&y=a%20b",
            "http://shop.example.com:8080/r?x=1&y=a%20b",
        ),
        ("shop.example.com:9006/refused?x=1&y=2", "https://shop.example.com:9006/refused?x=1&y=2"),
        ("https://[2606:4700::1111]/six", "https://[2606:4700::1111]/six"),
        (
            "https://shop.example.com/a b/ü?q=é#part",
            "https://shop.example.com/a%20b/%C3%BC?q=%C3%A9",
        ),
        (
            "https%3A%2F%2Fshop.example.com%2Fencoded%3Fa%3Db",
            "https://shop.example.com/encoded?a=b",
        ),
        ("https://bücher.example.com/", "https://xn--bcher-kva.example.com/"),
    ] {
        browser.go(&format!("http://{}/{typed}", server.address())).await;
        browser.wait_until("return !!document.getElementById('headline')").await;
        assert_eq!(asked.last(), meant, "{typed}");
    }
}

/// Sees a site that works, and remembers what was asked for.
#[derive(Clone, Default)]
struct Asked(Arc<Mutex<Vec<String>>>);

impl Asked {
    fn last(&self) -> String {
        self.0.lock().expect("nobody panics here").last().cloned().unwrap_or_default()
    }
}

impl Vantage for Asked {
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation> {
        self.0.lock().expect("nobody panics here").push(target.canonical().to_owned());
        Box::pin(async move { Canned::sees(Sight::Status(200)).observe(target).await })
    }
}

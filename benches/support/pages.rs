//! Pages and catalogues that several measurements share.

use downforwhom::fingerprint::Catalogue;
use downforwhom::observation::Answer;
use downforwhom::observation::Body;
use downforwhom::observation::Fallback;
use downforwhom::observation::HttpVersion;
use downforwhom::observation::Millis;

/// The same files, with every second entry left out.
pub(crate) fn half_of_the_entries() -> Catalogue {
    let halved: Vec<(&str, String)> = Catalogue::files()
        .iter()
        .map(|(name, text)| {
            let mut parts = text.split("[[entry]]");
            let first = parts.next().unwrap_or_default().to_owned();
            let kept = parts.step_by(2).map(|part| format!("[[entry]]{part}"));
            (*name, first + &kept.collect::<String>())
        })
        .collect();
    let files: Vec<(&str, &str)> =
        halved.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Catalogue::from_files(&files).expect("half of the data loads as well")
}

/// A page as shops and newspapers have it: mark-up, text, a script, links.
pub(crate) fn page_of(bytes: usize) -> String {
    let mut page = String::from(
        "<!DOCTYPE html><html><head><title>Shop</title><style>body{margin:0}</style></head><body>",
    );
    let mut number = 0;
    while page.len() < bytes {
        number += 1;
        page.push_str(&format!(
            "<div class=\"card card-{number}\"><a href=\"/item/{number}?ref=home\"><img src=\"/img/{number}.webp\" \
             alt=\"Picture\"></a><h3>Item number {number}</h3><p>A sentence about the service that the server of this \
             shop offers &amp; what it costs today, for everybody who reads it.</p></div>\n\
             <script>window.track({{id:{number},type:'view'}});</script>\n"
        ));
    }
    page.push_str("</body></html>");
    page
}

/// An answer of nginx's.
pub(crate) fn answer(status: u16, body: &str) -> Answer {
    let head = [("server", "nginx/1.22.1"), ("content-type", "text/html"), ("date", "now")];
    Answer {
        status,
        version: HttpVersion::V1_1,
        head: head.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        first_byte: Millis(1),
        took: Millis(1),
        body: Body { text: body.to_owned(), ..Body::default() },
        fallback: Fallback::NotNeeded,
    }
}

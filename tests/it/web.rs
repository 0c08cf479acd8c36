//! Routes, shapes, headers and escaping, as a visitor meets them.

use axum::http::Request;
use axum::http::StatusCode;
use downforwhom::report::Browser;
use downforwhom::report::Machine;
use downforwhom::verdict::Reason;
use downforwhom::wire::Problem;
use downforwhom::wire::ProblemKind;
use serde_json::Value;

use crate::support::app::App;
use crate::support::app::Reply;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

/// Pages that need no check.
const PAGES: [&str; 5] = ["/", "/?u=https://shop.example.com/", "/bookmarklet", "/api", "/nothing"];

fn app() -> App {
    App::seeing(Canned::sees(Sight::Status(502)))
}

#[tokio::test]
async fn every_answer_carries_the_strict_policy() {
    let app = app();
    for path in PAGES.into_iter().chain(["/check", "/healthz", "/api/check", "/robots.txt"]) {
        let reply = app.get(path).await;
        let policy = reply.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; "), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("referrer-policy"), "no-referrer", "{path}");
    }
}

#[tokio::test]
async fn the_policy_opens_on_an_answers_page_and_only_for_its_site() {
    let app = app();
    for path in PAGES.into_iter().chain(["/check?url=two+words", "/api/check?url=shop.example.com"])
    {
        let policy = app.get(path).await.header("content-security-policy").to_owned();
        assert!(policy.contains("connect-src 'self';"), "{path}: {policy}");
        for closed in ["object-src", "frame-src", "http://", "https:"] {
            assert!(!policy.contains(closed), "{path}: {policy}");
        }
    }
    let page = app.get("/https://shop.example.com:443/cart?a=b").await;
    let policy = page.header("content-security-policy");
    for opened in [
        "style-src 'self' https://shop.example.com;",
        "connect-src 'self' https://shop.example.com;",
        "object-src https://shop.example.com;",
        "frame-src https://shop.example.com",
    ] {
        assert!(policy.contains(opened), "{opened} is missing in: {policy}");
    }
    assert_eq!(policy.matches("shop.example.com").count(), 4, "{policy}");
    assert!(policy.contains("script-src 'self';") && policy.contains("img-src 'self';"));
    assert!(policy.contains("trusted-types 'none'"), "{policy}");
}

#[tokio::test]
async fn the_clock_that_browsers_compare_with_is_never_kept() {
    let reply = app().get("/api/ping").await;
    assert_eq!(reply.header("cache-control"), "no-store");
    assert_eq!(reply.header("access-control-allow-origin"), "*");
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_millis();
    let told = u128::from(reply.json()["now_ms"].as_u64().unwrap());
    assert!(now.abs_diff(told) < 5_000, "{told}");
}

#[tokio::test]
async fn no_page_holds_inline_script_or_style() {
    let app = app();
    for path in PAGES.into_iter().chain(["/check?url=shop.example.com&saw=502"]) {
        let page = app.get(path).await.body;
        assert!(page.starts_with("<!DOCTYPE html>"), "{path}");
        assert!(!page.contains("<style") && !page.contains(" style="), "{path}");
        for opened in page.match_indices("<script") {
            assert!(page[opened.0..].starts_with("<script src=\"/static/"), "{path}");
        }
        for event in [" onclick=", " onload=", " onerror="] {
            assert!(!page.contains(event), "{path}");
        }
    }
}

#[tokio::test]
async fn the_form_needs_no_script() {
    let page = app().get("/").await.body;
    assert!(page.contains("action=\"/check\" method=\"get\""));
    for name in ["url", "saw", "error"] {
        assert!(page.contains(&format!("name=\"{name}\"")), "{name}");
        assert!(page.contains(&format!("<label for=\"{name}\"")), "{name}");
    }
}

#[tokio::test]
async fn a_link_to_the_first_page_starts_no_check() {
    let canned = Canned::sees(Sight::Status(502));
    let app = App::seeing(canned.clone());
    let page = app.get("/?u=https%3A%2F%2Fshop.example.com%2Fcart&url=shop.example.com").await;
    assert!(page.body.contains("value=\"https://shop.example.com/cart\""));
    assert_eq!(canned.looks(), 0);
}

#[tokio::test]
async fn the_verdict_comes_first_and_the_way_follows() {
    let page = app().get("/check?url=shop.example.com").await;
    assert_eq!(page.status, StatusCode::OK);
    let headline = page.body.find("<h1 id=\"headline\">").expect("a headline");
    let way = page.body.find("<ol class=\"path\">").expect("a path");
    assert!(headline < way);
    assert_eq!(page.body.matches("<span class=\"place\">").count(), 5);
}

#[tokio::test]
async fn every_way_to_spell_an_address_leads_to_the_same_check() {
    let canned = Canned::sees(Sight::Status(200));
    let app = App::seeing(canned.clone());
    for path in [
        "/check?url=https%3A%2F%2Fshop.example.com%2Fa%3Fb%3Dc",
        "/https://shop.example.com/a?b=c",
        "/https:/shop.example.com/a?b=c",
        "/api/check?url=https%3A%2F%2Fshop.example.com%2Fa%3Fb%3Dc&utm=x&url=y",
    ] {
        assert_eq!(app.get(path).await.status, StatusCode::OK, "{path}");
    }
    assert_eq!(canned.looks(), 1, "one address, one measurement");
}

#[tokio::test]
async fn terminals_get_text() {
    let app = app();
    for path in ["/", "/check?url=shop.example.com", "/shop.example.com", "/nothing", "/check"] {
        let reply = app.curl(path).await;
        assert!(reply.header("content-type").starts_with("text/plain"), "{path}");
        assert!(!reply.body.contains('<'), "{path}: {}", reply.body);
        assert!(reply.header("vary").contains("accept"), "{path}");
    }
}

#[tokio::test]
async fn page_and_text_tell_the_same_as_the_json() {
    let app = app();
    let query = "url=shop.example.com&saw=502";
    let answer = app.get(&format!("/api/check?{query}")).await.json();
    let page = without_markup(&app.get(&format!("/check?{query}")).await.body);
    let text = on_one_line(&app.curl(&format!("/check?{query}")).await.body);
    let mut told = vec![answer["headline"].clone()];
    for list in ["/explanation", "/advice/visitor", "/advice/owner"] {
        told.extend_from_slice(answer.pointer(list).unwrap().as_array().unwrap());
    }
    for (list, part) in [("path", "words"), ("causes", "because"), ("evidence", "says")] {
        let lines = answer[list].as_array().unwrap();
        told.extend(lines.iter().map(|line| line[part].clone()));
    }
    assert!(told.len() > 12, "{told:?}");
    for line in told.iter().filter_map(Value::as_str) {
        assert!(text.contains(line), "{line} is missing in: {text}");
        // The page marks code in its own way.
        let line = on_one_line(&line.replace('`', " "));
        assert!(page.contains(&line), "{line} is missing in: {page}");
    }
}

#[tokio::test]
async fn head_answers_like_get_without_a_body() {
    for path in ["/", "/check?url=shop.example.com", "/shop.example.com", "/api/check?url=a.com"] {
        let reply = app().send(Request::head(path)).await;
        assert_eq!((reply.status, reply.body.as_str()), (StatusCode::OK, ""), "{path}");
    }
}

#[tokio::test]
async fn problems_have_a_shape_for_programs_and_one_for_people() {
    let app = app();
    let explained = app.get("/api").await.body;
    let long = format!("url=https%3A%2F%2Fshop.example.com%2F{}", "a".repeat(3000));
    let longer = format!("url=a.com&error={}", "a".repeat(60_000));
    for (query, status) in [
        ("", 400),
        ("url=", 400),
        ("url=two+words", 400),
        ("url=shop.example.com&saw=green", 400),
        ("url=http%3A%2F%2F127.0.0.1%2F", 403),
        ("url=shop.example.com%3A22", 403),
        (&long, 414),
        (&longer, 414),
    ] {
        let problem = app.get(&format!("/api/check?{query}")).await;
        assert_problem(&problem, status);
        let page = app.get(&format!("/check?{query}")).await;
        assert_eq!(page.status.as_u16(), status, "{query}");
        let title = problem.json()["title"].as_str().unwrap().to_owned();
        let kind = problem.json()["type"].as_str().unwrap().replace("/api#", "id=\"") + "\"";
        assert!(explained.contains(&kind), "{kind} is not explained");
        assert!(page.body.contains(&format!("<h1>{title}</h1>")), "{query}");
    }
}

#[tokio::test]
async fn the_page_about_the_api_explains_every_field_and_every_word() {
    let app = app();
    let page = app.get("/api").await.body;
    let explained = |word: &str| page.contains(&format!("<code>{word}</code>"));
    let answer = app.get("/api/check?url=shop.example.com&saw=502").await.json();
    for (field, value) in answer.as_object().expect("an object") {
        let (parts, path) = match value {
            Value::Object(_) => (value, format!("{field}.")),
            Value::Array(list) => (list.first().unwrap_or(&Value::Null), format!("{field}[].")),
            _ => (&Value::Null, String::new()),
        };
        let parts = parts.as_object().filter(|_| field != "observations");
        for part in parts.into_iter().flatten().map(|(name, _)| name) {
            assert!(explained(&format!("{path}{part}")), "{path}{part} is not explained");
        }
        assert!(explained(field) || parts.is_some(), "{field} is not explained");
    }
    for word in Reason::ALL {
        assert!(explained(word.as_str()), "{word} is not explained");
    }
}

#[tokio::test]
async fn the_page_about_the_api_explains_every_field_of_a_report() {
    let page = app().get("/api").await.body;
    let fields = |value: Value| {
        let fields = value.as_object().expect("an object").keys().cloned();
        fields.collect::<Vec<String>>()
    };
    let browser = serde_json::to_value(Browser::default()).unwrap();
    let machine = serde_json::to_value(Machine::default()).unwrap();
    let of_machine = fields(machine).into_iter().map(|field| format!("machine.{field}"));
    for field in fields(browser).into_iter().chain(of_machine) {
        assert!(page.contains(&format!("<code>{field}</code>")), "{field} is not explained");
    }
}

#[tokio::test]
async fn every_problem_has_its_line_on_the_page_about_the_api() {
    let page = app().get("/api").await.body;
    for kind in ProblemKind::ALL {
        let problem = Problem::new(*kind, "");
        let (path, anchor) = problem.kind.split_once('#').expect("an anchor");
        assert_eq!(path, "/api");
        assert_eq!(page.matches(&format!("id=\"{anchor}\"")).count(), 1, "{anchor}");
    }
}

#[tokio::test]
async fn what_has_no_route_is_not_found_and_says_what_to_do() {
    let app = app();
    for path in ["/wp-login.php", "/.env", "/static/nothing.css", "/nothing"] {
        let reply = app.get(path).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
        assert!(reply.body.contains("action=\"/check\""), "{path}");
    }
    for path in ["/api/nothing", "/api/"] {
        assert_problem(&app.get(path).await, 404);
    }
}

#[tokio::test]
async fn other_methods_and_large_bodies_are_turned_away() {
    let app = app();
    for path in ["/", "/check", "/shop.example.com", "/healthz"] {
        let reply = app.send(Request::delete(path)).await;
        assert_eq!(reply.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
    }
    assert_problem(&app.send(Request::put("/api/check")).await, 405);
}

#[tokio::test]
async fn a_check_that_breaks_is_our_fault() {
    let app = App::seeing(Canned::sees(Sight::Panics));
    assert_problem(&app.get("/api/check?url=shop.example.com").await, 500);
    let page = app.get("/shop.example.com").await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.body.contains("on our side"));
}

#[tokio::test]
async fn what_one_person_said_is_kept_for_nobody() {
    let app = app();
    for query in ["url=shop.example.com&saw=502", "url=shop.example.com&fresh=1", "url="] {
        for path in ["/check", "/api/check"] {
            let reply = app.get(&format!("{path}?{query}")).await;
            assert_eq!(reply.header("cache-control"), "no-store", "{path}?{query}");
        }
    }
    let shared = app.get("/check?url=shop.example.com").await;
    assert!(shared.header("cache-control").starts_with("public, max-age="));
}

#[tokio::test]
async fn clients_of_older_services_find_their_shapes() {
    let up = App::seeing(Canned::sees(Sight::Status(200)));
    let line = up.get("/shop.example.com.txt").await;
    assert_eq!(line.body, "shop.example.com, 443, 1, 93.184.215.14, 200, 0.030\n");
    let json = up.get("/shop.example.com.json").await;
    assert_eq!(
        json.body,
        "{\"domain\":\"shop.example.com\",\"port\":443,\"status_code\":1,\
         \"response_ip\":\"93.184.215.14\",\"response_code\":200,\"response_time\":0.03}"
    );
    // A whole address, and a script that is loaded from another site.
    let whole = up.get("/https%3A%2F%2Fshop.example.com%2Fcart.json").await.json();
    assert_eq!((&whole["domain"], &whole["status_code"]), (&"shop.example.com".into(), &1.into()));
    let script = up.get("/shop.example.com.json?callback=app.show").await;
    assert_eq!(script.body, format!("/**/ app.show({});\n", json.body));
    assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
    assert_problem(&up.get("/shop.example.com.json?callback=alert(1)").await, 400);
    let no_domain = up.get("/two%20words.x.json").await;
    assert_eq!((no_domain.status, &no_domain.json()["status_code"]), (StatusCode::OK, &3.into()));
    for path in ["/shop.example.com.json", "/shop.example.com.txt", "/api/httpcheck/a.com"] {
        let head = up.send(Request::head(path)).await;
        assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""), "{path}");
    }
    let down = app();
    assert_eq!(
        down.get("/shop.example.com.json").await.body,
        "{\"domain\":\"shop.example.com\",\"port\":443,\"status_code\":2,\
         \"response_ip\":null,\"response_code\":null,\"response_time\":0}"
    );
    let line = down.get("/shop.example.com.txt").await;
    assert_eq!(line.body, "shop.example.com, 443, 2, , , 0.000\n");
    let reply = down.get("/api/httpcheck/shop.example.com").await;
    let keys =
        ["statusCode", "statusText", "isDown", "returnedUrl", "requestedDomain", "lastChecked"];
    let places = keys.map(|key| reply.body.find(&format!("\"{key}\":")).expect(key));
    assert!(places.is_sorted(), "{}", reply.body);
    let json = reply.json();
    assert_eq!(json["requestedDomain"], "shop.example.com");
    assert!(json["lastChecked"].as_u64() > Some(1_700_000_000_000), "{json}");
    assert_eq!((&json["isDown"], &json["statusCode"]), (&true.into(), &502.into()));
    let cannot_tell = App::seeing(Canned::sees(Sight::NoRoute));
    for path in ["/shop.example.com.json", "/api/httpcheck/shop.example.com"] {
        assert_problem(&cannot_tell.get(path).await, 503);
    }
}

#[tokio::test]
async fn static_files_are_named_by_their_content() {
    let app = app();
    let page = app.get("/").await.body;
    let begin = page.find("/static/style.css").expect("a style sheet");
    let address = page[begin..].split('"').next().unwrap();
    let sheet = app.get(address).await;
    assert!(sheet.header("cache-control").contains("immutable"));
    let etag = sheet.header("etag").to_owned();
    let again = app.send(Request::get(address).header("if-none-match", &etag)).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert!(!app.get("/static/style.css").await.header("cache-control").contains("immutable"));
}

#[tokio::test]
async fn hostile_text_stays_text() {
    let app = app();
    let script = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    for path in [
        format!("/?u={script}"),
        format!("/check?url={script}"),
        format!("/check?url=shop.example.com&error={script}"),
        format!("/check?url=https%3A%2F%2Fshop.example.com%2F{script}"),
        format!("/shop.example.com/{script}?{script}"),
        format!("/check?url=shop.example.com&saw={script}"),
        "/check?url=%00%ff%fe%e2%80%ae".to_owned(),
    ] {
        let reply = app.get(&path).await;
        assert!(!reply.body.contains("<script>"), "{path}");
        assert!(!reply.body.contains("\"><script"), "{path}");
        assert!(reply.status.as_u16() < 500, "{path}");
    }
}

#[tokio::test]
async fn links_to_the_checked_site_give_nothing_away() {
    let page = app().get("/http://shop.example.com/cart").await.body;
    let link = page.find("href=\"http://shop.example.com/cart\"").expect("a link to the site");
    let tag = &page[link..link + page[link..].find('>').unwrap()];
    assert!(tag.contains("rel=\"nofollow noopener noreferrer\""), "{tag}");
    assert!(!page.contains("href=\"javascript:"));
}

#[tokio::test]
async fn the_bookmarklet_is_small_and_whole() {
    let request = Request::get("/bookmarklet").header("host", "downforwhom.example.com");
    let page = app().send(request).await.body;
    let begin = page.find("href=\"javascript:").expect("a bookmarklet") + 6;
    let link = page[begin..].split('"').next().unwrap();
    assert!(link.len() < 2048, "{} bytes", link.len());
    assert!(link.contains("http://downforwhom.example.com/?u="));
    assert!(!link.contains("{{"));
}

#[tokio::test]
async fn a_spoofed_host_writes_no_code() {
    let request = Request::get("/bookmarklet").header("host", "x';alert(1);'");
    let page = app().send(request).await;
    assert!(!page.body.contains("alert(1)"));
    assert_eq!(page.header("cache-control"), "no-store");
}

/// What a person reads of a page.
fn without_markup(page: &str) -> String {
    let pieces = page.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text: Vec<&str> = pieces.collect();
    on_one_line(&text.join(" ").replace("&#39;", "'").replace("&#34;", "\""))
}

fn on_one_line(text: &str) -> String {
    // A piece of code leaves a blank before the sign that follows it.
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",").replace(" .", ".")
}

fn assert_problem(reply: &Reply, status: u16) {
    assert_eq!(reply.status.as_u16(), status, "{}", reply.body);
    assert_eq!(reply.header("content-type"), "application/problem+json");
    let problem = reply.json();
    assert_eq!(problem["status"], status);
    for member in ["type", "title", "detail"] {
        assert!(problem[member].as_str().is_some_and(|text| !text.is_empty()), "{member}");
    }
}

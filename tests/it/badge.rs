//! The picture of an answer, as a README shows it.

use crate::support::app::App;
use crate::support::app::Reply;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

fn said(reply: &Reply) -> &str {
    let title = reply.body.split("<title id=\"t\">").nth(1).expect("a title");
    title.split("</title>").next().expect("its end")
}

#[tokio::test]
async fn a_badge_says_what_the_answer_says() {
    for (sight, expected) in [
        (Sight::Status(200), "shop.example.com: works"),
        (Sight::Status(502), "shop.example.com: down for everyone: gateway"),
        (Sight::Refused, "shop.example.com: down for everyone: network"),
        (Sight::NoRoute, "shop.example.com: cannot tell"),
        (Sight::Panics, "shop.example.com: not checked"),
    ] {
        let app = App::seeing(Canned::sees(sight));
        let reply = app.get("/badge/shop.example.com.svg").await;
        assert_eq!((reply.status.as_u16(), said(&reply)), (200, expected));
        assert_eq!(reply.header("content-type"), "image/svg+xml; charset=utf-8");
        assert_eq!(reply.header("cross-origin-resource-policy"), "cross-origin");
        assert!(reply.body.contains("role=\"img\"") && reply.body.contains("textLength="));
        assert!(reply.body.len() < 2_000, "{} bytes", reply.body.len());
    }
}

#[tokio::test]
async fn a_badge_can_be_kept_for_as_long_as_its_answer() {
    let app = App::seeing(Canned::sees(Sight::Status(200)));
    let reply = app.get("/badge/shop.example.com.svg").await;
    assert!(reply.header("cache-control").starts_with("public, max-age="));
    assert!(reply.header("etag").ends_with("-b\""), "{}", reply.header("etag"));
    let blind = App::seeing(Canned::sees(Sight::NoRoute));
    assert_eq!(blind.get("/badge/shop.example.com.svg").await.header("cache-control"), "no-store");
}

#[tokio::test]
async fn what_nobody_may_check_is_grey_and_never_down() {
    let canned = Canned::sees(Sight::Status(502));
    let app = App::seeing(canned.clone());
    for (path, status) in [
        ("/badge/127.0.0.1.svg", 403),
        ("/badge/two%20words.svg", 400),
        ("/badge/.svg", 400),
        ("/badge/shop.example.com%3A22.svg", 403),
    ] {
        let reply = app.get(path).await;
        assert_eq!(reply.status.as_u16(), status, "{path}");
        assert!(said(&reply).ends_with(": not checked"), "{path}: {}", reply.body);
        assert!(!reply.body.contains("down"), "{path}: {}", reply.body);
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
    }
    assert_eq!(canned.looks(), 0);
    assert_eq!(app.get("/badge/shop.example.com").await.status.as_u16(), 404);
}

#[tokio::test]
async fn hostile_names_stay_text_and_short() {
    let app = App::seeing(Canned::sees(Sight::Status(200)));
    let long = "a".repeat(300);
    for name in
        ["%3C%2Ftext%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%22onload%3D%22x", "%E2%80%AE", &long]
    {
        let reply = app.get(&format!("/badge/{name}.svg")).await;
        assert!(!reply.body.contains("<script") && !reply.body.contains("\"onload"), "{name}");
        assert!(!reply.body.contains('\u{202e}') && reply.body.len() < 2_000, "{name}");
    }
}

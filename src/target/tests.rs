//! What people paste, and what becomes of it.

use super::NotATarget;
use super::NotFollowed;
use super::RedirectChain;
use super::SchemeGiven;
use super::Target;

fn url(typed: &str) -> String {
    match Target::parse(typed) {
        Ok(target) => target.canonical().to_owned(),
        Err(refusal) => panic!("{typed:?}: {refusal}"),
    }
}

fn refusal(typed: &str) -> NotATarget {
    match Target::parse(typed) {
        Ok(target) => panic!("{typed:?} became {}", target.canonical()),
        Err(refusal) => refusal,
    }
}

#[test]
fn an_address_with_and_without_its_scheme() {
    for (typed, expected) in [
        ("example.com", "https://example.com/"),
        ("HTTP://Example.COM/A?b=C#d", "http://example.com/A?b=C"),
        ("example.com:8443/a", "https://example.com:8443/a"),
        ("https:/example.com", "https://example.com/"),
        ("https:///example.com", "https://example.com/"),
        ("//example.com/x", "https://example.com/x"),
        ("example.com./cart", "https://example.com/cart"),
        ("example.com?q=a@b", "https://example.com/?q=a@b"),
        ("example.com/a:b", "https://example.com/a:b"),
        ("my.site.photography", "https://my.site.photography/"),
        ("münchen.de/ä", "https://xn--mnchen-3ya.de/%C3%A4"),
        ("2606:4700::1111", "https://[2606:4700::1111]/"),
        ("[2606:4700::1111]:8443/x", "https://[2606:4700::1111]:8443/x"),
        ("localhost", "https://localhost/"),
    ] {
        assert_eq!(url(typed), expected, "{typed}");
    }
}

#[test]
fn what_stands_around_an_address_goes_away() {
    for typed in [
        "\"https://example.com/cart\"",
        "<https://example.com/cart>",
        "(\u{201c}https://example.com/cart\u{201d})",
        "[https://example.com/cart]",
        "https://example.com/cart,",
        "I can't open https://example.com/cart, help!",
        "Is https://example.com/cart down?",
        "https://example.com/cart is not loading",
        "why is example.com/cart down?",
        "Error at (https://example.com/cart).",
        "Is it https://example.com/cart? I cannot tell",
    ] {
        assert_eq!(url(typed), "https://example.com/cart", "{typed}");
    }
    assert_eq!(url("see https://a.org/x_(y) please"), "https://a.org/x_(y)");
}

#[test]
fn a_text_that_could_be_read_in_two_ways_is_refused() {
    for (typed, expected) in [
        ("http://exa mple.com/", NotATarget::SpaceInside),
        ("exa mple.com", NotATarget::SpaceInside),
        ("http://example.com evil.com now", NotATarget::SpaceInside),
        ("http://example.com/ x", NotATarget::SpaceInside),
        ("https://example.com/?q=all these words", NotATarget::SpaceInside),
        ("https://a.com and https://b.com", NotATarget::ManyAddresses),
        ("is a.com or b.com down", NotATarget::ManyAddresses),
        ("it does not work", NotATarget::NoAddress),
        ("https://https://example.com", NotATarget::DoubledScheme),
        ("https://http//example.com", NotATarget::DoubledScheme),
        ("http//example.com", NotATarget::BrokenScheme),
        ("htttps://example.com", NotATarget::BrokenScheme),
        ("me@example.com", NotATarget::EmailAddress),
        ("mailto:me@example.com", NotATarget::EmailAddress),
        ("https://me@example.com", NotATarget::Credentials),
        ("me:secret@example.com", NotATarget::Credentials),
        ("https://@example.com", NotATarget::Credentials),
        ("ftp://example.com", NotATarget::OtherScheme),
        ("javascript:alert(1)", NotATarget::OtherScheme),
        ("example.com\\@b.com", NotATarget::Backslash),
        ("https://exa\u{200b}mple.com", NotATarget::HiddenCharacter),
        ("https://example.com\u{202e}/", NotATarget::HiddenCharacter),
        ("https://exa\tmple.com", NotATarget::HiddenCharacter),
        ("https://example.com:80a", NotATarget::PortNumber),
        ("example.com:99999", NotATarget::PortNumber),
        ("https:///", NotATarget::NoHost),
        ("https://a..b.com", NotATarget::HostCharacter),
        ("https://256.1.1.1", NotATarget::NotAnAddress),
    ] {
        assert_eq!(refusal(typed), expected, "{typed:?}");
    }
}

#[test]
fn what_was_read_once_reads_the_same_again() {
    for (typed, expected) in [
        ("https://example.com/cart,,", "https://example.com/cart"),
        ("https://example.com/cart,#top", "https://example.com/cart"),
        ("https://example.com/cart;!#", "https://example.com/cart"),
        ("see https://example.com/cart;#top now", "https://example.com/cart"),
        ("https://example.com/a,b;c", "https://example.com/a,b;c"),
    ] {
        assert_eq!(url(typed), expected, "{typed}");
        assert_eq!(url(expected), expected);
    }
    assert_eq!(refusal("https://\u{ff48}ttp//x"), NotATarget::DoubledScheme);
    let base = Target::parse("https://example.com/").unwrap();
    assert_eq!(base.join("https://\u{ff48}ttp//x"), Err(NotATarget::DoubledScheme));
}

#[test]
fn a_single_word_gets_a_suggestion() {
    let sentence = refusal("Facebook").to_string();
    assert_eq!(sentence, "\"facebook\" alone is not a whole address. Did you mean facebook.com?");
    assert_eq!(refusal("B\u{fc}cher"), NotATarget::NoAddress);
}

#[test]
fn the_assumed_scheme_has_an_http_sibling() {
    let assumed = Target::parse("example.com/a").unwrap();
    assert_eq!(assumed.scheme_given(), SchemeGiven::Assumed);
    assert_eq!(assumed.over_http().unwrap().canonical(), "http://example.com/a");
    let written = Target::parse("https://example.com/a").unwrap();
    assert_eq!(written.scheme_given(), SchemeGiven::Written);
    assert_eq!(written.over_http(), None);
}

#[test]
fn the_host_is_shown_as_people_write_it() {
    assert_eq!(Target::parse("xn--mnchen-3ya.de").unwrap().shown_host(), "münchen.de");
    assert_eq!(Target::parse("[2606:4700::1111]").unwrap().shown_host(), "[2606:4700::1111]");
    assert_eq!(Target::parse("1.1.1.1").unwrap().shown_host(), "1.1.1.1");
}

#[test]
fn redirects_are_joined_by_the_same_rules() {
    let base = Target::parse("https://example.com/a/b").unwrap();
    for (location, expected) in [
        ("c?x=y@z", "https://example.com/a/c?x=y@z"),
        ("me@home", "https://example.com/a/me@home"),
        ("//other.org", "https://other.org/"),
        ("/a b", "https://example.com/a%20b"),
    ] {
        assert_eq!(base.join(location).unwrap().canonical(), expected, "{location}");
    }
    for location in ["", "\\\\other.org", "//me@other.org", "ftp://other.org", "https://a\u{ad}b.c"]
    {
        assert!(base.join(location).is_err(), "{location}");
    }
}

#[test]
fn the_query_of_a_redirect_may_be_as_long_as_servers_take_it() {
    let base = Target::parse("https://example.com/").unwrap();
    let sign_on = |bytes: usize| format!("https://login.org/sso?SAMLRequest={}", "a".repeat(bytes));
    assert!(base.join(&sign_on(6000)).is_ok());
    assert_eq!(Target::parse(&sign_on(6000)), Err(NotATarget::TooLong));
    assert_eq!(base.join(&sign_on(9000)), Err(NotATarget::TooLong));
    assert_eq!(base.join(&format!("/{}", "a".repeat(2500))), Err(NotATarget::TooLong));
    // Each becomes six bytes, so it is the URL that is too long.
    assert_eq!(base.join(&format!("/?{}", "é".repeat(2000))), Err(NotATarget::TooLong));
}

#[test]
fn a_chain_ends_at_a_loop_and_at_ten_redirects() {
    let page = |number: usize| Target::parse(&format!("https://example.com/{number}")).unwrap();
    let mut chain = RedirectChain::from(&page(0));
    assert_eq!(chain.follow(&page(0)), Err(NotFollowed::Loop));
    for number in 1..=10 {
        assert_eq!(chain.follow(&page(number)), Ok(()), "{number}");
    }
    assert_eq!(chain.follow(&page(11)), Err(NotFollowed::TooMany));
    assert_eq!(chain.redirects(), 10);
}

#[test]
fn what_a_chain_forgets_may_come_again_and_still_counts() {
    let page = Target::parse("https://example.com/").unwrap();
    let mut chain = RedirectChain::from(&page);
    assert_eq!(chain.follow(&page), Err(NotFollowed::Loop));
    for _ in 0..10 {
        chain.forget_urls();
        assert_eq!(chain.follow(&page), Ok(()));
    }
    chain.forget_urls();
    assert_eq!(chain.follow(&page), Err(NotFollowed::TooMany));
}

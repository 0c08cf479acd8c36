//! Every private address and name, in every spelling that some parser reads: none may pass.
//!
//! The table of `security_cases` holds single cases; here they are made by rule.

use std::net::Ipv4Addr;

use downforwhom::target::Target;

use crate::support::visit;

#[test]
fn no_spelling_of_a_private_address_passes() {
    for address in PRIVATE {
        for host in spellings(*address) {
            refused_everywhere(&host);
        }
    }
}

#[test]
fn no_spelling_of_a_private_name_passes() {
    for name in NAMES_OF_ONE_NETWORK {
        for host in name_spellings(name) {
            refused_everywhere(&host);
        }
    }
}

#[test]
fn a_public_address_passes_in_its_plain_spelling() {
    for text in ["http://8.8.8.8/", "8.8.8.8:8443", "[2606:4700::1111]", "2606:4700::1111"] {
        assert!(visit::typed(text).is_ok(), "{text}");
    }
}

#[test]
fn no_control_character_passes_inside_a_text() {
    for control in ('\0'..='\u{1f}').chain('\u{7f}'..='\u{9f}') {
        for text in [
            format!("http://exam{control}ple.com/"),
            format!("ht{control}tp://example.com/"),
            format!("http://example.com/a{control}b"),
            format!("http://example.com/?a{control}b"),
            format!("example.com{control}:80"),
        ] {
            assert!(visit::typed(&text).is_err(), "{text:?}");
            assert!(visit::redirected(&somewhere(), &text).is_err(), "{text:?}");
        }
    }
}

#[test]
fn no_trick_with_a_user_name_passes() {
    for user in ["a", "a:b", ":", "", "8.8.8.8", "example.com", "example.com%5c", "a%40b", "a%00"] {
        for host in ["example.com", "127.0.0.1", "8.8.8.8"] {
            for text in [format!("http://{user}@{host}/"), format!("https:{user}@{host}")] {
                assert!(visit::typed(&text).is_err(), "{text}");
                assert!(visit::redirected(&somewhere(), &text).is_err(), "{text}");
            }
            assert!(visit::typed(&format!("{user}@{host}")).is_err(), "{user}@{host}");
        }
    }
}

#[test]
fn only_the_listed_ports_pass() {
    let listed = downforwhom::guard::WEB_PORTS;
    for port in 0..=u16::MAX {
        let passes = visit::typed(&format!("example.com:{port}")).is_ok();
        assert_eq!(passes, listed.contains(&port), "{port}");
    }
    for port in ["65536", "65979", "4295032336", "-80", "+80", "0x50", "80 ", "8O", "٨٠", "80:80"]
    {
        assert!(visit::typed(&format!("http://example.com:{port}/")).is_err(), "{port}");
    }
}

#[test]
fn what_was_parsed_is_parsed_to_itself() {
    for text in ["Example.com.", "münchen.de/ä?ö#ü", "HTTP://a.com:80/../b", "[2606:4700::0001]"]
    {
        let once = Target::parse(text).unwrap();
        let twice = Target::parse(once.canonical()).unwrap();
        assert_eq!(once.canonical(), twice.canonical(), "{text}");
    }
}

/// Tries a host in all places of a text, and in redirects.
fn refused_everywhere(host: &str) {
    for text in [
        host.to_owned(),
        format!("{host}/path"),
        format!("{host}:8080"),
        format!("//{host}/"),
        format!("http://{host}"),
        format!("https://{host}:443/x?y#z"),
        format!("HTTP:/{host}/"),
        format!("https:{host}"),
        format!("http:////{host}/"),
        format!("\"http://{host}/\""),
        format!("I cannot open http://{host}/ today"),
        format!("http://{host}?@example.com"),
        format!("http://{host}#.example.com"),
        format!("http://{host}\\.example.com"),
        format!("http://example.com@{host}/"),
    ] {
        assert!(visit::typed(&text).is_err(), "{text} is read as {:?}", visit::typed(&text));
    }
    for location in [
        format!("http://{host}/"),
        format!("//{host}/"),
        format!("http:{host}"),
        format!("\\\\{host}"),
        format!("/\\{host}"),
    ] {
        assert!(visit::redirected(&somewhere(), &location).is_err(), "Location: {location}");
    }
}

fn somewhere() -> Target {
    Target::parse("https://example.com/a/b").expect("a plain address")
}

/// An IPv4 address in the spellings of `inet_aton`, of Unicode, of escapes, and inside IPv6.
fn spellings(address: Ipv4Addr) -> Vec<String> {
    let [a, b, c, d] = address.octets();
    let number = address.to_bits();
    let low_three = number & 0xff_ffff;
    let low_two = number & 0xffff;
    let (high, low) = (number >> 16, low_two);
    let plain = address.to_string();
    let written = |digit: char, zero: u32| {
        digit.to_digit(10).and_then(|value| char::from_u32(zero + value)).unwrap_or(digit)
    };
    vec![
        plain.clone(),
        format!("{plain}."),
        number.to_string(),
        format!("0{number:o}"),
        format!("0x{number:x}"),
        format!("0X{number:08X}"),
        format!("{a}.{low_three}"),
        format!("{a}.{b}.{low_two}"),
        format!("0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}"),
        format!("0{a:o}.0{b:o}.0{c:o}.0{d:o}"),
        format!("0000{a:o}.{b}.0x{low_two:x}"),
        plain.replace('.', "%2e"),
        plain.replace('.', "\u{3002}"),
        plain.replace('.', "\u{ff0e}"),
        plain.replace('.', "\u{ff61}"),
        plain.chars().map(|digit| written(digit, 0xff10)).collect(),
        plain.chars().map(|digit| written(digit, 0x1d7ce)).collect(),
        plain.chars().map(|digit| written(digit, 0x2460 - 1)).collect(),
        plain.bytes().map(|byte| format!("%{byte:02x}")).collect(),
        format!("{a}\u{ad}.{b}.{c}.{d}"),
        format!("[::ffff:{plain}]"),
        format!("[::ffff:{high:x}:{low:x}]"),
        format!("[0:0:0:0:0:FFFF:{high:X}:{low:X}]"),
        format!("[::{plain}]"),
        format!("[::ffff:0:{plain}]"),
        format!("[64:ff9b::{plain}]"),
        format!("[64:ff9b:1::{plain}]"),
        format!("[2002:{high:x}:{low:x}::]"),
        format!("[2001:0:1:2:3:4:{:x}:{:x}]", high ^ 0xffff, low ^ 0xffff),
        format!("[fe80::5efe:{plain}]"),
        format!("[::ffff:{plain}%25eth0]"),
        format!("[{plain}]"),
    ]
}

/// A name in other cases, other alphabets that fold to ASCII, with dots and escapes.
fn name_spellings(name: &str) -> Vec<String> {
    let fullwidth = |letter: char| match letter {
        '!'..='~' => char::from_u32(letter as u32 + 0xfee0).unwrap_or(letter),
        other => other,
    };
    let first = name.chars().next().unwrap_or_default();
    vec![
        name.to_owned(),
        format!("{name}."),
        name.to_ascii_uppercase(),
        name.chars().map(fullwidth).collect(),
        name.replace('.', "\u{3002}"),
        name.replace('s', "\u{17f}"),
        name.replacen(first, &format!("{first}\u{ad}"), 1),
        name.replacen(first, &format!("{first}\u{200b}"), 1),
        name.bytes().map(|byte| format!("%{byte:02X}")).collect(),
        name.replacen(first, &format!("%{:02x}", u32::from(first)), 1),
    ]
}

/// One address of each way to be private, and those that clouds give their metadata services.
const PRIVATE: &[Ipv4Addr] = &[
    Ipv4Addr::new(0, 0, 0, 0),
    Ipv4Addr::new(10, 11, 12, 13),
    Ipv4Addr::new(100, 100, 100, 200),
    Ipv4Addr::new(127, 0, 0, 1),
    Ipv4Addr::new(127, 255, 255, 254),
    Ipv4Addr::new(168, 63, 129, 16),
    Ipv4Addr::new(169, 254, 169, 254),
    Ipv4Addr::new(172, 16, 0, 1),
    Ipv4Addr::new(192, 0, 0, 192),
    Ipv4Addr::new(192, 168, 1, 1),
    Ipv4Addr::new(198, 19, 255, 255),
    Ipv4Addr::new(224, 0, 0, 251),
    Ipv4Addr::new(255, 255, 255, 255),
];

/// Names that lead inside, of each kind.
const NAMES_OF_ONE_NETWORK: &[&str] = &[
    "localhost",
    "a.localhost",
    "localhost.localdomain",
    "router.local",
    "app.internal",
    "metadata.google.internal",
    "app.flycast",
    "printer.home.arpa",
    "1.0.0.127.in-addr.arpa",
    "kubernetes.default.svc",
    "db.corp",
    "nas.lan",
    "x.test",
    "facebookcorewwwi.onion",
    "intranet",
    "wpad",
    "com",
];

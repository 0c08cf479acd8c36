//! What holds for every input, tried with inputs that are built like real ones.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;

use proptest::prelude::*;
use proptest::sample::select;

use crate::explanation;
use crate::guard;
use crate::guard::Policy;
use crate::probe;
use crate::target::Target;

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_text_has_one_canonical_form(text in written()) {
        super::target_text(text.as_bytes());
    }

    #[test]
    fn a_redirect_leads_nowhere_that_nobody_could_type(text in written()) {
        super::location(text.as_bytes());
    }

    #[test]
    fn what_is_admitted_is_public(text in written(), port in any::<u16>()) {
        let policy = Policy::default();
        if let Ok(target) = Target::parse(&text) {
            let admitted = policy.host_and_port(&target.host(), target.port()).is_ok();
            let literal = match target.host() {
                url::Host::Ipv4(address) => Some(IpAddr::from(address)),
                url::Host::Ipv6(address) => Some(IpAddr::from(address)),
                url::Host::Domain(_) => None,
            };
            prop_assert!(!admitted || literal.is_none_or(is_on_the_internet));
            if let Some(address) = literal {
                let dial = policy.admit((address, port).into()).is_ok();
                prop_assert!(!dial || is_on_the_internet(address));
            }
        }
    }

    #[test]
    fn an_address_is_admitted_in_all_its_forms_or_in_none(bits in any::<u32>(), wide in any::<u128>()) {
        let v4 = Ipv4Addr::from_bits(bits);
        let mapped = IpAddr::from(v4.to_ipv6_mapped());
        prop_assert!(!guard::is_public(mapped), "a mapped address is no address of the Internet");
        for address in [IpAddr::from(v4), Ipv6Addr::from_bits(wide).into()] {
            prop_assert!(!guard::is_public(address) || is_on_the_internet(address), "{}", address);
        }
    }

    #[test]
    fn cleaning_twice_changes_nothing(text in any_text(), max in 0_usize..80) {
        for clean in [explanation::clean, probe::fuzzing::cleaned] {
            let once = clean(&text, max);
            super::is_harmless(&once);
            prop_assert!(once.chars().count() <= max, "{:?} of at most {}", &once, max);
            prop_assert_eq!(clean(&once, max), once);
        }
    }
}

/// The same question, answered by the standard library's stable words as far as they go.
fn is_on_the_internet(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            let [a, b, ..] = address.octets();
            !(address.is_private()
                || address.is_loopback()
                || address.is_link_local()
                || address.is_broadcast()
                || address.is_documentation()
                || address.is_multicast()
                || a == 0
                || a >= 240
                || (a == 100 && (64..128).contains(&b))
                || (a == 198 && (b == 18 || b == 19)))
        }
        IpAddr::V6(address) => {
            let [first, second, ..] = address.segments();
            first & 0xe000 == 0x2000
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
        }
    }
}

/// Texts that look like addresses of pages, put together from what parsers care about.
fn written() -> impl Strategy<Value = String> {
    let scheme = select(
        &["", "", "http://", "https://", "HTTPS:", "//", "https:///", "ftp://", "/", "http:"][..],
    );
    let host = prop_oneof![
        4 => "[a-zA-Z0-9_-]{1,8}(\\.[a-zA-Z0-9-]{1,8}){0,3}\\.?",
        2 => any::<u32>().prop_map(|bits| Ipv4Addr::from_bits(bits).to_string()),
        1 => any::<u32>().prop_map(|bits| bits.to_string()),
        1 => any::<u32>().prop_map(|bits| format!("{bits:#x}")),
        2 => any::<u128>().prop_map(|bits| format!("[{}]", Ipv6Addr::from_bits(bits))),
        1 => any::<u32>().prop_map(|bits| format!("[::ffff:{}]", Ipv4Addr::from_bits(bits))),
        2 => select(&["127.1", "0", "localhost", "ｈｔｔｐ", "http", "１２７。０。０。１", "münchen.de", "xn--a", "user@a.com", "a.com\\@b.com"][..]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ];
    let port = prop_oneof![3 => Just(String::new()), 1 => any::<u16>().prop_map(|port| format!(":{port}"))];
    let rest = prop_oneof![
        2 => Just(String::new()),
        3 => "/[a-z,;!./%\\\\@:'\"()]{0,12}(\\?[a-z,;!=&\\\\ ]{0,8})?(#[a-z,;!]{0,6})?",
        1 => "\\PC{0,20}",
    ];
    let around = select(&["", "", "", "\"", " ", "(", "see ", "<"][..]);
    let after = select(&["", "", "", "\"", " ", ")", ",", ",,", " is down", "!", ">"][..]);
    (around, scheme, host, port, rest, after).prop_map(
        |(around, scheme, host, port, rest, after)| {
            format!("{around}{scheme}{host}{port}{rest}{after}")
        },
    )
}

/// Any characters, the harmful ones more often than chance has them.
fn any_text() -> impl Strategy<Value = String> {
    let harmful = select(
        &[
            '\u{202e}',
            '\u{200b}',
            '\u{2066}',
            '\u{feff}',
            '\u{1b}',
            '\0',
            '\n',
            '\u{85}',
            '\u{2028}',
            '\u{ad}',
            '\u{e0041}',
            ' ',
            '\u{3000}',
        ][..],
    );
    prop::collection::vec(
        prop_oneof![2 => any::<char>(), 1 => harmful, 2 => prop::char::range('a', 'z')],
        0..100,
    )
    .prop_map(String::from_iter)
}

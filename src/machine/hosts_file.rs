//! What the hosts file says of one name (hosts(5)).
//!
//! It must not look anything up.

use std::net::IpAddr;
use std::path::Path;

use crate::machine::small_file;

/// The addresses that this file gives to `name`, each once. None without the file.
pub(super) fn addresses_of(name: &str, file: &Path) -> Vec<IpAddr> {
    in_text(name, &small_file::read(file))
}

/// Each line has an address and the names for it; the rest after a `#` is a comment. Names are
/// the same in small and capital letters, and stand only for themselves.
fn in_text(name: &str, text: &str) -> Vec<IpAddr> {
    let mut addresses = Vec::new();
    for line in text.lines() {
        let entry = line.split('#').next().unwrap_or_default();
        let mut words = entry.split_ascii_whitespace();
        let Some(address) = words.next().and_then(|word| word.parse().ok()) else { continue };
        let is_named = words.any(|word| word.eq_ignore_ascii_case(name));
        if is_named && !addresses.contains(&address) && addresses.len() < ADDRESSES_MAX {
            addresses.push(address);
        }
    }
    addresses
}

/// Addresses kept of one name: nobody writes more by hand.
const ADDRESSES_MAX: usize = 16;

#[cfg(test)]
mod tests {
    use super::ADDRESSES_MAX;
    use super::in_text;

    fn found(name: &str, text: &str) -> Vec<String> {
        in_text(name, text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_exact_name_is_found_in_any_spelling() {
        let text = "127.0.0.1 localhost\n10.0.0.9\tShop.Example www.shop.example # old server\n\
                    ::1 shop.example\n10.0.0.9 shop.example\n";
        assert_eq!(found("shop.example", text), ["10.0.0.9", "::1"]);
        assert_eq!(found("www.shop.example", text), ["10.0.0.9"]);
        assert!(found("cdn.shop.example", text).is_empty());
        assert!(found("example", text).is_empty());
    }

    #[test]
    fn comments_and_broken_lines_say_nothing() {
        let text = "# 10.0.0.1 shop.example\n10.0.0.2 # shop.example\nten shop.example\n\
                    10.0.0.300 shop.example\n\nshop.example\n10.0.0.3";
        assert!(found("shop.example", text).is_empty());
    }

    #[test]
    fn a_file_full_of_the_name_is_cut() {
        let text: String = (0..100).map(|n| format!("10.0.0.{n} shop.example\n")).collect();
        assert_eq!(found("shop.example", &text).len(), ADDRESSES_MAX);
    }
}

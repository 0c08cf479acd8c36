//! The domain that somebody registered: where one owner's names end and another's begin.

use url::Host;

/// The registrable domain of a host by the public suffix list (`example.co.uk` of
/// `a.b.example.co.uk`, `me.github.io` of itself). A host that has none, an address or a suffix
/// itself, is its own.
pub(super) fn domain(host: &Host<&str>) -> String {
    match host {
        Host::Domain(name) => psl::domain_str(name).unwrap_or(name).to_owned(),
        Host::Ipv4(address) => address.to_string(),
        Host::Ipv6(address) => address.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use crate::target::Target;

    #[test]
    fn owners_are_told_apart() {
        for (page, domain) in [
            ("https://example.com/", "example.com"),
            ("https://a.b.example.com/", "example.com"),
            ("https://shop.example.co.uk/", "example.co.uk"),
            ("https://me.github.io/", "me.github.io"),
            ("https://co.uk/", "co.uk"),
            ("https://b\u{fc}cher.example.com/", "example.com"),
            ("https://a.b.unheard-of/", "b.unheard-of"),
            ("https://wiki/", "wiki"),
            ("https://192.0.33.8/", "192.0.33.8"),
            ("https://[2606:4700::1111]/", "2606:4700::1111"),
        ] {
            assert_eq!(Target::parse(page).unwrap().registrable_domain(), domain, "{page}");
        }
    }
}

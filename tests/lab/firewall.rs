//! The rules of one place, chain by chain, and their text.

use std::fmt::Write;

/// The rules of one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Firewall {
    /// What comes in, before it is routed: other targets can be put in here.
    pub(crate) incoming: Vec<String>,
    /// What the place itself sends, before it is routed.
    pub(crate) own: Vec<String>,
    /// What leaves, after it is routed.
    pub(crate) leaving: Vec<String>,
    /// What passes, comes in for the place itself, or is sent by it.
    pub(crate) all: Vec<String>,
}

impl Firewall {
    /// The text for `nft -f`, which takes the place of all rules there were.
    pub(crate) fn text(&self) -> String {
        let mut text = "flush ruleset\ntable inet lab {\n".to_owned();
        chain(&mut text, "incoming", "type nat hook prerouting priority dstnat", &self.incoming);
        chain(&mut text, "own", "type nat hook output priority dstnat", &self.own);
        chain(&mut text, "leaving", "type nat hook postrouting priority srcnat", &self.leaving);
        for hook in ["forward", "input", "output"] {
            chain(&mut text, hook, &format!("type filter hook {hook} priority filter"), &self.all);
        }
        text.push_str("}\n");
        text
    }
}

fn chain(text: &mut String, name: &str, hook: &str, rules: &[String]) {
    if rules.is_empty() {
        return;
    }
    let _ = writeln!(text, "chain {name}_chain {{\n{hook}; policy accept;");
    for rule in rules {
        let _ = writeln!(text, "{rule}");
    }
    text.push_str("}\n");
}

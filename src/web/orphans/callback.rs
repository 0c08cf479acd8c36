//! The function that a page wants to be called with an answer that it loads as a script (JSONP).
//!
//! The name is a stranger's text that becomes a script of ours, so nothing passes but names with
//! dots between them.

/// The name of a function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Callback(String);

impl Callback {
    /// The function of this name, when it is one.
    pub(super) fn named(name: &str) -> Option<Self> {
        let is_short = name.len() <= NAME_MAX_BYTES;
        (is_short && name.split('.').all(is_identifier)).then(|| Self(name.to_owned()))
    }

    /// The script that calls it. The comment keeps the name from being the first bytes of the
    /// answer, which old plug-ins took for a file of their own; two separators of lines are no part
    /// of a string in old browsers.
    pub(super) fn called_with(&self, json: &str) -> String {
        let json = json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        format!("/**/ {}({json});\n", self.0)
    }
}

fn is_identifier(part: &str) -> bool {
    let begins = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'$');
    let mut bytes = part.bytes();
    bytes.next().is_some_and(begins) && bytes.all(|byte| begins(byte) || byte.is_ascii_digit())
}

/// The names that libraries make up have some 30 letters.
const NAME_MAX_BYTES: usize = 64;

#[cfg(test)]
mod tests {
    use super::Callback;

    #[test]
    fn a_function_is_called_with_the_answer() {
        for name in ["f", "jQuery1102_1592789590165", "window.app.$on", "_"] {
            let script = Callback::named(name).expect(name).called_with("{\"a\":\"\u{2028}\"}");
            assert_eq!(script, format!("/**/ {name}({{\"a\":\"\\u2028\"}});\n"));
        }
    }

    #[test]
    fn nothing_but_a_name_passes() {
        let long = "a".repeat(65);
        for name in [
            "",
            ".",
            "a.",
            ".a",
            "a..b",
            "1a",
            "alert(1)//",
            "a[0]",
            "a;b",
            "a b",
            "a\n",
            "<script>",
            "a'",
            "a\"",
            "a-b",
            "ä",
            "a\u{0}",
            "/**/a",
            "a=b",
            "`a`",
            &long,
        ] {
            assert_eq!(Callback::named(name), None, "{name:?}");
        }
    }
}

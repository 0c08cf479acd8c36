//! Whole numbers that were sent with a point: `145.0` and `1.45e2` are 145. JSON knows one kind of
//! number (RFC 8259 §6), and Python writes what it has rounded in this way.

/// The same JSON with whole numbers written without a point. Nothing else is changed, strings least
/// of all.
pub(super) fn plain(json: &str) -> String {
    let mut plain = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => string_length(rest),
            '-' | '0'..='9' => rest.find(|c| !is_of_number(c)).unwrap_or(rest.len()),
            _ => rest.find(|c: char| c == '"' || is_of_number(c)).unwrap_or(rest.len()),
        };
        // A letter or sign of a number that begins none is copied as it is.
        let (token, after) = rest.split_at(length.max(first.len_utf8()));
        match whole(token) {
            Some(number) => plain.push_str(&number.to_string()),
            None => plain.push_str(token),
        }
        rest = after;
    }
    plain
}

/// Up to the quote that ends it, or to the end.
fn string_length(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn is_of_number(c: char) -> bool {
    matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E')
}

/// The whole number that a token with a point or an exponent is.
fn whole(token: &str) -> Option<i64> {
    if token.starts_with('"') || !token.contains(['.', 'e', 'E']) {
        return None;
    }
    let number: f64 = token.parse().ok()?;
    // Beyond this, a number with a point is not exact.
    (number.fract() == 0.0 && number.abs() <= EXACT_MAX).then_some(number as i64)
}

/// 2^53.
const EXACT_MAX: f64 = 9_007_199_254_740_992.0;

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn whole_numbers_lose_their_point_and_nothing_else_changes() {
        for (sent, read) in [
            ("502.0", "502"),
            (
                r#"{"a":1.50,"b":[-3.000,1.45e2,1E+2],"c":true}"#,
                r#"{"a":1.50,"b":[-3,145,100],"c":true}"#,
            ),
            (r#"{"1.0":"2.0","\"3.0":"\\","x":4.0}"#, r#"{"1.0":"2.0","\"3.0":"\\","x":4}"#),
            ("[false,null,12,1e999,-0.0]", "[false,null,12,1e999,0]"),
            ("\"open 1.0", "\"open 1.0"),
            ("", ""),
            ("é1.0e", "é1.0e"),
        ] {
            assert_eq!(plain(sent), read, "{sent}");
        }
    }
}

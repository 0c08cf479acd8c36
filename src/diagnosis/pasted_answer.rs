//! An HTTP answer with its header fields inside a pasted text, as `curl -i` and `curl -v` show it.
//!
//! Reads the shape; what the answer means is judged elsewhere.

use crate::observation::Answer;
use crate::observation::Body;
use crate::observation::Fallback;
use crate::observation::HttpVersion;
use crate::observation::Millis;

/// The last answer in a text: after redirects, the final one. `None` when there is no status
/// line, or not one header field after it.
pub(super) fn find(text: &str) -> Option<Answer> {
    let lines: Vec<&str> = text.lines().map(unquoted).collect();
    let at = lines.iter().rposition(|line| status(line).is_some())?;
    let rest = &lines[at + 1..];
    let fields = rest.iter().take(FIELDS_MAX).map_while(|line| field(line)).collect::<Vec<_>>();
    let body = rest.get(fields.len() + 1..).unwrap_or_default().join("\n");
    (!fields.is_empty()).then_some(Answer {
        status: status(lines[at])?,
        version: HttpVersion::V1_1,
        head: fields,
        first_byte: Millis(0),
        took: Millis(0),
        body: Body { text: body, ..Body::default() },
        fallback: Fallback::NotNeeded,
    })
}

/// `curl -v` begins the lines of an answer's head with `< `.
fn unquoted(line: &str) -> &str {
    let line = line.trim_end();
    line.strip_prefix("< ")
        .or_else(|| line.strip_prefix('<').filter(|l| l.is_empty()))
        .unwrap_or(line)
}

/// The status of a status line (RFC 9112 §4, and as curl writes it for HTTP/2 and 3).
fn status(line: &str) -> Option<u16> {
    let mut words = line.strip_prefix("HTTP/")?.split_whitespace();
    let version = words.next()?;
    let sound = version.chars().all(|c| c.is_ascii_digit() || c == '.');
    let code = words.next()?.parse().ok()?;
    (sound && (100..=999).contains(&code)).then_some(code)
}

/// A header field (RFC 9110 §5).
fn field(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once(':')?;
    let token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let sound = !name.is_empty() && name.chars().all(token);
    sound.then(|| (name.to_ascii_lowercase(), value.trim().to_owned()))
}

/// More fields than this are not read; the paste is capped as well.
const FIELDS_MAX: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_answer_is_found_with_its_fields_and_body() {
        let text = "HTTP/1.1 301 Moved\r\nLocation: /a\r\n\r\nHTTP/2 502 \r\nServer: nginx\r\n\r\n<h1>x</h1>";
        let answer = find(text).unwrap();
        assert_eq!(answer.status, 502);
        assert_eq!(answer.header("server").next(), Some("nginx"));
        assert_eq!(answer.body.text, "<h1>x</h1>");
    }

    #[test]
    fn the_marks_of_curl_are_taken_off() {
        let text =
            "> GET / HTTP/2\n> Host: shop.example\n>\n< HTTP/2 503\n< server: awselb/2.0\n<\nbody";
        let answer = find(text).unwrap();
        assert_eq!((answer.status, answer.body.text.as_str()), (503, "body"));
    }

    #[test]
    fn a_status_alone_is_not_an_answer_with_its_head() {
        for text in
            ["HTTP/1.1 502 Bad Gateway", "HTTP/ 502", "HTTP ERROR 502", "HTTP/2 5\nx: y", ""]
        {
            assert!(find(text).is_none(), "{text}");
        }
    }
}

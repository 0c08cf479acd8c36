//! The part of a pasted text that is a quotation: people forward mails and answer in forums, and
//! the page stands behind `>` at the beginning of the lines, with talk around it.

/// The quoted lines without their marks; `None` when a text quotes nothing.
pub(super) fn quoted(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().filter_map(unmarked).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn unmarked(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix('>')?;
    Some(rest.trim_start_matches(['>', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_lines_are_taken_out_of_the_talk() {
        let mail = "Anna wrote:\n> it says\n>> 502 Bad Gateway\n > > nginx\n\nsame here";
        assert_eq!(quoted(mail).as_deref(), Some("it says\n502 Bad Gateway\nnginx"));
    }

    #[test]
    fn pages_and_arrows_are_no_quotations() {
        for text in ["<h1>502</h1>", "a -> b", "Settings > Network", ""] {
            assert_eq!(quoted(text), None, "{text}");
        }
    }
}

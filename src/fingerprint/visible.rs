//! What a person would read on a page: the text without mark-up, and its two headings.
//!
//! One pass, no recursion, no allocation that grows faster than the page. It is no HTML parser
//! and must not become one: it only has to see what a page says about itself.

use memchr::memchr;

/// The text of a page, its title and its first heading, white space folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Visible {
    /// The text without comments, scripts, styles, head and tags.
    pub(super) text: String,
    /// The content of the first `title`.
    pub(super) title: Option<String>,
    /// The content of the first `h1`.
    pub(super) heading: Option<String>,
}

/// Reads a page. Text without any mark-up is its own visible text.
pub(super) fn read(page: &str) -> Visible {
    if !page.contains('<') {
        return Visible { text: fold(page), title: None, heading: None };
    }
    let mut walk = Walk { folded: Folded::with_room_for(page.len()), title: None, heading: None };
    walk.read(page);
    Visible { text: walk.folded.finish(), title: walk.title, heading: walk.heading }
}

/// Folds white space and typographic variants, so that patterns need one spelling only.
pub(super) fn fold(text: &str) -> String {
    let mut folded = Folded::with_room_for(text.len());
    folded.push(text);
    folded.finish()
}

/// The way through a page.
struct Walk {
    folded: Folded,
    title: Option<String>,
    heading: Option<String>,
}

impl Walk {
    fn read(&mut self, page: &str) {
        let mut rest = page;
        while let Some(at) = memchr(b'<', rest.as_bytes()) {
            self.folded.push_decoded(&rest[..at]);
            rest = &rest[at..];
            if is_tag(rest) {
                rest = self.pass(rest);
            } else {
                self.folded.push("<");
                rest = &rest[1..];
            }
        }
        self.folded.push_decoded(rest);
    }

    /// Passes the tag or comment at the start of `rest`, with its content if nobody reads that.
    fn pass<'a>(&mut self, rest: &'a str) -> &'a str {
        if let Some(comment) = rest.strip_prefix("<!--") {
            return comment.find("-->").map_or("", |end| &comment[end + 3..]);
        }
        let name = tag_name(rest);
        let is = |other: &&str| name.eq_ignore_ascii_case(other);
        if !INSIDE_A_LINE.iter().any(is) {
            self.folded.blank();
        }
        let after = memchr(b'>', rest.as_bytes()).map_or("", |end| &rest[end + 1..]);
        if rest.starts_with("</") {
            return after;
        }
        if is(&"h1") && self.heading.is_none() {
            // A heading that never ends is the rest of the page: looked for once, not at each `h1`.
            self.heading = Some(text_of(&after[..closing(after, name).unwrap_or(after.len())]));
        }
        if !UNSEEN.iter().any(is) {
            return after;
        }
        let end = closing(after, name).unwrap_or(after.len());
        let (content, rest) = after.split_at(end);
        if self.title.is_none() {
            self.title =
                if is(&"title") { Some(decoded(content)) } else { title_in(name, content) };
        }
        rest
    }
}

/// The text of a part of a page.
fn text_of(part: &str) -> String {
    let heading = Some(String::new());
    let mut walk = Walk { folded: Folded::with_room_for(part.len()), title: None, heading };
    walk.read(part);
    walk.folded.finish()
}

/// The title of a head.
fn title_in(name: &str, content: &str) -> Option<String> {
    if !name.eq_ignore_ascii_case("head") {
        return None;
    }
    let is_title = |rest: &str| tag_name(rest).eq_ignore_ascii_case("title");
    let (at, _) = content.match_indices('<').find(|(at, _)| is_title(&content[*at..]))?;
    let inner = &content[at + content[at..].find('>')? + 1..];
    Some(decoded(&inner[..closing(inner, "title")?]))
}

/// Folded text with its character references resolved.
fn decoded(text: &str) -> String {
    let mut folded = Folded::with_room_for(text.len());
    folded.push_decoded(text);
    folded.finish()
}

/// Whether the `<` at the start opens a tag or a comment, and is not a sign in a sentence.
fn is_tag(rest: &str) -> bool {
    rest.as_bytes()
        .get(1)
        .is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, b'/' | b'!' | b'?'))
}

/// The name in the opening or closing tag at the start of `rest`.
fn tag_name(rest: &str) -> &str {
    // One sign of each: to pass over all of them at each of many signs would be quadratic.
    let name = rest.strip_prefix('<').unwrap_or(rest);
    let name = name.strip_prefix('/').unwrap_or(name);
    let end = name.bytes().take(NAME_MAX_BYTES).position(|byte| !byte.is_ascii_alphanumeric());
    name.get(..end.unwrap_or(NAME_MAX_BYTES)).unwrap_or_default()
}

/// Where the closing tag `name` begins.
fn closing(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|at| {
        let after = text.as_bytes().get(at + 2..at + 2 + name.len());
        after.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    })
}

/// Text with every run of white space as one blank, and typographic signs as plain ones.
struct Folded {
    text: String,
    blank_due: bool,
}

impl Folded {
    fn with_room_for(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), blank_due: false }
    }

    /// A boundary between words.
    fn blank(&mut self) {
        self.blank_due = true;
    }

    /// Text as it is.
    fn push(&mut self, text: &str) {
        if text.is_ascii() {
            return self.push_ascii(text);
        }
        self.blank_due |= text.starts_with(char::is_whitespace);
        text.split_whitespace().for_each(|word| self.push_plain(word));
        self.blank_due = text.ends_with(char::is_whitespace);
    }

    /// The same for text without typographic signs, which is nearly all of it.
    fn push_ascii(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii_whitespace() {
                self.blank_due = true;
                at += 1;
                continue;
            }
            let length = bytes[at..].iter().position(u8::is_ascii_whitespace);
            let end = length.map_or(bytes.len(), |length| at + length);
            self.push_word(&text[at..end]);
            self.blank_due = false;
            at = end;
        }
    }

    /// A blank if one is due, then the word.
    fn push_word(&mut self, word: &str) {
        if self.blank_due && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(word);
        self.blank_due = true;
    }

    /// The same, with plain signs instead of typographic ones.
    fn push_plain(&mut self, word: &str) {
        self.push_word("");
        for sign in word.chars() {
            match sign {
                '\u{2018}' | '\u{2019}' | '\u{201A}' | '\u{201B}' => self.text.push('\''),
                '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' => self.text.push('"'),
                '\u{2010}'..='\u{2015}' => self.text.push('-'),
                '\u{2026}' => self.text.push_str("..."),
                other => self.text.push(other),
            }
        }
    }

    /// Text with character references.
    fn push_decoded(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = memchr(b'&', rest.as_bytes()) {
            if at > 0 {
                self.push(&rest[..at]);
            }
            rest = &rest[at..];
            let (sign, length) = reference(rest).unwrap_or(('&', 1));
            self.push(sign.encode_utf8(&mut [0; 4]));
            rest = &rest[length..];
        }
        if !rest.is_empty() {
            self.push(rest);
        }
    }

    fn finish(self) -> String {
        self.text
    }
}

/// The character that the reference at the start of `rest` stands for, and its length in bytes.
fn reference(rest: &str) -> Option<(char, usize)> {
    let end = rest.bytes().take(REFERENCE_MAX_BYTES).position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let sign = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((sign, end + 1))
}

/// The character with this number, decimal or hexadecimal.
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
}

/// Elements whose content nobody reads.
const UNSEEN: &[&str] = &["script", "style", "head", "title"];

/// One more than the longest name that we look for.
const NAME_MAX_BYTES: usize = 7;

/// Elements that make letters bold or the like: they do not part words.
const INSIDE_A_LINE: &[&str] = &["b", "i", "em", "strong", "u", "tt", "code"];

/// The references that error pages really use; others stay as they are written.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("hellip", '\u{2026}'),
    ("mdash", '-'),
    ("ndash", '-'),
    ("rsquo", '\''),
    ("lsquo", '\''),
    ("ldquo", '"'),
    ("rdquo", '"'),
    ("middot", '\u{b7}'),
    ("bull", '\u{2022}'),
    ("copy", '\u{a9}'),
];

/// `&#x10FFFF;` is the longest reference that we know.
const REFERENCE_MAX_BYTES: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_scripts_and_comments_are_not_read() {
        let page = "<head><title> A\n B </title><style>x{}</style></head><body><h1>Hi <b>you</b></h1>\
                    <!-- no --><script>if (a<b) no()</script><p>it&#39;s&nbsp;fine</p>";
        let seen = read(page);
        assert_eq!(seen.text, "Hi you it's fine");
        assert_eq!(seen.title.as_deref(), Some("A B"));
        assert_eq!(seen.heading.as_deref(), Some("Hi you"));
    }

    #[test]
    fn typographic_signs_become_plain() {
        assert_eq!(fold("can\u{2019}t\u{a0}be \u{2014} reached\u{2026}"), "can't be - reached...");
    }

    #[test]
    fn words_are_not_torn_at_references() {
        assert_eq!(
            read("<p>a&amp;b &lt;c&gt; 1 < 2 &unknown; x</p>").text,
            "a&b <c> 1 < 2 &unknown; x"
        );
    }

    #[test]
    fn bold_letters_do_not_part_words() {
        assert_eq!(read("<b>Fatal error</b>:  x<br>y").text, "Fatal error: x y");
    }

    #[test]
    fn unfinished_pages_are_read_to_their_end() {
        for page in ["<", "<!--", "<script>", "<p", "&", "&#", "<h1>x", "<title>", "é<é>&é;"] {
            let _ = read(page);
        }
    }
}

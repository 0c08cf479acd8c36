//! How wide a text is on a badge: a server has no fonts to ask.
//!
//! Near enough to leave the same room on both sides; the picture itself tells the browser the width
//! that the text has to fill (`textLength`), so a font of another width cannot run out of its box.

/// The width in pixels of a text in Verdana or DejaVu Sans of 11 pixels.
pub(super) fn width_of(text: &str) -> u32 {
    text.chars().map(tenths).sum::<u32>().div_ceil(10)
}

/// Tenths of pixels, as Verdana has them, rounded.
fn tenths(c: char) -> u32 {
    match c {
        'i' | 'j' | 'l' | '\'' => 30,
        ' ' | '.' | ',' | 'f' | 't' | '|' => 41,
        'I' | 'J' | 'r' | '-' | ':' | ';' | '(' | ')' | '/' => 49,
        'c' | 's' | 'z' | 'k' | 'v' | 'x' | 'y' => 61,
        'w' | 'M' | 'O' | 'Q' | 'D' | 'G' | 'H' | 'N' => 88,
        'm' | 'W' | '@' | '%' => 111,
        c if c.is_ascii_uppercase() => 75,
        c if c.is_ascii() => 69,
        // East Asian letters fill a square, and most others less.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffef}' | '\u{1f000}'.. => 110,
        _ => 75,
    }
}

#[cfg(test)]
mod tests {
    use super::width_of;

    #[test]
    fn wide_letters_take_more_room_than_narrow_ones() {
        assert_eq!(width_of(""), 0);
        assert!(width_of("www.mmm.example") > width_of("lil.ill.example"));
        // As Chromium draws it in DejaVu Sans and Verdana: 69 to 71 pixels.
        assert!((64..=76).contains(&width_of("example.com")), "{}", width_of("example.com"));
    }
}

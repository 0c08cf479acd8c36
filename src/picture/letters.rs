//! Letters as outlines: Open Sans (Apache License 2.0), cut to Latin, Greek and Cyrillic.
//!
//! These scripts need no shaping, so an outline and a width for each letter is all there is to it.

use std::sync::LazyLock;

use tiny_skia::Path;
use tiny_skia::PathBuilder;
use ttf_parser::Face;
use ttf_parser::OutlineBuilder;

/// The usual letters.
pub(super) static REGULAR: LazyLock<Font> =
    LazyLock::new(|| Font::of(include_bytes!("font/OpenSans-Regular.ttf")));

/// The bold ones.
pub(super) static BOLD: LazyLock<Font> =
    LazyLock::new(|| Font::of(include_bytes!("font/OpenSans-Bold.ttf")));

/// One font.
pub(super) struct Font {
    face: Face<'static>,
}

impl Font {
    fn of(bytes: &'static [u8]) -> Self {
        // A test draws with both, so a broken file cannot be released.
        Self { face: Face::parse(bytes, 0).expect("our own font is whole") }
    }

    /// Whether there is a letter for each sign.
    pub(super) fn has_all(&self, text: &str) -> bool {
        text.chars().all(|sign| self.face.glyph_index(sign).is_some())
    }

    /// The width of a text in dots.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|sign| self.advance(sign, size)).sum()
    }

    /// The outlines of a text whose line begins at this point.
    pub(super) fn outline(&self, text: &str, size: f32, x: f32, y: f32) -> Option<Path> {
        let mut pen = Pen { path: PathBuilder::new(), scale: self.scale(size), x, y };
        for sign in text.chars() {
            if let Some(glyph) = self.glyph(sign) {
                self.face.outline_glyph(glyph, &mut pen);
            }
            pen.x += self.advance(sign, size);
        }
        pen.path.finish()
    }

    /// The lines of a text that is broken between words to fit this width.
    pub(super) fn lines(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|line| self.width(line, size) <= width) {
                Some(longer) => *lines.last_mut().expect("a longer line was one") = longer,
                None => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// The text, with its middle left out until it fits: the end of a name tells most.
    pub(super) fn fitted(&self, text: &str, size: f32, width: f32) -> String {
        let signs: Vec<char> = text.chars().collect();
        let mut kept = signs.len();
        let mut fitted = text.to_owned();
        while self.width(&fitted, size) > width && kept > 1 {
            kept -= 1;
            let (head, tail) = (kept / 3, kept - kept / 3);
            let tail = &signs[signs.len() - tail..];
            fitted = signs[..head].iter().chain(&['…']).chain(tail).collect();
        }
        fitted
    }

    fn glyph(&self, sign: char) -> Option<ttf_parser::GlyphId> {
        self.face.glyph_index(sign).or_else(|| self.face.glyph_index(UNKNOWN))
    }

    fn advance(&self, sign: char, size: f32) -> f32 {
        let units = self.glyph(sign).and_then(|glyph| self.face.glyph_hor_advance(glyph));
        f32::from(units.unwrap_or_default()) * self.scale(size)
    }

    fn scale(&self, size: f32) -> f32 {
        size / f32::from(self.face.units_per_em())
    }
}

/// Draws in the font's units, upside down, into dots.
struct Pen {
    path: PathBuilder,
    scale: f32,
    x: f32,
    y: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

/// Stands for a sign that the font does not have.
const UNKNOWN: char = '?';

//! A sheet to draw on: colours, shapes and lines of text.

use tiny_skia::Color;
use tiny_skia::FillRule;
use tiny_skia::LineCap;
use tiny_skia::LineJoin;
use tiny_skia::Paint;
use tiny_skia::Path;
use tiny_skia::Pixmap;
use tiny_skia::Rect;
use tiny_skia::Stroke;
use tiny_skia::StrokeDash;
use tiny_skia::Transform;

use crate::picture::letters::Font;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour(pub(super) u8, pub(super) u8, pub(super) u8);

impl Colour {
    fn paint(self) -> Paint<'static> {
        let mut paint = Paint::default();
        paint.set_color_rgba8(self.0, self.1, self.2, u8::MAX);
        paint.anti_alias = true;
        paint
    }
}

/// The sheet.
pub(super) struct Canvas {
    dots: Pixmap,
}

impl Canvas {
    /// A sheet of one colour.
    pub(super) fn new(width: u32, height: u32, paper: Colour) -> Option<Self> {
        let mut dots = Pixmap::new(width, height)?;
        dots.fill(Color::from_rgba8(paper.0, paper.1, paper.2, u8::MAX));
        Some(Self { dots })
    }

    /// The sheet as a PNG file.
    pub(super) fn into_png(self) -> Option<Vec<u8>> {
        self.dots.encode_png().ok()
    }

    /// A filled rectangle.
    pub(super) fn block(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            self.dots.fill_rect(rect, &colour.paint(), Transform::identity(), None);
        }
    }

    /// A filled path.
    pub(super) fn fill(&mut self, path: &Path, colour: Colour, place: Transform) {
        self.dots.fill_path(path, &colour.paint(), FillRule::Winding, place, None);
    }

    /// A drawn path, perhaps in dashes.
    pub(super) fn draw(
        &mut self,
        path: &Path,
        colour: Colour,
        width: f32,
        dash: Option<[f32; 2]>,
        place: Transform,
    ) {
        let stroke = Stroke {
            width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            dash: dash.and_then(|dash| StrokeDash::new(dash.to_vec(), 0.0)),
            ..Stroke::default()
        };
        self.dots.stroke_path(path, &colour.paint(), &stroke, place, None);
    }

    /// A line of text that begins here; `y` is the line that letters stand on.
    pub(super) fn text(
        &mut self,
        font: &Font,
        text: &str,
        size: f32,
        at: (f32, f32),
        colour: Colour,
    ) {
        if let Some(path) = font.outline(text, size, at.0, at.1) {
            self.fill(&path, colour, Transform::identity());
        }
    }

    /// A line of text around this middle.
    pub(super) fn centred(
        &mut self,
        font: &Font,
        text: &str,
        size: f32,
        at: (f32, f32),
        colour: Colour,
    ) {
        let x = at.0 - font.width(text, size) / 2.0;
        self.text(font, text, size, (x, at.1), colour);
    }
}

//! What is where on the picture.

use crate::explanation::StationState;
use crate::picture::HEIGHT;
use crate::picture::WIDTH;
use crate::picture::canvas::Canvas;
use crate::picture::canvas::Colour;
use crate::picture::letters::BOLD;
use crate::picture::letters::Font;
use crate::picture::letters::REGULAR;
use crate::picture::shapes;

/// All that a picture shows, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// The answer to "is it just me?", the largest words.
    pub meaning: String,
    /// What is the matter.
    pub matter: String,
    /// The site; empty for a picture of nothing in particular.
    pub host: String,
    /// The colour of the answer. The words say the same.
    pub tone: Tone,
    /// The stops of the way, from the person to the site; at most five are drawn.
    pub stops: Vec<Stop>,
    /// When, and how sure; at the foot.
    pub foot: String,
}

/// A stop of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The place.
    pub place: String,
    /// How it is there.
    pub state: StationState,
    /// The same in a few words.
    pub words: String,
}

/// The colour of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It works.
    Good,
    /// It does not.
    Bad,
    /// It does for some.
    Partly,
    /// We cannot tell.
    Unknown,
    /// No answer: our own colour.
    Ours,
}

/// The drawn picture.
pub(super) fn drawn(scene: &Scene) -> Option<Canvas> {
    let tone = colour(scene.tone);
    let mut canvas = Canvas::new(WIDTH, HEIGHT, PAPER)?;
    canvas.block(0.0, 0.0, BAND, HEIGHT as f32, tone);
    let host = BOLD.fitted(&scene.host, HOST_SIZE, INNER);
    canvas.text(&BOLD, &host, HOST_SIZE, (MARGIN, HOST_LINE), INK);
    headline(&mut canvas, scene, tone);
    way(&mut canvas, &scene.stops);
    foot(&mut canvas, &scene.foot);
    Some(canvas)
}

/// The meaning, and below it what is the matter.
fn headline(canvas: &mut Canvas, scene: &Scene, tone: Colour) {
    let (size, lines) = sized(&BOLD, &scene.meaning, &MEANING_SIZES, MEANING_LINES);
    let mut y = if scene.host.is_empty() { HOST_LINE } else { HOST_LINE + 22.0 };
    for line in lines {
        y += size * LEADING;
        canvas.text(&BOLD, &line, size, (MARGIN, y), tone);
    }
    let (size, lines) = sized(&REGULAR, &scene.matter, &MATTER_SIZES, MATTER_LINES);
    y += 8.0;
    for line in lines {
        y += size * LEADING;
        canvas.text(&REGULAR, &line, size, (MARGIN, y), INK);
    }
}

/// The largest size at which a text takes no more lines than it may; at the smallest, what is too
/// much is cut.
fn sized(font: &Font, text: &str, sizes: &[f32], lines_max: usize) -> (f32, Vec<String>) {
    let broken = |size: f32| {
        let lines = font.lines(text, size, INNER);
        let fits = lines.iter().all(|line| font.width(line, size) <= INNER);
        (fits && lines.len() <= lines_max).then_some((size, lines))
    };
    sizes.iter().find_map(|size| broken(*size)).unwrap_or_else(|| {
        let size = sizes.last().copied().unwrap_or(HOST_SIZE);
        let mut lines = font.lines(text, size, INNER);
        if lines.len() > lines_max {
            lines.truncate(lines_max);
            if let Some(last) = lines.last_mut() {
                last.push_str(" …");
            }
        }
        (size, lines.iter().map(|line| font.fitted(line, size, INNER)).collect())
    })
}

/// The stops, side by side, with a way between them.
fn way(canvas: &mut Canvas, stops: &[Stop]) {
    let middle = |index: usize| (MARGIN + STEP * (index as f32 + 0.5), WAY_LINE);
    for index in 1..stops.len().min(STOPS_MAX) {
        let (from, to) = (middle(index - 1), middle(index));
        let gap = SHAPE / 2.0 + 14.0;
        shapes::way(canvas, (from.0 + gap, from.1), (to.0 - gap, to.1), LINE);
    }
    for (index, stop) in stops.iter().take(STOPS_MAX).enumerate() {
        let (x, y) = middle(index);
        let tone = state_colour(stop.state);
        shapes::state(canvas, stop.state, (x, y), SHAPE, (tone, PAPER));
        let place = BOLD.fitted(&stop.place, PLACE_SIZE, STEP - 16.0);
        canvas.centred(&BOLD, &place, PLACE_SIZE, (x, y + 66.0), INK);
        let lines = REGULAR.lines(&stop.words, WORDS_SIZE, STEP - 16.0);
        for (number, line) in lines.iter().take(WORDS_LINES).enumerate() {
            let line = REGULAR.fitted(line, WORDS_SIZE, STEP - 8.0);
            let y = y + 94.0 + WORDS_SIZE * LEADING * number as f32;
            canvas.centred(&REGULAR, &line, WORDS_SIZE, (x, y), tone);
        }
    }
}

/// Our mark and name on the left, the time on the right.
fn foot(canvas: &mut Canvas, text: &str) {
    canvas.block(BAND, FOOT_TOP, WIDTH as f32 - BAND, 2.0, LINE);
    shapes::mark(canvas, (MARGIN, FOOT_LINE - 10.0), colour(Tone::Good), MUTED, colour(Tone::Bad));
    canvas.text(&BOLD, "downforwhom", FOOT_SIZE, (MARGIN + 52.0, FOOT_LINE), INK);
    let text = REGULAR.fitted(text, FOOT_SIZE, INNER * 0.7);
    let x = MARGIN + INNER - REGULAR.width(&text, FOOT_SIZE);
    canvas.text(&REGULAR, &text, FOOT_SIZE, (x, FOOT_LINE), MUTED);
}

/// The colours of the light style sheet.
fn colour(tone: Tone) -> Colour {
    match tone {
        Tone::Good => Colour(0x1b, 0x7a, 0x49),
        Tone::Bad => Colour(0xb4, 0x30, 0x2a),
        Tone::Partly => Colour(0x8f, 0x56, 0x00),
        Tone::Unknown => Colour(0x5a, 0x65, 0x70),
        Tone::Ours => Colour(0x1f, 0x5a, 0xa8),
    }
}

fn state_colour(state: StationState) -> Colour {
    colour(match state {
        StationState::Works => Tone::Good,
        StationState::Trouble => Tone::Bad,
        StationState::Suspect | StationState::Partly => Tone::Partly,
        StationState::NotSeen => Tone::Unknown,
    })
}

const PAPER: Colour = Colour(0xff, 0xff, 0xff);
const INK: Colour = Colour(0x1c, 0x21, 0x26);
const MUTED: Colour = Colour(0x53, 0x5d, 0x67);
const LINE: Colour = Colour(0xdc, 0xd9, 0xd0);

/// The stripe at the left, in the colour of the answer.
const BAND: f32 = 20.0;

/// From the left edge to the text, and the width of the text: some networks cut corners off.
const MARGIN: f32 = 72.0;
const INNER: f32 = WIDTH as f32 - 2.0 * MARGIN;

/// Lines that letters stand on, from the top.
const HOST_LINE: f32 = 84.0;
const WAY_LINE: f32 = 414.0;
const FOOT_TOP: f32 = 556.0;
const FOOT_LINE: f32 = 602.0;

/// A phone shows a picture some 350 dots wide: the meaning is then still 18 dots high.
const MEANING_SIZES: [f32; 3] = [62.0, 54.0, 46.0];
const MEANING_LINES: usize = 1;
const MATTER_SIZES: [f32; 3] = [44.0, 38.0, 32.0];
const MATTER_LINES: usize = 3;
const HOST_SIZE: f32 = 36.0;
const PLACE_SIZE: f32 = 26.0;
const WORDS_SIZE: f32 = 20.0;
const WORDS_LINES: usize = 2;
const FOOT_SIZE: f32 = 24.0;

/// From one line to the next, in sizes of the letters.
const LEADING: f32 = 1.22;

/// The way has five stops (`explanation::Place`).
const STOPS_MAX: usize = 5;
const STEP: f32 = INNER / STOPS_MAX as f32;
const SHAPE: f32 = 56.0;

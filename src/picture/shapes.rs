//! The shapes of states, the same as on our pages: each can be told from the others without its
//! colour.

use tiny_skia::Path;
use tiny_skia::PathBuilder;
use tiny_skia::Transform;

use crate::explanation::StationState;
use crate::picture::canvas::Canvas;
use crate::picture::canvas::Colour;

/// Draws the shape of a state around a middle; `size` is its width in dots.
pub(super) fn state(
    canvas: &mut Canvas,
    state: StationState,
    middle: (f32, f32),
    size: f32,
    colours: (Colour, Colour),
) {
    let (tone, paper) = colours;
    let scale = size / BOX;
    let corner = (middle.0 - size / 2.0, middle.1 - size / 2.0);
    let place = Transform::from_row(scale, 0.0, 0.0, scale, corner.0, corner.1);
    let mut fill = |path: Option<Path>| {
        if let Some(path) = path {
            canvas.fill(&path, tone, place);
        }
    };
    match state {
        StationState::Works => {
            fill(PathBuilder::from_circle(12.0, 12.0, 11.0));
            cut(canvas, line(&[(6.8, 12.4), (10.2, 15.9), (17.2, 8.3)]), paper, place);
        }
        StationState::Trouble => {
            fill(polygon(&OCTAGON));
            cut(canvas, line(&[(8.0, 8.0), (16.0, 16.0)]), paper, place);
            cut(canvas, line(&[(16.0, 8.0), (8.0, 16.0)]), paper, place);
        }
        StationState::Suspect => {
            fill(polygon(&[(12.0, 1.5), (23.5, 22.5), (0.5, 22.5)]));
            cut(canvas, question(), paper, place);
            cut(canvas, line(&[(12.0, 19.2), (12.0, 19.4)]), paper, place);
        }
        StationState::Partly => {
            fill(half());
            ring(canvas, tone, None, place);
        }
        StationState::NotSeen => {
            ring(canvas, tone, Some([3.2, 3.6]), place);
            if let Some(dash) = line(&[(8.0, 12.0), (16.0, 12.0)]) {
                canvas.draw(&dash, tone, 2.0, None, place);
            }
        }
    }
}

fn cut(canvas: &mut Canvas, path: Option<Path>, paper: Colour, place: Transform) {
    if let Some(path) = path {
        canvas.draw(&path, paper, 2.4, None, place);
    }
}

fn ring(canvas: &mut Canvas, tone: Colour, dash: Option<[f32; 2]>, place: Transform) {
    if let Some(circle) = PathBuilder::from_circle(12.0, 12.0, 10.0) {
        canvas.draw(&circle, tone, 2.0, dash, place);
    }
}

/// Our mark: a dot, a way, and a block at its end. `at` is its left middle.
pub(super) fn mark(canvas: &mut Canvas, at: (f32, f32), good: Colour, way: Colour, bad: Colour) {
    let place = Transform::from_row(1.4, 0.0, 0.0, 1.4, at.0 - 2.8, at.1 - 22.4);
    if let Some(dot) = PathBuilder::from_circle(6.0, 16.0, 4.0) {
        canvas.fill(&dot, good, place);
    }
    if let Some(line) = line(&[(12.0, 16.0), (17.5, 16.0)]) {
        canvas.draw(&line, way, 2.5, None, place);
    }
    if let Some(block) = polygon(&[(21.0, 8.0), (29.0, 8.0), (29.0, 24.0), (21.0, 24.0)]) {
        canvas.fill(&block, bad, place);
    }
}

/// A way between two points.
pub(super) fn way(canvas: &mut Canvas, from: (f32, f32), to: (f32, f32), colour: Colour) {
    if let Some(path) = line(&[from, to]) {
        canvas.draw(&path, colour, 4.0, None, Transform::identity());
    }
}

fn line(points: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    path.move_to(first.0, first.1);
    rest.iter().for_each(|point| path.line_to(point.0, point.1));
    path.finish()
}

fn polygon(corners: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = corners.split_first()?;
    path.move_to(first.0, first.1);
    rest.iter().for_each(|corner| path.line_to(corner.0, corner.1));
    path.close();
    path.finish()
}

/// The left half of the circle.
fn half() -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(12.0, 2.0);
    // A quarter of a circle as a curve of Bézier's: 0.5523 of the radius.
    path.cubic_to(6.477, 2.0, 2.0, 6.477, 2.0, 12.0);
    path.cubic_to(2.0, 17.523, 6.477, 22.0, 12.0, 22.0);
    path.close();
    path.finish()
}

/// The bow of a question mark.
fn question() -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(9.7, 12.2);
    path.cubic_to(9.7, 9.0, 14.3, 9.1, 14.3, 12.0);
    path.cubic_to(14.3, 13.9, 12.0, 13.7, 12.0, 15.8);
    path.finish()
}

/// The corners of a sign that says stop.
const OCTAGON: [(f32, f32); 8] = [
    (7.5, 1.0),
    (16.5, 1.0),
    (23.0, 7.5),
    (23.0, 16.5),
    (16.5, 23.0),
    (7.5, 23.0),
    (1.0, 16.5),
    (1.0, 7.5),
];

/// The shapes are drawn in a box of this size, as those of the pages.
const BOX: f32 = 24.0;

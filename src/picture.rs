//! The picture of an answer, 1,200 by 630 dots, for chats and networks that show a link with one
//! (Open Graph, <https://ogp.me/>): the meaning first and large, then the way in shapes and words.
//!
//! Pure drawing: words in, PNG out. It knows no clock and no network, and text is never read as
//! anything but text. Its letters are in the program, so it looks the same everywhere.

mod canvas;
mod letters;
mod scene;
mod shapes;

pub use crate::picture::scene::Scene;
pub use crate::picture::scene::Stop;
pub use crate::picture::scene::Tone;

/// The picture as a PNG file. `None` when there is no memory for it.
pub fn png(scene: &Scene) -> Option<Vec<u8>> {
    scene::drawn(scene)?.into_png()
}

/// Whether every sign of this text can be drawn.
pub fn can_write(text: &str) -> bool {
    letters::REGULAR.has_all(text) && letters::BOLD.has_all(text)
}

/// Width in dots: what networks ask for (1.91 : 1).
pub const WIDTH: u32 = 1_200;

/// Height in dots.
pub const HEIGHT: u32 = 630;

#[cfg(test)]
mod tests;

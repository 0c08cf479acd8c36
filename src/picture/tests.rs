//! Pictures are drawn, and looked at as files.

use std::path::Path;

use tiny_skia::Pixmap;

use super::*;
use crate::explanation::StationState;

fn scene() -> Scene {
    let states = [
        ("You", StationState::Works, "Works: an answer came through to you"),
        ("Provider", StationState::NotSeen, "Not seen from here"),
        ("Name", StationState::Suspect, "The trouble may be here"),
        ("Gateway", StationState::Trouble, "The trouble is most likely here"),
        ("Site", StationState::Partly, "Works for some, fails for others"),
    ];
    Scene {
        meaning: "It's not just you:".to_owned(),
        matter: "the site's gateway (nginx) gets no answer from the server behind it.".to_owned(),
        host: "shop.example".to_owned(),
        tone: Tone::Bad,
        stops: states
            .map(|(place, state, words)| Stop {
                place: place.to_owned(),
                state,
                words: words.to_owned(),
            })
            .to_vec(),
        foot: "Certain · 27 November 2026, 21:05 UTC".to_owned(),
    }
}

/// The picture of pages that have none of their own.
fn ours() -> Scene {
    let stop = |place: &str, state| Stop { place: place.to_owned(), state, words: String::new() };
    Scene {
        meaning: "Is it down for everyone, or just me?".to_owned(),
        matter: "And whose fault is it? A true answer, in plain words.".to_owned(),
        host: String::new(),
        tone: Tone::Ours,
        stops: vec![
            stop("You", StationState::Works),
            stop("Provider", StationState::Works),
            stop("Name", StationState::Works),
            stop("Gateway", StationState::Trouble),
            stop("Site", StationState::NotSeen),
        ],
        foot: String::new(),
    }
}

fn dots(png: &[u8]) -> Pixmap {
    Pixmap::decode_png(png).expect("a PNG file")
}

/// How many dots have this colour.
fn count(dots: &Pixmap, rgb: [u8; 3]) -> usize {
    dots.data().chunks(4).filter(|dot| dot[..3] == rgb).count()
}

#[test]
fn a_picture_has_its_size_and_shows_its_colour() {
    let picture = dots(&png(&scene()).unwrap());
    assert_eq!((picture.width(), picture.height()), (WIDTH, HEIGHT));
    let red = [0xb4, 0x30, 0x2a];
    let good = dots(&png(&Scene { tone: Tone::Good, ..scene() }).unwrap());
    let stripe = 20 * HEIGHT as usize;
    let of_the_tone = count(&picture, red) - count(&good, red);
    assert!(of_the_tone > stripe + 3_000, "the stripe and the large words: {of_the_tone}");
    assert!(count(&good, red) > 500, "the stop is red all the same");
}

#[test]
fn words_are_drawn_and_never_over_the_edge() {
    let long = "verylongname".repeat(21);
    let crowded = Scene {
        meaning: "It works for some people, but not for all:".repeat(3),
        matter: format!("{long} {long} {}", "word ".repeat(200)),
        host: long.clone(),
        foot: long.clone(),
        stops: vec![scene().stops[3].clone(); 9]
            .into_iter()
            .map(|stop| Stop { words: long.clone(), place: long.clone(), ..stop })
            .collect(),
        ..scene()
    };
    let picture = dots(&png(&crowded).unwrap());
    let white = [0xff, 0xff, 0xff];
    for row in 0..HEIGHT - 80 {
        for column in WIDTH - 40..WIDTH {
            let dot = picture.pixel(column, row).unwrap();
            assert_eq!([dot.red(), dot.green(), dot.blue()], white, "at {column}, {row}");
        }
    }
    let empty = Scene {
        meaning: String::new(),
        matter: String::new(),
        host: String::new(),
        foot: String::new(),
        stops: Vec::new(),
        ..scene()
    };
    let white_of_empty = count(&dots(&png(&empty).unwrap()), white);
    assert!(white_of_empty > count(&picture, white), "words take away from the paper");
}

#[test]
fn letters_of_three_scripts_can_be_written_and_others_are_known_not_to_be() {
    for text in ["bücher.example", "пример.рф", "παράδειγμα.ελ", "İstanbul – “x”, €5 · …"]
    {
        assert!(can_write(text), "{text}");
    }
    for text in ["例え.jp", "مثال.مصر", "😀", "\u{202e}", "a\tb"] {
        assert!(!can_write(text), "{text}");
    }
}

#[test]
fn any_text_can_be_drawn() {
    let odd = "例え\u{202e}\u{0}\n😀 \u{301}";
    assert!(png(&Scene { meaning: odd.to_owned(), host: odd.to_owned(), ..scene() }).is_some());
}

#[test]
fn the_picture_of_our_pages_is_the_one_that_is_drawn_today() {
    let (drawn, kept) = (dots(&png(&ours()).unwrap()), dots(KEPT));
    // Processors differ in the last bit of a colour.
    let differ = |(a, b): (&u8, &u8)| a.abs_diff(*b) > 2;
    let different = drawn.data().iter().zip(kept.data()).filter(|pair| differ(*pair)).count();
    assert_eq!(different, 0, "run `cargo test --lib picture -- --ignored`");
}

#[test]
#[ignore = "writes static/downforwhom.png anew"]
fn draw_the_picture_of_our_pages() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/downforwhom.png");
    std::fs::write(file, png(&ours()).unwrap()).unwrap();
}

/// Draws pictures to look at into the directory that `PICTURES` names.
#[test]
#[ignore = "for eyes"]
fn draw_some_to_look_at() {
    let Some(dir) = std::env::var_os("PICTURES") else { return };
    let long = format!("{}.example", "a-very-long-name-of-a-site".repeat(4));
    for (name, scene) in [
        ("bad", scene()),
        ("ours", ours()),
        (
            "long",
            Scene { host: long.clone(), matter: format!("{long} does not answer."), ..scene() },
        ),
        ("greek", Scene { host: "παράδειγμα.ελ".to_owned(), tone: Tone::Good, ..scene() }),
    ] {
        std::fs::write(Path::new(&dir).join(format!("{name}.png")), png(&scene).unwrap()).unwrap();
    }
}

const KEPT: &[u8] = include_bytes!("../../static/downforwhom.png");

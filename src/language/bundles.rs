//! The messages of each language, read once from what is built in.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::FluentArgs;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::Pattern;

use crate::language::Language;

/// The messages of one language.
pub(super) type Bundle = FluentBundle<FluentResource>;

/// The messages of a language.
pub(super) fn of(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    BUNDLES[language as usize].get_or_init(|| read(language))
}

/// The text of a pattern; `None` when one of its variables has no value.
pub(super) fn filled(
    bundle: &'static Bundle,
    pattern: &'static Pattern<&'static str>,
    values: &FluentArgs<'_>,
) -> Option<Cow<'static, str>> {
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(values), &mut errors);
    errors.is_empty().then_some(text)
}

fn read(language: Language) -> Bundle {
    // A tag of ours is a tag; were it not, English plural rules would do.
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // The marks that keep a left-to-right name in its place belong into right-to-left text only;
    // elsewhere they would be in the way of whoever copies it.
    bundle.set_use_isolating(language.direction() == "rtl");
    for text in files(language) {
        // What cannot be read is left out, and English stands in. A test forbids such files.
        let resource = FluentResource::try_new((*text).to_owned())
            .unwrap_or_else(|(readable, _errors)| readable);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

macro_rules! of_folder {
    ($folder:literal) => {
        &[
            include_str!(concat!("../../locales/", $folder, "/reasons.ftl")),
            include_str!(concat!("../../locales/", $folder, "/words.ftl")),
            include_str!(concat!("../../locales/", $folder, "/pages.ftl")),
        ]
    };
}

fn files(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            include_str!("../../locales/en/reasons.ftl"),
            include_str!("../../locales/en/words.ftl"),
            include_str!("../../locales/en/pages.ftl"),
            include_str!("../../locales/en/owner.ftl"),
        ],
        Language::German => of_folder!("de"),
        Language::Spanish => of_folder!("es"),
        Language::French => of_folder!("fr"),
        Language::Portuguese => of_folder!("pt"),
        Language::Hindi => of_folder!("hi"),
        Language::Japanese => of_folder!("ja"),
        Language::Arabic => of_folder!("ar"),
    }
}

//! No language lacks a word: every message, attribute and variable of the English files is in the
//! files of all others, and nothing else is.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;

use downforwhom::explanation::explain;
use downforwhom::language::Language;
use downforwhom::verdict::Reason;
use fluent_syntax::ast::CallArguments;
use fluent_syntax::ast::Entry;
use fluent_syntax::ast::Expression;
use fluent_syntax::ast::InlineExpression;
use fluent_syntax::ast::Pattern;
use fluent_syntax::ast::PatternElement;

use crate::support::verdicts::bare;
use crate::support::verdicts::typical;

/// What each message of a file takes in: its variables, and the messages that it refers to.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// The files that every language has.
const FILES: [&str; 3] = ["reasons.ftl", "words.ftl", "pages.ftl"];

#[test]
fn no_language_lacks_a_word() {
    for file in FILES {
        let english = messages(Language::English, file);
        assert!(!english.is_empty());
        for language in Language::ALL {
            let theirs = messages(language, file);
            let names = |all: &Messages| all.keys().cloned().collect::<BTreeSet<_>>();
            let (wanted, there) = (names(&english), names(&theirs));
            let missing: Vec<_> = wanted.difference(&there).collect();
            assert!(missing.is_empty(), "{file} of {} lacks {missing:?}", language.tag());
            let unknown: Vec<_> = there.difference(&wanted).collect();
            assert!(unknown.is_empty(), "{file} of {} has {unknown:?}", language.tag());
            for (id, variables) in &english {
                assert_eq!(variables, &theirs[id], "{} in {file}: {id}", language.tag());
            }
        }
    }
}

#[test]
fn no_language_says_two_verdicts_in_english() {
    for language in Language::ALL.into_iter().filter(|one| *one != Language::English) {
        for reason in Reason::ALL {
            for verdict in [bare(*reason), typical(*reason)] {
                let said = explain(&verdict, language);
                let english = explain(&verdict, Language::English);
                let what = format!("{reason} in {}", language.tag());
                assert_ne!(said.headline, english.headline, "{what}");
                assert_ne!(said.sentences, english.sentences, "{what}");
                assert_eq!(said.sentences.len(), english.sentences.len(), "{what}");
                assert_eq!(said.advice.visitor.len(), english.advice.visitor.len(), "{what}");
                let names_it = [&said, &english].map(|one| one.headline.contains(&verdict.host));
                assert_eq!(names_it[0], names_it[1], "{what}: {}", said.headline);
            }
        }
    }
}

/// The messages and attributes of a file; one that cannot be read fails the test.
fn messages(language: Language, file: &str) -> Messages {
    let path = format!("{}/locales/{}/{file}", env!("CARGO_MANIFEST_DIR"), language.tag());
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let resource = fluent_syntax::parser::parse(text)
        .unwrap_or_else(|(_, errors)| panic!("{path} cannot be read: {errors:?}"));
    let mut messages = Messages::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let value = message.value.map(|value| (message.id.name.clone(), value));
        let attributes = message.attributes.into_iter().map(|attribute| {
            (format!("{}.{}", message.id.name, attribute.id.name), attribute.value)
        });
        for (id, pattern) in value.into_iter().chain(attributes) {
            let mut taken = BTreeSet::new();
            taken_in(&pattern, &mut taken);
            assert!(messages.insert(id.clone(), taken).is_none(), "{path} has {id} twice");
        }
    }
    messages
}

fn taken_in(pattern: &Pattern<String>, taken: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => inline_taken_in(inline, taken),
            Expression::Select { selector, variants } => {
                inline_taken_in(selector, taken);
                variants.iter().for_each(|variant| taken_in(&variant.value, taken));
            }
        }
    }
}

fn inline_taken_in(inline: &InlineExpression<String>, taken: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            taken.insert(format!("${}", id.name));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments_taken_in(arguments, taken)
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                inline_taken_in(inner, taken);
            }
        }
        // A translation may say in full what English says by reference, and the other way round.
        _ => {}
    }
}

fn arguments_taken_in(arguments: &CallArguments<String>, taken: &mut BTreeSet<String>) {
    arguments.positional.iter().for_each(|inline| inline_taken_in(inline, taken));
}

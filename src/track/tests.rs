use super::*;
use crate::skills::Lexicon;

fn module(id: &str) -> Module {
    Module {
        id: id.to_owned(),
        title: id.to_owned(),
        hours: 3,
        ..Module::default()
    }
}

#[test]
fn all_tracks_and_modules_hold_to_the_rules() {
    let library = Library::embedded().unwrap();
    let faults = faults(&library, &Lexicon::embedded());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_thin_module_is_told_by_name() {
    let track = Track {
        id: "short".to_owned(),
        weeks: vec![Week {
            modules: vec!["empty".to_owned(), "none".to_owned()],
            ..Week::default()
        }],
        ..Track::default()
    };
    let library = Library::of(vec![track], vec![module("empty"), module("stray")]);
    let faults = faults(&library, &Lexicon::embedded());
    for fault in [
        "short: has 1 weeks, not 16 to 24",
        "short: lists \"none\", which is no module",
        "empty: has 0 skills, not 1 to 4",
        "stray: stands in no track",
    ] {
        assert!(faults.iter().any(|f| f == fault), "{fault}: {faults:#?}");
    }
}

#[test]
fn an_own_track_never_takes_the_place_of_another() {
    let mut library = Library::of(Vec::new(), vec![module("one")]);
    let other = Module {
        title: "Other".to_owned(),
        ..module("one")
    };
    library.add(Track::default(), vec![other, module("two")]);
    assert_eq!(library.module("one").unwrap().title, "one");
    assert_eq!(library.modules().count(), 2);
    assert_eq!(library.track("gone").unwrap_err().code, "no-track");
}

#[test]
fn a_name_is_found_by_its_beginning_and_near_ones_are_told() {
    let known = [
        ("git", "Git and working together"),
        ("graphql-api", "A GraphQL interface"),
        ("graphql-client", "GraphQL in the browser"),
        ("own-piano.scales", "Scales"),
    ];
    let find = |word| find(&known, word, "module");
    for (word, id) in [
        ("git", "git"),
        ("GIT and working together", "git"),
        ("git and", "git"),
        ("graphql-a", "graphql-api"),
        ("a graph", "graphql-api"),
        ("scal", "own-piano.scales"),
    ] {
        assert_eq!(find(word), Ok(id), "{word}");
    }
    let error = find("graph").unwrap_err();
    assert_eq!((error.code.as_str(), error.hints.len()), ("ambiguous", 2));
    let error = find("grpahql-api").unwrap_err();
    assert_eq!(error.code, "no-module");
    assert!(error.hints[0].starts_with("graphql-api is"), "{error:?}");
    assert_eq!(find("").unwrap_err().code, "no-module");
}

#[test]
fn options_tell_nothing_by_their_order() {
    let question = Question {
        right: "b".to_owned(),
        wrong: ["c", "a", "d"].map(str::to_owned).to_vec(),
        ..Question::default()
    };
    assert_eq!(question.options(), ["a", "b", "c", "d"]);
}

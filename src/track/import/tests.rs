use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::progress::State;
use crate::track::{Library, export};

const TODAY: Date = date(2026, 11, 20);

const LIST: &str = "\
# Piano

From nothing to a first piece.

Hours a week: 4

## Week 1: Reading

Read both clefs.

- [x] Notes
  - Hours: 3
  - Learn the lines
  - [Music theory](https://example.org/theory): chapter 1
- [ ] Rhythm, with [a metronome](https://example.org/tick)

## Playing
1. Scales
   - Skills: Python, Knitting
   - State: learning
";

fn read(text: &str, format: Option<Format>) -> Result<Warned<Imported>> {
    import(text, format, "", &Lexicon::embedded(), TODAY)
}

fn titles(imported: &Imported) -> Vec<&str> {
    imported.modules.iter().map(|m| m.title.as_str()).collect()
}

#[test]
fn a_check_list_becomes_a_track() {
    let read = read(LIST, None).unwrap();
    let Imported {
        track,
        modules,
        marks,
    } = &read.value;
    assert_eq!((track.id.as_str(), track.hours_per_week), ("own-piano", 4));
    assert_eq!(track.summary, "From nothing to a first piece.");
    let weeks: Vec<&str> = track.weeks.iter().map(|week| week.title.as_str()).collect();
    assert_eq!(weeks, ["Reading", "Playing"]);
    assert_eq!(track.weeks[0].goal, "Read both clefs.");
    let ids: Vec<&str> = track.modules().collect();
    assert_eq!(
        ids,
        [
            "own-piano.notes",
            "own-piano.rhythm-with-a-metronome",
            "own-piano.scales"
        ]
    );
    assert_eq!((modules[0].hours, modules[1].hours), (3, 5));
    assert_eq!(modules[0].steps, ["Learn the lines"]);
    assert_eq!(modules[0].resources[0].note, "chapter 1");
    assert_eq!(modules[1].resources[0].title, "a metronome");
    assert_eq!(modules[2].skills, ["python"]);
    let states: Vec<State> = marks.values().map(|mark| mark.state).collect();
    assert_eq!(states, [State::Done, State::Learning]);
    assert_eq!(read.warnings.len(), 1, "{:?}", read.warnings);
    assert!(read.warnings[0].message.contains("Knitting"));
}

#[test]
fn yaml_and_json_are_read_as_people_write_them() {
    let yaml = "\
title: Piano
hours_per_week: 4
colour: black
weeks:
  - title: Reading
    modules:
      - Notes
      - '[x] Rhythm'
      - Scales:
          - Left hand
      - name: Chords
        needs: [Scales, Singing]
        skills: python, go
        status: done
        since: 2026-11-01
        resources: [https://example.org/chords, nowhere]
";
    let read_yaml = read(yaml, None).unwrap();
    let imported = &read_yaml.value;
    assert_eq!(titles(imported), ["Notes", "Rhythm", "Scales", "Chords"]);
    assert_eq!(imported.modules[2].steps, ["Left hand"]);
    assert_eq!(imported.modules[3].needs, ["own-piano.scales"]);
    assert_eq!(imported.modules[3].skills, ["python", "go"]);
    assert_eq!(imported.marks["own-piano.chords"].since, date(2026, 11, 1));
    assert_eq!(imported.marks["own-piano.rhythm"].since, TODAY);
    let told: Vec<&str> = read_yaml.warnings.iter().map(|w| w.code.as_str()).collect();
    assert_eq!(
        told,
        ["link", "left-out", "needs"],
        "{:?}",
        read_yaml.warnings
    );

    for (json, count) in [
        (r#"["Notes", {"title": "Rhythm", "hours": "6 h"}]"#, 2),
        (
            r#"{"Reading": ["Notes"], "Playing": ["Scales", "Chords"]}"#,
            3,
        ),
        (r#"{"weeks": {"Reading": ["Notes"]}}"#, 1),
        (r#"[{"title": "Reading", "items": ["Notes", "Rhythm"]}]"#, 2),
    ] {
        assert_eq!(
            read(json, None).unwrap().value.modules.len(),
            count,
            "{json}"
        );
    }
}

#[test]
fn what_holds_nothing_is_refused() {
    let many = "- a\n".repeat(501);
    let weeks: String = (0..61).map(|n| format!("# {n}\n- a\n")).collect();
    let long = "x".repeat(LONGEST + 1);
    for (text, format, code) in [
        (" \n", None, "empty"),
        ("Only words.", None, "no-modules"),
        ("# Weeks\n\n- [ ]\n", None, "no-modules"),
        ("{}", None, "no-modules"),
        ("{", Some(Format::Json), "unreadable"),
        ("a: [", Some(Format::Yaml), "unreadable"),
        (many.as_str(), None, "too-large"),
        (weeks.as_str(), None, "too-large"),
        (long.as_str(), None, "too-large"),
    ] {
        let error = read(text, format).unwrap_err();
        assert_eq!(error.code, code, "{error:?}");
    }
    let level = |n: u32| {
        format!(
            "a{n}: &a{n} [{}]\n",
            vec![format!("*a{}", n - 1); 9].join(",")
        )
    };
    let bomb: String = (1..12).map(level).collect();
    let error = read(&format!("a0: &a0 [x]\n{bomb}"), Some(Format::Yaml)).unwrap_err();
    assert_eq!(error.code, "unreadable");
    let deep = "[".repeat(100_000);
    assert!(read(&deep, Some(Format::Json)).is_err());
    assert!(read(&deep, Some(Format::Yaml)).is_err());
}

/// Writes what was read, and reads it again.
fn again(imported: &Imported, format: Format) -> Imported {
    let library = Library::of(vec![imported.track.clone()], imported.modules.clone());
    let text = export(&imported.track, &library, &imported.marks, format).unwrap();
    let read = read(&text, Some(format)).unwrap();
    assert!(read.warnings.is_empty(), "{:?}\n{text}", read.warnings);
    read.value
}

#[test]
fn what_is_exported_is_imported_as_the_same() {
    for text in [LIST, "- []\n- [x]y\n- 1\\. z\n- \\[x\\] yes\n"] {
        let first = read(text, Some(Format::Markdown)).unwrap().value;
        for format in [Format::Markdown, Format::Json, Format::Yaml] {
            assert_eq!(again(&first, format), first, "{format:?}");
        }
    }
}

#[test]
fn what_upward_brings_is_exported_whole() {
    let library = Library::embedded().unwrap();
    for track in library.tracks() {
        let text = export(track, &library, &Marks::new(), Format::Json).unwrap();
        let whole = read(&text, None).unwrap();
        assert!(whole.warnings.is_empty(), "{:?}", whole.warnings);
        for (own, module) in whole.value.modules.iter().zip(library.of_track(track)) {
            let needs = own.needs.clone();
            let same = Module {
                id: own.id.clone(),
                needs,
                ..module.clone()
            };
            assert_eq!(*own, same);
            assert_eq!(own.needs.len(), module.needs.len());
        }
        let text = export(track, &library, &Marks::new(), Format::Markdown).unwrap();
        let listed = read(&text, None).unwrap().value;
        assert_eq!(titles(&listed), titles(&whole.value));
        assert!(listed.modules.iter().all(|module| module.steps.len() >= 5));
    }
}

/// Pieces of which texts are made that mean something in one of the formats.
const SIGNS: &[&str] = &[
    "# ",
    "## ",
    "- ",
    "- [x] ",
    "- [ ] ",
    "  - ",
    "    - ",
    "1. ",
    "\n",
    "\n\n",
    "[a](https://b.c)",
    "](",
    "<",
    "&amp;",
    "`",
    "*",
    "_",
    "~~",
    "|",
    "\\",
    ": ",
    "Hours: 3",
    "State: done",
    "Since: 2026-01-01",
    "Skills: go",
    "week 2: ",
    "---",
    "===",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    "title",
    "weeks:",
    "modules:",
    "\t",
    "&a",
    "*a",
    "!",
    "é",
    "\u{202e}",
    "\0",
    "9.",
    "<b>",
    "#",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(SIGNS).prop_map(str::to_owned),
        1 => "[a-z ]{1,6}",
        1 => any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_and_reads_the_same_again(
        pieces in prop::collection::vec(piece(), 0..60),
        format in prop::option::of(prop::sample::select([Format::Json, Format::Markdown, Format::Yaml].as_slice())),
    ) {
        let text = pieces.concat();
        let Ok(read) = read(&text, format) else { return Ok(()) };
        let first = read.value;
        prop_assert!(first.modules.iter().all(|module| module.id.starts_with("own-")));
        for format in [Format::Json, Format::Yaml] {
            prop_assert_eq!(&again(&first, format), &first);
        }
        if matches!(format, Some(Format::Markdown)) {
            prop_assert_eq!(again(&first, Format::Markdown), first);
        }
    }
}

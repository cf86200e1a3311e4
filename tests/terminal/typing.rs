//! Writing in a resume: what is kept when the program is killed, the person's own editor, and a very long paste.

use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::person::{Person, sample};
use crate::tmux::{Terminal, until};

const SIZE: (u16, u16) = (120, 40);
/// What comes before the letters that are counted.
const MARK: &str = "zzz";

/// Returns somebody who has the sample's resume, and a terminal in which they write its summary.
fn writing() -> (Person, Terminal) {
    let person = Person::new();
    person.run(&["resume", "add", &sample("resume.json")]);
    let terminal = person.upward(SIZE);
    terminal.keys("3");
    terminal.shows("ilse.marchetti@example.com");
    terminal.keys("j j j");
    terminal.shows("on-call");
    (person, terminal)
}

/// Returns the summary as it is kept.
fn summary(person: &Person) -> String {
    let list: Value = serde_json::from_str(&person.run(&["resume", "list", "--json"])).unwrap();
    let id = list[0]["id"].as_str().unwrap().to_owned();
    let shown: Value =
        serde_json::from_str(&person.run(&["resume", "show", &id, "--json"])).unwrap();
    shown["content"]["basics"]["summary"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn killed_while_one_types_loses_at_most_the_last_second() {
    let (person, terminal) = writing();
    terminal.keys("enter enter");
    terminal.write(MARK);
    terminal.shows(MARK);
    let begun = Instant::now();
    let mut typed = Vec::new();
    while begun.elapsed() < Duration::from_secs(4) {
        terminal.write("y");
        typed.push(Instant::now());
        sleep(Duration::from_millis(20));
    }
    terminal.signal("-KILL");
    let killed = Instant::now();
    let kept = summary(&person);
    let kept = kept.split_once(MARK).map_or(0, |(_, after)| after.len());
    let lost = typed
        .get(kept)
        .map(|first| killed - *first)
        .unwrap_or_default();
    println!(
        "{} letters typed, {kept} kept: the last {lost:.0?} are lost",
        typed.len()
    );
    assert!(lost <= Duration::from_secs(1), "lost {lost:?}");
    let again = person.upward(SIZE);
    again.keys("3");
    again.shows("ilse.marchetti@example.com");
    again.keys("j j j");
    again.shows(MARK);
}

#[test]
fn what_the_editor_wrote_is_there() {
    let (person, terminal) = writing();
    terminal.keys("enter e");
    terminal.shows("zebra");
    assert!(until(Duration::from_secs(10), || summary(&person)
        .contains("zebra")));
}

#[test]
fn a_very_long_paste_does_not_freeze() {
    let (_person, terminal) = writing();
    let text = "pasted ".repeat(150_000);
    terminal.keys("enter enter");
    terminal.write(MARK);
    terminal.shows(MARK);
    let begun = Instant::now();
    terminal.paste(&text);
    terminal.shows("1050000 characters are more than fits here");
    println!(
        "1 MB is answered {:.1?} after it was pasted",
        begun.elapsed()
    );
    let begun = Instant::now();
    terminal.keys("enter");
    terminal.shows("pasted");
    println!("its beginning is shown {:.1?} after that", begun.elapsed());
    let begun = Instant::now();
    terminal.keys("f1");
    terminal.shows("Everywhere");
    let answered = begun.elapsed();
    println!("a key is answered {answered:.1?} after it");
    assert!(answered < Duration::from_secs(2));
}

//! No colours where none are wanted.

use crate::person::Person;
use crate::tmux::Terminal;

/// Returns the numbers of the escape sequences that style what is to be seen.
fn styles(terminal: &Terminal) -> Vec<u32> {
    let screen = terminal.colours();
    let sequences = screen.split("\u{1b}[").skip(1);
    let styles = sequences.filter_map(|rest| rest.split_once('m').map(|(style, _)| style));
    let numbers = styles.flat_map(|style| style.split([';', ':']));
    numbers.filter_map(|number| number.parse().ok()).collect()
}

#[test]
fn no_color_shows_no_colours_on_any_screen() {
    let person = Person::new();
    let terminal = person.with((80, 24), &[("NO_COLOR", "1")]);
    terminal.start();
    for (key, seen) in [
        ("2", "Tracks"),
        ("3", "no resume yet"),
        ("4", "No posting yet"),
        ("5", "Nothing to tailor yet"),
        ("6", "Practise for an interview"),
        ("7", "No applications yet"),
        ("8", "All together"),
        ("9", "Coding by day"),
        ("0", "Link a chat"),
        ("1", "Welcome to Upward"),
    ] {
        terminal.keys(key);
        terminal.shows(seen);
        let styles = styles(&terminal);
        // 39 and 49 are the terminal's own colours.
        let plain = |style: &u32| matches!(style, 0..30 | 39 | 49);
        assert!(styles.iter().all(plain), "{seen}: {styles:?}");
    }
}

#[test]
fn colours_are_there_otherwise() {
    let person = Person::new();
    let terminal = person.upward((80, 24));
    assert!(styles(&terminal).contains(&38));
}

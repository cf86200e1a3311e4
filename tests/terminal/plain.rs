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
    for tab in [
        "2 R", "3 R", "4 P", "5 T", "6 I", "7 A", "8 E", "9 S", "0 S", "1 H",
    ] {
        terminal.keys(&tab[..1]);
        terminal.shows(tab);
        let styles = styles(&terminal);
        // 39 and 49 are the terminal's own colours.
        let plain = |style: &u32| matches!(style, 0..30 | 39 | 49);
        assert!(styles.iter().all(plain), "{tab}: {styles:?}");
    }
}

#[test]
fn colours_are_there_otherwise() {
    let person = Person::new();
    let terminal = person.upward((80, 24));
    assert!(styles(&terminal).contains(&38));
}

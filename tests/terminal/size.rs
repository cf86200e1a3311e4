//! Terminals that become smaller and larger.

use crate::person::Person;

#[test]
fn a_terminal_that_is_made_smaller_and_larger_is_drawn_anew() {
    let person = Person::new();
    let terminal = person.upward((120, 40));
    let fits = |columns: usize| {
        move |screen: &str| {
            let footer = screen.trim_end().lines().last().unwrap_or_default();
            footer.ends_with("? keys") && footer.chars().count() == columns
        }
    };
    terminal.waits("a footer of 120 columns", fits(120));
    for digit in ["2", "3", "4", "5", "6", "7", "8", "9", "0", "1"] {
        terminal.keys(digit);
        for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
            terminal.resize((columns, rows));
            terminal.waits("a footer that fits", fits(usize::from(columns)));
        }
    }
    terminal.resize((40, 10));
    terminal.shows("Upward needs 60 columns and 16 rows.");
    terminal.keys("2");
    terminal.resize((60, 16));
    terminal.shows("2 Roadmap");
}

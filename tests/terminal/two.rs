//! Two terminals on one store.

use std::time::Duration;

use crate::person::{Person, sample};

const SIZE: (u16, u16) = (120, 40);

#[test]
fn each_terminal_shows_what_the_other_changes_within_a_second() {
    let person = Person::new();
    person.run(&["resume", "add", &sample("resume.json")]);
    let (one, other) = (person.upward(SIZE), person.upward(SIZE));
    for terminal in [&one, &other] {
        terminal.keys("2");
        terminal.shows("[ ] Git and working together");
        terminal.keys("tab");
    }
    one.keys("j space");
    let ticked = other.waits("the tick", |screen| screen.contains("[x]"));
    other.keys("u");
    for terminal in [&one, &other] {
        terminal.keys("3");
        terminal.shows("ilse.marchetti@example.com");
    }
    one.keys("enter j enter");
    one.write(" of Ledgers");
    one.shows(" of Ledgers");
    let written = other.waits("the new title", |screen| screen.contains("of Ledgers"));
    println!(
        "a tick is shown elsewhere after {ticked:.0?}, a title as it is written after {written:.0?}"
    );
    assert!(
        ticked.max(written) < Duration::from_secs(1),
        "{ticked:?}, {written:?}"
    );
}

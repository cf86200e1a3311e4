//! However Upward ends, the terminal is the shell's again: no second screen, a cursor, no mouse, and what is typed is seen.

use std::process::Command;
use std::time::{Duration, Instant};

use upward_ui::runtime::terminal::Console;

use crate::person::Person;
use crate::tmux::{PROMPT, Terminal, until};

const SIZE: (u16, u16) = (80, 24);
/// Whether there is a second screen, whether the mouse is listened to, and whether there is a cursor.
const MODES: &str = "#{alternate_on} #{mouse_any_flag} #{cursor_flag}";

/// The shell has the terminal again.
fn assert_restored(terminal: &Terminal) {
    terminal.waits("a second prompt", |screen| {
        screen.matches(PROMPT).count() > 1
    });
    assert_eq!(terminal.tells(MODES), "0 0 1");
    terminal.write(": what is typed is seen\n");
    terminal.shows(": what is typed is seen");
    terminal.write("stty -a\n");
    terminal.waits("a terminal that collects lines and shows them", |screen| {
        let set = |wanted| screen.split_whitespace().any(|word| word == wanted);
        set("icanon") && set("echo") && set("isig")
    });
}

#[test]
fn after_q() {
    let person = Person::new();
    let terminal = person.upward(SIZE);
    assert_eq!(terminal.tells(MODES), "1 1 0");
    terminal.keys("q");
    assert_restored(&terminal);
}

#[test]
fn after_ctrl_c() {
    let person = Person::new();
    let terminal = person.upward(SIZE);
    terminal.keys("ctrl-c");
    assert_restored(&terminal);
}

#[test]
fn after_signals_that_end_it() {
    for name in ["-TERM", "-INT", "-HUP"] {
        let person = Person::new();
        let terminal = person.upward(SIZE);
        terminal.signal(name);
        assert_restored(&terminal);
    }
}

#[test]
fn a_terminal_that_is_closed_ends_it() {
    let person = Person::new();
    let terminal = person.upward(SIZE);
    let program = terminal.program();
    drop(terminal);
    let ended = until(Duration::from_secs(20), || {
        !Command::new("kill")
            .args(["-0", &program])
            .output()
            .unwrap()
            .status
            .success()
    });
    assert!(ended, "it lives on without a terminal");
}

#[test]
fn while_it_sleeps_and_it_is_drawn_anew_when_it_wakes() {
    let person = Person::new();
    let terminal = person.upward(SIZE);
    terminal.keys("2");
    terminal.shows("2 Roadmap");
    terminal.keys("ctrl-z");
    assert_restored(&terminal);
    terminal.write("clear; fg\n");
    terminal.shows("2 Roadmap");
    assert_eq!(terminal.tells(MODES), "1 1 0");
    terminal.keys("1");
    terminal.shows("1 Home");
    terminal.keys("q");
    terminal.shows(PROMPT);
    assert_eq!(terminal.tells(MODES), "0 0 1");
}

#[test]
fn after_a_panic() {
    let person = Person::new();
    let terminal = person.terminal(SIZE);
    let this = std::env::current_exe().unwrap();
    let begun = Instant::now();
    terminal.write(&format!(
        "{} --ignored --exact restored::panics\n",
        this.display()
    ));
    assert_restored(&terminal);
    println!(
        "a panic gave the terminal back after {:.1?}",
        begun.elapsed()
    );
}

/// Takes the terminal over as Upward does, and panics: nothing that Upward does should, so this stands in for it.
#[test]
#[ignore = "run in a terminal by `after_a_panic`"]
fn panics() {
    let (_console, mut terminal) = Console::enter(true).unwrap();
    terminal.hide_cursor().unwrap();
    panic!("on purpose");
}

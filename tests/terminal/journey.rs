//! The whole way, as somebody goes it who starts Upward for the first time. What is to be seen at each station is kept in
//! `journey-80x24` and `journey-120x40` of cargo's folder for tests, for people to look at.

use std::fs;
use std::process::Command;

use crate::person::{Person, sample};
use crate::tmux::{PROMPT, Terminal, run};

#[test]
fn from_the_first_start_to_the_second_at_80_columns() {
    journey((80, 24));
}

#[test]
fn from_the_first_start_to_the_second_at_120_columns() {
    journey((120, 40));
}

fn journey((columns, rows): (u16, u16)) {
    let person = Person::new();
    let terminal = person.upward((columns, rows));
    let folder = format!("journey-{columns}x{rows}");
    let see = |name: &str| terminal.save(&folder, name);

    terminal.shows("Try the sample");
    see("01-first-start");
    bring_in_a_resume(&terminal, &see);
    read_a_posting(&terminal, &see);
    mend_and_tailor(&terminal, &see);
    assert_exported(&person);
    learn_and_practise(&terminal, &see);

    terminal.keys("1");
    terminal.shows("Last activity");
    see("15-home");
    terminal.keys("q");
    terminal.shows(PROMPT);
    terminal.start();
    terminal.keys("2");
    terminal.shows("[x] The command line");
    see("16-again-roadmap");
    terminal.keys("3");
    terminal.shows("Senior Backend Engineer, Quillbank");
    see("17-again-resume");
    terminal.keys("4");
    terminal.shows("Quillbank");
    see("18-again-posting");
    terminal.keys("5");
    terminal.shows("made");
    terminal.keys("6");
    terminal.shows("Answers 1");
    see("19-again-interview");
}

/// From a PDF to a resume that is kept.
fn bring_in_a_resume(terminal: &Terminal, see: &impl Fn(&str)) {
    terminal.keys("o");
    terminal.shows("Open a resume");
    terminal.write(&sample("resume.pdf"));
    see("02-path");
    terminal.keys("enter");
    terminal.shows("is it right?");
    terminal.shows("Ilse Marchetti");
    see("03-what-was-read");
    terminal.keys("ctrl-s");
    terminal.hides("is it right?");
    terminal.shows("Volunteering");
    see("04-resume");
}

/// From a job description to the report.
fn read_a_posting(terminal: &Terminal, see: &impl Fn(&str)) {
    terminal.keys("4");
    terminal.shows("Paste a job description here");
    see("05-no-posting");
    terminal.paste(&fs::read_to_string(sample("backend-engineer.txt")).unwrap());
    terminal.shows("Required (");
    see("06-requirements");
    terminal.keys("r");
    terminal.shows("To mend, truthfully");
    see("07-report");
}

/// From the report to a tailored PDF.
fn mend_and_tailor(terminal: &Terminal, see: &impl Fn(&str)) {
    terminal.keys("j j j j j j");
    terminal.shows("f makes it");
    terminal.keys("f");
    terminal.shows("match 91.6 → 93.1");
    see("08-fix");
    terminal.keys("t");
    terminal.shows("Edits (");
    see("09-tailor");
    terminal.keys("A");
    terminal.shows("0 open");
    see("10-accepted");
    terminal.keys("x");
    terminal.shows("Export the resume as");
    terminal.keys("enter");
    terminal.shows("Save as");
    see("11-export");
    terminal.keys("enter");
    terminal.shows("read back and verified");
    see("12-exported");
}

/// The PDF is there, and another program reads the name in it.
fn assert_exported(person: &Person) {
    let files = fs::read_dir(person.path("")).unwrap();
    let mut files = files.map(|file| file.unwrap().path());
    let pdf = files
        .find(|path| path.extension().is_some_and(|ending| ending == "pdf"))
        .unwrap();
    let text = run(Command::new("pdftotext").arg(pdf).arg("-"));
    assert!(text.contains("Ilse Marchetti"), "{text}");
}

/// A module is done, and a question is answered.
fn learn_and_practise(terminal: &Terminal, see: &impl Fn(&str)) {
    terminal.keys("2");
    terminal.shows("[ ] The command line");
    terminal.keys("tab space");
    terminal.shows("[x] The command line");
    see("13-roadmap");
    terminal.keys("6");
    terminal.shows("Practise for an interview");
    terminal.keys("n");
    terminal.shows("of 6:00");
    terminal.write("I would measure first, because a guess costs a day. For example, a slow query showed in its plan.");
    terminal.keys("ctrl-s");
    terminal.shows("score");
    see("14-feedback");
}

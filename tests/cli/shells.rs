//! Help, manual pages, completions and colours.

use crate::program::{Desk, sample};

const SHELLS: [(&str, &str); 3] = [
    ("bash", "complete -F"),
    ("zsh", "#compdef upward"),
    ("fish", "complete -c upward"),
];

#[test]
fn each_shell_gets_its_completions() {
    let desk = Desk::new();
    for (shell, sign) in SHELLS {
        let script = desk.run(&["completions", shell]).done().stdout;
        assert!(
            script.contains(sign) && script.contains("tailor"),
            "{shell}"
        );
        assert!(!script.contains("read-document"), "{shell}");
    }
    assert_eq!(desk.run(&["completions", "tcsh"]).status, 2);
}

#[test]
fn there_is_a_manual_page_for_each_command() {
    let desk = Desk::new();
    let page = desk.run(&["man"]).done().stdout;
    assert!(
        page.contains(".TH upward 1") && page.contains("upward\\-tailor(1)"),
        "{page}"
    );
    let page = desk.run(&["man", "tailor"]).done().stdout;
    assert!(
        page.contains(".TH upward-tailor 1") && page.contains("posting"),
        "{page}"
    );
    assert_eq!(desk.run(&["man", "read-document"]).status, 4);
}

#[test]
fn help_goes_to_standard_output() {
    let desk = Desk::new();
    for words in [
        &["--help"][..],
        &["tailor", "--help"],
        &["help", "score"],
        &["--version"],
    ] {
        let ran = desk.run(words).done();
        assert!(!ran.stdout.is_empty() && ran.stderr.is_empty(), "{words:?}");
    }
}

#[test]
fn colours_are_used_only_where_they_are_wanted() {
    let desk = Desk::new();
    let (resume, posting) = (sample("resume.json"), sample("backend-engineer.txt"));
    let words = ["score", &resume, "--posting", &posting];
    let coloured = |words: &[&str], settings: &[(&str, &str)]| {
        let mut program = desk.program(words);
        program.envs(settings.iter().copied());
        let output = program.output().unwrap();
        assert!(output.status.success());
        output.stdout.contains(&0x1b)
    };
    assert!(!coloured(&words, &[]), "not a terminal");
    assert!(coloured(&words, &[("CLICOLOR_FORCE", "1")]), "forced");
    assert!(!coloured(&words, &[("NO_COLOR", "1")]), "NO_COLOR");
    let plain = [&words[..], &["--no-color"]].concat();
    assert!(!coloured(&plain, &[("CLICOLOR_FORCE", "1")]), "--no-color");
}

#[test]
fn a_terminal_without_unicode_gets_plain_bars() {
    let desk = Desk::new();
    let (resume, posting) = (sample("resume.json"), sample("backend-engineer.txt"));
    let mut program = desk.program(&["score", &resume, "--posting", &posting]);
    let output = program.env("LC_ALL", "C").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("####") && !text.contains('█'), "{text}");
}

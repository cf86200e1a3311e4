//! Interview practice on the command line, from the first question to its history.

use crate::home::{Home, sample};

const ANSWER: &str = "Two pointers start at the head: the slow one takes one step at a time, the fast one takes two. If the list \
    ends, the fast pointer meets null and there is no circle. Otherwise the fast one gains one node per round, so it must \
    catch up with the slow one. Then I put one pointer back to the head and move both at the same speed: where they meet \
    again is the entry. That takes O(n) time and O(1) memory, while a set of visited nodes would need linear space.";

#[test]
fn questions_are_asked_answered_and_looked_back_upon() {
    let home = Home::new();
    let (resume, posting) = (sample("resume.json"), sample("backend-engineer.txt"));
    home.run(&["resume", "add", &resume, "--name", "main"])
        .done();
    home.run(&["posting", "add", &posting]).done();
    let first = home
        .run(&["interview", "next", "--posting", "senior", "--json"])
        .done()
        .json();
    let why = first["why"].as_str().unwrap();
    assert!(why.starts_with("The posting asks for "), "{why}");
    let second = home.run(&["interview", "next"]).done().stdout;
    assert!(second.contains("Question 2: you have"), "{second}");

    let file = home.beside("answer.txt");
    std::fs::write(&file, ANSWER).unwrap();
    let of_last = home
        .run(&["interview", "answer", file.to_str().unwrap(), "--json"])
        .done()
        .json();
    assert_ne!(of_last["question"], first["question"]);
    assert!(of_last["seconds"].as_u64().unwrap() < 600, "{of_last}");
    let words = ["interview", "answer", "linked-list-cycle", "--text", ANSWER];
    let shown = home.run(&words).done().stdout;
    for part in [
        "of 100",
        "coverage",
        "made",
        "What they ask next",
        "due again on",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(
        shown.contains("\"Otherwise the fast one gains one node per round"),
        "{shown}"
    );

    let history = home.run(&["interview", "history"]).done().stdout;
    assert!(
        history.contains("linked-list-cycle") && history.contains("How it goes"),
        "{history}"
    );
    let words = [
        "interview",
        "history",
        "--question",
        "linked-list-cycle",
        "--json",
    ];
    let value = home.run(&words).done().json();
    assert_eq!(value["answers"].as_array().unwrap().len(), 1);
    assert_eq!(value["trend"]["answers"], 2);
}

#[test]
fn what_cannot_be_asked_or_answered_is_told_with_a_next_step() {
    let home = Home::new();
    for (words, status, code) in [
        (
            &["interview", "answer", "--text", "something", "--json"][..],
            4,
            "nothing-asked",
        ),
        (
            &[
                "interview",
                "answer",
                "none",
                "--text",
                "something",
                "--json",
            ],
            4,
            "no-question",
        ),
        (
            &["interview", "answer", "lru-cache", "--text", " ", "--json"],
            3,
            "empty-answer",
        ),
        (
            &["interview", "next", "--track", "none", "--json"],
            4,
            "no-track",
        ),
    ] {
        let ran = home.run(words);
        assert_eq!(ran.status, status, "{ran:?}");
        let error = ran.error();
        assert_eq!(error["code"], code, "{error}");
        assert!(!error["hints"].as_array().unwrap().is_empty(), "{error}");
    }
    let empty = home.run(&["interview", "history"]).done().stdout;
    assert!(empty.contains("upward interview next"), "{empty}");
}

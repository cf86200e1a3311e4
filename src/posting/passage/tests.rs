//! What parts of a posting ask for, by the lines that announce them.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use crate::ingest::ingest;
use crate::posting::{Demand, Posting, posting};
use crate::skills::Lexicon;

fn read(text: &str) -> Posting {
    let text = ingest(text.as_bytes()).unwrap().value;
    posting(&text, &Lexicon::embedded()).unwrap().value
}

/// Returns the skills of each kind that is asked for, required first.
fn asked(text: &str) -> [BTreeSet<String>; 2] {
    let posting = read(text);
    [Demand::Must, Demand::Nice].map(|kind| {
        let terms = posting.terms.iter().filter(|term| term.kind == kind);
        terms.filter_map(|term| term.skill.clone()).collect()
    })
}

fn ids(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|&id| id.to_owned()).collect()
}

const HEAD: &str = "Data Engineer wanted\n\nWe are looking for a data engineer for our team.\n\n";

#[test]
fn picture_signs_are_bullets() {
    let text =
        format!("{HEAD}You bring\n✅ Python\n✅ Kafka\n\nThe loot\n🍕 Slack, pizza and holidays\n");
    assert_eq!(asked(&text), [ids(&["python", "kafka"]), ids(&[])]);
}

#[test]
fn headings_that_no_list_knows_are_told_by_their_words() {
    let text = format!(
        "{HEAD}## What belongs in your backpack\n- Python\n- Kafka\n\n## The cherry on the cake\n- Terraform\n\n\
         ## What we slip you in return\n- Slack and Figma courses\n"
    );
    assert_eq!(
        asked(&text),
        [ids(&["python", "kafka"]), ids(&["terraform"])]
    );
}

#[test]
fn a_word_beside_the_requirements_turns_them() {
    let text = format!(
        "{HEAD}Required Skills, Education and Experience\n\nPython.\nKafka.\n\n\
         Preferred Skills, Education and Experience\n\nTerraform.\n"
    );
    assert_eq!(
        asked(&text),
        [ids(&["python", "kafka"]), ids(&["terraform"])]
    );
}

#[test]
fn marks_behind_items_say_what_is_desirable() {
    let text = format!(
        "{HEAD}Person specification\n\nE = essential, D = desirable\n\nPython (E)\nKafka (E)\nTerraform (D)\n"
    );
    assert_eq!(
        asked(&text),
        [ids(&["python", "kafka"]), ids(&["terraform"])]
    );
}

#[test]
fn a_label_is_heard_in_the_middle_of_lines() {
    let text = format!(
        "{HEAD}Desired Candidate Profile :\nMust have worked with Python in large and busy data teams.\n\
         Good to have: exposure to Kafka in busy teams of some size.\nPerks: Udemy subscription.\n"
    );
    assert_eq!(asked(&text), [ids(&["python"]), ids(&["kafka"])]);
}

#[test]
fn capitals_set_nothing_apart_where_all_is_in_capitals() {
    let text = "URGENT! DATA ENGINEER\nWE ARE HIRING\n\nMANDATORY SKILLS:\nPYTHON WITH KAFKA\nSQL\n\n\
                OPTIONAL SKILLS:\nTERRAFORM\n\nNOTE:\n- ROUNDS ON MS TEAMS\n";
    assert_eq!(
        asked(text),
        [ids(&["python", "kafka", "sql"]), ids(&["terraform"])]
    );
    assert!(read(text).terms.iter().all(|term| term.skill.is_some()));
}

#[test]
fn prose_behind_a_list_is_no_part_of_it() {
    let text = format!(
        "{HEAD}Requirements\n- Python\n- Kafka\n\nWrite to Ms Example on WhatsApp, no Photoshop art please!\n"
    );
    assert_eq!(asked(&text), [ids(&["python", "kafka"]), ids(&[])]);
}

#[test]
fn the_columns_of_a_table_ask_for_what_their_heads_say() {
    let text = format!(
        "{HEAD}| Essential | Desirable |\n|---|---|\n| Python | Terraform |\n| Kafka | |\n\nWe use Slack.\n"
    );
    assert_eq!(
        asked(&text),
        [ids(&["python", "kafka"]), ids(&["terraform"])]
    );
}

#[test]
fn phrases_of_other_languages_are_not_guessed_by_english_ones() {
    let text = "Desarrollador Java\n\nBuscamos un desarrollador para nuestro equipo.\n\nRequisitos\n\
                - Experiencia con Java, incluidos frameworks como Spring y Hibernate\n";
    let read = read(text);
    assert!(
        read.terms.iter().all(|term| term.skill.is_some()),
        "{:?}",
        read.terms
    );
}

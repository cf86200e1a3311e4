//! What is rendered keeps Discord's limits, whatever it says.
#![allow(clippy::unwrap_used)]

use std::collections::HashSet;

use bytes::Bytes;
use proptest::prelude::*;
use serde_json::Value;
use upward_desk::identity::Identity;
use uuid::Uuid;

use super::*;
use crate::dialogue::{PAGE, Spot, Token, Weight};
use crate::discord::form;
use crate::discord::limit::{CHOICE, ID, LABEL, OPTIONS, ROW, ROWS, units};
use crate::discord::shown;
use crate::talk::Button;
use crate::words::{Language, Style};

fn parcel(text: Rich, buttons: Vec<Button>) -> Parcel {
    Parcel {
        id: Uuid::nil(),
        person: Identity::Discord(1),
        route: Value::Null,
        language: Language::En,
        text,
        buttons,
        page: 0,
        file: None,
        spot: Spot::New,
        placed: None,
        first: true,
        sent: 0,
    }
}

fn button(number: usize, label: &str) -> Button {
    Button {
        label: label.to_owned(),
        token: Token(format!("0123456789abcdef.{number}")),
        writes: None,
        weight: Weight::Plain,
        below: false,
        listed: false,
    }
}

fn buttons() -> impl Strategy<Value = Vec<Button>> {
    let weight = prop_oneof![Just(Weight::Plain), Just(Weight::Main), Just(Weight::Grave)];
    let asks = prop::option::of("(\\PC|[ \n?]){0,150}");
    let one = (
        "(\\PC|[ \n]|👩🏽‍🔬){0,120}",
        asks,
        weight,
        any::<bool>(),
        prop::bool::weighted(0.8),
    );
    prop::collection::vec(one, 0..50).prop_map(|buttons| {
        let numbered = buttons.into_iter().enumerate();
        numbered
            .map(|(number, (label, writes, weight, below, listed))| Button {
                writes,
                weight,
                below,
                listed,
                ..button(number, &label)
            })
            .collect()
    })
}

fn text() -> impl Strategy<Value = Rich> {
    let style = prop_oneof![Just(Style::Plain), Just(Style::Bold), Just(Style::Code)];
    let text = prop_oneof![
        "\\PC{0,200}",
        "[*_ \n]{0,2500}",
        "([a-z]{1,12} ){0,900}",
        "(👩🏽‍🔬|नि|\n){0,700}"
    ];
    prop::collection::vec((text, style), 0..5).prop_map(|runs| {
        let mut rich = Rich::default();
        for (text, style) in runs {
            rich.push(&text, style);
        }
        rich
    })
}

fn pressables(row: &Row) -> &[Pressable] {
    match row {
        Row::Buttons(pressables) | Row::Menu(pressables) => pressables,
    }
}

/// Returns what Markdown says, without its escapes and marks.
fn said(markdown: &str) -> String {
    let mut said = String::new();
    let mut chars = markdown.chars();
    while let Some(char) = chars.next() {
        match char {
            '\\' => said.extend(chars.next()),
            '*' | '`' | '\u{2060}' => {}
            char => said.push(char),
        }
    }
    said.split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn limits_hold_and_nothing_is_lost(
        text in text(),
        buttons in buttons(),
        page in 0_usize..4,
        file in prop::option::of(("\\PC{0,200}", 0_usize..64)),
    ) {
        let file = file.map(|(name, size)| Enclosure { name, bytes: Bytes::from(vec![0; size]) });
        let parcel = Parcel { page, file, ..parcel(text, buttons) };
        let messages = messages(&parcel);
        prop_assert!(!messages.is_empty());
        for message in &messages {
            prop_assert!(units(&message.content) <= 2000);
            let embeds: Vec<usize> = message.embeds.iter().map(|text| units(text)).collect();
            prop_assert!(embeds.iter().all(|length| *length <= 4096) && embeds.iter().sum::<usize>() <= 6000);
            let shows = |text: &String| text.chars().any(|char| !char.is_whitespace());
            prop_assert!(shows(&message.content) || message.embeds.iter().any(shows) || message.file.is_some());
            prop_assert!(message.rows.len() <= ROWS);
            let mut known = HashSet::new();
            for row in &message.rows {
                let (pressables, most, longest) = match row {
                    Row::Buttons(buttons) => (buttons, ROW, LABEL),
                    Row::Menu(options) => (options, OPTIONS, CHOICE),
                };
                prop_assert!((1..=most).contains(&pressables.len()));
                for pressable in pressables {
                    prop_assert!((1..=ID).contains(&units(&pressable.id)) && known.insert(&pressable.id));
                    prop_assert!((1..=longest).contains(&units(&pressable.label)));
                    prop_assert!(matches!(row, Row::Buttons(_)) || form::asked(&pressable.id, String::new).is_none());
                    let opened = form::asked(&pressable.id, || pressable.label.clone()).map(|form| form.opened(None));
                    if let Some(opened) = opened {
                        let length = |path: &str| units(opened.pointer(path).and_then(Value::as_str).unwrap_or_default());
                        prop_assert!((1..=45).contains(&length("/data/title")));
                        prop_assert!((1..=45).contains(&length("/data/components/0/components/0/label")));
                        prop_assert!(length("/data/components/0/components/0/placeholder") <= 100);
                        prop_assert!((1..=100).contains(&length("/data/custom_id")));
                    }
                }
            }
            if let Some(file) = &message.file {
                prop_assert!(!file.name.is_empty() && file.name.len() <= 260 && !file.name.contains(['/', '\\']));
            }
        }
        let (last, before) = messages.split_last().unwrap();
        prop_assert!(before.iter().all(|message| message.rows.is_empty() && message.file.is_none()));
        prop_assert_eq!(last.file.is_some(), parcel.file.is_some());
        let pressable: usize = last.rows.iter().map(|row| pressables(row).len()).sum();
        let shown = parcel.buttons.len().min(PAGE);
        prop_assert!(parcel.page > 0 || pressable >= shown);
        if !parcel.text.is_blank() {
            let all: String = messages.iter().flat_map(|message| message.embeds.iter().chain([&message.content])).map(|text| said(text)).collect();
            let written: String = parcel.text.text().split_whitespace().collect();
            let bare = |text: &str| text.chars().filter(|char| !"\\*`\u{2060}".contains(*char)).collect::<String>();
            prop_assert_eq!(bare(&all), bare(&written));
        }
    }
}

#[test]
fn long_text_goes_on_in_embeds_and_the_last_message_has_the_rest() {
    let text = "word ".repeat(1500);
    let messages = messages(&parcel(Rich::plain(&text), vec![button(0, "Next")]));
    let lengths: Vec<_> = messages
        .iter()
        .map(|message| {
            (
                message.content.len(),
                message.embeds.len(),
                message.rows.len(),
            )
        })
        .collect();
    assert_eq!(lengths, [(0, 2, 0), (0, 1, 1)]);
}

#[test]
fn pages_turn_in_a_row_of_their_own() {
    let many = (0..30).map(|number| button(number, &number.to_string()));
    let mut parcel = parcel(Rich::plain("Which *one*?"), many.collect());
    let first = shown(std::slice::from_ref(&parcel));
    parcel.page = 1;
    insta::assert_snapshot!("pages", format!("{first}---\n{}", shown(&[parcel])));
}

#[test]
fn a_long_list_is_a_menu() {
    let listed = |number: usize| Button {
        listed: true,
        below: true,
        ..button(number, &format!("Week {number}"))
    };
    let lists = [0..4, 0..5, 0..25, 0..30].map(|numbers| {
        let mut buttons: Vec<Button> = numbers.map(listed).collect();
        if buttons.len() == 5 {
            buttons.push(Button {
                below: true,
                ..button(5, "Something else")
            });
        }
        shown(&[parcel(Rich::plain("Which one?"), buttons)])
    });
    insta::assert_snapshot!("menus", lists.join("---\n"));
    let buttons = (0..5).map(listed).collect();
    let message = &messages(&parcel(Rich::plain("Which?"), buttons))[0];
    let menu = &message.json()["components"][0]["components"][0];
    assert_eq!(
        (&menu["type"], &menu["custom_id"]),
        (&3.into(), &"menu-0".into())
    );
    assert_eq!(menu["options"][4]["value"], "0123456789abcdef.4");
}

#[test]
fn what_replaces_a_message_takes_away_what_it_does_not_have() {
    let message = &messages(&parcel(Rich::plain("Done."), Vec::new()))[0];
    let expected = serde_json::json!({
        "content": "Done.",
        "embeds": [],
        "components": [],
        "attachments": [],
        "allowed_mentions": {"parse": []},
    });
    assert_eq!(message.json(), expected);
}

#[test]
fn a_button_that_asks_opens_a_form() {
    let asking = Button {
        writes: Some("Paste the job description, or a link to it".to_owned()),
        ..button(3, "Paste the job")
    };
    let rows = messages(&parcel(Rich::plain("?"), vec![asking]))[0]
        .rows
        .clone();
    let pressed = &pressables(&rows[0])[0];
    let form = form::asked(&pressed.id, || pressed.label.clone()).unwrap();
    let opened = form.opened(Some("What was written before"));
    assert_eq!(opened["data"]["custom_id"], "0123456789abcdef.3");
    assert_eq!(opened["data"]["title"], "Paste the job");
    let input = &opened["data"]["components"][0]["components"][0];
    assert_eq!(input["label"], "Paste the job description, or a link to it");
    assert_eq!(input["value"], "What was written before");
    let too_long = "x".repeat(4001);
    let opened = form.opened(Some(&too_long));
    let input = &opened["data"]["components"][0]["components"][0];
    assert!(input.get("value").is_none());
    assert!(form::asked("0123456789abcdef.3", String::new).is_none());
}

use bytes::Bytes;
use proptest::prelude::*;
use serde_json::Value;
use upward_desk::identity::Identity;
use uuid::Uuid;

use super::*;
use crate::dialogue::{PAGE, Spot, Token, Weight};
use crate::words::Language;

fn parcel(text: Rich, buttons: Vec<Button>, file: Option<Enclosure>, page: usize) -> Parcel {
    Parcel {
        id: Uuid::nil(),
        person: Identity::Telegram(7),
        route: Value::Null,
        language: Language::En,
        text,
        buttons,
        page,
        file,
        spot: Spot::New,
        placed: None,
        first: true,
        sent: 0,
    }
}

fn button(label: &str, below: bool) -> Button {
    Button {
        label: label.to_owned(),
        token: Token("0123456789abcdef.1".to_owned()),
        writes: None,
        weight: Weight::Plain,
        below,
        listed: false,
    }
}

fn file(name: &str) -> Enclosure {
    Enclosure {
        name: name.to_owned(),
        bytes: Bytes::from_static(b"%PDF"),
    }
}

/// Returns what HTML shows, once its tags are closed in order and all else is escaped.
fn visible(html: &str) -> Option<String> {
    let (mut text, mut open, mut rest) = (String::new(), None, html);
    while let Some(char) = rest.chars().next() {
        if char == '<' {
            let (tag, after) = rest[1..].split_once('>')?;
            match (tag.strip_prefix('/'), open) {
                (Some(tag), Some(opened)) if tag == opened => open = None,
                (None, None) if ["b", "i", "code"].contains(&tag) => open = Some(tag),
                _ => return None,
            }
            rest = after;
        } else if char == '&' {
            let (name, after) = rest[1..].split_once(';')?;
            text.push(match name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                _ => return None,
            });
            rest = after;
        } else if char == '>' {
            return None;
        } else {
            text.push(char);
            rest = &rest[char.len_utf8()..];
        }
    }
    open.is_none().then_some(text)
}

fn letters(text: &str) -> String {
    text.chars()
        .filter(|char| !char.is_whitespace() && !char.is_control())
        .collect()
}

#[test]
fn a_short_reply_is_one_message() {
    let choices = ["Yes", "No", "A rather long answer to it", "Cancel"];
    let mut buttons: Vec<_> = choices.iter().map(|label| button(label, false)).collect();
    buttons.last_mut().unwrap().below = true;
    let text = Rich::marked("<b>Well</b>, R&D?");
    let messages = messages(&parcel(text, buttons, None, 0));
    let expected =
        "<b>Well</b>, R&amp;D?\n  [Yes] [No]\n  [A rather long answer to it]\n  [Cancel]\n---\n";
    assert_eq!(shown(&messages), expected);
}

#[test]
fn a_file_is_first_and_what_does_not_fit_beside_it_follows() {
    let long = "word ".repeat(500);
    let messages = messages(&parcel(
        Rich::plain(&long),
        vec![button("Yes", false)],
        Some(file("a/b.pdf")),
        0,
    ));
    assert_eq!(messages.len(), 2);
    assert!(messages[0].file.is_some() && messages[0].rows.is_empty());
    assert_eq!(messages[1].rows.len(), 1);
    assert!(shown(&messages).starts_with("[a-b.pdf]\n"));
}

#[test]
fn pages_have_a_row_that_turns_them() {
    let buttons: Vec<_> = (0..45)
        .map(|number| button(&number.to_string(), false))
        .collect();
    let labels = |page| -> Vec<String> {
        let messages = messages(&parcel(Rich::plain("x"), buttons.clone(), None, page));
        let row = messages[0].rows.last().unwrap().clone();
        row.into_iter().map(|(label, _)| label).collect()
    };
    assert_eq!(labels(0), ["›"]);
    assert_eq!(labels(1), ["‹", "›"]);
    assert_eq!(labels(2), ["‹"]);
}

#[test]
fn buttons_without_words_have_a_message_and_nothing_has_none() {
    let bare = messages(&parcel(Rich::default(), vec![button(" ", false)], None, 0));
    assert_eq!(shown(&bare), "…\n  […]\n---\n");
    assert_eq!(messages(&parcel(Rich::plain(" \n"), vec![], None, 0)), []);
}

fn rich() -> impl Strategy<Value = Rich> {
    let style = prop_oneof![
        Just(Style::Plain),
        Just(Style::Bold),
        Just(Style::Italic),
        Just(Style::Code)
    ];
    let text = prop_oneof![
        "\\PC{0,300}",
        "[<>&\"a \n]{0,3000}",
        "[नि👩🏽e\u{301}.\n ]{0,3000}"
    ];
    prop::collection::vec((text, style), 0..5).prop_map(|runs| {
        let mut rich = Rich::default();
        for (text, style) in runs {
            rich.push(&text, style);
        }
        rich
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_limit_and_no_escape_is_ever_broken_and_nothing_is_lost(
        text in rich(),
        labels in prop::collection::vec(("\\PC{0,80}", any::<bool>(), "[a-f0-9]{16}\\.[0-9]{1,60}"), 0..60),
        name in prop::option::of("\\PC{0,200}"),
        page in 0_usize..5,
    ) {
        let buttons: Vec<_> = labels
            .iter()
            .map(|(label, below, token)| Button {
                token: Token(token.clone()),
                ..button(label, *below)
            })
            .collect();
        let parcel = parcel(text.clone(), buttons, name.as_deref().map(file), page);
        let messages = messages(&parcel);
        let mut shown = String::new();
        for (number, message) in messages.iter().enumerate() {
            let limit = if message.file.is_some() { CAPTION } else { TEXT };
            prop_assert!(message.html.encode_utf16().count() <= limit);
            prop_assert!(message.file.is_some() || !letters(&message.html).is_empty());
            prop_assert_eq!(message.file.is_some(), number == 0 && name.is_some());
            prop_assert!(message.rows.is_empty() || number + 1 == messages.len());
            let text = visible(&message.html);
            prop_assert!(text.is_some(), "{}", message.html);
            prop_assert_eq!(text.clone().unwrap_or_default(), message.plain.clone());
            shown.push_str(&message.plain);
            prop_assert!(message.rows.iter().flatten().count() <= PAGE + 2);
            for row in &message.rows {
                prop_assert!((1..=8).contains(&row.len()));
                for (label, data) in row {
                    prop_assert!(!label.trim().is_empty());
                    prop_assert!((1..=64).contains(&data.len()));
                }
            }
        }
        if !text.is_blank() {
            prop_assert_eq!(letters(&shown), letters(&text.text()));
        }
    }
}

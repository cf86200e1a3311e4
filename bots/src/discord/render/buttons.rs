//! Buttons in rows.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::console::page;
use crate::dialogue::Weight;
use crate::discord::form;
use crate::discord::limit::{LABEL, ROW, ROWS, cut};
use crate::talk::{Button, Parcel};

/// A button as Discord has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressable {
    /// What stands on it.
    pub label: String,
    /// What Discord gives back when it is pressed.
    pub id: String,
    /// How much weight it has.
    pub weight: Weight,
}

/// Returns the buttons of a message's page in rows.
pub fn rows(parcel: &Parcel) -> Vec<Vec<Pressable>> {
    let mut buttons = page(&parcel.buttons, parcel.page);
    // Two buttons of one name do the same, and Discord takes a name once.
    let mut known = HashSet::new();
    buttons.retain(|button| known.insert(form::name(button)));
    let rows = in_rows(&buttons, |button| button.below);
    if rows.len() <= ROWS {
        rows
    } else {
        in_rows(&buttons, |_| false)
    }
}

/// Returns rows for the API.
pub fn json(rows: &[Vec<Pressable>]) -> Value {
    let row = |row: &Vec<Pressable>| {
        let buttons: Vec<Value> = row.iter().map(button).collect();
        json!({"type": 1, "components": buttons})
    };
    rows.iter().map(row).collect()
}

fn button(button: &Pressable) -> Value {
    let style = match button.weight {
        Weight::Main => 1,
        Weight::Plain => 2,
        Weight::Grave => 4,
    };
    json!({"type": 2, "style": style, "label": button.label, "custom_id": button.id})
}

fn in_rows(buttons: &[Button], begins: impl Fn(&Button) -> bool) -> Vec<Vec<Pressable>> {
    let mut rows: Vec<Vec<Pressable>> = Vec::new();
    for button in buttons {
        let pressable = pressable(button);
        match rows.last_mut() {
            Some(row) if row.len() < ROW && !begins(button) => row.push(pressable),
            _ => rows.push(vec![pressable]),
        }
    }
    rows
}

fn pressable(button: &Button) -> Pressable {
    let label = cut(button.label.trim(), LABEL);
    Pressable {
        label: if label.is_empty() {
            "…".to_owned()
        } else {
            label
        },
        id: form::name(button),
        weight: button.weight,
    }
}

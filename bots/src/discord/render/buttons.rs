//! Buttons in rows, and long lists as menus.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::console::page;
use crate::dialogue::{PAGE, Weight};
use crate::discord::form;
use crate::discord::limit::{CHOICE, LABEL, OPTIONS, ROW, ROWS, cut};
use crate::talk::{Button, Parcel};

/// So many things of a list are still shown as buttons: with a row for the rest they fit one below the other.
const BUTTONS: usize = ROWS - 1;

/// A row of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Buttons, side by side.
    Buttons(Vec<Pressable>),
    /// A menu, of which one is chosen.
    Menu(Vec<Pressable>),
}

/// A button or an option of a menu, as Discord has it.
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
pub fn rows(parcel: &Parcel) -> Vec<Row> {
    let size = if parcel.buttons.iter().all(is_option) {
        OPTIONS
    } else {
        PAGE
    };
    let mut buttons = page(&parcel.buttons, parcel.page, size);
    // Two buttons of one name do the same, and Discord takes a name once.
    let mut known = HashSet::new();
    buttons.retain(|button| known.insert(form::name(button)));
    let below: [fn(&Button) -> bool; 2] = [|button| button.below, |_| false];
    below
        .into_iter()
        .map(|begins| with_menus(&buttons, begins))
        .find(|rows| rows.len() <= ROWS)
        .unwrap_or_else(|| in_rows(&buttons, |_| false))
}

/// Returns rows for the API.
pub fn json(rows: &[Row]) -> Value {
    let row = |(at, row): (usize, &Row)| {
        let components: Vec<Value> = match row {
            Row::Buttons(buttons) => buttons.iter().map(button).collect(),
            Row::Menu(options) => vec![menu(at, options)],
        };
        json!({"type": 1, "components": components})
    };
    rows.iter().enumerate().map(row).collect()
}

fn button(button: &Pressable) -> Value {
    let style = match button.weight {
        Weight::Main => 1,
        Weight::Plain => 2,
        Weight::Grave => 4,
    };
    json!({"type": 2, "style": style, "label": button.label, "custom_id": button.id})
}

/// Returns a menu, which has a name of its own: what is chosen comes with it.
fn menu(at: usize, options: &[Pressable]) -> Value {
    let option = |option: &Pressable| json!({"label": option.label, "value": option.id});
    let options: Vec<Value> = options.iter().map(option).collect();
    json!({"type": 3, "custom_id": format!("menu-{at}"), "options": options})
}

/// Whether a button can be an option of a menu; forms open from buttons only.
fn is_option(button: &Button) -> bool {
    button.listed && button.writes.is_none()
}

fn with_menus(buttons: &[Button], begins: fn(&Button) -> bool) -> Vec<Row> {
    let alike = |one: &Button, next: &Button| is_option(one) == is_option(next);
    let group = |group: &[Button]| match group {
        [first, ..] if is_option(first) && group.len() > BUTTONS => {
            let options = group.iter().map(|button| pressable(button, CHOICE));
            vec![Row::Menu(options.collect())]
        }
        _ => in_rows(group, begins),
    };
    buttons.chunk_by(alike).flat_map(group).collect()
}

fn in_rows(buttons: &[Button], begins: fn(&Button) -> bool) -> Vec<Row> {
    let mut rows: Vec<Vec<Pressable>> = Vec::new();
    for button in buttons {
        let pressable = pressable(button, LABEL);
        match rows.last_mut() {
            Some(row) if row.len() < ROW && !begins(button) => row.push(pressable),
            _ => rows.push(vec![pressable]),
        }
    }
    rows.into_iter().map(Row::Buttons).collect()
}

fn pressable(button: &Button, most: usize) -> Pressable {
    let label = cut(button.label.trim(), most);
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

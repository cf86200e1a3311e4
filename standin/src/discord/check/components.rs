//! Components of a message: rows of buttons, or of one select.

use std::collections::HashSet;

use crate::discord::form::{Field, Form};

const ROW: u64 = 1;
const BUTTON: u64 = 2;
const TEXT_SELECT: u64 = 3;

/// Checks the rows of a message.
pub fn check(form: &mut Form, rows: &Field) {
    let mut known = HashSet::new();
    for row in form.list(rows, 0..=5) {
        if row.get("type").value.as_u64() != Some(ROW) {
            form.no_choice(&row.get("type"), "1");
            continue;
        }
        let parts = row.get("components");
        if parts.is_absent() {
            form.missing(&parts);
        }
        let entries = form.list(&parts, 1..=5);
        let buttons = entries
            .iter()
            .filter(|entry| kind(entry) == Some(BUTTON))
            .count();
        if buttons < entries.len() && entries.len() > 1 {
            form.wrong(
                &parts,
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                "The specified component exceeds the maximum width",
            );
        }
        for entry in &entries {
            match kind(entry) {
                Some(BUTTON) => button(form, entry),
                Some(TEXT_SELECT) => select(form, entry),
                // Selects of people, roles and channels have no options of their own.
                Some(5..=8) => selection(form, entry, 25),
                _ => form.no_choice(&entry.get("type"), "2, 3, 5, 6, 7, 8"),
            }
            unique(form, entry, &mut known);
        }
    }
}

/// Checks that no other component of the message answers by the same name.
pub fn unique<'v>(form: &mut Form, component: &Field<'v>, known: &mut HashSet<&'v str>) {
    let id = component.get("custom_id");
    if let Some(name) = id.value.as_str()
        && !known.insert(name)
    {
        form.wrong(
            &id,
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "Component custom id cannot be duplicated",
        );
    }
}

fn kind(component: &Field) -> Option<u64> {
    component.get("type").value.as_u64()
}

fn button(form: &mut Form, button: &Field) {
    let (id, link) = (button.get("custom_id"), button.get("url"));
    match form.number(&button.get("style"), 1..=5) {
        Some(5) => {
            if let Some(address) = form.text(&link, 1..=512)
                && !["https://", "http://", "discord://"]
                    .iter()
                    .any(|scheme| address.starts_with(scheme))
            {
                form.wrong(
                    &link,
                    "URL_TYPE_INVALID_SCHEME",
                    "Scheme must be one of ('http', 'https', 'discord').",
                );
            }
            if !id.is_absent() {
                form.wrong(
                    &id,
                    "BUTTON_COMPONENT_CUSTOM_ID_AND_URL",
                    "A custom id and url cannot both be specified",
                );
            }
        }
        _ => {
            form.text(&id, 1..=100);
            if !link.is_absent() {
                form.wrong(
                    &link,
                    "BUTTON_COMPONENT_CUSTOM_ID_AND_URL",
                    "A custom id and url cannot both be specified",
                );
            }
        }
    }
    let label = button.get("label");
    let text = form.optional_text(&label, 0..=80).unwrap_or_default();
    if text.is_empty() && button.get("emoji").is_absent() {
        form.wrong(
            &label,
            "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
            "A button needs a label or an emoji",
        );
    }
    form.optional_flag(&button.get("disabled"));
}

fn select(form: &mut Form, select: &Field) {
    let options = select.get("options");
    if options.is_absent() {
        form.missing(&options);
    }
    let entries = form.list(&options, 1..=25);
    let mut values = HashSet::new();
    let mut chosen = 0;
    for option in &entries {
        form.text(&option.get("label"), 1..=100);
        form.optional_text(&option.get("description"), 0..=100);
        chosen += u64::from(
            form.optional_flag(&option.get("default"))
                .unwrap_or_default(),
        );
        let value = option.get("value");
        if let Some(text) = form.text(&value, 1..=100)
            && !values.insert(text)
        {
            form.wrong(
                &value,
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            );
        }
    }
    selection(
        form,
        select,
        u64::try_from(entries.len()).map_or(25, |count| count.max(1)),
    );
    if chosen > select.get("max_values").value.as_u64().unwrap_or(1) {
        form.wrong(
            select,
            "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
            "More options are selected than may be",
        );
    }
}

/// Checks what all selects have, of which at most `options` can be chosen.
fn selection(form: &mut Form, select: &Field, options: u64) {
    form.text(&select.get("custom_id"), 1..=100);
    form.optional_text(&select.get("placeholder"), 0..=150);
    form.optional_flag(&select.get("disabled"));
    let (least, most) = (select.get("min_values"), select.get("max_values"));
    let min = form.optional_number(&least, 0..=25).unwrap_or(1);
    let max = form.optional_number(&most, 1..=25).unwrap_or(1);
    if min > max || min > options || max > options {
        form.wrong(
            &most,
            "BASE_TYPE_BAD_LENGTH",
            format!("Must be between {min} and {options} in length."),
        );
    }
}

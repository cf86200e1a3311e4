//! Modals: a title and one to five text inputs, each in its own row.

use std::collections::HashSet;

use crate::discord::{
    check::components::unique,
    form::{Field, Form},
};

/// Checks a modal.
pub fn check(form: &mut Form, modal: &Field) {
    form.text(&modal.get("title"), 1..=45);
    form.text(&modal.get("custom_id"), 1..=100);
    let rows = modal.get("components");
    if rows.is_absent() {
        form.missing(&rows);
    }
    let mut known = HashSet::new();
    for row in form.list(&rows, 1..=5) {
        if row.get("type").value.as_u64() != Some(1) {
            form.no_choice(&row.get("type"), "1");
        }
        for entry in form.list(&row.get("components"), 1..=1) {
            if entry.get("type").value.as_u64() == Some(4) {
                input(form, &entry);
            } else {
                form.no_choice(&entry.get("type"), "4");
            }
            unique(form, &entry, &mut known);
        }
    }
}

fn input(form: &mut Form, input: &Field) {
    form.text(&input.get("custom_id"), 1..=100);
    form.text(&input.get("label"), 1..=45);
    form.number(&input.get("style"), 1..=2);
    form.optional_flag(&input.get("required"));
    form.optional_text(&input.get("placeholder"), 0..=100);
    let (least, most) = (input.get("min_length"), input.get("max_length"));
    let min = form.optional_number(&least, 0..=4000).unwrap_or(0);
    let max = form.optional_number(&most, 1..=4000).unwrap_or(4000);
    if min > max {
        form.wrong(
            &least,
            "NUMBER_TYPE_MAX",
            format!("int value should be less than or equal to {max}."),
        );
    }
    // What is filled in beforehand must fit as well.
    let length = |limit: u64| usize::try_from(limit).unwrap_or(4000);
    form.optional_text(&input.get("value"), length(min)..=length(max));
}

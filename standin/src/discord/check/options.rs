//! Options of a command: what a person fills in.

use std::collections::HashSet;

use crate::discord::{
    check::{
        choices,
        commands::{described, name},
    },
    form::{Field, Form},
};

const SUBCOMMAND: u64 = 1;
const GROUP: u64 = 2;
const TEXT: u64 = 3;
const WHOLE: u64 = 4;
const NUMBER: u64 = 10;
const FILE: u64 = 11;

/// Checks the options of a command, or of a command below it.
pub fn check(form: &mut Form, options: &Field) {
    let mut names = HashSet::new();
    let mut optional_before = false;
    let list = form.list(options, 0..=25);
    let below = list
        .iter()
        .filter(|option| matches!(kind(option), Some(SUBCOMMAND | GROUP)))
        .count();
    if below > 0 && below < list.len() {
        form.wrong(
            options,
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and other options cannot be mixed",
        );
    }
    for option in &list {
        let kind = form.number(&option.get("type"), SUBCOMMAND..=FILE);
        name(form, &option.get("name"));
        described(form, option);
        if let Some(text) = option.get("name").value.as_str()
            && !names.insert(text)
        {
            form.wrong(
                &option.get("name"),
                "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                "Option name already exists in this command",
            );
        }
        let required = form
            .optional_flag(&option.get("required"))
            .unwrap_or_default();
        if required && optional_before {
            form.wrong(
                option,
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            );
        }
        optional_before |= !required;
        if let Some(kind) = kind {
            rules(form, option, kind);
        }
    }
}

/// Checks what only some types may have.
fn rules(form: &mut Form, option: &Field, kind: u64) {
    let offered = option.get("choices");
    let typed = matches!(kind, TEXT | WHOLE | NUMBER);
    if !typed
        && offered
            .value
            .as_array()
            .is_some_and(|list| !list.is_empty())
    {
        form.wrong(
            &offered,
            "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID",
            "Choices are for text and numbers only",
        );
    }
    choices::check(form, &offered, Some(kind));
    let completes = option.get("autocomplete");
    if form.optional_flag(&completes) == Some(true) {
        let offers = offered
            .value
            .as_array()
            .is_some_and(|list| !list.is_empty());
        if !typed || offers {
            form.wrong(
                &completes,
                "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
                "Autocomplete is for text and numbers without choices",
            );
        }
    }
    let lengths = [option.get("min_length"), option.get("max_length")];
    let [least, most] = &lengths;
    let min = form.optional_number(least, 0..=6000).unwrap_or(0);
    if form
        .optional_number(most, 1..=6000)
        .is_some_and(|max| max < min)
    {
        form.wrong(
            most,
            "NUMBER_TYPE_MIN",
            format!("int value should be greater than or equal to {min}."),
        );
    }
    for length in lengths {
        only_for(form, &length, kind == TEXT);
    }
    for bound in ["min_value", "max_value"] {
        let bound = option.get(bound);
        only_for(form, &bound, matches!(kind, WHOLE | NUMBER));
        if !bound.is_absent() && !bound.value.is_number() {
            form.wrong(
                &bound,
                "NUMBER_TYPE_COERCE",
                format!("Value {} is not a number.", bound.value),
            );
        }
    }
    let below = option.get("options");
    if matches!(kind, SUBCOMMAND | GROUP) {
        check(form, &below);
    } else {
        only_for(
            form,
            &below,
            below.value.as_array().is_some_and(Vec::is_empty),
        );
    }
}

fn only_for(form: &mut Form, field: &Field, right: bool) {
    if !field.is_absent() && !right {
        form.wrong(
            field,
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "This is not for options of this type",
        );
    }
}

fn kind(option: &Field) -> Option<u64> {
    option.get("type").value.as_u64()
}

//! A track from JSON or YAML: as Upward writes it, or in one of the shapes in which people write such lists.

use serde_json::{Map, Value};

use super::fields::{Fields, exact, left_out, text};
use super::outline::{ITEMS, Item, Outline, Part, is_page, state};
use crate::progress::State;
use crate::track::{Medium, Project, Resource};
use crate::warned::Warning;

const TITLE: &[&str] = &["title", "name", "module"];
const GOAL: &[&str] = &["goal", "description", "summary"];
const MODULES: &[&str] = &["modules", "items", "topics", "tasks"];

/// Reads a track.
pub fn outline(value: Value, warnings: &mut Vec<Warning>) -> Outline {
    let mut outline = Outline::default();
    match value {
        Value::Object(object) => {
            let mut fields = Fields::new(object);
            fields.take(&["id", "exported"]);
            outline.title = fields.text(TITLE);
            outline.role = fields.text(&["role"]);
            outline.summary = fields.text(&["summary", "description", "goal"]);
            outline.needs = fields.text(&["needs", "prerequisites"]);
            outline.hours_per_week = fields.number(&["hoursperweek", "hours"]);
            if let Some(weeks) = fields.take(&["weeks", "plan"]) {
                outline.weeks = parts(weeks, warnings);
            }
            if let Some(modules) = fields.take(MODULES) {
                outline
                    .weeks
                    .push(part(ITEMS.to_owned(), modules, warnings));
            }
            for (title, modules) in fields.lists() {
                outline.weeks.push(part(title, modules, warnings));
            }
            fields.end(warnings);
        }
        Value::Array(items) => {
            let is_week = |item: &Value| {
                let fields = item.as_object();
                fields.is_some_and(|fields| MODULES.iter().any(|name| fields.contains_key(*name)))
            };
            outline.weeks = match items.iter().any(is_week) {
                true => parts(Value::Array(items), warnings),
                false => vec![part(ITEMS.to_owned(), Value::Array(items), warnings)],
            };
        }
        _ => {}
    }
    outline
}

/// Reads weeks: a list of them, or lists of modules by title.
fn parts(value: Value, warnings: &mut Vec<Warning>) -> Vec<Part> {
    match value {
        Value::Array(items) => items
            .into_iter()
            .map(|item| part(String::new(), item, warnings))
            .collect(),
        Value::Object(weeks) => weeks
            .into_iter()
            .map(|(title, week)| part(title, week, warnings))
            .collect(),
        _ => Vec::new(),
    }
}

/// Reads a week: its fields, or its modules only.
fn part(title: String, value: Value, warnings: &mut Vec<Warning>) -> Part {
    match value {
        Value::Object(object) if MODULES.iter().any(|name| object.contains_key(*name)) => {
            let mut fields = Fields::new(object);
            let own = fields.text(TITLE);
            let part = Part {
                title: if own.is_empty() { title } else { own },
                goal: fields.text(GOAL),
                modules: items(fields.list(MODULES), warnings),
            };
            fields.take(&["id"]);
            fields.end(warnings);
            part
        }
        Value::Array(modules) => Part {
            title,
            goal: String::new(),
            modules: items(modules, warnings),
        },
        other => Part {
            title,
            goal: String::new(),
            modules: items(vec![other], warnings),
        },
    }
}

fn items(values: Vec<Value>, warnings: &mut Vec<Warning>) -> Vec<Item> {
    let items = values.into_iter().map(|value| match value {
        Value::Object(object) => item(object, warnings),
        other => ticked(&text(&other)),
    });
    items.collect()
}

/// Reads a module that is a line: with or without a check box.
fn ticked(line: &str) -> Item {
    let line = line.trim();
    let boxed = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let (state, title) = match boxed {
        Some(("x" | "X", title)) => (State::Done, title),
        Some((" " | "", title)) => (State::Pending, title),
        _ => (State::Pending, line),
    };
    Item {
        title: title.trim().to_owned(),
        state,
        ..Item::default()
    }
}

fn item(object: Map<String, Value>, warnings: &mut Vec<Warning>) -> Item {
    let mut fields = Fields::new(object);
    let mut item = Item {
        title: fields.text(TITLE),
        ..Item::default()
    };
    if item.title.is_empty() {
        // A line with its steps beneath it.
        if let Some((line, steps)) = fields.lists().into_iter().next() {
            item = ticked(&line);
            let steps = steps
                .as_array()
                .map(|steps| steps.iter().map(text).collect());
            item.steps = steps.unwrap_or_default();
        }
    }
    item.id = fields.text(&["id"]);
    item.goal = fields.text(GOAL);
    item.hours = fields.number(&["hours"]);
    item.skills = fields.texts(&["skills"], ',');
    item.needs = fields.texts(&["needs", "requires", "prerequisites"], ',');
    item.steps
        .extend(fields.texts(&["steps", "tasks", "topics", "items"], '\n'));
    for value in fields.list(&["resources", "links"]) {
        item.resources.extend(resource(value, warnings));
    }
    item.project = fields.take(&["project"]).and_then(|value| match value {
        Value::String(brief) => Some(Project {
            title: item.title.clone(),
            brief,
            criteria: Vec::new(),
        }),
        Value::Null => None,
        value => exact(value, "project", warnings),
    });
    for question in fields.list(&["quiz"]) {
        item.quiz.extend(exact(question, "quiz", warnings));
    }
    let resume = fields.take(&["resume"]).filter(|value| !value.is_null());
    item.resume = resume.and_then(|value| exact(value, "resume", warnings));
    for evidence in fields.list(&["evidence"]) {
        item.evidence.extend(exact(evidence, "evidence", warnings));
    }
    let since = fields.text(&["since"]);
    item.since = since.trim().parse().ok();
    if item.since.is_none() && !since.trim().is_empty() {
        left_out(warnings, "since");
    }
    let said = fields.text(&["state", "status", "done"]);
    match state(&said) {
        Some(state) if !said.trim().is_empty() => item.state = state,
        Some(_) => {}
        None => left_out(warnings, "state"),
    }
    if fields.take(&["byskill"]).is_some() {
        // It is done by what was learned elsewhere, and will be again.
        item.state = State::Pending;
    }
    fields.end(warnings);
    item
}

fn resource(value: Value, warnings: &mut Vec<Warning>) -> Option<Resource> {
    let resource = match value {
        Value::Object(object) => {
            let mut fields = Fields::new(object);
            let kind = fields.take(&["kind"]).unwrap_or_default();
            let resource = Resource {
                title: fields.text(TITLE),
                url: fields.text(&["url", "link", "href"]).trim().to_owned(),
                kind: serde_json::from_value(kind).unwrap_or(Medium::Docs),
                note: fields.text(&["note", "description"]),
            };
            fields.end(warnings);
            resource
        }
        other => Resource {
            url: text(&other).trim().to_owned(),
            ..Resource::default()
        },
    };
    if !is_page(&resource.url) {
        warnings.push(Warning::new(
            "link",
            "a link that leads to no page was left out",
        ));
        return None;
    }
    Some(resource)
}

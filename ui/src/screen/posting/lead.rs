//! Where this screen leads: to the place in the resume, to modules, to tailoring, to applications.

use serde_json::Value;
use upward_desk::application::{NewApplication, Stage};
use upward_desk::posting::Posting;
use upward_desk::resume::Resume;
use upward_engine::score::{Evidence, Finding, Fix};
use uuid::Uuid;

use super::Answer;
use crate::effect::Effect;
use crate::overlay::Prompt;
use crate::screen::{Place, applications, resume, roadmap, tailor};

/// Leads to where the resume shows what a finding is about.
pub fn finding(resume: Uuid, finding: &Finding) -> Vec<Effect> {
    match finding.resume.first() {
        Some(shown) => vec![evidence(resume, shown.clone())],
        None => vec![Effect::tell("the resume does not show this anywhere")],
    }
}

/// Leads to what a fix is about.
pub fn fix(fix: &Fix) -> Vec<Effect> {
    let path = fix.path.clone();
    let mut effects = Vec::new();
    if path.is_empty() {
        effects.push(Effect::tell(fix.text.clone()));
    }
    effects.extend(place(path, None));
    effects
}

fn evidence(resume: Uuid, shown: Evidence) -> Effect {
    Effect::ask("find the place in the resume", move |client| async move {
        let content = client.resume(resume).await?.content;
        let value = serde_json::to_value(&content).unwrap_or_default();
        let span = text_at(&value, &shown.path).and_then(|text| {
            let before = text.get(..text.find(&shown.text)?)?;
            let start = before.chars().count();
            Some((start, start + shown.text.chars().count()))
        });
        Ok(Answer::Found {
            path: shown.path,
            span,
        })
    })
}

/// Leads to a path of the resume.
pub fn place(path: String, span: Option<(usize, usize)>) -> Vec<Effect> {
    vec![
        Effect::Go(Place::Resume),
        Effect::Hand(resume::Answer::Jump { path, span }.into()),
    ]
}

fn text_at<'a>(value: &'a Value, path: &str) -> Option<&'a str> {
    let mut keys = path.split(['.', '[', ']']).filter(|key| !key.is_empty());
    let found = keys.try_fold(value, |at, key| match at {
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        at => at.get(key),
    });
    found?.as_str()
}

/// Leads to a module.
pub fn module(id: &str) -> Vec<Effect> {
    vec![
        Effect::Go(Place::Roadmap),
        Effect::Hand(roadmap::Answer::Jump(id.to_owned()).into()),
    ]
}

/// Leads to tailoring the chosen resume to a posting.
pub fn tailor(posting: Uuid) -> Vec<Effect> {
    vec![
        Effect::ChoosePosting(posting),
        Effect::Go(Place::Tailor),
        Effect::Hand(tailor::Answer::Begin.into()),
    ]
}

/// Makes an application of a posting and the resume that is meant for it.
pub fn apply(posting: &Posting, resume: Option<&Resume>) -> Effect {
    let notes = resume.map(|resume| format!("With the resume \"{}\".", resume.name));
    let (id, notes) = (posting.id, notes.unwrap_or_default());
    match posting.company.as_str() {
        "" => Effect::open(Prompt::line(
            "Whom do you apply to?",
            "The posting does not say it, and an application is listed by it.",
            "",
            move |company| vec![add(id, company, notes)],
        )),
        _ => add(id, String::new(), notes),
    }
}

fn add(posting: Uuid, company: String, notes: String) -> Effect {
    Effect::ask("add the application", move |client| async move {
        let new = NewApplication {
            company,
            posting: Some(posting),
            stage: Stage::Saved,
            notes,
            ..NewApplication::default()
        };
        let added = client.add_application(&new).await?;
        Ok(Answer::Applied(added.id))
    })
}

/// Leads to an application.
pub fn application(id: Uuid) -> Vec<Effect> {
    vec![
        Effect::Go(Place::Applications),
        Effect::Hand(applications::Answer::Jump(id).into()),
        Effect::tell("an application, as saved; move it on when you have applied"),
    ]
}

//! Choosing which questions are asked and listed.

use upward_engine::interview::{Filter, Kind, Level};

use super::Answer;
use super::practice::{kind_name, level_name};
use crate::effect::Effect;
use crate::overlay::{Choice, Choose};

/// Opens the choice. Kinds, levels and tracks narrow each other; the first choice takes all of them away.
pub fn choose(now: &Filter, due: usize, tracks: &[(String, String)]) -> Effect {
    let mut choices: Vec<(Choice, Filter, bool)> = vec![
        (choice("All questions", ""), Filter::default(), false),
        (
            choice("Those that are due again", &due.to_string()),
            now.clone(),
            true,
        ),
    ];
    for kind in Kind::ALL {
        let to = Filter {
            kind: Some(kind),
            ..now.clone()
        };
        let said = format!("Only {} questions", kind_name(kind));
        choices.push((choice(&said, on(now.kind == Some(kind))), to, false));
    }
    for level in [Level::Junior, Level::Mid, Level::Senior] {
        let to = Filter {
            level: Some(level),
            ..now.clone()
        };
        let said = format!("Only up to the level {}", level_name(level));
        choices.push((choice(&said, on(now.level == Some(level))), to, false));
    }
    for (id, title) in tracks {
        let to = Filter {
            track: Some(id.clone()),
            ..now.clone()
        };
        let said = format!("Only for learners of {title}");
        let chosen = on(now.track.as_ref() == Some(id));
        choices.push((choice(&said, chosen), to, false));
    }
    let (labels, filters): (Vec<_>, Vec<_>) = choices
        .into_iter()
        .map(|(choice, filter, due)| (choice, (filter, due)))
        .unzip();
    Effect::open(Choose::new("Which questions?", labels, move |number| {
        let chosen = filters.into_iter().nth(number);
        let hand = |(filter, due)| Effect::Hand(Answer::Filter(filter, due).into());
        chosen.map(hand).into_iter().collect()
    }))
}

/// Returns a filter in words; nothing where it lets all questions pass.
pub fn words(filter: &Filter, due: bool, tracks: &[(String, String)]) -> String {
    let track = filter.track.as_ref().map(|id| {
        let known = tracks.iter().find(|(known, _)| known == id);
        known.map_or_else(|| id.clone(), |(_, title)| title.clone())
    });
    let kind = filter.kind.map(|kind| kind_name(kind).to_owned());
    let level = filter
        .level
        .map(|level| format!("up to {}", level_name(level)));
    let due = due.then(|| "due".to_owned());
    let parts = [due, kind, level, track].into_iter().flatten();
    parts.collect::<Vec<_>>().join(", ")
}

fn choice(label: &str, detail: &str) -> Choice {
    Choice {
        label: label.to_owned(),
        detail: detail.to_owned(),
    }
}

fn on(chosen: bool) -> &'static str {
    if chosen { "chosen" } else { "" }
}

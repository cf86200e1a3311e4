//! What a gap or a finding is about.

use upward_engine::score::Topic;

use crate::words::{Say, as_is, gap, say};

/// Returns what is asked for: a topic, or else the posting's own words.
pub(super) fn asked(topic: Option<&Topic>, term: &str) -> Say {
    match topic {
        None => as_is(term),
        Some(Topic::Either { names }) => {
            let mut names = names.iter().map(as_is);
            let first = names.next().unwrap_or_else(gap);
            names.fold(first, |before, next| {
                say("topic-either").say("before", before).say("next", next)
            })
        }
        Some(Topic::SkillYears { years, name }) => say("topic-skill-years")
            .number("years", *years)
            .text("name", name),
        Some(Topic::Title { title }) => say("topic-title").text("title", title),
        Some(Topic::Years { shown, asked }) => say("topic-years")
            .tenths("shown", shown.0.into())
            .number("asked", *asked),
    }
}

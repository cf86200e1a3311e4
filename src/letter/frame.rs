//! Puts a line of the resume into a sentence of the letter, with no word of it changed but the case of its first letter.

mod english;
mod german;

pub(super) use german::employer;

use super::evidence::{Line, Setting};
use super::phrases::{Frames, Phrases, fill};
use super::text::stopped;

/// How a line reads in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Reading {
    /// Behind "I" ("built the ledger"), or behind "ich habe" ("Fehler behoben").
    Said(String),
    /// Its verb, and what stands behind "ich" ("leitete", "drei Teams").
    Told(String, String),
    /// What was done, and whether that is plural ("die Betreuung der Gäste").
    Task(String, bool),
}

/// Returns the sentences that say the line in a letter of this language, the smoothest first; the last leaves it as it is
/// behind a colon. `more` is said where the sentence before names the same place.
pub(super) fn sentences(
    line: &Line,
    more: bool,
    phrases: &Phrases,
    letter: &str,
    resume: &str,
) -> Vec<String> {
    let reading = match letter {
        "de" if resume == "de" => german::reading(line, phrases),
        "de" => None,
        _ => english::reading(line, phrases),
    };
    let place = match letter {
        _ if phrases.is_own(&line.place) => String::new(),
        "de" if line.entry.0 == Setting::Work => employer(&line.place),
        _ => line.place.clone(),
    };
    let smooth = reading.and_then(|reading| {
        let (frames, verb, text) = match reading {
            Reading::Said(text) => (&phrases.said, String::new(), text),
            Reading::Told(verb, text) => (phrases.told.as_ref()?, verb, text),
            Reading::Task(text, plural) => {
                let task = phrases.task.as_ref()?;
                let verbs = if more { &task.verbs_more } else { &task.verbs };
                let verb = verbs.get(usize::from(plural) * 2 + usize::from(!line.current))?;
                (&task.frames, verb.clone(), text)
            }
        };
        let frame = frame(frames, line, &place, more);
        Some(fill(
            frame,
            &[("place", &place), ("verb", &verb), ("line", &text)],
        ))
    });
    let frame = frame(&phrases.quoted, line, &place, more);
    let quoted = fill(frame, &[("place", &place), ("line", &line.text)]);
    smooth.into_iter().chain([quoted]).map(stopped).collect()
}

fn frame<'p>(frames: &'p Frames, line: &Line, place: &str, more: bool) -> &'p str {
    match line.entry.0 {
        _ if more => &frames.more,
        _ if place.is_empty() => &frames.own,
        Setting::Work => &frames.work,
        Setting::Project => &frames.project,
        Setting::Volunteer => &frames.volunteer,
    }
}

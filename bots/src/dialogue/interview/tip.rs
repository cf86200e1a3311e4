//! What would make an answer better, in the person's language.

use upward_engine::interview::{Part, Slip, Tip};

use crate::words::{Say, as_is, brief, say};

/// The longest piece of advice that was kept in English, in characters.
const LONGEST: usize = 220;

/// Returns what is wrong with the words of an answer.
pub fn slip(slip: &Slip) -> Say {
    match &slip.tip {
        Some(known) => tip(known),
        None => as_is(brief(&slip.text, LONGEST)),
    }
}

/// Returns what a part of the score lacks; what was kept before there were other languages is told as it is, in English.
pub fn part(part: &Part) -> Vec<Say> {
    if part.tips.is_empty() {
        let kept = part.advice.iter();
        return kept.map(|text| as_is(brief(text, LONGEST))).collect();
    }
    part.tips.iter().map(tip).collect()
}

fn tip(tip: &Tip) -> Say {
    match tip {
        Tip::Points {
            made,
            partly,
            missing,
        } => say("tip-points")
            .count("all", made + partly + missing)
            .count("made", *made)
            .count("partly", *partly)
            .count("missing", *missing),
        Tip::Scene => say("tip-scene"),
        Tip::Task => say("tip-task"),
        Tip::Actions => say("tip-actions"),
        Tip::Result => say("tip-result"),
        Tip::Claim => say("tip-claim"),
        Tip::Reason => say("tip-reason"),
        Tip::Proof => say("tip-proof"),
        Tip::Cause => say("tip-cause"),
        Tip::Case => say("tip-case"),
        Tip::Steps => say("tip-steps"),
        Tip::Cost => say("tip-cost"),
        Tip::Facts => say("tip-facts"),
        Tip::Terms => say("tip-terms"),
        Tip::Filler => say("tip-filler"),
        Tip::Short {
            words,
            seconds,
            minutes,
        } => length("tip-short", *words, *seconds, *minutes),
        Tip::Long {
            words,
            seconds,
            minutes,
        } => length("tip-long", *words, *seconds, *minutes),
        Tip::Empty => say("tip-empty"),
        Tip::RepeatsQuestion => say("tip-repeats-question"),
        Tip::List => say("tip-list"),
        Tip::Hedges => say("tip-hedges"),
        Tip::Virtues => say("tip-virtues"),
        Tip::Buzzwords => say("tip-buzzwords"),
        Tip::We => say("tip-we"),
        Tip::OffPoint => say("tip-off-point"),
    }
}

fn length(key: &str, words: usize, seconds: usize, minutes: u32) -> Say {
    let said = match seconds {
        ..90 => say("tip-seconds").count("count", seconds),
        _ => say("tip-minutes").count("count", (seconds + 30) / 60),
    };
    say(key)
        .count("words", words)
        .say("said", said)
        .number("minutes", minutes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::words::{Language, Words};

    /// The messages, to see that each of them is tried.
    const MESSAGES: &str = include_str!("../../../../templates/chat/en/tips.ftl");

    #[test]
    fn all_that_the_engine_advises_is_told_in_every_language() {
        let words = Words::load().unwrap();
        let timed = [(20, 10), (600, 277)].map(|(words, seconds)| {
            [
                Tip::Short {
                    words,
                    seconds,
                    minutes: 3,
                },
                Tip::Long {
                    words,
                    seconds,
                    minutes: 3,
                },
            ]
        });
        let points = Tip::Points {
            made: 1,
            partly: 2,
            missing: 3,
        };
        let codes = MESSAGES.lines().filter_map(|line| line.split_once(" = "));
        let codes = codes.filter_map(|(key, _)| key.strip_prefix("tip-"));
        let valued = ["points", "short", "long", "seconds", "minutes"];
        let plain = codes
            .filter(|code| !valued.contains(code))
            .map(|code| serde_json::from_value(serde_json::json!({ "code": code })).unwrap());
        let tips: Vec<Tip> = plain
            .chain(timed.into_iter().flatten())
            .chain([points])
            .collect();
        for one in &tips {
            let english = one.to_string();
            assert_eq!(words.plain(Language::En, &tip(one)), english);
            for language in [Language::De, Language::Es, Language::Hi] {
                assert_ne!(words.plain(language, &tip(one)), english, "{language:?}");
            }
        }
        assert_eq!(tips.len(), 27);
    }
}

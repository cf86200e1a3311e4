//! What an account shows, in words.

use upward_engine::evidence::{Codeforces, Figures, Github, Insights, Leetcode, Solved};

use crate::words::{Say, say};

/// How many languages are named.
const LANGUAGES: usize = 5;

/// Returns an account's figures.
pub fn lines(figures: &Figures, insights: &Insights) -> Vec<Say> {
    match figures {
        Figures::Github(github) => of_github(github, insights),
        Figures::Leetcode(leetcode) => of_leetcode(leetcode),
        Figures::Codeforces(codeforces) => of_codeforces(codeforces),
    }
}

fn of_github(github: &Github, insights: &Insights) -> Vec<Say> {
    let stars: u32 = github
        .own()
        .fold(0, |sum, repository| sum.saturating_add(repository.stars));
    let mut lines = vec![
        say("evidence-repositories")
            .count("own", github.own().count())
            .number("stars", stars),
    ];
    let languages = insights.languages.iter().take(LANGUAGES);
    let languages: Vec<&str> = languages.map(|language| language.name.as_str()).collect();
    if !languages.is_empty() {
        lines.push(say("evidence-languages").text("languages", languages.join(", ")));
    }
    match github.contributions {
        Some(count) => lines.push(say("evidence-contributions").number("count", count)),
        None => lines.push(say("evidence-days").count("days", github.days.len())),
    }
    lines
}

fn of_leetcode(leetcode: &Leetcode) -> Vec<Say> {
    let mut lines = vec![solved(leetcode.solved)];
    if let Some(rating) = leetcode.rating {
        lines.push(say("evidence-rating").text("rating", rating.to_string()));
    }
    lines
}

fn of_codeforces(codeforces: &Codeforces) -> Vec<Say> {
    let mut lines = vec![solved(codeforces.solved)];
    if let Some(rating) = codeforces.rating {
        let (key, highest) = match codeforces.highest {
            Some(highest) => ("evidence-rating-highest", highest),
            None => ("evidence-rating", rating),
        };
        lines.push(
            say(key)
                .text("rating", rating.to_string())
                .text("highest", highest.to_string()),
        );
    }
    if !codeforces.contests.is_empty() {
        lines.push(say("evidence-contests").count("contests", codeforces.contests.len()));
    }
    lines
}

fn solved(solved: Solved) -> Say {
    let key = if solved.total() == solved.unrated {
        "evidence-solved-unrated"
    } else {
        "evidence-solved"
    };
    say(key)
        .number("total", solved.total())
        .text("easy", solved.easy.to_string())
        .text("medium", solved.medium.to_string())
        .text("hard", solved.hard.to_string())
}

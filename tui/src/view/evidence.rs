//! What accounts elsewhere show.

use jiff::Timestamp;
use upward_desk::evidence::{Evidence, Source, State};
use upward_engine::evidence::{
    Codeforces, Figures, Github, Insights, Language, Leetcode, Solved, Suggestion,
};

use crate::ink::{Ink, bad, bold, muted};
use crate::page::Page;
use crate::session::Session;

/// Columns of a bar.
const BAR: usize = 20;
/// How many languages are shown.
const LANGUAGES: usize = 10;
/// How many weeks are shown.
const WEEKS: usize = 8;

/// Shows all accounts, what they come to, and the modules that they prove.
pub fn show(page: &mut Page, session: &Session, evidence: &Evidence) {
    if evidence.sources.is_empty() {
        page.line(
            "Nothing is connected. Connect an account with: upward evidence connect github NAME",
        );
        return;
    }
    for one in &evidence.sources {
        page.gap();
        source(page, session, one);
    }
    insights(page, &evidence.insights);
    suggestions(page, &evidence.suggestions);
}

/// Shows an account with its last good figures, their date, and what went wrong since.
pub fn source(page: &mut Page, session: &Session, source: &Source) {
    let clock = |time: Option<Timestamp>| time.map(|time| session.clock(time));
    let mut head = bold(source.service.to_string());
    if !source.user.is_empty() {
        head = head + "  " + source.user.as_str();
    }
    let dated = match (source.state, clock(source.fetched)) {
        (State::Entered, Some(time)) => format!("entered by hand on {time}"),
        (_, Some(time)) => format!("as of {time}"),
        (_, None) => "no figures yet".to_owned(),
    };
    page.line(head + "  " + muted(dated));
    if let Some(figures) = &source.figures {
        page.paragraph(summary(figures));
    }
    if source.partial {
        page.paragraph("Some of the figures are missing.");
    }
    if let Some(problem) = &source.problem {
        let tried = clock(source.tried).map_or_else(String::new, |time| format!("{time}: "));
        page.hanging(Ink::from("  ") + bad("! "), tried + &problem.message);
    }
    if let Some(time) = clock(source.retry_after) {
        page.paragraph(muted(format!("It is asked again from {time} on.")));
    }
    if let Some(budget) = source.budget {
        let resets = session.clock(budget.resets);
        let left = format!("{} requests are left until {resets}.", budget.left);
        page.paragraph(muted(left));
    }
}

fn summary(figures: &Figures) -> String {
    match figures {
        Figures::Github(github) => of_github(github),
        Figures::Leetcode(leetcode) => of_leetcode(leetcode),
        Figures::Codeforces(codeforces) => of_codeforces(codeforces),
    }
}

fn of_github(github: &Github) -> String {
    let own = github.own().count();
    let forks = github.repositories.len() - own;
    let mut text = format!("{own} repositories of your own, {forks} forks");
    if let Some(pushed) = github.own().filter_map(|one| one.pushed).max() {
        text.push_str(&format!(", last pushed {pushed}"));
    }
    if let Some(contributions) = github.contributions {
        text.push_str(&format!("; {contributions} contributions in a year"));
    }
    text
}

fn of_leetcode(leetcode: &Leetcode) -> String {
    let mut text = of_problems(leetcode.solved);
    if let Some(rating) = leetcode.rating {
        text.push_str(&format!("; rating {rating}"));
    }
    text
}

fn of_codeforces(codeforces: &Codeforces) -> String {
    let mut text = match (codeforces.rating, codeforces.highest) {
        (Some(rating), Some(highest)) => format!("rating {rating}, highest {highest}"),
        (Some(rating), None) => format!("rating {rating}"),
        (None, _) => "no rating yet".to_owned(),
    };
    if let Some(rank) = &codeforces.rank {
        text.push_str(&format!(" ({rank})"));
    }
    text.push_str(&format!(
        ", {} contests; {}",
        codeforces.contests.len(),
        of_problems(codeforces.solved)
    ));
    text
}

fn of_problems(solved: Solved) -> String {
    format!(
        "{} problems solved: {} easy, {} medium, {} hard",
        solved.total(),
        solved.easy,
        solved.medium,
        solved.hard
    )
}

fn insights(page: &mut Page, insights: &Insights) {
    if !insights.languages.is_empty() {
        page.heading("Languages");
        for language in insights.languages.iter().take(LANGUAGES) {
            let cells = used(page, language);
            page.row(&format!("  {}", language.name), 22, cells);
        }
    }
    page.heading("Activity");
    let streak = insights.streak;
    page.paragraph(format!(
        "{} days in a row now, {} at most",
        streak.current, streak.longest
    ));
    let from = insights.weeks.len().saturating_sub(WEEKS);
    let weeks = insights.weeks.get(from..).unwrap_or_default();
    let counts: Vec<String> = weeks.iter().map(|week| week.count.to_string()).collect();
    page.paragraph(format!("the last {WEEKS} weeks: {}", counts.join(", ")));
}

fn used(page: &Page, language: &Language) -> Ink {
    let bar = page.bar(language.share.into(), 1000, BAR);
    let share = format!("{}.{} %", language.share / 10, language.share % 10);
    bar + "  " + Ink::from(share).padded(8) + format!("in {}", language.repositories)
}

fn suggestions(page: &mut Page, suggestions: &[Suggestion]) {
    if suggestions.is_empty() {
        return;
    }
    page.heading("Modules that this proves");
    for suggestion in suggestions {
        page.item(bold(&suggestion.module) + "  " + suggestion.reason.as_str());
    }
    page.gap();
    page.hanging(
        "",
        "Tick one that you need not learn any more with: upward track check MODULE",
    );
}

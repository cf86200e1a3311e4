//! What one account elsewhere shows.

use ratatui::text::{Line, Span};
use upward_desk::evidence::{Source, State};
use upward_engine::evidence::{
    Codeforces, Figures, Github, Insights, Leetcode, Repository, Service,
};

use super::figures::{counted, heading, languages, last, problems, spark, told};
use crate::desk::Desk;
use crate::look::Look;
use crate::widget::words::{cut, fill, wrap};

/// How high the lowest rating of a small chart stands, in points, so that small changes look small.
const LOWEST: u32 = 40;

/// Returns the lines of an account that is connected.
pub fn lines(
    source: &Source,
    insights: &Insights,
    desk: &Desk,
    look: &Look,
    columns: usize,
) -> Vec<Line<'static>> {
    let name = match source.user.as_str() {
        "" => "Figures",
        user => user,
    };
    let mut lines = vec![heading(look, name, &dated(source, desk))];
    lines.extend(trouble(source, desk, look, columns));
    lines.push(Line::default());
    match &source.figures {
        None if source.user.is_empty() => {}
        None => lines.extend(told(
            look,
            "No figures yet. r asks for them; nobody is asked before.",
            columns,
        )),
        Some(Figures::Github(github)) => of_github(&mut lines, github, insights, look, columns),
        Some(Figures::Leetcode(leetcode)) => of_leetcode(&mut lines, leetcode, look, columns),
        Some(Figures::Codeforces(codeforces)) => {
            of_codeforces(&mut lines, codeforces, look, columns);
        }
    }
    lines
}

/// Returns the lines of an account that is not connected.
pub fn missing(service: Service, look: &Look, columns: usize) -> Vec<Line<'static>> {
    let shows = match service {
        Service::Github => "your repositories, the languages you write in, and when you work",
        Service::Leetcode => "the problems you have solved, by difficulty, and your rating",
        Service::Codeforces => "your rating, your contests and the problems you have solved",
    };
    let mut text = format!(
        "Not connected. Enter asks for your name there. {service} then shows {shows}; what everybody can see is read, \
         and only when you ask."
    );
    if service == Service::Leetcode {
        text.push_str(" m takes the figures by hand instead.");
    }
    told(look, &text, columns)
}

/// Returns when the figures were good last, in words.
pub fn dated(source: &Source, desk: &Desk) -> String {
    match (source.state, source.fetched) {
        (State::Entered, Some(time)) => format!("entered by hand {}", desk.clock(time)),
        (_, Some(time)) => format!("as of {}", desk.clock(time)),
        (_, None) => "no figures yet".to_owned(),
    }
}

/// Returns what went wrong last, when, and when it is asked again.
fn trouble(source: &Source, desk: &Desk, look: &Look, columns: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    if let Some(problem) = &source.problem {
        let tried = source.tried.map(|time| desk.clock(time));
        let text = format!("! {}: {}", tried.unwrap_or_default(), problem.message);
        let wrapped = wrap(&text, columns).into_iter();
        lines.extend(wrapped.map(|line| Line::styled(line, look.bad)));
    }
    let mut notes = Vec::new();
    if source.partial {
        notes.push("Some of the figures are missing.".to_owned());
    }
    if let Some(time) = source.retry_after.filter(|time| *time > desk.now) {
        notes.push(format!("It is asked again from {} on.", desk.clock(time)));
    }
    if let Some(budget) = source.budget {
        let resets = desk.clock(budget.resets);
        notes.push(format!(
            "It may be asked {} more times until {resets}.",
            budget.left
        ));
    }
    if source.service == Service::Github {
        notes.push(match source.token {
            true => "A token of yours is kept with it.".to_owned(),
            false => "Without a token: t gives one.".to_owned(),
        });
    }
    let wrapped = wrap(&notes.join(" "), columns).into_iter();
    lines.extend(wrapped.map(|line| Line::styled(line, look.dim)));
    lines
}

fn of_github(
    lines: &mut Vec<Line<'static>>,
    github: &Github,
    insights: &Insights,
    look: &Look,
    columns: usize,
) {
    let own: Vec<&Repository> = github.own().collect();
    let forks = github.repositories.len() - own.len();
    let mut text = format!("{} own repositories, {}", own.len(), counted(forks, "fork"));
    if let Some(contributions) = github.contributions {
        text.push_str(&format!(", {contributions} contributions in a year"));
    }
    lines.extend(told(look, &text, columns));
    if !insights.languages.is_empty() {
        lines.push(Line::default());
        lines.push(heading(
            look,
            "Languages",
            "by bytes, in how many repositories",
        ));
        lines.extend(languages(look, &insights.languages));
    }
    lines.push(Line::default());
    lines.push(heading(
        look,
        "Repositories",
        "the one pushed to last first",
    ));
    for repository in own {
        let pushed = repository.pushed.map(|day| day.to_string());
        let mostly = repository.mostly().map_or("", |(name, _)| name);
        let end = format!(
            " {} {:>5} ★  {:>10}",
            fill(mostly, 12),
            repository.stars,
            pushed.unwrap_or_default()
        );
        let room = columns.saturating_sub(33);
        lines.push(Line::from(vec![
            Span::styled(fill(&cut(&repository.name, room), room), look.text),
            Span::styled(end, look.dim),
        ]));
    }
}

fn of_leetcode(lines: &mut Vec<Line<'static>>, leetcode: &Leetcode, look: &Look, columns: usize) {
    let mut text = match leetcode.rating {
        Some(rating) => format!("Rating {rating}"),
        None => "No rating yet".to_owned(),
    };
    if let Some(ranking) = leetcode.ranking {
        text.push_str(&format!(", place {ranking} of all who take part"));
    }
    if let Some(last) = last(leetcode.days.iter().map(|day| day.on)) {
        text.push_str(&format!("; solved something {last}"));
    }
    lines.extend(told(look, &text, columns));
    lines.push(Line::default());
    let total = format!("{} in all", leetcode.solved.total());
    lines.push(heading(look, "Problems solved", &total));
    lines.extend(problems(look, leetcode.solved));
}

fn of_codeforces(
    lines: &mut Vec<Line<'static>>,
    codeforces: &Codeforces,
    look: &Look,
    columns: usize,
) {
    let mut text = match codeforces.rating {
        Some(rating) => format!("Rating {rating}"),
        None => "No rating yet".to_owned(),
    };
    if let Some(rank) = &codeforces.rank {
        text.push_str(&format!(", {rank}"));
    }
    if let Some(highest) = codeforces.highest {
        text.push_str(&format!(", {highest} at most"));
    }
    text.push_str(&format!(
        "; {}",
        counted(codeforces.contests.len(), "contest")
    ));
    lines.extend(told(look, &text, columns));
    if codeforces.contests.len() > 1 {
        let ratings = codeforces.contests.iter().map(|contest| contest.rating);
        let least = ratings.clone().min().unwrap_or_default();
        let ratings: Vec<u32> = ratings
            .map(|rating| rating.abs_diff(least) + LOWEST)
            .collect();
        lines.push(Line::styled(spark(&ratings, columns), look.accent));
    }
    lines.push(Line::default());
    let total = format!("{} in all", codeforces.solved.total());
    lines.push(heading(look, "Problems solved", &total));
    lines.extend(problems(look, codeforces.solved));
}

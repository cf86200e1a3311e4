//! Codeforces: rating, contests and problems solved (<https://codeforces.com/apiHelp/methods>).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use upward_engine::evidence::{Codeforces, Contest, Figures, Solved};

use super::ask::Asker;
use super::attempt::Came;
use super::read::{day, days, number, rating};
use super::trouble::Trouble;

/// How many of the newest submissions are asked for.
const SUBMISSIONS: u32 = 2_000;
/// Problems rated below this count as easy, by Upward's own judgement.
const MEDIUM: i64 = 1_300;
/// Problems rated from here on count as hard, by Upward's own judgement.
const HARD: i64 = 1_900;

/// A submission that was accepted.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Accepted {
    problem: String,
    rating: Option<i64>,
    on: Option<Date>,
}

/// Asks Codeforces for a person's figures.
pub(super) async fn ask(asker: &mut Asker<'_>, user: &str) -> Result<Came, Trouble> {
    let part = asker
        .get(&format!("user.info?handles={user}"), info)
        .await?;
    let mut codeforces: Codeforces = part.value;
    let missing = details(asker, user, &mut codeforces).await.err();
    let figures = Figures::Codeforces(codeforces);
    Ok(Came { figures, missing })
}

async fn details(
    asker: &mut Asker<'_>,
    user: &str,
    codeforces: &mut Codeforces,
) -> Result<(), Trouble> {
    let path = format!("user.rating?handle={user}");
    codeforces.contests = asker.get(&path, contests).await?.value;
    let path = format!("user.status?handle={user}&from=1&count={SUBMISSIONS}");
    let accepted = asker.get(&path, accepted).await?.value;
    codeforces.days = days(accepted.iter().filter_map(|one| one.on));
    codeforces.solved = solved(&accepted);
    Ok(())
}

/// Returns what was asked for, out of what is wrapped around every answer.
fn result(value: &Value) -> Result<&Vec<Value>, Trouble> {
    match value.get("status").and_then(Value::as_str) {
        Some("OK") => value
            .get("result")
            .and_then(Value::as_array)
            .ok_or(Trouble::Garbled),
        Some("FAILED") => {
            let comment = value.get("comment").and_then(Value::as_str);
            let comment = comment.unwrap_or_default().to_ascii_lowercase();
            Err(if comment.contains("not found") {
                Trouble::Unknown
            } else if comment.contains("limit") {
                Trouble::Limited(None)
            } else {
                Trouble::Refused(400)
            })
        }
        _ => Err(Trouble::Garbled),
    }
}

fn info(value: &Value) -> Result<Codeforces, Trouble> {
    let user = result(value)?.first().ok_or(Trouble::Unknown)?;
    let user = user.as_object().ok_or(Trouble::Garbled)?;
    Ok(Codeforces {
        rating: user.get("rating").and_then(rating),
        highest: user.get("maxRating").and_then(rating),
        rank: user.get("rank").and_then(Value::as_str).map(str::to_owned),
        ..Codeforces::default()
    })
}

fn contests(value: &Value) -> Result<Vec<Contest>, Trouble> {
    let contest = |value: &Value| {
        Some(Contest {
            on: day(value.get("ratingUpdateTimeSeconds")?)?,
            rating: rating(value.get("newRating")?)?,
        })
    };
    let mut contests: Vec<Contest> = result(value)?.iter().filter_map(contest).collect();
    contests.sort_by_key(|contest| contest.on);
    Ok(contests)
}

fn accepted(value: &Value) -> Result<Vec<Accepted>, Trouble> {
    let accepted = |value: &Value| {
        let problem = value.get("problem")?;
        let good = value.get("verdict")?.as_str()? == "OK";
        let text = |name: &str| problem.get(name).map(Value::to_string).unwrap_or_default();
        good.then(|| Accepted {
            problem: format!("{}/{}/{}", text("contestId"), text("index"), text("name")),
            rating: problem.get("rating").and_then(number),
            on: value.get("creationTimeSeconds").and_then(day),
        })
    };
    Ok(result(value)?.iter().filter_map(accepted).collect())
}

/// Counts each problem once, however often it was solved.
fn solved(accepted: &[Accepted]) -> Solved {
    let problems: BTreeMap<&str, Option<i64>> = accepted
        .iter()
        .map(|one| (one.problem.as_str(), one.rating))
        .collect();
    let mut solved = Solved::default();
    for rating in problems.into_values() {
        match rating {
            None => solved.unrated += 1,
            Some(rating) if rating < MEDIUM => solved.easy += 1,
            Some(rating) if rating < HARD => solved.medium += 1,
            Some(_) => solved.hard += 1,
        }
    }
    solved
}

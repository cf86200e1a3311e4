//! LeetCode: problems solved and contests. Its GraphQL is not documented, and so may change any day.

use serde_json::{Value, json};
use upward_engine::evidence::{Figures, Leetcode, Solved};

use super::ask::Asker;
use super::attempt::Came;
use super::read::{count, day, days, rating};
use super::trouble::Trouble;

/// How many of the newest solutions are asked for; it shows no more to strangers.
const RECENT: u32 = 20;

const FIGURES: &str = "query($username:String!,$limit:Int!){\
    matchedUser(username:$username){submitStatsGlobal{acSubmissionNum{difficulty count}}}\
    userContestRanking(username:$username){rating globalRanking topPercentage}\
    recentAcSubmissionList(username:$username,limit:$limit){title titleSlug timestamp}}";

/// Asks LeetCode for a person's figures.
pub(super) async fn ask(asker: &mut Asker<'_>, user: &str) -> Result<Came, Trouble> {
    let question = json!({
        "query": FIGURES,
        "variables": { "username": user, "limit": RECENT },
    });
    let answer = asker.post("", &question).await?;
    let figures = Figures::Leetcode(read(&answer)?);
    let missing = None;
    Ok(Came { figures, missing })
}

fn read(answer: &Value) -> Result<Leetcode, Trouble> {
    let matched = answer.pointer("/data/matchedUser");
    if matched.is_none() && tells_of_nobody(answer) {
        return Err(Trouble::Unknown);
    }
    match matched.ok_or(Trouble::Garbled)? {
        Value::Null => Err(Trouble::Unknown),
        user => Ok(Leetcode {
            solved: solved(user).ok_or(Trouble::Garbled)?,
            rating: answer
                .pointer("/data/userContestRanking/rating")
                .and_then(rating),
            ranking: answer
                .pointer("/data/userContestRanking/globalRanking")
                .and_then(count),
            days: {
                let recent = answer.pointer("/data/recentAcSubmissionList");
                let recent = recent.and_then(Value::as_array).into_iter().flatten();
                days(recent.filter_map(|one| day(one.get("timestamp")?)))
            },
        }),
    }
}

/// Whether an error says that there is no such user, where no data says it.
fn tells_of_nobody(answer: &Value) -> bool {
    let errors = answer.get("errors").and_then(Value::as_array);
    let mut messages = errors
        .into_iter()
        .flatten()
        .filter_map(|error| error.get("message")?.as_str());
    messages.any(|message| message.contains("does not exist"))
}

/// Returns the problems by difficulty; none where the list of them is missing. `All` is the sum of the others.
fn solved(user: &Value) -> Option<Solved> {
    let mut solved = Solved::default();
    for entry in user
        .pointer("/submitStatsGlobal/acSubmissionNum")?
        .as_array()?
    {
        let count = entry.get("count").and_then(count).unwrap_or_default();
        let difficulty = entry.get("difficulty").and_then(Value::as_str);
        match difficulty.map(str::to_ascii_lowercase).as_deref() {
            Some("easy") => solved.easy = count,
            Some("medium") => solved.medium = count,
            Some("hard") => solved.hard = count,
            _ => {}
        }
    }
    Some(solved)
}

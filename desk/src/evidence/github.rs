//! GitHub: repositories, the languages in them, and what was done when
//! (<https://docs.github.com/en/rest>, <https://docs.github.com/en/graphql>).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::{Value, json};
use upward_engine::evidence::{Figures, Github, Repository};
use upward_engine::progress::Day;
use url::Url;

use super::ask::Asker;
use super::attempt::Came;
use super::read::{count, day_of, days};
use super::trouble::Trouble;

/// How many repositories stand on a page.
const PAGE: usize = 100;
/// How many pages are read: more repositories than anybody has in their own hand.
const PAGES: usize = 5;
/// Of how many repositories the languages are asked for without a token: with the rest of a refresh that is half of the 60
/// requests that GitHub allows an address in an hour.
const FEW: usize = 20;
/// Of how many with a token, which allows 5,000.
const MANY: usize = 60;
/// The longest name of a repository, in characters.
const LONGEST: usize = 100;

/// The contributions of the last year, by day.
const CALENDAR: &str = "query($login:String!){user(login:$login){contributionsCollection{contributionCalendar{\
    totalContributions weeks{contributionDays{date contributionCount}}}}}}";

/// Asks GitHub for a person's figures.
pub(super) async fn ask(asker: &mut Asker<'_>, user: &str) -> Result<Came, Trouble> {
    let profile = asker.get(&format!("users/{user}"), profile).await;
    profile.map_err(|trouble| match trouble {
        Trouble::Missing => Trouble::Unknown,
        trouble => trouble,
    })?;
    let mut github = Github {
        repositories: repositories(asker, user).await?,
        ..Github::default()
    };
    let mut missing = languages(asker, user, &mut github.repositories).await.err();
    if missing.is_none() {
        missing = activity(asker, user, &mut github).await.err();
    }
    let figures = Figures::Github(github);
    Ok(Came { figures, missing })
}

fn profile(value: &Value) -> Result<String, Trouble> {
    let login = value.get("login").and_then(Value::as_str);
    login.map(str::to_owned).ok_or(Trouble::Garbled)
}

/// Returns the repositories, the one pushed to last first.
async fn repositories(asker: &mut Asker<'_>, user: &str) -> Result<Vec<Repository>, Trouble> {
    let mut all: Vec<Repository> = Vec::new();
    let mut names = BTreeSet::new();
    for page in 1..=PAGES {
        let path = format!("users/{user}/repos?per_page={PAGE}&sort=pushed&page={page}");
        let part = asker.get(&path, page_of_repositories).await?;
        let full = part.value.len() >= PAGE;
        let before = all.len();
        all.extend(
            part.value
                .into_iter()
                .filter(|repository| names.insert(repository.name.clone())),
        );
        // A page that brings nothing new is the last, whatever it says of a next one.
        if all.len() == before || !(part.more || full) {
            break;
        }
    }
    all.sort_by(|one, other| (other.pushed, &one.name).cmp(&(one.pushed, &other.name)));
    Ok(all)
}

fn page_of_repositories(value: &Value) -> Result<Vec<Repository>, Trouble> {
    let repositories = value.as_array().ok_or(Trouble::Garbled)?;
    Ok(repositories.iter().filter_map(repository).collect())
}

/// Returns a repository; none where its name cannot be one, since it becomes a part of an address.
fn repository(value: &Value) -> Option<Repository> {
    let name = value.get("name")?.as_str()?;
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let good = name.len() <= LONGEST && name.bytes().all(sign) && name.bytes().any(|b| b != b'.');
    let url = value.get("html_url").and_then(Value::as_str);
    let url = url.filter(|url| Url::parse(url).is_ok_and(|url| url.scheme() == "https"));
    good.then(|| Repository {
        name: name.to_owned(),
        url: url.unwrap_or_default().to_owned(),
        fork: value.get("fork").and_then(Value::as_bool).unwrap_or(false),
        stars: value
            .get("stargazers_count")
            .and_then(count)
            .unwrap_or_default(),
        languages: BTreeMap::new(),
        pushed: value.get("pushed_at").and_then(day_of),
    })
}

/// Fills in the languages of the repositories that were pushed to last. Of one that GitHub does not show it has none.
async fn languages(
    asker: &mut Asker<'_>,
    user: &str,
    repositories: &mut [Repository],
) -> Result<(), Trouble> {
    let most = if asker.has_token() { MANY } else { FEW };
    let own = repositories.iter_mut().filter(|one| !one.fork);
    for repository in own.take(most) {
        let path = format!("repos/{user}/{}/languages", repository.name);
        match asker.get(&path, bytes_by_language).await {
            Ok(part) => repository.languages = part.value,
            Err(Trouble::Missing | Trouble::Refused(_)) => {}
            Err(trouble) => return Err(trouble),
        }
    }
    Ok(())
}

fn bytes_by_language(value: &Value) -> Result<BTreeMap<String, u64>, Trouble> {
    let languages = value.as_object().ok_or(Trouble::Garbled)?;
    let bytes = |(name, bytes): (&String, &Value)| Some((name.clone(), bytes.as_u64()?));
    Ok(languages.iter().filter_map(bytes).collect())
}

/// Fills in what was done when: by the calendar where a token shows it, else by the events that everybody sees.
async fn activity(asker: &mut Asker<'_>, user: &str, github: &mut Github) -> Result<(), Trouble> {
    if asker.has_token() {
        let question = json!({ "query": CALENDAR, "variables": { "login": user } });
        let answer = asker.post("graphql", &question).await?;
        let calendar = answer
            .pointer("/data/user/contributionsCollection/contributionCalendar")
            .ok_or(Trouble::Garbled)?;
        github.contributions = calendar.get("totalContributions").and_then(count);
        github.days = contributed(calendar);
    }
    if github.days.is_empty() {
        let path = format!("users/{user}/events/public?per_page=100");
        github.days = match asker.get(&path, days_of_events).await {
            Ok(part) => days(part.value),
            Err(Trouble::Missing | Trouble::Refused(_)) => Vec::new(),
            Err(trouble) => return Err(trouble),
        };
    }
    Ok(())
}

fn contributed(calendar: &Value) -> Vec<Day> {
    let list = |value: &Value, name: &str| {
        let list = value.get(name).and_then(Value::as_array);
        list.cloned().unwrap_or_default()
    };
    let day = |day: &Value| {
        Some(Day {
            on: day_of(day.get("date")?)?,
            count: count(day.get("contributionCount")?)?,
        })
    };
    let weeks = list(calendar, "weeks");
    let days = weeks.iter().flat_map(|week| list(week, "contributionDays"));
    days.filter_map(|value| day(&value))
        .filter(|day| day.count > 0)
        .collect()
}

fn days_of_events(value: &Value) -> Result<Vec<Date>, Trouble> {
    let events = value.as_array().ok_or(Trouble::Garbled)?;
    let day = |event: &Value| day_of(event.get("created_at")?);
    Ok(events.iter().filter_map(day).collect())
}

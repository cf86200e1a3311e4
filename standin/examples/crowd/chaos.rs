//! People who go on and on while everything fails and the service is killed.

use std::{
    collections::BTreeMap,
    io,
    time::{Duration, Instant, SystemTime},
};

use futures_util::future::join_all;
use tokio::time::sleep;
use upward_standin::{
    discord::{self, Acted},
    fault::Dice,
    service::Meter,
    somebody::{Kind, Somebody},
    telegram,
};

use crate::{
    args::{Chaos, Common},
    faults,
    flow::{self, Got, Round},
    judge,
    load::SECOND,
    repeats::{Unheard, repeated},
    table::{Table, Times, megabytes},
    town::Town,
};

/// After how many postings a person has enough, so that the service's own limits for one person stay out of it.
const POSTINGS: usize = 20;

/// What became of a person.
struct Story {
    rounds: Vec<Round>,
    got: Got,
}

/// Runs it.
pub async fn run(common: &Common, chaos: &Chaos) -> io::Result<Table> {
    let mut town = Town::open(common, false).await?;
    let begun = Instant::now();
    let until = begun + Duration::from_secs_f64(chaos.minutes * 60.0);
    let limit = Duration::from_secs(common.patience * 60);
    let telegram = town.telegram.clone();
    let discord = town.discord.clone();
    let people = 1..=common.people;
    let stories = tokio::spawn({
        let telegram: Vec<_> = people
            .clone()
            .map(|n| (Somebody(n), telegram.person(i64::from(n), "en", "Asha")))
            .collect();
        let discord: Vec<_> = people
            .map(|n| {
                (
                    Somebody(SECOND + n),
                    discord.person(u64::from(SECOND + n), "en-US", "Asha"),
                )
            })
            .collect();
        async move {
            let telegram = join_all(
                telegram
                    .into_iter()
                    .map(|(who, person)| live_in_telegram(who, person, until, limit)),
            );
            let discord = join_all(
                discord
                    .into_iter()
                    .map(|(who, person)| live_in_discord(who, person, until, limit)),
            );
            tokio::join!(telegram, discord)
        }
    });

    let meter = Meter::start();
    meter.watch(town.service.pid());
    faults::begin(&town, common.seed, chaos.rate);
    let mut dice = Dice::new(common.seed);
    let (mut starts, mut killed_at) = (Vec::new(), Vec::new());
    let mut failures = BTreeMap::new();
    while Instant::now() < until {
        sleep(Duration::from_millis(
            chaos.every * 500 + dice.below(chaos.every * 1000),
        ))
        .await;
        faults::stir(&town, &mut dice);
        failures.extend(town.failures().await);
        town.service.kill()?;
        killed_at.push(SystemTime::now());
        let killed = Instant::now();
        town.start().await?;
        starts.push(killed.elapsed());
        meter.watch(town.service.pid());
    }
    faults::end(&town);
    let (telegram, discord) = stories.await?;
    let took = begun.elapsed();
    failures.extend(town.failures().await);
    town.leave_log(common)?;

    let mut table = Table::default();
    table.tell("people", format!("{} on each platform", common.people));
    table.tell(
        "faults",
        format!("{:.0} % of calls, seed {}", chaos.rate * 100.0, common.seed),
    );
    table.tell(
        "kill -9",
        format!("{}, serving again: {}", killed_at.len(), Times::of(starts)),
    );
    let unheard = Unheard {
        lost: town.telegram.lost(),
        kills: killed_at.clone(),
    };
    let telegram = told(&mut table, "Telegram", &telegram, &unheard);
    let unheard = Unheard {
        lost: town.discord.lost(),
        kills: killed_at,
    };
    let discord = told(&mut table, "Discord", &discord, &unheard);
    table.tell("time in all", format!("{:.0} s", took.as_secs_f64()));
    table.tell("memory (summed PSS, peak)", megabytes(meter.peak().memory));
    let got = telegram.into_iter().chain(discord).collect();
    let judged = judge::judge(got, &[Kind::Surname, Kind::Employer]).await;
    table.demand(
        "crossed",
        format!("{} of {} documents", judged.crossed, judged.documents),
        judged.crossed == 0,
    );
    for (failure, count) in failures {
        table.tell(format!("failed: {failure}"), count);
    }
    for example in judged.examples {
        table.tell("for example", example);
    }
    Ok(table)
}

/// Tells how the rounds of a platform ended, and returns what its people got.
fn told(table: &mut Table, platform: &str, stories: &[Story], unheard: &Unheard) -> Vec<Got> {
    let rounds = || stories.iter().flat_map(|story| &story.rounds);
    let answered = rounds()
        .filter(|round| matches!(round, Round::Answered { .. }))
        .count();
    let refused = rounds().filter(|round| **round == Round::Unheard).count();
    let lost = rounds().filter(|round| **round == Round::Lost).count();
    table.demand(
        format!("{platform}: accepted and answered"),
        format!("{answered} of {}", answered + lost),
        lost == 0,
    );
    table.tell(
        format!("{platform}: not accepted, and said so"),
        refused.to_string(),
    );
    let documents: usize = stories.iter().map(|story| story.got.documents.len()).sum();
    let more = documents.saturating_sub(answered);
    let count = |of: &dyn Fn(&Got) -> usize| stories.iter().map(|story| of(&story.got)).sum();
    let excused: usize = count(&|got| unheard.excuses(got));
    // Different postings may lead to the same document.
    let twice = more.min(count(&|got| repeated(got).count()));
    table.demand(
        format!("{platform}: sent more than once"),
        format!("{twice}, the receipt of {excused} was lost"),
        twice <= excused,
    );
    table.tell(
        format!("{platform}: answered though the platform said that it was not"),
        (more - twice).to_string(),
    );
    let times = rounds().filter_map(|round| match round {
        Round::Answered { after, .. } => Some(*after),
        Round::Unheard | Round::Lost => None,
    });
    table.tell(
        format!("{platform}: time to the answer"),
        Times::of(times).to_string(),
    );
    stories.iter().map(|story| story.got.clone()).collect()
}

async fn live_in_telegram(
    who: Somebody,
    person: telegram::Person,
    until: Instant,
    limit: Duration,
) -> Story {
    let mut rounds = Vec::new();
    while Instant::now() < until && rounds.len() < POSTINGS {
        let number = u32::try_from(rounds.len()).unwrap_or_default();
        let resume = rounds.is_empty().then(|| who.resume().into());
        rounds.push(flow::in_telegram(&person, resume, &who.posting(number), limit).await);
    }
    Story {
        rounds,
        got: flow::got_in_telegram(who, &person),
    }
}

async fn live_in_discord(
    who: Somebody,
    person: discord::Person,
    until: Instant,
    limit: Duration,
) -> Story {
    let (mut rounds, mut acts): (Vec<Round>, Vec<Acted>) = Default::default();
    let mut known = false;
    let mut number = 0;
    while Instant::now() < until && rounds.len() < POSTINGS {
        let resume = (!known).then(|| who.resume().into());
        let Ok((round, act)) = flow::in_discord(&person, resume, &who.posting(number), limit).await
        else {
            break;
        };
        number += 1;
        known |= matches!(round, Round::Answered { .. });
        if round == Round::Unheard {
            sleep(Duration::from_secs(1)).await;
        }
        rounds.push(round);
        acts.push(act);
    }
    Story {
        got: flow::got_in_discord(who, &person, &acts),
        rounds,
    }
}

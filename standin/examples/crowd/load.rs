//! Everybody at once, each once.

use std::{
    fs, io,
    path::Path,
    time::{Duration, Instant},
};

use bytes::Bytes;
use futures_util::future::join_all;
use upward_standin::{
    service::{Meter, Usage},
    somebody::{Kind, Somebody},
};

use crate::{
    args::{Common, Load},
    flow::{self, Round},
    judge, pipeline,
    table::{Table, Times, megabytes},
    town::Town,
};

/// What is allowed: the memory, the time of an acknowledgement at the 99th percentile, and how often the pipeline's own
/// processor time.
const MEMORY: u64 = 500_000_000;
const ACKNOWLEDGED: Duration = Duration::from_secs(1);
const TIMES: f64 = 2.0;
/// How many runs of the pipeline are measured.
const RUNS: u32 = 20;
/// The first person of Discord.
pub const SECOND: u32 = 50_000;

/// Runs it.
pub async fn run(common: &Common, load: &Load) -> io::Result<Table> {
    let limit = Duration::from_secs(common.patience * 60);
    let resumes = Resumes::new(load.corpus.as_deref())?;
    let town = Town::open(common, load.limits).await?;
    let inputs: Vec<(Bytes, String)> = (0..RUNS)
        .map(Somebody)
        .map(|who| (resumes.of(who), who.posting(0)))
        .collect();
    let alone = pipeline::cost(&load.upward, town.folder(), &inputs)?;

    let ids = 1..=common.people;
    let in_telegram: Vec<_> = ids
        .clone()
        .map(|n| {
            (
                Somebody(n),
                town.telegram.person(i64::from(n), "en", "Asha"),
            )
        })
        .collect();
    let in_discord: Vec<_> = ids
        .map(|n| {
            (
                Somebody(SECOND + n),
                town.discord.person(u64::from(SECOND + n), "en-US", "Asha"),
            )
        })
        .collect();
    let meter = Meter::start();
    meter.watch(town.service.pid());
    let usage = || town.service.pid().map(Usage::of).unwrap_or_default();
    let (begun, before) = (Instant::now(), usage());
    let telegram = join_all(in_telegram.iter().map(|(who, person)| {
        let (resume, posting) = (resumes.of(*who), who.posting(0));
        async move { flow::in_telegram(person, Some(resume), &posting, limit).await }
    }));
    let discord = join_all(in_discord.iter().map(|(who, person)| {
        let (resume, posting) = (resumes.of(*who), who.posting(0));
        async move { flow::in_discord(person, Some(resume), &posting, limit).await }
    }));
    let (telegram, discord) = tokio::join!(telegram, discord);
    let (took, after, peak) = (begun.elapsed(), usage(), meter.peak());
    drop(meter);
    let discord: Vec<_> = discord
        .into_iter()
        .collect::<Result<_, _>>()
        .map_err(io::Error::other)?;

    let rounds: Vec<Round> = telegram
        .iter()
        .copied()
        .chain(discord.iter().map(|(round, _)| *round))
        .collect();
    let mut got: Vec<_> = in_telegram
        .iter()
        .map(|(who, person)| flow::got_in_telegram(*who, person))
        .collect();
    got.extend(
        in_discord
            .iter()
            .zip(&discord)
            .map(|((who, person), (_, act))| {
                flow::got_in_discord(*who, person, std::slice::from_ref(act))
            }),
    );
    town.leave_log(common)?;
    let twice = got.iter().filter(|got| got.documents.len() > 1).count();
    let needed: &[Kind] = if load.corpus.is_none() {
        &[Kind::Surname, Kind::Employer]
    } else {
        &[]
    };
    let judged = judge::judge(got, needed).await;

    let answered: Vec<_> = rounds
        .iter()
        .filter_map(|round| match round {
            Round::Answered {
                after,
                acknowledged,
            } => Some((*after, *acknowledged)),
            Round::Unheard | Round::Lost => None,
        })
        .collect();
    let mut table = Table::default();
    table.tell("people", format!("{} on each platform", common.people));
    let finished = format!("{} of {}", answered.len(), rounds.len());
    table.demand("finished", finished, answered.len() == rounds.len());
    let lost = rounds
        .iter()
        .filter(|round| !matches!(round, Round::Answered { .. }))
        .count();
    table.demand("lost", lost.to_string(), lost == 0);
    table.demand(
        "crossed",
        format!("{} of {} documents", judged.crossed, judged.documents),
        judged.crossed == 0,
    );
    table.demand("answered twice", twice.to_string(), twice == 0);
    let acknowledged = Times::of(
        answered
            .iter()
            .filter_map(|(_, acknowledged)| *acknowledged),
    );
    table.demand(
        "Discord acknowledged",
        acknowledged.to_string(),
        acknowledged.within(99) <= ACKNOWLEDGED,
    );
    table.tell(
        "time to the answer",
        Times::of(answered.iter().map(|(after, _)| *after)).to_string(),
    );
    let count = u32::try_from(answered.len()).unwrap_or(u32::MAX).max(1);
    table.tell(
        "throughput",
        format!(
            "{:.2} flows a second, {:.0} s in all",
            f64::from(count) / took.as_secs_f64(),
            took.as_secs_f64()
        ),
    );
    table.demand(
        "memory (summed PSS, peak)",
        format!("{}, {} processes", megabytes(peak.memory), peak.processes),
        peak.memory < MEMORY,
    );
    let each = (after.processor - before.processor) / count;
    let ratio = each.as_secs_f64() / alone.as_secs_f64().max(1e-6);
    table.demand(
        "processor time of a flow",
        format!(
            "{} ms, {ratio:.2} times the pipeline's {} ms",
            each.as_millis(),
            alone.as_millis()
        ),
        ratio <= TIMES,
    );
    let refused = town.discord.refused().len() + town.telegram.refused().len();
    table.demand(
        "calls against the platforms' rules",
        refused.to_string(),
        refused == 0,
    );
    for example in judged.examples {
        table.tell("for example", example);
    }
    for example in town.discord.refused().into_iter().take(5) {
        table.tell("refused by Discord", example);
    }
    for call in town.telegram.refused().iter().take(5) {
        table.tell(
            "refused by Telegram",
            format!("{} {:?}", call.method, call.outcome),
        );
    }
    Ok(table)
}

/// The resumes that people send.
struct Resumes(Vec<Bytes>);

impl Resumes {
    fn new(corpus: Option<&Path>) -> io::Result<Self> {
        let Some(folder) = corpus else {
            return Ok(Self(Vec::new()));
        };
        let mut paths: Vec<_> = fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()?;
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "pdf"));
        paths.sort();
        paths
            .into_iter()
            .map(|path| fs::read(path).map(Bytes::from))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Returns a person's resume: their own, or one of the corpus.
    fn of(&self, who: Somebody) -> Bytes {
        let count = self.0.len().max(1);
        self.0
            .get(who.0 as usize % count)
            .cloned()
            .unwrap_or_else(|| who.resume().into())
    }
}

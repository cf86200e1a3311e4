//! What is offered while somebody types into a field of a command.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::timeout;
use upward_desk::Client;
use upward_desk::paging::PageQuery;
use upward_desk::resume::Origin;
use upward_engine::error::Result;
use upward_engine::progress::State;

use super::limit::{CHOICE, CHOICES, cut, units};
use super::receive::Typed;
use crate::dialogue::Field;
use crate::talk::Talk;

/// How long looking may take: Discord waits for three seconds.
const PATIENCE: Duration = Duration::from_secs(2);

/// Something to choose.
struct Offer {
    /// What the field then holds.
    value: String,
    /// What is shown.
    name: String,
}

/// Returns the answer with what is offered; with nothing, where it cannot be had in time.
pub async fn answer(talk: &Talk, typed: &Typed) -> Value {
    let offers = match timeout(PATIENCE, offers(talk, typed)).await {
        Ok(Ok(offers)) => offers,
        Ok(Err(error)) => {
            talk.figures().failed("offer", &error.code);
            Vec::new()
        }
        Err(_) => {
            talk.figures().failed("offer", "late");
            Vec::new()
        }
    };
    json!({"type": 8, "data": {"choices": fitting(offers, &typed.text)}})
}

/// Returns those that hold what was typed, as Discord takes them.
fn fitting(offers: Vec<Offer>, typed: &str) -> Vec<Value> {
    let typed = typed.trim().to_lowercase();
    let fits = |offer: &Offer| {
        let shown = !offer.name.trim().is_empty() && offer.name.to_lowercase().contains(&typed);
        // A value that was cut would mean something else.
        shown && (1..=CHOICE).contains(&units(&offer.value))
    };
    let offers = offers.into_iter().filter(fits).take(CHOICES);
    offers
        .map(|offer| json!({"name": cut(offer.name.trim(), CHOICE), "value": offer.value}))
        .collect()
}

async fn offers(talk: &Talk, typed: &Typed) -> Result<Vec<Offer>> {
    let client = talk.client_of(&typed.person).await?;
    match typed.field {
        Field::Resume => resumes(&client).await,
        Field::Job => postings(&client).await,
        Field::Track => tracks(&client).await,
        Field::Module => modules(&client).await,
        _ => Ok(Vec::new()),
    }
}

async fn resumes(client: &Client) -> Result<Vec<Offer>> {
    let page = client.resumes(&PageQuery::default()).await?;
    let offer = |resume: upward_desk::resume::Resume| Offer {
        value: resume.id.to_string(),
        name: resume.name,
    };
    // What was tailored to a job is no resume to begin with.
    let own =
        |resume: &upward_desk::resume::Resume| !matches!(resume.origin, Origin::Variant { .. });
    Ok(page.items.into_iter().filter(own).map(offer).collect())
}

async fn postings(client: &Client) -> Result<Vec<Offer>> {
    let page = client.postings(&PageQuery::default()).await?;
    let offer = |posting: upward_desk::posting::Posting| Offer {
        value: posting.id.to_string(),
        name: match posting.company.as_str() {
            "" => posting.title,
            company => format!("{} – {company}", posting.title),
        },
    };
    Ok(page.items.into_iter().map(offer).collect())
}

async fn tracks(client: &Client) -> Result<Vec<Offer>> {
    let page = client.tracks().await?;
    let offer = |track: upward_desk::track::TrackSummary| Offer {
        value: track.id,
        name: track.title,
    };
    Ok(page.items.into_iter().map(offer).collect())
}

/// Returns what is left to learn of the tracks that the person has started.
async fn modules(client: &Client) -> Result<Vec<Offer>> {
    let mut offers: Vec<Offer> = Vec::new();
    for track in client.progress().await?.tracks {
        for module in client.track(&track.id).await?.standing {
            let id = module.standing.module;
            let left = !matches!(module.standing.state, State::Done | State::Skipped);
            if left && !offers.iter().any(|known| known.value == id) {
                offers.push(Offer {
                    value: id,
                    name: module.title,
                });
            }
        }
    }
    Ok(offers)
}

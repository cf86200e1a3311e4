//! Whether what people got is theirs.

use std::thread::available_parallelism;

use tokio::task::{JoinSet, spawn_blocking};
use upward_standin::somebody::{Kind, Somebody};

use crate::flow::Got;

/// What is wrong with what people got.
#[derive(Debug, Default)]
pub struct Judged {
    /// Documents that were looked at.
    pub documents: usize,
    /// People to whom something was told or sent that is not theirs, or in whose documents something of theirs is missing.
    pub crossed: usize,
    /// What it was, for the first of them.
    pub examples: Vec<String>,
}

/// Judges what people got: every document by its text, and all messages. `needed` is what each document must hold.
pub async fn judge(all: Vec<Got>, needed: &'static [Kind]) -> Judged {
    let mut judged = Judged::default();
    let mut under_way = JoinSet::new();
    let most = available_parallelism().map_or(2, usize::from);
    for got in all {
        judged.documents += got.documents.len();
        if under_way.len() >= most {
            note(&mut judged, under_way.join_next().await);
        }
        under_way.spawn(async move {
            let who = got.who;
            // A reader that stops on a document says that the document is broken.
            let faults = spawn_blocking(move || faults(&got, needed)).await;
            (
                who,
                faults.unwrap_or_else(|_| vec!["a document stops its reader".to_owned()]),
            )
        });
    }
    while let Some(ended) = under_way.join_next().await {
        note(&mut judged, Some(ended));
    }
    judged
}

type Ended = Option<Result<(Somebody, Vec<String>), tokio::task::JoinError>>;

fn note(judged: &mut Judged, ended: Ended) {
    let Some(Ok((who, faults))) = ended else {
        return;
    };
    if faults.is_empty() {
        return;
    }
    judged.crossed += 1;
    if judged.examples.len() < 5 {
        judged
            .examples
            .push(format!("{who:?}: {}", faults.join("; ")));
    }
}

fn faults(got: &Got, needed: &[Kind]) -> Vec<String> {
    let mut faults = got.who.faults(&got.texts.join("\n"), &[]);
    for document in &got.documents {
        match pdf_extract::extract_text_from_mem(&document.bytes) {
            Ok(text) => {
                faults.extend(got.who.faults(&text, &[]));
                // Where letters stand close, this reader sees spaces between them.
                let close: String = text.split_whitespace().collect();
                let named = needed.iter().map(|kind| match kind {
                    Kind::Surname => got.who.email(),
                    Kind::Employer => got.who.employer(),
                    Kind::Company => got.who.company(0),
                });
                faults.extend(
                    named
                        .filter(|fact| !close.contains(fact.as_str()))
                        .map(|fact| format!("{fact} is missing")),
                );
            }
            Err(error) => faults.push(format!("a document cannot be read: {error}")),
        }
    }
    faults
}

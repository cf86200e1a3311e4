//! A record of everything that the bot called.

use std::{collections::VecDeque, sync::Arc, time::SystemTime};

use serde_json::{Map, Value};

use super::{fault::How, params::Params, refusal::Refusal};

/// How a call ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It took effect; the answer may still have been lost by a fault.
    Done,
    /// It was refused by a rule.
    Refused(Refusal),
    /// It was made to fail and had no effect.
    Failed(How),
}

/// A call of the bot.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method, in Telegram's own spelling.
    pub method: String,
    /// The parameters without the files.
    pub body: Map<String, Value>,
    /// Names and sizes in bytes of the files that came with it.
    pub files: Vec<(String, usize)>,
    /// When it was answered.
    pub at: SystemTime,
    /// How it ended.
    pub outcome: Outcome,
}

/// The last calls; how many is for the test to say.
#[derive(Debug, Default)]
pub(crate) struct Calls(VecDeque<Arc<Call>>);

impl Calls {
    pub(crate) fn record(
        &mut self,
        method: &str,
        params: Params,
        at: SystemTime,
        outcome: Outcome,
        most: usize,
    ) {
        let files = params
            .uploads
            .into_values()
            .map(|upload| (upload.name, upload.bytes.len()))
            .collect();
        self.0.push_back(Arc::new(Call {
            method: method.to_owned(),
            body: params.fields,
            files,
            at,
            outcome,
        }));
        while self.0.len() > most {
            self.0.pop_front();
        }
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Arc<Call>> {
        self.0.iter()
    }
}

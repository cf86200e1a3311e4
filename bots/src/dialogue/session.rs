//! What is remembered of a person's dialogue between one input and the next.

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::flow::{Flow, Pick};
use super::input::{Command, Token};
use super::limit::Used;
use super::pasted::Pasted;
use super::reply::Reply;
use super::resume::{self, Draft};
use crate::words::Say;
use crate::work::Work;

/// Number of the present shape. A dialogue of another one begins anew.
const VERSION: u16 = 1;
/// How many boards of buttons answer: those of the messages that a person still sees.
const BOARDS: usize = 12;
/// How long buttons answer.
const LIFE: SignedDuration = SignedDuration::from_hours(24);

/// What is remembered of a dialogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Session {
    version: u16,
    /// Whether the person was told what this is.
    #[serde(default)]
    pub met: bool,
    /// What the person is in the middle of.
    #[serde(default)]
    pub flow: Flow,
    /// The language that the person's app speaks, as its platform names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The resume that is meant where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<Uuid>,
    /// The posting that is meant where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
    /// The posting that waits for a resume, to be answered then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unanswered: Option<Uuid>,
    /// What the person wanted when a resume or a posting was still missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wanted: Option<Command>,
    /// The resume that waits until the person says that it is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<Box<Draft>>,
    /// The posting or resume that the platform may have cut, and whose rest may still come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pasted: Option<Pasted>,
    /// Long works that have not ended.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub works: Vec<Running>,
    /// What was used of what is limited.
    #[serde(default)]
    pub used: Used,
    /// The buttons that still answer, the newest last.
    #[serde(default, skip_serializing_if = "VecDeque::is_empty")]
    boards: VecDeque<Board>,
}

/// A long work that has not ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Running {
    /// Which one.
    pub id: Uuid,
    /// What is to be done.
    pub work: Work,
    /// Since when.
    pub since: Timestamp,
    /// The way back to the person, as their platform has it.
    pub route: Value,
}

/// The buttons of one turn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Board {
    /// Its name, which nobody can guess.
    name: String,
    /// Since when.
    at: Timestamp,
    /// What each button stands for.
    picks: Vec<Pick>,
    /// What each button says, while it can be typed instead: on the newest board.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    labels: Vec<Say>,
    /// The message that shows them, where it has several pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    paged: Option<Reply>,
}

/// What a token leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// What the button stands for.
    Pick(Pick),
    /// Another page of the message.
    Page(Box<Reply>),
}

impl Default for Session {
    fn default() -> Self {
        Self {
            version: VERSION,
            met: false,
            flow: Flow::default(),
            language: None,
            resume: None,
            posting: None,
            unanswered: None,
            wanted: None,
            draft: None,
            pasted: None,
            works: Vec::new(),
            used: Used::default(),
            boards: VecDeque::new(),
        }
    }
}

impl Session {
    /// Returns what was kept; a new dialogue where nothing was, or another version of Upward kept it.
    pub fn kept(value: Option<Value>) -> Self {
        let kept = value.and_then(|value| serde_json::from_value::<Self>(value).ok());
        kept.filter(|kept| kept.version == VERSION)
            .unwrap_or_default()
    }

    /// Turns to a flow when a long work has ended, unless the person is in the middle of something else by then.
    pub fn turn_to(&mut self, flow: Flow) {
        if matches!(
            self.flow,
            Flow::Idle
                | Flow::Posting(_)
                | Flow::Resume(resume::State::Awaited | resume::State::Shown)
        ) {
            self.flow = flow;
        }
    }

    /// Takes a long work that has ended out of those that run.
    pub fn ended(&mut self, id: Uuid) -> Option<Running> {
        let at = self.works.iter().position(|running| running.id == id)?;
        Some(self.works.remove(at))
    }

    /// Returns what a token leads to, while it does.
    pub fn find(&self, token: &Token, now: Timestamp) -> Option<Found> {
        let (name, place) = token.0.split_once('.')?;
        let board = self
            .boards
            .iter()
            .find(|board| board.name == name && now.duration_since(board.at) < LIFE)?;
        match place.strip_prefix('p') {
            Some(page) => {
                let mut reply = board.paged.clone()?;
                reply.page = page.parse().ok()?;
                Some(Found::Page(Box::new(reply.here())))
            }
            None => {
                let pick = board.picks.get(place.parse::<usize>().ok()?)?;
                Some(Found::Pick(pick.clone()))
            }
        }
    }

    /// Returns what a person can change where a button asks for words; none where it asks for something new.
    pub fn stands(&self, token: &Token, now: Timestamp) -> Option<String> {
        match self.find(token, now)? {
            Found::Pick(Pick::Write { flow, .. }) => match *flow {
                Flow::Resume(state) => resume::stands(self, &state),
                _ => None,
            },
            _ => None,
        }
    }

    /// Returns what the newest buttons say, and what each answers with.
    pub fn newest(&self) -> impl Iterator<Item = (Token, &Say)> {
        let board = self.boards.back();
        let labels = board.into_iter().flat_map(|board| &board.labels);
        labels.enumerate().map(move |(at, label)| {
            let name = board.map_or("", |board| board.name.as_str());
            (Token(format!("{name}.{at}")), label)
        })
    }

    /// Returns how many buttons a board has so far.
    pub(super) fn buttons(&self, name: &str) -> usize {
        let board = self.boards.iter().find(|board| board.name == name);
        board.map_or(0, |board| board.picks.len())
    }

    /// Remembers the buttons of a turn, and the message that has more of them than fit at once.
    pub(super) fn remember(
        &mut self,
        name: &str,
        at: Timestamp,
        picks: Vec<(Say, Pick)>,
        paged: Option<Reply>,
    ) {
        if picks.is_empty() {
            return;
        }
        let (labels, picks): (Vec<_>, Vec<_>) = picks.into_iter().unzip();
        if let Some(board) = self.boards.iter_mut().find(|board| board.name == name) {
            board.labels.extend(labels);
            board.picks.extend(picks);
            board.paged = paged.or(board.paged.take());
            return;
        }
        for board in &mut self.boards {
            board.labels.clear();
        }
        self.boards.push_back(Board {
            name: name.to_owned(),
            at,
            picks,
            labels,
            paged,
        });
        while self.boards.len() > BOARDS {
            self.boards.pop_front();
        }
    }
}

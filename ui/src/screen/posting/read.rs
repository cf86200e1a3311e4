//! The posting in hand: what it asks for, its text, and the corrections on their way.

use upward_desk::posting::{CorrectPosting, Correction, ShownPosting};
use upward_engine::text::Span;

use super::Answer;
use super::text::{Block, Mark, block_of, blocks};
use super::wanted::{self, Asked, Row};
use crate::effect::Effect;
use crate::widget::rows::Rows;

/// The posting in hand.
#[derive(Debug)]
pub struct Read {
    /// The posting as kept.
    pub shown: ShownPosting,
    /// What it asks for.
    pub rows: Vec<Row>,
    /// The row under the cursor.
    pub at: Rows,
    /// Its text.
    pub blocks: Vec<Block>,
    /// The block under the cursor.
    pub block: Rows,
    /// Where its terms stand.
    pub marks: Vec<(Span, Mark)>,
    /// The corrections that the person wishes, until the desk has them.
    wish: Option<Vec<Correction>>,
    /// Whether some are on their way.
    sending: bool,
}

impl Read {
    /// Returns a posting as it was read.
    pub fn new(shown: ShownPosting) -> Self {
        let mut read = Self {
            blocks: blocks(&shown.text),
            shown,
            rows: Vec::new(),
            at: Rows { at: 1 },
            block: Rows::default(),
            marks: Vec::new(),
            wish: None,
            sending: false,
        };
        read.renew();
        read
    }

    /// Takes the posting as it is kept by now; cursors stay.
    pub fn update(&mut self, shown: ShownPosting) {
        if self.shown.text != shown.text {
            self.blocks = blocks(&shown.text);
        }
        self.shown = shown;
        self.renew();
    }

    /// Takes the corrections that the desk has by now; returns what is still to be sent.
    pub fn corrected(&mut self, shown: ShownPosting) -> Vec<Effect> {
        self.sending = false;
        let done = self.wish.as_ref() == Some(&shown.corrections);
        self.shown = shown;
        if done {
            self.wish = None;
        }
        self.renew();
        self.send()
    }

    /// Forgets what could not be sent; tells whether there was something.
    pub fn forget(&mut self) -> bool {
        self.sending = false;
        let wished = self.wish.take().is_some();
        self.renew();
        wished
    }

    /// Returns what the person says about its terms.
    pub fn corrections(&self) -> &[Correction] {
        self.wish.as_deref().unwrap_or(&self.shown.corrections)
    }

    /// Wishes for corrections: they show at once, and are sent one after the other.
    pub fn wish(&mut self, corrections: Vec<Correction>) -> Vec<Effect> {
        self.wish = Some(corrections);
        self.renew();
        self.send()
    }

    fn send(&mut self) -> Vec<Effect> {
        let Some(corrections) = self.wish.clone().filter(|_| !self.sending) else {
            return Vec::new();
        };
        self.sending = true;
        let id = self.shown.posting.id;
        let change = CorrectPosting {
            revision: self.shown.posting.revision,
            title: None,
            company: None,
            corrections: Some(corrections),
        };
        vec![Effect::ask(
            "set the posting right",
            move |client| async move {
                let shown = client.correct_posting(id, &change).await;
                shown.map(Box::new).map(Answer::Corrected)
            },
        )]
    }

    /// Makes the rows anew; the cursor stays on its term.
    fn renew(&mut self) {
        let name = self.asked().map(|asked| asked.name.clone());
        self.rows = wanted::rows(&self.shown, self.corrections());
        self.marks = wanted::marks(&self.rows);
        let same = |row: &Row| match (row, &name) {
            (Row::Term(asked), Some(name)) => asked.is(name),
            _ => false,
        };
        if let Some(row) = self.rows.iter().position(same) {
            self.at.at = row;
        }
        self.at.keep(self.rows.len());
    }

    /// Puts the cursor on a term.
    pub fn find(&mut self, term: &str) {
        let same = |row: &Row| matches!(row, Row::Term(asked) if asked.is(term));
        if let Some(row) = self.rows.iter().position(same) {
            self.at.at = row;
        }
    }

    /// Returns the row under the cursor.
    pub fn on(&self) -> Option<&Row> {
        self.rows.get(self.at.at)
    }

    /// Returns the term under the cursor.
    pub fn asked(&self) -> Option<&Asked> {
        match self.on()? {
            Row::Term(asked) => Some(asked),
            Row::Head(_) | Row::Fact { .. } => None,
        }
    }

    /// Puts the text's cursor where a span begins.
    pub fn turn_to(&mut self, span: Span) {
        self.block.at = block_of(&self.blocks, span.start);
    }
}

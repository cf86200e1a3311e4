//! Keeping an answer while it is written: at most a second of it is lost, whatever happens.

use std::time::Duration;

use upward_desk::interview::{Beginning, Begun};

use super::{Answer, Interview, ask};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::screen::known::Known;

/// How long after a letter the answer is kept.
const SOON: Duration = Duration::from_millis(600);

/// How far what is written is kept.
#[derive(Debug, Default)]
pub struct Keeping {
    /// Whether something was written that is not kept.
    another: bool,
    /// Whether it is about to be kept.
    soon: bool,
    /// Whether it is on its way.
    sent: bool,
}

impl Keeping {
    /// What was on its way did not arrive.
    pub fn failed(&mut self) {
        self.another |= self.sent;
        self.soon = false;
        self.sent = false;
    }
}

impl Interview {
    /// The answer is another than before.
    pub(super) fn written_on(&mut self) -> Vec<Effect> {
        self.keeping.another = true;
        if self.keeping.soon || self.keeping.sent {
            return Vec::new();
        }
        self.keeping.soon = true;
        vec![Effect::after("interview-keep", SOON, Answer::Keep)]
    }

    /// Keeps what is written so far, where that is not kept.
    pub(super) fn keep(&mut self, desk: &Desk) -> Vec<Effect> {
        self.keeping.soon = false;
        let open = self.open.as_ref().filter(|open| !open.sent);
        let Some(open) = open.filter(|_| self.keeping.another) else {
            return Vec::new();
        };
        self.keeping.another = false;
        self.keeping.sent = true;
        let beginning = Beginning {
            text: open.field.text(),
            seconds: open.clock.seconds(desk.now),
        };
        vec![ask::keep(open.question.clone(), beginning)]
    }

    /// What was written is kept; what was written meanwhile is next.
    pub(super) fn kept(&mut self) -> Vec<Effect> {
        self.keeping.sent = false;
        match self.keeping.another {
            true => self.written_on(),
            false => Vec::new(),
        }
    }

    /// Takes the answers that were begun before.
    pub(super) fn begun(&mut self, begun: Vec<Begun>) {
        self.begun_are = Known::Fresh;
        for begun in begun {
            let open = self.open.as_ref();
            if open.is_none_or(|open| open.question != begun.question) {
                self.drafts.take(begun);
            }
        }
    }
}

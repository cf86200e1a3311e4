//! What the verbs and movements of this screen do.

use upward_desk::interview::NewAnswer;

use super::keeping::Keeping;
use super::practice::Open;
use super::{Interview, Part, Shown, Verb, ask, filter};
use crate::command::Move;
use crate::desk::Desk;
use crate::effect::{Effect, Outside};
use crate::overlay::Confirm;
use crate::view::canvas::Spot;

const TICK: std::time::Duration = std::time::Duration::from_secs(1);

impl Interview {
    /// Does what a verb says.
    pub(super) fn act(&mut self, verb: Verb, desk: &Desk) -> Vec<Effect> {
        match verb {
            Verb::Next => self.next(desk),
            Verb::Write => self.write(desk),
            Verb::Send => self.send(desk),
            Verb::Edit => self.edit(),
            Verb::Pause => self.pause(desk),
            Verb::Again => self.again(desk),
            Verb::Strong => self.strong(),
            Verb::Filter => {
                let due = self.history.due().len();
                vec![filter::choose(&self.bank.filter, due, &self.tracks)]
            }
            Verb::Search => self.search(),
            Verb::Remove => self.remove(desk),
        }
    }

    /// Moves the cursor, or from part to part.
    pub(super) fn go(&mut self, movement: Move, desk: &Desk) -> Vec<Effect> {
        match movement {
            Move::NextPart => self.turn(match self.part {
                Part::Practice => Part::Questions,
                Part::Questions => Part::History,
                Part::History => Part::Practice,
            }),
            Move::PreviousPart => self.turn(match self.part {
                Part::Practice => Part::History,
                Part::Questions => Part::Practice,
                Part::History => Part::Questions,
            }),
            Move::Left if self.part == Part::Practice => self.turn(Part::Questions),
            Move::Right => self.turn(Part::Practice),
            Move::Left => {}
            Move::Open => return self.open_here(desk),
            Move::Leave => self.leave_here(),
            _ => match self.part {
                Part::Practice => self.scroll(movement),
                Part::Questions => {
                    let len = self.bank.found.len();
                    self.bank.rows.go(movement, len);
                }
                Part::History => {
                    let len = self.history.found.len();
                    self.history.rows.go(movement, len);
                }
            },
        }
        Vec::new()
    }

    /// Whether letters belong to the answer.
    pub(super) fn is_writing(&self) -> bool {
        let open = self.open.as_ref().is_some_and(|open| !open.sent);
        self.writing && open && self.part == Part::Practice && self.shown.is_none()
    }

    /// Puts a question in front of the person; an answer that was begun to another is put away.
    pub(super) fn begin(&mut self, mut open: Open, desk: &Desk) -> Vec<Effect> {
        let mut effects = self.keep(desk);
        effects.push(tick());
        if let Some(mut before) = self.open.take() {
            before.clock.stop(desk.now);
            let another = before.question != open.question;
            if self.drafts.put(before) && another {
                effects.push(Effect::tell(
                    "what you began is kept: ✎ marks it among the questions",
                ));
            }
        }
        self.drafts.give(&mut open);
        open.clock.start(desk.now);
        self.open = Some(open);
        self.shown = None;
        self.part = Part::Practice;
        self.writing = true;
        effects
    }

    /// Finds again what is searched and chosen.
    pub(super) fn find(&mut self) {
        let wanted = self.finder.wanted();
        self.bank.find(&wanted, self.history.due());
        self.history.find(&wanted);
    }

    /// A spot was clicked: a row that is under the cursor already is opened.
    pub(super) fn pointed(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        let (part, at) = match spot.part {
            "questions" => (Part::Questions, &mut self.bank.rows.at),
            "answers" => (Part::History, &mut self.history.rows.at),
            _ => {
                self.turn(Part::Practice);
                return match &self.open {
                    Some(_) if self.shown.is_none() => self.write(desk),
                    _ => Vec::new(),
                };
            }
        };
        let again = *at == spot.row && self.part == part;
        *at = spot.row;
        self.turn(part);
        if again {
            self.open_here(desk)
        } else {
            Vec::new()
        }
    }

    fn turn(&mut self, part: Part) {
        self.part = part;
        self.writing = false;
    }

    fn scroll(&mut self, movement: Move) {
        self.scroll = movement.from(self.scroll, self.furthest.get() + 1, 10);
    }

    fn open_here(&mut self, desk: &Desk) -> Vec<Effect> {
        match self.part {
            Part::Practice if self.open.is_some() && self.shown.is_none() => self.write(desk),
            Part::Practice => self.next(desk),
            Part::Questions => self.again(desk),
            Part::History => {
                let here = self.history.here();
                here.map(|answer| ask::answer(answer.id))
                    .into_iter()
                    .collect()
            }
        }
    }

    fn leave_here(&mut self) {
        if self.finder.clear() {
            self.find();
        } else if self.part != Part::Practice {
            self.turn(Part::Practice);
        } else {
            self.shown = None;
        }
    }

    /// Asks for the next question.
    pub(super) fn next(&mut self, desk: &Desk) -> Vec<Effect> {
        if !self.next_is.ask() {
            return Vec::new();
        }
        vec![ask::next(&self.bank.filter, desk)]
    }

    fn write(&mut self, desk: &Desk) -> Vec<Effect> {
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        self.shown = None;
        self.part = Part::Practice;
        self.writing = true;
        open.clock.start(desk.now);
        vec![tick()]
    }

    fn pause(&mut self, desk: &Desk) -> Vec<Effect> {
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        if open.clock.runs() {
            open.clock.stop(desk.now);
            return Vec::new();
        }
        open.clock.start(desk.now);
        vec![tick()]
    }

    fn send(&mut self, desk: &Desk) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| !open.sent) else {
            return Vec::new();
        };
        if open.field.text().trim().is_empty() {
            return vec![Effect::tell(
                "nothing is written yet: a part of an answer is marked too",
            )];
        }
        self.keeping = Keeping::default();
        open.sent = true;
        vec![ask::send(NewAnswer {
            question: Some(open.question.clone()),
            text: open.field.text(),
            seconds: Some(open.clock.seconds(desk.now)),
        })]
    }

    fn edit(&mut self) -> Vec<Effect> {
        let Some(open) = self.open.as_ref().filter(|open| !open.sent) else {
            return Vec::new();
        };
        let question = open.question.clone();
        vec![Effect::Outside(Outside::Edit {
            text: open.field.text(),
            ending: ".md",
            then: Box::new(|text| super::Answer::Written(question, text).into()),
        })]
    }

    /// Asks a question anew: the one under the cursor, or the one that is read.
    fn again(&mut self, desk: &Desk) -> Vec<Effect> {
        let of_bank = self.bank.here().filter(|_| self.part == Part::Questions);
        if let Some(question) = of_bank {
            return self.begin(Open::from(question.clone()), desk);
        }
        let id = self.question();
        id.map(ask::question).into_iter().collect()
    }

    fn strong(&mut self) -> Vec<Effect> {
        let open = self.open.as_ref().map(|open| open.question.clone());
        let id = self.question().or(open);
        id.map(ask::strong).into_iter().collect()
    }

    /// Returns the question that is read, or whose row is under the cursor.
    fn question(&self) -> Option<String> {
        match (self.part, &self.shown) {
            (Part::Questions, _) => self.bank.here().map(|question| question.id.clone()),
            (Part::History, _) => self.history.here().map(|answer| answer.question.clone()),
            (Part::Practice, Some(Shown::Feedback(shown))) => Some(shown.answer.question.clone()),
            (Part::Practice, Some(Shown::Strong(question))) => Some(question.id.clone()),
            (Part::Practice, None) => None,
        }
    }

    fn search(&mut self) -> Vec<Effect> {
        if self.part == Part::Practice {
            self.turn(Part::Questions);
        }
        self.finder.open();
        Vec::new()
    }

    fn remove(&mut self, desk: &Desk) -> Vec<Effect> {
        let answer = match (self.part, &self.shown) {
            (Part::History, _) => self.history.here(),
            (Part::Practice, Some(Shown::Feedback(shown))) => Some(&shown.answer),
            _ => None,
        };
        let Some(answer) = answer else {
            return Vec::new();
        };
        let day = desk.day(answer.answered);
        let text = format!(
            "The answer of {day} to \u{201c}{}\u{201d} goes with its feedback, for good. When the question is due again \
            stays as it is.",
            answer.ask
        );
        let yes = vec![ask::remove(answer.id)];
        vec![Effect::open(Confirm::new("Remove this answer?", text, yes))]
    }
}

/// Returns what lets the clock be drawn anew in a second.
pub(super) fn tick() -> Effect {
    Effect::after("interview-clock", TICK, super::Answer::Tick)
}

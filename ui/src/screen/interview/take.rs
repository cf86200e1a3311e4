//! Taking what the screen asked for, and what changed elsewhere.

use upward_desk::change::{Action, Kind, News};
use upward_desk::interview::ShownAnswer;

use super::act::tick;
use super::practice::Open;
use super::{Answer, Interview, Known, Part, Shown, ask};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::widget::field::Field;

impl Interview {
    /// Takes what the screen asked for.
    pub(super) fn take(&mut self, answer: Answer, desk: &Desk) -> Vec<Effect> {
        match answer {
            Answer::Ask(Some(id)) => return vec![ask::question(id)],
            Answer::Ask(None) => return self.next(desk),
            Answer::Asked(next) => {
                self.next_is = Known::Stale;
                return self.begin(Open::from(*next), desk);
            }
            Answer::Chosen(question) => return self.begin(Open::from(*question), desk),
            Answer::Strong(question) => self.show(Shown::Strong(question)),
            Answer::Written(question, text) => {
                self.written(&question, &text);
                return self.written_on();
            }
            Answer::Keep => return self.keep(desk),
            Answer::Kept => return self.kept(),
            Answer::Begun(begun) => self.begun(begun),
            Answer::Tick => return self.tick(desk),
            Answer::Marked(shown) => return self.marked(shown),
            Answer::Read(shown) => self.show(Shown::Feedback(shown)),
            Answer::Removed(id) => {
                self.history.forget(id);
                self.history_is = Known::Stale;
                self.find();
                if matches!(&self.shown, Some(Shown::Feedback(shown)) if shown.answer.id == id) {
                    self.shown = None;
                }
                let mut effects = vec![Effect::tell("the answer is removed")];
                if self.history_is.ask() {
                    effects.push(ask::history());
                }
                return effects;
            }
            Answer::Filter(filter, due) => {
                let another = self.bank.filter != filter;
                self.bank.filter = filter;
                self.bank.due = due;
                self.part = if self.part == Part::History {
                    Part::History
                } else {
                    Part::Questions
                };
                self.writing = false;
                self.find();
                if another {
                    self.questions_are = Known::Asked;
                    return vec![ask::questions(self.bank.filter.clone())];
                }
            }
            Answer::Questions(filter, questions) => {
                if filter == self.bank.filter {
                    self.questions_are = Known::Fresh;
                    self.bank.questions = Some(questions);
                    self.find();
                }
            }
            Answer::History(trend, answers) => {
                self.history_is.came();
                self.history.trend = Some(*trend);
                self.history.answers = Some(answers);
                self.find();
            }
            Answer::Tracks(tracks) => {
                self.tracks_are = Known::Fresh;
                self.tracks = tracks;
            }
        }
        Vec::new()
    }

    /// Forgets what a change made untrue.
    pub(super) fn heard(&mut self, news: &News) {
        match news {
            News::Reset => {
                self.history_is = Known::Stale;
                self.tracks_are = Known::Stale;
            }
            News::Change(change) => match (change.kind, change.action) {
                (Kind::InterviewAnswer, _) => self.history_is = Known::Stale,
                (Kind::Track, Action::Added | Action::Removed) => self.tracks_are = Known::Stale,
                _ => {}
            },
        }
    }

    fn show(&mut self, shown: Shown) {
        self.shown = Some(shown);
        self.scroll = 0;
        self.part = Part::Practice;
        self.writing = false;
    }

    fn marked(&mut self, shown: Box<ShownAnswer>) -> Vec<Effect> {
        let answered = |open: &Open| open.sent && open.question == shown.answer.question;
        if self.open.as_ref().is_some_and(answered) {
            self.open = None;
        }
        self.history.add(shown.answer.clone());
        self.find();
        self.show(Shown::Feedback(shown));
        self.history_is = Known::Asked;
        vec![ask::history()]
    }

    fn written(&mut self, question: &str, text: &str) {
        let open = self.open.as_mut().filter(|open| open.question == question);
        if let Some(open) = open {
            open.field = Field::lines(text.trim_end());
        }
    }

    /// Lets the clock be drawn anew for as long as it runs.
    fn tick(&mut self, desk: &Desk) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.clock.runs()) else {
            return Vec::new();
        };
        if open.clock.is_forgotten(desk.now) {
            open.clock.stop(desk.now);
            return vec![Effect::tell("the clock stopped after an hour")];
        }
        vec![tick()]
    }
}

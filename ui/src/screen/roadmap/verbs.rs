//! What the verbs do, and which of them mean something now.

use upward_engine::progress::{CERTIFIED, State};

use super::marks::Step;
use super::piece::Item;
use super::{Part, Roadmap, Verb};
use crate::effect::Effect;

impl Roadmap {
    /// Returns the verbs that mean something now.
    pub(super) fn verbs(&self) -> Vec<Verb> {
        let mut verbs = Vec::new();
        let track = self.shown().map(|track| &track.summary);
        let started = track.is_some_and(|track| track.started.is_some());
        let module = self.module().filter(|_| self.part != Part::Tracks);
        if self.part == Part::Tracks && track.is_some() {
            verbs.push(if started { Verb::Stop } else { Verb::Start });
            verbs.extend([Verb::Pace, Verb::Import]);
            if self.is_own() {
                verbs.push(Verb::Remove);
            }
        }
        if let Some(module) = module {
            let quiz = self.details.get(&module.standing.module);
            let quiz = quiz.is_some_and(|module| !module.quiz.is_empty());
            match self.item() {
                Some(Item::Resource(_)) => verbs.extend([Verb::Browse, Verb::Copy]),
                Some(Item::Evidence(_)) => {
                    verbs.extend([Verb::Browse, Verb::Copy, Verb::Remove]);
                }
                Some(Item::Module(_) | Item::Quiz) | None => {}
            }
            verbs.extend([Verb::Tick, Verb::Learning, Verb::Skip]);
            verbs.extend(quiz.then_some(Verb::Quiz));
            verbs.push(Verb::Attach);
        }
        if track.is_some() {
            verbs.extend([Verb::Undo, Verb::Filter, Verb::Search]);
        }
        if module.is_some() && !verbs.contains(&Verb::Browse) {
            verbs.push(Verb::Browse);
        }
        if track.is_some_and(|track| track.share.passes(CERTIFIED)) {
            verbs.push(Verb::Certificate);
        }
        if self.part != Part::Tracks && track.is_some() {
            verbs.push(if started { Verb::Stop } else { Verb::Start });
            verbs.push(Verb::Pace);
        }
        let rest = [Verb::Import, Verb::Refresh];
        let rest: Vec<Verb> = rest.into_iter().filter(|v| !verbs.contains(v)).collect();
        verbs.extend(rest);
        verbs
    }

    /// Does what a verb says.
    pub(super) fn verb(&mut self, verb: Verb) -> Vec<Effect> {
        match verb {
            Verb::Tick => self.mark(State::Done),
            Verb::Learning => self.mark(State::Learning),
            Verb::Skip => self.mark(State::Skipped),
            Verb::Undo => self.marks.push(Step::Undo),
            Verb::Attach => self.attach(),
            Verb::Remove => match self.part {
                Part::Tracks => self.remove_track(),
                Part::Tree | Part::Detail => self.detach(),
            },
            Verb::Quiz => self.begin_quiz(),
            Verb::Browse => self.browse(),
            Verb::Copy => self.copy(),
            Verb::Filter => {
                self.rearrange(|screen| screen.filter = screen.filter.next());
                self.detail_at.at = 0;
                self.look()
            }
            Verb::Search => self.begin_search(),
            Verb::Start => self.start(),
            Verb::Stop => self.stop(),
            Verb::Pace => self.pace(),
            Verb::Import => vec![super::track::import()],
            Verb::Certificate => self.certificate(),
            Verb::Refresh => self.read(),
        }
    }

    /// Gives the module under the cursor a state, or takes it away where it has it.
    fn mark(&mut self, state: State) -> Vec<Effect> {
        let Some(module) = self.module().filter(|_| self.part != Part::Tracks) else {
            return Vec::new();
        };
        let has = self.state(module);
        // What is done by skill alone has no tick of its own to take away.
        let by_skill = has == State::Done && !module.standing.by_skill.is_empty();
        let to = if has == state && !by_skill {
            State::Pending
        } else {
            state
        };
        let step = Step::Mark(module.standing.module.clone(), to);
        let mut effects = Vec::new();
        self.rearrange(|screen| effects = screen.marks.push(step));
        effects.extend(self.look());
        effects
    }
}

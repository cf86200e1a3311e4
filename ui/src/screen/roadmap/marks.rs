//! The ticks that the desk has not answered yet. They are shown at once, and told to the desk one after another, so that
//! none overtakes the one before.

use std::collections::VecDeque;

use upward_desk::progress::SetState;
use upward_engine::progress::State;

use super::Answer;
use crate::effect::Effect;

/// A step that the person took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A module got a state.
    Mark(String, State),
    /// The last change is to be undone.
    Undo,
}

/// The steps that the desk has not answered yet, the first of them on its way.
#[derive(Debug, Default)]
pub struct Marks {
    steps: VecDeque<Step>,
}

impl Marks {
    /// Takes a step: it is told to the desk once those before it are answered.
    pub fn push(&mut self, step: Step) -> Vec<Effect> {
        self.steps.push_back(step);
        match self.steps.len() {
            1 => self.next(),
            _ => Vec::new(),
        }
    }

    /// The desk answered a step: returns which one, and tells it the next.
    pub fn answered(&mut self) -> (Option<Step>, Vec<Effect>) {
        let step = self.steps.pop_front();
        (step, self.next())
    }

    /// Forgets all steps: the desk refused one, and what followed rested on it.
    pub fn forget(&mut self) {
        self.steps.clear();
    }

    /// Returns the state that a module was given and the desk has not answered.
    pub fn state(&self, module: &str) -> Option<State> {
        self.steps.iter().rev().find_map(|step| match step {
            Step::Mark(id, state) if id == module => Some(*state),
            _ => None,
        })
    }

    fn next(&self) -> Vec<Effect> {
        let ask = match self.steps.front().cloned() {
            None => return Vec::new(),
            Some(Step::Undo) => Effect::ask("undo the last change", |client| async move {
                let ticked = client.undo_progress().await?;
                Ok(Answer::Marked(Box::new(ticked)))
            }),
            Some(Step::Mark(module, state)) => {
                Effect::ask("mark the module", move |client| async move {
                    let set = SetState { state, on: None };
                    let ticked = client.mark_module(&module, &set).await?;
                    Ok(Answer::Marked(Box::new(ticked)))
                })
            }
        };
        vec![ask]
    }
}

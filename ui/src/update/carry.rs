//! Carrying out what the interface does itself, and handing on the rest.

use std::collections::VecDeque;
use std::time::Duration;

use super::{verbs, works};
use crate::answer::Own;
use crate::effect::Effect;
use crate::model::Model;
use crate::overlay::Overlay;
use crate::screen::Place;

/// How long something is said in passing.
const PASSING: Duration = Duration::from_secs(5);

/// Carries effects out as far as the interface does them itself, and returns the rest for the runtime.
pub fn out(model: &mut Model, place: Option<Place>, effects: Vec<Effect>) -> Vec<Effect> {
    let mut rest = Vec::new();
    let mut queue: VecDeque<Effect> = effects.into();
    while let Some(effect) = queue.pop_front() {
        match effect {
            Effect::Go(place) => queue.extend(verbs::go(model, place)),
            Effect::Run(command) => queue.extend(verbs::run(model, command)),
            Effect::Hand(answer) => rest.extend(super::answered(model, answer)),
            Effect::ChooseResume(id) => {
                model.desk.resume = Some(id);
                rest.extend(super::refresh(model));
            }
            Effect::ChoosePosting(id) => {
                model.desk.posting = Some(id);
                rest.extend(super::refresh(model));
            }
            Effect::Tell(text) => {
                model.toast = Some(text);
                rest.push(Effect::after("toast", PASSING, Own::Fade));
            }
            Effect::Warn(error) => model.overlays.push(Overlay::from(error)),
            Effect::Open(overlay) => model.overlays.push(overlay),
            Effect::Wear(config) => model.wear(*config),
            Effect::Ask(mut ask) => {
                ask.place = ask.place.or(place);
                rest.push(Effect::Ask(ask));
            }
            Effect::Work(work) => rest.push(works::begin(model, place, work)),
            Effect::Think(_) | Effect::After(_) | Effect::Outside(_) => rest.push(effect),
        }
    }
    rest
}

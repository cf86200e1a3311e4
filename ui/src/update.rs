//! What happens to the model, and what is to be done then.

mod carry;
mod keyboard;
mod link;
mod pointer;
mod verbs;
mod works;

use upward_engine::error::Kind;

use crate::action::Action;
use crate::answer::{Answer, Own};
use crate::effect::Effect;
use crate::model::Model;
use crate::overlay::Overlay;
use crate::screen::Place;

/// Takes what happened, and returns what is to be done outside of the model.
pub fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    let asked_by = model.place;
    let (place, effects) = match action {
        Action::Key(key) => (asked_by, keyboard::key(model, key)),
        Action::Paste(text) => (asked_by, keyboard::paste(model, &text)),
        Action::Mouse(mouse) => (asked_by, pointer::mouse(model, mouse)),
        Action::Resize => return refresh(model),
        Action::Run(command) => (asked_by, verbs::run(model, command)),
        Action::Answer(answer) => return answered(model, answer),
        Action::Failed { place, what, error } => return failed(model, place, what, error),
        Action::Step { ticket, event } => return works::step(model, ticket, event),
        Action::Begun { ticket, task } => return works::begun(model, ticket, task),
        Action::Ended { ticket, outcome } => return works::ended(model, ticket, outcome),
        Action::News(news) => return link::news(model, &news),
        Action::Reached(standing) => return link::reached(model, standing),
        Action::Lost(error) => return link::lost(model, error),
        Action::Stop => (asked_by, verbs::quit(model)),
    };
    carry::out(model, Some(place), effects)
}

fn answered(model: &mut Model, answer: Answer) -> Vec<Effect> {
    let place = match &answer {
        Answer::Own(own) => return own_answer(model, *own),
        Answer::Desk(_) => {
            let Answer::Desk(answer) = answer else {
                return Vec::new();
            };
            let effects = model.desk.answered(answer);
            let mut effects = carry::out(model, None, effects);
            effects.extend(refresh(model));
            return effects;
        }
        Answer::Applications(_) => Place::Applications,
        Answer::Evidence(_) => Place::Evidence,
        Answer::Home(_) => Place::Home,
        Answer::Interview(_) => Place::Interview,
        Answer::Posting(_) => Place::Posting,
        Answer::Resume(_) => Place::Resume,
        Answer::Roadmap(_) => Place::Roadmap,
        Answer::Settings(_) => Place::Settings,
        Answer::Statistics(_) => Place::Statistics,
        Answer::Tailor(_) => Place::Tailor,
    };
    let effects = model.screens.at_mut(place).answered(answer, &model.desk);
    carry::out(model, Some(place), effects)
}

fn own_answer(model: &mut Model, own: Own) -> Vec<Effect> {
    match own {
        Own::Fade => {
            model.toast = None;
            Vec::new()
        }
        Own::TryAgain => link::try_again(),
        Own::Back => link::back(model),
    }
}

/// Tells every screen that what all share is another.
fn refresh(model: &mut Model) -> Vec<Effect> {
    let mut done = Vec::new();
    model.desk.window.pictures = model.look.pictures;
    for place in Place::ALL {
        let effects = model.screens.at_mut(place).refreshed(&model.desk);
        done.extend(carry::out(model, Some(place), effects));
    }
    done
}

fn failed(
    model: &mut Model,
    place: Option<Place>,
    what: &'static str,
    error: upward_engine::error::Error,
) -> Vec<Effect> {
    let mut done = match error.kind {
        Kind::Unavailable if error.code == "server" || error.code == "owner" => {
            link::lost(model, error.clone())
        }
        _ => {
            let mut shown = error.clone();
            shown.message = format!("Could not {what}: {}", shown.message);
            model.overlays.push(Overlay::from(shown));
            Vec::new()
        }
    };
    if let Some(place) = place {
        let effects = model.screens.at_mut(place).failed(&error, &model.desk);
        done.extend(carry::out(model, Some(place), effects));
    }
    done
}

#[cfg(test)]
mod tests;

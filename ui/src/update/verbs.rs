//! What the verbs of all screens do.

use crate::command::{Command, Everywhere};
use crate::desk::{ask_all, called};
use crate::effect::{Effect, Outside};
use crate::model::Model;
use crate::overlay::{Choice, Choose, Help, Overlay, palette};
use crate::screen::Place;

use super::works;

/// Does what a verb says: one of a screen is done there.
pub fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    let Command::Everywhere(verb) = command else {
        let place = command.place().unwrap_or(model.place);
        let mut effects = match place == model.place {
            true => Vec::new(),
            false => go(model, place),
        };
        effects.extend(model.screens.at_mut(place).run(command, &model.desk));
        return effects;
    };
    match verb {
        Everywhere::Help => help(model),
        Everywhere::Palette => {
            let here = model.screen().commands(&model.desk);
            vec![Effect::open(palette(&model.keys, &here))]
        }
        Everywhere::Go(place) => go(model, place),
        Everywhere::NextTab => go(model, beside(model.place, 1)),
        Everywhere::PreviousTab => go(model, beside(model.place, Place::ALL.len() - 1)),
        Everywhere::Back => match model.past.pop() {
            Some(place) => {
                let effects = go(model, place);
                model.past.pop();
                effects
            }
            None => Vec::new(),
        },
        Everywhere::ChooseResume => choose_resume(model),
        Everywhere::ChoosePosting => choose_posting(model),
        Everywhere::Reload => {
            let mut effects = ask_all();
            effects.push(Effect::Outside(Outside::Redraw));
            effects.extend(model.screens.at_mut(model.place).enter(&model.desk));
            effects
        }
        Everywhere::CallOff => works::call_off(model),
        Everywhere::Suspend => vec![Effect::Outside(Outside::Suspend)],
        Everywhere::Quit => quit(model),
    }
}

/// Whether a verb is done whatever stands before the screen.
pub fn is_of_the_program(command: Command) -> bool {
    let program = [Everywhere::Suspend, Everywhere::Quit].map(Command::Everywhere);
    program.contains(&command)
}

/// Brings a screen to the front.
pub fn go(model: &mut Model, place: Place) -> Vec<Effect> {
    if place != model.place {
        model.past.push(model.place);
        model.place = place;
    }
    model.screens.at_mut(place).enter(&model.desk)
}

/// Keeps what must be kept, and ends.
pub fn quit(model: &mut Model) -> Vec<Effect> {
    if model.ending {
        return Vec::new();
    }
    model.ending = true;
    let mut effects = Vec::new();
    for place in Place::ALL {
        effects.extend(model.screens.at_mut(place).leave(&model.desk));
    }
    effects.push(Effect::Outside(Outside::Quit));
    effects
}

/// Returns the section of the file of keys that a screen's verbs stand in.
pub fn section(place: Place) -> &'static str {
    let of = Command::all()
        .into_iter()
        .find(|command| command.place() == Some(place));
    of.map_or("", Command::section)
}

fn beside(place: Place, steps: usize) -> Place {
    let at = (place.index() + steps) % Place::ALL.len();
    Place::ALL.get(at).copied().unwrap_or(place)
}

fn help(model: &Model) -> Vec<Effect> {
    let here = model.screen().commands(&model.desk);
    let all = Command::all();
    let of = |wanted: fn(&Command) -> bool| all.iter().copied().filter(wanted).collect();
    let parts = [
        (model.place.title(), here),
        ("Moving", of(|command| matches!(command, Command::Move(_)))),
        (
            "Everywhere",
            of(|command| matches!(command, Command::Everywhere(_))),
        ),
    ];
    vec![Effect::Open(Overlay::Help(Help::new(&model.keys, &parts)))]
}

fn choose_resume(model: &Model) -> Vec<Effect> {
    let all = model.desk.resumes.as_deref().unwrap_or_default();
    if all.is_empty() {
        return vec![Effect::tell("there is no resume yet")];
    }
    let ids: Vec<_> = all.iter().map(|resume| resume.id).collect();
    let choices = all.iter().map(|resume| Choice {
        label: resume.name.clone(),
        detail: model.desk.day(resume.updated).to_string(),
    });
    let at = model
        .desk
        .resume()
        .and_then(|chosen| ids.iter().position(|id| *id == chosen.id));
    let choose = Choose::new("Which resume?", choices.collect(), move |number| {
        ids.get(number)
            .copied()
            .map(Effect::ChooseResume)
            .into_iter()
            .collect()
    });
    vec![Effect::open(choose.at(at.unwrap_or_default()))]
}

fn choose_posting(model: &Model) -> Vec<Effect> {
    let all = model.desk.postings.as_deref().unwrap_or_default();
    if all.is_empty() {
        return vec![Effect::tell("there is no posting yet")];
    }
    let ids: Vec<_> = all.iter().map(|posting| posting.id).collect();
    let choices = all.iter().map(|posting| Choice {
        label: called(&posting.title, &posting.company),
        detail: model.desk.day(posting.created).to_string(),
    });
    let at = model
        .desk
        .posting()
        .and_then(|chosen| ids.iter().position(|id| *id == chosen.id));
    let choose = Choose::new("Which posting?", choices.collect(), move |number| {
        ids.get(number)
            .copied()
            .map(Effect::ChoosePosting)
            .into_iter()
            .collect()
    });
    vec![Effect::open(choose.at(at.unwrap_or_default()))]
}

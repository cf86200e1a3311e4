//! The mouse: a click points to what was drawn there, the wheel moves the cursor.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::verbs;
use crate::command::{Command, Move};
use crate::effect::Effect;
use crate::model::Model;
use crate::overlay::Outcome;
use crate::screen::Place;
use crate::view::TABS;

/// How many rows the wheel moves at a time.
const WHEEL: usize = 3;

/// Takes a movement of the mouse.
pub fn mouse(model: &mut Model, mouse: MouseEvent) -> Vec<Effect> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => {
            click(model, Position::new(mouse.column, mouse.row))
        }
        MouseEventKind::ScrollUp => wheel(model, Move::Up),
        MouseEventKind::ScrollDown => wheel(model, Move::Down),
        _ => Vec::new(),
    }
}

fn click(model: &mut Model, position: Position) -> Vec<Effect> {
    let spot = model.hits.at(position);
    if let Some(overlay) = model.overlays.last_mut() {
        return match overlay.point(spot) {
            Outcome::Stay => Vec::new(),
            Outcome::Close(effects) => {
                model.overlays.pop();
                effects
            }
        };
    }
    match spot {
        Some(spot) if spot.part == TABS => {
            let place = Place::ALL.get(spot.row).copied();
            place.map(Effect::Go).into_iter().collect()
        }
        Some(spot) => model.screens.at_mut(model.place).point(spot, &model.desk),
        None => Vec::new(),
    }
}

fn wheel(model: &mut Model, movement: Move) -> Vec<Effect> {
    if !model.overlays.is_empty() {
        return Vec::new();
    }
    (0..WHEEL)
        .flat_map(|_| verbs::run(model, Command::Move(movement)))
        .collect()
}

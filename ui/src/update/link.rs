//! Whether the desk answers, and what changed there.

use std::time::Duration;

use upward_desk::change::News;
use upward_engine::error::Error;

use super::{carry, refresh};
use crate::action::Standing;
use crate::answer::Own;
use crate::desk::Link;
use crate::effect::Effect;
use crate::model::Model;
use crate::screen::Place;

/// How long to wait before the desk is tried again: at first, and doubled up to the longest.
const SOON: Duration = Duration::from_millis(250);
const LATER: Duration = Duration::from_secs(5);

/// The desk answers for the first time. Its feed begins by telling to read everything, so nothing is asked yet.
pub fn reached(model: &mut Model, standing: Standing) -> Vec<Effect> {
    let notice = match model.desk.link {
        Link::Opening => model.screens.settings.notice(),
        Link::Up | Link::Down { .. } => None,
    };
    model.desk.link = Link::Up;
    model.desk.stands = standing.stands;
    model.desk.local = standing.local;
    let said = standing.notices.into_iter().chain(notice);
    carry::out(model, None, said.map(Effect::Tell).collect())
}

/// The desk does not answer.
pub fn lost(model: &mut Model, error: Error) -> Vec<Effect> {
    let tries = match &model.desk.link {
        Link::Down { tries, .. } => tries + 1,
        Link::Opening | Link::Up => 0,
    };
    model.desk.link = Link::Down { tries, error };
    let wait = LATER.min(SOON * 2_u32.pow(tries.min(10)));
    vec![Effect::after("link", wait, Own::TryAgain)]
}

/// Tries whether the desk answers again.
pub fn try_again() -> Vec<Effect> {
    vec![Effect::ask("reach your data", |client| async move {
        client.account().await.map(|_| Own::Back)
    })]
}

/// The desk answers again: whatever changed meanwhile was not told.
pub fn back(model: &mut Model) -> Vec<Effect> {
    let was_down = matches!(model.desk.link, Link::Down { .. });
    model.desk.link = Link::Up;
    if !was_down {
        return Vec::new();
    }
    let mut done = carry::out(
        model,
        None,
        vec![Effect::tell("your data can be reached again")],
    );
    done.extend(news(model, &News::Reset));
    done
}

/// Something changed, here or elsewhere.
pub fn news(model: &mut Model, news: &News) -> Vec<Effect> {
    let effects = model.desk.changed(news);
    let mut done = carry::out(model, None, effects);
    for place in Place::ALL {
        let effects = model.screens.at_mut(place).changed(news, &model.desk);
        done.extend(carry::out(model, Some(place), effects));
    }
    let entered = model.screens.at_mut(model.place).enter(&model.desk);
    done.extend(carry::out(model, Some(model.place), entered));
    if matches!(news, News::Reset) {
        done.extend(refresh(model));
    }
    done
}

//! Undoing the last step.

use upward_engine::error::{Error, Kind, Result};
use upward_engine::skills::Lexicon;
use upward_engine::track::Library;
use upward_store::{Order, Paging};

use super::mark::{replace, told};
use super::{Tick, Ticked, known};
use crate::work::Work;

/// How many steps are read at once in looking for one that was not undone.
const BATCH: usize = 20;

/// Undoes the last step that was not undone yet; those of tracks that were removed stay as they are.
pub fn undo(work: &mut Work<'_, '_>, library: &Library, lexicon: &Lexicon) -> Result<Ticked> {
    let mut paging = Paging {
        order: Order::Descending,
        ..Paging::first(BATCH)
    };
    loop {
        let page = work.list::<Tick>(&(), &paging)?;
        let open = |tick: &Tick| !tick.undone && library.module(&tick.module).is_ok();
        if let Some(mut tick) = page.items.into_iter().find(open) {
            let mut known = known(work)?;
            replace(work, &mut known, &tick.module, tick.before.clone())?;
            tick.undone = true;
            work.put(&tick)?;
            return told(work, library, lexicon, &known, &tick.module);
        }
        match page.next {
            Some(next) => paging.after = Some(next),
            None => {
                return Err(Error::new(
                    Kind::Conflict,
                    "nothing-to-undo",
                    "no module was ticked that could be undone",
                ));
            }
        }
    }
}

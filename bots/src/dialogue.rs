//! The dialogue: one pure step for every flow, the same in every chat.
//!
//! ```text
//! step(Session, Input, &Context) -> (Session, Vec<Effect>)
//! ```
//!
//! A step says things by the keys of messages, asks the desk and goes on with the answer, and begins long works. It
//! reads no clock, no disk and no network: what it needs of the world is in the [`Context`]. So a turn that its process
//! did not live to end is done again from the start, and comes to the same.

mod advice;
mod answer;
mod cancel;
mod certificate;
pub mod chosen;
pub mod command;
pub mod context;
mod delete;
mod document;
mod done;
mod evidence;
mod export;
pub mod flow;
mod help;
mod history;
pub mod input;
mod interview;
mod kept;
mod letter;
pub mod limit;
mod link;
mod mode;
mod pasted;
pub mod place;
mod posting;
mod privacy;
pub mod reply;
mod resume;
mod roadmap;
pub mod session;
mod settings;
mod start;
mod stats;
mod step;
pub mod trouble;
pub mod turn;

pub use command::{Field, Verb};
pub use context::{Context, Doors, Line};
pub use input::{Command, Filled, Given, Input, Place, Token, Unreadable};
pub use reply::{Choice, Enclosed, Reply, Source, Spot, Weight};
pub use session::{Running, Session};
pub use step::step;
pub use turn::{Ask, Effect, PAGE, Then, Turn};

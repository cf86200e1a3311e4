//! The contract of the API: every operation over every transport and store, who may call it, and whose data it
//! touches. The operations are those of the API's own description, so that a new one without a case fails here.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "contract/description.rs"]
mod description;
#[path = "contract/isolation.rs"]
mod isolation;
#[path = "contract/operations.rs"]
mod operations;
#[path = "contract/scopes.rs"]
mod scopes;
#[path = "contract/stage.rs"]
mod stage;
#[path = "contract/steps.rs"]
mod steps;

//! The verbs that mean the same on every screen.

use super::Command;
use crate::screen::Place;

/// A verb that means the same on every screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Everywhere {
    /// Show the keys of the place one is in.
    Help,
    /// Search all verbs.
    Palette,
    /// Go to a screen.
    Go(Place),
    /// Go to the next screen.
    NextTab,
    /// Go to the screen before.
    PreviousTab,
    /// Go to where one was before.
    Back,
    /// Choose the resume that counts.
    ChooseResume,
    /// Choose the posting that counts.
    ChoosePosting,
    /// Read everything anew.
    Reload,
    /// Call off the long work that goes on.
    CallOff,
    /// Put the program to sleep.
    Suspend,
    /// Leave.
    Quit,
}

impl super::Verb for Everywhere {
    const SECTION: &'static str = "everywhere";
    const ALL: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Help, "help", "Show the keys of this place"),
        (Self::Palette, "palette", "Find any command"),
        (Self::Go(Place::Home), "home", "Go to Home"),
        (Self::Go(Place::Roadmap), "roadmap", "Go to Roadmap"),
        (Self::Go(Place::Resume), "resume", "Go to Resume"),
        (
            Self::Go(Place::Posting),
            "posting",
            "Go to Posting and report",
        ),
        (Self::Go(Place::Tailor), "tailor", "Go to Tailor"),
        (Self::Go(Place::Interview), "interview", "Go to Interview"),
        (
            Self::Go(Place::Applications),
            "applications",
            "Go to Applications",
        ),
        (Self::Go(Place::Evidence), "evidence", "Go to Evidence"),
        (
            Self::Go(Place::Statistics),
            "statistics",
            "Go to Statistics",
        ),
        (Self::Go(Place::Settings), "settings", "Go to Settings"),
        (Self::NextTab, "next-tab", "Go to the next screen"),
        (Self::PreviousTab, "previous-tab", "Go to the screen before"),
        (Self::Back, "back", "Go back to where I was"),
        (Self::ChooseResume, "choose-resume", "Choose a resume"),
        (Self::ChoosePosting, "choose-posting", "Choose a posting"),
        (Self::Reload, "reload", "Read everything anew"),
        (Self::CallOff, "call-off", "Call off what is going on"),
        (
            Self::Suspend,
            "suspend",
            "Put Upward to sleep (fg wakes it)",
        ),
        (Self::Quit, "quit", "Quit"),
    ];
}

impl From<Everywhere> for Command {
    fn from(verb: Everywhere) -> Self {
        Self::Everywhere(verb)
    }
}

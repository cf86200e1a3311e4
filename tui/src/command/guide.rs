//! `upward` without a command where nobody sees a screen: where to begin.

use serde_json::json;
use upward_engine::error::Result;

use crate::cli::definition;
use crate::ink::{Ink, bold, muted};
use crate::session::Session;

/// What most people come for, in the order in which they need it.
const FIRST_STEPS: [(&str, &str); 4] = [
    (
        "upward parse resume.pdf",
        "see what software reads in your resume",
    ),
    (
        "upward score resume.pdf --posting job.txt",
        "see how it answers a job, and what to mend",
    ),
    (
        "upward tailor resume.pdf --posting job.txt --out tailored.pdf",
        "choose and order your own material for that job",
    ),
    (
        "upward letter resume.pdf --posting job.txt --out letter.pdf",
        "write the cover letter from the same evidence",
    ),
];

/// Prints the guide.
///
/// # Errors
/// When standard output cannot be written to.
pub fn run(session: &Session) -> Result<()> {
    let root = definition();
    let commands: Vec<(String, String)> = root
        .get_subcommands()
        .map(|command| {
            let about = command.get_about().map(ToString::to_string);
            (command.get_name().to_owned(), about.unwrap_or_default())
        })
        .collect();
    let list: Vec<_> = commands
        .iter()
        .map(|(name, about)| json!({"name": name, "about": about}))
        .collect();
    let value = json!({"version": env!("CARGO_PKG_VERSION"), "commands": list});
    session.console.show(&value, |page| {
        page.line(bold("Upward") + " " + muted(env!("CARGO_PKG_VERSION")));
        page.hanging(
            "",
            "Turns what you have learned and done into the resume that gets you the next job.",
        );
        page.heading("Begin with");
        for (command, does) in FIRST_STEPS {
            page.line(Ink::from("  ") + command);
            page.hanging("      ", muted(does));
        }
        page.heading("Commands");
        for (name, about) in &commands {
            page.hanging((Ink::from("  ") + bold(name)).padded(16), about.as_str());
        }
        page.gap();
        page.line("More about each: upward COMMAND --help");
    })
}

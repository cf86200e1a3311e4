//! One command of Discord, with the resume and the posting in it.

use std::sync::Arc;

use upward_standin::discord::{File, Given, Person, Seen};
use upward_standin::somebody::Somebody;

use crate::town::PATIENCE;

/// Returns what a person gives with the command.
pub fn given(who: Somebody, posting: u32) -> [(&'static str, Given); 2] {
    let resume = Given::file("resume.pdf", "application/pdf", who.resume());
    let posting = Given::from(who.posting(posting));
    [("resume-file", resume), ("job-text", posting)]
}

/// Gives the command, and returns what the person sees once there is a file.
pub async fn tailored(person: &Person, who: Somebody) -> Seen {
    let acted = person.command("tailor", &given(who, 0)).unwrap();
    let answered = |seen: &Seen| file(seen).is_some();
    acted.wait_for(PATIENCE, answered).await.unwrap()
}

/// Returns the first file that a person sees.
pub fn file(seen: &Seen) -> Option<&Arc<File>> {
    let mut files = seen.messages.iter().flat_map(|message| &message.files);
    files.next()
}

/// Returns all that a person reads.
pub fn said(seen: &Seen) -> String {
    let texts = seen.messages.iter().map(|message| message.text() + "\n");
    texts.collect()
}

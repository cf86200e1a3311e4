//! Making the resume with the accepted edits.

use jiff::SignedDuration;
use upward_desk::draft::{AppliedDraft, Draft};

use super::Answer;
use super::open::Open;
use crate::desk::{self, Desk};
use crate::effect::Effect;

/// The desk notes when it made a resume a moment before it notes when the draft changed.
const AT_ONCE: SignedDuration = SignedDuration::from_secs(1);

/// Asks the desk for the resume with the accepted edits.
pub fn ask(open: &Open) -> Vec<Effect> {
    let (id, revision) = (open.id(), open.draft().revision);
    vec![Effect::ask(
        "make the tailored resume",
        move |client| async move {
            let applied = client.apply_draft(id, revision).await?;
            Ok(Answer::Applied(Box::new(applied)))
        },
    )]
}

/// Chooses the resume that was made, and tells it.
pub fn done(applied: &AppliedDraft) -> Vec<Effect> {
    let resume = &applied.resume.resume;
    let known = desk::Answer::Resume(resume.id, Some(Box::new(resume.clone())));
    let draft = &applied.draft;
    let gained = match (draft.before.fit, draft.after.and_then(|after| after.fit)) {
        (Some(before), Some(after)) => format!(": match {before} → {after}"),
        _ => String::new(),
    };
    vec![
        Effect::Hand(known.into()),
        Effect::ChooseResume(resume.id),
        Effect::tell(format!("made and chosen: “{}”{gained}", resume.name)),
    ]
}

/// Returns the name of the resume that was made of a draft, where there is one still.
pub fn variant<'a>(draft: &Draft, desk: &'a Desk) -> Option<&'a upward_desk::resume::Resume> {
    let mut resumes = desk.resumes.iter().flatten();
    resumes.find(|resume| Some(resume.id) == draft.variant)
}

/// Whether other edits are accepted than when the resume was made.
pub fn is_behind(open: &Open) -> bool {
    let draft = open.draft();
    let [accepted, ..] = open.counts();
    let other = |edits: u32| usize::try_from(edits) != Ok(accepted);
    draft.applied.is_some_and(|applied| {
        let since = draft.updated.duration_since(applied.at);
        since > AT_ONCE || other(applied.edits)
    })
}

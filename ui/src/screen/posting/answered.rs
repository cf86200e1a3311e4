//! What becomes of the answers.

use upward_desk::generate::Generated;
use upward_desk::posting::ShownPosting;

use super::part::Part;
use super::report::{Learn, Row};
use super::{Answer, Posting, Read, Step, add, lead};
use crate::desk::{self, Desk};
use crate::effect::Effect;

impl Posting {
    /// Takes an answer.
    pub(super) fn take(&mut self, answer: Answer, desk: &Desk) -> Vec<Effect> {
        match answer {
            Answer::Report => {
                self.follow(desk);
                let mut effects = self.go_to(Part::Report, desk);
                if self.reports.outdated(desk).is_some() {
                    effects.extend(self.reports.make());
                }
                effects
            }
            Answer::Rested => self.want(desk, false),
            Answer::Read(shown) => {
                self.asked = None;
                self.hold(*shown);
                Vec::new()
            }
            Answer::Added(shown) => self.added(*shown),
            Answer::Named(shown) => {
                let told = known(&shown);
                self.hold(*shown);
                vec![told]
            }
            Answer::Corrected(shown) => {
                let told = known(&shown);
                let mut effects = vec![told];
                match &mut self.read {
                    Some(read) if read.shown.posting.id == shown.posting.id => {
                        effects.extend(read.corrected(*shown));
                    }
                    _ => {}
                }
                effects
            }
            Answer::Term(term) => self.add_term(term, desk),
            Answer::Removed(id) => {
                self.steps.clear();
                vec![
                    Effect::Hand(desk::Answer::Posting(id, None).into()),
                    Effect::tell("the posting is removed, with its reports"),
                ]
            }
            Answer::Opened(opened) => {
                self.reports.opened(*opened);
                Vec::new()
            }
            Answer::Made(made) => {
                self.reports.show(*made);
                self.told()
            }
            Answer::Chosen(chosen) => {
                self.reports.show(*chosen);
                Vec::new()
            }
            Answer::Fixed(fixed) => {
                self.promise = Some(fixed.promise);
                self.steps.push(Step::Fix {
                    resume: fixed.resume.id,
                    version: fixed.resume.version,
                });
                self.anew(fixed.resume)
            }
            Answer::Unfixed(resume) => {
                let mut effects = vec![Effect::tell("the fix is taken back")];
                self.quietly = true;
                effects.extend(self.anew(*resume));
                effects
            }
            Answer::Learn(basis, made) => {
                if self.reports.basis == Some(basis) {
                    return self.learned(made);
                }
                Vec::new()
            }
            Answer::Found { path, span } => lead::place(path, span),
            Answer::Applied(id) => lead::application(id),
        }
    }

    /// Takes a posting with its text, if it is the one in hand.
    fn hold(&mut self, shown: ShownPosting) {
        if Some(shown.posting.id) != self.list.on {
            return;
        }
        match &mut self.read {
            Some(read) if read.shown.posting.id == shown.posting.id => read.update(shown),
            _ => self.read = Some(Read::new(shown)),
        }
    }

    fn added(&mut self, shown: ShownPosting) -> Vec<Effect> {
        let id = shown.posting.id;
        let warning = shown
            .warnings
            .first()
            .map(|warning| warning.message.clone());
        let said = "read; what is wrong is set right with space, then r makes the report";
        let mut effects = vec![
            known(&shown),
            Effect::ChoosePosting(id),
            Effect::tell(warning.unwrap_or_else(|| said.to_owned())),
        ];
        effects.extend(add::complete(&shown.posting));
        self.seen = Some(id);
        self.list.search = None;
        self.list.typing = false;
        self.list.on = Some(id);
        self.part = Part::Wanted;
        self.walked = Part::Wanted;
        self.hold(shown);
        effects
    }

    /// Shows what to learn, with the cursor on the module that gains most in an hour.
    fn learned(&mut self, made: Box<Generated>) -> Vec<Effect> {
        let count = made.suggested_modules.as_ref().map_or(0, Vec::len);
        self.reports.learn = Learn::Known(made);
        self.reports.renew();
        let mut rows = self.reports.rows.iter();
        if let Some(row) = rows.position(|row| matches!(row, Row::Module(_))) {
            self.reports.at.at = row;
        }
        vec![Effect::tell(match count {
            0 => "no module of your roadmaps would raise this match".to_owned(),
            1 => "one module would raise the match".to_owned(),
            count => format!("{count} modules would raise the match, the most in an hour first"),
        })]
    }

    /// Lets all screens know the resume as it is now, and makes the report on it.
    fn anew(&mut self, resume: upward_desk::resume::Resume) -> Vec<Effect> {
        let id = resume.id;
        let mut effects = vec![Effect::Hand(
            desk::Answer::Resume(id, Some(Box::new(resume))).into(),
        )];
        self.reports.asked = false;
        effects.extend(self.reports.make());
        effects
    }

    /// Says what a fix gained, or what the report says.
    fn told(&mut self) -> Vec<Effect> {
        let quietly = std::mem::take(&mut self.quietly);
        let Some(shown) = self.reports.shown.as_ref().filter(|_| !quietly) else {
            return Vec::new();
        };
        let promise = self.promise.take();
        let kept = promise.and_then(|promise| {
            let after = super::report::part(&shown.content, promise.side).score?;
            Some(promise.kept(after))
        });
        let text = kept.unwrap_or_else(|| match shown.content.fit.score {
            Some(score) => format!("the report is made: match {score}"),
            None => "the report is made".to_owned(),
        });
        vec![Effect::Tell(text)]
    }
}

/// Lets all screens know a posting as it is now.
fn known(shown: &ShownPosting) -> Effect {
    let posting = Box::new(shown.posting.clone());
    Effect::Hand(desk::Answer::Posting(posting.id, Some(posting)).into())
}

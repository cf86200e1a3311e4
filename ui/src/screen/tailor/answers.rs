//! What becomes of what the screen asked for.

use upward_desk::draft::ShownDraft;
use upward_desk::typeset::Format;
use uuid::Uuid;

use super::export::Source;
use super::open::{Open, Opened};
use super::{Answer, Part, Tailor, apply, drafts, export, letter};
use crate::desk::Desk;
use crate::effect::Effect;
use crate::screen::{Place, Screen};

impl Tailor {
    /// Takes an answer.
    pub(super) fn take(&mut self, answer: Answer, desk: &Desk) -> Vec<Effect> {
        match answer {
            Answer::Begin => self.begin(desk),
            Answer::Drafts(all) => {
                self.drafts.answered(all, desk);
                if let Some(open) = &self.open {
                    self.drafts.point_to(Some(open.id()), desk);
                }
                self.refreshed(desk)
            }
            Answer::Made(id) => self.open(id).into_iter().collect(),
            Answer::Opened(opened) => self.opened(*opened, desk),
            Answer::Changed(shown) => self.shown(*shown, desk),
            Answer::Gone(id) => {
                self.drafts.remove(id, desk);
                if self.open.as_ref().is_some_and(|open| open.id() == id) {
                    self.open = None;
                    if !self.letter.typing {
                        self.part = Part::Drafts;
                    }
                }
                self.opening = self.opening.filter(|opening| *opening != id);
                Vec::new()
            }
            Answer::Decided(shown) => {
                self.drafts.put(&shown.draft, desk);
                if let Some(open) = self.at_work(shown.draft.id) {
                    open.decided(*shown);
                }
                self.told(desk)
            }
            Answer::Overtaken(shown) => {
                self.drafts.put(&shown.draft, desk);
                if let Some(open) = self.at_work(shown.draft.id) {
                    open.overtaken(*shown);
                }
                self.told(desk)
            }
            Answer::Scored(id, after) => {
                if let Some(open) = self.at_work(id) {
                    open.after = after;
                }
                Vec::new()
            }
            Answer::Applied(applied) => {
                self.drafts.put(&applied.draft, desk);
                if let Some(open) = self.at_work(applied.draft.id) {
                    open.shown.draft.clone_from(&applied.draft);
                }
                let mut effects = apply::done(&applied);
                if let Some(format) = self.exports.take() {
                    let made = Source::Resume(applied.resume.resume.id);
                    effects.push(export::make(made, format, &self.wish));
                }
                effects
            }
            Answer::Theme(theme) => {
                self.wish.look.theme = Some(theme.to_owned());
                Vec::new()
            }
            Answer::Pages(pages) => {
                self.wish.pages = pages;
                self.pages_chosen()
            }
            Answer::Export(source, format) => self.export(source, format, desk),
            Answer::Make(source, format) => vec![export::make(source, format, &self.wish)],
            Answer::Anew(format) => {
                self.exports = Some(format);
                self.apply()
            }
            Answer::Written(made) => vec![export::ask_path(*made)],
            Answer::There(made, path) => vec![export::ask_replace(*made, path)],
            Answer::Saved(saved) => {
                let tell = Effect::tell(saved.said.clone());
                self.saved = Some(saved);
                vec![tell]
            }
            Answer::Gathered(filing) => vec![filing.next()],
            Answer::Filed(said) => vec![Effect::tell(said)],
            Answer::LetterSaved(shown) => {
                let effects = self.letter.saved(*shown);
                // Another was chosen while this one was not saved yet.
                effects.into_iter().chain(self.refreshed(desk)).collect()
            }
            answer => self.take_letter(answer),
        }
    }

    fn take_letter(&mut self, answer: Answer) -> Vec<Effect> {
        match answer {
            Answer::Letters(posting, letters) => self.letter.listed(posting, letters),
            Answer::Letter(shown, resume) => self.letter.shown(*shown, resume),
            Answer::LetterGone { id, mine } => {
                self.letter.gone(id, mine);
                Vec::new()
            }
            Answer::LetterWritten(id) => {
                self.part = Part::Letter;
                vec![letter::read(id)]
            }
            Answer::LetterPart => {
                self.part = Part::Letter;
                Vec::new()
            }
            Answer::LetterDue => self.letter.save().into_iter().collect(),
            Answer::LetterOvertaken(theirs) => {
                let page = self.letter.page_of(theirs.letter.id);
                page.map_or_else(Vec::new, |page| page.overtaken(*theirs))
            }
            Answer::LetterDecided(id, side) => {
                let page = self.letter.page_of(id);
                page.map_or_else(Vec::new, |page| page.decided(side))
            }
            Answer::LetterEdited(id, text) => self.letter.edited(id, &text),
            _ => Vec::new(),
        }
    }

    /// Returns a draft, where it is the one at work.
    fn at_work(&mut self, id: Uuid) -> Option<&mut Open> {
        self.open.as_mut().filter(|open| open.id() == id)
    }

    /// Makes a draft of what is chosen, once that is known.
    fn begin(&mut self, desk: &Desk) -> Vec<Effect> {
        self.begins = desk.resumes.is_none() || desk.postings.is_none();
        let mut effects = vec![Effect::Go(Place::Tailor)];
        if !self.begins {
            effects.extend(drafts::begin(&self.drafts, desk, &self.wish));
        }
        effects
    }

    fn opened(&mut self, opened: Opened, desk: &Desk) -> Vec<Effect> {
        self.opening = None;
        self.drafts.put(&opened.shown.draft, desk);
        self.drafts.point_to(Some(opened.shown.draft.id), desk);
        if let Some(fit) = &opened.shown.draft.fit {
            self.wish.pages = Some(fit.pages);
            self.wish.look.theme = Some(fit.look.theme.clone());
        }
        let open = Open::new(opened);
        let score = open.score(desk);
        self.open = Some(open);
        score.into_iter().chain(self.refreshed(desk)).collect()
    }

    fn shown(&mut self, shown: ShownDraft, desk: &Desk) -> Vec<Effect> {
        self.drafts.put(&shown.draft, desk);
        let Some(open) = self.at_work(shown.draft.id) else {
            return Vec::new();
        };
        match open.changed(shown) {
            true => open.score(desk).into_iter().collect(),
            false => Vec::new(),
        }
    }

    /// Goes on after the desk took a decision: with the next, or with making the resume.
    fn told(&mut self, desk: &Desk) -> Vec<Effect> {
        let Some(open) = &mut self.open else {
            return Vec::new();
        };
        let mut effects: Vec<Effect> = open.send().into_iter().collect();
        effects.extend(open.score(desk));
        if self.applies && open.is_told() {
            self.applies = false;
            effects.extend(apply::ask(open));
        }
        effects
    }

    fn pages_chosen(&self) -> Vec<Effect> {
        let fit = self.open.as_ref().map(|open| open.draft().fit.as_ref());
        let fitted = fit.map(|fit| fit.map(|fit| fit.pages));
        match fitted {
            Some(fitted) if fitted != self.wish.pages => {
                vec![Effect::tell("tailor anew to have the edits fit that")]
            }
            _ => Vec::new(),
        }
    }

    /// Exports what stands there: text that is not saved is saved first, and edits that are accepted are made first.
    fn export(&mut self, source: Source, format: Format, desk: &Desk) -> Vec<Effect> {
        let make = export::make(source, format, &self.wish);
        let id = match source {
            Source::Resume(id) => id,
            Source::Letter(id) => {
                let page = self.letter.page_of(id);
                let save = page.and_then(|page| page.save_and_export(format));
                return save.unwrap_or_else(|| vec![make]);
            }
        };
        let accepted = |open: &&Open| open.counts().first().is_some_and(|accepted| *accepted > 0);
        let Some(open) = self.open.as_ref().filter(accepted) else {
            return vec![make];
        };
        let variant = apply::variant(open.draft(), desk);
        match variant.filter(|variant| variant.id == id) {
            Some(variant) if apply::is_behind(open) => {
                vec![export::ask_anew(source, format, &variant.name)]
            }
            None if id == open.draft().basis.resume => self.take(Answer::Anew(format), desk),
            _ => vec![make],
        }
    }
}

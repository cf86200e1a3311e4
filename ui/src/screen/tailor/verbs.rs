//! What the verbs of the screen do, and which mean something now.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use upward_desk::draft::Decision;

use super::export::Source;
use super::open::Open;
use super::{Part, Tailor, Verb, apply, drafts, export, filing, letter};
use crate::command::Move;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::overlay::Confirm;
use crate::view::canvas::Spot;
use crate::widget::field::Field;

/// How many lines of a long edit a page moves.
const PAGE: usize = 5;

impl Tailor {
    /// Returns the verbs that mean something now, the most useful first.
    pub(super) fn verbs(&self, desk: &Desk) -> Vec<Verb> {
        let mut verbs = match (self.part, &self.open) {
            (Part::Letter, _) => Vec::new(),
            (Part::Edits, Some(open)) => of_edits(open),
            _ => Vec::new(),
        };
        if self.part == Part::Letter && self.letter.page.is_some() {
            verbs.extend([Verb::Edit, Verb::Export]);
        }
        let chosen = desk.resume().is_some() && desk.posting().is_some();
        if chosen && self.part != Part::Letter {
            verbs.push(Verb::Begin);
        }
        if self.part == Part::Drafts && self.subject(desk).is_some() {
            verbs.push(Verb::Export);
        }
        if self.posting(desk).is_some() && self.subject(desk).is_some() {
            verbs.push(Verb::Letter);
            verbs.push(Verb::File);
        }
        verbs.extend([Verb::Theme, Verb::Pages]);
        if self.letter.all.as_ref().is_some_and(|all| all.len() > 1) {
            verbs.push(Verb::Letters);
        }
        if self.saved.is_some() {
            verbs.extend([Verb::Copy, Verb::Open]);
        }
        let removable = match self.part {
            Part::Drafts => self.drafts.chosen(desk).is_some(),
            Part::Edits => self.open.is_some(),
            Part::Letter => self.letter.page.is_some(),
        };
        if removable {
            verbs.push(Verb::Remove);
        }
        if self.part != Part::Letter {
            verbs.push(Verb::Search);
        }
        verbs
    }

    /// Does what a verb says.
    pub(super) fn act(&mut self, verb: Verb, desk: &Desk) -> Vec<Effect> {
        if self.letter.typing && verb == Verb::Redo {
            // The field has the same key for the same.
            let redo = KeyEvent::new(KeyCode::Char('r'), KeyModifiers::CONTROL);
            return self.letter.key(redo);
        }
        let changed = match (verb, &mut self.open) {
            (Verb::Accept, Some(open)) => open.decide_one(Decision::Accepted),
            (Verb::Refuse, Some(open)) => open.decide_one(Decision::Refused),
            (Verb::Toggle, Some(open)) => open.toggle(),
            (Verb::AcceptKind, Some(open)) => open.decide_kind(Decision::Accepted),
            (Verb::RefuseKind, Some(open)) => open.decide_kind(Decision::Refused),
            (Verb::AcceptAll, Some(open)) => open.decide(Decision::Accepted, |_| true),
            (Verb::RefuseAll, Some(open)) => open.decide(Decision::Refused, |_| true),
            (Verb::Undo, Some(open)) => open.undo(),
            (Verb::Redo, Some(open)) => open.redo(),
            (verb, _) => return self.act_beyond(verb, desk),
        };
        match (verb, changed) {
            (Verb::Undo, false) => vec![Effect::tell("nothing to undo")],
            (Verb::Redo, false) => vec![Effect::tell("nothing to do again")],
            _ => self.decided(changed, desk),
        }
    }

    fn act_beyond(&mut self, verb: Verb, desk: &Desk) -> Vec<Effect> {
        match verb {
            Verb::Begin => drafts::begin(&self.drafts, desk, &self.wish),
            Verb::Apply => self.apply(),
            Verb::Export => self.ask_export(desk),
            Verb::Letter => self.write_letter(desk),
            Verb::Edit => self.letter.edit_outside(),
            Verb::Letters => letter::choose(self.letter.all.as_deref().unwrap_or_default(), desk),
            Verb::Theme => vec![self.wish.ask_theme()],
            Verb::Pages => vec![self.wish.ask_pages()],
            Verb::File => self.file(desk),
            Verb::Copy => self
                .saved
                .as_ref()
                .map(|saved| saved.copy())
                .unwrap_or_default(),
            Verb::Open => self
                .saved
                .as_ref()
                .map(|saved| saved.open())
                .unwrap_or_default(),
            Verb::Remove => self.remove(desk),
            Verb::Search => {
                self.search = match self.part {
                    Part::Drafts => Some(Field::line(&self.drafts.wanted)),
                    Part::Edits => self.open.as_ref().map(|open| Field::line(&open.search)),
                    Part::Letter => None,
                };
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// Makes the resume with the accepted edits, once the desk knows all decisions.
    pub(super) fn apply(&mut self) -> Vec<Effect> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let [accepted, ..] = open.counts();
        if accepted == 0 {
            self.exports = None;
            return vec![Effect::tell(
                "nothing is accepted yet, so there is nothing to make",
            )];
        }
        if open.is_told() {
            return apply::ask(open);
        }
        self.applies = true;
        Vec::new()
    }

    fn ask_export(&self, desk: &Desk) -> Vec<Effect> {
        let letter = self
            .letter
            .page
            .as_ref()
            .map(|page| Source::Letter(page.id()));
        let source = match self.part {
            Part::Letter => letter,
            Part::Drafts | Part::Edits => self.subject(desk).map(Source::Resume),
        };
        source.map(export::ask).into_iter().collect()
    }

    fn write_letter(&self, desk: &Desk) -> Vec<Effect> {
        let (Some(posting), Some(resume)) = (self.posting(desk), self.subject(desk)) else {
            return vec![Effect::tell(
                "a letter needs a resume and a posting: choose both first",
            )];
        };
        let place = self
            .open
            .as_ref()
            .map(|open| &open.content.basics.location.city);
        let place = place.cloned().unwrap_or_default();
        vec![letter::ask_manager(resume, posting, place)]
    }

    fn file(&self, desk: &Desk) -> Vec<Effect> {
        let posting = self.posting(desk).and_then(|id| {
            let mut postings = desk.postings.iter().flatten();
            postings.find(|posting| posting.id == id)
        });
        let letter = self.letter.page.as_ref().map(|page| page.id());
        match (posting, self.subject(desk)) {
            (Some(posting), Some(resume)) => vec![filing::gather(posting.clone(), resume, letter)],
            _ => vec![Effect::tell(
                "an application needs a resume and a posting: choose both first",
            )],
        }
    }

    fn remove(&self, desk: &Desk) -> Vec<Effect> {
        let draft = match self.part {
            Part::Drafts => self.drafts.chosen(desk),
            Part::Edits => self.open.as_ref().map(Open::draft),
            Part::Letter => None,
        };
        let page = self
            .letter
            .page
            .as_ref()
            .filter(|_| self.part == Part::Letter);
        let (title, text, effect) = match (draft, page) {
            (Some(draft), _) => (
                "Remove the draft?",
                "Its decisions are lost. Resumes that were made of it stay.",
                drafts::remove(draft.id),
            ),
            (None, Some(page)) => (
                "Remove the letter?",
                "Its text is lost. Files that were exported stay.",
                letter::remove(page.id()),
            ),
            (None, None) => return Vec::new(),
        };
        vec![Effect::open(Confirm::new(title, text, vec![effect]))]
    }

    /// Moves where the movement leads.
    pub(super) fn go(&mut self, movement: Move, desk: &Desk) -> Vec<Effect> {
        match (movement, self.part) {
            (Move::NextPart, Part::Drafts) | (Move::PreviousPart | Move::Left, Part::Letter) => {
                self.part = Part::Edits;
            }
            (Move::NextPart | Move::Right, Part::Edits) | (Move::PreviousPart, Part::Drafts) => {
                self.part = Part::Letter;
            }
            (Move::NextPart, Part::Letter) | (Move::PreviousPart | Move::Left, Part::Edits) => {
                self.part = Part::Drafts;
            }
            (Move::Leave, part) => self.leave_part(part, desk),
            (Move::Open | Move::Right, Part::Drafts) => {
                let chosen = self.drafts.chosen(desk).map(|draft| draft.id);
                return chosen.and_then(|id| self.open(id)).into_iter().collect();
            }
            (movement, Part::Drafts) => {
                let len = self.drafts.found(desk).len();
                self.drafts.rows.go(movement, len);
            }
            (Move::Open, Part::Edits) => return self.act(Verb::Toggle, desk),
            (movement, Part::Edits) => {
                if let Some(open) = &mut self.open {
                    in_edits(open, movement);
                }
            }
            (Move::Open, Part::Letter) => self.letter.typing = self.letter.page.is_some(),
            (movement, Part::Letter) => {
                if let Some(page) = &mut self.letter.page {
                    let (line, _) = page.field.cursor();
                    let lines = page.field.text().lines().count();
                    page.field.put_cursor(movement.from(line, lines, PAGE), 0);
                }
            }
        }
        Vec::new()
    }

    /// Ends what was searched for, or else leaves the part for the one before.
    fn leave_part(&mut self, part: Part, desk: &Desk) {
        let searched = match (part, &self.open) {
            (Part::Drafts, _) => !self.drafts.wanted.is_empty(),
            (Part::Edits, Some(open)) => !open.search.is_empty(),
            _ => false,
        };
        if searched {
            return self.find(String::new(), desk);
        }
        self.part = match part {
            Part::Letter => Part::Edits,
            Part::Edits | Part::Drafts => Part::Drafts,
        };
    }

    /// Searches the list at work.
    pub(super) fn find(&mut self, wanted: String, desk: &Desk) {
        match (self.part, &mut self.open) {
            (Part::Edits, Some(open)) => {
                open.search = wanted;
                open.above = 0;
                let len = open.list().len();
                open.rows.keep(len);
            }
            _ => {
                self.drafts.wanted = wanted;
                self.drafts.point_to(None, desk);
            }
        }
    }

    /// Ends typing what is searched for.
    pub(super) fn end_search(&mut self) -> Vec<Effect> {
        self.search = None;
        Vec::new()
    }

    /// A spot was clicked.
    pub(super) fn pointed(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        match spot.part {
            "drafts" => {
                self.part = Part::Drafts;
                self.drafts.rows.at = spot.row;
                self.go(Move::Open, desk)
            }
            "edits" => {
                self.part = Part::Edits;
                if let Some(open) = &mut self.open {
                    open.rows.at = spot.row;
                    open.above = 0;
                }
                Vec::new()
            }
            "letter" => {
                self.part = Part::Letter;
                self.go(Move::Open, desk)
            }
            _ => Vec::new(),
        }
    }
}

fn of_edits(open: &Open) -> Vec<Verb> {
    let [accepted, ..] = open.counts();
    let on_edit = open.edit().is_some();
    let all = [
        (Verb::Accept, on_edit),
        (Verb::Refuse, on_edit),
        (Verb::AcceptAll, on_edit),
        (Verb::Apply, accepted > 0),
        (Verb::Export, true),
        (Verb::Undo, open.can_undo()),
        (Verb::Redo, open.can_redo()),
        (Verb::Toggle, on_edit),
        (Verb::AcceptKind, on_edit),
        (Verb::RefuseKind, on_edit),
        (Verb::RefuseAll, on_edit),
    ];
    let now = all.into_iter().filter(|(_, means)| *means);
    now.map(|(verb, _)| verb).collect()
}

fn in_edits(open: &mut Open, movement: Move) {
    match movement {
        Move::PageUp => open.above = open.above.saturating_sub(PAGE),
        Move::PageDown => open.above = open.above.saturating_add(PAGE).min(open.longest()),
        movement => {
            let len = open.list().len();
            open.rows.go(movement, len);
            open.above = 0;
        }
    }
}

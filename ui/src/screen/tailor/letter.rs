//! The letter beside the resume: written by the desk, and then the person's own, saved while they type.

mod ask;
pub mod conflict;
pub mod markdown;

use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use upward_desk::basis::MadeFrom;
use upward_desk::letter::{EditLetter, Letter as Kept, ShownLetter};
use upward_desk::paging::PageQuery;
use upward_desk::typeset::Format;
use upward_engine::error::{Kind, Result};
use upward_engine::resume::Resume as Content;
use uuid::Uuid;

use super::Answer;
use crate::effect::{Effect, Outside};
use crate::widget::field::Field;

pub use ask::{ask_manager, choose};

/// How long text stays unsaved at most.
const SOON: Duration = Duration::from_millis(800);

/// The letter beside the resume.
#[derive(Debug, Default)]
pub struct Letter {
    /// The posting whose letters were asked for.
    pub of: Option<Uuid>,
    /// The letters for it, the newest first; none before the first answer.
    pub all: Option<Vec<Kept>>,
    /// The letter that is shown.
    pub page: Option<Page>,
    /// Whether keys are text of the letter.
    pub typing: bool,
    /// The letter that is shown once the one before is saved.
    next: Option<Uuid>,
}

/// A letter as it is edited.
#[derive(Debug)]
pub struct Page {
    /// As the desk has it.
    pub shown: ShownLetter,
    /// The resume that it was written of, unless that was removed since.
    pub resume: Option<Arc<Content>>,
    /// As it stands here.
    pub field: Field,
    /// What is on its way to the desk.
    saving: Option<String>,
    /// Whether it is to be saved soon.
    waits: bool,
    /// What somebody else made of it, while it was changed here.
    pub theirs: Option<Box<ShownLetter>>,
    /// What is exported once it is saved.
    export: Option<Format>,
}

impl Letter {
    /// Asks for the letters for a posting, unless they were asked for already, or text of another is not saved yet.
    pub fn ask(&mut self, posting: Option<Uuid>) -> Vec<Effect> {
        if self.of == posting {
            return Vec::new();
        }
        if let Some(page) = self.page.as_mut().filter(|page| page.is_unsaved()) {
            return page.save().into_iter().collect();
        }
        *self = Self {
            of: posting,
            ..Self::default()
        };
        posting.map(list).into_iter().collect()
    }

    /// Asks for the letters for the same posting again.
    pub fn list_again(&self) -> Option<Effect> {
        self.of.map(list)
    }

    /// Returns a letter, where it is the one that is shown.
    pub fn page_of(&mut self, id: Uuid) -> Option<&mut Page> {
        self.page.as_mut().filter(|page| page.id() == id)
    }

    /// Whether a letter is shown.
    pub fn shows(&self, id: Uuid) -> bool {
        self.page.as_ref().is_some_and(|page| page.id() == id)
    }

    /// Takes the letters for a posting, and asks for the newest.
    pub fn listed(&mut self, posting: Uuid, letters: Vec<Kept>) -> Vec<Effect> {
        if self.of != Some(posting) {
            return Vec::new();
        }
        let newest = letters.first().map(|letter| read(letter.id));
        self.all = Some(letters);
        match self.page {
            Some(_) => Vec::new(),
            None => newest.into_iter().collect(),
        }
    }

    /// Takes a letter as the desk has it.
    pub fn shown(&mut self, shown: ShownLetter, resume: Option<Arc<Content>>) -> Vec<Effect> {
        let all = self.all.get_or_insert_default();
        match all.iter_mut().find(|known| known.id == shown.letter.id) {
            Some(known) => known.clone_from(&shown.letter),
            None => all.insert(0, shown.letter.clone()),
        }
        match &mut self.page {
            Some(page) if page.id() == shown.letter.id => page.changed(shown),
            Some(page) if page.is_unsaved() => {
                self.next = Some(shown.letter.id);
                page.save().into_iter().collect()
            }
            _ => {
                self.page = Some(Page::new(shown, resume));
                Vec::new()
            }
        }
    }

    /// The desk has what was sent.
    pub fn saved(&mut self, shown: ShownLetter) -> Vec<Effect> {
        let mut effects = match &mut self.page {
            Some(page) if page.id() == shown.letter.id => page.saved(shown),
            _ => Vec::new(),
        };
        effects.extend(self.next.take().map(read));
        effects
    }

    /// A letter is gone. Where it was removed elsewhere, what is typed in it stays until another is shown.
    pub fn gone(&mut self, id: Uuid, mine: bool) {
        if let Some(all) = &mut self.all {
            all.retain(|letter| letter.id != id);
        }
        let page = self.page.as_ref().filter(|page| page.id() == id);
        if page.is_some_and(|page| mine || !page.is_unsaved()) {
            self.page = None;
            self.typing = false;
        }
    }

    /// Takes a key while it is typed in.
    pub fn key(&mut self, key: KeyEvent) -> Vec<Effect> {
        let Some(page) = &mut self.page else {
            return Vec::new();
        };
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Esc | KeyCode::Tab | KeyCode::BackTab => {
                self.typing = false;
                page.save().into_iter().collect()
            }
            KeyCode::Char('s') if control => page.save().into_iter().collect(),
            _ if page.field.key(key) => page.touched(),
            _ => Vec::new(),
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) -> Vec<Effect> {
        let Some(page) = &mut self.page else {
            return Vec::new();
        };
        match page.field.paste(text) {
            true => page.touched(),
            false => Vec::new(),
        }
    }

    /// Hands the letter to the person's own editor.
    pub fn edit_outside(&self) -> Vec<Effect> {
        let page = self
            .page
            .as_ref()
            .map(|page| (page.id(), page.field.text()));
        let edit = |(id, text)| {
            Effect::Outside(Outside::Edit {
                text,
                ending: ".md",
                then: Box::new(move |text| Answer::LetterEdited(id, text).into()),
            })
        };
        page.map(edit).into_iter().collect()
    }

    /// Takes what the person's own editor made of a letter.
    pub fn edited(&mut self, id: Uuid, text: &str) -> Vec<Effect> {
        match self.page.as_mut().filter(|page| page.id() == id) {
            Some(page) => {
                page.field = Field::lines(text.trim_end());
                page.save().into_iter().collect()
            }
            None => Vec::new(),
        }
    }

    /// Saves what is not saved yet.
    pub fn save(&mut self) -> Option<Effect> {
        self.page.as_mut()?.save()
    }

    /// What was asked failed: it is saved with the next key, or when the desk answers again.
    pub fn failed(&mut self) {
        if let Some(page) = &mut self.page {
            page.saving = None;
            page.export = None;
        }
    }
}

impl Page {
    fn new(shown: ShownLetter, resume: Option<Arc<Content>>) -> Self {
        let mut field = Field::lines(&markdown::write(&shown.content));
        field.put_cursor(0, 0);
        Self {
            shown,
            resume,
            field,
            saving: None,
            waits: false,
            theirs: None,
            export: None,
        }
    }

    /// Returns the letter's id.
    pub fn id(&self) -> Uuid {
        self.shown.letter.id
    }

    /// Whether the desk does not have what stands here.
    pub fn is_unsaved(&self) -> bool {
        markdown::read(&self.field.text(), &self.shown.content) != self.shown.content
    }

    /// The text is another: it is saved soon.
    fn touched(&mut self) -> Vec<Effect> {
        if self.waits {
            return Vec::new();
        }
        self.waits = true;
        vec![Effect::after("tailor-letter", SOON, Answer::LetterDue)]
    }

    /// Saves the text now, unless it is saved, on its way, or to be decided about first.
    pub fn save(&mut self) -> Option<Effect> {
        self.waits = false;
        if self.saving.is_some() {
            return None;
        }
        if let Some(theirs) = &self.theirs {
            return Some(conflict::ask(theirs));
        }
        let text = self.field.text();
        let content = markdown::read(&text, &self.shown.content);
        if content == self.shown.content {
            return None;
        }
        self.saving = Some(text);
        let (id, revision) = (self.id(), self.shown.letter.revision);
        Some(Effect::ask("keep the letter", move |client| async move {
            let change = EditLetter { revision, content };
            match client.edit_letter(id, &change).await {
                Ok(shown) => Ok(Answer::LetterSaved(Box::new(shown))),
                Err(error) if error.kind == Kind::Conflict => {
                    Ok(Answer::LetterOvertaken(Box::new(client.letter(id).await?)))
                }
                Err(error) => Err(error),
            }
        }))
    }

    /// The desk has what was sent; what was typed since is saved soon.
    fn saved(&mut self, shown: ShownLetter) -> Vec<Effect> {
        let sent = self.saving.take();
        self.shown = shown;
        if sent.is_some_and(|sent| sent != self.field.text()) {
            return self.touched();
        }
        let source = super::export::Source::Letter(self.id());
        let export = self.export.take();
        export
            .map(|format| Effect::Hand(Answer::Export(source, format).into()))
            .into_iter()
            .collect()
    }

    /// Saves the letter first where it must be, and then exports it; none where it is saved already.
    pub fn save_and_export(&mut self, format: Format) -> Option<Vec<Effect>> {
        let unsaved = self.saving.is_some() || self.is_unsaved();
        let save = self.save();
        if !unsaved || (save.is_none() && self.saving.is_none()) {
            return None;
        }
        self.export = Some(format);
        Some(save.into_iter().collect())
    }
}

/// Asks for the letters for a posting.
fn list(posting: Uuid) -> Effect {
    Effect::ask("list your letters", move |client| async move {
        let of = MadeFrom {
            resume: None,
            posting: Some(posting),
        };
        let letters = client.letters(&of, &PageQuery::default()).await?.items;
        Ok(Answer::Letters(posting, letters))
    })
}

/// Asks for a letter, and for the resume that it was written of.
pub fn read(id: Uuid) -> Effect {
    Effect::ask("read the letter", move |client| async move {
        let Some(shown) = there(client.letter(id).await)? else {
            return Ok(Answer::LetterGone { id, mine: false });
        };
        let of = shown.letter.basis;
        let version = there(client.version(of.resume, of.version).await)?;
        let resume = version.map(|version| Arc::new(version.content));
        Ok(Answer::Letter(Box::new(shown), resume))
    })
}

/// Returns nothing where what is asked for is gone by now.
fn there<T>(asked: Result<T>) -> Result<Option<T>> {
    match asked {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind == Kind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Removes a letter.
pub fn remove(id: Uuid) -> Effect {
    Effect::ask("remove the letter", move |client| async move {
        client.remove_letter(id).await?;
        Ok(Answer::LetterGone { id, mine: true })
    })
}

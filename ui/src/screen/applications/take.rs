//! Taking what the screen asked for, and what changed elsewhere.

use upward_desk::application::Application;
use upward_desk::change::{Action, Kind, News};
use url::Url;
use uuid::Uuid;

use super::ask::{self, Export};
use super::board::name;
use super::moves::Due;
use super::{Answer, Applications, Part};
use crate::desk::Desk;
use crate::effect::{Effect, Outside};
use crate::overlay::{Choice, Choose, Confirm};
use crate::screen::known::Known;

/// From how many changed applications on all are read again, rather than one by one.
const MANY: usize = 20;

impl Applications {
    /// Takes what the screen asked for.
    pub(super) fn take(&mut self, answer: Answer, desk: &Desk) -> Vec<Effect> {
        match answer {
            Answer::Jump(id) => {
                self.jump = Some(id);
                self.arrive();
                return self.ask_documents();
            }
            Answer::All(all) => {
                self.all_are.came();
                let here = self.board.here().map(|here| here.id);
                self.board.all = Some(all);
                let wanted = self.finder.wanted();
                self.board.sort_to(&self.moves, &wanted, here);
                self.arrive();
            }
            Answer::Changed(id, application) => {
                if application.is_none() {
                    self.moves.forget(id);
                }
                self.put(id, application.map(|application| *application));
            }
            Answer::Added(application) => {
                let said = format!("{} is on the board", name(&application));
                let id = application.id;
                self.put(id, Some(*application));
                self.jump = Some(id);
                self.arrive();
                return vec![Effect::tell(said)];
            }
            Answer::Edited(application) => {
                let id = application.id;
                self.unsaved.remove(&id);
                self.put(id, Some(*application));
                return self.ask_documents();
            }
            Answer::Settle => return self.send(),
            Answer::Moved(application) => {
                let again = self.moves.done(&application);
                self.put(application.id, Some(*application));
                if again {
                    return self.send();
                }
            }
            Answer::MoveTo(id, stage, on) => {
                if let Some(known) = self.board.get(id) {
                    self.moves.note(known);
                }
                return vec![ask::advance(Due { id, stage, on })];
            }
            Answer::Noted(id, notes) => {
                self.unsaved.insert(id, notes.clone());
                return vec![ask::edit("keep your notes", id, |edit| edit.notes = notes)];
            }
            Answer::Add(mut new) => {
                new.on = Some(desk.day(desk.now));
                return vec![ask::add(*new)];
            }
            Answer::Document(id, document) => {
                self.documents.insert(id, document);
            }
            Answer::Documents(id, documents) => return attach(id, documents, desk),
            Answer::Exported(export) => return exported(&export),
            Answer::Exists(export) => return vec![exists(export)],
        }
        Vec::new()
    }

    /// Notes what changed elsewhere.
    pub(super) fn heard(&mut self, news: &News) {
        let change = match news {
            News::Reset => {
                self.all_are = Known::Stale;
                return;
            }
            News::Change(change) => change,
        };
        match (change.kind, change.action) {
            (Kind::Application, Action::Removed) => {
                self.moves.forget(change.id);
                self.heard.remove(&change.id);
                self.put(change.id, None);
            }
            (Kind::Application, _) => {
                self.heard.insert(change.id);
                if self.heard.len() > MANY {
                    self.all_are = Known::Stale;
                }
            }
            (Kind::Document, Action::Removed) => {
                self.documents.insert(change.id, None);
            }
            _ => {}
        }
    }

    fn put(&mut self, id: Uuid, application: Option<Application>) {
        self.board.put(id, application);
        self.sort();
        if self.board.here().is_none() {
            self.part = Part::Board;
        }
    }

    /// Puts the cursor where another screen leads to, once that is there.
    fn arrive(&mut self) {
        let Some(id) = self.jump.filter(|id| self.board.get(*id).is_some()) else {
            return;
        };
        self.jump = None;
        self.finder.clear();
        self.part = Part::Board;
        self.board.sort_to(&self.moves, "", Some(id));
    }

    fn send(&mut self) -> Vec<Effect> {
        self.moves.due().into_iter().map(ask::advance).collect()
    }
}

fn attach(id: Uuid, documents: Vec<upward_desk::document::Document>, desk: &Desk) -> Vec<Effect> {
    if documents.is_empty() {
        let said = "there is no document yet: tailor makes them";
        return vec![Effect::tell(said)];
    }
    let choices = documents.iter().map(|document| Choice {
        label: document.name.clone(),
        detail: desk.clock(document.created),
    });
    let choices = choices.collect();
    vec![Effect::open(Choose::new(
        "Which document did you send?",
        choices,
        move |number| {
            let document = documents.get(number).map(|document| document.id);
            let list = |document| {
                ask::edit("list the document", id, move |edit| {
                    if !edit.documents.contains(&document) {
                        edit.documents.push(document);
                    }
                })
            };
            document.map(list).into_iter().collect()
        },
    ))]
}

fn exported(export: &Export) -> Vec<Effect> {
    let mut effects = vec![Effect::tell(format!(
        "written to {}",
        export.path.display()
    ))];
    let whole = std::path::absolute(&export.path).ok();
    let url = whole
        .filter(|_| export.open)
        .and_then(|path| Url::from_file_path(path).ok());
    effects.extend(url.map(|url| Effect::Outside(Outside::Browse(url))));
    effects
}

fn exists(export: Export) -> Effect {
    let text = format!("{} is there already.", export.path.display());
    let yes = vec![ask::export(Export {
        replace: true,
        ..export
    })];
    Effect::open(Confirm::new("Replace the file?", text, yes))
}

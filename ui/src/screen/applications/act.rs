//! What the verbs and movements of this screen do.

use std::time::Duration;

use upward_desk::application::{Application, NewApplication};
use upward_desk::posting;

use super::ask::{self, Export};
use super::board::{STAGES, column, name};
use super::day::day;
use super::details::{Link, links};
use super::{Answer, Applications, Part, Verb};
use crate::command::Move;
use crate::desk::Desk;
use crate::effect::{Effect, Outside};
use crate::file;
use crate::overlay::{Choice, Choose, Confirm, Prompt};
use crate::view::canvas::Spot;

/// How long a card may be moved on before the desk is told.
const SETTLE: Duration = Duration::from_millis(400);

impl Applications {
    /// Does what a verb says.
    pub(super) fn act(&mut self, verb: Verb, desk: &Desk) -> Vec<Effect> {
        match verb {
            Verb::Add => add(desk),
            Verb::Search => {
                self.part = Part::Board;
                self.finder.open();
                Vec::new()
            }
            Verb::Undo => self.undo(desk),
            _ => match self.board.here().cloned() {
                Some(here) => self.act_on(verb, &here, desk),
                None => Vec::new(),
            },
        }
    }

    fn act_on(&mut self, verb: Verb, here: &Application, desk: &Desk) -> Vec<Effect> {
        let id = here.id;
        match verb {
            Verb::Later => self.shift(here, 1, desk),
            Verb::Earlier => self.shift(here, -1, desk),
            Verb::MoveTo => vec![move_to(here, desk)],
            Verb::Notes => {
                let text = self.notes(here);
                let take = move |text| vec![Effect::Hand(Answer::Noted(id, text).into())];
                vec![Effect::open(Prompt::lines(
                    "Notes",
                    name(here),
                    &text,
                    take,
                ))]
            }
            Verb::Edit => vec![Effect::Outside(Outside::Edit {
                text: self.notes(here),
                ending: ".md",
                then: Box::new(move |text| Answer::Noted(id, text.trim_end().to_owned()).into()),
            })],
            Verb::Next => vec![next(here, desk)],
            Verb::Correct => vec![correct(here)],
            Verb::Attach => vec![ask::documents(id)],
            Verb::Export => self.export(here, false),
            Verb::Browse => self.browse(here, desk),
            Verb::Remove => self.remove(here),
            Verb::Add | Verb::Search | Verb::Undo => Vec::new(),
        }
    }

    /// Moves the cursor, or into the details and out of them.
    pub(super) fn go(&mut self, movement: Move, desk: &Desk) -> Vec<Effect> {
        let details = self.part == Part::Details;
        match movement {
            Move::Open if details => return self.follow(desk),
            Move::Open | Move::NextPart | Move::PreviousPart if !details => {
                return self.open_details();
            }
            Move::NextPart | Move::PreviousPart => self.part = Part::Board,
            Move::Leave if details => self.part = Part::Board,
            Move::Leave => {
                if self.finder.clear() {
                    self.sort();
                }
            }
            _ if details => {
                let len = self.board.here().map_or(0, |here| links(here).len());
                self.links.go(movement, len);
            }
            _ => self.board.go(movement),
        }
        Vec::new()
    }

    /// A spot was clicked: a card that is under the cursor already is opened.
    pub(super) fn pointed(&mut self, spot: Spot, desk: &Desk) -> Vec<Effect> {
        match spot.part {
            "links" => {
                let again = self.part == Part::Details && self.links.at == spot.row;
                let effects = self.open_details();
                self.links.at = spot.row;
                if again { self.follow(desk) } else { effects }
            }
            "stages" => {
                self.part = Part::Board;
                let row = self.board.rows(spot.row).at;
                self.board.put_cursor(spot.row, row);
                Vec::new()
            }
            part => {
                let Some(column) = super::view::COLUMNS.iter().position(|known| *known == part)
                else {
                    return Vec::new();
                };
                let at = (self.board.column, self.board.rows(column).at);
                let again = self.part == Part::Board && at == (column, spot.row);
                self.part = Part::Board;
                self.board.put_cursor(column, spot.row);
                if again {
                    self.open_details()
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// Puts the applications into their columns anew.
    pub(super) fn sort(&mut self) {
        let wanted = self.finder.wanted();
        self.board.sort(&self.moves, &wanted);
    }

    fn open_details(&mut self) -> Vec<Effect> {
        if self.board.here().is_none() {
            return Vec::new();
        }
        self.part = Part::Details;
        self.links.at = 0;
        self.ask_documents()
    }

    fn shift(&mut self, here: &Application, by: isize, desk: &Desk) -> Vec<Effect> {
        let at = column(self.moves.stage(here)).checked_add_signed(by);
        let Some(stage) = at.and_then(|at| STAGES.get(at)) else {
            return Vec::new();
        };
        self.moves.put(here, *stage, desk.day(desk.now));
        self.sort();
        vec![settle()]
    }

    fn undo(&mut self, desk: &Desk) -> Vec<Effect> {
        let Some((id, stage)) = self.moves.last() else {
            return Vec::new();
        };
        let Some(known) = self.board.get(id).cloned() else {
            return Vec::new();
        };
        self.moves.want(&known, stage, desk.day(desk.now));
        let wanted = self.finder.wanted();
        self.board.sort_to(&self.moves, &wanted, Some(id));
        let said = format!("{} is {} again", name(&known), stage.name());
        vec![settle(), Effect::tell(said)]
    }

    /// Returns the notes of an application, or those that were written and did not arrive.
    fn notes(&self, here: &Application) -> String {
        let unsaved = self.unsaved.get(&here.id);
        unsaved.unwrap_or(&here.notes).clone()
    }

    fn export(&self, here: &Application, open: bool) -> Vec<Effect> {
        if let Some(Link::Document(sent)) = self.link().filter(|_| self.part == Part::Details) {
            return vec![where_to(sent.document, &sent.name, open)];
        }
        let sent = here.documents.clone();
        match sent.as_slice() {
            [] => vec![Effect::tell("no document is listed here yet")],
            [only] => vec![where_to(only.document, &only.name, open)],
            _ => {
                let choices = sent.iter().map(|sent| Choice {
                    label: sent.name.clone(),
                    detail: String::new(),
                });
                let choices = choices.collect();
                vec![Effect::open(Choose::new(
                    "Which document?",
                    choices,
                    move |number| {
                        let sent = sent.into_iter().nth(number);
                        let ask = sent.map(|sent| where_to(sent.document, &sent.name, open));
                        ask.into_iter().collect()
                    },
                ))]
            }
        }
    }

    /// Opens the document under the cursor, or the posting where it was found in the web.
    fn browse(&self, here: &Application, desk: &Desk) -> Vec<Effect> {
        let document = matches!(self.link(), Some(Link::Document(_)));
        if self.part == Part::Details && document {
            return self.export(here, true);
        }
        let mut all = desk.postings.iter().flatten();
        let posting = all.find(|posting| Some(posting.id) == here.posting);
        match posting.map(|posting| &posting.source) {
            Some(posting::Source::Url { url }) => {
                vec![Effect::Outside(Outside::Browse(url.clone()))]
            }
            Some(_) => vec![Effect::tell("the posting was not fetched from the web")],
            None => vec![Effect::tell("no posting is known here")],
        }
    }

    fn remove(&self, here: &Application) -> Vec<Effect> {
        let id = here.id;
        if let Some(Link::Document(sent)) = self.link().filter(|_| self.part == Part::Details) {
            let said = format!("{} is listed here no more", sent.name);
            let edit = ask::edit("change the list of documents", id, move |edit| {
                edit.documents.retain(|known| *known != sent.document);
            });
            return vec![edit, Effect::tell(said)];
        }
        let text = format!(
            "{} goes with its notes and its history, for good. Its posting and the documents stay.",
            name(here)
        );
        vec![Effect::open(Confirm::new(
            "Remove this application?",
            text,
            vec![ask::remove(id)],
        ))]
    }
}

/// Returns what sends moves after a moment.
fn settle() -> Effect {
    Effect::after("applications-move", SETTLE, Answer::Settle)
}

fn move_to(here: &Application, desk: &Desk) -> Effect {
    let (id, title, today) = (here.id, name(here), desk.day(desk.now));
    let choices = STAGES.map(|stage| Choice {
        label: stage.name().to_owned(),
        detail: if stage == here.stage { "now" } else { "" }.to_owned(),
    });
    let choose = Choose::new(
        format!("{title}: which stage?"),
        choices.into(),
        move |number| {
            let Some(stage) = STAGES.get(number).copied() else {
                return Vec::new();
            };
            let help = format!(
                "{title} is {} since this day, such as 2026-11-20 or today.",
                stage.name()
            );
            let prompt = Prompt::line("On which day?", help, &today.to_string(), move |text| {
                vec![match day(&text, today) {
                    Ok(on) => {
                        let on = on.unwrap_or(today);
                        Effect::Hand(Answer::MoveTo(id, stage, on).into())
                    }
                    Err(error) => Effect::Warn(error),
                }]
            });
            vec![Effect::open(prompt)]
        },
    );
    Effect::open(choose.at(column(here.stage)))
}

fn next(here: &Application, desk: &Desk) -> Effect {
    let (id, today) = (here.id, desk.day(desk.now));
    let help = "The day of an interview, a reminder, a deadline: 2026-11-24, tomorrow, or +7 for in a week. Empty: nothing \
        is due any more.";
    let now = here.next.map(|day| day.to_string()).unwrap_or_default();
    Effect::open(Prompt::line(
        "When is something due?",
        help,
        &now,
        move |text| {
            vec![match day(&text, today) {
                Ok(next) => ask::edit("set the next date", id, move |edit| edit.next = next),
                Err(error) => Effect::Warn(error),
            }]
        },
    ))
}

fn correct(here: &Application) -> Effect {
    let (id, title) = (here.id, here.title.clone());
    Effect::open(Prompt::line(
        "Company",
        "Whom do you apply to?",
        &here.company,
        move |company| {
            let then = move |title: String| {
                vec![ask::edit("correct the application", id, move |edit| {
                    edit.company = company;
                    edit.title = title;
                })]
            };
            let help = "The title of the position; may be empty.";
            vec![Effect::open(Prompt::line("Title", help, &title, then))]
        },
    ))
}

fn where_to(document: uuid::Uuid, name: &str, open: bool) -> Effect {
    let help = "Where to write the file; ~ is your own folder.";
    Effect::open(Prompt::line(
        "Write the document",
        help,
        name,
        move |text| {
            if text.trim().is_empty() {
                return Vec::new();
            }
            vec![ask::export(Export {
                document,
                path: file::path(&text),
                replace: false,
                open,
            })]
        },
    ))
}

/// Opens the choice of what is added.
fn add(desk: &Desk) -> Vec<Effect> {
    let today = desk.day(desk.now);
    let Some(posting) = desk.posting() else {
        return vec![by_hand()];
    };
    let (id, resume) = (posting.id, desk.resume());
    let said = [posting.title.as_str(), posting.company.as_str()];
    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
    let (said, with) = (said.join(", "), resume.map(|resume| resume.name.clone()));
    let sent = match with {
        Some(name) => format!("with {name}"),
        None => String::new(),
    };
    let choice = |label: String, detail: &str| Choice {
        label,
        detail: detail.to_owned(),
    };
    let choices = vec![
        choice(format!("I mean to apply: {said}"), ""),
        choice(format!("I applied today: {said}"), &sent),
        choice("Another one, by hand".to_owned(), ""),
    ];
    let (company, resume) = (posting.company.clone(), resume.map(|resume| resume.id));
    let choose = Choose::new("Add an application", choices, move |number| match number {
        0 | 1 if company.is_empty() => {
            let stage = STAGES.get(number).copied().unwrap_or_default();
            let new = NewApplication {
                posting: Some(id),
                stage,
                on: Some(today),
                ..NewApplication::default()
            };
            vec![whom(new)]
        }
        0 => vec![ask::add(NewApplication {
            posting: Some(id),
            on: Some(today),
            ..NewApplication::default()
        })],
        1 => vec![ask::add_sent(id, resume, today)],
        _ => vec![by_hand()],
    });
    vec![Effect::open(choose)]
}

/// Asks whom the person applies to, where the posting does not say.
fn whom(new: NewApplication) -> Effect {
    let help = "The posting does not say whom you apply to.";
    Effect::open(Prompt::line("Company", help, "", move |company| {
        vec![ask::add(NewApplication { company, ..new })]
    }))
}

fn by_hand() -> Effect {
    Effect::open(Prompt::line(
        "Company",
        "Whom do you apply to?",
        "",
        |company| {
            let then = move |title: String| {
                let new = NewApplication {
                    company,
                    title,
                    ..NewApplication::default()
                };
                vec![Effect::Hand(Answer::Add(Box::new(new)).into())]
            };
            let help = "The title of the position; may be empty.";
            vec![Effect::open(Prompt::line("Title", help, "", then))]
        },
    ))
}

//! The page as it will be printed, beside the form: drawn anew in the background when what it says is another.

pub mod draw;
mod view;

use std::num::NonZeroU16;
use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::{Rect, Size};
use upward_desk::stateless::{GivenResume, Page, Preview as Asked, Rendering};
use upward_desk::typeset::{Format, Wish};
use upward_engine::error::{Error, Result};

use super::Answer;
use super::document::Document;
use super::import::is_lost;
use crate::desk::{Desk, Window};
use crate::effect::Effect;
use crate::look::Pictures;
use draw::{Frame, Picture};

pub use view::view;

/// How long nothing is typed before the page is drawn.
const REST: Duration = Duration::from_millis(400);
/// The rows above and below the screen's own: tabs, header, footer.
const AROUND: u16 = 3;
/// The columns and rows that a frame with its padding takes.
const FRAME: (u16, u16) = (4, 2);
/// How much higher than wide a page is (ISO 216; Letter is a little wider).
const SHAPE: f64 = 1.414;
/// The columns that the form keeps beside the page.
const FORM: u16 = 58;
/// From how many columns on the page stands beside the form.
const BESIDE: u16 = 100;

/// The page beside the form.
#[derive(Debug, Default)]
pub struct Preview {
    /// Whether it is shown.
    pub on: bool,
    /// Its look.
    pub look: Wish,
    /// Whether the person wants it as text, also where pictures can be drawn.
    pub as_text: bool,
    /// The page wanted, from 0; of text, the screenful.
    pub page: u16,
    /// What was drawn last.
    pub drawn: Option<Drawn>,
    /// The picture, ready for the terminal.
    pub picture: Option<Picture>,
    /// Why it could not be drawn.
    pub refusal: Option<Error>,
    /// Whether a page is on its way.
    pub asking: bool,
    /// Whether what was asked for is no longer what is wanted.
    stale: bool,
    /// Counts the pictures.
    turn: u32,
}

/// A page as the desk drew it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drawn {
    /// As a picture.
    Picture {
        /// Which page it is, from 1.
        page: u16,
        /// How many there are.
        pages: u16,
        /// The picture, as PNG.
        png: Arc<Vec<u8>>,
    },
    /// As text.
    Text(Arc<str>),
}

/// What the preview asked for.
#[derive(Debug)]
pub enum Told {
    /// Nothing was typed for a while.
    Due,
    /// The page was drawn, or not.
    Drawn(Result<Drawn>),
    /// The picture is ready, or not.
    Ready(Result<Box<Picture>>),
    /// A look was chosen.
    Look(&'static str),
}

impl Preview {
    /// Shows it or hides it.
    pub fn toggle(&mut self, document: Option<&Document>, desk: &Desk) -> Vec<Effect> {
        self.on = !self.on;
        match self.on {
            true => self.ask(document, desk),
            false => Vec::new(),
        }
    }

    /// Shows it as text or as a picture.
    pub fn turn_text(&mut self, document: Option<&Document>, desk: &Desk) -> Vec<Effect> {
        self.as_text = !self.as_text;
        self.page = 0;
        self.ask(document, desk)
    }

    /// What it says is another.
    pub fn touched(&mut self) -> Vec<Effect> {
        match self.on {
            true => vec![Effect::after("preview", REST, Answer::Preview(Told::Due))],
            false => Vec::new(),
        }
    }

    /// Another resume is shown.
    pub fn forget(&mut self) {
        self.page = 0;
        self.drawn = None;
        self.picture = None;
        self.refusal = None;
        self.stale = self.asking;
    }

    /// The terminal is another, or the screen comes to the front: draws what is missing.
    pub fn refresh(&mut self, document: Option<&Document>, desk: &Desk) -> Vec<Effect> {
        if !self.on {
            return Vec::new();
        }
        let as_text = matches!(self.drawn, Some(Drawn::Text(_)));
        let known = self.drawn.is_some() && as_text == self.texts(desk);
        match (known, &self.refusal) {
            (true, _) => self.fit(desk),
            (false, None) if !self.asking => self.ask(document, desk),
            (false, _) => Vec::new(),
        }
    }

    /// Whether it is shown as text.
    fn texts(&self, desk: &Desk) -> bool {
        self.as_text || desk.window.pictures == Pictures::None
    }

    /// Asks for the page, now or once the one on its way is there.
    pub fn ask(&mut self, document: Option<&Document>, desk: &Desk) -> Vec<Effect> {
        let Some(document) = document.filter(|_| self.on).cloned() else {
            return Vec::new();
        };
        if self.asking {
            self.stale = true;
            return Vec::new();
        }
        self.asking = true;
        self.stale = false;
        let (look, page, texts) = (self.look.clone(), self.page, self.texts(desk));
        vec![Effect::ask("draw the page", move |client| async move {
            let resume = Box::new(document.content()?);
            let drawn = match texts {
                true => {
                    let rendering = Rendering {
                        resume: GivenResume::Json(resume),
                        format: Format::Txt,
                        look,
                        pages: None,
                    };
                    let text = client.render(&rendering).await;
                    text.map(|text| Drawn::Text(String::from_utf8_lossy(&text).into()))
                }
                false => {
                    let page = NonZeroU16::MIN.saturating_add(page);
                    let asked = Asked { resume, look, page };
                    client.preview(&asked).await.map(Drawn::from)
                }
            };
            match drawn {
                Err(error) if is_lost(&error) => Err(error),
                drawn => Ok(Answer::Preview(Told::Drawn(drawn))),
            }
        })]
    }

    /// Takes what was asked for.
    pub fn told(&mut self, told: Told, document: Option<&Document>, desk: &Desk) -> Vec<Effect> {
        match told {
            Told::Due => self.ask(document, desk),
            Told::Look(name) => {
                self.look.theme = Some(name.to_owned());
                self.ask(document, desk)
            }
            Told::Drawn(drawn) => self.drawn(drawn, document, desk),
            Told::Ready(Ok(picture)) => {
                self.picture = Some(*picture);
                Vec::new()
            }
            Told::Ready(Err(error)) => {
                self.picture = None;
                self.refusal = Some(error);
                Vec::new()
            }
        }
    }

    fn drawn(
        &mut self,
        drawn: Result<Drawn>,
        document: Option<&Document>,
        desk: &Desk,
    ) -> Vec<Effect> {
        self.asking = false;
        if self.stale {
            return self.ask(document, desk);
        }
        match drawn {
            Ok(drawn) => {
                if let Drawn::Picture { pages, .. } = &drawn {
                    self.page = self.page.min(pages.saturating_sub(1));
                }
                let same = self.drawn.as_ref() == Some(&drawn);
                self.drawn = Some(drawn);
                self.refusal = None;
                match same {
                    true => Vec::new(),
                    false => self.make_ready(desk),
                }
            }
            Err(error) => {
                self.drawn = None;
                self.picture = None;
                self.refusal = Some(error);
                Vec::new()
            }
        }
    }

    /// What was asked for failed.
    pub fn failed(&mut self) {
        self.asking = false;
        self.stale = false;
    }

    /// Goes to another page.
    pub fn go(&mut self, forth: bool, document: Option<&Document>, desk: &Desk) -> Vec<Effect> {
        let pages = match &self.drawn {
            Some(Drawn::Picture { pages, .. }) => *pages,
            Some(Drawn::Text(text)) => {
                let high = inside(place(desk.window)).height.max(1);
                let lines = u16::try_from(text.lines().count()).unwrap_or(u16::MAX);
                lines.div_ceil(high)
            }
            None => return Vec::new(),
        };
        let page = match forth {
            true => self.page.saturating_add(1).min(pages.saturating_sub(1)),
            false => self.page.saturating_sub(1),
        };
        if page == self.page {
            return Vec::new();
        }
        self.page = page;
        match self.drawn {
            Some(Drawn::Text(_)) => Vec::new(),
            _ => self.ask(document, desk),
        }
    }

    /// Makes the picture ready anew where the terminal is another than it was made for.
    fn fit(&mut self, desk: &Desk) -> Vec<Effect> {
        let frame = frame(desk);
        match &self.picture {
            Some(picture) if Some(picture.frame) == frame => Vec::new(),
            _ => self.make_ready(desk),
        }
    }

    fn make_ready(&mut self, desk: &Desk) -> Vec<Effect> {
        let (Some(Drawn::Picture { png, .. }), Some(frame)) = (&self.drawn, frame(desk)) else {
            self.picture = None;
            return Vec::new();
        };
        self.turn = self.turn.wrapping_add(1);
        let (png, turn) = (Arc::clone(png), self.turn);
        vec![Effect::think("preview", move || {
            let picture = Picture::new(&png, frame, turn);
            Answer::Preview(Told::Ready(picture.map(Box::new)))
        })]
    }
}

impl From<Page> for Drawn {
    fn from(page: Page) -> Self {
        Self::Picture {
            page: page.page,
            pages: page.pages,
            png: Arc::new(page.picture.0),
        }
    }
}

/// Returns what a picture is fitted into; none where the terminal draws none.
fn frame(desk: &Desk) -> Option<Frame> {
    let Pictures::By(by) = desk.window.pictures else {
        return None;
    };
    let inside = inside(place(desk.window));
    // A terminal of half blocks has no pixels; what it says of its cells is their shape.
    Some(Frame {
        room: Size::new(inside.width, inside.height),
        cell: desk.window.cell,
        by,
        emptied: desk.window.emptied,
    })
}

/// Returns where the page is in a terminal.
fn place(window: Window) -> Rect {
    let body = Rect {
        x: 0,
        y: 0,
        width: window.columns,
        height: window.rows.saturating_sub(AROUND),
    };
    split(body, window.cell).1
}

/// Returns what is left for the form, and where the page is: beside the form, or in its place where there is no room for
/// both.
pub fn split(body: Rect, cell: (u16, u16)) -> (Rect, Rect) {
    if body.width < BESIDE {
        return (Rect { width: 0, ..body }, body);
    }
    let high = f64::from(body.height.saturating_sub(FRAME.1)) * f64::from(cell.1.max(1));
    let wide = high / SHAPE / f64::from(cell.0.max(1));
    let wanted = (wide.ceil() as u16).saturating_add(FRAME.0);
    let most = body.width.saturating_sub(FORM).max(body.width * 2 / 5);
    let width = wanted.clamp(20, most);
    let left = body.width - width;
    let form = Rect {
        width: left,
        ..body
    };
    let page = Rect {
        x: body.x + left,
        width,
        ..body
    };
    (form, page)
}

/// Returns what is inside of a frame.
fn inside(place: Rect) -> Rect {
    Rect {
        x: place.x + 2,
        y: place.y + 1,
        width: place.width.saturating_sub(FRAME.0),
        height: place.height.saturating_sub(FRAME.1),
    }
}

#[cfg(test)]
mod tests;

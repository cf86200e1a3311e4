//! How an element is laid out and its letters look: by its name, the page's rules, and what it inherits.

use super::sheet::Sheet;
use super::tree::Element;
use crate::ingest::block::{ParaProps, RunProps};
use crate::ingest::css;

/// Space around a paragraph in points, as browsers leave it.
const PARAGRAPH: f32 = 12.0;
/// Sizes in points in which browsers set headings of each level.
const HEADINGS: [f32; 6] = [24.0, 18.0, 14.0, 12.0, 10.0, 8.0];
/// Offset in points from which on an element is off the page, where pages put what only screen readers read.
const OFF_PAGE: f32 = -400.0;
/// Level of the headings that pages use for small print, too.
const SMALL_PRINT: u8 = 5;

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "html",
    "legend",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];
/// Elements whose content is no text of the document. A deletion is shown for its reviewer only.
const UNREAD: &[&str] = &[
    "audio", "button", "canvas", "datalist", "del", "dialog", "head", "iframe", "math", "nav",
    "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title",
    "video",
];
/// Classes by which web pages repeat a text for screen readers, or name an icon in letters.
const UNSEEN_CLASSES: &[&str] = &[
    "d-none",
    "hidden",
    "material-icons",
    "material-symbols-outlined",
    "sr-only",
    "visually-hidden",
];

/// Classes that common style sheets, which are seldom saved with a page, lay side by side.
const FLEX_CLASSES: &[&str] = &["d-flex", "flex", "inline-flex"];

/// How an element stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Display {
    /// Within a line.
    Inline,
    /// Within a line, apart from its neighbours.
    Apart,
    /// On lines of its own.
    Block,
    /// On lines of its own, with its children side by side.
    Flex,
    /// Beside the text, in a place of its own.
    Beside,
    /// Not at all.
    Unread,
}

/// How an element looks.
#[derive(Debug, Clone)]
pub(super) struct Look {
    /// How it stands among the others.
    pub display: Display,
    /// Its letters.
    pub letters: RunProps,
    /// The paragraph that it is.
    pub paragraph: ParaProps,
    /// Whether blanks and ends of lines are shown as they are.
    pub pre: bool,
    /// Whether items of lists are marked.
    pub marks: bool,
    /// Whether a colour lies, or may lie, behind it.
    pub shaded: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            display: Display::Block,
            letters: RunProps {
                size: Some(css::EM),
                ..RunProps::default()
            },
            paragraph: ParaProps::default(),
            pre: false,
            marks: true,
            shaded: false,
        }
    }
}

/// What declarations say of where an element stands.
#[derive(Debug, Default)]
struct Place {
    /// The children of a flexible box stand below one another.
    column: bool,
    /// It floats at a side of what follows.
    floats: bool,
    /// It stands at a place of the page of its own.
    fixed: bool,
    /// It stands off the page.
    off: bool,
    /// The items of the list are preceded by a mark of the page's own.
    marked: bool,
}

impl Place {
    fn declare(&mut self, name: &str, value: &str) {
        match name {
            "flex-direction" => self.column = value.starts_with("column"),
            "float" => self.floats = value != "none",
            "position" => self.fixed = matches!(value, "absolute" | "fixed"),
            "own-mark" => self.marked = true,
            "left" | "top" | "text-indent" => {
                self.off = css::points(value).is_some_and(|points| points < OFF_PAGE);
            }
            _ => {}
        }
    }
}

impl Look {
    /// Returns the look of an element inside one of look `parent`.
    pub fn of(element: &Element, parent: &Self, sheet: &Sheet<'_>) -> Self {
        let mut look = Self {
            display: by_name(&element.name),
            letters: RunProps {
                shaded: None,
                ..parent.letters
            },
            paragraph: ParaProps::default(),
            ..parent.clone()
        };
        look.tag(element);
        if element.classes().any(|class| FLEX_CLASSES.contains(&class)) {
            look.display = Display::Flex;
        }
        if element.name == "aside" {
            look.display = Display::Beside;
        }
        let mut place = Place::default();
        sheet.apply(element, |name, value| {
            place.declare(name, value);
            look.declare(name, value);
        });
        look.settle(place);
        if element.attribute("hidden").is_some()
            || element
                .classes()
                .any(|class| UNSEEN_CLASSES.contains(&class))
        {
            look.display = Display::Unread;
        }
        look.shaded |= look.letters.shaded == Some(true);
        look
    }

    /// Takes over where the element stands, when all is known that is declared of it.
    fn settle(&mut self, place: Place) {
        self.display = match self.display {
            Display::Unread => Display::Unread,
            _ if place.fixed => Display::Beside,
            Display::Inline if place.floats => Display::Apart,
            Display::Flex if place.column => Display::Block,
            display => display,
        };
        self.marks |= place.marked;
        if place.off {
            self.letters.vanish = Some(true);
        }
        // Pages use the smallest headings for small print.
        if self
            .paragraph
            .heading
            .is_some_and(|level| level >= SMALL_PRINT)
            && self.letters.bold != Some(true)
        {
            self.paragraph.heading = Some(0);
        }
    }

    /// Takes over what the element's name says.
    fn tag(&mut self, element: &Element) {
        match element.name.as_str() {
            "b" | "strong" | "th" => self.letters.bold = Some(true),
            "i" | "em" | "cite" => self.letters.italic = Some(true),
            "pre" => self.pre = true,
            "p" => {
                self.paragraph.before = Some(PARAGRAPH);
                self.paragraph.after = Some(PARAGRAPH);
                // Word's own name for the title of a document, in any language.
                if element
                    .classes()
                    .any(|class| class == "MsoTitle" || class == "title")
                {
                    self.paragraph.heading = Some(1);
                }
            }
            name => {
                let level = name
                    .strip_prefix('h')
                    .and_then(|level| level.parse::<u8>().ok());
                let size = level.and_then(|level| HEADINGS.get(usize::from(level).checked_sub(1)?));
                if size.is_some() {
                    self.letters.bold = Some(true);
                    self.letters.size = size.copied();
                    self.paragraph.heading = level;
                }
            }
        }
    }

    /// Takes over what a declaration says.
    fn declare(&mut self, name: &str, value: &str) {
        let value = value.to_ascii_lowercase();
        match name {
            "display" => {
                self.display = match value.as_str() {
                    "flex" | "inline-flex" => Display::Flex,
                    "block" | "grid" | "list-item" | "table" => Display::Block,
                    "inline-block" if self.display == Display::Inline => Display::Apart,
                    "inline" if self.display != Display::Unread => Display::Inline,
                    _ => self.display,
                }
            }
            "white-space" => self.pre = value.starts_with("pre"),
            "list-style" | "list-style-type" => self.marks = !value.contains("none"),
            // Word writes the mark of a list into the text, and says so.
            "mso-list" if value == "ignore" => self.display = Display::Unread,
            "mso-list" => self.paragraph.list = Some(u32::from(value != "none")),
            "mso-tab-count" => self.display = Display::Apart,
            "mso-element" if value.contains("comment") => self.display = Display::Unread,
            "mso-hide" => self.letters.vanish = Some(true),
            _ => {}
        }
        css::letters(&mut self.letters, name, &value);
        css::paragraph(&mut self.paragraph, name, &value);
    }
}

fn by_name(name: &str) -> Display {
    if BLOCKS.contains(&name) {
        Display::Block
    } else if UNREAD.contains(&name) {
        Display::Unread
    } else {
        Display::Inline
    }
}

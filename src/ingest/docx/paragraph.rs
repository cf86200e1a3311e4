//! A paragraph: its runs, line breaks, links, fields and what floats at it.

use std::sync::Arc;

use super::body::{Block, Place, Walker, alternative};
use super::field::Fields;
use super::props::{ParaProps, RunProps};
use super::xml::Element;
use crate::ingest::row::{Row, Run, Style};

/// Font size in points below which nobody reads (the contract of [`crate::text::Layout::hidden`]).
const UNREADABLE: f32 = 4.0;
/// Mark written before an item of a list.
const MARK: &str = "•";
/// Most words beside a page number in a line of a margin that is nothing but page furniture.
const FURNITURE: usize = 3;

/// A paragraph in the making.
struct Paragraph<'p, 'x> {
    /// Its lines so far; the last one is open.
    rows: Vec<Row>,
    fields: Fields,
    /// What its runs inherit.
    inherited: RunProps,
    place: Place,
    /// Contents of the text boxes that are anchored in it.
    boxes: Vec<&'p Element<'x>>,
    /// Text that cannot be seen.
    hidden: String,
}

impl Walker<'_> {
    /// Adds the lines of a paragraph to `out`, and behind them those of its text boxes.
    pub(super) fn paragraph(&mut self, element: &Element<'_>, place: Place, out: &mut Vec<Block>) {
        let own = element.child("pPr");
        let style = own
            .and_then(|props| props.child("pStyle"))
            .and_then(|style| style.attribute("val"));
        let base = self.styles.paragraph(style.as_deref());
        let props = own.map(ParaProps::read).unwrap_or_default().over(&base);
        let mut paragraph = Paragraph {
            rows: vec![Row::default()],
            fields: Fields::default(),
            inherited: props.run,
            place: Place {
                shaded: place.shaded || props.shaded == Some(true),
                ..place
            },
            boxes: Vec::new(),
            hidden: String::new(),
        };
        self.inline(element, None, &mut paragraph);
        let Paragraph {
            rows,
            fields,
            boxes,
            hidden,
            ..
        } = paragraph;
        if !hidden.trim().is_empty() {
            self.layout.hidden.push(hidden.trim().to_owned());
        }
        let space = self.space(&props, style);
        let furniture = place.margin && fields.numbered();
        self.lines(rows, &props, place, furniture, space, out);
        for text_box in boxes {
            self.text_box(text_box, place, out);
        }
    }

    /// Adds the lines of a paragraph to `out`; an empty line where it holds none.
    fn lines(
        &mut self,
        rows: Vec<Row>,
        props: &ParaProps,
        place: Place,
        furniture: bool,
        space: f32,
        out: &mut Vec<Block>,
    ) {
        let heading = props.heading.unwrap_or(0);
        let level = self
            .numbering
            .level(props.list.unwrap_or(0), props.level.unwrap_or(0));
        let mut first = true;
        for row in rows {
            if row.is_blank() || (furniture && row.text().split_whitespace().count() <= FURNITURE) {
                out.push(Block::Blank);
                continue;
            }
            let marked = first && heading == 0 && level.marked;
            out.push(Block::Line {
                row: Row {
                    mark: if marked { MARK.into() } else { String::new() },
                    heading,
                    column: place.column,
                    x: props.indent.unwrap_or(level.indent).max(0.0),
                    ..row
                },
                space: first.then_some(space),
            });
            first = false;
        }
    }

    /// Returns the space between the last paragraph and one of these properties.
    fn space(&mut self, props: &ParaProps, style: Option<String>) -> f32 {
        let contextual = props.contextual == Some(true);
        let before = props.before.unwrap_or(0.0);
        let after = props.after.unwrap_or(0.0);
        let last = self.last.replace((after, style.clone(), contextual));
        match last {
            Some((_, last_style, true)) if contextual && last_style == style => 0.0,
            Some((last_after, ..)) => before.max(last_after),
            None => before,
        }
    }

    /// Adds the lines of a text box to `out`.
    fn text_box(&mut self, element: &Element<'_>, place: Place, out: &mut Vec<Block>) {
        let mut inside = Vec::new();
        // What fills a box is drawn by its shape, whose colour is not looked up.
        let place = Place {
            shaded: true,
            ..place
        };
        let last = self.last.take();
        self.blocks(element, place, &mut inside);
        self.last = last;
        if inside.iter().any(|block| block.row().is_some()) {
            self.layout.text_boxes += 1;
            out.push(Block::Blank);
            out.append(&mut inside);
            out.push(Block::Blank);
        }
    }

    /// Reads what stands in a paragraph, or in an element that wraps runs.
    fn inline<'p, 'x>(
        &mut self,
        element: &'p Element<'x>,
        link: Option<&Arc<str>>,
        paragraph: &mut Paragraph<'p, 'x>,
    ) {
        for child in element.elements() {
            match child.name {
                "r" => self.run(child, link, paragraph),
                "hyperlink" => {
                    let target = child
                        .attribute("id")
                        .and_then(|id| self.links.get(&id).cloned());
                    self.inline(child, target.as_ref().or(link), paragraph);
                }
                "fldSimple" => {
                    paragraph.fields.begin();
                    paragraph
                        .fields
                        .instruct(&child.attribute("instr").unwrap_or_default());
                    paragraph.fields.separate();
                    self.inline(child, link, paragraph);
                    paragraph.fields.end();
                }
                "oMath" | "oMathPara" => child.visit(&mut |inner| {
                    if inner.name == "t" {
                        paragraph.text(&inner.text(), RunProps::default(), link);
                    }
                    true
                }),
                "AlternateContent" => {
                    if let Some(choice) = alternative(child) {
                        self.inline(choice, link, paragraph);
                    }
                }
                // Deleted and moved-away text ("del", "moveFrom") is not among these.
                "ins" | "moveTo" | "smartTag" | "customXml" | "sdt" | "sdtContent" | "dir"
                | "bdo" => {
                    self.inline(child, link, paragraph);
                }
                _ => {}
            }
        }
    }

    /// Reads a run.
    fn run<'p, 'x>(
        &mut self,
        element: &'p Element<'x>,
        link: Option<&Arc<str>>,
        paragraph: &mut Paragraph<'p, 'x>,
    ) {
        let own = element.child("rPr");
        let named = own
            .and_then(|props| props.child("rStyle"))
            .and_then(|style| style.attribute("val"))
            .map(|id| self.styles.run(&id))
            .unwrap_or_default();
        let props = own
            .map(RunProps::read)
            .unwrap_or_default()
            .over(named)
            .over(paragraph.inherited);
        self.run_content(element, props, link, paragraph);
    }

    /// Reads what stands in a run whose properties are known.
    fn run_content<'p, 'x>(
        &mut self,
        element: &'p Element<'x>,
        props: RunProps,
        link: Option<&Arc<str>>,
        paragraph: &mut Paragraph<'p, 'x>,
    ) {
        for child in element.elements() {
            match child.name {
                "t" => paragraph.text(&child.text(), props, link),
                "tab" | "ptab" => paragraph.text("\t", props, link),
                "noBreakHyphen" => paragraph.text("-", props, link),
                "br" | "cr" => paragraph.rows.push(Row::default()),
                "sym" => self.symbol(child, props, link, paragraph),
                "fldChar" => match child.attribute("fldCharType").as_deref() {
                    Some("begin") => paragraph.fields.begin(),
                    Some("separate") => paragraph.fields.separate(),
                    Some("end") => paragraph.fields.end(),
                    _ => {}
                },
                "instrText" => paragraph.fields.instruct(&child.text()),
                // The reading aid above a word is not its text.
                "ruby" => {
                    if let Some(base) = child.child("rubyBase") {
                        self.inline(base, link, paragraph);
                    }
                }
                "drawing" | "pict" | "object" => self.drawing(child, paragraph),
                "AlternateContent" => {
                    if let Some(choice) = alternative(child) {
                        self.run_content(choice, props, link, paragraph);
                    }
                }
                _ => {}
            }
        }
    }

    /// Reads a character that is named by its font: a list mark, or an icon, which is dropped and counted.
    fn symbol(
        &mut self,
        element: &Element<'_>,
        props: RunProps,
        link: Option<&Arc<str>>,
        paragraph: &mut Paragraph<'_, '_>,
    ) {
        let code = element
            .attribute("char")
            .and_then(|code| u32::from_str_radix(&code, 16).ok())
            .unwrap_or(0);
        let marks: &[u32] = match element.attribute("font").as_deref() {
            Some("Symbol") => &[0xb7],
            // Dots, squares, arrows and ticks.
            Some("Wingdings") => &[0x6c, 0x6e, 0x71, 0x76, 0x9f, 0xa7, 0xa8, 0xd8, 0xe0, 0xfc],
            _ => &[],
        };
        if marks.contains(&(code & 0xff)) {
            paragraph.text(MARK, props, link);
        } else {
            self.layout.unmapped += 1;
            paragraph.text("", props, link);
        }
    }

    /// Counts the pictures of a drawing and finds its text boxes.
    fn drawing<'p, 'x>(&mut self, element: &'p Element<'x>, paragraph: &mut Paragraph<'p, 'x>) {
        let images = &mut self.layout.images;
        element.visit(&mut |inner| match inner.name {
            "txbxContent" => {
                paragraph.boxes.push(inner);
                false
            }
            "blip" | "imagedata" => {
                *images += 1;
                true
            }
            "Fallback" => false,
            _ => true,
        });
    }
}

impl Paragraph<'_, '_> {
    /// Adds text to the open line, unless it cannot be seen.
    fn text(&mut self, text: &str, props: RunProps, link: Option<&Arc<str>>) {
        if !self.fields.shown() {
            return;
        }
        let shaded = self.place.shaded || props.shaded == Some(true);
        let unseen = props.vanish == Some(true)
            || (props.white == Some(true) && !shaded)
            || props.size.is_some_and(|size| size < UNREADABLE);
        if unseen {
            self.hidden.push_str(text);
            return;
        }
        if let Some(row) = self.rows.last_mut() {
            row.runs.push(Run {
                text: text.to_owned(),
                style: Style {
                    size: props.size.unwrap_or(0.0),
                    bold: props.bold == Some(true),
                    italic: props.italic == Some(true),
                },
                link: self.fields.link().or(link).cloned(),
            });
        }
    }
}

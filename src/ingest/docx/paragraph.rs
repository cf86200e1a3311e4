//! A paragraph: its runs, line breaks, links, fields and what floats at it.

use std::sync::Arc;

use super::body::{Place, Walker, alternative, wraps};
use super::props;
use crate::ingest::block::{self, Block, Fields, MARK, RunProps, Setting};
use crate::ingest::xml::Element;

/// A paragraph in the making.
struct Paragraph<'p, 'x> {
    lines: block::Paragraph,
    fields: Fields,
    /// What its runs inherit.
    inherited: RunProps,
    /// Whether a colour lies, or may lie, behind it.
    shaded: bool,
    /// Contents of the text boxes that are anchored in it.
    boxes: Vec<&'p Element<'x>>,
}

impl Walker<'_> {
    /// Adds the lines of a paragraph to `out`, and behind them those of its text boxes.
    pub(super) fn paragraph(&mut self, element: &Element<'_>, place: Place, out: &mut Vec<Block>) {
        let own = element.child("pPr");
        let style = own
            .and_then(|props| props.child("pStyle"))
            .and_then(|style| style.attribute("val"));
        let base = self.styles.paragraph(style.as_deref());
        let props = own.map(props::paragraph).unwrap_or_default().over(&base);
        let mut paragraph = Paragraph {
            lines: block::Paragraph::default(),
            fields: Fields::default(),
            inherited: props.run,
            shaded: place.shaded || props.shaded == Some(true),
            boxes: Vec::new(),
        };
        self.inline(element, None, &mut paragraph);
        let Paragraph {
            mut lines,
            mut fields,
            boxes,
            ..
        } = paragraph;
        if place.margin && fields.take_numbered() {
            lines.drop_furniture();
        }
        let level = self
            .numbering
            .level(props.list.unwrap_or(0), props.level.unwrap_or(0));
        let setting = Setting {
            heading: props.heading.unwrap_or(0),
            marked: level.marked,
            column: place.column,
            x: props.indent.unwrap_or(level.indent),
            space: self.gaps.before(&props, style),
        };
        lines.finish(setting, out, &mut self.layout.hidden);
        for text_box in boxes {
            self.text_box(text_box, place, out);
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
        let gaps = std::mem::take(&mut self.gaps);
        self.blocks(element, place, &mut inside);
        self.gaps = gaps;
        if inside.iter().any(|block| block.row().is_some()) {
            self.layout.text_boxes += 1;
            self.floats.text_box(inside, out);
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
                "dir" | "bdo" => self.inline(child, link, paragraph),
                _ if wraps(child) => self.inline(child, link, paragraph),
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
            .map(props::run)
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
                "br" | "cr" => paragraph.lines.end_line(),
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
    /// Adds text to the open line, unless a field hides it.
    fn text(&mut self, text: &str, props: RunProps, link: Option<&Arc<str>>) {
        if self.fields.shown() {
            let link = self.fields.link().or(link);
            self.lines.text(text, props, self.shaded, link);
        }
    }
}

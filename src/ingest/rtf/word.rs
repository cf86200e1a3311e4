//! What control words and symbols say.

use super::charset;
use super::flow::Flow;
use super::group::{Ending, Group, Target};
use super::reader::Reader;
use crate::ingest::block::{ParaProps, RunProps};

/// Groups whose text is no text of the document.
const SKIPPED: &[&str] = &[
    "annotation",
    "atnauthor",
    "atnid",
    "author",
    "footnotesep",
    "generator",
    "info",
    "listoverridetable",
    "listtable",
    "nonesttables",
    "nonshppict",
    "objdata",
    "pn",
    "rsidtbl",
    "shprslt",
    "tc",
    "template",
    "themedata",
    "xe",
];
/// Groups that are read although readers may skip them.
const KNOWN: &[&str] = &["do", "fldinst", "nesttableprops", "shpinst", "shppict"];

impl Reader {
    /// Reads a control word.
    pub(super) fn word(&mut self, name: &str, number: Option<i32>) {
        let on = number != Some(0);
        let value = number.unwrap_or(0);
        self.backdrop |= name == "background";
        if self.optional && !KNOWN.contains(&name) || SKIPPED.contains(&name) {
            self.group.target = Target::Skipped;
            return;
        }
        if self.group.target == Target::Skipped {
            return;
        }
        match name {
            "par" | "sect" | "page" | "softpage" | "column" => self.end_paragraph(),
            "line" => self.end_line(),
            "tab" => self.text("\t"),
            "cell" => self.end_cell(1),
            "nestcell" => self.end_cell(self.group.depth.max(2)),
            "row" => self.end_row(1),
            "nestrow" => self.end_row(self.group.depth.max(2)),
            "emdash" => self.text("—"),
            "endash" => self.text("–"),
            "lquote" => self.text("‘"),
            "rquote" => self.text("’"),
            "ldblquote" => self.text("“"),
            "rdblquote" => self.text("”"),
            "bullet" => self.text("•"),
            "emspace" | "enspace" | "qmspace" => self.text(" "),
            "plain" => {
                self.group.letters = RunProps::default();
                self.group.deleted = false;
            }
            "b" => self.group.letters.bold = Some(on),
            "i" => self.group.letters.italic = Some(on),
            "v" => self.group.letters.vanish = Some(on),
            "fs" => self.group.letters.size = Some(value as f32 / 2.0),
            "cf" => {
                let index = usize::try_from(value).unwrap_or(usize::MAX);
                self.group.letters.white = self.whites.get(index).copied();
            }
            "cb" | "chcbpat" | "highlight" => self.group.letters.shaded = Some(value > 0),
            "deleted" => self.group.deleted = on,
            "uc" => self.group.fallback = usize::try_from(value).unwrap_or(0).min(8),
            "f" => self.font(value),
            "pard" => {
                self.group.paragraph = ParaProps::default();
                self.group.depth = 0;
            }
            "intbl" => self.group.depth = self.group.depth.max(1),
            "itap" => self.group.depth = usize::try_from(value).unwrap_or(0),
            "li" => self.group.paragraph.indent = Some(value as f32 / 20.0),
            "sb" => self.group.paragraph.before = Some(value as f32 / 20.0),
            "sa" => self.group.paragraph.after = Some(value as f32 / 20.0),
            "cbpat" => self.group.paragraph.shaded = Some(value > 0),
            "s" => {
                self.group.style = value;
                self.group.paragraph.heading = self.headings.get(&value).copied();
            }
            "outlinelevel" => self.outline(value),
            "trowd" => self.shaded_row = false,
            "clcbpat" | "clcfpat" | "clshdng" => self.shaded_row |= value > 0,
            "shpfblwtxt" => self.backdrop |= value > 0,
            "chpgn" => {
                if let Some(flow) = self.flows.last_mut() {
                    flow.numbered = true;
                }
            }
            "cols" => self.layout.columns = self.layout.columns.max(value.clamp(1, 9) as u32),
            "red" => self.colour = [value, self.colour[1], self.colour[2]],
            "green" => self.colour = [self.colour[0], value, self.colour[2]],
            "blue" => self.colour = [self.colour[0], self.colour[1], value],
            "ansicpg" => self.document = charset::of_page(value),
            "mac" => self.document = charset::of_page(10000),
            "fcharset" => {
                self.fonts.insert(self.font, charset::of_font(value));
            }
            _ => self.destination(name),
        }
    }

    /// Begins a group whose text goes elsewhere.
    fn destination(&mut self, name: &str) {
        match name {
            "fonttbl" => self.group.target = Target::Fonts,
            "colortbl" => self.group.target = Target::Colours,
            "stylesheet" => self.group.target = Target::Styles,
            "listtext" | "pntext" => self.group.target = Target::Mark,
            "pict" => {
                self.layout.images += 1;
                self.group.target = Target::Skipped;
            }
            "field" => {
                self.fields.begin();
                self.group.ending = Some(Ending::Field);
            }
            "fldinst" => self.group.target = Target::Instruction,
            "fldrslt" => self.fields.separate(),
            "header" | "headerf" | "headerr" => self.stream(Ending::Header),
            "footer" | "footerf" | "footerr" => self.stream(Ending::Footer),
            // Margins of left pages only repeat.
            "headerl" | "footerl" => self.group.target = Target::Skipped,
            "footnote" => self.stream(Ending::Note),
            "shptxt" | "dptxbxtext" => self.stream(Ending::TextBox),
            // The names and values of a shape's properties.
            "sp" => self.group.target = Target::Skipped,
            _ => {}
        }
    }

    /// Reads a control symbol.
    pub(super) fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'*' => self.optional = true,
            b'~' => self.text("\u{a0}"),
            b'_' => self.text("-"),
            b'\\' | b'{' | b'}' => self.text(char::from(symbol).encode_utf8(&mut [0; 4])),
            b'\r' | b'\n' => self.end_paragraph(),
            b'\t' => self.text("\t"),
            _ => {}
        }
    }

    /// Begins a stream of text of its own.
    fn stream(&mut self, ending: Ending) {
        self.flows.push(Flow::default());
        self.group = Group {
            ending: Some(ending),
            boxed: self.group.boxed || ending == Ending::TextBox,
            charset: self.group.charset,
            fallback: self.group.fallback,
            ..Group::default()
        };
    }

    fn font(&mut self, number: i32) {
        self.font = number;
        if self.group.target != Target::Fonts {
            let charset = self.fonts.get(&number).copied();
            self.group.charset = charset.unwrap_or(charset::Charset::Document);
        }
    }

    /// Takes over an outline level, of the style that is being defined or of the paragraph.
    fn outline(&mut self, level: i32) {
        let heading =
            u8::try_from(level).map_or(0, |level| if level < 9 { (level + 1).min(6) } else { 0 });
        if self.group.target == Target::Styles {
            self.headings.insert(self.group.style, heading);
        } else {
            self.group.paragraph.heading = Some(heading);
        }
    }

    fn end_line(&mut self) {
        if self.group.target == Target::Text
            && let Some(flow) = self.flows.last_mut()
        {
            flow.open.end_line();
            self.lines += 1;
        }
    }

    fn end_paragraph(&mut self) {
        if self.group.target == Target::Text
            && let Some(flow) = self.flows.last_mut()
        {
            flow.end_paragraph(&self.group.paragraph, self.group.depth, &mut self.layout);
            self.lines += 1;
        }
    }

    fn end_cell(&mut self, depth: usize) {
        if let Some(flow) = self.flows.last_mut() {
            flow.end_paragraph(&self.group.paragraph, depth, &mut self.layout);
            flow.end_cell(depth);
            self.lines += 1;
        }
    }

    fn end_row(&mut self, depth: usize) {
        if let Some(flow) = self.flows.last_mut() {
            flow.end_row(depth, &mut self.layout);
        }
    }
}

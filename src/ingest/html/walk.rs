//! From the tree of a page to its lines.

use std::sync::Arc;

use super::idiom::{holds_block, is_footer, is_furniture, unmark_entry};
use super::link::target;
use super::look::{Display, Look};
use super::sheet::Sheet;
use super::tree::{Element, Node};
use crate::ingest::block::{self, Block, Cell, Floats, Gaps, Paragraph, Setting};
use crate::text::Layout;

/// Indent of one level of a list in points, as browsers leave it.
const INDENT: f32 = 30.0;

/// Walks through a page and gathers its lines.
#[derive(Debug)]
pub(super) struct Walker<'a> {
    sheet: &'a Sheet<'a>,
    /// What was met so far.
    pub layout: Layout,
    floats: Floats,
    gaps: Gaps,
    /// The paragraph in the making.
    open: Paragraph,
    /// Whether the open paragraph holds nothing yet, or ends in a blank.
    blank: bool,
    link: Option<Arc<str>>,
    /// Whether the next paragraph begins an item of a list.
    item: bool,
    /// Depth of lists.
    level: u32,
    /// Level of the heading around; 0 for none.
    heading: u8,
}

impl<'a> Walker<'a> {
    /// Returns a walker at the start of a page.
    pub fn new(sheet: &'a Sheet<'a>) -> Self {
        Self {
            sheet,
            layout: Layout::default(),
            floats: Floats::default(),
            gaps: Gaps::default(),
            open: Paragraph::default(),
            blank: true,
            link: None,
            item: false,
            level: 0,
            heading: 0,
        }
    }

    /// Returns the lines of a page.
    pub fn page(&mut self, root: &Element) -> Vec<Block> {
        let mut out = Vec::new();
        let look = Look::default();
        self.children(root, &look, &mut out);
        self.flush(&look, &mut out);
        std::mem::take(&mut self.floats).place(out)
    }

    fn children(&mut self, element: &Element, look: &Look, out: &mut Vec<Block>) {
        let mut named = false;
        for node in &element.children {
            match node {
                Node::Text(text) => {
                    self.text(text, look);
                    named = false;
                }
                Node::Element(child) => {
                    // Only what has a name, or is a link, can be set apart.
                    let is_named = child.name == "a" || child.attribute("class").is_some();
                    if named || is_named {
                        self.part(child, look);
                    }
                    self.element(child, look, out);
                    named = is_named;
                }
            }
        }
    }

    /// Parts a link from what stands before it, and a figure from the figure or word that an element before it ends
    /// in: what looks glued in the source is set apart by a style sheet.
    fn part(&mut self, child: &Element, look: &Look) {
        let first = child.children.iter().find_map(|node| match node {
            Node::Text(text) => text.chars().next(),
            Node::Element(_) => None,
        });
        let (Some(last), Some(first)) = (self.open.last_char(), first) else {
            return;
        };
        let figure = last.is_ascii_digit() || first.is_ascii_digit();
        if (figure || child.name == "a") && last.is_alphanumeric() && first.is_alphanumeric() {
            self.text(" ", look);
        }
    }

    fn element(&mut self, element: &Element, parent: &Look, out: &mut Vec<Block>) {
        match element.name.as_str() {
            "br" => {
                self.open.end_line();
                self.blank = true;
                return;
            }
            "hr" => {
                self.flush(parent, out);
                out.push(Block::Blank);
                return;
            }
            "img" => self.layout.images += 1,
            _ => {}
        }
        let look = Look::of(element, parent, self.sheet);
        match look.display {
            Display::Unread => {}
            Display::Inline => self.inline(element, &look, out),
            Display::Apart if !holds_block(element) => {
                self.apart(&look);
                self.inline(element, &look, out);
                self.apart(&look);
            }
            Display::Apart | Display::Beside => {
                self.flush(parent, out);
                let mut inside = Vec::new();
                self.block(element, &look, &mut inside);
                self.floats.text_box(inside, out);
            }
            Display::Block if is_footer(element) => {
                self.flush(parent, out);
                let mut inside = Vec::new();
                self.block(element, &look, &mut inside);
                if !inside.iter().filter_map(Block::row).all(is_furniture) {
                    out.push(Block::Blank);
                    self.floats.beside(inside, out);
                }
            }
            Display::Block | Display::Flex => {
                self.flush(parent, out);
                self.block(element, &look, out);
            }
        }
    }

    fn inline(&mut self, element: &Element, look: &Look, out: &mut Vec<Block>) {
        let target = match element.name.as_str() {
            "a" => element.attribute("href").and_then(target),
            _ => None,
        };
        let is_link = target.is_some();
        let before = self.link.clone();
        if let Some(target) = target {
            self.link = Some(target);
            // A linked picture links even though it holds no text.
            self.open
                .text("", look.letters, look.shaded, self.link.as_ref());
        }
        self.children(element, look, out);
        if is_link {
            self.link = before;
        }
    }

    fn block(&mut self, element: &Element, look: &Look, out: &mut Vec<Block>) {
        let (heading, item) = (self.heading, self.item);
        let lines = out.len();
        self.heading = look.paragraph.heading.unwrap_or(heading);
        let name = element.name.as_str();
        match name {
            "section" | "article" | "header" | "footer" | "aside" | "main" => {
                out.push(Block::Blank)
            }
            "ul" | "ol" => self.level += 1,
            "li" => self.item = look.marks,
            _ => {}
        }
        if look.paragraph.list.is_some_and(|list| list > 0) {
            self.item = true;
        }
        match (name, look.display) {
            ("table", _) => self.table(element, look, out),
            (name, Display::Flex) if !matches!(name, "ul" | "ol" | "table") => {
                self.row(element, look, out);
            }
            _ => self.children(element, look, out),
        }
        self.flush(look, out);
        if name == "li" {
            unmark_entry(out.get_mut(lines..).unwrap_or_default());
        }
        self.heading = heading;
        if matches!(name, "ul" | "ol") {
            self.level = self.level.saturating_sub(1);
        }
        if name == "li" || look.paragraph.list.is_some() {
            // An item without text leaves no mark to the next paragraph.
            self.item = false;
        } else {
            self.item &= item;
        }
    }

    fn table(&mut self, element: &Element, look: &Look, out: &mut Vec<Block>) {
        let lines = out.len();
        self.rows(element, look, out);
        if out.iter().skip(lines).any(|block| block.row().is_some()) {
            self.layout.tables += 1;
        }
        self.gaps = Gaps::default();
    }

    fn rows(&mut self, parent: &Element, look: &Look, out: &mut Vec<Block>) {
        for node in &parent.children {
            let Node::Element(child) = node else {
                continue;
            };
            let inner = Look::of(child, look, self.sheet);
            match child.name.as_str() {
                _ if inner.display == Display::Unread => {}
                "tr" => self.row(child, &inner, out),
                "caption" => self.element(child, look, out),
                _ => self.rows(child, &inner, out),
            }
        }
    }

    /// Adds the children of an element, which stand side by side, to `out`.
    fn row(&mut self, element: &Element, look: &Look, out: &mut Vec<Block>) {
        let mut cells: Vec<Cell> = Vec::new();
        for node in &element.children {
            let mut cell = Vec::new();
            self.gaps = Gaps::default();
            match node {
                Node::Text(text) => self.text(text, look),
                Node::Element(child) => self.element(child, look, &mut cell),
            }
            self.flush(look, &mut cell);
            cells.push(cell);
        }
        let columns = block::row(cells, 0, &mut self.floats, out);
        self.layout.columns = self.layout.columns.max(columns);
    }

    fn text(&mut self, text: &str, look: &Look) {
        if look.pre {
            for (index, line) in text.split('\n').enumerate() {
                if index > 0 {
                    self.open.end_line();
                }
                self.open
                    .text(line, look.letters, look.shaded, self.link.as_ref());
            }
            self.blank = true;
            return;
        }
        let mut collapsed = String::with_capacity(text.len());
        for c in text.chars() {
            let is_blank = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
            match (is_blank, self.blank) {
                (true, true) => {}
                (true, false) => collapsed.push(' '),
                (false, _) => collapsed.push(c),
            }
            self.blank = is_blank;
        }
        if !collapsed.is_empty() {
            self.open
                .text(&collapsed, look.letters, look.shaded, self.link.as_ref());
        }
    }

    /// Parts what comes next from what stands before it in the line.
    fn apart(&mut self, look: &Look) {
        if !self.blank {
            self.open.text("\t", look.letters, look.shaded, None);
            self.blank = true;
        }
    }

    /// Ends the open paragraph, if anything is in it.
    fn flush(&mut self, look: &Look, out: &mut Vec<Block>) {
        self.blank = true;
        let open = std::mem::take(&mut self.open);
        if open.is_blank() {
            open.finish(Setting::default(), &mut Vec::new(), &mut self.layout.hidden);
            return;
        }
        if self.heading > 0
            && out
                .last()
                .and_then(Block::row)
                .is_some_and(|row| row.text() == open.text_so_far())
        {
            // Pages repeat a heading as the label of an icon, or for small screens.
            out.pop();
        }
        let setting = Setting {
            heading: self.heading,
            marked: self.item,
            column: 0,
            x: look
                .paragraph
                .indent
                .unwrap_or(INDENT * self.level.saturating_sub(1) as f32),
            space: self.gaps.before(&look.paragraph, None),
        };
        open.finish(setting, out, &mut self.layout.hidden);
        self.item = false;
    }
}

//! A track from a Markdown check list.
//!
//! Headings are weeks, or the title where there is one heading of the first level above all others. Items of a list are
//! modules; a ticked one is done. What is nested in an item is a step, a resource where it begins with a link, or what
//! its label says ([`Label`]): its hours, skills, goal, state.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::outline::{ITEMS, Item, Label, Outline, Part, is_page, state};
use crate::progress::State;
use crate::track::{Medium, Resource};
use crate::warned::Warning;

/// Reads a check list.
pub fn outline(text: &str, warnings: &mut Vec<Warning>) -> Outline {
    let options = Options::ENABLE_TASKLISTS | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let events: Vec<Event<'_>> = Parser::new_ext(text, options).collect();
    let mut reader = Reader {
        titled: has_title(&events),
        warnings,
        outline: Outline::default(),
        text: String::new(),
        links: Vec::new(),
        open: None,
        heading: None,
        depth: 0,
        silent: 0,
    };
    for event in events {
        reader.event(event);
    }
    reader.flush();
    reader.outline
}

/// Whether the first heading, and no other, is one of the first level.
fn has_title(events: &[Event<'_>]) -> bool {
    let levels = events.iter().filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level),
        _ => None,
    });
    let mut levels = levels.map(|level| level == HeadingLevel::H1);
    levels.next() == Some(true) && !levels.any(|first| first)
}

/// What the events so far have left open.
struct Reader<'w> {
    titled: bool,
    warnings: &'w mut Vec<Warning>,
    outline: Outline,
    /// The line in the making.
    text: String,
    links: Vec<Link>,
    open: Option<Link>,
    heading: Option<HeadingLevel>,
    /// How many lists are open.
    depth: usize,
    /// How many blocks are open whose text is nothing to learn.
    silent: usize,
}

/// A link, and where its words stand in the line.
struct Link {
    url: String,
    start: usize,
    end: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.push(&text),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::TaskListMarker(true) if self.depth == 1 => {
                if let Some(item) = self.item() {
                    item.state = State::Done;
                }
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &CowStr<'_>) {
        if self.silent == 0 {
            self.text.push_str(text);
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(level);
            }
            Tag::List(_) => {
                self.flush();
                self.depth += 1;
            }
            Tag::Item => {
                self.flush();
                if self.depth == 1 {
                    self.module();
                }
            }
            Tag::Paragraph | Tag::BlockQuote(_) => self.flush(),
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => {
                self.flush();
                self.silent += 1;
            }
            Tag::Link { dest_url, .. } => {
                self.open = Some(Link {
                    url: dest_url.into_string(),
                    start: self.text.len(),
                    end: 0,
                });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                let title = std::mem::take(&mut self.text);
                self.links.clear();
                let level = self.heading.take();
                if self.titled && level == Some(HeadingLevel::H1) {
                    self.outline.title = title;
                } else {
                    self.outline.weeks.push(Part {
                        title: without_number(title.trim()).to_owned(),
                        ..Part::default()
                    });
                }
            }
            TagEnd::List(_) => {
                self.flush();
                self.depth = self.depth.saturating_sub(1);
            }
            TagEnd::Item | TagEnd::Paragraph => self.flush(),
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                self.silent = self.silent.saturating_sub(1);
            }
            TagEnd::Link => {
                if let Some(link) = self.open.take() {
                    let end = self.text.len();
                    self.links.push(Link { end, ..link });
                }
            }
            _ => {}
        }
    }

    /// Begins a module of the week in the making.
    fn module(&mut self) {
        let modules = vec![Item::default()];
        match self.outline.weeks.last_mut() {
            Some(week) => week.modules.extend(modules),
            None => self.outline.weeks.push(Part {
                title: ITEMS.to_owned(),
                goal: String::new(),
                modules,
            }),
        }
    }

    fn item(&mut self) -> Option<&mut Item> {
        self.outline.weeks.last_mut()?.modules.last_mut()
    }

    /// Ends the line in the making.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let links = std::mem::take(&mut self.links);
        let line = text.trim();
        if line.is_empty() || self.heading.is_some() {
            return;
        }
        match self.depth {
            0 => self.paragraph(line),
            1 => {
                let resources = self.resources(&text, &links, "");
                if let Some(item) = self.item() {
                    item.resources.extend(resources);
                    match item.title.is_empty() {
                        true => item.title = line.to_owned(),
                        false => join(&mut item.goal, line),
                    }
                }
            }
            _ => self.nested(&text, &links),
        }
    }

    fn paragraph(&mut self, line: &str) {
        let outline = &mut self.outline;
        match (outline.weeks.last_mut(), Label::of(line)) {
            (Some(week), _) if week.modules.is_empty() => join(&mut week.goal, line),
            (Some(_), _) => {}
            (None, Some((Label::Role, rest))) => rest.clone_into(&mut outline.role),
            (None, Some((Label::Needs, rest))) => rest.clone_into(&mut outline.needs),
            (None, Some((Label::Pace, rest))) => outline.hours_per_week = number(rest),
            (None, _) => join(&mut outline.summary, line),
        }
    }

    fn nested(&mut self, text: &str, links: &[Link]) {
        let line = text.trim();
        let begins = |link: &&Link| text.get(..link.start).is_some_and(|t| t.trim().is_empty());
        let first = links.first().filter(begins);
        let rest = first.and_then(|link| text.get(link.end..)).map(str::trim);
        let note = match rest {
            Some("") => Some(""),
            Some(rest) => rest.strip_prefix(':').map(str::trim),
            None => None,
        };
        let resources = self.resources(text, links, note.unwrap_or_default());
        let unknown = "a state or a day of a module was not understood and left out";
        let Some(item) = self.item() else { return };
        let only_page = note.is_some() && !resources.is_empty();
        let mut understood = true;
        match Label::of(line).filter(|_| !only_page) {
            Some((Label::Goal, rest)) => join(&mut item.goal, rest),
            Some((Label::Hours, rest)) => item.hours = number(rest),
            Some((Label::Skills, rest)) => {
                item.skills.extend(rest.split(',').map(str::to_owned));
            }
            Some((Label::State, rest)) => match state(rest) {
                Some(state) => item.state = state,
                None => understood = false,
            },
            Some((Label::Since, rest)) => match rest.parse() {
                Ok(day) => item.since = Some(day),
                Err(_) => understood = false,
            },
            _ if only_page => {}
            _ => item.steps.push(line.to_owned()),
        }
        item.resources.extend(resources);
        if !understood {
            self.warnings.push(Warning::new("state", unknown));
        }
    }

    /// Returns the pages that a line links to; the note belongs to the first.
    fn resources(&mut self, text: &str, links: &[Link], note: &str) -> Vec<Resource> {
        let mut resources: Vec<Resource> = Vec::new();
        for link in links {
            if !is_page(&link.url) {
                let warning = "a link that leads to no page was left out";
                self.warnings.push(Warning::new("link", warning));
                continue;
            }
            let words = text.get(link.start..link.end).unwrap_or_default().trim();
            let note = if resources.is_empty() { note } else { "" };
            resources.push(Resource {
                title: if words.is_empty() { &link.url } else { words }.to_owned(),
                url: link.url.clone(),
                kind: Medium::default(),
                note: note.to_owned(),
            });
        }
        resources
    }
}

/// Returns the title of a week without its number: weeks are counted.
fn without_number(title: &str) -> &str {
    let rest = title
        .get(..4)
        .filter(|word| word.eq_ignore_ascii_case("week"));
    let rest = rest.and_then(|_| title.get(4..)).map(str::trim_start);
    let Some(rest) = rest.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) else {
        return title;
    };
    let rest = rest
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start();
    let Some(rest) = rest.strip_prefix([':', '.', '-', '–', '—']) else {
        return title;
    };
    match rest.trim() {
        "" => title,
        rest => without_number(rest),
    }
}

fn number(text: &str) -> Option<u16> {
    let digits = text.trim().split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

fn join(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

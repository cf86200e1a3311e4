//! Places in a resume, and the paths that name them.

use super::schema::{SECTIONS, Shape, section};

/// A place in a resume: a text of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The section, by its number in the schema.
    pub section: usize,
    /// The entry in it.
    pub entry: usize,
    /// The text in that.
    pub slot: Slot,
}

/// A text of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The text of a field.
    Field(usize),
    /// An item of a field's list; the one behind the last is the one to be added.
    Item(usize, usize),
}

impl Slot {
    /// Returns the number of the field.
    pub fn field(self) -> usize {
        match self {
            Self::Field(field) | Self::Item(field, _) => field,
        }
    }
}

impl At {
    /// Returns the place that a path such as `work[0].highlights[2]` names: the first text of what it names where that is
    /// no text itself.
    pub fn read(path: &str) -> Option<Self> {
        let path = path.trim();
        let found = SECTIONS.iter().enumerate().filter_map(|(number, section)| {
            let rest = path.strip_prefix(section.path)?;
            let (entry, rest) = match section.one {
                Some(_) => indexed(rest)?,
                None => (0, rest),
            };
            let rest = rest.strip_prefix('.').unwrap_or(rest);
            let (field, slot) = slot(number, rest)?;
            // The longest that fits: `basics.profiles` is a section of its own.
            let weight = (section.path.len(), field);
            let at = Self {
                section: number,
                entry,
                slot,
            };
            Some((weight, at))
        });
        found
            .max_by_key(|((path, field), _)| (*field, *path))
            .map(|(_, at)| at)
    }

    /// Returns the path.
    pub fn path(self) -> String {
        let Some(section) = section(self.section) else {
            return String::new();
        };
        let field = section
            .field(self.slot.field())
            .map_or("", |spec| spec.path);
        let entry = match section.one {
            Some(_) => format!("{}[{}]", section.path, self.entry),
            None => section.path.to_owned(),
        };
        match self.slot {
            Slot::Field(_) => format!("{entry}.{field}"),
            Slot::Item(_, number) => format!("{entry}.{field}[{number}]"),
        }
    }
}

/// Returns the text of an entry that a path in it names, and how much of the path was needed to tell.
fn slot(number: usize, path: &str) -> Option<(usize, Slot)> {
    let fields = section(number)?.fields;
    if path.is_empty() {
        let first = match fields.first()?.shape {
            Shape::List(_) => Slot::Item(0, 0),
            _ => Slot::Field(0),
        };
        return Some((0, first));
    }
    fields.iter().enumerate().find_map(|(field, spec)| {
        let rest = path.strip_prefix(spec.path)?;
        let slot = match (spec.shape, indexed(rest)) {
            (Shape::List(_), Some((item, ""))) => Slot::Item(field, item),
            (Shape::List(_), None) if rest.is_empty() => Slot::Item(field, 0),
            (Shape::List(_), _) => return None,
            _ if rest.is_empty() => Slot::Field(field),
            _ => return None,
        };
        Some((spec.path.len(), slot))
    })
}

/// Splits `[2].rest` into 2 and `.rest`; without a number, it is the first.
fn indexed(path: &str) -> Option<(usize, &str)> {
    if path.is_empty() {
        return Some((0, ""));
    }
    let (number, rest) = path.strip_prefix('[')?.split_once(']')?;
    Some((number.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_places_and_back() {
        for path in [
            "basics.name",
            "basics.summary",
            "basics.location.countryCode",
            "basics.profiles[1].url",
            "work[0].highlights[2]",
            "education[3].courses[0]",
            "skills[2].keywords[11]",
            "meta.upward.sections[0].lines[4]",
            "meta.upward.labels[1]",
            "projects[0].startDate",
        ] {
            assert_eq!(At::read(path).map(At::path).as_deref(), Some(path));
        }
        for (given, path) in [
            ("work[1].highlights", "work[1].highlights[0]"),
            ("work[1]", "work[1].position"),
            ("projects", "projects[0].name"),
            ("basics.profiles", "basics.profiles[0].network"),
        ] {
            assert_eq!(At::read(given).map(At::path).as_deref(), Some(path));
        }
        for path in ["", "nonsense", "work[x].name", "basics.nothing"] {
            assert_eq!(At::read(path), None, "{path}");
        }
    }
}

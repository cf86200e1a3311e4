//! Advice in English.

use std::fmt;

use super::{Advice, Room};

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fixed = match self {
            Self::Columns { columns } => {
                return write!(
                    f,
                    "Set the document in one column; readers that go line by line mix its {columns} columns."
                );
            }
            Self::UnmappedLetters { letters } => {
                return write!(
                    f,
                    "{letters} characters have no meaning to software; write the document again with common fonts, \
                     from a word processor or by 'upward render'."
                );
            }
            Self::UnknownHeading { heading } => {
                return write!(
                    f,
                    "Software may not know the heading '{heading}'; use a common one if its content fits there."
                );
            }
            Self::NoExperience => return section(f, "Experience"),
            Self::NoEducation => return section(f, "Education"),
            Self::NoSkills => return section(f, "Skills"),
            Self::NoName { margins } => return contact(f, "your name", *margins),
            Self::NoEmail { margins } => return contact(f, "your e-mail address", *margins),
            Self::NoPhone { margins } => return contact(f, "your phone number", *margins),
            Self::Role {
                name,
                number,
                title,
                employer,
                dates,
            } => return role(f, name.as_deref(), *number, [*title, *employer, *dates]),
            Self::Headline { title } => {
                return write!(
                    f,
                    "Write '{title}' as your headline: of the titles you have held it is the nearest to the posting's."
                );
            }
            Self::UndatedRole { shown } => return undated(f, "role", shown),
            Self::UndatedProject { shown } => return undated(f, "project", shown),
            Self::UndatedCertificate { shown } => return undated(f, "certificate", shown),
            Self::Show { shown, room } => {
                return write!(f, "'{shown}' is only named. Show it {room}.");
            }
            Self::Name { shown, asked, room } => {
                return write!(
                    f,
                    "'{shown}' only implies '{asked}'. If you used {asked} itself, name it {room}."
                );
            }
            Self::DrawingOrder => {
                "The file stores its text in another order than it shows it; export it again from its source."
            }
            Self::ImageOfText => {
                "The pages are images with hardly any text; export the document as text instead of scanning it."
            }
            Self::HiddenText => {
                "Remove the text that people cannot see; it is not counted here, and elsewhere it can be taken for \
                 fraud."
            }
            Self::Tables => {
                "Write what stands in tables as plain lines; many readers mix the cells."
            }
            Self::TextBoxes => {
                "Move the text out of text boxes into the body; many readers skip them."
            }
            Self::SpacedLetters => {
                "Write words without spaces between their letters; 'S K I L L S' is not found as 'Skills'."
            }
            Self::Margins => {
                "Move what stands in the page's header or footer into the body; many readers skip it."
            }
            Self::Images => "Remove images; no text in them is read.",
            Self::DateFormat => {
                "Write all dates of your roles in one format, with months, such as 'Mar 2021 - Jun 2023'."
            }
        };
        f.write_str(fixed)
    }
}

fn section(f: &mut fmt::Formatter<'_>, heading: &str) -> fmt::Result {
    write!(
        f,
        "Give what belongs there a section of its own under the heading '{heading}'; none was found."
    )
}

fn contact(f: &mut fmt::Formatter<'_>, what: &str, margins: bool) -> fmt::Result {
    let place = if margins {
        "in the body of the first page, not in the page's header or footer"
    } else {
        "at the top of the first page"
    };
    write!(f, "Write {what} as plain text {place}; none was found.")
}

fn role(
    f: &mut fmt::Formatter<'_>,
    name: Option<&str>,
    number: usize,
    missing: [bool; 3],
) -> fmt::Result {
    let parts = ["title", "employer", "first and last month"].into_iter();
    let missing: Vec<&str> = parts
        .zip(missing)
        .filter_map(|(part, missing)| missing.then_some(part))
        .collect();
    let name = name.map_or_else(|| format!("role {number}"), |name| format!("'{name}'"));
    write!(
        f,
        "Write the {} of {name} on lines of their own, dates such as 'Mar 2021 - Jun 2023'; they could not be read.",
        missing.join(" and the ")
    )
}

fn undated(f: &mut fmt::Formatter<'_>, entry: &str, shown: &str) -> fmt::Result {
    write!(
        f,
        "Date the {entry} that shows '{shown}': undated, it counts less."
    )
}

impl fmt::Display for Room {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Languages => f.write_str("on a line of its own in a section of languages"),
            Self::Project => f.write_str("in a project in which you used it, with its dates"),
            Self::Used => f.write_str("in a bullet of the role or project in which you used it"),
            Self::Such { name } => write!(
                f,
                "in a bullet of the role or project in which you used it, '{name}' say"
            ),
            Self::Entry { name } => write!(f, "in a bullet of '{name}'"),
        }
    }
}

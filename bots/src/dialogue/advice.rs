//! What a fix tells a person to do.

use upward_engine::score::{Advice, Fix, Room};

use crate::words::{Say, as_is, say};

/// Returns what a fix tells to do; what was kept before there were other languages is told as it is, in English.
pub fn told(fix: &Fix) -> Say {
    fix.advice.as_ref().map_or_else(|| as_is(&fix.text), advice)
}

/// Returns what an advice says.
pub fn advice(advice: &Advice) -> Say {
    match advice {
        Advice::Columns { columns } => say("advice-columns").number("columns", *columns),
        Advice::DrawingOrder => say("advice-drawing-order"),
        Advice::UnmappedLetters { letters } => {
            say("advice-unmapped-letters").count("letters", *letters)
        }
        Advice::ImageOfText => say("advice-image-of-text"),
        Advice::HiddenText => say("advice-hidden-text"),
        Advice::UnknownHeading { heading } => {
            say("advice-unknown-heading").text("heading", heading)
        }
        Advice::NoExperience => say("advice-no-experience"),
        Advice::NoEducation => say("advice-no-education"),
        Advice::NoSkills => say("advice-no-skills"),
        Advice::NoName { margins } => say("advice-no-name").word("margins", yes(*margins)),
        Advice::NoEmail { margins } => say("advice-no-email").word("margins", yes(*margins)),
        Advice::NoPhone { margins } => say("advice-no-phone").word("margins", yes(*margins)),
        Advice::Tables => say("advice-tables"),
        Advice::TextBoxes => say("advice-text-boxes"),
        Advice::SpacedLetters => say("advice-spaced-letters"),
        Advice::Margins => say("advice-margins"),
        Advice::Images => say("advice-images"),
        Advice::Role {
            name,
            number,
            title,
            employer,
            dates,
        } => {
            let role = match name {
                Some(name) => say("advice-role-named").text("name", name),
                None => say("advice-role-number").count("number", *number),
            };
            say("advice-role")
                .word("missing", missing(*title, *employer, *dates))
                .say("role", role)
        }
        Advice::DateFormat => say("advice-date-format"),
        Advice::Headline { title } => say("advice-headline").text("title", title),
        Advice::UndatedRole { shown } => say("advice-undated-role").text("shown", shown),
        Advice::UndatedProject { shown } => say("advice-undated-project").text("shown", shown),
        Advice::UndatedCertificate { shown } => {
            say("advice-undated-certificate").text("shown", shown)
        }
        Advice::Show { shown, room } => say("advice-show")
            .text("shown", shown)
            .say("room", place(room)),
        Advice::Name { shown, asked, room } => say("advice-name")
            .text("shown", shown)
            .text("asked", asked)
            .say("room", place(room)),
    }
}

fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

fn missing(title: bool, employer: bool, dates: bool) -> &'static str {
    match (title, employer, dates) {
        (true, false, false) => "title",
        (false, true, false) => "employer",
        (false, false, true) => "dates",
        (true, true, false) => "title-employer",
        (true, false, true) => "title-dates",
        (false, true, true) => "employer-dates",
        (true, true, true) | (false, false, false) => "all",
    }
}

fn place(room: &Room) -> Say {
    match room {
        Room::Languages => say("room-languages"),
        Room::Project => say("room-project"),
        Room::Used => say("room-used"),
        Room::Such { name } => say("room-such").text("name", name),
        Room::Entry { name } => say("room-entry").text("name", name),
    }
}

//! How far tracks and modules are, in words and signs.

use upward_desk::progress::Ticked;
use upward_engine::progress::{Pace, PaceBasis, Share, State};

/// Returns a check box.
pub fn check(state: State) -> &'static str {
    match state {
        State::Pending => "[ ]",
        State::Learning => "[~]",
        State::Done => "[x]",
        State::Skipped => "[-]",
    }
}

/// Returns how much of a track is finished.
pub fn share(share: Share) -> String {
    let skipped = match share.skipped {
        0 => String::new(),
        skipped => format!(", {skipped} skipped"),
    };
    format!(
        "{} %: {} of {} modules{skipped}",
        share.percent, share.done, share.of
    )
}

/// Returns how fast a person learns.
pub fn hours(pace: Pace) -> String {
    let (whole, tenth) = (pace.tenths_per_week / 10, pace.tenths_per_week % 10);
    match tenth {
        0 => format!("{whole} h/week"),
        _ => format!("{whole}.{tenth} h/week"),
    }
}

/// Returns in a few words how fast a person learns, and when they will have finished.
pub fn pace(pace: Pace) -> String {
    if pace.remaining_hours == 0 {
        return "nothing is left to do".to_owned();
    }
    let left = format!("{} h left", pace.remaining_hours);
    let basis = match pace.basis {
        PaceBasis::Planned => "planned",
        PaceBasis::Measured => "of late",
        PaceBasis::Stalled => return format!("{left}, nothing finished of late"),
    };
    match pace.finish {
        Some(day) => format!("{left}, {} {basis}: done by {day}", hours(pace)),
        None => format!("{left}, {} {basis}: more than ten years", hours(pace)),
    }
}

/// Returns what a finished module has brought, for a line in passing.
pub fn brought(ticked: &Ticked, title: impl Fn(&str) -> String) -> String {
    let skills = ticked.module.skills.join(", ");
    let gained = match (&ticked.resume, skills.as_str()) {
        (Some(material), "") => format!(": your resume gains “{}”", material.name),
        (Some(material), skills) => {
            format!(": your resume gains “{}” and {skills}", material.name)
        }
        (None, "") => String::new(),
        (None, skills) => format!(": your resume gains {skills}"),
    };
    let mut said = format!("[x] {}{gained}", ticked.module.title);
    if !ticked.besides.is_empty() {
        let besides: Vec<&str> = ticked.besides.iter().map(|m| m.title.as_str()).collect();
        said += &format!(". Done with it: {}", besides.join(", "));
    }
    if !ticked.unmet.is_empty() {
        let unmet: Vec<String> = ticked.unmet.iter().map(|id| title(id)).collect();
        said += &format!(
            ". Not done yet, though it builds on it: {}",
            unmet.join(", ")
        );
    }
    said
}

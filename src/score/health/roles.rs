//! Whether every role names its title, employer and dates, the dates in one format.

use crate::parse::Parsed;

use super::facts::{Facts, Role};
use super::{Advice, Change, Evidence, Locator, Mend, Reached, Share};

/// Per cent that it costs when some roles give months and others only years.
const MIXED: i64 = 10;

/// The share of titles, employers and dates that was read.
pub(super) fn share(facts: &Facts) -> Reached {
    if facts.roles.is_empty() {
        return Err("The resume names no roles.");
    }
    let known = facts
        .roles
        .iter()
        .flat_map(|role| [role.title, role.employer, role.dates])
        .filter(|&known| known);
    let percent = 100 * known.count() / (3 * facts.roles.len());
    let mixed = if mixed(facts) { MIXED } else { 0 };
    Ok(Share::percent(
        i64::try_from(percent).unwrap_or(100) - mixed,
    ))
}

pub(super) fn mends(facts: &Facts, parsed: &Parsed, locator: &Locator) -> Vec<Mend> {
    let mut mends = Vec::new();
    for (i, role) in facts.roles.iter().enumerate() {
        let (entry, organisation) = match i.checked_sub(parsed.resume.work.len()) {
            None => (format!("work[{i}]"), "name"),
            Some(unpaid) => (format!("volunteer[{unpaid}]"), "organization"),
        };
        let missing: Vec<&str> = [
            (role.title, "position"),
            (role.employer, organisation),
            (role.dates, "startDate"),
        ]
        .into_iter()
        .filter_map(|(known, field)| (!known).then_some(field))
        .collect();
        if missing.is_empty() {
            continue;
        }
        let mut mended = facts.clone();
        if let Some(role) = mended.roles.get_mut(i) {
            *role = Role {
                title: true,
                employer: true,
                dates: true,
                months: role.months,
            };
        }
        let (name, number, place) = place(parsed, locator, i);
        mends.push(Mend {
            rule: "role",
            advice: Advice::Role {
                name,
                number,
                title: !role.title,
                employer: !role.employer,
                dates: !role.dates,
            },
            mended,
            place,
            path: match missing.as_slice() {
                [field] => format!("{entry}.{field}"),
                _ => entry,
            },
            change: if missing.len() == 1 {
                Change::Fill
            } else {
                Change::Document
            },
        });
    }
    if mixed(facts) {
        let mut mended = facts.clone();
        for role in &mut mended.roles {
            role.months = true;
        }
        mends.push(Mend {
            rule: "date-format",
            advice: Advice::DateFormat,
            mended,
            place: None,
            path: String::new(),
            change: Change::Document,
        });
    }
    mends
}

/// Whether some roles give months and others only years.
fn mixed(facts: &Facts) -> bool {
    let mut dated = facts
        .roles
        .iter()
        .filter(|role| role.dates)
        .map(|role| role.months);
    dated
        .next()
        .is_some_and(|first| dated.any(|months| months != first))
}

/// Returns what to call the role with this index among paid and then unpaid ones, its number, and where it stands.
fn place(
    parsed: &Parsed,
    locator: &Locator,
    index: usize,
) -> (Option<String>, usize, Option<Evidence>) {
    let resume = &parsed.resume;
    let (section, index, title, employer, organisation) = match resume.work.get(index) {
        Some(role) => ("work", index, &role.position, &role.name, "name"),
        None => {
            let index = index - resume.work.len();
            let Some(role) = resume.volunteer.get(index) else {
                return (None, index + 1, None);
            };
            (
                "volunteer",
                index,
                &role.position,
                &role.organization,
                "organization",
            )
        }
    };
    let known = [("position", title), (organisation, employer)];
    match known.into_iter().find(|(_, text)| !text.is_empty()) {
        Some((field, text)) => {
            let place = locator.field(&format!("{section}[{index}].{field}"), text);
            (Some(text.clone()), index + 1, Some(place))
        }
        None => (None, index + 1, None),
    }
}

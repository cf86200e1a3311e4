//! Dates as people type them: in the languages and spellings that resumes are read in.

use upward_engine::date::Date;
use upward_engine::{ingest, parse};

/// From when to when; no end while it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First month.
    pub start: Option<Date>,
    /// Last month.
    pub end: Option<Date>,
}

/// Returns the period that a line states; none where it states none. It is read as the dates of a job are.
pub fn period(line: &str) -> Option<Period> {
    if line.lines().count() != 1 || line.chars().count() > 60 {
        return None;
    }
    let resume =
        format!("Work Experience\n\nEngineer\nExample Company\n{line}\n- Built services\n");
    let text = ingest::ingest(resume.as_bytes()).ok()?;
    let read = parse::parse(&text.value).ok()?.value.resume;
    let job = read.work.first()?;
    let period = Period {
        start: job.start_date,
        end: job.end_date,
    };
    (period.start.is_some() || period.end.is_some()).then_some(period)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(year: u16, month: u8) -> Option<Date> {
        Some(Date::month(year, month))
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let cases = [
            ("Mar 2021 - Dec 2023", month(2021, 3), month(2023, 12)),
            ("03/2021 – 12/2023", month(2021, 3), month(2023, 12)),
            ("2021-03 to 2023-12", month(2021, 3), month(2023, 12)),
            ("June 2022 - now", month(2022, 6), None),
            ("June 2022 - present", month(2022, 6), None),
            ("seit Juni 2022", month(2022, 6), None),
            ("März 2021 bis heute", month(2021, 3), None),
            ("enero 2020 - actualidad", month(2020, 1), None),
            (
                "2019 - 2023",
                Some(Date::year(2019)),
                Some(Date::year(2023)),
            ),
        ];
        for (line, start, end) in cases {
            assert_eq!(period(line), Some(Period { start, end }), "{line}");
        }
    }

    #[test]
    fn what_states_no_dates_is_told_from_them() {
        for line in ["", "soon", "a long time ago", "1\n2", "-", "99", "{ } <b>"] {
            assert_eq!(period(line), None, "{line}");
        }
    }
}

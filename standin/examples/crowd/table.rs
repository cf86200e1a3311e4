//! The figures, and whether what must hold does.

use std::{fmt, time::Duration};

/// Lines of figures, and of what must hold.
#[derive(Debug, Default)]
pub struct Table {
    lines: Vec<(String, String, Option<bool>)>,
}

impl Table {
    /// Adds a figure.
    pub fn tell(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.lines.push((name.into(), value.into(), None));
    }

    /// Adds a figure that must be right.
    pub fn demand(&mut self, name: impl Into<String>, value: impl Into<String>, holds: bool) {
        self.lines.push((name.into(), value.into(), Some(holds)));
    }

    /// Whether all holds that must.
    pub fn holds(&self) -> bool {
        self.lines.iter().all(|(_, _, holds)| *holds != Some(false))
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self
            .lines
            .iter()
            .map(|(name, _, _)| name.chars().count())
            .max()
            .unwrap_or_default();
        for (name, value, holds) in &self.lines {
            let holds = match holds {
                None => "",
                Some(true) => "  ok",
                Some(false) => "  FAILED",
            };
            writeln!(f, "{name:width$}  {value}{holds}")?;
        }
        Ok(())
    }
}

/// Times, to be told by their distribution.
#[derive(Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Returns the times in order.
    pub fn of(times: impl IntoIterator<Item = Duration>) -> Self {
        let mut times: Vec<Duration> = times.into_iter().collect();
        times.sort_unstable();
        Self(times)
    }

    /// Returns the time within which so many percent stay; none of none.
    pub fn within(&self, percent: usize) -> Duration {
        let rank = (self.0.len() * percent).div_ceil(100).saturating_sub(1);
        self.0.get(rank).copied().unwrap_or_default()
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [half, most, all] = [50, 99, 100].map(|percent| self.within(percent).as_secs_f64());
        write!(f, "p50 {half:.2} s, p99 {most:.2} s, longest {all:.2} s")
    }
}

/// Returns bytes in megabytes.
pub fn megabytes(bytes: u64) -> String {
    format!("{:.0} MB", bytes as f64 / 1e6)
}

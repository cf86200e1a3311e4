//! What there is to say about the track, the week or the module under the cursor.

use upward_desk::track::{ModuleSummary, ShownModule, ShownTrack};
use upward_engine::progress::{CERTIFIED, Evidence, State};
use upward_engine::track::{Material, Week};

use super::piece::{Item, Piece, Tone};
use super::tree::Row;
use super::{Part, Roadmap, tree, words};

impl Roadmap {
    /// Returns what there is to say about what is under the cursor.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let Some(track) = self.shown() else {
            return Vec::new();
        };
        let row = self.row().filter(|_| self.part != Part::Tracks);
        match row {
            None => self.about_track(track),
            Some(Row::Week(number, week)) => self.about_week(track, number, week),
            Some(Row::Module(module)) => self.about_module(module),
        }
    }

    /// Returns what can be done with the piece under the cursor.
    pub(super) fn item(&self) -> Option<Item> {
        if self.part != Part::Detail {
            return None;
        }
        self.pieces().get(self.detail_at.at)?.item.clone()
    }

    fn about_track(&self, track: &ShownTrack) -> Vec<Piece> {
        let summary = &track.summary;
        let mut pieces = vec![Piece::new(Tone::Heading, &summary.title)];
        if !summary.role.is_empty() && summary.role != summary.title {
            pieces.push(Piece::new(Tone::Dim, format!("leads to: {}", summary.role)));
        }
        let length = format!(
            "{} weeks, {} modules, {} hours",
            summary.weeks, summary.modules, summary.hours
        );
        pieces.push(Piece::new(Tone::Dim, length));
        match summary.started {
            Some(day) => {
                pieces.push(Piece::new(Tone::Plain, day.to_string()).lead("Started "));
                pieces.push(Piece::new(Tone::Plain, words::share(summary.share)));
                pieces.push(Piece::new(Tone::Plain, words::pace(summary.pace)));
            }
            None => pieces.push(Piece::new(
                Tone::Warn,
                "Not started. Start it, and you see your pace and the day on which you will be done.",
            )),
        }
        if summary.share.passes(CERTIFIED) {
            let said = "Enough is finished for a certificate: issue it, and keep it as a PDF.";
            pieces.push(Piece::new(Tone::Good, said));
        }
        if !summary.summary.is_empty() {
            pieces.push(Piece::new(Tone::Heading, "What it is"));
            pieces.push(Piece::new(Tone::Plain, &summary.summary));
        }
        if !track.needs.is_empty() {
            pieces.push(Piece::new(Tone::Heading, "What you bring along"));
            pieces.push(Piece::new(Tone::Plain, &track.needs));
        }
        if !summary.next.is_empty() {
            pieces.push(Piece::new(Tone::Heading, "Next"));
            pieces.extend(summary.next.iter().map(|id| self.other(id)));
        }
        pieces
    }

    fn about_week(&self, track: &ShownTrack, number: usize, week: &Week) -> Vec<Piece> {
        let title = format!("Week {number}: {}", week.title);
        let mut pieces = vec![Piece::new(Tone::Heading, title)];
        if !week.goal.is_empty() {
            pieces.push(Piece::new(Tone::Plain, &week.goal));
        }
        let modules = week.modules.iter();
        let hours = modules.filter_map(|id| tree::module(track, id));
        let hours: u32 = hours.map(|module| u32::from(module.hours)).sum();
        pieces.push(Piece::new(Tone::Dim, format!("{hours} hours")));
        pieces.push(Piece::new(Tone::Heading, "Modules"));
        pieces.extend(week.modules.iter().map(|id| self.other(id)));
        pieces
    }

    fn about_module(&self, module: &ModuleSummary) -> Vec<Piece> {
        let state = self.state(module);
        let known = self.details.get(&module.standing.module);
        let mut pieces = vec![Piece::new(Tone::Heading, &module.title)];
        pieces.push(standing(module, state));
        if !module.goal.is_empty() {
            pieces.push(Piece::new(Tone::Plain, &module.goal));
        }
        if !module.standing.by_skill.is_empty() {
            let by: Vec<String> = module
                .standing
                .by_skill
                .iter()
                .map(|id| self.title(id))
                .collect();
            pieces.push(Piece::new(Tone::Good, by.join(", ")).lead("Known from "));
        }
        if !module.skills.is_empty() {
            pieces.push(Piece::new(Tone::Plain, module.skills.join(", ")).lead("Teaches "));
        }
        let Some(known) = known else {
            pieces.push(Piece::new(Tone::Dim, "The rest is being read…"));
            return pieces;
        };
        if !known.needs.is_empty() {
            pieces.push(Piece::new(Tone::Heading, "Builds on"));
            pieces.extend(known.needs.iter().map(|id| self.other(id)));
        }
        let resume = known.resume.as_ref();
        if let Some(material) = resume.filter(|_| state == State::Done) {
            gains(&mut pieces, "Your resume gains", material);
        }
        plan(&mut pieces, known);
        evidence(&mut pieces, &module.standing.evidence);
        if let Some(material) = resume.filter(|_| state != State::Done) {
            gains(&mut pieces, "What your resume gains by it", material);
        }
        pieces
    }

    /// Returns a module that one can go to, with its check box where it stands in the track in front.
    fn other(&self, id: &str) -> Piece {
        let here = self.shown().and_then(|track| tree::module(track, id));
        let check = here.map_or("  · ", |module| words::check(self.state(module)));
        let tone = match here.map(|module| self.state(module)) {
            Some(State::Done) => Tone::Good,
            Some(State::Skipped) => Tone::Dim,
            _ => Tone::Plain,
        };
        Piece::new(tone, self.title(id))
            .lead(format!("{check} "))
            .item(Item::Module(id.to_owned()))
    }
}

fn standing(module: &ModuleSummary, state: State) -> Piece {
    let hours = format!("{} h", module.hours);
    let expected = module
        .expected
        .map(|day| format!(", done by {day} at this pace"));
    let (tone, said) = match state {
        State::Done => (Tone::Good, "done".to_owned()),
        State::Skipped => (Tone::Dim, "skipped: it counts in neither side".to_owned()),
        State::Learning => (
            Tone::Warn,
            format!("learning{}", expected.unwrap_or_default()),
        ),
        State::Pending => (Tone::Dim, format!("open{}", expected.unwrap_or_default())),
    };
    Piece::new(tone, format!("{said}, {hours}")).lead(format!("{} ", words::check(state)))
}

/// Adds how a module is learned.
fn plan(pieces: &mut Vec<Piece>, module: &ShownModule) {
    if !module.steps.is_empty() {
        pieces.push(Piece::new(Tone::Heading, "Steps"));
    }
    for (at, step) in module.steps.iter().enumerate() {
        pieces.push(Piece::new(Tone::Plain, step).lead(format!("{:>2}. ", at + 1)));
    }
    if !module.resources.is_empty() {
        pieces.push(Piece::new(Tone::Heading, "Where to learn it"));
    }
    for (at, resource) in module.resources.iter().enumerate() {
        let note = match resource.note.as_str() {
            "" => String::new(),
            note => format!(": {note}"),
        };
        let item = Item::Resource(at);
        let title = format!("{}{note}", resource.title);
        pieces.push(
            Piece::new(Tone::Plain, title)
                .lead(" • ")
                .item(item.clone()),
        );
        let address = Piece::new(Tone::Link, &resource.url).lead("   ").item(item);
        pieces.push(address.link(&resource.url));
    }
    if let Some(project) = &module.project {
        pieces.push(Piece::new(
            Tone::Heading,
            format!("Project: {}", project.title),
        ));
        pieces.push(Piece::new(Tone::Plain, &project.brief));
        let criteria = project.criteria.iter();
        pieces.extend(criteria.map(|text| Piece::new(Tone::Plain, text).lead(" ? ")));
    }
    if !module.quiz.is_empty() {
        pieces.push(Piece::new(Tone::Heading, "Quiz"));
        let count = format!("{} questions: enter begins", module.quiz.len());
        pieces.push(Piece::new(Tone::Plain, count).lead(" • ").item(Item::Quiz));
    }
}

fn evidence(pieces: &mut Vec<Piece>, evidence: &[Evidence]) {
    pieces.push(Piece::new(Tone::Heading, "What shows it"));
    if evidence.is_empty() {
        let said = "Nothing yet: attach the address of your project, or a certificate by its name.";
        pieces.push(Piece::new(Tone::Dim, said));
    }
    for (at, one) in evidence.iter().enumerate() {
        let parts = [one.kind.name(), &one.title];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let text = format!("{}, {}", parts.join(": "), one.on);
        let item = Item::Evidence(at);
        pieces.push(Piece::new(Tone::Plain, text).lead(" • ").item(item.clone()));
        if !one.url.is_empty() {
            let address = Piece::new(Tone::Link, &one.url).lead("   ").item(item);
            pieces.push(address.link(&one.url));
        }
    }
}

fn gains(pieces: &mut Vec<Piece>, heading: &str, material: &Material) {
    pieces.push(Piece::new(Tone::Heading, heading));
    let summary = match material.summary.as_str() {
        "" => String::new(),
        summary => format!(": {summary}"),
    };
    let name = format!("{}{summary}", material.name);
    pieces.push(Piece::new(Tone::Good, name).lead(" + "));
    let highlights = material.highlights.iter();
    pieces.extend(highlights.map(|text| Piece::new(Tone::Plain, text).lead("   • ")));
}

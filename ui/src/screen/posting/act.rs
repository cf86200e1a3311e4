//! What the verbs do.

use upward_desk::posting::{Correction, Counts, Source};
use upward_engine::score::Change;

use super::part::Part;
use super::report::{Learn, Row};
use super::{Answer, Posting, Step, Verb, add, fix, history, lead, learn, wanted};
use crate::desk::Desk;
use crate::effect::{Effect, Outside};
use crate::overlay::{Confirm, Prompt};
use crate::widget::field::Field;

impl Posting {
    /// Returns the verbs that mean something now, the most useful first.
    pub(super) fn verbs(&self, desk: &Desk) -> Vec<Verb> {
        let Some(hand) = self.hand(desk) else {
            return vec![Verb::Add];
        };
        let mut verbs = match self.part {
            Part::Postings => vec![Verb::Report, Verb::Add, Verb::Search],
            Part::Wanted => vec![Verb::Count, Verb::Report, Verb::AddTerm],
            Part::Report => self.report_verbs(),
            Part::Text => vec![Verb::Report, Verb::AddTerm],
        };
        if !self.steps.is_empty() {
            verbs.insert(verbs.len().min(2), Verb::Undo);
        }
        verbs.extend([Verb::Tailor, Verb::Apply, Verb::Rename]);
        if matches!(hand.source, Source::Url { .. }) {
            verbs.push(Verb::Browse);
        }
        verbs.push(Verb::Remove);
        let others = [Verb::Add, Verb::Search];
        verbs.extend(others.into_iter().filter(|_| self.part != Part::Postings));
        verbs
    }

    fn report_verbs(&self) -> Vec<Verb> {
        let mut verbs = Vec::new();
        match self.reports.on() {
            Some(Row::Fix(_)) => verbs.extend([Verb::Fix, Verb::InResume]),
            Some(Row::Finding(..)) => verbs.push(Verb::InResume),
            _ => {}
        }
        verbs.push(Verb::Report);
        if self.reports.shown.is_some() {
            verbs.push(Verb::Learn);
        }
        let history = self.reports.history.as_ref().map_or(0, Vec::len);
        if history > 1 {
            verbs.push(Verb::History);
        }
        verbs
    }

    /// Does what a verb says.
    pub(super) fn act(&mut self, verb: Verb, desk: &Desk) -> Vec<Effect> {
        if verb == Verb::Add {
            return vec![add::ask()];
        }
        let Some(hand) = self.hand(desk) else {
            return Vec::new();
        };
        let id = hand.id;
        match verb {
            Verb::Add => Vec::new(),
            Verb::Report => self.make_report(desk),
            Verb::Search => {
                let mut effects = match self.part {
                    Part::Postings => Vec::new(),
                    _ => self.go_to(Part::Postings, desk),
                };
                self.list
                    .search
                    .get_or_insert_with(|| Field::line("").hint("title or company"));
                self.list.typing = true;
                effects.extend(self.rest(desk));
                effects
            }
            Verb::Fix => match self.reports.on() {
                Some(Row::Fix(number)) if self.part == Part::Report => self.fix(*number, desk),
                _ => Vec::new(),
            },
            Verb::Count => self.count(),
            Verb::AddTerm => self.ask_term(),
            Verb::Undo => self.steps.pop().map(fix::undo).into_iter().collect(),
            Verb::InResume => self.in_resume(),
            Verb::Learn => self.learn(),
            Verb::Tailor => match desk.resume() {
                Some(_) => lead::tailor(id),
                None => no_resume(),
            },
            Verb::Apply => vec![lead::apply(hand, desk.resume())],
            Verb::History => match &self.reports.history {
                Some(history) if !history.is_empty() => vec![history::choose(history, desk)],
                _ => Vec::new(),
            },
            Verb::Rename => vec![add::rename(hand)],
            Verb::Browse => match &hand.source {
                Source::Url { url } => vec![Effect::Outside(Outside::Browse(url.clone()))],
                Source::Text | Source::Document => Vec::new(),
            },
            Verb::Remove => vec![remove(hand)],
        }
    }

    /// Shows the report; makes it anew where one is shown already, or it is outdated.
    fn make_report(&mut self, desk: &Desk) -> Vec<Effect> {
        if desk.resumes.is_some() && desk.resume().is_none() {
            return no_resume();
        }
        let here = self.walked == Part::Report;
        let mut effects = match self.part {
            Part::Report => Vec::new(),
            _ => self.go_to(Part::Report, desk),
        };
        if here || self.reports.outdated(desk).is_some() {
            effects.extend(self.reports.make());
        }
        effects
    }

    fn count(&mut self) -> Vec<Effect> {
        let at_work = self.part == Part::Wanted;
        let Some(read) = self.read.as_mut().filter(|_| at_work) else {
            return Vec::new();
        };
        let Some(asked) = read.asked() else {
            return Vec::new();
        };
        let before = read.corrections().to_vec();
        let after = wanted::said(&before, asked, wanted::otherwise(asked.counts));
        let step = Step::Corrections {
            posting: read.shown.posting.id,
            before,
        };
        self.steps.push(step);
        read.wish(after)
    }

    fn ask_term(&self) -> Vec<Effect> {
        let help =
            "Words as they stand in the posting. The term counts as required; space changes that.";
        vec![Effect::open(Prompt::line(
            "Which term was missed?",
            help,
            "",
            |term| match term.trim() {
                "" => Vec::new(),
                term => vec![Effect::Hand(Answer::Term(term.to_owned()).into())],
            },
        ))]
    }

    /// Adds a term that was missed.
    pub(super) fn add_term(&mut self, term: String, desk: &Desk) -> Vec<Effect> {
        let Some(read) = &mut self.read else {
            return Vec::new();
        };
        let before = read.corrections().to_vec();
        let mut after = before.clone();
        after.retain(|known| known.term.to_lowercase() != term.to_lowercase());
        after.push(Correction {
            term: term.clone(),
            counts: Counts::Required,
        });
        let posting = read.shown.posting.id;
        let mut effects = read.wish(after);
        read.find(&term);
        self.steps.push(Step::Corrections { posting, before });
        if self.part != Part::Wanted {
            effects.extend(self.go_to(Part::Wanted, desk));
        }
        effects
    }

    fn learn(&mut self) -> Vec<Effect> {
        let Some(basis) = self.reports.basis else {
            return Vec::new();
        };
        if self.reports.shown.is_none() || matches!(self.reports.learn, Learn::Asked) {
            return Vec::new();
        }
        self.reports.learn = Learn::Asked;
        self.reports.renew();
        vec![
            Effect::tell("computing what each module would add…"),
            learn::ask(basis),
        ]
    }
}

/// Returns what the key of a fix does, for people.
pub fn by(change: &Change) -> &'static str {
    match change {
        Change::Set { .. } => "one key",
        Change::Fill | Change::Add { .. } => "in your words",
        Change::Document => "by hand",
    }
}

fn no_resume() -> Vec<Effect> {
    vec![Effect::tell(
        "there is no resume yet: 3 leads to Resume, and a adds one there",
    )]
}

fn remove(posting: &upward_desk::posting::Posting) -> Effect {
    let id = posting.id;
    let removed = Effect::ask("remove the posting", move |client| async move {
        client
            .remove_posting(id)
            .await
            .map(|()| Answer::Removed(id))
    });
    let title = match posting.title.as_str() {
        "" => "this posting",
        title => title,
    };
    Effect::open(Confirm::new(
        format!("Remove {title}?"),
        "Its reports and the drafts for it go, too. This cannot be undone.",
        vec![removed],
    ))
}

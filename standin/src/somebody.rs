//! People whose facts are all their own, so that it shows when one is given another's.

mod pdf;
mod word;

use std::collections::BTreeSet;

use crate::fault::Dice;
pub use word::{Fact, Kind, facts};

/// What one can have done at a job: with what, and what it says in a resume and in a posting.
const SKILLS: [(&str, &str); 12] = [
    (
        "Rust",
        "Rewrote the billing service in Rust and cut its memory by 60 %",
    ),
    (
        "PostgreSQL",
        "Tuned PostgreSQL indexes so that reports load in 2 s instead of 30 s",
    ),
    (
        "Kubernetes",
        "Moved 14 services to Kubernetes without downtime",
    ),
    (
        "Docker",
        "Packed builds in Docker images and halved the time to deploy",
    ),
    (
        "Python",
        "Wrote Python jobs that check 3 million invoices a night",
    ),
    (
        "Kafka",
        "Introduced Kafka for orders, at 5,000 messages a second",
    ),
    (
        "React",
        "Built the customer portal in React for 40,000 users",
    ),
    (
        "TypeScript",
        "Converted 80,000 lines to TypeScript with a team of four",
    ),
    (
        "Terraform",
        "Described all of the cloud in Terraform and cut its cost by 25 %",
    ),
    (
        "GraphQL",
        "Designed the GraphQL API that three mobile teams use",
    ),
    (
        "Redis",
        "Cached sessions in Redis and served pages 4 times as fast",
    ),
    ("Java", "Maintained a Java payment core with 99.99 % uptime"),
];
const TITLES: [&str; 4] = [
    "Backend Engineer",
    "Software Engineer",
    "Platform Engineer",
    "Full-Stack Developer",
];

/// A person who has a resume and looks for a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Somebody(pub u32);

impl Somebody {
    /// How many postings a person can have.
    pub const POSTINGS: u32 = 256;

    /// Returns the name.
    #[must_use]
    pub fn name(self) -> String {
        format!("Asha {}", self.fact(Kind::Surname))
    }

    /// Returns the e-mail address.
    #[must_use]
    pub fn email(self) -> String {
        format!("{}@mail.example", self.fact(Kind::Surname).to_lowercase())
    }

    /// Returns where the person works.
    #[must_use]
    pub fn employer(self) -> String {
        self.fact(Kind::Employer)
    }

    /// Returns who offers the job of the person's posting of this number.
    #[must_use]
    pub fn company(self, posting: u32) -> String {
        Fact {
            kind: Kind::Company,
            number: self.0 * Self::POSTINGS + posting % Self::POSTINGS,
        }
        .to_string()
    }

    /// Returns the resume, as a PDF of one page.
    #[must_use]
    pub fn resume(self) -> Vec<u8> {
        let mut dice = Dice::new(u64::from(self.0));
        let chosen = choose(&mut dice, 5);
        let skills: Vec<&str> = chosen.iter().map(|(skill, _)| *skill).collect();
        let mut page = pdf::Page::default();
        page.title(&self.name());
        page.line(&format!(
            "{} | +44 20 7946 0{:03} | London",
            self.email(),
            self.0 % 1000
        ));
        page.heading("Experience");
        page.strong(&format!(
            "{}, {}",
            pick(&mut dice, &TITLES),
            self.employer()
        ));
        page.line("Jan 2021 - Present");
        for (_, did) in &chosen {
            page.point(did);
        }
        page.heading("Education");
        page.strong("BSc Computer Science, Example University");
        page.line("Sep 2015 - Jun 2018");
        page.heading("Skills");
        page.line(&skills.join(", "));
        page.finish()
    }

    /// Returns the text of the person's posting of this number.
    #[must_use]
    pub fn posting(self, posting: u32) -> String {
        let mut dice = Dice::new(u64::from(self.0) << 32 | u64::from(posting));
        let wanted = choose(&mut dice, 5);
        let needs: String = wanted
            .iter()
            .map(|(skill, _)| format!("- Experience with {skill}\n"))
            .collect();
        let (title, company) = (pick(&mut dice, &TITLES), self.company(posting));
        format!(
            "{title}\n{company}\n\nAbout the job\n{company} is looking for a {title} in London. You will build and run \
             the services that our customers use every day, together with a small team.\n\nRequirements\n- 3 years of \
             experience\n{needs}\nNice to have\n- Linux\n- Git\n\nWhat we offer\n- \
             30 days of holiday, and a budget for books and courses\n- Four days a week if you like\n- \
             A pension plan, and an office near the station in which nobody has to be every day\n"
        )
    }

    /// Returns what is wrong with a text that was made for this person: facts of others, or `needed` ones that are not
    /// there.
    #[must_use]
    pub fn faults(self, text: &str, needed: &[Kind]) -> Vec<String> {
        let found: BTreeSet<Fact> = word::facts(text).collect();
        let others = found.iter().filter(|fact| self.owns(**fact).is_none());
        let others = others.map(|fact| format!("{fact} is somebody else's"));
        let missing = needed
            .iter()
            .filter(|kind| !found.iter().any(|fact| self.owns(*fact) == Some(**kind)));
        others
            .chain(missing.map(|kind| format!("{kind:?} is missing")))
            .collect()
    }

    /// Returns what a fact is to this person; nothing when it is another's.
    fn owns(self, fact: Fact) -> Option<Kind> {
        let owner = match fact.kind {
            Kind::Company => fact.number / Self::POSTINGS,
            Kind::Surname | Kind::Employer => fact.number,
        };
        (owner == self.0).then_some(fact.kind)
    }

    fn fact(self, kind: Kind) -> String {
        Fact {
            kind,
            number: self.0,
        }
        .to_string()
    }
}

fn choose(dice: &mut Dice, count: usize) -> Vec<(&'static str, &'static str)> {
    let mut left = SKILLS.to_vec();
    let mut chosen = Vec::new();
    while chosen.len() < count && !left.is_empty() {
        chosen.push(left.swap_remove(below(dice, left.len())));
    }
    chosen
}

fn pick(dice: &mut Dice, titles: &[&'static str]) -> &'static str {
    titles
        .get(below(dice, titles.len()))
        .copied()
        .unwrap_or_default()
}

fn below(dice: &mut Dice, bound: usize) -> usize {
    usize::try_from(dice.below(bound as u64)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_facts_are_known_and_those_of_others_are_told() {
        let (asha, other) = (Somebody(7), Somebody(8));
        let text = format!(
            "{} <{}> {}, {}",
            asha.name(),
            asha.email(),
            asha.employer(),
            asha.company(3)
        );
        let all = [Kind::Surname, Kind::Employer, Kind::Company];
        assert_eq!(asha.faults(&text, &all), Vec::<String>::new());
        assert_eq!(other.faults(&text, &[]).len(), 3);
        assert_eq!(asha.faults("Nothing of anybody.", &all).len(), 3);
        assert!(asha.posting(3).contains(&asha.company(3)));
        assert_ne!(asha.company(3), asha.company(4));
    }

    #[test]
    fn a_resume_is_a_pdf_and_its_own() {
        let resume = Somebody(7).resume();
        assert!(resume.starts_with(b"%PDF-1.4"));
        assert_eq!(resume, Somebody(7).resume());
        assert_ne!(resume, Somebody(8).resume());
    }
}

//! The commands, the same in both chats.

use serde::{Deserialize, Serialize};

/// A command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verb {
    /// Says what this is.
    Start,
    /// Lists the commands.
    Help,
    /// Takes or chooses a resume.
    Resume,
    /// Takes or chooses a posting.
    Job,
    /// Scores the resume against the posting.
    Score,
    /// Tailors the resume to the posting.
    Tailor,
    /// Writes a cover letter.
    Letter,
    /// Shows the roadmap.
    Roadmap,
    /// Marks a module as done.
    Done,
    /// Makes a resume from the roadmap.
    Mode,
    /// Practises interview questions.
    Interview,
    /// Connects accounts elsewhere that show what the person can.
    Evidence,
    /// Shows the statistics.
    Stats,
    /// Issues a certificate.
    Certificate,
    /// Shows what was made, to get it again.
    History,
    /// Joins this chat with the person's account in another face.
    Link,
    /// Language and theme.
    Settings,
    /// Says what is kept.
    Privacy,
    /// Sends all that is kept.
    Export,
    /// Deletes all that is kept.
    Delete,
    /// Ends what is under way.
    Cancel,
}

/// What a command takes beside its name, where a platform has fields for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    /// A resume as a file.
    ResumeFile,
    /// A posting as a file.
    JobFile,
    /// A posting as text or address.
    JobText,
    /// A kept resume, offered while typing.
    Resume,
    /// A kept posting, offered while typing.
    Job,
    /// A track, offered while typing.
    Track,
    /// A module of the active track, offered while typing.
    Module,
    /// Anything else that belongs to the command, such as a code or a name.
    Text,
}

impl Field {
    /// Returns its name on the platform.
    pub fn name(self) -> &'static str {
        match self {
            Self::ResumeFile => "resume-file",
            Self::JobFile => "job-file",
            Self::JobText => "job-text",
            Self::Resume => "resume",
            Self::Job => "job",
            Self::Track => "track",
            Self::Module => "module",
            Self::Text => "text",
        }
    }

    /// Returns the field of a name.
    pub fn named(name: &str) -> Option<Self> {
        use Field::{Job, JobFile, JobText, Module, Resume, ResumeFile, Text, Track};
        [
            ResumeFile, JobFile, JobText, Resume, Job, Track, Module, Text,
        ]
        .into_iter()
        .find(|field| field.name() == name)
    }

    /// Whether it takes a file.
    pub fn is_file(self) -> bool {
        matches!(self, Self::ResumeFile | Self::JobFile)
    }

    /// Whether it is chosen among what is offered while typing.
    pub fn is_offered(self) -> bool {
        matches!(self, Self::Resume | Self::Job | Self::Track | Self::Module)
    }
}

impl Verb {
    /// All commands, in the order in which help lists them.
    pub const ALL: [Self; 21] = [
        Self::Start,
        Self::Help,
        Self::Resume,
        Self::Job,
        Self::Score,
        Self::Tailor,
        Self::Letter,
        Self::Roadmap,
        Self::Done,
        Self::Mode,
        Self::Interview,
        Self::Evidence,
        Self::Stats,
        Self::Certificate,
        Self::History,
        Self::Link,
        Self::Settings,
        Self::Privacy,
        Self::Export,
        Self::Delete,
        Self::Cancel,
    ];

    /// Returns its name, without the slash.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Help => "help",
            Self::Resume => "resume",
            Self::Job => "job",
            Self::Score => "score",
            Self::Tailor => "tailor",
            Self::Letter => "letter",
            Self::Roadmap => "roadmap",
            Self::Done => "done",
            Self::Mode => "mode",
            Self::Interview => "interview",
            Self::Evidence => "evidence",
            Self::Stats => "stats",
            Self::Certificate => "certificate",
            Self::History => "history",
            Self::Link => "link",
            Self::Settings => "settings",
            Self::Privacy => "privacy",
            Self::Export => "export",
            Self::Delete => "delete",
            Self::Cancel => "cancel",
        }
    }

    /// Returns the command of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|verb| verb.name().eq_ignore_ascii_case(name))
    }

    /// Returns the key of the message that says what it does.
    pub fn does(self) -> String {
        format!("command-{}", self.name())
    }

    /// Returns what it takes beside its name.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Resume => &[Field::ResumeFile, Field::Resume],
            Self::Job => &[Field::JobText, Field::JobFile, Field::Job],
            Self::Score | Self::Tailor => &[
                Field::ResumeFile,
                Field::JobText,
                Field::JobFile,
                Field::Resume,
                Field::Job,
            ],
            Self::Letter => &[Field::Resume, Field::Job, Field::Text],
            Self::Roadmap | Self::Mode | Self::Certificate | Self::Interview => &[Field::Track],
            Self::Done => &[Field::Module],
            Self::Evidence | Self::Link => &[Field::Text],
            Self::Start
            | Self::Help
            | Self::Stats
            | Self::History
            | Self::Settings
            | Self::Privacy
            | Self::Export
            | Self::Delete
            | Self::Cancel => &[],
        }
    }

    /// Whether it needs a resume or a posting to do something with, and asks for them where there are none.
    pub fn is_goal(self) -> bool {
        matches!(self, Self::Score | Self::Tailor | Self::Letter | Self::Mode)
    }

    /// Whether it shows nothing of the person, so that it may be answered where others read.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Start | Self::Help | Self::Privacy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back() {
        for verb in Verb::ALL {
            assert_eq!(Verb::named(verb.name()), Some(verb));
            for field in verb.fields() {
                assert_eq!(Field::named(field.name()), Some(*field));
            }
        }
        assert_eq!(Verb::named("sudo"), None);
    }
}

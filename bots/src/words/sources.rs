//! The files of messages, by language.

use super::Language;

/// Returns the files of a language.
pub fn of(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => EN,
        Language::Hi => HI,
        Language::De => DE,
        Language::Es => ES,
    }
}

const EN: &[&str] = &[
    include_str!("../../../templates/chat/en/core.ftl"),
    include_str!("../../../templates/chat/en/commands.ftl"),
    include_str!("../../../templates/chat/en/resume.ftl"),
    include_str!("../../../templates/chat/en/posting.ftl"),
    include_str!("../../../templates/chat/en/answer.ftl"),
    include_str!("../../../templates/chat/en/advice.ftl"),
    include_str!("../../../templates/chat/en/letter.ftl"),
    include_str!("../../../templates/chat/en/document.ftl"),
    include_str!("../../../templates/chat/en/roadmap.ftl"),
    include_str!("../../../templates/chat/en/mode.ftl"),
    include_str!("../../../templates/chat/en/certificate.ftl"),
    include_str!("../../../templates/chat/en/interview.ftl"),
    include_str!("../../../templates/chat/en/evidence.ftl"),
    include_str!("../../../templates/chat/en/stats.ftl"),
    include_str!("../../../templates/chat/en/history.ftl"),
    include_str!("../../../templates/chat/en/link.ftl"),
    include_str!("../../../templates/chat/en/settings.ftl"),
    include_str!("../../../templates/chat/en/privacy.ftl"),
    include_str!("../../../templates/chat/en/leave.ftl"),
    include_str!("../../../templates/chat/en/errors.ftl"),
    include_str!("../../../templates/chat/en/work.ftl"),
];

const HI: &[&str] = &[
    include_str!("../../../templates/chat/hi/core.ftl"),
    include_str!("../../../templates/chat/hi/commands.ftl"),
    include_str!("../../../templates/chat/hi/resume.ftl"),
    include_str!("../../../templates/chat/hi/posting.ftl"),
    include_str!("../../../templates/chat/hi/answer.ftl"),
    include_str!("../../../templates/chat/hi/advice.ftl"),
    include_str!("../../../templates/chat/hi/letter.ftl"),
    include_str!("../../../templates/chat/hi/document.ftl"),
    include_str!("../../../templates/chat/hi/roadmap.ftl"),
    include_str!("../../../templates/chat/hi/mode.ftl"),
    include_str!("../../../templates/chat/hi/certificate.ftl"),
    include_str!("../../../templates/chat/hi/interview.ftl"),
    include_str!("../../../templates/chat/hi/evidence.ftl"),
    include_str!("../../../templates/chat/hi/stats.ftl"),
    include_str!("../../../templates/chat/hi/history.ftl"),
    include_str!("../../../templates/chat/hi/link.ftl"),
    include_str!("../../../templates/chat/hi/settings.ftl"),
    include_str!("../../../templates/chat/hi/privacy.ftl"),
    include_str!("../../../templates/chat/hi/leave.ftl"),
    include_str!("../../../templates/chat/hi/errors.ftl"),
    include_str!("../../../templates/chat/hi/work.ftl"),
];

const DE: &[&str] = &[
    include_str!("../../../templates/chat/de/core.ftl"),
    include_str!("../../../templates/chat/de/commands.ftl"),
    include_str!("../../../templates/chat/de/resume.ftl"),
    include_str!("../../../templates/chat/de/posting.ftl"),
    include_str!("../../../templates/chat/de/answer.ftl"),
    include_str!("../../../templates/chat/de/advice.ftl"),
    include_str!("../../../templates/chat/de/letter.ftl"),
    include_str!("../../../templates/chat/de/document.ftl"),
    include_str!("../../../templates/chat/de/roadmap.ftl"),
    include_str!("../../../templates/chat/de/mode.ftl"),
    include_str!("../../../templates/chat/de/certificate.ftl"),
    include_str!("../../../templates/chat/de/interview.ftl"),
    include_str!("../../../templates/chat/de/evidence.ftl"),
    include_str!("../../../templates/chat/de/stats.ftl"),
    include_str!("../../../templates/chat/de/history.ftl"),
    include_str!("../../../templates/chat/de/link.ftl"),
    include_str!("../../../templates/chat/de/settings.ftl"),
    include_str!("../../../templates/chat/de/privacy.ftl"),
    include_str!("../../../templates/chat/de/leave.ftl"),
    include_str!("../../../templates/chat/de/errors.ftl"),
    include_str!("../../../templates/chat/de/work.ftl"),
];

const ES: &[&str] = &[
    include_str!("../../../templates/chat/es/core.ftl"),
    include_str!("../../../templates/chat/es/commands.ftl"),
    include_str!("../../../templates/chat/es/resume.ftl"),
    include_str!("../../../templates/chat/es/posting.ftl"),
    include_str!("../../../templates/chat/es/answer.ftl"),
    include_str!("../../../templates/chat/es/advice.ftl"),
    include_str!("../../../templates/chat/es/letter.ftl"),
    include_str!("../../../templates/chat/es/document.ftl"),
    include_str!("../../../templates/chat/es/roadmap.ftl"),
    include_str!("../../../templates/chat/es/mode.ftl"),
    include_str!("../../../templates/chat/es/certificate.ftl"),
    include_str!("../../../templates/chat/es/interview.ftl"),
    include_str!("../../../templates/chat/es/evidence.ftl"),
    include_str!("../../../templates/chat/es/stats.ftl"),
    include_str!("../../../templates/chat/es/history.ftl"),
    include_str!("../../../templates/chat/es/link.ftl"),
    include_str!("../../../templates/chat/es/settings.ftl"),
    include_str!("../../../templates/chat/es/privacy.ftl"),
    include_str!("../../../templates/chat/es/leave.ftl"),
    include_str!("../../../templates/chat/es/errors.ftl"),
    include_str!("../../../templates/chat/es/work.ftl"),
];

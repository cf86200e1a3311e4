//! One person's way from a posting to a tailored resume.

use std::time::{Duration, Instant, SystemTime};

use bytes::Bytes;
use upward_standin::{
    discord::{self, Acted, Given, Seen},
    somebody::Somebody,
    telegram,
};

/// What a person of a platform got.
#[derive(Debug, Clone)]
pub struct Got {
    /// Who.
    pub who: Somebody,
    /// The documents, each as often as it came.
    pub documents: Vec<Document>,
    /// What the messages say, and the names of the files.
    pub texts: Vec<String>,
}

/// A document that somebody got.
#[derive(Debug, Clone)]
pub struct Document {
    /// What it holds.
    pub bytes: Bytes,
    /// When it was sent.
    pub sent: SystemTime,
    /// The interaction that it answers, where it answers one.
    pub act: Option<u64>,
}

/// How one round ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Round {
    /// With a document, after this time; Discord was acknowledged after this time.
    Answered {
        after: Duration,
        acknowledged: Option<Duration>,
    },
    /// The platform told the person that the bot does not respond: nothing was accepted.
    Unheard,
    /// With nothing, however long it was waited for.
    Lost,
}

/// Sends a posting, with a resume before it where there is one, and waits for one document more.
pub async fn in_telegram(
    person: &telegram::Person,
    resume: Option<Bytes>,
    posting: &str,
    limit: Duration,
) -> Round {
    let before = person
        .chat()
        .documents()
        .filter(|file| file.name.ends_with(".pdf"))
        .count();
    // The own resume is a document of the chat, and no answer.
    let begun = Instant::now();
    if let Some(resume) = resume {
        person.send_document("resume.pdf", "application/pdf", resume, "");
    }
    person.say(posting);
    let wanted = |chat: &telegram::Chat| {
        chat.documents()
            .filter(|file| file.name.ends_with(".pdf"))
            .count()
            > before
    };
    match person.wait_within(limit, wanted).await {
        Ok(_) => Round::Answered {
            after: begun.elapsed(),
            acknowledged: None,
        },
        Err(late) => {
            println!("This waits in vain:\n{}", late.chat);
            Round::Lost
        }
    }
}

/// Types `/tailor` with a posting, and a resume where there is one, and waits for a document.
pub async fn in_discord(
    person: &discord::Person,
    resume: Option<Bytes>,
    posting: &str,
    limit: Duration,
) -> Result<(Round, Acted), discord::Refused> {
    let mut given = vec![("job-text", Given::from(posting))];
    if let Some(resume) = resume {
        given.push((
            "resume-file",
            Given::file("resume.pdf", "application/pdf", resume),
        ));
    }
    let before = documents(&person.direct_messages()).count();
    let acted = person.command("tailor", &given)?;
    let answered = |seen: &Seen| documents(&seen.messages).next().is_some();
    let round = tokio::select! {
        seen = acted.wait_for(limit, |seen| seen.failed || answered(seen)) => seen.ok(),
        Ok(_) = person.wait_for_direct(limit, |messages| documents(messages).count() > before) => Some(acted.outcome()),
    };
    let round = match round {
        Some(seen) if seen.failed => Round::Unheard,
        Some(seen) => Round::Answered {
            after: acted.made().elapsed(),
            acknowledged: seen.answer.map(|(_, after)| after),
        },
        None => {
            println!("This waits in vain: {:#?}", acted.outcome());
            Round::Lost
        }
    };
    Ok((round, acted))
}

/// Returns what a person of Telegram got.
pub fn got_in_telegram(who: Somebody, person: &telegram::Person) -> Got {
    let chat = person.chat();
    let names = chat.documents().map(|file| file.name.clone());
    let sent = chat.replies().filter_map(|message| {
        Some(Document {
            bytes: message.document.as_ref()?.bytes()?,
            sent: message.sent,
            act: None,
        })
    });
    Got {
        who,
        documents: sent.collect(),
        texts: chat
            .replies()
            .map(|message| message.text.clone())
            .chain(names)
            .collect(),
    }
}

/// Returns what a person of Discord got.
pub fn got_in_discord(who: Somebody, person: &discord::Person, acts: &[Acted]) -> Got {
    let mut messages = person.direct_messages();
    messages.extend(acts.iter().flat_map(|act| act.outcome().messages));
    let names = messages
        .iter()
        .flat_map(|message| &message.files)
        .map(|file| file.name.clone());
    let sent = messages.iter().flat_map(|message| {
        documents(std::slice::from_ref(message)).map(|file| Document {
            bytes: file.bytes.clone(),
            sent: message.sent.into(),
            act: message.interaction,
        })
    });
    Got {
        who,
        documents: sent.collect(),
        texts: messages
            .iter()
            .map(discord::Message::text)
            .chain(names)
            .collect(),
    }
}

fn documents(messages: &[discord::Message]) -> impl Iterator<Item = &discord::File> {
    let files = messages.iter().flat_map(|message| &message.files);
    files
        .filter(|file| file.name.ends_with(".pdf"))
        .map(|file| file.as_ref())
}

//! Documents: made and read back by the desk, and saved where the person says.

use std::path::PathBuf;

use bytes::Bytes;
use upward_desk::document::{Document, NewDocument};
use upward_desk::task::Task;
use upward_desk::typeset::Format;
use url::Url;
use uuid::Uuid;

use super::Answer;
use super::wish::Wish;
use crate::effect::{Effect, Outside};
use crate::file;
use crate::overlay::{Choice, Choose, Confirm, Prompt};

/// What is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A resume.
    Resume(Uuid),
    /// A letter.
    Letter(Uuid),
}

/// A document that the desk made, on its way to a file.
#[derive(Debug, Clone)]
pub struct Made {
    /// What is known of it.
    pub document: Document,
    /// Its bytes.
    pub content: Bytes,
    /// What was noticed while it was made.
    pub notes: Vec<String>,
}

/// A file that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Where it stands.
    pub path: PathBuf,
    /// How it is told of.
    pub said: String,
}

/// The kinds of files that there are; a letter has the first four.
const FORMATS: [(Format, &str); 6] = [
    (Format::Pdf, "to send: looks the same everywhere"),
    (Format::Docx, "for Word, where that is asked for"),
    (Format::Md, "Markdown"),
    (Format::Txt, "plain text, to paste into forms"),
    (Format::Json, "JSON Resume, for other programs"),
    (Format::Png, "a picture of the first page"),
];

/// Asks for the kind of file.
pub fn ask(source: Source) -> Effect {
    let (title, count) = match source {
        Source::Resume(_) => ("Export the resume as", FORMATS.len()),
        Source::Letter(_) => ("Export the letter as", 4),
    };
    let choices = FORMATS.iter().take(count).map(|(format, what)| Choice {
        label: format.ending().to_uppercase(),
        detail: (*what).to_owned(),
    });
    Effect::open(Choose::new(title, choices.collect(), move |number| {
        let format = FORMATS.get(number).map(|(format, _)| *format);
        format
            .map(|format| Effect::Hand(Answer::Export(source, format).into()))
            .into_iter()
            .collect()
    }))
}

/// Asks whether a resume is to be made anew first, since other edits are accepted than when it was made.
pub fn ask_anew(source: Source, format: Format, name: &str) -> Effect {
    let choice = |label: &str, detail: &str| Choice {
        label: label.to_owned(),
        detail: detail.to_owned(),
    };
    let choices = vec![
        choice("Make it anew", "with what is accepted now"),
        choice("Export it as it is", name),
    ];
    let title = "You decided otherwise since it was made";
    Effect::open(Choose::new(title, choices, move |number| {
        vec![Effect::Hand(match number {
            0 => Answer::Anew(format).into(),
            _ => Answer::Make(source, format).into(),
        })]
    }))
}

/// Has the desk make the document.
pub fn make(source: Source, format: Format, wish: &Wish) -> Effect {
    let new = NewDocument {
        version: None,
        format,
        look: wish.look.clone(),
        pages: match source {
            Source::Resume(_) => wish.pages,
            Source::Letter(_) => None,
        },
    };
    Effect::work(
        "make the document",
        move |client| async move {
            match source {
                Source::Resume(id) => client.add_resume_document(id, &new).await,
                Source::Letter(id) => client.add_letter_document(id, &new).await,
            }
        },
        |task| fetch(&task),
    )
}

fn fetch(task: &Task) -> Vec<Effect> {
    let notes = task.warnings.iter().map(|warning| warning.message.clone());
    let notes: Vec<String> = notes.collect();
    let fetch = |id| {
        Effect::ask("read the document", move |client| async move {
            Ok(Answer::Written(Box::new(Made {
                document: client.document(id).await?,
                content: client.document_content(id).await?,
                notes,
            })))
        })
    };
    task.made.map(|made| fetch(made.id)).into_iter().collect()
}

/// Asks where the document is to be saved.
pub fn ask_path(made: Made) -> Effect {
    let name = made.document.name.clone();
    let help = "In the folder that Upward was started in, unless you name another; ~ is your own.";
    Effect::open(Prompt::line("Save as", help, &name, move |text| {
        vec![save(made, text)]
    }))
}

fn save(made: Made, text: String) -> Effect {
    Effect::ask("save the document", move |_| async move {
        let named = match text.trim() {
            "" => PathBuf::from(&made.document.name),
            text => file::path(text),
        };
        let mut path = std::path::absolute(&named).unwrap_or(named);
        if tokio::fs::metadata(&path)
            .await
            .is_ok_and(|known| known.is_dir())
        {
            path.push(&made.document.name);
        }
        match file::write(&path, made.content.clone(), false).await {
            Ok(()) => Ok(Answer::Saved(made.saved(path))),
            Err(error) if error.code == "exists" => Ok(Answer::There(Box::new(made), path)),
            Err(error) => Err(error),
        }
    })
}

/// Asks whether a file that is there is to be replaced.
pub fn ask_replace(made: Made, path: PathBuf) -> Effect {
    let text = format!(
        "{} is there already. What it holds is lost.",
        path.display()
    );
    let replace = Effect::ask("save the document", move |_| async move {
        file::write(&path, made.content.clone(), true).await?;
        Ok(Answer::Saved(made.saved(path)))
    });
    Effect::open(Confirm::new("Replace the file?", text, vec![replace]))
}

impl Made {
    fn saved(&self, path: PathBuf) -> Saved {
        let pages = match (self.document.format, self.document.pages) {
            (Format::Pdf, 1) => "1 page, ".to_owned(),
            (Format::Pdf, pages) => format!("{pages} pages, "),
            _ => String::new(),
        };
        let mut said = format!("saved, {pages}read back and verified: {}", path.display());
        for note in &self.notes {
            said.push_str("; ");
            said.push_str(note);
        }
        Saved { path, said }
    }
}

impl Saved {
    /// Copies the path.
    pub fn copy(&self) -> Vec<Effect> {
        let path = self.path.display().to_string();
        vec![
            Effect::tell(format!("copied: {path}")),
            Effect::Outside(Outside::Copy(path)),
        ]
    }

    /// Opens the file with whatever the person opens such files with.
    pub fn open(&self) -> Vec<Effect> {
        let address = Url::from_file_path(&self.path);
        address
            .map(|address| Effect::Outside(Outside::Browse(address)))
            .into_iter()
            .collect()
    }
}

//! What shows that a module was learned.

use jiff::civil::Date;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::progress::{Evidence, EvidenceKind, Mark, State};
use upward_engine::skills::Lexicon;
use upward_engine::track::Library;
use url::Url;

use super::mark::{step, told};
use super::{Known, NewEvidence, Ticked, known};
use crate::line::line;
use crate::work::Work;

/// Most pieces of evidence of one module.
const MOST: usize = 20;
/// The longest name and address, in characters.
const LONGEST: usize = 300;

/// Attaches a piece of evidence to a module.
pub fn attach(
    work: &mut Work<'_, '_>,
    library: &Library,
    lexicon: &Lexicon,
    module: &str,
    new: &NewEvidence,
) -> Result<Ticked> {
    library.module(module)?;
    let evidence = evidence(module, new, work.day())?;
    let known = add(work, module, evidence)?;
    told(work, library, lexicon, &known, module)
}

/// Returns evidence of a day for a module, as it may be given.
pub fn evidence(module: &str, new: &NewEvidence, on: Date) -> Result<Evidence> {
    let evidence = Evidence {
        kind: new.kind,
        title: line("the name of evidence", &new.title, LONGEST)?,
        url: address(&new.url)?,
        on,
    };
    if evidence.kind == EvidenceKind::Quiz {
        return Err(
            Error::refused("quiz", "that a quiz was passed is shown by answering it")
                .hint(format!("run 'upward track quiz {module}'")),
        );
    }
    if evidence.url.is_empty() && evidence.title.is_empty() {
        return Err(Error::refused(
            "evidence",
            "evidence needs an address or a name",
        ));
    }
    Ok(evidence)
}

/// Takes the piece of evidence with this number, counted from 1, from a module.
pub fn detach(
    work: &mut Work<'_, '_>,
    library: &Library,
    lexicon: &Lexicon,
    module: &str,
    number: usize,
) -> Result<Ticked> {
    library.module(module)?;
    let mut known = known(work)?;
    let mut mark = known.marks.get(module).cloned();
    let there = mark.as_ref().map_or(0, |mark| mark.evidence.len());
    match (&mut mark, number.checked_sub(1)) {
        (Some(mark), Some(at)) if at < there => {
            mark.evidence.remove(at);
        }
        _ => {
            return Err(Error::new(
                Kind::NotFound,
                "no-evidence",
                format!("\"{module}\" has {there} pieces of evidence, and none is number {number}"),
            ));
        }
    }
    step(work, &mut known, module, mark)?;
    told(work, library, lexicon, &known, module)
}

/// Adds a piece of evidence; one of the same kind and address, or for quizzes of the kind, is replaced.
pub fn add(work: &mut Work<'_, '_>, module: &str, evidence: Evidence) -> Result<Known> {
    let mut known = known(work)?;
    let before = known.marks.get(module).cloned();
    let mut mark = before.unwrap_or_else(|| Mark {
        state: State::Pending,
        since: evidence.on,
        evidence: Vec::new(),
    });
    mark.evidence.retain(|other| {
        let same = other.kind == evidence.kind && other.url == evidence.url;
        !(same && (evidence.kind == EvidenceKind::Quiz || other.title == evidence.title))
    });
    if mark.evidence.len() >= MOST {
        return Err(Error::refused(
            "too-much-evidence",
            format!("a module has at most {MOST} pieces of evidence"),
        )
        .hint("remove one that says less"));
    }
    mark.evidence.push(evidence);
    step(work, &mut known, module, Some(mark))?;
    Ok(known)
}

/// Returns an address as it may be given: of a page, on one line.
fn address(text: &str) -> Result<String> {
    let text = line("an address", text, LONGEST)?;
    let sound = |url: Url| matches!(url.scheme(), "https" | "http") && url.host().is_some();
    if text.is_empty() || Url::parse(&text).is_ok_and(sound) {
        return Ok(text);
    }
    Err(
        Error::refused("address", format!("\"{text}\" is no address of a page"))
            .hint("give it as the browser shows it, such as https://example.org/page"),
    )
}

//! Issuing a certificate.

use upward_engine::certificate::{Claims, Code};
use upward_engine::error::{Error, Kind, Result};
use upward_engine::progress::{Share, Standing, State, standings};
use upward_engine::track::{Library, Track};
use upward_store::Paging;

use super::{BY_TRACK, Certificate, NewCertificate, Policy, house};
use crate::line::needed;
use crate::progress::{Known, known};
use crate::resume::{self, Origin, Resume};
use crate::work::Work;

/// The longest name, in characters: what a page and a QR have room for.
const LONGEST: usize = 120;
/// How many resumes are looked at for the newest master.
const RESUMES: usize = 200;

/// What issuing needs of the house.
pub struct Issuing<'a> {
    /// The tracks.
    pub library: &'a Library,
    /// How the house issues.
    pub policy: &'a Policy,
    /// Refuses a text that no document can print.
    pub prints: &'a dyn Fn(&str) -> Result<()>,
}

/// Issues a certificate for a track, or returns the one that is there where no more was finished since.
pub fn issue(
    work: &mut Work<'_, '_>,
    with: &Issuing<'_>,
    new: &NewCertificate,
) -> Result<Certificate> {
    let known = known(work)?;
    let track = track(with.library, &known, new.track.as_deref())?;
    let standings = standings(track, with.library, &known.marks);
    let share = Share::of(&standings);
    if !share.passes(with.policy.share) {
        return Err(too_little(with, track, share, &standings));
    }
    let tenths = u32::try_from(share.percent.0).unwrap_or_default();
    let issued = work.all_with::<Certificate>(BY_TRACK, track.id.as_bytes())?;
    let mut valid = issued.into_iter().filter(|issued| issued.revoked.is_none());
    if let Some(same) = valid.find(|issued| issued.signed.claims.share >= tenths) {
        return Ok(same);
    }
    let name = match &new.name {
        Some(name) => needed("the name on a certificate", name, LONGEST)?,
        None => own_name(work)?,
    };
    (with.prints)(&name)?;
    let done = |standing: &&Standing| standing.state == State::Done;
    let hours = standings.iter().filter(done).filter_map(|standing| {
        let module = with.library.module(&standing.module).ok()?;
        Some(u32::from(module.hours))
    });
    let claims = Claims {
        code: Code::new(&work.secret()?),
        date: work.day(),
        done: share.done,
        hours: hours.sum(),
        issuer: with.policy.issuer.clone(),
        name,
        of: share.of,
        own: track.is_own(),
        share: tenths,
        threshold: with.policy.share,
        title: track.title.clone(),
        track: track.id.clone(),
    };
    let certificate = Certificate {
        id: work.new_id(),
        signed: house::signer(work)?.sign(claims)?,
        created: work.now(),
        revoked: None,
    };
    work.save(&certificate)?;
    Ok(certificate)
}

/// Returns the track that was named, or else the only one that was started.
fn track<'l>(library: &'l Library, known: &Known, named: Option<&str>) -> Result<&'l Track> {
    let mut started = known.starts.keys().map(String::as_str);
    let unclear = |message: &str| Error::new(Kind::Usage, "which-track", message);
    match (named, started.next(), started.next()) {
        (Some(id), ..) | (None, Some(id), None) => library.track(id),
        (None, None, _) => Err(unclear("no track was named, and none was started")
            .hint("start one with 'upward track start', or name it with --track")),
        (None, Some(_), Some(_)) => {
            let ids: Vec<&str> = known.starts.keys().map(String::as_str).collect();
            Err(unclear("several tracks were started, and none was named")
                .hint(format!("name one with --track: {}", ids.join(", "))))
        }
    }
}

fn own_name(work: &mut Work<'_, '_>) -> Result<String> {
    let mut paging = Paging::first(50);
    let mut looked = 0;
    loop {
        let page = work.list::<Resume>(&(), &paging)?;
        looked += page.items.len();
        let master = page
            .items
            .iter()
            .find(|resume| resume.origin == Origin::Master);
        if let Some(master) = master {
            let content = resume::show(work, master.id)?.content;
            let name = content.basics.name.split_whitespace();
            let name = name.collect::<Vec<_>>().join(" ");
            return match name.is_empty() {
                true => Err(nameless("your newest resume states no name")),
                false => needed("the name on a certificate", &name, LONGEST),
            };
        }
        match page.next {
            Some(next) if looked < RESUMES => paging.after = Some(next),
            _ => return Err(nameless("no resume is kept that states your name")),
        }
    }
}

fn nameless(message: &str) -> Error {
    Error::refused("no-name", message)
        .hint("give your name with --name")
        .hint("or keep your resume first: upward resume add FILE")
}

/// Tells how much is finished, how much more is needed, and which modules remain.
fn too_little(with: &Issuing<'_>, track: &Track, share: Share, standings: &[Standing]) -> Error {
    let needed = with.policy.share;
    let Share {
        done, of, skipped, ..
    } = share;
    let open = of.saturating_sub(done);
    let more = (1..=open).find(|more| Share::new(done + more, of, skipped).passes(needed));
    let error = Error::refused(
        "too-little",
        format!(
            "{} % of {} is finished, {done} of {of} modules, and a certificate needs more than {needed} %",
            share.percent, track.title
        ),
    );
    let error = match more {
        Some(more) => error.hint(format!("finish {more} more")),
        None => error.hint(format!(
            "{skipped} modules were skipped: finish more than half of all modules of the track"
        )),
    };
    let open = standings.iter().filter(|standing| match more {
        Some(_) => matches!(standing.state, State::Pending | State::Learning),
        None => standing.state == State::Skipped,
    });
    let open: Vec<&str> = open.map(|standing| standing.module.as_str()).collect();
    match open.is_empty() {
        true => error,
        false => error.hint(format!("there remain: {}", open.join(", "))),
    }
}

//! The world in which Typst compiles: the shipped templates and fonts and one file of data. There is nothing else in it:
//! no disk, no packages, no clock.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::error::{Error, Result};

/// What a compilation makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Template {
    /// A resume.
    Resume,
    /// A letter.
    Letter,
    /// A certificate.
    Certificate,
}

/// What every compilation shares.
#[derive(Debug)]
pub(super) struct Shipped {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    resume: Source,
    letter: Source,
    certificate: Source,
    shared: [Source; 2],
    data: FileId,
}

impl Shipped {
    /// Loads templates and fonts.
    ///
    /// # Errors
    /// Only when a shipped file is broken.
    pub(super) fn load(fonts: Vec<Font>) -> Result<Self> {
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            resume: source("/resume.typ", include_str!("../../templates/resume.typ"))?,
            letter: source("/letter.typ", include_str!("../../templates/letter.typ"))?,
            certificate: source(
                "/certificate.typ",
                include_str!("../../templates/certificate.typ"),
            )?,
            shared: [
                source("/lib.typ", include_str!("../../templates/lib.typ"))?,
                source("/whole.typ", include_str!("../../templates/whole.typ"))?,
            ],
            data: id("/data.json")?,
        })
    }

    /// Returns the world of one compilation, in which `/data.json` holds `data`.
    pub(super) fn world(&self, template: Template, data: Vec<u8>) -> impl World + '_ {
        Desk {
            shipped: self,
            main: match template {
                Template::Resume => self.resume.id(),
                Template::Letter => self.letter.id(),
                Template::Certificate => self.certificate.id(),
            },
            data: Bytes::new(data),
        }
    }

    /// Returns the fonts.
    pub(super) fn fonts(&self) -> &[Font] {
        &self.fonts
    }
}

/// The shared files and the data of one compilation.
struct Desk<'a> {
    shipped: &'a Shipped,
    main: FileId,
    data: Bytes,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shipped.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shipped.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let Shipped {
            resume,
            letter,
            certificate,
            shared,
            ..
        } = self.shipped;
        [resume, letter, certificate]
            .into_iter()
            .chain(shared)
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shipped.data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shipped.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn source(path: &str, text: &str) -> Result<Source> {
    Ok(Source::new(id(path)?, text.to_owned()))
}

fn id(path: &str) -> Result<FileId> {
    let path = VirtualPath::new(path)
        .map_err(|_| Error::internal("template", format!("{path} is no path of a template.")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

//! The shape of JSON Resume 1.0.0 (<https://jsonresume.org/schema>), with the keys of its earlier versions.

/// What a value is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    Text,
    Date,
    Texts,
    Record(Keys),
    Records(Keys),
    /// Upward's own part, which reads itself.
    Own,
    /// Known and not kept.
    Ignored,
}

/// The keys of a record: as the document writes them, as the resume knows them, and what stands there.
/// The first is what a bare text stands for.
pub(super) type Keys = &'static [(&'static str, &'static str, Shape)];

use Shape::{Date, Ignored, Own, Record, Records, Text, Texts};

/// The whole resume.
pub(super) const RESUME: Keys = &[
    ("basics", "basics", Record(BASICS)),
    ("work", "work", Records(WORK)),
    ("volunteer", "volunteer", Records(VOLUNTEER)),
    ("education", "education", Records(EDUCATION)),
    ("awards", "awards", Records(AWARD)),
    ("certificates", "certificates", Records(CERTIFICATE)),
    ("publications", "publications", Records(PUBLICATION)),
    ("skills", "skills", Records(SKILL)),
    ("languages", "languages", Records(LANGUAGE)),
    ("interests", "interests", Records(INTEREST)),
    ("references", "references", Records(REFERENCE)),
    ("projects", "projects", Records(PROJECT)),
    ("meta", "meta", Record(META)),
    ("$schema", "$schema", Ignored),
];

const BASICS: Keys = &[
    ("name", "name", Text),
    ("label", "label", Text),
    ("image", "image", Text),
    ("picture", "image", Text),
    ("email", "email", Text),
    ("phone", "phone", Text),
    ("url", "url", Text),
    ("website", "url", Text),
    ("summary", "summary", Text),
    ("location", "location", Record(LOCATION)),
    ("profiles", "profiles", Records(PROFILE)),
];

const LOCATION: Keys = &[
    ("address", "address", Text),
    ("postalCode", "postalCode", Text),
    ("city", "city", Text),
    ("countryCode", "countryCode", Text),
    ("region", "region", Text),
];

const PROFILE: Keys = &[
    ("url", "url", Text),
    ("network", "network", Text),
    ("username", "username", Text),
];

const WORK: Keys = &[
    ("name", "name", Text),
    ("company", "name", Text),
    ("position", "position", Text),
    ("location", "location", Text),
    ("description", "description", Text),
    ("url", "url", Text),
    ("website", "url", Text),
    ("startDate", "startDate", Date),
    ("endDate", "endDate", Date),
    ("summary", "summary", Text),
    ("highlights", "highlights", Texts),
];

const VOLUNTEER: Keys = &[
    ("organization", "organization", Text),
    ("position", "position", Text),
    ("location", "location", Text),
    ("url", "url", Text),
    ("website", "url", Text),
    ("startDate", "startDate", Date),
    ("endDate", "endDate", Date),
    ("summary", "summary", Text),
    ("highlights", "highlights", Texts),
];

const EDUCATION: Keys = &[
    ("institution", "institution", Text),
    ("location", "location", Text),
    ("url", "url", Text),
    ("area", "area", Text),
    ("studyType", "studyType", Text),
    ("startDate", "startDate", Date),
    ("endDate", "endDate", Date),
    ("score", "score", Text),
    ("gpa", "score", Text),
    ("courses", "courses", Texts),
];

const AWARD: Keys = &[
    ("title", "title", Text),
    ("date", "date", Date),
    ("awarder", "awarder", Text),
    ("summary", "summary", Text),
];

const CERTIFICATE: Keys = &[
    ("name", "name", Text),
    ("date", "date", Date),
    ("issuer", "issuer", Text),
    ("url", "url", Text),
];

const PUBLICATION: Keys = &[
    ("name", "name", Text),
    ("publisher", "publisher", Text),
    ("releaseDate", "releaseDate", Date),
    ("url", "url", Text),
    ("website", "url", Text),
    ("summary", "summary", Text),
];

const SKILL: Keys = &[
    ("name", "name", Text),
    ("level", "level", Text),
    ("keywords", "keywords", Texts),
];

const LANGUAGE: Keys = &[("language", "language", Text), ("fluency", "fluency", Text)];

const INTEREST: Keys = &[("name", "name", Text), ("keywords", "keywords", Texts)];

const REFERENCE: Keys = &[("name", "name", Text), ("reference", "reference", Text)];

const PROJECT: Keys = &[
    ("name", "name", Text),
    ("description", "description", Text),
    ("summary", "description", Text),
    ("highlights", "highlights", Texts),
    ("keywords", "keywords", Texts),
    ("startDate", "startDate", Date),
    ("endDate", "endDate", Date),
    ("url", "url", Text),
    ("roles", "roles", Texts),
    ("entity", "entity", Text),
    ("type", "type", Ignored),
];

const META: Keys = &[
    ("upward", "upward", Own),
    ("canonical", "canonical", Ignored),
    ("version", "version", Ignored),
    ("lastModified", "lastModified", Ignored),
    ("theme", "theme", Ignored),
];

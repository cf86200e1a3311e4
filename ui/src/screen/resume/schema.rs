//! What the form asks: the sections of a resume, and the fields of their entries.

/// A section of the form.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// Where it stands in the resume's JSON.
    pub path: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// What one of its entries is called; none where the section is one entry by itself.
    pub one: Option<&'static str>,
    /// The fields of an entry, in the order of the form.
    pub fields: &'static [Spec],
    /// The fields that an entry is called by, the most telling first.
    pub heads: &'static [&'static str],
}

/// A field of an entry.
#[derive(Debug, PartialEq, Eq)]
pub struct Spec {
    /// Where it stands in the entry's JSON.
    pub path: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// What it holds.
    pub shape: Shape,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One line.
    Line,
    /// Prose.
    Prose,
    /// A year, month or day.
    Date,
    /// A year, month or day; without one, it lasts.
    End,
    /// An e-mail address.
    Email,
    /// An address on the web.
    Url,
    /// Any number of texts, each of which is called so.
    List(&'static str),
}

const fn spec(path: &'static str, title: &'static str, shape: Shape) -> Spec {
    Spec { path, title, shape }
}

const fn line(path: &'static str, title: &'static str) -> Spec {
    spec(path, title, Shape::Line)
}

const URL: Spec = spec("url", "Web address", Shape::Url);
const FROM: Spec = spec("startDate", "From", Shape::Date);
const TO: Spec = spec("endDate", "To", Shape::End);
const SUMMARY: Spec = spec("summary", "Summary", Shape::Prose);
const HIGHLIGHTS: Spec = spec("highlights", "Highlights", Shape::List("highlight"));
const KEYWORDS: Spec = spec("keywords", "Keywords", Shape::List("keyword"));

/// The sections, in the order of the form.
pub const SECTIONS: &[Section] = &[
    Section {
        path: "basics",
        title: "Basics",
        one: None,
        fields: &[
            line("name", "Name"),
            line("label", "Title"),
            spec("email", "E-mail", Shape::Email),
            line("phone", "Phone"),
            URL,
            line("location.address", "Street"),
            line("location.postalCode", "Postal code"),
            line("location.city", "City"),
            line("location.region", "Region"),
            line("location.countryCode", "Country code"),
            spec("image", "Photo's address", Shape::Url),
        ],
        heads: &[],
    },
    Section {
        path: "basics.profiles",
        title: "Profiles",
        one: Some("profile"),
        fields: &[
            line("network", "Network"),
            line("username", "Name there"),
            URL,
        ],
        heads: &["network", "username", "url"],
    },
    Section {
        path: "basics",
        title: "Summary",
        one: None,
        fields: &[SUMMARY],
        heads: &[],
    },
    Section {
        path: "work",
        title: "Work",
        one: Some("role"),
        fields: &[
            line("position", "Position"),
            line("name", "Employer"),
            line("location", "Place"),
            FROM,
            TO,
            URL,
            line("description", "What they do"),
            SUMMARY,
            HIGHLIGHTS,
        ],
        heads: &["position", "name"],
    },
    Section {
        path: "volunteer",
        title: "Volunteering",
        one: Some("role"),
        fields: &[
            line("position", "Position"),
            line("organization", "Organisation"),
            line("location", "Place"),
            FROM,
            TO,
            URL,
            SUMMARY,
            HIGHLIGHTS,
        ],
        heads: &["position", "organization"],
    },
    Section {
        path: "education",
        title: "Education",
        one: Some("course of study"),
        fields: &[
            line("institution", "School"),
            line("studyType", "Degree"),
            line("area", "Subject"),
            line("location", "Place"),
            FROM,
            TO,
            line("score", "Grade"),
            URL,
            spec("courses", "Courses", Shape::List("course")),
        ],
        heads: &["studyType", "area", "institution"],
    },
    Section {
        path: "projects",
        title: "Projects",
        one: Some("project"),
        fields: &[
            line("name", "Name"),
            spec("description", "Description", Shape::Prose),
            FROM,
            TO,
            URL,
            line("entity", "For whom"),
            spec("roles", "Roles", Shape::List("role")),
            KEYWORDS,
            HIGHLIGHTS,
        ],
        heads: &["name"],
    },
    Section {
        path: "skills",
        title: "Skills",
        one: Some("group of skills"),
        fields: &[line("name", "Group"), line("level", "Level"), KEYWORDS],
        heads: &["name", "keywords"],
    },
    Section {
        path: "certificates",
        title: "Certificates",
        one: Some("certificate"),
        fields: &[
            line("name", "Name"),
            line("issuer", "Issued by"),
            spec("date", "Date", Shape::Date),
            URL,
        ],
        heads: &["name", "issuer"],
    },
    Section {
        path: "awards",
        title: "Awards",
        one: Some("award"),
        fields: &[
            line("title", "Name"),
            line("awarder", "Given by"),
            spec("date", "Date", Shape::Date),
            spec("summary", "What for", Shape::Prose),
        ],
        heads: &["title", "awarder"],
    },
    Section {
        path: "publications",
        title: "Publications",
        one: Some("publication"),
        fields: &[
            line("name", "Title"),
            line("publisher", "Publisher"),
            spec("releaseDate", "Date", Shape::Date),
            URL,
            SUMMARY,
        ],
        heads: &["name", "publisher"],
    },
    Section {
        path: "languages",
        title: "Languages",
        one: Some("language"),
        fields: &[line("language", "Language"), line("fluency", "How well")],
        heads: &["language", "fluency"],
    },
    Section {
        path: "interests",
        title: "Interests",
        one: Some("interest"),
        fields: &[line("name", "Name"), KEYWORDS],
        heads: &["name", "keywords"],
    },
    Section {
        path: "references",
        title: "References",
        one: Some("reference"),
        fields: &[
            line("name", "Who"),
            spec("reference", "What they say", Shape::Prose),
        ],
        heads: &["name"],
    },
    Section {
        path: "meta.upward.sections",
        title: "Other sections",
        one: Some("section"),
        fields: &[
            line("title", "Heading"),
            spec("lines", "Lines", Shape::List("line")),
        ],
        heads: &["title", "lines"],
    },
    Section {
        path: "meta.upward",
        title: "To choose from",
        one: None,
        fields: &[
            spec("labels", "Other titles", Shape::List("title")),
            spec("summaries", "Other summaries", Shape::List("summary")),
        ],
        heads: &[],
    },
];

/// Returns a section by its number.
pub fn section(number: usize) -> Option<&'static Section> {
    SECTIONS.get(number)
}

impl Section {
    /// Returns a field by its number.
    pub fn field(&self, number: usize) -> Option<&'static Spec> {
        self.fields.get(number)
    }
}

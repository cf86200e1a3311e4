//! The texts of a resume that tailoring may word anew: what the person did and knows, never who, where and when.

use crate::resume::Resume;

/// Returns each such text with its path, in the order of the schema.
pub(crate) fn wording(resume: &mut Resume) -> Vec<(String, &mut String)> {
    let mut found = Wording(Vec::new());
    found.text("basics", "label", &mut resume.basics.label);
    found.text("basics", "summary", &mut resume.basics.summary);
    for (i, role) in resume.work.iter_mut().enumerate() {
        let entry = format!("work[{i}]");
        found.text(&entry, "summary", &mut role.summary);
        found.text(&entry, "description", &mut role.description);
        found.list(&entry, "highlights", &mut role.highlights);
    }
    for (i, role) in resume.volunteer.iter_mut().enumerate() {
        let entry = format!("volunteer[{i}]");
        found.text(&entry, "summary", &mut role.summary);
        found.list(&entry, "highlights", &mut role.highlights);
    }
    for (i, skill) in resume.skills.iter_mut().enumerate() {
        found.list(&format!("skills[{i}]"), "keywords", &mut skill.keywords);
    }
    for (i, project) in resume.projects.iter_mut().enumerate() {
        let entry = format!("projects[{i}]");
        found.text(&entry, "description", &mut project.description);
        found.list(&entry, "highlights", &mut project.highlights);
        found.list(&entry, "keywords", &mut project.keywords);
    }
    found.0
}

struct Wording<'a>(Vec<(String, &'a mut String)>);

impl<'a> Wording<'a> {
    fn text(&mut self, entry: &str, field: &str, text: &'a mut String) {
        self.0.push((format!("{entry}.{field}"), text));
    }

    fn list(&mut self, entry: &str, field: &str, items: &'a mut [String]) {
        let items = items.iter_mut().enumerate();
        self.0
            .extend(items.map(|(i, text)| (format!("{entry}.{field}[{i}]"), text)));
    }
}

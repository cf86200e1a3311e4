//! What a page states of its posting for search engines: a `JobPosting` of schema.org in JSON-LD
//! (<https://schema.org/JobPosting>), which most job boards have. To HTML with the labels that the reader of postings knows.

use serde_json::{Map, Value};

/// Deepest nesting in which a posting is looked for.
const DEPTH: usize = 6;
/// Fewest words of a description that is the posting rather than its first lines.
const WORDS: usize = 60;
/// Most values of one property that are taken: postings of a chain name all its shops.
const VALUES: usize = 5;

/// Returns the posting that a page states in blocks of JSON-LD, as HTML; none where there is none, or only a summary.
pub(super) fn posting(blocks: &[String]) -> Option<String> {
    blocks.iter().find_map(|block| {
        let value = parse(block)?;
        html(job_posting(&value, DEPTH)?)
    })
}

/// Reads a block. Many hold line breaks within strings, which JSON does not allow.
fn parse(block: &str) -> Option<Value> {
    serde_json::from_str(block)
        .or_else(|_| serde_json::from_str(&block.replace(|c: char| c.is_control(), " ")))
        .ok()
}

/// Returns the first `JobPosting` in a value.
fn job_posting(value: &Value, depth: usize) -> Option<&Map<String, Value>> {
    let depth = depth.checked_sub(1)?;
    match value {
        Value::Array(values) => values.iter().find_map(|value| job_posting(value, depth)),
        Value::Object(object) => {
            let is_type = |name: &Value| {
                name.as_str()
                    .is_some_and(|name| name.rsplit(['/', ':']).next() == Some("JobPosting"))
            };
            if object
                .get("@type")
                .is_some_and(|kind| each(kind).any(is_type))
            {
                return Some(object);
            }
            object.values().find_map(|value| job_posting(value, depth))
        }
        _ => None,
    }
}

/// Returns a posting as HTML.
fn html(posting: &Map<String, Value>) -> Option<String> {
    let description = prose(posting.get("description")?)?;
    if description.split_whitespace().count() < WORDS {
        return None;
    }
    let mut out = String::new();
    if let Some(title) = posting.get("title").or(posting.get("name")).and_then(text) {
        out.push_str(&format!("<h1>{title}</h1>"));
    }
    let of = |name: &str, read: &dyn Fn(&Value) -> Option<String>| {
        let found: Vec<String> = posting
            .get(name)
            .into_iter()
            .flat_map(each)
            .filter_map(read)
            .take(VALUES)
            .collect();
        (!found.is_empty()).then(|| found.join(" / "))
    };
    let remote = posting
        .get("jobLocationType")
        .is_some_and(|kind| each(kind).any(|kind| kind == "TELECOMMUTE"));
    let facts = [
        ("Company", of("hiringOrganization", &name)),
        ("Location", of("jobLocation", &place)),
        ("Workplace", remote.then(|| "Remote".to_owned())),
        ("Employment type", of("employmentType", &employment)),
        ("Salary", of("baseSalary", &salary)),
    ];
    for (label, value) in facts {
        if let Some(value) = value {
            out.push_str(&format!("<p>{label}: {value}</p>"));
        }
    }
    out.push_str(&description);
    let parts = [
        ("Responsibilities", "responsibilities"),
        ("Requirements", "qualifications"),
        ("Skills", "skills"),
    ];
    for (heading, name) in parts {
        if let Some(part) = of(name, &prose).filter(|part| !description.contains(part.as_str())) {
            out.push_str(&format!("<h2>{heading}</h2><div>{part}</div>"));
        }
    }
    Some(out)
}

/// Returns a value, or each of a list.
fn each(value: &Value) -> impl Iterator<Item = &Value> {
    match value {
        Value::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    }
    .iter()
}

/// Returns a value as words of a page.
fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    // What is escaped already stays.
    let text = text.replace('<', "&lt;");
    (!text.is_empty()).then_some(text)
}

/// Returns a text that may itself be HTML, or HTML escaped once more, or text with lines.
fn prose(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    let text = match text.contains("&lt;") && !text.contains('<') {
        true => unescape(text),
        false => text.to_owned(),
    };
    if text.is_empty() {
        return None;
    }
    let has_tags = text.contains("</") || text.contains("<br") || text.contains("<p>");
    Some(if has_tags {
        text
    } else {
        text.replace('\n', "<br>")
    })
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Returns the name of an organisation, which may be a text alone.
fn name(value: &Value) -> Option<String> {
    text(value).or_else(|| text(value.get("name")?))
}

/// Returns a place as its town, region and country.
fn place(value: &Value) -> Option<String> {
    let address = value.get("address").unwrap_or(value);
    if let Some(text) = text(address) {
        return Some(text);
    }
    let parts = ["addressLocality", "addressRegion", "addressCountry"];
    let mut parts: Vec<String> = parts
        .iter()
        .filter_map(|part| name(address.get(part)?))
        .collect();
    // A city that is a region of its own.
    parts.dedup();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Returns a kind of employment in words: schema.org's names are those of Google's guide for job postings.
fn employment(value: &Value) -> Option<String> {
    let text = text(value)?;
    let words = match text.as_str() {
        "FULL_TIME" => "Full-time",
        "PART_TIME" => "Part-time",
        "CONTRACTOR" => "Contract",
        "TEMPORARY" => "Temporary",
        "INTERN" => "Internship",
        "VOLUNTEER" => "Volunteer",
        "PER_DIEM" => "Per diem",
        // "Other" says nothing.
        "OTHER" => return None,
        _ => return Some(text),
    };
    Some(words.to_owned())
}

/// Returns pay as "EUR 60000 - 80000 per year".
fn salary(value: &Value) -> Option<String> {
    let currency = value.get("currency").and_then(text);
    let amount = match value.get("value") {
        Some(amount) => amount,
        None => value,
    };
    let number = |name: &str| text(amount.get(name)?);
    let pay = match (number("minValue"), number("maxValue")) {
        (Some(least), Some(most)) if least != most => format!("{least} - {most}"),
        (Some(one), _) | (None, Some(one)) => one,
        (None, None) => number("value").or_else(|| text(amount))?,
    };
    let unit = number("unitText").map(|unit| format!("per {}", unit.to_lowercase()));
    let parts: Vec<String> = [currency, Some(pay), unit].into_iter().flatten().collect();
    Some(parts.join(" "))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use serde_json::json;

    fn described(mut posting: Value) -> Option<String> {
        posting["@type"] = json!("JobPosting");
        posting["description"] = json!(format!("<p>{}</p>", "word ".repeat(WORDS)));
        self::posting(&[posting.to_string()])
    }

    #[test]
    fn facts_are_put_in_words() {
        let cases = [
            (json!({"title": "A & B <C>"}), "<h1>A & B &lt;C></h1>"),
            (
                json!({"hiringOrganization": "Example Works"}),
                "Company: Example Works<",
            ),
            (
                json!({"hiringOrganization": {"name": "Example Works"}}),
                "Company: Example Works<",
            ),
            (
                json!({"jobLocation": [{"address": {"addressLocality": "Leeds", "addressCountry": {"name": "UK"}}}, {"address": "York"}]}),
                "Location: Leeds, UK / York<",
            ),
            (
                json!({"jobLocationType": "TELECOMMUTE"}),
                "Workplace: Remote<",
            ),
            (
                json!({"employmentType": ["FULL_TIME", "OTHER", "Zeitarbeit"]}),
                "Employment type: Full-time / Zeitarbeit<",
            ),
            (
                json!({"baseSalary": {"currency": "EUR", "value": {"minValue": 60000, "maxValue": 80000, "unitText": "YEAR"}}}),
                "Salary: EUR 60000 - 80000 per year<",
            ),
            (
                json!({"baseSalary": {"currency": "GBP", "value": 17.5}}),
                "Salary: GBP 17.5<",
            ),
            (
                json!({"skills": ["Rust", "Go"]}),
                "<h2>Skills</h2><div>Rust / Go</div>",
            ),
        ];
        for (posting, expected) in cases {
            let html = described(posting).unwrap();
            assert!(html.contains(expected), "{html}");
        }
    }

    #[test]
    fn finds_the_posting_wherever_it_is() {
        let long = "Build pumps.\n".repeat(WORDS);
        let job = json!({"@type": ["Thing", "https://schema.org/JobPosting"], "description": long});
        let graph = json!([{"@type": "Organization"}, {"@graph": [{"@type": "WebPage"}, job]}]);
        let escaped =
            json!({"@type": "JobPosting", "description": format!("&lt;p&gt;{long}&lt;/p&gt;")});
        // A line break within a string.
        let broken = graph.to_string().replace("\\n", "\n");
        for block in [graph.to_string(), broken, escaped.to_string()] {
            let html = posting(&["{".to_owned(), block]).unwrap();
            assert!(
                html.contains("Build pumps.") && !html.contains("&lt;"),
                "{html}"
            );
        }
        let short = json!({"@type": "JobPosting", "description": "Build pumps."});
        assert_eq!(posting(&[short.to_string(), "[1]".to_owned()]), None);
        assert_eq!(posting(&["[".repeat(100_000)]), None);
    }
}

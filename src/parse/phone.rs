//! Phone numbers of any country, as people print them.
//!
//! The digits are found by their grouping; `phonelib` (numbering plans of all countries, made from the data of Google's
//! libphonenumber) tells whether a number can be dialled, in the countries that the document speaks of where the
//! number names none. A number that no plan knows is still one where it looks like nothing else.

use std::cell::OnceCell;
use std::ops::Range;

use super::fold::{digit, fold, tokens};
use super::words::{Hint, Words};

/// Digits of a number with its country code: at least what a town's local number has, at most what E.164 allows.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// Labels of numbers that are no phone's, and of fax machines.
const OTHERS: [&str; 52] = [
    "aadhaar",
    "account",
    "anr",
    "birth",
    "bsn",
    "cnpj",
    "cpf",
    "cuit",
    "curp",
    "dni",
    "dob",
    "doi",
    "enrollment",
    "enrolment",
    "fax",
    "geboren",
    "iban",
    "id",
    "isbn",
    "issn",
    "konto",
    "license",
    "licence",
    "matric",
    "matriculation",
    "matrikelnummer",
    "member",
    "membership",
    "nie",
    "nif",
    "nip",
    "npi",
    "nric",
    "nuit",
    "orcid",
    "pan",
    "passport",
    "pesel",
    "pincode",
    "postcode",
    "reg",
    "registration",
    "regon",
    "rfc",
    "roll",
    "sin",
    "siret",
    "ssn",
    "telefax",
    "uan",
    "vat",
    "zip",
];

/// Words before the digits of an extension.
const EXTENSIONS: [&str; 12] = [
    "ext",
    "extension",
    "x",
    "durchwahl",
    "dw",
    "poste",
    "int",
    "interno",
    "ramal",
    "wewn",
    "доб",
    "anexo",
];

/// The countries in which a number without a country code is dialled.
pub(super) struct Home<'a> {
    /// The text of the document that tells them.
    text: &'a str,
    language: Option<&'a str>,
    regions: OnceCell<Vec<&'static str>>,
}

impl<'a> Home<'a> {
    /// Returns the home of a person of whom a document in `language` says `text`.
    pub(super) fn of(text: &'a str, language: Option<&'a str>) -> Self {
        Self {
            text,
            language,
            regions: OnceCell::new(),
        }
    }

    /// Returns the countries by ISO 3166-1 alpha-2: those that the text names, those of its addresses' endings, and
    /// the largest that speaks its language.
    fn regions(&self) -> &[&'static str] {
        self.regions.get_or_init(|| {
            let named = phonelib::countries()
                .iter()
                .filter(|country| self.text.contains(country.name))
                .map(|country| country.code);
            let endings = tokens(self.text).filter_map(|word| {
                let (name, ending) = word.rsplit_once('.')?;
                let ending = match ending {
                    "uk" => "GB",
                    _ => ending,
                };
                let host = ending.len() == 2 && name.contains(|c: char| c.is_ascii_lowercase());
                Some(
                    phonelib::country_by_code(&ending.to_uppercase())
                        .filter(|_| host)?
                        .code,
                )
            });
            let spoken = match self.language {
                Some("de") => &["DE", "AT", "CH"][..],
                Some("fr") => &["FR", "CH", "BE", "CA"],
                Some("es") => &["ES", "MX", "AR", "CO"],
                Some("pt") => &["BR", "PT"],
                Some("it") => &["IT"],
                Some("nl") => &["NL", "BE"],
                Some("pl") => &["PL"],
                Some("hi") => &["IN"],
                Some("zh") => &["CN", "TW", "HK"],
                Some("uk") => &["UA"],
                Some("ru") => &["RU"],
                Some("tr") => &["TR"],
                Some("ja") => &["JP"],
                Some("ko") => &["KR"],
                Some("vi") => &["VN"],
                _ => &["US", "GB", "IN"],
            };
            named.chain(endings).chain(spoken.iter().copied()).collect()
        })
    }

    fn dials(&self, digits: &str) -> bool {
        self.regions()
            .iter()
            .any(|region| phonelib::PhoneNumber::parse_with_country(digits, region).is_some())
    }
}

/// Whether `text` holds a digit of any script.
pub(super) fn has_digits(text: &str) -> bool {
    text.chars().any(|c| digit(c).is_some())
}

/// Returns the ranges of the phone numbers in `text`, with their extensions.
pub(super) fn phones(text: &str, home: &Home, words: &Words) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for run in runs(text) {
        if let Some(number) = number(text, run, home, words) {
            found.push(number);
        }
    }
    found
}

/// Returns the ranges that hold nothing but digits and the signs that group them, each from its first digit, plus sign
/// or bracket to its last digit.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start: Option<usize> = None;
    let mut end = 0;
    for (i, c) in text.char_indices().chain([(text.len(), '\0')]) {
        let is_digit = digit(c).is_some();
        let long = start.is_some_and(|from| end >= from + 9);
        let next = c == '+' || long && text[..i].ends_with(" / ");
        let sign = matches!(
            c,
            '+' | '(' | ')' | '-' | '.' | '/' | ' ' | '‑' | '–' | '\u{2010}'
        );
        if let Some(from) = start.filter(|_| next && end > 0 || !(is_digit || sign)) {
            if end > from {
                found.push(from..end);
            }
            start = None;
        }
        if start.is_none() && (is_digit || matches!(c, '+' | '(')) {
            start = Some(i);
            end = 0;
        }
        if is_digit {
            end = i + c.len_utf8();
        }
    }
    found
}

/// Returns the range of the phone number that `run` of `text` is, if it is one.
fn number(text: &str, run: Range<usize>, home: &Home, words: &Words) -> Option<Range<usize>> {
    let start = run.start + area_code(&text[run.clone()]);
    let printed = &text[start..run.end];
    let (before, after) = (&text[..start], &text[run.end..]);
    let digits: String = printed
        .chars()
        .filter_map(digit)
        .filter_map(|d| char::from_digit(d, 10))
        .collect();
    let plus = printed.starts_with('+') || printed.starts_with("(+");
    let glued = before.ends_with(|c: char| c.is_alphanumeric() || "@_/=#$€£¥₹".contains(c))
        || before
            .strip_suffix('-')
            .is_some_and(|word| word.ends_with(char::is_alphanumeric))
        || before
            .strip_suffix(['.', ',', ':'])
            .is_some_and(|word| word.ends_with(|c| digit(c).is_some()));
    let (extension, unit) = behind(after);
    if !DIGITS.contains(&digits.len()) || glued || unit {
        return None;
    }
    let is_phone = match named(before, words) {
        Some(phone) => phone,
        None if plus => true,
        None if digits.starts_with("00")
            && phonelib::is_valid_phone_number(&format!("+{}", &digits[2..])) =>
        {
            true
        }
        None => !is_other(printed, &digits, home),
    };
    is_phone.then_some(start..run.end + extension)
}

/// Returns where a number with an area code in brackets begins: a postal code may stand before it.
fn area_code(run: &str) -> usize {
    run.find(" (")
        .filter(|&open| !run.starts_with('+') && run[..open].len() >= 5)
        .map_or(0, |open| open + 1)
}

/// Returns the length of an extension that `after` begins with, and whether a unit stands there: an amount's, a word's.
fn behind(after: &str) -> (usize, bool) {
    let lead = after.len() - after.trim_start_matches([' ', ',', ';', '(']).len();
    let rest = &after[lead..];
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    let behind = rest[word.len()..].trim_start_matches(['.', ':', ' ']);
    let number: String = behind.chars().take_while(|&c| digit(c).is_some()).collect();
    if EXTENSIONS.contains(&word.to_lowercase().as_str())
        && (1..=6).contains(&number.chars().count())
    {
        let end = after.len() - behind.len() + number.len();
        return (end, false);
    }
    let amount = rest.starts_with(['%', '€', '$', '£', '¥', '₹', '°']) && lead <= 1;
    (
        0,
        amount || after.starts_with(|c: char| c.is_alphabetic() || c == '@' || c == '_'),
    )
}

/// Whether the words right before a number name it: as a phone's, or as something else's.
fn named(before: &str, words: &Words) -> Option<bool> {
    let label = before
        .rsplit(['|', '•', '·', ';', ',', '\u{2022}'])
        .next()?
        .trim();
    let label = label.trim_end_matches([':', '.', '#', '№', '：', ' ']);
    let last: Vec<&str> = label.rsplit([' ', '/', '-', '(', '.']).take(4).collect();
    let is = |word: &&str, known: &dyn Fn(&str) -> bool| {
        known(&fold(word.trim_matches(|c: char| !c.is_alphanumeric())))
    };
    if last
        .iter()
        .any(|word| is(word, &|word| OTHERS.contains(&word)))
    {
        return Some(false);
    }
    let phone = |word: &str| {
        words.is(word, Hint::LabelPhone) || matches!(word, "whatsapp" | "viber" | "signal")
    };
    last.iter().any(|word| is(word, &phone)).then_some(true)
}

/// Whether a number without a country code reads as a date, a range of years, a postal code, a serial number or an
/// amount, and can be dialled nowhere at home.
fn is_other(printed: &str, digits: &str, home: &Home) -> bool {
    let groups: Vec<&str> = printed
        .split(|c: char| digit(c).is_none())
        .filter(|group| !group.is_empty())
        .collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.chars().count()).collect();
    let year = |group: &&str| matches!(group.get(..2), Some("19" | "20")) && group.len() == 4;
    let dated =
        groups.iter().any(&year) && groups.iter().all(|group| year(group) || group.len() <= 2);
    let day = groups.len() == 1
        && digits.len() == 8
        && matches!(&digits[..2], "19" | "20")
        && &digits[4..6] < "13";
    let decimal = printed.contains('.')
        && !digits.starts_with('0')
        && matches!(lengths.as_slice(), [1..=3, _]);
    let book = digits.len() == 13 && (digits.starts_with("978") || digits.starts_with("979"));
    let postal = matches!(lengths.as_slice(), [5, 3 | 4]) && printed.contains('-');
    let thousands = printed.contains('.')
        && matches!(lengths.as_slice(), [1 | 2, rest @ ..] if rest.iter().all(|&length| length == 3));
    let grade = printed.contains('.')
        && printed.contains('/')
        && matches!(lengths.as_slice(), [1 | 2, 2, 1 | 2, 2]);
    let host = printed.matches('.').count() == 3
        && lengths.len() == 4
        && lengths.iter().all(|&length| length <= 3);
    if dated || day || decimal || book || postal || thousands || grade || host {
        return true;
    }
    let serial =
        groups.len() == 1 && !digits.starts_with('0') || matches!(lengths.as_slice(), [4, 4, 4]);
    serial && !home.dials(digits)
}

#[cfg(test)]
mod tests;

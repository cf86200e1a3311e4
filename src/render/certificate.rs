//! What a certificate prints, in the words of a locale.

use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;

use super::Locale;
use super::outline::dates;
use crate::certificate::{Claims, Signed};
use crate::date::Date;
use crate::error::{Error, Result};

/// The page of a certificate.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Sheet {
    title: String,
    heading: String,
    certifies: String,
    name: String,
    on: String,
    track: String,
    /// That the person brought the track along; else empty.
    note: String,
    earned: String,
    figures: [Figure; 3],
    foot: [Figure; 2],
    code: String,
    check: String,
    /// How to check it: an address, or a command.
    how: String,
    alt: String,
    target: Target,
    qr: Qr,
}

/// A value and what it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Figure {
    value: String,
    label: String,
}

/// Where the QR leads; empty where it holds the certificate itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Target {
    link: String,
}

/// The dark squares of a QR.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Qr {
    /// Squares of a side.
    size: usize,
    /// Dark squares side by side: from the left, from the top, how many.
    runs: Vec<[usize; 3]>,
}

impl Sheet {
    /// Returns the page of a certificate. Its QR holds the address at which it is shown, else the certificate itself.
    ///
    /// # Errors
    /// Refuses (`too-long`) what no QR holds.
    pub(crate) fn of(signed: &Signed, address: Option<&str>, locale: &Locale) -> Result<Self> {
        let claims = &signed.claims;
        let words = &locale.words.certificate;
        let figure = |value: String, label: &str| Figure {
            value,
            label: label.to_owned(),
        };
        let qr = match address {
            Some(address) => Qr::of(address, EcLevel::M),
            None => Qr::of(&signed.token()?, EcLevel::L),
        }?;
        Ok(Self {
            title: super::outline::title(&claims.name, &words.heading),
            heading: words.heading.clone(),
            certifies: words.certifies.clone(),
            name: claims.name.clone(),
            on: words.on.clone(),
            track: claims.title.clone(),
            note: if claims.own {
                words.own.clone()
            } else {
                String::new()
            },
            earned: words.earned.clone(),
            figures: [
                figure(claims.percent().replace('.', &words.decimal), &words.share),
                figure(
                    words
                        .modules_of
                        .replace("{done}", &claims.done.to_string())
                        .replace("{of}", &claims.of.to_string()),
                    &words.modules,
                ),
                figure(claims.hours.to_string(), &words.hours),
            ],
            foot: [
                figure(dates::long(day(claims), locale), &words.date),
                figure(claims.issuer.clone(), &words.issuer),
            ],
            code: claims.code.to_string(),
            check: words
                .check
                .replace("{threshold}", &claims.threshold.to_string()),
            how: address.map_or_else(
                || format!("upward certificate verify {}", claims.code),
                str::to_owned,
            ),
            alt: words.qr.clone(),
            target: Target {
                link: address.unwrap_or_default().to_owned(),
            },
            qr,
        })
    }

    /// Returns what of the claims stands on the page, each with its name for people.
    pub(crate) fn claims(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let [share, modules, hours] = &self.figures;
        let [date, issuer] = &self.foot;
        [
            ("name", &self.name),
            ("title", &self.track),
            ("share", &share.value),
            ("modules", &modules.value),
            ("hours", &hours.value),
            ("date", &date.value),
            ("issuer", &issuer.value),
            ("code", &self.code),
            ("share needed", &self.check),
            ("kind of track", &self.note),
        ]
        .into_iter()
        .map(|(name, text)| (name, text.as_str()))
    }

    /// Returns the words that stand around the claims.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let around = [&self.heading, &self.certifies, &self.on, &self.earned];
        let figures = self.figures.iter().chain(&self.foot);
        let labels = figures.map(|figure| &figure.label);
        around.into_iter().chain(labels).map(String::as_str)
    }
}

impl Qr {
    fn of(text: &str, level: EcLevel) -> Result<Self> {
        let code = QrCode::with_error_correction_level(text, level)
            .map_err(|_| Error::refused("too-long", "what the certificate says fits in no QR"))?;
        let size = code.width();
        let colours = code.into_colors();
        let rows = colours.chunks(size).enumerate();
        let runs = rows.flat_map(|(y, row)| {
            let mut x = 0;
            let runs = row
                .chunk_by(|one, next| one == next)
                .filter_map(move |run| {
                    let start = x;
                    x += run.len();
                    let dark = run.first().is_some_and(|colour| *colour == Color::Dark);
                    dark.then_some([start, y, run.len()])
                });
            runs.collect::<Vec<_>>()
        });
        Ok(Self {
            size,
            runs: runs.collect(),
        })
    }
}

fn day(claims: &Claims) -> Date {
    let date = claims.date;
    Date {
        year: date.year().unsigned_abs(),
        month: Some(date.month().unsigned_abs()),
        day: Some(date.day().unsigned_abs()),
    }
}

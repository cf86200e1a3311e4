//! What every page of a certificate must hold, and what must not pass for one.

use jiff::civil::date;
use rqrr::PreparedImage;
use typst_render::RenderOptions;

use super::*;
use crate::certificate::{Claims, Code, Signer, compare, document};
use crate::render::certificate::Sheet;

/// Pixels for each point: some five for each square of the largest QR.
const PIXELS: f64 = 5.0;

const ADDRESS: &str = "https://upward.example.org/api/v1/certificates/777777777777772Y";

fn claims(name: &str, title: &str) -> Claims {
    Claims {
        code: Code::new(&[7; 32]),
        date: date(2026, 11, 20),
        done: 26,
        hours: 312,
        issuer: "Upward".to_owned(),
        name: name.to_owned(),
        of: 32,
        own: false,
        share: 812,
        threshold: 80,
        title: title.to_owned(),
        track: "backend".to_owned(),
    }
}

fn signed(claims: Claims) -> Signed {
    Signer::new(&[1; 32]).sign(claims).unwrap()
}

/// People and tracks that are hard to set: long, wide, in other letters, in words that nothing breaks.
fn hard() -> Vec<Claims> {
    let long = "Maria Guadalupe Fernández de la Cruz Villanueva y Santa Ana Montenegro de Las Altas Cumbres";
    let mut own = claims(&"W".repeat(120), &"Massenkommunikation ".repeat(6)[..119]);
    own.own = true;
    vec![
        claims("Mira Lindqvist", "Back-end engineering"),
        claims(
            "Олександра Кравченко-Шевчук",
            "Штучний інтелект і машинне навчання",
        ),
        claims(
            long,
            &"Artificial intelligence and all that stands behind it, ".repeat(2)[..109],
        ),
        claims(
            "Nguyễn Thị Ánh Tuyết",
            "C++ & C# – ½ of a <track> for 5 % #1",
        ),
        claims("Bo", "Go"),
        own,
    ]
}

fn qr(laid: &PagedDocument) -> Vec<String> {
    let options = RenderOptions {
        pixel_per_pt: PIXELS.into(),
        ..RenderOptions::default()
    };
    let picture = typst_render::render(&laid.pages()[0], &options);
    let (wide, high) = (picture.width() as usize, picture.height() as usize);
    // The part of the page at which one points a camera.
    let (left, top) = (wide * 72 / 100, high * 60 / 100);
    let pixel = |x: usize, y: usize| picture.pixels()[(top + y) * wide + left + x].green();
    let (wide, high) = (wide * 21 / 100, high * 26 / 100);
    let mut grey = PreparedImage::prepare_from_greyscale(wide, high, pixel);
    let codes = grey.detect_grids();
    codes
        .iter()
        .filter_map(|code| Some(code.decode().ok()?.1))
        .collect()
}

#[test]
fn every_certificate_is_one_page_that_reads_back_whole_in_every_locale() {
    let renderer = Renderer::new().unwrap();
    for claims in hard() {
        let signed = signed(claims);
        for locale in renderer.locales() {
            for address in [None, Some(ADDRESS)] {
                let made = document(&renderer, &signed, address, locale);
                let made = made.unwrap_or_else(|error| panic!("{}: {error}", signed.claims.name));
                assert_eq!(made, document(&renderer, &signed, address, locale).unwrap());
            }
        }
    }
}

#[test]
fn the_qr_holds_the_address_or_the_certificate_itself() {
    let renderer = Renderer::new().unwrap();
    let locale = renderer.locale("de").unwrap();
    let hard = hard();
    for (claims, address) in [
        (&hard[0], None),
        (&hard[1], None),
        (&hard[0], Some(ADDRESS)),
    ] {
        let signed = signed(claims.clone());
        let sheet = Sheet::of(&signed, address, locale).unwrap();
        let laid = paged::certificate(&renderer.shipped, &sheet, "{}", locale).unwrap();
        let held = address.map_or_else(|| signed.token().unwrap(), str::to_owned);
        assert_eq!(qr(&laid), [held], "{}", claims.name);
    }
}

type Change = (&'static str, fn(&mut Claims));

#[test]
fn a_page_that_shows_something_else_than_was_signed_is_found_out() {
    let renderer = Renderer::new().unwrap();
    let changes: [Change; 11] = [
        ("name", |claims| claims.name = "Mira Lindquist".to_owned()),
        ("name", |claims| {
            claims.name = "Dr Mira Lindqvist".to_owned()
        }),
        ("title", |claims| {
            claims.title = "Senior back-end engineering".to_owned()
        }),
        ("share", |claims| claims.share = 912),
        ("modules", |claims| (claims.done, claims.of) = (62, 63)),
        ("hours", |claims| claims.hours = 1312),
        ("date", |claims| claims.date = date(2025, 11, 20)),
        ("issuer", |claims| claims.issuer = "A university".to_owned()),
        ("code", |claims| claims.code = Code::new(&[9; 32])),
        ("share needed", |claims| claims.threshold = 95),
        ("title", |claims| claims.title = String::new()),
    ];
    let genuine = signed(claims("Mira Lindqvist", "Back-end engineering"));
    let attached = serde_json::to_string(&genuine).unwrap();
    for (field, change) in changes {
        let mut shown = genuine.clone();
        change(&mut shown.claims);
        for locale in renderer.locales() {
            let sheet = Sheet::of(&shown, None, locale).unwrap();
            let laid = paged::certificate(&renderer.shipped, &sheet, &attached, locale).unwrap();
            let text = ingest(&paged::pdf(&laid).unwrap()).unwrap().value;
            assert_eq!(text.layout.certificate.as_deref(), Some(attached.as_str()));
            let error = compare(&text, &genuine, &renderer).unwrap_err();
            assert_eq!(error.code, "changed", "{field}");
            assert!(error.message.contains(field), "{field}: {error}");
        }
    }
}

#[test]
fn a_page_that_says_more_than_was_signed_is_found_out() {
    let renderer = Renderer::new().unwrap();
    let genuine = signed(claims("Mira Lindqvist", "Back-end engineering"));
    let mut shown = genuine.clone();
    shown.claims.own = true;
    let locale = renderer.locale("en").unwrap();
    let sheet = Sheet::of(&shown, None, locale).unwrap();
    let laid = paged::certificate(&renderer.shipped, &sheet, "{}", locale).unwrap();
    let text = ingest(&paged::pdf(&laid).unwrap()).unwrap().value;
    let error = compare(&text, &genuine, &renderer).unwrap_err();
    assert_eq!(error.code, "added", "{error}");
}

#[test]
fn what_no_font_prints_is_refused_by_name() {
    let renderer = Renderer::new().unwrap();
    for name in ["李明", "Mira 🚀", "ﬁne"] {
        assert_eq!(
            renderer.prints(name).unwrap_err().code,
            "unprintable",
            "{name}"
        );
    }
    for name in ["Žofie Řehoř", "Київ", "O’Neil-Smith"] {
        assert_eq!(renderer.prints(name), Ok(()), "{name}");
    }
}

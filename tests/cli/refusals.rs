//! Input that cannot be used: each kind has its own code and status, and leaves nothing behind.

use std::fs::{self, File};

use crate::program::{Desk, sample};

/// Commands that read a resume, and write where they can.
const READERS: [&[&str]; 4] = [
    &["parse"],
    &["score", "--posting", "POSTING"],
    &["tailor", "--posting", "POSTING", "--out", "out.pdf"],
    &["render", "--out", "out.pdf"],
];

fn refused(desk: &Desk, name: &str, status: i32, code: &str) {
    let before = desk.names();
    let posting = sample("backend-engineer.txt");
    for reader in READERS {
        let mut words: Vec<&str> = reader.to_vec();
        for word in &mut words {
            if *word == "POSTING" {
                *word = &posting;
            }
        }
        words.extend([name, "--json"]);
        let ran = desk.run(&words);
        assert_eq!(
            (ran.status, ran.code().as_str()),
            (status, code),
            "{words:?}: {ran:?}"
        );
        assert_eq!(ran.stdout, "", "{words:?}");
        assert_eq!(desk.names(), before, "{words:?}");
    }
}

#[test]
fn each_kind_of_bad_file_has_its_own_code() {
    let desk = Desk::new();
    desk.put("empty.pdf", "");
    desk.put(
        "picture.pdf",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0",
    );
    desk.put("header.pdf", "%PDF-1.7\n");
    desk.put(
        "truncated.pdf",
        &fs::read(sample("resume.pdf")).unwrap()[..3000],
    );
    desk.put(
        "locked.pdf",
        pdf(
            &[CATALOG, PAGES, "<< /Type /Page /Parent 2 0 R >>", LOCK],
            "/Encrypt 4 0 R",
        ),
    );
    desk.put(
        "scan.pdf",
        pdf(&[CATALOG, PAGES, SCANNED, DRAWING, PICTURE], ""),
    );
    desk.put("archive.docx", "PK\x03\x04 and no more");
    fs::create_dir(desk.path("folder")).unwrap();
    let sparse = File::create(desk.path("large.pdf")).unwrap();
    sparse.set_len(200 * 1024 * 1024).unwrap();
    for (name, status, code) in [
        ("missing.pdf", 4, "not-found"),
        ("folder", 3, "folder"),
        ("empty.pdf", 3, "empty"),
        ("large.pdf", 3, "too-large"),
        ("picture.pdf", 3, "wrong-type"),
        ("header.pdf", 3, "damaged"),
        ("truncated.pdf", 3, "damaged"),
        ("archive.docx", 3, "damaged"),
        ("locked.pdf", 3, "encrypted"),
        ("scan.pdf", 3, "scanned"),
    ] {
        refused(&desk, name, status, code);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;

    let desk = Desk::new();
    desk.put("private.txt", "Ada Example");
    let path = desk.path("private.txt");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may read everything, so there is nothing to refuse.
    if File::open(&path).is_err() {
        refused(&desk, "private.txt", 3, "no-permission");
    }
}

#[test]
fn standard_input_is_held_to_the_same_limits() {
    let desk = Desk::new();
    for (input, code) in [
        (Vec::new(), "empty"),
        (vec![b'a'; 21 * 1024 * 1024], "too-large"),
    ] {
        let ran = desk.piped(&["parse", "-", "--json"], input);
        assert_eq!((ran.status, ran.code().as_str()), (3, code));
    }
}

#[test]
fn a_posting_that_is_none_is_refused_as_such() {
    let desk = Desk::new();
    let (resume, posting) = (sample("resume.json"), sample("backend-engineer.txt"));
    desk.put(
        "prose.txt",
        "The sea was calm that morning, and nobody in the village expected rain.\n",
    );
    for (first, second, code) in [
        (resume.as_str(), "prose.txt", "not-a-posting"),
        (&posting, &resume, "swapped"),
        (&resume, &resume, "resume-as-posting"),
    ] {
        let words = [
            "tailor",
            first,
            "--posting",
            second,
            "--out",
            "out.pdf",
            "--json",
        ];
        let ran = desk.run(&words);
        assert_eq!((ran.status, ran.code().as_str()), (3, code), "{ran:?}");
        assert_eq!(desk.names(), ["prose.txt"]);
    }
}

#[test]
fn wrong_usage_is_told_apart_from_bad_input() {
    let desk = Desk::new();
    let (resume, posting) = (sample("resume.json"), sample("backend-engineer.txt"));
    let cases: [&[&str]; 8] = [
        &["scor", "x"],
        &["score", &resume],
        &["parse"],
        &["score", "-", "--posting", "-"],
        &["tailor", &resume, "--posting", &posting, "--pages", "0"],
        &["tailor", &resume, "--posting", &posting, "--review"],
        &["parse", &resume, "--text", "--json"],
        &["parse", &resume, "--colour"],
    ];
    for words in cases {
        let ran = desk.run(words);
        assert_eq!(ran.status, 2, "{words:?}: {ran:?}");
        assert_eq!(ran.stdout, "", "{words:?}");
    }
}

#[test]
fn what_does_not_exist_is_told_with_what_does() {
    let desk = Desk::new();
    let resume = sample("resume.json");
    for (option, name, known) in [("--theme", "baroque", "classic"), ("--locale", "xx", "de")] {
        let ran = desk.run(&["render", &resume, "--out", "out.pdf", option, name]);
        assert_eq!(ran.status, 4, "{ran:?}");
        assert!(
            ran.stderr.contains(name) && ran.stderr.contains(known),
            "{}",
            ran.stderr
        );
        assert!(desk.names().is_empty());
    }
}

#[test]
fn a_message_names_the_file_and_the_next_step_and_cannot_steer_the_terminal() {
    let desk = Desk::new();
    let ran = desk.run(&["parse", "no\u{1b}[31msuch.pdf"]);
    assert!(ran.stderr.starts_with("error: "), "{}", ran.stderr);
    assert!(ran.stderr.contains("\nhint: "), "{}", ran.stderr);
    assert!(!ran.stderr.contains('\u{1b}'), "{}", ran.stderr);
}

const CATALOG: &str = "<< /Type /Catalog /Pages 2 0 R >>";
const PAGES: &str = "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>";
/// Hashes that no empty password gives.
const LOCK: &str = "<< /Filter /Standard /V 1 /R 2 /P -44 \
    /O <00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF> \
    /U <FFEEDDCCBBAA99887766554433221100FFEEDDCCBBAA99887766554433221100> >>";
const SCANNED: &str =
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>";
const DRAWING: &str = "<< /Length 28 >> stream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream";
const PICTURE: &str = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 \
    /ColorSpace /DeviceGray /Length 1 >> stream\n \nendstream";

/// Returns a PDF file of these objects, numbered from 1; the first is the catalogue.
fn pdf(objects: &[&str], trailer: &str) -> String {
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(format!("{:010} 00000 n \n", file.len()));
        file += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let (start, size) = (file.len(), objects.len() + 1);
    file += &format!("xref\n0 {size}\n0000000000 65535 f \n{}", places.concat());
    file += &format!(
        "trailer\n<< /Size {size} /Root 1 0 R /ID [<00> <00>] {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    );
    file
}

//! Where postings come from besides text.

use std::net::Ipv4Addr;

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use bytes::Bytes;

use super::*;
use crate::fetch::{Fetcher, Policy};
use crate::reader::Reader;
use crate::task::ImportPosting;
use crate::testing::{Desk, made};
use crate::tools::Tools;

const PAGE: &str = include_str!("../../../../tests/data/pages/board.html");

fn at(url: String) -> NewPosting {
    NewPosting {
        source: NewSource::Url(url),
        title: String::new(),
        company: String::new(),
    }
}

#[tokio::test]
async fn a_posting_is_added_by_its_address() {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    let listener = listener.unwrap();
    let port = listener.local_addr().unwrap().port();
    let site = Router::new().route("/job", get(|| async { Html(PAGE) }));
    let site = tokio::spawn(async move { axum::serve(listener, site).await });
    let mut tools = Tools::new(Reader::InProcess).unwrap();
    tools.fetcher = Fetcher::new(Policy {
        loopback: true,
        ports: vec![port],
        ..Policy::default()
    })
    .unwrap();
    let desk = Desk::with(tools).owner();
    let url = format!("http://127.0.0.1:{port}/job");
    let added = desk.add_posting(&at(url.clone())).await.unwrap();
    assert_eq!(
        added.posting.source,
        Source::Url {
            url: url.parse().unwrap()
        }
    );
    assert!(!added.posting.title.is_empty());
    assert!(!added.wanted.terms.is_empty());
    assert_eq!(desk.posting(added.posting.id).await.unwrap(), added);
    let gone = at(format!("http://127.0.0.1:{port}/none"));
    desk.add_posting(&gone).await.unwrap_err();
    let listed = desk.postings(&PageQuery::default()).await.unwrap();
    assert_eq!(listed.items, [added.posting]);
    site.abort();
}

#[tokio::test]
async fn private_addresses_are_not_asked() {
    let (desk, _) = desk();
    for url in [
        "http://127.0.0.1/job",
        "http://[::1]/",
        "file:///etc/passwd",
        "",
    ] {
        let refused = desk.add_posting(&at(url.to_owned())).await.unwrap_err();
        assert_eq!(refused.kind, upward_engine::error::Kind::Refused, "{url}");
    }
}

#[tokio::test]
async fn a_document_becomes_a_posting() {
    let (desk, _) = desk();
    let named = ImportPosting {
        title: Some("Backend Engineer".to_owned()),
        company: None,
    };
    let document = Bytes::from_static(WANTED.as_bytes());
    let task = desk.import_posting(&named, document.clone()).await.unwrap();
    let id = made(&desk, task).await;
    let shown = desk.posting(id).await.unwrap();
    assert_eq!(shown.posting.source, Source::Document);
    assert_eq!(shown.posting.title, "Backend Engineer");
    assert_eq!(shown.posting.company, "Quillbank");
    let again = desk.import_posting(&named, document.clone()).await.unwrap();
    assert_eq!(made(&desk, again).await, id);

    let resume = Bytes::from_static(include_bytes!("../../../../samples/resume.json"));
    let plain = ImportPosting::default();
    let task = desk.import_posting(&plain, resume).await.unwrap();
    let failed = desk.wait(task.id).await.unwrap();
    assert_eq!(failed.error.unwrap().code, "not-a-posting");
    let empty = desk.import_posting(&plain, Bytes::new()).await;
    assert_eq!(empty.unwrap_err().code, "empty");
    let long = ImportPosting {
        title: Some("x".repeat(201)),
        company: None,
    };
    let long = desk.import_posting(&long, document).await;
    assert_eq!(long.unwrap_err().code, "text");
    let listed = desk.postings(&PageQuery::default()).await.unwrap();
    assert_eq!(listed.items, [shown.posting]);
}

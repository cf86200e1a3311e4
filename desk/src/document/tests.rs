use super::*;
use crate::testing::{desk, resume};

#[cfg(feature = "render")]
mod rendered;

#[cfg(not(feature = "render"))]
#[tokio::test]
async fn documents_need_the_typesetter() {
    let (desk, _) = desk();
    let id = resume(&desk).await;
    let refused = desk.add_resume_document(id, &NewDocument::default()).await;
    let refused = refused.unwrap_err();
    assert_eq!(refused.kind, upward_engine::error::Kind::Unavailable);
    assert_eq!(refused.code, "no-typesetter");
}

#[tokio::test]
async fn what_is_not_there_gives_no_document() {
    let (desk, _) = desk();
    let nobody = Uuid::from_u128(7);
    let new = NewDocument::default();
    let no_version = NewDocument {
        version: Some(9),
        ..NewDocument::default()
    };
    let id = resume(&desk).await;
    for code in [
        desk.add_resume_document(nobody, &new)
            .await
            .unwrap_err()
            .code,
        desk.add_resume_document(id, &no_version)
            .await
            .unwrap_err()
            .code,
        desk.add_letter_document(nobody, &new)
            .await
            .unwrap_err()
            .code,
        desk.document(nobody).await.unwrap_err().code,
        desk.document_content(nobody).await.unwrap_err().code,
        desk.remove_document(nobody).await.unwrap_err().code,
    ] {
        assert_eq!(code, "not-found");
    }
    let version = desk.add_letter_document(nobody, &no_version).await;
    assert_eq!(version.unwrap_err().code, "version");
}

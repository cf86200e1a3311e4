use super::*;

const RESUME: &[u8] = include_bytes!("../../../../samples/resume.pdf");
const JOB: &str = include_str!("../../../../samples/backend-engineer.txt");
/// How long a document may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(240);

async fn seen(person: &Person, wanted: impl Fn(&Chat) -> bool) -> Chat {
    match person.wait_within(PATIENCE, wanted).await {
        Ok(chat) => chat,
        Err(timed_out) => panic!("{timed_out}"),
    }
}

#[tokio::test]
async fn a_resume_and_a_job_in_and_a_tailored_resume_out() {
    let scene = Scene::new().await;
    let person = scene.telegram.person(42, "en", "Asha");
    person.send_document("resume.pdf", "application/pdf", RESUME, "");
    seen(&person, |chat| chat.button("Save").is_some()).await;
    person.press("Save").unwrap();
    seen(&person, |chat| chat.find("I saved your resume").is_some()).await;
    person.say(JOB);
    let chat = seen(&person, |chat| chat.documents().count() == 1).await;
    let document = chat.documents().next().unwrap();
    assert!(document.bytes().unwrap().starts_with(b"%PDF"), "{chat}");
    assert!(document.name.ends_with(".pdf"), "{chat}");

    // Other forms of it come by buttons, which stay.
    person.press("DOCX").unwrap();
    let chat = seen(&person, |chat| chat.documents().count() == 2).await;
    assert!(chat.button("DOCX").is_some(), "{chat}");
    until(|| scene.talk.is_quiet()).await;
    let refused = scene.telegram.refused();
    assert!(refused.is_empty(), "{refused:?}");
}
